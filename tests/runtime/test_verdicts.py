"""The report's leaves: each of the document once, with the verdict of its rules and of the run's notes."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from hard_values import values
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.document_leaves import document_leaves
from oscem_map.runtime.note import Note, PairedPath
from oscem_map.runtime.refused import Nothing, Refused, Respelt, Slipped, Unlisted
from oscem_map.runtime.report import Leaf, Status
from oscem_map.runtime.required import lacking_slots
from oscem_map.runtime.verdicts import Branch, Owner, table_leaves, tree_of


def written(line: int, *targets: str) -> Owner:
    return Owner("written", targets, "", f"f.omap:{line}")


LEAVES: dict[str, tuple[Owner, ...]] = {
    "a.text": (written(1, "_c.text"),),
    "a.voltage": (written(2, "_c.voltage"),),
    "a.lost": (Owner("lost", (), "no item", "f.omap:3"),),
    "a.twice": (written(4, "_c.x"), written(5, "_d.x", "_c.x")),
    "a.thing": (written(6, "$.thing"),),
    "a.silent": (),
    "a.demand": (Owner("ignored", (), "the mapping itself", "f.omap:7"),),
    "rows[].name": (written(8, "_r.name"),),
    "rows[].inner.size": (written(9, "_r.size"),),
    "words[]": (written(10, "_w.word"),),
}
TREE = tree_of(LEAVES, frozenset({"a.voltage", "rows[].inner.size"}), frozenset({"a.thing"}))


def leaves(document: Any, note: Note | None = None, at: str = "$", tree: Branch = TREE) -> dict[str, Leaf]:
    found = list(document_leaves(document, tree, note or Note(), at))
    assert len({leaf.path for leaf in found}) == len(found)
    return {leaf.path: leaf for leaf in found}


def noted(*odd: tuple[str, object, int]) -> Note:
    note = Note()
    for path, value, line in odd:
        note.of(path, "", value, f"f.omap:{line}" if line else "")
    return note


# Each leaf once ---------------------------------------------------------------------------------------------


def step(key: str) -> str:
    letters = [c == "_" or c.isalnum() for c in key.replace("-", "_")]
    is_name = bool(key) and all(letters) and key[0] != "-" and not key[0].isdecimal()
    return f".{key}" if is_name else f"[{json.dumps(key, ensure_ascii=False)}]"


def enumerated(value: Any, path: str = "$") -> list[str]:
    """The oracle: a plain recursion, with JSON's own quoting for keys that are no names."""
    if isinstance(value, dict) and value:
        return [leaf for key, one in value.items() for leaf in enumerated(one, path + step(key))]
    if isinstance(value, list) and value:
        return [leaf for i, one in enumerate(value) for leaf in enumerated(one, f"{path}[{i}]")]
    return [path]


NAMES = st.sampled_from(
    [
        "a",
        "text",
        "voltage",
        "value",
        "unit",
        "valueSI",
        "twice",
        "thing",
        "rows",
        "name",
        "inner",
        "size",
        "words",
        "lost",
    ]
)
DOCUMENTS = st.recursive(
    values,
    lambda inner: st.dictionaries(NAMES, inner, max_size=5) | st.lists(inner, max_size=3),
    max_leaves=10,
)
NOTES = st.lists(st.tuples(
    st.sampled_from(
        ["$", "$.a", "$.a.text", "$.a.voltage", "$.a.twice", "$.rows[0]", "$.rows[].name", "$.words[]"]
    ),
    st.sampled_from([Refused(1, "why"), Nothing("why"), Respelt("x"), Unlisted("x")]),
    st.integers(0, 10),
))  # fmt: skip


