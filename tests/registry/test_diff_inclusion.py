"""Whether one pattern takes in another: by hand, and against all short texts."""

from __future__ import annotations

import re
from itertools import product

import pytest

from oscem_map.registry import Registry
from oscem_map.registry.inclusion import includes
from oscem_map.registry.patterns import joined, split

CODE = "[+]?[A-Za-z0-9][A-Za-z0-9]?[A-Za-z0-9]?"


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("[A-Z]+", "[A-Z]{3}"),
        ("[A-Z]{2,}", "[A-Z]{3,5}"),
        ("a|b", "b"),
        ("(a|b)*", "(ab)*"),
        ("^[a-z]+$", "[a-c]+"),
        (CODE + "[A-Za-z0-9]?[A-Za-z0-9]?", CODE),
        ("([1-9][A-Za-z0-9]{3}|[Pp][Dd][Bb]_[A-Za-z0-9]{8})", "([1-9][A-Z0-9]{3}|PDB_[A-Z0-9]{8})"),
        (r"\d+(\.\d*)?", r"[0-9]+\.[0-9]"),
        (".*", r"10\..*"),
        ("[^a]*", "b{0,3}"),
        ("[a-zé]+", "é"),
        (r"(?:a\.)?b", r"a\.b"),
    ],
)
def test_one_is_wider(outer: str, inner: str) -> None:
    assert includes(outer, inner) is True
    assert includes(inner, outer) is False


def test_neither_is_wider() -> None:
    assert includes("[A-Z]+", "[0-9]+") is False
    assert includes("[0-9]+", "[A-Z]+") is False


def test_the_same_in_other_words() -> None:
    assert includes("a|b", "[ab]") is True
    assert includes("[ab]", "a|b") is True
    assert includes("a+", "aa*") is True


@pytest.mark.parametrize(
    "pattern",
    ["(?=a).*", r"\bword", "a*?", "a++", "(a", "a)", "^a|b$", r"(a)\1", "a{,}", "a{9999}", "(a{300}){300}", "{", "a$b"],
)
def test_what_cannot_be_told(pattern: str) -> None:
    assert includes(pattern, "a") is None
    assert includes("a", pattern) is None


@pytest.mark.untraced
def test_a_hard_pair_ends() -> None:
    """These have more pairs of states than are looked at."""
    assert includes("(a|b)*a(a|b){14}|.*", "(a|b)*a(a|b){15}") is None


PATTERNS = ["a", "b?", "a*", "ab|ba", "(a|b)*", "(ab)+", "[ab]{2}", "[^a]+", "a{1,2}b", "(a|bb)*", "(a?b){2,}", "b.", "."]
TEXTS = ["".join(letters) for n in range(6) for letters in product("abc", repeat=n)]


@pytest.mark.parametrize("outer", PATTERNS)
@pytest.mark.parametrize("inner", PATTERNS)
def test_all_short_texts(outer: str, inner: str) -> None:
    narrow = [text for text in TEXTS if re.fullmatch(inner, text)]
    assert includes(outer, inner) is all(re.fullmatch(outer, text) for text in narrow)


def test_each_pattern_of_the_pinned_schemas_is_understood() -> None:
    registry = Registry()
    found = {
        rules.pattern
        for entry in registry.entries()
        for cls in registry.get(entry.name, entry.version).classes.values()
        for slot in cls.slots.values()
        for rules in (slot.archive, slot.deposition)
        if rules.pattern is not None
    }
    assert len(found) > 10
    assert [pattern for pattern in sorted(found) if includes(pattern, pattern) is not True] == []


@pytest.mark.parametrize(
    ("outer", "inner", "told"),
    [
        ((r"[\s\S]{0,60}", "[a-z]+"), (r"[\s\S]{2,60}", "[a-c]+"), True),
        ((r"[\s\S]{0,60}", "[a-z]+"), (r"[\s\S]{0,61}", "[a-z]+"), None),
        (("[a-z]+",), (r"[\s\S]{0,60}", "[a-c]+"), True),
        (("[a-z]+", "[b-z]*"), ("a",), False),
        ((r"[\s\S]{0,70000}",), (r"[\s\S]{1,65535}",), True),
        ((r"[\s\S]{0,65535}",), (r"[\s\S]{0,}",), False),
    ],
)
def test_patterns_that_hold_together(outer: tuple[str, ...], inner: tuple[str, ...], told: bool | None) -> None:
    assert includes(joined(outer) or "", joined(inner) or "") is told


@pytest.mark.parametrize("parts", [("a",), ("[)]", "a|b", r"\)"), ("(?:a)(?:b)", "x"), ("(?=(?:a)b)", "c")])
def test_parts_of_a_pattern(parts: tuple[str, ...]) -> None:
    assert split(joined(parts) or "") == parts
