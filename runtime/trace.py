"""The trace of one run: which leaf was written to which row and item by which rule, and what was out of the ordinary.

A generated converter writes each value through a `writer`, which records where it came from. The trace also holds the
values that were refused or respelt, the rules that did not run, and what was asked, assumed, supplied or is missing.
`runtime.dispositions` makes the report of it, when somebody wants one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.questions import Question as Question  # noqa: PLC0414 - converters import it from here
from oscem_map.runtime.questions import Questions
from oscem_map.runtime.refused import Lesser, Nothing, Refused, Respelt, Slipped, Told, Unlisted
from oscem_map.runtime.report import Assumed, Missing
from oscem_map.runtime.unread import NotRun, PassedOver, Skip

Source = Mapping[str, Any]
"""An object of a document, or a row, that is read."""

Tree = dict[str, Any]
"""An object that is made."""

Row = dict[str, Any]
"""A row that is made: text by item; None is `?`."""

Tables = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by category."""

Leaves = str | tuple[str, ...]
"""The paths of the leaves that a value is made of, below the object that a function reads (`microscope.model`)."""

Write = Callable[[str, Any, Leaves, int], None]
"""Takes the item (or slot), the value, its leaves, and the line of the rule."""

Here = tuple[dict[str, Any], str, str]
"""The object that is written to, the path that leaves are below, and the mapping file."""


Written = tuple[Here, str, Leaves, int, Any]
"""One value that was written: where, the item, from which leaves, by the rule at which line, and the value."""


class Spoken(tuple[str, ...]):
    """The leaves that stand in a text for people, which nobody reads back: a report says so, and that they are there.

    `template` is the path of the text itself, `$template.details`: what is unfit of the text is remarked of it.
    """

    template: str

    def __new__(cls, template: str, leaves: Iterable[str]) -> Spoken:
        spoken = super().__new__(cls, leaves)
        spoken.template = f"$template.{template}"
        return spoken


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


