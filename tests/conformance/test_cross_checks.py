"""Cross-checks fail where the PDBe's validator says so, one by one: on each check's own files, on what converters write, on
archive headers, and on random changes of all of these."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from conformance.cross_check_judge import catalogue, judged, not_held
from conformance.judges import pdbe_program, unpacked_dictionary
from conformance.records import CASES
from cross_check_files import ONEDEP, cases, changed, verdicts
from places import ROOT, shared

from oscem_map.registry import PACKAGED, verify
from oscem_map.runtime.formats import cif_read

pytestmark = pytest.mark.conformance

EXPECTED = ROOT / "tests" / "runtime" / "cross_checks.json"
CHANGED = 400


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked_dictionary(tmp_path_factory.mktemp("dictionary"))


def written() -> dict[str, Mapping[str, Any]]:
    return {case.name: case.conversion().target for case in CASES}


def headers() -> dict[str, Mapping[str, Any]]:
    """The archive's headers; names and addresses, which no check is about, stay out."""
    found = sorted(shared("corpus", "mmcif").glob("*.cif"))
    return {path.name: cif_read.read(path.read_bytes(), path.name).categories for path in found}


def agree(tables: Mapping[str, Mapping[str, Any]], dictionary: Path, folder: Path) -> int:
    """How many checks fail on some tables; each of them for both."""
    theirs = judged(tables.values(), dictionary, folder)
    differ = {
        name: (ours, said)
        for (name, one), said in zip(tables.items(), theirs, strict=True)
        if (ours := verdicts(one)) != said
    }
    assert differ == {}
    return sum(map(len, theirs))


def test_every_rule_of_the_catalogue_is_held_or_listed() -> None:
    families = ("pairwise", "date_order", "uniqueness", "linked", "conditional_required", "conditional_regex",
                "conditional_enum", "conditional_category_item", "dictionary_enum", "cross_reference", "make_mandatory",
                "one_of", "procedural")  # fmt: skip
    rules = {row for family in families for row in catalogue().find_values(f"_validator_rule_{family}.id")}
    held = {check.name for check in ONEDEP}
    assert held | not_held() == rules
    assert held & not_held() == set()


def test_the_catalogue_is_what_a_fresh_import_gives() -> None:
    said = verify(PACKAGED, pdbe_program().parent.parent)
    assert [line for line in said if line.startswith("onedep")] == []


def test_on_the_files_of_each_check(dictionary: Path, tmp_path: Path, update: bool) -> None:
    files = dict(cases())
    said = dict(zip(files, judged(files.values(), dictionary, tmp_path), strict=True))
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(found)}" for name, found in said.items())
    if update:
        EXPECTED.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    assert json.loads(EXPECTED.read_text("utf-8")) == json.loads(f"{{{lines}}}")


def test_on_what_converters_write(dictionary: Path, tmp_path: Path) -> None:
    assert agree(written(), dictionary, tmp_path) > 0


def test_on_archive_headers(dictionary: Path, tmp_path: Path) -> None:
    assert agree(headers(), dictionary, tmp_path) > 50


def test_on_random_changes(dictionary: Path, tmp_path: Path) -> None:
    given = [*written().values(), *headers().values()]
    tables = {f"seed {seed}": changed(given[seed % len(given)], seed) for seed in range(CHANGED)}
    assert agree(tables, dictionary, tmp_path) > CHANGED
