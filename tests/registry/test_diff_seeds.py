"""Changes made on purpose to three schemas (`seeds.toml`): each is found with its level, and none that breaks is safe."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from oscem_map.registry import Registry, Schema
from oscem_map.registry.changes import Change, Direction
from oscem_map.registry.diff import compare
from oscem_map.registry.snapshot import dumps, loads

SEEDS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("seeds.toml").read_text("utf-8"))["seeds"]
CATEGORIES = ("em_imaging", "em_software")
"""The categories of the dictionary that are changed: to read all of them for each seed would take minutes."""


@cache
def sound(name: str) -> Schema:
    schema = Registry().get(name, Registry().versions(name)[-1])
    if name != "mmcif":
        return schema
    return replace(schema, classes={one: schema.classes[one] for one in CATEGORIES}, merging={})


@cache
def lines(name: str) -> tuple[str, ...]:
    return tuple(dumps(sound(name)).splitlines())


def changed(seed: dict[str, Any]) -> Schema:
    """The schema with one line of its snapshot changed."""
    rows = list(lines(seed["schema"]))
    block = rows.index(f"  {seed['in']}:")
    at = next(n for n in range(block + 1, len(rows)) if rows[n].strip().startswith(seed["line"]))
    indent = " " * (len(rows[at]) - len(rows[at].lstrip()))
    if "add" in seed:
        rows.insert(at + 1, indent + seed["add"].strip())
    elif "was" in seed:
        assert seed["was"] in rows[at], rows[at]
        rows[at] = rows[at].replace(seed["was"], seed["now"], 1)
    else:
        del rows[at]
    return loads(_typed("\n".join(rows) + "\n"))


def _typed(text: str) -> str:
    """With the types that a seed names and that the snapshot did not need."""
    missing = [name for name in ("uri", "line", "text") if f"range: {name}" in text and f"  {name}: {{" not in text]
    rows = "".join(f"  {name}: {{typeof: string}}\n" for name in missing)
    if not missing:
        return text
    if "\ntypes:\n" in text:
        return text.replace("\ntypes:\n", f"\ntypes:\n{rows}", 1)
    return text.replace("\nclasses:\n", f"\ntypes:\n{rows}classes:\n", 1)


def levels(change: Change, way: Direction) -> str:
    return " ".join(one.level for one in change.breaks if one.direction is way)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed['schema']}-{seed['at']}-{seed['change']}")
def test_a_seed_is_found_with_its_level(seed: dict[str, Any]) -> None:
    found = compare(sound(seed["schema"]), changed(seed))
    assert sorted(one.kind for one in found) == sorted([seed["change"], *seed.get("also", [])])
    (change,) = [one for one in found if one.kind == seed["change"]]
    assert change.place == seed["at"]
    assert (levels(change, Direction.SOURCE), levels(change, Direction.TARGET)) == (seed["read"], seed["written"])


def test_there_are_enough_seeds_of_three_schemas() -> None:
    assert len(SEEDS) >= 60
    counts = {name: sum(seed["schema"] == name for seed in SEEDS) for name in ("oscem.spa", "mmcif", "empiar")}
    assert sum(counts.values()) == len(SEEDS)
    assert min(counts.values()) >= 15


@pytest.mark.parametrize("name", ["oscem.spa", "mmcif", "empiar"])
def test_a_schema_without_a_seed_is_the_same(name: str) -> None:
    assert compare(sound(name), loads("\n".join(lines(name)) + "\n")) == ()
