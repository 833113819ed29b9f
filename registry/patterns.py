"""Several patterns that all hold for one whole text, as one pattern: `(?=(?:FIRST)\\Z)(?:SECOND)`, and taken apart again."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BEGINS, _ENDS = "(?=(?:", "\\Z)"
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]|[^()\\\[]+|.", re.DOTALL)


def joined(parts: Sequence[str]) -> str | None:
    """One pattern for a text that all parts match; None for none."""
    if len(parts) < 2:
        return parts[0] if parts else None
    *first, last = parts
    return "".join(f"{_BEGINS}{one}){_ENDS}" for one in first) + f"(?:{last})"


def split(pattern: str) -> tuple[str, ...]:
    """The parts of a joined pattern; of any other, itself. `split(joined(parts)) == parts`."""
    parts = []
    while pattern.startswith(_BEGINS):
        end = _closing(pattern, len("(?="))
        if not pattern.startswith(_ENDS, end + 1):
            break
        parts.append(pattern[len(_BEGINS) : end])
        pattern = pattern[end + 1 + len(_ENDS) :]
    if parts and pattern.startswith("(?:") and _closing(pattern, 0) == len(pattern) - 1:
        pattern = pattern[3:-1]
    return (*parts, pattern)


def _closing(pattern: str, start: int) -> int:
    """Where the bracket closes that opens at `start`; the end where it does not."""
    depth = 0
    for found in _TOKEN.finditer(pattern, start):
        depth += (found[0] == "(") - (found[0] == ")")
        if depth == 0:
            return found.start()
    return len(pattern)
