"""Where a place of a schema stands in its file, so that a CI run can point at it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any


def line_of(path: Path, place: str) -> int:
    """The line, from 1, of `Class.slot`, `_category.item`, a class or a category; 1 where it is not found.

    Of a place that is gone the line of what is left around it.
    """
    owner, _, name = place.partition(".")
    lines = _places(path)
    return lines.get((owner.removeprefix("_"), name)) or lines.get((owner.removeprefix("_"), "")) or 1


@cache
def _places(path: Path) -> dict[tuple[str, str], int]:
    """(class, slot) to line; the slot of a class's own line is empty."""
    name = path.name.lower()
    if name.endswith((".yaml", ".yml")):
        return dict(_of_yaml(path.read_text("utf-8")))
    if name.endswith(".dic"):
        return dict(_of_dictionary(path.read_text("utf-8", errors="replace")))
    return {}


def _of_dictionary(text: str) -> Iterator[tuple[tuple[str, str], int]]:
    for number, line in enumerate(text.splitlines(), 1):
        if found := re.fullmatch(r"save_(?:_([^.\s]+)\.(\S+)|([^.\s]+))\s*", line):
            yield (found[1] or found[3], found[2] or ""), number


def _of_yaml(text: str) -> Iterator[tuple[tuple[str, str], int]]:
    """Of LinkML: classes with their attributes and usages. Slots of the schema are those of each class that lists them."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        top = _rows(yaml.compose(text, loader))
    except (yaml.YAMLError, RecursionError):
        return
    shared = {name: line for name, line, _ in _below(top, "slots")}
    for owner, line, body in _below(top, "classes"):
        yield (owner, ""), line
        rows = _rows(body)
        listed = rows["slots"][1].value if "slots" in rows and isinstance(rows["slots"][1].value, list) else []
        yield from (((owner, str(one.value)), shared.get(str(one.value), line)) for one in listed)
        for part in ("slot_usage", "attributes"):
            yield from (((owner, slot), at) for slot, at, _ in _below(rows, part))


_Rows = dict[str, tuple[int, Any]]


def _rows(node: Any) -> _Rows:
    """Key to line and value of a YAML map; nothing of anything else."""
    pairs = node.value if node is not None and node.id == "mapping" else []
    return {str(key.value): (key.start_mark.line + 1, value) for key, value in pairs}


def _below(rows: _Rows, name: str) -> Iterator[tuple[str, int, Any]]:
    if name in rows:
        yield from ((key, line, value) for key, (line, value) in _rows(rows[name][1]).items())
