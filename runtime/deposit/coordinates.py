"""Coordinates before a deposition: each polymer chain has a sequence, as OneDep wants it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from oscem_map.runtime.deposit.errors import Problem

_NOTHING = ("", "?", ".")


def problems(where: str, path: Path) -> Iterator[Problem]:
    """What is wrong with a model in mmCIF, plain or packed with gzip: no mmCIF, no atoms, or a chain without a sequence."""
    import gemmi

    try:
        block = gemmi.cif.read(str(path))[0]
    except (ValueError, RuntimeError, OSError, IndexError) as error:
        yield Problem(where, f"cannot be read as mmCIF: {error}", "write it again with the program that made the model")
        return
    chains = _chains(block)
    if chains is None:
        yield Problem(
            where, "has no atoms (_atom_site)", "give the model, or send the metadata alone: leave this file out"
        )
        return
    known = {
        row[0]
        for row in block.find("_entity_poly.", ["entity_id", "pdbx_seq_one_letter_code"])
        if row[1] not in _NOTHING
    }
    known |= {row[0] for row in block.find("_entity_poly_seq.", ["entity_id"])}
    bare = [chain for chain, entity in chains.items() if entity not in known]
    if bare:
        what = f"chain{'s' if len(bare) > 1 else ''} {', '.join(bare)} {'have' if len(bare) > 1 else 'has'} no sequence"
        help = "add the molecule with its sequence to the record, or _entity_poly to the model; or write sequence_later = true"
        yield Problem(where, what, f"{help} under [answers], and enter it on the page")


def _chains(block: object) -> dict[str, str] | None:
    """The chains of polymers with their entities; None without atoms. Of a polymer are the atoms in `ATOM` rows."""
    names = ["group_PDB", "label_asym_id", "label_entity_id"]
    table = block.find("_atom_site.", names)  # type: ignore[attr-defined]
    if not len(table):
        return None
    return {row[1]: row[2] for row in table if row[0] == "ATOM"}
