"""How a command ends when somebody else ends it, and what stops it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from oscem_map import cli
from oscem_map.commands import process
from oscem_map.commands.errors import CommandError, UsageError, unknown_word
from oscem_map.commands.process import run_process


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """The tests go on as they began."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError, 1)])
def test_ended_from_outside(error: type[BaseException], code: int) -> None:
    def program() -> None:
        raise error

    with pytest.raises(SystemExit) as left:
        run_process(program)
    assert left.value.code == code


def test_a_stream_that_nobody_reads(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    closed: list[tuple[int, int]] = []

    class Closed:
        def flush(self) -> None:
            raise BrokenPipeError

        def fileno(self) -> int:
            return 77

    monkeypatch.setattr("sys.stdout", Closed())
    monkeypatch.setattr(process.os, "dup2", lambda one, other: closed.append((one, other)))
    run_process(lambda: None)
    assert [other for _, other in closed] == [77]


def test_garbage_is_looked_for_rarely_and_not_never() -> None:
    seen: list[int] = []

    def program() -> None:
        seen.append(gc.get_threshold()[0])

    run_process(program)
    assert gc.isenabled()
    assert 1_000 < seen[0] < 1_000_000


def test_main_runs_the_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["oscem-map", "--version"])
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("oscem-map ")


def test_what_stops_a_command() -> None:
    assert CommandError("this is wrong", "do that").lines() == "error: this is wrong\n  help: do that"
    assert UsageError("this is wrong").lines() == "error: this is wrong"
    near, far = unknown_word("target", "mmcf", ["mmcif"]), unknown_word("target", "x", [])
    assert near.help == "did you mean `mmcif`? there are: mmcif"
    assert (far.help, far.code) == ("there are none", 2)
