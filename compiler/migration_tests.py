"""The tests of a migration: each rule on a document made for it, and the laws."""

from __future__ import annotations

from oscem_map.compiler.migration_samples import cases, findings
from oscem_map.compiler.migration_typed import Migration


def tests_text(migration: Migration) -> str:
    """The module of the tests."""
    from oscem_map.compiler.module import render

    return render("migration_tests.py.j2", migration=migration, cases=cases(migration), found=findings(migration))
