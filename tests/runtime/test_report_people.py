"""What people read of a report: the sections in their order, and the three prints of them."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from made_reports import DIGEST, REPORT, reports, some
from markdown_it import MarkdownIt
from places import RECORDS, ROOT

from oscem_map import ConversionError, convert
from oscem_map.commands.report_html import to_html
from oscem_map.commands.terminal import paint_of, painted
from oscem_map.runtime import documents
from oscem_map.runtime.deposit.archives import profiles
from oscem_map.runtime.plain import cells, one_line, wrapped
from oscem_map.runtime.report import Asked, Leaf, Missing, Report, Status
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.runtime.report_next import _ARCHIVES, Run, command
from oscem_map.runtime.report_text import summary
from oscem_map.runtime.report_view import View, count_fields, view

RUN = Run("record.json", "mmcif", "entry.cif", ("--level", "meta.em"))


@cache
def example(name: str) -> dict[str, Any]:
    value = documents.read((ROOT / "examples" / f"{name}.json").read_bytes(), f"{name}.json").value
    assert isinstance(value, dict)
    return value


def report_of(name: str = "apoferritin", **changed: Any) -> Report:
    return convert({**example(name), **changed}, "mmcif").report


# Sections -----------------------------------------------------------------------------------------------------------


def test_the_order_is_that_of_a_depositor() -> None:
    names = [section.name for section in view(REPORT, RUN).sections]
    assert names == [
        "refused", "asked", "demanded", "must", "unknown", "doubtful", "should", "assumed", "notes", "left out", "lost",
        "written", "supplied", "answered", "ignored",
    ]  # fmt: skip
    first_words = [one.text.partition(" ")[0] for one in view(REPORT, RUN).steps]
    assert first_words == ["correct", "look", "answer", "give", "mend", "look"]


def test_a_quantity_is_one_line_with_what_it_became() -> None:
    report = report_of()
    lines = {line.field: line for line in view(report).section("written")}
    shown = {field: line.value for field, line in lines.items()}
    assert shown["$.instrument.microscope.model"] == ("Titan Krios", "TFS KRIOS")
    assert shown["$.acquisition.nominal_defocus.minimal"] == ("-1.4 µm", "1400 nm")
    assert shown["$.acquisition.nominal_defocus.maximal"] == ("-0.4 µm", "400 nm")
    assert shown["$.sample.specimen.temperature"] == ("4 °C", "277.15 K")
    assert shown["$.instrument.cs"] == ("2.7 mm",)
    assert shown["$.acquisition.microscope_software"] == ("EPU 3.5.1", "name: EPU; version: 3.5.1")
    assert [leaf.path for leaf in lines["$.instrument.cs"].leaves] == ["$.instrument.cs.value", "$.instrument.cs.unit"]


def test_what_is_read_of_a_header_has_its_unit() -> None:
    tables = convert(example("apoferritin"), "mmcif").target
    seen = view(convert(tables, "oscem.spa").report)
    shown = {line.field: line.value for line in seen.section("written")}
    assert shown["_em_imaging.microscope_model"] == (
        "TFS KRIOS", "model: Titan Krios; manufacturer: Thermo Fisher Scientific",
    )  # fmt: skip
    assert shown["_em_imaging.nominal_defocus_max"] == ("1400 nm", "-1400 nm")
    assert seen.direction == "mmcif 5.413 -> oscem.spa 1.0.2"


def test_an_older_record_is_followed_to_the_target() -> None:
    older = sorted((ROOT / "examples" / "old").rglob("*.json"))
    assert older
    changed = 0
    for path in older:
        report = convert(json.loads(path.read_text("utf-8")), "mmcif").report
        for line in view(report).section("written"):
            assert line.after or line.reason or line.targets
            changed += len(line.value) == 2
    assert changed > len(older)


def test_demands_of_the_archive_stand_apart_from_those_of_the_record() -> None:
    report = Report(
        "m", (), DIGEST, reads="lab 1", makes="arch 2", asked=(Asked("title", "What?", ("_a.title",), None),),
        missing=(
            Missing("$.cs", "", "lab 1", ""), Missing("_a.mode", "1", "archive", "x"), Missing("_a.mode", "2", "archive", "x"),
            Missing("_a.title", "", "archive", ""),
        ),
    )  # fmt: skip
    seen = view(report)
    assert [(line.field, line.note) for line in seen.section("required")] == [("$.cs", "lab 1")]
    assert [(line.field, line.before) for line in seen.section("demanded")] == [("_a.mode", "1, 2")]
    assert [(line.field, line.note) for line in seen.section("asked")] == [("title", "archive")]


def test_a_value_that_is_withheld_is_not_said_to_be_null() -> None:
    report = Report("m", (), DIGEST, (Leaf("$.email", None, Status.LOST, (), "withheld: personal", "a.omap:1"),))
    (line,) = view(report).section("lost")
    assert (line.field, line.value, line.reason) == ("$.email", (), "withheld: personal")


# Every leaf ---------------------------------------------------------------------------------------------------------


def damaged(value: Any, choose: Any) -> Any:
    """A document in which some values are others, or are gone."""
    if isinstance(value, dict):
        kept = {name: damaged(one, choose) for name, one in value.items() if choose(12)}
        return kept | ({"value": 1, "unitt": "x"} if not choose(20) else {})
    if isinstance(value, list):
        return [damaged(one, choose) for one in value]
    return value if choose(8) else [None, "", {}, [], "<script>", -1, {"value": 1, "unit": ""}, True][choose.pick(8)]


class Choose:
    def __init__(self, data: st.DataObject) -> None:
        self.pick = lambda n: data.draw(st.integers(0, n - 1))

    def __call__(self, one_in: int) -> bool:
        return bool(self.pick(one_in))


def behind(seen: View) -> list[str]:
    return [leaf.path for section in seen.sections for line in section.lines for leaf in line.leaves]


@given(st.sampled_from(RECORDS), st.data())
def test_each_leaf_is_behind_one_line(path: Path, data: st.DataObject) -> None:
    document = damaged(example(path.stem), Choose(data))
    try:
        report = convert(document, "mmcif", source="oscem").report
    except ConversionError:
        reject()
    every = [leaf["path"] for leaf in json.loads(report.to_json())["leaves"]]
    seen = view(report)
    assert sorted(behind(seen)) == sorted(every)
    assert sum(seen.fields.values()) == sum(1 for one in seen.sections for line in one.lines if line.leaves)
    assert count_fields(report.leaves) == {status: number for status, number in seen.fields.items() if number}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_each_leaf_of_a_header_is_behind_one_line(path: Path) -> None:
    first = convert(example(path.stem), "mmcif")
    report = convert(first.target, first.converter.left).report
    assert sorted(behind(view(report))) == sorted(leaf.path for leaf in report.leaves)


@given(reports)
def test_each_leaf_of_any_report_is_behind_one_line(report: Report) -> None:
    assert sorted(behind(view(report))) == sorted(leaf.path for leaf in report.leaves)


# Markdown -----------------------------------------------------------------------------------------------------------


def rows_of(seen: View) -> list[list[str]]:
    """The rows of all tables, each with the texts of its cells."""
    return [[text_of(name, line) for name in section.columns] for section in seen.sections for line in section.lines]


def text_of(name: str, line: Any) -> str:
    said = getattr(line, name)
    text = {"value": " → ", "targets": ", "}.get(name, "").join(said) if name in ("value", "targets") else said
    return " ".join(text.split())


@given(reports)
def test_no_value_is_markup(report: Report) -> None:
    """Whatever the values hold, the page has its parts: no link, no HTML, no cell too many or too few."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(to_markdown(report, Run(report.mapping)))
    cells_of: list[int] = []
    for token in tokens:
        assert token.type not in ("html_block", "bullet_list_open", "code_block", "blockquote_open", "fence")
        if token.type == "tr_open":
            cells_of.append(0)
        if token.type in ("td_open", "th_open"):
            cells_of[-1] += 1
        for inner in token.children or ():
            assert inner.type in ("text", "code_inline", "text_special", "softbreak")
    seen = view(report)
    verdicts, tables = len([one for one in seen.fields.values() if one]), sum(token.type == "table_open" for token in tokens)
    assert len(cells_of) - tables == len(rows_of(seen)) + verdicts + len(seen.about)
    assert sum(token.type == "ordered_list_open" for token in tokens) == 1


