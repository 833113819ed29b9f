"""Several remarks in one free text: each under its label, divided by semicolons."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.remarks import added, from_remark, remark, unlabelled
from oscem_map.runtime.trace import Row, Trace, writer
from oscem_map.runtime.words import KEPT, LookupTable, remarks_of

TEXT = "6s blot; twice; atmosphere: air; of the room; binning: 2 x 2"


def test_a_remark_begins_where_a_label_stands() -> None:
    assert remarks_of(TEXT) == ["6s blot; twice", "atmosphere: air; of the room", "binning: 2 x 2"]


@pytest.mark.parametrize(("label", "said"), [("atmosphere", "air; of the room"), ("Binning", "2 x 2")])
def test_a_remark_is_found_by_its_label(label: str, said: str) -> None:
    assert from_remark(TEXT, label) == said
    assert from_remark(remark(said, label), label) == said


def test_what_has_no_label_is_the_text_itself() -> None:
    assert unlabelled(TEXT, "atmosphere, binning") == "6s blot; twice"
    assert unlabelled(TEXT, "binning") == "6s blot; twice; atmosphere: air; of the room"
    assert isinstance(unlabelled("binning: 2", "binning"), Nothing)
    assert isinstance(from_remark("6s blot", "binning"), Nothing)


def test_unfit_values_are_handed_on() -> None:
    refused = Refused(1, "no text")
    assert remark(refused, "a") is unlabelled(refused, "a") is from_remark(refused, "a") is refused
    assert remark(None, "a") is None
    assert added({"details": "x"}, "details", refused, Trace()) is refused


def test_a_text_is_added_to_what_stands_there_and_both_count_as_written() -> None:
    row: Row = {}
    trace = Trace()
    write = writer(row, trace, "$", "x.omap")
    for number, (leaf, said) in enumerate([("a", "first"), ("b", "label: second")]):
        write("details", added(row, "details", said, trace), leaf, number)
    assert row == {"details": "first; label: second"}
    assert [(leaves, value is row["details"]) for _, _, leaves, _, value in trace.written] == [("a", True), ("b", True)]


def test_a_table_finds_its_form_among_the_remarks() -> None:
    table = LookupTable({}, others=((1, ("other", None), (KEPT,), "detector: {}"),))
    assert table("OTHER", "detector: X 1; binning: 2 x 2") == "X 1"
    bare = LookupTable({}, others=((1, ("other", None), (KEPT,)),))
    assert bare("OTHER", "a cartridge; binning: 2 x 2") == "a cartridge"


def test_many_rows_are_not_searched_for_each_text_that_is_added() -> None:
    class Counting(list[Any]):
        read = 0

        def __getitem__(self, n: Any) -> Any:
            Counting.read += 1
            return super().__getitem__(n)

    rows: list[Row] = [{} for _ in range(200)]
    trace = Trace()
    trace.written = Counting()
    for row in rows:
        write = writer(row, trace, "$", "x.omap")
        write("details", "first", "a", 1)
        write("details", added(row, "details", "second", trace), "b", 2)
    assert [row["details"] for row in rows] == ["first; second"] * 200
    assert Counting.read <= 10 * 200
