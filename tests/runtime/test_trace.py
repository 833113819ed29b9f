"""The trace of a run: paths, questions and answers, what was written, and how several runs' traces come together."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map.runtime.refused import Nothing, Refused, Respelt, Slipped, Told, Unlisted
from oscem_map.runtime.report import Asked, Assumed, Missing
from oscem_map.runtime.trace import (
    PairedPath,
    Question,
    Trace,
    append_value,
    below,
    part_reader,
    row_writer,
    writer,
)
from oscem_map.runtime.unread import NotRun, Skip

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


def test_what_is_remarked_of_leaves() -> None:
    trace, why = Trace(), Refused(1, "why")
    trace.remark("$.a", ("b", "c"), why, "f:3")
    trace.remark(PAIR, "grants.id", why, "f:4")
    assert trace.remarks == [
        ("$.a.b", why, "f:3"),
        ("$.a.c", why, "f:3"),
        ("$.organizational.grants[1].id", why, "f:4"),
    ]


def test_a_skip_of_a_shared_row_is_of_its_elements() -> None:
    trace = Trace()
    trace.skip("$.a", "f", {"b": 3}, "no")
    trace.skip(PAIR, "f", {"grants.id": 4, "funder": 5}, "branch")
    assert trace.skips == [
        Skip("$.a", "f", {"b": 3}, "no"),
        Skip("$.organizational.grants[1].id", "f", {"": 4}, "branch"),
        Skip("$.organizational.funder[0]", "f", {"": 5}, "branch"),
    ]


def test_rules_that_do_not_run_are_noted_as_a_skip_is() -> None:
    trace, other = Trace(), Trace()
    for at, leaves in (("$.a", {"b": 3}), (PAIR, {"grants.id": 4, "funder": 5})):
        trace.not_run(at, NotRun("f", leaves, "branch"))
        other.skip(at, "f", leaves, "branch")
    assert trace.skips == other.skips
    assert len(trace.skips) == 3


def test_what_is_passed_over() -> None:
    trace = Trace()
    trace.pass_over("$.a[1]", "one only", "f:3")
    trace.pass_over("_b[2]", "its type", "f:4", lost=False)
    assert [tuple(one) for one in trace.passed_over] == [
        ("$.a[1]", "one only", "f:3", True),
        ("_b[2]", "its type", "f:4", False),
    ]


# Writing ----------------------------------------------------------------------------------------------------


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
    trace = Trace()
    writer(row, trace, "$.a", "f.omap")("item", value, "leaf", 7)
    assert row == written
    assert type(row.get("item", "")) in (str, int, bool, dict), "no marked text in a row"
    assert trace.remarks == ([("$.a.leaf", value, "f.omap:7")] if noted else [])
    assert trace.written == [((row, "$.a", "f.omap"), item, "leaf", 7, row[item]) for item in written]
    assert trace.unwritten == ([("$.a", "leaf", "f.omap", 7)] if value is None else [])


def test_a_value_at_the_end_of_a_list() -> None:
    trace, values, why = Trace(), ["w"], Refused(1, "why")
    for leaf, value in (("a", "x"), ("b", why), ("c", None), ("d", Respelt("y"))):
        append_value(values, value, trace, "$.l", leaf, "f", 3)
    assert values == ["w", "x", "y"]
    assert [(here[0] is values, item, leaf, value) for (here, item, leaf, _, value) in trace.written] == [
        (True, "", "a", "x"),
        (True, "", "d", "y"),
    ]
    assert [path for path, _, _ in trace.remarks] == ["$.l.b", "$.l.d"]
    assert trace.unwritten == [("$.l", "c", "f", 3)]


def test_reading_one_of_several_parts() -> None:
    trace, why, no_place = Trace(), Refused(1, "why"), Nothing("no place")
    read = part_reader(trace, "$.a", "f.omap")
    assert [read(value, "leaf", 7) for value in ("x", 0, None, why, no_place)] == ["x", 0, None, None, None]
    assert trace.remarks == [("$.a.leaf", why, "f.omap:7"), ("$.a.leaf", no_place, "f.omap:7")]


# Questions --------------------------------------------------------------------------------------------------

TITLE = Question("title", "Title?", ("_struct.title",), "f:1")
RATE = Question("rate", "Rate?", ("_a.b", "_a.c"), "f:2", default=5)
EXTRA = Question("extra", "Extra?", ("_a.d",), "f:3", optional=True)


def test_an_answer() -> None:
    trace = Trace({"title": "On bubbles"})
    assert trace.given(TITLE) == "On bubbles"
    assert trace.given(TITLE) == "On bubbles"
    assert trace.asked == [Asked("title", "Title?", ("_struct.title",), "On bubbles")]
    assert not trace.assumed


@pytest.mark.parametrize("absent", [None, "", [], {}])
def test_an_absent_answer_is_none(absent: Any) -> None:
    trace = Trace({"title": absent})
    assert trace.given(TITLE) is None
    assert trace.asked == []
    assert trace.unanswered(TITLE) is None
    assert trace.asked == [Asked("title", "Title?", ("_struct.title",), None)]


def test_answers_of_several_rows() -> None:
    trace = Trace({"title": ["a", "", "c"], "rate": "all"})
    assert [trace.given(TITLE, nth) for nth in range(4)] == ["a", None, "c", None]
    assert [trace.given(RATE, nth) for nth in range(2)] == ["all", "all"]
    assert trace.given(TITLE) == ["a", "", "c"]
    assert [asked.name for asked in trace.asked] == ["title", "rate"]


def test_a_question_with_an_answer_for_a_later_row_is_answered() -> None:
    trace = Trace({"title": ["", "b"]})
    for nth in range(2):
        if trace.given(TITLE, nth) is None:
            trace.unanswered(TITLE)
    assert [asked.value for asked in trace.asked] == ["b"]
    trace.unanswered(TITLE)
    assert [asked.value for asked in trace.asked] == ["b"]


def test_a_false_or_zero_answer_is_one() -> None:
    trace = Trace({"title": False, "rate": 0})
    assert trace.given(TITLE) is False
    assert trace.given(RATE) == 0


def test_a_default_is_assumed() -> None:
    trace = Trace()
    assert trace.unanswered(RATE) == 5
    assert trace.assumed == [
        Assumed(item, "5", "the default of the question", "f:2") for item in ("_a.b", "_a.c")
    ]
    assert trace.asked == [Asked("rate", "Rate?", ("_a.b", "_a.c"), None)]


def test_an_optional_question_is_not_pressed() -> None:
    trace = Trace()
    assert trace.unanswered(EXTRA) is None
    assert trace.asked == []


# Several runs -----------------------------------------------------------------------------------------------


def test_traces_come_together_in_order() -> None:
    first, second = Trace(), Trace()
    for n, trace in enumerate((first, second)):
        trace.remark("$", "a", Refused(n, "why"), "f:1")
        trace.skip("$.b", "f", {"x": n}, "no")
        trace.supply("_a.d", str(n), "f:3")
        trace.pass_over("$.c", "no", f"f:{n}")
        trace.repeats(f"$.d[{n}]", "$.d[9]")
        trace.aliases[n] = f"_a{n}"
        writer({}, trace, "$", "f")("item", str(n), "e", 1)
        trace.assume("_a.b", str(n), "why", "f:2")
        trace.lack("_a.c", str(n), "archive")
        trace.unanswered(TITLE)
    first.absorb(second)
    assert [value.value for _, value, _ in first.refusals()] == [1], "one leaf and rule: said once"
    assert [one.leaves for one in first.skips] == [{"x": 0}, {"x": 1}]
    assert [assumed.value for assumed in first.assumed] == ["0", "1"]
    assert [supplied.value for supplied in first.supplied] == ["0", "1"]
    assert [one.rule for one in first.passed_over] == ["f:0", "f:1"]
    assert first.repeated == [("$.d[0]", "$.d[9]"), ("$.d[1]", "$.d[9]")]
    assert first.aliases == {0: "_a0", 1: "_a1"}
    assert [value for *_, value in first.written] == ["0", "1"]
    assert first.missing == [Missing("_a.c", "0", "archive", ""), Missing("_a.c", "1", "archive", "")]
    assert len(first.remarks) == 2
    assert [asked.name for asked in first.asked] == ["title"]


def test_what_a_trial_wrote_stands_in_the_row_that_took_it_over() -> None:
    first, trial, row, other = Trace(), Trace(), {"id": "1"}, {"id": "2"}
    made: dict[str, Any] = {}
    writer(made, trial, "$", "f")("a", "x", "l", 1)
    writer(other, trial, "$", "f")("a", "y", "l", 1)
    first.absorb(trial, {id(made): row})
    assert [here[0] for here, *_ in first.written] == [row, other]
    assert first.written[0][0][0] is row


def test_refusals_are_of_leaves_and_rules() -> None:
    trace = Trace()
    trace.remark("$", ("a", "b"), Refused(1, "why"), "f:1")
    trace.remark("$", "a", Refused(1, "why"), "f:2")
    trace.remark("$", "c", Respelt("x"), "f:3")
    assert [(path, rule) for path, _, rule in trace.refusals()] == [
        ("$.a", "f:1"),
        ("$.b", "f:1"),
        ("$.a", "f:2"),
    ]


# Reading rows -----------------------------------------------------------------------------------------------

TABLES: dict[str, list[dict[str, Any]]] = {"one": [{"a": "x"}], "two": [{"a": "x"}, {"a": "y"}, {"a": "z"}]}


def of_tables() -> Trace:
    trace = Trace()
    assert trace.reads(TABLES) is TABLES
    return trace


def test_what_is_remarked_of_an_item_is_of_the_rows_that_are_read() -> None:
    trace, why = of_tables(), Refused("x", "bad")
    trace.reading("two", TABLES["two"][1:])
    trace.remark("_two", "_two.a", why, "f:1")
    trace.reading("one", TABLES["one"])
    trace.remark("_", ("_one.a", "_three.a"), why, "f:2")
    assert [path for path, _, _ in trace.remarks] == ["_two[1].a", "_two[2].a", "_one.a", "_three.a"]
    assert trace.rows_read == {"_one", "_two[1]", "_two[2]"}


def test_rules_that_did_not_run_on_the_rows_that_are_read() -> None:
    trace = of_tables()
    trace.reading("two", TABLES["two"][1:])
    trace.items_not_run(NotRun("f", {"_two.a": 3, "_one.a": 4}, "why"))
    assert trace.skips == [
        Skip("_two[1].a", "f", {"": 3}, "why"),
        Skip("_two[2].a", "f", {"": 3}, "why"),
        Skip("_one.a", "f", {"": 4}, "why"),
    ]


def test_what_is_written_of_items_is_of_the_rows_that_are_read() -> None:
    trace = of_tables()
    trace.reading("two", TABLES["two"][1:])
    write = row_writer({}, trace, "_two", "f")
    write("slot", "x", ("_two.a", "_one.a"), 4)
    write("other", Respelt("y"), "_two.a", 5)
    assert [leaves for _, _, leaves, _, _ in trace.written] == [
        ("_two[1].a", "_two[2].a", "_one.a"),
        ("_two[1].a", "_two[2].a"),
    ]
    assert [path for path, _, _ in trace.remarks] == ["_two[1].a", "_two[2].a"]


def test_without_tables_nothing_keeps_account() -> None:
    trace = Trace()
    trace.reading("two", TABLES["two"])
    trace.remark("_two", "_two.a", Refused("x", "bad"), "f:1")
    assert (trace.rows_read, trace.row_path("two", TABLES["two"][0])) == (None, "_two")
    assert [path for path, _, _ in trace.remarks] == ["_two.a"]


def test_what_a_table_tells() -> None:
    row: dict[str, Any] = {}
    trace = Trace()
    write = writer(row, trace, "_two", "f")
    write("slot", Told("ethane", "an old word", (1,)), ("_two.a", "_two.b"), 4)
    assert row == {"slot": "ethane"} and type(row["slot"]) is str
    (old, slip, rule), (unread, nothing, _) = trace.remarks
    assert (old, unread, rule) == ("_two.a", "_two.b", "f:4")
    assert isinstance(slip, Slipped) and slip.mended and slip.reason == "read as 'ethane': an old word"
    assert isinstance(nothing, Nothing) and nothing.reason == "not read beside what was read as 'ethane'"
