"""`check` and `compile`: of the spa mapping, of ever larger ones, and of ever more of them."""

from __future__ import annotations

import gc
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.made import project
from benchmarks.records import ROOT
from benchmarks.timing import shown
from oscem_map.compiler import check, compiled
from oscem_map.registry import Registry

SIZES = (1_000, 3_000, 10_000)
NUMBERS = (1, 3, 10)


def rows() -> Iterator[tuple[str, str, str, str]]:
    checking, compiling = timed(ROOT / "mappings", None, 5)
    yield "check of the spa mapping", shown(checking), "", "at most 1 s"
    yield "compile of the spa mapping, with its tests", shown(checking + compiling), "", "at most 3 s"
    yield from growing("a mapping of {:,} rules", [(size, 1) for size in SIZES])
    yield from growing("{} mappings of 500 rules", [(500, number) for number in NUMBERS])


def growing(said: str, sizes: list[tuple[int, int]]) -> Iterator[tuple[str, str, str, str]]:
    """Times for each size; the ratio is the time for each rule, against that of the smallest."""
    first: tuple[float, float] | None = None
    for rules, mappings in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            times = timed(folder, project(folder, rules, mappings), 3 if rules * mappings < 5_000 else 1)
        each = times[0] / (rules * mappings), sum(times) / (rules * mappings)
        first = first or each
        what = said.format(mappings if rules == 500 else rules)
        yield f"check of {what}", shown(times[0]), f"{each[0] / first[0]:.2f} a rule", "linear"
        yield f"compile of {what}", shown(sum(times)), f"{each[1] / first[1]:.2f} a rule", "linear"


def timed(folder: Path, registry: Registry | None, rounds: int) -> tuple[float, float]:
    """The median times of checking a folder, and of making all its files from that.

    As on the command line, nothing searches for garbage meanwhile: there is none, and the search grows with
    all that is kept.
    """
    found: list[tuple[float, float]] = []
    check(folder, registry)
    for _ in range(rounds):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        checked = check(folder, registry)
        middle = time.perf_counter()
        errors = [one.title for one in checked.diagnostics if one.code.startswith("E")]
        if errors:
            raise SystemExit(f"the mappings do not check: {errors[:3]}")
        compiled(checked)
        found.append((middle - start, time.perf_counter() - middle))
        gc.enable()
    return statistics.median(one for one, _ in found), statistics.median(one for _, one in found)
