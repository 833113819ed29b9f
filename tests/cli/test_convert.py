"""One document: what goes where, exit codes, and that nothing is written where something is wrong."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from gemmi import cif

from oscem_map.runtime import report as report_module

SCHEMA = json.loads((Path(report_module.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))


def item(text: str, tag: str) -> str | None:
    """The value of an item in the one block of a text."""
    return cif.read_string(text).sole_block().find_value(tag)


def test_target_goes_to_stdout_and_summary_to_stderr(run: Any, save: Any, record: Any) -> None:
    result = run("convert", save("record.json", record), "--to", "mmcif")
    assert result.exit_code == 0
    assert item(result.stdout, "_em_imaging.nominal_cs") == "2.7"
    assert "written" in result.stderr
    assert "record.json" in result.stderr
    assert "written" not in result.stdout


def test_output_file(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    result = run("convert", save("record.json", record), "--to", "mmcif", "-o", tmp_path / "entry.cif")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert item((tmp_path / "entry.cif").read_text(), "_em_imaging.accelerating_voltage") == "300"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["entry.cif", "record.json"]


def test_output_folder_takes_the_name_of_the_input(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert run("convert", save("a.json", record), "--to", "mmcif", "-o", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out" / "a.cif").is_file()


def test_output_that_ends_as_a_folder_is_made_one(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    archive = run("convert", save("a.json", record), "--to", "materials_cloud", "-o", f"{tmp_path}/new/out/")
    assert archive.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "new" / "out").iterdir()) == ["README.md", "a.json", "oscem.json"]
    in_the_way = run("convert", tmp_path / "a.json", "--to", "mmcif", "-o", f"{tmp_path}/a.json/")
    assert in_the_way.exit_code == 2
    assert "cannot be made a folder" in in_the_way.stderr


def test_output_replaces_a_file_and_keeps_its_mode(run: Any, save: Any, record: Any) -> None:
    old = save("entry.cif", "data_old\n")
    old.chmod(0o640)
    assert run("convert", save("record.json", record), "--to", "mmcif", "-o", old).exit_code == 0
    assert "data_old" not in old.read_text()
    assert old.stat().st_mode & 0o777 == 0o640


def test_standard_input(run: Any, record: Any) -> None:
    result = run("convert", "-", "--to", "mmcif", input=json.dumps(record))
    assert result.exit_code == 0
    assert item(result.stdout, "_em_imaging.microscope_model") == "'TFS KRIOS'"
    assert "standard input" in result.stderr


def test_yaml(run: Any, save: Any) -> None:
    text = "acquisition:\n  technique: spa\ninstrument:\n  cs: {value: 2.7, unit: mm}\n"
    result = run("convert", save("record.yaml", text), "--to", "mmcif")
    assert result.exit_code == 0
    assert item(result.stdout, "_em_imaging.nominal_cs") == "2.7"


def test_there_and_back(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    entry = tmp_path / "entry.cif"
    assert run("convert", save("record.json", record), "--to", "mmcif", "-o", entry).exit_code == 0
    result = run("convert", entry, "--to", "oscem.spa")
    assert result.exit_code == 0
    again = json.loads(result.stdout)
    assert again["instrument"]["cs"] == {"value": 2.7, "unit": "mm"}
    assert again["acquisition"]["detectors"] == [{"name": "K3", "mode": "counting"}]
    assert again["organizational"]["authors"][0]["family_name"] == "Carberry"


class TestRecordInside:
    """A SciCat data set, and other wrappers."""

    def test_scicat(self, run: Any, save: Any, record: Any, tmp_path: Path) -> None:
        wrapped = {"pid": "20.500/1", "isPublished": False, "scientificMetadata": record}
        report = tmp_path / "report.json"
        result = run("convert", save("set.json", wrapped), "--to", "mmcif", "--report", report)
        assert result.exit_code == 0
        leaves = {leaf["path"]: leaf for leaf in json.loads(report.read_text())["leaves"]}
        assert leaves["$.scientificMetadata.instrument.cs.value"]["status"] == "written"
        assert leaves["$.pid"]["status"] == "ignored"
        assert leaves["$.isPublished"]["reason"] == "outside the record, which is $.scientificMetadata"

    def test_level(self, run: Any, save: Any, record: Any) -> None:
        result = run(
            "convert", save("x.json", {"meta": {"em": record}}), "--to", "mmcif", "--level", "meta.em"
        )
        assert result.exit_code == 0
        assert item(result.stdout, "_em_imaging.nominal_cs") == "2.7"

    def test_level_that_is_not_there(self, run: Any, save: Any, record: Any) -> None:
        result = run("convert", save("x.json", {"meta": record}), "--to", "mmcif", "--level", "metta")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "there is no key `metta` here" in result.stderr

    def test_level_of_mmcif(self, run: Any, save: Any) -> None:
        result = run("convert", save("x.cif", "data_x\n"), "--to", "oscem.spa", "--level", "a")
        assert (result.exit_code, result.stdout) == (2, "")


class TestRefused:
    def test_left_out_and_reported(self, run: Any, save: Any, refused: Any) -> None:
        result = run("convert", save("record.json", refused), "--to", "mmcif")
        assert result.exit_code == 0
        assert item(result.stdout, "_em_imaging.nominal_cs") is None
        assert "$.instrument.cs" in result.stderr
        assert "$.organizational.authors[0].orcid" in result.stderr

    def test_strict_writes_nothing(self, run: Any, save: Any, refused: Any, tmp_path: Path) -> None:
        target, report = tmp_path / "entry.cif", tmp_path / "report.json"
        path = save("record.json", refused)
        result = run("convert", path, "--to", "mmcif", "--strict", "-o", target, "--report", report)
        assert (result.exit_code, result.stdout) == (1, "")
        assert not target.exists()
        assert "$.instrument.cs" in result.stderr
        assert "$.organizational.authors[0].orcid" in result.stderr
        statuses = {leaf["path"]: leaf["status"] for leaf in json.loads(report.read_text())["leaves"]}
        assert statuses["$.instrument.cs.unit"] == "refused"

    def test_strict_keeps_an_older_file(self, run: Any, save: Any, refused: Any) -> None:
        old = save("entry.cif", "data_old\n")
        assert run("convert", save("r.json", refused), "--to", "mmcif", "--strict", "-o", old).exit_code == 1
        assert old.read_text() == "data_old\n"

    def test_strict_is_content_with_a_good_record(self, run: Any, save: Any, record: Any) -> None:
        assert run("convert", save("record.json", record), "--to", "mmcif", "--strict").exit_code == 0


class TestReport:
    def test_json_is_of_its_schema(self, run: Any, save: Any, refused: Any, tmp_path: Path) -> None:
        path = tmp_path / "report.json"
        result = run(
            "convert", save("r.json", refused), "--to", "mmcif", "--report", path, "--ask", "title=A title"
        )
        assert result.exit_code == 0
        report = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.validate(report, SCHEMA)
        assert {one["name"]: one["value"] for one in report["asked"]}["title"] == "A title"
        assert len({leaf["path"] for leaf in report["leaves"]}) == len(report["leaves"])

    def test_strict_report_is_of_its_schema(self, run: Any, save: Any, refused: Any, tmp_path: Path) -> None:
        path = tmp_path / "report.json"
        result = run("convert", save("r.json", refused), "--to", "mmcif", "--report", path, "--strict")
        assert result.exit_code == 1
        jsonschema.validate(json.loads(path.read_text(encoding="utf-8")), SCHEMA)

    def test_markdown(self, run: Any, save: Any, refused: Any, tmp_path: Path) -> None:
        path = tmp_path / "report.md"
        assert run("convert", save("r.json", refused), "--to", "mmcif", "--report", path).exit_code == 0
        text = path.read_text(encoding="utf-8")
        assert "## Refused: 2" in text
        assert "`$.organizational.authors[0].orcid`" in text

    def test_html(self, run: Any, save: Any, refused: Any, tmp_path: Path) -> None:
        path = tmp_path / "report.html"
        assert run("convert", save("r.json", refused), "--to", "mmcif", "--report", path).exit_code == 0
        text = path.read_text(encoding="utf-8")
        assert text.startswith("<!DOCTYPE html>")
        assert "<code>$.organizational.authors[0].orcid</code>" in text
        assert text.endswith("</html>\n")

    def test_the_next_command_runs(
        self, run: Any, save: Any, record: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        save("my record.json", {"meta": record})
        given = ["convert", "my record.json", "--to", "mmcif", "--level", "meta", "--ask", "title=A title", "-o", "a.cif"]
        said = run(*given).stderr
        (line,) = [line.strip() for line in said.splitlines() if line.strip().startswith("oscem-map ")]
        assert run(*shlex.split(line)[1:]).exit_code == 0
        text = (tmp_path / "answers.toml").read_text(encoding="utf-8")
        assert "entry_id" in text
        assert "\ntitle =" not in text

    def test_of_mmcif(self, run: Any, save: Any, tmp_path: Path) -> None:
        text = "data_x\n_em_experiment.reconstruction_method 'SINGLE PARTICLE'\n_em_imaging.nominal_cs 2.7\n"
        path = tmp_path / "report.json"
        assert run("convert", save("x.cif", text), "--to", "oscem.spa", "--report", path).exit_code == 0
        report = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.validate(report, SCHEMA)
        assert "_em_imaging.nominal_cs" in {leaf["path"] for leaf in report["leaves"]}

    def test_other_suffix(self, run: Any, save: Any, record: Any, tmp_path: Path) -> None:
        result = run("convert", save("r.json", record), "--to", "mmcif", "--report", tmp_path / "report.txt")
        assert (result.exit_code, result.stdout) == (2, "")
        assert ".html or .md or .json" in result.stderr


class TestUnreadable:
    """Documents that are none: exit 1, no output, and where the fault is."""

    @pytest.mark.parametrize(
        ("name", "text", "said"),
        [
            ("a.json", '{"acquisition": ', "line 1"),
            ("a.json", "", "empty"),
            ("a.json", "[1, 2]", "not an object"),
            ("a.json", '{"colour": "red"}', "no record of oscem"),
            ("a.yaml", "a: [1\nb: 2", "not valid YAML"),
            ("a.cif", "data_a\n_x.y", "a.cif"),
        ],
    )
    def test_no_record(self, run: Any, save: Any, tmp_path: Path, name: str, text: str, said: str) -> None:
        target = tmp_path / "out.cif"
        result = run("convert", save(name, text), "--to", "mmcif", "-o", target)
        assert (result.exit_code, result.stdout) == (1, "")
        assert said in result.stderr
        assert not target.exists()
        assert "Traceback" not in result.stderr

    def test_record_where_mmcif_is_expected(self, run: Any, save: Any, record: Any) -> None:
        result = run("convert", save("a.json", record), "--to", "oscem.spa")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "is no document of datacite or" in result.stderr
        result = run("convert", save("b.json", record), "--to", "oscem.spa", "--from", "mmcif")
        assert (result.exit_code, "this is not mmCIF" in result.stderr) == (1, True)

    def test_mmcif_where_a_record_is_expected(self, run: Any, save: Any) -> None:
        result = run("convert", save("a.cif", "data_a\n_entry.id a\n"), "--to", "mmcif")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "this is mmCIF" in result.stderr

    def test_mmcif_of_another_method(self, run: Any, save: Any) -> None:
        text = "data_a\n_em_experiment.reconstruction_method HELICAL\n"
        result = run("convert", save("a.cif", text), "--to", "oscem.spa")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "HELICAL" in result.stderr


class TestUsage:
    """The command line itself is wrong: exit 2, before anything is read."""

    def test_target(self, run: Any, save: Any, record: Any) -> None:
        result = run("convert", save("a.json", record), "--to", "mmcf")
        assert result.exit_code == 2
        assert "did you mean `mmcif`?" in result.stderr

    def test_source(self, run: Any, save: Any, record: Any) -> None:
        result = run("convert", save("a.json", record), "--to", "mmcif", "--from", "oscem.spaa")
        assert result.exit_code == 2
        assert "did you mean `oscem.spa`?" in result.stderr

    def test_source_that_there_is(self, run: Any, save: Any, record: Any) -> None:
        result = run("convert", save("a.json", record), "--to", "mmcif", "--from", "oscem.spa")
        assert result.exit_code == 0

    def test_no_such_file(self, run: Any, tmp_path: Path) -> None:
        result = run(
            "convert", tmp_path / "none.json", tmp_path / "nil.json", "--to", "mmcif", "-o", tmp_path
        )
        assert result.exit_code == 2
        assert "none.json" in result.stderr
        assert "nil.json" in result.stderr

    def test_no_target(self, run: Any, save: Any, record: Any) -> None:
        assert run("convert", save("a.json", record)).exit_code == 2

    def test_output_in_no_folder(self, run: Any, save: Any, record: Any, tmp_path: Path) -> None:
        result = run("convert", save("a.json", record), "--to", "mmcif", "-o", tmp_path / "no" / "a.cif")
        assert result.exit_code == 2
        assert "there is no folder" in result.stderr

    def test_output_is_the_input(self, run: Any, save: Any, record: Any) -> None:
        path = save("a.json", record)
        before = path.read_text()
        result = run("convert", path, "--to", "mmcif", "-o", path)
        assert result.exit_code == 2
        assert path.read_text() == before

    def test_output_is_the_report(self, run: Any, save: Any, record: Any, tmp_path: Path) -> None:
        same = tmp_path / "x.json"
        result = run("convert", save("a.json", record), "--to", "mmcif", "-o", same, "--report", same)
        assert result.exit_code == 2
        assert not same.exists()

    def test_stdin_beside_files(self, run: Any, save: Any, record: Any, tmp_path: Path) -> None:
        result = run("convert", "-", save("a.json", record), "--to", "mmcif", "-o", tmp_path)
        assert result.exit_code == 2


def test_assumption_about_the_technique_is_said(run: Any, save: Any, record: Any) -> None:
    del record["acquisition"]["technique"]
    result = run("convert", save("a.json", record), "--to", "mmcif")
    assert result.exit_code == 0
    assert "acquisition.technique is absent: the document is read as oscem.general" in result.stderr


def test_letters_beyond_ascii_come_back(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    entry = "data_x\n_em_experiment.reconstruction_method 'SINGLE PARTICLE'\n"
    text = entry + "_em_imaging.c2_aperture_diameter 70\n"
    result = run("convert", save("x.cif", text), "--to", "oscem.spa", "-o", tmp_path / "x.json")
    assert result.exit_code == 0
    written = (tmp_path / "x.json").read_text(encoding="utf-8")
    assert json.loads(written)["instrument"]["c2_aperture"] == {"value": 70, "unit": "µm"}
    assert "µm" in written


@pytest.mark.parametrize("model", ["Krios", "Unknown", "Homebuilt 300", "?"])
def test_a_model_that_is_none_names_no_maker(run: Any, tmp_path: Path, model: str) -> None:
    given = tmp_path / "a.cif"
    given.write_text(f"data_a\n_em_imaging.id 1\n_em_imaging.nominal_cs 2.7\n_em_imaging.microscope_model '{model}'\n")
    result = run("convert", given, "--to", "oscem")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["instrument"] == {"cs": {"value": 2.7, "unit": "mm"}}
