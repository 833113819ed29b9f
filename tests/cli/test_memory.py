"""Ten times the documents take no more memory, neither of the command nor of the processes that help it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from oscem_map.commands.totals import Totals, of_failure

# A process keeps the peak of the one that started it in its `ru_maxrss`; the status of its memory is its own.
PROGRAM = """
import atexit, os, sys
from pathlib import Path

def peaks():
    from resource import RUSAGE_CHILDREN, getrusage
    own = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
    print("peaks", own, getrusage(RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)

atexit.register(peaks)
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
from oscem_map.cli import main
main()
"""
MOST = 8 * 1024
"""Growth that is allowed, in KiB: caches that fill, and what the allocators keep."""


@pytest.mark.skipif(sys.platform != "linux", reason="peaks in KiB, and two processors at most")
@pytest.mark.parametrize(
    ("few", "many"),
    [(100, 1_000), pytest.param(10_000, 100_000, marks=pytest.mark.conformance)],
)
def test_memory_does_not_grow(record: Any, tmp_path: Path, few: int, many: int) -> None:
    small, large = (peaks(folder(record, number, tmp_path), number) for number in (few, many))
    assert [after - before <= MOST for before, after in zip(small, large, strict=True)] == [True, True], (small, large)


def folder(record: Any, number: int, tmp_path: Path) -> Path:
    found = tmp_path / f"in-{number}"
    found.mkdir()
    for i in range(number):
        record["instrument"]["cs"]["value"] = round(1 + i / 1e5, 5)
        record["colour"] = f"a slot that nobody knows, and of document {i} alone"
        (found / f"{i:06}.json").write_text(json.dumps(record), encoding="utf-8")
    return found


def peaks(records: Path, number: int) -> list[int]:
    """The peak memory of a run and of its largest helper, in KiB."""
    out = records.with_name(f"{records.name}-out")
    command = [sys.executable, "-c", PROGRAM, "convert", str(records), "--to", "mmcif", "-o", str(out)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    assert result.returncode == 0, result.stderr[-1000:]
    assert f"converted {number} of {number} documents" in result.stderr
    assert sum(1 for _ in out.glob("*.cif")) == number
    return [int(one) for one in result.stderr.split("peaks")[1].split()]


def test_reasons_are_bounded() -> None:
    total = Totals()
    for number in range(1_500):
        total.add(of_failure(f"reason {number}"))
    total.add(of_failure("reason 7"))
    assert len(total.failed) == 1_001
    assert (total.failed["reason 7"], total.failed["other reasons"]) == (2, 500)
    assert total.failed.total() == 1_501
