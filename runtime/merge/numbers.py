"""Which numbers are free for new rows of a category."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from oscem_map.runtime.merge.decide import Row
from oscem_map.runtime.merge.facts import Category
from oscem_map.runtime.merge.sides import Sides


class _Taken:
    """The keys that rows have, and the highest number among them of one item."""

    def __init__(self, item: str, keys: Sequence[str], rows: Iterable[Row]) -> None:
        self.item, self.keys, self.highest = item, keys, 0
        self.seen: set[tuple[str | None, ...]] = set()
        for row in rows:
            self.add(row)

    def key(self, row: Row) -> tuple[str | None, ...]:
        return tuple(row.get(key) for key in self.keys)

    def add(self, row: Row) -> None:
        self.seen.add(self.key(row))
        number = row.get(self.item) or ""
        if number.isdecimal():
            self.highest = max(self.highest, int(number))


@dataclass(slots=True)
class Numbers:
    """The numbers of one category, by items that hold them. `given` are rows with numbers that are not the model's."""

    category: str
    facts: Category
    sides: Sides
    given: list[Row] = field(default_factory=list)
    _taken: dict[str, _Taken] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """A new row has its numbers: they are taken now."""
        self.given.append(row)
        for taken in self._taken.values():
            taken.add(row)

    def unused(self, row: Row, item: str) -> str:
        """Our number, or the next one where the model has it: of a key that others point at, in any row."""
        value = row[item] or ""
        if item not in self._taken:
            self._taken[item] = self._of(item)
        taken = self._taken[item]
        return str(taken.highest + 1) if value.isdecimal() and taken.key(row) in taken.seen else value

    def _of(self, item: str) -> _Taken:
        pointed_at = any(
            pointer.category == self.category and pointer.key.lower() == item
            for category in self.sides.facts.categories.values()
            for pointer in category.pointers
        )
        keys = [item] if pointed_at else [key.lower() for key in self.facts.keys]
        return _Taken(item, keys, (*self.sides.model.get(self.category, ()), *self.given, *self._spoken_for(item)))

    def _spoken_for(self, key: str) -> list[Row]:
        """Keys of rows that the model does not have, though others name them: a sequence without its molecule."""
        naming = self.facts.naming
        others = {item.rpartition(".")[0] for items in (naming.items if naming else ()) for item in items if "." in item}
        return [
            {key: row.get(pointer.item.lower())}
            for other in sorted(others)
            for pointer in self.sides.facts.of(other).pointers
            if (pointer.category, pointer.key.lower()) == (self.category, key)
            for row in self.sides.model.get(other, ())
        ]
