"""A document that is being migrated: its values keep the paths that they came from, so that none gets lost unseen.

Each scalar, null, {} and [] of the document is a `Cell`. A step moves cells, makes one of two or two of one, and
the cell remembers; at the end every path of the input is in a cell that was kept, or in one that was put aside.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, TypeAlias

_PLAIN_KEY: Final = re.compile(r"[^\W\d][\w-]*")
EMPTY: Final[tuple[object, ...]] = (None, "", [], {})
QUANTITY: Final = frozenset(("value", "unit", "valueSI", "unitSI", "si_value", "si_unit"))


class Cell:
    """A leaf, and the paths of the input that it came from; none where the migration itself says it.

    `guessed` is the rule that gave a bare number this unit, '' for what the input says.
    """

    __slots__ = ("guessed", "origins", "value")

    def __init__(self, value: object, origins: tuple[str, ...] = (), guessed: str = "") -> None:
        self.value = value
        self.origins = origins
        self.guessed = guessed

    def with_value(self, value: object) -> Cell:
        return Cell(value, self.origins)

    def absorb(self, other: Cell) -> None:
        """The other leaf said the same."""
        self.origins = tuple(dict.fromkeys((*self.origins, *other.origins)))


Node: TypeAlias = "dict[str, Any] | list[Any] | Cell"
Steps = tuple[tuple[str, bool], ...]
"""The names of a path; True where it goes through a list."""


@lru_cache(2048)
def steps_of(path: str) -> Steps:
    """`a.b[].c` in steps; `/` and `` are none."""
    return tuple((one.removesuffix("[]"), one.endswith("[]")) for one in path.strip("/").split(".") if one)


def member(path: str, name: str) -> str:
    """`$.a.b`, and `$.a["b.c"]` for a key that would read as two."""
    if _PLAIN_KEY.fullmatch(name):
        return f"{path}.{name}"
    return f"{path}[{json.dumps(name, ensure_ascii=False)}]"


def wrapped(value: Any, path: str = "$") -> Any:
    """The document with a cell for each leaf; it shares nothing with `value`.

    Here and below: one call a level, so that the deepest documents that are read fit below Python's limit.
    """
    if not isinstance(value, (dict, list)) or not value:
        return Cell(value, (path,))
    node: Any = value.copy()
    for key, one in items(value):
        node[key] = wrapped(one, member(path, key) if isinstance(value, dict) else f"{path}[{key}]")
    return node


def plain(node: Any) -> Any:
    """The values again, without cells."""
    if isinstance(node, Cell):
        return node.value
    made: Any = node.copy()
    for key, one in items(node):
        made[key] = plain(one)
    return made


def items(node: Any) -> Iterable[tuple[Any, Any]]:
    """The parts of an object or list, with their keys or positions."""
    return node.items() if isinstance(node, dict) else enumerate(node)


def cells(node: Any, path: str = "$") -> Iterator[tuple[str, Cell]]:
    """Every cell with its path, in order."""
    if isinstance(node, dict):
        for name, one in node.items():
            yield from cells(one, member(path, name))
    elif isinstance(node, list):
        for i, one in enumerate(node):
            yield from cells(one, f"{path}[{i}]")
    else:
        yield path, node


def values(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The nodes that people would call values: cells, and quantities as one."""
    if isinstance(node, Cell) or is_quantity(node):
        yield path, node
    elif isinstance(node, dict):
        for name, one in node.items():
            yield from values(one, member(path, name))
    else:
        for i, one in enumerate(node):
            yield from values(one, f"{path}[{i}]")


def absent(node: Any) -> bool:
    """Missing, null, "", {} and [] are one."""
    return (node.value in EMPTY) if isinstance(node, Cell) else not node


def says_nothing(document: Any) -> bool:
    """Whether a document has no value at all, only what is empty."""
    waiting = [document]
    for value in waiting:
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif value not in EMPTY:
            return False
    return True


def is_number(node: Any) -> bool:
    return isinstance(node, Cell) and isinstance(node.value, (int, float, Decimal)) and not isinstance(node.value, bool)


def is_quantity(node: Any) -> bool:
    """A number with its unit, in any spelling that these had."""
    return isinstance(node, dict) and "value" in node and node.keys() <= QUANTITY and isinstance(node["value"], Cell)


def is_of(node: Any, kind: str) -> bool:
    """Whether a value is of a type: text, number, boolean, quantity, object, list; '' is any."""
    match kind:
        case "text":
            return isinstance(node, Cell) and isinstance(node.value, str)
        case "number":
            return is_number(node)
        case "boolean":
            return isinstance(node, Cell) and isinstance(node.value, bool)
        case "quantity":
            return is_quantity(node)
        case "object":
            return isinstance(node, dict) and not is_quantity(node)
        case "list":
            return isinstance(node, list)
        case _:
            return True


def same(one: Any, other: Any) -> bool:
    """Whether two nodes say the same; 1 and 1.0 do, 1 and true do not."""
    if isinstance(one, Cell) and isinstance(other, Cell):
        return isinstance(one.value, bool) is isinstance(other.value, bool) and bool(one.value == other.value)
    if one.__class__ is not other.__class__ or len(one) != len(other):
        return False
    if isinstance(one, dict) and one.keys() != other.keys():
        return False
    for key, inner in items(one):  # noqa: SIM110 - `all` of a generator is a second call a level
        if not same(inner, other[key]):
            return False
    return True


def merge(into: Any, node: Any) -> Any:
    """Give `into` what it does not have yet; what clashes with it is given back, else None."""
    if isinstance(into, Cell) or isinstance(node, Cell) or isinstance(into, list) or isinstance(node, list):
        if not same(into, node):
            return node
        for (_, kept), (_, gone) in zip(cells(into), cells(node), strict=True):
            kept.absorb(gone)
            kept.guessed = kept.guessed and gone.guessed
        return None
    if is_quantity(into) or is_quantity(node):
        both = into.keys() & node.keys()
        if not all(same(into[name], node[name]) for name in both):
            return node
    left = {}
    for name, one in node.items():
        if name not in into or absent(into[name]):
            instead(into, name, one)
        elif (rest := merge(into[name], one)) is not None:
            left[name] = rest
    return left or None


def instead(holder: dict[str, Any], name: str, node: Any, said: Any = None) -> None:
    """Put a node where nothing, or an empty value, stands: who asks for the empty value finds the node.

    `said` is what will be put into the node, where the node is still empty.
    """
    before = holder.get(name)
    holder[name] = node
    first = next((cell for _, cell in cells(said if said is not None else node)), None)
    if before is not None and first is not None:
        for _, cell in cells(before):
            first.absorb(cell)


def without_empties(node: Any) -> Any:
    """Take away the objects and lists that lost all they held."""
    if isinstance(node, dict):
        for name in [*node]:
            without_empties(node[name])
            if not isinstance(node[name], Cell) and not node[name]:
                del node[name]
    elif isinstance(node, list):
        for one in node:
            without_empties(one)
        node[:] = [one for one in node if isinstance(one, Cell) or one]
    return node
