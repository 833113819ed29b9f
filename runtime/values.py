"""Values of documents: what is read from JSON or mmCIF, checked, and written as the other.

Each function takes one value and hands None (absent), `Refused` and `Nothing` on. Numbers stay int, float or Decimal as they
were read; arithmetic is decimal. Absent is one value with several spellings: missing, null, "", [] and {}.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date as calendar_date
from decimal import Context, Decimal, InvalidOperation
from typing import Any, Final

from oscem_map.runtime import letters
from oscem_map.runtime.refused import UNFIT, Nothing, Refused, Respelt, Unfit, Unlisted
from oscem_map.runtime.units import UNITS, Unit, convert, find, spellings

Number = int | float | Decimal
EXACT: Final = Context(prec=60)
_NUMERAL: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?")
_MOST_DIGITS: Final = 400


def exact(number: Number) -> Decimal:
    """The number as a decimal: of a float, the shortest text that reads back as it."""
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)


# Reading ------------------------------------------------------------------------------------------------------------


def text(raw: object) -> str | Unfit:
    """A text; a number is taken as its digits (*respelt*)."""
    if raw.__class__ is str:
        return raw or None  # type: ignore[return-value]
    if raw is None or raw in ([], {}):
        return None
    if isinstance(raw, (int, float, Decimal)) and not isinstance(raw, bool):
        return Respelt(figure(raw))
    return raw if isinstance(raw, UNFIT) else Refused(raw, f"{a_kind(raw)} where a text is expected")


def number(raw: object) -> Number | Unfit:
    """A finite number; a text that is a numeral is read as one."""
    kind = raw.__class__
    if kind is int or kind is Decimal:
        return raw if kind is int or raw.is_finite() else Refused(raw, "not a number")  # type: ignore[return-value, union-attr]
    if kind is float:
        return raw if -1e308 < raw < 1e308 else Refused(raw, "not a number")  # type: ignore[operator, return-value]
    if raw is None or raw in ("", [], {}):
        return None
    if isinstance(raw, str):
        return _numeral(raw)
    return raw if isinstance(raw, UNFIT) else Refused(raw, f"{a_kind(raw)} where a number is expected")


def _numeral(raw: str) -> Number | Unfit:
    stripped = raw.strip()
    if len(stripped) > _MOST_DIGITS or not _NUMERAL.fullmatch(stripped):
        return Refused(raw, "not a number")
    try:
        return int(stripped)
    except ValueError:
        return Decimal(stripped)


def whole(value: Any) -> int | Unfit:
    """A whole number; 3.0 is one, 2.5 is refused."""
    if value.__class__ is not int:
        value = number(value)
        if isinstance(value, UNFIT):
            return value
        if value != int(value):
            return Refused(value, "a whole number is expected")
    return int(value)


def flag(raw: object) -> bool | Unfit:
    """true or false; no text stands for one of them."""
    if raw is True or raw is False:
        return raw
    if raw is None or raw in ("", [], {}):
        return None
    return raw if isinstance(raw, UNFIT) else Refused(raw, f"{a_kind(raw)} where true or false is expected")


def kept(raw: object) -> object:
    """Any value, as it is."""
    return None if raw in ("", [], {}) else raw


class Scale:
    """A unit to read quantities in: `factors` holds, for each spelling of its dimension, what to multiply by."""

    __slots__ = ("factors", "unit")

    def __init__(self, symbol: str) -> None:
        self.unit: Unit = UNITS[symbol]
        one = Decimal(1)
        self.factors: dict[str, Decimal | None] = {}
        for spelling, unit in spellings(self.unit).items():
            if not unit.offset and not self.unit.offset:
                factor = convert(one, unit, self.unit)
                if convert(factor, self.unit, unit) == one:
                    self.factors[spelling] = None if factor == one else factor

    def read(self, value: Number, spelling: object) -> Number | Refused:
        """The value in this scale's unit, for a spelling that `factors` does not hold."""
        unit = find(spelling) if isinstance(spelling, str) else None
        if unit is None:
            return Refused(spelling, f"unknown unit; a {self.unit.dimension} is expected", (self.unit.symbol,))
        if unit.dimension != self.unit.dimension:
            why = f"`{spelling}` is {unit.dimension}, and {self.unit.dimension} is expected"
            return Refused(spelling, why, (self.unit.symbol,))
        return convert(exact(value), unit, self.unit)


