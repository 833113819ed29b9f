"""The laws of mappings/oscem-subtomo_materials_cloud.omap: oscem.subtomo 1.0.2 <-> invenio.materials_cloud 6.0.0.

Written by `oscem-map compile`; edit the mapping. Rules and samples are read from it when the tests run.
"""

from __future__ import annotations

import pytest

from oscem_map.testing.suite import Golden, Presence, Rule, Suite

SUITE = Suite(__file__, "oscem-subtomo_materials_cloud.omap")
WHOLE = SUITE.whole
each_rule = pytest.mark.parametrize("rule", SUITE.rules, ids=str)


@each_rule
def test_every_class_of_value(rule: Rule) -> None:
    rule.check_values()


@each_rule
def test_random_values(rule: Rule) -> None:
    rule.check_random()


@each_rule
def test_what_texts_are_read_as(rule: Rule) -> None:
    rule.check_readings()


@each_rule
def test_refuses_what_is_outside_its_domain(rule: Rule) -> None:
    rule.check_refused()


@pytest.mark.parametrize("answered", [False, True], ids=["unanswered", "answered"])
@pytest.mark.parametrize("document", WHOLE.documents)
def test_rows_of_a_document(document: str, answered: bool) -> None:
    WHOLE.check_rows(document, answered)


def test_every_question_is_asked() -> None:
    WHOLE.check_questions()


def test_wrong_answers_are_refused() -> None:
    WHOLE.check_wrong_answers()


@pytest.mark.parametrize("presence", WHOLE.presence, ids=str)
def test_presence(presence: Presence) -> None:
    presence.check()


@pytest.mark.parametrize("path", WHOLE.lists)
def test_every_list_length(path: str) -> None:
    WHOLE.check_length(path)


def test_random_documents() -> None:
    WHOLE.check_random()


@pytest.mark.parametrize("golden", SUITE.goldens, ids=str)
def test_golden_file(golden: Golden) -> None:
    golden.check()
