"""A document that is being migrated: its values keep the paths that they came from, so that none gets lost unseen.

Each scalar, null, {} and [] of the document is a `Cell`. A step moves cells, makes one of two or two of one, and
the cell remembers; at the end every path of the input is in a cell that was kept, or in one that was put aside.

Whatever goes through a tree makes one call a level, so that the deepest documents that are read fit below Python's
limit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final

from oscem_map.runtime.paths import PathsAlong, Trail, suffix
from oscem_map.runtime.refused import ABSENT

QUANTITY: Final = frozenset(("value", "unit", "valueSI", "unitSI", "si_value", "si_unit"))
_NUMBERS: Final = frozenset((int, float, Decimal))
_SCALARS: Final = frozenset((str, bool, type(None), *_NUMBERS))


class Cell:
    """A leaf, and the trails in the input that it came along; none where the migration itself says it.

    `came` is the trail, or several of them in a list. `guessed` is the rule that gave a bare number this unit, '' for what the
    input says.
    """

    __slots__ = ("came", "guessed", "value")

    def __init__(self, value: object, origin: Trail | list[Trail] | tuple[()] = (), guessed: str = "") -> None:
        self.value = value
        self.came = origin
        self.guessed = guessed

    @property
    def origins(self) -> tuple[str, ...]:
        """The paths that it came from, each once."""
        return self.origins_along(PathsAlong())

    def origins_along(self, paths: PathsAlong) -> tuple[str, ...]:
        """The same for many cells, whose trails share most of their steps."""
        if self.came.__class__ is not list:
            return (paths.leaf(self.came),) if self.came != () else ()  # type: ignore[arg-type]
        return tuple(dict.fromkeys([paths.leaf(trail) for trail in self.came]))

    def _trails(self) -> list[Trail]:
        if isinstance(self.came, list):
            return self.came
        return [] if self.came == () else [self.came]  # type: ignore[list-item]

    def with_value(self, value: object) -> Cell:
        return Cell(value, [*self.came] if isinstance(self.came, list) else self.came)

    def absorb(self, other: Cell) -> None:
        """The other leaf said the same."""
        if other is not self:
            own = self._trails()
            own += other._trails()
            self.came = own


# Values into cells and back ---------------------------------------------------------------------------------


def wrapped(value: Any, names: set[str] | None = None, trail: Trail = None) -> Any:
    """The document with a cell for each leaf; it shares nothing with `value`. `names` gets the names of all members."""
    if value.__class__ in _SCALARS or not value or not isinstance(value, (dict, list)):
        return Cell(value, trail)
    if isinstance(value, dict):
        if names is not None:
            names.update(value)
        members: dict[str, Any] = {}
        for name, one in value.items():
            place = (trail, name)
            members[name] = Cell(one, place) if one.__class__ in _SCALARS else wrapped(one, names, place)
        return members
    elements = []
    for i, one in enumerate(value):
        elements.append(wrapped(one, names, (trail, i)))
    return elements


def add_names(node: Any, names: set[str]) -> None:
    """Add the names of all members of a node."""
    if node.__class__ is Cell:
        return
    if node.__class__ is dict:
        names.update(node)
    for one in node.values() if node.__class__ is dict else node:
        if one.__class__ is not Cell:
            add_names(one, names)


def plain(node: Any) -> Any:
    """The values again, without cells."""
    if node.__class__ is Cell:
        return node.value
    made: Any = node.copy()
    for key, one in node.items() if node.__class__ is dict else enumerate(node):
        made[key] = one.value if one.__class__ is Cell else plain(one)
    return made


def copied(node: Any) -> Any:
    """The same cells in objects and lists of their own: merging changes what it merges into."""
    if node.__class__ is Cell:
        return node
    made = node.copy()
    for key, one in node.items() if node.__class__ is dict else enumerate(node):
        if one.__class__ is not Cell:
            made[key] = copied(one)
    return made


# Looking ----------------------------------------------------------------------------------------------------


def items(node: Any) -> Iterable[tuple[Any, Any]]:
    """The parts of an object or list, with their keys or positions."""
    return node.items() if node.__class__ is dict else enumerate(node)


def cells(node: Any, path: str = "$") -> Iterator[tuple[str, Cell]]:
    """Every cell with its path, in order."""
    if node.__class__ is Cell:
        yield path, node
        return
    for key, one in items(node):
        yield from cells(one, f"{path}[{key}]" if node.__class__ is list else path + suffix(key))


def values(node: Any, path: str) -> list[tuple[str, Any]]:
    """The nodes that people would call values, with their paths: cells, and quantities as one."""
    if node.__class__ is Cell or is_quantity(node):
        return [(path, node)]
    found: list[tuple[str, Any]] = []
    _add_values(node, path, found)
    return found


def _add_values(node: Any, path: str, found: list[tuple[str, Any]]) -> None:
    named = node.__class__ is dict
    for key, one in node.items() if named else enumerate(node):
        place = path + suffix(key) if named else f"{path}[{key}]"
        if one.__class__ is Cell or is_quantity(one):
            found.append((place, one))
        else:
            _add_values(one, place, found)


def absent(node: Any) -> bool:
    """Missing, null, "", {} and [] are one."""
    return (not node.value and node.value in ABSENT) if node.__class__ is Cell else not node


def says_nothing(document: Any) -> bool:
    """Whether a document has no value at all, only what is empty."""
    waiting = [document]
    for value in waiting:
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif value not in ABSENT:
            return False
    return True


def is_number(node: Any) -> bool:
    """Whether a node is a leaf with a number; true and false are none."""
    return node.__class__ is Cell and node.value.__class__ in _NUMBERS


def is_text(node: Any) -> bool:
    """Whether a node is a leaf with a text."""
    return node.__class__ is Cell and isinstance(node.value, str)


def is_quantity(node: Any) -> bool:
    """A number with its unit, in any spelling that these had."""
    return (
        node.__class__ is dict and "value" in node and node["value"].__class__ is Cell and node.keys() <= QUANTITY
    )


def is_of(node: Any, kind: str) -> bool:
    """Whether a value is of a type: text, number, boolean, quantity, object, list; '' is any."""
    match kind:
        case "text":
            return is_text(node)
        case "number":
            return is_number(node)
        case "boolean":
            return node.__class__ is Cell and isinstance(node.value, bool)
        case "quantity":
            return is_quantity(node)
        case "object":
            return node.__class__ is dict and not is_quantity(node)
        case "list":
            return node.__class__ is list
        case _:
            return True


def same(one: Any, other: Any) -> bool:
    """Whether two nodes say the same; 1 and 1.0 do, 1 and true do not, and NaN says nothing twice."""
    if one is other:
        return True
    if one.__class__ is not other.__class__:
        return False
    if one.__class__ is Cell:
        return equal(one.value, other.value)
    if len(one) != len(other) or (one.__class__ is dict and one.keys() != other.keys()):
        return False
    for key, inner in items(one):  # noqa: SIM110 - `all` of a generator is a second call a level
        if not same(inner, other[key]):
            return False
    return True


def equal(one: object, other: object) -> bool:
    """Whether two scalars are equal, and both or neither of them true or false; never raises."""
    try:
        return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)
    except ArithmeticError:  # a signalling NaN, or a decimal whose digits would fill memory
        return False


# Putting together -------------------------------------------------------------------------------------------


def merge(into: Any, node: Any) -> Any:
    """Give `into` what it does not have yet; what clashes with it is given back, else None."""
    if into.__class__ is not dict or node.__class__ is not dict:
        if not same(into, node):
            return node
        _absorb(into, node)
        return None
    if is_quantity(into) or is_quantity(node):
        for name in into.keys() & node.keys():
            if not same(into[name], node[name]):
                return node
    left = {}
    for name, one in node.items():
        if free(into, name):
            fill(into, name, one)
        elif (rest := merge(into[name], one)) is not None:
            left[name] = rest
    return left or None


def _absorb(kept: Any, gone: Any) -> None:
    """Of two nodes that say the same, one takes the paths of both."""
    if kept.__class__ is Cell:
        kept.absorb(gone)
        kept.guessed = kept.guessed and gone.guessed
        return
    for key, one in items(kept):
        _absorb(one, gone[key])


def free(holder: dict[str, Any], name: str) -> bool:
    """Whether nothing, or what says nothing, has this name."""
    return name not in holder or absent(holder[name])


def fill(holder: dict[str, Any], name: str, node: Any, said: Any = None) -> None:
    """Put a node into a slot that is free (see `free`).

    An empty value that stood there is counted as an origin of the node's first leaf, so that its path is accounted for.
    `said` is what will be put into the node later, where the node is still empty.
    """
    before = holder.get(name)
    holder[name] = node
    if before is not None:
        first = next((cell for _, cell in cells(said if said is not None else node)), None)
        if first is not None:
            for _, cell in cells(before):
                first.absorb(cell)
