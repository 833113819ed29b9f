"""Answers with fields as documents: the fields of `ask citation[] { ... }` are the slots of a class made for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from oscem_map.dsl.syntax import Declared
from oscem_map.registry.model import Class, Primitive, Slot
from oscem_map.runtime.units import find

_TYPES = {
    "integer": Primitive.INTEGER,
    "number": Primitive.NUMBER,
    "boolean": Primitive.BOOLEAN,
    "date": Primitive.DATE,
    "datetime": Primitive.DATETIME,
    "quantity": Primitive.QUANTITY,
}


@dataclass(frozen=True, slots=True)
class GivenClass(Class):
    """The fields of an answer as slots; `inner` are the classes of those that have fields themselves."""

    inner: Mapping[str, Class] = field(default_factory=dict)


def class_of(declared: Declared) -> GivenClass:
    """The class of an answer with fields; a field with fields of its own is an object of an inner class."""
    inner = {one.name.text: class_of(one) for one in declared.fields if one.fields}
    return GivenClass(declared.name.text, {one.name.text: slot_of(one) for one in declared.fields}, inner=inner)


def slot_of(declared: Declared) -> Slot:
    """An answer as a slot: its type and unit as they are declared; a text where nothing is said."""
    name, unit = declared.name.text, find(declared.unit.text) if declared.unit else None
    kind: str = name if declared.fields else _TYPES.get(declared.type.text if declared.type else "", Primitive.TEXT)
    return Slot(name, kind, many=declared.many, unit=unit.symbol if unit else None)
