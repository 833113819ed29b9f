"""Slips: E0302, E0303, E0307 of their units and words; E0308 (a slip that can be none); E0309 (two claim one value)."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.checks.types import literal
from oscem_map.compiler.checks.units import stated
from oscem_map.compiler.resolve.claims import claims_by_leaf
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.slips import Slip, UnitSlip, WordSlip
from oscem_map.compiler.resolve.typed import Mapping, Place, Side
from oscem_map.compiler.resolve.unit_words import in_words, stated_by
from oscem_map.compiler.resolve.wording import a_noun
from oscem_map.runtime.units import UNITS, convert
from oscem_map.runtime.values import fold, plain


def check(mapping: Mapping, problems: Problems) -> None:
    """The units, words and ranges of each slip, and whether two of them claim one value."""
    read = {path for path, found in claims_by_leaf(mapping, Side.RIGHT).items() if any(claim.status != "lost" for claim in found)}
    for slip in mapping.slips:
        _is_read(slip, read, problems)
        if isinstance(slip, UnitSlip):
            _unit(slip, mapping, problems)
        elif isinstance(slip, WordSlip):
            _words(slip, mapping, problems)
    for n, slip in enumerate(mapping.slips):
        for other in mapping.slips[:n]:
            _both(slip, other, problems)


def _is_read(slip: Slip, read: set[str], problems: Problems) -> None:
    """E0308: what no rule reads need not be mended."""
    for place in slip.places:
        if place.dotted not in read:
            title = f"no rule reads `{place.item}`, so nothing comes of its slips"
            help = "remove the slip, or map the item: `slot <- item`"
            problems.add("E0308", place.span, title, "not read", help=help)


# Units --------------------------------------------------------------------------------------------------------------


def _unit(slip: UnitSlip, mapping: Mapping, problems: Problems) -> None:
    for place in slip.places:
        stated(place, mapping, problems)
    own, meant = slip.unit, slip.meant
    if own.dimension != meant.dimension:
        place = slip.places[0]
        title = f"cannot convert `{meant.symbol}` to `{own.symbol}`: {meant.dimension} is not {own.dimension}"
        marks = [(place.unit_span or place.span, a_noun(own.dimension))]
        help = f"write a unit of {own.dimension}, such as `[{own.symbol}]`"
        notes = [stated_by(place, mapping)]
        problems.add("E0302", slip.meant_at, title, a_noun(meant.dimension), others=marks, notes=notes, help=help)
    elif own.symbol == meant.symbol:
        title = f"`{slip.places[0].path[-1]}` is in {in_words(own.symbol)} anyway"
        help = "write the unit that was meant instead, or both where nobody can tell: `is [A] or [B]`"
        problems.add("E0308", slip.meant_at, title, "the unit of the item", help=help)
    elif slip.low > slip.high:
        title = f"no number is from {slip.low} to {slip.high}"
        help = f"write `from {slip.high} to {slip.low}`"
        problems.add("E0308", slip.range_at, title, "an empty range", help=help)
    else:
        for place in slip.places:
            _bounds(slip, place, mapping, problems)


def _bounds(slip: UnitSlip, place: Place, mapping: Mapping, problems: Problems) -> None:
    """E0308: what is understood must be a value that the item may have."""
    bounds = place.slot.archive.bounds
    for said in (slip.low, slip.high) if bounds is not None and not slip.doubt else ():
        assert bounds is not None
        number = convert(said, slip.meant, slip.unit)
        if number not in bounds:
            title = f"{said} {slip.meant.symbol} is {plain(number)} {slip.unit.symbol}, which `{place.item}` cannot be"
            schema = str(mapping.right)
            ends = [f"from {bounds.low}"] if bounds.low is not None else []
            ends += [f"to {bounds.high}"] if bounds.high is not None else []
            note = f"its range is {' '.join(ends)} {slip.unit.symbol} ({schema})"
            help = "write a smaller range: `from A to B`"
            problems.add("E0308", slip.range_at, title, "out of the item's range", notes=[note], help=help)
            return


# Words --------------------------------------------------------------------------------------------------------------


def _words(slip: WordSlip, mapping: Mapping, problems: Problems) -> None:
    for place in slip.places:
        literal(slip.meant, place, slip.meant_at, mapping, problems)
        known = {fold(word): word for word in (*place.slot.listed, slip.meant)}
        for word, span in zip(slip.words, slip.spans, strict=True):
            if fold(word) in known:
                title = f'"{word}" is right: `{place.item}` has "{known[fold(word)]}"'
                help = f'remove `"{word}"`; case and repeated blanks never matter'
                problems.add("E0308", span, title, "no slip", help=help)


# Both ---------------------------------------------------------------------------------------------------------------


def _both(slip: Slip, other: Slip, problems: Problems) -> None:
    """E0309, with a value that both claim. Ranges may touch: then the first counts."""
    paths = {place.path for place in slip.places} & {place.path for place in other.places}
    value = next(_shared(slip, other), None) if paths else None
    if value is not None:
        title = f"two slips claim the same value, {value}"
        help = "make one range end where the other begins: `from A to B`; or remove one of the two"
        problems.add("E0309", slip.span, title, "this one", others=[(other.span, "and this one")], help=help)


def _shared(slip: Slip, other: Slip) -> Iterator[str]:
    if isinstance(slip, UnitSlip) and isinstance(other, UnitSlip):
        low, high = max(slip.low, other.low), min(slip.high, other.high)
        if low < high:
            yield f"{plain((low + high) / 2)} {UNITS[slip.unit.symbol].symbol}"
    elif isinstance(slip, WordSlip) and isinstance(other, WordSlip):
        theirs = {fold(word) for word in other.words}
        yield from (f'"{word}"' for word in slip.words if fold(word) in theirs)
