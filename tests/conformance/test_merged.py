"""The bundled example in a model's file: valid, as gemmi judges; and a large model, with its memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import gemmi
import pytest
from conformance.judges import gemmi_library, gemmi_program, packed_dictionary
from conformance.records import ANSWERED

from oscem_map.testing.atoms import BEFORE, FOOT, LOOP, write_model

ATOMS = 1_000_000
MEMORY = 64 << 10
"""In KiB: what a merge may need above the process before it."""

PROGRAM = """
import json, sys, tomllib
from pathlib import Path
from oscem_map import convert

def said(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))

record, model, out = map(Path, sys.argv[1:])
done = convert(json.loads(record.read_text("utf-8")), "mmcif")
Path("/proc/self/clear_refs").write_text("5")  # the peak counts from here
before = said("VmRSS")
done.merge(model, out)
print(said("VmHWM") - before)
there = b"x" * (100 << 20)
print(said("VmHWM") - before)
"""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "model.cif"
    write_model(path, 100)
    return path


@pytest.mark.parametrize("prefer", ["metadata", "model"])
def test_gemmi_says_nothing_that_it_does_not_say_of_the_model(model: Path, tmp_path: Path, prefer: str) -> None:
    packed_dictionary()
    out = tmp_path / "out.cif"
    ANSWERED.conversion().merge(model, out, "model" if prefer == "model" else "metadata")
    text = out.read_text()
    of_the_model = gemmi_library(model.read_text())
    assert [line for line in gemmi_library(text) if line not in of_the_model] == []
    entries = {value for item in gemmi.cif.read_string(text).sole_block() for value in _entry_ids(item)}
    assert entries == {"9XYZ"}


def _entry_ids(item: gemmi.cif.Item) -> list[str]:
    if item.pair is not None:
        return [item.pair[1]] if item.pair[0].endswith(".entry_id") else []
    assert item.loop is not None
    width = len(item.loop.tags)
    columns = [i for i, tag in enumerate(item.loop.tags) if tag.endswith(".entry_id")]
    return [value for i in columns for value in item.loop.values[i::width]]


@pytest.mark.conformance
def test_the_program_of_gemmi_says_nothing(model: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.cif"
    ANSWERED.conversion().merge(model, out)
    assert gemmi_program(out) == []


@pytest.mark.conformance
@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="needs /proc")
def test_a_million_atoms_stay_byte_for_byte_in_little_memory(tmp_path: Path) -> None:
    model, out = tmp_path / "model.cif", tmp_path / "out.cif"
    write_model(model, ATOMS)
    command = [sys.executable, "-c", PROGRAM, str(ANSWERED.path), str(model), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
    needed, with_a_hundred_more = map(int, done.stdout.split())
    assert needed < MEMORY < with_a_hundred_more
    with model.open("rb") as before, out.open("rb") as after:
        before.seek(len(BEFORE))
        after.seek(after.read(1 << 16).index(LOOP.encode()))
        size = model.stat().st_size - before.tell() - len(FOOT)
        assert size > 100_000_000
        for start in range(0, size, 1 << 20):
            length = min(1 << 20, size - start)
            assert before.read(length) == after.read(length)
        rest = after.read().decode("ascii")
    assert rest.startswith(FOOT.replace("nominal_cs ?", "nominal_cs 2.7").removesuffix("#\n"))
