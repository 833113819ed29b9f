"""Two unlinked lists against the rows of one category: which elements share a row, and back."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.trace import Trace, Tree
from oscem_map.runtime.values import fold
from oscem_map.runtime.write_tree import Gap


def paired(
    first: Mapping[int, Any], second: Mapping[int, Any], trace: Trace, at: str, target: str = "", rule: str = ""
) -> list[tuple[int, int]]:
    """Which elements of two unlinked lists share a row: the nth with the nth where the lists are equally long, else none.

    Gives pairs of positions, -1 where a row has none: of two grants and two funders `[(0, 0), (1, 1)]`, of two grants and
    one funder `[(0, -1), (1, -1), (-1, 0)]`. An element that says nothing holds its position, and shares no row. Of several
    of the second list that say the same, in rows of their own, the first is read for all. That positions pair them is
    reported as assumed of `target`; `at` is the path of the second list.
    """
    said = [{k: element for k, element in one.items() if _says(element)} for one in (first, second)]
    if first and len(first) == len(second) and first.keys() == second.keys():
        pairs = [(k if k in said[0] else -1, k if k in said[1] else -1) for k in first]
        met = [i for i, k in pairs if i >= 0 and k >= 0]
        if met and target:
            what = ", ".join(str(i + 1) for i in met)
            trace.assume(target, f"{what} with {what}", "nothing links the two lists, which are equally long", rule)
        return [pair for pair in pairs if pair != (-1, -1)]
    alone: dict[Hashable, int] = {}
    for k in said[1]:
        kept = alone.setdefault(_key(_content(second[k])), k)
        if kept != k:
            trace.repeats(f"{at}[{k}]", f"{at}[{kept}]")
    return [(i, -1) for i in said[0]] + [(-1, k) for k in alone.values()]


def _says(value: Any) -> bool:
    """Whether an element, or a slot of one, says anything: `{"name": " "}` does not."""
    if isinstance(value, str):
        return not (value == "" or value.isspace())
    return any(map(_says, value.values())) if isinstance(value, Mapping) else value not in ABSENT


def _content(element: Any) -> Any:
    """What an element says, without regard to case, blanks and empty slots."""
    if isinstance(element, Mapping):
        return {name: said for name, one in element.items() if (said := _content(one)) not in ABSENT}
    return fold(element) if isinstance(element, str) else element


def unpaired(rows: Sequence[tuple[Tree, Tree]], trace: Trace) -> tuple[list[Any], list[Any]]:
    """The two lists of rows that hold an element of each.

    Where rows hold both, the lists are equally long, with `{}` where a row has one of them only, so that the nth belongs to
    the nth. Where none does, each list has its own elements; if these are equally many, `{}` keeps them apart.
    """
    told = [(element, other) for element, other in rows if element or other]
    first, second = ([pair[n] for pair in told if pair[n]] for n in (0, 1))
    if any(element and other for element, other in told) or (first and len(first) == len(second)):
        return [element or Gap() for element, _ in told], [other or Gap() for _, other in told]
    return first, second


def _key(value: Any) -> Hashable:
    """What is equal for two equal trees, and can be looked up."""
    if isinstance(value, Mapping):
        return frozenset((name, _key(one)) for name, one in value.items())
    return (list, *map(_key, value)) if isinstance(value, list) else value
