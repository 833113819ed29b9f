"""A table of words in one direction, as the lookup table that a converter holds."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from oscem_map.compiler.plan.ir import Call, Const, Expr, Lookup, Runtime, Several, WordList, call
from oscem_map.compiler.resolve.typed import Cell, Place, TypedRow, TypedTable
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind
from oscem_map.runtime.values import fold


def lookup(table: TypedTable, put: bool, place: Place, width: int, both: bool) -> Lookup:
    """One direction of a table. `place` is the right one, whose list `listed` means; `width` how many values it gives.

    In a rule that goes `both` ways, what is only read is an old word, and said to be so.
    """
    has_listed = any(cell.kind == "listed" for row in table.rows for cell in (*row.left, *row.right))
    words = place.slot.listed if has_listed else ()
    open_list = put and bool(place.slot.listed)
    return _lookup(table, put, both and not put, _list_of(place, words), width, open_list)


@lru_cache(1024)
def _lookup(table: TypedTable, put: bool, told: bool, listed: WordList | None, width: int, open_list: bool) -> Lookup:
    """The same for all rules, of any mapping, that use a table alike."""
    words = () if listed is None else listed.words
    return Direction(without_listed(table, put, words), put, told, listed).lookup(width, open_list)


def _list_of(place: Place, words: tuple[str, ...]) -> WordList | None:
    holder = place.path[0] if place.kind is Kind.TABLES else next(iter(place.path[-2:-1]), "")
    return WordList(f"{holder}_{place.path[-1]}".replace("[]", "").strip("_"), words) if words else None


class Direction:
    """The rows of a table that run in one direction, as the parts of a lookup table.

    With `told`, rows that are only read are old words, and marked.
    """

    def __init__(self, table: TypedTable, put: bool, told: bool, listed: WordList | None) -> None:
        self.table = table
        self.put = put
        self.told = told
        self.listed = listed

    def lookup(self, width: int, open_list: bool = False) -> Lookup:
        words: dict[Expr, Expr] = {}
        lists: list[Expr] = []
        others: list[tuple[Expr, ...]] = []
        of_others = written_of_others(self.table, self.put)
        for row in self.rows():
            given, written = self.sides(row)
            out = self._out(written, row)
            kinds = [cell.kind for cell in given]
            if "nothing" in kinds and len(given) == 1:
                continue
            if "listed" in kinds:
                lists.append(Several(_beside(given, "listed", out, self.listed)))
            elif "other" in kinds:
                others.append(_beside(given, "other", out, None))
            elif of_others is None or [cell.words[:1] for cell in written] != of_others:
                for key in _keys(given):
                    words.setdefault(key, out)
        others.sort(key=lambda parts: len(parts) <= _BARE)  # text of a form comes before any text
        open_end = any(parts[:2] == (Const(0), Const((None,))) for parts in others)
        options: list[tuple[str, object]] = [("width", width)] if width != 1 else []
        options += [("open_list", True)] if open_list and others else []
        options += [("reads_back", True)] if any(len(row.right) > 1 for row in self.table.rows) and not self.put else []
        if self.put and self.table.loosely is not None:
            options.append(("loosely", self.table.loosely))
        accepted = () if open_end else self._accepted()
        options += [("accepted", accepted)] if accepted else []
        name = f"{self.table.name}_{'put' if self.put else 'get'}"
        pairs = tuple(words.items())
        return Lookup(self.table.file, name, pairs, tuple(lists), tuple(map(Several, others)), tuple(options))

    def rows(self) -> list[TypedRow]:
        return [row for row in self.table.rows if (row.arrow.puts if self.put else row.arrow.gets)]

    def sides(self, row: TypedRow) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
        """The cells that are read, and those that are written."""
        return (row.left, row.right) if self.put else (row.right, row.left)

    def _accepted(self) -> tuple[str, ...]:
        """The words that are read, as the mapping spells them: for the sentence of a refusal."""
        cells = [self.sides(row)[0][0] for row in self.rows()]
        return tuple(dict.fromkeys(word for cell in cells for word in cell.words if isinstance(word, str)))

    def _out(self, written: tuple[Cell, ...], row: TypedRow) -> Expr:
        told = self.told and row.arrow is Arrow.GET
        if len(written) == 1 and written[0].kind == "nothing":
            return call("Nothing", row.because)
        cells = [_cell(cell) for cell in written]
        if told and written[0].kind == "words" and isinstance(written[0].words[0], str):
            cells[0] = call("Told", cells[0], row.because)
        elif self.put and row.arrow is Arrow.PUT and written[0].kind == "words" and isinstance(written[0].words[0], str):
            cells[0] = call("Lesser", cells[0], row.because)
        elif told and written[0].kind == "other":
            cells[0] = call("Kept", written[0].form, unlisted=True)
        return Several(tuple(cells))


_BARE = 3
"""The parts of a row with `other` whose text stands in no form."""


def without_listed(table: TypedTable, put: bool, listed: tuple[str, ...]) -> TypedTable:
    """The table without the words that `listed` reads and writes in just the same way."""
    if not listed:
        return table
    known = frozenset(listed)

    def kept(row: TypedRow) -> TypedRow | None:
        given, written = (row.left, row.right) if put else (row.right, row.left)
        if len(given) != 1 or len(written) != 1 or given[0].kind != "words" or written[0].kind != "words":
            return row
        same = written[0].words[0]
        rest = given[0].words
        if same in known:
            rest = tuple(word for word in rest if fold(str(word)) != fold(str(same)))
        cells = (Cell("words", rest),)
        return None if not rest else replace(row, left=cells) if put else replace(row, right=cells)

    return replace(table, rows=tuple(row for row in map(kept, table.rows) if row is not None))


def written_of_others(table: TypedTable, put: bool) -> list[tuple[object, ...]] | None:
    """The words that `other` alone writes in a direction: a row that writes the same adds nothing. None where there are none."""
    for one in table.rows:
        theirs = one.right if put else one.left
        reads = one.left if put else one.right
        if (one.arrow.puts if put else one.arrow.gets) and [cell.kind for cell in reads] == ["other"]:
            return [cell.words[:1] for cell in theirs] if theirs[0].kind == "words" else None
    return None


def _keys(given: tuple[Cell, ...]) -> list[Expr]:
    """Every combination of words, folded. `nothing` in a tuple is an absent place."""
    keys: list[tuple[object, ...]] = [()]
    for cell in given:
        words: list[object] = [None] if cell.kind == "nothing" else [_folded(word) for word in cell.words]
        keys = [(*key, word) for key in keys for word in words]
    return [Const(key) for key in keys]


def _folded(word: object) -> object:
    return fold(word) if isinstance(word, str) else word


def _cell(cell: Cell) -> Expr:
    if cell.kind == "words":
        return Const(cell.words[0])
    if cell.kind == "nothing":
        return Const(None)
    return Runtime("KEPT") if cell.form == "{}" else Call(Runtime("Kept"), (Const(cell.form),))


def _beside(given: tuple[Cell, ...], kind: str, out: Expr, words: WordList | None) -> tuple[Expr, ...]:
    """A row with `listed` or `other`: its place, what must stand beside it, what is written, and a form."""
    place = next(i for i, cell in enumerate(given) if cell.kind == kind)
    beside = Const(tuple(_cell_beside(cell) for cell in given))
    parts: tuple[Expr, ...] = (*((words,) if words else ()), Const(place), beside, out)
    return (*parts, Const(given[place].form)) if given[place].form != "{}" else parts


def _cell_beside(cell: Cell) -> object:
    """What must stand beside `other` or `listed`: a word, or (`nothing`) no value."""
    return _folded(cell.words[0]) if cell.kind == "words" else () if cell.kind == "nothing" else None
