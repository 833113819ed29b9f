"""A registry in which schemas stand in the place of others, so that mappings can be checked against them unpinned."""

from __future__ import annotations

from collections.abc import Mapping

from oscem_map.registry.lock import Entry
from oscem_map.registry.model import Schema
from oscem_map.registry.store import Registry


class Instead(Registry):
    """A registry that gives other schemas for some names and versions, and else what it has."""

    def __init__(self, registry: Registry, places: Mapping[tuple[str, str], Schema]) -> None:
        super().__init__()
        self._registry = registry
        self._places = places

    def entries(self) -> tuple[Entry, ...]:
        return self._registry.entries()

    def get(self, name: str, version: str) -> Schema:
        return self._places.get((name, version)) or self._registry.get(name, version)
