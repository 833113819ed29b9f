"""`convert --before`: the document that travelled with a record completes it on the way back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from places import ROOT

EXAMPLE = ROOT / "examples" / "apoferritin.json"
BACK = ("--to", "oscem.spa", "--from", "invenio")


@pytest.fixture
def deposited(run: Any, tmp_path: Path) -> Path:
    """A folder with the record of an example and the file that travels with it."""
    answers = EXAMPLE.with_suffix(".materials_cloud.answers.toml")
    made = run("convert", EXAMPLE, "--to", "materials_cloud", "--ask-file", answers, "-o", tmp_path / "record.json")
    assert made.exit_code == 0, made.stderr
    return tmp_path


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_what_the_record_cannot_hold_comes_back(run: Any, deposited: Path) -> None:
    out = deposited / "back.json"
    for before in ((), ("--before", deposited / "oscem.json")):
        result = run("convert", deposited / "record.json", *BACK, *before, "-o", out)
        assert result.exit_code == 0, result.stderr
        assert ("instrument" in read(out)) is bool(before)
    example, back = read(EXAMPLE), read(out)
    assert back.keys() == example.keys()
    assert {name for name in example if back[name] != example[name]} == {"organizational"}
    assert not any("email" in author for author in back["organizational"]["authors"]), "withheld"


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "cannot be read"), (b"\xff", "is not UTF-8 text"), (b"[]", "is not an object of slots"), (b"{", "oscem.json")],
)
def test_a_file_that_is_none(run: Any, deposited: Path, content: bytes | None, said: str) -> None:
    path = deposited / "other.json"
    if content is not None:
        path.write_bytes(content)
    result = run("convert", deposited / "record.json", *BACK, "--before", path, "-o", deposited / "back.json")
    assert (result.exit_code, said in result.stderr) == (1, True), result.stderr
    assert not (deposited / "back.json").exists()


def test_it_is_for_one_record(run: Any, deposited: Path) -> None:
    result = run("convert", deposited, *BACK, "--before", deposited / "oscem.json", "-o", deposited / "out")
    assert result.exit_code == 2
    assert "--before is for one document" in result.stderr


def test_nothing_travels_with_a_record_that_is_converted(run: Any, deposited: Path) -> None:
    result = run("convert", EXAMPLE, "--to", "mmcif", "--before", deposited / "oscem.json")
    assert result.exit_code == 1
    assert "nothing travels with" in result.stderr
