"""What changed between two versions of a crosswalk: its rules, its tables of words, and the schemas of both sides.

Schemas are compared by the registry's own diff; this compares what mappings say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from oscem_map.compiler.inspect.crosswalk import Crosswalk, Row
from oscem_map.compiler.inspect.table_text import row_texts
from oscem_map.compiler.resolve.typed import TypedTable
from oscem_map.registry.changes import Change
from oscem_map.registry.diff import compare


class Fate(StrEnum):
    """What became of a rule or a table."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing that is said otherwise: `units`, what was said, and what is said."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule as it is, or as it was where it is gone; `facets` of one that changed."""

    fate: Fate
    row: Row
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class TableChange:
    """A table of words, and the rows that only one of the two versions has, as texts."""

    fate: Fate
    table: TypedTable
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """Two versions of a schema; without `changes` only its version has changed."""

    name: str
    before: str
    after: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed; `schemas` are those that both versions have, `gone` and `new` those that only one has."""

    rules: tuple[RuleChange, ...]
    tables: tuple[TableChange, ...]
    schemas: tuple[SchemaChange, ...]
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many rules, tables, and places of schemas have changed."""
        places = sum(max(1, len(one.changes)) for one in self.schemas)
        return len(self.rules) + len(self.tables) + places + len(self.gone) + len(self.new)


def compared(before: Crosswalk, after: Crosswalk) -> Changes:
    """The changes from one version of a crosswalk to another."""
    old, new = before.schemas, after.schemas
    return Changes(
        tuple(_rules(before.rows, after.rows)),
        tuple(_tables(before.tables, after.tables)),
        tuple(
            SchemaChange(name, old[name].version, found.version, compare(old[name], found))
            for name, found in new.items()
            if name in old and found.kind is old[name].kind and found != old[name]
        ),
        tuple(name for name in old if name not in new),
        tuple(name for name in new if name not in old),
    )


# Rules --------------------------------------------------------------------------------------------------------------


def _rules(before: Sequence[Row], after: Sequence[Row]) -> Iterator[RuleChange]:
    """By their places: a rule between the same places is the same rule, wherever it stands in the files."""
    waiting: dict[object, list[Row]] = {}
    for row in before:
        waiting.setdefault(_places(row), []).append(row)
    fresh: list[Row] = []
    for row in after:
        same = next((one for one in waiting.get(_places(row), ()) if not _facets(one, row)), None)
        if same is None:
            fresh.append(row)
        else:
            waiting[_places(row)].remove(same)
    for row in fresh:
        near = waiting.get(_places(row), [])
        was = min(near, key=lambda one: len(_facets(one, row)), default=None)
        if was is None:
            yield RuleChange(Fate.ADDED, row)
        else:
            near.remove(was)
            yield RuleChange(Fate.CHANGED, row, _facets(was, row))
    yield from (RuleChange(Fate.REMOVED, row) for rows in waiting.values() for row in rows)


def _places(row: Row) -> tuple[object, ...]:
    return row.left, row.right


_LINE = re.compile(r"\s*\([^()\s]+\.omap:\d+\)")
"""The end of a condition: where it is said."""



def _facets(before: Row, after: Row) -> tuple[Facet, ...]:
    """What the two say otherwise. Lines of files are no difference."""
    said = ((name, of(before), of(after)) for name, of in _FACETS)
    return tuple(Facet(name, was, now) for name, was, now in said if was != now)


_FACETS: tuple[tuple[str, Callable[[Row], str]], ...] = (
    ("arrow", lambda row: row.arrow.value),
    ("status", lambda row: ", ".join(row.marks)),
    ("units", lambda row: "; ".join(row.units)),
    ("via", lambda row: " via ".join(name for name, _ in row.via)),
    ("conditions", lambda row: "; ".join(_LINE.sub("", text) for text in row.conditions)),
    ("reason", lambda row: row.reason),
    ("note", lambda row: row.doc),
    ("examples", lambda row: "; ".join(row.examples)),
    ("roots", lambda row: ", ".join(row.roots)),
)


# Tables -------------------------------------------------------------------------------------------------------------


def _tables(before: Sequence[TypedTable], after: Sequence[TypedTable]) -> Iterator[TableChange]:
    """By file and name."""
    old, new = ({(table.cite.rpartition(":")[0], table.name): table for table in tables} for tables in (before, after))
    for key, table in new.items():
        if key not in old:
            yield TableChange(Fate.ADDED, table)
            continue
        was, now = row_texts(old[key]), row_texts(table)
        removed, added = (tuple(text for text in one if text not in other) for one, other in ((was, now), (now, was)))
        if removed or added:
            yield TableChange(Fate.CHANGED, table, removed, added)
    yield from (TableChange(Fate.REMOVED, table) for key, table in old.items() if key not in new)
