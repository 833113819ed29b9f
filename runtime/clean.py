"""Whether nothing is to be done to a record before it is converted: one quick look at every value.

Most records are of the current version and hold no placeholder. This says so in one walk, for it is done before every
conversion; where it does not, `schema_facts.current` and `lint.findings` look closely.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sized
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple

from oscem_map.runtime.admission import is_plain, sound
from oscem_map.runtime.document_error import MAX_DEPTH
from oscem_map.runtime.lint import CHECKS, Check, applies
from oscem_map.runtime.paths import at_path
from oscem_map.runtime.schema_facts import PAIR, Place
from oscem_map.runtime.units import find, is_spelling
from oscem_map.runtime.values import fold

_QUANTITY: Final = frozenset(PAIR)
_NUMBERS: Final = frozenset((int, float, Decimal))
_DEEPEST: Final = MAX_DEPTH - 32
"""How deep values of any shape are nested where nothing needs a closer look: they stand inside a record."""
_DAY: Final = len("2024-01-01")


class Look(NamedTuple):
    """What one look at a record says for sure: it is of the current version's shape, no check finds anything in it, all its
    values have the JSON form (`admission`), and none of its texts is a word that no text may be.
    """

    current: bool
    clean: bool
    plain: bool
    worded: bool


_NOT_SURE: Final = Look(False, False, False, False)
MOST_ELEMENTS: Final = 100_000
"""Elements of lists of a record that is looked at before it is known what it holds."""


class _Gathered:
    """What a look gathers, to be looked at together: texts, numbers, and values of any shape (`others`)."""

    __slots__ = ("elements", "most", "numbers", "others", "texts")

    def __init__(self, most: int) -> None:
        self.texts: list[str] = []
        self.numbers: list[Any] = []
        self.others: list[Any] = []
        self.elements = 0
        self.most = most

    def counts(self, values: Sized) -> bool:
        """Count the elements of a list: false where there are too many. One list may stand in very many places."""
        self.elements += len(values)
        return self.elements <= self.most

    def is_plain(self) -> bool:
        """Whether all of it has the JSON form."""
        return sound(self.texts, self.numbers) and (not self.others or is_plain(self.others, _DEEPEST))


def look(record: Mapping[str, Any], schema: Place, checks: tuple[Check, ...], most: int = sys.maxsize) -> Look:
    """Look at a record once; false says that it has to be looked at closely, as one with more than `most` elements of lists.

    Without `most` the record must be known to hold nothing that holds itself.
    """
    at_places, words = _apart(checks)
    found = _Gathered(most)
    if words is None or record.__class__ is not dict or not _object(record, schema, found):
        return _NOT_SURE
    plain, worded = found.is_plain(), words.search("\n".join(["", *found.texts, ""]).casefold()) is None
    for check in at_places:
        holds = CHECKS[check.name]
        for value in at_path(record, check.path):
            if value is not None and not holds(value, *check.arguments) and applies(check, record):
                return Look(True, False, plain, worded)
    return Look(True, worded, plain, worded)


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


def _object(value: Mapping[str, Any], node: Place, found: _Gathered) -> bool:
    """Whether all members have their places; texts and numbers among them are gathered, to be looked at together."""
    below = node.below
    for name, one in value.items():
        inner = below.get(name)
        if inner is None:
            return False
        kind = one.__class__
        if kind in inner.plain:
            if kind is str:
                found.texts.append(one)
            elif kind is not bool:
                found.numbers.append(one)
        elif kind is dict:
            if not _holder(one, inner, found):
                return False
        elif not (_list(one, inner, found) if kind is list else one is None or _special(one, inner, found)):
            return False
    return True


def _holder(value: dict[str, Any], node: Place, found: _Gathered) -> bool:
    kind = node.kind
    if kind == "quantity":
        number = value.get("value")
        if number.__class__ in _NUMBERS and is_spelling(value.get("unit")):
            found.numbers.append(number)
            if len(value) == 2:
                return True
        return value.keys() <= _QUANTITY and _any(value.values(), found)
    if kind == "object":
        return _object(value, node, found)
    return kind == "whole" and _any((value,), found)


def _list(values: list[Any], node: Place, found: _Gathered) -> bool:
    if not found.counts(values):
        return False
    if node.kind == "objects":
        for one in values:  # noqa: SIM110 - a generator would cost more than what it spares
            if one.__class__ is not dict or not _object(one, node, found):
                return False
        return True
    kinds = {one.__class__ for one in values}
    if not node.elements or not kinds <= node.elements:
        return False
    if kinds <= _NUMBERS:
        found.numbers += values
        return True
    return _any(values, found)


def _special(value: Any, node: Place, found: _Gathered) -> bool:
    """A word of a closed list as it is spelt there, or a date with a time."""
    if value.__class__ is not str:
        return False
    found.texts.append(value)
    return value in node.values if node.types == {"text"} else node.types == {"datetime"} and len(value) > _DAY


def _any(values: Iterable[Any], found: _Gathered) -> bool:
    """Gathers the texts among values whose shape does not matter."""
    waiting = [*values]
    found.others += waiting
    for one in waiting:
        kind = one.__class__
        if kind is str:
            found.texts.append(one)
        elif kind is dict or kind is list:
            if not found.counts(one):
                return False
            waiting += one.values() if kind is dict else one
    return True
