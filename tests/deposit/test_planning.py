"""`oscem-map deposit plan`: what files are taken for, and a plan that goes through once its gaps are filled."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest
from deposit.plans import LIMITS, png, run
from deposit.servers.base import serving
from deposit.servers.onedep import OneDep
from made_files import mrc
from places import ROOT

from oscem_map.cli import COMMAND_LINE
from oscem_map.runtime.deposit.archives import profile
from oscem_map.runtime.deposit.recognise import files_of


def session(folder: Path) -> Path:
    """A folder as a processing program leaves it."""
    folder.mkdir()
    for number, name in enumerate(
        ("run_half1_unfil.mrc", "run_half2_unfil.mrc", "postprocess.mrc", "mask_soft.mrc", "run_class001.mrc")
    ):
        (folder / name).write_bytes(mrc((4, 3, 2), data=95) + bytes([number]))
    (folder / "view.png").write_bytes(png(500, 500))
    (folder / "curve.xml").write_text("<fsc><coordinate/></fsc>", encoding="utf-8")
    (folder / "atoms.cif").write_text("data_x\n_atom_site.id 1\n", encoding="utf-8")
    (folder / "notes.txt").write_text("nothing", encoding="utf-8")
    (folder / "movie.mrc").write_bytes(mrc((4, 3, 1), data=48))
    return folder


def test_what_files_are_taken_for(tmp_path: Path) -> None:
    found = {one.path.name: one.type for one in files_of(session(tmp_path / "s"), profile("onedep"))}
    assert found == {
        "run_half1_unfil.mrc": "half-map",
        "run_half2_unfil.mrc": "half-map",
        "postprocess.mrc": "vo-map",
        "run_class001.mrc": "add-map",
        "mask_soft.mrc": "mask-map",
        "view.png": "img-emdb",
        "curve.xml": "fsc-xml",
        "atoms.cif": "co-cif",
    }


def test_two_maps_that_could_be_the_primary_one_are_a_question(tmp_path: Path) -> None:
    (session(tmp_path / "s") / "postprocess.mrc").rename(tmp_path / "s" / "run_class002.mrc")
    doubts = [one.path.name for one in files_of(tmp_path / "s", profile("onedep")) if one.doubt]
    assert doubts == ["run_class001.mrc", "run_class002.mrc"]


def test_archives_that_take_all_and_those_that_take_a_picture(tmp_path: Path) -> None:
    folder = session(tmp_path / "s")
    assert len(files_of(folder, profile("zenodo"))) == 10
    assert [(one.path.name, one.type) for one in files_of(folder, profile("empiar"))] == [("view.png", "thumbnail")]


def test_a_plan_that_was_written_is_deposited(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    session(tmp_path / "s")
    (tmp_path / "s" / "atoms.cif").unlink()
    shutil.copy(ROOT / "examples" / "apoferritin.json", tmp_path / "record.json")
    assert COMMAND_LINE.run(["deposit", "plan", "record.json", "s"]) == 0
    assert "things are left to say" in capsys.readouterr().err
    text = (tmp_path / "plan.toml").read_text("utf-8")
    said = tomllib.loads(text)
    assert (said["archive"], said["subtype"], said["submit"], said["ask"]) == (
        "onedep",
        "single",
        False,
        "plan.answers.toml",
    )
    for words in ("# - answers.email: `` is no e-mail address", "# - file run_half1_unfil.mrc: has no contour level"):
        assert words in text
    assert "symmetry" in (tmp_path / "plan.answers.toml").read_text("utf-8")
    with serving(OneDep()) as running:
        for old, new in (
            ('email = ""', 'email = "josiah@example.org"'),
            ("users = []", 'users = ["0000-0002-1825-0097"]'),
            ('country = ""', 'country = "Switzerland"'),
            ("# contour = ...", "contour = 0.5"),
            ("# binned = ...", "binned = true"),
            ("submit = false", f'endpoint = "{running.address}"\nsubmit = false'),
        ):
            assert old in text
            text = text.replace(old, new)
        (tmp_path / "plan.toml").write_text(text + LIMITS, encoding="utf-8")
        assert run(tmp_path / "plan.toml").complete
        assert isinstance(running.archive, OneDep)
        [one] = running.archive.depositions
        assert sorted(file.type for file in one.files) == [
            "add-map", "fsc-xml", "half-map", "half-map", "img-emdb", "mask-map", "md-cif", "vo-map",
        ]  # fmt: skip


@pytest.mark.parametrize("archive", ["zenodo", "empiar", "materials-cloud"])
def test_a_plan_for_any_archive_can_be_read(archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(ROOT / "examples" / "apoferritin.json", tmp_path / "record.json")
    place = tmp_path / "my.toml"
    folder = session(tmp_path / "s")
    assert (
        COMMAND_LINE.run(["deposit", "plan", f"{tmp_path}/record.json", str(folder), "--to", archive, "-o", str(place)])
        == 0
    )
    assert tomllib.loads(place.read_text("utf-8"))["archive"] == archive
    assert COMMAND_LINE.run(["deposit", "plan", f"{tmp_path}/record.json", str(folder), "-o", str(place)]) == 2
    assert "is there already" in capsys.readouterr().err


def test_a_record_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "record.json").write_text("{", encoding="utf-8")
    assert COMMAND_LINE.run(["deposit", "plan", f"{tmp_path}/record.json", str(session(tmp_path / "s"))]) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert COMMAND_LINE.run(["deposit", "plan", f"{tmp_path}/record.json", f"{tmp_path}/none"]) == 2
