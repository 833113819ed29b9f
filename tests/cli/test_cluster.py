"""The same run on a Dask cluster."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import CancelledError
from logging import ERROR
from pathlib import Path
from typing import Any

import pytest

from oscem_map.commands import cluster
from oscem_map.commands.converting import Converting
from oscem_map.commands.errors import CommandError
from oscem_map.runtime.converters import route

PROGRAM = "from oscem_map.cli import main; main()"


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
    assert (there.exit_code, there.stderr.partition("next:")[0]) == (1, here.stderr.partition("next:")[0])
    assert "-o two --report r2 --dask local --resume\n" in there.stderr
    assert "7.json, line 1" in here.stderr
    for one, two, number in (("one", "two", 12), ("r1", "r2", 12)):
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


def test_no_worker_comes(run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_ALONE", 1)
    monkeypatch.setattr(cluster, "_STEP", 0.5)
    local = distributed.LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None, silence_logs=ERROR)
    with local:
        result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "o", "--dask", local.scheduler_address)
    assert result.exit_code == 1
    assert "had no workers for 1 s" in result.stderr
    assert "--resume" in result.stderr


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
    with pytest.raises(CommandError, match="another version") as stopped:
        cluster.do_as("another", Converting("mmcif", route("mmcif")), [])
    assert "where the workers run" in stopped.value.help


class Lost:
    """A client whose work always ends in an error."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def nthreads(self) -> dict[str, int]:
        return {"worker": 1}

    def submit(self, *arguments: object, **more: object) -> Lost:
        return self

    def result(self, timeout: float) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (CancelledError(), "the scheduler tcp://127.0.0.1:1 was lost"),
        (ConnectionResetError(), "the scheduler tcp://127.0.0.1:1 was lost"),
        (ModuleNotFoundError("No module named 'oscem_map'"), "a worker cannot import what converts"),
        (None, "workers were lost again and again"),
    ],
)
def test_what_ends_a_run(
    run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Any, said: str
) -> None:
    distributed = pytest.importorskip("distributed")
    found = error or distributed.KilledWorker("chunk", None, 3)
    monkeypatch.setattr(cluster, "_client", lambda stack, address: Lost(found))
    result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "out", "--dask", "tcp://127.0.0.1:1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"error: {said}" in result.stderr


@pytest.mark.conformance
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_killed_worker_changes_nothing(save: Any, record: Any, tmp_path: Path) -> None:
    """Two workers on the loopback; one is killed when a third of the targets is there."""
    distributed = pytest.importorskip("distributed")
    number = 3_000
    for i in range(number):
        record["instrument"]["cs"]["value"] = 1 + i / 1000
        save(f"in/{i:04}.json", record)
    here, there = tmp_path / "here", tmp_path / "there"
    command = [sys.executable, "-c", PROGRAM, "convert", str(tmp_path / "in"), "--to", "mmcif", "-o"]
    assert subprocess.run([*command, here], check=False, timeout=120, stderr=subprocess.DEVNULL).returncode == 0
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=ERROR
        ) as local,
        distributed.Client(local) as client,
    ):
        before = set(client.run(os.getpid).values())
        address = ["--dask", local.scheduler_address]
        with subprocess.Popen([*command, there, *address], stderr=subprocess.PIPE, text=True) as running:
            until(lambda: there.is_dir() and len(list(there.glob("*.cif"))) > number // 3, running)
            os.kill(min(before), signal.SIGKILL)
            assert running.poll() is None
            _, said = running.communicate(timeout=120)
        assert running.returncode == 0, said
        until(lambda: len(client.run(os.getpid)) == 2, None)
        after = set(client.run(os.getpid).values())
    assert len(before) == 2
    assert before - after == {min(before)}
    made = {path.name: path.read_bytes() for path in there.iterdir()}
    assert len(made) == number + 1
    assert made == {path.name: path.read_bytes() for path in here.iterdir()}


def until(condition: Any, running: subprocess.Popen[str] | None) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        assert running is None or running.poll() is None
        time.sleep(0.02)
