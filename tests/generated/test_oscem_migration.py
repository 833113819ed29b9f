"""Each rule of the migration to oscem 1.0.2, and its laws.

Written by `oscem-map compile` from mappings/migrations/oscem.omap; edit that. Documents for its rules are made when the tests run.
"""

from __future__ import annotations

import pytest

from oscem_map.testing.migrations import Case, Found, laws_of

LAWS = laws_of(__file__, "migrations/oscem.omap")


@pytest.mark.parametrize("case", LAWS.cases, ids=str)
def test_the_rule_acts(case: Case) -> None:
    LAWS.check_case(case)


@pytest.mark.parametrize("case", [case for case in LAWS.cases if case.idle], ids=str)
def test_the_rule_leaves_alone_what_is_not_its_own(case: Case) -> None:
    LAWS.check_idle(case)


@pytest.mark.parametrize("found", LAWS.found, ids=str)
def test_what_is_no_fact_is_found(found: Found) -> None:
    LAWS.check_found(found)


def test_names_are_known_in_any_case() -> None:
    LAWS.check_spelling()


def test_what_is_kept_whole_is_not_looked_into() -> None:
    LAWS.check_whole()


def test_old_documents() -> None:
    LAWS.check_old_documents()


def test_valid_documents_stay() -> None:
    LAWS.check_valid_documents()
