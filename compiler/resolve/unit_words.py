"""Units in words, for messages: `mm` is millimetres; and the unit that a misspelt one may mean."""

from __future__ import annotations

from functools import cache

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Mapping, Place
from oscem_map.dsl import syntax
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Kind
from oscem_map.runtime.unit_table import rows
from oscem_map.runtime.units import UNITS, Unit, find, spellings


def in_words(symbol: str) -> str:
    """The plural of a unit's English name, or the symbol where it has none (`e/Å²`)."""
    return _names().get(symbol, symbol)


@cache
def _names() -> dict[str, str]:
    return {symbol: _name(list(spelt)) or symbol for _, symbol, _, spelt in rows()}


def _name(spelt: list[str]) -> str:
    words = [word for word in spelt if word.isalpha() and word.islower() and len(word) > 4]
    plurals = [word for word in words if word.endswith("s")]
    return next((word for word in plurals if word.endswith("metres")), next(iter(plurals or words), ""))


def nearest(text: str, stated: str | None) -> str:
    """The unit that a text which is none may mean: near in spelling, else the one that the schema states, else ""."""
    known = spellings(UNITS[stated]) if stated else UNITS
    close = next(iter(did_you_mean(text, known, 1)), stated or "")
    found = find(close) if close else None
    return found.symbol if found else ""


def unit_of(text: syntax.UnitText, stated: str | None, problems: Problems) -> Unit | None:
    """The unit that a text in brackets means; E0304 where it means none. `stated` is the schema's own, if it has one."""
    unit = find(text.text)
    if unit is None:
        near = nearest(text.text, stated)
        help = f"did you mean `[{near}]`?" if near else "`oscem-map explain E0304` says how units are written"
        notes = [f"the schema states {in_words(stated)}"] if stated else []
        problems.add("E0304", text.span, f"unknown unit `{text.text}`", "not a unit", notes=notes, help=help)
    return unit


def stated_by(place: Place, mapping: Mapping) -> str:
    """The note that tells the unit of a place, and where that comes from."""
    schema = mapping.schema(place.side)
    what = "dictionary" if schema.kind is Kind.TABLES else "schema"
    return f"the {what} gives `{place.item}` in {in_words(place.unit or '')} ({schema})"
