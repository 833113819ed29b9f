"""Answers of the depositor and of scans as documents: blocks and rules on their fields, defaults, and reading them back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from own_project import own_project

from oscem_map.cli import COMMAND_LINE
from oscem_map.runtime.convert import Conversion, ConversionError, convert
from oscem_map.runtime.report import Assumed

MAPPING = """\
mapping lab.run 1.0 <-> depot 1.0

ask title                     "Title of the entry"
ask words[]                   "Words for a search"
ask citation[] default 1      "The papers about these data" {
    name    : text                    "Who wrote it"
    given   : text default "unknown"  "Given name"
    rank    : integer                 "Place among the papers"
    ids[]                             "Its identifiers" {
        scheme : text default "doi"   "Of which kind"
        value  : text                 "The identifier"
    }
}
ask contact                   "Whom to ask" {
    model  : text             "Which instrument is theirs"
    frames : integer default 7 "How many frames they took"
}
scan images[]                 "One for each directory" {
    kind : text               "What they are"
    day  : text               "When they were taken"
}
scan folder                   "The folder" {
    cooled : boolean          "Was it cooled?"
}

ask.title          <-> title
ask.words[]        <-> words[]
ask.words[]        <-> subjects[].subject
ask.contact.model  <-> setup.model
ask.contact.frames <-> setup.frames
scan.folder.cooled <-> setup.cooled

ask.citation[] <-> creators[] {
    name  <-> family
    given <-> given
    rank  <-> rank
    ids[] <-> ids[] {
        scheme <-> scheme
        value  <-> value
    }
}

scan.images[] <-> dates[] {
    kind <-> kind
    day  <-> day
}

