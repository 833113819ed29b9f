"""Sequences of DNA as an archive of structures writes them, and the canonical letters of any sequence.

There a deoxyribonucleotide is its code in parentheses, (DA), and a plain letter is a ribonucleotide; people write DNA in
plain letters, as the canonical sequence does.
"""

from __future__ import annotations

import re
from typing import Any, Final

from oscem_map.runtime.codecs import sequence
from oscem_map.runtime.refused import UNFIT, Nothing, Refused

_TOKEN: Final = re.compile(r"\(([A-Z0-9]{1,5})\)|([A-Z])")
_DEOXY: Final = {letter: f"D{letter}" for letter in "ACGTUIN"}
_PLAIN: Final = {code: letter for letter, code in _DEOXY.items()}
_PARENTS: Final = _PLAIN | {
    "MSE": "M", "SEP": "S", "TPO": "T", "PTR": "Y", "HYP": "P", "MLY": "K", "CSO": "C",
    "PSU": "U", "5MU": "U", "5MC": "C", "5CM": "C",
}  # fmt: skip
"""The letter of a modified residue's parent, for those that are common."""


def deoxy(value: Any) -> Any:
    """DNA in plain letters with its codes: "ACGT" is (DA)(DC)(DG)(DT). A code in parentheses stays; (U) is a ribonucleotide."""
    value = sequence(value)
    if isinstance(value, UNFIT):
        return value
    found = [(code, letter) for code, letter in _TOKEN.findall(value)]
    odd = [letter for _, letter in found if letter and letter not in _DEOXY]
    if odd:
        return Refused(value, f"{odd[0]} is no letter of DNA", tuple(_DEOXY))
    if any(len(code) == 1 for code, _ in found) and not any(letter or code in _PLAIN for code, letter in found):
        return Refused(value, "ribonucleotides only: this is no DNA")
    return "".join(code if len(code) == 1 else f"({code or _DEOXY[letter]})" for code, letter in found)


def from_deoxy(value: Any) -> Any:
    """The inverse. Older files write DNA in plain letters; beside a code of DNA, a plain letter is a ribonucleotide."""
    value = sequence(value)
    if isinstance(value, UNFIT):
        return value
    if "(" not in value:
        return value
    found = [(code, letter) for code, letter in _TOKEN.findall(value)]
    is_coded = any(code in _PLAIN for code, _ in found)
    return "".join(
        _PLAIN.get(code, f"({code})") if code else f"({letter})" if is_coded else letter for code, letter in found
    )


def extent(value: Any) -> Any:
    """Where a sequence begins and ends: 1 and the number of its residues, ("1", "4") for AC(MSE)D."""
    value = canonical(value, "X")
    return value if isinstance(value, UNFIT) else (1, len(value))


def modified(value: Any) -> Any:
    """Whether a sequence has residues that are not standard, as AC(MSE)D has. DNA's codes are, and unknown residues."""
    value = sequence(value)
    if isinstance(value, UNFIT):
        return value
    codes = {code for code, _ in _TOKEN.findall(value) if len(code) > 1} if "(" in value else set()
    return bool(codes - _PLAIN.keys() - {"UNK"})


def canonical(value: Any, unknown: str) -> Any:
    """One plain letter for each residue: that of its parent, `unknown` where this is no common one."""
    if value.__class__ is str and value.isascii() and value.isalpha() and value.isupper():
        return value
    value = sequence(value)
    if isinstance(value, UNFIT) or "(" not in value:
        return value
    letters = (letter or (code if len(code) == 1 else _PARENTS.get(code, unknown)) for code, letter in _TOKEN.findall(value))
    return "".join(letters)


# Molecules of one sample ------------------------------------------------------------------------------------------------

SYNTHETIC: Final = frozenset({"synthetic construct", "synthetic", "chemical synthesis"})
"""What stands for an organism where a molecule was made by chemistry."""


def origin(names: Any, natural: Any, expressed: Any) -> Any:
    """Where molecules come from together, by their names, natural sources and expression systems: one kind where all agree,
    MULTIPLE SOURCES where each says a kind and they differ, nothing where one of them says none.
    """
    unfit = next((one for one in (names, natural, expressed) if isinstance(one, UNFIT)), None)
    if unfit is not None or not names:
        return unfit
    sources, systems = (list(one or ()) for one in (natural, expressed))
    made = sum(str(one).casefold() in SYNTHETIC for one in systems)
    if len(systems) == len(names):
        return "SYNTHETIC" if made == len(names) else "MULTIPLE SOURCES" if made else "RECOMBINANT"
    if len(sources) != len(names):
        return Nothing("not every molecule says where it comes from")
    named = sum(str(one).casefold() in SYNTHETIC for one in sources)
    if named:
        return "SYNTHETIC" if named == len(names) and not systems else "MULTIPLE SOURCES"
    return "MULTIPLE SOURCES" if systems else "NATURAL"


def ordinals(values: Any, separator: str) -> Any:
    """ "1,2,3" of three values: the numbers of the rows that they stand in."""
    if isinstance(values, UNFIT) or not values:
        return None if not isinstance(values, UNFIT) else values
    return separator.join(str(n + 1) for n in range(len(values)))
