"""What the passes see: all mistakes of a file at once, none twice, none that only follows from another."""

from __future__ import annotations

from pathlib import Path

import pytest
from errors.cases import checked
from places import ROOT

from oscem_map.compiler import Checked, check
from oscem_map.dsl import to_text

NINE = """\
mapping lab.rig 1.0 <-> hall 1.0

ask kind "Kind of the lens"

table mode {
    "counting" <-> "COUNTIN"
    listed     <-> listed
}

lens <-> _lens {
    1         -> id
    cs       <-> cs [mm]
    example 2.7 <-> 2.8
    modl     <-> model
    ask.knd   -> kind via listed
    "bright" <-> kind
}
camera <-> _camera {
    _note.id  -> lens_id
    mode     <-> mode via mode
    model     -> nothing
    frames    -> nothing because "no such slot"
}
"""


def said(text: str, root: Path) -> list[tuple[str, int]]:
    found = checked({"a.omap": text}, root)
    return [(d.code, found.project.line(d.labels[0].span)) for d in found.diagnostics if d.code != "W0802"]


def codes(found: Checked) -> list[str]:
    return [d.code for d in found.diagnostics if d.code != "W0802"]


def test_all_mistakes_of_a_file_at_once_by_position(tmp_path: Path) -> None:
    assert said(NINE, tmp_path) == [
        ("E0401", 6),
        ("E0301", 12),
        ("E0201", 14),
        ("E0203", 15),
        ("E0307", 16),
        ("E0601", 18),
        ("E0602", 19),
        ("E0502", 21),
        ("E0201", 22),
    ]


def test_all_mistakes_of_all_files_at_once(tmp_path: Path) -> None:
    two = NINE.replace("lab.rig 1.0", "lab.rig 2.0")
    found = checked({"b.omap": NINE, "a.omap": two, "c.omap": "common\n\ntable {\n"}, tmp_path)
    files = [d.labels[0].span.file for d in found.diagnostics]
    assert files == sorted(files)
    assert codes(found)[0] == "E0202"
    assert codes(found)[-1] in ("E0101", "E0102")
    assert len(codes(found)) >= 10


LENS = """\
mapping lab.lens 1.0 <-> hall 1.0

this <-> _lens {
    1 -> id
    cs [mm] <-> cs [mm]
    model <-> model
}
"""
CELL = """\
mapping lab.cell 1.0 <-> hall 1.0

(parts[], tags[]) -> nothing because "of no interest here"
this <-> _cell {
    1 -> id
    origin <-> origin
    when origin is "grown" {
        organism <-> organism
    }
    else {
        organism -> nothing because "nobody knows it"
    }
}
"""
PAPER = """\
mapping lab.paper 1.0 <-> hall 1.0

title -> nothing because "no item"
authors[] <-> _author[] {
    index -> ordinal
    family_name <-> family_name
    given_name <-> given_name
}
"""


