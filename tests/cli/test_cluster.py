"""The same run on a Dask cluster. The case of a killed worker stands in tests/conformance."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from oscem_map.commands import cluster
from oscem_map.commands.stop import Stop


@pytest.fixture
def records(save: Any, record: Any, tmp_path: Path) -> Path:
    for number in range(12):
        record["instrument"]["cs"]["value"] = 2 + number / 10
        save(f"in/{number}.json", record if number != 7 else "{")
    return tmp_path / "in"


def test_the_same_files_as_without(run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.chdir(tmp_path)
    given = ("convert", "in", "--to", "mmcif", "--report")
    here = run(*given, "r1", "-o", "one")
    there = run(*given, "r2", "-o", "two", "--dask", "local")
    assert (there.exit_code, there.stderr) == (1, here.stderr)
    assert "7.json, line 1" in here.stderr
    for one, two, number in (("one", "two", 12), ("r1", "r2", 11)):
        files = {path.name: path.read_bytes() for path in Path(one).iterdir()}
        assert len(files) == number
        assert files == {path.name: path.read_bytes() for path in Path(two).iterdir()}
    resumed = run(*given, "r2", "-o", "two", "--resume")
    assert "converted 0 of 12 documents to mmcif; 11 were done before" in resumed.stderr


def test_no_scheduler_answers(run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "out", "--dask", "tcp://127.0.0.1:1")
    assert result.exit_code == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:1 within 1 s" in result.stderr
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("address", ["there", "odd://127.0.0.1:1"])
def test_no_address(run: Any, records: Path, tmp_path: Path, address: str) -> None:
    pytest.importorskip("distributed")
    result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "out", "--dask", address)
    assert result.exit_code == 2
    assert "tcp://HOST:PORT" in result.stderr


def test_not_installed(run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "out", "--dask", "local")
    assert result.exit_code == 2
    assert "oscem-map[dask]" in result.stderr
    assert not (tmp_path / "out").exists()


def test_one_document(run: Any, records: Path) -> None:
    result = run("convert", records / "1.json", "--to", "mmcif", "--dask", "local")
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_worker_with_another_version() -> None:
    with pytest.raises(Stop, match="another version") as stopped:
        cluster.do_as("another", None, [])  # type: ignore[arg-type]
    assert "where the workers run" in stopped.value.help
