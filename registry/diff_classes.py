"""Evaluators of one class or category: its keys, its ancestors, and which slots came, went, or have another name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oscem_map.registry.changes import DEPOSITION, Change, ChangeKind, holds, some
from oscem_map.registry.model import Class, Slot
from oscem_map.registry.renames import Slots


def ancestors(before: Class, after: Class) -> Iterator[Change]:
    """The `is_a` chain: a document does not show it, but what is declared for an ancestor holds for a class."""
    if before.ancestors == after.ancestors:
        return
    was, now = (" < ".join(one.ancestors) or "nothing" for one in (before, after))
    lost = set(before.ancestors) - set(after.ancestors)
    kind = ChangeKind.ANCESTOR_REMOVED if lost else ChangeKind.ANCESTOR_ADDED
    yield Change(kind, f"is derived from {now}; it was {was}", was, now)


def keys(before: Class, after: Class) -> Iterator[Change]:
    """By which items rows are known; their order says nothing."""
    was, now = set(before.keys), set(after.keys)
    if was == now:
        return
    kind = ChangeKind.KEY_ITEMS_REMOVED if now < was else ChangeKind.KEY_ITEMS_ADDED
    if now - was and was - now:
        kind = ChangeKind.KEY_CHANGED
    old, new = (some(one.keys, most=9) or "nothing" for one in (before, after))
    yield Change(kind, f"its rows are known by {new}; it was {old}", " ".join(before.keys), " ".join(after.keys))


def slots_removed(before: Class, after: Class) -> Iterator[Change]:
    for slot in Slots(before, after).removed:
        yield removed(slot)


def slots_renamed(before: Class, after: Class) -> Iterator[Change]:
    for pair in Slots(before, after).renamed:
        old, new = pair.before.name, pair.after.name
        said = f"was `{old}` ({pair.sure})"
        yield Change(ChangeKind.SLOT_RENAMED, said, old, new, place=new, confidence=pair.confidence)


def slots_added(before: Class, after: Class) -> Iterator[Change]:
    for slot in Slots(before, after).added:
        yield added(slot)


def removed(slot: Slot) -> Change:
    """That a slot is gone."""
    return Change(ChangeKind.SLOT_REMOVED, f"is gone; it was {holds(slot)}", slot.name, place=slot.name)


def added(slot: Slot) -> Change:
    """That a slot is new; one that only the deposition wants is its matter."""
    kind = ChangeKind.SLOT_ADDED_REQUIRED if slot.mandatory else ChangeKind.SLOT_ADDED
    who = DEPOSITION if slot.mandatory and not slot.archive.mandatory else ""
    return Change(kind, f"is new: {holds(slot)}", after=slot.name, place=slot.name, who=who)


CLASS: tuple[Callable[[Class, Class], Iterator[Change]], ...] = (
    ancestors,
    keys,
    slots_removed,
    slots_renamed,
    slots_added,
)
"""What is compared of a class, in order; `place` is the slot's name, or empty."""
