"""The tests of a migration: each rule on a document made for it, and the laws."""

from __future__ import annotations

from oscem_map.compiler.migration.facts import classes
from oscem_map.compiler.migration.plan import known_names
from oscem_map.compiler.migration.samples import cases, findings
from oscem_map.compiler.migration.typed import Migration


def tests_text(migration: Migration) -> str:
    """The module of the tests."""
    from oscem_map.compiler.emit.render import render

    slots = {name for members in classes(migration).values() for name in members}
    return render(
        "migration_tests.py.j2",
        migration=migration,
        cases=cases(migration),
        found=findings(migration),
        names=[name for name in known_names(migration) if name not in slots],
    )
