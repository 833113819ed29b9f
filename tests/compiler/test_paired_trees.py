"""Two unlinked lists against a list of a tree, elements that lack what they need, and days in slots of text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from small_trees import TEXT, each_leaf_once, lists, objects, project

from oscem_map import convert
from oscem_map.runtime.compose import in_markdown
from oscem_map.runtime.report import Status

GRANT, FUNDER = objects(number=TEXT), objects(name=TEXT)
SCHEMAS = {
    "left": objects(grants=lists(GRANT), funders=lists(FUNDER), day={"type": "string", "format": "date-time"}, title=TEXT),
    "right": objects(
        money=objects(funding=lists(objects(funder=FUNDER, award=objects(number=TEXT, kind=TEXT)))), day=TEXT, title=TEXT
    ),
}
MAPPING = """\
mapping left 1.0 <-> right 1.0

template note {
    "# {title}"
    "- {title}"
}

title        <-> title
template.note -> file("NOTE.md")
day          <~> day  via date  because "the day only"
(grants[], funders[]) <~> money.funding[]  via paired  because "nothing links them" {
    funders.name  <-> funder.name
    grants.number <-> award.number
    "grant"        -> award.kind  because "every award is one"
    needs funder.name  because "no grant without its funder"
}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paired") / "project"
    found = [one for one in project(folder, SCHEMAS, MAPPING).diagnostics if one.code != "W0802"]
    assert found == []
    return folder


def element(name: str, number: str | None = None) -> dict[str, Any]:
    return {"funder": {"name": name}} | ({"award": {"number": number, "kind": "grant"}} if number else {})


@pytest.mark.parametrize(
    ("grants", "funders", "made"),
    [
        ("12", "A", [element("A")]),
        ("12", "AB", [element("A", "1"), element("B", "2")]),
        ("1", "", []),
        ("", "A", [element("A")]),
    ],
)
def test_pairs_are_elements(root: Path, grants: str, funders: str, made: list[dict[str, Any]]) -> None:
    document = {"grants": [{"number": one} for one in grants], "funders": [{"name": one} for one in funders]}
    result = convert(document, "right", root=root)
    assert result.target.get("money", {}).get("funding", []) == made
    assert each_leaf_once(result.report, document)
    left_out = {leaf.value for leaf in result.report.having(Status.LEFT_OUT)}
    assert left_out == ({*grants} if len(funders) != len(grants) else set())
    if not made:
        return
    back = convert(result.target, "left", root=root)
    assert back.target.get("funders", []) == [{"name": one} for one in funders]
    assert convert(back.target, "right", root=root).target == result.target


def test_a_day_in_a_text(root: Path) -> None:
    result = convert({"day": "2025-03-14T23:26:53+01:00"}, "right", root=root)
    assert result.target == {"day": "2025-03-14"}
    assert convert(result.target, "left", root=root).target == {"day": "2025-03-14T00:00:00Z"}
    assert convert({"day": "soon"}, "left", root=root, source="right").report.refused()[0].path == "$.day"


def test_a_file_of_markdown_has_no_markup_of_values(root: Path) -> None:
    text = convert({"title": "<b>a_b</b>\n# c"}, "right", root=root).files["NOTE.md"]
    assert text == "# &lt;b&gt;a\\_b&lt;/b&gt;\n\\# c\n- &lt;b&gt;a\\_b&lt;/b&gt;\n\\# c\n"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("plain text, 1.5 Å (of 3)", "plain text, 1.5 Å (of 3)"),
        ("[a](b) `c` *d* \\", "\\[a\\](b) \\`c\\` \\*d\\* \\\\"),
        ("1. one\n- two\n+ three\n=", "1\\. one\n\\- two\n\\+ three\n\\="),
        ("a & b | c ~ d", "a &amp; b \\| c \\~ d"),
        ("0.436", "0.436"),
        ("-3.5 µm", "-3.5 µm"),
        ("1.5) Å, #1, 2026-11-20", "1.5) Å, #1, 2026-11-20"),
        ("12) one\n---\n# a\r## b\n+", "12\\) one\n\\---\n\\# a\r\\## b\n\\+"),
    ],
)
def test_signs_of_markdown(said: str, written: str) -> None:
    assert in_markdown(said) == written


@given(st.text(st.sampled_from("ab1. )-+=#*_`~[]()!<>&|:/\\\n\r\t'\""), max_size=40))
def test_nothing_in_a_value_is_markup(said: str) -> None:
    """As a reader of Markdown sees it: paragraphs of text, or lines that are shown as they stand."""
    seen = {one.type for token in MarkdownIt("commonmark").parse(in_markdown(said)) for one in (token, *(token.children or ()))}
    assert seen <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak", "hardbreak", "code_block"}


INDEXED = """\
mapping left 1.0 <-> right 1.0

fragment person for People <-> Authors {
    index(0) -> order
    name    <-> name
}

people[] <-> authors[] {
    this <-> this via person
}
"""


def test_an_index_in_a_fragment_is_an_error_of_the_mapping(tmp_path: Path) -> None:
    """The fragment's function is for one object, and does not know which of the list it is."""
    person, author = objects(name=TEXT), objects(name=TEXT, order={"type": "integer"})
    schemas = {"left": objects(people=lists(person)), "right": objects(authors=lists(author))}
    found = project(tmp_path / "project", schemas, INDEXED)
    assert [one.code for one in found.diagnostics] == ["E0603"]
    without = INDEXED.replace("    index(0) -> order\n", "")
    moved = without.replace("    this <-> this via", "    index(0) -> order\n    this     <-> this via")
    made = project(tmp_path / "moved", schemas, moved)
    assert [one.code for one in made.diagnostics if one.code != "W0802"] == []
