"""The overlay of a snapshot for merges: what a source does not say of its categories, and a merge of rows has to know.

Beside `snapshots/mmcif-5.413.yaml` it is `snapshots/mmcif-5.413.merging.toml`, whose head says what its keys mean. It is
reviewed by hand, and each version of a schema has its own; without one, rows are matched by keys and fixed values alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeAlias

from oscem_map.registry.model import Schema

Overlay: TypeAlias = Mapping[str, Any]
"""What an overlay says of one category."""

SUFFIX: Final = ".merging.toml"
_KEYS: Final = {"naming", "weight", "any", "pointers", "groups", "atoms", "aliases"}


def with_overlay(schema: Schema, snapshot: Path) -> Schema:
    """The schema with the overlay that stands beside its snapshot, if one does. Raises ValueError for a wrong one."""
    path = snapshot.with_name(snapshot.name.removesuffix(".yaml") + SUFFIX)
    return replace(schema, merging=_read(path, schema)) if path.is_file() else schema


def _read(path: Path, schema: Schema) -> Mapping[str, Overlay]:
    try:
        said = tomllib.loads(path.read_text("utf-8"))
        categories: Mapping[str, Overlay] = said["categories"]
        wrong = [*_wrong(categories, schema)]
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path.name} is no overlay for merges: {error!r}") from None
    if (said.get("schema"), said.get("version")) != (schema.name, schema.version):
        wrong.append(f"it is of {said.get('schema')} {said.get('version')}")
    if wrong:
        raise ValueError(f"{path.name} does not fit {schema}: {'; '.join(wrong)}")
    return categories


def _wrong(categories: Mapping[str, Overlay], schema: Schema) -> Iterator[str]:
    """Keys that mean nothing, and items that the schema does not have."""
    for category, said in categories.items():
        yield from (f"{category}.{key} means nothing" for key in said.keys() - _KEYS)
        for other, item in _items(category, said):
            if other not in schema.classes or item not in schema.classes[other].slots:
                yield f"there is no {other}.{item}"


def _items(category: str, said: Overlay) -> Iterator[tuple[str, str]]:
    for name in (name for names in said.get("naming", ()) for name in names):
        other, _, item = name.rpartition(".")
        yield other or category, item
    for pointer in said.get("pointers", ()):
        yield from ((category, pointer["item"]), (pointer["category"], pointer["key"]))
    yield from ((category, item) for group in said.get("groups", ()) for item in group["items"])
    yield from ((category, item) for item in said.get("atoms", ()))
