"""Whether nothing is to be done to a record before it is converted: one quick look at every value.

Most records are of the current version and hold no placeholder. This says so in one walk, for it is done before every
conversion; where it does not, `schema_facts.current` and `lint.findings` look closely.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from oscem_map.runtime.lint import CHECKS, Check, at_path, says, sought
from oscem_map.runtime.schema_facts import PAIR, Known
from oscem_map.runtime.units import find, is_spelling
from oscem_map.runtime.values import fold

Words = tuple[frozenset[str], frozenset[str], int]
"""As `lint.sought` gives them: the words, how texts begin that might be one of them, and how long these are at most."""

_QUANTITY: Final = frozenset(PAIR)
_WITH_UNIT: Final = frozenset(("value", "unit"))
_NUMBERS: Final = frozenset((int, float, Decimal))
_DAY: Final = len("2024-01-01")


def settled(record: Mapping[str, Any], tree: Known, checks: tuple[Check, ...]) -> bool:
    """Whether a record is surely of the current version's shape, and surely no check finds anything in it."""
    at_places, words = _apart(checks)
    if words is None or record.__class__ is not dict:
        return False
    for check in at_places:
        holds = CHECKS[check.name]
        for value in at_path(record, check.path):
            if value is not None and not holds(value, *check.arguments):
                return False
    return _object(record, tree, words)


@lru_cache(32)
def _apart(checks: tuple[Check, ...]) -> tuple[tuple[Check, ...], Words | None]:
    """The checks of single places, and the words that no text may be; None where checks look at more than that."""
    everywhere = [check for check in checks if check.path == "*"]
    words = tuple(word for check in everywhere for word in check.arguments)
    quick = all(check.name == "other_than" for check in everywhere) and not any(map(find, words))
    return tuple(check for check in checks if check.path != "*"), sought(words) if quick else None


def _object(value: Mapping[str, Any], node: Known, words: Words) -> bool:
    below, first = node.below, words[1]
    for name, one in value.items():
        inner = below.get(name)
        if inner is None:
            return False
        kind = one.__class__
        if kind in inner.plain:
            if kind is str and (one[:1] in first or one[:1] > "~") and fold(one) in words[0]:
                return False
        elif kind is dict:
            if not _holder(one, inner, words):
                return False
        elif not (_list(one, inner, words) if kind is list else one is None or _special(one, inner, words)):
            return False
    return True


def _holder(value: dict[str, Any], node: Known, words: Words) -> bool:
    kind = node.kind
    if kind == "quantity":
        if value.keys() == _WITH_UNIT and value["value"].__class__ in _NUMBERS and is_spelling(value["unit"]):
            return True
        return value.keys() <= _QUANTITY and not says(value, *words)
    return _object(value, node, words) if kind == "object" else kind == "whole" and not says(value, *words)


def _list(values: list[Any], node: Known, words: Words) -> bool:
    if node.kind == "objects":
        return all(one.__class__ is dict and _object(one, node, words) for one in values)
    classes = {one.__class__ for one in values}
    return bool(node.elements) and classes <= node.elements and not says(values, *words)


def _special(value: Any, node: Known, words: Words) -> bool:
    """A word of a closed list as it is spelt there, or a date with a time."""
    if value.__class__ is not str or says([value], *words):
        return False
    return value in node.values if node.types == {"text"} else node.types == {"datetime"} and len(value) > _DAY
