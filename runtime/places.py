"""Where in a document something is wrong, and the error that says so."""

from __future__ import annotations

MAX_DEPTH = 500
"""Objects and lists may be nested this deep; no record of an experiment comes near it."""


class DocumentError(Exception):
    """A document cannot be read: `where` (a file with line and column, or a path), what, and what to do."""

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
    """Whether a path, `$.a.b[1].c`, is another one or is below it."""
    return path.startswith(around) and path[len(around) :][:1] in ("", ".", "[")
