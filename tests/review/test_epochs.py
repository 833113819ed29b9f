"""What a curator found wrong in what is said of older records: how old they are, and units that nobody gave."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map import convert
from oscem_map.runtime.migrate import migrate
from oscem_map.runtime.report import Leaf, Status


def q(value: float, unit: str) -> dict[str, Any]:
    return {"value": value, "unit": unit}


OLD: list[tuple[dict[str, Any], str]] = [
    ({"acquisition": {"energy_filter": {"used": True, "width": q(20, "eV")}}}, "E6"),
    ({"acquisition": {"tilt_angle": {"min": q(-60, "°"), "max": q(60, "°")}}}, "E6"),
    ({"acquisition": {"energy_filter": {"used": True, "width": 20}}}, "E4"),
    ({"instrument": {"cs": 2.7}}, "E4"),
    ({"instrument": {"cs": {**q(2.7, "mm"), "si_value": 0.0027, "si_unit": "m"}}}, "E8"),
]


@pytest.mark.parametrize(("record", "step"), OLD)
def test_a_record_is_as_old_as_the_first_step_that_it_needs(record: dict[str, Any], step: str) -> None:
    assert migrate(record, {"technique": "spa"}).steps[0] == step


def test_no_step_says_of_numbers_with_units_that_they_have_none() -> None:
    titles = migrate({"instrument": {"cs": 2.7}}).module.STEPS
    assert "every number" not in titles["E4"]
    assert titles["E8"].endswith("valueSI and unitSI by these names")


def leaf(record: dict[str, Any], path: str) -> Leaf:
    record = {"acquisition": {"technique": "spa"}, **record}
    (found,) = [one for one in convert(record, "mmcif").report.leaves if one.path == f"$.{path}"]
    return found


@pytest.mark.parametrize(
    ("record", "path", "unit"),
    [
        ({"sample": {"specimen": {"concentration": 0.3}}}, "sample.specimen.concentration", "mg/mL"),
        ({"instrument": {"acceleration_voltage": 300}}, "instrument.acceleration_voltage", "kV"),
    ],
)
def test_a_unit_that_nobody_gave_is_doubtful(record: dict[str, Any], path: str, unit: str) -> None:
    found = leaf(record, path)
    assert found.status is Status.DOUBTFUL
    assert found.targets
    assert found.reason == f"without a unit in the record: read in {unit}, as its slot has it"


def test_a_unit_that_the_record_gives_is_not() -> None:
    assert leaf({"sample": {"specimen": {"concentration": q(0.3, "mg/ml")}}}, "sample.specimen.concentration.value").status is (
        Status.WRITTEN
    )
