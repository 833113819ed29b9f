"""What became of a class, a slot or an item from one version of a schema to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oscem_map.registry.changes import Change, holds
from oscem_map.registry.diff import compare
from oscem_map.registry.lock import by_number
from oscem_map.registry.model import Class, Kind, Schema
from oscem_map.registry.show import UnknownName
from oscem_map.registry.sides import BadSide
from oscem_map.registry.store import Registry


@dataclass(frozen=True, slots=True)
class Step:
    """A version, whether it has what is looked at, in a few words what that is, and what changed since the one before."""

    version: str
    held: str
    changes: tuple[Change, ...] = ()


def history(schemas: Sequence[Schema], what: str) -> tuple[Step, ...]:
    """The steps of `_category.item`, `Class.slot`, a category or a class, oldest first.

    What had another name before is followed back to it. Raises UnknownName where no version has it.
    """
    owner, _, name = what.removeprefix("_").partition(".")
    found: list[Step] = []
    for at in reversed(range(len(schemas))):
        after, before = schemas[at], schemas[at - 1] if at else None
        changes = _changes(before, after, owner, name) if before is not None else ()
        found.append(Step(after.version, _held(after, owner, name), changes))
        owner, name = _earlier(changes, owner, name)
    if not any(step.held for step in found):
        raise UnknownName(f"no version has {what}: {', '.join(one.version for one in schemas) or 'none is there'}")
    return tuple(reversed(found))


def _changes(before: Schema, after: Schema, owner: str, name: str) -> tuple[Change, ...]:
    """What a diff says of one place; where its class came or went, that."""
    there = [one for one in (before, after) if owner in one.classes]
    if not there:
        return ()
    mark = "_" if after.kind is Kind.TABLES else ""
    places = {f"{mark}{owner}", f"{mark}{owner}.{name}"} if name else {f"{mark}{owner}"}
    found = compare(_narrowed(before, owner), _narrowed(after, owner))
    whole = [one for one in found if one.place in places or (not name and one.place.startswith(f"{mark}{owner}."))]
    return tuple(one for one in whole if name == "" or "." in one.place or one.kind.startswith(("class-", "category-")))


def _narrowed(schema: Schema, owner: str) -> Schema:
    """The schema with this class alone; of a tree all of it, for its classes are known by where they stand."""
    if schema.kind is Kind.TREE:
        return schema
    found = schema.classes.get(owner)
    return replace(schema, classes={} if found is None else {owner: found})


def _held(schema: Schema, owner: str, name: str) -> str:
    found: Class | None = schema.classes.get(owner)
    if found is None:
        return ""
    if not name:
        return f"{len(found.slots)} {'items' if schema.kind is Kind.TABLES else 'slots'}"
    return holds(found.slots[name]) if name in found.slots else ""


def _earlier(changes: Sequence[Change], owner: str, name: str) -> tuple[str, str]:
    """The names before the changes: those of a rename."""
    for one in changes:
        if one.kind.endswith("-renamed") and one.confidence is not None and name and "." in one.place:
            return owner, one.before
    return owner, name


def versions(name: str, folder: Path | None, sources: Path | None) -> list[Schema]:
    """The versions of a schema, oldest first: those that the registry pins, or the dictionaries of a folder.

    Raises BadSide for a folder without dictionaries, and UnknownSchema for a name that is not pinned.
    """
    registry = Registry(folder)
    if sources is None:
        return [registry.get(name, version) for version in registry.versions(name)]
    files = sorted(path for path in sources.iterdir() if path.name.lower().endswith((".dic", ".dic.gz")))
    return sorted(_dictionaries(name, files, registry), key=lambda one: by_number(one.version))


def _dictionaries(name: str, files: Sequence[Path], registry: Registry) -> Iterator[Schema]:
    """Each dictionary that has some of the categories which the registry keeps of the schema; another is none of it."""
    from oscem_map.registry import ddl2

    pinned = [registry.get(name, version) for version in registry.versions(name)]
    wanted = sorted({category for one in pinned for category in one.classes} or {*ddl2.pdbx_categories()})
    read = 0
    for path in files:
        found = ddl2.read(path)
        there = [category for category in wanted if category in found.keys]
        if there:
            read += 1
            yield ddl2.load(path, name, there)
    if not read:
        raise BadSide(f"no dictionary (.dic, .dic.gz) of {name} is there", "name the folder that holds them: --from FOLDER")
