"""The final map of a reconstruction: what its header says for `scan map`, and where it disagrees with the record."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from oscem_map.runtime.scan.folder import readable
from oscem_map.runtime.scan.header import Header, HeaderError, is_hollow, significant
from oscem_map.runtime.scan.reading import read_header
from oscem_map.runtime.scan.record import Disagreement, expected, of_map

_AXES: Final = "XYZ"


def map_header(path: str | os.PathLike[str]) -> Header:
    """The header of a map's file, plain or packed. Raises HeaderError where the file is no map, or not whole."""
    header = read_header(path)
    if header.mode is None:
        what = f"is {header.format}, and a map is MRC or CCP4"
        raise HeaderError(header.path, what, "name the final map")
    if is_hollow(header):
        what = f"is far too small for what its header says: {header.width} x {header.height} x {header.sections}"
        raise HeaderError(header.path, what, "it is cut off, or damaged: copy it again")
    return header


def map_fields(header: Header) -> dict[str, Any]:
    """What a mapping's `scan map` takes of a header; what it does not say, or what cannot be, is left out."""
    size = (header.width, header.height, header.sections)
    start = header.start or (0, 0, 0)
    found: dict[str, Any] = {
        "file": readable(os.path.basename(header.path)),
        "size_kb": kilobytes(header),
        "order": header.order,
        "mode": header.mode,
        **dict(zip(("columns", "rows", "sections"), size, strict=True)),
        **dict(zip(("first_column", "first_row", "first_section"), start, strict=True)),
        **{
            f"last_{one}": first + n - 1
            for one, first, n in zip(("column", "row", "section"), start, size, strict=True)
        },
        **_axes(header),
        "space_group": header.space_group,
        "label": "\n".join(header.labels) or None,
        **_statistics(header),
    }
    return {name: value for name, value in found.items() if value is not None}


def disagreements(header: Header, record: Mapping[str, Any]) -> list[Disagreement]:
    """Where the spacing or the size of a map is not that of a current record."""
    size = [header.width, header.height, header.sections]
    return of_map(expected(record), record, header.spacing, size)


def kilobytes(header: Header) -> int:
    """The size of the map in kB, without packing: the dictionary's item is the size before compression."""
    return math.ceil((header.due if header.packing and header.due else header.size) / 1000)


def _axes(header: Header) -> dict[str, Any]:
    """Axes, intervals, cell and spacing, each by its axis."""
    found: dict[str, Any] = {}
    if header.axes:
        found |= {name: _AXES[axis - 1] for name, axis in zip(("fast", "medium", "slow"), header.axes, strict=True)}
    angles = header.angles if header.angles and all(0 < one < 180 for one in header.angles) else None
    for n, (axis, length, name) in enumerate(zip("xyz", "abc", ("alpha", "beta", "gamma"), strict=True)):
        sampling = header.sampling[n] if header.sampling else 0
        found[f"intervals_{axis}"] = sampling if sampling > 0 else None
        found[f"cell_{length}"] = _quantity(header.cell[n] if header.cell else 0, "Å")
        found[name] = _quantity(angles[n] if angles else 0, "°")
        found[f"spacing_{axis}"] = _quantity(header.spacing[n] if header.spacing else 0, "Å")
    return found


def _statistics(header: Header) -> dict[str, Any]:
    """Those that the header has: by MRC2014 it has none where the largest is below the smallest, and so on."""
    low, high, mean, deviation = header.statistics or (0.0, -1.0, -2.0, -1.0)
    found = {}
    if low <= high and (low, high) != (0, 0):
        found = {"smallest": _number(low), "largest": _number(high)}
        found |= {"mean": _number(mean)} if low <= mean <= high else {}
        found |= {"deviation": _number(deviation)} if deviation > 0 else {}
    return found


def _quantity(value: float, unit: str) -> dict[str, Any] | None:
    return {"value": _number(value), "unit": unit} if value > 0 else None


def _number(value: float) -> Decimal:
    """The digits that four bytes can hold."""
    return Decimal(repr(significant(value, 7)))
