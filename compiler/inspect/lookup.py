"""Tables as a reader of the mapping reads them, cell by cell: what the laws expect of a rule with a table.

Written without the lookup of the runtime and without what the compiler prints, so that it can tell when those are wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from oscem_map.compiler.resolve.typed import Cell, TypedTable, Word
from oscem_map.runtime.values import fold as plain_fold

fold = lru_cache(16_384)(plain_fold)
"""Tables are asked for the same words again and again."""
Cells = tuple[Word | None, ...]
_ORDER = ("words", "listed", "other")
Row = tuple[tuple[Cell, ...], tuple[Cell, ...], tuple[frozenset[str], ...]]
"""The cells of a row, those on the other side, and the words that the cells take; none where they take others."""


@lru_cache(256)
def lookup_of(table: TypedTable, listed: tuple[str, ...]) -> Lookup:
    """The lookup of a table with a list, made once."""
    return Lookup(table, listed)


class Lookup:
    """A table, and the words of the right side's list.

    `put(("Krios",))` is `("TFS KRIOS",)`. A place without a value is None; the result is None where no row fits.
    """

    def __init__(self, table: TypedTable, listed: Sequence[str]) -> None:
        self.table = table
        self.listed = {fold(word): word for word in listed}
        self._puts = _Rows([(row.left, row.right) for row in table.rows if row.arrow.puts])
        self._gets = _Rows([(row.right, row.left) for row in table.rows if row.arrow.gets])

    def put(self, given: Cells) -> Cells | None:
        """What is written for left values."""
        return self._found(self._puts, given)

    def get(self, given: Cells) -> Cells | None:
        """What right texts are read as."""
        return self._found(self._gets, given)

    def _found(self, rows: _Rows, given: Cells) -> Cells | None:
        """By the first row that fits: words come before `listed`, and `listed` before `other`."""
        said = tuple(fold(str(value)) for value in given)
        for cells, others, words in rows.that_may_fit(said):
            if not all(not one or text in one for one, text in zip(words, said, strict=False)):
                continue
            kept = self._kept(cells, given)
            if kept is not None:
                return tuple(self._made(cell, kept) for cell in others)
        return None

    def _kept(self, cells: tuple[Cell, ...], given: Cells) -> str | None:
        """What `listed` or `other` stands for in a row that fits, else ''; None where it does not fit."""
        kept = ""
        for cell, value in zip(cells, given, strict=False):
            if (value is None) != (cell.kind == "nothing"):
                return None
            before, _, after = cell.form.partition("{}")
            text = str(value)
            if cell.kind == "listed":
                if fold(text) not in self.listed:
                    return None
                kept = self.listed[fold(text)]
            if cell.kind == "other":
                if not (text.startswith(before) and text.endswith(after) and len(text) > len(before + after)):
                    return None
                kept = text[len(before) : len(text) - len(after)]
        return kept

    @staticmethod
    def _made(cell: Cell, kept: str) -> Word | None:
        match cell.kind:
            case "words":
                return cell.words[0]
            case "nothing":
                return None
            case _:
                return cell.form.replace("{}", kept)


class _Rows:
    """Rows of words first, then those with `listed`, then those with `other`; found by the words of their first cell."""

    def __init__(self, rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]]) -> None:
        self._rows: list[Row] = [
            (cells, others, tuple(_words(cell) for cell in cells))
            for cells, others in sorted(rows, key=lambda row: _rank(row[0]))
        ]
        self._named: dict[str, list[int]] = {}
        self._free: list[int] = []
        """The rows whose first cell takes no certain words."""
        for number, (_, _, words) in enumerate(self._rows):
            if not words[0]:
                self._free.append(number)
            for word in words[0]:
                self._named.setdefault(word, []).append(number)

    def that_may_fit(self, said: tuple[str, ...]) -> Iterator[Row]:
        """In the order of the search."""
        named = self._named.get(said[0], ())
        return (self._rows[number] for number in sorted([*named, *self._free]))


def _words(cell: Cell) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in cell.words if cell.kind == "words")


def _rank(cells: tuple[Cell, ...]) -> tuple[int, int]:
    """Where a row stands in the search: by the first of its cells that says anything, the longer row first."""
    kinds = [_ORDER.index(cell.kind) for cell in cells if cell.kind != "nothing"]
    return (kinds[0] if kinds else len(_ORDER), -len(cells))


__all__ = ["Cells", "Lookup", "lookup_of"]
