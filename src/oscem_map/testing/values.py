"""Values that a rule is tried on: spellings with what they mean, and what must be refused.

Each kind has three faces. `every()` is a finite list with each class of value once: every unit spelling, every word of a
list, every class of hard text. `strategy()` is random. `refused()` is what a rule must not take. A value is a pair:
the raw values of the rule's left places, and what comes back (`clean`), None where the rule forgets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from oscem_map.runtime import letters
from oscem_map.runtime.units import UNITS, convert, spellings
from oscem_map.runtime.values import fold, plain

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Value = tuple[tuple[Any, ...], tuple[Any, ...] | None]

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


def _numbers(low: Decimal | None, high: Decimal | None, low_open: bool, high_open: bool, whole: bool) -> list[Decimal]:
    """Numbers inside an interval: the ends where they belong to it, a middle, and hard digits."""
    bottom = Decimal(-1000000) if low is None else low
    top = bottom + 2000000 if high is None else high
    step = Decimal(1) if whole else Decimal("0.001")
    found = [bottom + step if low_open else bottom, top - step if high_open else top]
    found += [bottom + (top - bottom) / n for n in (2, 3, 8)]
    found += [
        Decimal(text) for text in ("1", "2", "300", "2.7", "0.5", "70", "2697049", "12345678901234568", "0.000001", "0")
    ]
    found = [round(n) * Decimal(1) if whole else n.quantize(Decimal("0.000001")).normalize() for n in found]
    return [n for n in dict.fromkeys(found) if _inside(n, low, high, low_open, high_open)]


def _inside(n: Decimal, low: Decimal | None, high: Decimal | None, low_open: bool, high_open: bool) -> bool:
    above = low is None or n > low or (n == low and not low_open)
    return above and (high is None or n < high or (n == high and not high_open))


def _outside(low: Decimal | None, high: Decimal | None, low_open: bool, high_open: bool) -> list[Decimal]:
    """Numbers just outside an interval; an open end itself."""
    found = [] if low is None else [low if low_open else low - 1]
    return found + ([] if high is None else [high if high_open else high + 1])


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

    def strategy(self) -> SearchStrategy[Value]:
        """Random values."""
        from hypothesis import strategies as st

        return st.sampled_from([value for _, value in self.every()])


@dataclass(frozen=True)
class Numbers(Values):
    """Numbers or whole numbers, in an interval of the right side."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    whole: bool = False
    exact: bool = True

    def every(self) -> Iterator[tuple[str, Value]]:
        for n in _numbers(self.low, self.high, self.low_open, self.high_open, self.whole):
            yield f"number {n}", self._pair(n)

    def _pair(self, n: Decimal) -> Value:
        return (plain(n),), ((plain(n),) if self.exact else None)

    def refused(self) -> Iterator[tuple[Any, ...]]:
        yield from ((plain(n),) for n in _outside(self.low, self.high, self.low_open, self.high_open))
        yield from ((value,) for value in NO_NUMBERS)
        if self.whole:
            yield (Decimal("2.5"),)

    def texts(self) -> Iterator[tuple[str, ...]]:
        yield from ((str(plain(n)),) for n in _outside(self.low, self.high, self.low_open, self.high_open))
        yield ("three hundred",)
        if self.whole:
            yield ("2.5",)

    def numbers(self) -> SearchStrategy[Decimal]:
        """Random numbers of the interval."""
        from hypothesis import strategies as st

        low = -1000000 if self.low is None else int(self.low)
        high = low + 2000000 if self.high is None else int(self.high)
        places = 0 if self.whole else 3
        drawn = st.integers(low * 10**places, high * 10**places).map(lambda i: Decimal(i).scaleb(-places))
        return drawn.filter(lambda n: _inside(n, self.low, self.high, self.low_open, self.high_open))

    def strategy(self) -> SearchStrategy[Value]:
        return self.numbers().map(self._pair)


