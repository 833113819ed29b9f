"""Comments of CIF, which are no data: a letter of another encoding in one of them spoils nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# Quoted text ends at a quote before a blank; a comment begins where a word could; all else is a word.
_TOKEN: Final = re.compile(rb"""'(?:[^']|'(?=\S))*'(?=\s|\Z)|"(?:[^"]|"(?=\S))*"(?=\s|\Z)|(#.*)|\S+""", re.DOTALL)


def readable(source: bytes) -> bytes:
    """The same lines; bytes of comments that are not UTF-8 are replaced, all others stay."""
    return b"".join(_lines(source))


def _lines(source: bytes) -> Iterator[bytes]:
    within = False  # a text of several lines, from one that begins with `;` to the next
    for line in source.splitlines(keepends=True):
        mark = line.startswith(b";")
        if mark or within:
            closes = mark and within
            within = not closes
            yield b";" + _shown(line[1:]) if closes else line
        else:
            yield _shown(line)


def _shown(line: bytes) -> bytes:
    if line.isascii():
        return line
    comment = next((match for match in _TOKEN.finditer(line) if match[1] is not None), None)
    if comment is None:
        return line
    return line[: comment.start()] + comment[1].decode("utf-8", "replace").encode()


__all__ = ["readable"]
