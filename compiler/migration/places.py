"""Where the schema has places: all roots of a family together, since an old document does not say which it is."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.migration.typed import Names
from oscem_map.registry.model import Primitive, Schema, Slot

_TEXTS = (Primitive.TEXT, Primitive.DATE, Primitive.DATETIME)
_KINDS: dict[str, tuple[Primitive, ...]] = {
    "text": _TEXTS,
    "day": (Primitive.TEXT, Primitive.DATE),
    "number": (Primitive.NUMBER, Primitive.INTEGER),
    "boolean": (Primitive.BOOLEAN,),
    "quantity": (Primitive.QUANTITY,),
}
_MEMBER = {
    "value": [Slot("value", Primitive.NUMBER)],
    "unit": [Slot("unit", Primitive.TEXT)],
    "valueSI": [Slot("valueSI", Primitive.NUMBER)],
    "unitSI": [Slot("unitSI", Primitive.TEXT)],
}
TYPES = ("text", "number", "boolean", "object", "list")
"""What may stand after `:`."""


def in_family(schema: str, family: str) -> bool:
    """Whether a schema, `oscem.spa`, is one of a family, `oscem`."""
    return schema == family or schema.startswith(f"{family}.")


def bare(names: Names) -> Names:
    """The names without their brackets."""
    return tuple(name.removesuffix("[]") for name in names)


class Places:
    """The slots of all roots, by path."""

    def __init__(self, schemas: tuple[Schema, ...]) -> None:
        self._slots: dict[Names, list[Slot]] = {}
        for schema in schemas:
            for steps, _, slot in schema.walk():
                self._slots.setdefault(bare(steps), []).append(slot)

    def find(self, names: Names) -> list[Slot]:
        """What the roots have at a path, or in a quantity; nothing where none has."""
        path = bare(names)
        return self._slots.get(path) or (_MEMBER.get(path[-1], []) if path and self.measured(path[:-1]) else [])

    def measured(self, names: Names) -> bool:
        """Whether a path is that of a quantity."""
        return any(slot.primitive is Primitive.QUANTITY for slot in self._slots.get(bare(names), ()))

    def kept_whole(self, names: Names) -> bool:
        """Whether a path is below a slot that keeps any value as it is."""
        return any(slot.primitive is Primitive.ANY for n in range(1, len(names)) for slot in self.find(names[:n]))

    def keeps_any_below(self, names: Names) -> bool:
        """Whether a slot at a path or below it keeps any value as it is."""
        path = bare(names)
        below = (slots for one, slots in self._slots.items() if one[: len(path)] == path)
        return any(slot.primitive is Primitive.ANY for slots in below for slot in slots)

    def members(self, names: Names) -> tuple[str, ...]:
        """The slots right below a path."""
        path = bare(names)
        return tuple(one[-1] for one in self._slots if one[:-1] == path)

    def anywhere(self) -> frozenset[str]:
        """What any object may have: the slots of all classes, and the parts of a quantity."""
        return frozenset((*self.all_names(), *_MEMBER))

    def all_names(self) -> Iterator[str]:
        """Every slot's name, in the schemas' order."""
        return (path[-1] for path in self._slots)

    def whole(self) -> tuple[str, ...]:
        """The names of the slots that keep any value as it is."""
        found = (path[-1] for path, slots in self._slots.items() if any(s.primitive is Primitive.ANY for s in slots))
        return tuple(dict.fromkeys(found))

    def takes(self, names: Names, kinds: tuple[str, ...]) -> bool:
        """Whether a value of all these kinds is valid at a path today."""
        if self.kept_whole(names):
            return True
        return any(all(_takes(slot, kind) for kind in kinds) for slot in self.find(names))


def _takes(slot: Slot, kind: str) -> bool:
    if not kind or slot.primitive is Primitive.ANY:
        return True
    if kind == "list":
        return slot.many
    if kind == "object":
        return slot.primitive is None and not slot.many
    return slot.primitive in _KINDS[kind] and not slot.many
