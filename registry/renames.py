"""What has another name or place now: found by name, description, facts (type, unit, rules) and neighbours.

Each kind of evidence is a number from 0 to 1, and the confidence of a pair is their weighted mean; a description counts
only where both versions have one. A pair is taken where each is the other's one best candidate by a margin: of two that
are nearly as good none is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from oscem_map.registry.model import Class, Primitive, Rules, Slot
from oscem_map.runtime.units import UNITS

_WEIGHTS = {"name": 0.30, "description": 0.55, "facts": 0.25, "neighbours": 0.10}
_ENOUGH = 0.55
_MARGIN = 0.15
_SAID_ALIKE = 0.6
"""How alike descriptions are that say the same."""
_FACTS_OTHERWISE = 0.6
"""What the facts say for a pair of one type and cardinality whose unit or rules differ."""
_FEWEST_WORDS = 3
_SAME_ITEMS = 0.75
"""How many of their items two categories share that are taken for one."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A slot that went and one that came, and what speaks for their being one."""

    before: Slot
    after: Slot
    evidence: tuple[tuple[str, float], ...]

    @property
    def confidence(self) -> float:
        """From 0 to 1, two digits."""
        whole = sum(_WEIGHTS[name] for name, _ in self.evidence)
        return round(sum(_WEIGHTS[name] * number for name, number in self.evidence) / whole, 2)

    @property
    def sure(self) -> str:
        """How sure it is, and why: `likely, 83 %: name 76 %, facts 100 %, neighbours 100 %`."""
        word = "very likely" if self.confidence >= 0.9 else "likely" if self.confidence >= 0.75 else "possible"
        said = ", ".join(f"{name} {number:.0%}".replace("%", " %") for name, number in self.evidence)
        return f"{word}, {self.confidence:.0%}".replace("%", " %") + f": {said}"


@dataclass(frozen=True)
class Slots:
    """The slots of a class before and after, put beside each other."""

    before: Class
    after: Class

    @cached_property
    def renamed(self) -> tuple[Rename, ...]:
        """Pairs of which each is the other's one best candidate."""
        gone = [name for name in self.before.slots if name not in self.after.slots]
        new = [name for name in self.after.slots if name not in self.before.slots]
        found = [self._pair(one, other) for one in gone for other in new]
        return best([pair for pair in found if pair is not None])

    def _pair(self, old: str, new: str) -> Rename | None:
        beside = _neighbours(old, list(self.before.slots)) & _neighbours(new, list(self.after.slots))
        return pair(self.before.slots[old], self.after.slots[new], 1.0 if beside else 0.0)

    @property
    def pairs(self) -> Iterator[tuple[Slot, Slot]]:
        """Slots that were and are, in the newer order."""
        names = {pair.after.name: pair.before for pair in self.renamed}
        for name, slot in self.after.slots.items():
            before = self.before.slots.get(name) or names.get(name)
            if before is not None:
                yield before, slot

    @property
    def removed(self) -> list[Slot]:
        names = {pair.before.name for pair in self.renamed}
        return [slot for name, slot in self.before.slots.items() if name not in self.after.slots and name not in names]

    @property
    def added(self) -> list[Slot]:
        names = {pair.after.name for pair in self.renamed}
        return [slot for name, slot in self.after.slots.items() if name not in self.before.slots and name not in names]


def pair(before: Slot, after: Slot, neighbours: float) -> Rename | None:
    """The pair, if there is enough for it. Of another type or cardinality it must say the same in words."""
    alike = likeness(before.said, after.said)
    same_kind = (before.type, before.many) == (after.type, after.many)
    if not same_kind and (alike is None or alike < _SAID_ALIKE):
        return None
    said = [] if alike is None else [("description", round(alike, 2))]
    name = ("name", round(closeness(before.name, after.name), 2))
    facts = _facts(before, after)
    known = [] if facts is None else [("facts", facts)]
    found = Rename(before, after, (name, *said, *known, ("neighbours", neighbours)))
    return found if found.confidence >= _ENOUGH else None


def best(found: Sequence[Rename]) -> tuple[Rename, ...]:
    """The pairs that are better, by the margin, than each other pair that shares one of their slots."""
    return tuple(one for one in found if all(_beats(one, other) for other in found))


