"""`convert` takes a record of any age; its report speaks of the leaves of the input, each once."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from jsonschema import validate
from places import ROOT
from typer.testing import CliRunner

from oscem_map import ConversionError, convert
from oscem_map.cli import app
from oscem_map.runtime.migrate import Prepared, prepared
from oscem_map.runtime.migrate_tree import cells, wrapped
from oscem_map.runtime.report import Leaf, Status
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.runtime.report_text import summary

SCHEMA = json.loads((ROOT / "runtime" / "report.schema.json").read_text("utf-8"))

OLD = sorted((ROOT / "examples" / "old").glob("*.json"))


def read(name: str) -> dict[str, Any]:
    value = json.loads((ROOT / "examples" / "old" / f"{name}.json").read_text("utf-8"))
    assert isinstance(value, dict)
    return value


def given(name: str, at: str = "$") -> dict[str, Leaf]:
    report = convert(read(name), "mmcif", ask={"technique": "spa"}, at=at).report
    return {leaf.path: leaf for leaf in report.leaves}


@pytest.mark.parametrize("name", [path.stem for path in OLD])
def test_every_leaf_of_the_input_has_one_verdict(name: str) -> None:
    result = convert(read(name), "mmcif")
    assert Counter(leaf.path for leaf in result.report.leaves) == Counter(path for path, _ in cells(wrapped(read(name))))
    assert result.text().startswith("data_")
    assert all(leaf.reason for leaf in result.report.leaves if leaf.status in (Status.REFUSED, Status.UNKNOWN))


def test_verdicts_are_those_of_the_places() -> None:
    found = given("E0_title_case")
    assert found["$.Instrument.CS"].status is Status.DOUBTFUL  # it has no unit
    assert found["$.Instrument.CS"].targets == ("_em_imaging.nominal_cs",)
    assert found["$.Instrument.CS"].value == 2.7
    assert found["$.Acquisition.Holder_cryogen"].status is Status.REFUSED
    assert found["$.Sample.Specimen.State"].status is Status.LOST
    assert found["$.Acquisition.Detector"].targets == ("_em_image_recording.film_or_detector_model",)


def test_a_placeholder_is_never_written() -> None:
    converted = convert(read("E4_quantities"), "mmcif")
    assert converted.target["em_imaging"][0].get("nominal_cs") is None
    found = {leaf.path: leaf for leaf in converted.report.leaves}
    assert found["$.instrument.cs.value"].status is Status.REFUSED


def test_in_place_of_a_serial_number_the_model_is_asked() -> None:
    record = read("E4_quantities")
    assert record["instrument"]["microscope"] == "TITAN52339260"
    result = convert(record, "mmcif")
    assert result.target["em_imaging"][0]["microscope_serial_number"] == "TITAN52339260"
    asked = {one.name: one for one in result.report.asked}
    assert asked["microscope_model"].value is None
    assert asked["microscope_model"].targets == ("_em_imaging.microscope_model",)
    answered = convert(record, "mmcif", ask={"microscope_model": "Titan Krios"})
    assert answered.target["em_imaging"][0]["microscope_model"] == "TFS KRIOS"
    assert {one.name: one.value for one in answered.report.asked}["microscope_model"] == "Titan Krios"


def test_the_model_of_a_record_is_not_asked_and_stays() -> None:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    plain = convert(record, "mmcif")
    assert "microscope_model" not in {one.name for one in plain.report.asked}
    answered = convert(record, "mmcif", ask={"microscope_model": "Talos Arctica"})
    assert answered.target["em_imaging"] == plain.target["em_imaging"]


def test_a_placeholder_of_a_current_record_is_named() -> None:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    record["sample"]["molecule"][0]["name_mol"] = "NaN"
    found = {leaf.path: leaf for leaf in convert(record, "mmcif").report.leaves}
    assert found["$.sample.molecule[0].name_mol"].status is Status.REFUSED
    assert found["$.sample.molecule[0].name_mol"].reason == "a word for nothing"


def test_a_placeholder_in_a_list_moves_no_other_element() -> None:
    record = read("E5_organizational")
    record["sample"]["specimen"]["organism"] = ["NaN", "Mus musculus"]
    found = {leaf.path: leaf for leaf in convert(record, "mmcif").report.leaves}
    assert found["$.sample.specimen.organism[0]"].reason == "a word for nothing"
    assert found["$.sample.specimen.organism[1]"].reason != "a word for nothing"
    assert found["$.sample.specimen.organism[1]"].value == "Mus musculus"


def test_strict_says_the_paths_of_the_input() -> None:
    with pytest.raises(ConversionError) as error:
        convert(read("E4_quantities"), "mmcif", strict=True)
    paths = {leaf.path for leaf in error.value.problems}
    assert "$.instrument.cs.value" in paths
    assert "$.instrument.cs.value: a lens without spherical aberration" in str(error.value)
    assert error.value.report is not None
    assert Counter(leaf.path for leaf in error.value.report.leaves) == Counter(
        path for path, _ in cells(wrapped(read("E4_quantities")))
    )


def test_paths_stand_below_the_record() -> None:
    found = given("E4_quantities", "$.scientificMetadata")
    assert found["$.scientificMetadata.instrument.cs.value"].status is Status.REFUSED
    report = convert(read("E4_quantities"), "mmcif", at="$.scientificMetadata").report
    change = next(one for one in report.changes if one.before == "$.scientificMetadata.acquisition.detector")
    assert (change.step, change.after) == ("E9", "$.scientificMetadata.acquisition.detectors[0].name")
    question = next(one for one in report.unanswered() if one.name == "technique")
    assert question.targets == ("$.scientificMetadata.acquisition.technique",)
    answered = convert(read("E4_quantities"), "mmcif", ask={"technique": "spa"}).report
    assert "technique" not in {one.name for one in answered.unanswered()}
    assert [one.new for one in answered.changes if one.before == "ask.technique"] == ["spa"]


def test_a_word_that_the_list_does_not_have_is_refused_with_the_list() -> None:
    record = read("E5_organizational")
    record["sample"]["overall_molecule"] = {"type": "polypeptide"}
    found = {leaf.path: leaf for leaf in convert(record, "mmcif").report.leaves}
    leaf = found["$.sample.overall_molecule.type"]
    assert leaf.status is Status.REFUSED
    assert "accepted: CELL, COMPLEX" in leaf.reason


def test_a_conflict_is_in_the_verdict() -> None:
    record = read("E4_quantities")
    record["acquisition"]["date_time"] = "2024-10-01T00:00:00"
    record["acquisition"]["datetime"] = "2024-10-02T00:00:00"
    found = {leaf.path: leaf for leaf in convert(record, "mmcif").report.leaves}
    assert found["$.acquisition.date_time"].status is Status.WRITTEN
    assert found["$.acquisition.datetime"].status is Status.LEFT_OUT
    assert found["$.acquisition.datetime"].reason == "its place, $.acquisition.date_time, has another value already"
    assert found["$.acquisition.datetime"].rule.startswith("migrations/oscem.omap:")


def test_the_report_in_words() -> None:
    report = convert(read("E4_quantities"), "mmcif").report
    text = to_markdown(report)
    assert f"## Migrated: {len(report.changes)}" in text
    assert "| `$.acquisition.detector` | `$.acquisition.detectors[0].name` |" in text
    assert f"  migrated: {len(report.changes)} changes, by " in summary(report)
    validate(report.to_dict(), SCHEMA)


def test_a_current_record_is_not_touched() -> None:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    assert prepared(record) == Prepared(record)
    assert prepared(record)[0] is record
    assert convert(record, "mmcif").migrated is None


def test_what_is_no_record_is_said_with_its_own_names() -> None:
    with pytest.raises(ConversionError, match="no record of oscem, of any age: it has colour, size"):
        convert({"colour": 1, "size": 2}, "mmcif")
    with pytest.raises(ConversionError, match="it has nothing"):
        convert({}, "mmcif")


def test_the_command_converts_an_old_dataset(tmp_path: Path) -> None:
    """A catalogue's document: the record in it is old, and what stands around it is in the report too."""
    source, target, report = OLD[0].parent / "scicat_dataset.json", tmp_path / "a.cif", tmp_path / "a.json"
    command = ["convert", source, "--to", "mmcif", "-o", target, "--report", report, "--ask", "technique=spa"]
    result = CliRunner().invoke(app, [*map(str, command)])
    assert result.exit_code == 0, result.output
    said = json.loads(report.read_text("utf-8"))
    assert Counter(leaf["path"] for leaf in said["leaves"]) == Counter(
        path for path, _ in cells(wrapped(read("scicat_dataset")))
    )
    found = {leaf["path"]: leaf for leaf in said["leaves"]}
    assert found["$.scientificMetadata.acquisition.detector"]["targets"] == ["_em_image_recording.film_or_detector_model"]
    assert found["$.datasetName"]["status"] == "ignored"
    assert "TFS FALCON 4i (4k x 4k)" in target.read_text("utf-8")


