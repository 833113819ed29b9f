"""What is said of a word, where names are declared and used, what mends an error, and the shape of a file."""

from __future__ import annotations

import pytest

from oscem_map.dsl.parser import parse
from oscem_map.editor.fixes import fixes, formatted
from oscem_map.editor.folder import Folder
from oscem_map.editor.hover import hover
from oscem_map.editor.lens import lenses
from oscem_map.editor.lines import Lines
from oscem_map.editor.outline import TOKENS, folds, symbols, tokens
from oscem_map.editor.references import name_problem, references, target_at

PARTS = "common/parts.omap"
MAPPING = "small.omap"


def said(folder: Folder, file: str, words: str, at: str) -> str:
    """What is shown over `at`, in the first text `words`."""
    text = folder.lines(file).text
    found = hover(folder, file, text.index(words) + words.index(at))
    return found[1] if found is not None else ""


@pytest.mark.parametrize(
    ("words", "at", "shown"),
    [
        ("nominal_cs ", "nominal_cs", "at least 0 and at most 20"),
        ("nominal_cs ", "nominal_cs", "rule        common/parts.omap:13"),
        ("cs                    [mm]", "cs", "quantity [mm]"),
        ("microscope.model ", "model", "Microscope.model (oscem.spa 1.0.2)"),
        ("nominal_cs ", "nominal_cs", "law         exact both ways"),
        ("-> specimen_id", "specimen_id", "type        text required"),
        ("-> specimen_id", "specimen_id", "points at   _em_specimen.id"),
        ("accelerating_voltage ", "accelerating_voltage", "wanted by the deposition"),
        ("via source", "source", '"FEG" or "field emission gun" <-> "FIELD EMISSION GUN"'),
        ("via rounded", "rounded", "number -> integer; settles"),
        ("[kV]", "[kV]", "voltage"),
        ("for Instrument", "Instrument", "acceleration_voltage"),
    ],
)
def test_hover(folder: Folder, words: str, at: str, shown: str) -> None:
    assert shown in said(folder, PARTS, words, at)


def test_hover_while_the_line_above_is_broken(folder: Folder) -> None:
    text = folder.lines(PARTS).text
    folder.checked(PARTS)
    folder.put(PARTS, text.replace("    cs ", "    cs <-\n    cs ", 1))
    assert "at least 0 and at most 20" in said(folder, PARTS, "nominal_cs ", "nominal_cs")


def test_no_hover_over_a_note(folder: Folder) -> None:
    folder.put(MAPPING, folder.lines(MAPPING).text + "# cs\n")
    assert hover(folder, MAPPING, len(folder.lines(MAPPING).text) - 2) is None


# Names --------------------------------------------------------------------------------------------------------------


def test_a_name_is_found_in_every_file(folder: Folder) -> None:
    project = folder.project()
    text = folder.lines(MAPPING).text
    found = target_at(project, MAPPING, text.index("via instrument") + 4)
    assert found is not None
    assert found[0].file == PARTS
    spans = references(project, found[0])
    assert [span.file for span in spans] == [PARTS, MAPPING, MAPPING]
    assert {folder.lines(span.file).text[span.start : span.end] for span in spans} == {"instrument"}


def test_an_answer_is_found_where_rules_name_it(folder: Folder) -> None:
    project = folder.project()
    text = folder.lines(MAPPING).text
    found = target_at(project, MAPPING, text.index("ask.mode") + 4)
    assert found is not None
    assert len(references(project, found[0])) == 2


@pytest.mark.parametrize(
    ("new", "problem"), [("emitter", None), ("2d", "begins with a letter"), ("instrument", "has another")]
)
def test_rename(folder: Folder, new: str, problem: str | None) -> None:
    project = folder.project()
    found = target_at(project, PARTS, folder.lines(PARTS).text.index("via source") + 4)
    assert found is not None
    answer = name_problem(project, found[0], new)
    assert answer is None if problem is None else problem in (answer or "")


def test_a_slot_is_no_name_of_the_mapping(folder: Folder) -> None:
    assert target_at(folder.project(), PARTS, folder.lines(PARTS).text.index("cs ")) is None


def test_what_a_file_is_part_of_follows_its_imports(folder: Folder) -> None:
    assert folder.mappings_of(PARTS) == (MAPPING,)
    text = folder.lines(MAPPING).text
    folder.put(MAPPING, text.replace('from "common/parts.omap" use instrument\n', ""))
    folder.checked(MAPPING)
    assert folder.mappings_of(PARTS) == ()
    folder.put(MAPPING, text)
    folder.checked(MAPPING)
    assert folder.mappings_of(PARTS) == (MAPPING,)


