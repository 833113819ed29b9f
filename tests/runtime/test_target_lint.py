"""Advice on targets: each check on values that fail and that pass, and where it looks."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hard_values import values
from hypothesis import given
from hypothesis import strategies as st
from small_trees import TEXT, lists, objects, project

from oscem_map import convert
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.runtime.report_text import summary
from oscem_map.runtime.target_lint import CHECKS, Advice, advised

CASES = [
    ("words", (3,), "one two", "one two three"),
    ("words", (1,), None, "<p>one</p>"),
    ("words", (2,), "<b>one</b>", "<b>one</b> two"),
    ("at_least", (2,), ["a"], ["a", "b"]),
    ("at_least", (1,), None, ["a"]),
    ("between", (Decimal("0.1"), 100), Decimal("0.05"), Decimal("0.1")),
    ("between", (1, 2), {"value": 3}, "no number"),
    ("sentence_case", (), "High Resolution Structure of Apoferritin", "High resolution structure of Apoferritin"),
    ("sentence_case", (), "A Study of Grain Boundaries", "TEM of LaNiO3 grown in Zürich"),
    ("capital", (), "small", "Capital"),
    ("capital", (), "<p>small</p>", "4D-STEM"),
    ("ends", (".",), "no stop", "<p>a stop.</p>"),
    ("without", ("dataset",), "The Dataset of 2024", "datasets, and a data set"),
]


@pytest.mark.parametrize(("check", "arguments", "bad", "good"), CASES)
def test_each_check(check: str, arguments: tuple[Any, ...], bad: Any, good: Any) -> None:
    holds, count = CHECKS[check]
    assert count == len(arguments)
    assert holds(bad, *arguments)
    assert holds(good, *arguments) == ""


def test_every_check_has_a_case() -> None:
    assert {name for name, *_ in CASES} == set(CHECKS)


@given(st.sampled_from(CASES), values)
def test_no_value_raises(case: tuple[str, tuple[Any, ...], Any, Any], value: Any) -> None:
    assert isinstance(CHECKS[case[0]][0](value, *case[1]), str)


def line(path: tuple[str, ...], check: str, *arguments: object) -> Advice:
    return Advice("depot", "must", path, check, arguments, "why", "small.omap:5")


def test_places_in_trees_and_tables() -> None:
    tree = {"people": [{"orgs": []}, {"orgs": ["x"]}], "title": "short"}
    found = advised(tree, (line(("people[]", "orgs"), "at_least", 1), line(("title",), "words", 4)), True)
    assert [one.place for one in found] == ["$.people[0].orgs", "$.title"]
    rows = {"_struct": [], "struct": [{"title": "short"}, {"title": "one two three four"}]}
    assert [one.place for one in advised(rows, (line(("struct", "title"), "words", 4),), False)] == ["_struct[0].title"]


MAPPING = """\
mapping left 1.0 <-> right 1.0

lint reviewers {
    must name        is words(3)     because "shown in every list"
    names            is at_least(1)
    must names[].org is ends(".")
}

title <-> name
people[] <-> names[] {
    org <-> org
}
"""


def test_a_report_has_advice_apart_from_validity(tmp_path: Path) -> None:
    person = lists(objects(org=TEXT))
    schemas = {"left": objects(title=TEXT, people=person), "right": objects(name=TEXT, names=person)}
    assert project(tmp_path, schemas, MAPPING).diagnostics == ()
    result = convert({"title": "Too short", "people": [{"org": "A"}]}, "right", root=tmp_path)
    told = [(one.lint, one.level, one.place, one.reason, one.rule) for one in result.report.advice]
    assert told == [
        ("reviewers", "must", "$.name", "shown in every list", "small.omap:4"),
        ("reviewers", "must", "$.names[0].org", "", "small.omap:6"),
    ]
    assert result.report.refused() == ()
    assert "## To be mended for the archive: 2" in to_markdown(result.report)
    assert "  must:     $.name: " in summary(result.report)
    (none,) = convert({"title": "Now it is long"}, "right", root=tmp_path).report.advice
    assert (none.level, none.place) == ("should", "$.names")
    assert convert(result.target, "left", root=tmp_path).report.advice == ()