@given(
    DOCUMENTS,
    NOTES,
    st.lists(
        st.tuples(st.sampled_from(["$", "$.a", "$.rows[1]"]), st.none() | st.tuples(st.integers(1, 10)))
    ),
)
def test_every_leaf_is_there_exactly_once_and_in_order(document: Any, odd: Any, skips: Any) -> None:
    note = noted(*odd)
    for at, lines in skips:
        note.skip(at, "f.omap", lines, "skipped")
    found = list(document_leaves(document, TREE, note))
    assert Counter(leaf.path for leaf in found) == Counter(enumerated(document))
    assert [leaf.path for leaf in found] == enumerated(document)
    assert all(leaf.reason for leaf in found if leaf.status is not Status.WRITTEN)


@given(DOCUMENTS)
def test_a_leaf_is_what_the_document_has_there(document: Any) -> None:
    scalars = [leaf.value for leaf in document_leaves(document, TREE, Note())]
    assert all(value in ([], {}) for value in scalars if isinstance(value, (dict, list)))
    assert len(scalars) == len(enumerated(document))


def test_keys_that_read_like_paths_stay_apart() -> None:
    assert [*leaves({"a.b": 1, "a": {"b": 2}, "x y": [3], 'q"': 4, "": 5})] == [
        '$["a.b"]',
        "$.a.b",
        '$["x y"][0]',
        '$["q\\""]',
        '$[""]',
    ]


def test_a_document_as_deep_as_a_reader_takes() -> None:
    deep: Any = 1
    for n in range(500):
        deep = [deep] if n % 2 else {"a": deep}
    assert len(leaves({"no": deep, "a": {"text": deep, "thing": deep}, "words": deep})) == 4
    assert [one.item for one in lacking_slots({"rows": deep}, {"rows[]": ("x",)}, "oscem")] == ["$.rows[0].x"]


def test_the_record_inside_a_document() -> None:
    assert [*leaves({"a": {"text": "x"}}, at="$.scientificMetadata")] == ["$.scientificMetadata.a.text"]


@pytest.mark.parametrize("document", [{}, [], None, ""])
def test_empty_documents(document: Any) -> None:
    assert leaves(document)["$"].status is Status.IGNORED


# Verdicts ---------------------------------------------------------------------------------------------------


def test_what_the_mapping_says() -> None:
    found = leaves(
        {
            "a": {"text": "x", "lost": 1, "twice": 2, "silent": 3, "demand": "spa", "new": 4},
            "b": [5],
            "words": ["u", "v"],
        }
    )
    assert found["$.a.text"] == Leaf("$.a.text", "x", Status.WRITTEN, ("_c.text",), "", "f.omap:1")
    assert found["$.a.lost"] == Leaf("$.a.lost", 1, Status.LOST, (), "no item", "f.omap:3")
    assert found["$.a.twice"].targets == ("_c.x", "_d.x")
    assert found["$.a.silent"].reason == "no rule of the mapping reads it"
    assert found["$.a.demand"].status is Status.IGNORED
    assert found["$.a.new"].status is found["$.b[0]"].status is Status.UNKNOWN
    assert found["$.words[1]"] == Leaf("$.words[1]", "v", Status.WRITTEN, ("_w.word",), "", "f.omap:10")


def test_a_slot_that_is_misspelt() -> None:
    found = leaves({"a": {"voltag": {"value": 1, "text": 2}, "zzz": 1}, "x" * 70: 1, "aa": {"b": []}})
    assert found["$.a.voltag.value"].reason == "no such slot; did you mean `voltage`?"
    assert found["$.a.voltag.text"].reason == "no such slot; did you mean `voltage`?"
    assert found["$.a.zzz"].reason == found["$." + "x" * 70].reason == "no such slot"
    assert found["$.aa.b"].status is Status.UNKNOWN


def test_empty_leaves_say_nothing() -> None:
    found = leaves({"a": {"text": None, "lost": "", "twice": [], "voltage": {}, "new": None}, "rows": []})
    assert {path: leaf.status.value for path, leaf in found.items()} == {
        "$.a.text": "ignored", "$.a.lost": "ignored", "$.a.twice": "ignored", "$.a.voltage": "ignored",
        "$.a.new": "unknown", "$.rows": "ignored",
    }  # fmt: skip
    assert leaves({"a": {"text": 0}})["$.a.text"].status is Status.WRITTEN
    assert leaves({"a": {"text": False}})["$.a.text"].status is Status.WRITTEN


