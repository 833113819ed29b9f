"""Several documents at once: the good ones convert, whatever is wrong with the others."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from oscem_map.commands import converting, pool
from oscem_map.commands.attention import Attention
from oscem_map.commands.converting import Converting
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.index_page import to_html
from oscem_map.commands.many_summary import summary
from oscem_map.commands.plan import Plan
from oscem_map.commands.pool import outcomes
from oscem_map.commands.progress import ProgressBar
from oscem_map.commands.tasks import Outcome, Task, do
from oscem_map.commands.totals import Totals, of_failure
from oscem_map.runtime import report as report_module
from oscem_map.runtime.converters import route
from oscem_map.runtime.plain import cells
from oscem_map.runtime.report_next import Run

SCHEMA = json.loads((Path(report_module.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
TO_MMCIF = Converting("mmcif", route("mmcif"))


def names(folder: Path) -> list[str]:
    """The files below a folder without the journal."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if name != ".oscem-map.journal")


def planned(given: list[Path], output: Path) -> list[Task]:
    with Plan(TO_MMCIF, [str(one) for one in given], output, None) as plan:
        return list(plan.tasks())


@pytest.fixture
def records(save: Any, record: Any, refused: Any, tmp_path: Path) -> Path:
    """A folder with two good records, one with refused values, two broken ones, and a stranger."""
    del record["organizational"]
    save("in/a.json", {"scientificMetadata": record})
    save("in/b.json", "{ this is not JSON")
    save("in/c.yml", "acquisition: {technique: spa}\n")
    save("in/deep/d.json", refused)
    save("in/deep/e.yaml", "colour: red\n")
    save("in/readme.txt", "not a record")
    return tmp_path / "in"


