"""The PDBe's importer of metadata takes our mmCIF into a model, and refuses another molecule where our merge does."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import gemmi
import pytest
from conformance.records import ANSWERED
from places import ROOT

from oscem_map.runtime.document_error import DocumentError

pytestmark = pytest.mark.conformance

_NAMES = "ALA CYS ASP GLU PHE GLY HIS ILE LYS LEU MET ASN PRO GLN ARG SER THR VAL TRP TYR"
LETTERS = dict(zip("ACDEFGHIKLMNPQRSTVWY", _NAMES.split(), strict=True))
TAKEN = ("EM", "AUTHORS_EM_WITH_ATOM_SITE", "CITATION", "FUNDING", "KEYWORDS")

# By its library: its command line takes entries of the archive alone, by accession codes that a new deposition has not yet.
_IMPORT = """
import import_metadata, json, sys
metadata, target, out, *names = sys.argv[1:]
folder = import_metadata.get_spec_dir()
skipped = []
done = import_metadata.import_metadata(
    metadata, [str(folder / f"{name}.csv") for name in names], None, merge_to_file=target, merge_output_file=out,
    skipped_specs=skipped, merge_target_em_reconstruction_method="SINGLE PARTICLE",
)
print(json.dumps([done.exit_status, skipped]))
"""


@pytest.fixture(scope="module")
def program() -> Path:
    default = ROOT / ".venv-metadata-import" / "bin" / "python"
    found = Path(os.environ.get("OSCEM_MAP_METADATA_IMPORT", default))
    if not found.exists():
        pytest.skip("needs mmcif-metadata-import; `make conformance` installs it")
    return found


def sequence() -> str:
    return str(ANSWERED.conversion().target["entity_poly"][0]["pdbx_seq_one_letter_code"])


def model(path: Path, residues: str, chain: str = "A") -> Path:
    """A model of one chain, as refinement leaves it: coordinates, entity and chain, and nothing of the experiment."""
    atoms = "".join(
        f"ATOM {n} C CA . {LETTERS[letter]} {chain} 1 {n} ? {n}.0 1.0 2.0 1.00 50.0 {n} {LETTERS[letter]} {chain} 1\n"
        for n, letter in enumerate(residues, 1)
    )
    items = (
        "group_PDB", "id", "type_symbol", "label_atom_id", "label_alt_id", "label_comp_id", "label_asym_id",
        "label_entity_id", "label_seq_id", "pdbx_PDB_ins_code", "Cartn_x", "Cartn_y", "Cartn_z", "occupancy", "B_iso_or_equiv",
        "auth_seq_id", "auth_comp_id", "auth_asym_id", "pdbx_PDB_model_num",
    )  # fmt: skip
    path.write_text(
        "data_MODEL\n_entry.id MODEL\n#\nloop_\n_entity.id\n_entity.type\n1 polymer\n#\n"
        f"loop_\n_entity_poly.entity_id\n_entity_poly.type\n_entity_poly.pdbx_seq_one_letter_code\n"
        f"1 polypeptide(L) {residues}\n#\n"
        f"loop_\n_struct_asym.id\n_struct_asym.entity_id\n{chain} 1\n#\n"
        f"loop_\n{''.join(f'_atom_site.{item}{chr(10)}' for item in items)}{atoms}#\n"
    )
    return path


def imported(program: Path, metadata: Path, target: Path, *names: str) -> tuple[int, list[str], str]:
    """What the importer's exit code would be, which of its lists it left out, and its words; the model is `into.cif`."""
    command = [str(program), "-c", _IMPORT, str(metadata), str(target), str(target.parent / "into.cif"), *names]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    code, skipped = json.loads(done.stdout.splitlines()[-1])
    return code, skipped, done.stdout


def wanted(program: Path, names: Iterable[str]) -> set[str]:
    """The categories that the importer's own lists take as a whole."""
    found: set[str] = set()
    for name in names:
        (path,) = program.parent.parent.rglob(f"specs/{name}.csv")
        with path.open(newline="", encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row["type"] == "category" and row["should_import"] == "Y"]
        found |= {row["category"].removeprefix("_") for row in rows}
    return found


def test_a_file_of_metadata_is_imported_and_nothing_refused(program: Path, tmp_path: Path) -> None:
    tables = ANSWERED.conversion().target
    metadata = tmp_path / "metadata.cif"
    metadata.write_text(ANSWERED.conversion().text(), encoding="utf-8")
    target = model(tmp_path / "model.cif", sequence())
    code, skipped, said = imported(program, metadata, target, *TAKEN)
    assert (code, skipped, "Warning" in said) == (0, [], False), said
    block: Any = gemmi.cif.read(str(tmp_path / "into.cif")).sole_block()
    taken = {name.strip("_.") for name in block.get_mmcif_category_names()}
    expected = wanted(program, TAKEN) & {*tables}
    assert len(expected) >= 10
    assert expected - taken == set()
    for category in expected:
        there = block.get_mmcif_category(f"_{category}.")
        for item in {item for row in tables[category] for item in row}:
            assert there[item] == [row.get(item) or None for row in tables[category]]


CHANGED = {
    "the same": (lambda residues: residues, "A", True),
    "another name of the chain": (lambda residues: residues, "B", True),
    "another residue": (
        lambda residues: residues[:4] + ("G" if residues[4] != "G" else "A") * 3 + residues[7:],
        "A",
        False,
    ),
    "more residues": (lambda residues: "GSHM" + residues, "A", False),
    "another molecule": (lambda residues: residues[::-1], "A", False),
}


@pytest.mark.parametrize("change", CHANGED)
def test_molecules_are_refused_by_both_or_by_none(program: Path, tmp_path: Path, change: str) -> None:
    """The importer compares two files with coordinates: the record's own model, merged, and the one that is imported into."""
    make, chain, same = CHANGED[change]
    own = model(tmp_path / "own.cif", sequence())
    merged = tmp_path / "merged.cif"
    ANSWERED.conversion().merge(own, merged)
    target = model(tmp_path / "model.cif", make(sequence()), chain)
    code, _, said = imported(program, merged, target, "MACROMOLECULES")
    assert (code == 0) == same, said
    if same:
        ANSWERED.conversion().merge(target, tmp_path / "out.cif")
        block: Any = gemmi.cif.read(str(tmp_path / "out.cif")).sole_block()
        assert block.find_value("_entity_src_gen.pdbx_gene_src_gene") == "FTH1"
    else:
        with pytest.raises(DocumentError, match="not of the record's molecules"):
            ANSWERED.conversion().merge(target, tmp_path / "out.cif")
        assert not (tmp_path / "out.cif").exists()
