"""Two unlinked lists against the rows of one category: which elements share a row, and back."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.trace import Trace, Tree
from oscem_map.runtime.values import fold


def paired(first: Mapping[int, Any], second: Mapping[int, Any], trace: Trace, at: str) -> list[tuple[int, int]]:
    """Which elements of two unlinked lists share a row: all of the first with the second's, if it has one.

    Elements of the second that say the same count as one, empty ones as none. Gives pairs of positions, -1 where a row has
    none: of two detectors and one mode of them, `[(0, 0), (1, 0)]`; of two modes, each has a row of its own. `at` is the
    path of the second list: elements that count as one are read once, for all.
    """
    told = {k: content for k, element in second.items() if (content := _content(element))}
    position, content = next(iter(told.items()), (-1, None))
    alone = list(told)
    if told and all(other == content for other in told.values()):
        for k in told:
            if k != position:
                trace.repeats(f"{at}[{k}]", f"{at}[{position}]")
        if first:
            return [(i, position) for i in first]
        alone = [position]
    return [(i, -1) for i in first] + [(-1, k) for k in alone]


def _content(element: Any) -> Any:
    """What an element says, without regard to case, blanks and empty slots."""
    if isinstance(element, Mapping):
        return {name: said for name, one in element.items() if (said := _content(one)) not in ABSENT}
    return fold(element) if isinstance(element, str) else element


def unpaired(rows: Sequence[tuple[Tree, Tree]], trace: Trace) -> tuple[list[Any], list[Any]]:
    """The two lists of rows that hold an element of each: a second one that rows share counts once."""
    first = [element for element, _ in rows if element]
    second: list[Any] = []
    shared: dict[Hashable, Tree] = {}
    for element, other in rows:
        key = _key(other) if element else None
        if other and (key is None or key not in shared):
            second.append(other)
            if key is not None:
                shared[key] = other
        elif other and key is not None:
            trace.twin(other, shared[key])
    return first, second


def _key(value: Any) -> Hashable:
    """What is equal for two equal trees, and can be looked up."""
    if isinstance(value, Mapping):
        return frozenset((name, _key(one)) for name, one in value.items())
    return (list, *map(_key, value)) if isinstance(value, list) else value
