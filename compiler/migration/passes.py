"""Migrations: checked and printed beside mappings. One entry for each side of the compiler."""

from __future__ import annotations

from collections.abc import Sequence

from oscem_map.compiler.migration import check as migration_check
from oscem_map.compiler.migration.plan import module_of
from oscem_map.compiler.migration.resolve import typed_migration
from oscem_map.compiler.migration.typed import Migration
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl import syntax


def checked(project: Project, problems: Problems, only: Sequence[str] = ()) -> tuple[Migration, ...]:
    """The migrations of a folder (or only those of some files) that could be typed; what is found goes to `problems`."""
    migration_check.check_versions(project, problems, only)
    found = []
    for file in only or project.files:
        loaded = project.load(file)
        if loaded is None or not isinstance(loaded.tree.header, syntax.MigrationHeader):
            continue
        migration = typed_migration(project, file, problems)
        if migration is not None:
            own = Problems()
            migration_check.check(migration, own)
            problems.extend(own.all)
            found.append(migration)
    return tuple(found)


def outputs(migrations: Sequence[Migration]) -> dict[str, str]:
    """All generated files of migrations by name, below the project's root."""
    from oscem_map.compiler.emit.render import render
    from oscem_map.compiler.emit.schema import schema_module

    files: dict[str, str] = {}
    for migration in migrations:
        name, text = module_of(migration)
        files[f"generated/{name}.py"] = text
        schema, facts = schema_module(migration.family, list(migration.schemas))
        files[f"generated/{schema}.py"] = facts
        files[f"tests/generated/test_{name}.py"] = render("migration_tests.py.j2", migration=migration)
    return files
