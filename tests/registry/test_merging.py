"""The overlay for merges beside a snapshot: read with it, and refused where it does not fit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from oscem_map.registry import PACKAGED, Registry, merging, snapshot
from oscem_map.registry.model import Schema

FILE = PACKAGED / "snapshots" / "mmcif-5.413.yaml"
HEAD = 'schema = "mmcif"\nversion = "5.413"\n'


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """A copy of the snapshot, without an overlay."""
    return Path(shutil.copy(FILE, tmp_path))


def overlaid(beside: Path, text: str) -> Schema:
    beside.with_name("mmcif-5.413.merging.toml").write_text(text, "utf-8")
    return merging.with_overlay(snapshot.read(beside), beside)


def test_a_schema_comes_with_its_overlay() -> None:
    schema = Registry().get("mmcif", "5.413")
    assert schema.merging["em_imaging"]["naming"] == [["microscope_model"]]
    assert Registry().get("oscem.spa", "1.0.2").merging == {}


def test_without_an_overlay(beside: Path) -> None:
    assert merging.with_overlay(snapshot.read(beside), beside).merging == {}


def test_one_that_fits(beside: Path) -> None:
    said = 'naming = [["entity_poly.type"]]\npointers = [{ item = "type", category = "entry", key = "id" }]\n'
    found = overlaid(beside, f"{HEAD}[categories.entity]\n{said}")
    assert list(found.merging) == ["entity"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{HEAD}[categories.entity]\nnames = []\n", "entity.names means nothing"),
        (f'{HEAD}[categories.entity]\natoms = ["nothing"]\n', "there is no entity.nothing"),
        (f'{HEAD}[categories.nothing]\nnaming = [["id"]]\n', "there is no nothing.id"),
        (f'{HEAD}[categories.entity]\ngroups = [{{ items = ["id", "x"] }}]\n', "there is no entity.x"),
        (f'{HEAD}[categories.entity]\npointers = [{{ item = "id" }}]\n', "is no overlay for merges"),
        ('schema = "mmcif"\nversion = "5.362"\n[categories.entity]\n', "it is of mmcif 5.362"),
        (HEAD, "is no overlay for merges"),
        ("[[", "is no overlay for merges"),
    ],
)
def test_one_that_does_not(beside: Path, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        overlaid(beside, text)
