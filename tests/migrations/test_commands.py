"""`oscem-map migrate` and `oscem-map validate`: what they write, say and return."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from places import ROOT
from typer.testing import CliRunner

from oscem_map.cli import app
from oscem_map.commands import migrate, validate
from oscem_map.commands.errors import CommandError, UsageError

OLD = ROOT / "examples" / "old"


def test_migrate_writes_the_record_and_its_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, report, rest = tmp_path / "new.json", tmp_path / "report.json", tmp_path / "rest.json"
    given = str(OLD / "scicat_dataset.json")
    assert migrate.run(migrate.Options([given], out, report, rest, ["technique=spa"])) == 0
    made = json.loads(out.read_text("utf-8"))
    assert made["acquisition"]["technique"] == "spa"
    said = json.loads(report.read_text("utf-8"))
    assert said["age"] == "wrapped"
    change = next(one for one in said["changes"] if one["after"] == "$.acquisition.detectors[0].name")
    assert (change["before"], change["old"], change["new"]) == ("$.acquisition.detector", "Falcon 4i", "Falcon 4i")
    assert change["rule"].startswith("migrations/oscem.omap:")
    assert len(said["input"]["sha256"]) == 64
    assert {one["path"] for one in json.loads(rest.read_text("utf-8"))} >= {"$.owner", "$.datasetName"}
    assert "placeholder" not in capsys.readouterr().err


def test_migrate_says_it_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.md"
    assert migrate.run(migrate.Options([str(OLD / "E0_title_case.json")], report=report)) == 0
    text = report.read_text("utf-8")
    assert "- E1 (2024-07-17: names in small letters)" in text
    assert "-> `$.instrument.cs` = 2.7 mm" in text
    assert "## Placeholders, never written as facts" in text
    shown = capsys.readouterr()
    assert json.loads(shown.out)["instrument"]["cs"] == {"value": 2.7, "unit": "mm"}
    assert "asks for technique" in shown.err


def test_migrate_refuses_what_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text('{"camera.gain": 1, "name": "x"}', encoding="utf-8")
    with pytest.raises(CommandError, match=r"no record of oscem, of any age: it has camera\.gain, name"):
        migrate.run(migrate.Options([str(path)], tmp_path / "out.json"))
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("text", ["", "[1]", '{"a": 1, "a": 2}', '{"a": '])
def test_migrate_refuses_what_cannot_be_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError):
        migrate.run(migrate.Options([str(path)]))


def test_migrate_knows_its_questions(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="answers no question"):
        migrate.run(migrate.Options([str(OLD / "E11_days.json")], ask=["titel=x"]))
    with pytest.raises(UsageError) as error:
        migrate.run(migrate.Options([str(OLD / "E11_days.json")], ask=["tecnique=spa"]))
    assert error.value.help.startswith("did you mean `technique`?")
    with pytest.raises(UsageError, match="there is no"):
        migrate.run(migrate.Options([str(tmp_path / "none.json")]))


def test_validate_tells_the_age_and_every_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert validate.run(validate.Options([str(OLD / "E3_date_time.json")])) == 1
    text = capsys.readouterr().out
    assert "of epoch E2, before 2024-08-27 (date_time, flat institutions); also at work: E4" in text
    assert '$.sample.ligands[0].present = "false": a text, and true or false is expected\n' in text
    assert "no such slot; it goes to $.sample.ligands[0].smiles" in text
    assert "$.instrument.cs = 2.7: a number where a value with a unit is expected" in text


def lines_below(text: str, title: str) -> list[str]:
    """The lines of a group."""
    found: list[str] = []
    for line in text.split(f"\n  {title}:\n")[1].splitlines():
        if not line.startswith("    "):
            break
        found.append(line.strip())
    return found


def test_validate_parts_what_is_mended_from_what_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    assert validate.run(validate.Options([str(OLD / "E0_title_case.json")])) == 1
    text = capsys.readouterr().out
    left = lines_below(text, "to be corrected")
    assert left == ['$.acquisition.technique: missing: the schema requires it; write "subtomo"']
    mended = lines_below(text, "`oscem-map migrate` mends")
    assert mended[:2] == [
        "$.Instrument: no such slot; it goes to $.instrument",
        "$.Acquisition: no such slot; it goes to $.acquisition",
    ]
    assert "1 to be corrected, 5 that a migration mends" in text
    assert lines_below(text, "valid, and still no facts")[0] == '$.Acquisition.Holder_cryogen = "NaN": a word for nothing'


def test_validate_names_what_goes_aside(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    record["sample"]["grid"]["holes"] = "2/1"
    record["acquisition"]["datetime"] = "2024-10-02T00:00:00"
    record["acquisition"]["gain"] = 3
    path = tmp_path / "a.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    assert validate.run(validate.Options([str(path)])) == 1
    text = capsys.readouterr().out
    aside = lines_below(text, "`oscem-map migrate` puts aside")
    assert aside == ['$.sample.grid.holes = "2/1": OSC-EM has no slot for the holes of a grid any more']
    left = lines_below(text, "to be corrected")
    assert any("$.acquisition.datetime" in one and "has another value already" in one for one in left)
    assert any("$.acquisition.gain = 3: no such slot; there are: " in one and one.endswith(", ...") for one in left)


def test_validate_says_what_is_wrong_at_the_new_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The list of overall types came late, and has no polypeptide: the word moves, and stays wrong."""
    record = json.loads((OLD / "E6_techniques.json").read_text("utf-8"))
    record["sample"]["overall_molecule"] = {"type": "polypeptide"}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    assert validate.run(validate.Options([str(path)], "oscem.spa")) == 1
    left = lines_below(capsys.readouterr().out, "to be corrected")
    moved = '$.sample.overall_molecule.type = "polypeptide": no such slot; as $.sample.overall_molecule.molecular_overall_type'
    assert any(one.startswith(f"{moved}: not in the list; one of CELL, COMPLEX") for one in left), left


