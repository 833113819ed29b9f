"""The shape of a file: its symbols, what can be folded, and what kind of word each word is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oscem_map.dsl import syntax
from oscem_map.dsl.braces import braces
from oscem_map.dsl.lexis import Lexeme, lexemes, statements
from oscem_map.dsl.parser import parse
from oscem_map.dsl.spans import Span

TOKENS = ("comment", "string", "number", "keyword", "operator", "type", "property", "function", "namespace")
"""The kinds of words; a token is its index here."""
_PLAIN = {"COMMENT": "comment", "DOC": "comment", "STRING": "string", "OPEN_STRING": "string", "NUMBER": "number",
          "ARROW": "operator", "UNIT": "type"}  # fmt: skip
_STARTS = frozenset(
    ("mapping", "common", "migration", "from", "ask", "scan", "fragment", "table", "template", "lint", "carrier", "step",
     "when", "else", "needs", "slip", "example", "in", "remove", "replace")
)  # fmt: skip
_INSIDE = frozenset(
    ("via", "also", "loosely", "because", "by", "or", "is", "has", "present", "nothing", "this", "index", "listed", "other",
     "carried", "withheld", "must", "should", "file", "use", "for", "extends", "optional", "default", "to",
     "seal", "refused", "true", "false")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Symbol:
    """A part of a file: `kind` is mapping, table, fragment, ask, template, block, ..."""

    name: str
    kind: str
    whole: Span
    at: Span
    inside: tuple[Symbol, ...] = ()


def symbols(text: str, file: str) -> tuple[Symbol, ...]:
    """The items of a file, fragments and blocks with the blocks inside; none of a file that does not parse."""
    tree = parse(text, file).file
    if tree is None:
        return ()
    header = Symbol(text[tree.header.span.start : tree.header.span.end], "mapping", tree.header.span, tree.header.span)
    return (header, *(found for item in tree.items if (found := _symbol(item, text)) is not None))


def _symbol(item: syntax.Item, text: str) -> Symbol | None:
    match item:
        case syntax.Table() | syntax.Template() | syntax.Lint():
            return Symbol(item.name.text, type(item).__name__.lower(), item.span, item.name.span)
        case syntax.Given():
            return Symbol(item.name.text, item.source, item.span, item.name.span)
        case syntax.Fragment() | syntax.MigrationStep():
            return Symbol(item.name.text, "fragment", item.span, item.name.span, _blocks(item.block, text))
        case syntax.Field() if item.block is not None:
            at = Span(item.span.file, item.left.span.start, item.right.span.end)
            return Symbol(text[at.start : at.end], "block", item.span, at, _blocks(item.block, text))
        case _:
            return None


def _blocks(block: syntax.Block, text: str) -> tuple[Symbol, ...]:
    return tuple(found for rule in block.rules if (found := _symbol(rule, text)) is not None)


def folds(text: str) -> Iterator[tuple[int, int, str]]:
    """Lines, from 0, that can be folded: first, last, and `region` or `comment`."""
    opened: list[int] = []
    line = counted = 0
    for statement in statements(text):
        for offset, sign in braces(statement.words):
            line, counted = line + text.count("\n", counted, offset), offset
            if sign == "{":
                opened.append(line)
            elif opened and (first := opened.pop()) < line:
                yield first, line, "region"
    yield from _notes(text)


def _notes(text: str) -> Iterator[tuple[int, int, str]]:
    """Runs of lines that hold a note and nothing else."""
    first = None
    lines = [*text.split("\n"), ""]
    for number, line in enumerate(lines):
        if line.lstrip().startswith("#"):
            first = number if first is None else first
        elif first is not None:
            if number - first > 1:
                yield first, number - 1, "comment"
            first = None


def tokens(text: str) -> Iterator[tuple[int, int, int]]:
    """(offset, length, index in TOKENS) of each word that has a kind; none goes over the end of its line."""
    start, before = True, ""
    for word in lexemes(text):
        if word.kind == "NEWLINE":
            start = True
        if word.is_space and word.kind != "COMMENT":
            continue
        kind = _kind(word, start, before)
        if kind:
            yield word.start, len(word.text.rstrip("\r")), TOKENS.index(kind)
        start, before = False, word.text


def _kind(word: Lexeme, start: bool, before: str) -> str:
    if word.kind != "NAME":
        return _PLAIN.get(word.kind, "")
    if before == ".":
        return "property"
    if (start and word.text in _STARTS) or (word.text in _INSIDE and before != "via"):
        return "keyword"
    if before in ("via", "table", "fragment", "use", "template"):
        return "function"
    return "namespace" if word.text.startswith("_") else "property"
