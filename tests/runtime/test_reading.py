"""Reading documents as converters do: parts of a tree, rows of tables."""

from __future__ import annotations

from collections import UserDict
from decimal import Decimal
from typing import Any

import pytest
from hard_values import values
from hypothesis import given

from oscem_map.runtime import read_tables, read_tree
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.trace import Trace
from oscem_map.runtime.unread import Skip
from oscem_map.runtime.values import text

ABSENT: list[Any] = [None, "", [], {}]


def reasons(trace: Trace) -> list[tuple[str, str]]:
    return [(path, getattr(value, "reason", "")) for path, value, _ in trace.remarks]


@given(values, values)
def test_a_list_of_objects_is_gathered_as_one_that_is_looked_at_closely(one: Any, other: Any) -> None:
    rows = [{"b": one}, {"b": other}, {}]
    found, closely = Trace(), Trace()
    quick = read_tree.gather({"a": rows}, "a[].b", text, found, "$", "f:1")
    slow = read_tree.gather({"a": [*map(UserDict, rows)]}, "a[].b", text, closely, "$", "f:1")
    assert quick == slow
    assert reasons(found) == reasons(closely)


@given(values)
def test_an_element_is_meant_by_the_words_that_its_value_is_compared_with(value: Any) -> None:
    words = ("Final volume", "map", True, 2)
    for element in ({"kind": value}, UserDict({"kind": value})):
        assert read_tree.Where(0, "kind", words).holds(element) == read_tree.is_one_of(value, *words)


def test_an_element_is_meant_in_any_case_and_spacing() -> None:
    final = read_tree.Where(0, "kind", ("Final volume",))
    assert all(final.holds({"kind": said}) for said in ("Final volume", "final  VOLUME ", f"{' ' * 200}final volume"))
    assert not any(final.holds({"kind": said}) for said in ("volume", "", None, 1, "x" * 200))


# Objects and lists ------------------------------------------------------------------------------------------


def test_a_part() -> None:
    trace, inner = Trace(), {"b": 1}
    assert read_tree.part({"a": inner}, "a", trace, "$") is inner
    assert read_tree.part({"a": UserDict(inner)}, "a", trace, "$")["b"] == 1
    assert all(read_tree.part({"a": absent}, "a", trace, "$") == {} for absent in ABSENT)
    assert read_tree.part({}, "a", trace, "$") == {}
    assert not trace.remarks


@pytest.mark.parametrize(("raw", "kind"), [([1], "a list"), ("x", "a text"), (5, "a number"), (True, "true or false")])
def test_what_is_no_object(raw: Any, kind: str) -> None:
    trace = Trace()
    assert read_tree.part({"a": raw}, "a", trace, "$.x") == {}
    assert reasons(trace) == [("$.x.a", f"{kind} where an object is expected")]


def test_elements() -> None:
    trace = Trace()
    tree: dict[str, Any] = {"a": [{"b": 1}, None, "x", "", {}, UserDict({"b": 2}), [], [{}]]}
    assert [(i, dict(one)) for i, one in read_tree.elements(tree, "a", trace, "$")] == [
        (0, {"b": 1}),
        (4, {}),
        (5, {"b": 2}),
    ]
    assert reasons(trace) == [
        ("$.a[2]", "a text where an object is expected"),
        ("$.a[7]", "a list where an object is expected"),
    ]


@pytest.mark.parametrize("walk", [read_tree.elements, read_tree.scalars])
def test_lists(walk: Any) -> None:
    trace = Trace()
    assert all(list(walk({"a": absent}, "a", trace, "$")) == [] for absent in ABSENT)
    assert list(walk({}, "a", trace, "$")) == []
    assert not trace.remarks
    assert list(walk({"a": {"b": 1}}, "a", trace, "$.x")) == []
    assert list(walk({"a": "x"}, "a", trace, "$.x")) == []
    assert reasons(trace) == [
        ("$.x.a", "an object where a list is expected"),
        ("$.x.a", "a text where a list is expected"),
    ]


