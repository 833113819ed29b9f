"""The same bytes on every run: what is compiled, and what is converted, under different hash seeds."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from places import ROOT

COMPILE = """
import sys, hashlib
from pathlib import Path
from oscem_map.compiler import check, compiled
checked = check(Path(sys.argv[1]) / "mappings")
files = compiled(checked)
text = repr(checked.diagnostics) + "".join(name + text for name, text in files.items())
print(len(files), hashlib.sha256(text.encode()).hexdigest())
"""

CONVERT = """
import sys, hashlib, tomllib
from pathlib import Path
from oscem_map import convert
from oscem_map.runtime import documents
from oscem_map.runtime.report_text import to_markdown
folder = Path(sys.argv[1]) / "examples"
record = documents.read((folder / "apoferritin.json").read_bytes(), "apoferritin.json").value
answers = tomllib.loads((folder / "apoferritin.answers.toml").read_text("utf-8"))
there = convert(record, "mmcif", ask=answers)
back = convert(there.target, "oscem.spa")
reports = [text for one in (there, back) for text in (one.report.to_json(), to_markdown(one.report))]
parts = [there.text(), back.text(), *reports]
print(len(parts), hashlib.sha256("".join(parts).encode()).hexdigest())
"""


def run(program: str, seed: int) -> str:
    """What a program prints in a process of its own with this hash seed."""
    env = {**os.environ, "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-c", program, str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env, timeout=120)
    return done.stdout.strip()


def runs(program: str, number: int) -> set[str]:
    with ThreadPoolExecutor(2) as pool:
        return set(pool.map(lambda seed: run(program, seed), range(number)))


@pytest.mark.parametrize(("program", "files"), [(COMPILE, "38"), (CONVERT, "6")], ids=["compile", "convert"])
def test_six_hash_seeds(program: str, files: str) -> None:
    found = runs(program, 6)
    assert len(found) == 1
    number, digest = found.pop().split()
    assert number == files
    assert len(digest) == 64


@pytest.mark.conformance
def test_a_hundred_hash_seeds() -> None:
    assert len(runs(CONVERT, 100)) == 1