class Trace(Questions):
    """What happened in one run. `ask` holds the depositor's answers by name, `scan` what was read from files."""

    __slots__ = (
        "_made", "_reading", "_records", "_row_paths", "_seen", "_tables", "aliases", "at", "chosen", "document", "files",
        "missing", "passed_over", "pointing", "remarks", "repeated", "rows_read", "skips", "supplied", "twins", "unwritten",
        "withheld", "written",
    )  # fmt: skip

    def __init__(self, ask: Mapping[str, Any] | None = None, scan: Mapping[str, Any] | None = None) -> None:
        super().__init__(ask, scan)
        self.document: Source = {}
        """The document that is read, which stands at the path `at`."""
        self.at = "$"
        self.aliases: dict[int, str] = {}
        """What rows are called that stand for several others, by identity."""
        self.twins: dict[int, tuple[dict[str, Any], dict[str, Any]]] = {}
        self.files: dict[str, str] = {}
        """Texts of files beside the target, by name."""
        self.written: list[Written] = []
        """What was written, in order."""
        self._records: dict[int, list[int]] = {}
        self._seen = 0
        self.unwritten: list[tuple[str, Leaves, str, int]] = []
        """Rules that had no value to write: the path, the leaves below it, file and line."""
        self.remarks: list[tuple[str, object, str]] = []
        """The path of a leaf, what is said of it (Refused, Nothing, Respelt, Unlisted, Slipped), and the rule."""
        self.skips: list[Skip] = []
        self.passed_over: list[PassedOver] = []
        self.withheld: set[str] = set()
        """Leaves that were taken out of the document before it was read: nothing was written of them."""
        self.repeated: list[tuple[str, str]] = []
        """Elements that were not read, and those that say the same and were."""
        self.supplied: list[Assumed] = []
        """Values that the mapping itself supplies: constants, and what a branch decides."""
        self.missing: list[Missing] = []
        self.pointing: dict[tuple[str, str], tuple[Sequence[Source], dict[object, list[Source]]]] = {}
        """Rows of a category by what an item of theirs says; see `read_tables.joined`."""
        self.chosen: dict[tuple[int, int], tuple[Any, Mapping[str, Any]]] = {}
        """Lists, and their elements by the words by which rules choose them; see `by_word`."""
        self.rows_read: set[str] | None = None
        """The paths of the rows that were read; None where a document is read."""

    # What is read and made --------------------------------------------------------------------------------

    def starts(self, document: Source, at: str = "$") -> None:
        """From now on this document is read."""
        self.document, self.at = document, at

    def makes(self, tree: Tree) -> Tree:
        """From now on this tree is made."""
        self._made = tree
        return tree

    def made_at(self, path: str) -> Tree:
        """The object at a path of the tree that is made, from its root; a new one where there is none."""
        found = self._made
        for step in path.split(".") if path else ():
            found = found.setdefault(step, {})
        return found

    # Reading rows -----------------------------------------------------------------------------------------

    def reads(self, tables: Tables) -> Tables:
        """From now on these tables are read, row by row."""
        self.rows_read, self._tables = set(), tables
        self._reading: dict[str, tuple[str, ...]] = {}
        self._row_paths: dict[str, dict[int, str]] = {}
        return tables

    def reading(self, category: str, rows: Sequence[Source]) -> None:
        """These rows of a category are read now: what is said of its items is said of them."""
        if self.rows_read is not None:
            self._reading[category] = paths = tuple([self.row_path(category, row) for row in rows])
            self.rows_read.update(paths)

    def row_path(self, category: str, row: Source) -> str:
        """The path of a row: `_em_imaging`, or `_em_software[2]` where there are several."""
        if self.rows_read is None:
            return f"_{category}"
        known = self._row_paths.get(category)
        if known is None:
            rows = self._tables.get(category, ())
            several = len(rows) > 1
            known = {id(one): f"_{category}[{n}]" if several else f"_{category}" for n, one in enumerate(rows)}
            self._row_paths[category] = known
        return known.get(id(row), f"_{category}")

    def items(self, leaves: Leaves) -> tuple[str, ...]:
        """The paths of items, `_category.item`, in the rows that are read now."""
        found: list[str] = []
        for leaf in (leaves,) if leaves.__class__ is str else leaves:
            category, item = category_and_item(leaf)
            rows = self._reading.get(category)
            found += [f"{row}.{item}" for row in rows] if rows else [leaf]
        return tuple(found)

    # Recording --------------------------------------------------------------------------------------------

    def records_of(self, holder: dict[str, Any]) -> Sequence[int]:
        """Where `written` has what was written to an object or a row. Each of its records is looked at once for all of them."""
        for n in range(self._seen, len(self.written)):
            self._records.setdefault(id(self.written[n][0][0]), []).append(n)
        self._seen = len(self.written)
        return [n for n in self._records.get(id(holder), ()) if self.written[n][0][0] is holder]

    def remark(self, at: str, leaves: Leaves, value: object, rule: str) -> None:
        """Something to say of leaves below `at`; of a text for people it is said of the text, not of what it names."""
        if leaves.__class__ is Spoken:
            leaves = leaves.template
        for leaf in (leaves,) if isinstance(leaves, str) else leaves:
            path = below(at, leaf, self.at)
            if self.rows_read is None or path[:1] != "_":
                self.remarks.append((path, value, rule))
            else:
                self.remarks += [(one, value, rule) for one in self.items(path)]

    def skip(self, at: str, file: str, leaves: Mapping[str, int], reason: str) -> None:
        """Rules that did not run on what is below `at`; see `Skip`."""
        if isinstance(at, PairedPath):
            self.skips += [Skip(at.below(leaf), file, {"": line}, reason) for leaf, line in leaves.items()]
        else:
            self.skips.append(Skip(at, file, leaves, reason))

    def not_run(self, at: str, rules: NotRun) -> None:
        """The same, as converters hold it."""
        if at.__class__ is str:
            self.skips.append(new_tuple(Skip, (at, *rules)))
        else:
            self.skip(at, *rules)

    def pass_over(self, at: str, reason: str, rule: str, lost: bool = True) -> None:
        """No rule reads the element or the row at a path; see `PassedOver`."""
        self.passed_over.append(new_tuple(PassedOver, (at, reason, rule, lost)))

    def items_not_run(self, rules: NotRun) -> None:
        """Rules that did not run on items, `_category.item`, of the rows that are read now."""
        file, items, reason = rules
        for item, line in items.items():
            for path in self.items(item):
                self.skips.append(Skip(path, file, {"": line}, reason))

    def assume(self, item: str, value: str, reason: str, rule: str) -> None:
        self.assumed.append(Assumed(item, value, reason, rule))

    def repeats(self, at: str, other: str) -> None:
        """The element at a path says what another one says, which was read for both."""
        self.repeated.append((at, other))

    def supply(self, item: str, value: str, rule: str, reason: str = "") -> None:
        self.supplied.append(Assumed(item, value, reason, rule))

    def twin(self, left_out: dict[str, Any], kept: dict[str, Any]) -> None:
        """An object says the same as another, which is kept for both: what was written to it stands there."""
        self.twins[id(left_out)] = (left_out, kept)

    def lack(self, item: str, row: str, demanded_by: str, reason: str = "") -> None:
        self.missing.append(Missing(item, row, demanded_by, reason))

    # Other runs -------------------------------------------------------------------------------------------

    def again(self) -> Trace:
        """The trace of another run on the same document, with the same answers, as of an element that is tried."""
        other = Trace(self.ask, self.scan)
        other.starts(self.document, self.at)
        return other

    def absorb(self, other: Trace, moved: Mapping[int, dict[str, Any]] | None = None) -> None:
        """The trace of another run, after this one. `moved` are the objects that now hold what was written to others.

        Without `moved` nothing of what the other run made is kept, and none of its files and answers.
        """
        if moved is not None:
            self.files |= other.files
            moved = {**moved, id(other.files): self.files, **_taken(other.answers, self.answers)}
        for here, item, leaves, line, value in other.written:
            target = moved.get(id(here[0])) if moved else None
            self.written.append((here if target is None else (target, *here[1:]), item, leaves, line, value))
        self.unwritten += other.unwritten
        self.remarks += other.remarks
        self.skips += other.skips
        self.passed_over += other.passed_over
        for asked in other.asked:
            self.asks(asked)
        self.assumed += other.assumed
        self.supplied += other.supplied
        self.missing += other.missing
        self.twins |= other.twins
        self.repeated += other.repeated
        self.aliases |= other.aliases

    def refusals(self) -> list[tuple[str, Refused, str]]:
        """(path, what was refused, rule), each once."""
        found = {(path, rule): value for path, value, rule in self.remarks if isinstance(value, Refused)}
        return [(path, value, rule) for (path, rule), value in found.items()]


