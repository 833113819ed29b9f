"""A record of an archive from the command line, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from archives.archive_examples import example, without_personal
from places import ROOT

from oscem_map.runtime import documents

EXAMPLES = ROOT / "examples"


@pytest.fixture
def record(run: Any, tmp_path: Path) -> Path:
    """A folder with a record and what travels with it."""
    return _archived(run, tmp_path / "plain")


def _archived(run: Any, folder: Path, *more: str) -> Path:
    folder.mkdir()
    given = ("--ask-file", EXAMPLES / "apoferritin.zenodo.answers.toml", "-o", folder / "record.json", *more)
    result = run("convert", EXAMPLES / "apoferritin.json", "--to", "zenodo", *given)
    assert result.exit_code == 0, result.stderr
    assert {path.name for path in folder.iterdir()} == {"record.json", "README.md", "oscem.json"}
    return folder


def _back(run: Any, folder: Path, *more: object) -> Any:
    before = ("--from", "zenodo", "--before", folder / "oscem.json", *more)
    return run("convert", folder / "record.json", "--to", "oscem.spa", *before, "-o", folder / "back.json")


def _read(path: Path) -> Any:
    return documents.read(path.read_bytes(), path.name).value


def test_there_and_back(run: Any, record: Path) -> None:
    assert _back(run, record).exit_code == 0
    assert _read(record / "back.json") == without_personal(example("apoferritin"))
    assert "@" not in (record / "record.json").read_text("utf-8") + (record / "oscem.json").read_text("utf-8")


def test_with_consent(run: Any, tmp_path: Path) -> None:
    folder = _archived(run, tmp_path / "consent", "--consent")
    assert "@" not in (folder / "record.json").read_text("utf-8")
    assert _back(run, folder).exit_code == 0
    assert _read(folder / "back.json") == example("apoferritin")


def test_another_document_is_refused(run: Any, record: Path) -> None:
    (record / "oscem.json").write_text('{"sample": {"name": "another"}}', encoding="utf-8")
    result = _back(run, record)
    assert result.exit_code == 1
    assert "`before` is not the oscem.json that travelled with this record" in result.stderr


def test_files_that_cannot_be_read(run: Any, record: Path) -> None:
    (record / "oscem.json").write_bytes(b"\xff\xfe")
    assert (_back(run, record).exit_code, "UTF-8" in _back(run, record).stderr) == (1, True)
    (record / "oscem.json").unlink()
    assert "cannot be read" in _back(run, record).stderr


def test_several_records_have_files_of_their_own(run: Any, record: Path) -> None:
    given = ("--from", "zenodo", "--before", record / "oscem.json", "-o", record / "out")
    result = run("convert", record, "--to", "oscem.spa", *given)
    assert (result.exit_code, "--before is for one document" in result.stderr) == (2, True)


def test_nobody_consents_to_mmcif(run: Any, tmp_path: Path) -> None:
    result = run("convert", EXAMPLES / "helical.json", "--to", "mmcif", "--consent", "-o", tmp_path / "a.cif")
    assert (result.exit_code, "nobody can consent to it" in result.stderr) == (1, True)
