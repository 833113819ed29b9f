"""Slips: known errors of real files, mended before a converter reads the rows, each with a note for the report.

A converter holds the slips that its mapping declares. A number in the range of a slip is of another unit than its item's
(a defocus of 2.17 "nm"); a word of a slip stands for another one. Where several numbers of a row are of one slip,
they are in one unit: if only some of them are in the range, nobody can tell, and nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from oscem_map.runtime.read_tables import row_path
from oscem_map.runtime.refused import UNFIT, Slipped
from oscem_map.runtime.trace import Row, Tables, Trace
from oscem_map.runtime.units import UNITS, convert
from oscem_map.runtime.values import exact, figure, fold, number

Mended = Iterator[tuple[str, str | None, Slipped]]
"""An item, its text as understood (None where it stays as it is), and what is noted of it."""


class UnitSlip(NamedTuple):
    """Numbers from `low` to `high` of items in `unit` are in the unit `meant`; with `doubt`, perhaps."""

    category: str
    items: tuple[str, ...]
    low: Decimal
    high: Decimal
    unit: str
    meant: str
    reason: str
    rule: str
    doubt: bool = False

    def mended(self, row: Mapping[str, Any]) -> Mended:
        """What is to be said of a row. A zero is one in any unit but of temperature."""
        said = {item: value for item in self.items if (value := _number(row.get(item))) is not None}
        said = {item: value for item, value in said.items() if self._read(value) != value}
        inside = [item for item, value in said.items() if self.low <= value <= self.high]
        for item in inside:
            understood = f"{figure(self._read(said[item]))} {self.unit}"
            if self.doubt:
                yield item, None, Slipped(f"doubtful, and not changed: perhaps {understood}; {self.reason}")
            elif len(inside) < len(said):
                other = next(one for one in said if one not in inside)
                why = f"but {other} is {figure(said[other])} {self.unit}"
                yield item, None, Slipped(f"doubtful, and not changed: perhaps {understood}, {why}; {self.reason}")
            else:
                yield item, figure(self._read(said[item])), Slipped(f"read as {understood}: {self.reason}", True)

    def _read(self, value: Decimal) -> Decimal:
        return convert(value, UNITS[self.meant], UNITS[self.unit])


class WordSlip(NamedTuple):
    """Each of `words` (folded) stands for `meant`."""

    category: str
    items: tuple[str, ...]
    words: tuple[str, ...]
    meant: str
    reason: str
    rule: str

    def mended(self, row: Mapping[str, Any]) -> Mended:
        """What is to be said of a row."""
        for item in self.items:
            said = row.get(item)
            if isinstance(said, str) and fold(said) in self.words:
                understood = f"read as {self.meant!r}" if self.meant else "says nothing"
                yield item, self.meant, Slipped(f"{understood}: {self.reason}", True)


Slip = UnitSlip | WordSlip


def mended(tables: Tables, slips: Sequence[Slip], trace: Trace) -> Tables:
    """The tables as they were meant. Those given stay as they are; the first slip that speaks of a value counts."""
    found: dict[tuple[str, int], Row] = {}
    spoken: set[tuple[str, int, str]] = set()
    for slip in slips:
        for n, row in enumerate(tables.get(slip.category, ())):
            for item, understood, what in slip.mended(row):
                place = (slip.category, n)
                if (*place, item) in spoken:
                    continue
                spoken.add((*place, item))
                trace.remark(row_path(tables, slip.category, n), item, what, slip.rule)
                if understood is not None:
                    found.setdefault(place, dict(row))[item] = understood
    return _with(tables, found) if found else tables


def _with(tables: Tables, found: Mapping[tuple[str, int], Row]) -> Tables:
    changed = {category for category, _ in found}
    return {
        category: [found.get((category, n), row) for n, row in enumerate(rows)] if category in changed else rows
        for category, rows in tables.items()
    }


def _number(raw: object) -> Decimal | None:
    """A sound number that a file says, or None: what is none is for the rules to refuse."""
    value = number(raw)
    return None if isinstance(value, UNFIT) else exact(value)
