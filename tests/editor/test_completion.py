"""What can stand at the cursor, which is `|` in these texts."""

from __future__ import annotations

import pytest

from oscem_map.editor.completion import proposals
from oscem_map.editor.folder import Folder

PARTS = "common/parts.omap"
MAPPING = "small.omap"


def proposed(folder: Folder, file: str, before: str, line: str) -> list[str]:
    """The proposals where `line` is written before the first line that begins with `before`."""
    text = folder.lines(file).text
    lines = text.split("\n")
    number = next(n for n, one in enumerate(lines) if one.startswith(before))
    whole = "\n".join([*lines[:number], line, *lines[number:]])
    folder.checked(file)
    folder.put(file, whole.replace("|", "", 1))
    start, found = proposals(folder, file, whole.index("|"))
    assert start <= whole.index("|")
    assert len(found) == len({(one.text, one.kind) for one in found})
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("line", "some", "none"),
    [
        ("    |", ["microscope", "cs", "when", "needs"], ["_em_imaging_id", "mapping"]),
        ("    cs [mm] <-> |", ["nominal_cs", "_em_imaging", "nothing", "this"], ["cs"]),
        ("    cs [mm] -> _em_specimen.|", ["vitrification_applied", "id"], ["nominal_cs"]),
        ("    microscope.|", ["model", "manufacturer"], ["cs"]),
        ("    cs |", ["<->", "<~>", "->", "<-"], ["via"]),
        ("    cs [|", ["mm", "nm", "µm"], ["kV"]),
        ("    cs [mm] <-> nominal_cs [|", ["mm", "nm"], ["kV"]),
        ("    electron_source <-> electron_source via |", ["source", "instrument", "rounded", "listed"], ["cs"]),
        ("    cs [mm] <-> nominal_cs [mm] |", ["via", "because"], ["nominal_cs"]),
        ('    "|" -> illumination_mode', ["FLOOD BEAM", "SPOT SCAN"], []),
        ("    # a note |", [], ["cs", "via"]),
    ],
)
def test_in_a_block(folder: Folder, line: str, some: list[str], none: list[str]) -> None:
    found = proposed(folder, PARTS, "    cs ", line)
    assert set(some) <= set(found)
    assert not set(none) & set(found)


def test_a_list_has_its_brackets(folder: Folder) -> None:
    assert "authors[]" in proposed(folder, MAPPING, "processing", "organizational.|")


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ('from "|', ["common/parts.omap"]),
        ('from "common/parts.omap" use |', ["instrument", "source"]),
        ("ask.|", ["entry_id", "mode"]),
        ('when acquisition.technique is "|', ["spa"]),
    ],
)
def test_names_words_and_files(folder: Folder, line: str, some: list[str]) -> None:
    assert set(some) <= set(proposed(folder, MAPPING, "processing", line))


def test_a_table_that_was_just_written(folder: Folder) -> None:
    text = folder.lines(PARTS).text
    folder.checked(PARTS)
    folder.put(PARTS, text + '\ntable fresh {\n    "a" <-> "b"\n}\n')
    folder.checked(PARTS)
    assert "fresh" in proposed(folder, PARTS, "    cs ", "    electron_source <-> electron_source via |")


def test_words_of_a_row_are_those_of_the_places_that_use_its_table(folder: Folder) -> None:
    found = proposed(folder, PARTS, '    "FEG"', '    "X" <-> "|')
    assert found[:2] == ["FIELD EMISSION GUN", "LAB6"]


def test_the_unit_of_the_schema_comes_first(folder: Folder) -> None:
    assert proposed(folder, PARTS, "    cs ", "    acceleration_voltage [|")[0] == "kV"
