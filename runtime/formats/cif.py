"""mmCIF text: one data block is one file, a category with one row is written as pairs, with more as a loop.

`?` and `.` say that a value is absent; as text they are quoted. The text is that of gemmi to the byte, aligned and with
`#` between categories as the archive's files are; a test compares the two. Read by `cif_read`, which needs gemmi.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from oscem_map.runtime.formats.cif_tables import Row, Tables

_NAME = re.compile(r"[!-~]+")
_NEITHER = re.compile(r"[^\n\t -~]")
_HELD = bytes([ord("\n"), ord("\t"), *range(ord(" "), ord("~") + 1)])
"""The characters that CIF can hold."""
_PLAIN = re.compile(r"(?![?.]\Z)[^\x00-\x20\x7f\"#$';\[_{}]+")
"""What may stand without quotes; no word that CIF reserves is without an underscore."""
_WIDEST_TAG = 60
_WIDEST_CELL = 30
_LONGEST_LINE = 120


def decode(source: bytes, name: str) -> Tables:
    """The tables of an mmCIF document. Raises DocumentError."""
    from oscem_map.runtime.formats.cif_read import read

    return read(source, name)


def write(tables: Tables) -> str:
    """The mmCIF text. An empty text is written as unknown; a category without rows or items is not written.

    Raises ValueError, with the item, for what CIF 1.1 cannot hold: other than printable ASCII, tabs and
    newlines, or a newline followed by `;` (`letters.to_block` mends both), and for a name with blanks.
    """
    single = [(category, rows[0]) for category, rows in tables.categories.items() if len(rows) == 1]
    widths = [len(category) + max(map(len, row), default=0) for category, row in single]
    width = min(max(widths, default=0) + 4, _WIDEST_TAG)
    blocks = [f"data_{_checked(tables.name)}\n"]
    for category, rows in tables.categories.items():
        items = [*rows[0]] if len(rows) == 1 else [*dict.fromkeys(item for row in rows for item in row)]
        if items:
            _checked(category)
            _checked("".join(items))
            blocks.append(_loop(category, items, rows) if len(rows) > 1 else _pairs(category, rows[0], width))
    text = "#\n".join([*blocks, "" if len(blocks) > 1 else "#\n"])
    _check(text, tables)
    return text


def _pairs(category: str, row: Mapping[str, Any], width: int) -> str:
    lines = []
    before = f"_{category}."
    longest = _LONGEST_LINE - len(before)
    rest = width - len(before)
    for item, value in row.items():
        said = "?" if not value else _known(value) if len(value) < _SHORT else quoted(value)
        alone = said[0] == ";" or len(item) + len(said) > longest
        lines.append(f"{before}{item}\n{said}\n" if alone else f"{before}{item.ljust(rest)} {said}\n")
    return "".join(lines)


def _loop(category: str, items: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    columns = []
    for item in items:
        values = [row.get(item) for row in rows]
        columns.append([_known(one) if not one or len(one) < _SHORT else quoted(one) for one in values])
    lengths = [[len(one) for one in column if one[0] != ";"] for column in columns]
    widths = [min(max(one, default=1), _WIDEST_CELL) for one in lengths]
    widths[-1] = 0  # nothing stands after it
    tags = [f"_{category}.{item}\n" for item in items]
    return "".join(["loop_\n", *tags, *[_line(row, widths) for row in zip(*columns, strict=True)]])


def _line(values: Sequence[str], widths: Sequence[int]) -> str:
    """A row of a loop; a text of several lines begins on a line of its own, and so does what follows it."""
    if ";" not in [value[0] for value in values]:
        return " ".join(map(str.ljust, values, widths)) + "\n"
    parts: list[str] = []
    before = ";"
    for value, width in zip(values, widths, strict=True):
        if parts:
            parts.append("\n" if value[0] == ";" or before[0] == ";" else " ")
        parts.append(value.ljust(width))
        before = value
    return "".join(parts) + "\n"


def quoted(value: str | None) -> str:
    """A value as it stands in a file: `?`, a word, text in quotes, or between lines that begin with `;`."""
    if not value:
        return "?"
    if _PLAIN.fullmatch(value):
        return value
    if "\n" not in value:
        for mark in "'\"":
            if mark not in value:
                return f"{mark}{value}{mark}"
    return f";{value}\n;"


_SHORT = 40
_known = lru_cache(4096)(quoted)
"""The same of short values: words, keys and small numbers come again in each record."""


@lru_cache(1024)
def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a name in CIF: it has to be printable ASCII without blanks")
    return name


def _check(text: str, tables: Tables) -> None:
    """Raise ValueError if a value does not stand in `text` as it is; cheap where nothing is wrong."""
    if text.isascii() and not text.encode().translate(None, _HELD) and ("\n;" not in text or not _ends_itself(tables)):
        return
    for tag, value in _values(tables):
        if "\n;" in value:
            raise ValueError(f"{tag}: a line of the text begins with `;`, which would end it")
        found = _NEITHER.search(value)
        if found:
            raise ValueError(f"{tag}: CIF cannot hold the character U+{ord(found[0]):04X}")


def _ends_itself(tables: Tables) -> bool:
    """Whether a line of some text begins with `;`."""
    return any("\n;" in one for rows in tables.categories.values() for row in rows for one in row.values() if one)


def _values(tables: Tables) -> Iterator[tuple[str, str]]:
    for category, rows in tables.categories.items():
        for row in rows:
            yield from ((f"_{category}.{item}", value) for item, value in row.items() if value)


encode = write

__all__ = ["Row", "Tables", "decode", "encode", "quoted", "write"]
