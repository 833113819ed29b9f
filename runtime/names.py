"""Codecs of names: of persons, of makers and models, and serial numbers in their place. Laws as in codecs.py."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from oscem_map.runtime.codecs import first_unfit, of_text, shown
from oscem_map.runtime.letters import to_ascii
from oscem_map.runtime.refused import UNFIT, Nothing, Refused, Told

# Persons --------------------------------------------------------------------------------------------------


def initials(family: Any, given: Any) -> Any:
    """ "Carberry, J.S." of a family name and given names; a hyphen is kept: "Smith, J.-L."."""
    bad = first_unfit(family, given)
    if bad is not None or family is None:
        return bad or (None if given is None else Refused(given, "a given name without the family name"))
    name = _initials(shown(family), shown(given) or "")
    return name or Refused(family, "no letter of the family name can be written")


@of_text
def from_initials(value: Any) -> Any:
    """ "Carberry, J.S." as ("Carberry", "J.S."); a name without a comma is a family name."""
    family, _, given = " ".join(value.split()).partition(",")
    return (family.strip(), given.strip() or None) if family.strip() else Refused(value, "a name is expected")


def forenames(value: Any) -> Any:
    """Given names as (first, middle ones): ("Josiah", "Stinkney")."""
    return first_word(value)


_NO_NAME: Final = frozenset(("n/a", "na", "none", "-", "."))


def from_forenames(first: Any, middle: Any) -> Any:
    """The inverse. What stands for no middle name is none."""
    if isinstance(first, str) and isinstance(middle, str) and middle.strip().casefold() in _NO_NAME:
        return Told(first, unread=(1,))
    return from_first_word(first, middle)


@lru_cache(1024)
def _initials(family: str, given: str) -> str:
    name = " ".join(to_ascii(family).split())
    words = re.split(r"[\s.]+", to_ascii(given).replace(".-", "-"))
    letters = "".join(_initial(word) for word in words)
    return f"{name}, {letters}" if letters and name else name


def _initial(word: str) -> str:
    """`J.` of Josiah, `J.-L.` of Jean-Luc, nothing of a sign."""
    parts = (next((letter for letter in part if letter.isalnum()), "") for part in word.split("-"))
    return "-".join(f"{letter.upper()}." for letter in parts if letter)


# Makers and models ----------------------------------------------------------------------------------------


_SERIAL: Final = re.compile(r"[A-Za-z]*[-_ ]?[0-9]{5,}")


@of_text
def serial(value: Any) -> Any:
    """A serial number, such as TITAN52339260: five digits and more, behind letters or alone. A name gives nothing."""
    return value.strip() if _SERIAL.fullmatch(value.strip()) else None


_STRAIN: Final = re.compile(r"\(strain ([^()]+)\)")


@of_text
def strain(value: Any) -> Any:
    """The strain in "Saccharomyces cerevisiae (strain ATCC 204508 / S288c)", as UniProt names organisms; else nothing."""
    found = _STRAIN.search(" ".join(value.split()))
    return found[1].strip() if found else None


@of_text
def named(value: Any) -> Any:
    """A name; a serial number in its place tells no name."""
    return Nothing("a serial number, and no name") if _SERIAL.fullmatch(value.strip()) else value


@of_text
def first_word(value: Any) -> Any:
    """(first word, rest)."""
    head, _, rest = " ".join(value.split()).partition(" ")
    return (head, rest or None) if head else None


def from_first_word(head: Any, rest: Any) -> Any:
    """The inverse."""
    return first_unfit(head, rest) or " ".join(part for part in (head, rest) if part) or None


def maker(value: Any) -> Any:
    """The maker in a microscope model of the dictionary's list: its first word. Read back only."""
    words = first_word(value)
    return words if isinstance(words, UNFIT) else words[0]
