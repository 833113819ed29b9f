"""Where every leaf goes: for each direction, the rules that own a slot or an item, and what becomes of it."""

from __future__ import annotations

from oscem_map.compiler.plan.constants import number_text
from oscem_map.compiler.resolve.owners import Owner, Owners, because_of, owners
from oscem_map.compiler.resolve.typed import Copy, Mapping, Side, rules
from oscem_map.registry.model import Kind, Primitive


def left_leaves(mapping: Mapping) -> Owners:
    """Every leaf path of the left root, in the schema's order, with what `put` makes of it; () where nothing owns it."""
    return owners(mapping, Side.LEFT)


def right_items(mapping: Mapping) -> Owners:
    """Every item that the mapping names, as `category.item` (or `category`), with what `get` makes of it."""
    return owners(mapping, Side.RIGHT)


def advised(mapping: Mapping) -> dict[str, tuple[str, ...]]:
    """What the deposition advises for the items that rules copy: low, high (as Python text) and the unit, by `_category.item`.

    Items without a unit, and those of which no slot is a quantity, have none: their ranges are of what is usual, and no
    slip of a scale can be told by them.
    """
    found: dict[str, tuple[str, ...]] = {}
    for rule in rules(mapping.root.nodes):
        for place in rule.right if isinstance(rule, Copy) and _of_quantities(rule) else ():
            bounds = place.slot.deposition.bounds
            if bounds is not None and place.slot.unit is not None:
                ends = ("None" if end is None else number_text(end) for end in (bounds.low, bounds.high))
                found[place.item] = (*ends, f'"{place.slot.unit}"')
    return dict(sorted(found.items()))


def _of_quantities(rule: Copy) -> bool:
    return any(place.slot.primitive is Primitive.QUANTITY for place in rule.left)


def required_slots(mapping: Mapping) -> dict[str, tuple[str, ...]]:
    """The slots that the left schema requires, for each object of a document: `acquisition.detectors[]` -> names."""
    found: dict[str, tuple[str, ...]] = {}

    def visit(name: str, path: str) -> None:
        cls = mapping.left.classes[name]
        needed = tuple(slot.name for slot in cls.slots.values() if slot.archive.mandatory)
        if needed:
            found[path] = needed
        for slot in cls.slots.values():
            if slot.primitive is None:
                visit(slot.type, f"{path}.{slot.name}".lstrip(".") + ("[]" if slot.many else ""))

    if mapping.left.kind is Kind.TREE and mapping.left.root:
        visit(mapping.left.root, "")
    return found


__all__ = ["Owner", "advised", "because_of", "left_leaves", "required_slots", "right_items"]
