"""A tree schema in a few words, as generated modules hold it: classes, slots, and the roots of documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple


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


@dataclass(slots=True)
class Known:
    """A place of any of the roots: a leaf of these types, or an object with these members; `many` for lists."""

    types: set[str] = field(default_factory=set)
    many: set[bool] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    """The words of a closed list; empty where some root takes any."""
    below: dict[str, Known] = field(default_factory=dict)


def known(classes: Classes, roots: Mapping[str, str]) -> Known:
    """The places of all roots together."""
    tree = Known()
    for name in roots.values():
        _gather(classes, name, tree)
    return tree


def _gather(classes: Classes, name: str, node: Known) -> None:
    for slot_name, slot in classes[name].items():
        inner = node.below.setdefault(slot_name, Known())
        inner.many.add(slot.many)
        inner.values.update(slot.values)
        if slot.type in classes:
            _gather(classes, slot.type, inner)
        else:
            inner.types.add(slot.type)


def current(value: Any, node: Known) -> bool:
    """Whether all of a document stands where the schema has a place of its shape, so that no migration could act.

    It looks at shapes and closed lists, not at values: what is current may still be wrong.
    """
    if isinstance(value, list):
        return True in node.many and all(not isinstance(one, list) and _one(one, node) for one in value)
    return (True not in node.many or value is None) and _one(value, node)


def _one(value: Any, node: Known) -> bool:
    if "any" in node.types or value is None:
        return True
    if isinstance(value, dict):
        if node.below:
            below = node.below
            return all(name in below and current(one, below[name]) for name, one in value.items())
        return "quantity" in node.types and all(name in PAIR for name in value)
    if isinstance(value, str):
        return bool(node.types) and _text(value, node)
    return bool(node.types) and "quantity" not in node.types


def _text(value: str, node: Known) -> bool:
    dated = "datetime" not in node.types or len(value) > len("2024-01-01")
    return dated and (not node.values or value in node.values) and node.types.isdisjoint(("boolean", "quantity"))
