"""Paths through lists, `$.ligands[].present`, as the paths of the leaves that a document has there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from oscem_map.runtime.trace import AROUND


class Expand:
    """Expands paths through lists to the leaves of a document: `$.ligands[].present` for each ligand."""

    def __init__(self, document: Any, at: str) -> None:
        self._document = document
        self._at = at
        self._known: dict[str, Sequence[str]] = {}
        self._lists: dict[str, Sequence[tuple[str, Any]] | None] = {}

    def __call__(self, path: str) -> Sequence[str]:
        """The paths of the elements' leaves; the path itself where it goes through no list, or finds another shape."""
        if "[]" not in path or path.startswith(AROUND):
            return (path,)
        found = self._known.get(path)
        if found is None:
            found = self._known[path] = self._expanded(path)
        return found

    def _expanded(self, path: str) -> Sequence[str]:
        head, bracket, rest = path.rpartition("[]")
        places = self._places(head + bracket)
        return (path,) if places is None else [f"{place}{rest}" for place, _ in places]

    def _places(self, path: str) -> Sequence[tuple[str, Any]] | None:
        """The elements at a path that ends in a list, with their paths; None where another shape stands on the way."""
        if path in self._lists:
            return self._lists[path]
        head, bracket, rest = path.removesuffix("[]").rpartition("[]")
        around = self._places(head + bracket) if bracket else [(self._at, self._document)]
        found = None if around is None else _inside(around, rest[0 if bracket else len(self._at) :])
        self._lists[path] = found
        return found


def _inside(around: Sequence[tuple[str, Any]], path: str) -> list[tuple[str, Any]] | None:
    """The elements of the lists at a path of names, `.a.b`, below each of some values; None where one is no list."""
    names = [*_steps(path[1:])]
    found: list[tuple[str, Any]] = []
    for place, outer in around:
        value = outer
        for name, index in names:
            inner = value.get(name) if isinstance(value, dict) else None
            value = inner if index is None else _nth(inner, index)
        if isinstance(value, list):
            found += [(f"{place}{path}[{i}]", element) for i, element in enumerate(value)]
        elif value is not None:
            return None
    return found


def _nth(value: Any, n: int) -> Any:
    return value[n] if isinstance(value, list) and n < len(value) else None


def _steps(path: str) -> Iterable[tuple[str, int | None]]:
    """The names of a path with what stands in brackets: -1 for all elements, None without brackets."""
    for step in path.split("."):
        name, bracket, inside = step.partition("[")
        number = inside.rstrip("]")
        yield name, None if not bracket else int(number) if number.isdigit() else -1
