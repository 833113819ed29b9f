"""What a migration's rules make of a value: a node to a node, or None for what is outside the domain.

Each is a pair of a declared domain and a result that is outside it, so that a second run does nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any, Final

from oscem_map.runtime import codecs
from oscem_map.runtime.migrate_tree import Cell, is_number, is_quantity, is_text
from oscem_map.runtime.refused import UNFIT
from oscem_map.runtime.units import UNITS, convert, find
from oscem_map.runtime.values import exact, fold, number
from oscem_map.runtime.values import plain as as_json

_IN_BRACKETS: Final = re.compile(r"(.+?)[_ ]?\(([^()]*)\)")
_IN_NAMES: Final = {"A": "Å", "A/px": "Å", "Å/px": "Å"}
"""How programs wrote units into names: there "A" is no ampere."""

_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,30}")


class Words:
    """A table: a text of it becomes another word."""

    def __init__(self, rows: Mapping[str, object]) -> None:
        self._rows = {fold(word): value for word, value in rows.items()}

    def __call__(self, node: Any) -> Any:
        if not is_text(node):
            return None
        found = self._rows.get(fold(node.value))
        return None if found is None else node.with_value(found)


class Spelling:
    """Keys that are known names but for case become those; a unit in brackets behind a name goes to its numbers."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._exact = frozenset(names)
        self._folded = {name.casefold(): name for name in reversed(names)}

    def knows(self, names: Set[str]) -> bool:
        """Whether all of these names are spelt as they should be, or are no spelling of a known one."""
        return all(self._name(name) == (name, None) for name in names - self._exact)

    def __call__(self, node: Any) -> Any:
        """The node itself where nothing in it is spelt otherwise; what is not changed is shared."""
        return self._spelt(node)

    def _spelt(self, node: Any) -> Any:
        if node.__class__ is list:
            elements = None
            for i, one in enumerate(node):
                if (inner := self._spelt(one)) is not one:
                    elements = node.copy() if elements is None else elements
                    elements[i] = inner
            return node if elements is None else elements
        if node.__class__ is not dict or is_quantity(node):
            return node
        spelt: dict[str, Any] = {}
        changed = False
        for key, one in node.items():
            name, unit = (key, None) if key in self._exact else self._name(key)
            if name != key and (name in node or name in spelt):
                name, unit = key, None
            inner = one if one.__class__ is Cell else self._spelt(one)
            spelt[name] = inner if unit is None else _with_unit(inner, unit)
            changed = changed or name != key or inner is not one
        return spelt if changed else node

    def _name(self, key: str) -> tuple[str, str | None]:
        if (name := self._folded.get(key.casefold())) is not None:
            return name, None
        match = _IN_BRACKETS.fullmatch(key)
        name = self._folded.get(match[1].casefold()) if match else None
        return (key, None) if match is None or name is None else (name, match[2])


def _with_unit(node: Any, spelt: str) -> Any:
    """The unit of a name for the bare numbers that the name holds; none for a text that is no unit."""
    unit = find(_IN_NAMES.get(spelt, spelt))
    if unit is None:
        return node
    if is_number(node):
        return {"value": node, "unit": Cell(unit.symbol)}
    if isinstance(node, dict) and not is_quantity(node):
        members = node.copy()
        for name, one in node.items():
            members[name] = _with_unit(one, spelt)
        return members
    return node


class TextForm:
    """`text("{} x {}")`: a text of this form in parts; parts that are whole numbers are numbers."""

    def __init__(self, form: str) -> None:
        self._pattern = re.compile("(.+?)".join(re.escape(part) for part in form.split("{}")))

    def __call__(self, node: Any) -> tuple[Any, ...] | None:
        if not is_text(node):
            return None
        match = self._pattern.fullmatch(node.value.strip())
        return None if match is None else tuple(node.with_value(_part(part)) for part in match.groups())


def _part(text: str) -> object:
    return int(text) if _WHOLE.fullmatch(text) else text


class Bare:
    """`slot [unit] -> slot`: a quantity becomes a bare number, in this unit."""

    def __init__(self, symbol: str) -> None:
        self._unit = UNITS[symbol]

    def __call__(self, node: Any) -> Any:
        if not is_quantity(node) or "unit" not in node or not all(isinstance(one, Cell) for one in node.values()):
            return None
        said, value = node["unit"].value, number(node["value"].value)
        unit = find(said) if isinstance(said, str) else None
        if unit is None or unit.dimension != self._unit.dimension or isinstance(value, UNFIT):
            return None
        same_unit = unit is self._unit
        bare = Cell(value if same_unit else as_json(convert(exact(value), unit, self._unit)))
        for one in node.values():
            bare.absorb(one)
        return bare


class BelowZero:
    """`below_zero("°C")`: a bare number below 0 gets this unit; another is not in the domain."""

    def __init__(self, unit: str) -> None:
        found = find(unit)
        self._unit = unit if found is None else found.symbol

    def __call__(self, node: Any) -> Any:
        if not is_number(node) or isinstance(value := number(node.value), UNFIT) or value >= 0:
            return None
        return {"value": node, "unit": Cell(self._unit)}


def both(node: Any) -> tuple[Any, ...] | None:
    """One number for two places."""
    return (node, node.with_value(node.value)) if is_number(node) else None


def list_elements(node: Any) -> Any:
    """An object of objects as a list of them; their keys say nothing."""
    if not isinstance(node, dict) or not node or not all(isinstance(one, dict) for one in node.values()):
        return None
    return [*node.values()]


def numbers(node: Any) -> Any:
    """ "(250, 250, 250)" as a list of whole numbers."""
    if not is_text(node):
        return None
    parts = [part.strip() for part in node.value.strip().strip("()[]").replace("x", ",").split(",")]
    return [node.with_value(int(part)) for part in parts] if all(map(_WHOLE.fullmatch, parts)) else None


_DAY: Final = re.compile(r"\s*[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}\s*")


def day_at_midnight(node: Any) -> Any:
    """A day as its first moment; what has a time already is not in the domain."""
    if not is_text(node) or not _DAY.fullmatch(node.value):
        return None
    moment = codecs.midnight(node.value)
    return None if isinstance(moment, UNFIT) else node.with_value(moment)
