"""Mandatory items of the rows, and required slots of the objects, that are written: E0503."""

from __future__ import annotations

from oscem_map.compiler.checks.keys import place_of
from oscem_map.compiler.checks.places import written_places
from oscem_map.compiler.resolve.broken import Open, plain
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.rows import Role, TargetRow, target_rows
from oscem_map.compiler.resolve.typed import Fixed, Mapping, Scope, Side, rules, walk
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Class, Kind, Slot


def check(mapping: Mapping, problems: Problems) -> None:
    """Each mandatory item of a row, or slot of an object, that some rule writes is written by a rule."""
    if mapping.right.kind is Kind.TREE:
        _tree(mapping, problems)
        return
    rows, known = target_rows(mapping), Open(mapping)
    for category in rows.categories():
        cls = mapping.right.classes[category]
        wanted = [slot for slot in cls.slots.values() if slot.mandatory and slot.name not in cls.keys]
        if known.category(category):
            continue
        every = [var for var in rows.of_category(category) if var.role is Role.EVERY]
        own = [var for var in rows.of_category(category) if var.role is not Role.EVERY]
        for slot in wanted:
            if any(rows.id_of(var, slot.name) for var in every):
                continue  # one rule for all rows
            lacking = [var for var in own or every if rows.id_of(var, slot.name) is None]
            if lacking:
                _never(lacking[0], slot, mapping, problems)


def _never(var: TargetRow, slot: Slot, mapping: Mapping, problems: Problems) -> None:
    item = f"_{var.category}.{slot.name}"
    who = "archive and deposition" if slot.archive.mandatory and slot.deposition.mandatory else (
        "archive" if slot.archive.mandatory else "deposition")  # fmt: skip
    title = f"`{item}` is mandatory, and no rule writes it"
    note = f"it is mandatory for the {who} ({mapping.right})"
    help = (
        f'map a slot to it; or ask the depositor: `ask {slot.name} "..."` above, and `ask.{slot.name} -> {item}` here'
    )
    problems.add("E0503", place_of(var, mapping), title, "never written", notes=[note], help=help)


# Trees --------------------------------------------------------------------------------------------------------------

Path = tuple[str, ...]


def _tree(mapping: Mapping, problems: Problems) -> None:
    known, written = Open(mapping), _written(mapping)
    objects: dict[Path, Span] = {(): mapping.root.span}
    for path, span in written.items():
        for n in range(1, len(path)):
            objects.setdefault(path[:n], span)
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope) and node.right.path and plain(node.right.path) in objects:
            marks = node.span, objects[plain(node.right.path)]  # one in the mapping's own file is preferred
            objects[plain(node.right.path)] = min(marks, key=lambda span: span.file != mapping.file)
    for path, span in objects.items():
        cls = class_at(mapping, path)
        for slot in cls.slots.values() if cls is not None and not known.path(path, Side.RIGHT) else ():
            if slot.archive.mandatory and not any(one[: len(path) + 1] == (*path, slot.name) for one in written):
                _never_written(".".join((*path, slot.name)), slot, span, mapping, problems)


def _written(mapping: Mapping) -> dict[Path, Span]:
    """The right paths that rules write, with the first rule of each. A selector writes its first word."""
    found: dict[Path, Span] = {}
    if mapping.carrier is not None and mapping.carrier.seal is not None:
        found[plain(mapping.carrier.seal.path)] = mapping.carrier.span
    for rule in rules(mapping.root.nodes):
        for place in written_places(rule):
            if not isinstance(rule, Fixed) or rule.written:
                found.setdefault(plain(place.path), rule.span)
                for test in place.tests:
                    found.setdefault(plain(test.slot.path), rule.span)
    return found



def class_at(mapping: Mapping, path: Path) -> Class | None:
    """The class of the object at a plain path of the right tree."""
    cls: Class | None = mapping.right.classes.get(mapping.right.root or "")
    for step in path:
        slot = cls.slots.get(step) if cls is not None else None
        cls = mapping.right.classes.get(slot.type) if slot is not None and slot.primitive is None else None
    return cls


def _never_written(path: str, slot: Slot, span: Span, mapping: Mapping, problems: Problems) -> None:
    title = f"`{path}` is required, and no rule writes it"
    note = f"each object of its kind has it ({mapping.right})"
    help = f'map a slot to it; or ask the depositor: `ask {slot.name} "..."` above, and `ask.{slot.name} -> {path}`'
    problems.add("E0503", span, title, "never written", notes=[note], help=help)
