"""What is wrong with a record against the current version: what a migration mends, and what is left to its author."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, NamedTuple

from oscem_map.runtime.migrate import Migrated
from oscem_map.runtime.paths import within
from oscem_map.runtime.validity import Fault, faults


class Mended(NamedTuple):
    """A fault that a migration mends; `place` is where the value goes, '' where the migration fills a gap."""

    fault: Fault
    place: str


@dataclass(frozen=True, slots=True)
class Found:
    """All faults of a record, each once, with the paths that it has."""

    left: tuple[Fault, ...]
    mended: tuple[Mended, ...]
    aside: tuple[Fault, ...]
    """What the migration says has no place any more, with its reason as help."""
    advice: tuple[Fault, ...]
    """What the schema lets pass, and is wrong all the same."""

    def __bool__(self) -> bool:
        return bool(self.left or self.mended or self.aside)


def found(record: Mapping[str, Any], result: Migrated, root: str, module: ModuleType, at: str) -> Found:
    """The faults of a record, `at` its place in the document, and of what a migration makes of it (paths from `$`)."""
    after = faults(result.document, root, module)
    remain = [one.path for one in after if not one.advice]
    left: list[Fault] = []
    mended: list[Mended] = []
    aside: list[Fault] = []
    for fault in (one for one in faults(record, root, module) if not one.advice):
        why, lost = _reason(fault.path, result)
        if (place := _mended(fault, result, remain)) is not None:
            mended.append(Mended(_below(fault, at), place))
        else:
            (aside if lost else left).append(_with_reason(fault, why, result, after))
    spoken = [path for fault in left for path in (fault.path, *_places(fault.path, result))]
    left += [_as_given(one, result) for one in after if not one.advice and not _touches(one.path, spoken)]
    advice = [_as_given(one, result) for one in after if one.advice]
    below = [tuple(_below(one, at) for one in some) for some in (left, aside, advice)]
    return Found(below[0], tuple(mended), *below[1:])


def _with_reason(fault: Fault, why: str, result: Migrated, after: tuple[Fault, ...]) -> Fault:
    """A fault that no migration mends: why not, or what is wrong with the value at the place to which it moves."""
    for place in _places(fault.path, result):
        there = next((one for one in after if place != fault.path and within(place, one.path)), None)
        if there is not None and there.what == "no such slot":
            said = f"{fault.what}; {place} is a place of another root"
            return fault._replace(what=said, help="name the root with --as, or correct the technique")
        if there is not None:
            return fault._replace(what=f"{fault.what}; as {place}: {there.what}", help=there.help)
    return fault._replace(help=why or fault.help)


def _reason(path: str, result: Migrated) -> tuple[str, bool]:
    """Why the migration puts all of a value aside, '' where it does not say; and whether it has no place any more."""
    there = [one for one in result.leaves if within(one.path, path)]
    if not there or any(one.places or not one.rule for one in there):
        return "", False
    return there[0].reason, not any(one.path in result.disputed for one in there)


def _mended(fault: Fault, result: Migrated, remain: list[str]) -> str | None:
    """The place to which a migration moves what is wrong, '' where it fills what was missing; None if neither.

    Of what is inside an object that moves, each fault is one of its own.
    """
    if fault.value is None and fault.what.startswith("missing"):
        return None if any(within(fault.path, one) for one in remain) else ""
    places = _places(fault.path, result)
    if not places:
        return None
    holds_more = fault.path not in result.inputs
    if not holds_more and any(within(place, one) for place in places for one in remain):
        return None
    together = _common(places) if holds_more else places[0]
    return None if any(within(together, one) for one in remain) else together


def _common(places: list[str]) -> str:
    """The object or list that all places are in; a quantity for its parts."""
    if len(set(places)) == 1:
        return places[0]
    steps = [re.findall(r"^\$|\.[^.\[]+|\[[^\]]*\]", place) for place in places]
    shared = [same[0] for same in zip(*steps, strict=False) if len(set(same)) == 1]
    text = "".join(shared[:-1] if len(shared) == len(steps[0]) else shared)
    return text.removesuffix("[0]")


def _places(path: str, result: Migrated) -> list[str]:
    """Where the leaves at a path, or below it, stand after the migration."""
    return [place for origin, found in result.places.items() if within(origin, path) for place in found]


def _touches(path: str, others: Iterable[str]) -> bool:
    return any(within(path, one) or within(one, path) for one in others)


def _as_given(fault: Fault, result: Migrated) -> Fault:
    """A fault of the migrated record, at the place that the value has in the record as it is."""
    origins = (origin for origin, places in result.places.items() if fault.path in places)
    return fault._replace(path=next(origins, fault.path))


def _below(fault: Fault, at: str) -> Fault:
    return fault._replace(path=at + fault.path[1:])
