"""Laws of the formatter, on samples and on random files in random layout."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.dsl import format_text, parse
from oscem_map.dsl.lexis import Lexeme, continues, lexemes

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.omap"))

names = st.from_regex(r"[a-z_][a-z0-9_]{0,14}|`[a-z -]{1,8}`", fullmatch=True).filter(
    lambda n: (
        n not in ("ask", "scan", "template", "else", "replace", "via", "because", "by", "or", "is", "has")
    )
)
texts = st.from_regex(r'"([a-zÅµ #{}-]|\\")*"', fullmatch=True)
numbers = st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,3})?", fullmatch=True)
literals = st.one_of(texts, numbers, st.sampled_from(["true", "false"]))
units = st.sampled_from(["", "", " [nm]", " [e/Å²]", " [%]"])
arrows = st.sampled_from(["<->", "<~>", "->", "<-"])
maybe = st.sampled_from(["", "", "[]"])


def joined(part: st.SearchStrategy[str], between: str, least: int = 1) -> st.SearchStrategy[str]:
    return st.lists(part, min_size=least, max_size=3).map(between.join)


def text_of(*parts: st.SearchStrategy[str] | str) -> st.SearchStrategy[str]:
    return st.tuples(*(st.just(p) if isinstance(p, str) else p for p in parts)).map("".join)


tests = text_of("[", names, " is ", joined(literals, " or "), "]")
steps = joined(text_of(names, st.one_of(maybe, tests)), ".")
paths = text_of(st.sampled_from(["", "", "/"]), steps)
slots = text_of("x", st.one_of(st.just(""), text_of(".", steps)), units)
ends = st.one_of(
    slots,
    slots,
    text_of("(", joined(slots, ", ", 2), ")"),
    joined(literals, " or "),
    text_of("ask.", steps),
    text_of("/", steps),
    st.sampled_from(["index", "index(0)", "this", "nothing", "carried", 'file("x")', "template.t[]"]),
)
calls = text_of(names, st.sampled_from(["", '("x")', '(1, "a, b")']))
clauses = st.one_of(
    text_of(" via ", calls),
    text_of(" via ", calls, " via ", calls),
    text_of(" because ", texts),
    text_of(" by x or (x, ", paths, ")"),
)
fields_ = text_of(ends, " ", arrows, " ", ends, st.one_of(st.just(""), clauses))
rules = st.one_of(
    fields_,
    fields_,
    fields_,
    text_of("else ", fields_),
    text_of("example ", literals, " ", arrows, " (", literals, ", nothing)"),
    text_of("needs x, ", paths, " because ", texts),
    text_of("remove x.", steps),
    text_of("slip x.", steps, units, " from -1 to 20 is [nm] because ", texts),
    text_of("slip (x [mm], y.", steps, ") from 1 to 2.5 is [nm] or [mm] because ", texts),
    text_of("slip x ", joined(literals, " or "), " is ", literals, " because ", texts),
)
rows = text_of(
    joined(literals, " or "), " ", arrows, " ", st.sampled_from(["listed", "other", '("x", other)', "1"])
)
asked = text_of(names, maybe, st.sampled_from(["", " : text", " : quantity [Å]", " optional"]), " ", texts)


def block(head: str, lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(lines, min_size=1, max_size=6).map(lambda inner: "\n".join([f"{head} {{", *inner, "}"]))


nested = st.recursive(
    rules,
    lambda inner: st.one_of(
        block("x[] <-> y[]", inner), block('when x.y is "z"', inner), block('a -> b because "c"', inner)
    ),
    max_leaves=12,
)
items = st.one_of(
    nested,
    block("fragment f for A <-> B", nested),
    block("table t", rows),
    block('ask q "q"', asked),
    text_of("ask ", asked),
    text_of('from "f" use ', joined(names, ", ")),
    block("lint l", text_of(st.sampled_from(["", "must ", "should "]), "x.", steps, ' is words(4) because "y"')),
    block("template t", texts),
)
documents = st.lists(items, min_size=1, max_size=6).map(lambda parts: "\n".join(["common", *parts]) + "\n")


@st.composite
def loose(draw: st.DrawFn) -> str:
    """A random file in a random layout: blanks, blank lines, notes, docs and continuation lines anywhere."""
    words = list(lexemes(draw(documents)))
    choose = st.integers(0, 9)
    out: list[str] = []
    for before, word in zip([None, *words], words, strict=False):
        if word.kind == "BLANK":
            out.append(" " * draw(st.integers(1, 5)))
        elif word.kind == "NEWLINE":
            out.append(
                draw(
                    st.sampled_from(["\n", "\n", "\n\n\n", "  \n", " # note\n", "\n    # own line\n", "\r\n"])
                )
            )
            out.append(" " * draw(st.integers(0, 9)))
        else:
            if continues(word) and before is not None and before.kind == "BLANK" and draw(choose) == 0:
                out.append(draw(st.sampled_from(["\n", "\n\n", " # inside\n"])))
            elif _may_stand_apart(before, word) and draw(choose) == 0:
                out.append("  ")
            out.append(word.text)
    return "".join(out)


def _may_stand_apart(before: Lexeme | None, word: Lexeme) -> bool:
    return word.kind == "PUNCTUATION" or (before is not None and before.kind == "PUNCTUATION")


def without_spans(node: Any) -> Any:
    if isinstance(node, tuple):
        return [without_spans(child) for child in node]
    if is_dataclass(node):
        return (type(node), [without_spans(getattr(node, f.name)) for f in fields(node) if f.name != "span"])
    return node


def notes(text: str) -> list[str]:
    return [w.text.rstrip() for w in lexemes(text) if w.kind == "COMMENT"]


def check_laws(text: str) -> None:
    before = parse(text, "x.omap").file
    assert before is not None
    laid = format_text(text, "x.omap")
    assert format_text(laid, "x.omap") == laid
    assert without_spans(parse(laid, "x.omap").file) == without_spans(before)
    assert notes(laid) == notes(text)
    lines = laid.split("\n")
    assert lines.pop() == ""
    assert all(line == line.rstrip() for line in lines)
    assert not any(a == b == "" for a, b in pairwise(lines))


@given(documents)
def test_laws_of_tidy_files(text: str) -> None:
    check_laws(text)


@given(loose())
def test_laws_of_loose_files(text: str) -> None:
    check_laws(text)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.name)
def test_laws_of_samples(sample: Path) -> None:
    check_laws(sample.read_text(encoding="utf-8"))
