"""The project's own old documents: each age, and every rule of the migration."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from places import ROOT

from oscem_map.compiler.migration.typed import Inside, Onto, walk
from oscem_map.generated import oscem_migration
from oscem_map.runtime.migrate import Migrated, is_current, migrate
from oscem_map.runtime.migrate_tree import cells, wrapped
from oscem_map.runtime.units import find
from oscem_map.testing.folder import checked

OLD = sorted((ROOT / "examples" / "old").glob("*.json"))


def read(path: Path) -> dict[str, Any]:
    value = json.loads(path.read_text("utf-8"))
    assert isinstance(value, dict)
    return value


@cache
def migrated(name: str) -> Migrated:
    return migrate(read(ROOT / "examples" / "old" / f"{name}.json"), {"technique": "spa"})


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_the_laws(path: Path) -> None:
    document = read(path)
    once = migrate(document)
    assert migrate(once.document).document == once.document
    assert sorted(leaf.path for leaf in once.leaves) == sorted(place for place, _ in cells(wrapped(document)))
    assert is_current(once.document)


def test_each_epoch_has_an_example() -> None:
    epochs = {path.stem.split("_")[0] for path in OLD}
    assert {f"E{n}" for n in range(12)} | {"S0", "S1", "scicat"} <= epochs
    assert sum(path.stem.startswith(("S0", "S1")) for path in OLD) >= 3


def test_every_rule_acts() -> None:
    """Each rule that moves, changes, says, asks or puts aside acts on one of the examples at least."""
    acted: set[str] = set()
    for path in OLD:
        result = migrate(read(path), {"technique": "spa"})
        acted |= {one.rule for one in (*result.changes, *result.residual)}
    (migration,) = checked(ROOT, "migrations/oscem.omap").migrations
    rules = [rule for step in migration.steps for rule in walk(step.rules) if not isinstance(rule, (Inside, Onto))]
    rules += [
        rule for step in migration.steps for rule in walk(step.rules) if isinstance(rule, Onto) and not rule.rules
    ]
    assert len(rules) > 150
    assert [rule.cite for rule in rules if rule.cite not in acted] == []


FACTS = [
    ("E0_title_case", "instrument.acceleration_voltage", {"value": 300, "unit": "kV"}),
    ("E0_title_case", "instrument.cs", {"value": 2.7, "unit": "mm"}),
    ("E0_title_case", "instrument.c2_aperture", {"value": 50, "unit": "µm"}),
    ("E0_title_case", "instrument.microscope.model", "Titan Krios"),
    ("E0_title_case", "acquisition.detectors", [{"name": "Falcon 4i", "mode": "counting"}]),
    ("E0_title_case", "acquisition.date_time", "2024-07-10T00:00:00Z"),
    ("E0_title_case", "acquisition.binning_camera", {"height": 2, "width": 2}),
    ("E0_title_case", "acquisition.tilt_axis_angle", 85.5),
    ("E0_title_case", "acquisition.tilt_angle.minimal", {"value": -60, "unit": "°"}),
    ("E0_title_case", "acquisition.temperature.minimal", {"value": 80, "unit": "K"}),
    ("E0_title_case", "acquisition.energy_filter.width_energy_filter", {"value": 10, "unit": "eV"}),
    ("E0_title_case", "sample.overall_molecule.molecular_overall_type", "RIBOSOME"),
    ("E0_title_case", "sample.overall_molecule.molecular_weight", {"value": 2500000, "unit": "Da"}),
    ("E0_title_case", "sample.molecule.0.taxonomy_id_source", "562"),
    ("E0_title_case", "organizational.funder", [{"funder_name": "Carberry Trust"}]),
    ("E0_title_case", "organizational.authors.0.family_name", "Carberry"),
    ("E1_lower_sample", "organizational.grants.0.budget", {"value": 5000, "unit": "CHF"}),
    ("E2_snake_case", "sample.freezing.method", "plunge_freezing"),
    ("E2_snake_case", "acquisition.beamshift.x_min", {"value": -0.1, "unit": "mrad"}),
    ("E2_snake_case", "acquisition.imageshift.x_min.unit", "µm"),
    ("E1_mixed_case", "instrument.cs", {"value": 2.7, "unit": "mm"}),
    ("E1_mixed_case", "acquisition.pixel_size", {"value": 1.06, "unit": "Å"}),
    ("E1_mixed_case", "organizational.grants.0.project_id", "CT-18"),
    ("forms_true_or_false", "acquisition.energy_filter.used", True),
    ("forms_true_or_false", "sample.specimen.staining", False),
    ("forms_true_or_false", "sample.grid.film_support", True),
    ("E3_date_time", "sample.ligands.0", {"present": False, "smiles": "OCC"}),
    ("E3_date_time", "sample.grid", {"manufacturer": "Example Grids"}),
    ("E5_organizational", "sample.grid", {"manufacturer": "Quantifoil R2/1"}),
    ("E5_organizational", "sample.specimen_env.organism", ["Mus musculus"]),
    ("E5_organizational", "sample.thinning.target_thickness", {"value": 200, "unit": "nm"}),
    ("E6_techniques", "acquisition.tilt_axis_angle", 85.5),
    ("E6_techniques", "acquisition.energy_filter.width_energy_filter", {"value": 10, "unit": "eV"}),
    ("E6_techniques", "sample.thinning.target_thickness", {"value": 150, "unit": "nm"}),
    ("E8_values_in_si", "instrument.acceleration_voltage.valueSI", 300000),
    ("E9_detectors", "acquisition.detectors.0.name", "Ceta"),
    ("E9_detectors", "acquisition.image_size", {"height": 4096, "width": 4096}),
    ("E10_without_technique", "acquisition.technique", "spa"),
    ("S0_units_in_names", "acquisition.pixel_size", {"value": 0.495, "unit": "Å"}),
    ("S0_units_in_names", "acquisition.image_size", {"width": 3710, "height": 3838}),
    ("S0_units_in_names", "processing.ctfs.defocus.output_min_defocus", {"value": 1469.9, "unit": "Å"}),
    ("S0_units_in_names", "processing.movies.descriptors.1.descriptor_name", "Movie maxshift"),
    ("S0_bare_numbers", "instrument.cs", {"value": 2.7, "unit": "mm"}),
    ("S0_bare_numbers", "processing.volumes.0.volume_type", "initial volume"),
    ("S0_quantities", "acquisition.image_size.width", 3710),
    ("S1_parts_at_the_top", "processing.volumes.0.size", [250, 250, 250]),
    ("scicat_dataset", "organizational.authors.0.telephone", "+00 000"),
]


@pytest.mark.parametrize(("name", "path", "expected"), FACTS)
def test_facts(name: str, path: str, expected: Any) -> None:
    value: Any = migrated(name).document
    for step in path.split("."):
        value = value[int(step)] if isinstance(value, list) else value[step]
    assert value == expected


def test_each_grant_keeps_its_funder() -> None:
    found = migrated("E5_organizational").document["organizational"]
    assert [one["funder_name"] for one in found["funder"]] == ["Example Foundation", "Carberry Trust", "Carberry Trust"]


def test_units_of_the_epochs_are_units() -> None:
    """Every unit that a rule writes is one that the table knows as it stands."""
    text = (ROOT / "generated" / "oscem_migration.py").read_text("utf-8")
    units = set(re.findall(r'unit="([^"]+)"', text)) | set(re.findall(r'\.unit\("[^"]+", "([^"]+)"', text))
    assert len(units) > 8
    assert [unit for unit in units if (found := find(unit)) is None or found.symbol != unit] == []


def test_placeholders_are_named_and_no_facts() -> None:
    found = {one.path: one.reason for one in migrated("E4_quantities").placeholders}
    assert found.keys() == {"$.instrument.cs"}
    facts = migrated("E4_quantities").facts()
    assert "cs" not in facts["instrument"]
    named = {one.path for one in migrated("E0_title_case").placeholders}
    assert named == {"$.acquisition.holder_cryogen", "$.organizational.authors[1].orcid"}


def test_without_an_answer_the_technique_is_asked() -> None:
    document = read(ROOT / "examples" / "old" / "E10_without_technique.json")
    result = migrate(document)
    assert [question.place for question in result.asked] == ["$.acquisition.technique"]
    assert result.document == document
    assert result.age == ""


def test_the_age_is_the_first_step_that_acted() -> None:
    assert migrated("E11_days").steps == ("E11",)
    assert migrated("scicat_dataset").age == "wrapped"
    assert next(iter(oscem_migration.STEPS)) == "wrapped"


def test_what_stands_around_a_record_goes_aside_with_its_path() -> None:
    aside = {one.path: one.value for one in migrated("scicat_dataset").residual}
    assert aside["$.datasetName"] == "Apoferritin, a test"
    assert aside["$.keywords[0]"] == "test"
