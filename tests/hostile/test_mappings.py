"""Damaged mapping files: `check` and `fmt` end in diagnostics, never in a traceback, and what is laid out means the same.

`MAPPINGS=5000 pytest -m conformance tests/hostile` takes as many; a failure names the file and the seed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hostile.damage import Hang, bounded, damaged_text
from places import ROOT

from oscem_map.compiler import check
from oscem_map.dsl import format_text, parse, to_text

FEW = 8
MANY = int(os.environ.get("MAPPINGS", "5000"))
FOLDER = ROOT / "mappings"
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.omap"))
USER = "oscem-spa_mmcif.omap"
"""The mapping that is checked where a file of shared parts is damaged."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "mappings"))


def faults(folder: Path, name: str, text: str) -> list[str]:
    """What is wrong with how a file is laid out and checked. Raises what is no diagnostic, and Hang."""
    (folder / name).write_text(text, "utf-8", newline="")
    with bounded():
        found = [*_laid_out(text, name)]
        checked = check(folder, only=[name if name.startswith(("oscem", "migrations")) else USER])
        if checked.diagnostics and not to_text(checked.diagnostics, checked.project.texts(), colour=False).strip():
            found.append("diagnostics without words")
    return found


def _laid_out(text: str, name: str) -> Iterator[str]:
    if parse(text, name).file is not None:
        again = format_text(text, name)
        if parse(again, name).file is None:
            yield "laid out it is no mapping"
        if format_text(again, name) != again:
            yield "laid out again it changes"


def broken(folder: Path, count: int, start: int = 0) -> list[str]:
    """Which of so many damaged files break a law, and how."""
    found: list[str] = []
    for seed in range(start, start + count):
        name = FILES[seed % len(FILES)]
        whole = (FOLDER / name).read_text("utf-8")
        try:
            said = faults(folder, name, damaged_text(whole, Random(seed)))
        except (Exception, Hang) as error:  # whatever it is, it is no diagnostic
            said = [f"{type(error).__name__}: {error}"]
        found += [f"{name}, seed {seed}: {one}" for one in said]
        (folder / name).write_text(whole, "utf-8", newline="")
    return found


def test_damaged_mappings(folder: Path) -> None:
    assert broken(folder, FEW) == []


@pytest.mark.conformance
def test_many_damaged_mappings(folder: Path) -> None:
    assert broken(folder, MANY, FEW) == []
