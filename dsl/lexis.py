"""The words of a text, found without a parser: for the formatter, and for recovery from a syntax error.

The tokens are those of the grammar, but never fail: what belongs to none is a token `BAD` of one character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_KINDS = {
    "NEWLINE": r"\r?\n",
    "BLANK": r"[ \t]+",
    "DOC": r"##[^\n]*",
    "COMMENT": r"#[^\n]*",
    "STRING": r'"(?:[^"\\\n]|\\["\\nt])*"',
    "OPEN_STRING": r'"[^\n]*',
    "ARROW": r"<->|<~>|->|<-",
    "UNIT": r'\[[^\[\]\s"]+\]',
    "MANY": r"\[\]",
    "NUMBER": r"-?\d+(?:\.\d+)*(?:[eE][+-]?\d+)?",
    "NAME": r"[A-Za-z_][A-Za-z0-9_]*|`[^`\n]+`",
    "PUNCTUATION": r"[(){}\[\],.:/*]",
    "BAD": r".",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()), re.DOTALL)
_CONTINUES = frozenset(("via", "because", "by", "or"))


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word of the text and its place."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_space(self) -> bool:
        return self.kind in ("BLANK", "NEWLINE", "COMMENT")


def lexemes(text: str, start: int = 0, end: int | None = None) -> Iterator[Lexeme]:
    """The words of `text[start:end]` in order, blanks and comments among them; joined, they are the text."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        yield Lexeme(match.lastgroup or "BAD", match.group(), match.start())


def continues(word: Lexeme) -> bool:
    """Whether a line that starts with this word goes on with the statement before it."""
    return word.kind == "ARROW" or (word.kind == "NAME" and word.text in _CONTINUES)


@dataclass(frozen=True, slots=True)
class Statement:
    """One rule, row, declaration or closing brace: its words without space, over one or more lines."""

    words: tuple[Lexeme, ...]

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


def statements(text: str) -> Iterator[Statement]:
    """The statements of a text in order: lines, joined where the next one goes on. A doc line is one too."""
    line: list[Lexeme] = []
    done: list[Lexeme] = []
    for word in lexemes(text):
        if word.kind != "NEWLINE":
            if not word.is_space:
                line.append(word)
            continue
        done, complete = _join(done, line)
        line = []
        if complete:
            yield Statement(tuple(complete))
    done, complete = _join(done, line)
    for words in (complete, done):
        if words:
            yield Statement(tuple(words))


def _join(done: list[Lexeme], line: list[Lexeme]) -> tuple[list[Lexeme], list[Lexeme]]:
    """The statement that goes on after `line`, and the one that ends before it."""
    if not line:
        return done, []
    if done and continues(line[0]) and done[-1].kind != "DOC":
        return done + line, []
    return line, done
