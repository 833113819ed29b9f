"""Tables of units that were read in the prose of a schema, and reviewed: TOML with `[units]` and `[none]`.

A key is `Class.slot` and holds for subclasses; the class is named as the snapshot names it. A row of `[units]` is
`{ unit = "nm", source = "where it says so" }`; `[none]` gives the reason where a slot has deliberately no unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from oscem_map.registry.model import Class, Schema, Slot
from oscem_map.runtime.units import find

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Reviewed units: `Class.slot` to symbol, and to the reason where there is deliberately none."""

    units: Mapping[str, str]
    none: Mapping[str, str]

    def find(self, classes: tuple[str, ...], slot: str) -> str | None:
        """The unit of a slot of a class, which comes first, or of the nearest of its ancestors."""
        keys = (f"{name}.{slot}" for name in classes)
        return next((self.units[key] for key in keys if key in self.units), None)


@cache
def unit_table(path: Path) -> UnitTable:
    """Read a table of units. Raises ValueError where it is none, or names a unit that is not known."""
    import tomllib

    try:
        table = tomllib.loads(path.read_text("utf-8"))
        units = {str(key): str(row["unit"]) for key, row in table.get("units", {}).items()}
        none = {str(key): str(reason) for key, reason in table.get("none", {}).items()}
    except (OSError, UnicodeError, tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path} is no table of units: {error!r}; write [units] with rows of unit and source") from None
    unknown = sorted({unit for unit in units.values() if find(unit) is None})
    if unknown:
        raise ValueError(f"{path} has units that are not known: {', '.join(unknown)}")
    return UnitTable(units, none)


def of_family(name: str) -> UnitTable:
    """The table that comes with the package for a schema's family (`oscem_units.toml` for `oscem.spa`), or an empty one."""
    path = _HERE / f"{name.partition('.')[0]}_units.toml"
    return unit_table(path) if path.is_file() else UnitTable({}, {})


def with_units(schema: Schema, table: UnitTable) -> Schema:
    """The schema with the units of a table. Raises ValueError for a `Class.slot` that it does not have."""
    slots = {f"{cls.name}.{slot.name}" for cls in schema.classes.values() for slot in cls.slots.values()}
    unknown = sorted(set(table.units) - slots)
    if unknown:
        known = ", ".join(sorted(slots)[:8])
        raise ValueError(f"{schema.name} has no {', '.join(unknown)}; write Class.slot, such as {known}")
    return replace(schema, classes={name: _class(cls, table) for name, cls in schema.classes.items()})


def _class(cls: Class, table: UnitTable) -> Class:
    slots: dict[str, Slot] = {
        name: replace(slot, unit=table.find((cls.name,), slot.name) or slot.unit) for name, slot in cls.slots.items()
    }
    return replace(cls, slots=slots)
