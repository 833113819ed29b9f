"""mmCIF text to tables and back, by gemmi, which quotes and reads as the archive's own tools do.

One data block is one file. A category with one row is written as pairs, with more as a loop. `?` and `.` say
that a value is absent; as text they are quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.places import DocumentError, at

if TYPE_CHECKING:
    from gemmi import cif

Row = dict[str, str | None]

_NAME = re.compile(r"[!-~]+")
_NEITHER = re.compile(r"[^\n\t -~]")
_WIDEST_TAG = 60
_WIDEST_CELL = 30
# "string:3:5(20): words" or "string:3 in data_x: words"; the column counts from 0.
_SAID = re.compile(r"[^:\n]*:(?:(\d+)(?::(\d+)\(\d+\))?)?(?: in [^:\n]*)?:? ?(.*)", re.DOTALL)


@dataclass(slots=True)
class Tables:
    """The categories of a data block, by name without underscore; a row is item name to text.

    None, and an item that a row does not have, are unknown (`?`).
    """

    name: str
    categories: dict[str, list[Row]] = field(default_factory=dict)


def write(tables: Tables) -> str:
    """The mmCIF text. An empty text is written as unknown; a category without rows or items is not written.

    Raises ValueError, with the item, for what CIF 1.1 cannot hold: other than printable ASCII, tabs and
    newlines, or a newline followed by `;` (`letters.to_block` mends both), and for a name with blanks.
    """
    from gemmi import cif

    document = cif.Document()
    block = document.add_new_block(_checked(tables.name))
    for category, rows in tables.categories.items():
        if rows:
            _add(block, _checked(category), rows)
    text: str = document.as_string(_options(tables))
    _check(text, tables)
    return text


def _options(tables: Tables) -> cif.WriteOptions:
    """Aligned, with `#` between categories, as the archive's files are."""
    from gemmi import cif

    options = cif.WriteOptions()
    options.misuse_hash = True
    widths = [
        len(category) + max(map(len, rows[0]), default=0)
        for category, rows in tables.categories.items()
        if len(rows) == 1
    ]
    options.align_pairs = min(max(widths, default=0) + 4, _WIDEST_TAG)
    options.align_loops = _WIDEST_CELL
    return options


def _add(block: cif.Block, category: str, rows: list[Row]) -> None:
    """gemmi quotes the values. A text that is empty is None here: `''` says nothing that `?` does not."""
    items = rows[0] if len(rows) == 1 else dict.fromkeys(item for row in rows for item in row)
    if not items:
        return
    _checked("".join(items))
    if len(rows) == 1:
        block.set_pairs(f"_{category}.", {item: value or None for item, value in rows[0].items()})
    else:
        columns = {item: [row.get(item) or None for row in rows] for item in items}
        block.set_mmcif_category(f"_{category}.", columns)


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a name in CIF: it has to be printable ASCII without blanks")
    return name


def _check(text: str, tables: Tables) -> None:
    """Raise ValueError if a value does not stand in `text` as it is; cheap where nothing is wrong."""
    if not _NEITHER.search(text) and "\n;" not in text:
        return
    for tag, value in _values(tables):
        if "\n;" in value:
            raise ValueError(f"{tag}: a line of the text begins with `;`, which would end it")
        found = _NEITHER.search(value)
        if found:
            raise ValueError(f"{tag}: CIF cannot hold the character U+{ord(found[0]):04X}")


def _values(tables: Tables) -> Iterator[tuple[str, str]]:
    for category, rows in tables.categories.items():
        for row in rows:
            yield from ((f"_{category}.{item}", value) for item, value in row.items() if value)


