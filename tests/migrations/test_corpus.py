"""Real documents of every age: none crashes, none loses a leaf, and what has no place has a reason."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from places import shared

from oscem_map import ConversionError, convert
from oscem_map.runtime import documents
from oscem_map.runtime.migrate import Migrated, is_current, migrate
from oscem_map.runtime.migrate_tree import cells, wrapped
from oscem_map.runtime.report import Status
from oscem_map.runtime.validity import faults, root_of

WITHOUT_A_SLOT = {
    "number_classes_2D", "number_classes_3D", "Number_classes_2D", "Number_classes_3D",
    "Gain_image", "probe_mode", "State", "state",
}  # fmt: skip
"""Members that the mapping itself says have no place, by its `-> nothing` rules."""
FACTS = (Status.WRITTEN, Status.RESPELT, Status.UNLISTED)
EXPLAINED = {
    "a catalogue's own": 4,
    "no record at all": 8,
    "two models of one microscope": 4,
    "the scanned pixel beside the pixel": 6,
    "empty": 3,
}
"""Why documents keep leaves that no rule speaks of, and how many documents that are."""


@cache
def corpus() -> tuple[tuple[str, dict[str, Any]], ...]:
    folder = shared("corpus", "oscem")
    with (folder / "MANIFEST.csv").open(encoding="utf-8", newline="") as file:
        names = [row["file"] for row in csv.DictReader(file)]
    return tuple((name, _read(folder / name)) for name in names if (folder / name).is_file())


def _read(path: Path) -> dict[str, Any]:
    value = documents.read(path.read_bytes(), path.name).value
    assert isinstance(value, dict)
    return value


@cache
def results() -> tuple[tuple[str, dict[str, Any], Migrated], ...]:
    return tuple((name, document, migrate(document)) for name, document in corpus())


def test_all_are_read() -> None:
    assert len(corpus()) == 127


def test_no_leaf_is_unaccounted_for() -> None:
    for name, document, result in results():
        found = Counter(leaf.path for leaf in result.leaves)
        assert found == Counter(path for path, _ in cells(wrapped(document))), name


def test_all_convert_or_fail_with_reasons() -> None:
    """Seven intermediate files of extractors and a list of records are no records; all others convert."""
    no_record = [name for name, _, result in results() if not result.document]
    for name, document in corpus():
        if name in no_record:
            with pytest.raises(ConversionError, match="no record of oscem, of any age"):
                convert(document, "mmcif")
            continue
        result = convert(document, "mmcif")
        found = Counter(leaf.path for leaf in result.report.leaves)
        assert found == Counter(path for path, _ in cells(wrapped(document))), name
        assert all(leaf.reason for leaf in result.report.leaves if leaf.status not in FACTS), name
        assert result.text().startswith("data_")
    assert len(no_record) == EXPLAINED["no record at all"]


def test_placeholders_are_never_written() -> None:
    """What `lint` finds in a record stands nowhere in its mmCIF."""
    named = 0
    for name, document, result in results():
        if not result.document:
            continue
        report = convert(document, "mmcif").report
        verdicts = {leaf.path: leaf.status for leaf in report.leaves}
        for leaf in result.leaves:
            if leaf.places and all(result.placeholder_at(place) for place in leaf.places):
                named += 1
                assert verdicts[leaf.path] in (Status.REFUSED, Status.IGNORED), (name, leaf.path)
    assert named > 100


def test_again_changes_nothing() -> None:
    for name, _, result in results():
        again = migrate(result.document)
        assert again.document == result.document, name
        assert (again.changes, again.residual) == ((), ()), name


def test_the_result_has_current_leaves_only() -> None:
    """Free words that a closed list does not permit stay, and are said by `validate`."""
    odd = [name for name, _, result in results() if result.document and not is_current(result.document)]
    assert odd == []


def test_current_examples_stay_as_they_are() -> None:
    current = [(document, result) for name, document, result in results() if "schema_examples/" in name]
    same = [document for document, result in current if result.document == document and not result.steps]
    assert (len(current), len(same)) == (6, 5)
    for document in same:
        root, said = root_of(document, migrate(document).module)
        assert said or root == "oscem.general"
        found = faults(document, root, migrate(document).module)
        assert [one for one in found if not one.advice] == []


def test_what_could_not_be_brought_to_a_place_has_its_reason() -> None:
    reasons: Counter[str] = Counter()
    for name, _, result in results():
        unspoken = [one for one in result.residual if not one.rule or one.path in result.disputed]
        for reason in {_reason(name, one.path, one.reason, result) for one in unspoken}:
            reasons[reason] += 1
    assert dict(reasons) == EXPLAINED


def _reason(name: str, path: str, said: str, result: Migrated) -> str:
    if name.startswith("raw_vendor/") or path.startswith("$.entries["):
        return "no record at all"
    if "wrapped" in result.steps and not path.startswith("$.scientificMetadata"):
        return "a catalogue's own"
    if path in result.disputed:
        return "the scanned pixel beside the pixel" if path.endswith("Pixel_size") else "two models of one microscope"
    return "empty" if said.startswith("empty") else f"{path}: {said}"


def test_losses_are_those_of_the_mapping() -> None:
    spoken = [one for _, _, result in results() for one in result.residual if one.rule and one.path not in result.disputed]
    lost = {one.path.rpartition(".")[2] for one in spoken}
    assert lost - {"value", "unit"} == WITHOUT_A_SLOT


def test_every_conflict_is_of_two_facts_for_one_slot() -> None:
    found = Counter((one.path, one.place) for _, _, result in results() for one in result.conflicts)
    assert found == {
        ("$.instrument.microscope.class", "$.instrument.microscope.model"): 4,
        ("$.Import_movies.pixel_size", "$.acquisition.pixel_size"): 6,
    }


def test_the_catalogue_record() -> None:
    """The one real SciCat record of a depositor, in four versions."""
    found = [result for _, _, result in results() if "wrapped" in result.steps and "E3" in result.steps]
    real = [one for one in found if any(aside.path == "$.datasetName" for aside in one.residual)]
    assert len(real) == 4
    for result in real:
        acquisition = result.document["acquisition"]
        assert acquisition["date_time"] == "2024-08-31T11:48:16+02:00"
        assert acquisition["detectors"] == [{"name": "Falcon 4i"}]
        assert acquisition["binning_camera"] == {"height": 1, "width": 1}
        assert result.document["sample"]["ligands"][0]["present"] is False
        assert result.document["instrument"]["microscope"]["model"].startswith("TITAN")
        assert result.placeholders == ()


@pytest.mark.parametrize("step", ["wrapped", "S0", "S1", *(f"E{n}" for n in range(1, 10)), "E11"])
def test_each_step_acts_on_some_document(step: str) -> None:
    assert any(step in result.steps for _, _, result in results())
