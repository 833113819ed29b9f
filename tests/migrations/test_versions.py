"""A migration is of one family, and of the version that the family's mappings are of."""

from __future__ import annotations

import importlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from errors.cases import REGISTRY
from places import ROOT

import oscem_map.generated
from oscem_map import convert
from oscem_map.compiler import check, compiled
from oscem_map.registry import Registry, Schema
from oscem_map.runtime.migrate import migrate, packaged
from oscem_map.runtime.migrations import Migration, migration_of

OLD = {"Acquisition": {"datetime": "2024-01-31", "technique": "spa"}, "Instrument": {"microscope": "Titan Krios"}}


# Families -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("schema", ["oscem", "oscem.spa", "oscem.env_tomo"])
def test_a_migration_is_for_its_family(schema: str) -> None:
    assert migration_of([schema]) is packaged()


@pytest.mark.parametrize("schema", ["lab.lens", "oscemlike.spa", "mmcif", ""])
def test_other_families_have_none(schema: str) -> None:
    assert migration_of([schema]) is None
    assert migration_of([schema, "oscem.spa"]) is packaged()


def test_records_of_a_family_without_a_migration_are_converted_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    assert convert(OLD, "mmcif").migrated is not None
    monkeypatch.setattr(oscem_map.generated, "MIGRATIONS", ())
    current = {"acquisition": {"technique": "spa"}, "instrument": {"microscope": {"model": "Titan Krios"}}}
    assert convert(current, "mmcif").migrated is None
    with pytest.raises(ValueError, match="none of"):
        convert(OLD, "mmcif", source="oscem.spa")


def test_a_workspace_lists_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another team's folder compiles to names its migration, which runs."""
    _write(tmp_path, "old.omap", 'migration to lab 1.0\n\nstep E1 "small letters" {\n    Mode -> mode\n}\n')
    checked = check(tmp_path / "mappings", Registry(REGISTRY))
    assert checked.ok
    for name, text in compiled(checked).items():
        path = tmp_path / name.replace("generated/", "lab_generated/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    table = importlib.import_module("lab_generated").MIGRATIONS
    assert table == (Migration("lab", "1.0", "lab_migration", "lab_generated"),)
    own = migration_of(["lab.camera"], table)
    assert own is not None
    assert migration_of(["oscem.spa"], table) is None
    assert migrate({"Mode": "counting"}, module=own).document == {"mode": "counting"}


# Versions -----------------------------------------------------------------------------------------------------


class Renamed(Registry):
    """The pinned schemas, and of those of OSC-EM a version 1.0.3 in which `instrument.cs` has another name."""

    def versions(self, name: str) -> tuple[str, ...]:
        found = super().versions(name)
        return (*found, "1.0.3") if name.startswith("oscem.") else found

    def get(self, name: str, version: str) -> Schema:
        if version != "1.0.3":
            return super().get(name, version)
        schema = super().get(name, "1.0.2")
        slots = schema.classes["Instrument"].slots
        there = {"sph_aberration" if one == "cs" else one: slot for one, slot in slots.items()}
        named = {one: replace(slot, name=one) for one, slot in there.items()}
        instrument = replace(schema.classes["Instrument"], slots=named)
        return replace(schema, version=version, classes={**schema.classes, "Instrument": instrument})


def test_a_migration_that_stays_behind_is_an_error(tmp_path: Path) -> None:
    _upgraded(tmp_path, mappings="1.0.3", migration="1.0.2")
    (found, *_) = [one for one in check(tmp_path / "mappings", Renamed(), run=False).diagnostics if one.code == "E0905"]
    assert found.title == "the migration leads to oscem 1.0.2, and mappings are of 1.0.3"
    assert found.help is not None
    assert "`migration to oscem 1.0.3`" in found.help


def test_a_migration_that_runs_ahead_is_an_error(tmp_path: Path) -> None:
    _upgraded(tmp_path, mappings="1.0.2", migration="1.0.3")
    assert "E0905" in {one.code for one in check(tmp_path / "mappings", Renamed(), run=False).diagnostics}


def test_one_file_that_is_checked_is_told_too(tmp_path: Path) -> None:
    _upgraded(tmp_path, mappings="1.0.3", migration="1.0.2")
    found = check(tmp_path / "mappings", Renamed(), only=["oscem-spa_mmcif.omap"]).diagnostics
    assert "E0905" in {one.code for one in found}


def test_a_migration_of_the_new_version_may_not_aim_at_what_is_gone(tmp_path: Path) -> None:
    """Both rules that name the slot are told: the one that moves to it, and the one that gives it a unit in place."""
    _upgraded(tmp_path, mappings="1.0.3", migration="1.0.3")
    checked = check(tmp_path / "mappings", Renamed(), run=False)
    assert "E0905" not in {one.code for one in checked.diagnostics}
    text = (tmp_path / "mappings" / "migrations" / "oscem.omap").read_text("utf-8")
    wrong = [one for one in checked.diagnostics if one.code == "E0901"]
    assert {one.title for one in wrong} == {"`instrument.cs` leads nowhere"}
    lines = {text[: one.labels[0].span.start].count("\n") + 1 for one in wrong}
    named = {n for n, line in enumerate(text.splitlines(), 1) if re.search(r"-> instrument\.cs\b|\bcs +-> \[mm\]", line)}
    assert named
    assert named <= lines


def _upgraded(root: Path, mappings: str, migration: str) -> None:
    """The packaged mapping of single particles, what it shares and the migration, with other versions in their first lines."""
    for path in (ROOT / "mappings").rglob("*.omap"):
        if path.parent.name == "mappings" and path.name != "oscem-spa_mmcif.omap":
            continue
        text = re.sub(r"^(mapping|common) (oscem\S*) 1\.0\.2", rf"\1 \2 {mappings}", path.read_text("utf-8"), flags=re.M)
        text = re.sub(r"^migration to oscem 1\.0\.2", f"migration to oscem {migration}", text, flags=re.M)
        _write(root, path.relative_to(ROOT / "mappings").as_posix(), text)


def _write(root: Path, name: str, text: str) -> None:
    path = root / "mappings" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
