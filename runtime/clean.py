"""Whether something is to be done to a record before it is converted: one quick look at every value.

Most current records hold no placeholder, or one or two. This says which in one walk, for it is done before every
conversion; where it is not sure, `schema_facts.current` and `lint.findings` look closely.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence, Sized
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple

from oscem_map.runtime.admission import sound
from oscem_map.runtime.document_error import MAX_DEPTH
from oscem_map.runtime.lint import CHECKS, Check, Finding, applies, findings
from oscem_map.runtime.paths import Trail, at_path, path_along, steps_along
from oscem_map.runtime.schema_facts import PAIR, Place
from oscem_map.runtime.units import find, is_spelling
from oscem_map.runtime.values import fold

_QUANTITY: Final = frozenset(PAIR)
_OF_TWO: Final = ("value", "unit")
"""The members of most quantities."""
_NUMBERS: Final = frozenset((int, float, Decimal))
_DEEPEST: Final = MAX_DEPTH - 32
"""How deep values of any shape are nested where nothing needs a closer look: they stand inside a record."""
_DAY: Final = len("2024-01-01")


class Look(NamedTuple):
    """What one look at a record says for sure: it is of the current version's shape, all its values have the JSON form
    (`admission`), and what the checks find in it. `findings` are None where it has to be looked at closely.
    """

    current: bool
    plain: bool
    findings: tuple[Finding, ...] | None

    @property
    def clean(self) -> bool:
        """Whether nothing is to be done to the record."""
        return self.findings == ()


_NOT_SURE: Final = Look(False, False, None)
GAVE_UP: Final = Look(False, False, None)
"""The same of a record of which not all was looked at, since its lists have too many elements."""
MOST_ELEMENTS: Final = 100_000
"""Elements of lists of a record that is looked at before it is known what it holds."""


class _Gathered:
    """What a look gathers, to be looked at together: texts, numbers, and the keys of objects of any shape.

    `holders` are the objects and lists that the texts stand in, with the steps that lead to them, and from which text to
    which they hold them: those inside others before these.
    """

    __slots__ = ("elements", "holders", "keys", "most", "numbers", "suspects", "texts")

    def __init__(self, most: int) -> None:
        self.texts: list[str] = []
        self.numbers: list[Any] = []
        self.keys: list[str] = []
        self.holders: list[tuple[Any, Trail, int, int]] = []
        self.elements = 0
        self.most = most
        self.suspects: Sequence[int] | None = None
        """Which texts may be one of the words that none may be; None where all may be."""

    def counts(self, values: Sized) -> bool:
        """Count the elements of a list: false where there are too many. One list may stand in very many places."""
        self.elements += len(values)
        return self.elements <= self.most

    def is_plain(self, lines: str) -> bool:
        """Whether all of it has the JSON form; `lines` are the texts."""
        return sound([lines, *self.keys], self.numbers)

    def lines(self) -> str:
        """The texts, each between two line ends."""
        return "\n".join(["", *self.texts, ""])

    def has_none_of(self, words: re.Pattern[str], lines: str) -> bool:
        """Whether no text is one of the words, among `lines` in small letters; else `suspects` are those that may be.

        Where each text is one line and no word has a blank, the number of the line tells which text it is.
        """
        if words.search(lines) is None:
            return True
        if words.groups and lines.count("\n") == len(self.texts) + 1:
            self.suspects = [lines.count("\n", 0, one.start(1)) - 1 for one in words.finditer(lines)]
        return False

    def saying(
        self, document: Any, words: frozenset[str], first: frozenset[str], longest: int
    ) -> Iterator[tuple[str, str]]:
        """As `lint.saying`, of the document that was looked at."""
        numbers = range(len(self.texts)) if self.suspects is None else self.suspects
        found: dict[tuple[int, ...], tuple[str, str]] = {}
        for n in numbers:
            said = self.texts[n]
            if len(said) <= longest and (said[:1] in first or said[:1] > "~") and fold(said) in words:
                holder, trail = next((value, trail) for value, trail, start, end in self.holders if start <= n < end)
                members = holder.items() if holder.__class__ is dict else enumerate(holder)
                for place in [(trail, step) for step, one in members if one == said]:
                    found[_position(document, place)] = path_along(place), said
        return (found[place] for place in sorted(found))


def _position(document: Any, trail: Trail) -> tuple[int, ...]:
    """Where a value stands in a document, to sort by: at each step the number of the member."""
    numbers = []
    for step in steps_along(trail):
        numbers.append(step if isinstance(step, int) else [*document].index(step))
        document = document[step]
    return tuple(numbers)


def look(record: Mapping[str, Any], schema: Place, checks: tuple[Check, ...], most: int = sys.maxsize) -> Look:
    """Look at a record once; false says that it has to be looked at closely, as one with more than `most` elements of lists.

    Without `most` the record must be known to hold nothing that holds itself.
    """
    words = _words_of(checks)
    found = _Gathered(most)
    if words is None or record.__class__ is not dict or not _object(record, schema, found, None):
        return GAVE_UP if found.elements > most else _NOT_SURE
    lines = found.lines()
    wordless = found.has_none_of(words, lines.casefold())
    due = tuple([check for check in checks if not (wordless if check.path == "*" else _holds(check, record))])
    return Look(True, found.is_plain(lines), findings(record, due, found.saying) if due else ())


def _holds(check: Check, record: Mapping[str, Any]) -> bool:
    """Whether a check of a place finds nothing there."""
    holds, arguments = CHECKS[check.name], check.arguments
    fails = [one for one in at_path(record, check.path) if one is not None and not holds(one, *arguments)]
    return not fails or not applies(check, record)


@lru_cache(32)
def _words_of(checks: tuple[Check, ...]) -> re.Pattern[str] | None:
    """What finds the words that no text may be, in lines of texts in small letters.

    None where the checks of all values look at more than that.
    """
    everywhere = [check for check in checks if check.path == "*"]
    words = [r"\s+".join(map(re.escape, fold(word).split())) for check in everywhere for word in check.arguments]
    quick = all(check.name == "other_than" for check in everywhere) and not any(map(find, words))
    group = "(?:" if any("+" in one for one in words) else "("
    pattern = re.compile(rf"\n\s*{group}{'|'.join(words)})(?=\s*\n)") if words else _NEVER
    return pattern if quick else None


_NEVER: Final = re.compile(r"(?!)")


def _object(value: Mapping[str, Any], node: Place, found: _Gathered, trail: Trail) -> bool:
    """Whether all members have their places; texts and numbers among them are gathered, to be looked at together."""
    below, texts = node.below, found.texts
    start = len(texts)
    for name, one in value.items():
        inner = below.get(name)
        if inner is None:
            return False
        kind = one.__class__
        if kind in inner.plain:
            if kind is str:
                texts.append(one)
            elif kind is not bool:
                found.numbers.append(one)
        elif kind is dict:
            number = one.get("value") if inner.kind == "quantity" and len(one) == len(_OF_TWO) else None
            if number.__class__ in _NUMBERS and is_spelling(one.get("unit")):
                found.numbers.append(number)
            elif inner.kind == "object":
                if not _object(one, inner, found, (trail, name)):
                    return False
            elif not _holder(one, inner, found, (trail, name)):
                return False
        elif not (_list(one, inner, found, (trail, name)) if kind is list else one is None or _special(one, inner, found)):
            return False
    if len(texts) > start:
        found.holders.append((value, trail, start, len(texts)))
    return True


def _holder(value: dict[str, Any], node: Place, found: _Gathered, trail: Trail) -> bool:
    return (node.kind == "whole" or (node.kind == "quantity" and value.keys() <= _QUANTITY)) and _any(value, found, trail)


def _list(values: list[Any], node: Place, found: _Gathered, trail: Trail) -> bool:
    if not found.counts(values):
        return False
    if node.kind == "objects":
        for i, one in enumerate(values):  # noqa: SIM110 - a generator would cost more than what it spares
            if one.__class__ is not dict or not _object(one, node, found, (trail, i)):
                return False
        return True
    kinds = {*map(type, values)}
    if not node.elements or not kinds <= node.elements:
        return False
    if kinds <= _NUMBERS:
        found.numbers += values
        return True
    return _any(values, found, trail)


def _special(value: Any, node: Place, found: _Gathered) -> bool:
    """A word of a closed list as it is spelt there, or a date with a time."""
    if value.__class__ is not str:
        return False
    found.texts.append(value)
    return value in node.values if node.types == {"text"} else node.types == {"datetime"} and len(value) > _DAY


def _any(value: Any, found: _Gathered, trail: Trail) -> bool:
    """Gathers the texts of an object or a list whose shape does not matter."""
    waiting = [(value, trail, 1)]
    for holder, around, depth in waiting:
        start = len(found.texts)
        if holder.__class__ is dict:
            found.keys += holder
        for step, one in holder.items() if holder.__class__ is dict else enumerate(holder):
            kind = one.__class__
            if kind is str:
                found.texts.append(one)
            elif kind in _NUMBERS:
                found.numbers.append(one)
            elif kind is dict or kind is list:
                if depth > _DEEPEST or not found.counts(one):
                    return False
                waiting.append((one, (around, step), depth + 1))
            elif one is not None and kind is not bool:
                return False
        found.holders.append((holder, around, start, len(found.texts)))
    return True
