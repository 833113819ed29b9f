"""The one home of units: symbols, dimensions, factors, accepted spellings, and exact conversion.

A text is looked up as it stands first; then without blanks, carets and Unicode variants of one sign.
"A" is the ampere and never the ångström: a current of 3 A and a length of 3 "A" differ by a guess only.
"e/A^2" and its like are read as per square ångström, since nobody doses per square ampere.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from oscem_map.runtime import unit_table

if TYPE_CHECKING:
    from fractions import Fraction

_LIMIT = 400
"""A number of more than 400 places before or after the point is no measurement, and would fill memory."""

_ONE_SIGN = str.maketrans("\u2212\u2013\u03bc\u22c5*.", "--\u00b5···", "^")


class Unit:
    """A unit. A number of it is `number * factor + offset` in the base of its dimension (an English noun).

    Both are worked out when they are asked for: few of all units are converted in one run.
    """

    __slots__ = ("_scale", "dimension", "symbol")

    def __init__(self, symbol: str, dimension: str, scale: str = "1") -> None:
        self.symbol, self.dimension, self._scale = symbol, dimension, scale

    @property
    def factor(self) -> Fraction:
        return unit_table.number(self._scale.partition("+")[0])

    @property
    def offset(self) -> Fraction:
        return unit_table.number(self._scale.partition("+")[2] or "0")

    def __repr__(self) -> str:
        return f"Unit({self.symbol!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unit) and self.symbol == other.symbol

    def __hash__(self) -> int:
        return hash(self.symbol)


def _build() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """The units by symbol, and by spelling. Two units with one spelling would be a fault of the table."""
    units: dict[str, Unit] = {}
    known: dict[str, Unit] = {}
    for dimension, symbol, scale, spellings in unit_table.rows():
        unit = units[symbol] = Unit(symbol, dimension, scale)
        for text in (variant for spelling in spellings for variant in unit_table.spelt(spelling)):
            if known.setdefault(text, unit) is not unit:
                raise AssertionError(f"{text} spells both {unit.symbol} and {known[text].symbol}")
    return units, known


_units, _spellings = _build()
UNITS: Mapping[str, Unit] = MappingProxyType(_units)
"""All units by canonical symbol."""


def find(text: str) -> Unit | None:
    """The unit that a text means, or None. Case counts (`mM` is not `MM`), but not in words (`Kelvin`)."""
    return _spellings.get(text) or _find_respelt(text)


def is_spelling(text: object) -> bool:
    """Whether a text is a unit as it stands: the quick look that most units need."""
    return text.__class__ is str and text in _spellings


def spellings(unit: Unit) -> Mapping[str, Unit]:
    """Every listed spelling of the units of the same dimension."""
    return _of_dimension(unit.dimension)


@cache
def in_letters(unit: Unit) -> str:
    """How a unit is spelt where letters are ASCII: its symbol (`mrad`), or else the first such spelling (`angstrom`, `um`)."""
    plain = (text for text, one in _spellings.items() if one == unit and text.isascii())
    return unit.symbol if unit.symbol.isascii() else next(plain, unit.symbol)


def convert(number: Decimal, source: Unit, target: Unit) -> Decimal:
    """A number of one unit in another of the same dimension: exact, or else in 15 significant digits.

    Exact where factor and offset are finite decimals (70 µm is 70000 nm), and within one unit.
    The result has no trailing zeros, no positive exponent and no negative zero. Raises ValueError where the
    dimensions differ, and for a number that is not finite or beyond 400 places.
    """
    if source.dimension != target.dimension:
        raise ValueError(f"{source.dimension} is not {target.dimension}")
    if not number.is_finite() or (number and abs(number.adjusted()) > _LIMIT):
        raise ValueError("not a number that can be measured")
    if source == target:
        return _tidy(number)
    factor, offset, exact = _scale(source, target)
    result = _WIDE.add(_WIDE.multiply(number, factor), offset)
    return _tidy(result if exact else _SHORT.plus(result))


_WIDE = Context(prec=10_000, Emax=MAX_EMAX, Emin=MIN_EMIN)
_LONG = Context(prec=60, Emax=MAX_EMAX, Emin=MIN_EMIN)
_SHORT = Context(prec=15, Emax=MAX_EMAX, Emin=MIN_EMIN)
_ONE, _ZERO = Decimal(1), Decimal(0)


def _tidy(number: Decimal) -> Decimal:
    if not number:
        return _ZERO
    short = number.normalize(_WIDE)
    return short.quantize(_ONE, context=_WIDE) if short == short.to_integral_value(context=_WIDE) else short


@cache
def _scale(source: Unit, target: Unit) -> tuple[Decimal, Decimal, bool]:
    """Factor and offset from unit to unit, and whether both are finite decimals."""
    factor = source.factor / target.factor
    offset = (source.offset - target.offset) / target.factor
    exact = _terminates(factor.denominator) and _terminates(offset.denominator)
    return _decimal(factor), _decimal(offset), exact


def _decimal(number: Fraction) -> Decimal:
    return _LONG.divide(Decimal(number.numerator), Decimal(number.denominator))


def _terminates(denominator: int) -> bool:
    """Whether a fraction in lowest terms with this denominator is a finite decimal."""
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    return denominator == 1


@cache
def _of_dimension(dimension: str) -> Mapping[str, Unit]:
    return MappingProxyType({text: unit for text, unit in _spellings.items() if unit.dimension == dimension})


def _find_respelt(text: str) -> Unit | None:
    """The second look: one sign for one meaning, no blanks; then words in any case."""
    plain, words = _plain_spellings()
    key = _plain(text)
    return plain.get(key) or words.get(key.casefold())


def _plain(text: str) -> str:
    """The text without blanks, carets and Unicode variants. NFKC makes ² a 2 and the ångström sign an Å."""
    from unicodedata import normalize

    normal = normalize("NFKC", text.replace("º", "°").replace("**", "^"))
    return "".join(normal.translate(_ONE_SIGN).split())


@cache
def _plain_spellings() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """The spellings as `_plain` makes them, and of those the words of five letters and more in lower case."""
    plain = {_plain(text): unit for text, unit in _spellings.items()}
    words = {key.casefold(): unit for key, unit in plain.items() if len(key) > 4 and key.isalpha()}
    return plain, words
