"""`oscem-map scan`: a table for people, JSON for `convert`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from made_files import eer, mrc, of_mode, write

from oscem_map.commands import scan_text
from oscem_map.commands.progress import ProgressBar


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Three movies of unknown sign, a file that is cut off, and one of EER."""
    size = (64, 48, 8)
    for n in range(3):
        write(tmp_path / "session" / "movies" / f"m_{n}.mrc", mrc(size, 0, data=of_mode(8, size)))
    write(tmp_path / "session" / "movies" / "cut.mrc", mrc(size)[:100])
    write(tmp_path / "session" / "eer" / "[red]e.eer", eer(4))
    return tmp_path / "session"


@pytest.fixture
def given(tmp_path: Path, record: dict[str, Any]) -> Path:
    """A record that says other pixels, and the same frames."""
    record["acquisition"] |= {"pixel_size": {"value": 2, "unit": "Å"}, "frames_per_movie": 8}
    return write(tmp_path / "record.json", json.dumps(record).encode())


def test_a_table_and_what_to_look_at(run, session: Path, given: Path) -> None:  # type: ignore[no-untyped-def]
    done = run("scan", session, "--record", given)
    assert done.exit_code == 0
    assert done.stderr == ""
    for said in (
        "micrographs - multiframe",
        "64 x 48",
        "voxel_type (UNSIGNED BYTE, SIGNED BYTE?)",
        "movies: pixel size: 1.5 Å in the files, 2 Å in the record at $.acquisition.pixel_size",
        "movies/cut.mrc ends after 100 bytes",
        "[red]e.eer",
        "under the `directory` of a set",
        "2 image sets",
    ):
        assert said in done.stdout
    assert "\x1b" not in done.stdout


def test_json_for_convert(run, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = run("scan", session, "--json")
    found = json.loads(done.stdout)
    assert [*found] == ["imagesets", "findings"]
    assert [one["directory"] for one in found["imagesets"]] == ["data/session/eer", "data/session/movies"]
    assert found["findings"]["unread"][0]["file"] == "movies/cut.mrc"
    into = tmp_path / "scan.json"
    assert run("scan", session, "-o", into).stdout.startswith("┏")
    assert json.loads(into.read_text("utf-8"))["imagesets"] == found["imagesets"]
    into.unlink()
    assert run("scan", session, "--json", "-o", into).stdout == ""
    assert into.is_file()


def test_a_folder_that_is_none(run, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = run("scan", tmp_path / "none")
    assert (done.exit_code, "cannot be read (no such file or directory)" in done.stderr) == (1, True)
    done = run("scan", session / "movies" / "m_0.mrc")
    assert (done.exit_code, "not a directory" in done.stderr) == (1, True)
    done = run("scan", session, "--record", tmp_path / "none.json")
    assert (done.exit_code, "none.json" in done.stderr) == (1, True)


def test_an_empty_folder(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = run("scan", tmp_path)
    assert (done.exit_code, done.stdout) == (0, "0 image sets of 0 bytes in 0 files; 0 bytes were read\n")


def test_many_remarks_are_cut(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    for n in range(40):
        write(tmp_path / f"{n}.mrc", b"")
    assert f"and {40 - scan_text.SHOWN} more" in run("scan", tmp_path).stdout


def test_a_bar_on_a_terminal(
    session: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from oscem_map.commands import scan

    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(scan, "ProgressBar", lambda total: ProgressBar(total, terminal=True))
    assert scan.scanned(session, None).files == 5
    assert "5/5" in capsys.readouterr().err
