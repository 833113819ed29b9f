"""Writing a document that is a tree, as generated converters do."""

from __future__ import annotations

from typing import Any, Final

from oscem_map.runtime.trace import Tree

_HOLLOW: Final[tuple[object, ...]] = (None, [], {})


def object_in(tree: Tree, slot: str) -> Tree:
    """The object in a slot of a tree that is being made; a new one where there is none."""
    found: Tree = tree.setdefault(slot, {})
    return found


def list_in(tree: Tree, slot: str) -> list[Any]:
    """The list in a slot of a tree that is being made; a new one where there is none."""
    found: list[Any] = tree.setdefault(slot, [])
    return found


def without_empty(value: Any) -> Any:
    """The same object or list, with empty objects and lists taken out of it, however deep."""
    if value.__class__ is dict:
        hollow = [key for key, one in value.items() if without_empty(one) in _HOLLOW]
        for key in hollow:
            del value[key]
    elif value.__class__ is list:
        value[:] = [one for one in value if without_empty(one) not in _HOLLOW]
    return value


def taken_over(trial: Tree, tree: Tree) -> dict[int, Tree]:
    """Move what a trial made into an object; gives the object by the identity of the trial."""
    tree.update(trial)
    return {id(trial): tree}


def counted(position: int, start: int) -> int:
    """The number of an element, counted from `start`."""
    return position + start