def read(text: str | bytes, name: str = "the input") -> Tables:
    """The tables of the one data block. Absent values (`?` and `.`) are not in the rows; names are as spelt.

    Raises DocumentError, with the line, for text that is not CIF, for no or several data blocks (the others
    would be lost without a word), and for what is not mmCIF: save frames, tags without a category.
    """
    from gemmi import cif

    if isinstance(text, bytes):
        from oscem_map.runtime.documents import decode

        text = decode(text, name)
    source = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "backslashreplace")
    try:
        document = cif.read_string(source)
    except (ValueError, RuntimeError) as error:
        raise _explained(str(error), name) from None
    block = _only_block(document, name)
    reading = _Reading(name)
    for item in block:
        reading.take(item)
    return Tables(block.name, reading.categories)


def _only_block(document: cif.Document, name: str) -> cif.Block:
    if len(document) == 1:
        return document[0]
    if not len(document):
        raise DocumentError(name, "there is no data block", "an mmCIF file begins with `data_` and a name")
    blocks = [f"`data_{block.name}`" for block in document]
    some = ", ".join(blocks[:5]) + (", ..." if len(blocks) > 5 else "")
    what = f"there are {len(blocks)} data blocks ({some})"
    raise DocumentError(name, what, "keep the one to read in a file of its own")


def _explained(message: str, name: str) -> DocumentError:
    """gemmi's error with its place in our words."""
    found = _SAID.match(message)
    line, column, words = found.groups() if found else (None, None, message)
    where = at(name, int(line), int(column or 0) + 1) if line else name
    said = words.removeprefix("expected ")
    what = f"{said} expected" if said != words else f"this is not valid CIF ({said})"
    advice = "look for a quote left open or a value missing before it"
    return DocumentError(where, what, "keep one of the two" if said.startswith("duplicate") else advice)


class _Reading:
    """The categories so far; names that differ only in case are one category, spelt as first met."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.categories: dict[str, list[Row]] = {}
        self.spelt: dict[str, str] = {}
        self.looped: set[str] = set()

    def take(self, item: cif.Item) -> None:
        pair: Any = item.pair
        if pair is not None:
            tag, raw = pair
            self._pair(tag, raw, item.line_number)
        elif item.loop is not None:
            self._loop(item.loop, item.line_number)
        else:
            what = "a save frame stands in the data"
            raise self._error(item.line_number, what, "give a data file, not a dictionary")

    def _pair(self, tag: str, raw: str, line: int) -> None:
        category, item = self._split(tag, line)
        if category in self.looped:
            raise self._error(line, f"`{tag}` stands outside its category's loop", "put it into the loop")
        rows = self.categories.setdefault(category, [{}])
        value = _plain(raw)
        if value is not None:
            rows[0][item] = value

    def _loop(self, loop: cif.Loop, line: int) -> None:
        columns = [self._split(tag, line) for tag in loop.tags]
        values = [_plain(raw) for raw in loop.values]
        for category in dict.fromkeys(category for category, _ in columns):
            if category in self.categories:
                what = f"the category `_{category}` stands twice"
                raise self._error(line, what, "make one loop of the two")
            self.looped.add(category)
            own = [(i, item) for i, (owner, item) in enumerate(columns) if owner == category]
            self.categories[category] = _rows([(item, values[i :: len(columns)]) for i, item in own])

    def _split(self, tag: str, line: int) -> tuple[str, str]:
        category, dot, item = tag[1:].partition(".")
        if not (category and dot and item):
            raise self._error(line, f"`{tag}` has no category", "mmCIF names are `_category.item`")
        return self.spelt.setdefault(category.lower(), category), item

    def _error(self, line: int, what: str, advice: str) -> DocumentError:
        return DocumentError(f"{self.name}, line {line}", what, advice)


def _plain(raw: str) -> str | None:
    """The text of a value as it stands in the file; None for `?` and `.` without quotes."""
    if raw[0] in "'\";":
        from gemmi import cif

        text: str = cif.as_string(raw)
        return text
    return None if raw in ("?", ".") else raw


def _rows(columns: list[tuple[str, list[str | None]]]) -> list[Row]:
    items = [item for item, _ in columns]
    cells = zip(*(values for _, values in columns), strict=True)
    return [{item: value for item, value in zip(items, row, strict=True) if value is not None} for row in cells]
