"""Writing documents as converters do: rows that are completed, what is missing of them, and trees in the making."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hard_values import values
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime import write_tables, write_tree
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.report import Assumed
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, Need, RowPlan
from oscem_map.runtime.trace import Question, Trace
from oscem_map.runtime.unread import Skip
from oscem_map.runtime.write_tables import Finish, Rows, finished

# Rows -------------------------------------------------------------------------------------------------------


def test_lacking_items() -> None:
    trace, row, other = Trace(), {"id": "7", "a": "x", "b": None}, {"a": "y", "b": "z", "c": "w"}
    write_tables.fill_mandatory([row, other], ("a", "b", "c"), trace, "cat", "archive")
    assert row == {"id": "7", "a": "x", "b": None, "c": None}
    assert [(one.item, one.row, one.demanded_by) for one in trace.missing] == [
        ("_cat.b", "7", "archive"),
        ("_cat.c", "7", "archive"),
    ]


def test_lacking_items_of_the_only_row() -> None:
    trace = Trace()
    write_tables.fill_mandatory([{"id": "1"}], ("a",), trace, "cat", "archive")
    assert [one.row for one in trace.missing] == [""]


# Rows outside lists -----------------------------------------------------------------------------------------

KIND = Question("kind", "Kind?", ("_lens.kind",), "f:7", default="magnetic")
ID = Constant("id", "1", "f:1")
LENS = RowPlan(
    "lens",
    answers=(Answer(KIND, "kind", str.upper, "f", 8),),
    constants=(ID, Constant("maker", "us", "f:2", "all are", otherwise=True)),
)
PLAN = (
    CategoryPlan("lens", (LENS,), archive=("id", "model")),
    CategoryPlan("camera", (RowPlan("camera", ("lens",), keys=(Key("lens_id", row="lens", of="id"), Key("id", start=1))),)),
    CategoryPlan("part", of_list=True, lone=RowPlan("", constants=(Constant("kind", "spare", "f:3"),))),
)


def made(rows: Rows) -> tuple[dict[str, Any], Trace]:
    trace = Trace()
    return finished(rows, Finish(PLAN, ("camera", "lens", "part")), trace), trace


def test_no_value_makes_no_row_and_asks_nothing() -> None:
    found, trace = made(Rows())
    assert (found, trace.asked, trace.supplied, trace.missing) == ({}, [], [], [])


def test_a_row_that_is_pointed_at_exists_and_is_completed() -> None:
    rows = Rows()
    rows["camera"]["mode"] = "COUNTING"
    found, trace = made(rows)
    assert found == {
        "camera": [{"mode": "COUNTING", "lens_id": "1", "id": "1"}],
        "lens": [{"kind": "MAGNETIC", "id": "1", "maker": "us", "model": None}],
    }
    assert [*found] == ["camera", "lens"]
    assert trace.supplied == [Assumed("_lens.id", "1", "", "f:1")]
    assert trace.assumed == [
        Assumed("_lens.kind", "magnetic", "the default of the question", "f:7"),
        Assumed("_lens.maker", "us", "all are", "f:2"),
    ]
    assert [lack.item for lack in trace.missing] == ["_lens.model"]


def test_records_of_another_shape_are_completed_by_themselves() -> None:
    finish, alone = Finish(PLAN, ("camera", "lens", "part")), Rows()
    alone["lens"]["name"] = "short"
    both = Rows()
    both["camera"]["name"] = "K3"
    both["lens"]["name"] = "long"
    for _ in range(2):
        assert [*finished(copied(alone), finish, Trace())] == ["lens"]
        assert [*finished(copied(both), finish, Trace())] == ["camera", "lens"]


def copied(rows: Rows) -> Rows:
    made = Rows()
    for name, row in rows.items():
        made[name] = {**row}
    return made


def test_what_is_said_goes_before_a_default_and_a_constant() -> None:
    rows = Rows()
    rows["lens"] |= {"kind": "E", "maker": "them", "model": "L1"}
    found, trace = made(rows)
    assert found == {"lens": [{"kind": "E", "maker": "them", "model": "L1", "id": "1"}]}
    assert (trace.asked, trace.assumed, trace.missing) == ([], [], [])


def test_a_branch_decides_for_a_row_that_exists_only() -> None:
    rows = Rows()
    rows.decided("lens")["kind"] = "X"
    assert made(rows)[0] == {}
    rows["lens"]["model"] = "L1"
    assert made(rows)[0]["lens"][0]["kind"] == "X"


def test_rows_of_a_list_stand_without_a_row_of_their_own() -> None:
    rows = Rows()
    rows.list_of("part").append({"name": "a"})
    assert made(rows)[0] == {"part": [{"name": "a"}]}


def test_a_row_that_lacks_what_it_needs_is_left_out() -> None:
    row, trace = {"a": "x"}, Trace()
    need = Need(("a", "b"), "no b", (("f", {"s.a": 3}), ("g", {"s.b": 4})))
    write_tables.leave_out(need, row, trace, "$.x")
    assert row == {}
    assert trace.skips == [Skip("$.x", "f", {"s.a": 3}, "no b"), Skip("$.x", "g", {"s.b": 4}, "no b")]
    whole = {"a": "x", "b": "y"}
    write_tables.leave_out(need, whole, trace, "$.x")
    assert (whole, len(trace.skips)) == ({"a": "x", "b": "y"}, 2)


def test_a_trial_that_succeeds_is_taken_over() -> None:
    rows, trial = Rows(), Rows()
    rows["lens"]["id"] = "1"
    trial["lens"]["kind"] = "E"
    trial.decided("camera")["mode"] = "X"
    assert rows.take(trial) == {id(trial["lens"]): rows["lens"]}
    assert (rows["lens"], rows.branches) == ({"id": "1", "kind": "E"}, {"camera": {"mode": "X"}})


# Presence ---------------------------------------------------------------------------------------------------


def said(value: Any, row: dict[str, Any], items: tuple[str, ...]) -> Trace:
    trace = Trace()
    write_tables.present(value, row, items, trace, "$.x", "flag", "f.omap", {"a": 3, "c": 4}, 5, "false has no place")
    return trace


def test_false_keeps_items_unwritten() -> None:
    row = {"id": "1", "a": "x", "b": "y"}
    trace = said(False, row, ("a", "c"))
    assert row == {"id": "1", "b": "y"}
    assert trace.skips == [Skip("$.x", "f.omap", {"a": 3, "c": 4}, "`flag` is false (f.omap:5)")]
    assert [(path, value.reason) for path, value, _ in trace.remarks if isinstance(value, Nothing)] == [
        ("$.x.flag", "false has no place")
    ]
    whole = {"id": "1", "a": "x"}
    said(False, whole, ())
    assert whole == {}


def test_true_lets_a_row_exist() -> None:
    row: dict[str, Any] = {}
    trace = said(True, row, ())
    assert not trace.remarks
    assert row == {"id": None}
    assert trace.written == [((row, "$.x", "f.omap"), "", "flag", 5, row)]


def test_true_stands_for_the_items_that_are_there() -> None:
    row = {"a": "x", "c": "y"}
    assert [(item, value) for _, item, _, _, value in said(True, row, ("a", "b")).written] == [("a", "x")]


def test_true_with_nothing_beside_it_is_lost() -> None:
    assert isinstance(said(True, {"a": None}, ("a",)).remarks[0][1], Nothing)
    assert not said(True, {"a": "x"}, ("a",)).remarks


def test_what_is_no_flag_is_noted() -> None:
    why = Refused("yes", "why")
    assert said(why, {}, ()).remarks == [("$.x.flag", why, "f.omap:5")]
    assert not said(None, {}, ()).remarks


# Trees in the making ----------------------------------------------------------------------------------------


def hollow(value: Any) -> bool:
    """Whether an absent value or an empty object or list is inside."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(one in (None, {}, []) or hollow(one) for one in inner)


def facts(value: Any) -> list[str]:
    """The scalars inside, in order."""
    if isinstance(value, (dict, list)):
        return [fact for one in (value.values() if isinstance(value, dict) else value) for fact in facts(one)]
    return [] if value is None else [type(value).__name__]


@given(values)
def test_taking_out_what_is_empty_takes_all_that_is_hollow_and_nothing_else(raw: Any) -> None:
    before = facts(raw)
    found = write_tree.without_empty(raw)
    assert found is raw
    assert not hollow(found)
    assert facts(found) == before


@given(
    st.recursive(
        st.none() | st.booleans() | st.just(""),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=2), inner),
    )
)
def test_taking_out_what_is_empty_is_idempotent(raw: Any) -> None:
    once = deepcopy(write_tree.without_empty(raw))
    assert write_tree.without_empty(deepcopy(once)) == once


def test_slots_are_made_once() -> None:
    tree: dict[str, Any] = {}
    write_tree.object_in(tree, "a")["b"] = 1
    write_tree.object_in(tree, "a")["c"] = 2
    write_tree.list_in(tree, "l").append(1)
    write_tree.list_in(tree, "l").append(2)
    assert tree == {"a": {"b": 1, "c": 2}, "l": [1, 2]}
