"""Mandatory items of the categories that are written: E0503."""

from __future__ import annotations

from oscem_map.compiler.check_keys import _place_of
from oscem_map.compiler.problems import Problems
from oscem_map.compiler.rowvars import RowVars
from oscem_map.compiler.typed import Mapping


def check(mapping: Mapping, problems: Problems) -> None:
    rows = RowVars(mapping)
    for category in rows.categories():
        variables = rows.of_category(category)
        for slot in mapping.right.classes[category].slots.values():
            if slot.mandatory and all(rows.id_of(var, slot.name) is None for var in variables):
                who = "archive" if slot.archive.mandatory else "deposition"
                title = f"`_{category}.{slot.name}` is mandatory, and no rule writes it"
                note = f"{mapping.right.name} {mapping.right.version}: mandatory for the {who}"
                help = f'map a slot to it, or ask the depositor: `ask {slot.name} "..."` and `ask.{slot.name} -> {slot.name}`'
                problems.add("E0503", _place_of(variables[0], mapping), title, "never written", notes=[note], help=help)
