"""What people get wrong, over the command: nothing is sent, and it says where, what, why, and what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from deposit.plans import ONEDEP_FILES, PEOPLE, onedep_plan
from deposit.servers.base import Running, serving
from deposit.servers.onedep import OneDep
from made_files import mrc
from places import ROOT

from oscem_map.cli import COMMAND_LINE

Check = Callable[..., str]


@pytest.fixture
def site() -> Iterator[Running]:
    with serving(OneDep()) as running:
        yield running


@pytest.fixture
def told(site: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """What the command says of a plan in which something is wrong; nothing was sent."""

    def run(path: Path) -> str:
        capsys.readouterr()
        assert COMMAND_LINE.run(["deposit", "onedep", str(path)]) == 2
        assert site.faults.count == 0
        said = " ".join(capsys.readouterr().err.split())
        assert "nothing was sent; 1 thing is wrong" in said
        return said

    return run


def test_a_wrong_country(told: Check, site: Running, tmp_path: Path) -> None:
    said = told(onedep_plan(tmp_path, site.address, PEOPLE.replace("Switzerland", "Schweiz")))
    assert "answers.country: `Schweiz` is no country of OneDep's list" in said
    assert "it decides which site processes the deposition" in said
    assert 'write country = "Switzerland"' in said


def test_a_wrong_orcid(told: Check, site: Running, tmp_path: Path) -> None:
    said = told(onedep_plan(tmp_path, site.address, PEOPLE.replace("1825", "1852")))
    assert "answers.users: `0000-0002-1852-0097` is no ORCID iD: its last digit does not fit the others" in said
    assert "look it up at orcid.org" in said


def test_half_maps_that_are_missing(told: Check, site: Running, tmp_path: Path) -> None:
    files = {name: kind for name, kind in ONEDEP_FILES.items() if kind != "half-map"}
    said = told(onedep_plan(tmp_path, site.address, files=files))
    assert "file: none of the plan's files is a half map, and a deposition of subtype single has 2" in said
    assert "the EMDB computes the FSC from them" in said
    assert 'add [[file]] with path = "..." and type = "half-map"' in said


def test_a_spacing_that_differs(told: Check, site: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, site.address)
    (tmp_path / "half_2.mrc").write_bytes(mrc((4, 3, 2), cell=(8.0, 6.0, 4.0)) + bytes(96))
    said = told(path)
    assert "file half_2.mrc: has a spacing of 2 x 2 x 2 Å, and the primary map 1.5 x 1.5 x 1.5 Å" in said
    assert "maps of one box have one" in said
    assert "correct the header that is wrong" in said


def test_a_curve_that_is_no_xml(told: Check, site: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, site.address, files={**ONEDEP_FILES, "fsc.xml": "fsc-xml"})
    (tmp_path / "fsc.xml").write_text("0.1 0.99\n0.2 0.5\n", encoding="utf-8")
    said = told(path)
    assert "file fsc.xml: is no FSC curve in XML: it is no XML" in said
    assert "the EMDB's FSC server" in said


def test_a_map_of_another_box(told: Check, site: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, site.address)
    (tmp_path / "half_2.mrc").write_bytes(mrc((4, 3, 3)) + bytes(144))
    said = told(path)
    assert "file half_2.mrc: has 4 x 3 x 3 voxels, and the primary map 4 x 3 x 2: it is of another box" in said
    assert "give the map that belongs to the primary one: half maps and masks lie on it" in said


ATOMS = """data_model
loop_
_atom_site.group_PDB
_atom_site.id
_atom_site.label_asym_id
_atom_site.label_entity_id
_atom_site.label_seq_id
_atom_site.label_comp_id
ATOM 1 A 1 1 MET
ATOM 2 A 1 2 THR
ATOM 3 A 1 3 THR
"""
"""Three residues of ferritin, which the record has."""


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("ATOM 4 B 2 1 GLY\n", "file model.cif: chain B has no sequence in model or record"),
        (
            "ATOM 4 B 1 1 GLY\nATOM 5 B 1 2 TRP\n",
            "file model.cif: of chain B 2 of 2 residues are not those of the sequence",
        ),
    ],
)
def test_a_chain_without_a_sequence_in_the_record(
    more: str, words: str, told: Check, site: Running, tmp_path: Path
) -> None:
    files = {name: kind for name, kind in ONEDEP_FILES.items() if kind != "co-cif"}
    head = 'record = "record.json"\nask = "answers.toml"\nmodel = "atoms.cif"'
    path = onedep_plan(tmp_path, site.address, f"{PEOPLE}binned = true\n", files=files, head=head)
    shutil.copy(ROOT / "examples" / "apoferritin.json", tmp_path / "record.json")
    shutil.copy(ROOT / "examples" / "apoferritin.mmcif.answers.toml", tmp_path / "answers.toml")
    (tmp_path / "atoms.cif").write_text(ATOMS + more, encoding="utf-8")
    said = told(path)
    assert words in said
    assert "and OneDep compares each chain with its own" in said
    assert "add the molecule with its sequence to the record, or _entity_poly to the model" in said
