"""mmCIF that the converter writes is valid, as validators judge that this project did not write.

The library of gemmi judges in every run; its program and the PDBe's validator in `make conformance`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import gemmi
import pytest
from conformance.judges import (
    Judged,
    gemmi_library,
    gemmi_program,
    own_faults,
    packed_dictionary,
    pdbe,
    unpacked_dictionary,
)
from conformance.records import ANSWERED, BARE, CASES, OFFICIAL, OTHERS, REAL, Case, answered, bare
from places import SHARED

from oscem_map import Conversion
from oscem_map.runtime.report import CLAIMS, Status


def named(case: Case) -> str:
    return case.name


def test_the_corpus_is_whole() -> None:
    if not SHARED.exists():
        pytest.skip("needs ../shared, which is not here")
    assert len(OFFICIAL) == 5
    assert len(REAL) == 3


@pytest.mark.parametrize("case", CASES, ids=named)
def test_gemmi_says_nothing(case: Case) -> None:
    packed_dictionary()
    assert gemmi_library(case.conversion().text()) == []


def test_gemmi_would_say_something() -> None:
    packed_dictionary()
    wrong = BARE.conversion().text().replace("'FLOOD BEAM'", "'MOON BEAM'")
    assert any("MOON BEAM" in line for line in gemmi_library(wrong))


@pytest.mark.conformance
@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_program_of_gemmi_says_nothing(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "record.cif"
    path.write_text(case.conversion().text(), encoding="utf-8")
    assert gemmi_program(path) == []


# The PDBe's validator ---------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked_dictionary(tmp_path_factory.mktemp("dictionary"))


def judged(case: Case, dictionary: Path, folder: Path) -> tuple[Judged, Conversion]:
    conversion = case.conversion()
    path = folder / "record.cif"
    path.write_text(conversion.text(), encoding="utf-8")
    return pdbe(dictionary, path), conversion


@pytest.mark.conformance
@pytest.mark.parametrize(("case", "least"), [(BARE, 49.0), (ANSWERED, 60.0)], ids=["bare", "answered"])
def test_the_example_has_no_errors_and_is_complete(
    case: Case, least: float, dictionary: Path, tmp_path: Path
) -> None:
    found, conversion = judged(case, dictionary, tmp_path)
    asked = {target for one in conversion.report.asked if one.value is None for target in one.targets}
    assert [one for one in found.errors if one["item"] not in asked] == []
    assert found.completeness >= least


COMPLETE = {
    "apoferritin": (55.4, 80), "subtomograms": (57.1, 78), "helical": (49.4, 72), "environment": (32.5, 55), "cell": (31.4, 55),
}  # fmt: skip
"""Of a hundred items that the archive wants: as many each example has at least, as it is, and with answers and a map."""


@pytest.mark.conformance
@pytest.mark.parametrize(("name", "alone", "whole"), [(name, *least) for name, least in COMPLETE.items()])
def test_examples_are_as_complete_as_a_finished_entry(
    name: str, alone: float, whole: float, dictionary: Path, tmp_path: Path
) -> None:
    assert judged(bare(name), dictionary, tmp_path)[0].completeness >= alone
    final_map(tmp_path / "final.map")
    entry = tmp_path / "entry.cif"
    answers = answered(name)
    command = [sys.executable, "-m", "oscem_map", "convert", str(answers.path), "--to", "mmcif", "-o", str(entry)]
    command += ["--ask-file", str(answers.path.with_suffix(".mmcif.answers.toml")), "--map", str(tmp_path / "final.map")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = pdbe(dictionary, entry)
    assert found.errors == ()
    assert found.completeness >= whole


def final_map(path: Path) -> None:
    """A small map with a whole header."""
    made = gemmi.Ccp4Map()
    made.grid = gemmi.FloatGrid(8, 8, 8)
    made.grid.set_unit_cell(gemmi.UnitCell(10, 10, 10, 90, 90, 90))
    made.grid.spacegroup = gemmi.SpaceGroup("P 1")
    made.grid.set_value(1, 2, 3, 1.5)
    made.update_ccp4_header()
    made.write_ccp4_map(str(path))


@pytest.mark.conformance
@pytest.mark.parametrize("case", [*OTHERS, *OFFICIAL, *REAL], ids=named)
def test_errors_are_about_what_the_record_does_not_hold(case: Case, dictionary: Path, tmp_path: Path) -> None:
    found, conversion = judged(case, dictionary, tmp_path)
    excused = own_faults(found)
    claimed, held = claims(conversion)
    open_lists = {target for leaf in conversion.report.having(Status.UNLISTED) for target in leaf.targets}
    unlisted = [one for one in found.errors if "not in enumeration" in one["message"] and one["item"] in open_lists]
    absent = [error for error in found.errors if "No value present" in error["message"]]
    assert [error for error in absent if error["item"] in claimed] == []
    assert [
        error for error in found.errors if error not in (*absent, *excused, *unlisted) and error["item"] in held
    ] == []
    assert len(excused) <= 1


def claims(conversion: Conversion) -> tuple[set[str], set[str]]:
    """Items that the report says a leaf was written to, though they hold nothing; and the items with a value.

    One end of a range may be written to either of two items, so a leaf counts only if none of its targets
    holds a value.
    """
    held = set(filled(gemmi.cif.read_string(conversion.text()).sole_block()))
    claimed: set[str] = set()
    for leaf in conversion.report.having(*CLAIMS):
        targets = {target for target in leaf.targets if "." in target}
        claimed |= targets if not targets & held else set()
    return claimed, held


def filled(block: gemmi.cif.Block) -> list[str]:
    """The items of a block that hold a value in some row."""
    found: list[str] = []
    for item in block:
        pair: Any = item.pair
        if pair is not None and not gemmi.cif.is_null(pair[1]):
            found.append(pair[0])
        elif item.loop is not None:
            tags, values = item.loop.tags, item.loop.values
            columns = {tag: values[i :: len(tags)] for i, tag in enumerate(tags)}
            found += [tag for tag, own in columns.items() if not all(map(gemmi.cif.is_null, own))]
    return found


def test_what_counts_as_written() -> None:
    block = gemmi.cif.read_string("data_x\n_a.b ?\n_a.c 'x'\nloop_\n_d.e\n_d.f\n. 1\n. ?\n").sole_block()
    assert filled(block) == ["_a.c", "_d.f"]
    claimed, held = claims(BARE.conversion())
    assert "_em_imaging.nominal_cs" in held
    assert claimed == set()
