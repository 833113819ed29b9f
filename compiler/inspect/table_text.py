"""The rows of a table of words as texts, for readers."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.via import Cell, TypedTable


def cells(table: TypedTable) -> Iterator[tuple[str, str, str, str]]:
    """Left cell, arrow, right cell and reason of each row."""
    for row in table.rows:
        yield _joined(row.left), row.arrow.value, _joined(row.right), row.because


def row_texts(table: TypedTable) -> tuple[str, ...]:
    """Each row as one line: `Gallium <-> gallium ion`."""
    return tuple(f"{left} {arrow} {right}" + (f": {reason}" if reason else "") for left, arrow, right, reason in cells(table))


def _joined(cells: tuple[Cell, ...]) -> str:
    texts = [_cell(cell) for cell in cells]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _cell(cell: Cell) -> str:
    if cell.kind == "words":
        return " or ".join(str(word) for word in cell.words)
    return cell.form.replace("{}", "...") if cell.kind == "other" and cell.form != "{}" else cell.kind
