"""`convert --answers`: what an archive's file says of the questions, to be given back with the record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from places import ROOT

from oscem_map.runtime import documents

GOLDEN = ROOT / "tests" / "golden" / "oscem_spa_mmcif" / "apoferritin.cif"
RECORD = ROOT / "examples" / "apoferritin.json"


def rows(path: Path, category: str) -> Any:
    return documents.read(path.read_bytes(), path.name).value.categories[category]  # type: ignore[attr-defined]


def test_answers_bring_back_what_the_record_cannot_hold(run: Any, tmp_path: Path) -> None:
    record, answers, again = (tmp_path / name for name in ("record.json", "answers.json", "again.cif"))
    assert run("convert", GOLDEN, "--to", "oscem.spa", "-o", record, "--answers", answers).exit_code == 0
    assert json.loads(answers.read_text("utf-8"))["entry_id"] == rows(GOLDEN, "entry")[0]["id"]
    assert run("convert", record, "--to", "mmcif", "--ask-file", answers, "-o", again).exit_code == 0
    for category in ("entry", "citation", "em_ctf_correction", "em_3d_reconstruction"):
        assert rows(again, category) == rows(GOLDEN, category)


def test_a_record_has_no_answers_to_give_back(run: Any, tmp_path: Path) -> None:
    result = run("convert", RECORD, "--to", "mmcif", "--answers", tmp_path / "answers.json")
    assert (result.exit_code, "--answers is for one document of an archive" in result.stderr) == (2, True)
    assert not (tmp_path / "answers.json").exists()
