"""All syntax errors of a file in one run, each once and each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.dsl import Source, parse, to_json, to_text

SAMPLES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "samples").glob("*.omap"))
}


def found(text: str) -> list[tuple[str, int]]:
    """Code and line of each diagnostic."""
    source = Source("x.omap", text)
    places = to_json(parse(text, "x.omap").diagnostics, {"x.omap": source})
    return [(d["code"], d["line"]) for d in places]


def test_many_errors_at_once() -> None:
    text = """\
common
from x.omap use y
table a {
    "x" "y"
    foo <-> "bar"
}
table a {
    "x" <-> "z"
}
fragment f for A <-> B {
    a => b
    ## a doc line that belongs to a faulty rule
    c -> nothing because no reason {
        d -> e
    }
    when f == 1 {
        g -> h
    } else {
        i / j -> k
    }
    l -> m
}
"""
    assert found(text) == [
        ("E0101", 2),
        ("E0101", 4),
        ("E0101", 5),
        ("E0103", 7),
        ("E0101", 11),
        ("E0101", 13),
        ("E0101", 16),
        ("E0104", 18),
        ("E0101", 19),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A brace that is missing, and errors before and behind it.
        (
            "common\na => b\nfragment f {\n    a -> b\ntable t {\n    1 = 2\n}\n",
            [("E0101", 2), ("E0102", 3), ("E0101", 6)],
        ),
        ("common\nfragment f {\n    a -> b {\n        c -> d\n    e => f\n}\n", [("E0102", 3), ("E0101", 5)]),
        ("common\ntable t {\n    1 -> 2\n", [("E0102", 2)]),
        ("common\ntable t {\n    1 -> 2\nfragment f {\n    a -> b\n}\n", [("E0102", 2)]),
        ('common\nask a "b" {\n    c "d" {\n        e "f"\n}\n', [("E0102", 3)]),
        ("common\na -> b {\n    c -> d\n}\n}\ne => f\n", [("E0101", 5), ("E0101", 6)]),
        # The text that is not closed has swallowed the brace.
        ('common\na -> b  because "c {\n    d -> e\n}\nf => g\n', [("E0101", 2), ("E0101", 5)]),
        # A line that opens a block is too short for what could stand in its place.
        ("common\n% {\n    a => b\n}\nc => d\n", [("E0101", 2), ("E0101", 5)]),
        # The last rule of a block, the only row of a table.
        (
            "common\na -> b {\n    c\n}\ntable t {\n    d\n}\ne => f\n",
            [("E0101", 3), ("E0101", 6), ("E0101", 8)],
        ),
        ("common\ntemplate t {\n    a\n}\nlint l {\n    b\n}\n", [("E0101", 3), ("E0101", 6)]),
        (
            'common\nask a "b" {\n    c\n    d {\n        "e"\n    }\n}\n',
            [("E0101", 3), ("E0101", 4), ("E0101", 5)],
        ),
        # The header is missing or wrong, and the rest is read all the same.
        ("a => b\ntable t {\n    c\n}\n", [("E0101", 1), ("E0101", 1), ("E0101", 3)]),
        ("mapping a 1 <-> b 2.0\nc => d\n", [("E0101", 1), ("E0101", 2)]),
        ("maping a 1.0 <-> b 2.0\nc => d\n", [("E0101", 1), ("E0101", 2)]),
        ("## only words\n", [("E0101", 1), ("E0101", 1)]),
        # Brace on the next line; block on one line.
        ("common\na -> b\n{\n    c => d\n}\n", [("E0101", 3), ("E0101", 4)]),
        ("common\na -> b { c -> d }\ne => f\n", [("E0104", 2), ("E0101", 3)]),
        ("common\na -> b {\n    c -> d }\ne => f\n", [("E0104", 3), ("E0101", 4)]),
        # Documentation of nothing.
        ("common\na -> b {\n    c -> d\n    ## x\n    ## y\n}\ne => f\n", [("E0101", 5), ("E0101", 7)]),
        ("common\n## x\n", [("E0101", 2)]),
        ("common\ntable t {\n    ## x\n    1 -> 2\n    3 = 4\n}\n", [("E0101", 3), ("E0101", 5)]),
        # Over several lines.
        (
            'common\na\n    => b\nc -> d\n    via\n    because "x"\ne => f\n',
            [("E0101", 2), ("E0101", 3), ("E0101", 6), ("E0101", 7)],
        ),
    ],
)
def test_the_next_error_is_found(text: str, expected: list[tuple[str, int]]) -> None:
    assert found(text) == expected


def test_unclosed_block_shows_both_places() -> None:
    text = "common\nfragment f for A <-> B {\n    a -> b\n\ntable t {\n    1 -> 2\n}\n"
    (d,) = parse(text, "x.omap").diagnostics
    assert (d.code, d.title) == ("E0102", "this fragment is not closed")
    brace, next_ = d.labels
    assert text[brace.span.start] == "{"
    assert text[next_.span.start :].startswith("table t")
    assert (brace.primary, next_.primary) == (True, False)


def test_names_declared_twice() -> None:
    text = """\
common
from "a" use t, u
table t {
    1 -> 2
}
fragment v {
}
fragment v {
}
ask v "one" {
    x "two"
    x "three"
}
scan v "not the same kind"
template v {
    ""
}
lint v {
    a is b
}
lint v {
    a is b
}
"""
    parsed = parse(text, "x.omap")
    assert parsed.file is not None
    assert [(d.code, d.title, len(d.labels)) for d in parsed.diagnostics] == [
        ("E0103", "`t` is declared twice", 2),
        ("E0103", "`v` is declared twice", 2),
        ("E0103", "`x` is declared twice", 2),
        ("E0103", "`v` is declared twice", 2),
    ]
    first = parsed.diagnostics[0]
    assert [label.text for label in first.labels] == ["here as a table", "and here as an import"]


def test_there_is_a_bound() -> None:
    assert len(parse("common\n" + "a => b\n" * 100, "x.omap").diagnostics) == 20


def test_a_large_file_is_read_fewer_times() -> None:
    text = (
        "common\n"
        + 'a -> nothing because "some words to fill the line, and some more"\n' * 800
        + "a => b\n" * 100
    )
    assert 1 < len(parse(text, "x.omap").diagnostics) < 20


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A sample with a few random edits."""
    text = draw(st.sampled_from(sorted(SAMPLES.values())))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 6))
        bits = (
            "",
            "{",
            "}",
            '"',
            "->",
            "=>",
            "[",
            "(",
            ")",
            "\n",
            "## x",
            "#",
            "via",
            "“",
            "`",
            ";",
            "\\",
            "%",
            "\u00a0",
        )
        text = text[:at] + draw(st.sampled_from(bits)) + text[at + cut :]
    return text


@given(broken())
def test_any_text_gives_a_tree_or_diagnostics_within_it(text: str) -> None:
    parsed = parse(text, "x.omap")
    assert parsed.file is not None or parsed.diagnostics
    for d in parsed.diagnostics:
        assert d.code in ("E0101", "E0102", "E0103", "E0104")
        for label in d.labels:
            assert 0 <= label.span.start <= label.span.end <= len(text) + 1
    shown = to_text(parsed.diagnostics, {"x.omap": Source("x.omap", text)})
    assert shown.count("error[") == len(parsed.diagnostics)


@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    parsed = parse(text, "x.omap")
    assert parsed.file is not None or parsed.diagnostics
    to_text(parsed.diagnostics, {"x.omap": Source("x.omap", text)})
