"""Positions as editors count them: lines from 0, and in a line UTF-16 code units."""

from __future__ import annotations

import re
from bisect import bisect_right

_END = re.compile(r"\n")


class Lines:
    """A text with `\\n` at the end of its lines. `µ` is one unit, a sign beyond U+FFFF two."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self._starts = [0, *(found.end() for found in _END.finditer(self.text))]

    def offset(self, line: int, unit: int) -> int:
        """The offset of a position. What lies behind the end of a line is its end, behind the last line the text's end."""
        if line >= len(self._starts):
            return len(self.text)
        start = self._starts[max(line, 0)]
        end = self.text.find("\n", start)
        for offset in range(start, len(self.text) if end < 0 else end):
            if unit <= 0:
                return offset
            unit -= _units(self.text[offset])
        return len(self.text) if end < 0 else end

    def position(self, offset: int) -> tuple[int, int]:
        """Line and unit of an offset."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        return line, sum(map(_units, self.text[self._starts[line] : offset]))


def _units(sign: str) -> int:
    return 2 if sign > "\uffff" else 1
