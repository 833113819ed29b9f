"""Parts of documents as converters walk them."""

from __future__ import annotations

from collections import UserDict
from decimal import Decimal
from typing import Any

import pytest
from hard_values import values
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime import trees
from oscem_map.runtime.note import Note
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.values import text

ABSENT: list[Any] = [None, "", [], {}]


def reasons(note: Note) -> list[tuple[str, str]]:
    return [(path, getattr(value, "reason", "")) for path, value, _ in note.odd]


# Objects and lists ------------------------------------------------------------------------------------------


def test_a_part() -> None:
    note, inner = Note(), {"b": 1}
    assert trees.part({"a": inner}, "a", note, "$") is inner
    assert trees.part({"a": UserDict(inner)}, "a", note, "$")["b"] == 1
    assert all(trees.part({"a": absent}, "a", note, "$") == {} for absent in ABSENT)
    assert trees.part({}, "a", note, "$") == {}
    assert not note.odd


@pytest.mark.parametrize(("raw", "kind"), [([1], "a list"), ("x", "a text"), (5, "a number"), (True, "true or false")])
def test_what_is_no_object(raw: Any, kind: str) -> None:
    note = Note()
    assert trees.part({"a": raw}, "a", note, "$.x") == {}
    assert reasons(note) == [("$.x.a", f"{kind} where an object is expected")]


def test_elements() -> None:
    note = Note()
    tree: dict[str, Any] = {"a": [{"b": 1}, None, "x", "", {}, UserDict({"b": 2}), [], [{}]]}
    assert [(i, dict(one)) for i, one in trees.elements(tree, "a", note, "$")] == [
        (0, {"b": 1}),
        (4, {}),
        (5, {"b": 2}),
    ]
    assert reasons(note) == [
        ("$.a[2]", "a text where an object is expected"),
        ("$.a[7]", "a list where an object is expected"),
    ]


@pytest.mark.parametrize("walk", [trees.elements, trees.scalars])
def test_lists(walk: Any) -> None:
    note = Note()
    assert all(list(walk({"a": absent}, "a", note, "$")) == [] for absent in ABSENT)
    assert list(walk({}, "a", note, "$")) == []
    assert not note.odd
    assert list(walk({"a": {"b": 1}}, "a", note, "$.x")) == []
    assert list(walk({"a": "x"}, "a", note, "$.x")) == []
    assert reasons(note) == [
        ("$.x.a", "an object where a list is expected"),
        ("$.x.a", "a text where a list is expected"),
    ]


def test_scalars() -> None:
    assert list(trees.scalars({"a": ["x", None, 5]}, "a", Note(), "$")) == [(0, "x"), (1, None), (2, 5)]


def test_gather() -> None:
    note = Note()
    tree: dict[str, Any] = {
        "ligands": [{"name": "a"}, {"name": ["b"]}, {}, {"name": ""}, "x", {"name": "c"}],
        "deep": {"list": ["d", 5]},
    }
    assert trees.gather(tree, "ligands[].name", text, note, "$", "f:1") is None
    assert reasons(note) == [("$.ligands[1].name", "a list where a text is expected")]
    assert note.odd[0][2] == "f:1"
    del tree["ligands"][1]
    assert trees.gather(tree, "ligands[].name", text, Note(), "$", "f:1") == ["a", "c"]
    assert trees.gather(tree, "deep.list[]", text, Note(), "$", "f:1") == ["d", "5"]
    assert trees.gather(tree, "none[].name", text, Note(), "$", "f:1") is None


@pytest.mark.parametrize(("said", "kind"), [({"b": "x"}, "an object"), ("x", "a text"), (5, "a number"), (True, "true or false")])
def test_what_is_no_list_is_no_list_of_one(said: Any, kind: str) -> None:
    note = Note()
    assert trees.gather({"a": said}, "a[].b", text, note, "$", "f:1") is None
    assert reasons(note) == [("$.a", f"{kind} where a list is expected")]
    for nothing in ({}, [], "", None):
        assert trees.gather({"a": nothing}, "a[].b", text, Note(), "$", "f:1") is None


def test_gather_notes_a_word_without_a_place() -> None:
    note, no_place = Note(), Nothing("no place")
    assert trees.gather({"a": ["x"]}, "a[]", lambda _: no_place, note, "$", "f:1") is None
    assert note.odd == [("$.a[0]", no_place, "f:1")]


@given(values)
def test_walking_any_tree(raw: Any) -> None:
    tree, note = {"a": raw, "b": {"a": raw}}, Note()
    part = trees.part(tree, "a", note, "$")
    found = [*trees.elements(tree, "a", note, "$")]
    assert all(isinstance(one, dict) for _, one in found)
    assert part is raw or part == {}
    assert len([*trees.scalars(tree, "a", note, "$")]) == (len(raw) if isinstance(raw, list) else 0)
    gathered = trees.gather(tree, "b.a[].value", text, note, "$", "f:1")
    assert gathered is None or all(isinstance(one, str) for one in gathered)
    assert all(path.startswith("$.") and isinstance(value, Refused) for path, value, _ in note.odd)
    trees.pruned(tree)


# Rows -------------------------------------------------------------------------------------------------------


def test_agreed_rows() -> None:
    row = {"id": "1", "a": "x"}
    assert trees.agreed_row([row], "cat") is row
    assert trees.agreed_row([], "cat") == {}
    merged = trees.agreed_row([{"id": "1", "a": "x", "b": None, "n": None}, {"id": "2", "a": "x", "b": "y"}], "cat")
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
    assert trees.those(ROWS, "type", "polymer") == [ROWS[0]]
    assert trees.those(ROWS, "type", "POLYMER", "Non-Polymer") == [ROWS[0], ROWS[2]]
    assert trees.joined(ROWS, "id", "2") == [ROWS[1]]
    assert trees.joined(ROWS, "type", None) == []


