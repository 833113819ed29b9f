"""Tables of words between two places: E0401, E0402, E0403, E0404; E0307 and E0502 of their rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import lru_cache

from oscem_map.compiler.checks.types import literal
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import (
    Answer,
    Cell,
    Copy,
    Mapping,
    Place,
    Side,
    TableUse,
    TypedRow,
    TypedTable,
    rules,
)
from oscem_map.compiler.resolve.via import folded
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Primitive
from oscem_map.runtime.values import fold
from oscem_map.runtime.words import loose_forms


def check(mapping: Mapping, problems: Problems) -> None:
    """Each table at each rule that uses it: its words against the lists of both places, and its rows against each other."""
    tables = _Tables(mapping, problems)
    for rule in rules(mapping.root.nodes):
        for n, use in enumerate(rule.via if isinstance(rule, (Copy, Answer)) else ()):
            if isinstance(use, TableUse):
                assert isinstance(rule, (Copy, Answer))
                left = rule.places_of(Side.LEFT) if n == 0 and isinstance(rule, Copy) else ()
                last = n == len(rule.via) - 1
                tables.use(use, rule, {Side.LEFT: left, Side.RIGHT: rule.places_of(Side.RIGHT) if last else ()})


class _Tables:
    """The tables of one mapping. Each is looked at once, and once for each place that its words come from or go to."""

    def __init__(self, mapping: Mapping, problems: Problems) -> None:
        self.mapping = mapping
        self.problems = problems
        self._seen: set[tuple[int, str, int, tuple[str, ...]]] = set()

    def use(self, use: TableUse, rule: Copy | Answer, ends: dict[Side, tuple[Place, ...]]) -> None:
        unread = self._own(use.table)
        for side, places in ends.items():
            for column, place in enumerate(places):
                cells = [(_cell(row, side, column), row) for row in use.table.rows]
                key = (id(use.table), side, column, place.path)
                if key not in self._seen:
                    self._seen.add(key)
                    _permitted(cells, place, side, self.mapping, self.problems)
                if side.other.is_written_by(rule.arrow):
                    known = unread if side is Side.RIGHT else set()
                    _complete(cells, place, side, use, known, self.mapping, self.problems)

    def _own(self, table: TypedTable) -> Collection[object]:
        """What is wrong with a table whatever uses it; gives the words of E0404."""
        unread, found = _looked_at(table)
        self.problems.extend(found)
        return unread


@lru_cache(256)
def _looked_at(table: TypedTable) -> tuple[set[object], tuple[Diagnostic, ...]]:
    """What is wrong with a table alone, once for all mappings that use it: the words of E0404, and all that is found."""
    problems = Problems()
    _claims(table, problems)
    _second_words(table, problems)
    return _one_way(table, problems), problems.all


def _cell(row: TypedRow, side: Side, column: int) -> Cell | None:
    cells = row.cells(side)
    return cells[column] if column < len(cells) else None


_COMPARED = 10_000
"""So many words are compared with a misspelt one for a table and a place; of a table that is wrong throughout, no more."""
Cells = list[tuple[Cell | None, TypedRow]]


def _permitted(cells: Cells, place: Place, side: Side, mapping: Mapping, problems: Problems) -> None:
    """E0401 and E0307: each word that can be written is in the list. Words that are only read may be old ones."""
    known, compared = folded(place.slot.listed), 0
    for cell, row in cells:
        if cell is None or cell.kind != "words" or not side.is_written_by(row.arrow):
            continue
        for word, span in [*zip(cell.words, cell.spans, strict=True)][: 1 if side is Side.RIGHT else None]:
            if not place.slot.listed:
                literal(word, place, span, mapping, problems)
            elif fold(str(word)) not in known and (side is Side.RIGHT or place.slot.closed):
                compared += len(known)
                near = did_you_mean(str(word), place.slot.listed) if compared <= _COMPARED else ()
                _not_listed(str(word), near, span, place, str(mapping.schema(side)), problems)


def _not_listed(word: str, near: tuple[str, ...], span: Span, place: Place, schema: str, problems: Problems) -> None:
    listed = place.slot.listed
    show = f"`oscem-map registry show {schema.replace(' ', '@')} {place.item.replace('[]', '')}` shows the list"
    help = f'did you mean "{near[0]}"?' if near else show
    which = "archive" if place.slot.closed else "deposition"
    if place.side is Side.LEFT:
        which = "closed"
    note = f"the {which} list of `{place.item}` has {len(listed)} values ({schema})"
    problems.add(
        "E0401", span, f"`{word}` is not in the list of `{place.item}`", "not permitted", notes=[note], help=help
    )


def _complete(
    cells: Cells, place: Place, side: Side, use: TableUse, unread: Collection[object], mapping: Mapping, problems: Problems
) -> None:
    """E0402: each value of a closed list has a row that reads it. `unread` are those with an error of their own."""
    found = [(cell, row) for cell, row in cells if side.other.is_written_by(row.arrow)]
    reading = [cell for cell, _ in found if cell is not None]
    if len(reading) < len(found) or any(cell.kind in ("other", "listed") for cell in reading):
        return
    values: tuple[str | bool | Decimal, ...] = place.slot.archive.values
    if place.slot.primitive is Primitive.BOOLEAN:
        values = (True, False)
    elif place.slot.primitive in (Primitive.INTEGER, Primitive.NUMBER):
        values = tuple(map(Decimal, place.slot.archive.values))
    read = {*(_key(word) for cell in reading for word in cell.words), *unread}
    missing = [as_spelt(value) for value in values if _key(value) not in read]
    if missing:
        names = ", ".join(missing[:5]) + (", …" if len(missing) > 5 else "")
        title = f"table `{use.table.name}` has no row for {names} of `{place.item}`"
        arrow = (
            f'nothing <- {missing[0]} because "..."' if side is Side.RIGHT else f'{missing[0]} -> nothing because "..."'
        )
        note = f"`{place.item}` has a closed list, and each of its values needs a row ({mapping.schema(side)})"
        help = f"write a row for each, e.g. `{arrow}`, or one with `other`"
        problems.add(
            "E0402", use.table.span, title, "not complete", others=[(use.span, "used here")], notes=[note], help=help
        )


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
            for key in (tuple(_key(word) for word in words), *(_loosely(table, words) if put else ())):
                if key in seen and seen[key] is not row:
                    yield seen[key], row, words
                seen.setdefault(key, row)


def _loosely(table: TypedTable, words: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    """What else a word claims in a table that compares loosely: its other forms."""
    if table.loosely is not None and len(words) == 1 and isinstance(words[0], str) and not isinstance(words[0], _Kind):
        yield from (("loosely", form) for form in loose_forms(words[0], table.loosely))


def _combinations(cells: tuple[Cell, ...]) -> list[tuple[object, ...]]:
    """What a row reads; `listed`, `other` and a lone `nothing` claim no word of their own but their kind."""
    if len(cells) == 1 and cells[0].kind == "nothing":
        return []
    found: list[tuple[object, ...]] = [()]
    for cell in cells:
        words: tuple[object, ...] = cell.words if cell.kind == "words" else (_Kind(_kind(cell)),)
        found = [(*head, word) for head in found for word in words]
    return found


def _kind(cell: Cell) -> str:
    """The kind of a cell; `other` in a form is not `other` without one."""
    return cell.kind if cell.form == "{}" else f'"{cell.form}"'


class _Kind(str):
    """`listed`, `other` or `nothing` as a claim: not the word of that name."""

    __slots__ = ()

    def __hash__(self) -> int:
        return hash(("kind", str(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kind) and str.__eq__(self, other)


def _second_words(table: TypedTable, problems: Problems) -> None:
    """E0406: of several right words the first is written and the others are only read, which is no `<->`."""
    for row in table.rows:
        cell = next((cell for cell in row.right if cell.kind == "words" and len(cell.words) > 1), None)
        if row.arrow is not Arrow.EXACT or cell is None:
            continue
        one = len(row.left) == len(row.right) == 1 and row.left[0].words
        left = " or ".join(as_spelt(word) for word in row.left[0].words) if one else "..."
        first, *others = (as_spelt(word) for word in cell.words)
        rest = " or ".join(others)
        title = f"{first} is written and {rest} {'is' if len(others) == 1 else 'are'} only read, and `<->` says both"
        back = as_spelt(row.left[0].words[0]) if one else "..."
        help = f'split the row in two: `{left} <-> {first}`, and `{back} <- {rest} because "..."`'
        problems.add("E0406", cell.spans[1], title, "only read", others=[(cell.spans[0], "written")], help=help)


def _claims(table: TypedTable, problems: Problems) -> None:
    for put in (True, False):
        for first, second, words in clashes(table, put):
            given = _shown(words)
            outs = [_shown(_first(row.right if put else row.left)) for row in (first, second)]
            both = first.arrow.both and second.arrow.both
            help = f"remove {given if len(words) > 1 else f'`{given}`'} from one of the two rows"
            if outs[0] == outs[1]:
                note = f"both rows make {outs[0]} of it"
            elif put:
                note = f"writing {given} could give {outs[0]} or {outs[1]}"
            else:
                note = f"{outs[0]} and {outs[1]} both give {given}, and only one of them can come back"
                help = _joined(first, second) if both else 'make one of them `->`, with `because "..."`'
            spans = [_at(row.right if not put else row.left, words) or row.span for row in (second, first)]
            title = f"two rows of `{table.name}` claim {given}"
            others = [(spans[1], "first here")]
            problems.add("E0403", spans[0], title, "again here", others=others, notes=[note], help=help)


def _joined(first: TypedRow, second: TypedRow) -> str:
    """The row that two rows for one value can be: its first word is the one that comes back."""
    if len(first.left) == len(second.left) == len(first.right) == 1 and first.left[0].words and second.left[0].words:
        words = " or ".join(as_spelt(word) for word in (*first.left[0].words, *second.left[0].words))
        return (
            f'join them, `{words} <-> {as_spelt(first.right[0].words[0])}`, or make one of them `->`, with `because "..."`'
        )
    return 'make one of them `->`, with `because "..."`'


def _at(cells: tuple[Cell, ...], words: tuple[object, ...]) -> Span | None:
    """Where a row has the first of some words."""
    for cell, word in zip(cells, words, strict=False):
        for said, span in zip(cell.words, cell.spans, strict=False):
            if _key(said) == _key(word):
                return span
    return cells[0].spans[0] if cells and cells[0].spans else None


def _first(cells: tuple[Cell, ...]) -> tuple[object, ...]:
    return tuple(cell.words[0] if cell.words else _Kind(cell.kind) for cell in cells)


def _shown(words: tuple[object, ...]) -> str:
    texts = [str(word) if isinstance(word, _Kind) else as_spelt(word) for word in words]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _one_way(table: TypedTable, problems: Problems) -> set[object]:
    """E0404 and E0502: a word written one way only, and a loss, state why. Gives the words of E0404."""
    reading = [row.right[0] for row in table.rows if row.arrow.gets]
    back = {_key(word) for cell in reading for word in cell.words}
    anything = any(cell.kind in ("other", "listed") for cell in reading)
    never: set[object] = set()
    for row in table.rows:
        if row.because or row.arrow.both:
            continue
        cell = row.right[0]
        if "nothing" in (row.left[0].kind, cell.kind):
            title = f"a row of `{table.name}` loses a word, and does not say why"
            problems.add("E0502", row.span, title, "why?", help='add `because "..."`')
        elif row.arrow.puts and cell.words and not anything and _key(cell.words[0]) not in back:
            title = f"{as_spelt(cell.words[0])} is written and never read back, and no row says why"
            help = 'write `<->` in the row that it means, or add `because "..."`'
            problems.add("E0404", cell.spans[0], title, "one way only", help=help)
            never.add(_key(cell.words[0]))
        else:
            title = f"a row of `{table.name}` goes one way, and does not say why"
            problems.add("E0502", row.span, title, "why?", help='add `because "..."`, or write `<->`')
    return never
