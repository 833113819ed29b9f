"""The diff of two versions of a schema: one small evaluator for each kind of change, in the lists below and in
`diff_classes.CLASS`, `diff_slots.SLOT` and `diff_rules.RULES`.

Each evaluator is a pure function of what was and what is, and gives the changes of its kind. Spelling that the import
makes one (unit codes, the order of keys, of values and of slots) is no change. What a change breaks is told at the end,
by the facts of its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from oscem_map.registry.changes import DEPOSITION, Change, ChangeKind, count, judged
from oscem_map.registry.diff_classes import CLASS
from oscem_map.registry.diff_rules import RULES
from oscem_map.registry.diff_slots import SLOT
from oscem_map.registry.model import Class, Kind, Schema, Slot
from oscem_map.registry.renames import Rename, Slots, categories, moved

__all__ = ["SCHEMA", "Change", "ChangeKind", "breaks", "compare"]


def compare(before: Schema, after: Schema, only: Collection[str] | None = None) -> tuple[Change, ...]:
    """What changed from one version to another, in the order of the newer one; `only` are classes to look at.

    Raises ValueError where one is a tree and the other holds tables.
    """
    if before.kind is not after.kind:
        raise ValueError(f"{before.name} is a schema of kind {before.kind}, {after.name} of kind {after.kind}")
    if only is not None:
        before, after = _part(before, only), _part(after, only)
    names, shared = _renamed(before, after)
    aligned = _with_names(before, names)
    found = [_class_renamed(before, old, new, shared.get(old)) for old, new in names.items()]
    found += [change for evaluate in SCHEMA for change in evaluate(aligned, after)]
    found += _moves_joined(aligned, after, list(_in_classes(aligned, after)))
    return tuple(judged(change, after.kind, after.name) for change in found)


def breaks(changes: Iterable[Change]) -> bool:
    """Whether somebody has to change something."""
    return any(change.breaks for change in changes)


def _part(schema: Schema, only: Collection[str]) -> Schema:
    return replace(schema, classes={name: found for name, found in schema.classes.items() if name in only})


# Schemas --------------------------------------------------------------------------------------------------------------


def root(before: Schema, after: Schema) -> Iterator[Change]:
    """The class of a whole document of a tree; one that only has another name is no other."""
    if before.root != after.root:
        said = f"documents begin with `{after.root}`; it was `{before.root}`"
        yield Change(ChangeKind.ROOT_CHANGED, said, before.root or "", after.root or "", place=after.root or "")


def classes_removed(before: Schema, after: Schema) -> Iterator[Change]:
    for name, found in before.classes.items():
        if name not in after.classes:
            said = f"is gone; it had {count(len(found.slots), _noun(before))}"
            yield Change(ChangeKind.CLASS_REMOVED, said, name, place=_mark(before) + name)


def classes_added(before: Schema, after: Schema) -> Iterator[Change]:
    for name, found in after.classes.items():
        if name not in before.classes:
            said = f"is new, with {count(len(found.slots), _noun(after))}: {', '.join(found.slots)}"
            yield Change(ChangeKind.CLASS_ADDED, said, after=name, place=_mark(after) + name)


SCHEMA: tuple[Callable[[Schema, Schema], Iterator[Change]], ...] = (root, classes_removed, classes_added)
"""What is compared of a schema as a whole, in order."""


def _noun(schema: Schema) -> str:
    return "item" if schema.kind is Kind.TABLES else "slot"


def _mark(schema: Schema) -> str:
    """How a category is spelt, and how a class."""
    return "_" if schema.kind is Kind.TABLES else ""


# Classes that stand in one place under two names ----------------------------------------------------------------------


def _renamed(before: Schema, after: Schema) -> tuple[Mapping[str, str], Mapping[str, float]]:
    """Old to new name of classes, and how sure that is where it is not certain."""
    if before.kind is Kind.TREE:
        return _renamed_in_tree(before, after), {}
    gone = [found for name, found in before.classes.items() if name not in after.classes]
    new = [found for name, found in after.classes.items() if name not in before.classes]
    found = categories(gone, new)
    return {old: name for old, (name, _) in found.items()}, {old: share for old, (_, share) in found.items()}


def _renamed_in_tree(before: Schema, after: Schema) -> Mapping[str, str]:
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
        classes[new] = replace(found, name=new, slots=slots, ancestors=above)
    return replace(schema, root=names.get(schema.root or "", schema.root), classes=classes)


def _with_type(slot: Slot, names: Mapping[str, str]) -> Slot:
    parents = (one[1:].partition(".") for one in slot.parents)
    moved_too = tuple(f"_{names.get(name, name)}.{item}" for name, _, item in parents)
    return replace(slot, type=names.get(slot.type, slot.type), form=names.get(slot.form, slot.form), parents=moved_too)


def _class_renamed(before: Schema, old: str, new: str, shared: float | None) -> Change:
    said = f"was `{old}`: it stands where that stood, and documents do not name it"
    if shared is not None:
        said = f"was `_{old}`: they share {shared:.0%} of their items".replace("%", " %")
    return Change(ChangeKind.CLASS_RENAMED, said, old, new, place=_mark(before) + new, confidence=shared)


# Slots that stand in another class -----------------------------------------------------------------------------------


def _moves_joined(before: Schema, after: Schema, found: list[Change]) -> list[Change]:
    """The changes, with each slot that went in one class and came in another told once."""
    both = [(one, after.classes[name]) for name, one in before.classes.items() if name in after.classes]
    gone = [(one.name, slot) for one, now in both for slot in Slots(one, now).removed]
    new = [(now.name, slot) for one, now in both for slot in Slots(one, now).added]
    pairs = list(moved(gone, new)) if gone and new else []
    mark = _mark(after)
    told = {f"{mark}{old}.{pair.before.name}" for old, _, pair in pairs}
    told |= {f"{mark}{other}.{pair.after.name}" for _, other, pair in pairs}
    kinds = (ChangeKind.SLOT_REMOVED, ChangeKind.SLOT_ADDED, ChangeKind.SLOT_ADDED_REQUIRED)
    rest = [change for change in found if change.kind not in kinds or change.place not in told]
    return rest + [change for row in pairs for change in _moved(mark, after.kind, *row)]


def _moved(mark: str, kind: Kind, old: str, other: str, pair: Rename) -> Iterator[Change]:
    was, now = f"{mark}{old}.{pair.before.name}", f"{mark}{other}.{pair.after.name}"
    yield Change(
        ChangeKind.SLOT_MOVED, f"stood in `{was}` ({pair.sure})", was, now, place=now, confidence=pair.confidence
    )
    yield from (replace(change, place=now) for change in _in_slot(pair.before, pair.after, kind))


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
            yield replace(change, who=DEPOSITION)
