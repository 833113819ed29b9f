"""The cross-checks on a schema of tables, as its converters evaluate them: those of its catalogues, and its categories' keys."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Table

from oscem_map.compiler.names import identifier
from oscem_map.compiler.resolve.typed import Copy, Mapping, rules
from oscem_map.registry.checks import Catalogue
from oscem_map.registry.model import Schema
from oscem_map.runtime.cross_check import CrossCheck


def module_name(schema: Schema) -> str:
    """The name of the module of a schema's checks; `''` where it has no catalogue."""
    return identifier(f"{schema.name}_{schema.version}_checks") if schema.catalogues else ""


def checks_of(schema: Schema) -> Table[str, tuple[CrossCheck, ...]]:
    """The checks by catalogue, as `onedep 0.2.1`; under the schema's own name that no two rows have one key."""
    found = {str(one): one.checks for one in schema.catalogues}
    return {**found, str(schema): tuple(_keys(schema, schema.catalogues))} if found else {}


def _keys(schema: Schema, catalogues: tuple[Catalogue, ...]) -> Iterator[CrossCheck]:
    """A check of each key; a catalogue that has it already speaks for it."""
    told = {(one.category, frozenset(one.items)) for found in catalogues for one in found.checks if one.kind == "unique"}
    for category in schema.classes.values():
        if category.keys and (category.name, frozenset(category.keys)) not in told:
            yield CrossCheck(f"key_{category.name}", "unique", "error", category.name, category.keys)


def sources(mapping: Mapping) -> dict[str, tuple[tuple[str, ...], str]]:
    """The slots that rules write to the items of checks, by `_category.item`, with the first of these rules.

    They are what a depositor can give to pass a check.
    """
    spoken = {f"_{one.category}.{item}" for found in checks_of(mapping.right).values() for one in found for item in one.items}
    found: dict[str, dict[str, str]] = {}
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Copy) and rule.arrow.puts:
            slots = [place.spelt for place in rule.left if not place.given]
            for item in [place.item for place in rule.right if place.item in spoken]:
                for slot in slots:
                    found.setdefault(item, {}).setdefault(slot, rule.cite)
    return {item: (tuple(slots), next(iter(slots.values()))) for item, slots in sorted(found.items())}
