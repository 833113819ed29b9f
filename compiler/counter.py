"""Counter-examples: two inputs that a codec or a table cannot tell apart, found by running it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any

from oscem_map.compiler.codecs import CODECS
from oscem_map.compiler.typed import CodecUse, TableUse, Via
from oscem_map.registry.model import Primitive
from oscem_map.runtime import codecs as functions
from oscem_map.runtime.refused import UNFIT
from oscem_map.runtime.values import figure

_SAMPLES: dict[Primitive, tuple[Any, ...]] = {
    Primitive.NUMBER: (Decimal("299.7"), Decimal("300.2"), Decimal("0.5"), Decimal(1), Decimal(2)),
    Primitive.QUANTITY: (Decimal(400), Decimal(1400), Decimal(-400), Decimal(-1400)),
    Primitive.INTEGER: (1, 2, 3),
    Primitive.TEXT: ("Jane Ann", "Jane  Ann", "Jean", "a, b", "a", "b"),
    Primitive.BOOLEAN: (True, False),
    Primitive.DATETIME: ("2024-08-31T12:00:00", "2024-08-31T23:30:00"),
}


def separator_clash(separator: str) -> tuple[tuple[str, str], tuple[str, str], str]:
    """Two pairs of texts that give the same when they are joined."""
    one, two = ("Smith" + separator + "Jr.", "J"), ("Smith", "Jr." + separator + "J")
    joined = functions.join(list(one), separator)
    assert joined == functions.join(list(two), separator)
    return one, two, str(joined)


def collision(use: Via) -> tuple[str, str, str] | None:
    """Two inputs with one output, and the output, as text; None where the samples show none."""
    seen: dict[str, str] = {}
    for given, output in _runs(use):
        if output in seen and seen[output] != given:
            return seen[output], given, output
        seen.setdefault(output, given)
    return None


def _runs(use: Via) -> Iterator[tuple[str, str]]:
    if isinstance(use, TableUse):
        for row in use.table.rows:
            if row.arrow.puts and row.left[0].words and row.right[0].words:
                yield shown(row.left[0].words[0]), shown(row.right[0].words[0])
            elif row.arrow.puts and row.right[0].words:
                yield "any other text", shown(row.right[0].words[0])
        return
    if isinstance(use, CodecUse):
        for given in _inputs(use):
            output = run(use, given)
            if not isinstance(output, UNFIT):
                yield shown(given if len(given) > 1 else given[0]), shown(output)


def _inputs(use: CodecUse) -> Iterator[tuple[Any, ...]]:
    samples = _SAMPLES[use.codec.left[0]]
    if use.codec.many:
        for pair in combinations(samples, 2):
            yield (list(pair),)
            yield (list(reversed(pair)),)
    elif len(use.codec.left) == 2:
        yield from ((a, b) for a in samples for b in samples)
    else:
        yield from ((sample,) for sample in samples)


def run(use: CodecUse, given: tuple[Any, ...]) -> Any:
    """The codec's `put` on values."""
    names = {f"v{i}": value for i, value in enumerate(given)}
    text = use.codec.put.format(
        *names, all=", ".join(names), arg=repr(use.arguments[0]) if use.arguments else "", width=len(given), source="", scale=""
    )
    return eval(text, {**vars(functions), "whole": _whole}, dict(names))


def _whole(value: Any) -> Any:
    return value


def shown(value: Any) -> str:
    """A value as a reader of the mapping would write it."""
    if isinstance(value, (tuple, list)):
        return f"({', '.join(shown(one) for one in value)})"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else str(figure(value))


__all__ = ["CODECS", "collision", "run", "separator_clash", "shown"]
