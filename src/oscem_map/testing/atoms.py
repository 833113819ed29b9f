"""A model with any number of made-up atoms, in the layout of the archive's files: for tests and benchmarks of merges."""

from __future__ import annotations

from pathlib import Path

TAGS = (
    "group_PDB", "id", "type_symbol", "label_atom_id", "label_alt_id", "label_comp_id", "label_asym_id",
    "label_entity_id", "label_seq_id", "pdbx_PDB_ins_code", "Cartn_x", "Cartn_y", "Cartn_z", "occupancy",
    "B_iso_or_equiv", "pdbx_formal_charge", "auth_seq_id", "auth_comp_id", "auth_asym_id", "auth_atom_id",
    "pdbx_PDB_model_num",
)  # fmt: skip
NAMES = ("N", "CA", "C", "O", "CB", '"O5\'"')
BEFORE = "data_9XYZ\n#\n_entry.id 9XYZ\n#\n_entity.id 1\n_entity.type polymer\n#\n"
LOOP = "loop_\n" + "".join(f"_atom_site.{tag}\n" for tag in TAGS)
FOOT = "#\n_em_imaging.entry_id 9XYZ\n_em_imaging.id 1\n_em_imaging.nominal_cs ?\n_em_imaging.details 'at night'\n#\n"


def write_model(path: Path, atoms: int) -> None:
    """About 105 bytes an atom. After the atoms stands a row of metadata, with a value left open."""
    with path.open("w", encoding="ascii") as file:
        file.write(BEFORE + LOOP)
        file.writelines(map(_atom, range(atoms)))
        file.write(FOOT)


def _atom(i: int) -> str:
    x, y, z = (f"{(i * step % 1_000_000 - 500_000) / 1000:<8.3f}" for step in (7919, 104_729, 15_485))
    name, residue = f"{NAMES[i % 6]:<6}", f"{i // 8 + 1:<6d}"
    return (
        f"ATOM   {i + 1:<8d} C {name} . MET AA 1 {residue} ? {x} {y} {z} 1.00 "
        f"{10 + i % 80:<5.2f} ? {residue} MET A {name} 1 \n"
    )
