"""Text for people: to standard output, or to standard error where a command's own result stands on the other.

Each is written at once, so that the two come in order where they are one terminal.
"""

from __future__ import annotations

import sys


def to_stdout(text: str = "", end: str = "\n") -> None:
    """Write a line, or with `end=""` a text that has its line ends."""
    print(text, end=end, flush=True)


def to_stderr(text: str = "", end: str = "\n") -> None:
    """The same, on standard error."""
    print(text, end=end, file=sys.stderr, flush=True)
