"""What a new version of a schema does to mappings: they are typed and checked again with it in the old one's place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl import syntax
from oscem_map.dsl.diagnostics import Diagnostic, in_order
from oscem_map.dsl.spans import Source
from oscem_map.registry import Registry, Schema
from oscem_map.registry.instead import Instead


@dataclass(frozen=True, slots=True)
class Impact:
    """What is wrong with mappings now that was not before, at their lines.

    `mappings` are the files that name the old version; `others` those that name another one of the same schema, as
    (file, version). `files` are the texts that the marks of `diagnostics` point into.
    """

    mappings: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    diagnostics: tuple[Diagnostic, ...]
    files: dict[str, Source]

    @property
    def lines(self) -> tuple[tuple[str, int], ...]:
        """Each marked line once, as (file, line)."""
        marks = [found.where for found in self.diagnostics if found.where is not None]
        return tuple(dict.fromkeys((at.file, self.files[at.file].position(at.start)[0]) for at in marks))


def impact(folder: Path, registry: Registry, before: Schema, after: Schema) -> Impact:
    """What the mappings of a folder lose when `after` takes the place of `before`, the version that they name.

    Nothing is written, neither in the registry nor in a mapping.
    """
    named = _named(Project(folder, registry), before.name)
    concerned = tuple(file for file, version in named if version == before.version)
    others = tuple((file, version) for file, version in named if version != before.version)
    if not concerned:
        return Impact((), others, (), {})
    old, _ = _checked(folder, Instead(registry, before, before), concerned)
    new, files = _checked(folder, Instead(registry, before, after), concerned)
    known = {_what(found) for found in old}
    was, now = map(str, (before, after))
    fresh = [found for found in new if _what(found, now, was) not in known]
    pinned = after.version in registry.versions(after.name)
    return Impact(concerned, others, in_order(one if pinned else _helped(one, after) for one in fresh), files)


def _named(project: Project, name: str) -> list[tuple[str, str]]:
    """The mappings that name a schema on either side, and its version there."""
    found = []
    for file in project.mappings():
        loaded = project.load(file)
        header = loaded.tree.header if loaded is not None else None
        if isinstance(header, syntax.MappingHeader):
            versions = (ref.version for ref in (header.left, header.right) if ref.name == name)
            found += [(file, version) for version in dict.fromkeys(versions)]
    return found


def _helped(found: Diagnostic, after: Schema) -> Diagnostic:
    """A help that names a command for a version that the registry does not have yet says so."""
    if found.help is None or f"{after.name}@{after.version}" not in found.help:
        return found
    return replace(found, help=f"{found.help} once {after} is pinned")


def _checked(
    folder: Path, registry: Registry, files: tuple[str, ...]
) -> tuple[tuple[Diagnostic, ...], dict[str, Source]]:
    from oscem_map.compiler import check

    checked = check(folder, registry, files)
    return checked.diagnostics, dict(checked.project.texts())


def _what(found: Diagnostic, version: str = "", older: str = "") -> tuple[str, object, str]:
    """What makes two diagnostics one: the same at the same place, whichever version its sentence names."""
    title = found.title.replace(version, older) if version else found.title
    return found.code, found.where, title
