"""Texts of free items that hold several remarks: "6s blot; atmosphere: air". Semicolons divide them, labels tell them apart."""

from __future__ import annotations

from typing import Any

from oscem_map.runtime.refused import UNFIT, Nothing
from oscem_map.runtime.trace import Row, Trace
from oscem_map.runtime.words import remarks_of


def remark(value: Any, label: str) -> Any:
    """ "atmosphere: air" of "air"."""
    if isinstance(value, UNFIT):
        return value
    said = " ".join(str(value).split())
    return f"{label}: {said}" if said else None


def from_remark(value: Any, label: str) -> Any:
    """What the remark with a label says; nothing where no remark has it."""
    if isinstance(value, UNFIT):
        return value
    found = (_labelled(part, label) for part in remarks_of(value))
    return next((said for said in found if said), Nothing(f"no remark on the {label}"))


def _labelled(part: str, label: str) -> str:
    head, colon, said = part.partition(":")
    return said.strip() if colon and head.strip().casefold() == label.casefold() else ""


def unlabelled(value: Any, labels: str) -> Any:
    """The text without the remarks that have one of some labels, which commas divide."""
    if isinstance(value, UNFIT):
        return value
    names = [label.strip() for label in labels.split(",")]
    kept = [part for part in remarks_of(value) if not any(_labelled(part, label) for label in names)]
    return "; ".join(kept) or Nothing("remarks on something else")


def added(row: Row, item: str, value: Any, trace: Trace) -> Any:
    """A text behind what an item says already; what was written there before stands in the whole."""
    before = row.get(item)
    if before is None or isinstance(value, UNFIT):
        return value
    whole = f"{before}; {value}"
    for n in trace.records_of(row):
        here, written, leaves, line, said = trace.written[n]
        if written == item and said is before:
            trace.written[n] = (here, written, leaves, line, whole)
    return whole


__all__ = ["added", "from_remark", "remark", "unlabelled"]
