"""A converter takes a migrated record; its report speaks of the leaves of the input, each once."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from places import ROOT

from oscem_map import convert
from oscem_map.runtime.migrate import prepared
from oscem_map.runtime.migrate_report import leaves_as_given, notes_of
from oscem_map.runtime.migrate_tree import cells, wrapped
from oscem_map.runtime.report import Leaf, Status

OLD = sorted((ROOT / "examples" / "old").glob("*.json"))


def read(name: str) -> dict[str, Any]:
    value = json.loads((ROOT / "examples" / "old" / f"{name}.json").read_text("utf-8"))
    assert isinstance(value, dict)
    return value


def given(name: str, at: str = "$") -> dict[str, Leaf]:
    record, result = prepared(read(name), {"technique": "spa"})
    assert result is not None
    report = convert(record, "mmcif", at=at).report
    return {leaf.path: leaf for leaf in leaves_as_given(report.leaves, result, at)}


@pytest.mark.parametrize("name", [path.stem for path in OLD])
def test_every_leaf_of_the_input_has_one_verdict(name: str) -> None:
    record, result = prepared(read(name), {"technique": "spa"})
    assert result is not None
    leaves = leaves_as_given(convert(record, "mmcif").report.leaves, result)
    assert Counter(leaf.path for leaf in leaves) == Counter(path for path, _ in cells(wrapped(read(name))))


def test_verdicts_are_those_of_the_places() -> None:
    found = given("E0_title_case")
    assert found["$.Instrument.CS"].status is Status.WRITTEN
    assert found["$.Instrument.CS"].targets == ("_em_imaging.nominal_cs",)
    assert found["$.Instrument.CS"].value == 2.7
    assert found["$.Acquisition.Holder_cryogen"].status is Status.REFUSED
    assert found["$.Sample.Specimen.State"].status is Status.LOST
    assert found["$.Acquisition.Detector"].targets == ("_em_image_recording.film_or_detector_model",)


def test_a_placeholder_is_never_written() -> None:
    record, result = prepared(read("E4_quantities"))
    assert result is not None
    converted = convert(record, "mmcif")
    assert converted.target["em_imaging"][0].get("nominal_cs") is None
    found = {leaf.path: leaf for leaf in leaves_as_given(converted.report.leaves, result)}
    assert found["$.instrument.cs.value"].status is Status.REFUSED
    assert found["$.instrument.microscope"].status is Status.REFUSED
    assert "serial number" in found["$.instrument.microscope"].reason


def test_paths_stand_below_the_record() -> None:
    found = given("E4_quantities", "$.scientificMetadata")
    assert found["$.scientificMetadata.instrument.cs.value"].status is Status.REFUSED
    _, result = prepared(read("E4_quantities"))
    assert result is not None
    notes = notes_of(result, "$.scientificMetadata")
    assert any(note.startswith("migrated by E9: $.scientificMetadata.acquisition.detector -> ") for note in notes)
    assert any("the migration asks technique" in note for note in notes)


def test_a_current_record_is_not_touched() -> None:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    assert prepared(record) == (record, None)
    assert prepared(record)[0] is record
