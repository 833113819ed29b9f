"""The laws of what a depositor is asked and of what people read, in a tree that was made of a whole document."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from oscem_map.compiler.inspect.examples import sample_answer, shown_word
from oscem_map.compiler.resolve.typed import Answer, Composed, Copy, Mapping, Place, Rule, TableUse, TypedRow, rules
from oscem_map.registry.model import Kind, Primitive
from oscem_map.runtime.trace import Trace
from oscem_map.testing.laws import Case
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


def is_composed(rule: Composed, target: Target, made: Any, document: dict[str, Any]) -> None:
    """Each line of a template whose slots have a text in the document (values by path) stands in its place, with these texts."""
    texts = target.texts(made, rule.place)
    for line in rule.template.lines if not rule.via else ():
        said = [document.get(part.spelt) if isinstance(part, Place) else part for part in line]
        parts = [one for one in said if isinstance(one, str)]
        if len(parts) == len(line):
            assert any(all(one in text for one in parts) for text in texts), f"{rule.cite} does not write {parts}: {texts}"


def spoken_of(mapping: Mapping) -> dict[str, str]:
    """A text for each slot of which templates speak, by path."""
    composed = [rule for rule in rules(mapping.root.nodes) if isinstance(rule, Composed)]
    parts = [part for rule in composed for line in rule.template.lines for part in line]
    texts = [part for part in parts if isinstance(part, Place) and part.slot.primitive is Primitive.TEXT and not part.slot.many]
    return {one.spelt: str(sample_answer(one)) for one in texts}


def words_are_written(mapping: Mapping, case: Case, document: dict[str, Any], answers: dict[str, Any]) -> None:
    """Each word of a table that only answers go through gives what its row says, and that is read back as the answer."""
    stated = list(rules(mapping.root.nodes))
    tried = {use.table.cite for rule in stated if isinstance(rule, Copy) for use in rule.via if isinstance(use, TableUse)}
    for rule in (one for one in stated if isinstance(one, Answer) and one.place.kind is Kind.TREE and len(one.via) == 1):
        use = rule.via[0]
        name = rule.declared.name.text
        for row in use.table.rows if isinstance(use, TableUse) and use.table.cite not in tried and not rule.within else ():
            if row.right[0].words and row.left[0].words:
                _word_is_written(rule, row, case, document, answers | {name: row.left[0].words[0]})


def _word_is_written(rule: Answer, row: TypedRow, case: Case, document: dict[str, Any], answers: dict[str, Any]) -> None:
    name, wanted = rule.declared.name.text, shown_word(row.right[0].words[0])
    for word in row.left[0].words if row.arrow.puts else ():
        made = case.put(document, Trace(answers | {name: word}))
        assert wanted in case.target.texts(made, rule.place), f"{rule.cite}: the answer {word} is not written as {wanted}"
    if row.arrow.gets and rule.arrow.gets:
        made = case.put(document, Trace(answers))
        said = case.get(made).get("ask", {}).get(name)
        assert said == row.left[0].words[0], f"{rule.cite}: {wanted} is read as the answer {said}"


__all__ = ["are_asked", "is_answered", "is_composed", "spoken_of", "words_are_written"]
