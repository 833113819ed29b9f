"""The canonical layout of a file: `oscem-map fmt`.

Four blanks for each block; one blank or none between words; continuation lines four deeper than their rule,
or eight where a block follows, so that they do not look like its first rule. Columns are the writer's as long
as they are in order (see `tidy`). Of a run of neighbouring rules that are not, the stray ones move into the columns of
the others; where they do not fit, the run is laid out anew (see `columns`).
"""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.dsl.columns import lay_out, moved
from oscem_map.dsl.context import Context
from oscem_map.dsl.layout import Cell, Line, lines_of
from oscem_map.dsl.parser import parse
from oscem_map.dsl.tidy import columns_of, disorderly, edges_of, paragraphs, runs

_LONG_RUN = 60
"""A run of more lines than these is laid out anew at once: to look at each line's move takes too long."""
_FEW = 2
"""Of two rules that disagree nobody knows which one is stray."""
_HEADS = ("fragment", "table", "template", "lint", "step", "when", "in")


def format_text(text: str, file: str) -> str:
    """`text` in canonical layout; unchanged if it has syntax errors, which `parse` tells.

    Only blanks and line ends change: the syntax tree but for its spans, literals, names and comments stay as
    they are. Formatting twice is formatting once.
    """
    return text if parse(text, file).file is None else canonical(text)


def canonical(text: str) -> str:
    """The same, for a text that is known to parse."""
    lines = list(_spaced(lines_of(text)))
    for line in lines:
        line.cells = [_standard(line, number, cell) for number, cell in enumerate(line.cells)]
        line.note_gap = line.note_gap or 2
    while (laid := _laid_out(lines)) is not None:
        lines = laid
    return "".join(line.text() + "\n" for line in lines)


def _laid_out(lines: list[Line]) -> list[Line] | None:
    """The lines with every disorderly run in columns; None where there is none that this would change.

    What is in columns stays so. But a run may be in order only because it agrees with one that is moved, so
    this is repeated until nothing moves.
    """
    instead: dict[int, list[Line]] = {}
    places = [columns_of(line) for line in lines]
    for paragraph in paragraphs(lines):
        edges = edges_of(places, paragraph)
        for run in runs(lines, paragraph):
            if disorderly(lines, places, edges, run):
                instead.update(zip(run, _in_order(lines, paragraph, run), strict=True))
    if all(len(new) == 1 and new[0].text() == lines[n].text() for n, new in instead.items()):
        return None
    return [part for number, line in enumerate(lines) for part in instead.get(number, [line])]


def _in_order(lines: list[Line], paragraph: list[int], run: list[int]) -> list[list[Line]]:
    """The run with as few lines moved as puts it in order; laid out anew where no such move does."""
    old = [lines[n] for n in run]
    if _FEW < len(run) <= _LONG_RUN:
        places = {n: columns_of(lines[n]) for n in paragraph}
        for new in moved(old):
            changed = dict(zip(run, new, strict=True))
            there = {**places, **{n: columns_of(line) for n, line in changed.items() if line is not lines[n]}}
            if not disorderly({n: changed.get(n, lines[n]) for n in run}, there, edges_of(there, paragraph), run):
                return [[line] for line in new]
    return lay_out(old)


def _spaced(lines: list[Line]) -> Iterator[Line]:
    """One blank line at most, none at the ends of the file, before a `}`, or inside a statement."""
    waiting: Line | None = None
    first = True
    for line in lines:
        if line.is_blank:
            waiting = line
            continue
        closes = bool(line.cells) and line.cells[0].text == "}"
        if waiting is not None and not (first or closes or line.continuation):
            yield waiting
        waiting, first = None, False
        yield line


def _standard(line: Line, number: int, cell: Cell) -> Cell:
    """The blanks before a cell where they do not depend on the neighbours."""
    if number == 0:
        return Cell(cell.kind, cell.text, 0)
    is_head = line.opens and line.cells[0].text.split()[0] in _HEADS
    if cell.kind == "brace" or is_head or line.context is Context.HEADER:
        return Cell(cell.kind, cell.text, 1)
    if line.continuation or line.opens:
        widest = 1 if cell.kind in ("right", "unit right") else 2 if line.continuation else cell.gap
        if line.cells[number - 1].text == "<-":
            widest = 2
        return Cell(cell.kind, cell.text, max(1, min(cell.gap, widest)))
    if line.primary is None:
        return Cell(cell.kind, cell.text, max(1, min(cell.gap, 2)))
    return cell
