"""`migrate` and `validate` of folders, patterns and several files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from places import ROOT

OLD = ROOT / "examples" / "old"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """Two old records, one that is current, one that cannot be read and one that is none, in two folders."""
    folder = tmp_path / "in"
    (folder / "below").mkdir(parents=True)
    for name in ("E0_title_case.json", "E4_celsius.json"):
        shutil.copy(OLD / name, folder / "below" / name)
    (folder / "current.json").write_text(json.dumps({"acquisition": {"technique": "spa"}}), "utf-8")
    (folder / "broken.json").write_text("{", "utf-8")
    (folder / "other.yaml").write_text("colour: blue\n", "utf-8")
    (folder / "notes.txt").write_text("not looked at", "utf-8")
    return folder


def made(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.json"))


class TestMigrate:
    def test_a_folder(self, run: Any, records: Path, tmp_path: Path) -> None:
        out, reports = tmp_path / "out", tmp_path / "reports"
        result = run("migrate", records, "-o", out, "--report", reports)
        assert (result.exit_code, result.stdout) == (1, "")
        assert made(out) == ["below/E0_title_case.json", "below/E4_celsius.json", "current.json"]
        alone = run("migrate", records / "below" / "E0_title_case.json")
        assert (out / "below" / "E0_title_case.json").read_text("utf-8") == alone.stdout
        assert json.loads((reports / "below" / "E4_celsius.json.json").read_text("utf-8"))["changes"]
        assert "migrated 3 of 5 documents to oscem 1.0.2" in result.stderr
        assert f"error: {records}/broken.json, line 1, column 2" in result.stderr
        assert f"error: {records}/other.yaml: this is no record of oscem, of any age: it has colour" in result.stderr
        assert "mend 2 documents that failed" in result.stderr

    def test_again(self, run: Any, records: Path, tmp_path: Path) -> None:
        given = ("migrate", records / "below", "-o", tmp_path / "out", "--resume")
        assert run(*given).exit_code == 0
        again = run(*given)
        assert again.exit_code == 0
        assert "migrated 0 of 2 documents to oscem 1.0.2; 2 were done before" in again.stderr
        answered = run(*given, "--ask", "technique=spa")
        assert "migrated 2 of 2 documents" in answered.stderr

    def test_files_and_lines(self, run: Any, records: Path, tmp_path: Path) -> None:
        lines = tmp_path / "more.jsonl"
        text = json.dumps(json.loads((OLD / "E0_title_case.json").read_text("utf-8")))
        lines.write_text(f"{text}\n{text}\n", "utf-8")
        result = run("migrate", records / "current.json", lines, "-o", tmp_path / "out")
        assert result.exit_code == 0, result.stderr
        assert made(tmp_path / "out") == ["current.json", "more/000001.json", "more/000002.json"]

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            ((), "several documents need a folder"),
            (("-o", "out", "--residual", "rest.json"), "--residual is for one document"),
            (("-o", "out", "--ask", "titel=x"), "answers no question"),
            (("-o", "in/out"), "-o in/out is inside the input"),
            (("-o", "out", "--report", "in"), "--report in is inside the input"),
        ],
    )
    def test_a_wrong_command_line(
        self, run: Any, records: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...], said: str
    ) -> None:
        monkeypatch.chdir(records.parent)
        result = run("migrate", "in", *more)
        assert result.exit_code == 2
        assert said in result.stderr
        assert len(made(records.parent)) == 4

    def test_an_input_is_never_replaced(self, run: Any, records: Path) -> None:
        before = (records / "current.json").read_bytes()
        result = run("migrate", records / "*.json", "-o", records)
        assert result.exit_code == 2
        assert (records / "current.json").read_bytes() == before

    def test_resume_is_for_several(self, run: Any, records: Path) -> None:
        result = run("migrate", records / "current.json", "--resume")
        assert (result.exit_code, "--resume is for several documents" in result.stderr) == (2, True)


class TestValidate:
    def test_a_folder(self, run: Any, records: Path) -> None:
        result = run("validate", records)
        assert result.exit_code == 1
        heads = [line.partition(": ")[0] for line in result.stdout.splitlines() if not line.startswith(" ")]
        names = ("below/E0_title_case.json", "below/E4_celsius.json", "current.json", "other.yaml")
        assert heads == [str(records / name) for name in names]
        alone = run("validate", records / "below" / "E4_celsius.json").stdout
        assert alone in result.stdout
        assert f"error: {records}/broken.json, line 1, column 2" in result.stderr
        valid = sum(run("validate", path).exit_code == 0 for path in records.rglob("*.*") if path.suffix != ".txt")
        assert f"{valid} of 5 documents are valid; 1 cannot be read\n" in result.stderr
        assert "  to be corrected, in so many documents:" in result.stderr

    def test_what_is_wrong_is_counted_by_documents(self, run: Any, save: Any) -> None:
        result = run("validate", save("in/a.jsonl", '{"colour": 1}\n\n{"colour": 2}\n'))
        assert "in/a.jsonl, line 3: no record of oscem, of any age" in result.stdout
        assert "0 of 2 documents are valid\n" in result.stderr
        assert "      2  $: it is no record of oscem, of any age\n" in result.stderr

    def test_all_are_valid(self, run: Any, save: Any, tmp_path: Path) -> None:
        record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
        paths = [save(f"in/{name}.json", record) for name in "ab"]
        expected = run("validate", paths[0]).exit_code
        result = run("validate", *paths)
        assert result.exit_code == expected == 0, result.stdout
        assert "2 of 2 documents are valid\n" in result.stderr

    def test_as_json(self, run: Any, records: Path) -> None:
        result = run("validate", records, "--format", "json")
        found = json.loads(result.stdout)
        assert [Path(one["document"]).name for one in found] == [
            "E0_title_case.json",
            "E4_celsius.json",
            "broken.json",
            "current.json",
            "other.yaml",
        ]
        assert "column 2" in found[2]["error"]
        assert found[0]["schema"].startswith("oscem.")
        assert found[0]["mended"]

    def test_nothing_there(self, run: Any, tmp_path: Path) -> None:
        result = run("validate", tmp_path)
        assert result.exit_code == 2
        assert "nothing to validate" in result.stderr
        assert ".jsonl" in result.stderr

    def test_a_document_that_two_inputs_name_is_one(self, run: Any, records: Path) -> None:
        result = run("validate", records / "current.json", records / "cur*.json")
        assert "of 1 documents" in result.stderr
