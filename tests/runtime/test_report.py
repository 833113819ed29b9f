"""The report: its JSON against the published schema, its words for people."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import oscem_map.runtime.report as module
from oscem_map.runtime.report import Asked, Assumed, Leaf, Missing, Report, Status
from oscem_map.runtime.report_text import summary, to_markdown

SCHEMA = json.loads((Path(module.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
DIGEST = "0" * 63 + "a"

REPORT = Report(
    mapping="oscem.spa 1.0.2 <-> mmcif 5.413",
    schemas=("oscem.spa 1.0.2", "mmcif 5.413"),
    sha256=DIGEST,
    leaves=(
        Leaf("$.instrument.cs", Decimal("2.70"), Status.WRITTEN, ("_em_imaging.nominal_cs",), "", "a.omap:2"),
        Leaf("$.grants[0].name", "Å", Status.RESPELT, ("_pdbx_audit[1].details",), "as `A`", "a.omap:3"),
        Leaf("$.x", "y", Status.UNLISTED, ("$.a.b",), "not in the deposition's list", "a.omap:4"),
        Leaf("_em_imaging.nominal_defocus_min", "2", Status.MENDED, ("$.a.defocus",), "read as 2000 nm: old", "a.omap:6"),
        Leaf("_em_imaging.temperature", "25", Status.DOUBTFUL, ("$.a.temperature",), "doubtful", "a.omap:7"),
        Leaf("$.instrument.microscope", "Titan", Status.REFUSED, (), "one of KRIOS, TITAN", "a.omap:5"),
        Leaf("$.a.first", 1, Status.LOST, (), "no place", "a.omap:6"),
        Leaf("$.a.other", 1, Status.LOST, (), "no other place", "a.omap:7"),
        Leaf("$.a.second", None, Status.LOST, (), "no place", "a.omap:8"),
        Leaf("$.b", [1, {"c": Decimal("1E+3")}], Status.LEFT_OUT, (), "not vitrified", "a.omap:9"),
        Leaf("$.misspelt", True, Status.UNKNOWN),
        Leaf("$.c.unitSI", "m", Status.IGNORED, (), "derived", ""),
    ),
    missing=(Missing("_em_imaging.electron_source", "1", "deposition", "the record has no such field"),),
    asked=(
        Asked("title", "What is the title?", ("_struct.title",), None),
        Asked("entry", "What is the entry's name?", ("_entry.id", "_exptl.entry_id"), "X_1"),
    ),
    assumed=(Assumed("_em_vitrification.cryogen_name", "ETHANE", "by far the most common", "a.omap:11"),),
    supplied=(
        Assumed("_em_software.id", "1", "", "a.omap:12"),
        Assumed("_em_software.id", "1", "", "a.omap:12"),
        Assumed("_em_software.category", "OTHER", "a branch's word", "a.omap:13"),
    ),
    notes=("1. two leaves say the same",),
)

words = st.text(st.characters(exclude_categories=["Cs"]))
some = words.filter(bool)
targets = st.lists(some, max_size=3).map(tuple)
rules = st.just("") | st.integers(1, 999).map(lambda line: f"common/people.omap:{line}")
leaves = st.builds(
    Leaf,
    words.map(lambda text: "$." + text),
    words | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.none() | st.booleans(),
    st.sampled_from(Status),
    targets,
    words,
    rules,
)
reports = st.builds(
    Report,
    some,
    st.lists(some, max_size=3).map(tuple),
    st.just(DIGEST),
    st.lists(leaves, max_size=12).map(tuple),
    st.lists(st.builds(Missing, some, words, some, words), max_size=8).map(tuple),
    st.lists(st.builds(Asked, some, some, targets, st.none() | words), max_size=8).map(tuple),
    st.lists(st.builds(Assumed, some, words, words, rules), max_size=8).map(tuple),
    st.lists(st.builds(Assumed, some, words, words, rules), max_size=8).map(tuple),
    st.lists(some, max_size=3).map(tuple),
)


def check(document: object) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(document)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["$defs"]["leaf"]["properties"]["status"]["enum"]) == set(Status)


@given(reports)
def test_every_report_meets_the_schema(report: Report) -> None:
    document = json.loads(report.to_json(), parse_float=Decimal)
    check(document)
    assert document == report.to_dict()


def _without(key: str) -> dict[str, Any]:
    return {name: value for name, value in REPORT.to_dict().items() if name != key}


@pytest.mark.parametrize(
    "wrong",
    [
        _without("notes"),
        _without("supplied"),
        REPORT.to_dict() | {"supplied": [{"item": "_a.b", "value": "1"}]},
        REPORT.to_dict() | {"more": 1},
        REPORT.to_dict() | {"input": {"sha256": "x"}},
        REPORT.to_dict() | {"input": {"sha256": DIGEST, "file": "x"}},
        REPORT.to_dict() | {"leaves": [{"path": "$.a", "value": 1, "status": "fine"}]},
        REPORT.to_dict() | {"missing": [{"item": "_a.b"}]},
    ],
)
def test_the_schema_is_strict(wrong: object) -> None:
    check(REPORT.to_dict())
    with pytest.raises(jsonschema.ValidationError):
        check(wrong)


def test_numbers_keep_their_digits() -> None:
    assert '"value": 2.70,' in REPORT.to_json()
    assert REPORT.to_json().endswith("}\n")


def test_leaves_are_counted_and_grouped() -> None:
    assert [leaf.path for leaf in REPORT.refused()] == ["$.instrument.microscope"]
    assert REPORT.counts() == {
        Status.WRITTEN: 1,
        Status.RESPELT: 1,
        Status.UNLISTED: 1,
        Status.MENDED: 1,
        Status.DOUBTFUL: 1,
        Status.LOST: 3,
        Status.REFUSED: 1,
        Status.LEFT_OUT: 1,
        Status.UNKNOWN: 1,
        Status.IGNORED: 1,
    }
    assert [leaf.path for leaf in REPORT.by_reason()["no place"]] == ["$.a.first", "$.a.second"]
    assert "" not in REPORT.by_reason()
    assert [asked.name for asked in REPORT.unanswered()] == ["title"]


def test_the_order_of_the_words() -> None:
    text = to_markdown(REPORT)
    order = [
        "# Report of the conversion",
        "## What was written",
        "### em\\_imaging",
        "| `$.instrument.cs` | 2.70 | `_em_imaging.nominal_cs` |  |",
        "### pdbx\\_audit",
        "| `$.grants[0].name` | Å | `_pdbx_audit[1].details` | respelt\\: as \\`A\\` |",
        "### a\n",
        "## What was not written, and why",
        "### Refused: 1",
        "| `$.instrument.microscope` | Titan | one of KRIOS, TITAN | `a.omap:5` |",
        "### Left out: 1",
        "### Unknown: 1",
        "| `$.misspelt` | true |  |  |",
        "### Lost: 3",
        "`$.a.first`",
        "`$.a.second`",
        "`$.a.other`",
        "Empty, derived from other fields, or outside the record: 1.",
        "## What the archive will still ask",
        "| `_em_imaging.electron_source` | 1 | deposition | the record has no such field |",
        "| `title` | What is the title? | `_struct.title` |",
        "## What was assumed",
        "| `_em_vitrification.cryogen_name` | ETHANE |",
        "## What the mapping supplied",
        "| `_em_software.id` | 1 |  | `a.omap:12` |\n| `_em_software.category` | OTHER | a branch's word | `a.omap:13` |",
        "## What was answered",
        "| `entry` | What is the entry's name? | X\\_1 | `_entry.id`, `_exptl.entry_id` |",
        "## Notes",
    ]
    places = [text.find(part) for part in order]
    assert -1 not in places
    assert places == sorted(places)


def test_an_empty_report_says_so() -> None:
    text = to_markdown(Report("m", (), DIGEST))
    for part in ("no fields.", "\n\nNothing.\n", "Everything was written.", "Nothing that the schemas"):
        assert part in text


def test_long_values_are_cut() -> None:
    leaf = Leaf("$.sequence", "M" * 3000, Status.WRITTEN, ("top",))
    text = to_markdown(Report("m", (), DIGEST, (leaf,)))
    assert "MMM... (3,000 characters)" in text
    assert "M" * 61 not in text
    assert "### top of the document" in text


@given(reports)
def test_no_value_is_markup(report: Report) -> None:
    """Whatever the values hold, the page has its parts: no link, no HTML, no cell too many or too few."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(to_markdown(report))
    cells: list[int] = []
    for token in tokens:
        assert token.type not in ("html_block", "bullet_list_open", "ordered_list_open", "code_block")
        if token.type == "tr_open":
            cells.append(0)
        if token.type in ("td_open", "th_open"):
            cells[-1] += 1
        for inner in token.children or ():
            assert inner.type in ("text", "code_inline", "text_special", "softbreak")
    shown = sum(leaf.status is not Status.IGNORED for leaf in report.leaves)
    listed = [report.missing, report.assumed, dict.fromkeys(report.supplied), report.asked, report.notes]
    tables = sum(token.type == "table_open" for token in tokens)
    verdicts = len({leaf.status for leaf in report.leaves})
    assert len(cells) - tables == shown + verdicts + sum(map(len, listed))


