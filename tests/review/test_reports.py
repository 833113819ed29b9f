"""What a curator found untrue, or not said, in reports: why a leaf is written as less, lost or left out."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map import Conversion, convert
from oscem_map.runtime.report import Leaf, Status


def put(technique: str | None = "spa", ask: dict[str, Any] | None = None, **parts: Any) -> Conversion:
    parts["acquisition"] = {**({"technique": technique} if technique else {}), **parts.get("acquisition", {})}
    return convert(parts, "mmcif", ask=ask or {})


def leaf(done: Conversion, path: str) -> Leaf:
    (found,) = [one for one in done.report.leaves if one.path == f"$.{path}"]
    return found


@pytest.mark.parametrize(
    ("parts", "path", "reason"),
    [
        ({"instrument": {"imaging": "HAADF"}}, "instrument.imaging", "one word for all dark fields"),
        ({"instrument": {"imaging": "ptychography"}}, "instrument.imaging", "four words for imaging"),
        ({"instrument": {"illumination": "Nano probe"}}, "instrument.illumination", "two words for illumination"),
        ({"instrument": {"electron_source": "Cold FEG"}}, "instrument.electron_source", "one word for all field emission"),
        ({"acquisition": {"detectors": [{"name": "K3", "mode": "analytical"}]}}, "acquisition.detectors[0].mode", "three words"),
        ({"sample": {"grid": {"film_material": "holey carbon"}}}, "sample.grid.film_material", "holes is its topology"),
    ],
)  # fmt: skip
def test_a_word_that_says_less_than_the_record_says_why(parts: dict[str, Any], path: str, reason: str) -> None:
    found = leaf(put(**parts), path)
    assert found.status is Status.WRITTEN
    assert reason in found.reason


def test_a_version_of_a_microscope_is_no_loss() -> None:
    found = leaf(put(instrument={"microscope": {"model": "Krios G4"}}), "instrument.microscope.model")
    assert (found.status, found.reason) == (Status.WRITTEN, "")
    assert "_em_imaging.microscope_version" in found.targets


def test_a_value_in_the_place_of_its_unit_is_said_to_be_there() -> None:
    done = put(acquisition={"temperature": {"minimal": {"value": "°C", "unit": -70.1}}})
    for name in ("value", "unit"):
        found = leaf(done, f"acquisition.temperature.minimal.{name}")
        assert (found.status, found.reason) == (
            Status.REFUSED, "value and unit are swapped: -70.1 stands where the unit belongs",
        )  # fmt: skip


def test_what_a_dose_lacks_is_named() -> None:
    done = put(processing={"movies": {"dose_per_image": {"value": 1, "unit": "e/Å²"}}})
    found = leaf(done, "processing.movies.dose_per_image.value")
    assert found.status is Status.LEFT_OUT
    assert found.reason == "nothing was written of it: acquisition.frames_per_movie belongs with it, and is absent"


def test_a_mean_that_nothing_else_gives_is_not_said_to_follow_from_it() -> None:
    done = put(processing={"coordinates": {"particles_per_micrograph": 12}})
    found = leaf(done, "processing.coordinates.particles_per_micrograph")
    assert found.status is Status.LOST
    assert "follows" not in found.reason


def test_what_is_answered_is_not_missing() -> None:
    done = put(ask={"microscope_model": "Krios G4"}, instrument={"microscope": {"model": "TITAN52339260"}})
    assert "$.instrument.microscope.model" not in {one.item for one in done.report.missing}
    assert done.target["em_imaging"][0]["microscope_model"] == "TFS KRIOS"


def test_words_that_the_mapping_itself_says_are_in_the_report() -> None:
    molecule = {"name_mol": "A", "natural_source": "Homo sapiens", "expression_system": "Escherichia coli"}
    done = put(sample={"molecule": [molecule]})
    told = {(one.item, one.value) for one in (*done.report.assumed, *done.report.supplied)}
    assert ("_em_experiment.reconstruction_method", "SINGLE PARTICLE") in told
    assert ("_exptl.method", "ELECTRON MICROSCOPY") in told
    assert any(value == "RECOMBINANT" for _, value in told)
    cell = put("cellular_tomo", sample={"specimen_env": {"organism": ["Homo sapiens"], "tissue": "liver"}})
    assert ("_em_experiment.aggregation_state", "TISSUE") in {
        (one.item, one.value) for one in (*cell.report.assumed, *cell.report.supplied)
    }


TILTED = {"tilt_angle": {"minimal": {"value": 0, "unit": "°"}, "maximal": {"value": 0, "unit": "°"}}}


def test_where_several_techniques_fit_nothing_is_written_that_only_one_of_them_says() -> None:
    done = put(None, acquisition={**TILTED, "images_generated": 30000})
    assert done.target["em_experiment"][0]["reconstruction_method"] is None
    cell = put(None, acquisition=TILTED, sample={"specimen_env": {"organism": ["Homo sapiens"]}})
    row = cell.target["em_experiment"][0]
    assert (row["reconstruction_method"], row["aggregation_state"]) == ("TOMOGRAPHY", None)
    assert cell.target["em_entity_assembly"][0]["type"] is None
    lacking = {one.item: one.reason for one in cell.report.missing}
    assert "others fit the record as well" in lacking["_em_entity_assembly.type"]
    assert not {one.value for one in (*cell.report.assumed, *cell.report.supplied)} & {"CELL"}
    assert "technique" in {one.name for one in cell.report.asked if one.value is None}
    meant = put(None, {"technique": "cellular_tomo"}, acquisition=TILTED, sample={"specimen_env": {"organism": ["Homo sapiens"]}})
    assert meant.target["em_entity_assembly"][0]["type"] == "CELL"
