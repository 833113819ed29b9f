"""Catalogues of cross-checks: imported from the validator's CIF, written, read again, and attached to their schema."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from oscem_map.registry import PACKAGED, AlreadyPinned, Origin, Registry, UnknownSchema, pin, read_catalogue, verify
from oscem_map.registry.checks import Catalogue, dumps, lacking, loads, read
from oscem_map.registry.lock import read_lock
from oscem_map.registry.overlay import BadOverlay
from oscem_map.runtime.cross_check import Condition, CrossCheck

OVERLAY = "overlays/onedep-0.2.1.toml"
FILE = "snapshots/onedep-0.2.1.checks.toml"
ORIGIN = Origin("checks", "https://example.org/checks", "MIT")

SOURCE = """\
data_validator_rules
loop_
_validator_rule_pairwise.id
_validator_rule_pairwise.source_category
_validator_rule_pairwise.source_item
_validator_rule_pairwise.target_category
_validator_rule_pairwise.target_item
_validator_rule_pairwise.message
_validator_rule_pairwise.operator
_validator_rule_pairwise.severity
_validator_rule_pairwise.extra
hot em_imaging recording_temperature_maximum em_imaging recording_temperature_minimum 'Too cold.' < soft .
shell reflns_shell d_res_high reflns_shell d_res_low 'Too low.' > hard .
loop_
_validator_rule_cross_reference.id
_validator_rule_cross_reference.category
_validator_rule_cross_reference.item
_validator_rule_cross_reference.cross_category
_validator_rule_cross_reference.cross_item
_validator_rule_cross_reference.expt
_validator_rule_cross_reference.code
_validator_rule_cross_reference.subtype
_validator_rule_cross_reference.type
optics em_imaging_optics imaging_id em_imaging id . . full cross
asked em_imaging_optics imaging_id em_imaging id coded PDB full cross
mixed em_imaging_optics imaging_id em_imaging id . . full cross
loop_
_validator_rule_cross_reference_expt.rule_id
_validator_rule_cross_reference_expt.ordinal
_validator_rule_cross_reference_expt.mode
optics 2 ec
optics 1 em
mixed 1 em
mixed 2 xray
loop_
_validator_rule_conditional_required.id
_validator_rule_conditional_required.category
_validator_rule_conditional_required.error
_validator_rule_conditional_required.error_text
_validator_rule_conditional_required.warning_text
version em_software yes 'Version?' .
loop_
_validator_rule_conditional_required_item.rule_id
_validator_rule_conditional_required_item.ordinal
_validator_rule_conditional_required_item.item
version 1 version
loop_
_validator_rule_condition.owner
_validator_rule_condition.rule_id
_validator_rule_condition.branch_ordinal
_validator_rule_condition.item
_validator_rule_condition.ordinal
_validator_rule_condition.value
_validator_rule_condition.value_form
conditional_required version 1 name 1 RELION list
conditional_required version 1 name 2
;my "own" one
;
list
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A registry of one's own, with the overlay."""
    (tmp_path / "overlays").mkdir()
    shutil.copy(PACKAGED / OVERLAY, tmp_path / OVERLAY)
    return tmp_path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "checks.cif"
    path.write_text(SOURCE, "utf-8")
    return path


def test_what_is_imported(source: Path, folder: Path) -> None:
    found = read_catalogue(source, "team", "1", "mmcif 5.413", folder, OVERLAY)
    assert found.catalogue == Catalogue(
        "team",
        "1",
        "mmcif 5.413",
        (
            CrossCheck(
                "hot", "compared", "warning", "em_imaging", ("recording_temperature_maximum",),
                others=("em_imaging.recording_temperature_minimum",), wrong="<",
            ),
            CrossCheck(
                "version", "needed", "error", "em_software", ("version",), when=(Condition("name", ("RELION", 'my "own" one')),)
            ),
            CrossCheck(
                "optics", "refers", "error", "em_imaging_optics", ("imaging_id",), others=("em_imaging.id",),
                anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            ),
        ),
    )  # fmt: skip


def test_what_is_not_held_is_listed(source: Path, folder: Path) -> None:
    found = read_catalogue(source, "team", "1", "mmcif 5.413", folder, OVERLAY)
    assert [*map(str, found.unheld)] == [
        "shell: pairwise: mmcif 5.413 has no category reflns_shell",
        "asked: cross_reference: applies where a depositor asks for PDB",
        "mixed: cross_reference: is about em, xray",
        "#: prose: 3 sentences: a snapshot holds facts only",
    ]


def test_pinned_read_and_verified(source: Path, folder: Path) -> None:
    read_again = read_catalogue(source, "team", "1", "mmcif 5.413", folder, OVERLAY)
    (entry,) = pin([read_again], ORIGIN, folder)
    assert (entry.kind, entry.of, entry.overlay) == ("checks", "mmcif 5.413", OVERLAY)
    registry = Registry(folder)
    assert [str(one) for one in registry.get("mmcif", "5.413").catalogues] == ["onedep 0.2.1", "team 1"]
    assert "team" not in registry.names()
    with pytest.raises(UnknownSchema):
        registry.get("team", "1")
    assert verify(folder, folder) == []
    path = folder / entry.file
    path.write_text(path.read_text("utf-8").replace("RELION", "EMAN"), "utf-8")
    assert [line.partition(": ")[0] for line in verify(folder)] == [entry.file]
    with pytest.raises(AlreadyPinned):
        pin([read_again], ORIGIN, folder)


def test_a_catalogue_needs_its_overlay_and_its_schema(source: Path, folder: Path) -> None:
    with pytest.raises(BadOverlay, match="does not tell the names"):
        read_catalogue(source, "team", "1", "mmcif 5.413", folder, "overlays/none.toml")
    with pytest.raises(UnknownSchema):
        read_catalogue(source, "team", "1", "mmcif 1.0", folder, OVERLAY)
    source.write_text("data_a\n_entry.id 1\n", "utf-8")
    with pytest.raises(ValueError, match="no catalogue"):
        read_catalogue(source, "team", "1", "mmcif 5.413", folder, OVERLAY)


def test_the_packaged_one_is_whole() -> None:
    (entry,) = (one for one in read_lock(PACKAGED) if one.kind == "checks")
    catalogue = read(PACKAGED / FILE)
    schema = Registry().get("mmcif", "5.413")
    assert schema.catalogues == (catalogue,)
    assert (len(catalogue.checks), len({check.name for check in catalogue.checks})) == (107, 98)
    assert {lacking(check, schema) for check in catalogue.checks} == {""}
    assert len(entry.unheld) == 52
    assert loads(dumps(catalogue)) == catalogue


@pytest.mark.parametrize("text", ["", "name = 1", 'name = "a"\nversion = "1"\nof = "b 1"\n[[check]]\nkind = "magic"\n'])
def test_what_is_no_catalogue(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.checks.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"a\.checks\.toml is no catalogue of checks"):
        read(path)
