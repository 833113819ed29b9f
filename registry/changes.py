"""What a diff of two versions of a schema says: a kind of change, a place, a sentence, and which promises it breaks.

A promise is a *level*, made in a *direction*: where documents of the schema are read (it is the source of a conversion)
or where they are written (it is the target). `changes.toml` says of each kind which promises it breaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from oscem_map.registry.model import Kind, Primitive, Slot


class Level(StrEnum):
    """What a new version may break, the gravest first."""

    DOCUMENTS = "documents"
    CODE = "code"
    LAWS = "laws"
    DEPOSITION = "deposition"

    @property
    def promise(self) -> str:
        """What holds where nothing of this level is broken."""
        return _PROMISES[self]

    @property
    def broken(self) -> str:
        """The same, where it no longer holds."""
        return _BROKEN[self]


_BROKEN = {
    Level.DOCUMENTS: "documents are no longer read",
    Level.CODE: "mappings no longer compile",
    Level.LAWS: "laws of rules no longer hold",
    Level.DEPOSITION: "the deposition no longer accepts",
}
_PROMISES = {
    Level.DOCUMENTS: "documents still read: each that was valid still is, and means the same",
    Level.CODE: "generated code still imports: mappings that name the place compile as they stand",
    Level.LAWS: "laws still hold: nothing is refused, no word lacks a row, rows are found by their keys",
    Level.DEPOSITION: "deposition still accepts: what is written can be deposited",
}


class Direction(StrEnum):
    """On which side of a conversion a schema stands. A rule for both ways reads it and writes it."""

    SOURCE = "source"
    TARGET = "target"


class ChangeKind(StrEnum):
    """The kinds of changes; `changes.toml` has the facts and the page of each."""

    SCHEMA_ADDED = "schema-added"
    SCHEMA_REMOVED = "schema-removed"
    ROOT_CHANGED = "root-changed"
    CLASS_ADDED = "class-added"
    CLASS_REMOVED = "class-removed"
    CLASS_RENAMED = "class-renamed"
    CATEGORY_ADDED = "category-added"
    CATEGORY_REMOVED = "category-removed"
    CATEGORY_RENAMED = "category-renamed"
    ANCESTOR_ADDED = "ancestor-added"
    ANCESTOR_REMOVED = "ancestor-removed"
    KEY_ITEMS_ADDED = "key-items-added"
    KEY_ITEMS_REMOVED = "key-items-removed"
    KEY_CHANGED = "key-changed"
    SLOT_ADDED = "slot-added"
    SLOT_ADDED_REQUIRED = "slot-added-required"
    SLOT_REMOVED = "slot-removed"
    SLOT_RENAMED = "slot-renamed"
    SLOT_MOVED = "slot-moved"
    SLOT_REQUIRED = "slot-required"
    SLOT_OPTIONAL = "slot-optional"
    ITEM_ADDED = "item-added"
    ITEM_ADDED_MANDATORY = "item-added-mandatory"
    ITEM_REMOVED = "item-removed"
    ITEM_RENAMED = "item-renamed"
    ITEM_MOVED = "item-moved"
    ITEM_MADE_MANDATORY = "item-made-mandatory"
    ITEM_MADE_OPTIONAL = "item-made-optional"
    PARENT_ADDED = "parent-added"
    PARENT_REMOVED = "parent-removed"
    PARENT_CHANGED = "parent-changed"
    TYPE_NARROWED = "type-narrowed"
    TYPE_WIDENED = "type-widened"
    TYPE_CHANGED = "type-changed"
    TYPE_RESPELT = "type-respelt"
    NULL_ALLOWED = "null-allowed"
    NULL_FORBIDDEN = "null-forbidden"
    UNIT_CHANGED = "unit-changed"
    DIMENSION_CHANGED = "dimension-changed"
    UNIT_STATED = "unit-stated"
    UNIT_DROPPED = "unit-dropped"
    UNIT_ADVICE_CHANGED = "unit-advice-changed"
    DERIVED_ADDED = "derived-added"
    DERIVED_REMOVED = "derived-removed"
    SINGLE_MADE_LIST = "single-made-list"
    LIST_MADE_SINGLE = "list-made-single"
    CARDINALITY_NARROWED = "cardinality-narrowed"
    CARDINALITY_WIDENED = "cardinality-widened"
    CARDINALITY_CHANGED = "cardinality-changed"
    ENUM_ADDED = "enum-added"
    ENUM_REMOVED = "enum-removed"
    ENUM_WORD_ADDED = "enum-word-added"
    ENUM_WORD_REMOVED = "enum-word-removed"
    ENUM_WORD_RESPELT = "enum-word-respelt"
    ENUM_LABEL_CHANGED = "enum-label-changed"
    PATTERN_NARROWED = "pattern-narrowed"
    PATTERN_WIDENED = "pattern-widened"
    PATTERN_CHANGED = "pattern-changed"
    PATTERN_RESPELT = "pattern-respelt"
    RANGE_NARROWED = "range-narrowed"
    RANGE_WIDENED = "range-widened"
    RANGE_CHANGED = "range-changed"
    CONSTANT_ADDED = "constant-added"
    CONSTANT_REMOVED = "constant-removed"
    CONSTANT_CHANGED = "constant-changed"


_IN_TABLES = {
    ChangeKind.CLASS_ADDED: ChangeKind.CATEGORY_ADDED,
    ChangeKind.CLASS_REMOVED: ChangeKind.CATEGORY_REMOVED,
    ChangeKind.CLASS_RENAMED: ChangeKind.CATEGORY_RENAMED,
    ChangeKind.SLOT_ADDED: ChangeKind.ITEM_ADDED,
    ChangeKind.SLOT_ADDED_REQUIRED: ChangeKind.ITEM_ADDED_MANDATORY,
    ChangeKind.SLOT_REMOVED: ChangeKind.ITEM_REMOVED,
    ChangeKind.SLOT_RENAMED: ChangeKind.ITEM_RENAMED,
    ChangeKind.SLOT_MOVED: ChangeKind.ITEM_MOVED,
    ChangeKind.SLOT_REQUIRED: ChangeKind.ITEM_MADE_MANDATORY,
    ChangeKind.SLOT_OPTIONAL: ChangeKind.ITEM_MADE_OPTIONAL,
}
"""What evaluators call by the words of a tree has a name of its own in tables."""

DEPOSITION = "deposition"
"""The authority whose rules bind the deposition only."""


@dataclass(frozen=True, slots=True)
class Break:
    """A promise that is broken."""

    level: Level
    direction: Direction


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    `place` is `_category.item`, `Class.slot`, a category or a class, by the newer name. `who` says whose rule has
    changed, `archive`, `deposition` or `schema`; it is empty where there is one authority only. `values` are all
    listed values that the change is about, of which the sentence names some. `confidence`, from 0 to 1, stands at a
    rename. An evaluator leaves `breaks` and `schema` to `compare`.
    """

    kind: ChangeKind
    sentence: str
    before: str = ""
    after: str = ""
    values: tuple[str, ...] = ()
    who: str = ""
    place: str = ""
    confidence: float | None = None
    breaks: tuple[Break, ...] = ()
    schema: str = ""

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels that it breaks, the gravest first."""
        broken = {one.level for one in self.breaks}
        return tuple(level for level in Level if level in broken)

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes it this change and no other: two runs find the same one by it."""
        return self.schema, self.kind, self.place, self.who, self.before, self.after, *self.values


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a kind of change: its page, and what it breaks in a schema of a kind."""

    kind: ChangeKind
    title: str
    of: tuple[Kind, ...]
    what: str
    do: str
    before: str
    after: str
    broken: Mapping[Kind, tuple[Break, ...]]


@cache
def facts() -> Mapping[ChangeKind, Facts]:
    """Every kind of change with its facts, in the order of `changes.toml`."""
    import tomllib

    rows = tomllib.loads(Path(__file__).with_name("changes.toml").read_text("utf-8"))
    return {ChangeKind(name): _facts(ChangeKind(name), row) for name, row in rows.items()}


def _facts(kind: ChangeKind, row: Mapping[str, Any]) -> Facts:
    of = tuple(Kind) if row["of"] == "both" else (Kind(row["of"]),)
    broken = {one: tuple(_breaks({**row, **row.get(one, {})})) for one in of}
    return Facts(kind, row["title"], of, row["what"], row["do"], row.get("before", ""), row.get("after", ""), broken)


def _breaks(row: Mapping[str, Any]) -> Iterator[Break]:
    for direction in Direction:
        yield from (Break(Level(name), direction) for name in row[direction])


def judged(change: Change, kind: Kind, schema: str = "") -> Change:
    """The change with the name of its kind in such a schema, and with what it breaks.

    What a deposition system says besides the archive binds who deposits: the archive takes the old document still.
    """
    named = _IN_TABLES.get(change.kind, change.kind) if kind is Kind.TABLES else change.kind
    broken = facts()[named].broken[kind]
    if change.who == DEPOSITION:
        broken = tuple(one for one in broken if one == Break(Level.DEPOSITION, Direction.TARGET))
    return replace(change, kind=named, breaks=broken, schema=schema)


def some(names: Sequence[str], most: int = 5) -> str:
    """`a`, `b` and 3 more."""
    shown = ", ".join(f"`{name}`" for name in names[:most])
    return shown + (f" and {len(names) - most} more" if len(names) > most else "")


def count(number: int, noun: str) -> str:
    """`1 value`, `2 values`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def a_type(slot: Slot) -> str:
    """`a number`, `an object of class Instrument`."""
    if slot.primitive is None:
        return f"an object of class {slot.type}"
    if slot.primitive is Primitive.ANY:
        return " or ".join(slot.alternatives) or "anything"
    return f"{'an' if slot.type[0] in 'aio' else 'a'} {slot.type}"


def holds(slot: Slot) -> str:
    """What a slot is, in a few words: `a number in µm`, `a list, each a text, required`."""
    what = f"a list, each {a_type(slot)}" if slot.many else a_type(slot)
    unit = f" in {slot.unit}" if slot.unit else ""
    listed = f", of a list of {count(len(slot.listed), 'value')}" if slot.listed else ""
    needed = ", required" if slot.archive.mandatory else ", wanted by the deposition" if slot.mandatory else ""
    return what + unit + listed + needed
