"""The ranges that a deposition system advises: values outside them are said to be doubtful, and guesses are refused.

An archive takes a value outside its deposition's range, so a value whose unit the record states is written, and said to
be doubtful. A number that a migration gave the unit of its time has no unit of its own to be trusted: 300000, read as
kilovolts, are volts. Where such a guess lands beyond the range of the item that it is written to, by ten times or more,
it is refused: units of one kind differ by a thousand, and what is usual by less than ten. A temperature is refused
wherever it is outside, for kelvins and °C differ by a sum.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple

from oscem_map.runtime.lint import Finding, without
from oscem_map.runtime.paths import at_path
from oscem_map.runtime.refused import UNFIT
from oscem_map.runtime.report import Leaf, Status
from oscem_map.runtime.trace import Tables, category_and_item
from oscem_map.runtime.units import UNITS, convert, find
from oscem_map.runtime.values import Number, exact, figure, number


class Range(NamedTuple):
    """What a deposition advises for an item: from `low` to `high`, both among them, in `unit`; None is no end."""

    low: Number | None
    high: Number | None
    unit: str

    def takes(self, text: object) -> bool:
        """Whether a number is inside; what is no number is not this check's business."""
        low, high, _ = self
        try:
            near = float(text)  # type: ignore[arg-type]
        except (TypeError, ValueError, OverflowError):  # the last: an integer beyond a float is refused, and no number
            return True
        if (low is None or near >= low) and (high is None or near <= high):
            return True
        value = number(text)
        said = None if isinstance(value, UNFIT) else exact(value)
        return said is None or ((low is None or said >= low) and (high is None or said <= high))

    def near(self) -> Range:
        """The range for a number whose unit was guessed: ten times as wide at each end, but for temperatures."""
        if UNITS[self.unit].dimension == _OF_SUMS:
            return self
        low = self.low if not self.low else exact(self.low) * (10 if self.low < 0 else _TENTH)
        high = self.high if not self.high else exact(self.high) * (10 if self.high > 0 else _TENTH)
        return Range(low, high, self.unit)

    def __str__(self) -> str:
        low = "" if self.low is None else f"from {figure(self.low)} "
        high = "" if self.high is None else f"to {figure(self.high)} "
        return f"{low}{high}{self.unit}"



_TENTH: Final = Decimal("0.1")
_OF_SUMS: Final = UNITS["K"].dimension

Ranges = Mapping[str, Range]
"""By item, `_category.item`."""

_INDEX: Final = re.compile(r"\[\d+\]")
_MEMBER: Final = re.compile(r"\.(?:value|unit)$")


def outside(tables: Tables, ranges: Ranges) -> dict[str, tuple[str, ...]]:
    """The items of which a value is outside the range, with their values in all rows."""
    found = {}
    for item, range_ in ranges.items():
        category, name = category_and_item(item)
        for row in tables.get(category, ()):
            if (value := row.get(name)) is not None and not range_.takes(value):
                found[item] = _said(tables, item)
                break
    return found


def _said(tables: Tables, item: str) -> tuple[str, ...]:
    category, name = category_and_item(item)
    return tuple([value for row in tables.get(category, ()) if (value := row.get(name)) is not None])


# Guesses ----------------------------------------------------------------------------------------------------


def refused(
    record: Mapping[str, Any],
    target: Tables,
    guessed: Mapping[str, str],
    written: Callable[[str], tuple[str, ...]],
    ranges: Ranges,
    put: Callable[[Any], Tables],
) -> tuple[Finding, ...]:
    """The guesses that are far outside the range of their item in `target`, which `put` made of the record; `guessed` is
    quantities' paths with rules, `written` gives the items that a path was written to.

    Without them another source may come in, which may be a guess as well; each round takes one away at least.
    """
    if not outside(target, ranges):
        return ()
    near = {item: range_.near() for item, range_ in ranges.items()}
    found: tuple[Finding, ...] = ()
    left = record
    while odd := outside(target, near):
        more = tuple(_wrong(left, odd, guessed, written, ranges, put))
        if not more:
            break
        found += more
        left = without(record, found)
        target = put(left)
    return found


