"""What a merge has to know of a mapping: which items are keys, which of them only number rows, what points where, and
by which fixed values the rows of a block are ours. Nothing here names a category: the tables come with a mapping."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from oscem_map.runtime.merge.values import folded, same, squeezed

OTHER = "other"

Weight = Literal["several", "apart", "always"]
"""What names decide. Rows that name different things are different rows, unless each stands alone ("several"), or in
any case ("apart"); and so are rows of which one has no name, whatever their numbers ("always")."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The items by which a row of numbered rows names what it is about.

    The first of `items` that both rows have decides; with `any`, one that is equal is enough. `category.item` is an
    item of the row that points here.
    """

    items: tuple[tuple[str, ...], ...]
    weight: Weight = "apart"
    any: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Items that say one fact: one side's are kept, never some of each.

    With `led`, only another value of the first item makes it another fact. `forms` are pairs of a word of the first
    item (`''` is none) and what the second looks like then (`maker: {}`): otherwise the second says something else.
    `ends` are the lower and the upper end of a range.
    """

    items: tuple[str, ...]
    led: bool = False
    forms: tuple[tuple[str, str], ...] = ()
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the mapping. `marks` are its two-way fixed values: a row is ours if it has one of the words in each of
    the items. `many` says that the block makes a row for each element of a list."""

    marks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    many: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """An item that holds the key of another row; also of several, with commas between them."""

    item: str
    category: str
    key: str


@dataclass(frozen=True, slots=True)
class Category:
    """A category that the mapping writes.

    `keys` as the dictionary has them. `numbers` are the items whose value is a mere number, or the entry's name: the
    mapping writes `1` or `index`, and gives way to what the model has. `quantities` are the items that hold numbers by
    the dictionary, `words` those with a list. `atoms` say what the coordinates are of. `aliases` are pairs of an older
    listed word and today's.
    """

    keys: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    blocks: tuple[Block, ...] = (Block(many=True),)
    naming: Naming | None = None
    groups: tuple[Group, ...] = ()
    quantities: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    atoms: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()

    def same(self, item: str, one: str | None, other: str | None) -> bool:
        """Whether two values of an item, in lower case, say the same: numbers as numbers, listed words in any letters
        and by any of their names."""
        if item in _lower(self.words):
            return self.word(item, one) == self.word(item, other)
        return same(one, other, self.is_quantity(item))

    def likeness(self, item: str, value: str | None) -> Hashable:
        """What two values of an item that say the same have in common, to look them up by; others may have it too."""
        if item in _lower(self.words):
            return self.word(item, value)
        return value if value is None else squeezed(value, self.is_quantity(item))

    def word(self, item: str, value: str | None) -> str | None:
        """A value for comparing, in lower case; of a listed word today's name."""
        text = folded(value)
        if not text or not self.aliases or item not in _lower(self.words):
            return text
        return _today(self.aliases).get(text, text)

    def name(self, item: str, value: str | None) -> str | None:
        """As `word`; None for the word of a list that says that none of them fits."""
        text = self.word(item, value)
        return None if text == OTHER and item in _lower(self.words) else text

    def is_quantity(self, item: str) -> bool:
        return item in _lower(self.quantities)

    def is_of_atoms(self, item: str) -> bool:
        return item in _lower(self.atoms)


@dataclass(frozen=True, slots=True)
class Facts:
    """The categories of a mapping, by name."""

    categories: Mapping[str, Category] = field(default_factory=dict)

    def of(self, category: str) -> Category:
        return self.categories.get(category, Category())


@cache
def _lower(items: tuple[str, ...]) -> frozenset[str]:
    return frozenset(item.lower() for item in items)


@cache
def _today(aliases: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {older.casefold(): today.casefold() for older, today in aliases}
