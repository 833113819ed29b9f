"""Texts with one syntax error each: what is said, what is marked, and what can be pasted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oscem_map.dsl import parse
from oscem_map.dsl.context import Context
from oscem_map.dsl.error_kinds import ERROR_KINDS, _kind, _settled, stopped
from oscem_map.dsl.lexis import statements

# Each with text, code, title, the words that are marked, and the help.
CASES: list[list[str]] = json.loads(
    Path(__file__).with_name("syntax_errors.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("text", "code", "title", "marked", "help"), CASES, ids=[c[0].strip() for c in CASES]
)
def test_one_error(text: str, code: str, title: str, marked: str, help: str | None) -> None:
    parsed = parse(text, "x.omap")
    assert parsed.file is None
    (found,) = parsed.diagnostics
    assert (found.code, found.title, found.help) == (code, title, help)
    assert found.where is not None
    assert text[found.where.start : found.where.end] == marked
    assert found.labels[0].primary
    assert found.labels[0].text


MORE: list[tuple[str, str, str, str | None]] = [
    (
        "common\n## x\nvia -> b\n",
        "`via` goes on with a rule, and there is none before it",
        "via",
        "a slot that is called so stands in back-ticks",
    ),
    ("-> b\n", "`->` goes on with a rule, and there is none before it", "->", None),
    ("common\na ~> b\n", "`~>` is not an arrow", "~>", "a <~> b"),
    (
        "common\nexample Titan Themis <-> TFS KRIOS\n",
        "an example shows values: a text stands between quotes",
        "Titan",
        'example "Titan Themis" <-> "TFS KRIOS"',
    ),
    ("common\nindex(0 -> a\n", "`index` counts from the number in parentheses", "->", "index(0)"),
    ("common\na -> index(0\n", "this parenthesis is not closed", "", "a -> index(0)"),
    ("common\na ->\n%\n", "this rule has no right side", "", 'a -> nothing because "..."'),
    (
        "common\na -> b via c because via d\n",
        "the reason after `because` has no quotes",
        "via d",
        'because "via d"',
    ),
    ("common\nask a default\n", "`default` takes a literal", "", 'default "HP"'),
    ("common\nask a default -> b\n", "`default` takes a literal", "->", 'default "HP"'),
    ("common\ntable t {\n    (\n}\n", "this parenthesis is not closed", "", "()"),
    ("common\ntable t {\n    %\n}\n", "`%` cannot stand here", "%", None),
    ("common\ntable t {\n    1 -> %\n}\n", "`%` cannot stand here", "%", None),
    (
        "common\nlint l {\n    a is words(b)\n}\n",
        "an argument is a text, a number, or true or false",
        "b",
        'a is words("b")',
    ),
    ("common\na -> b {\n    -> c\n}\n", "a rule has a place on its left", "->", "nothing -> c"),
    (
        "common\na -> b {{\n}\n}\n",
        "the lines of a block stand below the line that opens it",
        "{",
        "a -> b {\n    {",
    ),
    ("common\na\u2192b\n", "`\u2192` is not an arrow", "\u2192", "a -> b"),
]


@pytest.mark.parametrize(("text", "title", "marked", "help"), MORE, ids=[c[0].strip() for c in MORE])
def test_the_first_error(text: str, title: str, marked: str, help: str | None) -> None:
    found = parse(text, "x.omap").diagnostics[0]
    assert (found.title, found.help) == (title, help)
    assert found.where is not None
    assert text[found.where.start : found.where.end] == marked


def pasted(text: str, help: str) -> str:
    """The text with its last statement that is not a brace replaced by the help."""
    *_, last = (s for s in statements(text) if s.words[0].text != "}" and s.words[0].kind != "DOC")
    return text[: last.start] + help + text[last.end :]


MENDED = [
    "a => b",
    "a --> b",
    "a ←",
    "a/b",
    "a-b -> c",
    "a.2D",
    "2D",
    "a[ ]",
    "a [mg / ml]",
    "[e / Å]",
    "a [nm -> b",
    "a[x is b]",
    "(a) -> b",
    "because\n",
    "because “x”",
    "'x'",
    "a -> b;",
    "c -> d\n",
    "a -> b rounded",
    'a -> b "reason"',
    "becuase",
    "vai",
    'a -> because "x"',
    'via "x"',
    "join(x)",
    'join(", "\n',
    "needs a\n",
    "example a",
    'example "a"\n',
    "example (1, x)",
    "ned",
    "exmaple",
    "from x",
    'from "x" import',
    "use a b",
    "ask x",
    '"a" "b"',
    '"a" =>',
    '"a": ',
    "foo -> ",
    '"a" -> foo',
    '"a", "b"',
    '("a") ->',
    "mapping a 1 ",
    "mapping a 1.0 ->",
    "maping",
]


@pytest.mark.parametrize("start", MENDED)
def test_the_help_can_be_pasted(start: str) -> None:
    found = [(text, help) for text, _, _, _, help in CASES if start in text and text.count("{") in (0, 1)]
    mended = [pasted(text, help) for text, help in found if help]
    assert any(parse(text, "x.omap").file is not None for text in mended)


def test_families_are_told_apart() -> None:
    """Each example stops where it ends, and no two families stop in the same state."""
    seen: dict[tuple[Context, int], str] = {}
    for family in ERROR_KINDS:
        for context in family.contexts:
            for example in family.examples:
                error = stopped(context.frame(example + " %"))
                assert error is not None, example
                assert "%" in str(getattr(error, "token", None) or getattr(error, "char", "")), example
                assert seen.setdefault((context, _settled(error.state)), family.name) == family.name, example


@pytest.mark.parametrize(
    ("text", "context"),
    [
        (
            'replace else a.b[c is "d"] [nm] <-> (e, f [g]) via h(1, true) by i or (j, k, l) because',
            Context.BLOCK,
        ),
        ("else when a.b is 1 or 2", Context.TOP),
        ("needs a, b.c because", Context.BLOCK),
        ("slip (a [nm], b.c [nm]) from -20 to 20 is [µm] or [nm] because", Context.BLOCK),
        ('slip a "b" or "c" is "d" because', Context.TOP),
        ("example (1, (2, nothing)) <-> refused", Context.TOP),
        ("ask a[] : b [nm] optional default 1", Context.TOP),
        ('carrier file("x") seal a', Context.TOP),
        ("fragment a for B <-> C {", Context.TOP),
        ("(other, 1 or 2) <-> listed because", Context.ROW),
        ("a.b is c(1, 2, 3) because", Context.CHECK),
        ("mapping a.b.c 1.0 <-> d 2.0 extends", Context.HEADER),
    ],
)
def test_there_is_a_family_wherever_a_statement_breaks_off(text: str, context: Context) -> None:
    for end in (i for i in range(len(text) + 1) if i == len(text) or text[i] == " "):
        error = stopped(context.frame(text[:end] + " %"))
        if error is not None:
            assert _kind(_settled(error.state), context) is not None, text[:end]
