"""The plan of the rows outside lists, as it is printed: which exist, and which answers, constants and keys they get."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from oscem_map.runtime.questions import Question


class Answer(NamedTuple):
    """A question whose answer goes to an item; `convert` makes the item's text of the default."""

    question: Question
    item: str
    convert: Callable[[Any], Any]
    file: str
    line: int
    field: str = ""
    """The path below the answer, of a rule about one of its fields."""
    branched: bool = False
    """It stands in a branch, and its default counts where that is taken."""


class Constant(NamedTuple):
    """A value that the mapping supplies. With `otherwise` it is written only where the item is empty still."""

    item: str
    value: str
    rule: str
    reason: str = ""
    otherwise: bool = False


class Key(NamedTuple):
    """The key of a row, or its pointer at another row.

    `value` is known; or `row` and `item` say whose item it is (of the first row of a list, where `first`); or it is the
    number of the row in its category, counted from `start`.
    """

    item: str
    value: str | None = None
    row: str = ""
    of: str = ""
    first: bool = False
    start: int | None = None


class Need(NamedTuple):
    """A row is left out where one of `items` is absent (or all, where it needs `one`); then the rules for `leaves`, by file,
    did not run."""

    items: tuple[str, ...]
    reason: str
    leaves: tuple[tuple[str, dict[str, int]], ...]
    one: bool = False


class Numbered(NamedTuple):
    """The rows of a category that an item numbers, of which there are as many as it has `numbers`.

    Those come first whose item `by` says what stands first among `words`; of the others the rules for `leaves`, by file, did
    not run.
    """

    item: str
    numbers: tuple[str, ...]
    by: str
    words: tuple[str, ...]
    reason: str
    leaves: tuple[tuple[str, dict[str, int]], ...]


class RowPlan(NamedTuple):
    """A row outside lists. `parents` are the rows that it points at: where it exists, they do."""

    name: str
    parents: tuple[str, ...] = ()
    always: bool = False
    needs: tuple[Need, ...] = ()
    answers: tuple[Answer, ...] = ()
    constants: tuple[Constant, ...] = ()
    keys: tuple[Key, ...] = ()


class CategoryPlan(NamedTuple):
    """The rows of a category, outside lists and of lists. `parents` are the rows outside lists that those of lists point at.

    `every` names what stands in each row of a list; `lone` is the row that stands there where no element makes one.
    `asked` are the questions whose answer alone would make a row; `after` is the item by which rows of lists are numbered behind
    the others.
    """

    name: str
    rows: tuple[RowPlan, ...] = ()
    of_list: bool = False
    parents: tuple[str, ...] = ()
    after: str = ""
    every: RowPlan | None = None
    lone: RowPlan | None = None
    archive: tuple[str, ...] = ()
    deposition: tuple[str, ...] = ()
    asked: tuple[Question, ...] = ()