def test_refused() -> None:
    note = noted(("$.a.text", Refused("x", "bad", ("y",)), 1), ("$.a.twice", Refused("x", "worse"), 4))
    found = leaves({"a": {"text": "x", "twice": "z"}}, note)
    assert found["$.a.text"] == Leaf("$.a.text", "x", Status.REFUSED, (), "bad; accepted: y", "f.omap:1")
    assert found["$.a.twice"] == Leaf("$.a.twice", "z", Status.REFUSED, ("_d.x", "_c.x"), "worse", "f.omap:4")


def test_refused_twice_for_one_reason() -> None:
    why = Refused("x", "bad")
    found = leaves(
        {"a": {"twice": "x"}},
        noted(("$.a.twice", why, 4), ("$.a.twice", why, 5), ("$.a.twice", Refused("x", "worse"), 5)),
    )
    assert found["$.a.twice"].reason == "bad; worse"
    assert found["$.a.twice"].targets == ()


def test_a_word_without_a_place_is_lost() -> None:
    found = leaves(
        {"a": {"text": "x", "twice": "x"}},
        noted(("$.a.text", Nothing("a kind"), 1), ("$.a.twice", Nothing("a kind"), 4)),
    )
    assert found["$.a.text"] == Leaf("$.a.text", "x", Status.LOST, (), "a kind", "f.omap:1")
    assert found["$.a.twice"] == Leaf("$.a.twice", "x", Status.WRITTEN, ("_d.x", "_c.x"), "", "f.omap:5")


def test_refused_goes_before_lost() -> None:
    note = noted(("$.a.twice", Nothing("a kind"), 4), ("$.a.twice", Refused("x", "bad"), 5))
    assert leaves({"a": {"twice": "x"}}, note)["$.a.twice"].status is Status.REFUSED


def test_respelt_and_unlisted() -> None:
    note = noted(
        ("$.a.text", Respelt("Muller"), 1), ("$.a.twice", Unlisted("x"), 4), ("$.a.lost", Respelt("y"), 3)
    )
    found = leaves({"a": {"text": "Müller", "twice": "x", "lost": "ÿ"}}, note)
    assert found["$.a.text"] == Leaf(
        "$.a.text", "Müller", Status.RESPELT, ("_c.text",), "written as 'Muller'", "f.omap:1"
    )
    assert found["$.a.twice"].status is Status.UNLISTED
    assert found["$.a.twice"].targets == ("_c.x", "_d.x")
    assert found["$.a.lost"].status is Status.LOST
    both = noted(("$.a.text", Unlisted("x"), 1), ("$.a.text", Respelt("y"), 1))
    assert leaves({"a": {"text": "ÿ"}}, both)["$.a.text"].reason == "written as 'y'"


def test_a_shape_that_is_refused() -> None:
    note = noted(
        ("$.a", Refused([], "a list where an object is expected"), 0),
        ("$.rows[1]", Refused("x", "a text"), 0),
    )
    found = leaves(
        {"a": [{"text": "x"}, {"voltage": {"value": 1, "unit": "V"}}, 5], "rows": [{"name": "x"}, "x"]}, note
    )
    assert {path: leaf.status.value for path, leaf in found.items()} == {
        "$.a[0].text": "refused", "$.a[1].voltage.value": "refused", "$.a[1].voltage.unit": "refused",
        "$.a[2]": "refused",
        "$.rows[0].name": "written", "$.rows[1]": "refused",
    }  # fmt: skip
    assert found["$.a[0].text"].reason == "a list where an object is expected"


