"""Mandatory items of the rows that are written: E0503."""

from __future__ import annotations

from oscem_map.compiler.checks.keys import place_of
from oscem_map.compiler.plan.rows import Role, TargetRow, TargetRows
from oscem_map.compiler.resolve.broken import Open
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.registry.model import Slot


def check(mapping: Mapping, problems: Problems) -> None:
    rows, known = TargetRows(mapping), Open(mapping)
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
    note = f"it is mandatory for the {who} ({mapping.right.name} {mapping.right.version})"
    help = (
        f'map a slot to it; or ask the depositor: `ask {slot.name} "..."` above, and `ask.{slot.name} -> {item}` here'
    )
    problems.add("E0503", place_of(var, mapping), title, "never written", notes=[note], help=help)
