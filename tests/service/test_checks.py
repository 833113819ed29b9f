"""A large model is checked in another process, and what it takes there does not stay."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from deposit.plans import MODEL, onedep_plan

from oscem_map.runtime.deposit.deposition import check, load
from oscem_map.service import checks
from oscem_map.service.checks import Checks
from oscem_map.service.settings import Bounds


def a_plan(folder: Path, model: str) -> Path:
    path = onedep_plan(folder, "https://deposit.example.org")
    (folder / "model.cif").write_text(model, encoding="utf-8")
    return path


@pytest.mark.parametrize("model", [MODEL, MODEL.replace("_entity_poly.pdbx_seq_one_letter_code G\n", "")])
def test_what_is_wrong_is_the_same_here_and_there(tmp_path: Path, model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = load(a_plan(tmp_path, model))
    here = Checks(Bounds()).problems(plan)
    assert here == check(plan)
    monkeypatch.setattr(checks, "LARGE", 0)
    there = Checks(Bounds())
    assert there.problems(plan) == here
    there.close()


def die(path: str) -> None:
    """As the system does to a process that takes too much."""
    del path
    os.abort()


def test_a_process_that_ends_is_no_end_of_the_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = load(a_plan(tmp_path, MODEL))
    monkeypatch.setattr(checks, "LARGE", 0)
    monkeypatch.setattr(checks, "_problems", die)
    broken = Checks(Bounds())
    found = broken.problems(plan)
    broken.close()
    assert [one.where for one in found] == ["model"]
