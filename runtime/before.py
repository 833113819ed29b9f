"""A document from before and what its record is read as now, merged: what nobody edited in the record stays as it was.

Three documents are compared: `before`, what the record that it makes is read as (`base`), and what the record that was given
is read as (`now`). Where base and now are the same, the value of before stays, and so does what no record can hold.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from decimal import Decimal
from difflib import SequenceMatcher
from types import ModuleType
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.read_tree import key_of
from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.trace import Trace, Tree
from oscem_map.runtime.write_tree import without_empty

if TYPE_CHECKING:
    from oscem_map.runtime.tree_leaves import Node

Keys = tuple[tuple[str, ...], ...]
"""How elements are recognised, alternatives in order: paths below the element, together one key."""


def in_order(value: Any, names: tuple[str, ...] | None = None) -> Any:
    """A value with its members sorted by name, only some of them with `names`."""
    if isinstance(value, Mapping):
        return {name: in_order(value[name]) for name in sorted(value) if names is None or name in names}
    return [in_order(one) for one in value] if isinstance(value, (list, tuple)) else value


def merged(
    module: ModuleType, keys: Mapping[str, Keys], made: Tree, trace: Trace, before: Tree, node: Node
) -> None:
    """Merge a document from before into `made`, in place: what a converter's module read a record as, with this trace.

    `keys` are those of lists, by path. The trace then says of the values that stand in `made` where they were read.
    """
    put, get = Trace(trace.ask), Trace(trace.ask)
    target = module.put(before, put)
    base = module.get(target, get)
    there = [_stands(entry) for entry in trace.written]
    _Merge(keys, _origin_in(target, put, get)).object(before, base, made, node, "$")
    without_empty(made)
    for n, entry in enumerate(trace.written):
        here, item, leaves, line, _ = entry
        if there[n] and item in here[0]:
            trace.written[n] = (here, item, leaves, line, here[0][item])


def _stands(entry: tuple[Any, ...]) -> bool:
    (holder, _, _), item, _, _, value = entry
    return isinstance(holder, dict) and holder.get(item) is value


def _origin_in(target: Tree, put: Trace, get: Trace) -> Callable[[Any], str]:
    """A function that says of which element of the document from before an object was read, through the target; or `''`."""
    from_document = {id(here[0]): here[1] for here, *_ in reversed(put.written)}
    from_target = {id(here[0]): here[1] for here, *_ in reversed(get.written)}

    def origin(element: Any) -> str:
        path = _known(element, from_target)
        return _known(_at(target, path), from_document) if path else ""

    return origin


def _known(value: Any, paths: Mapping[int, str]) -> str:
    """The path that an object, or the first one inside it that has one, came from."""
    if id(value) in paths:
        return paths[id(value)]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((path for path in (_known(one, paths) for one in inner) if path), "")


def _at(tree: Any, path: str) -> Any:
    """What stands at a path without keys in quotes: `$.people[1].org`."""
    for step in path.removeprefix("$").replace("[", ".[").strip(".").split("."):
        if step[:1] == "[" and isinstance(tree, list):
            tree = tree[int(step[1:-1])] if step[1:-1].isdigit() and int(step[1:-1]) < len(tree) else None
        elif step:
            tree = tree.get(step) if isinstance(tree, dict) else None
    return tree


class _Merge:
    """A document from before, what its own record is read as (`base`), and what the record that was given is read as (`now`)."""

    def __init__(self, keys: Mapping[str, Keys], origin: Callable[[Any], str]) -> None:
        self.keys = keys
        self.origin = origin

    def object(self, before: Any, base: Any, now: Any, node: Node, at: str) -> Tree:
        """The merged object: `now` itself, or a new one."""
        made: Tree = now if isinstance(now, dict) else {}
        for slot, inner in (node.below or {}).items():
            then, said, read = (one.get(slot) if isinstance(one, Mapping) else None for one in (before, base, made))
            found = self.value(then, said, read, inner, f"{at}.{slot}")
            if found not in ABSENT:
                made[slot] = found
            else:
                made.pop(slot, None)
        return made

    def value(self, before: Any, base: Any, now: Any, node: Node, at: str) -> Any:
        many = node.path.endswith("[]")
        if node.below is not None and many:
            then, said = (one if isinstance(one, list) else [] for one in (before, base))
            return self.elements(then, said, now, node, at)
        if node.below is not None:
            return self.object(before, base, now, node, at)
        if before is None or not _same(base, now):
            return now
        if many and isinstance(now, list) and isinstance(before, list):
            now[:] = deepcopy(before)  # the list stays the one of which the trace knows
            return now
        return deepcopy(before)

    def elements(self, before: list[Any], base: list[Any], now: Any, node: Node, at: str) -> list[Any]:
        """Elements in the order of the record; those that the record cannot hold follow the one that they followed."""
        made: list[Any] = now if isinstance(now, list) else []
        sources = self._sources(before, base, at)
        pairs = _pairs(base, made, self.keys.get(node.path.replace("[]", ""), ()))
        stays = {sources.get(n) for n in pairs.values()}
        known = {*sources.values()}
        after: dict[int | None, list[Any]] = {None: []}
        last = None
        for n, one in enumerate(before):
            last = n if n in stays else last
            after.setdefault(last, []).extend([] if n in known else [deepcopy(one)])
        found = after[None]
        for n, one in enumerate(made):
            source = sources.get(pairs.get(n))
            if source is None:
                found.append(one)
            else:
                found.append(self.object(before[source], base[pairs[n]], one, node, f"{at}[{source}]"))
                found += after[source]
        made[:] = found
        return made

    def _sources(self, before: list[Any], base: list[Any], at: str) -> dict[int | None, int]:
        """The positions in `before` of the elements of `base`: as the two runs say, else the same position."""
        found: dict[int | None, int] = {}
        taken: set[int] = set()
        for n, one in enumerate(base):
            path = self.origin(one)
            number = path[len(at) + 1 :].partition("]")[0] if path.startswith(f"{at}[") else ""
            source = int(number) if number.isdigit() else n
            if source < len(before) and source not in taken:
                found[n] = source
                taken.add(source)
        return found


def _pairs(base: list[Any], now: list[Any], keys: Keys) -> dict[int, int]:
    """Which element of `base` each of `now` is, by position.

    They are the same by the keys, else where they are equal; without keys, those between equal ones are so by position.
    """
    old, new = ([write_json(in_order(one)) for one in some] for some in (base, now))
    found: dict[int, int] = {}
    if old == new:
        return {n: n for n in range(len(new))}
    if not keys:
        for word, start, end, first, last in SequenceMatcher(None, old, new).get_opcodes():
            if word in ("equal", "replace"):
                found |= dict(zip(range(first, last), range(start, end), strict=False))
        return found
    alternatives: list[tuple[Sequence[object], Sequence[object]]]
    alternatives = [([key_of(one, key) for one in base], [key_of(one, key) for one in now]) for key in keys]
    for mine, theirs in (*alternatives, (old, new)):
        taken, waiting = {*found.values()}, defaultdict[object, deque[int]](deque)
        for n, said in enumerate(mine):
            if said is not None and n not in taken:
                waiting[said].append(n)
        for n, said in enumerate(theirs):
            if n not in found and waiting[said]:
                found[n] = waiting[said].popleft()
    return found


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same; numbers by what they say, however they are written."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(value, other[name]) for name, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(_exact(one) == _exact(other)) and isinstance(one, bool) == isinstance(other, bool)


def _exact(value: Any) -> Any:
    return Decimal(repr(value)) if isinstance(value, float) else value


__all__ = ["Keys", "in_order", "merged"]
