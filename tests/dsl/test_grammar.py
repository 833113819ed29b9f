"""The grammar: it is LALR(1) without collisions, newlines end statements, and few words are reserved."""

from __future__ import annotations

import pytest
from lark import Lark

from oscem_map.dsl import parse
from oscem_map.dsl.engine import engine, grammar

WORDS = [
    "mapping",
    "common",
    "migration",
    "from",
    "use",
    "ask",
    "scan",
    "default",
    "optional",
    "fragment",
    "for",
    "table",
    "listed",
    "other",
    "nothing",
    "template",
    "lint",
    "is",
    "carrier",
    "seal",
    "step",
    "when",
    "present",
    "else",
    "needs",
    "example",
    "in",
    "remove",
    "replace",
    "via",
    "because",
    "by",
    "or",
    "this",
    "index",
    "carried",
    "withheld",
    "file",
    "to",
    "extends",
    "refused",
    "true",
    "false",
    "has",
    "must",
    "should",
]


def accepted(rule: str) -> bool:
    return parse(f"common\n{rule}\n", "x.omap").file is not None


def test_strict() -> None:
    """No conflict of the parser, and no two terminals of one state that match the same text."""
    built = Lark(grammar(), parser="lalr", lexer="contextual", strict=True, maybe_placeholders=True)
    assert built.parse("common\na -> b\n").data == "start"


def test_built_once() -> None:
    assert engine() is engine()


@pytest.mark.parametrize("word", WORDS)
def test_reserved_words_are_names_after_a_dot_and_in_back_ticks(word: str) -> None:
    assert accepted(f"a.{word} -> b")
    assert accepted(f"`{word}` -> b.`{word}`")
    assert accepted(f"({word}, b) -> c")
    assert accepted(f"when {word} is present {{\na -> b\n}}")


HARD = {"ask", "scan", "template", "else", "replace", "via", "because", "by", "or"}


@pytest.mark.parametrize("word", sorted(set(WORDS) - HARD))
def test_reserved_words_start_a_rule_where_what_follows_tells_them_apart(word: str) -> None:
    assert accepted(f"{word} -> b")
    assert accepted(f"a -> b {{\n## doc\n{word} -> b\n}}")


@pytest.mark.parametrize("word", sorted(HARD))
def test_words_that_need_back_ticks(word: str) -> None:
    assert not accepted(f"{word} -> b")


@pytest.mark.parametrize(
    "name", ["asking", "scanner", "trueness", "falsehood", "viable", "order", "bypass", "tables"]
)
def test_names_may_start_with_a_word(name: str) -> None:
    tree = parse(f"common\n{name} -> {name}.{name}\n", "x.omap").file
    assert tree is not None
    assert str(tree.items[0].left.path) == name  # type: ignore[union-attr]
    assert str(tree.items[0].right.path) == f"{name}.{name}"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "rule",
    [
        'a\n    -> b\n    via c\n    because "d"',
        'a -> b\n\n# note\n\n    because "d"',
        'a -> "x"\n    or "y"',
        "a[] -> b[]\n  by c\n  or d",
        'a -> b # note\n  because "d" # note',
        'a -> b\r\n  because "d"\r',
    ],
)
def test_a_line_that_starts_with_a_clause_goes_on(rule: str) -> None:
    tree = parse(f"common\n{rule}\n", "x.omap").file
    assert tree is not None
    assert len(tree.items) == 1


@pytest.mark.parametrize("rule", ["a ->\nb", "a\n", "(a,\nb) -> c", 'a -> b\n## doc\nbecause "x"'])
def test_a_newline_ends_a_statement(rule: str) -> None:
    assert not accepted(rule)


@pytest.mark.parametrize(
    "text", ["common", "common\n", "\n\n# note\ncommon # note", "## doc\ncommon\r\n", "  common"]
)
def test_ends_and_starts_of_files(text: str) -> None:
    assert parse(text, "x.omap").file is not None
