"""The lines of a file as the formatter sees them: how deep each stands, its cells, the blanks before each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from oscem_map.dsl.braces import inside
from oscem_map.dsl.context import Context
from oscem_map.dsl.lexis import Lexeme, Statement, continues, lexemes
from oscem_map.dsl.snippet import width

PRIMARY = ("arrow", "use", "type", "question", "is")
_CLAUSES = ("via", "because", "by")
_BEFORE_PARENTHESIS = ("example", "else", "also", "replace", "or", "by", "needs", "slip", "in")


@dataclass(frozen=True, slots=True)
class Cell:
    """Some words that stay together; `gap` is the number of blanks before them."""

    kind: str
    text: str
    gap: int

    @property
    def width(self) -> int:
        return width(self.text)


@dataclass(slots=True)
class Line:
    """One line. `block` tells the blocks of a file apart; a blank line has no cells and no note."""

    depth: int
    block: int
    context: Context
    cells: list[Cell] = field(default_factory=list)
    note: str = ""
    note_gap: int = 0
    continuation: bool = False
    opens_later: bool = False
    """A continuation of a statement that opens a block: it stands deeper than what the block holds."""

    @property
    def is_blank(self) -> bool:
        return not self.cells and not self.note

    @property
    def indent(self) -> int:
        return 4 * self.depth + (0 if not self.continuation else 8 if self.opens_later else 4)

    @property
    def primary(self) -> str | None:
        """The kind of the cell by which neighbours are aligned first; the header has no neighbours."""
        if self.context is Context.HEADER:
            return None
        return next((cell.kind for cell in self.cells[1:] if cell.kind in PRIMARY), None)

    @property
    def opens(self) -> bool:
        return bool(self.cells) and self.cells[-1].kind == "brace"

    def starts(self) -> Iterator[tuple[Cell, int]]:
        """Each cell and the column where it starts."""
        column = self.indent
        for number, cell in enumerate(self.cells):
            column += cell.gap if number else 0
            yield cell, column
            column += cell.width

    def text(self) -> str:
        words = "".join((" " * cell.gap if number else "") + cell.text for number, cell in enumerate(self.cells))
        if not words:
            return (" " * self.indent + self.note).rstrip()
        note = " " * self.note_gap + self.note if self.note else ""
        return (" " * self.indent + words + note).rstrip()


def lines_of(text: str) -> list[Line]:
    """The lines of a text that can be parsed."""
    lines: list[Line] = []
    stack: list[tuple[int, Context]] = [(0, Context.TOP)]
    blocks = 0
    headed = False
    for words in _physical(text):
        code = [w for w in words if not w.is_space]
        closing = bool(code) and code[0].text == "}"
        if closing and len(stack) > 1:
            stack.pop()
        block, context = stack[-1]
        is_header = not headed and bool(code) and code[0].kind != "DOC"
        headed = headed or is_header
        line = Line(len(stack) - 1, block, Context.HEADER if is_header else context)
        _fill(line, words, code)
        lines.append(line)
        if line.opens:
            blocks += 1
            stack.append((blocks, inside(Statement(tuple(code)), context)))
    _mark_continuations(lines)
    return lines


def _physical(text: str) -> Iterator[list[Lexeme]]:
    line: list[Lexeme] = []
    for word in lexemes(text):
        if word.kind == "NEWLINE":
            yield line
            line = []
        else:
            line.append(word)
    if line:
        yield line


def _fill(line: Line, words: list[Lexeme], code: list[Lexeme]) -> None:
    """The cells of a line and its note."""
    note = next((w for w in words if w.kind == "COMMENT"), None)
    if note is not None:
        line.note = note.text.rstrip()
        line.note_gap = note.start - code[-1].end if code else 0
    if code and code[0].kind == "DOC":
        line.cells = [Cell("doc", _doc(code[0].text), 0)]
    elif code:
        line.cells = list(_cells(code, line.context))
        line.continuation = continues(code[0])


def _doc(text: str) -> str:
    """`## text`; blanks in front of the text beyond the first are the writer's."""
    rest = text[2:].rstrip()
    return f"## {rest.removeprefix(' ')}".rstrip()


def _mark_continuations(lines: list[Line]) -> None:
    """Which statements open a block on a later line; notes between the lines of a statement go with it."""
    opens = False
    inside_statement = False
    for line in reversed(lines):
        if line.cells:
            opens = line.opens if not inside_statement else opens
            line.opens_later = opens
            inside_statement = line.continuation
        elif line.note and inside_statement:
            line.continuation, line.opens_later = True, opens


def _cells(words: list[Lexeme], context: Context) -> Iterator[Cell]:
    """The words of one line as cells; blanks inside a cell are put in order."""
    cell: Cell | None = None
    depth = 0
    seen: list[str] = []
    if words[0].text in ("ask", "scan") and words[1:] and words[1].text != ".":
        context = Context.ASKED
    for before, word in zip([None, *words], words, strict=False):
        depth -= before is not None and before.text in (")", "]")
        kind = _starts(before, word, seen, context) if depth == 0 else None
        depth += word.text in ("(", "[")
        if cell is None or kind:
            if cell is not None:
                yield cell
            cell = Cell(kind or "left", word.text, 0 if before is None else word.start - before.end)
            seen.append(cell.kind)
        elif before is not None:
            cell = Cell(cell.kind, cell.text + _glue(before, word) + word.text, cell.gap)
    if cell is not None:
        yield cell


def _starts(before: Lexeme | None, word: Lexeme, seen: list[str], context: Context) -> str | None:
    """The kind of the cell that a word starts, if it starts one."""
    if before is not None and before.text == ".":
        return None
    if word.text == "{":
        return "brace"
    if word.kind == "ARROW":
        return "arrow"
    if before is None:
        return word.text if word.text in _CLAUSES else None
    if context is Context.ASKED:
        return "type" if word.text == ":" else _question(before, word)
    if before.kind == "ARROW":
        return "right"
    if word.kind == "UNIT":
        return "unit right" if "right" in seen else "unit left"
    kind = _clause(before, word, context)
    return None if kind == "via" and seen[-1] == "via" else kind  # `via A via B` is one transformation


def _question(before: Lexeme, word: Lexeme) -> str | None:
    return "question" if word.kind == "STRING" and before.text != "default" else None


def _clause(before: Lexeme, word: Lexeme, context: Context) -> str | None:
    if word.kind == "NAME" and word.text in _CLAUSES:
        return word.text
    if context is Context.CHECK and word.text == "is":
        return "is"
    return "use" if before.kind == "STRING" and word.text == "use" else None


def _glue(before: Lexeme, word: Lexeme) -> str:
    """What stands between two words of a cell: one blank or nothing."""
    if word.text in (",", ")", ".", "]", "[]") or before.text in ("(", ".", "["):
        return ""
    if word.text == "[" or (before.text == "/" and word.kind == "NAME"):
        return ""
    if word.text == "(" and before.kind == "NAME" and before.text not in _BEFORE_PARENTHESIS:
        return ""
    return " "
