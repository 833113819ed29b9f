"""Lay out a run of neighbouring rules: arrows, units, `via` and reasons in columns, 120 columns wide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from oscem_map.dsl.layout import Cell, Line

WIDEST = 120
FAR = 16
"""A cell that reaches this much further than all others stands out of the column, and does not move it."""
_STANDARD = {
    "unit left": 1,
    "type": 1,
    "arrow": 1,
    "use": 1,
    "is": 1,
    "right": 1,
    "unit right": 1,
    "via": 2,
    "because": 2,
    "by": 1,
    "question": 2,
}
_CLAUSES = ("via", "because", "by")


def lay_out(run: Sequence[Line]) -> list[list[Line]]:
    """For each line of the run the lines in its place; what does not fit goes to continuation lines."""
    laid = [[line] for line in run]
    while True:
        heads = [parts for parts in laid if parts[0].primary]
        for parts, head in zip(heads, _columns([parts[0] for parts in heads]), strict=True):
            parts[0] = head
        long = [parts for parts in laid if _is_long(parts[0])]
        if not long:
            return laid
        for parts in long:
            parts[:1] = _split(parts[0])


def moved(run: Sequence[Line]) -> Iterator[list[Line]]:
    """The run with one line in the columns of those beside it, the one first that shares fewest columns; then with all.

    So a line that was edited moves alone, where that puts the run in order.
    """
    both = any(cell.text in ("<->", "<~>") for line in run for cell in line.cells)
    starts = Counter((cell.kind, start) for line in run for cell, start in line.starts())
    for n in sorted((n for n, line in enumerate(run) if line.primary), key=lambda n: _place(run[n], starts)):
        others = sorted((one for one in range(len(run)) if one != n), key=lambda one: -abs(one - n))
        line = _in_columns(run[n], _columns_of(run[one] for one in others), both)
        if line.text() != run[n].text() and not _is_long(line):
            yield [*run[:n], line, *run[n + 1 :]]
    usual = {kind: start for (kind, start), count in reversed(starts.most_common()) if count > 1}
    whole = [_in_columns(line, {**_set_apart(line), **usual}, both) if line.primary else line for line in run]
    if not any(map(_is_long, whole)):
        yield whole


def _place(line: Line, starts: Mapping[tuple[str, int], int]) -> tuple[int, int]:
    """How many columns a line shares, and how many blanks it has."""
    shared = sum(starts[cell.kind, start] > 1 for cell, start in line.starts())
    return shared, sum(cell.gap for cell in line.cells)


def _columns_of(lines: Iterable[Line]) -> dict[str, int]:
    """Where cells of each kind start, by the last line that has one."""
    cells = (pair for line in lines for pair in line.starts())
    return {cell.kind: start for cell, start in cells if _tells(cell)}


def _set_apart(line: Line) -> dict[str, int]:
    """The columns of clauses that stand apart from what is before them."""
    return {cell.kind: start for cell, start in line.starts() if cell.kind in _CLAUSES and cell.gap > 2}


def _in_columns(line: Line, at: Mapping[str, int], both: bool) -> Line:
    """A line with its cells in some columns; a cell that begins beyond its own stands right behind the one before."""
    cells, end = [line.cells[0]], line.indent + line.cells[0].width
    for cell in line.cells[1:]:
        standard = _STANDARD.get(cell.kind, 1)
        shift = _shift(cell.kind, cell, cells[-1], both)
        column = at.get(cell.kind)
        gap = standard + shift if column is None or cell.kind == "right" else max(column + shift - end, standard)
        cells.append(replace(cell, gap=gap))
        end += gap + cell.width
    return replace(line, cells=cells)


def _tells(cell: Cell) -> bool:
    """Whether a cell is one of those that tell a column: `->` stands one to the right of the others."""
    return cell.kind != "arrow" or cell.text != "->"


def _is_long(line: Line) -> bool:
    """Whether a line is too long and can be split."""
    *_, (last, start) = line.starts()
    return start + last.width > WIDEST and any(cell.kind in (*_CLAUSES, "arrow") for cell in line.cells[1:])


def _split(line: Line) -> list[Line]:
    """The last clause on a line of its own, or else the arrow with all that follows."""
    clauses = [n for n, cell in enumerate(line.cells) if n and cell.kind in _CLAUSES]
    at = clauses[-1] if clauses else next(n for n, cell in enumerate(line.cells) if cell.kind == "arrow")
    rest = [replace(cell, gap=min(cell.gap, 2) if n else 0) for n, cell in enumerate(line.cells[at:])]
    head = replace(line, cells=line.cells[:at])
    tail = replace(line, cells=rest, note="", note_gap=2, continuation=True)
    return [head, tail]


def _columns(lines: Sequence[Line]) -> list[Line]:
    """The lines with new blanks: one kind of cell after the other, each in its column."""
    done: list[list[Cell]] = [[line.cells[0]] for line in lines]
    ends = [line.indent + line.cells[0].width for line in lines]
    both = any(cell.text in ("<->", "<~>") for line in lines for cell in line.cells)
    for kind, standard in _STANDARD.items():
        members = [n for n, line in enumerate(lines) if _next(line, done[n]) == kind]
        column = _column([ends[n] + standard for n in members])
        for n in members:
            cell = lines[n].cells[len(done[n])]
            gap = standard if kind == "right" else max(column - ends[n], standard)
            _put(done[n], ends, n, replace(cell, gap=gap + _shift(kind, cell, done[n][-1], both)))
    for n, line in enumerate(lines):
        for cell in line.cells[len(done[n]) :]:
            _put(done[n], ends, n, replace(cell, gap=_STANDARD.get(cell.kind, 1)))
    return [replace(line, cells=cells) for line, cells in zip(lines, done, strict=True)]


def _next(line: Line, done: list[Cell]) -> str:
    return line.cells[len(done)].kind if len(done) < len(line.cells) else ""


def _put(cells: list[Cell], ends: list[int], number: int, cell: Cell) -> None:
    cells.append(cell)
    ends[number] += cell.gap + cell.width


def _column(starts: list[int]) -> int:
    """The column that suits all but those that reach far beyond the others."""
    ordered = sorted(starts, reverse=True)
    while len(ordered) > 1 and ordered[0] - ordered[1] > FAR:
        del ordered[0]
    return ordered[0] if ordered else 0


def _shift(kind: str, cell: Cell, before: Cell, both: bool) -> int:
    """Beside `<->` the shorter arrows keep their tips in line: `->` one to the right, a blank after `<-`."""
    return int(both and ((kind == "arrow" and cell.text == "->") or (kind == "right" and before.text == "<-")))
