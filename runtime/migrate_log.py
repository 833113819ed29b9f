"""What a migration did: changes, conflicts, what was put aside, and what it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from oscem_map.runtime.migrate_tree import Cell, cells, plain, same, values
from oscem_map.runtime.named_tuples import new_tuple

Reason = str | Callable[[], str]
"""Why a leaf has no place; a function where finding the words takes time."""


class Change(NamedTuple):
    """One value that a rule moved or changed; `before` is '' for what the migration says by itself."""

    step: str
    before: str
    after: str
    old: Any
    new: Any
    rule: str
    reason: str = ""


class Moved(NamedTuple):
    """A node that a rule moved or changed: copies of it before and after. `stayed` are the paths in it that kept their place."""

    step: str
    before: str
    after: str
    old: Any
    new: Any
    rule: str
    reason: str
    stayed: frozenset[str] = frozenset()

    def changes(self) -> list[Change]:
        """A line for each value, where both sides have the same number of them; else one for the whole."""
        step, before, after, old, new, rule, reason, stayed = self
        if new is old:
            if before == after:
                return []
            moved = [(rest, plain(one)) for rest, one in values(old, "") if not stayed or before + rest not in stayed]
            return [new_tuple(Change, (step, before + rest, after + rest, one, one, rule, reason)) for rest, one in moved]
        olds, news = values(old, before), values(new, after)
        if len(olds) != len(news):
            olds, news = [(before, old)], [(after, new)]
        return [
            new_tuple(Change, (step, path, place, plain(one), plain(other), rule, reason))
            for (path, one), (place, other) in zip(olds, news, strict=True)
            if path not in stayed and (path != place or not same(one, other))
        ]


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
    """What a run did. What only a report tells is worked out when it is asked for: most runs are not reported."""

    file: str = ""
    answers: Mapping[str, object] = field(default_factory=dict)
    done: list[Change | Moved] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    aside: list[tuple[Cell, Reason, str]] = field(default_factory=list)
    """Leaves without a place, why, and by which rule."""
    asked: list[Question] = field(default_factory=list)
    disputed: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Of each leaf that is in conflict, by its path in the input: what is said of it, and the rule."""
    step: str = ""
    names: set[str] = field(default_factory=set)
    """The names of all members that the document has or had, so that rules on others need not look."""

    def cite(self, line: int | str) -> str:
        """The file and line of a rule, `migrations/lab.omap:29`; a text is one already."""
        return line if isinstance(line, str) else f"{self.file}:{line}"

    def put_aside(self, node: Any, reason: str, rule: str) -> None:
        """Every leaf of a node has no place."""
        self.aside += [(cell, reason, rule) for _, cell in cells(node)]

    def dispute(self, node: Any, said: str, rule: str) -> None:
        """What is to be said of the leaves of a node, if no other place takes them."""
        for _, cell in cells(node):
            self.disputed |= dict.fromkeys(cell.origins, (said, rule))

    def changes(self) -> list[Change]:
        """Every change, value by value, in order."""
        found: list[Change] = []
        for one in self.done:
            if isinstance(one, Change):
                found.append(one)
            else:
                found += one.changes()
        return found

    def residual(self) -> Iterator[Aside]:
        """Every leaf without a place; with the conflict that kept it from its place, if there was one."""
        for cell, reason, rule in self.aside:
            said = reason if isinstance(reason, str) else reason()
            for origin in cell.origins:
                yield Aside(origin, cell.value, *self.disputed.get(origin, (said, rule)))
