"""The verdicts on a document's leaves after a merge: what gave way to the model is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from oscem_map.runtime.merge.result import KEPT, Merged
from oscem_map.runtime.report import CLAIMS, Leaf, Report, Status

_ELEMENT: Final = re.compile(r"\[(\d+)\]")


def leaves(said: Sequence[Leaf], merged: Merged) -> tuple[Leaf, ...]:
    """The leaves, with those targets only that have their value now; a leaf without any was left out."""
    if not merged.lost:
        return tuple(said)
    lengths = _lengths(said)
    return tuple(_leaf(leaf, merged, lengths) for leaf in said)


def _leaf(leaf: Leaf, merged: Merged, lengths: Mapping[str, int]) -> Leaf:
    if leaf.status not in CLAIMS or merged.lost.keys().isdisjoint(leaf.targets):
        return leaf
    fates = {target: _lost(leaf, merged.lost[target], lengths) for target in leaf.targets if target in merged.lost}
    left = tuple(target for target in leaf.targets if fates.get(target) != "all")
    if not left:
        return Leaf(leaf.path, leaf.value, Status.LEFT_OUT, (), KEPT, leaf.rule)
    partly = [target for target in leaf.targets if fates.get(target)]
    reason = f"{KEPT} in {' and '.join(partly)}" + ("" if len(left) < len(leaf.targets) else ", in some of its rows")
    return Leaf(leaf.path, leaf.value, leaf.status, left, "; ".join(filter(None, (leaf.reason, reason))), leaf.rule)


def _lost(leaf: Leaf, rows: Sequence[bool | None], lengths: Mapping[str, int]) -> str:
    """Whether a leaf's value gave way in all rows that it was written to, in some, or in none (`''`).

    An element of a list is written to the row of its own number, where there are as many rows as elements.
    """
    element = _ELEMENT.search(leaf.path)
    if element and lengths[leaf.path[: element.start()]] == len(rows):
        rows = [rows[int(element[1])]]
    found = [lost for lost in rows if lost is not None]
    return "" if not any(found) else "all" if all(found) else "some"


def _lengths(said: Sequence[Leaf]) -> dict[str, int]:
    """How many elements each outermost list of the document has."""
    found: dict[str, int] = {}
    for leaf in said:
        element = _ELEMENT.search(leaf.path)
        if element:
            name = leaf.path[: element.start()]
            found[name] = max(found.get(name, 0), int(element[1]) + 1)
    return found


def told(report: Report, merged: Merged) -> Report:
    """The report of a conversion that was merged: nothing is missing, asked or assumed that the model has.

    What gave way to the model is not written: neither leaves of the document nor answers.
    """
    unused = [one for one in report.asked if one.value is not None and one.targets and all(map(merged.gave_way, one.targets))]
    told = [f"the answer to `{one.name}` was not used: {KEPT}" for one in unused]
    gone = {(one.item, one.metadata) for one in merged.differences}  # what is assumed never wins
    gone |= {(one.item, one.metadata) for one in merged.renamed}
    return replace(
        report,
        missing=tuple(one for one in report.missing if one.item not in merged.given),
        advice=tuple(one for one in report.advice if not one.absent or _ELEMENT.sub("", one.place) not in merged.given),
        leaves=leaves(report.leaves, merged),
        asked=tuple(
            one
            for one in report.asked
            if (one not in unused if one.value is not None else not merged.given.issuperset(one.targets))
        ),
        assumed=tuple(one for one in report.assumed if (one.item, one.value) not in gone),
        notes=(*report.notes, *merged.notes, *told),
        merged=merged,
    )
