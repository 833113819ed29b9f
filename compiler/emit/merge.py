"""The modules that merges read: one of what several mappings say of a category, and one for each mapping."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping as Table

from oscem_map.compiler.emit.modules import RESERVED, Assignment, Module
from oscem_map.compiler.emit.records import recorded
from oscem_map.compiler.names import Names
from oscem_map.compiler.plan.ir import Call, Const, DictOf, Expr, Imported, Runtime
from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.runtime.merge.facts import Category, Facts


def merge_modules(told: Table[Mapping, Facts], names: Names) -> list[Module]:
    """The modules of the facts of mappings between two families; what several of them say of a category stands once."""
    users = Counter(found for facts in told.values() for found in facts.categories.items())
    shared = {found: None for found, count in users.items() if count > 1}
    roots = [Module(f"{one.module}_merge", f"What only a merge must know: {_title(one)}", one.file) for one in told]
    if not shared:
        places: dict[tuple[str, Category], Expr] = {}
    else:
        prefix = next(iter(told)).shared_prefix
        family = Module(names.of((prefix, "merge"), f"{prefix}_merge"), "What only merges must know of categories.", "")
        known = Names(RESERVED)
        constants = {found: known.of(found, found[0].upper()) for found in shared}
        family.after = [Assignment(name, recorded(category)) for (_, category), name in constants.items()]
        places = {found: Imported(family.name, name) for found, name in constants.items()}
        roots = [family, *roots]
    for module, facts in zip(roots[-len(told) :] if told else (), told.values(), strict=True):
        pairs = tuple((Const(found[0]), places.get(found) or recorded(found[1])) for found in facts.categories.items())
        module.after = [Assignment("FACTS", Call(Runtime("Facts"), (DictOf(pairs),)))]
    return roots


def _title(mapping: Mapping) -> str:
    return f"{mapping.left.name} {mapping.left.version} -> {mapping.right.name} {mapping.right.version}."


__all__ = ["merge_modules"]
