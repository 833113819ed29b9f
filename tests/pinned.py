"""What is wrong with a document by a pinned schema: everything that a snapshot holds, check digits of ORCIDs too.

It reads the registry's model alone, and shares nothing with converters or with the runtime's own check of records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from oscem_map.registry import Primitive, Schema, Slot

_TYPES: Mapping[Primitive, type | tuple[type, ...]] = {
    Primitive.TEXT: str,
    Primitive.DATE: str,
    Primitive.DATETIME: str,
    Primitive.BOOLEAN: bool,
    Primitive.INTEGER: int,
    Primitive.NUMBER: (int, float, Decimal),
}


def wrong(document: Any, schema: Schema) -> list[str]:
    """Each fault, with its path: `imagesets[0].pixel_width: 0 is out of range`."""
    return [*_object(document, schema.root or "", "", schema)]


def _object(value: Any, name: str, path: str, schema: Schema) -> Iterator[str]:
    slots = schema.classes[name].slots
    if not isinstance(value, dict):
        yield f"{path}: {value!r} is no object"
        return
    yield from (f"{path}{member}: no such slot" for member in value if member not in slots)
    for member, slot in slots.items():
        if member in value:
            yield from _slot(value[member], slot, path + member, schema)
        elif slot.mandatory:
            yield f"{path}{member}: missing"


def _slot(value: Any, slot: Slot, path: str, schema: Schema) -> Iterator[str]:
    if value is None:
        yield from () if slot.nullable else (f"{path}: null",)
    elif not slot.many:
        yield from _one(value, slot, path, schema)
    elif not isinstance(value, list):
        yield f"{path}: {value!r} is no list"
    else:
        if len(value) < (slot.fewest or 0) or (slot.most is not None and len(value) > slot.most):
            yield f"{path}: {len(value)} elements"
        for n, one in enumerate(value):
            yield from _one(one, slot, f"{path}[{n}]", schema)


def _one(value: Any, slot: Slot, path: str, schema: Schema) -> Iterator[str]:
    kind, rules = slot.primitive, slot.archive
    if kind is None:
        yield from _object(value, slot.type, f"{path}.", schema)
        return
    wanted = _TYPES.get(kind)
    if wanted is not None and (not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool)):
        yield f"{path}: {value!r} is no {kind}"
    elif rules.values and str(value) not in rules.values:
        yield f"{path}: {value!r} is not listed"
    elif isinstance(value, str) and rules.pattern is not None and not re.fullmatch(rules.pattern, value):
        yield f"{path}: {value!r} is not of the form"
    elif rules.bounds is not None and Decimal(str(value)) not in rules.bounds:
        yield f"{path}: {value} is out of range"
    elif slot.form == "orcid" and not check_digit(value):
        yield f"{path}: {value} has a wrong check digit"


def check_digit(orcid: str) -> bool:
    """ISO 7064 MOD 11-2 of an ORCID's sixteen characters."""
    total = 0
    for digit in orcid.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == orcid[-1]
