"""The one way from text to syntax tree."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from oscem_map.dsl.diagnostics import Diagnostic, diagnostic, in_order
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import File


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file says, None where it cannot be read; and what is to be said about it, in order."""

    file: File | None
    diagnostics: tuple[Diagnostic, ...]


@lru_cache(256)
def parse(text: str, file: str) -> Parsed:
    """The syntax tree of `text`, with spans in `file` (offsets in characters), and E0101 to E0104.

    All syntax errors are found that can be told apart, up to a bound. A file with one has no tree; a name
    that is declared twice, or a rule with two reasons, leaves the tree whole.
    """
    # lark takes a while to import; who only renders or converts does not pay for it.
    from lark import UnexpectedInput

    from oscem_map.dsl.engine import build, read

    tree = read(text)
    if isinstance(tree, UnexpectedInput):
        return Parsed(None, _errors(text, file))
    try:
        built, problems = build(tree, file)
    except RecursionError:
        return Parsed(None, (_too_deep(text, file),))
    return Parsed(built, in_order([*problems, *_twice(built)]))


def _errors(text: str, file: str) -> tuple[Diagnostic, ...]:
    """The syntax errors, and the names declared twice in what can be read."""
    from lark import UnexpectedInput

    from oscem_map.dsl.engine import build, raw
    from oscem_map.dsl.faults import syntax_errors

    errors, rest = syntax_errors(text, file)
    try:
        built, _ = build(raw(rest), file)
    except (UnexpectedInput, RecursionError):
        return in_order(errors)
    return in_order([*errors, *_twice(built)])


def _twice(file: File) -> list[Diagnostic]:
    from oscem_map.dsl.declared import declared_twice

    return list(declared_twice(file))


def _too_deep(text: str, file: str) -> Diagnostic:
    """Python's stack is the limit: some hundred blocks or parentheses inside each other."""
    depths = {"{": 1, "(": 1, "}": -1, ")": -1}
    depth, deepest, place = 0, 0, 0
    for offset, sign in enumerate(text):
        depth += depths.get(sign, 0)
        if depth > deepest:
            deepest, place = depth, offset
    title = "blocks or parentheses are nested too deeply"
    return diagnostic("E0101", title, Span(file, place, place + 1), f"{deepest} are open here", help="split the rule")
