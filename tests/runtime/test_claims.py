"""What a report says was written stands in the target."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from oscem_map.runtime.convert import convert
from oscem_map.runtime.report import Status

EXAMPLE = Path(__file__).parents[2] / "examples" / "apoferritin.json"
WRITTEN = {Status.WRITTEN, Status.RESPELT, Status.UNLISTED}


def document(**sections: Any) -> dict[str, Any]:
    return {"acquisition": {}, **sections}


def places(tables: dict[str, list[dict[str, Any]]]) -> set[str]:
    rows = [(category, row) for category, found in tables.items() for row in found]
    items = {f"_{category}.{item}" for category, row in rows for item, value in row.items() if value is not None}
    return items | {f"_{category}" for category in tables}


def test_every_target_of_the_example_stands() -> None:
    result = convert(json.loads(EXAMPLE.read_text("utf-8")), "mmcif")
    claims = {target for leaf in result.report.leaves if leaf.status in WRITTEN for target in leaf.targets}
    assert len(claims) > 50
    assert claims <= places(result.target)
    placeless = [leaf.path for leaf in result.report.leaves if leaf.status in WRITTEN and not leaf.targets]
    # Words that choose: which mapping this is, and which of the volumes is the map.
    assert placeless == ["$.acquisition.technique", "$.processing.volumes[1].volume_type"]


def test_a_refused_end_of_a_pair_takes_the_other_with_it() -> None:
    pair = {"minimal": {"value": -1000, "unit": "nm"}, "maximal": {"value": -2000, "unit": "kV"}}
    result = convert(document(acquisition={"nominal_defocus": pair}), "mmcif")
    assert not any("nominal_defocus_min" in row for row in result.target.get("em_imaging", ()))
    assert {leaf.status for leaf in result.report.leaves if "nominal_defocus" in leaf.path} == {Status.REFUSED}


def test_a_value_derived_from_nothing_is_refused() -> None:
    result = convert(document(instrument={"acceleration_voltage": {"valueSI": 3e5, "unitSI": "V"}}), "mmcif")
    assert [leaf.status for leaf in result.report.leaves if "valueSI" in leaf.path] == [Status.REFUSED]


def test_what_points_at_a_row_lets_it_exist() -> None:
    """A number of micrographs makes a recording; that one points at an imaging, which must be there."""
    rows = convert({"processing": {"micrographs": {"number_micrographs": 120}}}, "mmcif").target
    (recording,) = rows["em_image_recording"]
    assert recording["num_real_images"] == "120"
    assert [recording["imaging_id"]] == [row["id"] for row in rows["em_imaging"]]
