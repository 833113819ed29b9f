"""What a document may hold: decided once, before anything looks at it.

A document that a reader of `documents` made has the JSON form already. One that a Python program made may hold anything:
`admitted` gives its JSON form, or says what has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Any, Final

from oscem_map.runtime.document_error import MAX_DEPTH, DocumentError
from oscem_map.runtime.values import a_kind

MOST_VALUES: Final = 3_000_000
"""Values of a document that has to be copied; a list that stands in many places counts each time."""

_MANY: Final = 100_000

_LONGEST: Final = 4300
"""Digits of an integer that Python writes as text."""

_CONTAINERS: Final = frozenset((dict, list))
_NUMBERS: Final = frozenset((int, float, Decimal))
_OTHERS: Final = frozenset((bool, type(None)))
_SELF: Final = "it holds itself"
_DEEP: Final = f"objects and lists are nested more than {MAX_DEPTH} deep"


def admitted(value: Any, at: str = "$") -> Any:
    """The JSON form of a value: dict with texts for keys, list, str, bool, None, int, and finite float and Decimal.

    A document that has it already comes back as it is; else a copy, with tuples as lists, dates as ISO 8601 text, and
    NaN and the infinities as text, which is how the readers of files give them: a rule refuses them with their path.
    `admitted({"date": datetime.date(2024, 5, 1)})` is `{"date": "2024-05-01"}`. `at` is the value's path, for errors.
    Raises DocumentError, with the path, for everything else: a set, bytes, a key that is no text, half of a surrogate
    pair, an integer of more than 4,300 digits, an object that holds itself, more than MAX_DEPTH levels.
    """
    return value if is_plain(value) else _Copying(at).copy(value)


def admitted_rows(tables: Any) -> Any:
    """As `admitted`, of rows by category: `{"em_imaging": [{"id": "1", "mode": "BRIGHT FIELD"}]}`.

    A value of a row is a text, a number, true or false, or None. Raises DocumentError, with the path, for any other shape.
    """
    tables = admitted(tables)
    for category, rows in tables.items():
        if not isinstance(rows, list):
            raise DocumentError(f"_{category}", f"{a_kind(rows)} where the rows of a category are expected", _ROWS)
        for n, row in enumerate(rows):
            if not isinstance(row, dict):
                raise DocumentError(f"_{category}[{n}]", f"{a_kind(row)} where a row is expected", _ROWS)
            if not _CONTAINERS.isdisjoint(map(type, row.values())):
                item, odd = next((item, one) for item, one in row.items() if one.__class__ in _CONTAINERS)
                raise DocumentError(f"_{category}[{n}].{item}", f"{a_kind(odd)} where a single value is expected", _ROWS)
    return tables


_ROWS: Final = "give a list of rows for each category, and of each row the items with their values"


def is_plain(value: Any, deepest: int = MAX_DEPTH) -> bool:
    """Whether a value has the JSON form: level by level, and numbers and texts are looked at together."""
    texts: list[str] = []
    numbers: list[Any] = []
    level: list[Any] = [[value]]
    for _ in range(deepest + 1):
        below: list[Any] = []
        for container in level:
            members: Iterable[Any] = container
            if container.__class__ is dict:
                texts += container
                members = container.values()
            for one in members:
                kind = one.__class__
                if kind is str:
                    texts.append(one)
                elif kind in _CONTAINERS:
                    below.append(one)
                elif kind in _NUMBERS:
                    numbers.append(one)
                elif kind not in _OTHERS:
                    return False
        if not below:
            return sound(texts, numbers)
        if len(below) > _MANY > len({*map(id, below)}):  # one list in very many places: they are counted
            return False
        level = below
    return False


def sound(texts: Sequence[str], numbers: Iterable[Any]) -> bool:
    """Whether texts can be written, and numbers are finite and not beyond a double, which needs a closer look."""
    try:
        return _writable("".join(texts)) and all(map(isfinite, numbers))
    except (TypeError, OverflowError, ValueError):  # a key that is no text; a long integer; a NaN that signals
        return False


def _writable(text: str) -> bool:
    """Whether a file can hold a text: UTF-8 has no place for half of a surrogate pair."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class _Copying:
    """A copy of a value in the JSON form; `trail` are the keys and numbers that lead to what is looked at."""

    def __init__(self, at: str) -> None:
        self.at = at
        self.trail: list[str] = []
        self.around: set[int] = set()
        """The identities of the objects and lists that what is looked at is in."""

        self.count = 0

    def copy(self, value: Any) -> Any:
        """One call a level, so that MAX_DEPTH fits below Python's own limit."""
        self.count += 1
        if self.count > MOST_VALUES:
            raise self._error(f"the document has more than {MOST_VALUES} values", "leave out what is no metadata")
        if not isinstance(value, (Mapping, list, tuple)):
            return self._scalar(value)
        if id(value) in self.around or len(self.trail) >= MAX_DEPTH:
            what = _SELF if id(value) in self.around else _DEEP
            raise self._error(what, "a record needs fewer than 20 levels")
        self.around.add(id(value))
        members: list[tuple[str, Any]] = []
        for key, step, one in self._members(value):
            self.trail.append(step)
            members.append((key, self.copy(one)))
            self.trail.pop()
        self.around.discard(id(value))
        return dict(members) if isinstance(value, Mapping) else [one for _, one in members]

    def _members(self, value: Any) -> Iterator[tuple[str, str, Any]]:
        """The key, the step of a path, and the value of each member; of a list the key is empty."""
        if not isinstance(value, Mapping):
            yield from (("", f"[{n}]", one) for n, one in enumerate(value))
            return
        for key, one in value.items():
            if not isinstance(key, str):
                raise self._error(f"the key {key!r:.60} is no text", "write the keys of objects as texts")
            plain = str.__str__(key)
            if not _writable(plain):
                raise self._error(f"the key {key!a:.60} holds half of a character", "write the character itself")
            yield plain, f".{plain}", one

    def _scalar(self, value: Any) -> Any:
        if value is None or value is True or value is False:
            return value
        if isinstance(value, str):
            if not _writable(value):
                raise self._error("the text holds half of a character", "write the character itself")
            return str.__str__(value)
        if isinstance(value, date):  # and a datetime
            return value.isoformat()
        if isinstance(value, float | Decimal):
            return _number(value)
        if hasattr(value, "__index__"):
            return self._whole(value)
        raise self._error(f"a {type(value).__name__} has no place in a document", _INSTEAD)

    def _whole(self, value: Any) -> int:
        """Also an integer of numpy, which is no `int`."""
        number = int(value.__index__())
        if number.bit_length() > 3 * _LONGEST and abs(number) >= 10**_LONGEST:
            raise self._error(f"an integer of more than {_LONGEST} digits", "no measurement has so many")
        return number

    def _error(self, what: str, help: str) -> DocumentError:
        steps = self.trail if len(self.trail) <= 2 * _SHOWN else [*self.trail[:_SHOWN], "...", *self.trail[-_SHOWN:]]
        return DocumentError(self.at + "".join(steps), what, help)


_INSTEAD: Final = "give dict, list, str, bool, None or a number"
_SHOWN: Final = 8
"""Steps of a very long path that are shown of each of its ends."""


def _number(value: float | Decimal) -> float | Decimal | str:
    """A finite number as it is, without what a subclass adds; else the word by which the readers give it."""
    if isinstance(value, Decimal):
        if value.is_finite():
            return Decimal(value)
        return "NaN" if value.is_nan() else str(value)
    plain = float(value)
    return plain if isfinite(plain) else _number(Decimal(plain))
