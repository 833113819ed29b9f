"""The parser's tables in the user's cache: read where they are right, built where they are not."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from lark import Lark

from oscem_map.dsl import engine
from oscem_map.dsl.engine_cache import cache_file, load, save
from oscem_map.dsl.user_cache import KEPT

TEXT = 'mapping a 1.0 <-> b 1.0\n\nx [mm] <-> y [nm]  because "z"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(KEPT, str(tmp_path))
    return tmp_path


def built() -> Lark:
    """The parser as a fresh process would have it."""
    return engine.engine.__wrapped__()


def test_kept_tables_parse_as_fresh_ones(folder: Path) -> None:
    fresh = built()
    (path,) = folder.iterdir()
    kept = load(path)
    assert kept is not None
    assert kept.parse(TEXT) == fresh.parse(TEXT) == built().parse(TEXT)


def test_another_grammar_is_another_file(folder: Path) -> None:
    names = {cache_file(text, options) for text in ("a", "b") for options in ({}, {"parser": "lalr"})}
    assert len(names) == 4


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("made",)


@pytest.mark.parametrize("data", [b"", b"\x80", b"nonsense", pickle.dumps({"data": {}, "memo": {}}), pickle.dumps(Evil())])
def test_a_damaged_file_is_replaced(data: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    path = cache_file(engine.grammar(), engine.OPTIONS)
    assert path is not None
    path.write_bytes(data)
    assert built().parse(TEXT).data == "start"
    assert load(path) is not None
    assert [one.name for one in folder.iterdir()] == [path.name]


def test_no_folder_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(KEPT, str(tmp_path / "file" / "below"))
    assert built().parse(TEXT).data == "start"
    monkeypatch.setenv(KEPT, "")
    assert cache_file("", {}) is None
    save(built(), tmp_path / "file" / "below" / "x")
