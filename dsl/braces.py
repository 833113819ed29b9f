"""Which brace belongs to which: the contexts of statements, and the blocks that are not closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oscem_map.dsl.context import Context
from oscem_map.dsl.lexis import Lexeme, Statement, statements

ITEMS = ("from", "ask", "scan", "fragment", "table", "template", "lint", "carrier", "step")
_INSIDE = {
    "table": Context.ROW,
    "template": Context.LINE,
    "lint": Context.CHECK,
    "ask": Context.ASKED,
    "scan": Context.ASKED,
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A brace that opens a block: its offset, its statement, how far that is indented, what stands inside."""

    offset: int
    statement: Statement
    indent: int
    inside: Context


@dataclass(frozen=True, slots=True)
class Unclosed:
    """A block without its `}`; `until` is where the text goes on as if it were closed."""

    opened: Opened
    until: int


@dataclass(frozen=True, slots=True)
class Extra:
    """A `}` that closes nothing."""

    offset: int


def braces(words: Iterable[Lexeme]) -> Iterator[tuple[int, str]]:
    """The braces among some words. A text that is not closed may have swallowed the one at the line's end."""
    for word in words:
        if word.text in ("{", "}"):
            yield word.start, word.text
        elif word.kind == "OPEN_STRING" and word.text.rstrip().endswith("{"):
            yield word.start + len(word.text.rstrip()) - 1, "{"


def unmatched(words: Iterable[Lexeme]) -> tuple[int, int]:
    """How many `}` and how many `{` of a statement have no partner in it."""
    closing = opening = 0
    for _, sign in braces(words):
        if sign == "{":
            opening += 1
        elif opening:
            opening -= 1
        else:
            closing += 1
    return closing, opening


def context_at(text: str, offset: int) -> Context:
    """What kind of statement stands at an offset."""
    context, seen = Context.HEADER, False
    stack: list[Context] = []
    for statement in statements(text):
        if statement.start >= offset:
            break
        for _, sign in braces(statement.words):
            if sign == "{":
                stack.append(inside(statement, stack[-1] if stack else Context.TOP))
            elif stack:
                stack.pop()
        seen = seen or statement.words[0].kind != "DOC"
        context = stack[-1] if stack else Context.TOP if seen else Context.HEADER
    return context


def unbalanced(text: str) -> Iterator[Unclosed | Extra]:
    """Braces without a partner, judged by how far lines are indented; nothing where their numbers agree."""
    if not _agree(text):
        yield from _unbalanced(text)


def _agree(text: str) -> bool:
    depth = 0
    for statement in statements(text):
        for _, sign in braces(statement.words):
            depth += 1 if sign == "{" else -1
            if depth < 0:
                return False
    return depth == 0


def _unbalanced(text: str) -> Iterator[Unclosed | Extra]:
    stack: list[Opened] = []
    for statement in statements(text):
        indent = indent_of(text, statement.start)
        if indent == 0 and _is_item(statement):
            yield from _unclosed(stack, -1, statement.start)
        elif statement.words[0].text == "}" and any(o.indent == indent for o in stack):
            yield from _unclosed(stack, indent, statement.start)
        for offset, sign in braces(statement.words):
            if sign == "{":
                within = inside(statement, stack[-1].inside if stack else Context.TOP)
                stack.append(Opened(offset, statement, indent, within))
            elif stack:
                stack.pop()
            else:
                yield Extra(offset)
    yield from _unclosed(stack, -1, len(text))


def _unclosed(stack: list[Opened], indent: int, until: int) -> Iterator[Unclosed]:
    """Take those off the stack that are indented further than `indent`."""
    while stack and stack[-1].indent > indent:
        yield Unclosed(stack.pop(), until)


def _is_item(statement: Statement) -> bool:
    """Whether a statement can stand at the top of a file only."""
    first, second = (*statement.words, None)[:2]
    return first is not None and first.text in ITEMS and second is not None and second.kind in ("NAME", "STRING")


def inside(statement: Statement, outside: Context) -> Context:
    """What stands in the block that a statement opens."""
    if outside is Context.ASKED:
        return outside
    second = statement.words[1] if len(statement.words) > 1 else None
    word = statement.words[0].text if second is not None and second.kind == "NAME" else ""
    return _INSIDE.get(word, Context.BLOCK)


def indent_of(text: str, offset: int) -> int:
    """How far an offset stands behind the start of its line."""
    return offset - (text.rfind("\n", 0, offset) + 1)
