"""Numbers that cannot be compared, places that many values want, and long lists: an answer, and in time with the length."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from types import FrameType
from typing import Any

import pytest

from oscem_map import convert
from oscem_map.runtime.migrate import migrate
from oscem_map.runtime.migrate_report import as_json

HARD = {
    "signalling": Decimal("sNaN"),
    "nan": Decimal("NaN"),
    "huge": Decimal("1E+999999999999999999"),
    "zero": Decimal("0E-5000"),
    "whole": 10**5000,
    "infinite": float("inf"),
}


@pytest.mark.parametrize("number", HARD.values(), ids=HARD)
def test_a_place_that_two_numbers_want(number: object) -> None:
    """One stays, the other is in conflict or the same: each has its line in the report."""
    for other in (number, 1, Decimal("0.1"), 1.5, True):
        document = {"acquisition": {"datetime": number, "date_time": other}, "Instrument": {"CS": number, "cs": other}}
        result = migrate(document)
        assert [leaf.path for leaf in result.leaves] == [*result.inputs]
        assert migrate(result.document).document.keys() == result.document.keys()


@pytest.mark.parametrize("number", HARD.values(), ids=HARD)
def test_a_list_that_many_numbers_go_to(number: object) -> None:
    grants = [{"funder": number, "grant_id": "1"}, {"funder": number, "grant_id": "2"}, {"funder": 1}]
    result = migrate({"Grant": grants})
    assert [leaf.path for leaf in result.leaves] == [*result.inputs]


def test_a_zero_of_any_exponent_has_a_unit() -> None:
    """A report asks whether a temperature is inside its range, in kelvins."""
    temperature = {"minimal": {"value": Decimal("0E-5000"), "unit": "°C"}, "maximal": {"value": 90, "unit": "K"}}
    record = {"acquisition": {"temperature": temperature, "technique": "spa"}, "instrument": {"microscope": "x"}}
    paths = {leaf.path: leaf for leaf in convert(record, "mmcif").report.leaves}
    assert "$.acquisition.temperature.minimal.value" in paths


def test_what_is_in_a_place_already_is_told_with_the_conflict() -> None:
    """An object where a value should be, and a list: both are what the place has."""
    result = migrate({"acquisition": {"datetime": "2024-01-01", "date_time": {"day": 1}}})
    assert [(one.place, one.kept) for one in result.conflicts] == [("$.acquisition.date_time", {"day": 1})]
    found = migrate({"CTFs": {"amplitude_contrast": 0.1}, "processing": [{"a": 1}, {"a": 2}]}).conflicts
    assert [(one.place, one.kept) for one in found][:1] == [("$.processing", [{"a": 1}, {"a": 2}])]


def test_lists_that_say_the_same_in_another_order_keep_their_own_paths() -> None:
    """Of two equal lists of objects, each leaf is where its own name is."""
    one, other = [{"given_name": "A", "family_name": "B"}], [{"family_name": "B", "given_name": "A"}]
    result = migrate({"author": one, "authors": other})
    for leaf in result.leaves:
        assert [place.rpartition(".")[2] for place in leaf.places] == [leaf.path.rpartition(".")[2]]


@pytest.mark.parametrize("nothing", [None, "", {}])
def test_an_empty_element_counts_among_those_behind_it(nothing: object) -> None:
    """A funder is made of the second grant: it is the second of its list."""
    result = migrate({"grants": [nothing, {"funder": "SNF"}]})
    assert result.document["organizational"]["funder"] == [{}, {"funder_name": "SNF"}]
    assert [leaf.path for leaf in result.leaves] == [*result.inputs]


LONG: dict[str, Callable[[int], dict[str, Any]]] = {
    "people": lambda n: {"authors": [{"name": {"firstname": f"a{i}", "lastname": "b"}} for i in range(n)]},
    "funders": lambda n: {"grants": [{"funder": f"f{i}", "grant_id": str(i), "budget": i} for i in range(n)]},
    "one funder": lambda n: {"grants": [{"funder": "f", "grant_id": str(i)} for i in range(n)]},
    "conflicts": lambda n: {"acquisition": {"detectors": [{"name": "K3", "width": i} for i in range(n)]}},
    "the same": lambda n: {"acquisition": {"detectors": [{"name": "K3", "width": 5} for _ in range(n)]}},
    "placeholders": lambda n: {"authors": [{"given_name": "tbd", "family_name": "NaN"} for _ in range(n)]},
    "identifiers": lambda n: {"authors": [{"orcid": f"x{i}"} for i in range(n)]},
    "unknown": lambda n: {"authors": [{"surname_": i} for i in range(n)]},
    "parts": lambda n: {"processing": {"classes3D": {"volumes": {str(i): {"size": [i]} for i in range(n)}}}},
}


@pytest.mark.parametrize("kind", LONG)
def test_ten_times_the_elements_are_ten_times_the_work(kind: str) -> None:
    """Counted in calls of functions, not in time: a list that is searched for each of its elements has a hundred times."""
    few, many = (_calls(LONG[kind](n)) for n in (40, 400))
    assert many < 12 * few


def _calls(document: dict[str, Any]) -> int:
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    migrate(document)
    sys.setprofile(counted)
    try:
        result = migrate(document)
        as_json(result)
        places = [place for leaf in result.leaves for place in leaf.places]
        assert sum(result.placeholder_at(place) is not None for place in places) <= len(places)
    finally:
        sys.setprofile(None)
    return count
