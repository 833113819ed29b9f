"""What of a migrated document has a place in the schema; the rest is put aside, with its paths in the input."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Any, Final

from oscem_map.runtime.migrate_log import Log, Reason
from oscem_map.runtime.migrate_tree import Cell, absent, cells
from oscem_map.runtime.paths import PathsAlong, Trail, path_along
from oscem_map.runtime.refused import nearest
from oscem_map.runtime.schema_facts import PAIR, Place
from oscem_map.runtime.values import fold

_GONE: Final = object()
"""What a node is that has no place, or that lost all it held."""


class Placed:
    """The document of plain values, and its cells with, in the same order, the steps to them in it."""

    __slots__ = ("cells", "document", "trails")

    def __init__(self) -> None:
        self.cells: list[Cell] = []
        self.trails: list[Trail] = []
        self.document: dict[str, Any] = {}

    def places(self) -> dict[str, tuple[str, ...]]:
        """Of each leaf that was kept, by its path in the input, where it stands."""
        found: dict[str, tuple[str, ...]] = {}
        paths = PathsAlong()
        leaf = paths.leaf
        for trail, cell in zip(self.trails, self.cells, strict=True):
            path = (leaf(trail),)
            came = cell.came
            for origin in (leaf(came),) if came.__class__ is tuple and came else cell.origins_along(paths):  # most have one
                found[origin] = found[origin] + path if origin in found else path
        return found

    def saying(
        self, document: Any, words: frozenset[str], first: frozenset[str], longest: int
    ) -> Iterator[tuple[str, str]]:
        """As `lint.saying`, of the document."""
        near = [
            (n, said)
            for n, cell in enumerate(self.cells)
            if (said := cell.value).__class__ is str and (said[:1] in first or said[:1] > "~") and len(said) <= longest
        ]
        return ((path_along(self.trails[n]), said) for n, said in near if fold(said) in words)

    def guessed(self) -> dict[str, str]:
        """The quantities whose unit a rule gave, with that rule."""
        return {
            path_along(trail).removesuffix(".unit"): cell.guessed
            for trail, cell in zip(self.trails, self.cells, strict=True)
            if cell.guessed
        }


def placed(root: Any, schema: Place, log: Log) -> Placed:
    """The part of a document that has places; the rest goes to the log."""
    sorter = _Sorter(log)
    document = sorter.members(root, schema, None) if root.__class__ is dict else sorter.whole(root, None)
    sorter.result.document = document if document.__class__ is dict else {}
    return sorter.result


class _Sorter:
    __slots__ = ("log", "result")

    def __init__(self, log: Log) -> None:
        self.log = log
        self.result = Placed()

    def members(self, node: dict[str, Any], place: Place, trail: Trail) -> Any:
        kept = {}
        below = place.below
        for name, one in node.items():
            inner = below.get(name)
            if inner is None:
                self._aside(one, partial(_no_slot, name, place))
            elif one.__class__ is Cell and True not in inner.many and inner.types:
                self.result.trails.append((trail, name))
                self.result.cells.append(one)
                kept[name] = one.value
            elif one.__class__ is dict and inner.kind == "object":
                if (value := self.members(one, inner, (trail, name))) is not _GONE:
                    kept[name] = value
            elif one.__class__ is dict and inner.kind == "quantity" and one.keys() <= _PAIR:
                if (value := self.whole(one, (trail, name))) is not _GONE:
                    kept[name] = value
            elif (value := self._slot(one, inner, (trail, name))) is not _GONE:
                kept[name] = value
        return kept or _GONE

    def _slot(self, node: Any, place: Place, trail: Trail) -> Any:
        if node.__class__ is not list:
            if "any" in place.types:
                return self.whole(node, trail)
            if True in place.many and not absent(node):
                return self._aside(node, "one value where a list is expected")
            return self._element(node, place, trail)
        if True not in place.many:
            return self._aside(node, "a list where one value is expected")
        kept: list[Any] = []
        for one in node:
            if one.__class__ is Cell and place.types:
                self.result.trails.append((trail, len(kept)))
                self.result.cells.append(one)
                kept.append(one.value)
            elif (value := self._element(one, place, (trail, len(kept)))) is not _GONE:
                kept.append(value)
        return kept or _GONE

    def _element(self, node: Any, place: Place, trail: Trail) -> Any:
        if node.__class__ is Cell:
            if place.types or absent(node):
                return self.whole(node, trail)
            return self._aside(node, f"an object is expected here, with {', '.join([*place.below][:4])}")
        if node.__class__ is list:
            return self._aside(node, "a list inside a list")
        if "any" in place.types:
            return self.whole(node, trail)
        if place.below:
            return self.members(node, place, trail)
        if "quantity" not in place.types:
            return self._aside(node, "an object where one value is expected")
        if not node.keys() <= _PAIR:
            for name in node:
                if name not in _PAIR:
                    self._aside(node[name], "a quantity has no such part")
            node = {name: one for name, one in node.items() if name in _PAIR}
        return self.whole(node, trail)

    def whole(self, node: Any, trail: Trail) -> Any:
        """All of a node, but for objects and lists that lost all they held. One call a level."""
        trails, found = self.result.trails, self.result.cells
        if node.__class__ is Cell:
            trails.append(trail)
            found.append(node)
            return node.value
        if node.__class__ is dict:
            members = {}
            for name, one in node.items():
                if one.__class__ is Cell:
                    trails.append((trail, name))
                    found.append(one)
                    members[name] = one.value
                elif (value := self.whole(one, (trail, name))) is not _GONE:
                    members[name] = value
            return members or _GONE
        elements: list[Any] = []
        for one in node:
            if (value := self.whole(one, (trail, len(elements)))) is not _GONE:
                elements.append(value)
        return elements or _GONE

    def _aside(self, node: Any, reason: Reason) -> object:
        """Put a node aside; an empty leaf says so itself."""
        for _, cell in cells(node):
            self.log.aside.append((cell, "empty, and without a place" if absent(cell) else reason, ""))
        return _GONE


_PAIR: Final = frozenset(PAIR)


@lru_cache(1024)
def _no_slot(name: str, place: Place) -> str:
    near = nearest(name, place.below, 0.75)
    return f"the schema has no such slot; did you mean `{near}`?" if near else "the schema has no such slot"
