"""The diff of two versions of a schema: one small evaluator for each kind of change, in the lists below and in
`diff_classes.CLASS`, `diff_slots.SLOT` and `diff_rules.RULES`.

Each evaluator is a pure function of what was and what is, and gives the changes of its kind. Spelling that the import
makes one (unit codes, the order of keys, of values and of slots) is no change.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace

from oscem_map.registry.changes import Change, ChangeKind, Severity, count
from oscem_map.registry.diff_classes import CLASS, Slots
from oscem_map.registry.diff_rules import RULES, advised
from oscem_map.registry.diff_slots import SLOT
from oscem_map.registry.model import Class, Kind, Schema, Slot

__all__ = ["SCHEMA", "Change", "ChangeKind", "Severity", "breaks", "compare"]


def compare(before: Schema, after: Schema, only: Collection[str] | None = None) -> tuple[Change, ...]:
    """What changed from one version to another, in the order of the newer one; `only` are classes to look at.

    Raises ValueError where one is a tree and the other holds tables.
    """
    if before.kind is not after.kind:
        raise ValueError(f"{before.name} is a schema of kind {before.kind}, {after.name} of kind {after.kind}")
    if only is not None:
        before, after = _part(before, only), _part(after, only)
    names = _renamed(before, after)
    aligned = _with_names(before, names)
    found = [change for evaluate in SCHEMA for change in evaluate(aligned, after)]
    renames = [_class_renamed(old, new) for old, new in names.items()]
    return (*renames, *found, *_in_classes(aligned, after))


def breaks(changes: Collection[Change]) -> bool:
    """Whether somebody has to change something."""
    return any(change.severity.breaks for change in changes)


def _part(schema: Schema, only: Collection[str]) -> Schema:
    return replace(schema, classes={name: found for name, found in schema.classes.items() if name in only})


# Schemas --------------------------------------------------------------------------------------------------------------


def classes_removed(before: Schema, after: Schema) -> Iterator[Change]:
    """Of a tree no document names a class: what breaks is the slot that held it, and is told there."""
    severity = Severity.WRITERS if before.kind is Kind.TABLES else Severity.NOTE
    for name, found in before.classes.items():
        if name not in after.classes:
            said = f"is gone; it had {count(len(found.slots), _noun(before))}"
            yield Change(ChangeKind.CLASS_REMOVED, severity, said, name, place=_mark(before) + name)


def classes_added(before: Schema, after: Schema) -> Iterator[Change]:
    severity = Severity.COMPATIBLE if after.kind is Kind.TABLES else Severity.NOTE
    for name, found in after.classes.items():
        if name not in before.classes:
            said = f"is new, with {count(len(found.slots), _noun(after))}: {', '.join(found.slots)}"
            yield Change(ChangeKind.CLASS_ADDED, severity, said, after=name, place=_mark(after) + name)


SCHEMA: tuple[Callable[[Schema, Schema], Iterator[Change]], ...] = (classes_removed, classes_added)
"""What is compared of a schema as a whole, in order."""


def _noun(schema: Schema) -> str:
    return "item" if schema.kind is Kind.TABLES else "slot"


def _mark(schema: Schema) -> str:
    """How a category is spelt, and how a class."""
    return "_" if schema.kind is Kind.TABLES else ""


# Classes that stand in one place under two names ----------------------------------------------------------------------


def _renamed(before: Schema, after: Schema) -> Mapping[str, str]:
    """Old to new name of classes of a tree: the roots, and what one slot holds, where the one name went and the other
    came."""
    names: dict[str, str] = {}
    waiting = [(before.root, after.root)] if before.root and after.root else []
    seen: set[tuple[str, str]] = set()
    while waiting:
        pair = waiting.pop(0)
        if pair in seen or not (pair[0] in before.classes and pair[1] in after.classes):
            continue
        seen.add(pair)
        if pair[0] not in after.classes and pair[1] not in (*before.classes, *names.values()):
            names.setdefault(*pair)
        if pair[0] == pair[1] or names.get(pair[0]) == pair[1]:
            slots = Slots(before.classes[pair[0]], after.classes[pair[1]]).pairs
            waiting += [(old.type, new.type) for old, new in slots]
    return names


def _with_names(schema: Schema, names: Mapping[str, str]) -> Schema:
    """The schema with other names of classes, wherever they stand."""
    if not names:
        return schema
    classes = {}
    for name, found in schema.classes.items():
        slots = {slot.name: _with_type(slot, names) for slot in found.slots.values()}
        above = tuple(names.get(one, one) for one in found.ancestors)
        new = names.get(name, name)
        classes[new] = Class(new, slots, found.keys, above)
    return replace(schema, root=names.get(schema.root or "", schema.root), classes=classes)


def _with_type(slot: Slot, names: Mapping[str, str]) -> Slot:
    return replace(slot, type=names.get(slot.type, slot.type), form=names.get(slot.form, slot.form))


def _class_renamed(old: str, new: str) -> Change:
    said = f"was `{old}`: it stands where that stood, and documents do not name it"
    return Change(ChangeKind.CLASS_RENAMED, Severity.NOTE, said, old, new, place=new)


# Classes and slots ----------------------------------------------------------------------------------------------------


def _in_classes(before: Schema, after: Schema) -> Iterator[Change]:
    for name, found in after.classes.items():
        if name in before.classes:
            prefix = _mark(after) + name
            for change in _in_class(before.classes[name], found, after.kind):
                yield replace(change, place=f"{prefix}.{change.place}" if change.place else prefix)


def _in_class(before: Class, after: Class, kind: Kind) -> Iterator[Change]:
    for evaluate in CLASS:
        yield from evaluate(before, after)
    for was, now in Slots(before, after).pairs:
        for change in _in_slot(was, now, kind):
            yield replace(change, place=now.name)


def _in_slot(before: Slot, after: Slot, kind: Kind) -> Iterator[Change]:
    for of_slot in SLOT:
        yield from of_slot(before, after)
    who = "archive" if kind is Kind.TABLES else "schema"
    for of_rules in RULES:
        for change in of_rules(before.archive, after.archive):
            yield replace(change, who=who)
        for change in of_rules(before.deposition, after.deposition):
            yield replace(advised(change), who="deposition")
