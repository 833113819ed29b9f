"""Many records as JSON lines, converted by the command in two processes: time, and peak memory. On Linux only."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.records import measured
from benchmarks.timing import shown

# A process keeps the peak of the one that started it in its `ru_maxrss`; the status of its memory is its own.
PROGRAM = """
import os, sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from oscem_map.cli import main

os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
try:
    main()
finally:
    own = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
    print("peaks", int(own) // 1024, getrusage(RUSAGE_CHILDREN).ru_maxrss // 1024, file=sys.stderr)
"""
NUMBERS = (1_000, 10_000)


def rows() -> Iterator[tuple[str, str, str, str]]:
    if sys.platform != "linux":
        return
    name, text = measured()
    record = json.dumps(json.loads(text), ensure_ascii=False)
    for number in NUMBERS:
        with tempfile.TemporaryDirectory() as folder:
            with (Path(folder) / "records.jsonl").open("w", encoding="utf-8") as file:
                file.writelines(f"{record}\n" for _ in range(number))
            took, command, helper = run(Path(folder))
            again, *_ = run(Path(folder), "--resume")
        what = f"{number:,} times {name}, JSON lines, two processes"
        yield what, shown(took), f"{number / took:,.0f} a second", ""
        yield "its peak memory: the command, and its largest helper", "", f"{command} and {helper} MiB", "does not grow"
        yield "the same with --resume, when all is done", shown(again), f"{again / took:.2f}", ""


def run(folder: Path, *more: str) -> tuple[float, int, int]:
    """Seconds, and peak memory in MiB of the command and of the largest process that helped it."""
    command = [sys.executable, "-c", PROGRAM, "convert", "records.jsonl", "--to", "mmcif", "-o", "out", *more]
    path = os.pathsep.join(filter(None, sys.path))
    start = time.perf_counter()
    result = subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - start
    found = re.search(r"^peaks (\d+) (\d+)$", result.stderr, re.MULTILINE)
    if result.returncode or found is None:
        raise SystemExit(f"the records do not convert: {result.stderr[-500:]}")
    return took, int(found[1]), int(found[2])
