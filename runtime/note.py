"""What happened while a document was converted, beyond the rule: noted at once, put into sentences later.

A converter knows at compile time where each leaf goes. It notes only what that cannot tell: values refused or
respelt, rules that did not run, rows left out, and what was asked, assumed or is missing. `runtime.verdicts`
makes the report of both, when somebody wants it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self

from oscem_map.runtime.refused import Nothing, Refused, Respelt, Slipped, Told, Unlisted
from oscem_map.runtime.report import Asked, Assumed, Missing

Source = Mapping[str, Any]
"""An object of a document that is read."""

Tree = dict[str, Any]
"""One that is made."""

Row = dict[str, Any]
Tables = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by category."""
Leaves = str | tuple[str, ...]


@lru_cache(4096)
def parts_of(item: str) -> tuple[str, str]:
    """Category and item of `_category.item`; of `_category` the item is `''`."""
    category, _, name = item.removeprefix("_").partition(".")
    return category, name


Put = Callable[[str, Any, Leaves, int], None]


@dataclass(frozen=True, slots=True)
class Question:
    """What a mapping asks the depositor: `ask NAME "question"`, where it goes, its default and its line."""

    name: str
    text: str
    targets: tuple[str, ...]
    rule: str
    default: Any = None
    optional: bool = False


class PairedPath(str):
    """The path of a row that holds elements of two lists: a leaf's path begins with the name of its list."""

    __slots__ = ("positions",)
    positions: Mapping[str, int]

    def __new__(cls, at: str, positions: Mapping[str, int]) -> PairedPath:
        path = super().__new__(cls, at)
        path.positions = positions
        return path

    def below(self, leaf: str) -> str:
        name, _, rest = leaf.partition(".")
        if self.positions.get(name, -1) < 0:
            return f"{self}.{leaf}" if leaf else str(self)
        return f"{self}.{name}[{self.positions[name]}]" + (f".{rest}" if rest else "")

    def elements(self) -> tuple[str, ...]:
        """The paths of the elements that the row holds; a position of -1 stands for none."""
        return tuple(f"{self}.{name}[{nth}]" for name, nth in self.positions.items() if nth >= 0)


class RowsOf:
    """The rows of a document that is being made: a dict or a list of dicts for each slot of a printed subclass."""

    __slots__ = ()

    @classmethod
    def only(cls, *names: str) -> Self:
        """Empty rows of a few names, to try an element on; the others are not there."""
        rows = cls.__new__(cls)
        for name in names:
            setattr(rows, name, {})
        return rows

    def take(self, other: RowsOf, *names: str) -> None:
        """The rows of another, added to these."""
        for name in names:
            getattr(self, name).update(getattr(other, name))


