"""What a merge did: every difference, and every row that was added, kept or renamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Literal

Preference = Literal["metadata", "model"]
KEPT = "the model's value was kept"
Table = tuple[str, tuple[str, ...], Sequence[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Difference:
    """An item for which the model and the metadata say different things. `row` is the row's key, `kept` who won.

    `""` is no value: what goes with a fact that lost, or stays out with it.
    """

    item: str
    row: str
    model: str
    metadata: str
    kept: Preference


@dataclass(frozen=True, slots=True)
class Filled:
    """An item that the model had no value for."""

    item: str
    row: str
    value: str


@dataclass(frozen=True, slots=True)
class RowOf:
    """A row, by its category and key (`id 2`)."""

    category: str
    row: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """A key of the metadata that gave way to the model's, with all that points at it."""

    item: str
    metadata: str
    model: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the model. `entry` is its `_entry.id`, `block` its data block's name.

    `unmatched` are rows of the model that the mapping would call its own, and that the document does not have: they
    were left as they are. `given` are items that have a value in each of the document's rows now, if only by the model;
    `lost` says of items, for each of the document's rows, whether its value gave way (None: it has none).
    `changed` says whether a byte of the model's text changed.
    """

    entry: str
    block: str
    changed: bool
    differences: tuple[Difference, ...] = ()
    filled: tuple[Filled, ...] = ()
    added: tuple[RowOf, ...] = ()
    unmatched: tuple[RowOf, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    given: frozenset[str] = frozenset()
    lost: Mapping[str, Sequence[bool | None]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def gave_way(self, item: str) -> bool:
        """Whether no row has the document's value of an item: the model's was kept, or the model's key."""
        rows = [lost for lost in self.lost.get(item, ()) if lost is not None]
        return all(rows) if rows else any(one.item == item for one in self.renamed)

    def to_dict(self) -> dict[str, object]:
        """Plain values, for JSON: without what `told` says elsewhere in the report."""
        return {name: value for name, value in asdict(self).items() if name not in ("given", "lost", "notes")}

    def tables(self) -> Iterator[Table]:
        """The same in words: what the rows say, the columns' names, the rows."""
        if self.differences:
            differences = [(one.item, one.row, one.model, one.metadata, one.kept) for one in self.differences]
            yield "Both have a value, and not the same", ("Item", "Row", "Model", "Metadata", "Kept"), differences
        if self.filled:
            filled = [(one.item, one.row, one.value) for one in self.filled]
            yield "The model had no value", ("Item", "Row", "Value"), filled
        if self.added:
            yield "Rows that the model did not have", ("Category", "Row"), _rows(self.added)
        if self.unmatched:
            yield "Rows that only the model has; they stay as they were", ("Category", "Row"), _rows(self.unmatched)
        if self.renamed:
            renamed = [(one.item, one.metadata, one.model) for one in self.renamed]
            yield "Keys that gave way to the model's, with all that points at them", ("Item", "Metadata", "Model"), renamed


def _rows(rows: Sequence[RowOf]) -> list[tuple[str, ...]]:
    return [(f"_{one.category}", one.row) for one in rows]
