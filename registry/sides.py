"""The two sides of a diff: pinned versions of a schema, or sources that are imported on the fly and not pinned.

A side is `NAME[@VERSION][=SOURCE]`. Without a source it is a pinned schema, the newest where no version is said. A
source is a dictionary (.dic, .dic.gz), a LinkML file (.yaml, .yml), a JSON Schema (.json), or a folder with the LinkML
files of several roots, of which the one is taken that the name means. A source is imported as the registry imported its
pin of that name: with the same categories, table of units, folders of referred files, and overlay where it fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oscem_map.registry import overlay, said
from oscem_map.registry.importing import read_json, read_linkml, referred
from oscem_map.registry.lock import Entry, by_number, read_lock
from oscem_map.registry.model import Schema
from oscem_map.registry.store import PACKAGED, Registry, UnknownSchema

_SIDE = re.compile(r"(?P<name>[^@=\s]+)(?:@(?P<version>[^=\s]+))?(?:=(?P<source>.+))?")
_DICTIONARIES = (".dic", ".dic.gz")
_LINKML = (".yaml", ".yml")
_JSON = ".json"


class BadSide(ValueError):
    """The text of a side, or what it names, cannot be used; `help` says what can."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.help = help


@dataclass(frozen=True, slots=True)
class Side:
    """What the text of a side says."""

    name: str
    version: str | None
    source: Path | None


@dataclass(frozen=True, slots=True)
class Sides:
    """Two versions of a schema; `only` are the classes that can be compared, None for all.

    A dictionary has more categories than the registry keeps: a category that its keys alone lead to says nothing
    where the other side is a snapshot, which may have left it out. `file` is where the newer one stands.
    """

    before: Schema
    after: Schema
    only: frozenset[str] | None = None
    file: Path | None = None


def parse(text: str) -> Side:
    """`mmcif@5.413`, `mmcif=FILE`, `oscem.spa@1.0.0=FOLDER`. Raises BadSide."""
    found = _SIDE.fullmatch(text)
    if found is None:
        raise BadSide(f"`{text}` names no version of a schema", "write NAME@VERSION, or NAME@VERSION=SOURCE")
    source = Path(found["source"]) if found["source"] else None
    if source is not None and not source.exists():
        raise BadSide(f"{text}: there is no file or folder {source}", "write its path as seen from here")
    return Side(found["name"], found["version"], source)


def read(before: str, after: str, folder: Path | None = None) -> Sides:
    """Both sides, for a registry of `folder` (and behind it the package's).

    Raises BadSide, UnknownSchema, ModuleNotFoundError where LinkML is to be read and linkml is not there, and what
    linkml and gemmi raise for a source that they cannot read.
    """
    return read_sides(parse(before), parse(after), folder)


def read_sides(before: Side, after: Side, folder: Path | None = None, older: Path | None = None) -> Sides:
    """Both sides; where the older one is looked up in another registry, `older` is its folder."""
    sides = before, after
    if before.name != after.name:
        names = " and ".join(f"`{side.name}`" for side in sides)
        help = f"name two versions of one: {before.name}@VERSION {before.name}@VERSION"
        raise BadSide(f"{names} are two schemas, and a diff is of two versions of one", help)
    pin, place = _pinned_as(before.name, folder)
    at_hand = Registry(folder)
    registries = Registry(older, alone=True) if older is not None else at_hand, at_hand
    if any(_is_dictionary(side) for side in sides):
        found = _dictionaries(sides, pin, registries)
    else:
        first, second = (_one(side, pin, place, one) for side, one in zip(sides, registries, strict=True))
        found = Sides(first, second)
    return replace(found, file=_file(after, at_hand, found.after.version))


def _file(side: Side, registry: Registry, version: str) -> Path:
    return side.source if side.source is not None else registry.file(side.name, version)


def _pinned_as(name: str, folder: Path | None) -> tuple[Entry | None, Path]:
    """The newest pin of a name, and the folder of its lock file: the workspace's first."""
    for place in (folder, PACKAGED):
        entries = [one for one in read_lock(place) if one.name == name and not one.of] if place is not None else []
        if place is not None and entries:
            return max(entries, key=lambda one: by_number(one.version)), place
    return None, folder or PACKAGED


