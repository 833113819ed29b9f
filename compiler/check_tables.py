"""Tables of words between two places: E0401, E0402, E0403, E0404."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.problems import Problems
from oscem_map.compiler.typed import Cell, Copy, Mapping, Place, TableUse, TypedRow, TypedTable, rules
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Primitive
from oscem_map.runtime.values import fold


def check(mapping: Mapping, problems: Problems) -> None:
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Copy):
            for n, use in enumerate(rule.via):
                if isinstance(use, TableUse):
                    left = rule.left if n == 0 else ()
                    right = rule.right if n == len(rule.via) - 1 else ()
                    _table(use, rule, left, right, mapping, problems)
                    _claims(use.table, problems)
                    _one_way(use.table, problems)


def _table(
    use: TableUse, rule: Copy, left: tuple[Place, ...], right: tuple[Place, ...], mapping: Mapping, problems: Problems
) -> None:
    for places, schema, side in ((left, mapping.left, "left"), (right, mapping.right, "right")):
        for column, place in enumerate(places):
            cells = [(_cell(row, side, column), row) for row in use.table.rows]
            name = f"{schema.name} {schema.version}"
            _permitted(cells, place, side, name, problems)
            if rule.arrow.gets if side == "right" else rule.arrow.puts:
                _complete(cells, place, side, use, name, problems)


def _cell(row: TypedRow, side: str, column: int) -> Cell | None:
    cells = row.left if side == "left" else row.right
    return cells[column] if column < len(cells) else None


def _permitted(cells: list[tuple[Cell | None, TypedRow]], place: Place, side: str, schema: str, problems: Problems) -> None:
    """E0401: each word that can be written is in the list. Words that are only read may be old ones."""
    known = {fold(word) for word in place.slot.listed}
    for cell, row in cells:
        writes = row.arrow.puts if side == "right" else row.arrow.gets
        if not known or cell is None or cell.kind != "words" or not writes:
            continue
        for word in cell.words[:1] if side == "right" else cell.words:
            if fold(str(word)) not in known and not (side == "left" and not place.slot.closed):
                close = did_you_mean(str(word), place.slot.listed)
                help = f"did you mean `{close[0]}`?" if close else f"see `oscem-map registry show` for the list of {place.item}"
                which = "archive" if place.slot.closed else "deposition"
                title = f"`{word}` is not in the list of `{place.item}`"
                note = f"{which} list of {schema}, {len(place.slot.listed)} values"
                problems.add("E0401", row.span, title, "not permitted", notes=[note], help=help)


def _complete(
    cells: list[tuple[Cell | None, TypedRow]], place: Place, side: str, use: TableUse, schema: str, problems: Problems
) -> None:
    """E0402: each value of a closed list has a row that reads it."""
    reading = [cell for cell, row in cells if cell and (row.arrow.gets if side == "right" else row.arrow.puts)]
    shorter = any(cell is None for cell, row in cells if (row.arrow.gets if side == "right" else row.arrow.puts))
    if shorter or any(cell.kind in ("other", "listed") for cell in reading):
        return
    values: tuple[object, ...] = place.slot.archive.values
    if place.slot.primitive is Primitive.BOOLEAN:
        values = (True, False)
    read = {_key(word) for cell in reading for word in cell.words}
    missing = [str(value) for value in values if _key(value) not in read]
    if missing:
        names = ", ".join(missing[:5]) + (", …" if len(missing) > 5 else "")
        title = f"table `{use.table.name}` has no row for {names} of `{place.item}`"
        arrow = f'nothing <- "{missing[0]}"' if side == "right" else f'"{missing[0]}" -> nothing'
        help = f"add a row for each, or `{arrow} because ...`, or `other`"
        note = f"a closed list of {schema}"
        problems.add("E0402", use.table.span, title, "not complete", others=[(use.span, "used here")], notes=[note], help=help)


def _key(word: object) -> object:
    return fold(word) if isinstance(word, str) and not isinstance(word, _Kind) else word


# Claims -------------------------------------------------------------------------------------------------------------


def clashes(table: TypedTable, put: bool) -> Iterator[tuple[TypedRow, TypedRow, tuple[object, ...]]]:
    """Pairs of rows that read the same cells in one direction, with the cells as the second spells them."""
    seen: dict[tuple[object, ...], TypedRow] = {}
    for row in table.rows:
        if not (row.arrow.puts if put else row.arrow.gets):
            continue
        for words in _combinations(row.left if put else row.right):
            key = tuple(_key(word) for word in words)
            if key in seen and seen[key] is not row:
                yield seen[key], row, words
            seen.setdefault(key, row)


def _combinations(cells: tuple[Cell, ...]) -> list[tuple[object, ...]]:
    """What a row reads; `listed`, `other` and a lone `nothing` claim no word of their own but their kind."""
    if len(cells) == 1 and cells[0].kind == "nothing":
        return []
    found: list[tuple[object, ...]] = [()]
    for cell in cells:
        words: tuple[object, ...] = cell.words if cell.kind == "words" else (_Kind(cell.kind),)
        found = [(*head, word) for head in found for word in words]
    return found


class _Kind(str):
    """`listed`, `other` or `nothing` as a claim: not the word of that name."""

    __slots__ = ()

    def __hash__(self) -> int:
        return hash(("kind", str(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kind) and str.__eq__(self, other)


def _claims(table: TypedTable, problems: Problems) -> None:
    for put in (True, False):
        for first, second, words in clashes(table, put):
            given = _shown(words)
            outs = [_shown(_first(row.right if put else row.left)) for row in (first, second)]
            direction = "writing" if put else "reading back"
            note = f"{direction} {given} could give {outs[0]} or {outs[1]}"
            if not put and first.arrow.both and second.arrow.both:
                note = f"{outs[0]} and {outs[1]} both give {given}, and only one of them can come back"
            title = f"two rows of `{table.name}` claim {given}"
            help = "keep one of them; a synonym belongs into the first row with `or`, a one-way word gets `->` and a reason"
            problems.add("E0403", second.span, title, "again here", others=[(first.span, "first here")], notes=[note], help=help)


def _first(cells: tuple[Cell, ...]) -> tuple[object, ...]:
    return tuple(cell.words[0] if cell.words else _Kind(cell.kind) for cell in cells)


def _shown(words: tuple[object, ...]) -> str:
    texts = [str(word) if isinstance(word, _Kind) else f'"{word}"' for word in words]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _one_way(table: TypedTable, problems: Problems) -> None:
    """E0404 and E0502: a word written one way only, and a loss, state why."""
    back = {_key(row.right[0].words[0]) for row in table.rows if row.arrow.gets and row.right[0].words}
    for row in table.rows:
        if row.because or row.arrow.both:
            continue
        if "nothing" in (row.left[0].kind, row.right[0].kind):
            title = f"a row of `{table.name}` loses a word and does not say why"
            problems.add("E0502", row.span, title, "a loss", help='add `because "..."`')
        elif row.arrow.puts and row.right[0].words and _key(row.right[0].words[0]) not in back:
            title = f"`{row.right[0].words[0]}` is written and never read back"
            problems.add("E0404", row.span, title, "one way only", help='write `<->` in one row for it, or add `because "..."`')
        else:
            title = f"a one-way row of `{table.name}` does not say why"
            problems.add("E0502", row.span, title, "one way", help='add `because "..."`, or write `<->`')
