"""Reviewed overlays: what a schema demands and does not say, or forgot, as TOML beside the snapshots.

An overlay is of one schema and version, or of all schemas of a family (`invenio`) in this version. Each `[[rule]]` names
`slots` as `Class.slot`, says where the rule comes from (`source`) and what is wrong without it (`why`), and one or more of:

| key | meaning |
|---|---|
| pattern | a regular expression for the whole text, in Python's dialect |
| minimum, above, maximum, below | the ends of an interval |
| words | the listed values: a list, or a table of values with their labels |
| without, more_words | values that are none; values that a later version of the schema lists as well (list or table) |
| required = true, null = false | the slot is mandatory; it may not hold null |
| fewest, most | how many elements a list has |
| unit, form | the unit of a number; the name of a form, such as `orcid` |
| only | the schema that the rule is of, in an overlay of a family |
| type, many | adds a slot that the source forgot, or tells what a slot of any value holds: a primitive, or a class |

A rule never weakens: what it says must be allowed by the schema too, or it is an error that names the rule. Only what
is said to be an addition (`more_words`, a new slot) lets more pass than the source.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from oscem_map.registry.forms import checked
from oscem_map.registry.inclusion import includes
from oscem_map.registry.model import Bounds, Class, Primitive, Rules, Schema, Slot
from oscem_map.registry.patterns import joined, split

_ENDS = ("minimum", "above", "maximum", "below")
_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "slots": list, "source": str, "why": str, "pattern": str, "words": (list, dict), "without": list,
    "more_words": (list, dict), "required": bool, "null": bool, "fewest": int, "most": int, "unit": str, "form": str,
    "type": str, "many": bool, "only": str, **dict.fromkeys(_ENDS, (int, Decimal)),
}  # fmt: skip
_ALWAYS = ("slots", "source", "why")


class BadOverlay(ValueError):
    """An overlay that is none, names no slot, or weakens; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """The rules of an overlay file, in its order, each as its TOML table."""

    file: str
    schema: str
    version: str
    rules: tuple[Mapping[str, Any], ...]


def read(path: Path) -> Overlay:
    """Read an overlay file. Raises BadOverlay where it is none."""
    try:
        said = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise BadOverlay(f"{path} is no overlay: {error}") from None
    rules = said.get("rule")
    if not isinstance(rules, list) or not all(isinstance(one, dict) for one in rules):
        raise BadOverlay(f"{path.name} has no rules: write each as a table [[rule]]")
    for number, rule in enumerate(rules, 1):
        _check_keys(rule, f"{path.name}, rule {number}")
    return Overlay(path.name, str(said.get("schema")), str(said.get("version")), tuple(rules))


def _check_keys(rule: Mapping[str, Any], place: str) -> None:
    """Whether a rule has the keys that it needs and no others, of the right types."""
    for key in _ALWAYS:
        if not rule.get(key):
            raise BadOverlay(f"{place}: it has no `{key}`; each rule has slots, source and why")
    for key, value in rule.items():
        if key not in _KINDS:
            near = difflib.get_close_matches(key, [*_KINDS], 1)
            raise BadOverlay(f"{place}: `{key}` means nothing" + (f"; did you mean `{near[0]}`?" if near else ""))
        wanted = _KINDS[key]
        if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
            raise BadOverlay(f"{place}: `{key}` is {value!r}, which is of another type than it should be")
    if not rule.keys() - {*_ALWAYS, "only"}:
        raise BadOverlay(f"{place}: it says nothing of its slots")
    for end, open_end in (("minimum", "above"), ("maximum", "below")):
        if end in rule and open_end in rule:
            raise BadOverlay(f"{place}: `{end}` and `{open_end}` are one end; write one of them")


def stricter(schema: Schema, overlay: Overlay) -> Schema:
    """The schema with what its overlay says. Raises BadOverlay where the overlay is of another schema, names no slot, or
    weakens; BadForm where it names something in another form than the declared one.
    """
    if overlay.schema not in (schema.name, schema.family) or overlay.version != schema.version:
        of = f"{overlay.schema} {overlay.version}"
        raise BadOverlay(f"{overlay.file} is of {of}, and the schema is {schema}")
    return _applied(schema, overlay, strict=True)


def as_far_as_it_fits(schema: Schema, overlay: Overlay) -> Schema:
    """Another version of the overlay's schema with those rules that hold for it, so that the two can be compared."""
    return _applied(schema, overlay, strict=False)


def _applied(schema: Schema, overlay: Overlay, *, strict: bool) -> Schema:
    classes = {name: dict(found.slots) for name, found in schema.classes.items()}
    for number, rule in enumerate(overlay.rules, 1):
        if rule.get("only", schema.name) != schema.name:
            continue
        for name in map(str, rule["slots"]):
            try:
                _apply(classes, rule, name, f"{overlay.file}, rule {number}, {name}")
            except BadOverlay:
                if strict:
                    raise
    return checked(replace(schema, classes=dict(_classes(schema, classes, overlay))))


def _classes(schema: Schema, classes: Mapping[str, dict[str, Slot]], overlay: Overlay) -> Iterator[tuple[str, Class]]:
    for name, slots in classes.items():
        if not slots and name not in schema.classes:
            raise BadOverlay(f"{overlay.file}: the class {name} is new and has no slots; add rules for `{name}.slot`")
        yield name, replace(schema.classes.get(name, Class(name, {})), slots=slots)


