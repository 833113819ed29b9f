"""Units of rules: E0301, E0302, E0303. Both sides are checked against the schemas, and the factor follows."""

from __future__ import annotations

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Answer, CodecUse, Copy, Mapping, Place, rules
from oscem_map.compiler.resolve.unit_words import in_words, stated_by
from oscem_map.compiler.resolve.via import codec_in
from oscem_map.compiler.resolve.wording import a_noun
from oscem_map.registry.model import Primitive
from oscem_map.runtime.units import UNITS, Unit, find

NUMERIC = (Primitive.NUMBER, Primitive.INTEGER)


def check(mapping: Mapping, problems: Problems) -> None:
    """Whether the units of each rule are of one dimension, and are those that the schemas state."""
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Copy):
            _rule(rule, mapping, problems)
        elif isinstance(rule, Answer) and rule.place is not None:
            stated(rule.place, mapping, problems)


def _rule(rule: Copy, mapping: Mapping, problems: Problems) -> None:
    lefts, rights = ([place for place in places if _is_measured(place)] for places in (rule.left, rule.right))
    if lefts and not rights and _of_quantity(rule.left):
        rights = [place for place in rule.right if place.slot.primitive in NUMERIC]
    if rights and not lefts and _of_quantity(rule.right):
        lefts = [place for place in rule.left if place.slot.primitive in NUMERIC]
    both = lefts and (rights or _of_quantity(rule.left))
    for place in [*lefts, *rights] if both else rights if codec_in(rule.via, "measure") else []:
        if place.written is None and not codec_in(rule.via, "count"):  # it looks at no value
            _no_unit(place, mapping, problems)
    if not _differ(rule, lefts, rights, mapping, problems):
        for place in (*rule.left, *rule.right):
            stated(place, mapping, problems)


def _is_measured(place: Place) -> bool:
    """Whether a place holds a quantity, or a number in a unit that its schema states or the rule says."""
    quantity = place.slot.primitive is Primitive.QUANTITY
    return quantity or (place.slot.primitive in NUMERIC and bool(place.unit or place.written))


def _of_quantity(places: tuple[Place, ...]) -> bool:
    return any(place.slot.primitive is Primitive.QUANTITY for place in places)


def _differ(rule: Copy, lefts: list[Place], rights: list[Place], mapping: Mapping, problems: Problems) -> bool:
    """Whether the units of a rule measure different things."""
    pairs = [(left, right) for left in lefts for right in rights if left.written and right.written]
    wrong = [pair for pair in pairs if UNITS[pair[0].written or ""].dimension != UNITS[pair[1].written or ""].dimension]
    if wrong and not codec_in(rule.via, "product"):  # its units combine
        _dimensions(*wrong[0], mapping, problems)
    use = codec_in(rule.via, "measure")
    for right in rights if use is not None else []:
        assert use is not None
        said, unit = find(str(use.arguments[0])), UNITS.get(right.written or "")
        if said is not None and unit is not None and said.dimension != unit.dimension:
            _measure(use, said, right, mapping, problems)
            return True
    return bool(wrong)


def _no_unit(place: Place, mapping: Mapping, problems: Problems) -> None:
    name = place.within[-1] if place.within else "this"
    unit = place.unit
    help = f"write `{name} [{unit}]`" if unit else f"write its unit after it, e.g. `{name} [mm]`"
    notes = [stated_by(place, mapping)] if unit else []
    title = f"`{name}` is a quantity, and its unit is not said"
    problems.add("E0301", place.span, title, "in which unit?", notes=notes, help=help)


def _dimensions(left: Place, right: Place, mapping: Mapping, problems: Problems) -> None:
    """E0302, at the side that is not what its schema states."""
    assert left.written is not None and right.written is not None
    one, other = UNITS[left.written], UNITS[right.written]
    odd = [
        place
        for place in (right, left)
        if place.unit and UNITS[place.unit].dimension != UNITS[place.written or ""].dimension
    ]
    wrong = odd[0] if odd else right
    rest = left if wrong is right else right
    notes = [stated_by(place, mapping) for place in ([wrong] if odd else [right, left]) if place.unit]
    what = f"map `{left.within[-1] if left.within else 'this'}` to another item"
    help = f"write `[{wrong.unit}]`, or {what}" if odd else what
    title = f"cannot convert `{left.written}` to `{right.written}`: {one.dimension} is not {other.dimension}"
    marks = {place.side: a_noun(UNITS[place.written or ""].dimension) for place in (left, right)}
    others = [(rest.unit_span or rest.span, marks[rest.side])]
    problems.add(
        "E0302", wrong.unit_span or wrong.span, title, marks[wrong.side], others=others, notes=notes, help=help
    )


def _measure(use: CodecUse, said: Unit, right: Place, mapping: Mapping, problems: Problems) -> None:
    unit = UNITS[right.written or ""]
    title = f"cannot convert `{said.symbol}` to `{unit.symbol}`: {said.dimension} is not {unit.dimension}"
    others = [(right.unit_span or right.span, a_noun(unit.dimension))]
    notes = [stated_by(right, mapping)] if right.unit else []
    help = f'write `measure("{unit.symbol}")`, or map it to another item'
    problems.add("E0302", use.span, title, a_noun(said.dimension), others=others, notes=notes, help=help)


def stated(place: Place, mapping: Mapping, problems: Problems) -> None:
    """E0303: documents and files hold the unit that the schema states."""
    if not place.written or not place.unit or place.written == place.unit:
        return
    name = place.within[-1] if place.within else "this"
    title = f"`{name}` is written in {in_words(place.written)}, and the schema states {in_words(place.unit)}"
    help = f"write `[{place.unit}]`"
    span = place.unit_span or place.span
    problems.add("E0303", span, title, "another unit", notes=[stated_by(place, mapping)], help=help)
