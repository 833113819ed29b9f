"""Invented headers, one for each method and for each known error: read, and written again, with every difference said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from both_trips import Trips, both_trips, differences, disowned, invented, unaccounted
from typer.testing import CliRunner

from oscem_map.cli import app
from oscem_map.generated import oscem_migration
from oscem_map.runtime.report import Status
from oscem_map.runtime.validity import faults
from oscem_map.testing.paths import found, same

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Header:
    """What must come of a header: the root, values of the record by path, and verdicts that are not plain."""

    root: str
    facts: dict[str, Any]
    verdicts: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Path of the header -> the verdict and words of its reason."""
    note: str = ""


def scalars(value: Any, path: str = "$") -> Iterator[tuple[str, str]]:
    """Every value of a record, as path and text."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if inner is None:
        yield path, str(value)
    for name, one in inner or ():
        yield from scalars(one, f"{path}.{name}")


def q(value: object, unit: str) -> dict[str, object]:
    return {"value": value, "unit": unit}


HEADERS = {
    "slips": Header(
        "oscem.spa",
        {
            "acquisition.technique": "spa",
            "acquisition.nominal_defocus.minimal": q(-2020, "nm"),
            "acquisition.nominal_defocus.maximal": q(-800, "nm"),
            "acquisition.calibrated_defocus.minimal": q(-4.5, "µm"),
            "acquisition.calibrated_defocus.maximal": q(-0.9, "µm"),
            "acquisition.temperature.minimal": q(83.15, "K"),
            "acquisition.temperature.maximal": q(93.15, "K"),
            "acquisition.cryogen": "nitrogen",
            "acquisition.holder": None,
            "acquisition.specialist_optics.phaseplate": None,
            "acquisition.microscope_software": "SerialEM 3.8",
            "sample.overall_molecule.molecular_weight": q(2500000, "Da"),
            "sample.specimen.vitrification": True,
            "sample.specimen.vitrification_cryogen": "ethane",
            "sample.specimen.temperature": q(295.15, "K"),
            "sample.grid.manufacturer": "Quantifoil R1.2/1.3",
            "sample.grid.pretreatment_type": None,
            "organizational.funder[].funder_name": "Foundation of an invented country",
        },
        {
            "_em_imaging.nominal_defocus_min": ("mended", "read as 800 nm"),
            "_em_imaging.nominal_defocus_max": ("mended", "read as 2020 nm"),
            "_em_imaging.calibrated_defocus_min": ("mended", "read as 900 nm"),
            "_em_imaging.calibrated_defocus_max": ("mended", "read as 4500 nm"),
            "_em_imaging.recording_temperature_minimum": ("mended", "read as 83.15 K"),
            "_em_imaging.recording_temperature_maximum": ("mended", "read as 93.15 K"),
            "_em_vitrification.chamber_temperature": ("mended", "read as 295.15 K"),
            "_em_entity_assembly_molwt.units": ("mended", "read as 'MEGADALTONS'"),
            "_em_vitrification.cryogen_name": ("mended", "read as 'ethane': older files"),
            "_em_imaging.cryogen": ("mended", "read as 'nitrogen': older files"),
            "_em_imaging.details": ("lost", "a remark on something else than the holder"),
            "_em_sample_support.details": ("lost", "not read beside what was read as 'Quantifoil R1.2/1.3'"),
            "_em_grid_pretreatment.type": ("lost", "says that there was none"),
            "_em_imaging_optics.phase_plate": ("lost", "says that there was none"),
            "_em_imaging_optics.sph_aberration_corrector": ("written", ""),
            "_em_entity_assembly[1].name": ("lost", "molecules in place of components"),
            "_em_software[1].name": ("written", ""),
            "_em_software[1].category": ("ignored", "a word of the mapping's own"),
            "_entity[1].src_method": ("left out", ""),
            "_entity[2].pdbx_description": ("lost", "a record has polymers as molecules"),
            "_entity_src_gen[1].pdbx_gene_src_scientific_name": ("lost", "a molecule of a record has one source"),
            "_pdbx_audit_support.funding_organization": ("unlisted", "not in the item's list"),
        },
        "the file conforms to mmcif_pdbx.dic 5.296",
    ),
    "doubtful": Header(
        "oscem.spa",
        {
            "acquisition.nominal_defocus.maximal": q(-0.5, "nm"),
            "acquisition.temperature.minimal": q(25, "K"),
            "sample.specimen.temperature": q(0.5, "K"),
        },
        {
            "_em_imaging.nominal_defocus_min": ("doubtful", "perhaps 500 nm, but nominal_defocus_max is 900 nm"),
            "_em_imaging.recording_temperature_minimum": ("doubtful", "perhaps 298.15 K"),
            "_em_imaging.recording_temperature_maximum": ("doubtful", "a room in °C"),
            "_em_vitrification.chamber_temperature": ("doubtful", "perhaps 273.65 K"),
        },
    ),
    "helical": Header(
        "oscem.general",
        {
            "acquisition.technique": "helical",
            "acquisition.pixel_size": q(0.85, "Å"),
            "acquisition.nominal_defocus.minimal": q(-2400, "nm"),
            "sample.overall_molecule.assembly": "FILAMENT",
            "sample.overall_molecule.molecular_weight": None,
        },
        {
            "_em_entity_assembly_molwt.value": ("lost", "none for each nanometre"),
            "_em_entity_assembly_molwt.units": ("left out", "its units is not MEGADALTONS"),
            "_em_helical_entity.axial_rise_per_subunit": ("written", ""),
        },
        "HELICAL, a method without a root of its own: the file is read as oscem.general",
    ),
    "crystal": Header(
        "oscem.general",
        {
            "acquisition.technique": "crystallography",
            "instrument.imaging": "Diffraction",
            "sample.specimen.vitrification": False,
            "sample.specimen.staining": True,
            "sample.specimen.vitrification_cryogen": None,
        },
        {
            "_em_experiment.aggregation_state": ("lost", "OSC-EM has no crystals"),
            "_em_vitrification.cryogen_name": ("lost", "says that there was none"),
        },
        "CRYSTALLOGRAPHY, a method without a root of its own",
    ),
    "tomogram": Header(
        "oscem.cellular_tomo",
        {
            "acquisition.technique": "cellular_tomo",
            "acquisition.tilt_angle.minimal": q(-60, "°"),
            "acquisition.tilt_angle.increment": q(2, "°"),
            "acquisition.nominal_defocus.minimal": q(-6000, "nm"),
            "sample.freezing.method": None,
            "sample.freezing.temperature_env": q(309.15, "K"),
            "sample.freezing.cryogen_sample_env": "nitrogen",
            "sample.thinning.method_thin": "FIB milling",
            "sample.thinning.target_thickness": q(150, "nm"),
            "sample.thinning.ion_source": "Gallium",
        },
        {
            "_em_imaging.nominal_defocus_min": ("mended", "read as 4000 nm"),
            "_em_imaging.nominal_defocus_max": ("mended", "read as 6000 nm"),
            "_em_vitrification.chamber_temperature": ("mended", "read as 309.15 K"),
            "_em_vitrification.cryogen_name": ("mended", "read as 'nitrogen'"),
            "_em_focused_ion_beam.voltage": ("written", ""),
        },
        "oscem.env_tomo would fit as well",
    ),
    "subtomograms": Header(
        "oscem.subtomo",
        {
            "acquisition.technique": "subtomo",
            "acquisition.tilt_angle.maximal": q(51, "°"),
            "acquisition.pixel_size": q(1.7, "Å"),
            "sample.specimen.vitrification_cryogen": "ethane-propane",
        },
    ),
}


@cache
def trips(name: str) -> Trips:
    return both_trips((FOLDER / f"{name}.cif").read_bytes(), f"{name}.cif", answered=True)


@pytest.fixture(params=HEADERS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_root_and_the_notes(name: str) -> None:
    assert trips(name).root == HEADERS[name].root
    assert HEADERS[name].note in " ".join(trips(name).first.notes)


def test_facts(name: str) -> None:
    record = trips(name).first.target
    read = {path: found(record, path) for path in HEADERS[name].facts}
    wrong = {path: value for path, value in read.items() if not same(value, HEADERS[name].facts[path])}
    assert wrong == {}


def test_what_the_mapping_says_by_itself_is_supplied() -> None:
    """No item of a header says `spa`: the word is the mapping's own, and the report gives its line."""
    supplied = {one.item: (one.value, one.rule.partition(":")[0]) for one in trips("slips").first.report.supplied}
    assert supplied["acquisition.technique"] == ("spa", "oscem-spa_mmcif.omap")



