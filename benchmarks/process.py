"""The commands as processes, beside `python -c pass`: processor time, and peak memory."""

from __future__ import annotations

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
        yield "python -c pass", shown(python.seconds), "1", f"{python.memory:.0f} MiB"
        yield "oscem-map convert, bundled example", shown(one.seconds), f"{one.seconds / python.seconds:.1f}", "at most 7"
        yield "its peak memory", "", f"{one.memory:.0f} MiB", "at most 25 MiB"
        compiler = {"compile": [*ours, "compile", "--check"], "check": [*ours, "check"], "check FILE": [*ours, "check", FILE]}
        for said, found in processes(compiler, 5, ROOT).items():
            yield f"oscem-map {said}, all mappings and the migration", shown(found.seconds), "", WANTED[said]


def starter(folder: Path, module: str) -> Path:
    path = folder / f"run_{module.replace('.', '_')}.py"
    path.write_text(STARTER.format(module=module), encoding="utf-8")
    return path
