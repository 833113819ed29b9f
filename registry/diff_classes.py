"""Evaluators of one class or category: its keys, its ancestors, and which slots came, went, or have another name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from oscem_map.registry.changes import Change, ChangeKind, Severity, holds, some
from oscem_map.registry.model import Class, Rules, Slot

_CLOSE = 0.7
"""Names as alike as this are close."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A slot that went and one that came, and what speaks for their being one."""

    before: Slot
    after: Slot
    close: bool
    same: bool
    score: float

    @property
    def sure(self) -> str:
        """How sure it is, and why."""
        if self.close and self.same:
            return "very likely: the names are close, and all else is the same"
        if self.close:
            return "likely: the names are close, and the types the same"
        return "possible: all but the name is the same"


@dataclass(frozen=True)
class Slots:
    """The slots of a class before and after, put beside each other."""

    before: Class
    after: Class

    @cached_property
    def renamed(self) -> tuple[Rename, ...]:
        """Pairs of which each is the other's one best candidate."""
        gone = [slot for name, slot in self.before.slots.items() if name not in self.after.slots]
        new = [slot for name, slot in self.after.slots.items() if name not in self.before.slots]
        found = [pair for one in gone for other in new if (pair := _rename(one, other)) is not None]
        return tuple(pair for pair in found if all(_beats(pair, other) for other in found))

    @property
    def pairs(self) -> Iterator[tuple[Slot, Slot]]:
        """Slots that were and are, in the newer order."""
        names = {pair.after.name: pair.before for pair in self.renamed}
        for name, slot in self.after.slots.items():
            before = self.before.slots.get(name) or names.get(name)
            if before is not None:
                yield before, slot

    @property
    def removed(self) -> list[Slot]:
        names = {pair.before.name for pair in self.renamed}
        return [slot for name, slot in self.before.slots.items() if name not in self.after.slots and name not in names]

    @property
    def added(self) -> list[Slot]:
        names = {pair.after.name for pair in self.renamed}
        return [slot for name, slot in self.after.slots.items() if name not in self.before.slots and name not in names]


def _beats(pair: Rename, other: Rename) -> bool:
    """Whether a pair is better than another that shares one of its slots: where two are as good, none is taken."""
    if pair is other or (pair.before.name != other.before.name and pair.after.name != other.after.name):
        return True
    return pair.score > other.score


def _rename(before: Slot, after: Slot) -> Rename | None:
    """The pair, if it may be one slot: of one type and cardinality, with a close name or the same telling rules."""
    if before.type != after.type or before.many != after.many:
        return None
    likeness = closeness(before.name, after.name)
    close, same = likeness >= _CLOSE, replace(before, name=after.name) == after
    if not (close or (same and _is_telling(before))):
        return None
    return Rename(before, after, close, same, (likeness if close else 0) + same)


def _is_telling(slot: Slot) -> bool:
    """Whether a slot has rules by which it could be recognised: many a text has none."""
    plain = Slot(slot.name, slot.type, slot.form, slot.many)
    return slot != replace(plain, archive=Rules(slot.archive.mandatory))


def closeness(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1; case counts nothing, and words added at an end little."""
    a, b = sorted((one.casefold(), other.casefold()))
    if a == b:
        return 1.0
    short, long = sorted((_words(a), _words(b)), key=len)
    part = len("".join(short)) > 2 and len(short) < len(long) and short in (long[: len(short)], long[-len(short) :])
    return max(SequenceMatcher(None, a, b, autojunk=False).ratio(), 0.75 if part else 0)


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[^0-9a-z]+", name) if word]


# Evaluators -----------------------------------------------------------------------------------------------------------


def ancestors(before: Class, after: Class) -> Iterator[Change]:
    """The `is_a` chain: a document does not show it, but what is declared for an ancestor holds for a class."""
    if before.ancestors == after.ancestors:
        return
    was, now = (" < ".join(one.ancestors) or "nothing" for one in (before, after))
    yield Change(ChangeKind.ANCESTOR, Severity.NOTE, f"is derived from {now}; it was {was}", was, now)


def keys(before: Class, after: Class) -> Iterator[Change]:
    """By which items rows are known; their order says nothing. Fewer items are a promise of writers, more break joins."""
    was, now = set(before.keys), set(after.keys)
    if was == now:
        return
    severity = Severity.READERS if not now else Severity.WRITERS if now < was or not was else Severity.BREAKING
    old, new = (some(one.keys, most=9) or "nothing" for one in (before, after))
    said = f"its rows are known by {new}; it was {old}"
    yield Change(ChangeKind.KEY, severity, said, " ".join(before.keys), " ".join(after.keys))


def slots_removed(before: Class, after: Class) -> Iterator[Change]:
    for slot in Slots(before, after).removed:
        severity = Severity.BREAKING if slot.archive.mandatory else Severity.WRITERS
        yield Change(ChangeKind.SLOT_REMOVED, severity, f"is gone; it was {holds(slot)}", slot.name, place=slot.name)


def slots_renamed(before: Class, after: Class) -> Iterator[Change]:
    for pair in Slots(before, after).renamed:
        old, new = pair.before.name, pair.after.name
        said = f"was `{old}` ({pair.sure})"
        yield Change(ChangeKind.SLOT_RENAMED, Severity.BREAKING, said, old, new, place=new)


def slots_added(before: Class, after: Class) -> Iterator[Change]:
    for slot in Slots(before, after).added:
        severity = Severity.WRITERS if slot.mandatory else Severity.COMPATIBLE
        yield Change(ChangeKind.SLOT_ADDED, severity, f"is new: {holds(slot)}", after=slot.name, place=slot.name)


CLASS: tuple[Callable[[Class, Class], Iterator[Change]], ...] = (
    ancestors,
    keys,
    slots_removed,
    slots_renamed,
    slots_added,
)
"""What is compared of a class, in order; `place` is the slot's name, or empty."""
