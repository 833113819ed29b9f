"""Which element of a list something belongs to that a rule appends: found by an index, so that long lists cost no more."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from oscem_map.runtime.migrate_tree import Cell, equal, free, items, same

Index = dict[tuple[int, Hashable], int]
"""While one rule acts: of the elements of a list that it appends to, by the list and what they are known by, the first."""


def position(there: list[Any], node: Any, by: str, index: Index) -> int | None:
    """Where in a list the first element is that is the same, or whose key `by` is; None where there is none.

    The index is made once for a rule that acts on many elements; what was appended since is added to it.
    """
    known = equality_key(node)
    size = (id(there), "size")
    for i in range(index.get(size, 0), len(there)):
        one = there[i]
        if not by or (one.__class__ is dict and by in one):
            index.setdefault((id(there), equality_key(one[by] if by else one)), i)
    index[size] = len(there)
    return None if known is None else index.get((id(there), known))


def fitting(there: list[Any], made: dict[str, Any], by: str, index: Index) -> int | None:
    """The element that an object belongs to: with the same key, or without a key the only one that can take it."""
    n = 0 if len(there) == 1 and not by else None
    if by and by in made:
        n = position(there, made[by], by, index)
    return n if n is not None and _agrees(there[n], made) else None


def _agrees(one: Any, made: Any) -> bool:
    """Whether an object can take all of another without a clash."""
    if one.__class__ is dict and made.__class__ is dict:
        return all(free(one, name) or _agrees(one[name], made[name]) for name in made)
    return same(one, made)


def equality_key(node: Any) -> Hashable:
    """A key that two nodes share if they say the same (`migrate_tree.same`), for an index; None where no node can be the same."""
    if node.__class__ is not Cell:
        inner = []
        for key, one in items(node):
            inner.append((key, equality_key(one)))
            if inner[-1][1] is None:
                return None
        return node.__class__, frozenset(inner)
    value = node.value
    if value.__class__ is dict or value.__class__ is list:
        return value.__class__, "empty"
    try:
        hash(value)
    except TypeError:  # a signalling NaN
        return None
    return (isinstance(value, bool), value) if equal(value, value) else None
