"""Trials: the committed converter and the new one on one document; and generated files that drifted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_project import small_project

from oscem_map.compiler import check, compiled
from oscem_map.compiler.emit.drift import drift, sources
from oscem_map.compiler.emit.write import Change, apply, changes
from oscem_map.compiler.inspect.trial import Difference, Given, Trial, committed, current, items, run, tried

RECORD: dict[str, Any] = {
    "acquisition": {"technique": "spa"},
    "instrument": {
        "cs": {"value": 2.7, "unit": "mm"},
        "acceleration_voltage": {"value": 300, "unit": "kV"},
        "electron_source": "FEG",
    },
}
TABLES = {"em_imaging": [{"nominal_cs": "2.7", "electron_source": "FIELD EMISSION GUN"}]}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that is compiled."""
    root = small_project(tmp_path / "project")
    apply(root, changes(root, compiled(check(root / "mappings"))))
    return root


Edit = Callable[[str, str], None]


@pytest.fixture
def edit(project: Path) -> Edit:
    """Changes a rule of the shared parts."""

    def replace(old: str, new: str) -> None:
        path = project / "mappings" / "common" / "parts.omap"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace


def trial(project: Path, given: Given) -> Trial:
    mapping = check(project / "mappings").mappings[0]
    return tried(committed(project, mapping), current(mapping), given)


def test_nothing_changed(project: Path) -> None:
    found = trial(project, Given(RECORD))
    assert found.same
    assert found.written == 6
    assert not found.first


def test_an_added_line_above_is_no_difference(project: Path, edit: Edit) -> None:
    edit("common oscem", "# a note\n\ncommon oscem")
    assert trial(project, Given(RECORD)).same


def test_a_rule_that_is_gone(project: Path, edit: Edit) -> None:
    edit("cs                    [mm]  <-> nominal_cs            [mm]", 'cs  -> nothing  because "gone"')
    found = trial(project, Given(RECORD))
    assert found.items == (Difference("_em_imaging.nominal_cs", "2.7", None),)
    assert (
        Difference("$.instrument.cs.value", "written to _em_imaging.nominal_cs", "lost: gone")
        in found.verdicts
    )
    assert {one.place for one in found.verdicts} == {"$.instrument.cs.value", "$.instrument.cs.unit"}


def test_a_word_that_is_written_otherwise(project: Path, edit: Edit) -> None:
    edit('"FEG" or "field emission gun"  <-> "FIELD EMISSION GUN"', '"thermal"  <-> "FIELD EMISSION GUN"')
    found = trial(project, Given(RECORD))
    assert found.items == (Difference("_em_imaging.electron_source", "FIELD EMISSION GUN", "?"),)
    (verdict,) = found.verdicts
    assert verdict.before == "written to _em_imaging.electron_source"
    assert verdict.after is not None and verdict.after.startswith("refused: not a word of the table")
    back = trial(project, Given(TABLES, put=False))
    assert back.items == (Difference("$.instrument.electron_source", '"FEG"', '"thermal"'),)


def test_missing_asked_and_assumed(project: Path) -> None:
    path = project / "mappings" / "small.omap"
    text = path.read_text(encoding="utf-8").replace(
        'ask mode      "', 'ask mode      default "BRIGHT FIELD" "'
    )
    path.write_text(text, encoding="utf-8")
    found = trial(project, Given(RECORD))
    assert Difference("_em_imaging.mode", "?", "BRIGHT FIELD") in found.items
    assert any(one.place.startswith("missing _em_imaging.mode") and one.after is None for one in found.lists)
    assert any(one.place == "assumed _em_imaging.mode" and one.before is None for one in found.lists)


def test_answers(project: Path) -> None:
    mapping = check(project / "mappings").mappings[0]
    found = dict(items(run(current(mapping), Given(RECORD, answers={"entry_id": "D_7"}))))
    assert found["_entry.id"] == "D_7"


def test_without_a_committed_converter(project: Path) -> None:
    (project / "generated" / "oscem_mmcif_lists.py").unlink()
    found = trial(project, Given(RECORD))
    assert found.first
    assert all(one.before is None for one in found.items)
    assert Difference("_em_imaging.nominal_cs", None, "2.7") in found.items


def test_where_the_record_stands_in_its_document(project: Path, edit: Edit) -> None:
    edit("cs                    [mm]  <-> nominal_cs            [mm]", 'cs  -> nothing  because "gone"')
    found = trial(project, Given(RECORD, at="$.scientificMetadata"))
    assert {one.place for one in found.verdicts} == {
        "$.scientificMetadata.instrument.cs.value",
        "$.scientificMetadata.instrument.cs.unit",
    }


class TestDrift:
    def test_at_the_first_line_that_differs(self) -> None:
        change = Change("generated/x.py", "one\ntwo\nthree\n", "one\n2\nthree\n")
        (found,) = drift([change])
        assert (found.code, found.help) == ("E0705", "run `oscem-map compile`")
        span = found.labels[0].span
        assert sources([change])["generated/x.py"].text[span.start : span.end] == "two"

    @pytest.mark.parametrize(
        ("before", "after"), [("one\ntwo\n", "one\ntwo\nthree\n"), ("one\ntwo", "one\ntwo\n")]
    )
    def test_lines_that_are_only_added(self, before: str, after: str) -> None:
        span = drift([Change("x.py", before, after)])[0].labels[0].span
        assert before[span.start : span.end] == "two"

    def test_lines_that_are_only_removed(self) -> None:
        span = drift([Change("x.py", "one\ntwo\n", "one\n")])[0].labels[0].span
        assert "one\ntwo\n"[span.start : span.end] == "two"

    def test_an_empty_file(self) -> None:
        span = drift([Change("x.py", "", "one\n")])[0].labels[0].span
        assert (span.start, span.end) == (0, 0)

    def test_missing_and_left_over(self) -> None:
        missing, left = drift([Change("a.py", None, "x\n"), Change("b.py", "x\n", None)], "make it")
        assert missing.title == "`a.py` is missing"
        assert "there is no more" in left.title
        assert missing.help == left.help == "run `make it`"
        assert "a.py" not in sources([Change("a.py", None, "x\n")])
