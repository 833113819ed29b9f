"""Reading tables, as generated converters do: the rows that a block means, and what they agree on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.read_tree import said_word
from oscem_map.runtime.refused import Refused
from oscem_map.runtime.trace import Row, Tables, Trace
from oscem_map.runtime.unread import Skip

Rows = Sequence[Mapping[str, Any]]


def agreed_row(category: str, rows: Rows, trace: Trace) -> Mapping[str, Any]:
    """The one row, or what all rows that say it agree on; from now on the trace speaks of these rows.

    An item on which they differ is refused as ambiguous when it is read.
    """
    trace.reading(category, rows)
    return agreement(rows, category)


def every_row(category: str, rows: Rows, trace: Trace) -> Rows:
    """All rows of a category, for what is made of all of them; from now on the trace speaks of these rows."""
    trace.reading(category, rows)
    return rows


def column(rows: Rows, item: str) -> list[Any]:
    """What each row says of an item; None where it says nothing."""
    return [row.get(item) for row in rows]


def agreement(rows: Rows, category: str) -> Mapping[str, Any]:
    """One row for several: the values on which all that have one agree; Refused where they differ."""
    if len(rows) == 1:
        return rows[0]
    merged: Row = {}
    for item in dict.fromkeys(item for row in rows for item in row):
        values = tuple(dict.fromkeys(row[item] for row in rows if row.get(item) is not None))
        if len(values) == 1:
            merged[item] = values[0]
        elif values:
            merged[item] = Refused(values, f"ambiguous: the {len(rows)} rows of {category} differ", values)
    return merged


def rows_with(rows: Rows, item: str, *words: str) -> list[Mapping[str, Any]]:
    """The rows whose item is one of the words, without regard to case."""
    wanted = [said_word(word) for word in words]
    return [row for row in rows if row.get(item) is not None and said_word(str(row[item])) in wanted]


def matching_rows(
    category: str, rows: Rows, item: str, words: tuple[str, ...], trace: Trace, file: str, leaves: Mapping[str, int], reason: str
) -> Rows:
    """The rows whose item is one of the words; the rules for `leaves` (items) pass the others over.

    A number only tells rows apart: a single row that says none is meant.
    """
    found = rows_with(rows, item, *words)
    if not found and len(rows) == 1 and rows[0].get(item) is None and all(word.isdecimal() for word in words):
        return rows
    if len(found) < len(rows):
        kept = set(map(id, found))
        others = [trace.row_path(category, row) for row in rows if id(row) not in kept]
        trace.skips += [new_tuple(Skip, (path, file, leaves, reason)) for path in others]
    return found


def joined(category: str, rows: Rows, item: str, key: object, trace: Trace) -> Rows:
    """The rows of a category whose item points at a key.

    Every element of a list asks this of the same rows: they are sorted by their keys once, which the trace keeps.
    """
    if key is None:
        return ()
    kept, pointing = trace.pointing.get((category, item), (None, {}))
    if kept is not rows:
        pointing = {}
        for row in rows:
            pointing.setdefault(row.get(item), []).append(row)
        trace.pointing[category, item] = rows, pointing
    return pointing.get(key, ())


def row_path(tables: Tables, category: str, n: int) -> str:
    """The path of a row, for the report: `_em_imaging`, or `_em_software[2]` where there are several."""
    return f"_{category}[{n}]" if len(tables[category]) > 1 else f"_{category}"
