"""Which rules of a mapping run on a document, by its blocks and branches: read from the mapping, not from a converter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oscem_map.compiler.resolve.typed import Branch, Choice, Mapping, Node, Rule, Scope
from oscem_map.runtime.values import fold
from oscem_map.testing.paths import found


def active(mapping: Mapping, document: dict[str, Any]) -> list[Rule]:
    """The rules that write, of blocks that go this way and of the branches that are taken, in order."""
    return list(_active(mapping.root.nodes, document))


def _active(nodes: list[Node], document: dict[str, Any]) -> Iterator[Rule]:
    for node in nodes:
        if isinstance(node, Scope):
            if node.arrow.puts:
                yield from _active(node.nodes, document)
        elif isinstance(node, Choice):
            taken = next((branch for branch in node.branches if _is_taken(branch, document)), None)
            yield from _active(taken.nodes, document) if taken is not None else ()
        elif node.arrow.puts:
            yield node


def _is_taken(branch: Branch, document: dict[str, Any]) -> bool:
    if branch.guard is None:
        return True
    value = found(document, branch.guard.dotted)
    if branch.words is None:
        return value is not None
    return any(value is word or (isinstance(value, str) and fold(value) == fold(str(word))) for word in branch.words)


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


__all__ = ["active", "choices"]
