"""By which names the rows of a category say what they are about, and which pairs of rows have a name in common.

A row of the metadata and one of the model are given by their numbers, `i` and `m`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from oscem_map.runtime.merge.decide import Row
from oscem_map.runtime.merge.facts import Weight
from oscem_map.runtime.merge.sides import Sides

Pairs = Iterable[tuple[int, int]]
"""Of a row of ours and one of the model."""

_Named = tuple[str | None, ...]


@dataclass(slots=True)
class Names:
    """The names of the rows of one category. `rows` are ours with the keys as they are by now, `original` as they were given."""

    category: str
    sides: Sides
    original: Sequence[Row]
    rows: Sequence[Row]
    model: Sequence[Row]
    items: tuple[tuple[str, ...], ...] = field(init=False)
    any: bool = field(init=False)
    _found: dict[tuple[str, int, bool], str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        naming = self.sides.facts.of(self.category).naming
        self.items = naming.items if naming else ()
        self.any = bool(naming and naming.any)

    def name(self, item: str, number: int, model: bool) -> str | None:
        """A name is looked for once: rows are compared with each other, and do not change while they are."""
        found = (item, number, model)
        if found not in self._found:
            row = (self.model if model else self.original if "." in item else self.rows)[number]
            self._found[found] = self.sides.named(self.category, item, row, model)
        return self._found[found]

    def of(self, number: int, model: bool, before: int | None = None) -> frozenset[int]:
        """Which of the names a row has; of those before one."""
        items = enumerate(self.items[:before])
        return frozenset(n for n, names in items if all(self.name(item, number, model) for item in names))

    def common(self, i: int, m: int) -> int | None:
        """More for names that tell more; 0 for two rows that name different things, None without names to compare."""
        verdict = None
        for number, items in enumerate(self.items):
            pairs = [(self.name(item, i, False), self.name(item, m, True)) for item in items]
            if all(one and other for one, other in pairs):
                verdict = len(self.items) - number if all(one == other for one, other in pairs) else 0
                if verdict or not self.any:
                    return verdict
        return verdict

    def may(self, weight: Weight, i: int, m: int) -> bool:
        """Whether two rows may be one, as far as names tell."""
        name = self.common(i, m)
        if name is not None:
            return bool(name)
        return weight == "several" or (weight == "apart" and not (self._any(i, False) and self._any(m, True)))

    def _any(self, number: int, model: bool) -> bool:
        return any(self.name(item, number, model) for items in self.items for item in items)

    def pairs(self, ours: Sequence[int], rows: Sequence[int]) -> Iterator[Pairs]:
        """The pairs that have a name in common: those of the surest name first."""
        for number, items in enumerate(self.items):
            there: dict[_Named, dict[frozenset[int], list[int]]] = {}
            for m in rows:
                names = tuple(self.name(item, m, True) for item in items)
                if all(names):
                    there.setdefault(names, {}).setdefault(self.of(m, True, number), []).append(m)
            yield self._by(number, ours, there)

    def _by(self, number: int, ours: Sequence[int], there: Mapping[_Named, Mapping[frozenset[int], Sequence[int]]]) -> Pairs:
        """The pairs of which one name decides. `there` are the model's rows by it, and by the surer names that they have."""
        for i in ours:
            names = tuple(self.name(item, i, False) for item in self.items[number])
            surer = self.of(i, False, number)
            for others, some in there.get(names, {}).items():
                if self.any or not surer & others:
                    yield from ((i, m) for m in some if self.common(i, m) == len(self.items) - number)
