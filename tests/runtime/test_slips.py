"""Known errors of files: what is mended, what is only doubted, and what is left alone."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.refused import Slipped
from oscem_map.runtime.slips import Slip, UnitSlip, WordSlip, mended
from oscem_map.runtime.trace import Trace

DEFOCUS = UnitSlip("imaging", ("low", "high"), Decimal(-20), Decimal(20), "nm", "µm", "too small", "a.omap:1")
CHAMBER = UnitSlip("ice", ("chamber",), Decimal(1), Decimal(60), "K", "°C", "too cold", "a.omap:2")
MAYBE = UnitSlip("ice", ("stage",), Decimal(10), Decimal(40), "K", "°C", "either", "a.omap:3", doubt=True)
WORD = WordSlip("weight", ("units",), ("mda",), "MEGADALTONS", "a symbol", "a.omap:4")
SLIPS = (DEFOCUS, CHAMBER, MAYBE, WORD)


def read(category: str, *rows: dict[str, Any], slips: tuple[Slip, ...] = SLIPS) -> tuple[list[Any], dict[str, tuple[str, str]]]:
    """The rows as understood, and what is noted: path -> (verdict, rule)."""
    trace = Trace()
    given_rows = [dict(row) for row in rows]
    result = mended({category: given_rows, "other": [{"id": "1"}]}, slips, trace)
    assert given_rows == [*rows], "the tables that were given stay as they are"
    assert result["other"] == [{"id": "1"}]
    noted = {}
    for path, what, rule in trace.remarks:
        assert isinstance(what, Slipped)
        noted[path] = ("mended" if what.mended else "doubtful", rule)
    return [dict(row) for row in result[category]], noted


@pytest.mark.parametrize(
    ("category", "row", "expected"),
    [
        ("imaging", {"low": "2.17", "high": "4.34"}, {"low": "2170", "high": "4340"}),
        ("imaging", {"low": "0.5"}, {"low": "500"}),
        ("imaging", {"high": "-3"}, {"high": "-3000"}),
        ("imaging", {"low": "0", "high": "2"}, {"low": "0", "high": "2000"}),
        ("imaging", {"low": "20", "high": "20.0"}, {"low": "20000", "high": "20000"}),
        ("ice", {"chamber": "20"}, {"chamber": "293.15"}),
        ("ice", {"chamber": "36"}, {"chamber": "309.15"}),
        ("weight", {"units": "MDa", "value": "2.5"}, {"units": "MEGADALTONS", "value": "2.5"}),
        ("weight", {"units": " mda "}, {"units": "MEGADALTONS"}),
    ],
)
def test_mended(category: str, row: dict[str, str], expected: dict[str, str]) -> None:
    rows, noted = read(category, row)
    assert rows == [expected]
    changed = {f"_{category}.{item}" for item in row if row[item] != expected[item]}
    assert {path for path, (verdict, _) in noted.items() if verdict == "mended"} == changed == set(noted)


@pytest.mark.parametrize(
    ("category", "row"),
    [
        ("imaging", {"low": "500", "high": "1500"}),
        ("imaging", {"low": "0", "high": "0"}),
        ("imaging", {"low": "20.001"}),
        ("imaging", {"low": None, "high": "?!"}),
        ("imaging", {"low": "nan"}),
        ("ice", {"chamber": "277"}),
        ("ice", {"chamber": "0.9", "stage": "100"}),
        ("weight", {"units": "KILODALTONS/NANOMETER"}),
        ("weight", {"units": None}),
    ],
)
def test_left_alone(category: str, row: dict[str, str]) -> None:
    assert read(category, row) == ([row], {})


def test_one_end_alone_is_doubtful() -> None:
    """Two ends of one range are in one unit: 0.5 and 25 cannot be told."""
    row = {"low": "0.5", "high": "25"}
    assert read("imaging", row) == ([row], {"_imaging.low": ("doubtful", "a.omap:1")})


def test_what_may_be_either_is_doubtful() -> None:
    row = {"stage": "25"}
    assert read("ice", row) == ([row], {"_ice.stage": ("doubtful", "a.omap:3")})


def test_the_sentences_say_what_was_understood() -> None:
    trace = Trace()
    mended({"imaging": [{"low": "2.17"}, {"low": "1", "high": "900"}], "ice": [{"stage": "25"}]}, SLIPS, trace)
    said = {path: getattr(what, "reason", "") for path, what, _ in trace.remarks}
    assert said == {
        "_imaging[0].low": "read as 2170 nm: too small",
        "_imaging[1].low": "doubtful, and not changed: perhaps 1000 nm, but high is 900 nm; too small",
        "_ice.stage": "doubtful, and not changed: perhaps 298.15 K; either",
    }


def test_the_first_slip_counts() -> None:
    """Ranges that touch: 1 is in both."""
    second = UnitSlip("ice", ("chamber",), Decimal(-20), Decimal(1), "K", "°C", "zero?", "a.omap:9", doubt=True)
    assert read("ice", {"chamber": "1"}, slips=(CHAMBER, second)) == (
        [{"chamber": "274.15"}],
        {"_ice.chamber": ("mended", "a.omap:2")},
    )
    assert read("ice", {"chamber": "0"}, slips=(CHAMBER, second))[1] == {"_ice.chamber": ("doubtful", "a.omap:9")}


def test_without_a_slip_the_tables_are_the_same_object() -> None:
    tables = {"imaging": [{"low": "500"}]}
    assert mended(tables, SLIPS, Trace()) is tables


@given(st.text(max_size=12) | st.decimals(allow_nan=True).map(str), st.none() | st.text(max_size=6))
def test_no_value_breaks_it(low: str, high: str | None) -> None:
    rows, noted = read("imaging", {"low": low, "high": high})
    assert (rows == [{"low": low, "high": high}]) is not any(verdict == "mended" for verdict, _ in noted.values())
