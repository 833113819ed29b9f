"""The module of a family's schemas: classes, slots and roots, each class once. Facts of the pinned snapshots."""

from __future__ import annotations

from oscem_map.compiler.emit.module_text import texts
from oscem_map.compiler.emit.modules import Assignment, Module, Package
from oscem_map.compiler.names import identifier
from oscem_map.compiler.plan.ir import Call, Const, DictOf, Expr, Runtime
from oscem_map.registry.model import Schema, Slot


def schema_module(family: str, schemas: list[Schema]) -> tuple[str, str]:
    """Name and text of the module of a family."""
    versions = ", ".join(dict.fromkeys(schema.version for schema in schemas))
    name = schema_name(family)
    doc = f"The classes and slots of {family} {versions}, of all its roots, from the pinned schemas."
    module = Module(name, doc, "")
    roots = {schema.name: class_name(schema, schema.root or "", schemas) for schema in schemas}
    module.after = [
        Assignment("ROOTS", Const(roots), "dict[str, str]"),
        Assignment("CLASSES", _classes(schemas), "dict[str, dict[str, Slot]]"),
    ]
    return next(texts(Package([module], f"{name}_lists")))


def schema_name(family: str) -> str:
    """The name of the module of a family's schemas."""
    return identifier(f"{family}_schema")


def class_name(schema: Schema, name: str, schemas: list[Schema]) -> str:
    """The class's name; with the schema's where another root has another class of this name."""
    same = (other.classes[name].slots for other in schemas if name in other.classes)
    return name if schema.classes[name].slots == next(same) else f"{name}_{schema.name.rpartition('.')[2]}"


def _classes(schemas: list[Schema]) -> DictOf:
    found: dict[str, Expr] = {}
    for schema in schemas:
        waiting = [schema.root or ""]
        while waiting:
            name = waiting.pop(0)
            named = class_name(schema, name, schemas)
            if named not in found:
                slots = schema.classes[name].slots
                found[named] = DictOf(tuple((Const(one.name), _slot(schema, one, schemas)) for one in slots.values()))
                waiting += [slot.type for slot in slots.values() if slot.primitive is None]
    return DictOf(tuple((Const(name), slots) for name, slots in found.items()))


def _slot(schema: Schema, slot: Slot, schemas: list[Schema]) -> Call:
    kind = slot.type if slot.primitive is not None else class_name(schema, slot.type, schemas)
    facts: dict[str, object] = {
        "many": slot.many,
        "required": slot.archive.mandatory,
        "unit": slot.unit,
        "values": slot.archive.values,
        "equals": slot.equals,
        "pattern": slot.archive.pattern,
    }
    told = tuple((name, Const(value)) for name, value in facts.items() if value)
    return Call(Runtime("Slot"), (Const(kind),), told)
