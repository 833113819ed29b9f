"""Tables of words, from syntax: cells with their kinds, and the form that wraps `other`."""

from __future__ import annotations

from oscem_map.compiler.resolve.typed import Cell, TypedRow, TypedTable
from oscem_map.dsl import syntax


def typed_table(table: syntax.Table, file: str, number: int = 0) -> TypedTable:
    """A table of a mapping's text, with its cells told apart: words, `listed`, `other`, `nothing`."""
    rows = tuple(
        TypedRow(
            tuple(_cell(cell) for cell in row.left),
            row.arrow.arrow,
            tuple(_cell(cell) for cell in row.right),
            row.because.text if row.because else "",
            row.span,
        )
        for row in table.rows
    )
    loosely = None if table.loosely is None else tuple(map(str, table.loosely.values))
    return TypedTable(table.name.text, file, _wrapped(rows), table.name.span, number, loosely)


def _cell(cell: syntax.Cell) -> Cell:
    match cell:
        case syntax.Words():
            return Cell("words", cell.values, spans=cell.spans)
        case syntax.Listed():
            return Cell("listed", spans=(cell.span,))
        case syntax.Other():
            return Cell("other", spans=(cell.span,))
        case syntax.NothingCell():
            return Cell("nothing", spans=(cell.span,))


def _wrapped(rows: tuple[TypedRow, ...]) -> tuple[TypedRow, ...]:
    """`other <-> "('OT', '{}')"`: words with `{}` opposite `other`, or opposite words with `{}`, wrap its text."""
    return tuple(
        TypedRow(_forms(row.left, row.right), row.arrow, _forms(row.right, row.left), row.because, row.span)
        for row in rows
    )


def _forms(cells: tuple[Cell, ...], opposite: tuple[Cell, ...]) -> tuple[Cell, ...]:
    if not any(cell.kind == "other" or _is_form(cell) for cell in opposite):
        return cells
    return tuple(Cell("other", (), str(cell.words[0]), cell.spans) if _is_form(cell) else cell for cell in cells)


def _is_form(cell: Cell) -> bool:
    return cell.kind == "words" and "{}" in str(cell.words[0])
