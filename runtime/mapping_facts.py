"""What a generated module of facts holds of a mapping, for reports: its schemas, losses, reasons and advised ranges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from oscem_map.runtime.dispositions import Lost
from oscem_map.runtime.schema_facts import Classes


class TreeFacts(NamedTuple):
    """A side that is a tree: the classes of its schema, the class of a document, and what the mapping says of its leaves.

    `losses` are by path, of leaves and of inner nodes; `stated` are the slots that a word of the mapping stands for.
    """

    classes: Classes
    root: str
    losses: Mapping[str, tuple[Lost, ...]]
    stated: Mapping[str, str]


__all__ = ["Classes", "Lost", "TreeFacts"]
