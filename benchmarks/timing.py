"""Medians of processor time of things that take turns, so that a slow moment of the machine hits all of them."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

Timed = Mapping[str, float]
"""Seconds by name."""


def medians(calls: Mapping[str, Callable[[], object]], rounds: int = 15, least: float = 0.02) -> Timed:
    """The median time of each call. In a round every call is repeated until it took `least` seconds."""
    repeats = {name: _repeats(call, least) for name, call in calls.items()}
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            times[name].append(_time(call, repeats[name]))
    return {name: statistics.median(found) for name, found in times.items()}


def _repeats(call: Callable[[], object], least: float) -> int:
    call()
    repeats = 1
    while (took := _time(call, repeats) * repeats) < least:
        repeats = max(repeats * 2, int(repeats * least / max(took, 1e-9)))
    return repeats


def _time(call: Callable[[], object], repeats: int) -> float:
    gc.collect()
    start = time.process_time()
    for _ in range(repeats):
        call()
    return (time.process_time() - start) / repeats


def processes(commands: Mapping[str, Sequence[str]], rounds: int = 20, cwd: Path | None = None) -> Timed:
    """The median of each command as a process, in seconds of processor time; the first run of each is not counted."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            took = _process(command, cwd)
            if number:
                times[name].append(took)
    return {name: statistics.median(found) for name, found in times.items()}


def _process(command: Sequence[str], cwd: Path | None) -> float:
    # Bytecode is kept, as it is where the command is installed.
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    null = subprocess.DEVNULL
    started = subprocess.Popen(command, stdout=null, stderr=null, cwd=cwd, env=environment)
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {started.returncode}")
    return used.ru_utime + used.ru_stime


def shown(seconds: float) -> str:
    """A time in the unit that suits it."""
    for factor, unit in ((1, "s"), (1e3, "ms"), (1e6, "µs")):
        if seconds * factor >= 1 or unit == "µs":
            return f"{seconds * factor:.3g} {unit}"
    raise AssertionError