def _apply(classes: dict[str, dict[str, Slot]], rule: Mapping[str, Any], name: str, place: str) -> None:
    owner, _, slot_name = name.partition(".")
    slots = classes.get(owner)
    slot = slots.get(slot_name) if slots is not None else None
    if slots is None or (slot is None and "type" not in rule):
        near = difflib.get_close_matches(name, [f"{one}.{each}" for one in classes for each in classes[one]], 1)
        raise BadOverlay(f"{place}: there is no such slot" + (f"; did you mean {near[0]}?" if near else ""))
    if "type" in rule:
        slot = _typed(slot, slot_name, rule, place)
        if slot.primitive is None:
            classes.setdefault(slot.type, {})
    assert slot is not None
    slots[slot_name] = _slot(slot, rule, place)


def _typed(slot: Slot | None, name: str, rule: Mapping[str, Any], place: str) -> Slot:
    """A new slot, or one that held any value and now has a type."""
    kind = str(rule["type"])
    many = bool(rule.get("many", slot.many if slot is not None else False))
    if slot is None:
        return Slot(name, kind, _WORDS.get(kind, kind), many)
    if slot.type != Primitive.ANY:
        raise BadOverlay(f"{place}: the schema has this slot, as {slot.type}; `type` adds one that it forgot")
    return replace(slot, type=kind, form=_WORDS.get(kind, kind), many=many, alternatives=())


_WORDS = {"text": "string", "number": "float"}
"""What the source of a slot would call a primitive, where that is another word."""


def _slot(slot: Slot, rule: Mapping[str, Any], place: str) -> Slot:
    """A slot with what a rule says of it."""
    if rule.get("required") is False or rule.get("null") is True:
        raise BadOverlay(f"{place}: an overlay makes stricter; write required = true, null = false, or nothing")
    if "unit" in rule and slot.unit not in (None, rule["unit"]):
        raise BadOverlay(f"{place}: the schema says the unit {slot.unit}, and the overlay {rule['unit']}")
    held = slot.archive
    return replace(
        slot,
        archive=_rules(slot, held, rule, place),
        nullable=slot.nullable and "null" not in rule,
        unit=rule.get("unit", slot.unit),
        form=rule.get("form", slot.form),
        fewest=_count(rule.get("fewest"), slot.fewest, max, "fewest", place),
        most=_count(rule.get("most"), slot.most, min, "most", place),
    )


def _count(said: int | None, held: int | None, stricter_of: Any, key: str, place: str) -> int | None:
    if said is None or held is None:
        return held if said is None else said
    if stricter_of(said, held) != said:
        raise BadOverlay(f"{place}: `{key}` is {said}, which weakens the schema's {held}")
    return said


def _rules(slot: Slot, held: Rules, rule: Mapping[str, Any], place: str) -> Rules:
    bounds = _bounds(held.bounds, rule, place)
    listed = _listed(held, rule, place)
    pattern = _pattern(held.pattern, rule.get("pattern"), place)
    for word in listed:
        if word not in held.values and held.pattern is not None and not re.fullmatch(held.pattern, word):
            raise BadOverlay(f"{place}: {word!r} is not of the form {held.pattern}, which the schema demands")
        if bounds is not None and slot.type in (Primitive.INTEGER, Primitive.NUMBER) and Decimal(word) not in bounds:
            raise BadOverlay(f"{place}: {word} is outside the schema's range")
    labels = tuple(listed.values())
    return Rules(
        held.mandatory or "required" in rule,
        tuple(listed),
        None if listed else pattern,
        bounds,
        labels if any(labels) else (),
    )


def _bounds(held: Bounds | None, rule: Mapping[str, Any], place: str) -> Bounds | None:
    """The interval of a rule, which lies inside the schema's."""
    if not any(end in rule for end in _ENDS):
        return held
    known = held or Bounds()
    low, high = (_number(rule, *ends) for ends in (("minimum", "above"), ("maximum", "below")))
    for number, inside in ((low, known), (high, known)):
        if number is not None and number not in replace(inside, low_open=False, high_open=False):
            raise BadOverlay(f"{place}: {number} is outside the schema's range, which weakens it")
    return Bounds(
        known.low if low is None else low,
        known.high if high is None else high,
        "above" in rule or (known.low_open and low in (None, known.low)),
        "below" in rule or (known.high_open and high in (None, known.high)),
    )


def _number(rule: Mapping[str, Any], closed: str, open_end: str) -> Decimal | None:
    found = rule.get(closed, rule.get(open_end))
    return None if found is None else Decimal(found)


def _pattern(held: str | None, said: str | None, place: str) -> str | None:
    """The overlay's pattern, and of the schema's parts those that it is not known to be inside."""
    if said is None or held is None:
        return said or held
    parts = {part: includes(part, said) for part in split(held)}
    if all(fits is False for fits in parts.values()):
        raise BadOverlay(f"{place}: {said} matches texts that the schema's {held} does not: it weakens")
    return joined([*(part for part, fits in parts.items() if not fits), said])


def _listed(held: Rules, rule: Mapping[str, Any], place: str) -> dict[str, str]:
    """The listed values with their labels."""
    known = dict(zip(held.values, held.labels or ("",) * len(held.values), strict=True))
    if "words" in rule:
        said = _labelled(rule["words"])
        unknown = [word for word in said if held.values and word not in known]
        if unknown:
            raise BadOverlay(f"{place}: the schema does not list {', '.join(unknown)}, which weakens it")
        known = {word: label or known.get(word, "") for word, label in said.items()}
    gone = set(map(str, rule.get("without", ())))
    more = _labelled(rule.get("more_words", ()))
    if more and not held.values:
        raise BadOverlay(f"{place}: the schema has no list of words that could have more; write `words`")
    return {**{word: label for word, label in known.items() if word not in gone}, **more}


def _labelled(words: list[Any] | tuple[Any, ...] | Mapping[str, Any]) -> dict[str, str]:
    return {str(one): str(label) for one, label in words.items()} if isinstance(words, Mapping) else {
        str(one): "" for one in words
    }  # fmt: skip
