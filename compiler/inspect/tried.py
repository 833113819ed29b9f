"""What a rule makes of one value: a sample of its own kind, run through the expressions that a converter prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from oscem_map.compiler.checks.examples import Trials
from oscem_map.compiler.inspect.samples import Samples
from oscem_map.compiler.inspect.values import Value, Values
from oscem_map.compiler.resolve.typed import Copy, Mapping
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.runtime import values
from oscem_map.runtime.refused import UNFIT, Nothing, Refused

_MOST = 6
"""How many samples of a rule are tried before it is shown without one."""


@dataclass(frozen=True, slots=True)
class Tried:
    """`0.5 um -> 500`: the value that was given, and what was written; `back` is what was read back, None if nothing was."""

    given: str
    written: str
    back: str | None = None


class Trier:
    """Runs the rules of one mapping on one sample each."""

    def __init__(self, mapping: Mapping) -> None:
        self._samples = Samples(mapping.slips)
        self._trials = Trials()

    def tried(self, rule: Copy) -> Tried | None:
        """The first sample of a rule that is written; None where no sample is known, or the rule only reads."""
        if not rule.arrow.puts or any(place.many or place.slot.many for place in (*rule.left, *rule.right)):
            return None
        for sample in _telling(self._samples.values(rule)):
            written = self._trials.put(rule, [*sample.raws])
            if _is_value(written):
                return Tried(_shown(sample.raws), _shown(_parts(written)), self._back(rule, written))
        return None

    def _back(self, rule: Copy, written: Any) -> str | None:
        if not rule.arrow.gets:
            return None
        back = self._trials.get(rule, [*_parts(written)])
        return _shown(_parts(back)) if _is_value(back) else None


def _telling(made: Values) -> Iterator[Value]:
    """Of numbers the one in the middle first, which is the least special; of others the order of the samples."""
    found = [value for _, value in made.every()]
    sizes = [_size(value.raws[0]) for value in found if value.raws]
    if found and len(sizes) == len(found) and None not in sizes:
        ranked = sorted(zip(sizes, range(len(found)), strict=True), key=lambda one: (one[0] == 0, one))
        middle = sum(size != 0 for size, _ in ranked) // 2
        found = [found[number] for _, number in (*ranked[middle:], *ranked[:middle])]
    yield from found[:_MOST]


def _size(raw: Any) -> Any:
    """How big a number or a quantity is; None of anything else."""
    value = raw.get("value") if isinstance(raw, dict) else raw
    return abs(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _is_value(result: Any) -> bool:
    return all(part is not None and not isinstance(part, (Refused, Nothing, *UNFIT)) for part in _parts(result))


def _parts(result: Any) -> tuple[Any, ...]:
    return result if isinstance(result, tuple) else (result,)


def _shown(parts: Sequence[Any]) -> str:
    texts = [_one(part) for part in parts]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _one(value: Any) -> str:
    """`300 kV` of a quantity, else the literal that a mapping would write."""
    if isinstance(value, dict) and "value" in value:
        return f"{_one(value['value'])} {value.get('unit', '')}".strip()
    number = values.number(value) if isinstance(value, str) else None
    return as_spelt(value if number is None or isinstance(number, UNFIT) else values.exact(number))
