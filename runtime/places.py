"""Paths of a document, `$.a.b[1]` and `_category.item`, and the error that says where something is wrong."""

from __future__ import annotations

import re

MAX_DEPTH = 500
"""Objects and lists may be nested this deep; no record of an experiment comes near it."""

_PLAIN_KEY = re.compile(r"[^\W\d][\w-]*")


class DocumentError(Exception):
    """A document cannot be read.

    `where` is a file with line and column, or a path; `what` is wrong there; `help` says what to do about it.
    """

    def __init__(self, where: str, what: str, help: str = "") -> None:
        self.where = where
        self.what = what
        self.help = help
        super().__init__(f"{where}: {what}; {help}." if help else f"{where}: {what}.")


def at(name: str, line: int, column: int) -> str:
    """`record.json, line 3, column 7`; both count from 1."""
    return f"{name}, line {line}, column {column}"


def place(name: str, text: str, offset: int) -> str:
    """The same for an offset into the text."""
    return at(name, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def within(path: str, around: str) -> bool:
    """Whether a path is another one or is below it: `$.a.b[1]` is within `$.a` and not within `$.a.b[10]`."""
    return path.startswith(around) and path[len(around) :][:1] in ("", ".", "[")


def below_object(path: str, step: str | int) -> str:
    """The path of a member of an object or list: `$.a.b`, `$.a[1]`, and `$.a["b.c"]` for a key that would read as two."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    if _PLAIN_KEY.fullmatch(step):
        return f"{path}.{step}"
    from json.encoder import encode_basestring

    return f"{path}[{encode_basestring(step)}]"


def below_tables(path: str, step: str | int) -> str:
    """The path of a category, of one of its rows, or of an item: `_entry`, `_entry[1]`, `_entry[1].id`."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if path else f"_{step}"
