"""`convert --model`: what goes where, what is said, and which command lines are wrong."""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from places import ROOT
from typer.testing import CliRunner

from oscem_map import ConversionError, convert
from oscem_map.cli import app
from oscem_map.runtime import report as report_module

RECORD = ROOT / "examples" / "apoferritin.json"
ATOMS = "loop_\n_atom_site.id\n_atom_site.x\n1  1.5\n2 'a b'\n"
MODEL = f"""data_M
_entry.id M
_em_imaging.id 1
_em_imaging.nominal_cs 1.1
_em_3d_reconstruction.entry_id M
_em_3d_reconstruction.id 1
_em_3d_reconstruction.image_processing_id 1
_em_3d_reconstruction.symmetry_type HELICAL
_em_software.id 7
_em_software.category 'MODEL FITTING'
{ATOMS}"""


def run(*arguments: object) -> Any:
    return CliRunner().invoke(app, ["convert", str(RECORD), "--to", "mmcif", *map(str, arguments)])


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "model.cif"
    path.write_text(MODEL)
    return path


@pytest.mark.parametrize("said", ["?", "'FSC 0.143 CUT-OFF'"])
def test_a_value_of_the_model_passes_a_cross_check(tmp_path: Path, model: Path, said: str) -> None:
    text = MODEL.replace("HELICAL\n", f"HELICAL\n_em_3d_reconstruction.resolution_method {said}\n")
    model.write_text(text)
    report = tmp_path / "report.json"
    assert run("--model", model, "-o", tmp_path / "out.cif", "--report", report).exit_code == 0
    found = [one for one in json.loads(report.read_text())["advice"] if one["place"].endswith(".resolution_method")]
    assert [one["rule"] for one in found] == (["mandatory_em_single_part_em_3d_reconstruction"] if said == "?" else [])


def test_into_a_file_with_a_report(tmp_path: Path, model: Path) -> None:
    out, report = tmp_path / "out.cif", tmp_path / "report.json"
    done = run("--model", model, "-o", out, "--report", report)
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "_em_imaging.nominal_cs 2.7\n" in out.read_text()
    assert ATOMS in out.read_text()
    assert model.read_text() == MODEL
    summary = " ".join(done.stderr.split())
    assert "_em_imaging.nominal_cs (id 1): 1.1 in the model, 2.7 in the metadata; kept the metadata's" in summary
    said = json.loads(report.read_text())
    jsonschema.validate(said, json.loads((Path(report_module.__file__).parent / "report.schema.json").read_text()))
    assert said["merged"]["entry"] == said["merged"]["block"] == "M"
    assert said["merged"]["changed"]
    difference = {"item": "_em_imaging.nominal_cs", "row": "id 1", "model": "1.1", "metadata": "2.7", "kept": "metadata"}
    assert difference in said["merged"]["differences"]
    assert {"item": "_entry.id", "metadata": "OSCEM", "model": "M"} in said["merged"]["renamed"]


def test_what_nobody_stated_gives_way(tmp_path: Path, model: Path) -> None:
    out, report = tmp_path / "out.cif", tmp_path / "report.json"
    assert run("--model", model, "-o", out, "--report", report).exit_code == 0
    kept = {one["item"]: one["kept"] for one in json.loads(report.read_text())["merged"]["differences"]}
    assert kept["_em_3d_reconstruction.symmetry_type"] == "model"
    assert "_em_3d_reconstruction.symmetry_type HELICAL\n" in out.read_text()


def test_the_report_in_words(tmp_path: Path, model: Path) -> None:
    report = tmp_path / "report.md"
    run("--model", model, "--prefer", "model", "-o", tmp_path / "out.cif", "--report", report)
    text = report.read_text()
    assert "## The model: both have a value, and not the same: " in text
    assert "Entry M, data block M." in text
    assert "| `_em_imaging.nominal_cs` | id 1 | `1.1` | `2.7` | model |" in text
    assert "## The model: rows that the model did not have: " in text
    assert "| `_em_software` | id 1 |" in text


