"""Coverage: what is counted as mapped, lost and silent, on both sides."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project

from oscem_map.compiler import check
from oscem_map.compiler.inspect.coverage import Covered, Lost, covered, leaf_classes
from oscem_map.registry import Registry


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project") / "mappings"


def rows(folder: Path) -> dict[str, Covered]:
    found = covered(check(folder).mappings[0])
    return {one.name: one for one in (*found.left, *found.right)}


def test_every_leaf_is_counted_once(folder: Path) -> None:
    found = covered(check(folder).mappings[0])
    leaves = [path for path, _ in Registry().get("oscem.spa", "1.0.2").leaves()]
    counted = [
        path for one in found.left for path in (*one.mapped, *(lost.path for lost in one.lost), *one.silent)
    ]
    assert sorted(counted) == sorted(leaves)
    assert found.silent == ()


def test_mapped_and_lost(folder: Path) -> None:
    instrument = rows(folder)["Instrument"]
    assert "instrument.cs" in instrument.mapped
    assert Lost("instrument.operating_mode", "no item", "common/parts.omap:21") in instrument.lost


def test_a_reason_on_an_inner_node_speaks_for_its_leaves(folder: Path) -> None:
    grid = rows(folder)["Grid"]
    assert grid.mapped == []
    assert {lost.reason for lost in grid.lost} == {"not part of this example"}


def test_a_demand_counts_as_mapped(folder: Path) -> None:
    assert "acquisition.technique" in rows(folder)["AcquisitionSpa"].mapped


def test_silent(folder: Path) -> None:
    path = folder / "small.omap"
    path.write_text(
        path.read_text(encoding="utf-8").replace("organizational  -> nothing", "# nothing"), "utf-8"
    )
    found = covered(check(folder).mappings[0])
    assert found.silent
    assert all(path.startswith("organizational.") for path in found.silent)


def test_items_of_named_categories(folder: Path) -> None:
    imaging = rows(folder)["_em_imaging"]
    assert {"_em_imaging.nominal_cs", "_em_imaging.entry_id", "_em_imaging.mode"} <= set(imaging.mapped)
    assert "_em_imaging.calibrated_magnification" in imaging.silent
    assert imaging.all == len(Registry().get("mmcif", "5.413").classes["em_imaging"].slots)
    assert "_em_buffer" not in rows(folder)


def test_an_item_that_is_not_read_is_lost_with_its_reason(folder: Path) -> None:
    path = folder / "small.omap"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '\nnothing <- _em_buffer  because "no buffers here"\n', "utf-8")
    buffer = rows(folder)["_em_buffer"]
    assert not buffer.mapped
    assert {lost.reason for lost in buffer.lost} == {"no buffers here"}


def test_plain_values(folder: Path) -> None:
    plain = covered(check(folder).mappings[0]).to_dict()
    assert (plain["mapping"], plain["file"]) == ("oscem.spa 1.0.2 <-> mmcif 5.413", "small.omap")
    instrument = next(one for one in plain["left"] if one["class"] == "Instrument")
    assert {
        "path": "instrument.operating_mode",
        "reason": "no item",
        "rule": "common/parts.omap:21",
    } in instrument["lost"]


def test_leaf_classes() -> None:
    classes = dict(leaf_classes(Registry().get("oscem.spa", "1.0.2")))
    assert classes["instrument.microscope.model"] == "Microscope"
    assert classes["acquisition.detectors[].mode"] == "Detector"
