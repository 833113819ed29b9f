"""What a generated module of facts holds of a mapping, for reports: its schemas, losses, reasons and advised ranges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from oscem_map.runtime.dispositions import Lost
from oscem_map.runtime.schema_facts import Classes
from oscem_map.runtime.table_leaves import KeyItem, Word

Stated = KeyItem | Word
"""What a mapping says of a slot that it writes itself: the number of an element, or words of its own."""


class TreeFacts(NamedTuple):
    """A side that is a tree: the classes of its schema, the class of a document, and what the mapping says of its leaves.

    `losses` are by path, of leaves and of inner nodes; `stated` are the slots that a word of the mapping stands for, and the
    numbers of elements.
    """

    classes: Classes
    root: str
    losses: Mapping[str, tuple[Lost, ...]]
    stated: Mapping[str, Stated]


__all__ = ["Classes", "Lost", "TreeFacts"]
