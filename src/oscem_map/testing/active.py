"""Which rules of a mapping run on a document, by its blocks and branches: read from the mapping, not from a converter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oscem_map.compiler.resolve.typed import Branch, Choice, Mapping, Node, Place, Rule, Scope, Side
from oscem_map.runtime.values import fold
from oscem_map.testing.paths import found


def active(mapping: Mapping, document: dict[str, Any], target: Any) -> list[Rule]:
    """The rules that write, of blocks that go this way and of the branches that are taken, in order. An item that decides a
    branch is looked up in the target.
    """
    return list(_active(mapping.root.nodes, document, target))


def _active(nodes: list[Node], document: dict[str, Any], target: Any) -> Iterator[Rule]:
    for node in nodes:
        if isinstance(node, Scope):
            if node.arrow.puts:
                yield from _active(node.nodes, document, target)
        elif isinstance(node, Choice):
            taken = next((branch for branch in node.branches if _is_taken(branch, document, target)), None)
            yield from _active(taken.nodes, document, target) if taken is not None else ()
        elif node.arrow.puts:
            yield node


def _is_taken(branch: Branch, document: dict[str, Any], target: Any) -> bool:
    if branch.guard is None:
        return True
    return any(_fits(branch, value) for value in _values(branch.guard, document, target))


def _values(guard: Place, document: dict[str, Any], target: Any) -> list[Any]:
    if guard.side is Side.LEFT:
        return [found(document, guard.dotted)]
    return [row.get(guard.path[-1]) for row in target.get(guard.category, ())]


def _fits(branch: Branch, value: Any) -> bool:
    if branch.words is None:
        return value is not None
    return any(value is word or (isinstance(value, str) and fold(value) == fold(str(word))) for word in branch.words)


def runs(rule: Rule, document: dict[str, Any]) -> bool:
    """Whether a document has what the blocks around a rule are about."""
    around = [one.left.path for one in rule.scope.enclosing() if one.left.path]
    return all(found(document, ".".join(path)) not in (None, []) for path in around)


def choices(mapping: Mapping) -> list[Choice]:
    """All choices between branches, of blocks that go this way."""
    return list(_choices(mapping.root.nodes))


def _choices(nodes: list[Node]) -> Iterator[Choice]:
    for node in nodes:
        if isinstance(node, Scope) and node.arrow.puts:
            yield from _choices(node.nodes)
        elif isinstance(node, Choice):
            yield node
            for branch in node.branches:
                yield from _choices(branch.nodes)


__all__ = ["active", "choices", "runs"]