def _wrong(
    record: Mapping[str, Any],
    odd: Mapping[str, tuple[str, ...]],
    guessed: Mapping[str, str],
    written: Callable[[str], tuple[str, ...]],
    ranges: Ranges,
    put: Callable[[Any], Tables],
) -> Iterator[Finding]:
    """The guesses that one round finds: those without which an odd item does not have the same values."""
    for path, rule in guessed.items():
        items = [item for item in written(path) if item in odd]
        value = next(iter(at_path(record, path.removeprefix("$."))), None) if items else None
        if value is None:
            continue
        finding = Finding(path, value, "", rule)
        after = put(without(record, (finding,)))
        item = next((one for one in items if _said(after, one) != odd[one]), None)
        if item is not None:
            yield finding._replace(reason=_no_unit(value, ranges[item]))


def _no_unit(value: Mapping[str, Any], range_: Range) -> str:
    read = f"{figure(value['value'])} {value['unit']}"
    return f"a number without a unit: read as {read} it is outside the deposition's range, {range_}; state its unit"


# What is doubtful -------------------------------------------------------------------------------------------


def doubted(leaves: tuple[Leaf, ...], target: Tables, ranges: Ranges, quantities: Collection[str], at: str) -> tuple[Leaf, ...]:
    """The leaves of a record at `at`; doubtful are those that were written to an item that is outside its range now.

    Only quantities are: what else an item is made of (the number of frames) has no range of its own. Of a rule with
    several items (the ends of a range) those are that are outside themselves.
    """
    odd = outside(target, ranges).keys()
    if not odd:
        return leaves
    found = [n for n, leaf in enumerate(leaves) if leaf[3][1] and not odd.isdisjoint(leaf[3][1])]
    said = {leaf.path: leaf.value for leaf in map(leaves.__getitem__, found) if len(leaf.targets) > 1}
    fits: dict[tuple[str, str], bool] = {}
    told = [*leaves]
    for n in found:
        leaf = leaves[n]
        item = next(target for target in leaf.targets if target in odd)
        slot = _MEMBER.sub("", leaf.path)
        if leaf.status is not Status.WRITTEN or _INDEX.sub("[]", slot[len(at) + 1 :]) not in quantities:
            continue
        if len(leaf.targets) > 1 and (slot, item) not in fits:
            fits[slot, item] = _fits(said.get(f"{slot}.value"), said.get(f"{slot}.unit"), ranges[item])
        if not fits.get((slot, item)):
            told[n] = _said_doubtful(leaf, ranges[item])
    return tuple(told)


def _fits(value: object, unit: object, range_: Range) -> bool:
    """Whether a quantity is inside a range, whichever side its sign means."""
    known, amount = find(str(unit)), number(value)
    if known is None or isinstance(amount, UNFIT) or known.dimension != UNITS[range_.unit].dimension:
        return False
    converted = convert(exact(amount), known, UNITS[range_.unit])
    return range_.takes(converted) or range_.takes(-converted)


def doubted_items(leaves: tuple[Leaf, ...], tables: Tables, ranges: Ranges) -> tuple[Leaf, ...]:
    """The leaves of tables, of which those are doubtful that are outside their item's range."""
    odd = {item: ranges[item] for item in outside(tables, ranges)}
    return tuple([_item(leaf, odd) for leaf in leaves]) if odd else leaves


def _item(leaf: Leaf, ranges: Ranges) -> Leaf:
    range_ = ranges.get(_INDEX.sub("", leaf.path))
    if range_ is None or leaf.status is not Status.WRITTEN or range_.takes(leaf.value):
        return leaf
    return _said_doubtful(leaf, range_)


def _said_doubtful(leaf: Leaf, range_: Range) -> Leaf:
    return Leaf(leaf.path, leaf.value, Status.DOUBTFUL, leaf.targets, _outside(range_), leaf.rule)


@lru_cache(256)
def _outside(range_: Range) -> str:
    return f"outside the range that the deposition advises, {range_}"