def _beats(one: Rename, other: Rename) -> bool:
    if one is other or (one.before is not other.before and one.after is not other.after):
        return True
    return one.confidence >= other.confidence + _MARGIN


def likeness(one: frozenset[int], other: frozenset[int]) -> float | None:
    """How alike two descriptions are, by their words; None where one says next to nothing."""
    if min(len(one), len(other)) < _FEWEST_WORDS:
        return None
    return len(one & other) / len(one | other)


def closeness(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1; case and the order of words count nothing, words added at an end little."""
    a, b = sorted((one.casefold(), other.casefold()))
    if a == b:
        return 1.0
    short, long = sorted((_words(a), _words(b)), key=len)
    if sorted(short) == sorted(long):
        return 0.95
    part = len("".join(short)) > 2 and len(short) < len(long) and short in (long[: len(short)], long[-len(short) :])
    return max(SequenceMatcher(None, a, b, autojunk=False).ratio(), 0.8 if part else 0)


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[^0-9a-z]+", name) if word]


def _facts(before: Slot, after: Slot) -> float | None:
    """What type, unit, cardinality and rules say; None where there is nothing to recognise a slot by: many are texts."""
    if before.type != after.type:
        return 0.0
    if not _is_telling(before) and not _is_telling(after):
        return None
    if replace(before, name=after.name) == after:
        return 1.0
    return _FACTS_OTHERWISE if _dimension(before) == _dimension(after) and before.many == after.many else 0.2


def _dimension(slot: Slot) -> str | None:
    unit = UNITS.get(slot.unit or "")
    return unit.dimension if unit is not None else None


def _is_telling(slot: Slot) -> bool:
    """Whether a slot has rules by which it could be recognised: many a text has none."""
    plain = Slot(slot.name, slot.type, slot.form, slot.many)
    return slot.primitive is None or slot != replace(plain, archive=Rules(slot.archive.mandatory))


def _neighbours(name: str, names: Sequence[str]) -> frozenset[str]:
    """The slots before and behind one; the ends of a class are neighbours as well."""
    at = names.index(name)
    ends = ("<" if at == 0 else f"< {names[at - 1]}", ">" if at == len(names) - 1 else f"> {names[at + 1]}")
    return frozenset(ends)


# Slots that stand in another class, and categories with another name ----------------------------------------------------


def moved(gone: Iterable[tuple[str, Slot]], new: Iterable[tuple[str, Slot]]) -> Iterator[tuple[str, str, Rename]]:
    """Slots (class, slot) that went and came elsewhere, as (old class, new class, pair).

    The name is the same, and the facts or the description tell: `id` and `details` stand everywhere.
    """
    arrived = list(new)
    found: list[tuple[str, str, Rename]] = []
    for old, slot in gone:
        for other, candidate in arrived:
            if old != other and closeness(slot.name, candidate.name) == 1.0 and _recognised(slot, candidate):
                one = pair(slot, candidate, 0.0)
                found += [(old, other, one)] if one is not None else []
    taken = best([one for *_, one in found])
    yield from (row for row in found if row[2] in taken)


def _recognised(before: Slot, after: Slot) -> bool:
    alike = likeness(before.said, after.said)
    telling = before.primitive is not Primitive.TEXT or bool(before.listed)
    return alike >= _SAID_ALIKE if alike is not None else telling and _facts(before, after) == 1.0


def categories(gone: Iterable[Class], new: Iterable[Class]) -> dict[str, tuple[str, float]]:
    """Old to new name of categories whose items are the same for the most part, with how many they share."""
    arrived = list(new)
    pairs = [(share, old, one) for old in gone for one in arrived if (share := _shared(old, one)) >= _SAME_ITEMS]
    names: dict[str, tuple[str, float]] = {}
    for share, old, one in sorted(pairs, key=lambda row: -row[0]):
        rivals = [other for other in pairs if other[0] == share and (other[1] is old) != (other[2] is one)]
        if old.name not in names and one.name not in (name for name, _ in names.values()) and not rivals:
            names[old.name] = (one.name, round(share, 2))
    return names


def _shared(old: Class, new: Class) -> float:
    """How much of their items two categories share; what stands in each (`id`) is too little alone."""
    ours, theirs = ({(slot.name.casefold(), slot.type) for slot in one.slots.values()} for one in (old, new))
    both = ours & theirs
    return len(both) / len(ours | theirs) if len(both) > 1 else 0.0