def test_scalars() -> None:
    assert list(read_tree.scalars({"a": ["x", None, 5]}, "a", Trace(), "$")) == [(0, "x"), (1, None), (2, 5)]


def test_gather() -> None:
    trace = Trace()
    tree: dict[str, Any] = {
        "ligands": [{"name": "a"}, {"name": ["b"]}, {}, {"name": ""}, "x", {"name": "c"}],
        "deep": {"list": ["d", 5]},
    }
    assert read_tree.gather(tree, "ligands[].name", text, trace, "$", "f:1") is None
    assert reasons(trace) == [("$.ligands[1].name", "a list where a text is expected")]
    assert trace.remarks[0][2] == "f:1"
    del tree["ligands"][1]
    assert read_tree.gather(tree, "ligands[].name", text, Trace(), "$", "f:1") == ["a", "c"]
    assert read_tree.gather(tree, "deep.list[]", text, Trace(), "$", "f:1") == ["d", "5"]
    assert read_tree.gather(tree, "none[].name", text, Trace(), "$", "f:1") is None


@pytest.mark.parametrize(("said", "kind"), [({"b": "x"}, "an object"), ("x", "a text"), (5, "a number"), (True, "true or false")])
def test_what_is_no_list_is_no_list_of_one(said: Any, kind: str) -> None:
    trace = Trace()
    assert read_tree.gather({"a": said}, "a[].b", text, trace, "$", "f:1") is None
    assert reasons(trace) == [("$.a", f"{kind} where a list is expected")]
    for nothing in ({}, [], "", None):
        assert read_tree.gather({"a": nothing}, "a[].b", text, Trace(), "$", "f:1") is None


def test_gather_notes_a_word_without_a_place() -> None:
    trace, no_place = Trace(), Nothing("no place")
    assert read_tree.gather({"a": ["x"]}, "a[]", lambda _: no_place, trace, "$", "f:1") is None
    assert trace.remarks == [("$.a[0]", no_place, "f:1")]


@given(values)
def test_walking_any_tree(raw: Any) -> None:
    tree, trace = {"a": raw, "b": {"a": raw}}, Trace()
    part = read_tree.part(tree, "a", trace, "$")
    found = [*read_tree.elements(tree, "a", trace, "$")]
    assert all(isinstance(one, dict) for _, one in found)
    assert part is raw or part == {}
    assert len([*read_tree.scalars(tree, "a", trace, "$")]) == (len(raw) if isinstance(raw, list) else 0)
    gathered = read_tree.gather(tree, "b.a[].value", text, trace, "$", "f:1")
    assert gathered is None or all(isinstance(one, str) for one in gathered)
    assert all(path.startswith("$.") and isinstance(value, Refused) for path, value, _ in trace.remarks)


@pytest.mark.parametrize(
    ("value", "words", "expected"),
    [
        ("spa", ("SPA",), True), (" S  p", ("s P",), True), ("x", ("y", True, 1), False),
        (None, ("x",), False),
        (True, (True,), True), (True, (1,), False), (1, (True,), False), (False, (0,), False),
        (0, (False, "0"), False),
        (1, (1,), True), (1.0, (1,), True), (Decimal("1.0"), (1,), True), (2, (1, 3), False),
        (["x"], ("x",), False),
        (float("nan"), (float("nan"),), False), (Decimal("sNaN"), (1,), False), (10**5000, (1,), False),
    ],
    ids=lambda _: "",
)  # fmt: skip
def test_is_one_of(value: Any, words: tuple[Any, ...], expected: bool) -> None:
    assert read_tree.is_one_of(value, *words) is expected


@given(values, values)
def test_being_one_of_is_asked_of_any_value(value: Any, word: Any) -> None:
    assert read_tree.is_one_of(value, word) in (True, False)
    assert read_tree.has_word(value, "x") is (isinstance(value, str) and read_tree.has_word(value, "x"))


