"""Evaluators of one slot, but for the rules: each takes the slot before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oscem_map.registry.changes import Change, ChangeKind, Severity, a_type, some
from oscem_map.registry.model import Primitive, Slot
from oscem_map.runtime.units import UNITS

_NO_END = 2**63
_WIDER = {(Primitive.INTEGER, Primitive.NUMBER)}
"""Types of which each value is one of the other's."""


def kind_of_value(before: Slot, after: Slot) -> Iterator[Change]:
    """Type, as far as the common model tells them apart."""
    if before.type == after.type:
        return
    severity = Severity.BREAKING
    if _is_part(before, after):
        severity = Severity.READERS
    elif _is_part(after, before):
        severity = Severity.WRITERS
    said = f"was {a_type(before)}, and is {a_type(after)}"
    yield Change(ChangeKind.TYPE, severity, said, before.type, after.type)


def _is_part(one: Slot, other: Slot) -> bool:
    return other.primitive is Primitive.ANY or (one.primitive, other.primitive) in _WIDER


def form(before: Slot, after: Slot) -> Iterator[Change]:
    """The source's own word for the type, where the type is the same: what it demands is in the rules."""
    if before.type == after.type and before.form != after.form:
        said = f"its type is called `{after.form}`; it was `{before.form}`"
        yield Change(ChangeKind.FORM, Severity.NOTE, said, before.form, after.form)


def unit(before: Slot, after: Slot) -> Iterator[Change]:
    """The unit that the schema states. Codes and spellings of one unit are one symbol since the import."""
    was, now = before.unit, after.unit
    if _same_unit(was, now) or before.type != after.type:
        return
    severity, said = _units(was, now, after.primitive is Primitive.QUANTITY)
    yield Change(ChangeKind.UNIT, severity, said, was or "", now or "")


def _same_unit(was: str | None, now: str | None) -> bool:
    """Whether two symbols mean one unit, like the gram in a millilitre and the milligram in a microlitre."""
    if was is None or now is None or was not in UNITS or now not in UNITS:
        return was == now
    old, new = UNITS[was], UNITS[now]
    return (old.dimension, old.factor, old.offset) == (new.dimension, new.factor, new.offset)


def _units(was: str | None, now: str | None, own: bool) -> tuple[Severity, str]:
    """`own`: a value carries a unit of its own, and the schema's is what it is usually given in."""
    if was is None:
        return Severity.COMPATIBLE, f"its unit is stated: {now}"
    if now is None:
        return Severity.READERS, f"its unit is not stated any more; it was {was}"
    old, new = UNITS.get(was), UNITS.get(now)
    if old is None or new is None or old.dimension != new.dimension:
        dimensions = f": {old.dimension} is not {new.dimension}" if old and new else ""
        return Severity.BREAKING, f"was in {was}, and is in {now}{dimensions}"
    if own:
        return Severity.COMPATIBLE, f"is given in {now}; it was {was}, and each value says its unit"
    return Severity.BREAKING, f"was in {was}, and is in {now}: the same number means another {new.dimension}"


def cardinality(before: Slot, after: Slot) -> Iterator[Change]:
    """One value or a list."""
    if before.many != after.many:
        was, now = ("a list", "one value") if before.many else ("one value", "a list")
        yield Change(ChangeKind.CARDINALITY, Severity.BREAKING, f"was {was}, and is {now}", was, now)
    elif (before.fewest, before.most) != (after.fewest, after.most):
        ends = (before.fewest or 0, before.most or _NO_END), (after.fewest or 0, after.most or _NO_END)
        narrower = ends[1][0] > ends[0][0] or ends[1][1] < ends[0][1]
        wider = ends[1][0] < ends[0][0] or ends[1][1] > ends[0][1]
        severity = Severity.BREAKING if narrower and wider else Severity.WRITERS if narrower else Severity.READERS
        was, now = elements(before), elements(after)
        yield Change(ChangeKind.CARDINALITY, severity, f"had {was} elements, and has {now}", was, now)


def elements(slot: Slot) -> str:
    """How many elements a list has: `1 to 4`, `0 to any number`."""
    return f"{slot.fewest or 0} to {'any number' if slot.most is None else slot.most}"


def null(before: Slot, after: Slot) -> Iterator[Change]:
    """Whether JSON's null is a value."""
    if before.nullable != after.nullable:
        severity = Severity.READERS if after.nullable else Severity.WRITERS
        said = "may be null" if after.nullable else "may not be null any more"
        words = ("a value", "a value or null")
        yield Change(ChangeKind.TYPE, severity, said, words[before.nullable], words[after.nullable])


def constant(before: Slot, after: Slot) -> Iterator[Change]:
    """The one text that a slot may hold (`equals_string`)."""
    was, now = before.equals, after.equals
    if was == now:
        return
    if was is None:
        change = Severity.WRITERS, f"is always `{now}`"
    elif now is None:
        change = Severity.READERS, f"is not always `{was}` any more"
    else:
        change = Severity.BREAKING, f"is always `{now}`; it was `{was}`"
    yield Change(ChangeKind.CONSTANT, *change, was or "", now or "")


def derived(before: Slot, after: Slot) -> Iterator[Change]:
    """Whether a member of a quantity follows from the others, and is not read."""
    if before.derived != after.derived:
        said = "follows from its neighbours, and is not read" if after.derived else "is a fact of its own"
        words = ("a fact", "derived") if after.derived else ("derived", "a fact")
        yield Change(ChangeKind.DERIVED, Severity.NOTE, said, *words)


def parents(before: Slot, after: Slot) -> Iterator[Change]:
    """The items that this one points at. A reader joins by them, a writer has to have the row."""
    was, now = set(before.parents), set(after.parents)
    if was == now:
        return
    new = [one for one in after.parents if one not in was]
    gone = [one for one in before.parents if one not in now]
    severity = Severity.BREAKING if new and gone else Severity.WRITERS if new else Severity.READERS
    words = [f"points at {some(new)}"] if new else []
    words += [f"no longer points at {some(gone)}"] if gone else []
    yield Change(ChangeKind.PARENT, severity, ", and ".join(words), " ".join(before.parents), " ".join(after.parents))


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
