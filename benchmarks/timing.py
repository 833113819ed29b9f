"""Medians of things that take turns, so that a slow moment of the machine hits all of them."""

from __future__ import annotations

import gc
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

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
    start = time.perf_counter()
    for _ in range(repeats):
        call()
    return (time.perf_counter() - start) / repeats


def processes(commands: Mapping[str, Sequence[str]], rounds: int = 20) -> Timed:
    """The median time of each command as a process; the first run of each is not counted."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if number:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def shown(seconds: float) -> str:
    """A time in the unit that suits it."""
    for factor, unit in ((1, "s"), (1e3, "ms"), (1e6, "µs")):
        if seconds * factor >= 1 or unit == "µs":
            return f"{seconds * factor:.3g} {unit}"
    raise AssertionError
