"""What a merge did: every difference, and every row that was added, kept or renamed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Literal

Preference = Literal["metadata", "model"]


@dataclass(frozen=True, slots=True)
class Difference:
    """An item for which the model and the metadata say different things. `row` is the row's key, `kept` who won."""

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
    were left as they are. `changed` says whether a byte of the model's text changed.
    """

    entry: str
    block: str
    changed: bool
    differences: tuple[Difference, ...] = ()
    filled: tuple[Filled, ...] = ()
    added: tuple[RowOf, ...] = ()
    unmatched: tuple[RowOf, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Plain values, for JSON."""
        return asdict(self)

    def sentences(self) -> Iterator[str]:
        """The same in words, a line each: for the notes of a report."""
        yield from self.notes
        for one in self.differences:
            yield (
                f"{one.item} ({one.row}): the model has {one.model!r} and the metadata {one.metadata!r}; "
                f"kept that of the {one.kept}"
            )
        for name in self.renamed:
            yield f"{name.item}: {name.metadata!r} is {name.model!r} in the model, and so is what points at it"
        for row in self.added:
            yield f"_{row.category} ({row.row}): added to the model"
        for row in self.unmatched:
            yield f"_{row.category} ({row.row}): in the model and not in the metadata; left as it is"
