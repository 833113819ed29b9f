"""What mends a diagnostic: its help, as a change of the text."""

from __future__ import annotations

import re

from oscem_map.dsl.braces import indent_of
from oscem_map.dsl.context import Context
from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.engine import raw
from oscem_map.dsl.format import format_text
from oscem_map.dsl.parser import parse
from oscem_map.dsl.spans import Span
from oscem_map.editor.blocks import around
from oscem_map.editor.mending import Fix, mended, statement_at
from oscem_map.registry import Registry


def fixes(found: Diagnostic, text: str, registry: Registry) -> list[Fix]:
    """The changes that a diagnostic's help offers; none where the help is advice in words."""
    at, help = found.where, found.help or ""
    if at is None:
        return []
    if found.code == "W0802":
        return [Fix("Lay the file out", Span(at.file, 0, len(text)), format_text(text, at.file))]
    meant = re.match(r"did you mean (?:`([^`\s]+)`|(\"[^\"]*\"))", help)
    if meant is not None:
        return _meant(at, text, meant[1] or meant[2])
    if found.code == "E0501" and (rule := re.match(r"add `(.+?)`(?:,| to it)", help)):
        return _added(at, text, rule[1])
    mending = mended(found, text)
    return [mending] if mending is not None else _pasted(at, text, help, registry)


def _meant(at: Span, text: str, name: str) -> list[Fix]:
    """The mark's own text in another spelling: of a path its last name, unless the help gives it whole."""
    old = text[at.start : at.end]
    start = at.start + old.rindex(".") + 1 if "." in old and "." not in name else at.start
    spelt = re.match(r"[\w`\"]*", text[start : at.end]) if "[" in text[start : at.end] and "[" not in name else None
    end = start + len(spelt[0]) if spelt is not None else at.end
    return [Fix(f"Change it to {name}", Span(at.file, start, end), name)]


def _added(at: Span, text: str, rule: str) -> list[Fix]:
    """A rule more: at the end of the block that the mark opens, or behind the marked line."""
    statement = statement_at(text, at.start)
    if statement is None or "extends" in (word.text for word in statement.words):
        return []
    inside = 4 if statement.words[-1].text == "{" else 0
    line = "\n" + " " * (indent_of(text, statement.start) + inside) + rule
    return [Fix(f"Add {rule}", Span(at.file, statement.end, statement.end), line)]


def _pasted(at: Span, text: str, help: str, registry: Registry) -> list[Fix]:
    """The help is the statement as it should be: it stands for the one with the mark."""
    statement = statement_at(text, at.start)
    if statement is None or not help or "..." in help:
        return []
    context = around(text, statement.start, registry).context
    if not _parses(help, context):
        return []
    span = Span(at.file, statement.start, statement.end)
    indent = " " * indent_of(text, statement.start)
    return [Fix("Write it as the help says", span, help.replace("\n", f"\n{indent}"))]


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