@dataclass(frozen=True)
class Quantities(Values):
    """Numbers with units: drawn in the right side's unit `source`, spelt in any unit, clean in the left side's `unit`."""

    unit: str
    source: str
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    exact: bool = True

    @property
    def _numbers(self) -> Numbers:
        return Numbers(self.low, self.high, self.low_open, self.high_open)

    def _inner(self) -> list[Decimal]:
        return _numbers(self.low, self.high, self.low_open, self.high_open, False)

    def _random(self) -> SearchStrategy[Decimal]:
        return self._numbers.numbers()

    def _units(self) -> dict[str, str]:
        return {spelling: unit.symbol for spelling, unit in spellings(UNITS[self.source]).items()}

    def every(self) -> Iterator[tuple[str, Value]]:
        middle = [n for n in self._inner() if n != 0]
        for n in self._inner():
            yield f"number {n}", self._pair(n, self.source)
        for spelling in self._units():
            yield f"unit {spelling}", self._pair(middle[len(middle) // 2], spelling)

    def _pair(self, n: Decimal, spelling: str) -> Value:
        unit = UNITS[self._units()[spelling]]
        said = convert(n, UNITS[self.source], unit)
        if convert(said, unit, UNITS[self.source]) != n:
            said, spelling = n, self.source
        raw = {"value": plain(said), "unit": spelling}
        clean = {"value": plain(convert(n, UNITS[self.source], UNITS[self.unit])), "unit": self.unit}
        back = convert(Decimal(str(clean["value"])), UNITS[self.unit], UNITS[self.source])
        return (raw,), ((clean,) if self.exact and back == n else None)

    def refused(self) -> Iterator[tuple[Any, ...]]:
        for n in _outside(self.low, self.high, self.low_open, self.high_open):
            yield ({"value": plain(n), "unit": self.source},)
        good = plain(self._inner()[0])
        other = "K" if UNITS[self.source].dimension != "temperature" else "mm"
        yield ({"value": good, "unit": other},)
        yield ({"value": good, "unit": "furlongs"},)
        yield ({"value": good},)
        yield ({"unit": self.source},)
        yield (good,)
        yield from (({"value": value, "unit": self.source},) for value in NO_NUMBERS)

    def texts(self) -> Iterator[tuple[str, ...]]:
        yield from self._numbers.texts()

    def strategy(self) -> SearchStrategy[Value]:
        from hypothesis import strategies as st

        return st.builds(self._pair, self._random(), st.sampled_from(sorted(self._units())))


@dataclass(frozen=True)
class RoundedQuantities(Quantities):
    """Quantities that are written whole: what would become zero, and is none, is refused."""

    def _inner(self) -> list[Decimal]:
        return [n for n in super()._inner() if _keeps(n)]

    def _random(self) -> SearchStrategy[Decimal]:
        return super()._random().filter(_keeps)

    def refused(self) -> Iterator[tuple[Any, ...]]:
        yield from super().refused()
        yield from (({"value": value, "unit": self.source},) for value in (0.499, Decimal("0.000001")))


def _keeps(n: Decimal) -> bool:
    return n == 0 or abs(n) >= Decimal("0.5")


@dataclass(frozen=True)
class UnslippedQuantities(Quantities):
    """Quantities without the numbers that a slip claims (both ends, in `source`): those are read in another unit."""

    slips: tuple[tuple[Decimal, Decimal], ...] = ()

    def _is_meant(self, n: Decimal) -> bool:
        return not any(low <= n <= high for low, high in self.slips)

    def _inner(self) -> list[Decimal]:
        return [n for n in super()._inner() if self._is_meant(n)]

    def _random(self) -> SearchStrategy[Decimal]:
        return super()._random().filter(self._is_meant)

    def texts(self) -> Iterator[tuple[str, ...]]:
        ends = _outside(self.low, self.high, self.low_open, self.high_open)
        claimed = {str(plain(n)) for n in ends if not self._is_meant(n)}
        yield from (texts for texts in super().texts() if texts[0] not in claimed)


@dataclass(frozen=True)
class UnslippedRounded(UnslippedQuantities, RoundedQuantities):
    """Quantities that are written whole, without those that a slip claims once they are."""

    def _is_meant(self, n: Decimal) -> bool:
        return super()._is_meant(n) and super()._is_meant(n.to_integral_value(ROUND_HALF_UP))


@dataclass(frozen=True)
class Texts(Values):
    """Free text for an item of one line, of several lines (`block`) or of one word (`code`)."""

    form: str = "line"
    known: tuple[str, ...] = ()
    """Words that a list holds, in its own spelling."""

    def _clean(self, text: str) -> str:
        clean = letters.to_block(text) if self.form == "block" else letters.to_line(text)
        return next((word for word in self.known if fold(word) == fold(clean)), clean)

    def _fits(self, text: str) -> bool:
        clean = self._clean(text)
        return bool(clean) and not (self.form == "code" and set(clean) & set(" \t\n\r?=^\x0b\x0c"))

    def every(self) -> Iterator[tuple[str, Value]]:
        for name, text in HARD_TEXTS.items():
            if self._fits(text):
                yield f"text {name}", ((text,), (self._clean(text),))
        for word in self.known:
            yield f"word {word}", ((word,), (word,))

    def refused(self) -> Iterator[tuple[Any, ...]]:
        yield from ((value,) for value in (True, {"a": 1}))

    def strategy(self) -> SearchStrategy[Value]:
        from hypothesis import strategies as st

        letters_of = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))
        drawn = st.text(letters_of, min_size=1, max_size=40) | st.sampled_from(sorted(HARD_TEXTS.values()))
        return drawn.filter(self._fits).map(lambda text: ((text,), (self._clean(text),)))


@dataclass(frozen=True)
class Words(Values):
    """The words of a table: (spelling, what comes back); with `wrong`, texts that no row fits."""

    pairs: tuple[tuple[Any, Any], ...]
    wrong: tuple[Any, ...] = ()
    exact: bool = True
    free: tuple[str, ...] = ()
    """Texts that no row names and `other` hands on."""
    wrong_texts: tuple[str, ...] = ()

    def every(self) -> Iterator[tuple[str, Value]]:
        for text in self.free:
            yield f"other {text}", ((text,), ((text,) if self.exact else None))
        for word, clean in self.pairs:
            yield f"word {word}", ((word,), ((clean,) if self.exact and clean is not None else None))
            if isinstance(word, str):
                other = f"  {word.swapcase().replace(' ', '  ')} "
                yield f"word {other}", ((other,), ((clean,) if self.exact and clean is not None else None))

    def refused(self) -> Iterator[tuple[Any, ...]]:
        yield from ((value,) for value in self.wrong)
        yield ({"a": 1},)

    def texts(self) -> Iterator[tuple[str, ...]]:
        yield from ((text,) for text in self.wrong_texts)


@dataclass(frozen=True)
class Points(Values):
    """A list of values as they are: raw tuples, with what comes back or None."""

    values: tuple[tuple[tuple[Any, ...], tuple[Any, ...] | None], ...]
    wrong: tuple[tuple[Any, ...], ...] = ()
    wrong_texts: tuple[tuple[str, ...], ...] = ()

    def every(self) -> Iterator[tuple[str, Value]]:
        for n, value in enumerate(self.values):
            yield f"value {n}", value

    def refused(self) -> Iterator[tuple[Any, ...]]:
        yield from self.wrong

    def texts(self) -> Iterator[tuple[str, ...]]:
        yield from self.wrong_texts
