"""Cross-checks of a deposition system on tables that were written: which fail, in which row, at which item.

They are data: the compiler prints the registry's catalogues (`registry/checks.py` says what each fact of a check means) as
a module of its own, which is loaded when a report is asked for. A value that is absent, `?` or `.` is none.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from oscem_map.runtime.cross_check import Condition, CrossCheck

Rows = Sequence[Mapping[str, Any]]
Tables = Mapping[str, Rows]


class Failure(NamedTuple):
    """A check that fails at an item of a row, with the value there and that of the other item; None where there is none."""

    check: CrossCheck
    row: int
    item: str
    value: str | None = None
    other: str | None = None

    @property
    def place(self) -> str:
        """`_em_software.version`, without the row."""
        return f"_{self.check.category}.{self.item}"


Due = list[tuple[int, CrossCheck]]
"""Checks with their places in a catalogue."""


class Catalogue:
    """Checks made ready once for many tables: those of each category, for single rows and for several."""

    __slots__ = ("_known", "by_category")

    def __init__(self, checks: Sequence[CrossCheck]) -> None:
        self._known: dict[tuple[tuple[str, bool], ...], list[CrossCheck]] = {}
        """Those that are due, by the categories that there are and whether they have several rows: records of one facility have
        the same."""
        self.by_category: dict[str, tuple[Due, Due]] = {}
        for n, check in enumerate(checks):
            single, several = self.by_category.setdefault(check.category, ([], []))
            several.append((n, check))
            if check.kind != "unique":
                single.append((n, check))

    def due(self, tables: Tables) -> list[CrossCheck]:
        """The checks on the categories that tables have, in order; single rows are not compared with one another."""
        of = self.by_category
        categories = tuple([(name, len(rows) > 1) for name, rows in tables.items() if rows and name in of])
        found = self._known.get(categories)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            due = [one for name, several in categories for one in of[name][several]]
            found = self._known[categories] = [check for _, check in sorted(due, key=_place)]
        return found


_MOST: Final = 256
_place: Final = operator.itemgetter(0)


def failures(checks: Sequence[CrossCheck] | Catalogue, tables: Tables) -> tuple[Failure, ...]:
    """What fails, in the order of the checks."""
    found: list[Failure] = []
    told: set[tuple[str, int, str]] = set()
    for check in (checks if isinstance(checks, Catalogue) else Catalogue(checks)).due(tables):
        if (check.anywhere or check.unless) and not _applies(check, tables):
            continue
        for failure in _KINDS[check.kind](check, tables):
            key = (check.category, failure.row, failure.item)
            if not check.first or key not in told:
                found.append(failure)
            if check.first:
                told.add(key)
    return tuple(found)


def _applies(check: CrossCheck, tables: Tables) -> bool:
    """Whether the entry is one that a check is about."""
    for one in check.anywhere:
        category, _, name = one.item.partition(".")
        if not any(_value(row, name) in one.words for row in tables.get(category, ())):
            return False
    return not any(tables.get(category) for category in check.unless)


def _rows(check: CrossCheck, tables: Tables) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The rows of its category that a check is about."""
    rows = enumerate(tables[check.category])
    return ((n, row) for n, row in rows if all(_has(row, one) for one in check.when)) if check.when else rows


def _has(row: Mapping[str, Any], condition: Condition) -> bool:
    value = _value(row, condition.item)
    return value is not None and _listed(value, condition.words, condition.folded)


def _listed(value: str, words: tuple[str, ...], folded: bool) -> bool:
    return _fold(value) in map(_fold, words) if folded else value in words


def _fold(text: str) -> str:
    return text.strip().lower()


def _value(row: Mapping[str, Any], item: str) -> str | None:
    """What stands there, as text; None where nothing does."""
    value = row.get(item)
    if value in _NO_VALUE:
        return None
    return value if value.__class__ is str else str(value)


_NO_VALUE: Final = frozenset((None, "", "?", "."))


# Kinds --------------------------------------------------------------------------------------------------------------------


def _needed(check: CrossCheck, tables: Tables) -> list[Failure]:
    items, beside, others = check.items, check.beside, check.others
    return [
        Failure(check, n, item)
        for n, row in _rows(check, tables)
        for item in items
        if row.get(item) in _NO_VALUE
        and (beside is None or any(_value(row, one) for one in row if one not in beside))
        and (not others or any(_beside(check, row, tables)))
    ]


