"""Values that a rule is tried on, with what must come of them by the mapping's text: by its tables, units and bounds.

Each kind of values has finite lists: `every()` has each class of value once (every spelling of a unit, every word of a
table, every class of hard text), `readings()` texts of the right side and what they are read as, `placeless()` words that
have no place on the other side, `refused()` and `texts()` what a rule must not take, going and coming. Nothing here is
computed by a converter, or by what makes converters. Random values of each kind are made in `testing/strategies.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import compress
from typing import Any, NamedTuple, TypeAlias

from oscem_map.registry.model import Bounds
from oscem_map.runtime import letters
from oscem_map.runtime.units import UNITS, convert, spellings
from oscem_map.runtime.values import fold, plain

Text: TypeAlias = str | tuple[str, ...] | None
"""What is at a place of the right side, as a file of tables has it: `300`, `true`; of a list of scalars several texts."""


class Value(NamedTuple):
    """Raw values of the left places; what is read back, None where the rule forgets; the texts of the right places.

    `texts` is None where only the law speaks of them: `Value(("EPU 3.5",), ("EPU 3.5",), ("EPU", "3.5"))`. A tree holds the
    values that the texts stand for.
    """

    raws: tuple[Any, ...]
    clean: tuple[Any, ...] | None = None
    texts: tuple[Text, ...] | None = None


Reading = tuple[tuple[Text, ...], tuple[Any, ...]]
"""Texts of the right places, and the left values that they are read as."""


def numeral(n: Decimal) -> str:
    """A number as a file has it: all digits, no exponent, no zeros at the end: `70`, `0.000001`."""
    text = format(n, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-0", "0") if n == 0 else text


HARD_TEXTS: dict[str, str] = {
    "plain": "apoferritin",
    "two words": "rabbit muscle",
    "single quote": "5' primer",
    "double quote": 'the "best" map',
    "both quotes": '5\' and "3"',
    "leading underscore": "_cell",
    "leading hash": "# 4",
    "leading dollar": "$frame",
    "leading semicolon": "; text",
    "leading bracket": "[Zn+2]",
    "closing bracket": "]",
    "dot": ".",
    "question mark": "?",
    "data_": "data_1",
    "loop_": "loop_",
    "stop_": "stop_",
    "global_": "global_",
    "save_": "save_x",
    "backslash": "a\\b",
    "digits": "300",
    "blank at the end": "a ",
    "blank at the start": " a",
    "two blanks": "a  b",
    "accent": "Müller",
    "Greek": "α-synuclein",
    "ångström": "2 Å",
    "other script": "дом",
    "tab": "a\tb",
    "newline": "two\nlines",
    "newline and semicolon": "two\n;lines",
    "long": "x" * 3000,
}
"""A text of each class that is hard for mmCIF."""


def _numbers(bounds: Bounds, whole: bool) -> list[Decimal]:
    """Numbers inside an interval: the ends where they belong to it, a middle, and hard digits."""
    bottom = Decimal(-1000000) if bounds.low is None else bounds.low
    top = bottom + 2000000 if bounds.high is None else bounds.high
    step = Decimal(1) if whole else Decimal("0.001")
    found = [bottom + step if bounds.low_open else bottom, top - step if bounds.high_open else top]
    found += [bottom + (top - bottom) / n for n in (2, 3, 8)]
    found += [
        Decimal(text) for text in ("1", "2", "300", "2.7", "0.5", "70", "2697049", "12345678901234568", "0.000001", "0")
    ]
    found = [round(n) * Decimal(1) if whole else n.quantize(Decimal("0.000001")).normalize() for n in found]
    return [n for n in dict.fromkeys(found) if n in bounds]


def outside(bounds: Bounds) -> list[Decimal]:
    """Numbers just outside an interval; an open end itself."""
    found = [] if bounds.low is None else [bounds.low if bounds.low_open else bounds.low - 1]
    return found + ([] if bounds.high is None else [bounds.high if bounds.high_open else bounds.high + 1])


_UNBOUNDED = Bounds()

FREE = "a name that nobody lists"
"""A text that no table or list has."""

NO_NUMBERS: tuple[Any, ...] = ("three hundred", "NaN", float("nan"), float("inf"), True, {"a": 1})


@dataclass(frozen=True)
class Values:
    """What every kind of values can do."""

    def every(self) -> Iterator[tuple[str, Value]]:
        """Each class of value with its name."""
        raise NotImplementedError

    def refused(self) -> Iterator[tuple[Any, ...]]:
        """Raw values that must be refused."""
        yield from ()

    def texts(self) -> Iterator[tuple[str, ...]]:
        """Texts of the right places that must be refused when they are read."""
        yield from ()

    def readings(self) -> Iterator[Reading]:
        """Texts of the right places, and what they are read as."""
        yield from ()

    def placeless(self) -> Iterator[tuple[Any, ...]]:
        """Raw values that have no place on the right side: nothing is written, and nothing refused."""
        yield from ()


@dataclass(frozen=True)
class Numbers(Values):
    """Numbers or whole numbers, in an interval of the right side; `rounded` ones are written whole."""

    bounds: Bounds = _UNBOUNDED
    whole: bool = False
    exact: bool = True
    rounded: bool = False

    def every(self) -> Iterator[tuple[str, Value]]:
        for n in self.inner():
            yield f"number {n}", self.of(n)

    def inner(self) -> list[Decimal]:
        """Numbers of the interval, the ends and hard digits among them."""
        return [n for n in _numbers(self.bounds, self.whole) if self.has(n)]

    def has(self, n: Decimal) -> bool:
        """Whether a number is in the interval, and none that rounding would make zero."""
        return n in self.bounds and (not self.rounded or n == 0 or abs(n) >= Decimal("0.5"))

    def of(self, n: Decimal) -> Value:
        """A number, and its numeral."""
        written = n.to_integral_value(ROUND_HALF_UP) if self.rounded else n
        return Value((plain(n),), (plain(n),) if self.exact else None, (numeral(written),))

    def refused(self) -> Iterator[tuple[Any, ...]]:
        yield from ((plain(n),) for n in outside(self.bounds))
        yield from ((value,) for value in NO_NUMBERS)
        if self.whole:
            yield (Decimal("2.5"),)

    def texts(self) -> Iterator[tuple[str, ...]]:
        yield from ((str(plain(n)),) for n in outside(self.bounds))
        yield ("three hundred",)
        if self.whole:
            yield ("2.5",)

    def readings(self) -> Iterator[Reading]:
        for n in self.inner():
            if not self.rounded or n == n.to_integral_value():
                yield (numeral(n),), (plain(n),)


@dataclass(frozen=True)
class Quantities(Values):
    """Numbers with units: drawn in the right side's unit `source`, spelt in any unit, clean in the left side's `unit`.

    Numbers that a slip claims (`slips`, both ends, in `source`) are left out: those are read in another unit.
    """

    unit: str
    source: str
    numbers: Numbers = Numbers()
    exact: bool = True
    slips: tuple[tuple[Decimal, Decimal], ...] = ()

    def has(self, n: Decimal) -> bool:
        """Whether a number in `source` is in the rule's domain, and no slip claims it or what it is rounded to."""
        forms = (n, n.to_integral_value(ROUND_HALF_UP)) if self.numbers.rounded else (n,)
        return self.numbers.has(n) and not any(low <= form <= high for low, high in self.slips for form in forms)

    def inner(self) -> list[Decimal]:
        """Numbers in `source`, the ends of the interval and hard digits among them."""
        return [n for n in self.numbers.inner() if self.has(n)]

    def spellings(self) -> dict[str, str]:
        """Every spelling of a unit of the dimension, and the unit that it means."""
        return {spelling: unit.symbol for spelling, unit in spellings(UNITS[self.source]).items()}

    def every(self) -> Iterator[tuple[str, Value]]:
        middle = [n for n in self.inner() if n != 0]
        for n in self.inner():
            yield f"number {n}", self.of(n, self.source)
        for spelling in self.spellings() if middle else ():
            yield f"unit {spelling}", self.of(middle[len(middle) // 2], spelling)

    def of(self, n: Decimal, spelling: str) -> Value:
        """A number in `source`, said in another unit where that is exact."""
        unit = UNITS[self.spellings()[spelling]]
        said = convert(n, UNITS[self.source], unit)
        if convert(said, unit, UNITS[self.source]) != n:
            said, spelling = n, self.source
        clean = self._measured(n)
        back = convert(Decimal(str(clean["value"])), UNITS[self.unit], UNITS[self.source])
        return Value(
            ({"value": plain(said), "unit": spelling},),
            (clean,) if self.exact and back == n else None,
            self.numbers.of(n).texts,
        )

    def _measured(self, n: Decimal) -> Any:
        return {"value": plain(convert(n, UNITS[self.source], UNITS[self.unit])), "unit": self.unit}

    def refused(self) -> Iterator[tuple[Any, ...]]:
        ends = self.numbers
        for n in outside(ends.bounds):
            yield ({"value": plain(n), "unit": self.source},)
        good = plain(self.inner()[0])
        other = "K" if UNITS[self.source].dimension != "temperature" else "mm"
        yield ({"value": good, "unit": other},)
        yield ({"value": good, "unit": "furlongs"},)
        yield ({"value": good},)
        yield ({"unit": self.source},)
        yield (good,)
        yield from (({"value": value, "unit": self.source},) for value in NO_NUMBERS)
        if ends.rounded:
            yield from (({"value": value, "unit": self.source},) for value in (0.499, Decimal("0.000001")))

    def texts(self) -> Iterator[tuple[str, ...]]:
        ends = self.numbers
        found = outside(ends.bounds)
        claimed = {str(plain(n)) for n in found if any(low <= n <= high for low, high in self.slips)}
        yield from (texts for texts in ends.texts() if texts[0] not in claimed)

    def readings(self) -> Iterator[Reading]:
        for n in self.inner():
            if not self.numbers.rounded or n == n.to_integral_value():
                yield (numeral(n),), (self._measured(n),)


@dataclass(frozen=True)
class Texts(Values):
    """Free text for an item of one line, of several lines (`block`) or of one word (`code`), or for a tree (`free`)."""

    form: str = "line"
    known: tuple[str, ...] = ()
    """Words that a list holds, in its own spelling."""

    def of(self, text: str) -> Value:
        """A text, and what it is in the letters and words of the item: `apoferritin`."""
        return Value((text,), (self._clean(text),), (self._clean(text),))

    def _clean(self, text: str) -> str:
        if self.form == "free":
            return text
        clean = letters.to_block(text) if self.form == "block" else letters.to_line(text)
        return next((word for word in self.known if fold(word) == fold(clean)), clean)

    def has(self, text: str) -> bool:
        """Whether anything is left of a text, and it is one word where the item wants one."""
        clean = self._clean(text)
        return bool(clean) and not (self.form == "code" and set(clean) & set(" \t\n\r?=^\x0b\x0c"))

    def every(self) -> Iterator[tuple[str, Value]]:
        for name, text in HARD_TEXTS.items():
            if self.has(text):
                yield f"text {name}", self.of(text)
        for word in self.known:
            yield f"word {word}", Value((word,), (word,), (word,))

    def refused(self) -> Iterator[tuple[Any, ...]]:
        yield from ((value,) for value in (True, {"a": 1}))

    def readings(self) -> Iterator[Reading]:
        clean = (self._clean(text) for text in (*HARD_TEXTS.values(), *self.known) if self.has(text))
        yield from (((text,), (text,)) for text in dict.fromkeys(clean))


@dataclass(frozen=True)
class Points(Values):
    """A list of values as they are."""

    values: tuple[Value, ...]
    wrong: tuple[tuple[Any, ...], ...] = ()
    wrong_texts: tuple[tuple[str, ...], ...] = ()
    read: tuple[Reading, ...] = ()
    nowhere: tuple[tuple[Any, ...], ...] = ()

    def every(self) -> Iterator[tuple[str, Value]]:
        for n, value in enumerate(self.values):
            yield f"value {n}", value

    def refused(self) -> Iterator[tuple[Any, ...]]:
        yield from self.wrong

    def texts(self) -> Iterator[tuple[str, ...]]:
        yield from self.wrong_texts

    def readings(self) -> Iterator[Reading]:
        yield from self.read

    def placeless(self) -> Iterator[tuple[Any, ...]]:
        yield from self.nowhere


@dataclass(frozen=True)
class Words(Points):
    """The words of a table or list: each with what comes back and the texts that it gives."""

    def every(self) -> Iterator[tuple[str, Value]]:
        for value in self.values:
            word, *rest = value.raws
            yield f"word {word}", value
            if isinstance(word, str) and not rest and fold(word) != FREE:  # of a text that no table names the letters stay
                other = f"  {word.swapcase().replace(' ', '  ')} "
                yield f"word {other}", value._replace(raws=(other,))

    def some(self, wanted: Callable[[tuple[object, ...]], bool]) -> Words:
        """The words that are wanted (with the texts that they give), and a few others: the first, the last, and texts read."""
        count = len(self.values)
        values = [wanted(("put", one.raws, one.texts)) or n < 4 or n >= count - 4 for n, one in enumerate(self.values)]
        read = [wanted(("get", *one)) or n < 8 for n, one in enumerate(self.read)]
        nowhere = [wanted(("nowhere", *one)) or n < 2 for n, one in enumerate(self.nowhere)]
        return replace(
            self, values=tuple(compress(self.values, values)), read=tuple(compress(self.read, read)),
            nowhere=tuple(compress(self.nowhere, nowhere)),
        )  # fmt: skip
