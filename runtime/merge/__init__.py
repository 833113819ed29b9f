"""Merging metadata into a model: the coordinates stay byte for byte, and only what the metadata touch is rewritten.

merged = merge(Path("model.cif.gz"), tables, Path("deposit.cif"), facts, prefer="metadata")
merged.differences, merged.added, merged.unmatched
"""

from __future__ import annotations

from oscem_map.runtime.merge.facts import Block, Category, Facts, Group, Naming, Pointer
from oscem_map.runtime.merge.merging import merge
from oscem_map.runtime.merge.result import Difference, Filled, Merged, Preference, Renamed, RowOf
from oscem_map.runtime.merge.verdicts import told

__all__ = [
    "Block",
    "Category",
    "Difference",
    "Facts",
    "Filled",
    "Group",
    "Merged",
    "Naming",
    "Pointer",
    "Preference",
    "Renamed",
    "RowOf",
    "merge",
    "told",
]
