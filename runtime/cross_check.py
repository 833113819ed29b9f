"""One cross-check of a deposition system, as data: what the registry keeps, and what reports evaluate.

`registry/checks.py` says what each kind and each condition of a check means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

KINDS: Final = ("needed", "compared", "listed", "shaped", "refers", "unique")


@dataclass(frozen=True, slots=True)
class Condition:
    """An item (of the same row), or `category.item` (of any row), has one of some words."""

    item: str
    words: tuple[str, ...]
    folded: bool = False


class CrossCheck(NamedTuple):
    """A check of items of a category; `level` is `error` or `warning`, `by` is none or two keys.

    `others` are `category.item`, and so are `enough`: places in one of which it is enough to be found.
    """

    name: str
    kind: str
    level: str
    category: str
    items: tuple[str, ...]
    when: tuple[Condition, ...] = ()
    anywhere: tuple[Condition, ...] = ()
    unless: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    first: bool = False
    beside: tuple[str, ...] | None = None
    wrong: str = ""
    compare: str = ""
    words: tuple[str, ...] = ()
    folded: bool = False
    patterns: tuple[str, ...] = ()
    never: str = ""
    enough: tuple[str, ...] = ()