def test_the_value_in_a_cell_is_the_value() -> None:
    hostile = r"<script>|x\|y`|*a*_b_ [l](http://example.org) \ & # ~~z~~ $m$ !"
    report = Report("m", (), DIGEST, (Leaf("$.a`|b", hostile[:60], Status.LOST, (), "", ""),))
    tokens = MarkdownIt("commonmark").enable("table").parse(to_markdown(report))
    texts = ["".join(inner.content for inner in token.children or ()) for token in tokens]
    assert hostile[:60] in texts
    assert "$.a`|b" in texts


@given(reports, some)
def test_a_summary_is_five_to_twelve_plain_lines(report: Report, name: str) -> None:
    text = summary(report, name)
    assert text.endswith("\n")
    assert 5 <= len(text.splitlines()) <= 12
    assert text.replace("\n", "").isprintable()


def test_a_summary_names_what_matters() -> None:
    assert summary(REPORT, "out.cif").splitlines() == [
        "out.cif: oscem.spa 1.0.2 <-> mmcif 5.413",
        "  fields: 1 written, 1 respelt, 1 unlisted, 1 mended, 1 doubtful, 3 lost, 1 refused, 1 left out, 1 unknown, 1 ignored",
        '  refused: $.instrument.microscope = "Titan": one of KRIOS, TITAN',
        "  missing: 1 demanded (_em_imaging.electron_source)",
        "  questions without an answer: title",
        "  assumed: _em_vitrification.cryogen_name",
        "  next: correct the refused values and answer the questions, then convert again",
    ]


def test_a_summary_says_what_comes_next() -> None:
    lacking = tuple(Missing(f"_a.{i}", "", "archive", "") for i in range(7))
    refused = tuple(Leaf(f"$.{i}", "\x1b[2J", Status.REFUSED, (), "x" * 999) for i in range(7))
    assert summary(Report("m", (), DIGEST), "o").endswith("next: look at the report, then deposit\n")
    text = summary(Report("m", (), DIGEST, missing=lacking), "o")
    assert "missing: 7 demanded (_a.0, _a.1, _a.2, _a.3, _a.4 and 2 more)" in text
    assert "give what is missing" in text
    text = summary(Report("m", (), DIGEST, refused), "o")
    assert "refused: 2 more" in text
    assert "\x1b" not in text
    assert "x" * 201 not in text
