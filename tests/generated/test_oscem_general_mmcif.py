"""The laws of mappings/oscem-general_mmcif.omap: oscem.general 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile`; edit the mapping. Rules and samples are read from it when the tests run.
"""

from __future__ import annotations

from oscem_map.testing.suite import Rule, Suite

SUITE = Suite(__file__, "oscem-general_mmcif.omap", elsewhere={
    "common/acquisition.omap": ("acquisition",),
    "common/deposition.omap": ("classified", "deposition", "methods"),
    "common/entry.omap": ("entry",),
    "common/instrument.omap": ("instrument",),
    "common/map.omap": ("map",),
    "common/model.omap": ("model",),
    "common/people.omap": ("people",),
    "common/publication.omap": ("publication",),
    "common/virus.omap": ("virus",),
})


def test_every_class_of_value() -> None:
    SUITE.each_rule(Rule.check_values)


def test_random_values() -> None:
    SUITE.each_rule(Rule.check_random)


def test_what_texts_are_read_as() -> None:
    SUITE.each_rule(Rule.check_readings)


def test_refuses_what_is_outside_its_domain() -> None:
    SUITE.each_rule(Rule.check_refused)


def test_rows_of_a_document() -> None:
    SUITE.each_document()


def test_every_question_is_asked() -> None:
    SUITE.whole.check_questions()


def test_wrong_answers_are_refused() -> None:
    SUITE.whole.check_wrong_answers()


def test_presence() -> None:
    SUITE.each_presence()


def test_every_list_length() -> None:
    SUITE.each_list()


def test_random_documents() -> None:
    SUITE.whole.check_random()


def test_golden_files() -> None:
    SUITE.each_golden()
