"""The same bytes on every run: what is compiled, and what is converted, under different hash seeds."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from places import ROOT

COMPILE = """
from oscem_map.compiler import check, compiled
folder = ROOT / "mappings"
checked = check(folder, only=[path.name for path in sorted(folder.glob(WHICH))], run=False)
files = compiled(checked)
parts = [repr(checked.diagnostics), *(name + text for name, text in files.items())]
print(len(files), sha256("".join(parts).encode()).hexdigest())
"""

CONVERT = """
from oscem_map import convert
from oscem_map.runtime import documents
from oscem_map.runtime.report_markdown import to_markdown
folder = ROOT / "examples"
record = documents.read((folder / "apoferritin.json").read_bytes(), "apoferritin.json").value
answers = tomllib.loads((folder / "apoferritin.mmcif.answers.toml").read_text("utf-8"))
there = convert(record, "mmcif", ask=answers)
back = convert(there.target, "oscem.spa")
reports = [text for one in (there, back) for text in (one.report.to_json(), to_markdown(one.report))]
parts = [there.text(), back.text(), *reports]
print(len(parts), sha256("".join(parts).encode()).hexdigest())
"""
HEAD = "import sys, tomllib\nfrom hashlib import sha256\nfrom pathlib import Path\nROOT = Path(sys.argv[1])\n"


def run(program: str, seed: int) -> str:
    """What a program prints in a process of its own with this hash seed."""
    env = {**os.environ, "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-c", HEAD + program, str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env, timeout=120)
    return done.stdout.strip()


def runs(program: str, number: int) -> set[str]:
    with ThreadPoolExecutor(2) as pool:
        return set(pool.map(lambda seed: run(program, seed), range(number)))


@pytest.mark.parametrize(
    ("which", "seeds"), [("oscem-spa_mmcif.omap", 2), pytest.param("oscem-spa_*.omap", 3, marks=pytest.mark.conformance)]
)
def test_hash_seeds(which: str, seeds: int) -> None:
    """What is compiled of one root and what is converted, in one process for each seed. `compile --check` in each
    `make test` compares what one more seed gives, of all mappings, with what is committed."""
    found = runs(f"WHICH = {which!r}\n" + COMPILE + CONVERT, seeds)
    assert len(found) == 1
    numbers = [line.split() for line in found.pop().splitlines()]
    assert int(numbers[0][0]) > len([*(ROOT / "mappings").glob(which)])
    assert numbers[1][0] == "6"
    assert all(len(digest) == 64 for _, digest in numbers)


@pytest.mark.conformance
def test_a_hundred_hash_seeds() -> None:
    assert len(runs(CONVERT, 100)) == 1
