"""The safeguard of a merge into coordinates: a molecule of the metadata is one of the model's only if the sequences agree.

What is compared are the items that say what the coordinates are of, and are no listed words: sequences. Residues that
were not modelled may be missing from the model's sequence; a residue that the metadata's lacks, or has otherwise, is
another molecule, and then nothing is merged: its name, source and organism would be said of the wrong chains. OneDep's
importer of metadata (mmcif-metadata-import) leaves such molecules out for the same reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oscem_map.runtime.merge.decide import Row
from oscem_map.runtime.merge.facts import Category

_RESIDUE = re.compile(r"\([^()]*\)|\S")
_SHOWN = 24


HELP = (
    "give the record the whole sequence of the molecule as it was in the sample, or name the model of this record; "
    "a molecule without a sequence is found by its name"
)


class Mismatch(NamedTuple):
    """A molecule by its key in the model, both sequences, and the position in the model's, from 1, of the first residue
    that the metadata's does not have."""

    key: str
    model: str
    metadata: str
    residue: int


def refusal(found: Sequence[Mismatch]) -> str:
    """What is wrong with the molecules, in one sentence."""
    said = (
        f"{one.key} has the residue {_RESIDUE.findall(one.model)[one.residue - 1]} at {one.residue} of {_short(one.model)}, "
        f"for which there is no place in {_short(one.metadata)}"
        for one in found
    )
    return f"its coordinates are not of the record's molecules: {'; '.join(said)}"


def mismatches(
    facts: Category, rows: Sequence[Row], found: Sequence[int | None], model: Sequence[Row]
) -> Iterator[Mismatch]:
    """The rows of a category that were found in the model and say that its coordinates are of another molecule."""
    items = [item.lower() for item in facts.atoms if item not in facts.words]
    for row, m in zip(rows, found, strict=True):
        there = {} if m is None else model[m]
        both = [(ours, theirs) for item in items if (ours := row.get(item)) and (theirs := there.get(item))]
        missing = [lacks(ours, theirs) for ours, theirs in both]
        if missing and all(missing):
            key = ", ".join(f"{key} {there.get(key.lower()) or '?'}" for key in facts.keys)
            yield Mismatch(key, both[0][1], both[0][0], missing[0])


def lacks(ours: str, model: str) -> int:
    """The first residue of the model's sequence, from 1, that ours does not have behind those before it; 0 for none.

    `(MSE)` is a residue by its name: it is itself, or any one letter of a sequence that has plain letters alone.
    """
    mine, there = _RESIDUE.findall(ours), _RESIDUE.findall(model)
    at = 0
    for number, residue in enumerate(there, 1):
        while at < len(mine) and not _alike(mine[at], residue):
            at += 1
        if at == len(mine):
            return number
        at += 1
    return 0


def _alike(one: str, other: str) -> bool:
    return one.upper() == other.upper() or one.startswith("(") != other.startswith("(")


def _short(sequence: str) -> str:
    text = "".join(sequence.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
