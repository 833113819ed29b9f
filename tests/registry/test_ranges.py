"""Range rows: two numbers exclude both, a number twice includes it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from oscem_map.registry.model import Bounds
from oscem_map.registry.ranges import at_least_one, bounds

D = Decimal


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], None),
        ([(".", "?")], None),
        ([("0.0", "14.0")], Bounds(D(0), D(14), True, True)),
        ([("1", "1"), ("1", "150"), ("150", "150")], Bounds(D(1), D(150))),
        ([("230", "230"), ("1", "230"), ("1", "1")], Bounds(D(1), D(230))),
        ([("10", "10"), ("10", "200")], Bounds(D(10), D(200), False, True)),
        ([("-180.0", "180.0"), ("180.0", "180.0")], Bounds(D(-180), D(180), True, False)),
        ([("0.0", ".")], Bounds(D(0), None, True, False)),
        ([("0", "."), ("0", "0")], Bounds(D(0), None)),
        ([("0.001", "20")], Bounds(D("0.001"), D(20), True, True)),
        ([("5", "5")], Bounds(D(5), D(5))),
    ],
)
def test_rows(rows: list[tuple[str, str]], expected: Bounds | None) -> None:
    assert bounds(rows) == expected


@pytest.mark.parametrize(
    "rows", [[("0", "1"), ("2", "3")], [("0", "1"), ("5", "5")], [("1", "1"), ("2", "2")]]
)
def test_gaps_are_refused(rows: list[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match="not one interval"):
        bounds(rows)


def test_positive_numbers_start_at_one() -> None:
    assert at_least_one(None) == Bounds(D(1))
    assert at_least_one(Bounds(D(0), D(9), True, False)) == Bounds(D(1), D(9))
    assert at_least_one(Bounds(D(10), D(300))) == Bounds(D(10), D(300))
    assert at_least_one(Bounds(None, D(300))) == Bounds(D(1), D(300))
