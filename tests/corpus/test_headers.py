"""Headers of real entries: each comes back as OSC-EM, and again as mmCIF, with every difference in a report."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from both_trips import Trips, both_trips, differences, disowned, invented, unaccounted
from places import SHARED

from oscem_map.generated import oscem_migration
from oscem_map.runtime import documents
from oscem_map.runtime.convert import ConversionError, convert
from oscem_map.runtime.report import Status
from oscem_map.runtime.validity import faults

FOLDER = SHARED / "corpus" / "mmcif"
STUB = "onedep_test_data_emd_0001.cif"
"""A file with an old category of every kind, and nothing of microscopy."""

HEADERS = sorted(path for path in FOLDER.glob("*.cif") if path.name != STUB)
ROOTS = {
    "onedep_daother8684_D_1292125276_model_P1.cif": "oscem.general",
    "onedep_daother8787_D_8000240525_model_P1_YES.cif": "oscem.general",
    "onedep_data_emd_1001.cif": "oscem.cellular_tomo",
    "onedep_mock_data_emd_0000.cif": "oscem.subtomo",
    "pdb_7q5a.cif": "oscem.general",
}
"""All others are of single particles."""

SLIPS = {
    "onedep_data_emd_1001.cif": {
        "_em_imaging.recording_temperature_minimum": ("25", "doubtful", "perhaps 298.15 K"),
        "_em_imaging.recording_temperature_maximum": ("25", "doubtful", "perhaps 298.15 K"),
    },
    "onedep_data_emd_1003.cif": {
        "_em_imaging.nominal_defocus_min": ("2.17", "mended", "read as 2170 nm"),
        "_em_imaging.nominal_defocus_max": ("4.34", "mended", "read as 4340 nm"),
        "_em_entity_assembly_molwt.units": ("MDa", "mended", "read as 'MEGADALTONS'"),
    },
    "onedep_data_emd_1005.cif": {
        "_em_imaging.nominal_defocus_min": ("0.5", "mended", "read as 500 nm"),
        "_em_imaging.nominal_defocus_max": ("2.9", "mended", "read as 2900 nm"),
        "_em_entity_assembly_molwt.units": ("MDa", "mended", "read as 'MEGADALTONS'"),
        "_em_vitrification.chamber_temperature": ("20", "mended", "read as 293.15 K"),
        "_pdbx_contact_author.name_first": ("None", "mended", "says nothing"),
        "_pdbx_contact_author.name_mi": ("None", "mended", "says nothing"),
        "_pdbx_contact_author.name_last": ("None", "mended", "says nothing"),
    },
    "onedep_data_emd_1009.cif": {
        "_em_imaging.nominal_defocus_min": ("2.25", "mended", "read as 2250 nm"),
        "_em_imaging.nominal_defocus_max": ("4.05", "mended", "read as 4050 nm"),
    },
}
OLD_MODEL = {"_em_imaging.microscope_model": ("FEI TITAN KRIOS", "mended", "read as 'Titan Krios'")}
for _name in ("onedep_daother8684_D_1292125276_model_P1", "onedep_daother8787_D_8000240525_model_P1_YES",
              "onedep_mock_data_emd_0000", "pdb_6fsz", "pdb_7q5a", "pdb_8ozl"):  # fmt: skip
    SLIPS[f"{_name}.cif"] = OLD_MODEL
SLIPS["onedep_data_emd_36217.cif"] = {"_em_imaging.microscope_model": ("FEI TITAN", "mended", "read as 'Titan'")}
"""Every slip of these headers, found by reading them: the value as it stands, the verdict, what was understood."""

DICTIONARIES = {"5.296", "5.320", "5.387", "5.395", "5.398"}

pytestmark = pytest.mark.skipif(not HEADERS, reason="needs ../shared/corpus/mmcif, which is not here")


@cache
def trips(path: Path) -> Trips:
    return both_trips(path.read_bytes(), path.name, answered=True)


@pytest.fixture(params=HEADERS, ids=lambda path: path.stem)
def header(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


def test_the_root_is_picked_and_said(header: Path) -> None:
    found = trips(header)
    assert found.root == ROOTS.get(header.name, "oscem.spa")
    notes = " ".join(found.first.notes)
    if found.first.target["acquisition"]["technique"] == "tomography":
        why = "_em_experiment.aggregation_state is PARTICLE, which oscem.cellular_tomo is not for"
        assert f"{why}: the file is read as oscem.general; oscem.env_tomo would fit as well" in notes
    elif found.root == "oscem.general":
        assert "HELICAL, a method without a root of its own: the file is read as oscem.general" in notes
        assert found.first.target["acquisition"]["technique"] == "helical"
    else:
        assert "without a root" not in notes


def test_each_item_of_a_two_way_rule_is_equal_or_reported(header: Path) -> None:
    assert [one for one in differences(trips(header)) if not one.reason] == []


def test_nothing_is_invented(header: Path) -> None:
    assert list(invented(trips(header))) == []


def test_what_came_back_is_not_disowned(header: Path) -> None:
    """But for the molecules' own components of the assembly, which are written and never read."""
    assert [path for path in disowned(trips(header)) if not path.startswith("_em_entity_assembly[")] == []


def test_every_value_has_one_verdict(header: Path) -> None:
    found = trips(header)
    assert not unaccounted(found.first.report, found.header)
    said = [leaf for leaf in found.first.report.leaves if leaf.status is not Status.WRITTEN]
    assert [leaf for leaf in said if not leaf.reason] == []


def test_the_record_is_valid_as_far_as_it_goes(header: Path) -> None:
    """What the header does not say is missing; nothing else is wrong."""
    found = trips(header)
    wrong = faults(found.first.target, found.root, oscem_migration)
    assert [one for one in wrong if not one.advice and not one.what.startswith("missing: ")] == []
    assert [one for one in wrong if one.advice] == []


def test_slips(header: Path) -> None:
    leaves = trips(header).first.report.having(Status.MENDED, Status.DOUBTFUL)
    said = {leaf.path: (leaf.value, leaf.status.value, leaf.reason) for leaf in leaves}
    expected = SLIPS.get(header.name, {})
    assert said.keys() == expected.keys()
    for path, (value, verdict, words) in expected.items():
        assert said[path][:2] == (value, verdict)
        assert words in said[path][2]
    assert all(leaf.rule for leaf in leaves)


def test_the_dictionary_is_named(header: Path) -> None:
    found = trips(header)
    versions = [str(row["dict_version"]) for row in found.header.get("audit_conform", ())]
    assert set(versions) <= DICTIONARIES
    named = [note for note in found.first.notes if note.startswith("the file conforms to mmcif_pdbx.dic")]
    assert [note.split()[5].rstrip(":") for note in named] == versions


def test_all_dictionaries_are_there() -> None:
    versions = {str(row["dict_version"]) for path in HEADERS for row in trips(path).header.get("audit_conform", ())}
    assert versions == DICTIONARIES


def test_a_stub_is_refused() -> None:
    data = (FOLDER / STUB).read_bytes()
    tables = documents.read(data, STUB).value
    with pytest.raises(ConversionError, match=r"nothing of this file has a place in oscem\.general"):
        convert(tables.categories, "oscem")  # type: ignore[attr-defined]
