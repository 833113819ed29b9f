"""Slips: known errors of real files, which are mended when the right side is read. E0204, E0301 to E0304, E0306.

A slip is about items, wherever their rows are; the block that it stands in only gives the category.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.typed import Place, Scope
from oscem_map.dsl import syntax_slips
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Primitive
from oscem_map.runtime.units import UNITS, Unit


@dataclass(frozen=True, slots=True)
class Slip:
    """What all slips share: items of one category, the reason, and where the statement stands."""

    places: tuple[Place, ...]
    because: str
    file: str
    number: int
    span: Span
    text: str

    @property
    def cite(self) -> str:
        return f"{self.file}:{self.number}"


@dataclass(frozen=True, slots=True)
class UnitSlip(Slip):
    """Numbers from `low` to `high`, both among them, are in the unit `meant`, or (with `doubt`) perhaps in it."""

    low: Decimal
    high: Decimal
    meant: Unit
    meant_at: Span
    doubt: bool
    range_at: Span

    @property
    def unit(self) -> Unit:
        """The unit of the items."""
        return UNITS[self.places[0].unit or ""]


@dataclass(frozen=True, slots=True)
class WordSlip(Slip):
    """Each of `words` stands for `meant`, a word of the items' list."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    meant: str
    meant_at: Span


def typed_slip(places: Places, scope: Scope, rule: syntax_slips.Slip, number: int, text: str) -> Slip | None:
    """A slip with its items and units looked up; None where it is in error."""
    found = [places.right_place(scope, end) for end in rule.slots]
    items = tuple(place for place in found if place is not None)
    if len(items) < len(found) or not _of_one_row(places, items):
        return None
    shared = (items, rule.because.text, rule.span.file, number, rule.span, " ".join(text.split()))
    if isinstance(rule, syntax_slips.WordSlip):
        words = tuple(map(str, rule.words.values))
        return WordSlip(*shared, words, rule.words.spans, str(rule.meant.value), rule.meant.span)
    return _of_units(places, rule, shared, items)


def _of_one_row(places: Places, items: tuple[Place, ...]) -> bool:
    other = next((place for place in items if place.category != items[0].category), None)
    if other is not None:
        title = f"a slip is about one row, and `{other.item}` is of another one"
        help = f"write a `slip` of its own for `{other.item}`"
        marks = [(items[0].span, "this row")]
        places.problems.add("E0204", other.span, title, "another row", others=marks, help=help)
    return other is None


def _of_units(
    places: Places,
    rule: syntax_slips.UnitSlip,
    shared: tuple[tuple[Place, ...], str, str, int, Span, str],
    items: tuple[Place, ...],
) -> Slip | None:
    if not all(_is_measured(places, place) for place in items):
        return None
    own = items[0].unit
    units = [places.unit(text, own) for text in (rule.unit, rule.doubt) if text is not None]
    named = [unit for unit in units if unit is not None]
    if len(named) < len(units):
        return None
    other = next((unit for unit in named if unit.symbol != own), named[0])
    at = rule.unit.span.to(rule.doubt.span) if rule.doubt else rule.unit.span
    low, high = (Decimal(str(literal.value)) for literal in (rule.low, rule.high))
    return UnitSlip(*shared, low, high, other, at, rule.doubt is not None, rule.low.span.to(rule.high.span))


def _is_measured(places: Places, place: Place) -> bool:
    """Whether a place is of a quantity, and says in which unit. Errors: E0301, E0306."""
    name = place.path[-1]
    if place.slot.primitive not in (Primitive.NUMBER, Primitive.INTEGER) or place.unit is None:
        title = f"`{name}` has no unit that could be mistaken"
        if place.unit_span is not None and place.written is None:
            return False  # a unit on no quantity, which is said already
        help = f'write the words that are mistaken: `slip {name} "A" is "B" because "..."`'
        places.problems.add("E0306", place.span, title, "no quantity", help=help)
        return False
    if place.written is None:
        title = f"`{name}` is a quantity, and its unit is not said"
        help = f"write `{name} [{place.unit}]`"
        places.problems.add("E0301", place.span, title, "in which unit?", help=help)
        return False
    return True


def claimed(slips: Sequence[Slip], place: Place) -> tuple[tuple[Decimal, Decimal], ...]:
    """The ranges of an item that are read in another unit: outside of the domain of the rules that read it."""
    mended = [slip for slip in slips if isinstance(slip, UnitSlip) and not slip.doubt]
    return tuple((one.low, one.high) for one in mended if any(place.path == item.path for item in one.places))
