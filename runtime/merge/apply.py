"""One category of the model and its rows of the metadata: what changes, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from oscem_map.runtime.merge.edits import Edits
from oscem_map.runtime.merge.facts import Category
from oscem_map.runtime.merge.result import Difference, Filled, Preference, Renamed, RowOf
from oscem_map.runtime.merge.rows import Match, Row
from oscem_map.runtime.merge.scan import Held
from oscem_map.runtime.merge.values import decode, encode, folded, same

Pairs = Sequence[tuple[Row, int | None]]
"""Rows of the metadata, each with the number of the model's."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Which value is kept where both have one. `assumed` values, with their items, are kept nowhere."""

    prefer: Preference
    assumed: frozenset[tuple[str, str]] = frozenset()


@dataclass(slots=True)
class Log:
    """What a merge has done so far."""

    differences: list[Difference] = field(default_factory=list)
    filled: list[Filled] = field(default_factory=list)
    added: list[RowOf] = field(default_factory=list)
    unmatched: list[RowOf] = field(default_factory=list)
    renamed: list[Renamed] = field(default_factory=list)
    given: set[str] = field(default_factory=set)


def read_rows(held: Held | None) -> list[Row]:
    """The rows of a category as texts; items in lower case."""
    if held is None:
        return []
    items = [item.lower() for item in held.items]
    return [{item: decode(cell.raw) for item, cell in zip(items, row, strict=True)} for row in held.rows]


def key_of(row: Row, facts: Category, number: int) -> str:
    """`id 2, imaging_id 1`; the row's number where it has no key."""
    said = [f"{key} {row[key.lower()]}" for key in facts.keys if row.get(key.lower())]
    return ", ".join(said) or f"row {number + 1}"


@dataclass(slots=True)
class Applying:
    """`names` spells our items, `new` takes the text of a category that the model does not have."""

    category: str
    facts: Category
    match: Match
    names: Mapping[str, str]
    held: Held | None
    edits: Edits
    policy: Policy
    log: Log
    new: Callable[[bytes], None]
    model: list[Row] = field(init=False)

    def run(self) -> None:
        self.model = read_rows(self.held)
        pairs = list(zip(self.match.rows, self.match.found, strict=True))
        matched = [(row, m) for row, m in pairs if m is not None]
        added = [row for row, m in pairs if m is None]
        self.log.given |= given(self.category, self.held, self.model, pairs)
        for row in added:
            self.log.added.append(RowOf(self.category, key_of(row, self.facts, len(self.model))))
        if self.held is None:
            self._create(added)
            return
        for row, m in matched:
            self._update(self.held, row, m)
        if self.held.loop is None and added:
            self._make_loop(self.held, {m: row for row, m in matched}, added)
        else:
            self._extend(self.held, {m: row for row, m in matched}, added)

    def _raw(self, item: str, value: str | None) -> bytes:
        return encode(value, f"_{self.category}.{self.names.get(item, item)}")

    def _create(self, rows: Sequence[Row]) -> None:
        items = list(dict.fromkeys(item for row in rows for item in row))
        if items:
            cells = [[self._raw(item, row.get(item)) for item in items] for row in rows]
            self.new(self.edits.category(self.category, [self.names[item] for item in items], cells))

    # Rows that both have ------------------------------------------------------------------------------------

    def _update(self, held: Held, row: Row, m: int) -> None:
        for item, cell in zip(self.model[m], held.rows[m], strict=True):
            raw = self._changed(item, row.get(item), m)
            if raw is not None:
                self.edits.value(cell.start, cell.end, raw)

    def _changed(self, item: str, value: str | None, m: int) -> bytes | None:
        """The new value of a cell, or None; differences are noted."""
        there = self.model[m].get(item)
        if not value or same(value, there):
            return None
        name = f"_{self.category}.{self.names.get(item, item)}"
        row = key_of(self.model[m], self.facts, m)
        if there is None:
            self.log.filled.append(Filled(name, row, value))
            return self._raw(item, value)
        fixed = item in (key.lower() for key in (*self.facts.keys, *self.facts.numbers))
        kept: Preference = "model" if fixed or (name, value) in self.policy.assumed else self.policy.prefer
        self.log.differences.append(Difference(name, row, there, value, kept))
        return None if kept == "model" else self._raw(item, value)

    # New items and rows -------------------------------------------------------------------------------------

    def _new_items(self, held: Held, rows: Sequence[Row]) -> list[str]:
        there = {item.lower() for item in held.items}
        return [item for item in dict.fromkeys(item for row in rows for item in row) if item not in there]

    def _column(self, item: str, matched: Mapping[int, Row]) -> list[bytes]:
        """The values of a new item in the rows that are there."""
        raws = []
        for m in range(len(self.model)):
            value = matched[m].get(item) if m in matched else None
            if value:
                name = f"_{self.category}.{self.names[item]}"
                self.log.filled.append(Filled(name, key_of(self.model[m], self.facts, m), value))
            raws.append(self._raw(item, value))
        return raws

    def _extend(self, held: Held, matched: Mapping[int, Row], added: Sequence[Row]) -> None:
        items = self._new_items(held, [*matched.values(), *added])
        columns = [(self.names[item], self._column(item, matched)) for item in items]
        if held.loop is None:
            self.edits.add_pairs(held, [(item, raws[0]) for item, raws in columns])
            return
        self.edits.add_columns(held, columns)
        order = [*(item.lower() for item in held.items), *items]
        self.edits.add_rows(held, [[self._raw(item, row.get(item)) for item in order] for row in added])

    def _make_loop(self, held: Held, matched: Mapping[int, Row], added: Sequence[Row]) -> None:
        """Pairs and new rows become a loop; values that did not change are as they were written."""
        items = self._new_items(held, [*matched.values(), *added])
        changed = {start: text for start, _, text in self.edits.in_order()}
        first = [changed.get(cell.start, cell.raw).lstrip() for cell in held.values]
        first += [self._column(item, matched)[0] for item in items]
        self._forget(held)
        order = [*(item.lower() for item in held.items), *items]
        rows = [first, *([self._raw(item, row.get(item)) for item in order] for row in added)]
        self.edits.to_loop(held, [*held.items, *(self.names[item] for item in items)], rows)

    def _forget(self, held: Held) -> None:
        """The changes of single cells are part of the loop now."""
        starts = {cell.start for cell in held.values}
        self.edits.found = [one for one in self.edits.found if one[0] not in starts]


def given(category: str, held: Held | None, model: Sequence[Row], pairs: Pairs) -> set[str]:
    """The items of the model that have a value in each row of the metadata, there or here."""
    return {
        f"_{category}.{item}"
        for item in (held.items if held else ())
        if all(row.get(item.lower()) or (m is not None and model[m].get(item.lower())) for row, m in pairs)
    }


def unmatched(category: str, facts: Category, model: Sequence[Row], found: Sequence[int | None]) -> list[RowOf]:
    """The rows of the model that a block of the mapping would call its own, and that the metadata do not have."""
    return [
        RowOf(category, key_of(row, facts, number))
        for number, row in enumerate(model)
        if number not in found and any(_has_marks(row, block.marks) for block in facts.blocks)
    ]


def _has_marks(row: Row, marks: Sequence[tuple[str, Sequence[str]]]) -> bool:
    return all(folded(row.get(item.lower())) in map(folded, words) for item, words in marks)