lens.cs_mm [mm]                                     <-> setup.cs_mm [mm]
operator                                            <-> note
(title, started, people[], tags[], lens.cs, lens.model) -> nothing        because "of no interest here"
nothing                                             <-  kind           because "nobody says it"
"""

DOCUMENT = {"operator": "Ada", "lens": {"cs_mm": 2.7}}
ASK: dict[str, Any] = {
    "title": "Apoferritin",
    "words": ["ice", "gold"],
    "citation": [
        {"name": "Byron", "given": "Ada", "rank": 1, "ids": [{"scheme": "pmid", "value": "12"}, {"value": "10.1/x"}]},
        {"name": "Ek"},
    ],
    "contact": {"model": "Krios"},
}
SCAN: dict[str, Any] = {"images": [{"kind": "movies", "day": "1 May"}, {"kind": "maps"}], "folder": {"cooled": True}}
TARGET = {
    "title": "Apoferritin",
    "words": ["ice", "gold"],
    "subjects": [{"subject": "ice"}, {"subject": "gold"}],
    "setup": {"model": "Krios", "frames": 7, "cooled": True, "cs_mm": 2.7},
    "creators": [
        {
            "family": "Byron", "given": "Ada", "rank": 1,
            "ids": [{"scheme": "pmid", "value": "12"}, {"scheme": "doi", "value": "10.1/x"}],
        },
        {"family": "Ek", "given": "unknown"},
    ],
    "dates": [{"kind": "movies", "day": "1 May"}, {"kind": "maps"}],
    "note": "Ada",
}  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_project(tmp_path_factory.mktemp("given") / "own", MAPPING)


def put(root: Path, ask: dict[str, Any], scan: dict[str, Any], strict: bool = True) -> Conversion:
    return convert(DOCUMENT, "depot", ask=ask, scan=scan, root=root, strict=strict)


def test_fields_of_answers_and_scans_are_written(root: Path) -> None:
    assert put(root, ASK, SCAN).target == TARGET


def test_answers_are_no_leaves_of_the_document(root: Path) -> None:
    paths = [leaf.path for leaf in put(root, ASK, SCAN).report.leaves]
    assert paths == ["$.operator", "$.lens.cs_mm"]


def test_questions_are_listed_with_their_answers(root: Path) -> None:
    asked = put(root, ASK, SCAN).report.asked
    assert {one.name: one.value for one in asked} == {
        **ASK, "scan.images": SCAN["images"], "scan.folder": SCAN["folder"],
    }  # fmt: skip
    assert next(one.targets for one in asked if one.name == "contact") == ("setup.model", "setup.frames")
    assert {one.name: one.value for one in put(root, {}, {}).report.asked} == dict.fromkeys(
        [*ASK, "scan.images", "scan.folder"]
    )


def test_defaults_are_assumed(root: Path) -> None:
    report = put(root, ASK, SCAN).report
    why = "the default of the question"
    assert report.assumed == (
        Assumed("setup.frames", "7", why, "own.omap:29"),
        Assumed("creators[].given", "unknown", why, "own.omap:33"),
        Assumed("creators[].ids[].scheme", "doi", why, "own.omap:33"),
    )


def test_of_a_list_that_nobody_answered_the_default_says_how_many_there_are(root: Path) -> None:
    assert put(root, {"title": "T"}, {}).target["creators"] == [{"given": "unknown"}]


def test_a_field_that_is_unfit_is_refused_where_it_stands(root: Path) -> None:
    citation = [{"name": "Ek"}, {"name": "Bo", "rank": "first"}]
    with pytest.raises(ConversionError, match=r"\$ask\.citation\[1\]\.rank: not a number"):
        put(root, {"citation": citation}, {})
    assert put(root, {"citation": citation}, {}, strict=False).target["creators"][1] == {"family": "Bo", "given": "unknown"}


@pytest.mark.parametrize("answer", [{"name": "Ek"}, "Ek", 3])
def test_an_answer_of_another_shape_is_refused(root: Path, answer: object) -> None:
    with pytest.raises(ConversionError, match=r"\$ask\.citation: .* where a list is expected"):
        put(root, {"citation": answer}, {})


def test_reading_gives_the_answers_back(root: Path) -> None:
    back = convert(TARGET, "lab.run", root=root)
    assert back.target == DOCUMENT
    assert back.scan == SCAN
    first, second = ASK["citation"]
    with_defaults = [
        {**first, "ids": [first["ids"][0], {"scheme": "doi", "value": "10.1/x"}]},
        {**second, "given": "unknown"},
    ]
    assert back.answers == {**ASK, "citation": with_defaults, "contact": {"model": "Krios", "frames": 7}}
    assert convert(back.target, "depot", ask=back.answers, scan=back.scan, root=root).target == TARGET


def test_what_was_read_into_an_answer_is_written(root: Path) -> None:
    leaves = {leaf.path: leaf.targets for leaf in convert(TARGET, "lab.run", root=root).report.leaves}
    assert leaves["$.title"] == ("ask.title",)
    assert leaves["$.creators[0].ids[1].value"] == ("ask.citation[].ids[].value",)
    assert leaves["$.dates[1].kind"] == ("scan.images[].kind",)
    assert leaves["$.setup.cooled"] == ("scan.folder.cooled",)


# The command ------------------------------------------------------------------------------------------------------------


def run(root: Path, tmp_path: Path, ask: object, scan: object) -> int:
    for name, value in (("record", DOCUMENT), ("ask", ask), ("scan", scan)):
        (tmp_path / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    files = ("--ask-file", str(tmp_path / "ask.json"), "--scan", str(tmp_path / "scan.json"))
    made = ("-o", str(tmp_path / "made.json"))
    return COMMAND_LINE.run(["convert", str(tmp_path / "record.json"), "--to", "depot", "--root", str(root), *files, *made])


def test_the_command_takes_answers_and_scans_from_files(root: Path, tmp_path: Path) -> None:
    assert run(root, tmp_path, ASK, SCAN) == 0
    assert json.loads((tmp_path / "made.json").read_text("utf-8")) == TARGET


def test_a_scan_that_nobody_reads_is_a_wrong_command_line(
    root: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(root, tmp_path, ASK, {"imags": []}) == 2
    assert "takes no scan of imags" in capfd.readouterr().err


def test_an_object_for_a_question_without_fields_is_a_wrong_command_line(root: Path, tmp_path: Path) -> None:
    assert run(root, tmp_path, {"title": {"a": "b"}}, SCAN) == 2


# Tables -----------------------------------------------------------------------------------------------------------------


def test_answers_become_rows_and_come_back(tmp_path: Path) -> None:
    mapping = """\
mapping lab.lens 1.0 <-> hall 1.0

ask authors[] "Who recorded it" {
    family : text "Family name"
    given  : text "Given name"
}

this <-> _lens {
    1        -> id
    cs [mm] <-> cs [mm]
    model   <-> model
}

ask.authors[] <-> _author[] {
    index   -> ordinal
    family <-> family_name
    given  <-> given_name
}
"""
    root = own_project(tmp_path / "own", mapping)
    document, ask = {"model": "Krios"}, {"authors": [{"family": "Byron", "given": "Ada"}, {"family": "Ek"}]}
    made = convert(document, "hall", ask=ask, root=root)
    assert made.target["author"] == [
        {"ordinal": "1", "family_name": "Byron", "given_name": "Ada"},
        {"ordinal": "2", "family_name": "Ek"},
    ]
    back = convert(made.target, "lab.lens", root=root)
    assert (back.target, back.answers) == (document, ask)
