"""Writes a snapshot. Classes and enums are blocks, each slot is one line, so that a change of the source is a
change of its lines. `snapshot.py` tells what is written, and reads it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from oscem_map.registry.linkml_types import BUILTIN, QUANTITY_MEMBERS
from oscem_map.registry.model import Bounds, Class, Primitive, Rules, Schema, Slot

_HEADER = "# A snapshot of the registry, as LinkML. Facts only. Written by `oscem-map registry import`."
_ANY = "Any"
_RANGES = {
    Primitive.TEXT: "string",
    Primitive.INTEGER: "integer",
    Primitive.NUMBER: "float",
    Primitive.BOOLEAN: "boolean",
    Primitive.DATE: "date",
    Primitive.DATETIME: "datetime",
    Primitive.QUANTITY: "string",
    Primitive.ANY: _ANY,
}
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_RESERVED = frozenset({"y", "n", "yes", "no", "true", "false", "on", "off", "null"})
_TYPE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_:-]*")

_Value = str | bool | int | Decimal | list[str] | Mapping[str, "_Value"]
_Words = tuple[tuple[str, str], ...]
"""The values of an enumeration, each with its label."""


def dumps(schema: Schema) -> str:
    """The text of a snapshot."""
    names = _Names(schema)
    lines = [_HEADER, *_head(schema), *_types(names), *_enums(names), "classes:"]
    for found in schema.classes.values():
        lines += _class(names, found, found.name == schema.root)
    if names.any_used:
        lines.append(f"  {_ANY}: {{class_uri: linkml:Any}}")
    return "\n".join(lines) + "\n"


class _Names:
    """The types and enums of a file. Each distinct list of values is one enum, however many slots have it."""

    def __init__(self, schema: Schema) -> None:
        self.classes = schema.classes
        slots = [(found.name, slot) for found in schema.classes.values() for slot in found.slots.values()]
        self.any_used = any(slot.type == Primitive.ANY for _, slot in slots)
        self.types: dict[str, tuple[Primitive, str | None]] = {}
        self.enums: dict[_Words, str] = {}
        for _, slot in slots:
            self._add_type(slot)
        self._taken = {*BUILTIN, *self.classes, *self.types, _ANY}
        for owner, slot in slots:
            for rules, suffix in ((slot.archive, ""), (slot.deposition, "_deposition")):
                self._add_enum(_words(rules), self._proposal(owner, slot) + suffix)

    def _add_type(self, slot: Slot) -> None:
        """A word of the source that is no type of LinkML becomes one, with the pattern of its first slot."""
        kind, form = slot.primitive, slot.form
        free = form not in BUILTIN and form not in self.classes and form != _ANY and not slot.archive.values
        if free and kind not in (None, Primitive.QUANTITY, Primitive.ANY) and _TYPE_NAME.fullmatch(form):
            self.types.setdefault(form, (Primitive(slot.type), slot.archive.pattern))

    def _proposal(self, owner: str, slot: Slot) -> str:
        """The source's own name of an enum, or one from the slot that has the list first."""
        named = slot.archive.values and slot.form not in self._taken and _TYPE_NAME.fullmatch(slot.form)
        return slot.form if named else f"{owner}_{slot.name}"

    def _add_enum(self, values: _Words, proposal: str) -> None:
        if not values or values in self.enums:
            return
        name, count = proposal, 1
        while name in self._taken:
            count += 1
            name = f"{proposal}_{count}"
        self.enums[values] = name
        self._taken.add(name)

    def range_of(self, slot: Slot) -> str:
        """The range that says most of a slot."""
        if slot.archive.values:
            return self.enums[_words(slot.archive)]
        kind = slot.primitive
        if kind is None:
            return slot.type
        if kind is Primitive.QUANTITY and slot.form in self.classes:
            return slot.form
        typed = self.types.get(slot.form) == (kind, slot.archive.pattern)
        return slot.form if typed or BUILTIN.get(slot.form) is kind else _RANGES[kind]

    def implied(self, name: str) -> tuple[str, str | None]:
        """The type and the pattern that a range means to a reader."""
        if name in self.classes:
            quantity = QUANTITY_MEMBERS.issubset(self.classes[name].slots)
            return (Primitive.QUANTITY.value if quantity else name), None
        if name in self.types:
            return self.types[name][0].value, self.types[name][1]
        return (Primitive.ANY.value if name == _ANY else BUILTIN.get(name, Primitive.TEXT).value), None


