"""Evaluators of one slot, but for the rules: each takes the slot before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oscem_map.registry.changes import Change, ChangeKind, a_type, some
from oscem_map.registry.model import Primitive, Slot
from oscem_map.runtime.units import UNITS

_NO_END = 2**63
_WIDER = {(Primitive.INTEGER, Primitive.NUMBER)}
"""Types of which each value is one of the other's."""
_FREEDOM = {"uline": 1, "line": 1, "text": 2, "string": 2, "any": 3}
"""How much a form of text takes that has no pattern: one line, several, anything. Other forms (`uri`) take less."""


def kind_of_value(before: Slot, after: Slot) -> Iterator[Change]:
    """Type, as far as the common model tells them apart."""
    if before.type == after.type and set(before.alternatives) == set(after.alternatives):
        return
    narrower, wider = _is_part(after, before), _is_part(before, after)
    kind = ChangeKind.TYPE_NARROWED if narrower else ChangeKind.TYPE_WIDENED if wider else ChangeKind.TYPE_CHANGED
    was, now = (" or ".join(slot.alternatives) or slot.type for slot in (before, after))
    yield Change(kind, f"was {a_type(before)}, and is {a_type(after)}", was, now)


def _is_part(one: Slot, other: Slot) -> bool:
    """Whether each value of one type is a value of the other; `any` may name its alternatives."""
    ours, theirs = ({*(slot.alternatives or (slot.type,))} for slot in (one, other))
    if other.primitive is Primitive.ANY and not other.alternatives:
        return True
    if one.primitive is Primitive.ANY and not one.alternatives:
        return False
    return all(kind in theirs or any((kind, wide) in _WIDER for wide in theirs) for kind in ours)


def form(before: Slot, after: Slot) -> Iterator[Change]:
    """The source's own word for the type, where the type is the same. What it demands is in the rules, as a rule:
    a text without words and patterns has its form alone."""
    if before.type != after.type or before.form == after.form:
        return
    said = f"its type is called `{after.form}`; it was `{before.form}`"
    yield Change(_form(before, after), said, before.form, after.form)


def _form(before: Slot, after: Slot) -> ChangeKind:
    spoken = any(slot.archive.values or slot.archive.pattern for slot in (before, after))
    if spoken or after.primitive is not Primitive.TEXT:
        return ChangeKind.TYPE_RESPELT
    was, now = (_FREEDOM.get(slot.form, 0) for slot in (before, after))
    if was == now:
        return ChangeKind.TYPE_RESPELT if was else ChangeKind.TYPE_CHANGED
    return ChangeKind.TYPE_NARROWED if now < was else ChangeKind.TYPE_WIDENED


def unit(before: Slot, after: Slot) -> Iterator[Change]:
    """The unit that the schema states. Codes and spellings of one unit are one symbol since the import."""
    was, now = before.unit, after.unit
    if _same_unit(was, now) or before.type != after.type:
        return
    kind, said = _units(was, now, after.primitive is Primitive.QUANTITY)
    yield Change(kind, said, was or "", now or "")


def _same_unit(was: str | None, now: str | None) -> bool:
    """Whether two symbols mean one unit, like the gram in a millilitre and the milligram in a microlitre."""
    if was is None or now is None or was not in UNITS or now not in UNITS:
        return was == now
    old, new = UNITS[was], UNITS[now]
    return (old.dimension, old.factor, old.offset) == (new.dimension, new.factor, new.offset)


def _units(was: str | None, now: str | None, own: bool) -> tuple[ChangeKind, str]:
    """`own`: a value carries a unit of its own, and the schema's is what it is usually given in."""
    if was is None:
        return ChangeKind.UNIT_STATED, f"its unit is stated: {now}"
    if now is None:
        return ChangeKind.UNIT_DROPPED, f"its unit is not stated any more; it was {was}"
    old, new = UNITS.get(was), UNITS.get(now)
    if old is None or new is None or old.dimension != new.dimension:
        dimensions = f": {old.dimension} is not {new.dimension}" if old and new else ""
        return ChangeKind.DIMENSION_CHANGED, f"was in {was}, and is in {now}{dimensions}"
    if own:
        return ChangeKind.UNIT_ADVICE_CHANGED, f"is given in {now}; it was {was}, and each value says its unit"
    return ChangeKind.UNIT_CHANGED, f"was in {was}, and is in {now}: the same number means another {new.dimension}"


