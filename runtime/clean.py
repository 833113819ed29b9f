"""Whether nothing is to be done to a record before it is converted: one quick look at every value.

Most records are of the current version and hold no placeholder. This says so in one walk, for it is done before every
conversion; where it does not, `schema_facts.current` and `lint.findings` look closely.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple

from oscem_map.runtime.lint import CHECKS, Check, applies
from oscem_map.runtime.paths import at_path
from oscem_map.runtime.schema_facts import PAIR, Place
from oscem_map.runtime.units import find, is_spelling
from oscem_map.runtime.values import fold

_QUANTITY: Final = frozenset(PAIR)
_NUMBERS: Final = frozenset((int, float, Decimal))
_DAY: Final = len("2024-01-01")


class Look(NamedTuple):
    """What one look at a record says for sure: it is of the current version's shape, and no check finds anything in it."""

    current: bool
    clean: bool


_NOT_SURE: Final = Look(False, False)


def look(record: Mapping[str, Any], schema: Place, checks: tuple[Check, ...]) -> Look:
    """Look at a record once; false says that it has to be looked at closely."""
    at_places, words = _apart(checks)
    texts = [""]
    if words is None or record.__class__ is not dict or not _object(record, schema, texts):
        return _NOT_SURE
    for check in at_places:
        holds = CHECKS[check.name]
        for value in at_path(record, check.path):
            if value is not None and not holds(value, *check.arguments) and applies(check, record):
                return Look(True, False)
    return Look(True, words.search("\n".join([*texts, ""]).casefold()) is None)


@lru_cache(32)
def _apart(checks: tuple[Check, ...]) -> tuple[tuple[Check, ...], re.Pattern[str] | None]:
    """The checks of single places, and what finds the words that no text may be, in lines of texts in small letters.

    None where the checks look at more than that.
    """
    everywhere = [check for check in checks if check.path == "*"]
    words = [r"\s+".join(map(re.escape, fold(word).split())) for check in everywhere for word in check.arguments]
    quick = all(check.name == "other_than" for check in everywhere) and not any(map(find, words))
    pattern = re.compile(rf"\n\s*(?:{'|'.join(words)})\s*\n") if words else _NEVER
    return tuple(check for check in checks if check.path != "*"), pattern if quick else None


_NEVER: Final = re.compile(r"(?!)")


def _object(value: Mapping[str, Any], node: Place, texts: list[str]) -> bool:
    """Whether all members have their places; the texts among them are gathered, to be looked at together."""
    below = node.below
    for name, one in value.items():
        inner = below.get(name)
        if inner is None:
            return False
        kind = one.__class__
        if kind in inner.plain:
            if kind is str:
                texts.append(one)
        elif kind is dict:
            if not _holder(one, inner, texts):
                return False
        elif not (_list(one, inner, texts) if kind is list else one is None or _special(one, inner, texts)):
            return False
    return True


def _holder(value: dict[str, Any], node: Place, texts: list[str]) -> bool:
    kind = node.kind
    if kind == "quantity":
        if len(value) == 2 and value.get("value").__class__ in _NUMBERS and is_spelling(value.get("unit")):
            return True
        return value.keys() <= _QUANTITY and _gathered(value, texts)
    return _object(value, node, texts) if kind == "object" else kind == "whole" and _gathered(value, texts)


def _list(values: list[Any], node: Place, texts: list[str]) -> bool:
    if node.kind == "objects":
        for one in values:  # noqa: SIM110 - a generator would cost more than what it spares
            if one.__class__ is not dict or not _object(one, node, texts):
                return False
        return True
    return bool(node.elements) and {one.__class__ for one in values} <= node.elements and _gathered(values, texts)


def _special(value: Any, node: Place, texts: list[str]) -> bool:
    """A word of a closed list as it is spelt there, or a date with a time."""
    if value.__class__ is not str:
        return False
    texts.append(value)
    return value in node.values if node.types == {"text"} else node.types == {"datetime"} and len(value) > _DAY


def _gathered(value: Any, texts: list[str]) -> bool:
    """Gathers the texts below a value whose shape does not matter."""
    waiting = [value]
    for one in waiting:
        kind = one.__class__
        if kind is str:
            texts.append(one)
        elif kind is dict:
            waiting += one.values()
        elif kind is list:
            waiting += one
    return True
