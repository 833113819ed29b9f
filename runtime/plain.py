"""Other people's text in one line of a terminal or a page: no controls, and nothing that turns the direction of the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_BREAKS: Final = re.compile(r"\s+")


def visible(text: str) -> str:
    """Controls and marks of direction are shown as `\\u001b`."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c.isspace() else f"\\u{ord(c):04x}" for c in text)


def one_line(text: str) -> str:
    """The text in one line that moves no cursor; any blanks and line ends are one blank."""
    return _BREAKS.sub(" ", visible(text)).strip()


def cells(text: str) -> int:
    """How many columns of a terminal a text takes: letters of East Asia two, combining marks none."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Lines of at most `width` columns, broken at blanks; a word that is longer is cut. One line at least."""
    line = ""
    for word in text.split(" "):
        for part in _parts(word, width):
            if line and cells(line) + 1 + cells(part) > width:
                yield line
                line = part
            else:
                line = f"{line} {part}" if line else part
    yield line


def _parts(word: str, width: int) -> Iterator[str]:
    while cells(word) > width:
        end = max(width, 2)
        while cells(word[:end]) > width and end > 1:
            end -= 1
        yield word[:end]
        word = word[end:]
    yield word
