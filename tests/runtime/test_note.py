"""Notes of a run: paths, questions and answers, and how several runs' notes come together."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map.runtime.note import Note, PairedPath, Question, RowsOf, below, into, taking
from oscem_map.runtime.refused import Nothing, Refused, Respelt, Slipped, Told, Unlisted
from oscem_map.runtime.report import Asked, Assumed, Missing

PAIR = PairedPath("$.organizational", {"grants": 1, "funder": 0})
ALONE = PairedPath("$.organizational", {"grants": 2, "funder": -1})


@pytest.mark.parametrize(
    ("at", "leaf", "path"),
    [
        ("$.a", "b.c", "$.a.b.c"), ("$.a", "", "$.a"), ("$.a[1]", "b", "$.a[1].b"),
        ("$.a", "$ask.title", "$ask.title"),
        ("$.a", "_entry.id", "_entry.id"), (PAIR, "grants.country", "$.organizational.grants[1].country"),
        (PAIR, "funder", "$.organizational.funder[0]"), (PAIR, "", "$.organizational"), (PAIR, "$.x", "$.x"),
        (PAIR, "authors.name", "$.organizational.authors.name"),
        (ALONE, "grants.id", "$.organizational.grants[2].id"),
        (ALONE, "funder.country", "$.organizational.funder.country"),
    ],
)  # fmt: skip
def test_paths(at: str, leaf: str, path: str) -> None:
    assert below(at, leaf) == path


def test_the_elements_of_a_shared_row() -> None:
    assert PAIR.elements() == ("$.organizational.grants[1]", "$.organizational.funder[0]")
    assert ALONE.elements() == ("$.organizational.grants[2]",)


def test_what_is_noted_of_leaves() -> None:
    note, why = Note(), Refused(1, "why")
    note.of("$.a", ("b", "c"), why, "f:3")
    note.of(PAIR, "grants.id", why, "f:4")
    assert note.odd == [
        ("$.a.b", why, "f:3"),
        ("$.a.c", why, "f:3"),
        ("$.organizational.grants[1].id", why, "f:4"),
    ]


def test_a_skip_concerns_the_elements_of_a_shared_row_only() -> None:
    note = Note()
    note.skip("$.a", "f", (3,), "no")
    note.skip(PAIR, "f", None, "passed", lost=True)
    assert note.skipped == [
        ("$.a", "f", (3,), "no", False),
        ("$.organizational.grants[1]", "f", None, "passed", True),
        ("$.organizational.funder[0]", "f", None, "passed", True),
    ]


# Rows -------------------------------------------------------------------------------------------------------


class Rows(RowsOf):
    __slots__ = ("entry", "software")

    def __init__(self) -> None:
        self.entry: dict[str, Any] = {}
        self.software: list[dict[str, Any]] = []


def test_rows_come_together() -> None:
    mine, theirs = Rows(), Rows.only("entry")
    mine.entry, mine.software = {"id": "1"}, [{"id": "1"}]
    theirs.entry["title"] = "x"
    assert not hasattr(theirs, "software")
    mine.take(theirs, "entry")
    assert mine.entry == {"id": "1", "title": "x"}
    assert mine.software == [{"id": "1"}]


@pytest.mark.parametrize(
    ("value", "written", "noted"),
    [
        ("x", {"item": "x"}, False), (5, {"item": 5}, False), (False, {"item": False}, False),
        (None, {}, False),
        (Refused(1, "x"), {}, True), (Nothing("x"), {}, True), (Respelt("x"), {"item": "x"}, True),
        (Unlisted("x"), {"item": "x"}, True),
        ({"value": 1, "unit": "kV"}, {"item": {"value": 1, "unit": "kV"}}, False),
    ],
)  # fmt: skip
def test_putting_a_value(value: Any, written: dict[str, Any], noted: bool) -> None:
    row: dict[str, Any] = {}
    note = Note()
    into(row, note, "$.a", "f.omap")("item", value, "leaf", 7)
    assert row == written
    assert type(row.get("item", "")) in (str, int, bool, dict), "no marked text in a row"
    assert note.odd == ([("$.a.leaf", value, "f.omap:7")] if noted else [])


def test_taking_one_of_several_parts() -> None:
    note, why, no_place = Note(), Refused(1, "why"), Nothing("no place")
    take = taking(note, "$.a", "f.omap")
    assert [take(value, "leaf", 7) for value in ("x", 0, None, why, no_place)] == ["x", 0, None, None, None]
    assert note.odd == [("$.a.leaf", why, "f.omap:7"), ("$.a.leaf", no_place, "f.omap:7")]


# Questions --------------------------------------------------------------------------------------------------

TITLE = Question("title", "Title?", ("_struct.title",), "f:1")
RATE = Question("rate", "Rate?", ("_a.b", "_a.c"), "f:2", default=5)
EXTRA = Question("extra", "Extra?", ("_a.d",), "f:3", optional=True)


def test_an_answer() -> None:
    note = Note({"title": "On bubbles"})
    assert note.given(TITLE) == "On bubbles"
    assert note.given(TITLE) == "On bubbles"
    assert note.asked == [Asked("title", "Title?", ("_struct.title",), "On bubbles")]
    assert not note.assumed


@pytest.mark.parametrize("absent", [None, "", [], {}])
def test_an_absent_answer_is_none(absent: Any) -> None:
    note = Note({"title": absent})
    assert note.given(TITLE) is None
    assert note.asked == []
    assert note.unanswered(TITLE) is None
    assert note.asked == [Asked("title", "Title?", ("_struct.title",), None)]


def test_answers_of_several_rows() -> None:
    note = Note({"title": ["a", "", "c"], "rate": "all"})
    assert [note.given(TITLE, nth) for nth in range(4)] == ["a", None, "c", None]
    assert [note.given(RATE, nth) for nth in range(2)] == ["all", "all"]
    assert note.given(TITLE) == ["a", "", "c"]
    assert [asked.name for asked in note.asked] == ["title", "rate"]


def test_a_question_with_an_answer_for_a_later_row_is_answered() -> None:
    note = Note({"title": ["", "b"]})
    for nth in range(2):
        if note.given(TITLE, nth) is None:
            note.unanswered(TITLE)
    assert [asked.value for asked in note.asked] == ["b"]
    note.unanswered(TITLE)
    assert [asked.value for asked in note.asked] == ["b"]


def test_a_false_or_zero_answer_is_one() -> None:
    note = Note({"title": False, "rate": 0})
    assert note.given(TITLE) is False
    assert note.given(RATE) == 0


def test_a_default_is_assumed() -> None:
    note = Note()
    assert note.unanswered(RATE) == 5
    assert note.assumed == [
        Assumed(item, "5", "the default of the question", "f:2") for item in ("_a.b", "_a.c")
    ]
    assert note.asked == [Asked("rate", "Rate?", ("_a.b", "_a.c"), None)]


def test_an_optional_question_is_not_pressed() -> None:
    note = Note()
    assert note.unanswered(EXTRA) is None
    assert note.asked == []


# Several runs -----------------------------------------------------------------------------------------------


def test_notes_come_together_in_order() -> None:
    first, second = Note(), Note()
    for n, note in enumerate((first, second)):
        note.of("$", "a", Refused(n, "why"), "f:1")
        note.skip("$.b", "f", (n,), "no")
        note.assume("_a.b", str(n), "why", "f:2")
        note.lacks("_a.c", str(n), "archive")
        note.unanswered(TITLE)
    first.take(second)
    assert [value.value for _, value, _ in first.refusals()] == [1], "one leaf and rule: said once"
    assert [lines for _, _, lines, _, _ in first.skipped] == [(0,), (1,)]
    assert [assumed.value for assumed in first.assumed] == ["0", "1"]
    assert first.missing == [Missing("_a.c", "0", "archive", ""), Missing("_a.c", "1", "archive", "")]
    assert len(first.odd) == 2
    assert [asked.name for asked in first.asked] == ["title"]


def test_refusals_are_of_leaves_and_rules() -> None:
    note = Note()
    note.of("$", ("a", "b"), Refused(1, "why"), "f:1")
    note.of("$", "a", Refused(1, "why"), "f:2")
    note.of("$", "c", Respelt("x"), "f:3")
    assert [(path, rule) for path, _, rule in note.refusals()] == [
        ("$.a", "f:1"),
        ("$.b", "f:1"),
        ("$.a", "f:2"),
    ]


# Reading rows -----------------------------------------------------------------------------------------------

TABLES: dict[str, list[dict[str, Any]]] = {"one": [{"a": "x"}], "two": [{"a": "x"}, {"a": "y"}, {"a": "z"}]}


def reading() -> Note:
    note = Note()
    assert note.reads(TABLES) is TABLES
    return note


def test_what_is_noted_of_an_item_is_of_the_rows_that_are_read() -> None:
    note, why = reading(), Refused("x", "bad")
    note.took("two", TABLES["two"][1:])
    note.of("_two", "_two.a", why, "f:1")
    note.took("one", TABLES["one"])
    note.of("_", ("_one.a", "_three.a"), why, "f:2")
    assert [path for path, _, _ in note.odd] == ["_two[1].a", "_two[2].a", "_one.a", "_three.a"]
    assert note.taken == {"_one", "_two[1]", "_two[2]"}


def test_rules_that_did_not_run_on_the_rows_that_are_read() -> None:
    note = reading()
    note.skip_rows("two", "f", (3,), "why")
    assert note.skipped == []
    note.took("two", TABLES["two"][:1])
    note.skip_rows("two", "f", (3,), "why")
    assert note.skipped == [("_two[0]", "f", (3,), "why", False)]


def test_without_tables_nothing_keeps_account() -> None:
    note = Note()
    note.took("two", TABLES["two"])
    note.skip_rows("two", "f", (3,), "why")
    note.of("_two", "_two.a", Refused("x", "bad"), "f:1")
    assert (note.taken, note.skipped, note.path("two", TABLES["two"][0])) == (None, [], "_two")
    assert [path for path, _, _ in note.odd] == ["_two.a"]


def test_what_a_table_tells() -> None:
    row: dict[str, Any] = {}
    note = Note()
    put = into(row, note, "_two", "f")
    put("slot", Told("ethane", "an old word", (1,)), ("_two.a", "_two.b"), 4)
    assert row == {"slot": "ethane"} and type(row["slot"]) is str
    (old, slip, rule), (unread, nothing, _) = note.odd
    assert (old, unread, rule) == ("_two.a", "_two.b", "f:4")
    assert isinstance(slip, Slipped) and slip.mended and slip.reason == "read as 'ethane': an old word"
    assert isinstance(nothing, Nothing) and nothing.reason == "not read beside what was read as 'ethane'"
