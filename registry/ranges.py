"""Range rows of DDL2 dictionaries as intervals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from oscem_map.registry.model import Bounds


def bounds(rows: Iterable[tuple[str, str]]) -> Bounds | None:
    """The interval of range rows (minimum, maximum), `.` and `?` being unbounded.

    Raises ValueError for rows that leave a gap, since the model holds one interval.
    """
    pairs = [(_end(low), _end(high)) for low, high in rows]
    points = {low for low, high in pairs if low is not None and low == high}
    spans = [pair for pair in pairs if pair[0] is None or pair[0] != pair[1]]
    if not pairs:
        return None
    if len(spans) > 1 or (not spans and len(points) > 1) or (spans and points - set(spans[0])):
        raise ValueError(f"the ranges {pairs} are not one interval")
    low, high = spans[0] if spans else pairs[0]
    if low is None and high is None:
        return None
    return Bounds(low, high, low is not None and low not in points, high is not None and high not in points)


def at_least_one(found: Bounds | None) -> Bounds:
    """The interval, and no less than 1: `positive_int` has no zero."""
    if found is None:
        return Bounds(low=Decimal(1))
    if found.low is not None and found.low >= 1:
        return found
    return replace(found, low=Decimal(1), low_open=False)


def _end(text: str) -> Decimal | None:
    """The number, without the decimals of `14.0`."""
    if text in {".", "?"}:
        return None
    number = Decimal(text)
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
