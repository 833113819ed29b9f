"""Schemas and mappings of any size, made up, to show that time grows no faster than the rules."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from oscem_map.registry import Bounds, Class, Kind, Registry, Rules, Schema, Slot

VERSION = "1.0"
GROUP = 50
"""Rules in a block: a class of the left schema, opposite a category of the right one."""


class Made(Registry):
    """A registry of made-up schemas, in memory."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        super().__init__()
        self._schemas = dict(schemas)

    def names(self) -> tuple[str, ...]:
        return tuple(self._schemas)

    def versions(self, name: str) -> tuple[str, ...]:
        return (VERSION,) if name in self._schemas else ()

    def get(self, name: str, version: str) -> Schema:
        return self._schemas[name]


def project(folder: Path, rules: int, mappings: int = 1) -> Registry:
    """Write a folder of mappings with so many rules each, and give the registry that they compile against."""
    schemas: dict[str, Schema] = {"tables": _tables(rules // GROUP)}
    for number in range(mappings):
        name = f"made.m{number}"
        schemas[name] = _tree(name, rules // GROUP)
        (folder / f"m{number}_tables.omap").write_text(_mapping(name, rules // GROUP), encoding="utf-8")
    return Made(schemas)


def _tree(name: str, groups: int) -> Schema:
    classes = {"Root": Class("Root", {f"group{g}": Slot(f"group{g}", f"Group{g}") for g in range(groups)})}
    for g in range(groups):
        classes[f"Group{g}"] = Class(f"Group{g}", {slot.name: slot for slot in map(_left, range(GROUP))})
    return Schema(name, VERSION, Kind.TREE, "Root", classes)


def _left(n: int) -> Slot:
    kinds = (
        Slot(f"slot{n}", "text"),
        Slot(f"slot{n}", "quantity", unit="nm"),
        Slot(f"slot{n}", "integer"),
        Slot(f"slot{n}", "text"),
    )
    return kinds[n % len(kinds)]


def _tables(groups: int) -> Schema:
    key = Slot("id", "text", "code", archive=Rules(mandatory=True))
    items = {"id": key} | {slot.name: slot for slot in map(_right, range(GROUP))}
    return Schema(
        "tables",
        VERSION,
        Kind.TABLES,
        None,
        {f"cat{g}": Class(f"cat{g}", items, keys=("id",)) for g in range(groups)},
    )


def _right(n: int) -> Slot:
    bounds = Rules(bounds=Bounds(low_open=True, high_open=True))
    kinds = (
        Slot(f"item{n}", "text", "text"),
        Slot(f"item{n}", "number", "float", unit="Å", archive=bounds),
        Slot(f"item{n}", "integer", "int"),
        Slot(f"item{n}", "text", "line", archive=Rules(values=("ONE", "TWO"))),
    )
    return kinds[n % len(kinds)]


def _mapping(name: str, groups: int) -> str:
    lines = [
        f"mapping {name} {VERSION} <-> tables {VERSION}",
        "",
        "table words {",
        '    "first"  <-> "ONE"',
        '    "second" <-> "TWO"',
        "}",
    ]
    for g in range(groups):
        lines += [
            "",
            f"group{g} <-> _cat{g} {{",
            "    1 -> id",
            *(f"    {_rule(n)}" for n in range(GROUP)),
            "}",
        ]
    return "\n".join(lines) + "\n"


def _rule(n: int) -> str:
    left, right = f"slot{n}", f"item{n}"
    return (
        f"{left} <-> {right}",
        f"{left} [nm] <-> {right} [Å]",
        f"{left} <-> {right}",
        f"{left} <-> {right} via words",
    )[n % 4]
