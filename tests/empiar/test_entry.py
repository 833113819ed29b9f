"""Public entries of EMPIAR as partial records, and from there to a new deposition."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pinned import wrong
from places import shared

from oscem_map import ConversionError, convert
from oscem_map.cli import COMMAND_LINE
from oscem_map.registry import Registry
from oscem_map.runtime.converters import targets
from oscem_map.runtime.documents import record_of
from oscem_map.runtime.report import Status

PERSON = {
    "author_orcid": "0000-0002-1825-0097",
    "first_name": "Josiah",
    "middle_name": "Stinkney",
    "last_name": "De Carberry",
    "organization": "University of Examples",
    "street": "1 Example Street",
    "country": "United Kingdom",
}
ENTRY: dict[str, Any] = {
    "title": "Movies of an invented complex",
    "status": "REL",
    "deposition_date": "2025-01-31",
    "obsolete_date": None,
    "experiment_type": "EMDB",
    "scale": "virus",
    "dataset_size": "305.5 GB",
    "authors": [
        {"author": {"name": "De Carberry JS", "author_orcid": "0000-0002-1825-0097"}},
        {"author": {"name": "Beispiel Ä", "author_orcid": None}},
    ],
    "corresponding_author": {"author": PERSON},
    "principal_investigator": [{**PERSON, "author_orcid": None}],
    "cross_references": ["EMD-0000"],
    "grant_references": [{"funding_body": "SNSF", "code": "EX-1", "country": "Switzerland"}, {"funding_body": "ERC"}],
    "imagesets": [
        {
            "name": "Particles",
            "directory": "data/particles",
            "category": "picked particles - single frame - processed",
            "num_images_or_tilt_series": 1,
            "frames_per_image": 1,
            "image_width": "variable",
            "image_height": "256",
            "segmentations": [],
        },
        {
            "name": "Movies",
            "directory": "data/movies",
            "category": "micrographs - multiframe",
            "header_format": "TIFF",
            "data_format": "TIFF",
            "voxel_type": "UNSIGNED BYTE",
            "num_images_or_tilt_series": 4105,
            "frames_per_image": 40,
            "image_width": "5760",
            "image_height": "4092",
            "pixel_width": 0.83,
            "pixel_height": 0.83,
            "micrographs_file_pattern": "",
            "segmentations": [],
        },
    ],
    "citation": [{"title": "An invented paper", "year": "2025"}],
}


def test_an_entry_is_a_partial_record() -> None:
    found = convert(ENTRY, "oscem", source="empiar_entry")
    assert found.converter.left == "oscem.general"
    assert found.target["acquisition"] == {
        "frames_per_movie": 40,
        "images_generated": 4105,
        "image_size": {"width": 5760, "height": 4092},
        "pixel_size": {"value": 0.83, "unit": "Å"},
    }
    assert found.target["sample"] == {"overall_molecule": {"molecular_overall_type": "VIRUS"}}
    assert found.target["organizational"]["grants"] == [{"project_id": "EX-1", "country": "Switzerland"}]
    assert found.target["organizational"]["funder"] == [{"funder_name": "SNSF"}, {"funder_name": "ERC"}]


def test_names_are_split_and_joined_to_whole_names() -> None:
    first, second = convert(ENTRY, "oscem", source="empiar_entry").target["organizational"]["authors"]
    assert first == {
        "family_name": "De Carberry",
        "given_name": "Josiah Stinkney",
        "orcid": "0000-0002-1825-0097",
        "name_org": "University of Examples",
        "country": "United Kingdom",
        "role": "corresponding author, principal investigator",
    }
    assert second == {"family_name": "Beispiel", "given_name": "Ä."}


def test_the_report_says_what_cannot_be_known() -> None:
    report = convert(ENTRY, "oscem", source="empiar_entry").report
    missing = {one.item for one in report.missing}
    assert {"$.instrument", "$.acquisition.detectors", "$.acquisition.date_time", "$.sample.name"} <= missing
    leaves = {leaf.path: leaf for leaf in report.leaves}
    assert leaves["$.experiment_type"].reason == "EMDB stands for all techniques of cryo-microscopy"
    assert leaves["$.status"].reason == "about the entry, not about the experiment"
    assert leaves["$.imagesets[0].image_width"].status is Status.REFUSED
    assert [leaf.path for leaf in report.leaves if leaf.status is not Status.IGNORED and not (leaf.targets or leaf.reason)] == []


def test_an_entry_can_be_deposited_anew() -> None:
    """Title and image sets come back as answer and scan, in the words that a deposition asks for."""
    read = convert(ENTRY, "oscem", source="empiar_entry")
    assert read.answers == {"title": "Movies of an invented complex"}
    read.target["organizational"]["authors"][0]["email"] = "a@example.org"
    ask = {**read.answers, "experiment_type": "EMDB"}
    made = convert(read.target, "empiar", source="oscem.general", ask=ask, scan=read.scan).target
    rest = {"imagesets[0].header_format: missing", "imagesets[0].data_format: missing", "imagesets[0].voxel_type: missing"}
    assert set(wrong(made, Registry().get("empiar", "2023.07"))) == rest
    assert made["imagesets"][1]["category"] == "('T2', '')"


def test_a_real_entry_by_the_command(tmp_path: Path) -> None:
    """As the service gives it, below its code; nothing names the schema."""
    path, made = shared("corpus", "empiar", "bia_integrator_EMPIAR-STARFILETEST.json"), tmp_path / "record.json"
    assert COMMAND_LINE.run(["convert", str(path), "--to", "oscem", "-o", str(made)]) == 0
    record = json.loads(made.read_text("utf-8"))
    assert record["acquisition"]["pixel_size"] == {"value": 3.425, "unit": "Å"}
    assert record["sample"]["overall_molecule"]["molecular_overall_type"] == "CELL"


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "../../etc", "y" * 1_000_000])
def test_text_stays_text(text: str) -> None:
    entry = {**ENTRY, "title": text, "imagesets": [{**ENTRY["imagesets"][1], "details": text}]}
    found = convert(entry, "oscem", source="empiar_entry")
    assert found.answers["title"] == text
    assert found.scan["imagesets"][0]["details"] == text


def test_only_one_entry_below_its_code_is_unwrapped() -> None:
    assert record_of({"EMPIAR-10028": ENTRY}, None) == (ENTRY, "$.EMPIAR-10028")
    for other in ({"EMPIAR-1": ENTRY, "EMPIAR-2": ENTRY}, {"sample": {}}, {"EMPIAR-1": "text"}, {"a-1": {}}):
        assert record_of(other, None) == (other, "$")


def test_an_entry_is_no_target() -> None:
    assert "empiar_entry" not in targets()
    with pytest.raises(ConversionError, match="there is no target `empiar_entry`"):
        convert({"acquisition": {"technique": "spa"}}, "empiar_entry")