def test_the_value_in_a_cell_is_the_value() -> None:
    hostile = r"<script>|x\|y`|*a*_b_ [l](http://example.org) \ & # ~~z~~ $m$ !"
    report = Report("m", (), DIGEST, (Leaf("$.a`|b", hostile, Status.LOST, (), hostile, ""),))
    tokens = MarkdownIt("commonmark").enable("table").parse(to_markdown(report))
    texts = ["".join(inner.content for inner in token.children or ()) for token in tokens]
    assert texts.count(hostile) == 2
    assert "$.a`|b" in texts


def test_an_empty_report_says_so() -> None:
    empty = Report("m", (), DIGEST)
    assert "The document holds no fields." in to_markdown(empty)
    assert "The document holds no fields." in to_html(empty)
    assert "fields:   none" in summary(empty)


def test_long_values_are_cut() -> None:
    report = Report("m", (), DIGEST, (Leaf("$.sequence", "M" * 1_000_000, Status.WRITTEN, ("_a.b",)),))
    for text in (to_markdown(report), to_html(report)):
        assert "MMM... (1,000,000 characters)" in text
        assert "M" * 201 not in text


# HTML ---------------------------------------------------------------------------------------------------------------

OURS = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "ol", "ul", "li", "code", "b", "form", "label",
    "input", "main", "section", "details", "summary", "span", "table", "thead", "tbody", "tr", "th", "td", "footer", "dl", "dt",
    "dd", "script",
}  # fmt: skip
VOID = {"meta", "input"}


