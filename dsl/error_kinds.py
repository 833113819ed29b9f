"""Kinds of syntax errors, each shown by examples: lark's `match_examples` finds the kind of a new one.

Two errors are of one kind when the parser stops in the same state, with everything before it reduced: `a`,
`a.b [nm]` and `"x" or "y"` at the start of a rule all wait for an arrow. An example is the beginning of a
statement; it is read inside the frame of its context, and cut off by a character that the language does not
have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from lark import Token, Tree, UnexpectedInput

from oscem_map.dsl.context import Context
from oscem_map.dsl.engine import read
from oscem_map.dsl.lexis import lexemes

_CUT = " %"


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """A kind of error: its name in `sentences`, and beginnings of statements after which the parser stops."""

    name: str
    contexts: tuple[Context, ...]
    examples: tuple[str, ...]


_RULES = (Context.TOP, Context.BLOCK)
_TOP, _ROW, _CHECK, _ASKED = (Context.TOP,), (Context.ROW,), (Context.CHECK,), (Context.ASKED,)
_LINE, _HEADER = (Context.LINE,), (Context.HEADER,)

_DECLARED = tuple(
    f"a{many}{type_}{optional}"
    for many in ("", "[]")
    for type_ in ("", " :", " : b", " : b [nm]")
    for optional in ("", " optional")
    if (type_, optional) != (" :", " optional")
)
"""The beginnings of declarations, but for defaults and the question."""
_TYPED = tuple(d for d in _DECLARED if not d.endswith(":"))
_DEFAULTS = tuple(f"{d} default" for d in _TYPED)
_GIVEN = tuple(f"{d} default 1" for d in _TYPED)

ERROR_KINDS: tuple[ErrorKind, ...] = (
    ErrorKind("start", _RULES, ("", "## x\n", "replace", "replace else")),
    ErrorKind("arrow", _RULES, ("a", "else a", "replace a", "replace else a")),
    ErrorKind("right", _RULES, ("a ->", "else a ->", "replace a ->", "replace else a ->")),
    ErrorKind("end", _RULES, ("a -> b", "a -> b {\nc -> d\n}", "remove a", "in a via b", 'example "a" -> "b"')),
    ErrorKind("end", _RULES, ('needs a because "b"', "when a is present {\nb -> c\n}", "else {\nb -> c\n}")),
    ErrorKind("via", _RULES, ("a -> b via",)),
    ErrorKind("argument", _RULES, ("a -> b via c(", "a -> b via c(1", "a -> b via c(1,")),
    ErrorKind("argument", _RULES, ("a -> b via c(1, 2", "a -> b via c(1, 2,")),
    ErrorKind("because", _RULES, ("a -> b because",)),
    ErrorKind("by", _RULES, ("a <-> b by", "a <-> b by c", "a <-> b by c or")),
    ErrorKind("brackets", _RULES, ("a[", "a[b", 'a[b is "c"', 'a[b is "c" or "d"', 'a[b has "c"')),
    ErrorKind("test", _RULES, ("a[b is", "a[b has", 'a[b is "c" or', '"x" or', '"x" or "y" or')),
    ErrorKind("dot", _RULES, ("a.", "a.b.", "ask.", "template.", "ask", "template")),
    ErrorKind("type", _RULES, ("a :",)),
    ErrorKind("list", _RULES, ("(", "(a", "(a,", "(a, b", "(a, b, c", "(a, b,")),
    ErrorKind("list", _RULES, ("a <-> b by (", "a <-> b by (c", "a <-> b by (c,", "a <-> b by c or (d")),
    ErrorKind("list", _RULES, ("a <-> b by (c, d", "a <-> b by (c, d, e", "a <-> b by (c, d,", "a <-> b by c or (d, e")),
    ErrorKind("list", _RULES, ("slip (", "slip (a", "slip (a,", "slip (a, b", "slip (a, b,", "slip (a, b, c")),
    ErrorKind("index", _RULES, ("index(", "index(0")),
    ErrorKind("file", _RULES, ("file(", 'file("x"', "a -> file")),
    ErrorKind("file", _TOP, ("carrier file", "carrier file(", 'carrier file("x"')),
    ErrorKind("guard", _RULES, ("when", "else when", "when a", "else when a", "when a is", 'when a is "x"')),
    ErrorKind(
        "guard",
        _RULES,
        ("else when a is", 'else when a is "x"', "else when a is present", "when a is present"),
    ),
    ErrorKind("else", _RULES, ("else",)),
    ErrorKind("needs", _RULES, ("needs", "needs a", "needs a, b")),
    ErrorKind("end", _RULES, ('slip a from 1 to 2 is [b] because "c"', 'slip a "b" is "c" because "d"')),
    ErrorKind("slip", _RULES, ("slip", "slip a", "slip a [nm]", "slip (a, b)")),
    ErrorKind("slip_range", _RULES, ("slip a from", "slip a from 1", "slip a from 1 to", "slip a from 1 to 2")),
    ErrorKind("slip_meant", _RULES, ("slip a from 1 to 2 is", "slip a from 1 to 2 is [b] or", 'slip a "b" is')),
    ErrorKind("slip_words", _RULES, ('slip a "b"', 'slip a "b" or "c"')),
    ErrorKind("slip_because", _RULES, ("slip a from 1 to 2 is [b]", "slip a from 1 to 2 is [b] or [c]", 'slip a "b" is "c"')),
    ErrorKind(
        "example",
        _RULES,
        ("example", "example (", "example (1", "example (1,", "example (1, 2", 'example "a" ->'),
    ),
    ErrorKind("example_arrow", _RULES, ('example "a"', "example nothing", "example (1, 2)")),
    ErrorKind("in", _RULES, ("in", "in a", "remove")),
    ErrorKind("brace", _RULES, ("a <-> b {",)),
    ErrorKind("from", _TOP, ("from", 'from "x"', 'from "x" use', 'from "x" use a,', 'from "x" use a, b,')),
    ErrorKind("question", _TOP, tuple(f"ask {d}" for d in (*_DECLARED, *_GIVEN))),
    ErrorKind("default", _TOP, tuple(f"ask {d}" for d in _DEFAULTS)),
    ErrorKind("end", _TOP, ('ask a "x"', 'ask a : b "x"', "table a {\n1 -> 1\n}", 'carrier file("x") seal a')),
    ErrorKind("brace", _TOP, ('ask a "x" {', "table a {", "template a {", "lint a {")),
    ErrorKind("table", _TOP, ("table", "table a")),
    ErrorKind("lines", _TOP, ("template a", "lint", "lint a")),
    ErrorKind(
        "fragment",
        _TOP,
        ("fragment", "fragment a", "fragment a for", "fragment a for B", "fragment a for B <->"),
    ),
    ErrorKind("fragment", _TOP, ("fragment a for B <-> C",)),
    ErrorKind("carrier", _TOP, ("carrier", 'carrier file("x")', 'carrier file("x") seal')),
    ErrorKind("migration_step", _TOP, ("step", "step a", 'step a "b"')),
    ErrorKind("row", _ROW, ("", '"x" or', '"x" or "y" or')),
    ErrorKind("cells", _ROW, ("(", '("a"', '("a",', '("a", "b"', '("a", "b", "c"')),
    ErrorKind("row_arrow", _ROW, ('"a"', '("a", "b")')),
    ErrorKind("row_right", _ROW, ('"a" ->',)),
    ErrorKind("end", _ROW, ('"a" -> "b"', '"a" -> ("b", "c")', '"a" -> "b" because "c"')),
    ErrorKind("because", _ROW, ('"a" -> "b" because',)),
    ErrorKind("line", _LINE, ("", '"a"')),
    ErrorKind("check", _CHECK, ("", "a", "a.", "a[].b.", "a is", "a is b")),
    ErrorKind("argument", _CHECK, ("a is b(", "a is b(1", "a is b(1,", "a is b(1, 2", "a is b(1, 2,")),
    ErrorKind("because", _CHECK, ("a is b because",)),
    ErrorKind("field", _ASKED, ("", *_DECLARED, *_GIVEN)),
    ErrorKind("default", _ASKED, _DEFAULTS),
    ErrorKind("end", _ASKED, ('a "x"', 'a : b "x"')),
    ErrorKind("brace", _ASKED, ('a "x" {',)),
    ErrorKind("no_header", _HEADER, ("", "## x\n")),
    ErrorKind(
        "schema",
        _HEADER,
        ("mapping", "mapping a", "mapping a.", "mapping a.b", "mapping a 1.0 <->", "mapping a.b."),
    ),
    ErrorKind("schema", _HEADER, ("mapping a.b.c", "common a", "common a 1.0 <->", "migration to", "migration")),
    ErrorKind("header_arrow", _HEADER, ("mapping a 1.0", "common a 1.0")),
    ErrorKind(
        "header_end",
        _HEADER,
        ("mapping a 1.0 <-> b 2.0", "common", "common a 1.0 <-> b 2.0", "migration to a 1.0"),
    ),
    ErrorKind("header_end", _HEADER, ('mapping a 1.0 <-> b 2.0 extends "x"',)),
    ErrorKind("extends", _HEADER, ("mapping a 1.0 <-> b 2.0 extends",)),
)


def stopped(text: str) -> UnexpectedInput | None:
    """Where the parser stops, None if the text is a file."""
    found = read(text)
    return found if isinstance(found, UnexpectedInput) else None


def error_kind_of(statement: str, context: Context) -> tuple[str | None, int] | None:
    """The kind of the error in a statement, and its offset; None for one that is right when alone."""
    error = stopped(context.frame(statement))
    if error is None:
        return None
    lead = len(context.value[0])
    end = min(max(offset_of(error) - lead, 0), len(statement))
    # Behind the last word, so that the cut is neither in a note nor on a line of its own.
    read = max((word.end for word in lexemes(statement) if word.end <= end and not word.is_space), default=0)
    cut = stopped(context.frame(statement[:read] + _CUT))
    assert cut is not None, statement
    return _kind(_settled(cut.state), context), end


def _kind(state: int, context: Context) -> str | None:
    return _Stop(state).match_examples(_example, _examples(context), use_accepts=False)


def offset_of(error: UnexpectedInput) -> int:
    """Where the parser stopped, counted from the start of the text."""
    token = getattr(error, "token", None)
    offset = error.pos_in_stream if token is None else token.start_pos
    return offset or 0


def is_complete(statement: str, context: Context) -> bool:
    """Whether a statement can be read when it stands alone."""
    return stopped(context.frame(statement)) is None


@cache
def _examples(context: Context) -> Mapping[str, list[str]]:
    """The framed examples of a context, by family."""
    found: dict[str, list[str]] = {}
    for family in ERROR_KINDS:
        if context in family.contexts:
            found.setdefault(family.name, []).extend(context.frame(e + _CUT) for e in family.examples)
    return MappingProxyType(found)


class _Stop(UnexpectedInput):
    """An example's error: only the state in which the parser stopped, so that no traceback is kept alive."""

    def __init__(self, state: int) -> None:
        super().__init__()
        self.state = state


def _example(text: str) -> Tree[Token]:
    raise _Stop(_state_at_stop(text))


@cache
def _state_at_stop(text: str) -> int:
    error = stopped(text)
    assert error is not None, text
    return _settled(error.state)


def _settled(parser: Any) -> int:
    """The state of the parser when all that is complete is reduced; how deep it is nested does not matter."""
    states = parser.parse_conf.states
    stack: list[int] = list(parser.state_stack)
    while True:
        actions = states[stack[-1]].values()
        rules = {id(rule): rule for action, rule in actions if action.name == "Reduce"}
        if len(rules) != 1:
            return stack[-1]
        (rule,) = rules.values()
        # A word such as `example` is a name only if it does not start what it usually starts.
        if rule.origin.name == "_name" and any(action.name == "Shift" for action, _ in actions):
            return stack[-1]
        del stack[len(stack) - len(rule.expansion) :]
        stack.append(states[stack[-1]][rule.origin.name][1])