@pytest.mark.parametrize("text", [LENS, CELL, PAPER])
def test_what_is_right_is_right(text: str, tmp_path: Path) -> None:
    assert said(text, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        # An end that is not what a rule needs.
        (LENS, "model <-> model", "model <-> this", ["E0204"]),
        (LENS, "model <-> model", "model <-> index", ["E0204"]),
        (LENS, "model <-> model", 'model <-> model\n    this -> nothing because "x"', []),
        (LENS, "model <-> model", 'model <-> model\n    nothing <- this because "x"', ["E0204"]),
        (LENS, "model <-> model", 'model <-> model\n    nothing <- _note because "x"', []),
        (LENS, "model <-> model", 'model <-> model\n    index -> nothing because "x"', ["E0204"]),
        (LENS, "model <-> model", "model -> carried", ["E0204"]),
        (LENS, "model <-> model", 'model -> file("x")', ["E0204"]),
        (LENS, "model <-> model", '"a" <-> "b"', ["E0204", "E0501"]),
        (LENS, "model <-> model", "* <-> model", ["E0904"]),
        (LENS, "model <-> model", "_lens.model <-> model", ["E0501", "E0602"]),
        (LENS, "model <-> model", "model <-> _lens", ["E0204"]),
        (LENS, "model <-> model", "model <-> _lens.model.x", ["E0204"]),
        (LENS, "model <-> model", "/model <-> model", []),
        (LENS, "model <-> model", "model <-> _lens[].model", ["E0205"]),
        # Blocks.
        (LENS, "this <-> _lens {", "this <-> lens {", ["E0204"]),
        (LENS, "this <-> _lens {", "model <-> _lens {", ["E0204"]),
        (LENS, "this <-> _lens {", '"a" <-> _lens {', ["E0204"]),
        (LENS, "this <-> _lens {", "this <-> _lens via listed {", ["E0305"]),
        (LENS, "this <-> _lens {", "this <-> _lens via lsited {", ["E0203"]),
        (LENS, "this <-> _lens {", "else this <-> _lens {", ["E0610"]),
        (LENS, "this <-> _lens {", "replace this <-> _lens {", ["E0703"]),
        (LENS, "this <-> _lens {", "this <~> _lens {", ["E0502"]),
        (LENS, "this <-> _lens {", 'this <-> _lens[kind is "MAGNETIC"] {', []),
        (LENS, "this <-> _lens {", 'this <-> _lens[kind has "MAGNETIC"] {', ["E0204"]),
        (LENS, "this <-> _lens {", 'this <-> _lens[kind is "MAGNETICS"] {', ["E0307"]),
        (PAPER, "authors[] <-> _author[] {", 'authors[family_name is "x"] <-> _author[] {', []),
        (PAPER, "authors[] <-> _author[] {", 'authors[famly_name is "x"] <-> _author[] {', ["E0201"]),
        (PAPER, "authors[] <-> _author[] {", 'authors[] <-> _author[name is "x"] {', []),
        (
            PAPER,
            "authors[] <-> _author[] {",
            "authors[] <-> _author[] by family_name or (family_name, given_name) {",
            [],
        ),
        (PAPER, "authors[] <-> _author[] {", "authors[] <-> _author[] by family_nam {", ["E0201"]),
        (PAPER, "given_name <-> given_name", 'given_name <-> given_name\n    /title -> name because "x"', ["E0507"]),
        (PAPER, "authors[] <-> _author[] {", "(authors[], authors[]) <-> _author[] {", ["E0204"]),
        # Arrows.
        (LENS, "model <-> model", "model -> model", ["E0502"]),
        (LENS, "model <-> model", "model <- model", ["E0502"]),
        (LENS, "model <-> model", "model <~> model", ["E0407"]),
        (LENS, "model <-> model", "model <-> nothing", ["E0406"]),
        (LENS, "model <-> model", "model -> nothing", ["E0502"]),
        (LENS, "model <-> model", "model <-> model\n    nothing -> kind", ["E0406"]),
        (LENS, "model <-> model", "model <-> model\n    else model <-> kind via listed", ["E0502", "E0505", "E0610"]),
        (LENS, "model <-> model", "model <-> (model, model)", ["E0305", "E0504"]),
        # What follows `via`.
        (LENS, "model <-> model", 'model <-> model via listed("x")', ["E0203"]),
        (LENS, "model <-> model", "model <-> model via join(1)", ["E0203"]),
        (LENS, "model <-> model", 'model <-> model via join("")', ["E0203"]),
        (LENS, "model <-> model", "model <-> model via paired", ["E0305"]),
        (LENS, "model <-> model", "model <-> model via present via listed", ["E0305"]),
        (LENS, "model <-> model", 'model <-> cs [mm] via measure("mm")', ["E0504"]),
        (
            LENS,
            "cs [mm] <-> cs [mm]\n    model <-> model",
            'cs -> nothing because "x"\n    model <-> cs [mm] via measure("mrad")',
            ["E0302"],
        ),
        (
            LENS,
            "cs [mm] <-> cs [mm]\n    model <-> model",
            'cs -> nothing because "x"\n    model <-> cs [mm] via measure("mn")',
            ["E0304"],
        ),
        (
            LENS,
            "cs [mm] <-> cs [mm]\n    model <-> model",
            'cs -> nothing because "x"\n    model <-> cs via measure("mm")',
            ["E0301"],
        ),
        (LENS, "1 -> id", "1 -> id via listed", ["E0305"]),
        (LENS, "1 -> id", "1 -> id via nosuch", ["E0203"]),
        # Guards.
        (CELL, 'when origin is "grown"', 'when orign is "grown"', ["E0201"]),
        (CELL, 'when origin is "grown"', "when parts[] is present", ["E0204"]),
        (CELL, 'when origin is "grown"', "when origin is 1", ["E0307"]),
        (CELL, "    else {", "    else when organism is present {\n    }\n    else {", ["E0501"]),
        (CELL, "    else {", '    else when orgin is "found" {\n    }\n    else {', ["E0201"]),
        (CELL, "    else {", "    else {\n    }\n    else {", ["E0610"]),
        # Literals and needs.
        (CELL, "1 -> id", "true -> id", ["E0307"]),
        (LENS, "cs [mm] <-> cs [mm]", "cs <-> 2.7\n    ", ["E0307"]),
        (LENS, "1 -> id", '1 -> id\n    needs model because "x"', []),
        (LENS, "1 -> id", '1 -> id\n    needs modl because "x"', ["E0201"]),
        (LENS, "1 -> id", '1 -> id\n    needs model, _note.id because "x"', ["E0204"]),
        # Examples.
        (LENS, "model <-> model", 'model <-> model\n    example "a" <-> "a"', []),
        (LENS, "model <-> model", 'model <-> model\n    example ("a", "b") <-> "a"', ["E0801"]),
        (LENS, "model <-> model", "model <-> model\n    example refused <-> 1", ["E0801"]),
        (LENS, "cs [mm] <-> cs [mm]", 'cs [mm] -> cs [mm] because "x"\n    example 2.7 <-> 2.7', ["E0801"]),
        (LENS, "1 -> id", '1 -> id\n    example "a" <-> "a"', ["E0801"]),
        (LENS, "this <-> _lens {", 'example "a" <-> "a"\nthis <-> _lens {', ["E0801"]),
        # What nobody declared as such.
        (LENS, "model <-> model", 'ask.model -> model\n    model -> nothing because "asked"', ["E0203"]),
        (LENS, "model <-> model", 'scan.model -> model\n    model -> nothing because "asked"', ["E0203"]),
    ],
)
def test_one_change(text: str, old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    assert old in text
    found = checked({"a.omap": text.replace(old, new, 1)}, tmp_path)
    assert sorted(set(codes(found))) == expected, to_text(found.diagnostics, found.project.texts())


@pytest.mark.parametrize(
    ("declared", "rule", "item", "expected"),
    [
        ("[mm]", "ask.cs", "cs", []),
        ("[mm]", "ask.cs [mm]", "cs [mm]", []),
        ("", "ask.cs", "cs [µm]", ["E0303"]),
        ("", "ask.cs [nm]", "cs", ["E0303"]),
        ("[µm]", "ask.cs", "cs", ["E0303"]),
        ("[mrad]", "ask.cs", "cs", ["E0302"]),
        ("[mn]", "ask.cs", "cs", ["E0304"]),
        ("[mm]", "ask.cs", "model", ["E0306"]),
    ],
)
def test_an_answer_is_in_the_unit_of_its_item(
    declared: str, rule: str, item: str, expected: list[str], tmp_path: Path
) -> None:
    text = "mapping lab.lens 1.0 <-> hall 1.0\n\n"
    text += f'ask cs : number {declared} "Spherical aberration"\n\n(cs, model) -> nothing because "asked"\n'
    text += f"1 -> _lens.id\n{rule} -> _lens.{item}\n"
    assert codes(checked({"a.omap": text}, tmp_path)) == expected


def test_no_text_of_a_closed_list_holds_the_separator(tmp_path: Path) -> None:
    """`join` of a list is exact where the list's own words rule the separator out, and `<~>` says too much."""
    words = CELL.replace("(parts[], tags[])", "parts[]")
    exact = words.replace(
        "origin <-> origin", 'origin <-> origin\n    tags[] <-> _note.text via join("; ")\n    1 -> _note.id'
    )
    for text, expected in (
        (exact, []),
        (exact.replace('"; ")', '"w")'), ["E0405"]),
        (exact.replace("tags[] <->", "tags[] <~>"), ["E0407"]),
    ):
        assert codes(checked({"a.omap": text}, tmp_path)) == expected


# Fragments -----------------------------------------------------------------------------------------------------------

RIG = """\
mapping lab.rig 1.0 <-> hall 1.0

from "lens.omap" use optics

lens <-> _lens via optics
camera -> nothing because "of no interest here"
"""
OPTICS = """\
common lab 1.0 <-> hall 1.0

fragment optics for Lens <-> _lens {
    1 -> id
    cs [mm] <-> cs [mm]
    model <-> model
}
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("via optics", "via optics", []),
        ("via optics", "via optics via listed", ["E0305"]),
        ("via optics", "via listed via optics", ["E0305"]),
        ("via optics", "via optics {\n}", ["E0101"]),
        ("lens <-> _lens via", "lens <-> _camera via", ["E0305"]),
        ("lens <-> _lens via", "lens <-> this via", ["E0305"]),
        ("lens <-> _lens via", "lens.model <-> _lens via", ["E0204"]),
        ("lens <-> _lens via", "lens <-> _lns via", ["E0201"]),
        ("lens <-> _lens via", "lense <-> _lens via", ["E0201"]),
        ("for Lens <-> _lens", "for Lens <-> hall", []),
        ("for Lens <-> _lens", "for Lens <-> _lense", ["E0201"]),
        ("for Lens <-> _lens", "for Camera <-> _lens", ["E0305"]),
        ("for Lens <-> _lens", "for Elephant <-> _lens", ["E0201"]),
        ("for Lens <-> _lens", "", []),
        ("    model <-> model", "    this <-> this via more\n    model <-> model", ["E0203"]),
    ],
)
def test_one_change_around_a_fragment(old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    files = {"rig.omap": RIG.replace(old, new), "lens.omap": OPTICS.replace(old, new)}
    found = checked(files, tmp_path)
    assert sorted(set(codes(found))) == expected, to_text(found.diagnostics, found.project.texts())


def test_a_fragment_of_a_fragment(tmp_path: Path) -> None:
    inner = "fragment named for Lens <-> _lens {\n    model <-> model\n}\n"
    outer = OPTICS.replace("    model <-> model", "    this <-> _lens via named")
    files = {"rig.omap": RIG, "lens.omap": outer + inner}
    assert codes(checked(files, tmp_path)) == []
    files["lens.omap"] = outer + inner.replace("model <-> model", "this <-> _lens via optics\n    model <-> model")
    found = checked(files, tmp_path / "circle")
    assert codes(found) == ["E0701"]
    assert [d.notes for d in found.diagnostics if d.code == "E0701"] == [("optics -> named -> optics",)]


def test_an_error_of_a_fragment_is_said_once(tmp_path: Path) -> None:
    files = {"a.omap": RIG, "b.omap": RIG, "lens.omap": OPTICS.replace("cs [mm] <->", "cs [nm] <->")}
    assert codes(checked(files, tmp_path)) == ["E0103", "E0303"]


# Tables --------------------------------------------------------------------------------------------------------------

CAMERA = """\
mapping lab.camera 1.0 <-> hall 1.0

table mode {
    "counting" <-> "COUNTING"
    "linear" <-> "INTEGRATING"
    listed <-> listed
}

this <-> _camera {
    1 -> id
    mode <-> mode via mode
    (cooled, gain, started) -> nothing because "of no interest here"
}
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"linear"', '"lin" or "linear"', []),
        ('"linear" <->', '"linear" ->', ["E0406", "E0502"]),
        ("    listed <-> listed\n", "", ["E0402"]),
        ("    listed <-> listed\n", '    nothing <- "OTHER"\n', ["E0406", "E0502"]),
        ("    listed <-> listed\n", "    other <-> other\n", []),
        ("    listed <-> listed\n", "    listed <-> listed\n    listed <-> listed\n", ["E0403"]),
        ('"linear" <-> "INTEGRATING"', '"counting" <-> "COUNTING"', ["E0403"]),
        ('"linear" <-> "INTEGRATING"', '"counting" -> "INTEGRATING" because "x"', ["E0403", "E0406"]),
        ('"linear" <-> "INTEGRATING"', '("linear", "x") <-> "INTEGRATING"', ["E0305", "E0406"]),
        ('"linear" <-> "INTEGRATING"', '"linear" <-> ("INTEGRATING", "x")', ["E0305"]),
        ('"linear" <-> "INTEGRATING"', '1 <-> "INTEGRATING"', []),
        ("mode <-> mode via mode", "cooled <-> mode via mode", ["E0307", "E0501", "E0507"]),
        ("mode <-> mode via mode", "mode <-> mode via mode via mode", []),
        ("mode <-> mode via mode", "mode -> maker via mode because \"x\"", ["E0401"]),
        ("mode <-> mode via mode", "mode <-> frames via mode", ["E0305", "E0307"]),
        ("mode <-> mode via mode", "mode <-> day via mode", ["E0305", "E0307"]),
        ("mode <-> mode via mode", "mode <-> serial via mode", ["E0307"]),
        ("mode <-> mode via mode", "gain -> mode via listed because \"x\"", ["E0305", "E0501", "E0507", "W0801"]),
        ("mode <-> mode via mode", "else mode -> mode via mode because \"x\"", ["E0610"]),
        ("mode <-> mode via mode", "2.5 -> frames because \"x\"", ["E0307", "E0501", "W0801"]),
        ("mode <-> mode via mode", '"2024-13-01" -> day because "x"', ["E0307", "E0501", "W0801"]),
        ("mode <-> mode via mode", "2 -> frames because \"x\"", ["E0501", "W0801"]),
    ],
)
def test_one_change_around_a_table(old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    assert old in CAMERA
    found = checked({"a.omap": CAMERA.replace(old, new, 1)}, tmp_path)
    assert sorted(set(codes(found))) == expected, to_text(found.diagnostics, found.project.texts())


# Documents -----------------------------------------------------------------------------------------------------------

RECORD = '{"cs": {"value": 2.7, "unit": "mm"}, "model": "objective"}\n'
TABLE = "data_lens\n_lens.id 1\n_lens.cs 2.7\n_lens.model objective\n"


@pytest.mark.parametrize(
    ("arrow", "record", "rows", "words"),
    [
        ("<->", RECORD, TABLE, ""),
        ("->", RECORD, TABLE, ""),
        ("<-", RECORD.replace("2.7", "2.6"), TABLE, ""),
        ("->", RECORD.replace("2.7", "2.6"), TABLE, "`_lens.cs`"),
        ("<->", RECORD.replace("objective", "other"), TABLE, "`_lens.model`"),
        ("<->", RECORD, TABLE + "_note.id 1\n", "`_note.id`"),
        ("<->", RECORD.replace('"mm"', '"nm"'), TABLE, "`_lens.cs`"),
        ("<->", "[]", TABLE, ""),
        ("<->", "{", TABLE, ""),
        ("<->", RECORD, "not a table", ""),
        ("<->", None, TABLE, "no file"),
        ("<->", RECORD, None, "no file"),
    ],
)
def test_two_documents(arrow: str, record: str | None, rows: str | None, words: str, tmp_path: Path) -> None:
    text = LENS.replace("\n\n", f'\n\nexample "lens.json" {arrow} "lens.cif"\n\n', 1)
    files = {"a.omap": text, "lens.json": record, "lens.cif": rows}
    found = checked({name: said_ for name, said_ in files.items() if said_ is not None}, tmp_path)
    right = record in (RECORD, RECORD.replace("2.7", "2.6")) and rows == TABLE and words == ""
    assert codes(found) == ([] if right else ["E0801"]), to_text(found.diagnostics, found.project.texts())
    assert all(words in d.title for d in found.diagnostics if d.code == "E0801")


def test_a_record_stands_on_the_left(tmp_path: Path) -> None:
    text = LENS.replace("\n\n", '\n\nexample "lens.json" <-> "other.json"\n\n', 1)
    found = checked({"a.omap": text, "lens.json": RECORD, "other.json": RECORD}, tmp_path)
    assert [d.title for d in found.diagnostics if d.code == "E0801"] == ["the right document has no tables"]


# Our own mappings ----------------------------------------------------------------------------------------------------


@pytest.mark.untraced  # all mappings: what they run of the compiler, the tests of its parts run too
def test_our_mappings_are_right() -> None:
    """Their examples are run when they are compiled."""
    found = check(ROOT / "mappings", run=False)
    assert found.ok
    assert found.mappings
    wrong = [d for d in found.diagnostics if d.code != "W0802"]
    assert to_text(wrong, found.project.texts()) == ""
