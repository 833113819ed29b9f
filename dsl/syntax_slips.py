"""The syntax tree of slips: known errors of real files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from oscem_map.dsl.spans import Span
    from oscem_map.dsl.syntax import Because, Literal, SlotEnd, UnitText, Words


@dataclass(frozen=True, slots=True)
class UnitSlip:
    """`slip (ITEM [nm], ...) from -20 to 20 is [µm] because "..."`: numbers of this range are of another unit.

    With `or` and a second unit nobody can tell which of the two was meant.
    """

    slots: tuple[SlotEnd, ...]
    low: Literal
    high: Literal
    unit: UnitText
    doubt: UnitText | None
    because: Because
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class WordSlip:
    """`slip ITEM "MDa" is "MEGADALTONS" because "..."`."""

    slots: tuple[SlotEnd, ...]
    words: Words
    meant: Literal
    because: Because
    doc: str
    span: Span


Slip: TypeAlias = UnitSlip | WordSlip
