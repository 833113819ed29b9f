"""A tree schema in a few words, as generated modules hold it: classes, slots, and the roots of documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, Literal, NamedTuple


class Slot(NamedTuple):
    """One slot: `type` is a class, or text, integer, number, boolean, date, datetime, quantity, any."""

    type: str
    many: bool = False
    required: bool = False
    unit: str = ""
    values: tuple[str, ...] = ()
    equals: str = ""
    pattern: str = ""


Classes = Mapping[str, Mapping[str, Slot]]
PAIR: Final = ("value", "unit", "valueSI", "unitSI")
"""The members of a quantity."""


Kind = Literal["object", "objects", "quantity", "whole", "other"]
"""What `clean` can tell of a dict or list at one glance: one object, a list of them, a quantity, any value."""


@dataclass(slots=True, eq=False)
class Place:
    """A place of any of the roots: a leaf of these types, or an object with these members; `many` for lists."""

    types: set[str] = field(default_factory=set)
    many: set[bool] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    """The words of a closed list; empty where some root takes any."""
    below: dict[str, Place] = field(default_factory=dict)
    plain: frozenset[type] = frozenset()
    """The classes of scalars that are of the slot's shape, whatever they say."""
    elements: frozenset[type] = frozenset()
    """The same of a list's elements."""
    kind: Kind = "other"


def places_of(classes: Classes, roots: Mapping[str, str]) -> Place:
    """The places of all roots together."""
    tree = Place()
    for name in roots.values():
        _gather(classes, name, tree)
    _add_kinds(tree)
    return tree


_NUMBERS: Final = (int, float, Decimal)
_PLAIN: Final[Mapping[str, tuple[type, ...]]] = {
    "text": (str, *_NUMBERS, bool),
    "date": (str, *_NUMBERS, bool),
    "integer": (str, *_NUMBERS, bool),
    "number": (str, *_NUMBERS, bool),
    "boolean": (*_NUMBERS, bool),
    "datetime": (*_NUMBERS, bool),
}
"""What no migration acts on: it may be wrong, and is of the shape of a scalar. A text for a boolean, and a day for a
date with a time, are old spellings; so is a number for a quantity."""


def _add_kinds(node: Place) -> None:
    for inner in node.below.values():
        _add_kinds(inner)
        inner.kind = _kind(inner)
        if inner.types and inner.types <= _PLAIN.keys():
            kinds = frozenset.intersection(*(frozenset(_PLAIN[kind]) for kind in inner.types))
            kinds = kinds - {str} if inner.values else kinds
            inner.plain = kinds if True not in inner.many else frozenset()
            inner.elements = kinds if True in inner.many else frozenset()


def _kind(node: Place) -> Kind:
    if node.below:
        return "other" if node.types or len(node.many) > 1 else "objects" if True in node.many else "object"
    if node.types == {"any"}:
        return "whole"
    return "quantity" if node.types == {"quantity"} and node.many == {False} else "other"


def _gather(classes: Classes, name: str, node: Place) -> None:
    for slot_name, slot in classes[name].items():
        inner = node.below.setdefault(slot_name, Place())
        inner.many.add(slot.many)
        inner.values.update(slot.values)
        if slot.type in classes:
            _gather(classes, slot.type, inner)
        else:
            inner.types.add(slot.type)


def current(value: Any, node: Place) -> bool:
    """Whether all of a document stands where the schema has a place of its shape, so that no migration could act.

    It looks at shapes and closed lists, not at values: what is current may still be wrong.
    """
    if value.__class__ is list:
        return True in node.many and all(one.__class__ is not list and _one(one, node) for one in value)
    return (True not in node.many or value is None) and _one(value, node)


def _one(value: Any, node: Place) -> bool:
    if value.__class__ is not dict:
        return _scalar(value, node)
    below = node.below
    if not below:
        return "any" in node.types or ("quantity" in node.types and value.keys() <= _PAIR)
    for name, one in value.items():
        inner = below.get(name)
        if inner is None or (one.__class__ not in inner.plain and not current(one, inner)):
            return False
    return True


_PAIR: Final = frozenset(PAIR)


def _scalar(value: Any, node: Place) -> bool:
    if value is None or "any" in node.types:
        return True
    if not isinstance(value, str):
        return bool(node.types) and "quantity" not in node.types
    dated = "datetime" not in node.types or len(value) > len("2024-01-01")
    listed = not node.values or value in node.values
    return bool(node.types) and dated and listed and node.types.isdisjoint(("boolean", "quantity"))
