"""Where a piece of text stands: a file and two offsets. Line and column are made only to be shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_END = re.compile(r"\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters `start` to `end` (exclusive, offsets into the text) of `file`."""

    file: str
    start: int
    end: int

    def to(self, other: Span) -> Span:
        """From the start of this span to the end of `other`."""
        return Span(self.file, self.start, max(self.end, other.end))

    def first(self, word: str) -> Span:
        """Where the word stands with which the span begins."""
        return Span(self.file, self.start, self.start + len(word))


class Source:
    """The text of one file. Its line starts are found when a position is asked for."""

    __slots__ = ("_found", "file", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._found: list[int] = []

    @property
    def _starts(self) -> list[int]:
        if not self._found:
            self._found = [0, *(found.end() for found in _END.finditer(self.text))]
        return self._found

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        start = self._starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]
