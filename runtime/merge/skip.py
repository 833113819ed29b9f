"""The values of a loop that nobody wants to see: passed over by the line, and counted."""

from __future__ import annotations

import re

from oscem_map.runtime.merge.tokens import Broken, Kind, Window

COUNTED = 16 << 20
"""Bytes of a loop whose values are counted one by one: to count a million atoms so takes longer than to copy them."""

_BLANKS = b" \t\r\n"
_LINE_END = re.compile(rb"[ \t\r]*+\n")
_CLASSES = bytes(32 if code in _BLANKS else 120 for code in range(256))
_QUOTED = re.compile(
    rb"'(?<![^ \t\r\n]')(?:[^'\n]*+(?:'(?![ \t\r\n]|\Z)[^'\n]*+)*+')?+"
    rb"|\"(?<![^ \t\r\n]\")(?:[^\"\n]*+(?:\"(?![ \t\r\n]|\Z)[^\"\n]*+)*+\")?+"
)
"""A quoted value, or the quote alone that opens one which does not end."""
_HARD = [re.compile(rb"'(?<![^ \t\r\n]')(?![^' \t\r\n]*+'[ \t\r\n])".replace(b"'", quote)) for quote in (b"'", b'"')]
"""A quote that opens a value with blanks in it or without an end: one search for each quote is eight times as fast."""
_COMMENT = re.compile(_QUOTED.pattern + rb"|#(?<![^ \t\r\n]#)[^\n]*+")


class Skipper:
    """Passes over loops in a window.

    Rows that are lines of one length, as in the archive's files, are known by the places of their ends. Other values
    are counted; after COUNTED bytes, where rows are lines, only those of a line here and there.
    """

    def __init__(self, window: Window) -> None:
        self.window = window
        self._begin(0)

    def _begin(self, width: int) -> None:
        self.width = width
        self.count = 0
        """The values so far."""
        self.counted = 0
        """The bytes whose values were counted one by one."""
        self.length = 0
        """Of the last line, if it is a row; else 0."""
        self.sampled = False
        """Whether values were left uncounted."""
        self.broken = False
        """Whether a line that was looked at is no row, where rows are lines."""
        self.odd: int | None = None
        """Where, among rows that are lines, the first one begins that has too few values or too many."""

    def values(self, width: int) -> bool:
        """Go to the end of the loop's values; whether they are rows of `width`, as far as was looked. Raises Broken."""
        self._begin(width)
        while self._lines() or self._line():
            pass
        return not self.broken and (self.sampled or self.count % width == 0)

    def _lines(self) -> bool:
        """Pass over whole lines without `_` and `;`; False where the next line has one."""
        window = self.window
        data, pos = window.data, window.pos
        limit = len(data) if window.ended else data.rfind(b"\n", pos) + 1
        if limit <= pos:
            # False at the end of the file, and for a line longer than what is in memory
            return window.more() and window.data.find(b"\n", window.pos) >= 0
        marks = [place for place in (data.find(b"_", pos, limit), data.find(b";", pos, limit)) if place >= 0]
        cut = data.rfind(b"\n", pos, min(marks)) + 1 if marks else limit
        if cut <= pos:
            return False
        self._pass(data[pos:cut], window.base + pos)
        window.pos = cut
        return True

    def _line(self) -> bool:
        """Pass over the values of a line, one by one; False at the end of the loop."""
        window = self.window
        while True:
            token = window.next(keep=False)
            if token is None:
                return False
            if token.kind is not Kind.VALUE:
                window.back(token)
                return False
            self.count += 1
            if _LINE_END.match(window.data, window.pos):
                return True

    # Counting -----------------------------------------------------------------------------------------------

    def _pass(self, region: bytes, offset: int) -> None:
        """Count the values in whole lines. `offset` is where they begin."""
        start, last = _last_row(region)
        whole = count_values(last, offset + start) == self.width
        if whole and self._aligned(region):
            self.count += len(region) // self.length * self.width
        elif self.counted <= COUNTED or not self.length:
            self._count(region, offset)
        else:
            self._sample(whole or not last, offset + start)
        self.length = len(last) if whole else 0

    def _count(self, region: bytes, offset: int) -> None:
        values = count_values(region, offset)
        self.count += values
        self.counted += len(region)
        if values % self.width and self.odd is None:
            self.odd = self._first_odd(region, offset)

    def _sample(self, whole: bool, offset: int) -> None:
        if not self.sampled:
            self.sampled, self.broken = True, self.count % self.width != 0
        if not whole:
            self.broken = True
            self.odd = offset if self.odd is None else self.odd

    def _aligned(self, region: bytes) -> bool:
        """Whether the region is lines as long as the row before it."""
        if not self.length or len(region) % self.length:
            return False
        ends = region[self.length - 1 :: self.length]
        return ends.count(b"\n") == len(ends)

    def _first_odd(self, region: bytes, offset: int) -> int | None:
        """Where the first line begins that is no row, if most lines are."""
        starts, counts = [], []
        for line in region.splitlines(keepends=True):
            starts.append(offset)
            counts.append(count_values(line, offset))
            offset += len(line)
        others = [start for start, count in zip(starts, counts, strict=True) if count not in (0, self.width)]
        return others[0] if others and 2 * len(others) < len(counts) else None


def _last_row(region: bytes) -> tuple[int, bytes]:
    """The last line that is neither empty nor a comment, and where it begins."""
    end = len(region)
    while end:
        start = region.rfind(b"\n", 0, end - 1) + 1
        line = region[start:end]
        if line.lstrip(_BLANKS)[:1] not in (b"", b"#"):
            return start, line
        end = start
    return 0, b""


def count_values(region: bytes, offset: int) -> int:
    """The values in whole lines without text fields. `offset` is that of the region, for errors. Raises Broken."""
    if b"#" in region:
        region = _COMMENT.sub(_without_comment, region)
    count = region.translate(_CLASSES).count(b" x") + (region[:1] not in (b"", b" ", b"\t", b"\r", b"\n"))
    if any(hard.search(region) for hard in _HARD):
        for found in _QUOTED.finditer(region):
            text = found[0]
            if len(text) == 1:
                what = "a quoted text does not end on its line"
                raise Broken(offset + found.start(), what, "close the quote, before a blank")
            if b" " in text or b"\t" in text:
                count -= text.translate(_CLASSES).count(b" x")
    return count


def _without_comment(found: re.Match[bytes]) -> bytes:
    """Blanks for a comment, so that offsets stay."""
    return b" " * len(found[0]) if found[0].startswith(b"#") else found[0]
