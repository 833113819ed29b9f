"""What a migration did: changes, conflicts, what was put aside, and what it asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from oscem_map.runtime.migrate_tree import cells, plain, same, values


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


class Log:
    """What a run did. `file` is that of the migration, `answers` are the depositor's by name."""

    __slots__ = ("answers", "aside", "asked", "changes", "conflicts", "disputed", "file", "step")

    def __init__(self, file: str, answers: Mapping[str, object]) -> None:
        self.file, self.answers, self.step = file, answers, ""
        self.changes: list[Change] = []
        self.conflicts: list[Conflict] = []
        self.aside: list[Aside] = []
        self.asked: list[Question] = []
        self.disputed: dict[str, tuple[str, str]] = {}
        """Of each leaf that is in conflict, by its path in the input: what is said of it, and the rule."""

    def cite(self, line: int | str) -> str:
        return line if isinstance(line, str) else f"{self.file}:{line}"

    def dispute(self, node: Any, said: str, rule: str) -> None:
        """What is to be said of the leaves of a node, if no other place takes them."""
        for _, cell in cells(node):
            self.disputed |= dict.fromkeys(cell.origins, (said, rule))

    def moved(
        self,
        before: str,
        old: Any,
        after: str,
        new: Any,
        rule: str,
        reason: str,
        without: frozenset[str] = frozenset(),
    ) -> None:
        """A line for each value, where both sides have the same number of them; else one for the whole."""
        olds, news = [*values(old, before)], [*values(new, after)]
        if len(olds) != len(news):
            olds, news = [(before, old)], [(after, new)]
        for (path, one), (place, other) in zip(olds, news, strict=True):
            if path not in without and (path != place or not same(one, other)):
                self.changes.append(Change(self.step, path, place, plain(one), plain(other), rule, reason))
