"""What is wrong with a text that cannot be read, found without reading again what is right.

Syntax errors are found by reading the whole text again after each: that takes long in a large file, and while somebody types
most texts have one. Statements that can be read by themselves are blanked out, so that little is left to be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from oscem_map.dsl.braces import braces, inside
from oscem_map.dsl.context import Context
from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.error_kinds import stopped
from oscem_map.dsl.lexis import Statement
from oscem_map.dsl.parser import parse
from oscem_map.editor.blocks import all_statements


def syntax_errors(text: str, file: str) -> tuple[Diagnostic, ...]:
    """The syntax errors of a text that has some. Names declared twice are not told: that takes the whole file."""
    header = next((one for one in all_statements(text) if one.words[0].kind != "DOC"), None)
    if header is None or not _reads(text[header.start : header.end], Context.HEADER):
        return parse(text, file).diagnostics
    found = parse(narrowed(text), file)
    return found.diagnostics if found.file is None else parse(text, file).diagnostics


def narrowed(text: str) -> str:
    """The text with blanks in place of statements that are right; all offsets stay."""
    listed = all_statements(text)
    keep = _kept(text, listed)
    parts, end = [], 0
    for number, statement in enumerate(listed):
        if number not in keep:
            parts += [text[end : statement.start], _blank(text[statement.start : statement.end])]
            end = statement.end
    return "".join((*parts, text[end:]))


def _kept(text: str, listed: Sequence[Statement]) -> set[int]:
    """The statements that stay: those with braces, the header, and each that cannot be read alone, with the one before it.

    Where a brace stands before it, or inside it, so does the statement before the brace: what is wrong may be one with both.
    """
    keep: set[int] = set()
    before: list[int] = []
    for number, (statement, context) in enumerate(_placed(listed)):
        if statement.words[0].kind == "DOC":
            continue
        braced = any(braces(statement.words))
        if context is Context.HEADER or braced or not _reads(text[statement.start : statement.end], context):
            keep.add(number)
            if not braced or text[statement.start : statement.end].rstrip()[-1] not in "{}":
                keep |= set(before)
        before = [*before, number] if braced else [number]
    # A note stays with what it documents.
    for number in range(len(listed) - 1, -1, -1):
        if listed[number].words[0].kind == "DOC" and (number + 1 in keep or number + 1 == len(listed)):
            keep.add(number)
    return keep


def _placed(listed: Sequence[Statement]) -> Iterator[tuple[Statement, Context]]:
    """Each statement with what kind of statement stands there."""
    stack: list[Context] = []
    seen = False
    for statement in listed:
        yield statement, stack[-1] if stack else Context.TOP if seen else Context.HEADER
        seen = seen or statement.words[0].kind != "DOC"
        for _, sign in braces(statement.words):
            if sign == "{":
                stack.append(inside(statement, stack[-1] if stack else Context.TOP))
            elif stack:
                stack.pop()


@lru_cache(20_000)
def _reads(statement: str, context: Context) -> bool:
    return stopped(context.frame(statement)) is None


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))
