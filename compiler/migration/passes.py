"""Migrations: checked and printed beside mappings. One entry for each side of the compiler."""

from __future__ import annotations

from collections.abc import Sequence

from oscem_map.compiler.migration import check as migration_check
from oscem_map.compiler.migration.facts import classes, roots
from oscem_map.compiler.migration.places import Places
from oscem_map.compiler.migration.plan import Plan, known_names, planned
from oscem_map.compiler.migration.resolve import typed_migration
from oscem_map.compiler.migration.typed import Ask, Migration, walk
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl import syntax


def checked(project: Project, problems: Problems, only: Sequence[str] = ()) -> tuple[Migration, ...]:
    """The migrations of a folder (or only those of some files) that could be typed; what is found goes to `problems`."""
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
    from oscem_map.compiler.emit.module import render

    files: dict[str, str] = {}
    for migration in migrations:
        stem = f"generated/{migration.module}"
        files[f"{stem}.py"] = migration_text(planned(migration))
        files[f"{stem}_facts.py"] = facts_text(migration)
        files[f"tests/generated/test_{migration.module}.py"] = render("migration_tests.py.j2", migration=migration)
    return files


def migration_text(plan: Plan) -> str:
    """The module that migrates."""
    from oscem_map.compiler.emit.module import render

    migration = plan.migration
    return render(
        "migration.py.j2",
        migration=migration,
        plan=plan,
        names=known_names(migration),
        asks=[rule for step in migration.steps for rule in walk(step.rules) if isinstance(rule, Ask)],
        answers=_answers(migration),
        whole=Places(migration.schemas).whole(),
        codecs=sorted({*plan.codecs, "Spelling"} if "Spelling" in plan.codecs else plan.codecs),
    )


def _answers(migration: Migration) -> dict[str, tuple[str, ...]]:
    """The words that answer a question, where the schemas list them or each root has its own."""
    found: dict[str, dict[str, None]] = {}
    places = Places(migration.schemas)
    asks = [rule for step in migration.steps for rule in walk(step.rules) if isinstance(rule, Ask)]
    for ask in asks:
        for slot in places.find(ask.to):
            words = (*slot.archive.values, *((slot.equals,) if slot.equals else ()))
            found.setdefault(ask.name, {}).update(dict.fromkeys(words))
    return {name: tuple(words) for name, words in found.items() if words}


def facts_text(migration: Migration) -> str:
    """The module of the schema's facts."""
    from oscem_map.compiler.emit.module import render

    return render("migration_facts.py.j2", migration=migration, classes=classes(migration), roots=roots(migration))
