"""One syntax error: where the parser stopped, in which statement, and the words around."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from oscem_map.dsl.context import Context
from oscem_map.dsl.diagnostics import Diagnostic, diagnostic
from oscem_map.dsl.lexis import Lexeme, Statement, lexemes
from oscem_map.dsl.spans import Span

ARROWS = ("<->", "<~>", "->", "<-")
LONGEST = 100
"""A help that shows the whole statement is no longer than this."""
_SIGNS = re.compile(r"[-=<>~→←↔⇒⇐⇔⟶⟵⟷|]+|:=?")


@dataclass(frozen=True, slots=True)
class Fault:
    """The parser stopped at offset `at` of `text`, in `statement`; `family` is the kind of the error."""

    file: str
    text: str
    statement: Statement
    context: Context
    family: str | None
    at: int

    @property
    def before(self) -> tuple[Lexeme, ...]:
        """The words that could be read."""
        return tuple(w for w in self.statement.words if w.end <= self.at)

    @property
    def after(self) -> tuple[Lexeme, ...]:
        """The words from the unexpected one on."""
        return tuple(w for w in self.statement.words if w.end > self.at)

    @property
    def found(self) -> Lexeme | None:
        """The unexpected word; None where the statement ends too early."""
        return self.after[0] if self.after else None

    @property
    def last(self) -> str:
        """The word before the unexpected one."""
        return self.before[-1].text if self.before else ""

    @property
    def first(self) -> str:
        return self.statement.words[0].text

    @property
    def mark(self) -> Span:
        """The unexpected word, or the place behind the last one."""
        found = self.found
        if found is None:
            return self.span(self.statement.end, self.statement.end)
        return self.span(found.start, found.start + len(found.text.rstrip(" \t\r")))

    def span(self, start: int, end: int) -> Span:
        return Span(self.file, start, end)

    def sign(self) -> Span | None:
        """What stands here instead of an arrow, if it looks like one: `=>`, `=`, `-->`."""
        for match in _SIGNS.finditer(self.text, self.statement.start, self.statement.end):
            if match.start() <= self.at < match.end():
                return self.span(match.start(), match.end())
        return None

    def of(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def with_text(self, span: Span, new: str) -> str:
        """The statement as it could be written, on one line; just the new text where that would be long."""
        pad = " " if new in ARROWS else ""
        before = self.text[self.statement.start : span.start]
        patched = before + pad + new + pad + self.text[span.end : self.statement.end]
        whole = self.line(word for word in lexemes(patched) if not word.is_space)
        return whole if len(whole) <= LONGEST else new

    def line(self, words: Iterable[Lexeme]) -> str:
        """Some words on one line, with a blank where there was any."""
        parts: list[str] = []
        end = -1
        for word in words:
            parts.append((" " if parts and word.start > end else "") + word.text.strip())
            end = word.end
        return "".join(parts)

    def say(
        self,
        title: str,
        text: str,
        help: str | None = None,
        *,
        at: Span | None = None,
        code: str = "E0101",
        notes: tuple[str, ...] = (),
    ) -> Diagnostic:
        """A diagnostic with its mark at the unexpected word, or `at`."""
        return diagnostic(code, title, at or self.mark, text, notes=notes, help=help)
