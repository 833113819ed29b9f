"""Plans: what is read of them, and what is refused."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from oscem_map.runtime.deposit import files
from oscem_map.runtime.deposit.errors import Invalid, Later
from oscem_map.runtime.deposit.journal import Journal, read
from oscem_map.runtime.deposit.plan import name_of, read_plan


def plan(tmp_path: Path, text: str) -> Path:
    (tmp_path / "a.mrc").write_bytes(b"abc")
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    return tmp_path / "plan.toml"


def problems(path: Path) -> str:
    with pytest.raises(Invalid) as error:
        read_plan(path)
    return "\n".join(map(str, error.value.problems)) or str(error.value)


ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_files_are_measured(tmp_path: Path) -> None:
    path = plan(
        tmp_path,
        f'archive = "zenodo"\n[[file]]\npath = "a.mrc"\nsize = 3\nsha256 = "{ABC}"\ncontour = 0.5\nspacing = [1, 2]\n',
    )
    [file] = read_plan(path).files
    assert (file.size, file.sha256, file.md5) == (3, ABC, "900150983cd24fb0d6963f7d28e17f72")
    assert (file.said("contour"), file.said("spacing"), file.said("none")) == (0.5, (1, 2), None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = ", "is no TOML"),
        ("[[file]]\npath = 'none.mrc'", "no such file"),
        ("[[file]]\npath = '.'", "is no file"),
        ("[[file]]\nname = 'x'", "has no path"),
        ("[[file]]\npath = 'a.mrc'\nsize = 4", "has 3 bytes, and 4 in the plan"),
        ("[[file]]\npath = 'a.mrc'\nmd5 = '00'", "another md5 than in the plan"),
        ("[[file]]\npath = 'a.mrc'\nname = '../x'", "cannot be a file's name"),
        ("file = 1", "is no list of tables"),
        ("answers = 1", "is no table"),
        ("record = 'none.json'", "there is no file"),
        ("metadata = 'a.mrc'", "is no JSON"),
        ("[limits]\nattempt = 1", "there is no such limit"),
        ("[limits]\nread = true", "is no number"),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, words: str) -> None:
    assert words in problems(plan(tmp_path, text))


def test_metadata_is_an_object(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text("[]", encoding="utf-8")
    assert "is no object of JSON" in problems(plan(tmp_path, "metadata = 'list.json'"))


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\\b", "a\nb", " a", "x" * 201])
def test_a_name_is_one_segment(name: str) -> None:
    with pytest.raises(Invalid):
        name_of(name)


def test_a_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = plan(tmp_path, '[[file]]\npath = "a.mrc"\n')
    read_plan(path)
    monkeypatch.setattr(files, "digests", lambda *_: pytest.fail("read again"))
    assert read_plan(path).files[0].sha256 == ABC


def test_a_damaged_cache_says_nothing(tmp_path: Path) -> None:
    path = plan(tmp_path, '[[file]]\npath = "a.mrc"\n')
    (tmp_path / "plan.toml.digests").write_text('{"path": 1}\nnonsense\n', encoding="utf-8")
    assert read_plan(path).files[0].sha256 == ABC


def test_a_touched_file_is_the_same_and_a_changed_one_is_not(tmp_path: Path) -> None:
    [file] = read_plan(plan(tmp_path, '[[file]]\npath = "a.mrc"\n')).files
    os.utime(file.path, (1, 1))
    files.unchanged(file)
    file.path.write_bytes(b"abd")
    with pytest.raises(Invalid, match="changed after it was planned"):
        files.unchanged(file)


def test_a_journal_that_was_cut_off(tmp_path: Path) -> None:
    place = tmp_path / "j"
    with Journal(place, resume=False) as journal:
        journal.begin({"archive": "zenodo"})
        journal.sends("create", "make a draft")
    with place.open("ab") as file:
        file.write(b'{"step": "create", "state": "do')
    with Journal(place, resume=True) as journal:
        assert journal.story.doubts == {"create": "make a draft"}
        journal.holds("create", "done", {"id": "x"}, ("careful",))
    story = read(place)
    assert (story.done("create"), story.facts, story.doubts, story.warnings) == (
        True,
        {"id": "x"},
        {},
        {"create": ("careful",)},
    )
    assert [json.loads(line)["at"][:2] for line in place.read_text().splitlines() if line.endswith("}")] == ["20"] * 3


def test_a_journal_is_one_process_alone(tmp_path: Path) -> None:
    with Journal(tmp_path / "j", resume=False), pytest.raises(Exception, match="another process"):
        Journal(tmp_path / "j", resume=True)


def test_there_is_nothing_to_go_on_with(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="there is no journal to go on with"):
        Journal(tmp_path / "j", resume=True)


def test_a_journal_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Later, match="cannot be written"):
        Journal(tmp_path / "file" / "j", resume=False)

    def full(number: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    with Journal(tmp_path / "j", resume=False) as journal:
        monkeypatch.setattr(os, "write", full)
        with pytest.raises(Later, match="no space left"):
            journal.sends("create", "make a draft")
        monkeypatch.undo()


def test_a_journal_that_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="cannot be read"):
        read(tmp_path)
