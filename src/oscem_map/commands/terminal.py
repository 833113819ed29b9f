"""Text for people: to standard output, or to standard error where a command's own result stands on the other.

Each is written at once, so that the two come in order where they are one terminal. Colours are for terminals alone, and
for nobody who set NO_COLOR (no-color.org).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

_STYLES = {"bold": "1", "dim": "2", "bad": "1;31", "warn": "33", "good": "1;32"}
_WIDTH = 120
"""Where lines end that go to no terminal."""


def to_stdout(text: str = "", end: str = "\n") -> None:
    """Write a line, or with `end=""` a text that has its line ends."""
    print(text, end=end, flush=True)


def to_stderr(text: str = "", end: str = "\n") -> None:
    """The same, on standard error."""
    print(text, end=end, file=sys.stderr, flush=True)


def width_of() -> int:
    """The columns of standard error: what COLUMNS says, or the terminal."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or _WIDTH
    except (OSError, ValueError):
        return _WIDTH


def paint_of() -> Callable[[str, str], str]:
    """What colours a text for standard error: the style's name, and the text."""
    dumb = os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    return painted if sys.stderr.isatty() and not dumb else lambda _, text: text


def painted(style: str, text: str) -> str:
    """A text in a style: `bold`, `dim`, `bad`, `warn` or `good`; in no style as it is."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if style and text else text
