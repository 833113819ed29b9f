"""What the page of a crosswalk says of each place: what it is, its list, older names, what becomes of it; and coverage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from oscem_map.compiler.inspect.coverage import Covered, covered
from oscem_map.compiler.inspect.crosswalk import Crosswalk, KnownPlace, Row
from oscem_map.compiler.resolve import typed
from oscem_map.registry.model import Slot
from oscem_map.registry.show import interval

_SPEAK_BELOW = ("lost", "unread", "carried", "withheld")
"""What a rule says of a node is said of all below it that no other rule names."""
_ORDER = ("mapped", "carried", "fixed", "asked", "key", "text", "withheld", "lost", "unread")
"""Of several rules the first of these says what becomes of a place."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A place as the page shows it: `rows` are the rules that speak of it."""

    place: KnownPlace
    anchor: str
    about: str
    words: tuple[tuple[str, str], ...]
    """The words of its list, each with its label."""
    former: tuple[str, ...]
    """What older documents call it."""
    rows: tuple[Row, ...]
    status: str
    missing: bool
    """Demanded, and no rule fills it, though its neighbours are filled."""

    @property
    def marks(self) -> tuple[str, ...]:
        assumed = any(row.assumed for row in self.rows)
        return (self.status, *(["assumed"] if assumed else []), *(["missing"] if self.missing else []))

    @property
    def via(self) -> tuple[str, ...]:
        """The tables that its rules use, by the line of each."""
        return tuple(dict.fromkeys(cite for row in self.rows for _, cite in row.via if cite))


@dataclass(frozen=True, slots=True)
class Group:
    """Places that stand together: a category, or an object at the top of a tree."""

    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """The coverage of a root by its left schema: in all, and class by class."""

    name: str
    right: str
    classes: tuple[Covered, ...]

    @property
    def mapped(self) -> int:
        return sum(len(one.mapped) for one in self.classes)

    @property
    def lost(self) -> int:
        return sum(len(one.lost) for one in self.classes)

    @property
    def silent(self) -> int:
        return sum(len(one.silent) for one in self.classes)

    @property
    def all(self) -> int:
        return self.mapped + self.lost + self.silent


def place_anchor(side: str, name: str) -> str:
    """`left-instrument.cs`, `right-_em_imaging.nominal_cs`."""
    return quote(f"{side}-{name}", safe="")


def measures(mappings: Sequence[typed.Mapping]) -> list[Measure]:
    return [Measure(str(one.left), str(one.right), covered(one).left) for one in mappings]


def groups(walk: Crosswalk, side: str, former: Mapping[str, tuple[str, ...]]) -> list[Group]:
    """The places of a side in the order of their schema, those of a category or an object together."""
    facts = [*_facts(walk, side, former)]
    return [Group(name, tuple(found)) for name, found in groupby(facts, lambda fact: fact.place.name.partition(".")[0])]


def _facts(walk: Crosswalk, side: str, former: Mapping[str, tuple[str, ...]]) -> Iterator[Fact]:
    places = walk.left_places if side == "left" else walk.right_places
    found = {place.name: tuple(_rows(walk, side, place.name)) for place in places}
    spoken = {name.rpartition(".")[0] for name, rows in found.items() if _status(rows) not in ("silent", "lost", "unread")}
    for place in places:
        rows = found[place.name]
        status = _status(rows)
        filled = status not in ("silent", "lost", "unread", "withheld")
        missing = place.slot.mandatory and not filled and place.name.rpartition(".")[0] in spoken
        anchor = place_anchor(side, place.name)
        older = former.get(place.name, ())
        yield Fact(place, anchor, about(place.slot), _words(place.slot), older, rows, status, missing)


def _words(slot: Slot) -> tuple[tuple[str, str], ...]:
    labels = dict(zip(slot.archive.values, slot.archive.labels, strict=False))
    return tuple((word, labels.get(word, "")) for word in dict.fromkeys(slot.listed))


def _rows(walk: Crosswalk, side: str, name: str) -> Iterator[Row]:
    yield from walk.by_place.get((side, name), ())
    steps = name.split(".")
    for depth in range(len(steps) - 1, 0, -1):
        above = walk.by_place.get((side, ".".join(steps[:depth])), ())
        yield from (row for row in above if row.status in _SPEAK_BELOW)


def _status(rows: tuple[Row, ...]) -> str:
    return next((one for one in _ORDER if any(row.status == one for row in rows)), "silent")


def about(slot: Slot) -> str:
    """`number [mm], one, at least 0 and at most 20, required`."""
    bounds = slot.archive.bounds or slot.deposition.bounds
    parts = [
        f"{slot.type} [{slot.unit}]" if slot.unit else slot.type,
        _cardinality(slot),
        interval(bounds) if bounds is not None else "",
        "required" if slot.archive.mandatory else "",
        "wanted by the deposition" if slot.deposition.mandatory and not slot.archive.mandatory else "",
    ]
    return ", ".join(filter(None, parts))


def _cardinality(slot: Slot) -> str:
    """`list`, `list of 2 to 4`; nothing for a single value."""
    if not slot.many or (slot.fewest is None and slot.most is None):
        return "list" if slot.many else ""
    ends = (str(slot.fewest or 0), str(slot.most) if slot.most is not None else "any number")
    return f"list of {ends[0]}" if ends[0] == ends[1] else f"list of {' to '.join(ends)}"
