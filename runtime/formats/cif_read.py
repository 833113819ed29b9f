"""mmCIF text to tables, by gemmi, which reads as the archive's own tools do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.document_error import DocumentError, at
from oscem_map.runtime.formats.cif_tables import Row, Tables
from oscem_map.runtime.formats.text import text_of

if TYPE_CHECKING:
    from gemmi import cif

# "string:3:5(20): words" or "string:3 in data_x: words"; the column counts from 0.
_SAID = re.compile(r"[^:\n]*:(?:(\d+)(?::(\d+)\(\d+\))?)?(?: in [^:\n]*)?:? ?(.*)", re.DOTALL)


def read(text: str | bytes, name: str = "the input") -> Tables:
    """The tables of the one data block. Absent values (`?` and `.`) are not in the rows; names are as spelt.

    Raises DocumentError, with the line, for text that is not CIF, for no or several data blocks (the others
    would be lost without a word), and for what is not mmCIF: save frames, tags without a category.
    """
    from gemmi import cif

    if isinstance(text, bytes):
        text = text_of(_with_readable_comments(text), name)
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


def _with_readable_comments(source: bytes) -> bytes:
    """The same bytes; of text that is not UTF-8 the comments, which are no data, are made so."""
    try:
        source.decode("utf-8-sig")
    except UnicodeDecodeError:
        from oscem_map.runtime.formats.cif_comments import readable

        return readable(source)
    return source


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
