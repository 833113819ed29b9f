"""Which rows a converter writes, and what it asks for them, on small mappings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from errors.cases import checked

from oscem_map.compiler.checks.documents import converter_of
from oscem_map.runtime.trace import Trace
from oscem_map.testing.subjects import case_of, rules_of

HEAD = "mapping lab.rig 1.0 <-> hall 1.0\n\n"
LENS = """\
lens <-> _lens {
    1        -> id
    cs [mm] <-> cs [mm]
    model   <-> model
}
"""
CAMERA = """\
camera <-> _camera {
    1         -> id
    _lens.id  -> lens_id
    mode     <-> mode   via mode
    model     -> nothing  because "no item"
}
"""
MODES = 'table mode {\n    listed  <-> listed\n    other    -> "OTHER"  because "three words"\n}\n\n'
RECORD: dict[str, Any] = {"lens": {"model": "L1"}, "camera": {"mode": "COUNTING"}}


def put(text: str, root: Path, record: dict[str, Any], **answers: str) -> tuple[dict[str, Any], list[str]]:
    """The rows of a record, and the names of what is asked."""
    found = checked({"a.omap": HEAD + text}, root)
    assert [d.title for d in found.diagnostics if d.code.startswith("E")] == []
    trace = Trace(answers)
    rows: dict[str, Any] = converter_of(found.mappings[0]).put(record, trace)
    return rows, [asked.name for asked in trace.asked]


def losses(*slots: str) -> str:
    return "".join(f'{slot} -> nothing because "not part of this"\n' for slot in slots)


def test_a_number_of_a_row_is_no_fact(tmp_path: Path) -> None:
    rows, _ = put("1 -> _note.id\n" + LENS + losses("camera"), tmp_path, RECORD)
    assert rows == {"lens": [{"id": "1", "model": "L1"}]}


def test_a_word_is_a_fact(tmp_path: Path) -> None:
    text = '1 -> _note.id\n"made here" -> _note.text because "all of them are"\n' + LENS + losses("camera")
    rows, _ = put(text, tmp_path, RECORD)
    assert rows["note"] == [{"id": "1", "text": "made here"}]


def test_a_question_of_a_branch_that_does_not_run_is_not_asked(tmp_path: Path) -> None:
    text = 'ask material "Of what is the grid?"\n\n' + LENS + losses("camera.mode", "camera.model")
    text += """\
when lens.model is present {
    this -> _grid  because "an answer" {
        1             -> id
        "JEOL"        -> maker  because "all of them are"
        ask.material  -> material
    }
}
"""
    assert put(text, tmp_path, {"lens": {"cs": {"value": 1, "unit": "mm"}}})[1] == []
    assert put(text, tmp_path, {"lens": {"model": "L1"}})[1] == ["material"]


def test_a_row_that_needs_an_answer(tmp_path: Path) -> None:
    text = 'ask kind optional "Kind of the lens"\n\n'
    text += LENS[:-2] + '    ask.kind -> kind\n    needs kind because "it says what it is"\n}\n' + losses("camera")
    assert put(text, tmp_path, RECORD) == ({}, [])
    assert put(text, tmp_path, RECORD, kind="MAGNETIC")[0]["lens"][0]["kind"] == "MAGNETIC"


def test_the_tests_of_a_row_that_needs_an_answer_give_it(tmp_path: Path) -> None:
    text = HEAD + 'ask kind optional "Kind of the lens"\n\n'
    text += LENS[:-2] + '    ask.kind -> kind\n    needs kind because "it says what it is"\n}\n' + losses("camera")
    (mapping,) = checked({"a.omap": text}, tmp_path).mappings
    found = rules_of(mapping, case_of(mapping, "no_package"))
    assert [rule.answers for rule in found if rule.right[0].startswith("_lens.")] == [{"kind": "ELECTROSTATIC"}] * 2


def test_a_branch_about_a_whole_object(tmp_path: Path) -> None:
    """A loss of all that a block pairs, in one branch: the other one is told, and nothing fails."""
    text = MODES + LENS + CAMERA[:-2] + '    when mode is present {\n        this -> nothing because "x"\n    }\n}\n'
    found = checked({"a.omap": HEAD + text}, tmp_path)
    assert all(d.code for d in found.diagnostics)
    assert len(found.diagnostics) >= 1


def test_an_example_with_too_many_values_is_said(tmp_path: Path) -> None:
    text = LENS[:-2] + '    example ("a", "b") <-> "c"\n}\n' + losses("camera")
    found = checked({"a.omap": HEAD + text}, tmp_path)
    assert [(d.code, d.title) for d in found.diagnostics if d.code.startswith("E")] == [
        ("E0801", "the example has more values than its rule has places")
    ]
