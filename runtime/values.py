"""Values of documents: what is read from a tree or from tables, checked, and written to the other.

Each function takes one value and hands None (absent), `Refused` and `Nothing` on; none raises on any value of
a document. Numbers stay int, float or Decimal as they were read; arithmetic is decimal. Absent is one value
with several spellings: missing, null, "", [] and {}.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date as calendar_date
from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    Context,
    Decimal,
    Inexact,
    InvalidOperation,
    Overflow,
    Subnormal,
)
from fractions import Fraction
from typing import Any, Final

from oscem_map.runtime import letters
from oscem_map.runtime.refused import ABSENT, UNFIT, Nothing, Refused, Respelt, Unfit, Unlisted
from oscem_map.runtime.units import UNITS, Unit, convert, find, is_spelling

Number = int | float | Decimal
EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Sums and products without rounding. Not for division, which would fill memory."""

_PLACES: Final = 400
"""A number of more than 400 places before or after the point is no measurement, and would fill memory."""

_MOST: Final = 10**_PLACES
_LARGEST: Final = 1.7976931348623157e308
_TRAPS: Final = [Inexact, InvalidOperation, Overflow, Subnormal]
_SOUND: Final = Context(prec=_PLACES, Emax=_PLACES, Emin=-_PLACES, traps=_TRAPS).plus
_NUMERAL: Final = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,4})?")
_BEYOND: Final = f"a number of more than {_PLACES} places"
_NO_NUMBER: Final = "not a number"


def exact(number: Number) -> Decimal:
    """The number as a decimal: of a float, the shortest text that reads back as it."""
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)


# Reading --------------------------------------------------------------------------------------------------


def text(raw: object) -> str | Unfit:
    """A text; a number is taken as its digits (*respelt*)."""
    if raw.__class__ is str:
        return raw or None
    if raw is None or raw in ABSENT:
        return None
    if isinstance(raw, (str, *UNFIT)):
        return raw
    if isinstance(raw, (int, float, Decimal)) and not isinstance(raw, bool):
        digits = figure(number(raw))
        return digits if isinstance(digits, UNFIT) else Respelt(digits)
    return Refused(raw, f"{a_kind(raw)} where a text is expected")


def number(raw: Any) -> Number | Unfit:
    """A finite number of at most 400 places; a text that is a numeral is read as one."""
    kind = raw.__class__
    if kind is int:
        return raw if -_MOST < raw < _MOST else Refused(raw, _BEYOND)
    if kind is Decimal:
        try:
            return _SOUND(raw) if raw.is_finite() else Refused(raw, _NO_NUMBER)
        except ArithmeticError:
            return Refused(raw, _BEYOND)
    if kind is float:
        return raw if -_LARGEST <= raw <= _LARGEST else Refused(raw, _NO_NUMBER)
    if raw is None or raw in ABSENT:
        return None
    if isinstance(raw, str):
        return _numeral(raw)
    return raw if isinstance(raw, UNFIT) else Refused(raw, f"{a_kind(raw)} where a number is expected")


def _numeral(raw: str) -> Number | Refused:
    stripped = raw.strip()
    if len(stripped) > _PLACES or not _NUMERAL.fullmatch(stripped):
        return Refused(raw, _NO_NUMBER)
    if stripped.isdecimal():
        return int(stripped)
    try:
        value = _SOUND(Decimal(stripped))
    except ArithmeticError:
        return Refused(raw, _BEYOND)
    return int(value) if value.as_tuple().exponent == 0 else value


def whole(value: Any) -> int | Unfit:
    """A whole number; 3.0 is one, 2.5 is refused."""
    if value.__class__ is not int or not -_MOST < value < _MOST:
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
    if raw is None or raw in ABSENT:
        return None
    return raw if isinstance(raw, UNFIT) else Refused(raw, f"{a_kind(raw)} where true or false is expected")


def kept(raw: object) -> object:
    """Any value, as it is."""
    return None if raw in ABSENT else raw


class Scale:
    """A unit to read quantities in.

    `factors` holds, for each spelling that was met, what to multiply by: None where nothing changes, `_MISSING` where the
    factor is not a finite decimal, or where the zero is another one, as of °C.
    """

    __slots__ = ("factors", "unit")

    def __init__(self, symbol: str) -> None:
        self.unit: Unit = UNITS[symbol]
        self.factors: dict[str, Any] = {symbol: None}

    def _factor(self, unit: Unit) -> Any:
        if unit is self.unit:
            return None
        if unit.offset or self.unit.offset:
            return _MISSING
        factor = convert(Decimal(1), unit, self.unit)
        return factor if Fraction(factor) * self.unit.factor == unit.factor else _MISSING

    def read(self, value: Number, spelling: object) -> Number | Refused:
        """The value in this scale's unit, for a spelling of which `factors` holds no factor: if it has one, from now on."""
        unit = find(spelling) if isinstance(spelling, str) else None
        if unit is None:
            why = f"unknown unit; {self.unit.dimension} is expected"
            alike = [one.symbol for one in UNITS.values() if one.dimension == self.unit.dimension]
            return Refused(spelling, why, tuple(dict.fromkeys((self.unit.symbol, *alike))))
        if unit.dimension != self.unit.dimension:
            why = f"`{spelling}` is {unit.dimension}, and {self.unit.dimension} is expected"
            return Refused(spelling, why, (self.unit.symbol,))
        if isinstance(spelling, str) and spelling not in self.factors and is_spelling(spelling):
            factor = self.factors[spelling] = self._factor(unit)
            if factor is not _MISSING:
                return value if factor is None else _TIMES(exact(value), factor)
        return convert(exact(value), unit, self.unit)


