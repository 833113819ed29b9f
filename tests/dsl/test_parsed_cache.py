"""What was parsed before, in the user's cache: the same trees, and nothing that somebody else put there."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from oscem_map.compiler import check
from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl import parsed_cache, syntax
from oscem_map.dsl.parsed_cache import parsed
from oscem_map.dsl.parser import parse
from oscem_map.dsl.user_cache import KEPT

TEXT = 'mapping a 1.0 <-> b 1.0\n\nx [mm] <-> y [nm] because "z"\nn  -> "OTHER"\nwhen m is 1.50 {\n    k -> 2\n}\n'
FILE = "a.omap"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(KEPT, str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def unparsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are parsed."""
    found: list[str] = []

    def noted(text: str, file: str) -> parsed_cache.Parsed:
        found.append(file)
        return parse(text, file)

    monkeypatch.setattr(parsed_cache, "parse", noted)
    return found


def files(folder: Path) -> list[Path]:
    return [*folder.glob("parsed-*")]


def test_what_is_kept_is_what_is_parsed(folder: Path, unparsed: list[str]) -> None:
    fresh, again = parsed(TEXT, FILE), parsed(TEXT, FILE)
    assert fresh == again == (parse(TEXT, FILE), False)
    assert fresh[0].file is not None
    assert repr(again) == repr(fresh)
    assert unparsed == [FILE]
    assert len(files(folder)) == 1


def test_another_text_or_name_is_parsed(folder: Path, unparsed: list[str]) -> None:
    for text, file in ((TEXT, FILE), (TEXT + "\n", FILE), (TEXT, "b.omap")):
        tree = parsed(text, file)[0].file
        assert tree is not None
        assert tree.items[0].span.file == file
    assert unparsed == [FILE, FILE, "b.omap"]


def test_a_text_with_an_error_is_parsed_each_time(folder: Path, unparsed: list[str]) -> None:
    for _ in range(2):
        assert parsed("mapping", FILE)[0].diagnostics
    assert unparsed == [FILE, FILE]
    assert not files(folder)


def kept(folder: Path) -> Path:
    parsed(TEXT, FILE)
    (path,) = files(folder)
    return path


class Call:
    """Something that is made by a call when it is read."""

    def __init__(self, made: object, *given: object) -> None:
        self.call = made, given

    def __reduce__(self) -> object:
        return self.call


STRANGE = {
    "empty": b"",
    "nonsense": b"nonsense",
    "another value": pickle.dumps((1, True)),
    "a call": pickle.dumps((Call(os.mkdir, "made"), True)),
    "a function of the syntax": pickle.dumps((Call(syntax.dataclass, int), True)),
    "no file": pickle.dumps((Call(syntax.Name, "a", None), True)),
}


@pytest.mark.parametrize("data", STRANGE.values(), ids=STRANGE)
def test_what_is_not_ours_is_parsed(data: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch, unparsed: list[str]) -> None:
    path = kept(folder)
    monkeypatch.chdir(folder)
    path.write_bytes(data)
    assert parsed(TEXT, FILE) == (parse(TEXT, FILE), False)
    assert unparsed == [FILE, FILE]
    assert files(folder) == [path]
    assert not (folder / "made").exists()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_a_file_that_others_may_write_is_not_read(folder: Path, unparsed: list[str]) -> None:
    kept(folder).chmod(0o622)
    parsed(TEXT, FILE)
    assert unparsed == [FILE, FILE]


def test_the_folder_does_not_grow_without_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsed_cache, "MOST", 6)
    for number in range(20):
        parsed(TEXT, f"{number}.omap")
        assert len(files(folder)) <= 6


def test_without_a_folder_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, unparsed: list[str]) -> None:
    monkeypatch.setenv(KEPT, "")
    assert parsed(TEXT, FILE) == parsed(TEXT, FILE)
    assert unparsed == [FILE, FILE]


def test_a_check_says_the_same_of_what_was_kept(folder: Path, tmp_path: Path) -> None:
    """The first file is not laid out as it should be, the second one has an error."""
    root = tmp_path / "mappings"
    root.mkdir()
    (root / FILE).write_text(TEXT, "utf-8")
    (root / "b.omap").write_text("table t {\n    1 <-> 1\n    2 <->\n}\n", "utf-8")
    said = [check(root, project=Project(root, kept=kept)).diagnostics for kept in (False, True, True)]
    assert said[0] == said[1] == said[2]
    assert {"W0802", "E0101"} <= {one.code for one in said[0]}