def quantity(raw: Any, scale: Scale) -> Number | Unfit:
    """The number of a `{value, unit}` pair, in the scale's unit. valueSI and unitSI are never looked at."""
    if raw is None:
        return None
    try:
        value, unit = number(raw["value"]), raw["unit"]
    except (TypeError, KeyError, IndexError):
        return _odd_quantity(raw, scale)
    if isinstance(value, UNFIT):
        return value
    factor = scale.factors.get(unit, _MISSING) if unit.__class__ is str else _MISSING
    if factor is None:
        return value
    if factor is not _MISSING:
        return EXACT.multiply(exact(value), factor)
    if unit in ("", None):
        return Refused(raw, "a value without a unit", (scale.unit.symbol,))
    return scale.read(value, unit)


_MISSING: Final[Any] = object()


def _odd_quantity(raw: Any, scale: Scale) -> Unfit:
    if raw in ("", [], {}):
        return None
    if isinstance(raw, UNFIT):
        return raw
    if not isinstance(raw, Mapping):
        return Refused(raw, f"{a_kind(raw)} where a value with a unit is expected", (f"[{scale.unit.symbol}]",))
    if raw.get("value") in (None, ""):
        return Refused(raw, "a unit without a value") if raw.get("unit") else None
    return Refused(raw, "a value without a unit", (scale.unit.symbol,))


_DATE: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MOMENT: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)([.,]\d+)?)?([zZ]|[+-]\d{2}:?\d{2})?"
)


def date(raw: object) -> str | Unfit:
    """A day that exists, as yyyy-mm-dd."""
    value = text(raw)
    if isinstance(value, UNFIT):
        return value
    match = _DATE.fullmatch(value)
    try:
        return calendar_date(*map(int, match.groups())).isoformat() if match else Refused(raw, _NO_DATE)
    except ValueError:
        return Refused(raw, "no such day in the calendar")


_NO_DATE: Final = "not a date; write yyyy-mm-dd"


def moment(raw: object) -> str | Unfit:
    """A date with a time, as ISO 8601 writes it: 2024-08-31T23:30:00+02:00. A day alone is taken as well."""
    value = text(raw)
    if isinstance(value, UNFIT):
        return value
    match = _MOMENT.fullmatch(value)
    day = date(match.group(1) if match else value)
    return day if isinstance(day, Refused) else value


# Checking -----------------------------------------------------------------------------------------------------------


def within(value: Any, low: Number, high: Number) -> Any:
    """low <= value <= high."""
    if isinstance(value, UNFIT) or low <= value <= high:
        return value
    return Refused(value, f"out of range: from {low} to {high}")


def inside(value: Any, low: Number, high: Number) -> Any:
    """low < value < high."""
    if isinstance(value, UNFIT) or low < value < high:
        return value
    return Refused(value, f"out of range: more than {low} and less than {high}")


def at_least(value: Any, low: Number) -> Any:
    if isinstance(value, UNFIT) or value >= low:
        return value
    return Refused(value, f"out of range: {low} or more")


def above(value: Any, low: Number) -> Any:
    if isinstance(value, UNFIT) or value > low:
        return value
    return Refused(value, f"out of range: more than {low}")


def at_most(value: Any, high: Number) -> Any:
    if isinstance(value, UNFIT) or value <= high:
        return value
    return Refused(value, f"out of range: {high} or less")


def below(value: Any, high: Number) -> Any:
    if isinstance(value, UNFIT) or value < high:
        return value
    return Refused(value, f"out of range: less than {high}")


