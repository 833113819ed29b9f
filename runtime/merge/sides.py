"""Both tables of a merge, the metadata's and the model's, and what their rows say of each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from oscem_map.runtime.merge.decide import Row
from oscem_map.runtime.merge.facts import Facts

ENTRY: Final = "entry"

Rows = Mapping[str, Sequence[Row]]
Renames = dict[tuple[str, str], dict[str, str]]
"""By category and item, the metadata's keys and what they became."""


@dataclass(slots=True)
class Sides:
    """Both tables, for names that stand in another category, and the facts of the mapping."""

    facts: Facts
    ours: Rows
    model: Rows
    _by_key: dict[tuple[str, str, bool], dict[str, Row]] = field(default_factory=dict)

    def named(self, category: str, item: str, row: Row, model: bool) -> str | None:
        """The value of an item of a row of `category`, or of the row that points at it."""
        other, dot, name = item.rpartition(".")
        if not dot:
            return self.facts.of(category).name(item.lower(), row.get(item.lower()))
        pointer = next((one for one in self.facts.of(other).pointers if one.category == category), None)
        if pointer is None:
            return None
        key = row.get(pointer.key.lower())
        found = self._pointing(other, pointer.item.lower(), model).get(key, {}) if key else {}
        return "".join((found.get(name.lower()) or "").split()).casefold() or None

    def _pointing(self, category: str, item: str, model: bool) -> dict[str, Row]:
        """The first row of a category for each key that an item of it holds."""
        index = (category, item, model)
        if index not in self._by_key:
            found = self._by_key[index] = {}
            for row in (self.model if model else self.ours).get(category, ()):
                found.setdefault(row.get(item) or "", row)
        return self._by_key[index]


def renamed(value: str, names: Mapping[str, str]) -> str:
    """A key, or keys with commas between them, by their new names."""
    if value in names or "," not in value:
        return names.get(value, value)
    return ",".join(names.get(one.strip(), one.strip()) for one in value.split(","))
