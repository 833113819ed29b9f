"""Looking for what a rule is about: its paths in steps, and what stands at them in a document that is being migrated."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from oscem_map.runtime.migrate_tree import absent
from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.paths import Steps, steps_of, suffix

Around = tuple[tuple[Any, Any], ...]
"""The objects and lists around a node, outermost first, with the key or position in each."""


class Found(NamedTuple):
    """A node with the objects and lists around it, outermost first."""

    around: Around
    path: str

    @property
    def node(self) -> Any:
        holder, key = self.around[-1]
        return holder[key]

    def take(self) -> None:
        """Take it out, and the objects around it that are empty then; elements of lists keep their place."""
        holder, key = self.around[-1]
        del holder[key]
        for holder, key in reversed(self.around[:-1]) if len(self.around) > 1 else ():
            if holder.__class__ is list or holder[key]:
                break
            del holder[key]

    def give_back(self, node: Any) -> bool:
        """Put a node back; False where something else stands in its way by now."""
        for (holder, key), (inner, _) in zip(self.around, self.around[1:], strict=False):
            if holder.__class__ is dict and holder.setdefault(key, inner) is not inner:
                return False
        holder, key = self.around[-1]
        if holder.__class__ is dict and key in holder:
            return False
        holder[key] = node
        return True


class Route(NamedTuple):
    """A rule's paths: what both sides share up to their last common list, and the rest of each."""

    shared: Steps
    left: Steps
    right: Steps
    first: str
    last: str
    alone: bool
    """Of one name, and no list."""
    in_place: bool
    """To the place itself."""
    into_list: bool
    """To the place itself, as the only element of a list."""


@lru_cache(4096)
def route_of(source: str, target: str) -> Route:
    """The route of a rule from its two paths, `a[].b` and `a[].c.d`."""
    left, right, n = steps_of(source), steps_of(target), 0
    for i, (one, other) in enumerate(zip(left[:-1], right[:-1], strict=False), 1):
        if one != other:
            break
        n = i if one[1] else n
    shared, rest, there = left[:n], left[n:], right[n:]
    alone = len(left) == 1 and not left[0][1]
    return Route(shared, rest, there, left[0][0], left[-1][0], alone, rest == there, _unlisted(rest) == _unlisted(there))


def _unlisted(steps: Steps) -> Steps:
    return (*steps[:-1], (steps[-1][0], False)) if steps else steps


def find(top: Any, path: str, steps: Steps) -> list[Found]:
    """What stands at a path below an object and says something. Nothing is made before its names are found."""
    if len(steps) == 1 and not steps[0][1]:
        name = steps[0][0]
        node = top.get(name) if top.__class__ is dict else None
        if node is None or absent(node):
            return []
        return [new_tuple(Found, (((top, name),), path + suffix(name)))]
    node = top
    outer: list[tuple[Any, Any]] = []
    for name, many in steps:
        if node.__class__ is not dict or name not in node:
            return []
        if many:
            break
        outer.append((node, name))
        node = node[name]
    else:
        place = path + "".join([suffix(name) for _, name in outer])
        return [] if absent(node) else [new_tuple(Found, (tuple(outer), place))]
    here: list[tuple[Around, str, Any]] = [((), path, top)]
    for name, many in steps:
        inner: list[tuple[Around, str, Any]] = []
        for around, place, holder in here:
            if holder.__class__ is not dict or name not in holder:
                continue
            node, above, below = holder[name], (*around, (holder, name)), place + suffix(name)
            if not many:
                inner.append((above, below, node))
            elif node.__class__ is list:
                inner += [((*above, (node, i)), f"{below}[{i}]", one) for i, one in enumerate(node)]
        here = inner
    return [new_tuple(Found, (around, place)) for around, place, one in here if not absent(one)]