@pytest.mark.parametrize(("prefer", "value"), [("model", "1.1"), ("metadata", "2.7")])
def test_who_wins(tmp_path: Path, model: Path, prefer: str, value: str) -> None:
    out = tmp_path / "out.cif"
    assert run("--model", model, "--prefer", prefer, "-o", out).exit_code == 0
    assert f"_em_imaging.nominal_cs {value}\n" in out.read_text()


def test_to_standard_output(tmp_path: Path, model: Path) -> None:
    out = tmp_path / "out.cif"
    run("--model", model, "-o", out)
    assert run("--model", model).stdout == out.read_text()
    assert run("--model", model, "-o", "-").stdout == out.read_text()
    assert sorted(tmp_path.iterdir()) == [model, out]


def test_to_a_pipe_and_a_device(tmp_path: Path, model: Path) -> None:
    """They are written to, not replaced."""
    out, pipe = tmp_path / "out.cif", tmp_path / "pipe.cif"
    run("--model", model, "-o", out)
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert run("--model", model, "-o", pipe).exit_code == 0
    reader.join(10)
    assert read == [out.read_bytes()]
    assert pipe.is_fifo()


def test_a_merged_file_is_merged_in_place_and_nothing_changes(tmp_path: Path, model: Path) -> None:
    assert run("--model", model, "-o", model).exit_code == 0
    once = model.read_bytes()
    report = tmp_path / "report.json"
    assert run("--model", model, "-o", model, "--report", report).exit_code == 0
    assert model.read_bytes() == once
    assert not json.loads(report.read_text())["merged"]["changed"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "model.cif, line 1: the file is empty"),
        ("data_M\nloop_\n_atom_site.id\n_atom_site.x\n1 2 3\n", "model.cif, line 2: the loop of `_atom_site.id` has 3"),
        ("Dear all,\n", "model.cif, line 1: this is no model"),
    ],
)
def test_a_bad_model_is_an_error_and_nothing_is_written(tmp_path: Path, model: Path, text: str, said: str) -> None:
    model.write_text(text)
    done = run("--model", model, "-o", tmp_path / "out.cif", "--report", tmp_path / "report.json")
    assert done.exit_code == 1
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == [model]


def test_an_output_that_cannot_be_written(tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("oscem_map.runtime.merge.output._copy", full)
    done = run("--model", model, "-o", tmp_path / "out.cif")
    assert done.exit_code == 1
    assert "out.cif: cannot be read or written (no space left on device)" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "oscem.spa", "--model", "MODEL"), "--model is what mmCIF is merged into"),
        (("--model", "MODEL", "RECORD"), "--model takes one record"),
        (("--model", "none.cif"), "--model none.cif: there is no such file"),
        (("--model", "FOLDER"), "is a folder"),
        (("--prefer", "model"), "there is no --model"),
    ],
)
def test_a_wrong_command_line(tmp_path: Path, model: Path, arguments: tuple[str, ...], said: str) -> None:
    names = {"MODEL": model, "RECORD": RECORD, "FOLDER": tmp_path}
    done = run(*(names.get(one, one) for one in arguments))
    assert done.exit_code == 2
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == [model]


def test_a_converter_without_facts(tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "oscem_map.generated.oscem_spa_mmcif_merge", None)
    done = run("--model", model, "-o", tmp_path / "out.cif")
    assert done.exit_code == 1
    assert "there is no oscem_map.generated.oscem_spa_mmcif_merge, which a merge needs" in done.stderr


def test_what_the_model_has_is_not_missing_asked_or_assumed(tmp_path: Path, model: Path) -> None:
    def lists(*arguments: object) -> dict[str, set[str]]:
        report = tmp_path / "report.json"
        run(*arguments, "-o", tmp_path / "out.cif", "--report", report)
        said = json.loads(report.read_text())
        return {
            "missing": {one["item"] for one in said["missing"]},
            "asked": {one["name"] for one in said["asked"] if one["value"] is None},
            "assumed": {one["item"] for one in said["assumed"]},
        }

    plain, merged = lists(), lists("--model", model)
    assert plain["assumed"] - merged["assumed"] == {"_entry.id", "_em_3d_reconstruction.symmetry_type"}
    assert plain["asked"] - merged["asked"] == {"entry_id", "map_symmetry"}
    assert merged["missing"] == plain["missing"]
    model.write_text(MODEL + "#\n_struct.entry_id M\n_struct.title 'A title'\n")
    assert lists("--model", model)["asked"] == plain["asked"] - {"entry_id", "map_symmetry", "title"}


