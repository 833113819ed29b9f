"""Converters of another folder: named with --root, or those of the folder that one stands in."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

import oscem_map
from oscem_map.runtime import converters, workspace

OLD = '"NO"                    -> _em_specimen.staining_applied       because "not part of this example"'
NEW = '"YES"                   -> _em_specimen.staining_applied       because "all of our samples are stained"'


def stained(text: str) -> str:
    return next(line.split()[1] for line in text.splitlines() if line.startswith("_em_specimen.staining_applied"))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with its converter."""
    from small_project import small_project
    from typer.testing import CliRunner

    from oscem_map.cli import app

    root = small_project(tmp_path_factory.mktemp("team") / "project")
    mapping = root / "mappings" / "small.omap"
    mapping.write_text(mapping.read_text("utf-8").replace(OLD, NEW), "utf-8")
    result = CliRunner().invoke(app, ["compile", "--root", str(root)])
    assert result.exit_code == 0, result.output
    return root


def test_a_folder_that_is_named(run: Any, save: Any, record: Any, compiled: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    result = run("convert", save("a.json", record), "--to", "mmcif", "--root", compiled, "--report", report)
    assert result.exit_code == 0, result.stderr
    assert stained(result.stdout) == "YES"
    assert "_pdbx_contact_author" not in result.stdout  # the small mapping takes the microscope only
    said = f"converted by {compiled.as_posix()}/generated/oscem_spa_mmcif.py"
    assert f"note: {said}" in " ".join(result.stderr.split())
    assert said in json.loads(report.read_text())["notes"]


def test_the_folder_that_one_stands_in(
    run: Any, save: Any, record: Any, compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save("a.json", record)
    monkeypatch.chdir(compiled)
    result = run("convert", path, "--to", "mmcif")
    assert "note: converted by generated/oscem_spa_mmcif.py" in " ".join(result.stderr.split())
    below = compiled / "mappings" / "common"
    monkeypatch.chdir(below)
    assert "converted by" not in run("convert", path, "--to", "mmcif").stderr  # no git repository
    (compiled / ".git").mkdir()
    try:
        assert "converted by ../../generated/oscem_spa_mmcif.py" in run("convert", path, "--to", "mmcif").stderr
    finally:
        (compiled / ".git").rmdir()


def test_the_packaged_ones_are_the_default(run: Any, save: Any, record: Any) -> None:
    result = run("convert", save("a.json", record), "--to", "mmcif")
    assert "converted by" not in result.stderr


def test_in_python(record: Any, compiled: Path) -> None:
    before = list(sys.path)
    found = oscem_map.convert(record, "mmcif", root=compiled)
    assert found.target["em_specimen"][0]["staining_applied"] == "YES"
    assert sys.path == before
    assert oscem_map.targets(root=compiled) == ("mmcif", "oscem.spa", "oscem")
    assert "oscem.general" in oscem_map.targets()
    assert "generated" not in sys.modules
    (one,) = converters.converters(compiled)
    assert one.asked() == ("entry_id", "mode")
    assert one.package != "oscem_map.generated"


def test_answers_are_those_that_the_folder_asks(run: Any, save: Any, record: Any, compiled: Path) -> None:
    given = ("convert", save("a.json", record), "--to", "mmcif", "--root", compiled)
    assert "BRIGHT FIELD" in run(*given, "--ask", "mode=BRIGHT FIELD").stdout
    wrong = run(*given, "--ask", "title=x")
    assert (wrong.exit_code, "there is no question `title`" in wrong.stderr) == (2, True)


def test_what_was_compiled_anew_is_imported_anew(record: Any, compiled: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(compiled, root)
    assert oscem_map.convert(record, "mmcif", root=root).target["em_specimen"][0]["staining_applied"] == "YES"
    converter = root / "generated" / "oscem_spa_mmcif.py"
    converter.write_text(converter.read_text("utf-8").replace('"YES"', '"POSSIBLY"'), "utf-8")
    assert oscem_map.convert(record, "mmcif", root=root).target["em_specimen"][0]["staining_applied"] == "POSSIBLY"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "has no folder `generated` that `oscem-map compile` wrote"),
        ("# of somebody else", "has no folder `generated` that `oscem-map compile` wrote"),
        ('"""Written by `oscem-map compile`."""\nimport nothing_like_it\n', "cannot be imported (ModuleNotFoundError"),
    ],
)
def test_a_folder_without_converters(run: Any, save: Any, record: Any, tmp_path: Path, text: str, said: str) -> None:
    if text is not None:
        save("other/generated/__init__.py", text)
    result = run("convert", save("a.json", record), "--to", "mmcif", "--root", tmp_path / "other")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "run `oscem-map compile --root" in result.stderr


def test_a_stranger_s_package_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "generated").mkdir()
    (tmp_path / "generated" / "__init__.py").write_text("raise SystemExit(3)\n", "utf-8")
    assert workspace.find(tmp_path) is None


def test_many_documents(run: Any, save: Any, record: Any, compiled: Path, tmp_path: Path) -> None:
    for number in range(12):
        save(f"in/{number}.json", record)
    out = tmp_path / "out"
    result = run("convert", tmp_path / "in", "--to", "mmcif", "-o", out, "--root", compiled)
    assert result.exit_code == 0, result.stderr
    assert "12 × converted by" in result.stderr
    assert all(stained(path.read_text()) == "YES" for path in out.glob("*.cif"))
    again = run("convert", tmp_path / "in", "--to", "mmcif", "-o", out, "--root", compiled, "--resume")
    assert "12 were done before" in again.stderr
