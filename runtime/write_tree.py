"""Writing a document that is a tree, as generated converters do."""

from __future__ import annotations

from typing import Any, Final

from oscem_map.runtime.read_tree import has_word, value_at
from oscem_map.runtime.trace import Trace, Tree

_HOLLOW: Final[tuple[object, ...]] = (None, [], {})


def object_in(tree: Tree, slot: str) -> Tree:
    """The object in a slot of a tree that is being made; a new one where there is none."""
    found: Tree = tree.setdefault(slot, {})
    return found


def list_in(tree: Tree, slot: str) -> list[Any]:
    """The list in a slot of a tree that is being made; a new one where there is none."""
    found: list[Any] = tree.setdefault(slot, [])
    return found


class Gap(dict[str, Any]):
    """An element of a list that says nothing and keeps the positions of the others."""

    __slots__ = ()


def without_empty(value: Any) -> Any:
    """The same object or list, with empty objects and lists taken out of it, however deep; gaps stay."""
    if value.__class__ is dict:
        hollow = [key for key, one in value.items() if without_empty(one) in _HOLLOW]
        for key in hollow:
            del value[key]
    elif value.__class__ is list:
        value[:] = [one for one in value if one.__class__ is Gap or without_empty(one) not in _HOLLOW]
    return value


def leave_out_element(
    paths: tuple[str, ...], reason: str, rules: tuple[tuple[str, dict[str, int]], ...], element: Tree, trace: Trace, at: str
) -> None:
    """Empty an element of a list that lacks a value at one of the paths: the rules, by file, then did not run."""
    if without_empty(element) and any(value_at(element, path) is None for path in paths):
        for file, leaves in rules:
            trace.skip(at, file, leaves, reason)
        _clear(element)


def _clear(value: Any) -> None:
    """Take everything out of an object, so that nothing that was written to it counts as written."""
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _clear(one)
    if isinstance(value, (dict, list)):
        value.clear()


def keep_element(holder: Tree, slot: str, element: Tree, trace: Trace, *where: tuple[str, Any, bool]) -> None:
    """Add what was written to one element of a list that a path goes through, unless it is empty.

    `where` says which element is meant: the path of a value, its word, and whether the value is a text of several words
    of which this is one. An element for which that holds takes it up, the elements of lists behind its own; without one the
    list gets a new element.
    """
    if not without_empty(element):
        return
    values = list_in(holder, slot)
    for other in values:
        both = other.keys() & element.keys()
        if all(_says(other, *test) for test in where) and all(_is_list(other[name], element[name]) for name in both):
            for name in both:
                other[name] += element[name]
            other.update({name: value for name, value in element.items() if name not in both})
            trace.twin(element, other)
            return
    for path, word, has in where:
        say(element, path, word, has)
    values.append(element)


def _is_list(*values: object) -> bool:
    return all(isinstance(value, list) for value in values)


def _says(element: Tree, path: str, word: Any, has: bool) -> bool:
    said = value_at(element, path)
    return has_word(said, word) if has else said == word


def say(element: Tree, path: str, word: Any, has: bool = False) -> None:
    """Write the word of a selector to an element."""
    *outer, slot = path.split(".")
    for step in outer:
        element = object_in(element, step)
    said = element.get(slot)
    if not has or not said:
        element[slot] = word
    elif not has_word(said, word):
        element[slot] = f"{said}, {word}"


def taken_over(trial: Tree, tree: Tree) -> dict[int, Tree]:
    """Move what a trial made into an object; gives the object by the identity of the trial."""
    tree.update(trial)
    return {id(trial): tree}


def counted(values: list[Any], start: int) -> int:
    """The number of the next element of a list, counted from `start`."""
    return len(values) + start
