"""Coordinates before a deposition: each polymer chain has a sequence, and it is the chain's, as OneDep wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from oscem_map.runtime.deposit.errors import Problem

_NOTHING = ("", "?", ".")
_LETTER = re.compile(r"\((\w+)\)|([A-Za-z])")
_HELP = (
    "add the molecule with its sequence to the record, or _entity_poly to the model; or write sequence_later = true under "
    "[answers], and enter it on the page"
)


@dataclass(slots=True)
class _Chain:
    """A chain of a polymer: its entity, and of each residue that the atoms number its letter."""

    entity: str
    letters: dict[int, str] = field(default_factory=dict)


def problems(where: str, path: Path) -> Iterator[Problem]:
    """What is wrong with a model in mmCIF, plain or packed with gzip: no mmCIF, no atoms, a chain without a sequence, or with
    that of another molecule.
    """
    import gemmi

    try:
        block = gemmi.cif.read(str(path))[0]
    except (ValueError, RuntimeError, OSError, IndexError) as error:
        yield Problem(where, f"cannot be read as mmCIF: {error}", "write it again with the program that made the model")
        return
    chains, sequences = _chains(block), _sequences(block)
    if chains is None:
        help = "give the model, or send the metadata alone: leave this file out"
        yield Problem(where, "has no atoms (_atom_site)", help)
        return
    bare = [name for name, chain in chains.items() if chain.entity not in sequences]
    if bare:
        which = f"chain {bare[0]} has" if len(bare) == 1 else f"chains {', '.join(bare)} have"
        yield Problem(
            where, f"{which} no sequence in model or record, and OneDep compares each chain with its own", _HELP
        )
    for name, chain in chains.items():
        if chain.entity in sequences and (differ := _differ(chain, sequences[chain.entity])) * 2 > len(chain.letters):
            what = f"of chain {name} {differ} of {len(chain.letters)} residues are not those of the sequence of its entity "
            help = "no molecule of the record has the chain's sequence, or label_entity_id is another's: " + _HELP
            yield Problem(where, f"{what}{chain.entity}, and OneDep compares each chain with its own", help)


def _differ(chain: _Chain, sequence: list[str]) -> int:
    """How many residues of a chain are others than the sequence says at their numbers."""
    return sum(
        not 0 < number <= len(sequence) or sequence[number - 1] != letter for number, letter in chain.letters.items()
    )


def _letter(component: str) -> str:
    """The letter of a component, as `M` of MET and of MSE; X of one that has none."""
    import gemmi

    return (gemmi.find_tabulated_residue(component).one_letter_code.upper().strip()) or "X"


def _sequences(block: Any) -> dict[str, list[str]]:
    """The letters of each entity whose sequence is there."""
    found: dict[str, list[str]] = {}
    for entity, text in block.find("_entity_poly.", ["entity_id", "pdbx_seq_one_letter_code"]):
        plain = text.strip("';\n")
        if plain not in _NOTHING:
            found[entity] = [_letter(one) if one else letter.upper() for one, letter in _LETTER.findall(plain)]
    for entity, component in block.find("_entity_poly_seq.", ["entity_id", "mon_id"]):
        if entity not in found or isinstance(found[entity], _Numbered):
            found.setdefault(entity, _Numbered()).append(_letter(component))
    return found


class _Numbered(list[str]):
    """Letters that come one by one, of an entity whose sequence is not there as a text."""


def _chains(block: Any) -> dict[str, _Chain] | None:
    """The chains of polymers; None without atoms. Of a polymer are the atoms in `ATOM` rows."""
    names = ["group_PDB", "label_asym_id", "label_entity_id", "?label_seq_id", "?label_comp_id"]
    table = block.find("_atom_site.", names)
    if not len(table):
        return None
    numbered = table.has_column(3) and table.has_column(4)
    found: dict[str, _Chain] = {}
    for row in table:
        if row[0] == "ATOM":
            chain = found.setdefault(row[1], _Chain(row[2]))
            if numbered and row[3].isdecimal() and int(row[3]) not in chain.letters:
                chain.letters[int(row[3])] = _letter(row[4])
    return found
