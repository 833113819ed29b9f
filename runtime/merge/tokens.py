"""CIF text as tokens, from a stream of any size: only what is being looked at is in memory.

A blank is a space, tab, carriage return or newline; a line ends at a newline. A `;` opens a text field only where a
line begins, and a quote closes only before a blank.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple, Protocol

CHUNK = 1 << 16
"""Bytes that are read at once: what an allocator gives again and again, and a processor keeps near."""
BOM = b"\xef\xbb\xbf"

_NEWLINE, _SEMICOLON = 10, 59
_TOKEN = re.compile(
    rb"(?:[ \t\r\n]++|#[^\n]*+)*+"
    rb"(?:(?P<quoted>'[^'\n]*+(?:'(?![ \t\r\n]|\Z)[^'\n]*+)*+'|\"[^\"\n]*+(?:\"(?![ \t\r\n]|\Z)[^\"\n]*+)*+\")"
    rb"|(?P<plain>[^ \t\r\n'\"#][^ \t\r\n]*+)|(?P<open>['\"]))?"
)


class Kind(IntEnum):
    """What a token is. From LOOP on they are words of CIF, and end a loop's values."""

    VALUE = 0
    TAG = 1
    LOOP = 2
    BLOCK = 3
    GLOBAL = 4
    SAVE = 5
    STOP = 6


class Token(NamedTuple):
    """Offsets count from the start of the file. `raw` is empty for a text field that nobody wants to see."""

    kind: Kind
    start: int
    end: int
    raw: bytes

    @property
    def text(self) -> str:
        """As text; bytes that are not UTF-8 are escaped."""
        return self.raw.decode("utf-8", "backslashreplace")


class Broken(Exception):
    """Where (an offset) the text is not CIF, or no model; what is wrong, and what to do."""

    def __init__(self, offset: int, what: str, help: str) -> None:
        super().__init__(what)
        self.offset, self.what, self.help = offset, what, help


class Reads(Protocol):
    """What gives bytes: a file."""

    def read(self, size: int, /) -> bytes | None: ...


class Window:
    """The part of a stream that is in memory: `data`, which begins at `base`; everything before `pos` is done."""

    def __init__(self, file: Reads, chunk: int = CHUNK) -> None:
        self._file, self._chunk = file, chunk
        self.data, self.base, self.ended = b"", 0, False
        self.pos = 0
        self.more()
        self.pos = len(BOM) if self.data.startswith(BOM) else 0

    def more(self) -> bool:
        """Read on; False at the end. One byte before `pos` is kept: it tells whether a line begins there."""
        keep = max(self.pos - 1, 0)
        rest = self.data[keep:] if keep else self.data
        new = b"" if self.ended else self._file.read(max(self._chunk, len(rest)))
        if not new:
            self.ended = True
            return False
        self.data, self.base, self.pos = rest + new, self.base + keep, self.pos - keep
        return True

    @property
    def offset(self) -> int:
        """Of `pos`, from the start of the file."""
        return self.base + self.pos

    def back(self, token: Token) -> None:
        """Make `token`, the last one, the next one."""
        self.pos = token.start - self.base

    def at_line_start(self, offset: int) -> bool:
        """Whether a newline stands before it; a block's name comes before any text field."""
        place = offset - self.base
        return place > 0 and self.data[place - 1] == _NEWLINE

    def next(self, keep: bool = True) -> Token | None:
        """The next token; None at the end. Without `keep` the text of a text field is not kept. Raises Broken."""
        while True:
            found = _TOKEN.match(self.data, self.pos)
            assert found is not None
            if self.ended or (found.end() < len(self.data) and self._whole(found)):
                return self._made(found, keep)
            self.more()

    def _whole(self, found: re.Match[bytes]) -> bool:
        """Whether a quote that does not end is seen to the end of its line."""
        return found["open"] is None or b"\n" in self.data[found.start("open") :]

    def _made(self, found: re.Match[bytes], keep: bool) -> Token | None:
        kind = found.lastgroup
        if kind is None:
            self.pos = found.end()
            return None
        start = self.base + found.start(kind)
        raw = found[kind]
        if kind == "open":
            raise Broken(start, "a quoted text does not end on its line", "close the quote, before a blank")
        if kind == "plain":
            if raw[0] == _SEMICOLON and self.at_line_start(start):
                return self._field(start, keep)
            self.pos = found.end()
            return Token(_kind(raw, start), start, self.offset, raw)
        self.pos = found.end()
        return Token(Kind.VALUE, start, self.offset, raw)

    def _field(self, start: int, keep: bool) -> Token:
        """A text field: from `;` at the start of a line to the next `;` at the start of one."""
        search = start
        while (place := self.data.find(b"\n;", search - self.base)) < 0:
            search = self.base + max(len(self.data) - 1, 0)
            self.pos = (start if keep else search) - self.base
            if not self.more():
                raise Broken(start, "a text field does not end", "close it by a line that begins with `;`")
        end = self.base + place + 2
        if end == self.base + len(self.data):
            self.pos = (start if keep else end - 1) - self.base
            self.more()
        self.pos = end - self.base
        if self.data[self.pos : self.pos + 1] not in (b"", b" ", b"\t", b"\r", b"\n"):
            what = "something follows the `;` that ends a text field"
            raise Broken(end - 1, what, "put a blank after this `;`, or before it if it belongs to the text")
        return Token(Kind.VALUE, start, end, self.data[start - self.base : self.pos] if keep else b"")


def _kind(raw: bytes, start: int) -> Kind:
    if raw[0] == 95:
        if len(raw) == 1:
            raise Broken(start, "a `_` without a name", "write the item's name, or quote the text")
        return Kind.TAG
    if b"_" not in raw[:7]:
        return Kind.VALUE
    word = raw[:8].lower()
    if word.startswith(b"data_"):
        return Kind.BLOCK
    if word.startswith(b"save_"):
        return Kind.SAVE
    return _WORDS.get(word, Kind.VALUE) if len(raw) <= 7 else Kind.VALUE


_WORDS = {b"loop_": Kind.LOOP, b"stop_": Kind.STOP, b"global_": Kind.GLOBAL}
