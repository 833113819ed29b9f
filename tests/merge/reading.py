"""What tests of rows share: a model's beginning and end, and what gemmi reads of the result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import gemmi

from oscem_map.runtime.merge import Merged

ATOMS = "loop_\n_atom_site.id\n_atom_site.type_symbol\n1 C\n2 N\n#\n"
HEAD = "data_M\n#\n_entry.id 9XYZ\n#\n"

Tables = dict[str, list[dict[str, Any]]]
Run = Callable[..., tuple[str, Merged]]


def column(text: str, tag: str) -> list[str]:
    return [gemmi.cif.as_string(value) for value in gemmi.cif.read_string(text).sole_block().find_values(tag)]


def loop(category: str, items: str, *rows: str) -> str:
    """A loop: its items with blanks between them, and its rows as they are written."""
    return "\n".join(["loop_", *(f"_{category}.{item}" for item in items.split()), *rows, "#", ""])


def pairs(category: str, /, **values: str) -> str:
    """A category as pairs, its values as they are written."""
    return "".join(f"_{category}.{item} {value}\n" for item, value in values.items()) + "#\n"
