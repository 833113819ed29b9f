"""What new versions of schemas do to mappings: they are typed and checked again with these in the old ones' place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl import syntax
from oscem_map.dsl.diagnostics import Diagnostic, in_order
from oscem_map.dsl.parser import parse
from oscem_map.dsl.spans import Source, Span
from oscem_map.registry import Registry, Schema
from oscem_map.registry.instead import Instead

Pairs = Sequence[tuple[Schema, Schema]]
"""Older and newer versions of schemas."""


class Part(StrEnum):
    """What of a mapping a line belongs to."""

    EXAMPLE = "example"
    TABLE = "table"
    QUESTION = "question"
    MIGRATION = "migration"
    RULE = "rule"
    HEADER = "header"


@dataclass(frozen=True, slots=True)
class Impact:
    """What is wrong with mappings now that was not before, at their lines.

    `mappings` are the files that name an old version, migrations included; `others` those that name another one of the same
    schema, as (file, version). `files` are the texts that the marks of `diagnostics` point into.
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


def impact(folder: Path, registry: Registry, pairs: Pairs) -> Impact:
    """What the mappings of a folder lose when newer versions take the place of those that they name.

    Nothing is written, neither in the registry nor in a mapping.
    """
    olds = {(before.name, before.version): before for before, _ in pairs}
    news = {(before.name, before.version): after for before, after in pairs}
    named = _named(Project(folder, registry), [before for before, _ in pairs])
    concerned = tuple(dict.fromkeys(file for file, same, _ in named if same))
    others = tuple((file, version) for file, same, version in named if not same and file not in concerned)
    if not concerned:
        return Impact((), others, (), {})
    old, _ = _checked(folder, Instead(registry, olds), concerned)
    new, files = _checked(folder, Instead(registry, news), concerned)
    known = {_what(found) for found in old}
    fresh = [found for found in new if _what(found, pairs) not in known]
    unpinned = [after for _, after in pairs if after.version not in registry.versions(after.name)]
    return Impact(concerned, others, in_order(_helped(one, unpinned) for one in fresh), files)


def _named(project: Project, schemas: Sequence[Schema]) -> list[tuple[str, bool, str]]:
    """Files that name one of the schemas, whether in its version, and the version that they name."""
    found = []
    for file in project.files:
        loaded = project.load(file)
        refs = list(_refs(loaded.tree.header)) if loaded is not None else []
        whole = loaded is not None and isinstance(loaded.tree.header, syntax.MigrationHeader)
        for ref in refs:
            mine = [one for one in schemas if ref.name == one.name or (whole and ref.name == one.family)]
            if mine:
                found.append((file, any(one.version == ref.version for one in mine), ref.version))
    return list(dict.fromkeys(found))


def _refs(header: syntax.Header | None) -> Iterator[syntax.SchemaRef]:
    if isinstance(header, syntax.MappingHeader):
        yield from (header.left, header.right)
    elif isinstance(header, syntax.MigrationHeader):
        yield header.to


def _helped(found: Diagnostic, unpinned: Sequence[Schema]) -> Diagnostic:
    """A help that names a command for a version that the registry does not have yet says so."""
    for after in unpinned:
        if found.help is not None and f"{after.name}@{after.version}" in found.help:
            return replace(found, help=f"{found.help} once {after} is pinned")
    return found


def _checked(
    folder: Path, registry: Registry, files: tuple[str, ...]
) -> tuple[tuple[Diagnostic, ...], dict[str, Source]]:
    from oscem_map.compiler import check

    checked = check(folder, registry, files)
    return checked.diagnostics, dict(checked.project.texts())


def _what(found: Diagnostic, pairs: Pairs = ()) -> tuple[str, object, str]:
    """What makes two diagnostics one: the same at the same place, whichever version its sentence names."""
    title = found.title
    for before, after in pairs:
        title = title.replace(str(after), str(before))
    return found.code, found.where, title


# What a line is part of -----------------------------------------------------------------------------------------------


def part_of(source: Source, at: Span) -> tuple[Part, str]:
    """What of its file a mark is in, and the name of that: of a table, a question, a migration's step."""
    tree = parse(source.text, at.file).file
    if tree is None:
        return Part.RULE, ""
    inside = list(_around(tree, at))
    name = next((one.name.text for one in inside if isinstance(one, (syntax.Table, syntax.MigrationStep))), "")
    if isinstance(tree.header, syntax.MigrationHeader):
        return Part.MIGRATION, name or tree.header.to.name
    if any(isinstance(one, syntax.Example) for one in inside):
        return Part.EXAMPLE, ""
    if any(isinstance(one, syntax.Table) for one in inside):
        return Part.TABLE, name
    given = next((one for one in inside if isinstance(one, syntax.Given)), None)
    if given is not None:
        return Part.QUESTION, f"{given.source}.{given.declared.name.text}"
    header = any(isinstance(one, (syntax.MappingHeader, syntax.CommonHeader)) for one in inside)
    return (Part.HEADER if header else Part.RULE), ""


def _around(node: Any, at: Span) -> Iterator[Any]:
    """The nodes of a syntax tree whose text holds a mark, outermost first."""
    span = getattr(node, "span", None)
    if isinstance(span, Span):
        if not (span.start <= at.start and at.end <= span.end):
            return
        yield node
    if is_dataclass(node):
        for one in fields(node):
            value = getattr(node, one.name)
            for inner in value if isinstance(value, tuple) else (value,):
                if is_dataclass(inner) and not isinstance(inner, Span):
                    yield from _around(inner, at)