def test_validate_of_a_current_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made, path = json.loads((OLD / "E11_days.json").read_text("utf-8")), tmp_path / "current.json"
    made["acquisition"]["date_time"] = "2025-10-01T09:00:00"
    made["acquisition"]["dose_per_movie"] = {"value": 40, "unit": "Å"}
    del made["organizational"]
    path.write_text(json.dumps(made), encoding="utf-8")
    assert validate.run(validate.Options([str(path)])) == 0
    text = capsys.readouterr().out
    assert "of 1.0.2 in shape: no step of the migration has anything to do" in text
    assert "against oscem.spa 1.0.2: valid" in text
    assert '    $.acquisition.dose_per_movie.unit = "Å": length, and electron fluence is expected' in text


def test_validate_says_where_a_migration_would_move_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert validate.run(validate.Options([str(OLD / "scicat_dataset.json")])) == 1
    text = capsys.readouterr().out
    moved = "it goes to $.organizational.authors[0].family_name"
    assert f'$.scientificMetadata.organizational.authors[0].name = "Carberry": no such slot; {moved}' in text
    assert "the record is $.scientificMetadata" in text


def test_validate_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert validate.run(validate.Options([str(OLD / "E4_quantities.json")], "oscem.subtomo", "json")) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["schema"] == "oscem.subtomo 1.0.2"
    assert "$.acquisition.technique" in {one["path"] for one in said["faults"]}
    assert {one["path"]: one["place"] for one in said["mended"]}["$.acquisition.detector"] == "$.acquisition.detectors[0].name"
    assert [one["path"] for one in said["placeholders"]] == ["$.instrument.cs"]
    with pytest.raises(UsageError, match="schema after --as"):
        validate.run(validate.Options([str(OLD / "E4_quantities.json")], "oscem.sp"))


def test_validate_of_what_is_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.json"
    path.write_text('{"camera": 1}', encoding="utf-8")
    assert validate.run(validate.Options([str(path)])) == 1
    assert "no record of oscem, of any age" in capsys.readouterr().out


def saved(folder: Path, record: object) -> str:
    path = folder / "record.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return str(path)


EXPOSED = {"acquisition": {"exposure_time": {"value": 2, "unit": "s"}}}


@pytest.mark.parametrize("command", [["migrate"], ["convert", "--to", "mmcif"]])
def test_an_answer_is_of_the_closed_list(tmp_path: Path, command: list[str]) -> None:
    given = [*command, saved(tmp_path, EXPOSED), "--ask"]
    result = CliRunner().invoke(app, [*given, "technique=foo"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there are: cellular_tomo, env_tomo, spa, subtomo" in result.stderr
    assert CliRunner().invoke(app, [*given, "technique=spa", "--ask", "technique=foo"]).exit_code == 2
    assert CliRunner().invoke(app, [*given, "technique= SPA"]).exit_code == 0


def test_what_was_done_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path, EXPOSED)
    assert migrate.run(migrate.Options([path], ask=["technique=SPA"])) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["acquisition"]["technique"] == "spa"
    assert "record.json: answers put in: 1 change\n" in shown.err
    migrate.run(migrate.Options([path]))
    assert "record.json: no step had anything to do: 1 question\n" in capsys.readouterr().err
    migrate.run(migrate.Options([saved(tmp_path, {"acquisition": {"technique": "spa"}})]))
    assert "record.json: no step had anything to do\n" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["migrate"], ["validate"], ["convert", "--to", "mmcif"]])
@pytest.mark.parametrize("record", [{"acquisition": [], "sample": {"molecule": "Ferritin"}}, {"acquisition": {}}])
def test_a_record_of_which_no_value_has_a_place(tmp_path: Path, command: list[str], record: object) -> None:
    result = CliRunner().invoke(app, [*command, saved(tmp_path, record)])
    assert result.exit_code == 1
    assert "no record of oscem, of any age" in result.output
    assert command == ["validate"] or result.stdout == ""


@pytest.mark.parametrize("command", [["validate"], ["convert", "--to", "mmcif"]])
def test_an_error_in_the_record_inside_names_the_file(tmp_path: Path, command: list[str]) -> None:
    path = saved(tmp_path, {"scientificMetadata": None, "pid": "1"})
    result = CliRunner().invoke(app, [*command, path])
    assert result.exit_code == 1
    assert f"{path}, $.scientificMetadata: the record should be here, but this is null" in result.stderr


def test_the_page_shows_what_validate_says(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert validate.run(validate.Options(["examples/old/scicat_dataset.json"])) == 1
    page = (ROOT / "docs" / "old-documents.md").read_text("utf-8")
    shown = page.split("$ oscem-map validate examples/old/scicat_dataset.json\n")[1].split("```")[0]
    said = capsys.readouterr().out.splitlines()
    assert [line for line in shown.splitlines() if line.strip() != "..." and line not in said] == []