class Page(HTMLParser):
    """Elements and cells of a page; fails where elements are not closed in their order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.scripts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "td" in self.open:
            self.rows[-1][-1] += data
        if self.open[-1:] == ["script"]:
            self.scripts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def checked(text: str) -> Page:
    page = Page(text)
    assert {tag for tag, _ in page.elements} <= OURS
    names = {name for _, attributes in page.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "href", "style", "action")]
    assert page.scripts == ["".join(page.scripts)] == [script()]
    return page


def script() -> str:
    return (ROOT / "src/oscem_map/commands/templates/page.js").read_text("utf-8").strip()


@given(reports, some)
def test_nothing_in_a_report_is_an_element(report: Report, name: str) -> None:
    page = checked(to_html(report, Run(name)))
    shown = [[one_line(cell) for cell in row] for row in page.rows if row]
    assert shown == [[one_line(cell) for cell in row] for row in rows_of(view(report))]


HOSTILE = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title><script>",
    "<!--", "-->", "]]>", "{{ 7 * 7 }}", "{% raw %}", "javascript:alert(1)", "&lt;b&gt;", "\u202egpj.exe", "\x1b[2J", "\x00",
]  # fmt: skip


@pytest.mark.parametrize("said", HOSTILE)
def test_hostile_text_stays_text(said: str) -> None:
    document = {**example("cell"), said: said}
    document["sample"] = {**document["sample"], "description": said, "name": said}
    result = convert(document, "mmcif", source="oscem.cellular_tomo", ask={"title": said})
    text = to_html(result.report, Run(said, said, said, (said,)))
    page = checked(text)
    assert any("sample.description" in row[0] for row in page.rows if row)
    assert "49" not in [cell for row in page.rows for cell in row]
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text)


def test_a_page_allows_its_own_script_and_style_alone() -> None:
    from base64 import b64encode
    from hashlib import sha256

    page = Page(to_html(REPORT, RUN))
    (policy,) = [said["content"] for tag, said in page.elements if said.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'sha256-{b64encode(sha256(page.scripts[0].encode()).digest()).decode()}'" in policy


def test_a_page_has_a_filter_for_each_section() -> None:
    page = Page(to_html(REPORT, RUN))
    boxes = [said["data-for"] for tag, said in page.elements if tag == "input" and said["type"] == "checkbox"]
    sections = [str(said["id"]).removeprefix("s") for tag, said in page.elements if tag == "section"]
    assert boxes == sections == [str(n + 1) for n in range(len(view(REPORT).sections))]


def test_plain_conversions_load_no_templates() -> None:
    code = (
        "import sys\n"
        "from oscem_map.cli import COMMAND_LINE\n"
        f"COMMAND_LINE.run(['convert', {str(RECORDS[0])!r}, '--to', 'mmcif', '-o', '/dev/null'])\n"
        "print(sorted({'jinja2', 'markupsafe', 'rich', 'typer', 'html'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    assert "apoferritin.json -> /dev/null" in done.stderr


# The terminal -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [40, 80, 120])
@given(report=reports, name=some)
def test_a_summary_is_of_plain_lines_within_the_width(width: int, report: Report, name: str) -> None:
    text = summary(report, Run(name, "mmcif"), width)
    assert text.endswith("\n")
    assert text.replace("\n", "").isprintable()
    assert max(map(cells, without_commands(text))) <= width
    assert text.count("next:") == 1


def without_commands(text: str) -> Iterator[str]:
    """The lines but those of commands: these are not broken inside a word, and a long name may stick out."""
    inside = False
    for line in text.splitlines():
        inside = inside or line.strip().startswith("oscem-map ")
        if not inside:
            yield line
        inside = inside and line.endswith("\\")


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_summary_of_an_example_fits(path: Path, width: int) -> None:
    text = summary(convert(example(path.stem), "mmcif").report, Run("record.json", "mmcif"), width)
    assert max(map(cells, text.splitlines())) <= width


def test_a_summary_names_what_matters() -> None:
    assert summary(REPORT, RUN, 100).splitlines() == [
        "record.json -> entry.cif (oscem.spa 1.0.2 <-> mmcif 5.413)",
        "  fields:   1 written, 1 respelt, 1 unlisted, 1 mended, 1 doubtful, 3 lost, 1 refused, 1 left out, 1",
        "            unknown, 1 ignored",
        "  refused:  $.instrument.microscope = Titan: one of KRIOS, TITAN",
        "  asked:    1 question: title",
        "  missing:  1 demanded by deposition: _em_imaging.electron_source",
        "  must:     $.title: missing",
        "  should:   $.keywords: fewer than three",
        "  unknown:  $.misspelt",
        "  doubtful: _em_imaging.temperature = 25: doubtful",
        "            _em_imaging.nominal_defocus_min = 2: read as 2000 nm: old",
        "  assumed:  _em_vitrification.cryogen_name = ETHANE",
        "  note:     1. two leaves say the same",
        "  next:     1. correct 1 refused value in record.json",
        "            2. look for misspelt names: the schema does not know 1 field",
        "            3. answer 1 question in answers.toml, and convert with --ask-file answers.toml; this",
        "               makes the file:",
        "               oscem-map convert record.json --to mmcif --level meta.em --ask-template answers.toml",
        "            4. give 1 value that the target demands in the record, or on the archive's pages when",
        "               you deposit",
        "            5. mend 1 fault for which the archive sends a deposit back",
        "            6. look whether 2 doubtful values are right",
    ]


def next_of(text: str) -> str:
    """The printed command, put together as a shell does it."""
    lines = text.replace("\\\n", " ").splitlines()
    (said,) = [line.strip() for line in lines if line.strip().startswith("oscem-map")]
    return said


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("name", ["record.json", "my record.json", "-x.json", "it's.json", "a;rm -rf ~.json", "$(x).json", "-"])
def test_the_next_command_can_be_pasted(name: str, width: int) -> None:
    asked = Report("m", (), DIGEST, asked=(Asked("title", "?", (), None),), makes="arch 1")
    words = shlex.split(next_of(summary(asked, RUN._replace(record=name), width)))
    file = "./-x.json" if name == "-x.json" else name
    level = ["--level", "meta.em"]
    assert words == ["oscem-map", "convert", file, "--to", "mmcif", *level, "--ask-template", "answers.toml"]


def test_a_name_that_cannot_be_shown_is_not_in_a_command() -> None:
    assert command("validate", "a\x1b[2J.json") == "oscem-map validate FILE"


def test_what_comes_next() -> None:
    assert summary(Report("m", (), DIGEST), Run(report="r.md")).endswith("1. read the report\n            2. then deposit\n")
    text = summary(Report("m", (), DIGEST), RUN)
    assert "oscem-map convert record.json --to mmcif --level meta.em --report report.html\n" in text
    assert "oscem-map deposit plan record.json FOLDER --to onedep\n" in text
    record = Report("m", (), DIGEST, makes="oscem.spa 1.0.2")
    assert next_of(summary(record, RUN)) == "oscem-map validate entry.cif"
    refused = tuple(Leaf(f"$.{i}", "\x1b[2J", Status.REFUSED, (), "x" * 999) for i in range(12))
    text = summary(Report("m", (), DIGEST, refused), RUN)
    assert "and 4 more, all in the report" in text
    assert "x" * 201 not in text.replace("\n", "")


def test_archives_are_those_that_can_be_deposited_at() -> None:
    assert set(_ARCHIVES.values()) <= profiles().keys()


def test_a_demand_and_a_question_of_one_place_are_one_line() -> None:
    """However the two spell it: one with the number of the element, the other without."""
    asked = (Asked("day", "When?", ("metadata.dates[].date",), None),)
    missing = (Missing("$.metadata.dates[2].date", "", "arch 1", ""), Missing("$.metadata.title", "", "arch 1", ""))
    seen = view(Report("m", (), DIGEST, asked=asked, missing=missing, reads="lab 1", makes="arch 1"))
    assert [(line.field, line.note) for line in seen.section("asked")] == [("day", "arch 1")]
    assert [line.field for line in seen.section("demanded")] == ["$.metadata.title"]


def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    text = summary(REPORT, RUN, 80, painted)
    assert "\x1b[1;31mrefused:\x1b[0m" in text
    assert re.sub(r"\x1b\[[0-9;]*m", "", text) == summary(REPORT, RUN, 80)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    said = (("TERM", "xterm", True), ("NO_COLOR", "1", False), ("NO_COLOR", "", True), ("TERM", "dumb", False))
    for name, value, coloured in said:
        monkeypatch.setenv(name, value)
        assert (paint_of()("bad", "x") != "x") is coloured


def lengths(text: str, width: int) -> Iterator[int]:
    return (cells(line) for line in wrapped(text, width))


@given(st.text(), st.integers(4, 60))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    text = one_line(text)
    assert max(lengths(text, width)) <= width
    assert "".join(wrapped(text, width)).replace(" ", "") == text.replace(" ", "")


def test_wide_letters_take_two_columns() -> None:
    assert cells("結晶") == 4
    assert [*wrapped("結晶結晶", 4)] == ["結晶", "結晶"]
