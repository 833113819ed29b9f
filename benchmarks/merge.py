"""Merging into a model: beside a plain copy of the file and gemmi's reading and writing, and as a process.

python -m benchmarks merging
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.process import starter
from benchmarks.records import EXAMPLE
from benchmarks.timing import medians, processes, shown
from oscem_map import convert
from oscem_map.runtime.merge import Facts, merge
from oscem_map.testing.atoms import write_model

ATOMS = 1_000_000
SMALL = 10_000
BLOCK = 1 << 20
MEMORY = """
import sys
from pathlib import Path
from benchmarks.merge import metadata
from oscem_map.runtime.merge import merge

def said(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))

model, small, out = map(Path, sys.argv[1:])
tables, facts = metadata()
merge(small, tables, out, facts)
Path("/proc/self/clear_refs").write_text("5")  # the peak counts from here
before = said("VmRSS")
merge(model, tables, out, facts)
print(said("VmHWM") - before)
"""


@cache
def metadata() -> tuple[Any, Facts]:
    """What the bundled example says, and what a merge has to know of its mapping."""
    done = convert(json.loads(EXAMPLE.read_text("utf-8")), "mmcif")
    return done.target, done.converter.merging().FACTS


def rows() -> Iterator[tuple[str, str, str, str]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model, small = folder / "model.cif", folder / "small.cif"
        write_model(model, ATOMS)
        write_model(small, SMALL)
        yield from _warm(folder, model)
        yield _memory(folder, model, small)
        yield from _processes(folder, small)


def _warm(folder: Path, model: Path) -> Iterator[tuple[str, str, str, str]]:
    tables, facts = metadata()

    def copied() -> None:
        with model.open("rb") as source, (folder / "copy.cif").open("wb") as target:
            shutil.copyfileobj(source, target, BLOCK)

    def by_gemmi() -> None:
        from gemmi import cif

        cif.read(str(model)).write_file(str(folder / "gemmi.cif"))

    found = medians(
        {
            "copy": copied,
            "merge": lambda: merge(model, tables, folder / "merged.cif", facts),
            "gemmi": by_gemmi,
        },
        rounds=9,
    )
    size = f"{ATOMS:,} atoms, {model.stat().st_size / 1e6:.0f} MB"
    yield f"shutil.copyfileobj in 1 MiB blocks, {size}", shown(found["copy"]), "1", ""
    yield "merge, in a warm process", shown(found["merge"]), f"{found['merge'] / found['copy']:.2f}", "at most 3"
    yield "gemmi reads and writes it", shown(found["gemmi"]), f"{found['gemmi'] / found['copy']:.2f}", ""
    packed = medians({"gz": lambda: merge(model, tables, folder / "merged.cif.gz", facts)}, rounds=3)["gz"]
    wanted = f"at most {5 * model.stat().st_size / 108e6:.1f} s"
    yield "merge, written as .gz", shown(packed), f"{packed / found['copy']:.0f}", wanted


def _memory(folder: Path, model: Path, small: Path) -> tuple[str, str, str, str]:
    command = [sys.executable, "-c", MEMORY, str(model), str(small), str(folder / "memory.cif")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return "memory of the merge above the process before it", f"{int(done.stdout) / 1024:.1f} MiB", "", "at most 64 MiB"


def _processes(folder: Path, small: Path) -> Iterator[tuple[str, str, str, str]]:
    convert_it = [sys.executable, str(starter(folder, "oscem_map.cli")), "convert", str(EXAMPLE), "--to", "mmcif"]
    plain = [*convert_it, "-o", str(folder / "plain.cif")]
    merged = [*convert_it, "--model", str(small), "-o", str(folder / "small_merged.cif")]
    found = processes({"plain": plain, "merged": merged})
    yield "oscem-map convert, as a process", shown(found["plain"]), "1", ""
    ratio = f"{found['merged'] / found['plain']:.2f}"
    yield f"the same with --model, {SMALL:,} atoms", shown(found["merged"]), ratio, "at most 1.5"
