"""The declared form of what a schema names: names, versions, units, words. What is of another form is refused.

Names of a schema become text of generated modules, paths of reports and lines of mappings; a name that holds a quote,
a blank or a newline has no place there. Every schema is held to this, whether it is imported or read from a snapshot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from oscem_map.registry.model import Class, Kind, Rules, Schema, Slot
from oscem_map.runtime.units import find

NAME = re.compile(r"\w[\w-]*")
"""A class, a slot or a category: letters, digits, `_` and `-`."""
ITEM = re.compile(r"\w(?:[\w/%.-]|\[\w+\])*")
"""An item of a dictionary, as `aniso_B[1][2]` or `space_group_name_H-M`."""
PARENT = re.compile(rf"_{NAME.pattern}\.{ITEM.pattern}")
SCHEMA = re.compile(r"\w[\w-]*(?:\.\w[\w-]*)*")
VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+_-]*")
LINE = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]*")
"""A word of an enumeration, a label, a fixed value: one line of any characters."""

_OF_NAMES = "letters, digits, `_` and `-`"


class BadForm(ValueError):
    """A name of a schema that has not the declared form; the message says where, what and what to do."""


def checked(schema: Schema) -> Schema:
    """The schema as it is. Raises BadForm where it names something in another form than the declared one."""
    for place, what, text, allowed, mend in _refused(schema):
        raise BadForm(f"{place}: the {what} {text!r} is refused; it is made of {allowed}: {mend}")
    return schema


_Refusal = tuple[str, str, str, str, str]


def _refused(schema: Schema) -> Iterator[_Refusal]:
    said = f"{schema.name} {schema.version}" if LINE.fullmatch(schema.name + schema.version) else "the schema"
    if not SCHEMA.fullmatch(schema.name):
        yield said, "schema name", schema.name, f"{_OF_NAMES}, with dots between", "give it another name"
    if not VERSION.fullmatch(schema.version):
        yield said, "version", schema.version, "letters, digits, `.`, `-`, `+` and `_`", "give it as 1.0.2"
    for found in schema.classes.values():
        yield from _class(found, said, schema.kind is Kind.TABLES)


def _class(found: Class, said: str, tables: bool) -> Iterator[_Refusal]:
    mend = "rename it in the schema, or give it an alias, and import the schema again"
    form = ITEM if tables else NAME
    allowed = f"{_OF_NAMES}, with an index as `[1][2]`" if tables else _OF_NAMES
    for name in (found.name, *found.ancestors):
        if not NAME.fullmatch(name):
            yield said, "category name" if tables else "class name", name, _OF_NAMES, mend
    for name in (*found.slots, *found.keys, *(slot.name for slot in found.slots.values())):
        if not form.fullmatch(name):
            yield f"{said}, {found.name}", "item name" if tables else "slot name", name, allowed, mend
    for slot in found.slots.values():
        yield from _slot(slot, f"{said}, {found.name}.{slot.name}")


def _slot(slot: Slot, place: str) -> Iterator[_Refusal]:
    if slot.primitive is None and not NAME.fullmatch(slot.type):
        yield place, "type", slot.type, _OF_NAMES, "rename the class in the schema"
    if slot.unit is not None and find(slot.unit) is None:
        yield place, "unit", slot.unit, "the symbols of runtime/unit_table.py", "write one of them, or add it there"
    for parent in slot.parents:
        if not PARENT.fullmatch(parent):
            yield place, "parent", parent, "an item as `_category.item`", "mend it in the dictionary"
    lines = (slot.form, slot.equals or "", *slot.alternatives, *_words(slot.archive), *_words(slot.deposition))
    for text in lines:
        if not LINE.fullmatch(text):
            yield place, "word", text, "one line, without control characters", "mend it in the schema"
    for pattern in (slot.archive.pattern, slot.deposition.pattern):
        if pattern is not None and not _compiles(pattern):
            yield place, "pattern", pattern, "what Python's `re` understands", "mend it in the schema"


def _words(rules: Rules) -> tuple[str, ...]:
    return (*rules.values, *rules.labels)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True
