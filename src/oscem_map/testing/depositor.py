"""The laws of what a depositor is asked and of what people read, in a tree that was made of a whole document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from oscem_map.compiler.resolve.typed import Answer, Composed, Place, Rule
from oscem_map.registry.model import Kind
from oscem_map.testing.targets import TablesTarget, TreeTarget, places_of

Target = TablesTarget | TreeTarget


def is_answered(rule: Answer, target: Target, made: Any) -> None:
    """Where every question has an answer, a tree has each of those that are one value."""
    if rule.place.kind is Kind.TREE and rule.place.side == "right" and not rule.within:
        assert target.texts(made, rule.place), f"{rule.cite} writes nothing, and it is answered"


def are_asked(stated: Iterable[Rule], target: Target, made: Any, asked: Collection[str]) -> None:
    """A question of a tree is asked where its rule runs and nothing stands at its place, unless it is optional."""
    for rule in stated:
        if isinstance(rule, Answer) and not rule.declared.optional and rule.declared.name.text not in asked:
            trees = [place for place in places_of(rule) if place.kind is Kind.TREE]
            assert all(target.texts(made, one) for one in trees), f"{rule.cite} does not ask, and nothing is there"


def is_composed(rule: Composed, target: Target, made: Any, document: Mapping[str, Any]) -> None:
    """Each line of a template whose slots have a text in the document (values by path) stands in its place, with these texts."""
    texts = target.texts(made, rule.place)
    for line in rule.template.lines if not rule.via else ():
        said = [document.get(part.spelt) if isinstance(part, Place) else part for part in line]
        parts = [one for one in said if isinstance(one, str)]
        if len(parts) == len(line):
            assert any(all(one in text for one in parts) for text in texts), f"{rule.cite} does not write {parts}: {texts}"


__all__ = ["are_asked", "is_answered", "is_composed"]