def matching(value: Any, pattern: re.Pattern[str], what: str) -> Any:
    """The whole text has the form that the schema states; `what` names it."""
    if isinstance(value, UNFIT) or pattern.fullmatch(value):
        return value
    return Refused(value, f"not of the form of {what}")


def among(value: Any, words: Mapping[str, str]) -> Any:
    """A word of a closed list, as spelt there. `words` is made by `word_list`."""
    if isinstance(value, UNFIT) or value in words:
        return value if isinstance(value, UNFIT) else words[value]
    found = words.get(fold(value))
    return Refused(value, "not in the list", tuple(dict.fromkeys(words.values()))) if found is None else found


def listed_or_free(value: Any, words: Mapping[str, str]) -> Any:
    """A word of an open list, as spelt there; another text is *unlisted* and taken."""
    if isinstance(value, UNFIT):
        return value
    return words.get(value) or words.get(fold(value)) or Unlisted(value)


def word_list(words: tuple[str, ...]) -> dict[str, str]:
    """Each word under its own spelling and, where no other claims it, without regard to case and blanks."""
    folded = {fold(word): word for word in reversed(words)}
    return folded | {word: word for word in words}


def fold(word: str) -> str:
    """Case and repeated blanks never matter."""
    return " ".join(word.split()).casefold()


# Writing to mmCIF ---------------------------------------------------------------------------------------------------


def figure(value: Any) -> Any:
    """The digits of a number: no exponent, no trailing zeros, never a rounded one."""
    kind = value.__class__
    if kind is int:
        return str(value)
    if isinstance(value, UNFIT):
        return value
    digits = repr(value) if kind is float else ""
    if not digits or "e" in digits:
        digits = format(exact(value), "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def line(value: Any) -> Any:
    """A text for an item of one line."""
    return _spelt(value, letters.to_line)


def block(value: Any) -> Any:
    """A text for an item of several lines."""
    return _spelt(value, letters.to_block)


def code(value: Any) -> Any:
    """A text for an item of one word."""
    value = _spelt(value, letters.to_line)
    if isinstance(value, UNFIT) or not _NOT_IN_CODE.search(value):
        return value
    return Refused(value, "one word is expected, without blanks and without ? = ^")


_NOT_IN_CODE: Final = re.compile(r"[\s?=^]")


def _spelt(value: Any, spell: Any) -> Any:
    if isinstance(value, UNFIT):
        return value
    result = spell(value)
    return value if result is value or result == value else Respelt(result)


# Writing to a tree --------------------------------------------------------------------------------------------------


def plain(value: Any) -> Any:
    """The number as JSON holds it: an int, a float that reads back as the same digits, or else a Decimal."""
    if isinstance(value, UNFIT) or isinstance(value, (int, float)):
        return value
    if value == int(value):
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else value


def measured(value: Any, scale: Scale, source: Scale | None = None) -> Any:
    """The quantity `{value, unit}` in the scale's unit, of a number in it or in the unit of `source`."""
    if isinstance(value, UNFIT):
        return value
    if source is not None and source is not scale:
        value = convert(exact(value), source.unit, scale.unit)
    return {"value": plain(value), "unit": scale.unit.symbol}


# Words about values -------------------------------------------------------------------------------------------------


def a_kind(value: object) -> str:
    """`a list`, `a text`: what a value is, for a sentence."""
    if isinstance(value, bool):
        return "true or false"
    kinds = ((str, "a text"), ((int, float, Decimal), "a number"), (Mapping, "an object"), (list, "a list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "nothing")  # type: ignore[arg-type]


__all__ = [
    "EXACT",
    "InvalidOperation",
    "Nothing",
    "Number",
    "Scale",
    "a_kind",
    "above",
    "among",
    "at_least",
    "at_most",
    "below",
    "block",
    "code",
    "date",
    "exact",
    "figure",
    "flag",
    "fold",
    "inside",
    "kept",
    "line",
    "listed_or_free",
    "matching",
    "measured",
    "moment",
    "number",
    "plain",
    "quantity",
    "text",
    "whole",
    "within",
    "word_list",
]