def test_a_scalar_where_an_object_belongs() -> None:
    found = leaves({"a": 5, "rows": ["x"]})
    assert found["$.a"].status is Status.REFUSED
    assert found["$.a"].reason == "an object is expected here, with text, voltage, lost, twice"
    assert found["$.rows[0]"].status is Status.REFUSED


def test_a_list_where_one_value_belongs() -> None:
    found = leaves({"a": {"text": ["x", {"y": 1}]}}, noted(("$.a.text", Refused(["x"], "a list"), 1)))
    assert {leaf.status for leaf in found.values()} == {Status.REFUSED}
    assert [*found] == ["$.a.text[0]", "$.a.text[1].y"]


def test_an_object_where_one_value_belongs() -> None:
    found = leaves({"a": {"text": {"x": 1, "y": None}, "lost": {"x": 1}}})
    assert found["$.a.text.x"].status is found["$.a.text.y"].status is Status.REFUSED
    assert found["$.a.text.x"].reason == "an object where one value is expected"
    assert found["$.a.lost.x"].status is Status.LOST


def test_what_is_noted_of_all_elements_of_a_list() -> None:
    note = noted(("$.rows[].name", Refused(1, "ambiguous"), 8), ("$.words[]", Respelt("x"), 10))
    found = leaves(
        {"rows": [{"name": "x"}, {"name": ["y"], "inner": {"size": {"value": 1}}}], "words": ["u", "v"]}, note
    )
    assert {path: leaf.status.value for path, leaf in found.items()} == {
        "$.rows[0].name": "refused", "$.rows[1].name[0]": "refused", "$.rows[1].inner.size.value": "written",
        "$.words[0]": "respelt", "$.words[1]": "respelt",
    }  # fmt: skip


# Quantities and values kept whole ---------------------------------------------------------------------------


def test_the_members_of_a_quantity_share_its_verdict() -> None:
    raw = {"value": 300, "unit": "kV", "valueSI": 3e5, "unitSI": {"x": 1}, "note": "?"}
    found = leaves({"a": {"voltage": raw}})
    for name in ("value", "unit"):
        assert found[f"$.a.voltage.{name}"] == Leaf(
            f"$.a.voltage.{name}", raw[name], Status.WRITTEN, ("_c.voltage",), "", "f.omap:2"
        )
    assert found["$.a.voltage.valueSI"].status is found["$.a.voltage.unitSI.x"].status is Status.IGNORED
    assert found["$.a.voltage.note"].status is Status.UNKNOWN


def test_the_members_of_a_refused_quantity() -> None:
    note = noted(("$.a.voltage", Refused({}, "a value without a unit"), 2))
    found = leaves({"a": {"voltage": {"value": [1, 2], "unit": None, "valueSI": 1, "x": 2}}}, note)
    assert {path.removeprefix("$.a.voltage."): leaf.status.value for path, leaf in found.items()} == {
        "value[0]": "refused", "value[1]": "refused", "unit": "refused", "valueSI": "ignored", "x": "unknown",
    }  # fmt: skip


def test_the_members_of_an_empty_quantity() -> None:
    found = leaves({"a": {"voltage": {"value": None, "unit": "", "valueSI": 1}}})
    assert {leaf.status for leaf in found.values()} == {Status.IGNORED}


def test_a_quantity_that_is_none() -> None:
    found = leaves({"a": {"voltage": 300}}, noted(("$.a.voltage", Refused(300, "a number"), 2)))
    assert found["$.a.voltage"].status is Status.REFUSED


@pytest.mark.parametrize("thing", [5, "x", False, {"b": {"c": [1, {"d": "x"}]}}, [{"b": 1}, [2]]])
def test_any_value_is_kept_whole(thing: Any) -> None:
    found = leaves({"a": {"thing": thing}})
    assert [*found] == enumerated(thing, "$.a.thing")
    assert {leaf.status for leaf in found.values()} == {Status.WRITTEN}
    assert {leaf.targets for leaf in found.values()} == {("$.thing",)}