def of_lens(value: Any, **optics: Any) -> tuple[Any, Leaf]:
    """What is written of a spherical aberration, and its verdict."""
    record = {"instrument": {"cs": value, "operating_mode": "TEM"}, "acquisition": {"specialist_optics": optics}}
    result = convert(record, "mmcif")
    found = {leaf.path: leaf for leaf in result.report.leaves}
    leaf = found.get("$.instrument.cs") or found["$.instrument.cs.value"]
    return result.target.get("em_imaging", [{}])[0].get("nominal_cs"), leaf


@pytest.mark.parametrize("zero", [0, {"value": 0, "unit": "mm"}])
@pytest.mark.parametrize("used", [True, "true"])
def test_no_aberration_is_a_fact_with_a_corrector(zero: Any, used: Any) -> None:
    written, leaf = of_lens(zero, spherical_aberration_corrector={"used": used})
    assert (written, leaf.status) == ("0", Status.DOUBTFUL if isinstance(zero, int) else Status.WRITTEN)
    for optics in ({}, {"spherical_aberration_corrector": {"used": False}}, {"chromatic_aberration_corrector": {"used": True}}):
        written, leaf = of_lens(zero, **optics)
        assert (written, leaf.status) == (None, Status.REFUSED)
        assert leaf.reason == "a lens without spherical aberration, and no corrector: the program did not know it"


def test_a_negative_aberration_is_out_of_range() -> None:
    written, leaf = of_lens({"value": -1, "unit": "mm"})
    assert (written, leaf.status, leaf.reason) == (None, Status.REFUSED, "out of range: from 0 to 20")


def test_a_bare_temperature_below_zero_is_in_celsius() -> None:
    record = {"acquisition": {"temperature": {"minimal": -196, "maximal": 90}}}
    row = convert(record, "mmcif").target["em_imaging"][0]
    assert (row["recording_temperature_minimum"], row["recording_temperature_maximum"]) == ("77.15", "90")
