"""Seeded faults in the converter of a small folder: the tests that reach them find them, and nothing of them stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from errors.cases import REGISTRY

from oscem_map.commands.workspace import find
from oscem_map.compiler import compiled
from oscem_map.compiler.emit.write import apply, changes
from oscem_map.testing.faults import Seeder
from oscem_map.testing.mutants import loaded, run
from oscem_map.testing.trial import Trial

LENS = """\
## Lenses of a laboratory.
mapping lab.lens 1.0 <-> hall 1.0

this <-> _lens {
    1        -> id
    cs [mm] <-> cs [mm]
    model   <-> model
}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one mapping, compiled."""
    root = tmp_path_factory.mktemp("lenses")
    (root / "mappings").mkdir()
    shutil.copytree(REGISTRY, root / "registry")
    (root / "mappings" / "lens.omap").write_text(LENS, encoding="utf-8")
    apply(root, changes(root, compiled(find(root).right())))
    return root


@pytest.fixture(scope="module")
def trial(folder: Path) -> Trial:
    return Trial(loaded(str(folder / "tests" / "generated" / "test_lab_lens_hall.py")).SUITE)


def test_every_fault_is_found(folder: Path) -> None:
    outcome = run(loaded(str(folder / "tests" / "generated" / "test_lab_lens_hall.py")))
    assert {mutant.kind for mutant in outcome.killed} >= {"dropped rule", "wrong key", "branch"}
    assert outcome.survivors == []


def test_a_fault_is_gone_after_its_trial(trial: Trial) -> None:
    (module, part) = next((name, part) for name, part in trial.parts.items() if part.names)
    seeder = Seeder(part.source, part.names)
    mutant = next(one for one in seeder.mutants() if one.kind == "dropped rule")
    text = seeder.changed(mutant)
    assert trial.killed(module, mutant, text)
    assert not trial.killed(module, mutant, seeder.whole(mutant.name))


def test_what_reads_alike_is_no_fault() -> None:
    source = 'def put() -> None:\n    if a:\n        write("x", 1)\n'
    (mutant,) = [one for one in Seeder(source).mutants() if one.kind == "branch"]
    assert not Seeder(source).is_same(mutant)
    table = 'T = LookupTable({("a",): ("mutant",)}, lists=())\n'
    assert [Seeder(table).is_same(one) for one in Seeder(table).mutants() if one.text == "()"] == [True]