# Rules that did not run -------------------------------------------------------------------------------------


def test_a_rule_that_did_not_run() -> None:
    note = Note()
    note.skip("$.a", "f.omap", (1, 4), "branch")
    found = leaves({"a": {"text": "x", "twice": "y", "voltage": {"value": 1, "unit": "V"}}}, note)
    assert found["$.a.text"] == Leaf("$.a.text", "x", Status.LEFT_OUT, (), "branch", "f.omap:1")
    assert found["$.a.twice"] == Leaf("$.a.twice", "y", Status.WRITTEN, ("_d.x", "_c.x"), "", "f.omap:5")
    assert found["$.a.voltage.value"].status is Status.WRITTEN


def test_a_quantity_left_out() -> None:
    note = Note()
    note.skip("$.a", "f.omap", (2,), "branch")
    found = leaves({"a": {"voltage": {"value": 1, "unit": "V", "valueSI": 1}}}, note)
    assert [leaf.status.value for leaf in found.values()] == ["left out", "left out", "ignored"]


def test_an_element_that_is_passed_over() -> None:
    note = Note()
    note.skip("$.rows[1]", "", None, "one only", lost=True)
    note.skip("$.rows[2]", "", None, "its type", lost=False)
    document = {"rows": [{"name": str(n), "inner": {"size": {"value": 1, "unit": "V"}}} for n in range(21)]}
    found = leaves(document, note)
    assert found["$.rows[1].name"] == Leaf("$.rows[1].name", "1", Status.LOST, (), "one only", "f.omap:8")
    assert found["$.rows[1].inner.size.unit"].status is Status.LOST
    assert found["$.rows[2].name"].status is Status.LEFT_OUT
    assert all(found[f"$.rows[{n}].name"].status is Status.WRITTEN for n in (0, 3, 10, 11, 19, 20))


def test_a_lost_row() -> None:
    note = Note()
    note.skip("$.rows[1]", "f.omap", (8,), "no key", lost=True)
    found = leaves({"rows": [{"name": "a"}, {"name": "b"}]}, note)
    assert [leaf.status.value for leaf in found.values()] == ["written", "lost"]


def test_a_row_of_two_lists_leaves_other_elements_alone() -> None:
    note = Note()
    note.skip(PairedPath("$", {"rows": 0, "words": -1}), "f.omap", (8,), "branch")
    found = leaves({"rows": [{"name": "a"}, {"name": "b"}], "words": ["c"]}, note)
    assert [leaf.status.value for leaf in found.values()] == ["left out", "written", "written"]


def test_a_skip_of_a_rule_that_owns_nothing_here() -> None:
    note = Note()
    note.skip("$.a", "f.omap", (99,), "branch")
    note.skip("$.a.te", "f.omap", (1,), "branch")
    assert leaves({"a": {"text": "x", "silent": 1}}, note)["$.a.text"].status is Status.WRITTEN
    assert leaves({"a": {"silent": 1}}, note)["$.a.silent"].status is Status.LOST


def test_an_unknown_leaf_in_an_element_that_is_passed_over() -> None:
    note = Note()
    note.skip("$.a", "", None, "passed")
    found = leaves({"a": {"new": 1, "silent": 2}}, note)
    assert found["$.a.new"].status is Status.UNKNOWN
    assert found["$.a.silent"] == Leaf("$.a.silent", 2, Status.LEFT_OUT, (), "passed", "")


# What the schema requires -----------------------------------------------------------------------------------

REQUIRED = {"": ("a",), "a": ("text", "voltage"), "rows[]": ("name",), "rows[].inner": ("size",)}


