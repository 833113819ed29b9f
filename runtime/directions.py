"""The functions `put` and `get` of a converter, each made of the generated function that does one direction.

A function takes what is read, a trace, and the path that the document stands at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from oscem_map.runtime.slips import Slip, mended
from oscem_map.runtime.trace import Row, Source, Tables, Trace, Tree
from oscem_map.runtime.write_tables import Finish, Rows, finished
from oscem_map.runtime.write_tree import without_empty


def tree_to_tree(direction: Callable[[Source, Tree, Trace, str], None]) -> Callable[..., Tree]:
    """Makes the document of one schema of that of another."""

    def convert(document: Source, trace: Trace, at: str = "$") -> Tree:
        trace.starts(document, at)
        made = trace.makes({})
        direction(document, made, trace, at)
        without_empty(made)
        return made

    return convert


def tree_to_rows(direction: Callable[[Source, Rows, Trace, str], None], finish: Finish) -> Callable[..., dict[str, list[Row]]]:
    """Makes the rows, by category, that a document says, completed by a plan."""

    def convert(document: Source, trace: Trace, at: str = "$") -> dict[str, list[Row]]:
        trace.starts(document, at)
        made = Rows()
        direction(document, made, trace, at)
        return finished(made, finish, trace)

    return convert


def rows_to_tree(direction: Callable[[Tables, Tree, Trace], None], slips: Sequence[Slip] = ()) -> Callable[..., Tree]:
    """Makes the document that tables say, of which known slips are mended before."""

    def convert(document: Tables, trace: Trace, at: str = "$") -> Tree:
        trace.starts(document, at)
        tables = trace.reads(mended(document, slips, trace) if slips else document)
        made = trace.makes({})
        direction(tables, made, trace)
        without_empty(made)
        return made

    return convert


def rows_to_rows(
    direction: Callable[[Tables, Rows, Trace], None], finish: Finish, slips: Sequence[Slip] = ()
) -> Callable[..., dict[str, list[Row]]]:
    """Makes the rows of one schema that tables of another say."""

    def convert(document: Tables, trace: Trace, at: str = "$") -> dict[str, list[Row]]:
        trace.starts(document, at)
        tables = trace.reads(mended(document, slips, trace) if slips else document)
        made = Rows()
        direction(tables, made, trace)
        return finished(made, finish, trace)

    return convert


__all__ = ["rows_to_rows", "rows_to_tree", "tree_to_rows", "tree_to_tree"]
