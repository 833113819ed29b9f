"""The report's leaves: each of the document once, with what the trace of a run and the mapping's losses say of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest
from hard_values import values
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.dispositions import Dispositions, Lost
from oscem_map.runtime.expand import Expand
from oscem_map.runtime.refused import Nothing, Refused, Respelt, Slipped, Unlisted
from oscem_map.runtime.report import Leaf, Status
from oscem_map.runtime.schema_facts import Slot
from oscem_map.runtime.table_leaves import ItemFacts, KeyItem, LostItem, Word, table_leaves
from oscem_map.runtime.trace import PairedPath, Trace, row_writer, writer
from oscem_map.runtime.tree_leaves import lacking, schema_tree, tree_leaves

FILE = "f.omap"
CLASSES = {
    "Root": {"a": Slot("A", required=True), "rows": Slot("Row", many=True), "words": Slot("text", many=True)},
    "A": {
        "text": Slot("text", required=True),
        "voltage": Slot("quantity", required=True, unit="V"),
        "lost": Slot("text"),
        "twice": Slot("text"),
        "thing": Slot("any"),
        "silent": Slot("text"),
        "demand": Slot("text"),
    },
    "Row": {"name": Slot("text", required=True), "inner": Slot("Inner")},
    "Inner": {"size": Slot("quantity", required=True, unit="nm")},
}
LOSSES: dict[str, tuple[Lost, ...]] = {"a.lost": (("no item", "f.omap:3"),)}
STATED = {"a.demand": Word(("spa",), "f.omap:7")}
TREE = schema_tree(CLASSES, "Root", LOSSES, STATED)
WRITES = (("a.text", "_c.text", 1), ("a.voltage", "_c.voltage", 2), ("a.twice", "_d.x", 4), ("a.twice", "_c.x", 5),
          ("a.thing", "_c.thing", 6))  # fmt: skip
"""What the mapping of these tests writes: path, item, line; and `rows[].name` (8), `rows[].inner.size` (9), `words[]` (10)."""


class Run:
    """A converter in small: what it wrote of a document, but for the lines that do not run."""

    def __init__(self, document: Any, *without: int, at: str = "$") -> None:
        self.document, self.at, self.trace = document, at, Trace()
        self.rows: dict[str, list[dict[str, Any]]] = {"c": [{}], "d": [{}], "r": [], "w": []}
        self.without = without
        for path, target, line in WRITES:
            category, item = target[1:].split(".")
            if (said := value_at(document, path)) not in (None, "", [], {}):
                self.write(self.rows[category][0], at, item, said, path, line)
        for i, row in enumerate(listed(document, "rows")):
            made: dict[str, Any] = {}
            self.rows["r"].append(made)
            for item, path, line in (("name", "name", 8), ("size", "inner.size", 9)):
                if (said := value_at(row, path)) not in (None, "", [], {}):
                    self.write(made, f"{at}.rows[{i}]", item, said, path, line)
        for i, word in enumerate(listed(document, "words")):
            self.rows["w"].append({})
            self.write(self.rows["w"][-1], at, "word", word, f"words[{i}]", 10)

    def write(self, row: dict[str, Any], at: str, item: str, said: Any, path: str, line: int) -> None:
        if line not in self.without:
            writer(row, self.trace, at, FILE)(item, said, path, line)

    def says(self, *remarks: tuple[str, object, int]) -> Run:
        for path, value, line in remarks:
            self.trace.remark(path, "", value, f"{FILE}:{line}" if line else "")
        return self

    def dispositions(self, reasons: Mapping[str, str]) -> Dispositions:
        names = {id(row): f"_{category}" for category, rows in self.rows.items() for row in rows}
        return Dispositions(self.trace, names, reasons, Expand(self.document, self.at))

    def leaves(self, **reasons: str) -> dict[str, Leaf]:
        rules = {f"{FILE}:{line.removeprefix('line_')}": reason for line, reason in reasons.items()}
        found = tree_leaves(self.document, TREE, self.dispositions(rules), self.at)
        assert len({leaf.path for leaf in found}) == len(found)
        return {leaf.path: leaf for leaf in found}

    def statuses(self) -> dict[str, str]:
        return {path: leaf.status.value for path, leaf in self.leaves().items()}


def value_at(document: Any, path: str) -> Any:
    for step in path.split("."):
        document = document.get(step) if isinstance(document, dict) else None
    return document


def listed(document: Any, slot: str) -> list[Any]:
    found = document.get(slot) if isinstance(document, dict) else None
    return found if isinstance(found, list) else []


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
    ["a", "text", "voltage", "value", "unit", "valueSI", "twice", "thing", "rows", "name", "inner", "size", "words", "lost"]
)
DOCUMENTS = st.recursive(
    values,
    lambda inner: st.dictionaries(NAMES, inner, max_size=5) | st.lists(inner, max_size=3),
    max_leaves=10,
)
REMARKS = st.lists(st.tuples(
    st.sampled_from(["$", "$.a", "$.a.text", "$.a.voltage", "$.a.twice", "$.rows[0]", "$.rows[].name", "$.words[]"]),
    st.sampled_from([Refused(1, "why"), Nothing("why"), Respelt("x"), Unlisted("x")]),
    st.integers(0, 10),
))  # fmt: skip
ASIDE = st.lists(st.tuples(st.sampled_from(["$", "$.a", "$.rows[1]"]), st.none() | st.integers(1, 10)))


@given(DOCUMENTS, REMARKS, ASIDE)
def test_every_leaf_is_there_exactly_once_and_in_order(document: Any, remarks: Any, aside: Any) -> None:
    run = Run(document).says(*remarks)
    for at, line in aside:
        if line is None:
            run.trace.pass_over(at, "passed over", "f.omap:20")
        else:
            run.trace.skip(at, FILE, {"text": line, "": line}, "skipped")
    found = tree_leaves(document, TREE, run.dispositions({}))
    assert [leaf.path for leaf in found] == enumerated(document)
    assert max(Counter(leaf.path for leaf in found).values()) == 1
    assert all(leaf.reason for leaf in found if leaf.status is not Status.WRITTEN)


@given(DOCUMENTS)
def test_a_leaf_is_what_the_document_has_there(document: Any) -> None:
    scalars = [leaf.value for leaf in tree_leaves(document, TREE, Run(document).dispositions({}))]
    assert all(value in ([], {}) for value in scalars if isinstance(value, (dict, list)))
    assert len(scalars) == len(enumerated(document))


def test_keys_that_read_like_paths_stay_apart() -> None:
    assert [*Run({"a.b": 1, "a": {"b": 2}, "x y": [3], 'q"': 4, "": 5}).leaves()] == [
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
    document = {"no": deep, "a": {"text": deep, "thing": deep}, "words": deep}
    assert len(Run(document).leaves()) == 4
    assert [*lacking({"a": {"text": "x", "voltage": 1}, "rows": deep}, TREE, "$")] == ["$.rows[0].name"]


def test_the_record_inside_a_document() -> None:
    found = Run({"a": {"text": "x"}}, at="$.scientificMetadata").leaves()
    assert [(path, leaf.status) for path, leaf in found.items()] == [("$.scientificMetadata.a.text", Status.WRITTEN)]


@pytest.mark.parametrize("document", [{}, [], None, ""])
def test_empty_documents(document: Any) -> None:
    assert Run(document).leaves()["$"].status is Status.IGNORED


# Dispositions -----------------------------------------------------------------------------------------------


def test_what_the_run_wrote_and_the_mapping_says() -> None:
    found = Run(
        {
            "a": {"text": "x", "lost": 1, "twice": 2, "silent": 3, "demand": "spa", "new": 4},
            "b": [5],
            "words": ["u", "v"],
        }
    ).leaves()
    assert found["$.a.text"] == Leaf("$.a.text", "x", Status.WRITTEN, ("_c.text",), "", "f.omap:1")
    assert found["$.a.lost"] == Leaf("$.a.lost", 1, Status.LOST, (), "no item", "f.omap:3")
    assert found["$.a.twice"] == Leaf("$.a.twice", 2, Status.WRITTEN, ("_d.x", "_c.x"), "", "f.omap:4")
    assert found["$.a.silent"].reason == "no rule of the mapping reads it"
    assert found["$.a.demand"] == Leaf(
        "$.a.demand", "spa", Status.WRITTEN, (), "the mapping itself stands for it", "f.omap:7"
    )
    assert found["$.a.new"].status is found["$.b[0]"].status is Status.UNKNOWN
    assert found["$.words[1]"] == Leaf("$.words[1]", "v", Status.WRITTEN, ("_w.word",), "", "f.omap:10")


def test_a_lossy_rule_gives_its_reason() -> None:
    found = Run({"a": {"text": "x", "twice": "y"}}).leaves(line_1="whole kilovolts", line_5="one word for two")
    assert found["$.a.text"].reason == "whole kilovolts"
    assert (found["$.a.twice"].status, found["$.a.twice"].reason) == (Status.WRITTEN, "one word for two")


def test_written_is_what_stands_in_the_target() -> None:
    """A value that another one took the place of, and one of a row that was left out, are not written."""
    run = Run({"a": {"text": "x", "twice": "y"}, "rows": [{"name": "n"}]})
    run.rows["c"][0] |= {"text": "another", "x": "another"}
    run.rows["r"].clear()
    found = run.leaves()
    assert found["$.a.text"].status is Status.LOST
    assert found["$.a.text"].reason == "no rule of the mapping reads it"
    assert (found["$.a.twice"].status, found["$.a.twice"].targets) == (Status.WRITTEN, ("_d.x",))
    assert found["$.rows[0].name"].targets == ()


def test_a_rule_that_had_no_value_to_write() -> None:
    run = Run({"a": {"text": "x", "twice": "y"}}, 1, 4)
    run.write(run.rows["c"][0], "$", "text", None, "a.text", 11)
    run.write(run.rows["c"][0], "$", "x", None, "a.twice", 12)
    found = run.leaves()
    assert (found["$.a.text"].status, found["$.a.text"].rule) == (Status.LEFT_OUT, "f.omap:11")
    assert found["$.a.text"].reason.startswith("nothing was written of it")
    assert found["$.a.twice"].status is Status.WRITTEN, "another rule wrote it"


def test_a_slot_that_is_misspelt() -> None:
    found = Run({"a": {"voltag": {"value": 1, "text": 2}, "zzz": 1}, "x" * 70: 1, "aa": {"b": []}}).leaves()
    assert found["$.a.voltag.value"].reason == "no such slot; did you mean `voltage`?"
    assert found["$.a.voltag.text"].reason == "no such slot; did you mean `voltage`?"
    assert found["$.a.zzz"].reason == found["$." + "x" * 70].reason == "no such slot"
    assert found["$.aa.b"].status is Status.UNKNOWN


def test_empty_leaves_say_nothing() -> None:
    run = Run({"a": {"text": None, "lost": "", "twice": [], "voltage": {}, "new": None}, "rows": []})
    assert run.statuses() == {
        "$.a.text": "ignored", "$.a.lost": "ignored", "$.a.twice": "ignored", "$.a.voltage": "ignored",
        "$.a.new": "unknown", "$.rows": "ignored",
    }  # fmt: skip
    assert run.leaves()["$.a.lost"].reason == "empty: it says nothing"
    assert Run({"a": {"text": 0}}).leaves()["$.a.text"].status is Status.WRITTEN
    assert Run({"a": {"text": False}}).leaves()["$.a.text"].status is Status.WRITTEN


def test_empty_leaves_inside_what_is_lost_say_nothing() -> None:
    tree = schema_tree(CLASSES, "Root", {"rows": (("no place", "f.omap:30"),)}, {})
    document = {"rows": [{"name": None, "inner": {"size": {"value": 1, "unit": ""}}}]}
    run = Run({})
    found = {leaf.path: (leaf.status, leaf.rule) for leaf in tree_leaves(document, tree, run.dispositions({}))}
    assert found == {
        "$.rows[0].name": (Status.IGNORED, ""),
        "$.rows[0].inner.size.value": (Status.LOST, "f.omap:30"),
        "$.rows[0].inner.size.unit": (Status.IGNORED, ""),
    }


def test_refused() -> None:
    run = Run({"a": {"text": "x", "twice": "z"}}, 1, 4).says(
        ("$.a.text", Refused("x", "bad", ("y",)), 1), ("$.a.twice", Refused("x", "worse"), 4)
    )
    found = run.leaves()
    assert found["$.a.text"] == Leaf("$.a.text", "x", Status.REFUSED, (), "bad; accepted: y", "f.omap:1")
    assert found["$.a.twice"] == Leaf("$.a.twice", "z", Status.REFUSED, ("_c.x",), "worse", "f.omap:4")


def test_refused_twice_for_one_reason() -> None:
    why = Refused("x", "bad")
    run = Run({"a": {"twice": "x"}}, 4, 5).says(
        ("$.a.twice", why, 4), ("$.a.twice", why, 5), ("$.a.twice", Refused("x", "worse"), 5)
    )
    assert run.leaves()["$.a.twice"].reason == "bad; worse"
    assert run.leaves()["$.a.twice"].targets == ()


def test_a_word_without_a_place_is_lost() -> None:
    run = Run({"a": {"text": "x", "twice": "x"}}, 1, 4).says(
        ("$.a.text", Nothing("a kind"), 1), ("$.a.twice", Nothing("a kind"), 4)
    )
    found = run.leaves()
    assert found["$.a.text"] == Leaf("$.a.text", "x", Status.LOST, (), "a kind", "f.omap:1")
    assert found["$.a.twice"] == Leaf("$.a.twice", "x", Status.WRITTEN, ("_c.x",), "", "f.omap:5")


def test_refused_goes_before_lost() -> None:
    run = Run({"a": {"twice": "x"}}, 4, 5).says(
        ("$.a.twice", Nothing("a kind"), 4), ("$.a.twice", Refused("x", "bad"), 5)
    )
    assert run.leaves()["$.a.twice"].status is Status.REFUSED


def test_respelt_and_unlisted() -> None:
    run = Run({"a": {"text": "Müller", "twice": "x", "lost": "ÿ"}}).says(
        ("$.a.text", Respelt("Muller"), 1), ("$.a.twice", Unlisted("x"), 4), ("$.a.lost", Respelt("y"), 3)
    )
    found = run.leaves()
    assert found["$.a.text"] == Leaf(
        "$.a.text", "Müller", Status.RESPELT, ("_c.text",), "written as 'Muller'", "f.omap:1"
    )
    assert found["$.a.twice"].status is Status.UNLISTED
    assert found["$.a.twice"].targets == ("_d.x", "_c.x")
    assert found["$.a.lost"].status is Status.LOST
    both = Run({"a": {"text": "ÿ"}}).says(("$.a.text", Unlisted("x"), 1), ("$.a.text", Respelt("y"), 1))
    assert both.leaves()["$.a.text"].reason == "written as 'y'"


def test_a_shape_that_is_refused() -> None:
    run = Run(
        {"a": [{"text": "x"}, {"voltage": {"value": 1, "unit": "V"}}, 5], "rows": [{"name": "x"}, "x"]}
    ).says(("$.a", Refused([], "a list where an object is expected"), 0), ("$.rows[1]", Refused("x", "a text"), 0))
    assert run.statuses() == {
        "$.a[0].text": "refused", "$.a[1].voltage.value": "refused", "$.a[1].voltage.unit": "refused",
        "$.a[2]": "refused",
        "$.rows[0].name": "written", "$.rows[1]": "refused",
    }  # fmt: skip
    assert run.leaves()["$.a[0].text"].reason == "a list where an object is expected"


def test_a_scalar_where_an_object_belongs() -> None:
    found = Run({"a": 5, "rows": ["x"]}).leaves()
    assert found["$.a"].status is Status.REFUSED
    assert found["$.a"].reason == "an object is expected here, with text, voltage, lost, twice"
    assert found["$.rows[0]"].status is Status.REFUSED


def test_a_list_where_one_value_belongs() -> None:
    run = Run({"a": {"text": ["x", {"y": 1}]}}, 1).says(("$.a.text", Refused(["x"], "a list"), 1))
    assert run.statuses() == {"$.a.text[0]": "refused", "$.a.text[1].y": "refused"}


def test_an_object_where_one_value_belongs() -> None:
    found = Run({"a": {"text": {"x": 1, "y": None}, "lost": {"x": 1}}}).leaves()
    assert found["$.a.text.x"].status is found["$.a.text.y"].status is Status.REFUSED
    assert found["$.a.text.x"].reason == "an object where one value is expected"
    assert found["$.a.lost.x"].status is Status.LOST


def test_what_is_said_of_all_elements_of_a_list() -> None:
    document = {"rows": [{"name": "x"}, {"name": ["y"], "inner": {"size": {"value": 1}}}], "words": ["u", "v"]}
    run = Run(document, 8).says(("$.rows[].name", Refused(1, "ambiguous"), 8), ("$.words[]", Respelt("x"), 10))
    assert run.statuses() == {
        "$.rows[0].name": "refused", "$.rows[1].name[0]": "refused", "$.rows[1].inner.size.value": "written",
        "$.words[0]": "respelt", "$.words[1]": "respelt",
    }  # fmt: skip


# Quantities and values kept whole ---------------------------------------------------------------------------


def test_the_members_of_a_quantity_share_its_disposition() -> None:
    raw = {"value": 300, "unit": "kV", "valueSI": 3e5, "unitSI": {"x": 1}, "note": "?"}
    found = Run({"a": {"voltage": raw}}).leaves()
    for name in ("value", "unit"):
        assert found[f"$.a.voltage.{name}"] == Leaf(
            f"$.a.voltage.{name}", raw[name], Status.WRITTEN, ("_c.voltage",), "", "f.omap:2"
        )
    assert found["$.a.voltage.valueSI"].status is found["$.a.voltage.unitSI.x"].status is Status.IGNORED
    assert found["$.a.voltage.note"].status is Status.UNKNOWN


def test_the_members_of_a_refused_quantity() -> None:
    run = Run({"a": {"voltage": {"value": [1, 2], "unit": None, "valueSI": 1, "x": 2}}}, 2)
    run.says(("$.a.voltage", Refused({}, "a value without a unit"), 2))
    assert {path.removeprefix("$.a.voltage."): status for path, status in run.statuses().items()} == {
        "value[0]": "refused", "value[1]": "refused", "unit": "refused", "valueSI": "ignored", "x": "unknown",
    }  # fmt: skip


def test_the_members_of_an_empty_quantity() -> None:
    run = Run({"a": {"voltage": {"value": None, "unit": "", "valueSI": 1}}}, 2)
    run.says(("$.a.voltage", Refused({}, "derived from nothing"), 2))
    assert run.statuses() == {
        "$.a.voltage.value": "refused", "$.a.voltage.unit": "refused", "$.a.voltage.valueSI": "refused",
    }  # fmt: skip
    empty = Run({"a": {"voltage": {"value": None, "unit": ""}}}, 2)
    assert set(empty.statuses().values()) == {"ignored"}


def test_a_quantity_that_is_none() -> None:
    run = Run({"a": {"voltage": 300}}, 2).says(("$.a.voltage", Refused(300, "a number"), 2))
    assert run.statuses() == {"$.a.voltage": "refused"}


@pytest.mark.parametrize("thing", [5, "x", False, {"b": {"c": [1, {"d": "x"}]}}, [{"b": 1}, [2]]])
def test_any_value_is_kept_whole(thing: Any) -> None:
    found = Run({"a": {"thing": thing}}).leaves()
    assert [*found] == enumerated(thing, "$.a.thing")
    assert {leaf.status for leaf in found.values()} == {Status.WRITTEN}
    assert {leaf.targets[0].removesuffix("[]") for leaf in found.values()} == {"_c.thing"}


# Rules that did not run -------------------------------------------------------------------------------------


def test_a_rule_that_did_not_run() -> None:
    run = Run({"a": {"text": "x", "twice": "y", "voltage": {"value": 1, "unit": "V"}}}, 1, 4)
    run.trace.skip("$.a", FILE, {"text": 1, "twice": 4}, "branch")
    found = run.leaves()
    assert found["$.a.text"] == Leaf("$.a.text", "x", Status.LEFT_OUT, (), "branch", "f.omap:1")
    assert found["$.a.twice"] == Leaf("$.a.twice", "y", Status.WRITTEN, ("_c.x",), "", "f.omap:5")
    assert found["$.a.voltage.value"].status is Status.WRITTEN


def test_a_quantity_left_out() -> None:
    run = Run({"a": {"voltage": {"value": 1, "unit": "V", "valueSI": 1}}}, 2)
    run.trace.skip("$.a", FILE, {"voltage": 2}, "branch")
    assert [*run.statuses().values()] == ["left out", "left out", "ignored"]


def test_an_element_that_is_passed_over() -> None:
    document = {"rows": [{"name": str(n), "inner": {"size": {"value": 1, "unit": "V"}}} for n in range(21)]}
    run = Run(document)
    for n in (1, 2):
        run.rows["r"][n] = {}
    run.trace.pass_over("$.rows[1]", "one only", "f.omap:12")
    run.trace.pass_over("$.rows[2]", "its type", "f.omap:12", lost=False)
    found = run.leaves()
    assert found["$.rows[1].name"] == Leaf("$.rows[1].name", "1", Status.LOST, (), "one only", "f.omap:12")
    assert found["$.rows[1].inner.size.unit"].status is Status.LOST
    assert found["$.rows[2].name"] == Leaf("$.rows[2].name", "2", Status.LEFT_OUT, (), "its type", "f.omap:12")
    assert all(found[f"$.rows[{n}].name"].status is Status.WRITTEN for n in (0, 3, 10, 11, 19, 20))


def test_an_element_that_says_the_same_as_another() -> None:
    run = Run({"rows": [{"name": "a"}, {"name": "a"}]})
    run.rows["r"].pop()
    run.trace.repeats("$.rows[1]", "$.rows[0]")
    first, second = run.leaves().values()
    assert (second.path, second.status, second.targets) == ("$.rows[1].name", Status.WRITTEN, first.targets)


def test_a_row_of_two_lists_leaves_other_elements_alone() -> None:
    run = Run({"rows": [{"name": "a"}, {"name": "b"}], "words": ["c"]})
    run.rows["r"][0].clear()
    run.trace.skip(PairedPath("$", {"rows": 0, "words": -1}), FILE, {"rows.name": 8}, "branch")
    assert [*run.statuses().values()] == ["left out", "written", "written"]


def test_a_skip_of_other_leaves_says_nothing_here() -> None:
    run = Run({"a": {"text": "x", "silent": 1}})
    run.trace.skip("$.a", FILE, {"te": 99}, "branch")
    assert run.leaves()["$.a.text"].status is Status.WRITTEN
    assert run.leaves()["$.a.silent"].status is Status.LOST


def test_a_loss_is_said_where_its_branch_ran() -> None:
    """The loss of a branch that did not run is no reason; then the rule that did not run is."""
    ran, other = Run({"a": {"lost": "x"}}), Run({"a": {"lost": "x"}})
    other.trace.skip("$.a", FILE, {"lost": 3}, "branch")
    assert ran.leaves()["$.a.lost"].reason == "no item"
    assert other.leaves()["$.a.lost"] == Leaf("$.a.lost", "x", Status.LEFT_OUT, (), "branch", "f.omap:3")


def test_an_unknown_leaf_in_an_element_that_is_passed_over() -> None:
    run = Run({"a": {"new": 1, "silent": 2}})
    run.trace.pass_over("$.a", "passed", "f.omap:13", lost=False)
    found = run.leaves()
    assert found["$.a.new"].status is Status.UNKNOWN
    assert found["$.a.silent"] == Leaf("$.a.silent", 2, Status.LEFT_OUT, (), "passed", "f.omap:13")


# What the schema requires -----------------------------------------------------------------------------------


def test_required_slots() -> None:
    document = {
        "a": {"text": "", "voltage": 0},
        "rows": [{"name": "x"}, {"name": None, "inner": {}}, "odd", [{}]],
    }
    assert [*lacking(document, TREE, "$.s")] == ["$.s.a.text", "$.s.rows[1].name", "$.s.rows[1].inner.size"]
    assert [*lacking({}, TREE, "$")] == ["$.a"]


@given(DOCUMENTS)
def test_required_slots_of_any_document(document: Any) -> None:
    found = [*lacking(document, TREE, "$")]
    assert len(found) == len(set(found))


# Tables -----------------------------------------------------------------------------------------------------

FACTS = ItemFacts(
    {
        "em_software.id": KeyItem("f.omap:1"),
        "em_software.category": Word(("EPU", "OTHER"), "f.omap:5", ("a.text",)),
        "em_imaging.kind": Word(("TEM",), "f.omap:6", (), "one kind only", "f.omap:7"),
        "em_imaging.mode": Word(("A",), "f.omap:8"),
        "citation": LostItem("no slot", "f.omap:9"),
    },
    {"em_imaging": ("kv",), "em_software": ("name",)},
)
TABLES: dict[str, list[dict[str, Any]]] = {
    "em_imaging": [{"id": "1", "kv": "300"}],
    "em_software": [{"id": "1", "name": "EPU"}, {"id": "2", "name": None}, {"id": "3", "name": "Å"}],
    "citation": [{"title": "On bubbles"}],
    "empty": [],
}


class Reading:
    """A converter in small that reads rows: `a.voltage` of `kv`, and `a.text` of `name`, of the rows that it is given."""

    def __init__(self, tables: dict[str, Any], *without: str) -> None:
        self.tables, self.trace = tables, Trace()
        self.trace.reads(tables)
        self.made: list[dict[str, Any]] = []
        for category, item, slot, line in (("em_imaging", "kv", "voltage", 2), ("em_software", "name", "text", 1)):
            for row in tables.get(category, ()):
                if self.trace.row_path(category, row) not in without:
                    self.trace.reading(category, [row])
                    self.made.append({})
                    row_writer(self.made[-1], self.trace, f"_{category}", FILE)(
                        slot, row.get(item), f"_{category}.{item}", line
                    )

    def says(self, *remarks: tuple[str, object, int]) -> Reading:
        for path, value, line in remarks:
            self.trace.remarks.append((path, value, f"{FILE}:{line}"))
        return self

    def leaves(self) -> dict[str, Leaf]:
        names = {id(one): "a" for one in self.made}
        found = table_leaves(self.tables, FACTS, Dispositions(self.trace, names, {}), self.trace.rows_read or set())
        return {leaf.path: leaf for leaf in found}


def test_tables() -> None:
    found = Reading(TABLES).leaves()
    assert {path: leaf.status.value for path, leaf in found.items()} == {
        "_em_imaging.id": "lost", "_em_imaging.kv": "written",
        "_em_software[0].id": "ignored", "_em_software[0].name": "written", "_em_software[1].id": "left out",
        "_em_software[2].id": "ignored", "_em_software[2].name": "written", "_citation.title": "lost",
    }  # fmt: skip
    assert found["_em_imaging.kv"] == Leaf("_em_imaging.kv", "300", Status.WRITTEN, ("a.voltage",), "", "f.omap:2")
    assert found["_em_imaging.id"].reason == "no rule of the mapping reads it"
    assert found["_em_software[0].id"].reason == "a key: rows are numbered anew"
    assert found["_em_software[1].id"].reason == "the key of a row of which nothing else was read"
    assert found["_citation.title"] == Leaf("_citation.title", "On bubbles", Status.LOST, (), "no slot", "f.omap:9")


def test_remarks_of_rows() -> None:
    run = Reading(TABLES, "_em_software[0]", "_em_imaging")
    run.says(("_em_software[2].name", Respelt("A"), 1), ("_em_imaging.kv", Refused("300", "bad"), 2))
    run.trace.pass_over("_em_software[0]", "its type", "f.omap:4", lost=False)
    found = run.leaves()
    for item in ("name", "id"):
        leaf = found[f"_em_software[0].{item}"]
        assert (leaf.status, leaf.reason, leaf.rule) == (Status.LEFT_OUT, "its type", "f.omap:4")
    assert found["_em_software[2].name"].status is Status.RESPELT
    assert found["_em_imaging.kv"].status is Status.REFUSED


def test_a_word_of_one_row_is_not_said_of_the_others() -> None:
    """What is written in other letters is written of the row that was read, and of no other."""
    rows = {"em_software": [{"name": "EPU"}, {"name": "Å"}]}
    run = Reading(rows, "_em_software[0]", "_em_software[1]")
    run.trace.reading("em_software", rows["em_software"][1:])
    run.made.append({})
    row_writer(run.made[-1], run.trace, "_em_software", FILE)("text", Unlisted("Å"), "_em_software.name", 1)
    found = run.leaves()
    assert found["_em_software[1].name"].status is Status.UNLISTED
    assert found["_em_software[1].name"].targets == ("a.text",)
    assert found["_em_software[0].name"].status is Status.LEFT_OUT


def test_what_is_said_of_rows_that_disagree_holds_for_all() -> None:
    run = Reading(TABLES, *(f"_em_software[{n}]" for n in range(3)))
    why = Refused(("EPU", "Å"), "ambiguous: the 3 rows differ", ("EPU", "Å"))
    found = run.says(("_em_software.name", why, 1)).leaves()
    assert [found[f"_em_software[{n}].name"].status for n in (0, 2)] == [Status.REFUSED] * 2
    assert found["_em_software[0].name"].value == "EPU"
    assert found["_em_software[0].id"].reason == "the key of a row of which nothing else was read"


CATEGORIES = st.dictionaries(
    st.sampled_from(["em_imaging", "em_software", "citation", "other"]),
    st.lists(
        st.dictionaries(st.sampled_from(["id", "name", "kv", "title", "kind", "category"]), st.none() | st.text(max_size=3)),
        max_size=3,
    ),
)


@given(CATEGORIES, REMARKS)
def test_every_value_of_the_tables_is_there_exactly_once(tables: dict[str, Any], remarks: Any) -> None:
    run = Reading(tables)
    run.says(*[(path.replace("$.a.text", "_em_software.name"), value, line) for path, value, line in remarks])
    expected = [
        f"_{category}[{n}].{item}" if len(rows) > 1 else f"_{category}.{item}"
        for category, rows in tables.items() for n, row in enumerate(rows)
        for item, value in row.items() if value is not None
    ]  # fmt: skip
    found = run.leaves()
    assert [*found] == expected
    assert all(leaf.reason for leaf in found.values() if leaf.status is not Status.WRITTEN)


# Words of the mapping's own ---------------------------------------------------------------------------------


def test_a_word_of_the_mapping_is_ignored_and_another_is_lost() -> None:
    row = {"kind": " tem", "mode": "A", "kv": "300"}
    found = Reading({"em_imaging": [row, {"kind": "STEM", "mode": "B", "kv": "200"}]}).leaves()
    assert [found[f"_em_imaging[0].{item}"].status for item in ("kind", "mode")] == [Status.IGNORED] * 2
    assert found["_em_imaging[1].kind"] == Leaf(
        "_em_imaging[1].kind", "STEM", Status.LOST, (), "one kind only", "f.omap:7"
    )
    assert found["_em_imaging[1].mode"].status is Status.LOST
    assert found["_em_imaging[1].mode"].reason.startswith("the mapping stands for 'A' here")


def test_a_word_that_is_demanded_is_as_good_as_what_is_read_beside_it() -> None:
    rows = [{"category": "EPU", "name": "x"}, {"category": "EPU", "name": None}, {"category": "other", "name": "y"}]
    found = Reading({"em_software": rows}, "_em_software[2]").leaves()
    assert found["_em_software[0].category"].status is Status.IGNORED
    assert (found["_em_software[1].category"].status, found["_em_software[1].category"].rule) == (
        Status.LEFT_OUT,
        "f.omap:5",
    )
    assert found["_em_software[1].category"].reason.startswith("nothing was written of it")
    assert found["_em_software[2].category"].reason.startswith("its row belongs to no row that was read")


# Slips, and rows that nobody read ---------------------------------------------------------------------------


def test_slips() -> None:
    slip, doubt = Slipped("read as 300 kV: old", True), Slipped("doubtful: either")
    found = Reading(TABLES).says(
        ("_em_imaging.kv", slip, 7), ("_em_software[0].name", doubt, 8), ("_em_software[2].id", slip, 9)
    ).leaves()
    assert found["_em_imaging.kv"] == Leaf(
        "_em_imaging.kv", "300", Status.MENDED, ("a.voltage",), "read as 300 kV: old", "f.omap:7"
    )
    assert found["_em_software[0].name"].status is Status.DOUBTFUL
    assert found["_em_software[2].id"].status is Status.MENDED, "a word that the mapping demands"
    assert found["_em_software[2].name"].status is Status.WRITTEN


def test_a_refusal_comes_before_a_slip_and_says_it_too() -> None:
    run = Reading(TABLES, "_em_imaging")
    run.says(("_em_imaging.kv", Slipped("read as 0 kV: old", True), 7), ("_em_imaging.kv", Refused("0", "bad"), 2))
    leaf = run.leaves()["_em_imaging.kv"]
    assert (leaf.status, leaf.reason, leaf.rule) == (Status.REFUSED, "bad; read as 0 kV: old", "f.omap:2")


def test_rows_that_disagree_are_refused_though_one_was_mended() -> None:
    run = Reading(TABLES, *(f"_em_software[{n}]" for n in range(3))).says(
        ("_em_software[0].name", Slipped("read as x", True), 7), ("_em_software.name", Refused(("a", "b"), "differ"), 1)
    )
    assert run.leaves()["_em_software[0].name"].status is Status.REFUSED


def test_a_slip_of_what_is_not_read_changes_nothing() -> None:
    found = Reading(TABLES).says(("_citation.title", Slipped("read as x", True), 7)).leaves()
    assert (found["_citation.title"].status, found["_citation.title"].reason) == (Status.LOST, "no slot")


def test_another_word_that_was_mended_is_no_other_word() -> None:
    tables = {"em_imaging": [{"kind": "tem mode", "kv": "300"}]}
    found = Reading(tables).says(("_em_imaging.kind", Slipped("read as 'TEM': an old word", True), 7)).leaves()
    assert (found["_em_imaging.kind"].status, found["_em_imaging.kind"].rule) == (Status.MENDED, "f.omap:7")


def test_a_slip_of_a_row_that_is_not_read_changes_nothing() -> None:
    run = Reading(TABLES, "_em_imaging").says(("_em_imaging.kv", Slipped("read as x", True), 7))
    assert run.leaves()["_em_imaging.kv"].status is Status.LEFT_OUT


def test_rows_that_were_not_read() -> None:
    found = Reading(TABLES, "_em_imaging", "_em_software[1]", "_em_software[2]").leaves()
    assert found["_em_software[0].name"].status is Status.WRITTEN
    assert found["_em_software[0].id"].status is Status.IGNORED
    for path in ("_em_imaging.kv", "_em_software[2].name"):
        assert (found[path].status, found[path].targets) == (Status.LEFT_OUT, ())
        assert found[path].reason.startswith("its row belongs to no row that was read")
    assert found["_em_imaging.id"].reason == "no rule of the mapping reads it"
    assert found["_citation.title"].status is Status.LOST


def test_a_branch_of_the_whole_file_that_was_not_taken() -> None:
    run = Reading(TABLES, "_em_imaging")
    run.trace.skip("_", FILE, {"_em_imaging.kv": 2}, "its guard does not hold")
    found = run.leaves()
    assert found["_em_imaging.kv"] == Leaf(
        "_em_imaging.kv", "300", Status.LEFT_OUT, (), "its guard does not hold", "f.omap:2"
    )
    assert found["_em_software[0].name"].status is Status.WRITTEN


def test_what_many_elements_skip_of_a_whole_list_is_set_aside_once() -> None:
    expanded: list[str] = []

    def places(path: str) -> list[str]:
        expanded.append(path)
        return [path.replace("[]", f"[{n}]") for n in range(5)]

    trace = Trace()
    for _ in range(200):
        trace.skip("$", "x.omap", {"grants[].name": 7}, "no funder")
    found = Dispositions(trace, {}, {}, places)
    assert expanded == ["$.grants[].name"]
    assert [[one.reason for one in found.aside[f"$.grants[{n}].name"]] for n in range(5)] == [["no funder"]] * 5
