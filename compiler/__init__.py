"""The mapping compiler: from a folder of mappings to converters, through a list of small passes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from oscem_map.compiler.checks import branches as check_branches
from oscem_map.compiler.checks import coverage as check_coverage
from oscem_map.compiler.checks import examples as check_examples
from oscem_map.compiler.checks import joins as check_joins
from oscem_map.compiler.checks import keys as check_keys
from oscem_map.compiler.checks import law as check_law
from oscem_map.compiler.checks import mandatory as check_mandatory
from oscem_map.compiler.checks import slips as check_slips
from oscem_map.compiler.checks import spoken as check_spoken
from oscem_map.compiler.checks import tables as check_tables
from oscem_map.compiler.checks import types as check_types
from oscem_map.compiler.checks import units as check_units
from oscem_map.compiler.checks import unused as check_unused
from oscem_map.compiler.checks import writes as check_writes
from oscem_map.compiler.inspect import untried as check_untried
from oscem_map.compiler.migration import passes as migration
from oscem_map.compiler.migration.typed import Migration
from oscem_map.compiler.resolve.mapping import typed_mapping
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Project
from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.dsl import syntax
from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.spans import Span
from oscem_map.registry import Registry

Texts: TypeAlias = MappingType[str, str]
"""Texts by the name of their file."""

PASSES: tuple[Callable[[Mapping, Problems], None], ...] = (
    check_units.check,
    check_slips.check,
    check_types.check,
    check_tables.check,
    check_law.check,
    check_writes.check,
    check_spoken.check,
    check_keys.check,
    check_joins.check,
    check_branches.check,
    check_coverage.check,
    check_mandatory.check,
)
"""What is checked of a typed mapping, in order. Each pass reads the typed tree and adds what it finds."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A folder of mappings after all passes: what was found, and the mappings that could be typed."""

    project: Project
    diagnostics: tuple[Diagnostic, ...]
    mappings: tuple[Mapping, ...]
    migrations: tuple[Migration, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing stops the compiler."""
        return not any(found.code.startswith("E") for found in self.diagnostics)


def check(
    folder: Path,
    registry: Registry | None = None,
    only: Sequence[str] = (),
    *,
    texts: Texts | None = None,
    run: bool = True,
    project: Project | None = None,
) -> Checked:
    """Check the mappings of a folder: every diagnostic of all files, by position.

    With `only` no more than these files is read, resolved and checked, with what they take from; a file of shared parts is
    checked in the mappings that take from it, of whose rules only its own are run. `texts` stand for files that an editor
    has not saved. Without `run` no example is run and no value is tried (E0801, E0802): that takes longer than all the rest.
    `project` is a fresh one of the folder, which the caller has made because it knows the files already.
    """
    project, named = project or Project(folder, registry, texts), len(only)
    shared = [file for file in only if not project.is_mapping(file) and not project.is_migration(file)]
    if only:
        only = [*(file for file in only if file not in shared), *project.users(shared)]
    problems = Problems()
    runs = check_examples.Runs(frozenset(shared) if shared and len(shared) == named else None) if run else None
    mappings: list[Mapping] = []
    for file in () if only else project.files:
        project.load(file)
    for file in only or project.mappings():
        mapping = typed_mapping(project, file, problems)
        if mapping is not None:
            mappings.append(mapping)
            _pass(mapping, project, problems, runs)
    _one_module_each(mappings, project, problems)
    migrations = migration.checked(project, problems, only)
    declared = [file for file in only or project.files if project.is_mapping(file)]
    check_unused.check(project, problems, shared if only else project.files, len(mappings) == len(declared))
    problems.extend(project.problems.all)
    problems.join("E0501", "in fragment ")
    return Checked(project, problems.all, tuple(mappings), migrations)


def _one_module_each(mappings: list[Mapping], project: Project, problems: Problems) -> None:
    """E0103 where the converters of two mappings would be one file; what extends a mapping takes its place."""
    spans: dict[str, Span] = {}
    for mapping in mappings:
        loaded = project.load(mapping.file)
        assert loaded is not None
        header = loaded.tree.header
        if not isinstance(header, syntax.MappingHeader) or header.extends is not None:
            continue
        span = header.span
        first = spans.setdefault(mapping.module, span)
        if first is not span:
            title = f"two mappings make the converter `{mapping.module}`"
            help = "keep one of them, or give one of the schemas another name in the registry"
            problems.add("E0103", span, title, "and this one", others=[(first, "this mapping")], help=help)


def _pass(mapping: Mapping, project: Project, problems: Problems, runs: check_examples.Runs | None) -> None:
    """All passes. With `runs`, examples run where their rule is right; documents, and values for each rule, where all is."""
    own = Problems()
    for one in PASSES:
        one(mapping, own)
    if runs is not None:
        _run(mapping, project, problems, own, runs)
    problems.extend(own.all)


def _run(mapping: Mapping, project: Project, problems: Problems, own: Problems, runs: check_examples.Runs) -> None:
    found = Problems()
    for some in (project.problems, problems, own):
        found.extend(some.all)
    check_examples.check(mapping, found, own, runs)
    if not found.errors and not own.errors:
        check_untried.check(mapping, own, runs)
        if runs.files is None:
            _documents(mapping, project, own)


def _documents(mapping: Mapping, project: Project, problems: Problems) -> None:
    """Documents belong to a project's folder; packaged mappings come without them."""
    root = project.folder.parent
    if mapping.documents and not (root / "__init__.py").exists():
        from oscem_map.compiler.checks import documents as check_documents

        check_documents.check(mapping, root, problems)


def compiled(checked: Checked) -> dict[str, str]:
    """All generated files of mappings that are right, by name below the project's root."""
    from oscem_map.compiler.emit.write import outputs

    return outputs(list(checked.mappings), checked.migrations) | migration.outputs(checked.migrations)


__all__ = ["PASSES", "Checked", "check", "compiled"]
