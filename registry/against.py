"""A registry, or one schema, beside what it was: `--against git:REVISION`, a folder, or a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from oscem_map.registry.changes import Change, ChangeKind, judged
from oscem_map.registry.diff import compare
from oscem_map.registry.lock import NAME as LOCK
from oscem_map.registry.lock import Entry
from oscem_map.registry.model import Kind, Schema
from oscem_map.registry.revision import unpacked
from oscem_map.registry.sides import BadSide, Side, Sides, parse, read_sides
from oscem_map.registry.store import PACKAGED, Registry

_GIT = "git:"
UNVERSIONED = "unversioned"
"""The version of a schema file that states none."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of one schema and what changed; one of them is None where the other has no schema of the name.

    `file` is where the newer one stands, the older one where there is no newer.
    """

    before: Schema | None
    after: Schema | None
    changes: tuple[Change, ...]
    file: Path | None = None

    @property
    def name(self) -> str:
        return (self.after or self.before).name  # type: ignore[union-attr]


def compared(sides: Sides) -> Compared:
    """Two sides and what changed. Raises ValueError where one is a tree and the other holds tables."""
    return Compared(sides.before, sides.after, compare(sides.before, sides.after, sides.only), sides.file)


def against(text: str | None, other: str, folder: Path | None) -> tuple[Compared, ...]:
    """What changed since `other`: of the schema that `text` names (`NAME[@VERSION][=SOURCE]`), or of all.

    `folder` is the registry that is worked on. Raises BadSide, NoRevision, UnknownSchema, and what the readers raise.
    """
    side = parse(text) if text is not None else None
    if side is None:
        with _registry(other, folder or PACKAGED) as old:
            return tuple(_all(old, folder or PACKAGED))
    side = side if side.version or side.source is None else _unversioned(side.name, side.source)
    with _older(side, other, folder or PACKAGED) as (before, place):
        return (compared(read_sides(before, side, folder, place)),)


@contextmanager
def _registry(other: str, folder: Path) -> Iterator[Path]:
    """The folder of the registry that `other` names."""
    if other.startswith(_GIT):
        with unpacked(folder, other.removeprefix(_GIT)) as place:
            yield place
        return
    for place in (Path(other), Path(other) / "registry"):
        if (place / LOCK).is_file():
            yield place
            return
    raise BadSide(
        f"--against {other}: there is no registry, a folder with {LOCK}",
        "name a folder, git:REVISION, or for a schema file also the schema: registry diff NAME --against FILE",
    )


@contextmanager
def _older(side: Side, other: str, folder: Path) -> Iterator[tuple[Side, Path | None]]:
    """What a schema was, as a side, and the registry that this side is looked up in; None for the one at hand."""
    path = Path(other)
    if other.startswith(_GIT) and side.source is not None:
        home = side.source if side.source.is_dir() else side.source.parent
        with unpacked(home, other.removeprefix(_GIT)) as place:
            source = place if side.source.is_dir() else place / side.source.name
            if not source.exists():
                raise BadSide(f"{side.source} was not there in the revision {other.removeprefix(_GIT)}")
            yield _unversioned(side.name, source), None
    elif other.startswith(_GIT) or (path / LOCK).is_file() or (path / "registry" / LOCK).is_file():
        with _registry(other, folder) as place:
            yield Side(side.name, None, None), place
    elif path.exists():
        yield _unversioned(side.name, path), None
    else:
        raise BadSide(f"--against {other}: there is no file or folder {other}", "write its path as seen from here")


def _unversioned(name: str, source: Path) -> Side:
    """A dictionary says its version itself, other files need not."""
    return Side(name, None if source.name.lower().endswith((".dic", ".dic.gz")) else UNVERSIONED, source)


def _all(old: Path, new: Path) -> Iterator[Compared]:
    """Each schema of two registries: the newest versions, and those of one version that are not the same."""
    before, after = Registry(old, alone=True), Registry(new, alone=True)
    for name in dict.fromkeys((*before.names(), *after.names())):
        was, now = before.versions(name), after.versions(name)
        if not now or not was:
            found, place = (before, old) if was else (after, new)
            yield _one_sided(found.get(name, (was or now)[-1]), bool(was), place)
            continue
        pairs = {(version, version): None for version in was if version in now}
        for one, other in (*pairs, *([(was[-1], now[-1])] if (was[-1], now[-1]) not in pairs else [])):
            if _digest(before, name, one) != _digest(after, name, other):
                first, second = before.get(name, one), after.get(name, other)
                yield compared(Sides(first, second, file=after.file(name, other)))


def _one_sided(schema: Schema, gone: bool, place: Path) -> Compared:
    kind = ChangeKind.SCHEMA_REMOVED if gone else ChangeKind.SCHEMA_ADDED
    said = f"is gone; it was pinned as {schema.version}" if gone else f"is new, as {schema.version}"
    versions = (schema.version, "") if gone else ("", schema.version)
    change = replace(judged(Change(kind, said, *versions), Kind.TREE, schema.name), place=schema.name)
    return Compared(schema if gone else None, None if gone else schema, (change,), place / LOCK)


def _digest(registry: Registry, name: str, version: str) -> str:
    entry: Entry = next(one for one in registry.entries() if (one.name, one.version) == (name, version))
    return entry.sha256
