"""What a curator found lost of the acquisition and of the processing on its way to mmCIF, row by row."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map import Conversion, convert
from oscem_map.runtime.report import Status

SPA = {"entry_id": "X", "id": "1", "reconstruction_method": "SINGLE PARTICLE"}


def put(technique: str = "spa", ask: dict[str, Any] | None = None, **parts: Any) -> Conversion:
    parts["acquisition"] = {"technique": technique, **parts.get("acquisition", {})}
    return convert(parts, "mmcif", ask=ask or {})


def open_questions(done: Conversion) -> set[str]:
    return {one.name for one in done.report.asked if one.value is None}


def statuses(done: Conversion, below: str) -> dict[str, Status]:
    return {leaf.path.removeprefix(below): leaf.status for leaf in done.report.leaves if leaf.path.startswith(below)}


ALIGNED = [
    {
        "descriptor_name": "Example align",
        "descriptor_thing": {"frames_aligned": {"frame0": 1, "frameN": 30}, "binning_factor": 2},
    },
    {"descriptor_name": "Example shifts", "descriptor_thing": {"discarded_movies": 9}},
]


def test_row_24_the_alignment_of_movies_has_items() -> None:
    done = put(processing={"movies": {"descriptors": ALIGNED}})
    assert done.target["em_image_scans"][0]["used_frames_per_image"] == "1-30"
    told = statuses(done, "$.processing.movies.descriptors")
    assert told["[0].descriptor_thing.frames_aligned.frameN"] is Status.WRITTEN
    assert told["[0].descriptor_thing.binning_factor"] is Status.LOST
    assert told["[1].descriptor_thing.discarded_movies"] is Status.LOST


def test_row_24_frames_of_which_the_last_is_not_known_are_no_range() -> None:
    movies = {"descriptors": [{"descriptor_name": "A", "descriptor_thing": {"frames_aligned": {"Frame0": 1, "FrameN": 0}}}]}
    done = put(processing={"movies": movies})
    assert "em_image_scans" not in done.target
    assert statuses(done, "$.processing.movies.descriptors[0].descriptor_thing") == {
        ".frames_aligned.Frame0": Status.LOST, ".frames_aligned.FrameN": Status.LOST,
    }  # fmt: skip


VOLUMES = [
    {"volume_type": "initial volume", "vol_number_particles": 1200, "vol_resolution": {"value": 20, "unit": "Å"}},
    {"volume_type": "final volume", "vol_number_particles": 90000, "vol_resolution": {"value": 3, "unit": "Å"}},
]


def test_row_24_the_first_model_is_described_where_somebody_says_what_it_was() -> None:
    done = put(ask={"start_model": "INSILICO MODEL", "start_insilico": "by gradient descent"}, processing={"volumes": VOLUMES})
    row = done.target["em_start_model"][0]
    assert (row["type"], row["insilico_model"]) == ("INSILICO MODEL", "by gradient descent")
    assert row["details"] == "particles: 1200; resolution: 20 angstrom"
    volumes = convert(done.target, "oscem").target["processing"]["volumes"]
    assert [one for one in volumes if one["volume_type"] == "initial volume"] == VOLUMES[:1]
    assert done.target["em_3d_reconstruction"][0]["num_particles"] == "90000"
    assert statuses(done, "$.processing.volumes")["[0].vol_number_particles"] is Status.WRITTEN
    silent = put(processing={"volumes": VOLUMES})
    assert "em_start_model" not in silent.target
    (leaf,) = [one for one in silent.report.leaves if one.path == "$.processing.volumes[0].vol_number_particles"]
    assert leaf.status is Status.LOST
    assert "start_model" in leaf.reason
    assert statuses(done, "$.processing.volumes")["[1].volume_type"] is Status.WRITTEN


def test_row_27_what_the_archive_demands_of_an_average_is_asked() -> None:
    average = {"acquisition": {"pixel_size": {"value": 1.7, "unit": "Å"}, "detectors": [{"name": "K3"}]}}
    assert {"average_resolution", "resolution_method", "subtomogram_dose"} <= open_questions(put("subtomo", **average))
    done = put("subtomo", {"subtomogram_dose": 120, "resolution_method": "fsc 0.143 cut-off"}, **average)
    assert done.target["em_image_recording"][0]["avg_electron_dose_per_subtomogram"] == "120"
    assert done.target["em_3d_reconstruction"][0]["resolution_method"] == "FSC 0.143 CUT-OFF"
    assert "subtomogram_dose" not in open_questions(put("spa", **average))


def test_row_27_how_the_resolution_of_a_map_was_measured_is_asked_where_there_is_a_map() -> None:
    assert "resolution_method" in open_questions(put(processing={"volumes": VOLUMES}))
    assert "resolution_method" not in open_questions(put(instrument={"imaging": "BrightField"}))


def test_what_every_entry_has_of_the_microscope_and_of_the_dose_is_asked() -> None:
    camera = {"acquisition": {"detectors": [{"name": "K3"}]}}
    asked = {"voltage": 300, "electron_gun": "X-FEG", "dose": 41.5}
    assert asked.keys() <= open_questions(put(instrument={"imaging": "BrightField"}, **camera))
    done = put("spa", asked, instrument={"imaging": "BrightField"}, **camera)
    imaging = done.target["em_imaging"][0]
    assert (imaging["accelerating_voltage"], imaging["electron_source"]) == ("300", "FIELD EMISSION GUN")
    assert done.target["em_image_recording"][0]["avg_electron_dose_per_image"] == "41.5"
    said = {"imaging": "BrightField", "acceleration_voltage": {"value": 200, "unit": "kV"}}
    assert put("spa", asked, instrument=said, **camera).target["em_imaging"][0]["accelerating_voltage"] == "200"


def test_the_tilt_of_the_beam_has_an_item_that_is_not_the_residual_tilt() -> None:
    tilt = {"x_max": {"value": -0.03, "unit": "mrad"}, "y_max": {"value": 0.0054, "unit": "mrad"}}
    row = put(acquisition={"beamtilt": tilt}).target["em_imaging"][0]
    assert row["electron_beam_tilt_params"] == "x max: -0.03 mrad; y max: 0.0054 mrad"
    assert row.get("residual_tilt") is None
    back = convert({"em_experiment": [SPA], "em_imaging": [row]}, "oscem").target
    assert back["acquisition"]["beamtilt"] == tilt


COMPONENTS = [
    {"id": "1", "buffer_id": "1", "concentration": "150", "concentration_units": "mM", "name": "sodium chloride"},
    {"id": "2", "buffer_id": "1", "concentration": "20", "concentration_units": "mM", "formula": "C8H18N2O4S"},
    {"id": "3", "buffer_id": "1"},
]


def buffer_of(**tables: list[dict[str, str]]) -> str:
    found: str = convert({"em_experiment": [SPA], **tables}, "oscem").target["sample"]["specimen"]["buffer"]
    return found


def test_row_25_the_components_of_a_buffer_are_read() -> None:
    said = buffer_of(em_buffer=[{"id": "1", "pH": "7.4"}], em_buffer_component=COMPONENTS)
    assert said == "150 mM sodium chloride, 20 mM C8H18N2O4S"
    row = put(sample={"specimen": {"buffer": said, "ph": 7.4}}).target["em_buffer"][0]
    assert row["details"] == said


def test_row_25_what_the_details_say_comes_first_then_the_name_then_the_components() -> None:
    named = {"id": "1", "name": "Polymix"}
    assert buffer_of(em_buffer=[named], em_buffer_component=COMPONENTS) == "Polymix"
    assert buffer_of(em_buffer=[{**named, "details": "20 mM NaCl"}], em_buffer_component=COMPONENTS) == "20 mM NaCl"


def test_row_22_the_day_of_a_collection_stands_beside_its_place() -> None:
    said = {"organism": ["Homo sapiens"], "source_env": "lake", "location": "Geneva", "collection_date": "2024-08-31"}
    tables = put("env_tomo", sample={"specimen_env": said}).target
    assert tables["em_entity_assembly_naturalsource"][0]["details"] == "lake; location: Geneva; collected: 2024-08-31"
    assert convert(tables, "oscem.env_tomo").target["sample"]["specimen_env"] == said


def test_row_33_the_day_of_imaging_may_be_dropped_and_the_report_says_so() -> None:
    done = put(acquisition={"date_time": "2024-08-31T10:00:00Z"})
    (leaf,) = [one for one in done.report.leaves if one.path == "$.acquisition.date_time"]
    assert "OneDep may drop it" in leaf.reason
    frozen = put("cellular_tomo", sample={"freezing": {"method": "plunge_freezing"}})
    (leaf,) = [one for one in frozen.report.leaves if one.path == "$.sample.freezing.method"]
    assert "OneDep may drop it" in leaf.reason


def test_row_29_the_country_of_a_funder_that_is_not_listed_is_asked() -> None:
    money = {"funder": [{"funder_name": "Example Trust", "type_org": "Other"}], "grants": [{"project_id": "g1"}]}
    answers = {"funder": "Other private", "funder_country": "NL"}
    row = put(ask=answers, organizational=money).target["pdbx_audit_support"][0]
    assert (row["funding_organization"], row["country"]) == ("Other private", "Netherlands")


@pytest.mark.parametrize(("technique", "demanded"), [("helical", True), ("env_tomo", False)])
def test_how_the_resolution_was_measured_is_demanded_where_the_archive_demands_it(technique: str, demanded: bool) -> None:
    asked = open_questions(put(technique, ask={"map_particles": 90000}))
    assert ({"map_resolution", "resolution_method"} <= asked) is demanded


FIT = {"protocol": "FLEXIBLE FIT", "space": "REAL", "criteria": "correlation", "details": "domain by domain"}


def test_how_a_model_was_fitted_is_kept_with_the_final_volume() -> None:
    fit = {"ref_protocol": FIT["protocol"], "ref_space": "REAL", "target_criteria": "correlation", "details": FIT["details"]}
    method = [{"entry_id": "X", "id": "1", "reconstruction_method": "SINGLE PARTICLE"}]
    record = convert({"em_experiment": method, "em_3d_fitting": [{"id": "1", "entry_id": "X", **fit}]}, "oscem").target
    (volume,) = record["processing"]["volumes"]
    said = {one["descriptor_name"]: one["descriptor_thing"] for one in volume["descriptors"]}
    assert said == {f"model fitting {name}": thing for name, thing in FIT.items()}
    (row,) = convert(record, "mmcif").target["em_3d_fitting"]
    assert {item: row[item] for item in fit} == fit
    (row,) = convert(record, "mmcif", ask={"fitting": {"protocol": "RIGID BODY FIT"}}).target["em_3d_fitting"]
    assert (row["ref_protocol"], row["ref_space"]) == ("RIGID BODY FIT", "REAL")
