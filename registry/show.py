"""What `oscem-map registry show` prints: a schema, a class or a slot, in plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from oscem_map.registry.diff_slots import elements
from oscem_map.registry.model import Bounds, Class, Kind, Rules, Schema, Slot


class UnknownName(LookupError):
    """The schema has no such class or slot; the message says what comes close."""


def describe(schema: Schema, what: str = "") -> str:
    """A schema, or of it a class, a category, a slot or an item.

    `what` is `em_imaging`, `_em_imaging.nominal_cs`, `Instrument`, `Instrument.cs`, or in a tree schema a
    path from its root like `acquisition.detectors[].mode`. Raises UnknownName.
    """
    if not what:
        return "\n".join(_schema(schema))
    name, _, rest = what.removeprefix("_").replace("[]", "").partition(".")
    if name in schema.classes:
        found = schema.classes[name]
        return "\n".join(_slot(schema, found, _pick(found, rest)) if rest else _class(schema, found))
    if schema.root is None:
        raise UnknownName(_unknown(f"{schema} has no {name}", name, schema.classes))
    found, slot = _walk(schema, f"{name}.{rest}" if rest else name)
    return "\n".join(_slot(schema, found, slot))


def _walk(schema: Schema, path: str) -> tuple[Class, Slot]:
    """The last slot of a path from the root, and the class that has it."""
    *inner, last = path.split(".")
    found = schema.classes[schema.root or ""]
    for name in inner:
        slot = _pick(found, name)
        target = slot.type if slot.primitive is None else slot.form
        if target not in schema.classes:
            raise UnknownName(f"{found.name}.{name} holds {slot.type}, which has no slots")
        found = schema.classes[target]
    return found, _pick(found, last)


def _pick(found: Class, name: str) -> Slot:
    if name not in found.slots:
        raise UnknownName(_unknown(f"{found.name} has no {name}", name, found.slots))
    return found.slots[name]


def _unknown(sentence: str, name: str, names: Iterable[str]) -> str:
    close = get_close_matches(name, list(names), n=1)
    return f"{sentence}; did you mean {close[0]}?" if close else sentence


def _schema(schema: Schema) -> Iterator[str]:
    slots = sum(len(found.slots) for found in schema.classes.values())
    words = ("categories", "items") if schema.kind is Kind.TABLES else ("classes", "slots")
    yield f"{schema}: {len(schema.classes)} {words[0]}, {slots} {words[1]}"
    if schema.root is not None:
        yield f"root {schema.root}, {sum(1 for _ in schema.leaves())} leaf paths"
    yield from (f"  {name}" for name in schema.classes)


def _class(schema: Schema, found: Class) -> Iterator[str]:
    yield f"{found.name} ({schema})"
    if found.ancestors:
        yield f"  is a {', '.join(found.ancestors)}"
    if found.keys:
        yield f"  keys {', '.join(found.keys)}"
    width = max((len(name) for name in found.slots), default=0)
    yield from (f"  {slot.name:{width}}  {_kind(slot)}" for slot in found.slots.values())


def _kind(slot: Slot) -> str:
    """Type, unit and cardinality in a few words."""
    parts = [slot.type + "[]" * slot.many, f"[{slot.unit}]" if slot.unit else ""]
    parts += ["required" if slot.archive.mandatory else "", "derived" if slot.derived else ""]
    parts += ["wanted by the deposition" if slot.deposition.mandatory else "", "or null" if slot.nullable else ""]
    return " ".join(filter(None, parts))


def _slot(schema: Schema, found: Class, slot: Slot) -> Iterator[str]:
    mark = "_" if schema.kind is Kind.TABLES else ""
    yield f"{mark}{found.name}.{slot.name} ({schema})"
    yield f"  type        {_kind(slot)}"
    if slot.form:
        yield f"  called      {slot.form}"
    if slot.fewest is not None or slot.most is not None:
        yield f"  elements    {elements(slot)}"
    if slot.alternatives:
        yield f"  one of      {', '.join(slot.alternatives)}"
    if slot.equals is not None:
        yield f"  equals      {slot.equals}"
    if slot.parents:
        yield f"  points at   {', '.join(slot.parents)}"
    if slot.name in found.keys:
        yield "  key         yes"
    yield from _rules("archive" if schema.kind is Kind.TABLES else "schema", slot.archive)
    yield from _rules("deposition", slot.deposition)


def _rules(who: str, rules: Rules) -> Iterator[str]:
    if rules.bounds is not None:
        yield f"  {who:10}  {interval(rules.bounds)}"
    if rules.pattern is not None:
        yield f"  {who:10}  matches {rules.pattern}"
    if rules.values:
        yield f"  {who:10}  one of {len(rules.values)}:"
        labels = rules.labels or ("",) * len(rules.values)
        yield from (
            f"    {value}" + f": {label}" * bool(label) for value, label in zip(rules.values, labels, strict=True)
        )


def interval(bounds: Bounds) -> str:
    """`1 to 150`, `above 1000 and below 500000`, `at least 1`."""
    low = "" if bounds.low is None else f"{'above' if bounds.low_open else 'at least'} {bounds.low:f}"
    high = "" if bounds.high is None else f"{'below' if bounds.high_open else 'at most'} {bounds.high:f}"
    return " and ".join(filter(None, (low, high)))
