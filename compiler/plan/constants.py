"""What a printed converter needs beside its functions: scales, lists of words, patterns and tables, each once."""

from __future__ import annotations

import keyword
import re
from dataclasses import replace
from decimal import Decimal

from oscem_map.compiler.resolve.typed import Cell, Place, TypedRow, TypedTable
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Schema
from oscem_map.runtime.values import fold
from oscem_map.runtime.words import ABSENT


class Constants:
    """Names for constants, and their Python text, in the order of first use."""

    def __init__(self, left: Schema, right: Schema) -> None:
        self.schemas = {"left": left, "right": right}
        self.scales: dict[str, str] = {}
        """unit -> name"""
        self.lists: dict[str, tuple[str, ...]] = {}
        """name -> words"""
        self._list_names = {name: list_names(schema) for name, schema in self.schemas.items()}
        self.patterns: dict[str, str] = {}
        self.tables: dict[tuple[str, str, tuple[str, ...], int], tuple[str, str]] = {}
        self._taken: set[str] = set()

    def scale(self, unit: str) -> str:
        """The scale of a unit: `MM`, `PER_…`."""
        if unit not in self.scales:
            self.scales[unit] = self._name(_UNIT_NAMES.get(unit) or unit)
        return self.scales[unit]

    def words(self, place: Place) -> str:
        """The list of a slot, archive first, then deposition; lists stand in a module of their own."""
        words = place.slot.listed
        name = self._list_names[place.side.value][words]
        self.lists[name] = words
        return name

    def pattern(self, pattern: str, hint: str) -> str:
        if pattern not in self.patterns:
            self.patterns[pattern] = self._name(hint)
        return self.patterns[pattern]

    def table(self, table: TypedTable, put: bool, place: Place | None, width: int, both: bool = False) -> str:
        """One direction of a table, for the list of the place that `listed` means.

        In a rule that goes `both` ways, what is only read is an old word, and said to be so.
        """
        listed = any(cell.kind == "listed" for row in table.rows for cell in (*row.left, *row.right))
        words = place.slot.listed if listed and place is not None else ()
        has_list = put and place is not None and bool(place.slot.listed)
        told = both and not put
        key = (f"{table.file}:{table.name}", f"{'put' if put else 'get'}{has_list}{told}", words, width)
        if key not in self.tables:
            name = self._name(f"{table.name}_{'put' if put else 'get'}")
            list_name = self.words(place) if words and place else ""
            table = without_listed(table, put, words)
            self.tables[key] = (name, table_text(table, put, list_name, width, has_list, told))
        return self.tables[key][0]

    def _name(self, hint: str) -> str:
        stem = re.sub(r"\W+", "_", hint.replace("[]", "")).strip("_").upper() or "CONSTANT"
        stem = f"_{stem}" if stem[0].isdigit() or keyword.iskeyword(stem) else stem
        name, n = stem, 2
        while name in self._taken:
            name, n = f"{stem}_{n}", n + 1
        self._taken.add(name)
        return name


_UNIT_NAMES = {
    "°": "DEGREES", "%": "PERCENT", "°C": "CELSIUS", "Å": "ANGSTROMS", "nm": "NANOMETRES", "µm": "MICROMETRES",
    "mm": "MILLIMETRES", "kV": "KILOVOLTS", "eV": "ELECTRONVOLTS", "K": "KELVINS", "s": "SECONDS", "Pa": "PASCALS",
    "e/Å²": "ELECTRONS_PER_SQUARE_ANGSTROM", "mg/ml": "MILLIGRAMS_PER_MILLILITRE", "Da": "DALTONS",
    "MDa": "MEGADALTONS", "mrad": "MILLIRADIANS", "nA": "NANOAMPERES", "kDa": "KILODALTONS",
}  # fmt: skip


def list_names(schema: Schema) -> dict[tuple[str, ...], str]:
    """A name for each list of a schema: that of the first slot, by name, that has it."""
    names: dict[tuple[str, ...], str] = {}
    for cls in sorted(schema.classes.values(), key=lambda c: c.name):
        for slot in sorted(cls.slots.values(), key=lambda s: s.name):
            if slot.listed and slot.listed not in names:
                names[slot.listed] = re.sub(r"\W+", "_", f"{cls.name}_{slot.name}").upper()
    return names


# Tables as text -----------------------------------------------------------------------------------------------------


def table_text(
    table: TypedTable, put: bool, list_name: str, width: int, open_list: bool = False, told: bool = False
) -> str:
    """`Way(...)` for one direction. Rows that do not run in it are left out; with `told`, those that only read are marked."""
    words: list[str] = []
    lists: list[str] = []
    others: list[str] = []
    for row in table.rows:
        if not (row.arrow.puts if put else row.arrow.gets):
            continue
        given, written = (row.left, row.right) if put else (row.right, row.left)
        out = _out(written, row, told and row.arrow is Arrow.GET)
        kinds = [cell.kind for cell in given]
        if "nothing" in kinds and len(given) == 1:
            continue
        if "listed" in kinds:
            lists.append(_beside(given, "listed", out, list_name))
        elif "other" in kinds:
            others.append(_beside(given, "other", out, None))
        else:
            words += [f"{key!r}: {out}," for key in _keys(given) if not redundant(table, row, put)]
    others.sort(key=lambda text: "{}" not in text.rsplit(", ", 1)[-1])  # text of a form comes before any text
    refuses = not any(other.startswith("(0, (None,)") for other in others)
    flags = ["open_list=True"] if open_list and others else []
    flags += ["reads_back=True"] if any(len(row.right) > 1 for row in table.rows) and not put else []
    return _way(words, lists, others, width, flags, _spelt(table, put) if refuses else ())