def test_required_slots() -> None:
    document = {
        "a": {"text": "", "voltage": 0},
        "rows": [{"name": "x"}, {"name": None, "inner": {}}, "odd", [{}]],
    }
    found = list(lacking_slots(document, REQUIRED, "oscem.spa", "$.s"))
    assert [one.item for one in found] == ["$.s.a.text", "$.s.rows[1].name", "$.s.rows[1].inner.size"]
    assert {(one.row, one.demanded_by, one.reason) for one in found} == {
        ("", "oscem.spa", "the schema requires it")
    }
    assert [one.item for one in lacking_slots({}, REQUIRED, "oscem.spa")] == ["$.a"]


@given(DOCUMENTS)
def test_required_slots_of_any_document(document: Any) -> None:
    found = [one.item for one in lacking_slots(document, REQUIRED, "oscem")]
    assert len(found) == len(set(found))


# Tables -----------------------------------------------------------------------------------------------------

ITEMS = {
    "em_imaging.kv": (Owner("written", ("a.voltage",), "", "f.omap:2"),),
    "em_software.name": (Owner("written", ("a.text",), "", "f.omap:1"),),
    "em_software.id": (Owner("ignored", (), "a key", "f.omap:1"),),
    "citation": (Owner("lost", (), "no slot", "f.omap:9"),),
}
TABLES: dict[str, list[dict[str, Any]]] = {
    "em_imaging": [{"id": "1", "kv": "300"}],
    "em_software": [{"id": "1", "name": "EPU"}, {"id": "2", "name": None}, {"id": "3", "name": "Å"}],
    "citation": [{"title": "On bubbles"}],
    "empty": [],
}


def test_tables() -> None:
    found = {leaf.path: leaf for leaf in table_leaves(TABLES, ITEMS, Note())}
    assert {path: leaf.status.value for path, leaf in found.items()} == {
        "_em_imaging.id": "lost", "_em_imaging.kv": "written",
        "_em_software[0].id": "ignored", "_em_software[0].name": "written", "_em_software[1].id": "ignored",
        "_em_software[2].id": "ignored", "_em_software[2].name": "written", "_citation.title": "lost",
    }  # fmt: skip
    assert found["_em_imaging.id"].reason == "no rule of the mapping reads it"
    assert found["_citation.title"] == Leaf(
        "_citation.title", "On bubbles", Status.LOST, (), "no slot", "f.omap:9"
    )


def test_notes_of_rows() -> None:
    note = noted(("_em_software[2].name", Respelt("A"), 1), ("_em_imaging.kv", Refused("300", "bad"), 2))
    note.skip("_em_software[0]", "", None, "its type")
    found = {leaf.path: leaf.status.value for leaf in table_leaves(TABLES, ITEMS, note)}
    assert found["_em_software[0].name"] == found["_em_software[0].id"] == "left out"
    assert found["_em_software[2].name"] == "respelt"
    assert found["_em_imaging.kv"] == "refused"


def test_notes_of_the_agreed_row_hold_for_all_rows() -> None:
    note = noted(
        ("_em_software.name", Refused(("EPU", "Å"), "ambiguous: the 3 rows differ", ("EPU", "Å")), 1)
    )
    found = {leaf.path: leaf for leaf in table_leaves(TABLES, ITEMS, note)}
    assert [found[f"_em_software[{n}].name"].status for n in (0, 2)] == [Status.REFUSED] * 2
    assert found["_em_software[0].name"].value == "EPU"
    assert found["_em_software[0].id"].status is Status.IGNORED


CATEGORIES = st.dictionaries(
    st.sampled_from(["em_imaging", "em_software", "citation", "other"]),
    st.lists(
        st.dictionaries(st.sampled_from(["id", "name", "kv", "title"]), st.none() | st.text(max_size=3)),
        max_size=3,
    ),
)


