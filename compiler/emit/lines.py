"""Lines of Python with their indentation, and the functions of a converter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

WIDTH = 118


@dataclass(slots=True)
class Function:
    """One printed function."""

    name: str
    parameters: tuple[str, ...]
    returns: str
    doc: str
    cite: str
    body: list[str] = field(default_factory=list)


class Lines:
    """Collects lines. A call that is too long for one line is broken after its commas, one argument a line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._depth = 1

    def __call__(self, text: str) -> None:
        for line in double_quoted(text).split("\n"):
            self.lines += list(_broken("    " * self._depth + line))

    @contextmanager
    def indented(self) -> Iterator[None]:
        self._depth += 1
        before = len(self.lines)
        yield
        if len(self.lines) == before:
            self("pass")
        self._depth -= 1


_STRING = re.compile(r"""('(?:[^'\\\n]|\\.)*')|("(?:[^"\\\n]|\\.)*")""")


def double_quoted(text: str) -> str:
    """Python text with its single quotes turned, where the string holds no double one."""
    return _STRING.sub(_turned, text) if "'" in text and "#" not in text.split("'", 1)[0] else text


def _turned(match: re.Match[str]) -> str:
    single = match.group(1)
    if single is None or '"' in single:
        return match.group(0)
    return '"' + single[1:-1].replace("\\'", "'") + '"'


def _broken(line: str) -> Iterator[str]:
    if len(line) <= WIDTH or not line.endswith(")") or line.lstrip().startswith("#"):
        yield line
        return
    open_at = _outer(line)
    if open_at is None:
        yield line
        return
    blank = " " * (len(line) - len(line.lstrip()))
    yield line[: open_at + 1]
    for argument in arguments(line[open_at + 1 : -1]):
        yield from _broken_argument(f"{blank}    {argument},")
    yield f"{blank})"


def _broken_argument(line: str) -> Iterator[str]:
    if len(line) <= WIDTH or not line.endswith("),"):
        yield line
        return
    *body, last = _broken(line[:-1])
    yield from body
    yield f"{last},"


def _outer(line: str) -> int | None:
    """Where the parenthesis opens that the last character closes."""
    depth = 0
    for i in range(len(line) - 1, -1, -1):
        if line[i] in ")]}":
            depth += 1
        elif line[i] in "([{":
            depth -= 1
            if depth == 0:
                return i if line[i] == "(" and line[i - 1].isidentifier() else None
    return None


def arguments(text: str) -> list[str]:
    """The arguments of a call, split at the commas of its own level. Quotes are respected."""
    parts, depth, start, quote = [], 0, 0, ""
    i = 0
    while i < len(text):
        c = text[i]
        if quote:
            if c == "\\":
                i += 1
            elif c == quote:
                quote = ""
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
        i += 1
    parts.append(text[start:].strip())
    return [part for part in parts if part]
