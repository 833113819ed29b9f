"""The error that says where a document cannot be read, what is wrong there, and what to do about it."""

from __future__ import annotations

MAX_DEPTH = 500
"""Objects and lists may be nested this deep; no record of an experiment comes near it."""


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