def test_what_gave_way_to_the_model_is_not_called_written(tmp_path: Path, model: Path) -> None:
    def said(*arguments: object) -> tuple[dict[str, tuple[str, str]], Any]:
        report = tmp_path / "report.json"
        assert run("--model", model, "-o", tmp_path / "out.cif", "--report", report, *arguments).exit_code == 0
        found = json.loads(report.read_text())
        return {one["path"]: (one["status"], one["reason"]) for one in found["leaves"]}, found

    leaves, _ = said("--prefer", "model")
    kept = [path for path, verdict in leaves.items() if verdict == ("left out", "the model's value was kept")]
    assert kept
    assert all(path.startswith("$.instrument.cs") for path in kept)
    leaves, _ = said()
    assert {leaves[path][0] for path in kept} == {"written"}
    model.write_text(MODEL + "_struct.entry_id M\n_struct.title 'An old one'\n")
    _, found = said("--prefer", "model", "--ask", "title=Another", "--ask", "entry_id=D_1")
    assert {one["name"] for one in found["asked"]}.isdisjoint(("title", "entry_id"))
    for name in ("title", "entry_id"):
        assert f"the answer to `{name}` was not used: the model's value was kept" in found["notes"]
    _, found = said("--ask", "title=Another")
    assert ("title", "Another") in [(one["name"], one["value"]) for one in found["asked"]]


def test_of_a_list_only_the_elements_that_gave_way_are_left_out() -> None:
    from oscem_map.runtime.merge import Merged
    from oscem_map.runtime.merge.verdicts import leaves
    from oscem_map.runtime.report import Leaf, Status

    def statuses(*lost: bool | None) -> list[str]:
        paths = [f"$.detectors[{number}].mode" for number in range(2)]
        said = [Leaf(path, "x", Status.WRITTEN, ("_a.mode",)) for path in paths]
        return [one.status.value for one in leaves(said, Merged("", "", True, lost={"_a.mode": lost}))]

    assert statuses(True, False) == ["left out", "written"]
    assert statuses(None, True) == ["written", "left out"]
    assert statuses(True, False, False) == ["written", "written"]
    assert statuses(True, True, True) == ["left out", "left out"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("merging", [True, False])
def test_there_is_no_output_without_its_report(tmp_path: Path, model: Path, merging: bool) -> None:
    report, out = tmp_path / "full.md", tmp_path / "out.cif"
    report.symlink_to("/dev/full")
    arguments = ("--model", model) if merging else ()
    done = run(*arguments, "-o", out, "--report", report)
    assert done.exit_code == 1
    assert "full.md: cannot be written" in done.stderr
    assert sorted(tmp_path.iterdir()) == [report, model]
    assert run("--model", model, "-o", model, "--report", report).exit_code == 1
    assert model.read_text() == MODEL
    assert run(*arguments, "--report", report).stdout == ""


def test_there_is_no_report_without_its_output(tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "replace", full)
    done = run("--model", model, "-o", tmp_path / "out.cif", "--report", tmp_path / "report.json")
    assert done.exit_code == 1
    assert f"{tmp_path / 'out.cif'}: cannot be read or written" in done.stderr
    assert list(tmp_path.iterdir()) == [model]


def test_in_python(tmp_path: Path, model: Path) -> None:
    record = json.loads(RECORD.read_text("utf-8"))
    done = convert(record, "mmcif").merge(model, tmp_path / "out.cif", "model")
    assert done.entry == "M"
    assert "_em_imaging.nominal_cs 1.1\n" in (tmp_path / "out.cif").read_text()
    back = convert(convert(record, "mmcif").target, "oscem.spa")
    with pytest.raises(ConversionError, match=r"oscem\.spa has no rows to merge"):
        back.merge(model, tmp_path / "out.cif")
