"""One category of the model and its rows of the metadata: what changes, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from oscem_map.runtime.merge.decide import Decided, Policy, Row, decide
from oscem_map.runtime.merge.edits import Edits
from oscem_map.runtime.merge.facts import Category
from oscem_map.runtime.merge.result import Difference, Filled, Renamed, RowOf
from oscem_map.runtime.merge.rows import Match
from oscem_map.runtime.merge.scan import Held
from oscem_map.runtime.merge.values import decode, encode, folded


@dataclass(slots=True)
class Log:
    """What a merge has done so far."""

    differences: list[Difference] = field(default_factory=list)
    filled: list[Filled] = field(default_factory=list)
    added: list[RowOf] = field(default_factory=list)
    unmatched: list[RowOf] = field(default_factory=list)
    renamed: list[Renamed] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    lost: dict[str, list[bool | None]] = field(default_factory=dict)
    """For items, for each row of the metadata whether its value gave way to the model's; None where it has none."""


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
    decided: dict[int, dict[str, Decided]] = field(default_factory=dict)
    """By rows of the model: the items of which the two do not say the same."""

    def run(self) -> None:
        self.model = read_rows(self.held)
        pairs = list(zip(self.match.rows, self.match.found, strict=True))
        self.decided = {m: self._decide(row, m) for row, m in pairs if m is not None}
        added = [row for row, m in pairs if m is None]
        self._note(added)
        if self.held is None:
            self._create(added)
            return
        self.log.given |= given(self.category, self.held, [row if m is None else self._now(m) for row, m in pairs])
        for m, decided in self.decided.items():
            self._update(self.held, m, decided)
        if self.held.loop is None and added:
            self._make_loop(self.held, added)
        else:
            self._extend(self.held, added)

    def _decide(self, row: Row, m: int) -> dict[str, Decided]:
        assumed = {item for item, value in row.items() if value and (self._name(item), value) in self.policy.assumed}
        return decide(row, self.model[m], self.facts, self.policy, assumed)

    def _now(self, m: int) -> Row:
        """A row of the model as it becomes."""
        return self.model[m] | {item: one.value for item, one in self.decided[m].items()}

    def _name(self, item: str) -> str:
        return f"_{self.category}.{self.names.get(item, item)}"

    def _note(self, added: Sequence[Row]) -> None:
        """What the report says: differences, what was filled in, rows, and values that gave way."""
        for row in added:
            self.log.added.append(RowOf(self.category, key_of(row, self.facts, len(self.model))))
        for m, decided in self.decided.items():
            key = key_of(self.model[m], self.facts, m)
            for item, one in decided.items():
                if one.model is None and one.kept == "metadata":
                    self.log.filled.append(Filled(self._name(item), key, one.metadata or ""))
                else:
                    difference = Difference(self._name(item), key, one.model or "", one.metadata or "", one.kept)
                    self.log.differences.append(difference)
        for item in {item for one in self.decided.values() for item, said in one.items() if said.kept == "model"}:
            self.log.lost[self._name(item)] = [self._lost(item, i) for i in range(len(self.match.rows))]

    def _lost(self, item: str, i: int) -> bool | None:
        m = self.match.found[i]
        said = self.decided[m].get(item) if m is not None else None
        return (said is not None and said.kept == "model") if self.match.rows[i].get(item) else None

    def _raw(self, item: str, value: str | None) -> bytes:
        return encode(value, self._name(item))

    def _create(self, rows: Sequence[Row]) -> None:
        items = list(dict.fromkeys(item for row in rows for item in row))
        if items:
            cells = [[self._raw(item, row.get(item)) for item in items] for row in rows]
            self.new(self.edits.category(self.category, [self.names[item] for item in items], cells))

    # Rows that both have ------------------------------------------------------------------------------------

    def _update(self, held: Held, m: int, decided: Mapping[str, Decided]) -> None:
        for item, cell in zip(self.model[m], held.rows[m], strict=True):
            one = decided.get(item)
            if one is not None and one.kept == "metadata":
                self.edits.value(cell.start, cell.end, self._raw(item, one.value))

    # New items and rows -------------------------------------------------------------------------------------

    def _new_items(self, held: Held, added: Sequence[Row]) -> list[str]:
        """The items of rows that were found or added that the category does not have; but for those that are kept out."""
        there = {item.lower() for item in held.items}
        found = [row for row, m in zip(self.match.rows, self.match.found, strict=True) if m is not None]
        new = [item for item in dict.fromkeys(item for row in (*found, *added) for item in row) if item not in there]
        lost = {item for one in self.decided.values() for item, said in one.items() if said.kept == "model"}
        return [item for item in new if item not in lost or any(self._column(item)) or any(row.get(item) for row in added)]

    def _column(self, item: str) -> list[str | None]:
        """The values of a new item in the rows that are there."""
        said = [self.decided.get(m, {}).get(item) for m in range(len(self.model))]
        return [one.value if one else None for one in said]

    def _extend(self, held: Held, added: Sequence[Row]) -> None:
        items = self._new_items(held, added)
        columns = [(self.names[item], [self._raw(item, value) for value in self._column(item)]) for item in items]
        if held.loop is None:
            self.edits.add_pairs(held, [(item, raws[0]) for item, raws in columns])
            return
        self.edits.add_columns(held, columns)
        order = [*(item.lower() for item in held.items), *items]
        self.edits.add_rows(held, [[self._raw(item, row.get(item)) for item in order] for row in added])

    def _make_loop(self, held: Held, added: Sequence[Row]) -> None:
        """Pairs and new rows become a loop; values that did not change are as they were written."""
        items = self._new_items(held, added)
        changed = {start: text for start, _, text in self.edits.in_order()}
        first = [changed.get(cell.start, cell.raw).lstrip() for cell in held.values]
        first += [self._raw(item, self._column(item)[0]) for item in items]
        self._forget(held)
        order = [*(item.lower() for item in held.items), *items]
        rows = [first, *([self._raw(item, row.get(item)) for item in order] for row in added)]
        self.edits.to_loop(held, [*held.items, *(self.names[item] for item in items)], rows)

    def _forget(self, held: Held) -> None:
        """The changes of single cells are part of the loop now."""
        starts = {cell.start for cell in held.values}
        self.edits.found = [one for one in self.edits.found if one[0] not in starts]


def given(category: str, held: Held, rows: Sequence[Row]) -> set[str]:
    """The items of the model that have a value in each of the rows."""
    return {f"_{category}.{item}" for item in held.items if all(row.get(item.lower()) for row in rows)}


def unmatched(category: str, facts: Category, model: Sequence[Row], found: Sequence[int | None]) -> list[RowOf]:
    """The rows of the model that a block of the mapping would call its own, and that the metadata do not have."""
    known = set(found)
    return [
        RowOf(category, key_of(row, facts, number))
        for number, row in enumerate(model)
        if number not in known and any(_has_marks(row, block.marks) for block in facts.blocks)
    ]


def _has_marks(row: Row, marks: Sequence[tuple[str, Sequence[str]]]) -> bool:
    return all(folded(row.get(item.lower())) in map(folded, words) for item, words in marks)