@pytest.mark.parametrize(
    ("value", "word", "expected"),
    [
        ("depositor, PI", "pi", True), ("Principal  Investigator;depositor", "principal investigator", True),
        ("spin", "pi", False), ("", "pi", False), (None, "pi", False), (["pi"], "pi", False),
        ("Carberry, Jr", "carberry, jr", True),
    ],
)  # fmt: skip
def test_has_word(value: Any, word: str, expected: bool) -> None:
    assert read_tree.has_word(value, word) is expected


def test_preferred_elements() -> None:
    tree = {
        "volumes": [
            {"t": {"k": "half"}},
            {"t": {"k": "Final"}},
            {"t": None},
            {"t": {"k": "sharpened"}},
            {"t": {"k": "final"}},
        ]
    }
    chosen, others = read_tree.preferred(tree, "volumes", "t.k", ("sharpened", "final", "FINAL"), Trace(), "$")
    assert [i for i, _ in chosen] == [3, 1, 4]
    assert others == [0, 2]
    assert read_tree.preferred(tree, "volumes", "t.k", (), Trace(), "$")[0][0] == (0, tree["volumes"][0])


def test_both_of() -> None:
    assert read_tree.both_of("a", {"x": 1}, "b", None) == {"a": {"x": 1}}
    assert read_tree.both_of("a", None, "b", {}) == {"b": {}}


# Rows -------------------------------------------------------------------------------------------------------


def test_agreed_rows() -> None:
    row = {"id": "1", "a": "x"}
    assert read_tables.agreement([row], "cat") is row
    assert read_tables.agreement([], "cat") == {}
    merged = read_tables.agreement([{"id": "1", "a": "x", "b": None, "n": None}, {"id": "2", "a": "x", "b": "y"}], "cat")
    assert {k: v for k, v in merged.items() if k != "id"} == {"a": "x", "b": "y"}
    assert merged["id"].reason == "ambiguous: the 2 rows of cat differ"
    assert merged["id"].accepted == ("1", "2")


ROWS: list[dict[str, Any]] = [
    {"id": "1", "type": "Polymer"},
    {"id": "2", "type": None},
    {"id": "3", "type": " non-POLYMER "},
    {},
]


def test_rows_by_word_and_key() -> None:
    assert read_tables.rows_with(ROWS, "type", "polymer") == [ROWS[0]]
    assert read_tables.rows_with(ROWS, "type", "POLYMER", "Non-Polymer") == [ROWS[0], ROWS[2]]
    trace = Trace()
    assert read_tables.joined("em_imaging", ROWS, "id", "2", trace) == [ROWS[1]]
    assert read_tables.joined("em_imaging", ROWS, "type", None, trace) == ()
    assert read_tables.joined("em_imaging", ROWS[:1], "id", "2", trace) == ()  # other rows, of which nothing is known yet


def test_rows_are_sorted_by_their_keys_once() -> None:
    class Counting(list[Any]):
        walked = 0

        def __iter__(self) -> Any:
            Counting.walked += 1
            return super().__iter__()

    rows, trace = Counting({"entity_id": str(n % 50)} for n in range(100)), Trace()
    found = [read_tables.joined("entity_poly", rows, "entity_id", str(n), trace) for n in range(50)]
    assert found == [[rows[n], rows[n + 50]] for n in range(50)]
    assert Counting.walked == 1


def test_our_rows_and_those_that_are_passed_over() -> None:
    trace = Trace()
    trace.reads({"entity": ROWS})
    why, lines = "its type is not polymer", {"id": 3, "type": 4}
    found = read_tables.matching_rows("entity", ROWS, "type", ("polymer",), trace, "f", lines, why)
    assert found == [ROWS[0]]
    assert trace.skips == [Skip(f"_entity[{n}]", "f", {"id": 3, "type": 4}, "its type is not polymer") for n in (1, 2, 3)]
    assert read_tables.agreed_row("entity", found, trace) is ROWS[0]
    assert trace.rows_read == {"_entity[0]"}


def test_paths_of_rows() -> None:
    tables: dict[str, list[dict[str, Any]]] = {"one": [{}], "two": [{}, {}]}
    assert [read_tables.row_path(tables, "one", 0), read_tables.row_path(tables, "two", 1)] == ["_one", "_two[1]"]
