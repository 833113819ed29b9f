"""What is wrong with a document against the current schema: places, shapes, types, lists, patterns, required slots.

Nothing is converted, and no fault hides another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import ModuleType
from typing import Any, Final, NamedTuple

from oscem_map.runtime.refused import ABSENT, Refused, nearest
from oscem_map.runtime.schema_facts import PAIR, Classes, Slot
from oscem_map.runtime.units import UNITS, find
from oscem_map.runtime.values import a_kind, fold, moment

_SHOWN: Final = 8


class Fault(NamedTuple):
    """One thing that is wrong: where, with what, and what to do about it ('' where only the writer can know).

    `advice` is what the schema's own rules let pass: it states units in prose, so that a wrong dimension is valid.
    """

    path: str
    value: Any
    what: str
    help: str = ""
    advice: bool = False


def root_of(document: Mapping[str, Any], module: ModuleType) -> tuple[str, bool]:
    """The schema that a document says it is of, by the slot that each root fixes; and whether it says so.

    A document that says nothing is of the root that fixes no word.
    """
    open_root = ""
    for name, root in module.ROOTS.items():
        fixed = [*_fixed(module.CLASSES, root)]
        open_root = open_root or ("" if fixed else name)
        if any(_said(document, path) == word for path, word in fixed):
            return name, True
    return open_root or next(iter(module.ROOTS)), False


def _fixed(classes: Classes, name: str, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    for slot_name, slot in classes[name].items():
        if slot.equals:
            yield (*path, slot_name), fold(slot.equals)
        elif slot.type in classes and not slot.many and not path:
            yield from _fixed(classes, slot.type, (slot_name,))


def _said(document: Any, path: tuple[str, ...]) -> str:
    for name in path:
        document = document.get(name) if isinstance(document, Mapping) else None
    return fold(document) if isinstance(document, str) else ""


def faults(document: Mapping[str, Any], root: str, module: ModuleType, at: str = "$") -> tuple[Fault, ...]:
    """Everything that is wrong with a document of a root, in the document's order; required slots after the rest."""
    return tuple(_object(document, module.CLASSES, module.ROOTS[root], at))


def _object(value: Mapping[str, Any], classes: Classes, name: str, path: str) -> Iterator[Fault]:
    slots = classes[name]
    for member, one in value.items():
        place = f"{path}.{member}"
        slot = slots.get(member)
        if slot is None:
            near = nearest(member, slots, 0.7)
            there = ", ".join([*slots][:_SHOWN]) + (", ..." if len(slots) > _SHOWN else "")
            help = f"did you mean `{near}`?" if near else f"there are: {there}"
            yield Fault(place, _short(one), "no such slot", help)
        elif one not in ABSENT:
            yield from _slot(one, classes, slot, place)
    for member, slot in slots.items():
        if slot.required and value.get(member) in ABSENT:
            yield Fault(f"{path}.{member}", None, "missing: the schema requires it", _wanted(slot))


def _slot(value: Any, classes: Classes, slot: Slot, path: str) -> Iterator[Fault]:
    if slot.many != isinstance(value, list) and slot.type != "any":
        what = "a list is expected" if slot.many else "one value is expected, not a list"
        yield Fault(path, _short(value), what, f"write [{_short(value)}]" if slot.many else "")
    elif isinstance(value, list) and slot.many:
        for i, one in enumerate(value):
            yield from _one(one, classes, slot, f"{path}[{i}]")
    else:
        yield from _one(value, classes, slot, path)


def _one(value: Any, classes: Classes, slot: Slot, path: str) -> Iterator[Fault]:
    if slot.type in classes:
        if isinstance(value, Mapping):
            yield from _object(value, classes, slot.type, path)
        else:
            members = ", ".join([*classes[slot.type]][:4])
            yield Fault(path, _short(value), f"{a_kind(value)} where an object is expected", f"with {members}")
    elif slot.type == "quantity":
        yield from _quantity(value, slot, path)
    elif slot.type != "any" and (fault := _scalar(value, slot, path)) is not None:
        yield fault


def _quantity(value: Any, slot: Slot, path: str) -> Iterator[Fault]:
    example = f'{{"value": ..., "unit": "{slot.unit or "..."}"}}'
    if not isinstance(value, Mapping):
        yield Fault(path, _short(value), f"{a_kind(value)} where a value with a unit is expected", f"write {example}")
        return
    for name in value:
        if name not in PAIR:
            yield Fault(f"{path}.{name}", _short(value[name]), "a quantity has no such part", f"write {example}")
    if not _is_number(value.get("value")):
        yield Fault(f"{path}.value", value.get("value"), "not a number", f"write {example}")
    said = value.get("unit")
    unit = find(said) if isinstance(said, str) else None
    if unit is None:
        yield Fault(f"{path}.unit", said, "no unit" if said in ABSENT else "unknown unit", f"write {example}")
    elif slot.unit and UNITS[slot.unit].dimension != unit.dimension:
        yield Fault(
            f"{path}.unit", said, f"{unit.dimension}, and {UNITS[slot.unit].dimension} is expected", example, True
        )


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _scalar(value: Any, slot: Slot, path: str) -> Fault | None:
    kind = slot.type
    right = (
        isinstance(value, bool)
        if kind == "boolean"
        else _is_number(value) and (kind == "number" or value == int(value))
        if kind in ("number", "integer")
        else isinstance(value, str)
    )
    if not right:
        return Fault(path, _short(value), f"{a_kind(value)}, and {_A.get(kind, 'a text')} is expected", _wanted(slot))
    if not isinstance(value, str):
        return None
    if slot.equals and value != slot.equals:
        return Fault(path, value, f"this schema is of {slot.equals} only", f'write "{slot.equals}"')
    if slot.values and value not in slot.values:
        meant = nearest(value, slot.values, 0.5)
        return Fault(path, value, "not in the list", f"did you mean {meant!r}?" if meant else _wanted(slot))
    if slot.pattern and re.fullmatch(slot.pattern.strip("^$"), value) is None:
        return Fault(path, value, "not of the form that the schema states")
    return _dated(value, kind, path)


_A: Final = {
    "boolean": "true or false",
    "number": "a number",
    "integer": "a whole number",
    "date": "a date",
    "datetime": "a date with a time",
}


def _dated(value: str, kind: str, path: str) -> Fault | None:
    if kind not in ("date", "datetime"):
        return None
    read = moment(value)
    if isinstance(read, Refused):
        return Fault(path, value, read.reason)
    if kind == "datetime" and "T" not in value and " " not in value.strip():
        return Fault(path, value, "a date without a time", f'write "{value}T00:00:00Z"')
    return None


def _wanted(slot: Slot) -> str:
    if slot.equals:
        return f'write "{slot.equals}"'
    if slot.values:
        return f"one of {', '.join(slot.values)}"
    if slot.type == "quantity":
        return f'write {{"value": ..., "unit": "{slot.unit or "..."}"}}'
    return f"write {_A[slot.type]}" if slot.type in _A else ""


def _short(value: Any) -> Any:
    """The value as a message shows it: objects and lists by their kind."""
    return f"({a_kind(value)})" if isinstance(value, (dict, list)) else value
