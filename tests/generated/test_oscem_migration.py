"""Each rule of the migration to oscem 1.0.2, and its laws.

Written by `oscem-map compile` from mappings/migrations/oscem.omap; edit that. Documents for its rules are made when the tests run.
"""

from __future__ import annotations

from oscem_map.testing.migrations import MigrationSuite

SUITE = MigrationSuite(__file__, "migrations/oscem.omap")


def test_each_rule_acts() -> None:
    SUITE.each_rule_acts()


def test_each_rule_leaves_alone_what_is_not_its_own() -> None:
    SUITE.each_rule_is_idle()


def test_what_is_no_fact_is_found() -> None:
    SUITE.each_placeholder()


def test_names_are_known_in_any_case() -> None:
    SUITE.laws.check_spelling()


def test_what_is_kept_whole_is_not_looked_into() -> None:
    SUITE.laws.check_whole()


def test_old_documents() -> None:
    SUITE.laws.check_old_documents()


def test_valid_documents_stay() -> None:
    SUITE.laws.check_valid_documents()
