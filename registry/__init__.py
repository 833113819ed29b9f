"""The schema registry: pinned schemas in one common model, their importers and their lock file.

Importing it is cheap: YAML is read when a schema is asked for, linkml and gemmi only by an import.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oscem_map.registry.lock import Entry
from oscem_map.registry.model import Bounds, Class, Kind, Primitive, Rules, Schema, Slot
from oscem_map.registry.store import PACKAGED, Registry, UnknownSchema

if TYPE_CHECKING:
    from oscem_map.registry.importing import (
        AlreadyPinned,
        Origin,
        Read,
        overlaid,
        pin,
        read_catalogue,
        read_ddl2,
        read_json,
        read_linkml,
        read_roots,
        verify,
    )
    from oscem_map.registry.show import UnknownName, describe

__all__ = [
    "PACKAGED",
    "AlreadyPinned",
    "Bounds",
    "Class",
    "Entry",
    "Kind",
    "Origin",
    "Primitive",
    "Read",
    "Registry",
    "Rules",
    "Schema",
    "Slot",
    "UnknownName",
    "UnknownSchema",
    "describe",
    "listing",
    "overlaid",
    "pin",
    "read_catalogue",
    "read_ddl2",
    "read_json",
    "read_linkml",
    "read_roots",
    "verify",
]


def listing(folder: Path | None = None) -> tuple[Entry, ...]:
    """The pinned schemas, as `oscem-map registry list` shows them."""
    return Registry(folder).entries()


_LATER = {
    "show": ("UnknownName", "describe"),
    "importing": (
        "AlreadyPinned", "Origin", "Read", "overlaid", "pin", "read_catalogue", "read_ddl2", "read_json", "read_linkml",
        "read_roots", "verify",
    ),
}  # fmt: skip
"""Names that few commands need, by the module that has them: it is imported when one is asked for."""


def __getattr__(name: str) -> Any:
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f"oscem_map.registry.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
