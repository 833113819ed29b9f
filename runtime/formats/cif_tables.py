"""An mmCIF document as values: a data block, and the rows of its categories."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Row: TypeAlias = dict[str, str | None]
"""Item name to text; None, and an item that is not there, are unknown (`?`)."""


class Tables(NamedTuple):
    """A data block: its name, and the rows of its categories by name without underscore."""

    name: str
    categories: dict[str, list[Row]]
