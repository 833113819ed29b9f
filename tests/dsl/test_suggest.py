"""Did you mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.dsl import did_you_mean
from oscem_map.dsl.suggest import edits

SLOTS = (
    "nominal_magnification",
    "calibrated_magnification",
    "model",
    "microscope_model",
    "cs",
    "name",
    "date_time",
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nominal_magnificaton", ("nominal_magnification",)),
        ("NOMINAL_MAGNIFICATION", ("nominal_magnification",)),
        ("modle", ("model",)),
        ("magnification", ("nominal_magnification", "calibrated_magnification")),
        ("model", ("model", "microscope_model")),
        ("date", ("date_time", "name")[:1]),
        ("sc", ("cs",)),
        ("xyz", ()),
        ("", ()),
    ],
)
def test_near(word: str, expected: tuple[str, ...]) -> None:
    assert did_you_mean(word, SLOTS)[: len(expected) or 1] == expected


def test_limit_and_order_do_not_depend_on_the_order_of_the_candidates() -> None:
    words = ["abcd", "abce", "abcf", "abcg", "abcd"]
    assert did_you_mean("abcx", words) == ("abcd", "abce", "abcf")
    assert did_you_mean("abcx", reversed(words), limit=2) == ("abcd", "abce")


@pytest.mark.parametrize(
    ("a", "b", "number"), [("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("ca", "abc", 3)]
)
def test_edits(a: str, b: str, number: int) -> None:
    assert edits(a, b) == number


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_edits_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert edits(a, b) == edits(b, a)
    assert abs(len(a) - len(b)) <= edits(a, b) <= max(len(a), len(b))
    assert (edits(a, b) == 0) == (a == b)
