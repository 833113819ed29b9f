"""The commands `docs`, `export` and `import`, on the packaged mappings and on a table."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml
from small_project import small_project

from oscem_map.cli import COMMAND_LINE


def test_docs(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    assert COMMAND_LINE.run(["docs", str(tmp_path / "out"), "--root", str(root)]) == 0
    page = (tmp_path / "out" / "oscem-mmcif.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "oscem-mmcif.sssom.tsv" in page


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Josiah Carberry", "-c", "user.email=carberry@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def test_docs_shows_what_changed_since_a_commit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project(tmp_path / "project")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "first")
    parts = root / "mappings" / "common" / "parts.omap"
    parts.write_text(parts.read_text(encoding="utf-8").replace("whole kilovolts", "no fraction"), encoding="utf-8")
    arguments = ["docs", str(tmp_path / "out"), "--root", str(root), "--before"]
    assert COMMAND_LINE.run([*arguments, "git:HEAD"]) == 0
    page = (tmp_path / "out" / "oscem-mmcif.html").read_text(encoding="utf-8")
    assert "<del>whole kilovolts</del> now <ins>no fraction</ins>" in page
    for before, said in (("git:nowhere", "git says"), ("git:--output=x", "git says"), ("nowhere", "no such folder")):
        assert COMMAND_LINE.run([*arguments, before]) in (1, 2)
        assert said in capsys.readouterr().err


def test_docs_wants_an_address_for_the_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project(tmp_path / "project")
    assert COMMAND_LINE.run(["docs", str(tmp_path / "out"), "--source", "file:///x", "--root", str(root)]) == 2
    assert "not an address on the web" in capsys.readouterr().err


def test_a_table_goes_out_and_comes_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(small_project(tmp_path / "project"))
    table, made = tmp_path / "pairs.csv", tmp_path / "draft.omap"
    assert COMMAND_LINE.run(["export", "--csv", "-o", str(table), "--root", root]) == 0
    assert COMMAND_LINE.run(["import", str(table), "oscem.spa", "mmcif", "-o", str(made), "--root", root]) == 1
    said = capsys.readouterr().err
    assert "no line fills `_em_imaging.id`, which is its key" in said
    assert made.read_text(encoding="utf-8").startswith("mapping oscem.spa 1.0.2 <-> mmcif 5.413\n")


def test_linkml_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(small_project(tmp_path / "project"))
    made = tmp_path / "spec.yaml"
    assert COMMAND_LINE.run(["export", "--linkml-map", "--from", "oscem.spa", "-o", str(made), "--root", root]) == 0
    assert "4 rules are said, 2 of them in part; 23 cannot be" in capsys.readouterr().err
    said = yaml.safe_load(made.read_text(encoding="utf-8"))
    (instrument,) = [one for one in said["class_derivations"] if one["name"] == "Instrument"]
    assert instrument["slot_derivations"]["_em_imaging.c2_aperture_diameter"] == {
        "populated_from": "c2_aperture",
        "unit_conversion": {"target_unit": "µm", "source_unit_slot": "unit", "source_magnitude_slot": "value"},
    }
    (kilovolts,) = [one for one in said["comments"] if "acceleration_voltage" in one]
    assert kilovolts.startswith("common/parts.omap:12: `acceleration_voltage [kV] <~>")
    assert kilovolts.endswith("is not said: it has the codec `rounded`")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export"], "--sssom, --csv or --linkml-map"),
        (["export", "--linkml-map", "--from", "oscem.sap"], "oscem.spa"),
        (["export", "--csv", "--to", "mmcf"], "mmcif"),
        (["import", "nowhere.csv", "oscem.spa", "mmcif"], "nowhere.csv"),
        (["import", "{table}", "oscem.spa", "mmcf"], "mmcf"),
        (["import", "{empty}", "oscem.spa", "mmcif"], "names no columns"),
    ],
)
def test_mistakes(arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project(tmp_path / "project")
    (tmp_path / "t.csv").write_text("OSCEM,in mmcif\n", encoding="utf-8")
    (tmp_path / "e.csv").write_text("", encoding="utf-8")
    filled = [one.format(table=tmp_path / "t.csv", empty=tmp_path / "e.csv") for one in arguments]
    assert COMMAND_LINE.run([*filled, "--root", str(root)]) in (1, 2)
    assert said in capsys.readouterr().err
