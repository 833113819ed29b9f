"""`oscem-map validate` of an mmCIF file: which cross-checks fail, in words and as JSON, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oscem_map.commands import validate
from oscem_map.commands.errors import CommandError

HEAD = "data_A\n_entry.id A\n_exptl.entry_id A\n_exptl.method 'ELECTRON MICROSCOPY'\n"
SINGLE = "_em_experiment.entry_id A\n_em_experiment.reconstruction_method 'SINGLE PARTICLE'\n"
RELION = "_em_software.id 1\n_em_software.category RECONSTRUCTION\n_em_software.name RELION\n"
ALANINE = "_entity_poly.entity_id 1\n_entity_poly.pdbx_seq_one_letter_code AAAAAAAAAAAA\n"


def said(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str], form: str = "text") -> tuple[int, str]:
    path = tmp_path / "entry.cif"
    path.write_text(HEAD + text, "utf-8")
    code = validate.run(validate.Options([str(path)], form=form))
    return code, capsys.readouterr().out.replace(str(path), "entry.cif")


def test_what_fails_is_said_with_what_to_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(tmp_path, SINGLE + RELION, capsys)
    assert code == 1
    head, title, line = text.splitlines()
    assert head == "entry.cif: tables, against the cross-checks of onedep 0.2.1 and mmcif 5.413: 1 to be corrected"
    assert title == "  for which the archive sends a deposit back:"
    assert line.startswith("    _em_software.version: has no value; answer `")
    assert line.endswith("(checked where `name` is RELION: condreq_em_software_5)")


def test_a_warning_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(tmp_path, SINGLE + ALANINE, capsys)
    assert code == 0
    assert text.splitlines()[0].endswith(": 2 to look at")


def test_all_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(tmp_path, SINGLE, capsys)[1].endswith(": all hold\n")


def test_of_a_method_without_a_mapping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = "_em_experiment.entry_id A\n_em_experiment.reconstruction_method SORCERY\n"
    assert "condreq_em_software_5" in said(tmp_path, other + RELION, capsys)[1]


def test_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(tmp_path, SINGLE + RELION, capsys, "json")
    found = json.loads(text)
    assert (code, found["schema"], found["checks"]) == (1, "mmcif 5.413", ["onedep 0.2.1", "mmcif 5.413"])
    (one,) = found["advice"]
    assert (one["level"], one["place"], one["rule"]) == ("must", "_em_software.version", "condreq_em_software_5")


def test_tables_are_no_record_of_a_schema(tmp_path: Path) -> None:
    path = tmp_path / "entry.cif"
    path.write_text(HEAD, "utf-8")
    with pytest.raises(CommandError, match="and not a record"):
        validate.run(validate.Options([str(path)], "oscem.spa"))