AROUND: Final = ("$ask.", "$scan.", "$template.")
"""How the paths begin of what is no part of the document: answers, and texts that templates compose."""


def _taken(other: Tree, into: Tree) -> dict[int, dict[str, Any]]:
    """Take the objects of one tree into another; gives, by the identity of each that was there twice, the one that is kept."""
    kept: dict[int, dict[str, Any]] = {id(other): into}
    for name, value in other.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            kept |= _taken(value, into[name])
        else:
            into[name] = value
    return kept


@lru_cache(4096)
def category_and_item(item: str) -> tuple[str, str]:
    """Category and item of `_category.item`; of `_category` the item is `''`."""
    category, _, name = item.removeprefix("_").partition(".")
    return category, name


def below(at: str, leaf: str, top: str = "$") -> str:
    """The path of a leaf: relative to `at`, to the `top` of the document where it begins with `/`, or absolute where it
    begins with `$` or `_`.
    """
    first = leaf[:1]
    if first in ("$", "_"):
        return leaf
    if first == "/":
        return f"{top}.{leaf[1:]}"
    if at.__class__ is PairedPath:
        return at.below(leaf)
    return f"{at}.{leaf}" if leaf else at


def writer(holder: dict[str, Any], trace: Trace, at: str, file: str) -> Write:
    """A function that writes converted values to a row or an object, and records where they came from.

    Refused values and words without a place are remarked on and not written. Leaves are paths below `at`.
    """
    here = (holder, at, file)
    record = trace.written.append

    def write(item: str, value: Any, leaves: Leaves, line: int) -> None:
        kind = value.__class__
        if kind is str:
            holder[item] = value
            record((here, item, leaves, line, value))
        elif value is None:
            trace.unwritten.append((at, leaves, file, line))
        elif kind is Refused or kind is Nothing:
            trace.remark(at, leaves, value, f"{file}:{line}")
        else:
            holder[item] = value = value if kind not in _SPELT else _spelt(trace, at, leaves, value, f"{file}:{line}")
            record((here, item, leaves, line, value))

    return write