def _head(schema: Schema) -> Iterator[str]:
    name = re.sub(r"\W", "_", schema.name)
    yield f"id: {_scalar(f'urn:oscem-map:{schema.name}:{schema.version}')}"
    yield f"name: {_scalar(name)}"
    yield f"version: {_quoted(schema.version)}"
    yield f"annotations: {_flow({'name': schema.name, 'kind': schema.kind.value})}"
    yield 'prefixes: {linkml: "https://w3id.org/linkml/"}'
    yield 'imports: ["linkml:types"]'
    yield f"default_prefix: {_scalar(f'urn:oscem-map:{schema.name}:')}"
    yield "default_range: string"


def _types(names: _Names) -> Iterator[str]:
    if names.types:
        yield "types:"
    for name, (kind, pattern) in sorted(names.types.items()):
        row: dict[str, _Value] = {"typeof": _RANGES[kind]}
        if pattern is not None:
            row["pattern"] = pattern
        yield f"  {_scalar(name)}: {_flow(row)}"


def _enums(names: _Names) -> Iterator[str]:
    if names.enums:
        yield "enums:"
    for values, name in names.enums.items():
        yield f"  {_scalar(name)}:"
        yield "    permissible_values:"
        for value, label in values:
            yield f"      {_scalar(value)}:" + (f" {_flow({'title': label})}" if label else "")


def _class(names: _Names, found: Class, root: bool) -> Iterator[str]:
    yield f"  {_scalar(found.name)}:"
    if root:
        yield "    tree_root: true"
    if found.ancestors:
        yield f"    annotations: {_flow({'ancestors': ' '.join(found.ancestors)})}"
    if found.keys:
        yield f"    unique_keys: {_flow({'primary': {'unique_key_slots': list(found.keys)}})}"
    yield "    attributes:" if found.slots else "    attributes: {}"
    for slot in found.slots.values():
        yield f"      {_scalar(slot.name)}: {_flow(_slot(names, slot))}"


def _slot(names: _Names, slot: Slot) -> dict[str, _Value]:
    """The row of a slot: LinkML's words, then the annotations."""
    range_name = names.range_of(slot)
    kind, pattern = names.implied(range_name)
    bounds = slot.archive.bounds or Bounds()
    row: dict[str, _Value | None] = {
        "range": range_name,
        "required": slot.archive.mandatory,
        "multivalued": slot.many,
        "minimum_cardinality": slot.fewest,
        "maximum_cardinality": slot.most,
        "pattern": slot.archive.pattern if slot.archive.pattern != pattern else None,
        "minimum_value": None if bounds.low_open else bounds.low,
        "maximum_value": None if bounds.high_open else bounds.high,
        "unit": {"symbol": slot.unit} if slot.unit else None,
        "equals_string": slot.equals,
        "annotations": _present({
            "type": slot.type if slot.type != kind else None,
            "form": slot.form if slot.form != range_name else None,
            "above": _digits(bounds.low) if bounds.low_open else None,
            "below": _digits(bounds.high) if bounds.high_open else None,
            "parents": " ".join(slot.parents) or None,
            "derived": slot.derived,
            "nullable": slot.nullable,
            "alternatives": " ".join(slot.alternatives) or None,
            **_deposition(names, slot.deposition),
        }),
    }  # fmt: skip
    return _present(row)


def _deposition(names: _Names, rules: Rules) -> dict[str, _Value | None]:
    bounds = rules.bounds or Bounds()
    return {
        "deposition_required": rules.mandatory,
        "deposition_values": names.enums.get(_words(rules)),
        "deposition_pattern": rules.pattern,
        "deposition_above" if bounds.low_open else "deposition_minimum": _digits(bounds.low),
        "deposition_below" if bounds.high_open else "deposition_maximum": _digits(bounds.high),
    }


def _words(rules: Rules) -> _Words:
    return tuple(zip(rules.values, rules.labels or ("",) * len(rules.values), strict=True))


def _present(row: Mapping[str, _Value | None]) -> dict[str, _Value]:
    """The row without what is None, False or an empty map. Zero and an empty text are something."""
    return {key: value for key, value in row.items() if not (value is None or value is False or value == {})}


def _digits(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")


def _flow(value: _Value) -> str:
    """YAML in one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, (int, Decimal)):
        return format(value, "f" if isinstance(value, Decimal) else "d")
    if isinstance(value, list):
        return f"[{', '.join(map(_scalar, value))}]"
    return "{" + ", ".join(f"{_scalar(key)}: {_flow(item)}" for key, item in value.items()) + "}"


def _scalar(text: str) -> str:
    """A text as YAML 1.1 and 1.2 both read it: plain where it is a word that means nothing else."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED else _quoted(text)


def _quoted(text: str) -> str:
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"
