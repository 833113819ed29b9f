"""Schemas made by hand, past the registry's own checks, and projects that are compiled against them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from oscem_map.compiler import Checked, check, compiled
from oscem_map.compiler.emit.evaluate import in_memory
from oscem_map.registry import Registry
from oscem_map.registry.model import Class, Kind, Rules, Schema, Slot
from oscem_map.registry.store import UnknownSchema
from oscem_map.runtime.converters import Converter


class Made(Registry):
    """A registry of schemas that nobody has looked at."""

    def __init__(self, *schemas: Schema) -> None:
        super().__init__()
        self.schemas = {(one.name, one.version): one for one in schemas}

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for name, _ in self.schemas))

    def versions(self, name: str) -> tuple[str, ...]:
        return tuple(version for one, version in self.schemas if one == name)

    def get(self, name: str, version: str) -> Schema:
        if (name, version) not in self.schemas:
            raise UnknownSchema(name, version, self.versions(name) or self.names(), bool(self.versions(name)))
        return self.schemas[name, version]


def tree(name: str, version: str, root: str, classes: Mapping[str, tuple[Slot, ...]]) -> Schema:
    """A tree schema of these classes."""
    return Schema(name, version, Kind.TREE, root, _classes(classes))


def tables(name: str, version: str, categories: Mapping[str, tuple[Slot, ...]]) -> Schema:
    """A tables schema; the first item of a category is its key."""
    return Schema(name, version, Kind.TABLES, None, _classes(categories, keyed=True))


def _classes(classes: Mapping[str, tuple[Slot, ...]], keyed: bool = False) -> dict[str, Class]:
    return {
        name: Class(name, {slot.name: slot for slot in slots}, (slots[0].name,) if keyed and slots else ())
        for name, slots in classes.items()
    }


def text(name: str, *values: str, pattern: str | None = None, many: bool = False, parents: tuple[str, ...] = ()) -> Slot:
    """A slot of a text."""
    return Slot(name, "text", "line", many, archive=Rules(values=values, pattern=pattern), parents=parents)


def of(name: str, kind: str, many: bool = False) -> Slot:
    """A slot of an object, or of a list of them."""
    return Slot(name, kind, kind, many)


def project(root: Path, files: Mapping[str, str], *schemas: Schema) -> Checked:
    """The checked mappings of a folder that has these files."""
    for name, said in files.items():
        path = root / "mappings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(said.encode("utf-8"))
    return check(root / "mappings", Made(*schemas))


def errors(checked: Checked) -> list[str]:
    """What stops the compiler."""
    return [f"{one.code} {one.title}" for one in checked.diagnostics if one.code.startswith("E")]


def texts(checked: Checked) -> dict[str, str]:
    """All that is generated of a project that is right."""
    assert errors(checked) == []
    return compiled(checked)


def converter(checked: Checked, number: int = 0) -> Converter:
    """A converter of the project, in memory."""
    found = texts(checked)
    modules = {
        name.removeprefix("generated/").removesuffix(".py"): said
        for name, said in found.items()
        if name.startswith("generated/") and name != "generated/__init__.py"
    }
    mapping = checked.mappings[number]
    left, right = mapping.left, mapping.right
    return Converter(
        left.name, left.version, right.name, right.version, mapping.module, None, in_memory(modules),
        kinds=(left.kind.value, right.kind.value),
    )  # fmt: skip