@given(CATEGORIES, NOTES)
def test_every_value_of_the_tables_is_there_exactly_once(tables: dict[str, Any], odd: Any) -> None:
    note = noted(*[(path.replace("$.a.text", "_em_software.name"), value, line) for path, value, line in odd])
    expected = [
        f"_{category}[{n}].{item}" if len(rows) > 1 else f"_{category}.{item}"
        for category, rows in tables.items() for n, row in enumerate(rows)
        for item, value in row.items() if value is not None
    ]  # fmt: skip
    found = list(table_leaves(tables, ITEMS, note))
    assert [leaf.path for leaf in found] == expected
    assert all(leaf.reason for leaf in found if leaf.status is not Status.WRITTEN)


# Slips, and rows that nobody read ---------------------------------------------------------------------------


def test_slips() -> None:
    slip, doubt = Slipped("read as 300 kV: old", True), Slipped("doubtful: either")
    note = noted(("_em_imaging.kv", slip, 7), ("_em_software[0].name", doubt, 8), ("_em_software[2].id", slip, 9))
    found = {leaf.path: leaf for leaf in table_leaves(TABLES, WORDS, note)}
    assert found["_em_imaging.kv"] == Leaf(
        "_em_imaging.kv", "300", Status.MENDED, ("a.voltage",), "read as 300 kV: old", "f.omap:7"
    )
    assert found["_em_software[0].name"].status is Status.DOUBTFUL
    assert found["_em_software[2].id"].status is Status.MENDED, "a word that the mapping demands"
    assert found["_em_software[2].name"].status is Status.WRITTEN


def test_a_refusal_comes_before_a_slip_and_says_it_too() -> None:
    note = noted(("_em_imaging.kv", Slipped("read as 0 kV: old", True), 7), ("_em_imaging.kv", Refused("0", "bad"), 2))
    (leaf,) = (leaf for leaf in table_leaves(TABLES, ITEMS, note) if leaf.path == "_em_imaging.kv")
    assert (leaf.status, leaf.reason, leaf.rule) == (Status.REFUSED, "bad; read as 0 kV: old", "f.omap:2")


def test_a_slip_of_what_is_not_read_changes_nothing() -> None:
    note = noted(("_citation.title", Slipped("read as x", True), 7))
    (leaf,) = (leaf for leaf in table_leaves(TABLES, ITEMS, note) if leaf.path == "_citation.title")
    assert leaf.status is Status.LOST


def test_the_agreed_row_is_refused_though_a_row_was_mended() -> None:
    note = noted(
        ("_em_software[0].name", Slipped("read as x", True), 7), ("_em_software.name", Refused(("a", "b"), "differ"), 1)
    )
    found = {leaf.path: leaf for leaf in table_leaves(TABLES, ITEMS, note)}
    assert found["_em_software[0].name"].status is Status.REFUSED


WORDS = ITEMS | {"em_software.id": (Owner("ignored", ("a.text",), "a word", "f.omap:1"),)}


def test_rows_that_were_not_read() -> None:
    note = Note()
    note.reads(TABLES)
    note.took("em_software", [TABLES["em_software"][0]])
    found = {leaf.path: leaf for leaf in table_leaves(TABLES, WORDS, note)}
    assert found["_em_software[0].name"].status is Status.WRITTEN
    assert found["_em_software[0].id"].status is Status.IGNORED
    for path in ("_em_imaging.kv", "_em_software[2].name", "_em_software[2].id"):
        assert (found[path].status, found[path].targets) == (Status.LEFT_OUT, ())
        assert found[path].reason.startswith("its row belongs to no row that was read")
    assert found["_em_imaging.id"].reason == "no rule of the mapping reads it"
    assert found["_citation.title"].status is Status.LOST


def test_a_branch_of_the_whole_file_that_was_not_taken() -> None:
    note = Note()
    note.skip("_", "f.omap", (2,), "its guard does not hold")
    found = {leaf.path: leaf for leaf in table_leaves(TABLES, ITEMS, note)}
    assert (found["_em_imaging.kv"].status, found["_em_imaging.kv"].reason) == (Status.LEFT_OUT, "its guard does not hold")
    assert found["_em_software[0].name"].status is Status.WRITTEN
