"""What mends a diagnostic: its help, as a change of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from oscem_map.dsl.braces import indent_of
from oscem_map.dsl.context import Context
from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.engine import raw
from oscem_map.dsl.format import format_text
from oscem_map.dsl.lexis import Statement, statements
from oscem_map.dsl.parser import parse
from oscem_map.dsl.spans import Span
from oscem_map.editor.blocks import around
from oscem_map.registry import Registry


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends something: its title, and what stands for a span then."""

    title: str
    span: Span
    text: str


def fixes(found: Diagnostic, text: str, registry: Registry) -> list[Fix]:
    """The changes that a diagnostic's help offers; none where the help is advice in words."""
    at, help = found.where, found.help or ""
    if at is None:
        return []
    if found.code == "W0802":
        return [Fix("Lay the file out", Span(at.file, 0, len(text)), format_text(text, at.file))]
    meant = re.match(r"did you mean (?:`([^`]+)`|(\"[^\"]*\"))", help)
    if meant is not None:
        return _meant(at, text, meant[1] or meant[2])
    if found.code == "E0501" and (rule := re.match(r"add `(.+?)`(?:,| to it)", help)):
        return _added(at, text, rule[1])
    return _pasted(at, text, help, registry)


def _meant(at: Span, text: str, name: str) -> list[Fix]:
    """The mark's own text in another spelling: of a path its last name, unless the help gives it whole."""
    old = text[at.start : at.end]
    start = at.start + old.rindex(".") + 1 if "." in old and "." not in name else at.start
    end = start + len(re.match(r"[\w`\"]*", text[start : at.end])[0]) if "[" in text[start : at.end] else at.end  # type: ignore[index]
    return [Fix(f"Change it to {name}", Span(at.file, start, end), name)]


def _added(at: Span, text: str, rule: str) -> list[Fix]:
    """A rule more: at the end of the block that the mark opens, or behind the marked line."""
    statement = _statement(text, at.start)
    if statement is None:
        return []
    inside = 4 if statement.words[-1].text == "{" else 0
    line = "\n" + " " * (indent_of(text, statement.start) + inside) + rule
    return [Fix(f"Add {rule}", Span(at.file, statement.end, statement.end), line)]


def _pasted(at: Span, text: str, help: str, registry: Registry) -> list[Fix]:
    """The help is the statement as it should be: it stands for the one with the mark."""
    statement = _statement(text, at.start)
    if statement is None or not help or "..." in help:
        return []
    context = around(text, statement.start, registry).context
    if not _parses(help, context):
        return []
    span = Span(at.file, statement.start, statement.end)
    indent = " " * indent_of(text, statement.start)
    return [Fix("Write it as the help says", span, help.replace("\n", f"\n{indent}"))]


def _statement(text: str, offset: int) -> Statement | None:
    return next((one for one in statements(text) if one.start <= offset <= one.end), None)


def _parses(statement: str, context: Context) -> bool:
    from lark import UnexpectedInput

    try:
        raw(context.frame(statement))
    except UnexpectedInput:
        return False
    return True


def formatted(text: str, file: str) -> str | None:
    """The text in canonical layout, None where it does not parse or is so already."""
    if parse(text, file).file is None:
        return None
    new = format_text(text, file)
    return new if new != text else None