def test_our_rows_and_those_that_are_passed_over() -> None:
    note = Note()
    note.reads({"entity": ROWS})
    found = trees.ours("entity", ROWS, "type", ("polymer",), note, "f", (3, 4), "its type is not polymer")
    assert found == [ROWS[0]]
    assert note.skipped == [(f"_entity[{n}]", "f", (3, 4), "its type is not polymer", False) for n in (1, 2, 3)]
    assert trees.taken("entity", found, note) is ROWS[0]
    assert note.taken == {"_entity[0]"}


def test_paths_of_rows() -> None:
    tables: dict[str, list[dict[str, Any]]] = {"one": [{}], "two": [{}, {}]}
    assert [trees.row_path(tables, "one", 0), trees.row_path(tables, "two", 1)] == ["_one", "_two[1]"]


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
    assert trees.is_one_of(value, *words) is expected


@given(values, values)
def test_being_one_of_is_asked_of_any_value(value: Any, word: Any) -> None:
    assert trees.is_one_of(value, word) in (True, False)
    assert trees.has_word(value, "x") is (isinstance(value, str) and trees.has_word(value, "x"))


@pytest.mark.parametrize(
    ("value", "word", "expected"),
    [
        ("depositor, PI", "pi", True), ("Principal  Investigator;depositor", "principal investigator", True),
        ("spin", "pi", False), ("", "pi", False), (None, "pi", False), (["pi"], "pi", False),
        ("Carberry, Jr", "carberry, jr", True),
    ],
)  # fmt: skip
def test_has_word(value: Any, word: str, expected: bool) -> None:
    assert trees.has_word(value, word) is expected


def test_lacking_items() -> None:
    note, row, other = Note(), {"id": "7", "a": "x", "b": None}, {"a": "y", "b": "z", "c": "w"}
    trees.lacking([row, other], ("a", "b", "c"), note, "cat", "archive")
    assert row == {"id": "7", "a": "x", "b": None, "c": None}
    assert [(one.item, one.row, one.demanded_by) for one in note.missing] == [
        ("_cat.b", "7", "archive"),
        ("_cat.c", "7", "archive"),
    ]


def test_lacking_items_of_the_only_row() -> None:
    note = Note()
    trees.lacking([{"id": "1"}], ("a",), note, "cat", "archive")
    assert [one.row for one in note.missing] == [""]


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
    chosen, others = trees.preferred(tree, "volumes", "t.k", ("sharpened", "final", "FINAL"), Note(), "$")
    assert [i for i, _ in chosen] == [3, 1, 4]
    assert others == [0, 2]
    assert trees.preferred(tree, "volumes", "t.k", (), Note(), "$")[0][0] == (0, tree["volumes"][0])


def test_both_of() -> None:
    assert trees.both_of("a", {"x": 1}, "b", None) == {"a": {"x": 1}}
    assert trees.both_of("a", None, "b", {}) == {"b": {}}


# Presence ---------------------------------------------------------------------------------------------------


def said(value: Any, row: dict[str, Any], items: tuple[str, ...]) -> Note:
    note = Note()
    trees.present(value, row, items, note, "$.x", "flag", "f.omap", (3, 4), 5, "false has no place")
    return note


def test_false_keeps_items_unwritten() -> None:
    row = {"id": "1", "a": "x", "b": "y"}
    note = said(False, row, ("a", "c"))
    assert row == {"id": "1", "b": "y"}
    assert note.skipped == [("$.x", "f.omap", (3, 4), "`flag` is false (f.omap:5)", False)]
    assert [(path, value.reason) for path, value, _ in note.odd if isinstance(value, Nothing)] == [
        ("$.x.flag", "false has no place")
    ]
    whole = {"id": "1", "a": "x"}
    said(False, whole, ())
    assert whole == {}


def test_true_lets_a_row_exist() -> None:
    row: dict[str, Any] = {}
    assert not said(True, row, ()).odd
    assert row == {"id": None}


def test_true_with_nothing_beside_it_is_lost() -> None:
    assert isinstance(said(True, {"a": None}, ("a",)).odd[0][1], Nothing)
    assert not said(True, {"a": "x"}, ("a",)).odd


def test_what_is_no_flag_is_noted() -> None:
    why = Refused("yes", "why")
    assert said(why, {}, ()).odd == [("$.x.flag", why, "f.omap:5")]
    assert not said(None, {}, ()).odd


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
def test_pruning_takes_all_that_is_hollow_and_nothing_else(raw: Any) -> None:
    pruned = trees.pruned(raw)
    assert not hollow(pruned)
    assert facts(pruned) == facts(raw)


@given(
    st.recursive(
        st.none() | st.booleans() | st.just(""),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=2), inner),
    )
)
def test_pruning_is_idempotent(raw: Any) -> None:
    assert trees.pruned(trees.pruned(raw)) == trees.pruned(raw)


def test_slots_are_made_once() -> None:
    tree: dict[str, Any] = {}
    trees.put_in(tree, "a")["b"] = 1
    trees.put_in(tree, "a")["c"] = 2
    trees.list_in(tree, "l").append(1)
    trees.list_in(tree, "l").append(2)
    assert tree == {"a": {"b": 1, "c": 2}, "l": [1, 2]}
