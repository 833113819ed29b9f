"""Codecs of texts that are made of facts: a quantity with its unit, a day, members of free keys, the parts of a buffer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from oscem_map.runtime.codecs import measure
from oscem_map.runtime.refused import UNFIT, Nothing
from oscem_map.runtime.units import in_letters
from oscem_map.runtime.values import Scale, figure

_PART: Final = re.compile(r"\{([^{}]+)\}")


def stated(value: Any, scale: Scale) -> Any:
    """A number in the scale's unit as "0.5 mrad"; the unit in plain letters, for texts of tables have no others."""
    if value is None or isinstance(value, UNFIT):
        return value
    digits = figure(value)
    return digits if isinstance(digits, UNFIT) else f"{digits} {in_letters(scale.unit)}"


def from_stated(value: Any, scale: Scale) -> Any:
    """The inverse: the number, in the scale's unit, of "0.5 mrad" or "0.0005 rad"."""
    return value if value is None or isinstance(value, UNFIT) else measure(value, scale)


def members(values: Any, form: str) -> Any:
    """The text of a form such as "{frames.first}-{frames.last}" of the first object that has all the members that it names.

    A member is a number that is not zero, or a text, under its name in any case; free keys have no schema, and another value
    there says nothing.
    """
    if values is None or isinstance(values, UNFIT):
        return values
    for one in values if isinstance(values, list) else [values]:
        found = {path: _member(one, path.split(".")) for path in _PART.findall(form)}
        if all(found.values()):
            return _PART.sub(lambda part, found=found: found[part[1]], form)  # type: ignore[misc]
    return Nothing(f"no object has {' and '.join(_PART.findall(form))}")


def _member(value: Any, path: Sequence[str]) -> str:
    for key in path:
        named = {str(name).casefold(): inner for name, inner in value.items()} if isinstance(value, Mapping) else {}
        value = named.get(key.casefold())
    if isinstance(value, str):
        return value.strip()
    return "" if isinstance(value, (bool, Mapping, list)) or not value else str(figure(value))


def recipe(amounts: Any, units: Any, names: Any, formulas: Any) -> Any:
    """What a solution is made of, of four columns of its rows: "150 mM sodium chloride, 20 mM HEPES".

    A part without a name is called by its formula, and one without either is left out.
    """
    unfit = next((one for one in (amounts, units, names, formulas) if isinstance(one, UNFIT)), None)
    if unfit is not None:
        return unfit
    parts = [
        " ".join(str(word).strip() for word in (amount, unit, name or formula) if word)
        for amount, unit, name, formula in zip(amounts, units, names, formulas, strict=True)
        if name or formula
    ]
    return ", ".join(parts) or Nothing("no row names a component")


__all__ = ["from_stated", "members", "recipe", "stated"]
