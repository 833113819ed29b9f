"""The commands as processes, beside `python -c pass`: processor time, and peak memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.records import EXAMPLE, ROOT
from benchmarks.timing import processes, shown

STARTER = """
import sys

from {module} import main

if __name__ == "__main__":
    sys.exit(main())
"""
# A process keeps the peak of the one that started it in its `ru_maxrss`; the status of its memory is its own.
MEMORY = """
import sys
from oscem_map.cli import main

try:
    main()
finally:
    status = open("/proc/self/status").read()
    print(status.split("VmHWM:")[1].split()[0], file=sys.stderr)
"""
WANTED = {"compile": "at most 3 s", "check": "at most 1.2 s", "check FILE": "at most 0.6 s"}
FILE = "common/instrument.omap"


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Ours start as pip's scripts do: a small program imports a module that has its bytecode."""
    with tempfile.TemporaryDirectory() as name:
        ours = [sys.executable, str(starter(Path(name), "oscem_map.cli"))]
        convert = processes(
            {
                "python": [sys.executable, "-c", "pass"],
                "convert": [*ours, "convert", str(EXAMPLE), "--to", "mmcif"],
            }
        )
        python, one = convert["python"], convert["convert"]
        yield "python -c pass", shown(python), "1", ""
        yield "oscem-map convert, bundled example", shown(one), f"{one / python:.1f}", "at most 7"
        yield "its peak memory", "", f"{_memory():.0f} MiB", "at most 25 MiB"
        compiler = {"compile": [*ours, "compile", "--check"], "check": [*ours, "check"], "check FILE": [*ours, "check", FILE]}
        for said, found in processes(compiler, 5, ROOT).items():
            yield f"oscem-map {said}, all mappings and the migration", shown(found), "", WANTED[said]


def _memory() -> float:
    """The peak memory of a conversion in MiB, as the process itself sees it. On Linux only."""
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, "convert", str(EXAMPLE), "--to", "mmcif"], check=True, capture_output=True, text=True
    )
    return int(done.stderr.rsplit(maxsplit=1)[-1]) / 1024


def starter(folder: Path, module: str) -> Path:
    path = folder / f"run_{module.replace('.', '_')}.py"
    path.write_text(STARTER.format(module=module), encoding="utf-8")
    return path