def _one(side: Side, pin: Entry | None, place: Path, registry: Registry) -> Schema:
    """A pinned schema, or one of LinkML or JSON Schema sources."""
    if side.source is None:
        return _from_registry(side, registry)
    if side.source.name.lower().endswith(_JSON):
        if side.version is None:
            raise BadSide(
                f"{side.source} is JSON Schema, which needs a version", f"write {side.name}@VERSION={side.source}"
            )
        units = pin.units if pin is not None else ""
        read = read_json(side.source, side.name, side.version, referred(pin, side.source), place, units).schema
    else:
        read = _linkml(side, side.source, pin, place)
    return overlay.as_far_as_it_fits(read, overlay.read(place / pin.overlay)) if pin and pin.overlay else read


def _from_registry(side: Side, registry: Registry) -> Schema:
    versions = registry.versions(side.name)
    if side.version is None and not versions:
        raise UnknownSchema(side.name, "", registry.names(), named=False)
    version = side.version or versions[-1]
    return said.added(registry.get(side.name, version), registry.file(side.name, version))


# Dictionaries ---------------------------------------------------------------------------------------------------------


def _is_dictionary(side: Side) -> bool:
    return side.source is not None and side.source.name.lower().endswith(_DICTIONARIES)


def _dictionaries(sides: Sequence[Side], pin: Entry | None, registries: Sequence[Registry]) -> Sides:
    """Each dictionary is read with the categories of the pin and with those that the other side has."""
    other = next((side for side in sides if not _is_dictionary(side)), None)
    if other is not None:
        return _beside(sides, other, _wanted(pin, registries[1]), registries[sides.index(other)])
    names = _wanted(pin, registries[1])
    first, second = (_dictionary(side, names) for side in sides)
    while (more := names.union(first.classes, second.classes)) != names:
        names = more
        first, second = (_dictionary(side, names) for side in sides)
    return Sides(first, second)


def _beside(sides: Sequence[Side], other: Side, wanted: set[str], registry: Registry) -> Sides:
    """A dictionary beside a pinned version of it, on whichever side."""
    if other.source is not None:
        raise BadSide(f"{other.source} is no dictionary (.dic, .dic.gz), and the other side is one")
    pinned = _from_registry(other, registry)
    names = wanted.union(pinned.classes)
    first, second = (pinned if side is other else _dictionary(side, names) for side in sides)
    return Sides(first, second, frozenset(names))


def _wanted(pin: Entry | None, registry: Registry) -> set[str]:
    """The categories that the registry keeps of a dictionary."""
    from oscem_map.registry.ddl2 import pdbx_categories

    if pin is not None and pin.categories:
        return set(pin.categories)
    return {*pdbx_categories(), *(registry.get(pin.name, pin.version).classes if pin is not None else ())}


def _dictionary(side: Side, names: Iterable[str]) -> Schema:
    """The categories of a list that a dictionary has, and those that their keys point at."""
    from oscem_map.registry import ddl2

    assert side.source is not None
    found = ddl2.read(side.source)
    if side.version not in (None, found.version):
        help = f"write {side.name}@{found.version}={side.source}, or leave the version out"
        raise BadSide(f"{side.source} says that it is version {found.version}, not {side.version}", help)
    there = sorted(name for name in names if name in found.keys)
    if not there:
        raise BadSide(f"{side.source} has none of the categories that the registry keeps of {side.name}")
    return ddl2.load(side.source, side.name, there)


# LinkML ---------------------------------------------------------------------------------------------------------------


def _linkml(side: Side, source: Path, pin: Entry | None, place: Path) -> Schema:
    if side.version is None:
        raise BadSide(f"{source} is LinkML, which needs a version", f"write {side.name}@VERSION={source}")
    file = _root_file(side.name, source, pin) if source.is_dir() else source
    if not file.name.lower().endswith(_LINKML):
        raise BadSide(
            f"{file} is none of LinkML (.yaml, .yml), JSON Schema (.json) and a dictionary (.dic, .dic.gz)",
            "rename it, if it is one",
        )
    return read_linkml(file, side.name, side.version, place, pin.units if pin is not None else "").schema


def _root_file(name: str, folder: Path, pin: Entry | None) -> Path:
    """The file of a folder that the name means: the one that was pinned, else the one root, else by its end."""
    from oscem_map.registry import linkml_files

    if pin is not None and (folder / pin.files[0]).is_file():
        return folder / pin.files[0]
    roots = linkml_files.roots(folder)
    meant = [path for path in roots if path.stem.endswith(name.rsplit(".", 1)[-1])]
    found = roots if len(roots) == 1 else meant
    if len(found) != 1:
        names = ", ".join(path.name for path in roots) or "none"
        raise BadSide(f"{folder}: which file is the root of {name}?", f"name the file; those with a tree_root: {names}")
    return found[0]
