"""Rows of a table that have more columns than the rule has places, where other rows fit: E0305 at the row."""

from __future__ import annotations

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Side, TableUse, TypedRow, TypedTable
from oscem_map.compiler.resolve.wording import counted


def width(table: TypedTable, side: Side, places: int) -> int:
    """How many columns a side has; rows that alone are wider than the places, beside others that fit, are not counted."""
    counts = [len(row.cells(side)) for row in table.rows] or [1]
    return max((count for count in counts if count <= places), default=max(counts))


def check(use: TableUse, left: int, right: int | None, problems: Problems) -> None:
    """Say which rows are too wide for `left` and `right` places; where all are, the rule is wrong, and not they.

    `right` is None where the words go on to another codec or table.
    """
    for side, places in ((Side.LEFT, left), (Side.RIGHT, right)):
        wide = [row for row in use.table.rows if places is not None and len(row.cells(side)) > places]
        for row in wide if len(wide) < len(use.table.rows) else ():
            spans = [span for cell in row.cells(side) for span in cell.spans]
            counts = (len(row.cells(side)), "column"), (places or 0, "place")
            given, taken = (counted(*one) for one in counts)
            title = f"this row of table `{use.table.name}` has {given} on the {side}, and the rule has {taken}"
            others = [(use.span, f"{taken} on the {side}")]
            help = f"write {'one word' if places == 1 else taken.replace('place', 'word')}, as the other rows do"
            problems.add("E0305", spans[0].to(spans[-1]), title, given, others=others, help=f"{help}: `{_shortened(row)}`")


def _shortened(row: TypedRow) -> str:
    """The row with the first cell of each side."""
    cells = (side[0] for side in (row.left, row.right))
    one, other = (f'"{cell.words[0]}"' if cell.words else cell.kind for cell in cells)
    return f"{one} {row.arrow} {other}"