def test_what_is_on_disk_counts_when_it_is_read_again(folder: Folder) -> None:
    assert folder.checked(MAPPING).diagnostics == ()
    path = folder.path(PARTS)
    path.write_text(path.read_text(encoding="utf-8").replace("nominal_cs", "nominal_cz"), encoding="utf-8")
    assert folder.checked(MAPPING).diagnostics == ()
    folder.refresh()
    assert [one.code for one in folder.checked(MAPPING).diagnostics if one.code == "E0201"] == ["E0201"]


# Fixes --------------------------------------------------------------------------------------------------------------


def mended(folder: Folder, file: str, old: str, new: str) -> str:
    """The text after the first fix of the first diagnostic of a text in which `old` became `new`."""
    text = folder.lines(file).text.replace(old, new, 1)
    folder.put(file, text)
    found = [one for one in folder.checked(file).diagnostics if one.where and one.where.file == file]
    offered = [fix for one in found for fix in fixes(one, text, folder.registry)]
    assert offered, [one.help for one in found]
    fix = offered[0]
    return text[: fix.span.start] + fix.text + text[fix.span.end :]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("via source", "via sourc"),
        ("nominal_cs            [mm]", "nominal_cz            [mm]"),
        ("microscope.model ", "microscope.modl "),
        ("cs                    [mm]  <-> nominal_cs", "cs                    [mm]  => nominal_cs"),
    ],
)
def test_a_fix_brings_the_text_back(folder: Folder, old: str, new: str) -> None:
    text = folder.lines(PARTS).text
    fixed = mended(folder, PARTS, old, new)
    after = formatted(fixed, PARTS) or fixed
    assert sum(line != was for line, was in zip(after.splitlines(), text.splitlines(), strict=True)) <= 1
    assert fixed.split() == text.split() or parse(fixed, PARTS).file is not None


def test_a_missing_rule_is_added(folder: Folder) -> None:
    line = '    beam_convergence             -> nothing                     because "no item"\n'
    folder.put(PARTS, folder.lines(PARTS).text.replace(line, ""))
    (found,) = [one for one in folder.checked(MAPPING).diagnostics if one.code == "E0501"]
    (fix,) = fixes(found, folder.lines(MAPPING).text, folder.registry)
    assert "beam_convergence -> nothing because" in fix.text


# Shape --------------------------------------------------------------------------------------------------------------


def test_symbols_folds_and_lenses(folder: Folder) -> None:
    text = folder.lines(PARTS).text
    assert [one.name for one in symbols(text, PARTS)] == ["common oscem 1.0.2 <-> mmcif 5.413", "source", "instrument"]
    lines = text.split("\n")
    assert [(lines[first][:5], lines[last]) for first, last, _ in folds(text)] == [("table", "}"), ("fragm", "}")]
    assert [text for _, text in lenses(folder, PARTS)] == ["10 slots: 5 mapped, 5 lost"]
    assert next(text for _, text in lenses(folder, MAPPING)).startswith("179 slots: ")


def test_tokens_cover_every_word(folder: Folder) -> None:
    text = folder.lines(PARTS).text
    kinds = {text[at : at + length]: TOKENS[kind] for at, length, kind in tokens(text)}
    assert kinds["table"] == kinds["via"] == kinds["because"] == "keyword"
    assert kinds["source"] == "function"
    assert kinds["nominal_cs"] == "property"
    assert kinds["_em_imaging"] == "namespace"
    assert kinds["[µm]"] == "type"
    assert kinds["<->"] == "operator"


def test_formatting(folder: Folder) -> None:
    text = folder.lines(MAPPING).text
    assert formatted(text, MAPPING) is None
    laid = formatted(text.replace("\nprocessing ", "\n   processing "), MAPPING)
    assert laid is not None
    assert laid.split() == text.split()
    assert formatted(laid, MAPPING) is None
    assert formatted("mapping <->\n", MAPPING) is None


@pytest.mark.parametrize(
    "text", ["", "a", "a\n", "dose [e/Å²] <-> x [µm]\r\n", "µ [Å]\n𝛼 b\n", "a\r\nµb\r\n\r\n", "\U0001f52c\n"]
)
def test_positions_go_there_and_back(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(lines.text) + 1):
        line, unit = lines.position(offset)
        assert lines.offset(line, unit) == offset
        assert len(lines.text[lines.offset(line, 0) : offset].encode("utf-16-le")) // 2 == unit
    assert lines.offset(10_000, 0) == len(lines.text)
    assert lines.offset(0, 10_000) == (lines.text + "\n").index("\n")