def quantity(raw: Any, scale: Scale) -> Any:
    """The number of a `{value, unit}` pair, in the scale's unit. valueSI and unitSI are never looked at."""
    if raw is None:
        return None
    try:
        value, unit = raw["value"], raw["unit"]
    except (TypeError, KeyError, IndexError):
        return _odd_quantity(raw, scale)
    kind = value.__class__  # the quick way for the numbers that documents hold; `number` looks at all others
    if not (-_LARGEST <= value <= _LARGEST if kind is float else kind is int and -_MOST < value < _MOST):
        value = number(value)
        if isinstance(value, UNFIT):
            return _odd_quantity(raw, scale) if value is None or unit.__class__ in _FIGURES else value
    factor = scale.factors.get(unit, _MISSING) if unit.__class__ is str else _MISSING
    if factor is None:
        return value
    if factor is not _MISSING:
        return _TIMES(value if value.__class__ is not float else exact(value), factor)
    if unit in ABSENT:
        return Refused(raw, "a value without a unit", (scale.unit.symbol,))
    return scale.read(value, unit)


_MISSING: Final[Any] = object()
_TIMES: Final[Callable[[Any, Decimal], Decimal]] = EXACT.multiply


def _odd_quantity(raw: Any, scale: Scale) -> Unfit:
    if raw in ABSENT:
        return None
    if isinstance(raw, UNFIT):
        return raw
    if not isinstance(raw, Mapping):
        why = f"{a_kind(raw)} where a value with a unit is expected"
        return Refused(raw, why, (f"[{scale.unit.symbol}]",))
    if raw.get("value") in ABSENT:
        if raw.get("valueSI") not in ABSENT:
            return Refused(raw, "a valueSI without the value that it is derived from")
        return None if raw.get("unit") in ABSENT else Refused(raw, "a unit without a value")
    if raw.get("unit").__class__ in _FIGURES:
        return Refused(raw, f"value and unit are swapped: {figure(raw['unit'])} stands where the unit belongs")
    return Refused(raw, "a value without a unit", (scale.unit.symbol,))


_FIGURES: Final = frozenset((int, float, Decimal))
_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_MOMENT: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:[.,][0-9]+)?)?"
    r"(?:[zZ]|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)?"
)
_NO_DATE: Final = "not a date; write yyyy-mm-dd"
_NO_MOMENT: Final = "not a date with a time; write yyyy-mm-ddThh:mm:ss"


def date(raw: object) -> str | Unfit:
    """A day that exists, as yyyy-mm-dd."""
    value = text(raw)
    return value if isinstance(value, UNFIT) else _day(value.strip(), raw, _NO_DATE)


def _day(written: str, raw: object, reason: str) -> str | Refused:
    match = _DATE.fullmatch(written)
    try:
        return calendar_date(*map(int, match.groups())).isoformat() if match else Refused(raw, reason)
    except ValueError:
        return Refused(raw, "no such day in the calendar")


def moment(raw: object) -> str | Unfit:
    """A date with a time, as ISO 8601 writes it: 2024-08-31T23:30:00+02:00. A day alone is taken as well."""
    value = text(raw)
    if isinstance(value, UNFIT):
        return value
    value = value.strip()
    match = _MOMENT.fullmatch(value)
    day = _day(match.group(1) if match else value, raw, _NO_MOMENT)
    return value if match and not isinstance(day, Refused) else day


# Checking -------------------------------------------------------------------------------------------------


def within(value: Any, low: Number, high: Number) -> Any:
    """low <= value <= high."""
    if value is None or isinstance(value, UNFIT) or low <= value <= high:
        return value
    return Refused(value, f"out of range: from {low} to {high}")


def inside(value: Any, low: Number, high: Number) -> Any:
    """low < value < high."""
    if value is None or isinstance(value, UNFIT) or low < value < high:
        return value
    return Refused(value, f"out of range: more than {low} and less than {high}")


def at_least(value: Any, low: Number) -> Any:
    """low <= value."""
    if value is None or isinstance(value, UNFIT) or value >= low:
        return value
    return Refused(value, f"out of range: {low} or more")


