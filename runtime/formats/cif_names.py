"""Names of categories and items as a mapping spells them: in CIF their case does not matter (CIF 1.1, 2.2.7.4.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from oscem_map.runtime.read_tables import Rows


class Names:
    """The spelling of `names`, each `category.item` or `category`, by what they are in small letters."""

    def __init__(self, names: Iterable[str]) -> None:
        self.categories: dict[str, str] = {}
        self.items: dict[str, dict[str, str]] = {}
        for name in names:
            category, _, item = name.partition(".")
            self.categories.setdefault(category.lower(), category)
            self.items.setdefault(category.lower(), {})[item.lower()] = item


DICTIONARY_ITEMS: Final = ("audit_conform.dict_name", "audit_conform.dict_version")
"""Where a file says which dictionary it follows, and which version of it."""


def stated_dictionary(tables: Mapping[str, Any]) -> tuple[str, str]:
    """Name and version of the dictionary that a file says it follows: ("mmcif_pdbx.dic", "5.413"); `''` where it does not."""
    category = DICTIONARY_ITEMS[0].partition(".")[0]
    first = (tables.get(category) or [{}])[0]
    name, version = (str(first.get(item.partition(".")[2]) or "") for item in DICTIONARY_ITEMS)
    return name, version


def as_spelt(tables: Mapping[str, Any], names: Names) -> Mapping[str, Any]:
    """The tables, with the names that are one of `names` but for case spelt so.

    What none of them is keeps its spelling, and what needs no change is shared. Where a row has an item twice, the
    spelling of `names` counts.
    """
    found: dict[str, Any] = {}
    for category, rows in tables.items():
        folded = category.lower()
        found.setdefault(names.categories.get(folded, category), _rows(rows, names.items.get(folded, {})))
    return found


def _rows(rows: Rows, spelt: Mapping[str, str]) -> Rows:
    there = {name for row in rows for name in row} if spelt else set()
    others = {name: spelt[name.lower()] for name in there if spelt.get(name.lower(), name) != name}
    return [_row(row, others) for row in rows] if others else rows


def _row(row: Mapping[str, Any], others: Mapping[str, str]) -> Mapping[str, Any]:
    return {others.get(name, name): value for name, value in row.items() if others.get(name) not in row}


__all__ = ["DICTIONARY_ITEMS", "Names", "as_spelt", "stated_dictionary"]
