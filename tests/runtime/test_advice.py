"""What a deposition advises: a stated unit is believed and the value doubted; a guessed one is refused where it is absurd."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map import convert
from oscem_map.runtime.advice import Range
from oscem_map.runtime.report import Leaf, Status

VOLTAGE, DEFOCUS = "$.instrument.acceleration_voltage", "$.acquisition.nominal_defocus"


def leaves(record: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Leaf]]:
    """The row of the microscope, and the verdicts by path."""
    result = convert(record, "mmcif")
    return result.target.get("em_imaging", [{}])[0], {leaf.path: leaf for leaf in result.report.leaves}


def of_voltage(value: Any) -> tuple[Any, Leaf]:
    row, found = leaves({"instrument": {"acceleration_voltage": value, "cs": {"value": 2.7, "unit": "mm"}}})
    return row.get("accelerating_voltage"), found.get(VOLTAGE) or found[f"{VOLTAGE}.value"]


def test_a_bare_number_of_another_scale_is_no_fact() -> None:
    written, leaf = of_voltage(300000)
    assert written is None
    assert leaf.status is Status.REFUSED
    assert not leaf.targets
    assert leaf.reason.startswith("a number without a unit: read as 300000 kV")
    assert leaf.reason.endswith("from 0 to 400 kV; state its unit")
    assert leaf.rule.startswith("migrations/oscem.omap:")


def test_a_bare_number_of_the_scale_is_one() -> None:
    written, leaf = of_voltage(300)
    assert (written, leaf.status) == ("300", Status.DOUBTFUL)
    assert leaf.reason == "without a unit in the record: read in kV, as its slot has it"


@pytest.mark.parametrize("value", [{"value": 1250, "unit": "kV"}, 1250])
def test_outside_by_less_than_ten_times_is_doubtful(value: Any) -> None:
    written, leaf = of_voltage(value)
    assert (written, leaf.status) == ("1250", Status.DOUBTFUL)
    assert "from 0 to 400 kV" in leaf.reason


def test_a_stated_unit_is_believed() -> None:
    written, leaf = of_voltage({"value": 300000, "unit": "kV"})
    assert (written, leaf.status) == ("300000", Status.DOUBTFUL)
    assert of_voltage({"value": 300000, "unit": "V"})[1].status is Status.WRITTEN


def test_the_ends_of_a_range_are_refused_together() -> None:
    row, found = leaves({"acquisition": {"nominal_defocus": {"minimal": -1500, "maximal": -500}}})
    assert "nominal_defocus_min" not in row and "nominal_defocus_max" not in row
    assert {found[f"{DEFOCUS}.{end}"].status for end in ("minimal", "maximal")} == {Status.REFUSED}
    row, found = leaves({"acquisition": {"nominal_defocus": {"minimal": -1.5, "maximal": -0.5}}})
    assert (row["nominal_defocus_min"], row["nominal_defocus_max"]) == ("500", "1500")


def test_of_two_ends_that_is_doubtful_which_is_outside() -> None:
    ends = {"minimal": {"value": -1185, "unit": "nm"}, "maximal": {"value": -0.147, "unit": "µm"}}
    row, found = leaves({"acquisition": {"calibrated_defocus": ends}})
    assert (row["calibrated_defocus_min"], row["calibrated_defocus_max"]) == ("147", "1185")
    said = {name: found[f"$.acquisition.calibrated_defocus.{name}"].status for name in ("minimal.value", "maximal.unit")}
    assert said == {"minimal.value": Status.WRITTEN, "maximal.unit": Status.DOUBTFUL}


def test_a_guess_that_was_refused_claims_no_item() -> None:
    _, found = leaves({"acquisition": {"calibrated_defocus": {"minimal": -2.5, "maximal": -0.019}}})
    assert found["$.acquisition.calibrated_defocus.maximal"].status is Status.REFUSED
    assert not found["$.acquisition.calibrated_defocus.maximal"].targets


def test_a_film_is_no_quantity() -> None:
    record = {"acquisition": {"technique": "spa"}, "sample": {"grid": {"film_thickness": "50 nm"}}}
    tables = convert(record, "mmcif").target
    found = {leaf.path: leaf.status for leaf in convert(tables, "oscem.spa").report.leaves}
    assert found["_em_support_film.thickness"] is Status.WRITTEN


def test_a_temperature_without_a_unit_is_refused_wherever_it_is_outside() -> None:
    row, found = leaves({"acquisition": {"temperature": {"minimal": 400, "maximal": 401}}})
    assert "recording_temperature_maximum" not in row
    assert found["$.acquisition.temperature.maximal"].status is Status.REFUSED


def test_a_guess_makes_way_for_the_next_source() -> None:
    """The defocus of the CTF, in ångströms, takes the place of a calibrated one that is refused."""
    ctf = {"output_min_defocus": {"value": 8000, "unit": "Å"}, "output_max_defocus": {"value": 20000, "unit": "Å"}}
    record = {
        "acquisition": {"calibrated_defocus": {"minimal": -1500, "maximal": -500}},
        "processing": {"ctfs": {"defocus": ctf}},
    }
    result = convert(record, "mmcif", source="oscem.spa")
    row = result.target["em_imaging"][0]
    assert (row["calibrated_defocus_min"], row["calibrated_defocus_max"]) == ("800", "2000")
    found = {leaf.path: leaf.status for leaf in result.report.leaves}
    assert found["$.acquisition.calibrated_defocus.minimal"] is Status.REFUSED
    assert found["$.processing.ctfs.defocus.output_max_defocus.value"] is Status.WRITTEN


def test_the_level_of_the_record_stands_in_the_paths() -> None:
    record = {"instrument": {"acceleration_voltage": {"value": 500, "unit": "kV"}, "cs": 2.7}}
    report = convert(record, "mmcif", at="$.scientificMetadata").report
    found = {leaf.path: leaf.status for leaf in report.leaves}
    assert found["$.scientificMetadata.instrument.acceleration_voltage.value"] is Status.DOUBTFUL


def test_reading_back_says_what_is_doubtful() -> None:
    tables = {"em_imaging": [{"id": "1", "accelerating_voltage": "1250", "nominal_cs": "2.7"}]}
    report = convert(tables, "oscem").report
    found = {leaf.path: leaf.status for leaf in report.leaves}
    assert found["_em_imaging.accelerating_voltage"] is Status.DOUBTFUL
    assert found["_em_imaging.nominal_cs"] is Status.WRITTEN


@pytest.mark.parametrize(("said", "read"), [("300000", 300), ("60000", 60), ("3000000", 3000)])
def test_a_voltage_in_volts_is_mended(said: str, read: int) -> None:
    result = convert({"em_imaging": [{"id": "1", "accelerating_voltage": said}]}, "oscem")
    assert result.target["instrument"]["acceleration_voltage"] == {"value": read, "unit": "kV"}
    found = {leaf.path: leaf for leaf in result.report.leaves}
    assert found["_em_imaging.accelerating_voltage"].status is Status.MENDED


ENDS = st.none() | st.decimals(-1000, 1000, places=2)


@given(ENDS, ENDS, st.decimals(-1000, 1000, places=2))
def test_what_is_inside_is_near(low: Decimal | None, high: Decimal | None, value: Decimal) -> None:
    range_ = Range(low, high, "nm")
    assert range_.near().takes(str(value)) or not range_.takes(str(value))
    assert Range(low, high, "K").near() == Range(low, high, "K")


def test_what_is_no_number_is_not_judged() -> None:
    assert Range(0, 1, "nm").takes("many")
    assert str(Range(0, None, "nm")) == "from 0 nm"
    assert str(Range(None, 2, "nm")) == "to 2 nm"


def test_what_has_no_unit_has_no_range() -> None:
    """Of magnifications and weights a deposition says what is usual."""
    ranges = convert({"instrument": {"operating_mode": "TEM"}}, "mmcif").converter.facts().advised
    assert ranges["_em_imaging.accelerating_voltage"] == Range(0, 400, "kV")
    assert "_em_imaging.calibrated_magnification" not in ranges


def test_an_integer_beyond_a_float_is_no_number() -> None:
    """A row that a program made may hold one: its rule refuses it, and the report is made."""
    assert all(Range(0, 300, "kV").takes(one) for one in (10**400, -(10**400)))
