"""What a merge has to know of a mapping: which items are keys, which of them only number rows, what points where, and
by which fixed values the rows of a block are ours. Nothing here names a category: the tables come with a mapping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Weight = Literal["hint", "several", "always"]
"""What it means that two rows name different things: nothing where their keys are equal ("hint"); that they are
different rows, unless each stands alone ("several"); or in any case ("always")."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The items by which a row of numbered rows names what it is about.

    The first of `items` that both rows have decides; with `any`, one that is equal is enough. `category.item` is an
    item of the row that points here.
    """

    items: tuple[tuple[str, ...], ...]
    weight: Weight = "hint"
    any: bool = False


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
    mapping writes `1` or `index`, and gives way to what the model has.
    """

    keys: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    blocks: tuple[Block, ...] = (Block(many=True),)
    naming: Naming | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """The categories of a mapping, by name."""

    categories: Mapping[str, Category] = field(default_factory=dict)

    def of(self, category: str) -> Category:
        return self.categories.get(category, Category())
