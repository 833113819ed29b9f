"""Changes to the text of a model: as few as there can be, so that what nobody changed stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from oscem_map.runtime.merge.scan import Held
from oscem_map.runtime.merge.values import is_field

_REST = re.compile(rb"[ \t]*\r?\n")
_WIDEST = 30


@dataclass(slots=True)
class Edits:
    """Replacements of bytes, in any order: from, to, what. `read` gives the bytes of the model in a range."""

    read: Callable[[int, int], bytes]
    newline: bytes
    found: list[tuple[int, int, int, bytes]] = field(default_factory=list)

    def replace(self, start: int, end: int, text: bytes) -> None:
        self.found.append((start, end, len(self.found), text))

    def insert(self, at: int, text: bytes) -> None:
        self.replace(at, at, text)

    def in_order(self) -> list[tuple[int, int, bytes]]:
        """By place; at one place, in the order in which they were made."""
        return [(start, end, text) for start, end, _, text in sorted(self.found)]

    # Values -------------------------------------------------------------------------------------------------

    def value(self, start: int, end: int, raw: bytes) -> None:
        """Put another value where one stands."""
        starts_line = start > 0 and self.read(start - 1, start) == b"\n"
        self.replace(start, end, self._placed(raw, starts_line))

    def _placed(self, raw: bytes, starts_line: bool) -> bytes:
        if not is_field(raw):
            return raw
        return (b"" if starts_line else self.newline) + self._lines(raw)

    def _lines(self, raw: bytes) -> bytes:
        """A value that we wrote, with the model's line ends."""
        return raw.replace(b"\n", self.newline) if b"\r\n" not in raw else raw

    # Pairs --------------------------------------------------------------------------------------------------

    def add_pairs(self, held: Held, pairs: Iterable[tuple[str, bytes]]) -> None:
        """New items after the last one of a category that stands as pairs."""
        at = held.values[-1].end
        for item, raw in pairs:
            self.insert(at, self.newline + self._pair(f"_{held.name}.{item}", raw, 0))

    def _pair(self, tag: str, raw: bytes, width: int) -> bytes:
        blank = b"" if is_field(raw) else b" " * max(width - len(tag), 1)
        return tag.encode("ascii") + blank + self._placed(raw, False)

    # Loops --------------------------------------------------------------------------------------------------

    def add_columns(self, held: Held, columns: Sequence[tuple[str, Sequence[bytes]]]) -> None:
        """New items after the last one of a loop, with a value for each row."""
        for item, _ in columns:
            self.insert(held.tags[-1].end, self.newline + f"_{held.name}.{item}".encode("ascii"))
        for number, row in enumerate(held.rows):
            for _, raws in columns:
                raw = raws[number]
                self.insert(row[-1].end, (b"" if is_field(raw) else b" ") + self._placed(raw, False))

    def add_rows(self, held: Held, rows: Iterable[Sequence[bytes]]) -> None:
        """New rows after the last one of a loop; after its items, where it has no rows."""
        at = (held.values or held.tags)[-1].end
        for row in rows:
            self.insert(at, self.newline + self._row(row, [0] * len(row)))

    def _row(self, row: Sequence[bytes], widths: Sequence[int]) -> bytes:
        text = b""
        for raw, width in zip(row, widths, strict=True):
            if is_field(raw):
                text += self._placed(raw, not text) + b" "
            else:
                text += raw.ljust(width) + b" "
        return text.rstrip(b" ")

    def to_loop(self, held: Held, items: Sequence[str], rows: Sequence[Sequence[bytes]]) -> None:
        """Make a loop of pairs. What stands between them, a comment say, stays."""
        first = held.tags[0].start
        starts_line = first > 0 and self.read(first - 1, first) == b"\n"
        self.insert(first, (b"" if starts_line else self.newline) + self.loop(held.name, items, rows))
        for tag, value in zip(held.tags, held.values, strict=True):
            if b"#" in self.read(tag.end, value.start):
                self.replace(tag.start, tag.end, b"")
                self.replace(value.start, value.end, b"")
            else:
                self.replace(tag.start, self._line_end(tag.start, value.end), b"")

    def _line_end(self, start: int, end: int) -> int:
        """The end of the line, if nothing else is on it."""
        rest = _REST.match(self.read(end, end + 256))
        return end + rest.end() if rest and self.read(start - 1, start) == b"\n" else end

    # New ----------------------------------------------------------------------------------------------------

    def loop(self, category: str, items: Sequence[str], rows: Sequence[Sequence[bytes]]) -> bytes:
        """A whole loop, its lines ended."""
        widths = [
            min(max((len(row[i]) for row in rows if not is_field(row[i])), default=0), _WIDEST)
            for i in range(len(items))
        ]
        head = [b"loop_", *(f"_{category}.{item}".encode("ascii") for item in items)]
        lines = [*head, *(self._row(row, widths) for row in rows)]
        return self.newline.join(lines) + self.newline

    def category(self, category: str, items: Sequence[str], rows: Sequence[Sequence[bytes]]) -> bytes:
        """A new category: pairs for one row, a loop for more; a `#` ends it, as in the archive's files."""
        if len(rows) != 1:
            return self.loop(category, items, rows) + b"#" + self.newline
        tags = [f"_{category}.{item}" for item in items]
        width = max(map(len, tags)) + 3
        pairs = [self._pair(tag, raw, width) for tag, raw in zip(tags, rows[0], strict=True)]
        return self.newline.join([*pairs, b"#", b""])
