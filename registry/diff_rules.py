"""Evaluators of what one authority demands of a slot: each takes its rules before and after.

They judge as if the authority refused what breaks its rules, as the archive does; `advised` softens what a deposition
system says besides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from oscem_map.registry.changes import Change, ChangeKind, Severity, count, some
from oscem_map.registry.inclusion import includes
from oscem_map.registry.model import Bounds, Rules
from oscem_map.registry.show import interval


def required(before: Rules, after: Rules) -> Iterator[Change]:
    """Mandatory or no longer so."""
    if after.mandatory and not before.mandatory:
        yield Change(ChangeKind.REQUIRED, Severity.WRITERS, "is required", "optional", "required")
    elif before.mandatory and not after.mandatory:
        yield Change(ChangeKind.REQUIRED, Severity.READERS, "is no longer required", "required", "optional")


def listing(before: Rules, after: Rules) -> Iterator[Change]:
    """A list where there was none, or none where there was one."""
    if after.values and not before.values:
        said = f"has a list of {count(len(after.values), 'value')}: {some(after.values)}"
        yield Change(ChangeKind.LIST, Severity.WRITERS, said, "any", "a list", after.values)
    elif before.values and not after.values:
        said = f"has no list any more; it had {count(len(before.values), 'value')}"
        yield Change(ChangeKind.LIST, Severity.READERS, said, "a list", "any", before.values)


def values_added(before: Rules, after: Rules) -> Iterator[Change]:
    """Values that a list has more. Text is compared without regard to case and repeated blanks."""
    known = {fold(value) for value in before.values}
    new = tuple(value for value in after.values if fold(value) not in known)
    if before.values and new:
        said = f"takes {count(len(new), 'value')} more: {some(new)}"
        yield Change(ChangeKind.VALUE_ADDED, Severity.READERS, said, values=new)


def values_removed(before: Rules, after: Rules) -> Iterator[Change]:
    """Values that a list has no more."""
    known = {fold(value) for value in after.values}
    gone = tuple(value for value in before.values if fold(value) not in known)
    if after.values and gone:
        said = f"no longer takes {count(len(gone), 'value')}: {some(gone)}"
        yield Change(ChangeKind.VALUE_REMOVED, Severity.WRITERS, said, values=gone)


def values_respelt(before: Rules, after: Rules) -> Iterator[Change]:
    """Values that differ in case or blanks: the first spelling of each counts."""
    old = {fold(value): value for value in reversed(before.values)}
    pairs = [(old[fold(value)], value) for value in after.values if old.get(fold(value), value) != value]
    pairs = [(was, now) for was, now in pairs if was not in after.values]
    if pairs:
        said = f"spells {count(len(pairs), 'value')} in another way: " + some([f"{a}` now `{b}" for a, b in pairs])
        yield Change(ChangeKind.VALUE_RESPELT, Severity.NOTE, said, values=tuple(now for _, now in pairs))


def pattern(before: Rules, after: Rules) -> Iterator[Change]:
    """The form of a text. Where a list comes or goes, it says more than a pattern: `listing` tells."""
    was, now = before.pattern, after.pattern
    if was == now or bool(before.values) != bool(after.values):
        return
    severity, said = _patterns(was, now)
    yield Change(ChangeKind.PATTERN, severity, said, was or "", now or "")


def _patterns(was: str | None, now: str | None) -> tuple[Severity, str]:
    if was is None:
        return Severity.WRITERS, "has a form to keep to"
    if now is None:
        return Severity.READERS, "has no form to keep to any more"
    wider, narrower = includes(now, was), includes(was, now)
    if wider and narrower:
        return Severity.NOTE, "states the same form in another way"
    if wider:
        return Severity.READERS, "takes more forms of text"
    if narrower:
        return Severity.WRITERS, "takes fewer forms of text"
    sure = "takes" if wider is not None and narrower is not None else "may take"
    return Severity.BREAKING, f"{sure} some forms of text more, and others no longer"


def bounds(before: Rules, after: Rules) -> Iterator[Change]:
    """The range of a number."""
    was, now = before.bounds or Bounds(), after.bounds or Bounds()
    if _reach(was) == _reach(now):
        return
    wider, narrower = _within(was, now), _within(now, was)
    severity = Severity.READERS if wider else Severity.WRITERS if narrower else Severity.BREAKING
    words = "wider" if wider else "narrower" if narrower else "another one"
    shown = f"{interval(was) or 'any number'}; now {interval(now) or 'any number'}"
    yield Change(ChangeKind.RANGE, severity, f"its range is {words}: was {shown}", interval(was), interval(now))


_Reach = tuple[tuple[bool, object, bool], tuple[bool, object, bool]]


def _reach(found: Bounds) -> _Reach:
    """The ends of an interval; whether an end that is not there is open says nothing."""
    low = (found.low is not None, found.low, found.low is not None and found.low_open)
    high = (found.high is not None, found.high, found.high is not None and found.high_open)
    return low, high


def _within(inner: Bounds, outer: Bounds) -> bool:
    """Whether each number of one interval is in the other."""
    low = outer.low is None or (
        inner.low is not None
        and (inner.low > outer.low or (inner.low == outer.low and (inner.low_open or not outer.low_open)))
    )
    high = outer.high is None or (
        inner.high is not None
        and (inner.high < outer.high or (inner.high == outer.high and (inner.high_open or not outer.high_open)))
    )
    return low and high


def fold(text: str) -> str:
    """What counts of a listed value: letters without case, blanks once."""
    return " ".join(text.split()).casefold()


RULES: tuple[Callable[[Rules, Rules], Iterator[Change]], ...] = (
    required,
    listing,
    values_added,
    values_removed,
    values_respelt,
    pattern,
    bounds,
)
"""What is compared of an authority's rules, in order."""


def advised(change: Change) -> Change:
    """A change of what a deposition system says besides the archive.

    What it demands, writers need. Its lists, forms and ranges are advice: who keeps to the old ones still writes a
    valid file. Readers read what the archive lets through.
    """
    demands = change.kind is ChangeKind.REQUIRED and change.severity is Severity.WRITERS
    softer = {Severity.WRITERS: Severity.NOTE, Severity.BREAKING: Severity.NOTE, Severity.READERS: Severity.COMPATIBLE}
    return change if demands else replace(change, severity=softer.get(change.severity, change.severity))