class Note:
    """One run's notes. `ask` holds the depositor's answers by name."""

    __slots__ = ("_here", "_paths", "_tables", "ask", "asked", "assumed", "missing", "odd", "skipped", "taken")

    def __init__(self, ask: Mapping[str, Any] | None = None) -> None:
        self.ask: Mapping[str, Any] = ask or {}
        self.odd: list[tuple[str, object, str]] = []
        """(path of a leaf, Refused | Nothing | Respelt | Unlisted, rule)"""
        self.skipped: list[tuple[str, str, tuple[int, ...] | None, str, bool]] = []
        """(an object's path, file and lines of rules that did not run on it or None for all, reason, lost)"""
        self.asked: list[Asked] = []
        self.assumed: list[Assumed] = []
        self.missing: list[Missing] = []
        self.taken: set[str] | None = None
        """The paths of the rows that were read; None where nothing keeps account of them."""

    # Reading rows -----------------------------------------------------------------------------------------

    def reads(self, tables: Tables) -> Tables:
        """From now on these tables are read, row by row."""
        self.taken, self._tables = set(), tables
        self._here: dict[str, tuple[str, ...]] = {}
        self._paths: dict[str, dict[int, str]] = {}
        return tables

    def took(self, category: str, rows: Sequence[Source]) -> None:
        """Some rows of a category are read now: what is noted of its items is of these."""
        if self.taken is not None:
            self._here[category] = paths = tuple(self.path(category, row) for row in rows)
            self.taken.update(paths)

    def path(self, category: str, row: Source) -> str:
        """The path of a row: `_em_imaging`, or `_em_software[2]` where there are several."""
        if self.taken is None:
            return f"_{category}"
        known = self._paths.get(category)
        if known is None:
            rows = self._tables.get(category, ())
            several = len(rows) > 1
            known = {id(one): f"_{category}[{n}]" if several else f"_{category}" for n, one in enumerate(rows)}
            self._paths[category] = known
        return known.get(id(row), f"_{category}")

    def _rows(self, leaf: str) -> tuple[str, ...]:
        """The paths of an item, `_category.item`, in the rows that are read now."""
        category, item = parts_of(leaf)
        return tuple(f"{row}.{item}" for row in self._here.get(category, ())) or (leaf,)

    # Noting -----------------------------------------------------------------------------------------------

    def of(self, at: str, leaves: Leaves, value: object, rule: str) -> None:
        """Something to say of leaves below `at`."""
        for leaf in (leaves,) if isinstance(leaves, str) else leaves:
            path = below(at, leaf)
            if self.taken is None or path[:1] != "_":
                self.odd.append((path, value, rule))
            else:
                self.odd += [(one, value, rule) for one in self._rows(path)]

    def skip(self, at: str, file: str, lines: tuple[int, ...] | None, reason: str, lost: bool = False) -> None:
        """Rules that did not run on leaves below `at`: a branch not taken, a row left out, an element passed.

        `lines` of `file` name the rules; None means all of them, as for an element that is passed over.
        """
        for place in at.elements() if isinstance(at, PairedPath) else (at,):
            self.skipped.append((place, file, lines, reason, lost))

    def skip_rows(self, category: str, file: str, lines: tuple[int, ...], reason: str) -> None:
        """Rules that did not run on the rows of a category that are read now."""
        for path in self._here.get(category, ()) if self.taken is not None else ():
            self.skip(path, file, lines, reason)

    def assume(self, item: str, value: str, reason: str, rule: str) -> None:
        self.assumed.append(Assumed(item, value, reason, rule))

    def lacks(self, item: str, row: str, demanded_by: str, reason: str = "") -> None:
        self.missing.append(Missing(item, row, demanded_by, reason))

    def given(self, question: Question, nth: int | None = None) -> Any:
        """The depositor's answer, if there is one: for a row of a list, the nth of several."""
        value = self.ask.get(question.name)
        if isinstance(value, (list, tuple)) and nth is not None:
            value = value[nth] if nth < len(value) else None
        if value in (None, "", [], {}):
            return None
        self._ask(question, value)
        return value

    def unanswered(self, question: Question) -> Any:
        """The default of a question without an answer (*assumed*), or None; the question is noted."""
        if not question.optional:
            self._ask(question, None)
        if question.default is not None:
            for target in question.targets:
                self.assume(target, str(question.default), "the default of the question", question.rule)
        return question.default

    def _ask(self, question: Question, value: Any) -> None:
        self._asked(Asked(question.name, question.text, question.targets, value))

    def _asked(self, asked: Asked) -> None:
        """Each question once; with an answer, if one row of several has one."""
        for i, before in enumerate(self.asked):
            if before.name == asked.name:
                self.asked[i] = asked if before.value is None else before
                return
        self.asked.append(asked)

    def take(self, other: Note) -> None:
        """The notes of another run, after these."""
        self.odd += other.odd
        self.skipped += other.skipped
        for asked in other.asked:
            self._asked(asked)
        self.assumed += other.assumed
        self.missing += other.missing

    def refusals(self) -> list[tuple[str, Refused, str]]:
        """(path, what was refused, rule), each once."""
        found = {(path, rule): value for path, value, rule in self.odd if isinstance(value, Refused)}
        return [(path, value, rule) for (path, rule), value in found.items()]


def below(at: str, leaf: str) -> str:
    """The path of a leaf: relative to `at`, or absolute where it begins with `$` or `_`."""
    if leaf[:1] in ("$", "_"):
        return leaf
    if at.__class__ is PairedPath:
        return at.below(leaf)
    return f"{at}.{leaf}" if leaf else at


def into(row: Row, note: Note, at: str, file: str) -> Put:
    """A function that writes a converted value to an item (or slot) of `row`, or notes why it does not.

    Its arguments: the item, the value, the leaves it was made of (below `at`), and the rule's line in `file`.
    """

    def put(item: str, value: Any, leaves: Leaves, line: int) -> None:
        kind = value.__class__
        if kind is str:
            row[item] = value
        elif value is not None:
            if kind is Refused or kind is Nothing:
                note.of(at, leaves, value, f"{file}:{line}")
            else:
                row[item] = value
                if kind is Told:
                    row[item] = str(value)
                    _tell(note, at, leaves, value, f"{file}:{line}")
                elif kind is Respelt or kind is Unlisted:
                    row[item] = str(value)
                    note.of(at, leaves, value, f"{file}:{line}")

    return put


def _tell(note: Note, at: str, leaves: Leaves, value: Told, rule: str) -> None:
    """What a table says of the texts that it read: an old word, and those beside it that it has no cell for."""
    every = (leaves,) if isinstance(leaves, str) else leaves
    if value.reason:
        note.of(at, every[0], Slipped(f"read as {str(value)!r}: {value.reason}", True), rule)
    for place in value.unread:
        note.of(at, every[place], Nothing(f"not read beside what was read as {str(value)!r}"), rule)


def taking(note: Note, at: str, file: str) -> Callable[[Any, str, int], Any]:
    """A function for one part of a value of several leaves: an unfit part is noted, and counts as absent.

    Its arguments: the part, its leaf (below `at`), and the line of the rule in `file`.
    """

    def take(value: Any, leaf: str, line: int) -> Any:
        if isinstance(value, (Refused, Nothing)):
            note.of(at, leaf, value, f"{file}:{line}")
            return None
        return value

    return take
