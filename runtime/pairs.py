"""Two unlinked lists against the rows of one category: which elements share a row, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from oscem_map.runtime.values import fold


def paired(first: Mapping[int, Any], second: Mapping[int, Any]) -> list[tuple[int, int]]:
    """Which elements of two unlinked lists share a row: all of the first with the second's, if it has one.

    Elements of the second that say the same count as one, empty ones as none. Gives pairs of positions, -1 where a row has none.
    """
    second = {k: said for k, element in second.items() if (said := _said(element))}
    distinct: list[int] = []
    for k, element in second.items():
        if all(element != second[seen] for seen in distinct):
            distinct.append(k)
    if len(distinct) == 1 and first:
        return [(i, distinct[0]) for i in first]
    alone = distinct if len(distinct) == 1 else list(second)
    return [(i, -1) for i in first] + [(-1, k) for k in alone]


def _said(element: Any) -> Any:
    """What an element says, without regard to case, blanks and empty slots."""
    if isinstance(element, Mapping):
        return {name: said for name, one in element.items() if (said := _said(one)) not in (None, "", [], {})}
    return fold(element) if isinstance(element, str) else element


def unpaired(rows: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> tuple[list[Any], list[Any]]:
    """The two lists of rows that hold an element of each: a second one that rows share counts once."""
    first = [element for element, _ in rows if element]
    second: list[Any] = []
    shared: list[Any] = []
    for element, other in rows:
        if other and not (element and other in shared):
            second.append(other)
            if element:
                shared.append(other)
    return first, second
