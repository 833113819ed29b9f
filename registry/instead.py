"""A registry in which one schema stands in another one's place, so that mappings can be checked against it unpinned."""

from __future__ import annotations

from oscem_map.registry.lock import Entry
from oscem_map.registry.model import Schema
from oscem_map.registry.store import Registry


class Instead(Registry):
    """A registry that gives `after` for the name and version of `before`, and else what it has."""

    def __init__(self, registry: Registry, before: Schema, after: Schema) -> None:
        super().__init__()
        self._registry = registry
        self._before, self._after = before, after

    def entries(self) -> tuple[Entry, ...]:
        return self._registry.entries()

    def get(self, name: str, version: str) -> Schema:
        if (name, version) == (self._before.name, self._before.version):
            return self._after
        return self._registry.get(name, version)
