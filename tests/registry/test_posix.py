"""Constructs of the dictionary as Python's regular expressions."""

from __future__ import annotations

import re
import warnings

import pytest

from oscem_map.registry.posix import to_python, words

CODE = "[][_,.;:\"&<>()/\\{}'`~!@#$%A-Za-z0-9*|+-]*"
LINE = "[][ \\t_(),.;:\"&<>/\\{}'`~!@#$%?+=*A-Za-z0-9|^-]*"


@pytest.mark.parametrize(
    ("construct", "fits", "not_fits"),
    [
        (CODE, ["", "a]b[c", "x\\y", "a-b", "{1}"], ["a b", "a=b", "why?", "x^2", "é", "a\tb"]),
        (LINE, ["a b\tc", "^[x]-y", "a\\b"], ["a\nb", "é"]),
        ("[^]x]+", ["abc"], ["]", "x"]),
        ("[a-zA-Z0-9\\t \\r\\n\\v\\f\\(\\)]+$", ["(MSE) AC\n"], ["A\\B", "A-B"]),
        ("[0-9]{4}-[0-9]{4}-[0-9]{4}-([0-9]{3}X|[0-9]{4})", ["0000-0002-1825-0097"], ["0000-0002"]),
        ("10\\..*", ["10.1000/182"], ["10x1"]),
        ("[&|&|]+", ["&|&"], ["x"]),
        ("[+--]", ["+", ",", "-"], ["."]),
    ],
)
def test_translation(construct: str, fits: list[str], not_fits: list[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pattern = re.compile(to_python(construct))
    assert all(pattern.fullmatch(text) for text in fits)
    assert not any(pattern.fullmatch(text) for text in not_fits)


@pytest.mark.parametrize("construct", ["[abc", "(a", "a**b(", "["])
def test_no_regular_expression(construct: str) -> None:
    with pytest.raises(ValueError, match=r"regular expression|not closed"):
        to_python(construct)


def test_words() -> None:
    assert words("YES|NO") == ("YES", "NO")
    assert words("[CD][1-9]|T") == ()
    assert words("YES") == ()