def test_folder_with_broken_files(run: Any, records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("convert", records, "--to", "mmcif", "-o", out)
    assert (result.exit_code, result.stdout) == (1, "")
    assert names(out) == ["a.cif", "c.cif", "deep/d.cif"]
    assert "converted 3 of 5 documents to mmcif" in result.stderr
    assert "b.json, line 1, column 3" in result.stderr
    assert "e.yaml: this is no record of oscem" in result.stderr
    assert result.stderr.index("b.json") < result.stderr.index("e.yaml")
    assert "1 × $.instrument.cs: " in result.stderr
    assert "1 × $.organizational.authors[].orcid: " in result.stderr
    assert f"2 in {records}/deep/d.json" in result.stderr
    assert "mend 2 documents that failed" in result.stderr
    assert f"oscem-map convert {records} --to mmcif -o {out} --resume" in result.stderr


def test_folder_of_reports(run: Any, records: Path, tmp_path: Path) -> None:
    result = run(
        "convert", records, "--to", "mmcif", "-o", tmp_path / "out", "--report", tmp_path / "reports"
    )
    assert result.exit_code == 1
    assert names(tmp_path / "reports") == ["a.cif.json", "c.cif.json", "deep/d.cif.json", "index.html"]
    assert f"all that want attention are listed in {tmp_path}/reports/index.html" in result.stderr
    for name in names(tmp_path / "reports")[:-1]:
        jsonschema.validate(json.loads((tmp_path / "reports" / name).read_text(encoding="utf-8")), SCHEMA)


def test_strict_keeps_refused_ones_out(run: Any, records: Path, tmp_path: Path) -> None:
    out, reports = tmp_path / "out", tmp_path / "reports"
    result = run("convert", records, "--to", "mmcif", "-o", out, "--strict", "--report", reports)
    assert result.exit_code == 1
    assert names(out) == ["a.cif", "c.cif"]
    assert "deep/d.cif.json" in names(reports)
    assert "refused values, and --strict" in result.stderr


def test_good_files_by_name(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    first, second = save("one/a.json", record), save("two/b.json", record)
    result = run("convert", first, second, "--to", "mmcif", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert names(tmp_path / "out") == ["a.cif", "b.cif"]
    assert "converted 2 of 2" in result.stderr


def test_folder_of_mmcif_comes_back(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    for name in "abc":
        save(f"in/{name}.json", record)
    assert run("convert", tmp_path / "in", "--to", "mmcif", "-o", tmp_path / "out").exit_code == 0
    assert run("convert", tmp_path / "out", "--to", "oscem.spa", "-o", tmp_path / "again").exit_code == 0
    assert names(tmp_path / "again") == ["a.json", "b.json", "c.json"]
    assert json.loads((tmp_path / "again" / "a.json").read_text())["instrument"]["cs"]["value"] == 2.7


def test_two_files_of_one_stem_keep_their_suffix(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    save("in/a.json", record)
    save("in/a.yaml", "acquisition: {technique: spa}\n")
    save("in/b.json", record)
    assert run("convert", tmp_path / "in", "--to", "mmcif", "-o", tmp_path / "out").exit_code == 0
    assert names(tmp_path / "out") == ["a.json.cif", "a.yaml.cif", "b.cif"]


class TestUsage:
    def test_no_folder_for_targets(self, run: Any, records: Path) -> None:
        result = run("convert", records, "--to", "mmcif")
        assert result.exit_code == 2
        assert "-o FOLDER" in result.stderr

    def test_nothing_there(self, run: Any, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        result = run("convert", tmp_path / "empty", "--to", "mmcif", "-o", tmp_path / "out")
        assert result.exit_code == 2
        assert not (tmp_path / "out").exists()

    def test_output_is_a_file(self, run: Any, records: Path, save: Any) -> None:
        result = run("convert", records, "--to", "mmcif", "-o", save("out", "x"))
        assert result.exit_code == 2

    def test_one_report_for_many(self, run: Any, records: Path, tmp_path: Path) -> None:
        result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "o", "--report", tmp_path / "r.md")
        assert result.exit_code == 2

    def test_reports_among_the_records(self, run: Any, records: Path, tmp_path: Path) -> None:
        result = run(
            "convert", records, "--to", "mmcif", "-o", tmp_path / "o", "--report", records / "reports"
        )
        assert result.exit_code == 2
        assert not (records / "reports").exists()

    @pytest.mark.parametrize(
        ("pattern", "reports", "code"),
        [("**/*.json", "reports", 2), ("*/*.json", "reports", 2), ("**", "a/b", 2), ("*.json", ".", 2),
         ("*.json", "reports", 1), ("**/metadata.json", "reports", 1), ("*/*.yaml", "reports", 1)],
    )  # fmt: skip
    def test_reports_that_a_pattern_would_match(
        self, run: Any, records: Path, save: Any, record: Any, tmp_path: Path, pattern: str, reports: str, code: int
    ) -> None:
        for name in ("metadata.json", "deep/metadata.json"):
            save(f"in/{name}", record)
        given = ["convert", str(records / pattern), "--to", "mmcif", "-o", tmp_path / "o"]
        result = run(*given, "--report", records / reports)
        assert (result.exit_code == 2) == (code == 2)
        assert ("is inside the input" in result.stderr) == (code == 2)

    def test_a_document_that_is_named_twice_is_one(self, save: Any, record: Any, tmp_path: Path) -> None:
        one = save("in/x.json", record)
        found = planned([one, tmp_path / "in", tmp_path / "in" / "*.json"], tmp_path / "out")
        assert [(task.path, task.name) for task in found] == [(str(one), "x.cif")]

    def test_two_files_of_one_name(self, save: Any, record: Any, tmp_path: Path) -> None:
        given = [save(f"{folder}/a.json", record) for folder in ("one", "two")]
        with pytest.raises(UsageError, match=r"one.a\.json and .*two.a\.json would both become a\.json\.cif"):
            planned(given, tmp_path / "out")


class TestInProcesses:
    def test_results_come_in_order_and_are_the_same(self, save: Any, record: Any, tmp_path: Path) -> None:
        for number in range(25):
            record["instrument"]["acceleration_voltage"]["value"] = 100 + number
            save(f"in/{number:02}.json", record if number != 7 else "broken")
        tasks = planned([tmp_path / "in"], tmp_path / "two")
        found = list(outcomes(TO_MMCIF, tasks, len(tasks), workers=2))
        assert [outcome.source for outcome in found] == [task.source for task in tasks]
        assert [bool(outcome.error) for outcome in found].index(True) == 7
        alone = planned([tmp_path / "in"], tmp_path / "one")
        assert list(outcomes(TO_MMCIF, alone, len(alone), workers=1)) == found
        assert names(tmp_path / "two") == names(tmp_path / "one")
        for name in names(tmp_path / "one"):
            assert (tmp_path / "one" / name).read_text() == (tmp_path / "two" / name).read_text()

    def test_a_process_that_is_ended(
        self, save: Any, record: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for number in range(10):
            save(f"in/{number}.json", record)
        tasks = planned([tmp_path / "in"], tmp_path / "out")
        monkeypatch.setattr(pool, "do_all", ends_its_process)
        with pytest.raises(CommandError, match="ended from outside"):
            list(outcomes(TO_MMCIF, tasks, len(tasks), workers=2))


def ends_its_process(job: Converting, tasks: object) -> None:
    import os

    os._exit(9)


def task(source: Path, target: Path) -> Task:
    return Task(str(source), str(source), target.name, target)


def test_a_fault_of_the_converter_is_one_documents(
    save: Any, record: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> None:
        raise KeyError("a fault")

    monkeypatch.setattr(converting, "conversion", broken)
    outcome = do(TO_MMCIF, task(save("a.json", record), tmp_path / "a.cif"))
    assert "the converter failed (KeyError: 'a fault')" in outcome.error
    assert not (tmp_path / "a.cif").exists()


def test_a_folder_that_cannot_be_written(save: Any, record: Any, tmp_path: Path) -> None:
    outcome = do(TO_MMCIF, task(save("a.json", record), tmp_path / "none" / "a.cif"))
    assert "cannot be written" in outcome.error
    assert outcome.totals.failed.total() == 1


def test_pages_beside_the_reports(run: Any, records: Path, tmp_path: Path) -> None:
    out, reports = tmp_path / "out", tmp_path / "reports"
    given = ["convert", records, "--to", "mmcif", "-o", out, "--report", reports, "--pages"]
    assert run(*given).exit_code == 1
    pages = ["a.cif", "c.cif", "deep/d.cif"]
    assert names(reports) == sorted([*(f"{one}.{end}" for one in pages for end in ("html", "json")), "index.html"])
    index = (reports / "index.html").read_text("utf-8")
    assert re.findall(r'href="(.*?)"', index) == ["./deep/d.cif.html", "./a.cif.html", "./c.cif.html"]
    assert f"<code>{records}/b.json</code>" in index
    assert "<h1>Many documents</h1>" in index
    (reports / "a.cif.html").unlink()
    again = run(*given, "--resume")
    assert "converted 1 of 5 documents to mmcif; 2 were done before" in again.stderr
    assert (reports / "a.cif.html").is_file()


def test_pages_are_reports(run: Any, records: Path, save: Any, record: Any, tmp_path: Path) -> None:
    result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "out", "--pages")
    assert (result.exit_code, "there is no --report" in result.stderr) == (2, True)
    result = run("convert", save("r.json", record), "--to", "mmcif", "--pages")
    assert (result.exit_code, "FILE.html" in result.stderr) == (2, True)


def outcome(name: str, totals: Totals) -> Outcome:
    return Outcome(f"in/{name}.json", totals, name=f"{name}.cif")


def some_totals(found: list[Outcome]) -> tuple[Totals, Attention]:
    total, attention = Totals(), Attention()
    for one in found:
        total.add(one.totals)
        attention.add(one)
    return total, attention


def test_a_summary_says_which_and_why() -> None:
    found = [outcome(f"f{number:02}", of_failure(f"reason {number:02}")) for number in range(12)]
    refused = Counter({"$.instrument.cs: an angle": 2})
    found.append(outcome("r", Totals(1, refused=refused, unanswered=Counter(title=1), verdicts=Counter(doubtful=1, written=7))))
    lacks = {"missing": Counter({"_a.b": 1}), "must": Counter({"$.t: few": 1})}
    found.append(outcome("q", Totals(1, unanswered=Counter(title=1, entry_id=1), **lacks)))
    found.append(outcome("fine", Totals(1, verdicts=Counter(written=2))))
    text = summary(*some_totals(found), TO_MMCIF.aim, Run("in", "mmcif", "out", report="notes"))
    assert text.splitlines() == [
        "converted 3 of 15 documents to mmcif",
        "  fields:   9 written, 1 doubtful",
        "  failed:   12 documents",
        *(f"            in/f{number:02}.json: reason {number:02}" for number in range(8)),
        "            and 4 more, all are named above",
        "  refused:  2 values in 1 document",
        "            2 × $.instrument.cs: an angle",
        "            2 in in/r.json",
        "  asked:    in 2 documents: title (2), entry_id (1)",
        "  missing:  in 1 document: _a.b (1)",
        "  must:     in 1 document",
        "            1 × $.t: few",
        "  doubtful: values in 1 document",
        "  next:     1. mend 12 documents that failed",
        "            2. correct the refused values in 1 document",
        "            3. answer the questions of 2 documents, what is the same for all with --ask-file or in a profile; this",
        "               writes them down:",
        "               oscem-map convert in --to mmcif --ask-template answers",
        "            4. then convert what has changed:",
        "               oscem-map convert in --to mmcif -o out --report notes --resume",
        "            5. all that want attention are listed in notes/index.html",
    ]


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("said", ["a\x1b[2J", "\u202ex", "結晶" * 40, "long " * 60, "x" * 300])
def test_a_summary_is_within_the_width(said: str, width: int) -> None:
    found = [
        Outcome(said, of_failure(said)),
        Outcome(said, Totals(1, refused=Counter({said: 3}), notes=Counter({said: 1}), missing=Counter({said: 1}))),
    ]
    text = summary(*some_totals(found), TO_MMCIF.aim, None, width)
    assert max(map(cells, text.splitlines())) <= width
    assert text.replace("\n", "").isprintable()


def test_documents_that_are_kept_by_name_are_bounded() -> None:
    _, attention = some_totals([outcome(str(number), of_failure("x")) for number in range(1_200)])
    assert (attention.documents["failed"], len(attention.noted["failed"])) == (1_200, 1_000)


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", 'a" onclick="x', "javascript:alert(1)", "a b#c?d%.json", "\udc80"])
def test_the_page_of_many_documents_holds_no_foreign_markup(name: str) -> None:
    found = [Outcome(name, of_failure(name)), Outcome(name, Totals(1, refused=Counter({name: 1})), name=name)]
    text = to_html(*some_totals(found), TO_MMCIF.aim, False)
    elements: list[tuple[str, dict[str, str | None]]] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attrs: elements.append((tag, dict(attrs)))  # type: ignore[method-assign]
    reader.feed(text)
    assert [tag for tag, _ in elements].count("script") == 1
    assert not [one for _, said in elements for one in said if one.startswith("on")]
    (link,) = [said["href"] for tag, said in elements if tag == "a"]
    assert link is not None
    assert unquote(link.removeprefix("./"), errors="surrogateescape") == f"{name}.json"
    assert link.startswith("./")


def test_progress_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    with ProgressBar(3, terminal=True) as shown:
        shown.advance()
        shown.line("error: [a] line\nof two")
        shown.advance()
    assert "error: [a] line\nof two" in capsys.readouterr().err


def test_no_progress_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressBar(3) as shown:
        shown.advance()
        shown.line("a line")
    assert capsys.readouterr().err == "a line\n"
