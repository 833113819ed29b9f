"""The schema's facts for generated modules: classes, slots and roots, each class once."""

from __future__ import annotations

from oscem_map.compiler.migration.typed import Migration
from oscem_map.registry.model import Schema, Slot


def roots(migration: Migration) -> dict[str, str]:
    """The root class of each schema."""
    return {schema.name: _named(schema, schema.root or "", migration) for schema in migration.schemas}


def classes(migration: Migration) -> dict[str, dict[str, str]]:
    """The text of each slot, by class."""
    found: dict[str, dict[str, str]] = {}
    for schema in migration.schemas:
        waiting = [schema.root or ""]
        while waiting:
            name = waiting.pop(0)
            named = _named(schema, name, migration)
            if named in found:
                continue
            slots = schema.classes[name].slots
            found[named] = {slot.name: _slot(schema, slot, migration) for slot in slots.values()}
            waiting += [slot.type for slot in slots.values() if slot.primitive is None]
    return found


def _named(schema: Schema, name: str, migration: Migration) -> str:
    """The class's name; with the schema's where another root has another class of this name."""
    same = (other.classes[name].slots for other in migration.schemas if name in other.classes)
    first = next(same)
    return name if schema.classes[name].slots == first else f"{name}_{schema.name.rpartition('.')[2]}"


def _slot(schema: Schema, slot: Slot, migration: Migration) -> str:
    kind = slot.type if slot.primitive is not None else _named(schema, slot.type, migration)
    parts = [repr(kind)]
    parts += ["many=True"] if slot.many else []
    parts += ["required=True"] if slot.archive.mandatory else []
    parts += [f"unit={slot.unit!r}"] if slot.unit else []
    parts += [f"values={slot.archive.values!r}"] if slot.archive.values else []
    parts += [f"equals={slot.equals!r}"] if slot.equals else []
    parts += [f"pattern={slot.archive.pattern!r}"] if slot.archive.pattern else []
    return f"Slot({', '.join(parts)})".replace("'", '"') if "\\" not in "".join(parts) else f"Slot({', '.join(parts)})"
