"""Whether what the mapping says of a leaf is so in the target that was made.

A rule of several parts writes nothing where one part is absent or refused, and a row may be left out whole. The
verdict on a leaf names the places that stand in the target; a leaf of which nothing stands is not written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from oscem_map.runtime.note import Tables, parts_of
from oscem_map.runtime.report import CLAIMS, Leaf, Status, Verdict

_NOT_THERE: Final = "nothing was written of it: what belongs with it is absent, or was not written"
_new: Final = tuple.__new__


def standing(leaves: Sequence[Leaf], stands: Callable[[str], bool]) -> tuple[Leaf, ...]:
    """The leaves, with those targets only that stand. Many leaves share a verdict: each is looked at once."""
    said = {id(leaf[3]): leaf[3] for leaf in leaves}
    changed = {key: now for key, verdict in said.items() if (now := _checked(verdict, stands)) is not verdict}
    if not changed:
        return tuple(leaves)
    return tuple([_new(Leaf, (*leaf[:3], changed[id(leaf[3])])) if id(leaf[3]) in changed else leaf for leaf in leaves])


def _checked(verdict: Verdict, stands: Callable[[str], bool]) -> Verdict:
    status, targets, reason, rule = verdict
    if not targets or (status is not Status.IGNORED and all(map(stands, targets))):
        return verdict
    if status is Status.IGNORED:  # a word of the mapping's own: as good as what is read beside it
        stood = any(map(stands, targets))
        return (status, (), reason, rule) if stood else (Status.LEFT_OUT, (), _NOT_THERE, rule)
    there = tuple(target for target in targets if stands(target))
    if there or status not in CLAIMS:
        return status, there, reason, rule
    return Status.LEFT_OUT, (), _NOT_THERE, rule


def in_tables(tables: Tables) -> Callable[[str], bool]:
    """Whether an item, `_category.item`, has a value in one of the rows, or a category, `_category`, a row."""

    def stands(target: str) -> bool:
        category, item = parts_of(target)
        rows = tables.get(category)
        if not rows or not item:
            return bool(rows)
        return rows[0].get(item) is not None or any(row.get(item) is not None for row in rows)

    return stands


def in_tree(tree: Mapping[str, Any]) -> Callable[[str], bool]:
    """Whether a slot, `acquisition.detectors[].mode`, has a value anywhere in a document."""
    places: set[str] = set()
    waiting: list[tuple[str, Any]] = [*tree.items()]
    while waiting:
        path, value = waiting.pop()
        if value is None:
            continue
        places.add(path)
        if isinstance(value, Mapping):
            waiting += [(f"{path}.{name}", one) for name, one in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{path}[]", one) for one in value]
    return places.__contains__
