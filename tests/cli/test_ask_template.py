"""`convert --ask-template`: the open questions as a file, which is taken back as answers."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from asking_project import BLANK, DOCUMENT, MAPPING
from own_project import own_project
from places import ROOT

EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_project(tmp_path_factory.mktemp("asking") / "own", MAPPING)


def test_nothing_is_converted(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "cell.toml"
    result = run("convert", EXAMPLES / "cell.json", "--to", "mmcif", "--ask-template", file)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"open questions -> {file}" in result.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["cell.toml"]
    text = file.read_text("utf-8")
    assert f"oscem-map convert {EXAMPLES / 'cell.json'} --to mmcif --ask-file {file}" in text
    assert '# Was the specimen stained? YES or NO\n#   accepted:  YES, NO\n#   goes to:   _em_specimen.staining_applied\n' in text
    assert "#   why:       the archive demands it" in text


def test_the_file_is_taken_as_it_is_and_filled_in(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "cell.toml"
    convert = ("convert", EXAMPLES / "cell.json", "--to", "mmcif")
    plain = run(*convert)
    run(*convert, "--ask-template", file)
    unchanged = run(*convert, "--ask-file", file)
    assert (unchanged.exit_code, unchanged.stdout) == (0, plain.stdout)
    file.write_text(file.read_text("utf-8").replace('title = ""', 'title = "Pores"'), "utf-8")
    filled = run(*convert, "--ask-file", file)
    assert "Pores" in filled.stdout
    again = run(*convert, "--ask-file", file, "--ask-template", "-")
    assert "title" not in tomllib.loads(again.stdout)
    assert "stained" in tomllib.loads(again.stdout)


def test_answers_with_fields(run: Any, save: Any, root: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    convert = ("convert", save("r.json", DOCUMENT), "--to", "depot", "--root", root)
    assert run(*convert, "--ask-template", file).exit_code == 0
    assert tomllib.loads(file.read_text("utf-8")) == BLANK
    assert run(*convert, "--ask-file", file).stdout == run(*convert).stdout
    file.write_text(file.read_text("utf-8").replace('cooled = ""', 'cooled = "yes"'), "utf-8")
    assert '"cooled": true' in run(*convert, "--ask-file", file).stdout


def test_a_file_with_answers_is_not_overwritten(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "cell.toml"
    file.write_text('title = "x"\n', "utf-8")
    result = run("convert", EXAMPLES / "cell.json", "--to", "mmcif", "--ask-template", file)
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert file.read_text("utf-8") == 'title = "x"\n'


def test_several_records_have_a_folder(run: Any, save: Any, tmp_path: Path) -> None:
    for name in ("cell", "helical"):
        save(f"in/{name}.json", (EXAMPLES / f"{name}.json").read_text("utf-8"))
    save("in/wrong.json", "[1]")
    out = tmp_path / "out"
    result = run("convert", tmp_path / "in", "--to", "mmcif", "--ask-template", out)
    assert result.exit_code == 1
    assert "wrong.json" in result.stderr
    assert sorted(one.name for one in out.iterdir()) == ["cell.mmcif.answers.toml", "helical.mmcif.answers.toml"]
    assert "helical_rise" in tomllib.loads((out / "helical.mmcif.answers.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    "more", [("-o", "x.cif"), ("--report", "x.md"), ("--strict",), ("--interactive",), ("--resume",)]
)
def test_what_would_convert_does_not_go_with_it(run: Any, tmp_path: Path, more: tuple[str, ...]) -> None:
    result = run("convert", EXAMPLES / "cell.json", "--to", "mmcif", "--ask-template", tmp_path / "a.toml", *more)
    assert result.exit_code == 2
    assert "--ask-template converts nothing" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["none/a.toml", "."])
def test_places_where_no_file_can_be(run: Any, tmp_path: Path, place: str) -> None:
    result = run("convert", EXAMPLES / "cell.json", "--to", "mmcif", "--ask-template", tmp_path / place)
    assert result.exit_code == 2


def test_a_record_that_cannot_be_read(run: Any, save: Any, tmp_path: Path) -> None:
    result = run("convert", save("a.json", "{"), "--to", "mmcif", "--ask-template", tmp_path / "a.toml")
    assert result.exit_code == 1
    assert not (tmp_path / "a.toml").exists()
