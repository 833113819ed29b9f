"""The words that a generated migration is written in: a place in a document, and what a rule does there.

A rule acts where its left side is found, with its type and in its codec's domain; otherwise it does nothing. A place
that has another value already keeps it: the value stays where it was, and the log has the conflict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from oscem_map.runtime.migrate_tree import (
    Cell,
    Steps,
    absent,
    cells,
    instead,
    is_number,
    is_of,
    member,
    merge,
    plain,
    same,
    steps_of,
    values,
)

Codec = Callable[[Any], Any]
"""A node to a node, or to a tuple of nodes; None for what is outside its domain."""


class Change(NamedTuple):
    """One value that a rule moved or changed; `before` is '' for what the migration says by itself."""

    step: str
    before: str
    after: str
    old: Any
    new: Any
    rule: str
    reason: str = ""


class Conflict(NamedTuple):
    """A value that stayed where it was, since its place has another one."""

    step: str
    path: str
    value: Any
    place: str
    kept: Any
    rule: str


class Aside(NamedTuple):
    """A value without a place in the schema: where it stood in the input, why, and by which rule ('' by none)."""

    path: str
    value: Any
    reason: str
    rule: str


class Question(NamedTuple):
    """What the migration asks, and where the answer goes."""

    name: str
    question: str
    place: str
    rule: str


@dataclass(slots=True)
class Log:
    """What a run did."""

    file: str = ""
    answers: Mapping[str, object] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    asked: list[Question] = field(default_factory=list)
    step: str = ""

    def cite(self, line: int | str) -> str:
        return line if isinstance(line, str) else f"{self.file}:{line}"

    def moved(self, before: str, old: Any, after: str, new: Any, rule: str, reason: str) -> None:
        """A line for each value, where both sides have the same number of them; else one for the whole."""
        olds, news = [*values(old, before)], [*values(new, after)]
        if len(olds) != len(news):
            olds, news = [(before, old)], [(after, new)]
        for (path, one), (place, other) in zip(olds, news, strict=True):
            if path != place or not same(one, other):
                self.changes.append(Change(self.step, path, place, plain(one), plain(other), rule, reason))


class Found(NamedTuple):
    """A node with the objects and lists around it, outermost first."""

    around: tuple[tuple[Any, Any], ...]
    path: str

    @property
    def node(self) -> Any:
        holder, key = self.around[-1]
        return holder[key]

    def take(self) -> None:
        """Take it out, and the objects around it that are empty then; elements of lists keep their place."""
        for holder, key in reversed(self.around):
            if isinstance(holder, list) or (not isinstance(holder[key], Cell) and holder[key] and holder is not None
                                            and (holder, key) != self.around[-1]):
                break
            del holder[key]

    def give_back(self, node: Any) -> bool:
        """Put a node back; False where something else stands in its way by now."""
        for (holder, key), (inner, _) in zip(self.around, self.around[1:], strict=False):
            if isinstance(holder, dict) and holder.setdefault(key, inner) is not inner:
                return False
        holder, key = self.around[-1]
        if isinstance(holder, dict) and key in holder:
            return False
        holder[key] = node
        return True
