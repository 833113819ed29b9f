"""Which row of the model is which row of the metadata: by keys, marks and names, never by position.

A number that merely counts rows gives way to the model's; everything that points at it is renamed with it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from oscem_map.runtime.merge.decide import Row
from oscem_map.runtime.merge.facts import Block, Category, Naming
from oscem_map.runtime.merge.names import Names, Pairs
from oscem_map.runtime.merge.numbers import Numbers
from oscem_map.runtime.merge.sides import ENTRY, Renames, Sides, renamed
from oscem_map.runtime.merge.values import folded


@dataclass(slots=True)
class Match:
    """A category's rows of the metadata, with renamed keys; for each the model's row, by number, or None."""

    rows: list[Row]
    found: list[int | None]
    renames: Renames


def match(category: str, sides: Sides, renames: Renames) -> Match:
    """Find the rows of a category. `renames` are those of the categories that it points at; they are added to."""
    matching = _Matching(category, sides, renames)
    matching.run()
    return Match(matching.rows, matching.found, matching.renames)


Test = Callable[[int, int], bool]


@dataclass(slots=True)
class _Matching:
    category: str
    sides: Sides
    renames: Renames
    facts: Category = field(init=False)
    original: Sequence[Row] = field(init=False)
    model: Sequence[Row] = field(init=False)
    rows: list[Row] = field(init=False)
    found: list[int | None] = field(init=False)
    free: dict[int, None] = field(init=False)
    places: list[str] = field(init=False)
    names: Names = field(init=False)
    numbers: Numbers = field(init=False)

    def __post_init__(self) -> None:
        self.facts = self.sides.facts.of(self.category)
        self.original = self.sides.ours[self.category]
        self.model = self.sides.model.get(self.category, ())
        self.rows = [dict(row) for row in self.original]
        self.found = [None] * len(self.rows)
        self.free = dict.fromkeys(range(len(self.model)))
        self.places = self._places()
        self.names = Names(self.category, self.sides, self.original, self.rows, self.model)
        self.numbers = Numbers(self.category, self.facts, self.sides)
        self._point(range(len(self.rows)), inside=False)

    def run(self) -> None:
        """Block by block, in the order of the rows: what points within the category points upward."""
        members: dict[int, list[int]] = {}
        for i, row in enumerate(self.rows):
            members.setdefault(self._block_of(row), []).append(i)
        for number, ours in members.items():
            block = self.facts.blocks[number] if number >= 0 else Block(many=True)
            self._point(ours, inside=True)
            self._find(block, ours)
            for i in ours:
                self._settle(i)

    def _block_of(self, row: Row) -> int:
        """The block with the most marks that the row has; -1 for none."""
        fitting = [
            (len(block.marks), -number)
            for number, block in enumerate(self.facts.blocks)
            if all(folded(row.get(item.lower())) in map(folded, words) for item, words in block.marks)
        ]
        return -max(fitting)[1] if fitting else -1

    def _point(self, ours: Iterable[int], inside: bool) -> None:
        """Rename what our rows point at: rows of other categories, or of this one."""
        for pointer in self.facts.pointers:
            names = self.renames.get((pointer.category, pointer.key.lower()), {})
            if not names or (pointer.category == self.category) != inside:
                continue
            for i in ours:
                value = self.rows[i].get(pointer.item.lower())
                if value:
                    self.rows[i][pointer.item.lower()] = renamed(value, names)

    # Finding ------------------------------------------------------------------------------------------------

    def _find(self, block: Block, ours: list[int]) -> None:
        if self._determined():
            named = [key for key in self.facts.keys if key not in self._entry_items()]
            for keys, test in ((self.facts.keys, self._same_keys), (named, self._same_key)):
                alike = self._alike([key.lower() for key in keys], self.free)
                for i in ours:
                    self._pass([i], test, alike(i))
            if len(ours) == 1 == len(self.model):
                self._pass(ours, self._no_other_key)
            return
        marked = [m for m in self.free if self._marks(block, m) is True]
        silent = [m for m in self.free if self._marks(block, m) is None]
        groups = self._groups(ours)
        for there, also, place in (
            (marked, self._any, self._same_place), (marked, self._any, self._no_other_place),
            (silent, self._agrees, self._no_other_place),
        ):  # fmt: skip
            alike = self._alike(self.places, there, silent=place == self._no_other_place)
            for group in groups if there else ():
                left = [i for i in group if self.found[i] is None]
                if left:
                    self._among(block, left, [m for m in alike(group[0]) if place(group[0], m)], also)

    def _determined(self) -> bool:
        """Whether the keys leave nothing to choose: none of them is a mere number."""
        return bool(self.facts.keys) and not set(self.facts.keys) & set(self.facts.numbers)

    def _among(self, block: Block, ours: list[int], rows: list[int], also: Test) -> None:
        """Find our rows among some of the model's: the surest pairs first."""
        naming = self._naming(block)
        for pairs in chain(self.names.pairs(ours, rows), [self._unnamed(naming, ours, rows)]):
            free = ((i, m) for i, m in pairs if self.found[i] is None and m in self.free and also(i, m))
            rated = [(rate, -i, -m) for i, m in free if (rate := self._rate(naming, i, m)) is not None]
            for _, i, m in sorted(rated, reverse=True):
                self._pass([-i], self._any, [-m])
        if len(ours) == 1 == len(rows):
            several = naming is None or naming.weight == "several"
            self._pass(ours, lambda i, m: also(i, m) and (several or naming is None or self.names.may(naming.weight, i, m)), rows)

    def _unnamed(self, naming: Naming | None, ours: list[int], rows: list[int]) -> Pairs:
        """The pairs of which names do not tell whether they are one: what one is named by, the other is not.

        Where a row without a name is a different one in any case, but for one that says all that ours says, only those.
        """
        strict = naming is not None and naming.weight == "always"
        there: dict[frozenset[int], list[int]] = {}
        for m in rows:
            if m in self.free:
                there.setdefault(self.names.of(m, True), []).append(m)
        alike: dict[tuple[frozenset[int], tuple[str, ...]], Callable[[int], list[int]]] = {}
        for i in ours:
            if self.found[i] is None:
                mine, said = self.names.of(i, False), tuple(self._facts_of(i)) if strict else ()
                if (mine, said) not in alike:
                    some = [m for names, those in there.items() if not names & mine for m in those]
                    alike[mine, said] = self._alike(said, some)
                yield from ((i, m) for m in alike[mine, said](i))

    def _alike(self, items: Sequence[str], rows: Iterable[int], silent: bool = False) -> Callable[[int], list[int]]:
        """What gives, for a row of ours, those rows of the model that may say the same by some items, in their order.

        With `silent`, also those that do not say all of them.
        """
        every = [*rows]
        found: dict[tuple[Hashable, ...], list[int]] = {}
        quiet: list[int] = []
        for m in every:
            key = self._key(items, self.model[m])
            (quiet if silent and None in key else found.setdefault(key, [])).append(m)

        def alike(i: int) -> list[int]:
            key = self._key(items, self.rows[i])
            return every if silent and None in key else sorted([*found.get(key, ()), *quiet])

        return alike

    def _key(self, items: Sequence[str], row: Row) -> tuple[Hashable, ...]:
        return tuple(self.facts.likeness(item, row.get(item)) for item in items)

    def _naming(self, block: Block) -> Naming | None:
        """Of a block that makes a row of its own, names only tell which one of several it is."""
        naming = self.facts.naming
        return naming if naming is None or block.many else replace(naming, weight="several")

    def _rate(self, naming: Naming | None, i: int, m: int) -> tuple[int, ...] | None:
        """How sure it is that two rows are one: by a name; all that ours says; some of it and nothing else; a number.

        Of pairs that are as sure, that one with more in common, with less against it, and with less that only one says.
        """
        name = self.names.common(i, m)
        said = self._facts_of(i)
        pointing = {pointer.item.lower() for pointer in self.facts.pointers}
        against = sum(1 for item in said if self.model[m].get(item) and not self._same(item, i, m))
        common = sum(1 for item in said if item not in pointing and self._same(item, i, m))
        numbered = self._same_key(i, m)
        if name:
            sure = 4
        elif name is None and all(self._same(item, i, m) for item in said):
            sure = 3
        elif (naming is not None and not self.names.may(naming.weight, i, m)) or not (numbered or (common and not against)):
            return None
        else:
            sure = 1 if against or not common else 2
        more = sum(1 for item, value in self.model[m].items() if value and not self.rows[i].get(item))
        return sure, name or 0, common, -against, -more, numbered

    def _pass(self, ours: Iterable[int], test: Test, rows: Iterable[int] | None = None) -> None:
        for i in ours:
            if self.found[i] is None:
                free = (m for m in (self.free if rows is None else rows) if m in self.free)
                m = next((m for m in free if test(i, m) and self._stays_apart(i, m)), None)
                if m is not None:
                    self.found[i] = m
                    del self.free[m]

    def _groups(self, ours: list[int]) -> list[list[int]]:
        """Our rows by the rows that they point at."""
        groups: dict[tuple[str | None, ...], list[int]] = {}
        for i in ours:
            groups.setdefault(tuple(self.rows[i].get(item) for item in self.places), []).append(i)
        return list(groups.values())

    def _places(self) -> list[str]:
        """The items that say whose row it is: of which specimen, of which microscope.

        Not the entry, of which there is one; not what names the row; and not where the one row of a record points at
        the first of a list, as the processing does at a detector: it is of all of them.
        """
        facts = self.facts
        named = {item for items in (facts.naming.items if facts.naming else ()) for item in items}
        many = all(block.many for block in facts.blocks)
        return [
            pointer.item.lower()
            for pointer in facts.pointers
            if pointer.category in self.sides.ours
            and pointer.category not in (self.category, ENTRY)
            and pointer.item not in named
            and (many or not all(block.many for block in self.sides.facts.of(pointer.category).blocks))
        ]

    # What is equal ------------------------------------------------------------------------------------------

    def _same(self, item: str, i: int, m: int) -> bool:
        return self.facts.same(item, self.rows[i].get(item), self.model[m].get(item))

    def _same_place(self, i: int, m: int) -> bool:
        return all(self._same(item, i, m) for item in self.places)

    def _no_other_place(self, i: int, m: int) -> bool:
        """As `_same_place`, but a row that does not say what it points at may be anyone's."""
        return all(self._same(item, i, m) for item in self.places if self.rows[i].get(item) and self.model[m].get(item))

    def _any(self, i: int, m: int) -> bool:
        return True

    def _same_keys(self, i: int, m: int) -> bool:
        keys = [key.lower() for key in self.facts.keys]
        return bool(keys) and all(self.rows[i].get(key) and self._same(key, i, m) for key in keys)

    def _same_key(self, i: int, m: int) -> bool:
        """Without what names the entry, of which a model has one: it may say so wrongly."""
        keys = [key.lower() for key in self.facts.keys if key not in self._entry_items()]
        return bool(keys or len(self.model) == 1) and all(
            self.rows[i].get(key) and self._same(key, i, m) for key in keys
        )

    def _stays_apart(self, i: int, m: int) -> bool:
        """Whether the model's row, where it does not say all of its key, does not get the key of another row by ours."""
        keys = [key.lower() for key in self.facts.keys]
        there = self.model[m]
        absent = {key for key in keys if not there.get(key)}
        if not absent or absent & {item.lower() for item in self.facts.numbers}:  # a number is chosen that is free
            return True
        key = [there.get(one) or self.rows[i].get(one) for one in keys]
        return all(other is there or [other.get(one) for one in keys] != key for other in self.model)

    def _entry_items(self) -> set[str]:
        return {pointer.item for pointer in self.facts.pointers if pointer.category == ENTRY}

    def _no_other_key(self, i: int, m: int) -> bool:
        """The model's only row does not say what its key is."""
        keys = [key.lower() for key in self.facts.keys]
        return all(self.model[m].get(key) is None or self._same(key, i, m) for key in keys)

    def _marks(self, block: Block, m: int) -> bool | None:
        """Whether a row of the model has the block's marks; None where it does not say."""
        verdict: bool | None = True
        if self._own_parent(block, m):
            return False
        for item, words in block.marks:
            value = folded(self.model[m].get(item.lower()))
            if value is None:
                verdict = None
            elif value not in [folded(self._mark(item, word)) for word in words]:
                return False
        return verdict

    def _own_parent(self, block: Block, m: int) -> bool:
        """Whether the row would point at itself with the block's marks; what points at it would look like the whole."""
        marks = dict(block.marks)
        return any(
            self.model[m].get(pointer.key.lower()) in [self._mark(pointer.item, word) for word in marks[pointer.item]]
            for pointer in self.facts.pointers
            if pointer.category == self.category and pointer.item in marks
        )

    def _mark(self, item: str, word: str) -> str:
        """A mark that is a key, by its new name."""
        for pointer in self.facts.pointers:
            if pointer.item == item:
                return renamed(word, self.renames.get((pointer.category, pointer.key.lower()), {}))
        return word

    def _agrees(self, i: int, m: int) -> bool:
        """Whether the model's row says nothing else than ours."""
        return all(self._same(item, i, m) for item in self._facts_of(i) if self.model[m].get(item))

    def _facts_of(self, i: int) -> list[str]:
        """The items that say something of our row: no mere numbers."""
        apart = {item.lower() for item in (*self.facts.numbers, *self._entry_items())}
        return [item for item, value in self.rows[i].items() if value and item not in apart]

    # Numbers ------------------------------------------------------------------------------------------------

    def _settle(self, i: int) -> None:
        """Our row takes the model's number, or, where it is new, one that is free."""
        m = self.found[i]
        new = m is None
        for item in (number.lower() for number in self.facts.numbers):
            value = self.rows[i].get(item)
            if not value:
                continue
            there = self.model[m].get(item) if m is not None else None
            new = new or there is None
            there = there or self.numbers.unused(self.rows[i], item)
            if there != value:
                self.renames.setdefault((self.category, item), {})[self.original[i][item] or value] = there
                self.rows[i][item] = there
        if new:
            self.numbers.add(self.rows[i])