def _compared(check: CrossCheck, tables: Tables) -> list[Failure]:
    amount, wrong, item = _AMOUNTS[check.compare], _RELATIONS[check.wrong], check.items[0]
    found = []
    for n, row in _rows(check, tables):
        value = _value(row, item)
        number = amount(value)
        for other in _beside(check, row, tables) if number is not None else ():
            beside = amount(other)
            if beside is not None and wrong(number, beside):
                found.append(Failure(check, n, item, value, other))
                break
    return found


def _beside(check: CrossCheck, row: Mapping[str, Any], tables: Tables) -> Iterator[str]:
    """The values of the other items: of the rows that keys join, of the same row, or of any row of another category."""
    for other in check.others:
        category, _, item = other.partition(".")
        rows = tables.get(category, ())
        if check.by:
            key = _value(row, check.by[0])
            rows = [one for one in rows if key is not None and _value(one, check.by[1]) == key]
        elif category == check.category:
            rows = [row]
        yield from (value for one in rows if (value := _value(one, item)) is not None)


def _words(check: CrossCheck, tables: Tables) -> list[Failure]:
    return [
        Failure(check, n, item, value)
        for n, item, value in _values(check, tables)
        if not _listed(value, check.words, check.folded)
    ]


def _shaped(check: CrossCheck, tables: Tables) -> list[Failure]:
    found = []
    for n, item, value in _values(check, tables):
        whole = not check.patterns or any(_pattern(one).fullmatch(value.strip()) for one in check.patterns)
        if not whole or (check.never and _pattern(check.never).search(value.strip())):
            found.append(Failure(check, n, item, value))
    return found


def standing_in(places: Sequence[str], value: str | None, tables: Tables) -> str:
    """The first of these `category.item` that has a value in some row; `""` where none has."""
    return next((place for place in places if value in _column(place, tables)), "")


def _column(place: str, tables: Tables) -> set[str]:
    category, _, item = place.partition(".")
    return {value for row in tables.get(category, ()) if (value := _value(row, item)) is not None}


def _refers(check: CrossCheck, tables: Tables) -> list[Failure]:
    said = _values(check, tables)
    known = _column(check.others[0], tables) if said else ()
    return [Failure(check, n, item, value) for n, item, value in said if known and value not in known]


def _unique(check: CrossCheck, tables: Tables) -> Iterator[Failure]:
    """Each row of several with the same values fails, at the first item."""
    places: dict[tuple[str, ...], list[int]] = {}
    items = check.items
    for n, row in _rows(check, tables):
        key = tuple([value.strip() for item in items if (value := _value(row, item)) is not None])
        if len(key) == len(items):
            places.setdefault(key, []).append(n)
    if len(places) == len(tables[check.category]):
        return
    for values, rows in places.items():
        if len(rows) > 1:
            yield from (Failure(check, n, check.items[0], ", ".join(values)) for n in rows)


def _values(check: CrossCheck, tables: Tables) -> list[tuple[int, str, str]]:
    """Row, item and value of each item that has one."""
    items = check.items
    return [
        (n, item, value if value.__class__ is str else str(value))
        for n, row in _rows(check, tables)
        for item in items
        if (value := row.get(item)) not in _NO_VALUE
    ]


_pattern: Final = lru_cache(64)(re.compile)
_KINDS: Final[Mapping[str, Callable[[CrossCheck, Tables], Iterable[Failure]]]] = {
    "needed": _needed,
    "compared": _compared,
    "listed": _words,
    "shaped": _shaped,
    "refers": _refers,
    "unique": _unique,
}
_RELATIONS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


def _number(text: str | None) -> float | None:
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def _size(text: str | None) -> float | None:
    number = _number(text)
    return None if number is None else abs(number)


_DATE: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?::(\d{1,2}):(\d{1,2}))?")


def _date(text: str | None) -> tuple[int, ...] | None:
    """Year, month, day, hour and minute of a day, or of a moment: `2026-11-21:14:05`."""
    found = _DATE.fullmatch(text.strip()) if text is not None else None
    return tuple(int(part or 0) for part in found.groups()) if found else None


_AMOUNTS: Final[Mapping[str, Callable[[str | None], Any]]] = {"": _number, "size": _size, "date": _date}
