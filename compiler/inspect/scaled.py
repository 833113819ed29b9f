"""Numbers whose unit the schema fixes, on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oscem_map.compiler.inspect.values import NO_NUMBERS, Quantities, Value, numeral, outside
from oscem_map.runtime.units import UNITS, convert
from oscem_map.runtime.values import plain


@dataclass(frozen=True)
class Scaled(Quantities):
    """Numbers whose unit the schema fixes: drawn in the right side's unit `source`, said and clean in the left side's `unit`.

    With `whole_left` the left side takes whole numbers only: 300 of kV, and 300000 of V.
    """

    whole_left: bool = False

    def _left(self, n: Decimal) -> Decimal:
        return convert(n, UNITS[self.source], UNITS[self.unit])

    def has(self, n: Decimal) -> bool:
        said = self._left(n)
        exact = convert(said, UNITS[self.unit], UNITS[self.source]) == n and said == said.quantize(Decimal("1e-12"))
        return super().has(n) and exact and not (self.whole_left and said != int(said))

    def inner(self) -> list[Decimal]:
        found = [convert(Decimal(n), UNITS[self.unit], UNITS[self.source]) for n in (1, 2, 40, 300)]
        return list(dict.fromkeys((*super().inner(), *(n for n in found if self.has(n)))))

    def spellings(self) -> dict[str, str]:
        return {self.unit: self.unit}

    def every(self) -> Iterator[tuple[str, Value]]:
        for n in self.inner():
            yield f"number {n}", self.of(n, self.unit)

    def of(self, n: Decimal, spelling: str) -> Value:
        raw = plain(self._left(n))
        return Value((raw,), (raw,) if self.exact else None, self.numbers.of(n).texts)

    def refused(self) -> Iterator[tuple[Any, ...]]:
        for n in outside(self.numbers.bounds):
            yield (plain(self._left(n)),)
        yield from ((value,) for value in NO_NUMBERS)
        if self.whole_left:
            yield (Decimal("2.5"),)

    def texts(self) -> Iterator[tuple[str, ...]]:
        yield from super().texts()
        if self.whole_left:
            yield (numeral(convert(Decimal("2.5"), UNITS[self.unit], UNITS[self.source])),)

    def _measured(self, n: Decimal) -> Any:
        return plain(self._left(n))


__all__ = ["Scaled"]
