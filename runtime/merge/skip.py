"""The values of a loop that nobody wants to see: passed over by the line, and counted."""

from __future__ import annotations

import re

from oscem_map.runtime.merge.tokens import Broken, Kind, Window

COUNTED = 4 << 20
"""Of a longer loop the values are counted this far, and in its last row: an exact count of a million atoms would take
longer than to copy them."""

_TAIL = 8192
_BLANKS = b" \t\r\n"
_LINE_END = re.compile(rb"[ \t\r]*+\n")
_CLASSES = bytes(32 if code in _BLANKS else 120 for code in range(256))
_QUOTED = re.compile(
    rb"'(?<![^ \t\r\n]')(?:[^'\n]*+(?:'(?![ \t\r\n]|\Z)[^'\n]*+)*+')?+"
    rb"|\"(?<![^ \t\r\n]\")(?:[^\"\n]*+(?:\"(?![ \t\r\n]|\Z)[^\"\n]*+)*+\")?+"
)
"""A quoted value, or the quote alone that opens one which does not end."""
_COMMENT = re.compile(_QUOTED.pattern + rb"|#(?<![^ \t\r\n]#)[^\n]*+")


class Skipper:
    """Passes over loops in a window."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.count = 0
        self.seen = 0
        self.lines = 0
        self.tail = b""

    def values(self, width: int) -> int:
        """Go to the end of the loop's values; how many there are, in rows of `width`. Raises Broken.

        Of a loop longer than COUNTED, 0: its last row was looked at instead.
        """
        self.count = self.seen = self.lines = 0
        self.tail = b""
        while self._lines() or self._line():
            pass
        if self.seen <= COUNTED:
            return self.count
        self._check_last(width)
        return 0

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
        self._pass(data, pos, cut)
        window.pos = cut
        return True

    def _pass(self, data: bytes, pos: int, cut: int) -> None:
        if self.seen <= COUNTED:
            region = data[pos:cut]
            self.count += count_values(region, self.window.base + pos)
            self.lines += region.count(b"\n")
        self.seen += cut - pos
        self.tail = data[max(pos, cut - _TAIL) : cut]

    def _line(self) -> bool:
        """Pass over the values of a line, one by one; False at the end of the loop."""
        window, counting = self.window, self.seen <= COUNTED
        while True:
            token = window.next(keep=False)
            if token is None:
                return False
            if token.kind is not Kind.VALUE:
                window.back(token)
                return False
            self.count += counting
            self.seen += token.end - token.start + 1
            if _LINE_END.match(window.data, window.pos):
                self.lines += counting
                self.tail = b""
                return True

    def _check_last(self, width: int) -> None:
        """Where the rows of a long loop are lines: whether the last of them is whole. Raises Broken."""
        rows, rest = divmod(self.count, width)
        lines = [line for line in self.tail.split(b"\n") if line.strip(_BLANKS) and not line.lstrip().startswith(b"#")]
        if rest or rows != self.lines or len(lines) < 2:
            return
        end = self.window.offset
        last = count_values(lines[-1], end - len(lines[-1]))
        if last != width:
            what = f"the last row of a loop has {last} values, and its rows {width}"
            raise Broken(end - 1, what, "look whether the file was copied to its end")


def count_values(region: bytes, offset: int) -> int:
    """The values in whole lines without text fields. `offset` is that of the region, for errors. Raises Broken."""
    if b"#" in region:
        region = _COMMENT.sub(_without_comment, region)
    count = region.translate(_CLASSES).count(b" x") + (region[:1] not in (b"", b" ", b"\t", b"\r", b"\n"))
    if b"'" in region or b'"' in region:
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