def test_verdicts(name: str) -> None:
    leaves = {leaf.path: leaf for leaf in trips(name).first.report.leaves}
    for path, (verdict, words) in HEADERS[name].verdicts.items():
        assert (path, leaves[path].status.value) == (path, verdict)
        assert words in leaves[path].reason
        assert leaves[path].rule or "no rule" in words
    told = {leaf.path for leaf in leaves.values() if leaf.status in (Status.MENDED, Status.DOUBTFUL, Status.REFUSED)}
    assert told <= HEADERS[name].verdicts.keys()


def test_both_trips(name: str) -> None:
    both = trips(name)
    assert [one for one in differences(both) if not one.reason] == []
    assert list(invented(both)) == []
    assert [path for path in disowned(both) if not path.startswith("_em_entity_assembly[")] == []
    assert not unaccounted(both.first.report, both.header)
    wrong = faults(both.first.target, both.root, oscem_migration)
    assert [one for one in wrong if not one.what.startswith("missing: ")] == []


def test_a_third_trip_says_the_same(name: str) -> None:
    """Once written by ourselves, a header has no slips and no old words, and says nothing else than before."""
    again = both_trips(trips(name).second.text().encode(), f"{name}.cif")
    before, after = (set(scalars(one.first.target)) for one in (trips(name), again))
    assert after <= before
    assert again.first.report.having(Status.REFUSED) == ()
    mended = {leaf.path for leaf in again.first.report.having(Status.MENDED, Status.DOUBTFUL)}
    assert mended <= {path for path, (verdict, _) in HEADERS[name].verdicts.items() if verdict == "doubtful"}


def test_a_stub_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "stub.json"
    ended = CliRunner().invoke(app, ["convert", str(FOLDER / "stub.cif"), "--to", "oscem", "-o", str(target)])
    assert ended.exit_code == 1
    assert "nothing of this file has a place in oscem.general" in ended.stderr
    assert "_database_2, _struct" in ended.stderr
    assert not target.exists()