def above(value: Any, low: Number) -> Any:
    """low < value."""
    if value is None or isinstance(value, UNFIT) or value > low:
        return value
    return Refused(value, f"out of range: more than {low}")


def at_most(value: Any, high: Number) -> Any:
    """value <= high."""
    if value is None or isinstance(value, UNFIT) or value <= high:
        return value
    return Refused(value, f"out of range: {high} or less")


def below(value: Any, high: Number) -> Any:
    """value < high."""
    if value is None or isinstance(value, UNFIT) or value < high:
        return value
    return Refused(value, f"out of range: less than {high}")


def matching(value: Any, pattern: re.Pattern[str], what: str) -> Any:
    """The whole text has the form that the schema states; `what` names it."""
    if isinstance(value, UNFIT) or pattern.fullmatch(value):
        return value
    return Refused(value, f"not of the form of {what}, which is {pattern.pattern}")


def among(value: Any, words: Mapping[str, str]) -> Any:
    """A word of a closed list, as spelt there. `words` is made by `word_list`."""
    if value is None or isinstance(value, UNFIT):
        return value
    word = value if isinstance(value, str) else text(value)
    if isinstance(word, UNFIT):
        return word
    found = words.get(word) or words.get(fold(word))
    return Refused(value, "not in the list", words) if found is None else found


def listed_or_free(value: Any, words: Mapping[str, str]) -> Any:
    """A word of an open list, as spelt there; another text is *unlisted* and taken."""
    word = value if isinstance(value, str) else text(value)
    return word if isinstance(word, UNFIT) else words.get(word) or words.get(fold(word)) or Unlisted(word)


def word_list(words: tuple[str, ...]) -> dict[str, str]:
    """Each word under its own spelling and, where no other claims it, without regard to case and blanks."""
    found = {word: word for word in words}
    for word in words:
        found.setdefault(fold(word), word)
    return found


def fold(word: str) -> str:
    """Case and repeated blanks never matter."""
    return " ".join(word.split()).casefold()


# Writing to tables ----------------------------------------------------------------------------------------


def figure(value: Any) -> Any:
    """The digits of a number: no exponent, no trailing zeros, never a rounded one."""
    if value is None:
        return None
    kind = value.__class__
    if kind is int:
        return str(value) if -_MOST < value < _MOST else Refused(value, _BEYOND)
    if kind is not Decimal and kind is not float:
        return value if isinstance(value, UNFIT) else figure(number(value))
    digits = str(value)
    if "E" in digits or "e" in digits or "N" in digits or "n" in digits:  # an exponent, NaN, or infinity
        sound = number(value)
        if isinstance(sound, UNFIT):
            return sound
        digits = format(exact(sound), "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def line(value: Any) -> Any:
    """A text for an item of one line."""
    if value is None or (value.__class__ is str and value.isascii() and value.isprintable()):
        return value
    return _spelt(value, letters.to_line)


def block(value: Any) -> Any:
    """A text for an item of several lines."""
    if value is None or (value.__class__ is str and value.isascii() and value.isprintable()):
        return value
    return _spelt(value, letters.to_block)


def code(value: Any) -> Any:
    """A text for an item of one word."""
    value = line(value)
    if isinstance(value, UNFIT) or not _NOT_IN_CODE.search(value):
        return value
    return Refused(value, "one word is expected, without blanks and without ? = ^")


_NOT_IN_CODE: Final = re.compile(r"[\s?=^]")


def _spelt(value: Any, spell: Callable[[str], str]) -> Any:
    value = value if isinstance(value, str) else text(value)
    if isinstance(value, UNFIT):
        return value
    result = spell(value)
    if not result:
        return Refused(value, "none of its characters can be written in ASCII")
    return value if result == value else Respelt(result)


# Writing to a tree ----------------------------------------------------------------------------------------


def plain(value: Any) -> Any:
    """The number as JSON holds it: an int, a float that reads back as the same digits, or else a Decimal."""
    if isinstance(value, (int, float, *UNFIT)):
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


def in_unit(value: Any, scale: Scale, source: Scale) -> Any:
    """A number in the unit of `source` as a number in the unit of `scale`: 2 in kV as 2000 in V."""
    return value if isinstance(value, UNFIT) else convert(exact(value), source.unit, scale.unit)


# Words about values ---------------------------------------------------------------------------------------


def a_kind(value: object) -> str:
    """`a list`, `a text`: what a value is, for a sentence."""
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "something else")


_KINDS: Final[tuple[tuple[Any, str], ...]] = (
    (bool, "true or false"),
    (str, "a text"),
    ((int, float, Decimal), "a number"),
    (Mapping, "an object"),
    ((list, tuple), "a list"),
    (type(None), "nothing"),
)


__all__ = [
    "EXACT",
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
