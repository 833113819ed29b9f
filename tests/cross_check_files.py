"""Tables for cross-checks: for each check some that it fails on and some that it holds on, and random changes of given ones.

All are made of the checks' own facts and of a seed, so that they are the same everywhere.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from oscem_map.generated.mmcif_5_413_checks import CHECKS
from oscem_map.runtime.cross_check import CrossCheck
from oscem_map.runtime.cross_checks import failures

Row = dict[str, Any]
Tables = dict[str, list[Row]]

ONEDEP = CHECKS["onedep 0.2.1"]
ALL = tuple(check for found in CHECKS.values() for check in found)
_APART = {"<": ("1", "2"), ">": ("2", "1")}
_DAYS = {"<": ("2026-11-20", "2026-11-21"), ">": ("2026-11-21:09:30", "2026-11-21")}


def failing(check: CrossCheck) -> Tables:
    """The smallest tables on which a check fails."""
    tables = _about(check)
    row = tables[check.category][0]
    if check.kind == "compared":
        row[check.items[0]], other = (_DAYS if check.compare == "date" else _APART)[check.wrong]
        _put(tables, check, check.others[0], f"-{other}" if check.compare == "size" else other)
    elif check.kind == "needed":
        for other in check.others:
            _put(tables, check, other, "x")
        if check.beside is not None:
            row.setdefault("details", "x")
    elif check.kind in ("listed", "shaped"):
        row[check.items[0]] = "A" * 12 if check.never else "no such thing"
    elif check.kind == "refers":
        row[check.items[0]] = "9"
        _put(tables, check, check.others[0], "1")
    else:
        row.update(dict.fromkeys(check.items, "1"))
        tables[check.category].append(dict(row))
    return tables


def holding(check: CrossCheck) -> Tables:
    """The same, mended: what is needed is there, what is wrong is gone."""
    tables = failing(check)
    row = tables[check.category][0]
    if check.kind == "unique":
        tables[check.category].pop()
    elif check.kind == "needed":
        row.update(dict.fromkeys(check.items, "x"))
    elif check.kind == "refers":
        row[check.items[0]] = "1"
    else:
        row[check.items[0]] = check.words[0] if check.words else None
    return tables


def _about(check: CrossCheck) -> Tables:
    """Tables with one row that a check is about."""
    row: Row = {condition.item: condition.words[0] for condition in check.when}
    tables: Tables = {check.category: [row]}
    if check.by:
        row[check.by[0]] = "1"
    for condition in check.anywhere:
        category, _, item = condition.item.partition(".")
        tables.setdefault(category, [{}])[0][item] = condition.words[0]
    return tables


def _put(tables: Tables, check: CrossCheck, place: str, value: str) -> None:
    category, _, item = place.partition(".")
    row = tables.setdefault(category, [{}])[0]
    row[item] = value
    if check.by:
        row[check.by[1]] = "1"


# Changes ------------------------------------------------------------------------------------------------------------


def changed(tables: Mapping[str, list[Mapping[str, Any]]], seed: int, steps: int = 6) -> Tables:
    """Tables with some changes: each is of a kind that some check is about."""
    chance = random.Random(seed)
    made: Tables = {category: [dict(row) for row in rows] for category, rows in deepcopy(dict(tables)).items()}
    for _ in range(steps):
        chance.choice((_spoilt, _spoilt, _emptied, _doubled, _swapped, _dropped))(made, chance)
    return made


def _spoilt(tables: Tables, chance: random.Random) -> None:
    """What a check fails or holds on is laid over the first or a further row."""
    check = chance.choice(ALL)
    found = chance.choice((failing, holding))(check)
    for category, rows in found.items():
        there = tables.setdefault(category, [{}])
        for row in rows:
            chance.choice(there).update(row)


def _emptied(tables: Tables, chance: random.Random) -> None:
    row = _row(tables, chance)
    if row:
        row[chance.choice([*row])] = None


def _doubled(tables: Tables, chance: random.Random) -> None:
    rows = chance.choice([*tables.values()])
    if rows:
        rows.append(dict(chance.choice(rows)))


def _swapped(tables: Tables, chance: random.Random) -> None:
    """Two values of a row that a check compares, or any two."""
    row = _row(tables, chance)
    if len(row) > 1:
        one, other = chance.sample([*row], 2)
        row[one], row[other] = row[other], row[one]


def _dropped(tables: Tables, chance: random.Random) -> None:
    if len(tables) > 1:
        del tables[chance.choice([*tables])]


def _row(tables: Tables, chance: random.Random) -> Row:
    rows = chance.choice([*tables.values()])
    return chance.choice(rows) if rows else {}


def cases() -> Iterator[tuple[str, Tables]]:
    """Two files for each check, by name; several checks of a name are numbered."""
    for n, check in enumerate(ALL):
        yield f"{n} {check.name} fails", failing(check)
        yield f"{n} {check.name} holds", holding(check)


def verdicts(tables: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Item, level and kind of what fails, by our own evaluation, sorted."""
    return sorted((one.place, one.check.level, one.check.kind) for one in failures(ALL, tables))
