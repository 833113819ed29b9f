"""Descriptions as sets of numbers: the registry keeps no prose of a source, and yet knows a description again.

Each word of four letters or more becomes a 24-bit digest, so that two descriptions can be told alike and neither can be
read. They stand beside a snapshot, in `NAME-VERSION.said.json`, from `Class.slot` to the numbers as a text of base 64,
four characters each. Only a diff reads them.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from oscem_map.registry.model import Schema

_MOST = 24
"""How many words are kept of a description: those with the lowest numbers, which are the same ones in two versions."""
_BYTES = 3


def words_of(text: str) -> frozenset[int]:
    """The words of a description as numbers."""
    words = re.findall(r"[^\W\d_]{4,}", text.casefold())
    return frozenset(sorted({crc32(word.encode()) >> 8 for word in words})[:_MOST])


def text(schema: Schema) -> str:
    """The file of a schema's descriptions, a line for each slot; empty where none is described."""
    rows = {f"{name}.{slot.name}": slot.said for name, one in schema.classes.items() for slot in one.slots.values()}
    lines = [f"{json.dumps(place)}: {json.dumps(_packed(said))}" for place, said in rows.items() if said]
    return "{\n" + ",\n".join(lines) + "\n}\n" if lines else ""


def write(schema: Schema, snapshot: Path) -> None:
    """Write what is known of the descriptions beside a snapshot, or take away what is known no more."""
    rows = text(schema)
    if rows:
        beside(snapshot).write_text(rows, encoding="utf-8", newline="\n")
    else:
        beside(snapshot).unlink(missing_ok=True)


def added(schema: Schema, snapshot: Path) -> Schema:
    """The schema with the words of its descriptions, if they stand beside its snapshot."""
    path = beside(snapshot)
    if not path.is_file():
        return schema
    rows = json.loads(path.read_text("utf-8"))
    classes = {}
    for name, one in schema.classes.items():
        slots = {key: replace(slot, said=_unpacked(rows.get(f"{name}.{key}", ""))) for key, slot in one.slots.items()}
        classes[name] = replace(one, slots=slots)
    return replace(schema, classes=classes)


def beside(snapshot: Path) -> Path:
    """Where the words of a snapshot stand."""
    return snapshot.with_name(f"{snapshot.name.removesuffix('.yaml')}.said.json")


def _packed(said: frozenset[int]) -> str:
    return b64encode(b"".join(one.to_bytes(_BYTES, "big") for one in sorted(said))).decode("ascii")


def _unpacked(text: str) -> frozenset[int]:
    data = b64decode(text)
    return frozenset(int.from_bytes(data[at : at + _BYTES], "big") for at in range(0, len(data), _BYTES))