def _spelt(table: TypedTable, put: bool) -> tuple[str, ...]:
    """The words that a direction reads, as the mapping spells them: for the sentence of a refusal."""
    rows = [row for row in table.rows if (row.arrow.puts if put else row.arrow.gets)]
    cells = [(row.left if put else row.right)[0] for row in rows]
    return tuple(dict.fromkeys(word for cell in cells for word in cell.words if isinstance(word, str)))


def without_listed(table: TypedTable, put: bool, listed: tuple[str, ...]) -> TypedTable:
    """The table without the words that `listed` reads and writes in just the same way."""
    if not listed:
        return table

    def kept(row: TypedRow) -> TypedRow | None:
        given, written = (row.left, row.right) if put else (row.right, row.left)
        if len(given) != 1 or len(written) != 1 or given[0].kind != "words" or written[0].kind != "words":
            return row
        same = {word for word in listed if word == written[0].words[0]}
        rest = tuple(word for word in given[0].words if not any(fold(str(word)) == fold(one) for one in same))
        cells = (Cell("words", rest),)
        return None if not rest else replace(row, left=cells) if put else replace(row, right=cells)

    return replace(table, rows=tuple(row for row in map(kept, table.rows) if row is not None))


def redundant(table: TypedTable, row: TypedRow, put: bool) -> bool:
    """Whether `other` writes the same word for all that this row reads, so that the row adds nothing in this direction."""
    mine = row.right if put else row.left
    for one in table.rows:
        theirs = one.right if put else one.left
        reads = one.left if put else one.right
        if (one.arrow.puts if put else one.arrow.gets) and [cell.kind for cell in reads] == ["other"]:
            return [c.words[:1] for c in theirs] == [c.words[:1] for c in mine] and theirs[0].kind == "words"
    return False


def _way(
    words: list[str], lists: list[str], others: list[str], width: int, flags: list[str], accepted: tuple[str, ...]
) -> str:
    inner = "".join(f"        {line}\n" for line in dict.fromkeys(words))
    text = "Way(\n    {\n" + inner + "    },\n" if words else "Way(\n    {},\n"
    for name, rows in (("lists", lists), ("others", others)):
        if rows:
            text += f"    {name}=({', '.join(rows)},),\n"
    text += f"    width={width},\n" if width != 1 else ""
    text += "".join(f"    {flag},\n" for flag in flags)
    return text + (f"    accepted={accepted!r},\n" if accepted else "") + ")"


def _keys(given: tuple[Cell, ...]) -> list[tuple[object, ...]]:
    """Every combination of words, folded. `nothing` in a tuple is an absent place."""
    keys: list[tuple[object, ...]] = [()]
    for cell in given:
        words: list[object] = [None] if cell.kind == "nothing" else [_folded(word) for word in cell.words]
        keys = [(*key, word) for key in keys for word in words]
    return keys


def _folded(word: object) -> object:
    return fold(word) if isinstance(word, str) else word


def _out(written: tuple[Cell, ...], row: TypedRow, told: bool) -> str:
    if len(written) == 1 and written[0].kind == "nothing":
        return f"Nothing({row.because!r})"
    cells = [_cell(cell) for cell in written]
    if told and written[0].kind == "words" and isinstance(written[0].words[0], str):
        cells[0] = f"Told({cells[0]}, {row.because!r})"
    elif told and written[0].kind == "other":
        cells[0] = f"Kept({written[0].form!r}, unlisted=True)"
    return "(" + "".join(f"{cell}, " for cell in cells).rstrip(" ") + ")"


def _cell(cell: Cell) -> str:
    if cell.kind == "words":
        return repr(cell.words[0])
    if cell.kind == "nothing":
        return "None"
    return "KEPT" if cell.form == "{}" else f"Kept({cell.form!r})"


def _cell_beside(cell: Cell) -> object:
    """What must stand beside `other` or `listed`: a word, or (`nothing`) no value."""
    return _folded(cell.words[0]) if cell.kind == "words" else ABSENT if cell.kind == "nothing" else None


def _beside(given: tuple[Cell, ...], kind: str, out: str, words: str | None) -> str:
    place = next(i for i, cell in enumerate(given) if cell.kind == kind)
    beside = tuple(_cell_beside(cell) for cell in given)
    parts = [*([words] if words else []), str(place), repr(beside), out]
    if given[place].form != "{}":
        parts.append(repr(given[place].form))
    return f"({', '.join(parts)})"


def number_text(number: Decimal) -> str:
    """A bound as Python text: an int where it is one."""
    return str(int(number)) if number == int(number) else f'Decimal("{number}")'