def append_value(values: list[Any], value: Any, trace: Trace, at: str, leaf: Leaves, file: str, line: int) -> None:
    """Write a converted value to the end of a list of values, and record where it came from."""
    held: dict[str, Any] = {}
    record = row_writer if leaf[:1] == "_" else writer
    record(held, trace, at, file)("value", value, leaf, line)
    if held:
        values.append(held["value"])
        here, _, leaves, number, kept = trace.written.pop()
        trace.written.append(((values, *here[1:]), "", leaves, number, kept))  # type: ignore[arg-type]


def row_writer(holder: dict[str, Any], trace: Trace, at: str, file: str) -> Write:
    """As `writer`, where rows are read: leaves are items, `_category.item`, of the rows that are read now."""
    write = writer(holder, trace, at, file)
    items = trace.items

    def write_item(item: str, value: Any, leaves: Leaves, line: int) -> None:
        kind = value.__class__
        if kind is Refused or kind is Nothing:
            write(item, value, leaves, line)
        elif kind in _SPELT:
            write(item, _spelt(trace, at, leaves, value, f"{file}:{line}"), items(leaves), line)
        else:
            write(item, value, items(leaves), line)

    return write_item


_SPELT = frozenset((Told, Respelt, Unlisted, Lesser))


def _spelt(trace: Trace, at: str, leaves: Leaves, value: str, rule: str) -> str:
    """The plain text of a word in other letters, of an unlisted one or of an old one; each is remarked on."""
    if isinstance(value, Told):
        _tell(trace, at, leaves, value, rule)
    else:
        trace.remark(at, leaves, value, rule)
    return str(value)


def _tell(trace: Trace, at: str, leaves: Leaves, value: Told, rule: str) -> None:
    """What a table says of the texts that it read: an old word, and those beside it that it has no cell for."""
    every = (leaves,) if isinstance(leaves, str) else leaves
    if value.reason:
        trace.remark(at, every[0], Slipped(f"read as {str(value)!r}: {value.reason}", True), rule)
    for place in value.unread:
        trace.remark(at, every[place], Nothing(f"not read beside what was read as {str(value)!r}"), rule)


def part_reader(trace: Trace, at: str, file: str) -> Callable[[Any, str, int], Any]:
    """A function for one part of a value of several leaves: an unfit part is remarked on, and counts as absent.

    Its arguments: the part, its leaf (below `at`), and the line of the rule in `file`.
    """

    def read(value: Any, leaf: str, line: int) -> Any:
        if isinstance(value, (Refused, Nothing)):
            trace.remark(at, leaf, value, f"{file}:{line}")
            return None
        return value

    return read
