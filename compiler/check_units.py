"""Units of rules: E0301, E0302, E0303. Both sides are checked against the schemas, and the factor follows."""

from __future__ import annotations

from oscem_map.compiler.problems import Problems
from oscem_map.compiler.typed import CodecUse, Copy, Mapping, Place, rules
from oscem_map.registry.model import Primitive
from oscem_map.runtime.units import UNITS

NUMERIC = (Primitive.NUMBER, Primitive.INTEGER)


def check(mapping: Mapping, problems: Problems) -> None:
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Copy):
            _rule(rule, mapping, problems)


def _rule(rule: Copy, mapping: Mapping, problems: Problems) -> None:
    lefts = [place for place in rule.left if place.slot.primitive is Primitive.QUANTITY]
    rights = [place for place in rule.right if place.slot.primitive in NUMERIC and (place.slot.unit or place.written)]
    if lefts and not rights:
        rights = [place for place in rule.right if place.slot.primitive in NUMERIC]
    takes_text = any(isinstance(use, CodecUse) and use.codec.name == "measure" for use in rule.via)
    for place in [*lefts, *(rights if lefts or takes_text else [])]:
        if place.written is None and not _counts(rule):
            _no_unit(place, mapping, problems)
    for left in lefts:
        for right in rights:
            if left.written and right.written:
                _dimensions(left, right, mapping, problems)
    if problems.has("E0302"):
        return
    for place in (*rule.left, *rule.right):
        if place.written and place.unit and place.written != place.unit:
            _other_unit(place, mapping, problems)


def _counts(rule: Copy) -> bool:
    """Whether the chain counts values and looks at none."""
    return any(isinstance(use, CodecUse) and use.codec.name == "count" for use in rule.via)


def _schema(place: Place, mapping: Mapping) -> str:
    schema = mapping.left if place.side == "left" else mapping.right
    return f"{schema.name} {schema.version}"


def _no_unit(place: Place, mapping: Mapping, problems: Problems) -> None:
    unit = place.unit
    help = f"write `{place.within[-1]} [{unit}]`" if unit else f"write its unit: `{place.within[-1]} [mm]`"
    notes = [f"{_schema(place, mapping)} gives `{place.item}` in {unit}"] if unit else []
    title = f"`{place.within[-1]}` is a quantity, and its unit is not said"
    problems.add("E0301", place.span, title, "which unit?", notes=notes, help=help)


def _dimensions(left: Place, right: Place, mapping: Mapping, problems: Problems) -> None:
    assert left.written is not None and right.written is not None
    one, other = UNITS[left.written], UNITS[right.written]
    if one.dimension == other.dimension:
        return
    stated = [place for place in (right, left) if place.unit]
    notes = [f"{_schema(p, mapping)} gives `{p.item}` in {p.unit}" for p in stated[:1]]
    wrong = left if left.unit and UNITS[left.unit].dimension != one.dimension else right
    unit = wrong.unit or ""
    help = f"write `[{unit}]`, or map `{left.within[-1]}` to another item" if unit else "map it to another item"
    title = f"cannot convert `{left.written}` to `{right.written}`: {one.dimension} is not {other.dimension}"
    problems.add(
        "E0302", right.span, title, _a(other.dimension), others=[(left.span, _a(one.dimension))], notes=notes, help=help
    )


def _other_unit(place: Place, mapping: Mapping, problems: Problems) -> None:
    title = f"`{place.within[-1]}` is written in {place.written}, and the schema states {place.unit}"
    note = f"{_schema(place, mapping)} gives `{place.item}` in {place.unit}"
    problems.add("E0303", place.span, title, "another unit", notes=[note], help=f"write `[{place.unit}]`")


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
