"""What a diff of two versions of a schema says: a kind, a severity, a place and a sentence.

Who breaks is told by the documents: a *writer* breaks where a document that was valid, and said so much, is valid no
longer; a *reader* breaks where a valid document may now hold, or lack, what none did before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from oscem_map.registry.model import Primitive, Slot


class Severity(StrEnum):
    """For whom a change is one, the gravest first."""

    BREAKING = "breaking for writers and readers"
    WRITERS = "breaking for writers"
    READERS = "breaking for readers"
    COMPATIBLE = "compatible"
    NOTE = "note"

    @property
    def breaks(self) -> bool:
        """Whether somebody has to change something."""
        return self in (Severity.BREAKING, Severity.WRITERS, Severity.READERS)


class ChangeKind(StrEnum):
    """The kinds of changes; an evaluator makes those of one kind, or two that exclude each other."""

    CLASS_ADDED = "class-added"
    CLASS_REMOVED = "class-removed"
    CLASS_RENAMED = "class-renamed"
    ANCESTOR = "ancestor"
    KEY = "key"
    SLOT_ADDED = "slot-added"
    SLOT_REMOVED = "slot-removed"
    SLOT_RENAMED = "slot-renamed"
    TYPE = "type"
    FORM = "form"
    UNIT = "unit"
    CARDINALITY = "cardinality"
    CONSTANT = "constant"
    DERIVED = "derived"
    PARENT = "parent"
    REQUIRED = "required"
    LIST = "list"
    VALUE_ADDED = "value-added"
    VALUE_REMOVED = "value-removed"
    VALUE_RESPELT = "value-respelt"
    PATTERN = "pattern"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    `place` is `_category.item`, `Class.slot`, a category or a class, by the newer name. `who` says whose rule has
    changed, `archive`, `deposition` or `schema`; it is empty where there is one authority only. `values` are all
    listed values that the change is about, of which the sentence names some.
    """

    kind: ChangeKind
    severity: Severity
    sentence: str
    before: str = ""
    after: str = ""
    values: tuple[str, ...] = ()
    who: str = ""
    place: str = ""


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
        return "anything"
    return f"{'an' if slot.type[0] in 'aio' else 'a'} {slot.type}"


def holds(slot: Slot) -> str:
    """What a slot is, in a few words: `a number in µm`, `a list, each a text, required`."""
    what = f"a list, each {a_type(slot)}" if slot.many else a_type(slot)
    unit = f" in {slot.unit}" if slot.unit else ""
    listed = f", of a list of {count(len(slot.listed), 'value')}" if slot.listed else ""
    needed = ", required" if slot.archive.mandatory else ", wanted by the deposition" if slot.mandatory else ""
    return what + unit + listed + needed