def cardinality(before: Slot, after: Slot) -> Iterator[Change]:
    """One value or a list, and how many elements."""
    if before.many != after.many:
        kind = ChangeKind.LIST_MADE_SINGLE if before.many else ChangeKind.SINGLE_MADE_LIST
        was, now = ("a list", "one value") if before.many else ("one value", "a list")
        yield Change(kind, f"was {was}, and is {now}", was, now)
        return
    ends = [(slot.fewest or 0, _NO_END if slot.most is None else slot.most) for slot in (before, after)]
    if ends[0] == ends[1]:
        return
    narrower = ends[1][0] > ends[0][0] or ends[1][1] < ends[0][1]
    wider = ends[1][0] < ends[0][0] or ends[1][1] > ends[0][1]
    kind = ChangeKind.CARDINALITY_NARROWED if narrower else ChangeKind.CARDINALITY_WIDENED
    was, now = elements(before), elements(after)
    said = f"had {was} elements, and has {now}"
    yield Change(ChangeKind.CARDINALITY_CHANGED if narrower and wider else kind, said, was, now)


def elements(slot: Slot) -> str:
    """How many elements a list has: `1 to 4`, `0 to any number`."""
    return f"{slot.fewest or 0} to {'any number' if slot.most is None else slot.most}"


def null(before: Slot, after: Slot) -> Iterator[Change]:
    """Whether JSON's null is a value."""
    if before.nullable != after.nullable:
        kind = ChangeKind.NULL_ALLOWED if after.nullable else ChangeKind.NULL_FORBIDDEN
        said = "may be null" if after.nullable else "may not be null any more"
        words = ("a value", "a value or null")
        yield Change(kind, said, words[before.nullable], words[after.nullable])


def constant(before: Slot, after: Slot) -> Iterator[Change]:
    """The one text that a slot may hold (`equals_string`)."""
    was, now = before.equals, after.equals
    if was == now:
        return
    if was is None:
        change = ChangeKind.CONSTANT_ADDED, f"is always `{now}`"
    elif now is None:
        change = ChangeKind.CONSTANT_REMOVED, f"is not always `{was}` any more"
    else:
        change = ChangeKind.CONSTANT_CHANGED, f"is always `{now}`; it was `{was}`"
    yield Change(*change, was or "", now or "")


def derived(before: Slot, after: Slot) -> Iterator[Change]:
    """Whether a member of a quantity follows from the others, and is not read."""
    if before.derived != after.derived:
        kind = ChangeKind.DERIVED_ADDED if after.derived else ChangeKind.DERIVED_REMOVED
        said = "follows from its neighbours, and is not read" if after.derived else "is a fact of its own"
        words = ("a fact", "derived") if after.derived else ("derived", "a fact")
        yield Change(kind, said, *words)


def parents(before: Slot, after: Slot) -> Iterator[Change]:
    """The items that this one points at. A reader joins by them, a writer has to have the row."""
    was, now = set(before.parents), set(after.parents)
    if was == now:
        return
    new = [one for one in after.parents if one not in was]
    gone = [one for one in before.parents if one not in now]
    kind = ChangeKind.PARENT_ADDED if new else ChangeKind.PARENT_REMOVED
    words = [f"points at {some(new)}"] if new else []
    words += [f"no longer points at {some(gone)}"] if gone else []
    before_after = " ".join(before.parents), " ".join(after.parents)
    yield Change(ChangeKind.PARENT_CHANGED if new and gone else kind, ", and ".join(words), *before_after)


SLOT: tuple[Callable[[Slot, Slot], Iterator[Change]], ...] = (
    kind_of_value,
    form,
    unit,
    cardinality,
    null,
    constant,
    derived,
    parents,
)
"""What is compared of a slot besides its rules, in order."""
