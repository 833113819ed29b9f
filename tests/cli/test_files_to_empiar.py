"""From the files of a session to a deposition in EMPIAR: `convert --to empiar --data FOLDER`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from made_files import eer, movie, mrc, of_mode, write
from places import ROOT, shared

EXAMPLE = ROOT / "examples" / "apoferritin.json"
ANSWERS = ROOT / "examples" / "apoferritin.empiar.answers.toml"
ITEMS = {"sensorPixelSize.width": ("7.3e-11", "m"), "sensorPixelSize.height": ("7.3e-11", "m")}


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Sets of which the files tell all, but for the voxel type of EER and of bytes."""
    folder = tmp_path / "session"
    stack = (64, 48, 3)
    for n in range(4):
        write(folder / "movies" / f"m_{n}.tiff", movie(64, 48, 10))
        write(folder / "eer" / f"m_{n}.eer", eer(7, items=ITEMS))
        write(folder / "sums" / f"m_{n}.mrc", mrc((64, 48, 1), 0, data=64 * 48))
    for n in range(2):
        write(folder / "series" / f"ts_{n}.mrc", mrc(stack, 1, data=of_mode(16, stack)))
        tilts = "".join(f"[ZValue = {z}]\nTiltAngle = {tilt}\n" for z, tilt in enumerate((-60, 0, 60)))
        write(folder / "series" / f"ts_{n}.mrc.mdoc", tilts.encode())
    write(folder / "volumes" / "final.map", mrc((8, 8, 8), space_group=1, data=2048))
    return folder


def deposition(run: Any, session: Path, *more: object) -> dict[str, Any]:
    done = run("convert", EXAMPLE, "--to", "empiar", "--ask-file", ANSWERS, "--data", session, *more)
    assert done.exit_code == 0
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def faults(made: dict[str, Any]) -> list[str]:
    schema = json.loads(shared("schemas", "empiar", "empiar_deposition.schema.json").read_text("utf-8"))
    return [f"{list(one.absolute_path)} {one.message}" for one in Draft202012Validator(schema).iter_errors(made)]


def test_the_files_fill_the_image_sets(run, session: Path) -> None:  # type: ignore[no-untyped-def]
    sets = {one["directory"].rpartition("/")[2]: one for one in deposition(run, session)["imagesets"]}
    assert {
        name: (one["category"], one["header_format"], one["num_images_or_tilt_series"]) for name, one in sets.items()
    } == {
        "eer": ("('T2', '')", "('T9', '')", 4),
        "movies": ("('T2', '')", "('T3', '')", 4),
        "series": ("('T9', '')", "('T1', '')", 2),
        "sums": ("('T1', '')", "('T1', '')", 4),
        "volumes": ("('T13', '')", "('T1', '')", 1),
    }
    assert (sets["series"]["frames_per_image"], sets["series"]["voxel_type"]) == (3, "('T4', '')")
    assert (sets["movies"]["frame_range_min"], sets["movies"]["frame_range_max"]) == (1, 10)
    assert (sets["eer"]["pixel_width"], sets["eer"]["image_width"]) == (0.73, 4096)


def test_only_what_was_asked_is_missing(run, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert faults(deposition(run, session)) == [
        "['imagesets', 0] 'voxel_type' is a required property",
        "['imagesets', 3] 'voxel_type' is a required property",
    ]
    words = "".join(
        f'[[imagesets]]\ndirectory = "data/session/{name}"\nvoxel_type = "{word}"\n'
        for name, word in (("eer", "BIT"), ("sums", "SIGNED BYTE"))
    )
    made = deposition(run, session, "--scan", write(tmp_path / "words.toml", words.encode()))
    assert faults(made) == []
    assert [one["voxel_type"] for one in made["imagesets"]][::3] == ["('T8', '')", "('T2', '')"]


def test_a_scan_that_was_written_is_the_same(run, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert run("scan", session, "--record", EXAMPLE, "-o", tmp_path / "scan.json").exit_code == 0
    done = run("convert", EXAMPLE, "--to", "empiar", "--ask-file", ANSWERS, "--scan", tmp_path / "scan.json")
    assert json.loads(done.stdout) == deposition(run, session)
