"""Evaluators of what one authority demands of a slot: each takes its rules before and after.

They tell what has changed; whether the authority refuses what breaks its rules, as the archive does, is judged later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oscem_map.registry.changes import Change, ChangeKind, count, some
from oscem_map.registry.inclusion import includes
from oscem_map.registry.model import Bounds, Rules
from oscem_map.registry.show import interval


def required(before: Rules, after: Rules) -> Iterator[Change]:
    """Mandatory or no longer so."""
    if after.mandatory and not before.mandatory:
        yield Change(ChangeKind.SLOT_REQUIRED, "is required", "optional", "required")
    elif before.mandatory and not after.mandatory:
        yield Change(ChangeKind.SLOT_OPTIONAL, "is no longer required", "required", "optional")


def listing(before: Rules, after: Rules) -> Iterator[Change]:
    """A list where there was none, or none where there was one."""
    if after.values and not before.values:
        said = f"has a list of {count(len(after.values), 'value')}: {some(after.values)}"
        yield Change(ChangeKind.ENUM_ADDED, said, "any", "a list", after.values)
    elif before.values and not after.values:
        said = f"has no list any more; it had {count(len(before.values), 'value')}"
        yield Change(ChangeKind.ENUM_REMOVED, said, "a list", "any", before.values)


def values_added(before: Rules, after: Rules) -> Iterator[Change]:
    """Values that a list has more; one that is spelt in another way in place of the old spelling is none."""
    respelt = {now for _, now in _respelt(before, after)}
    new = tuple(one for one in after.values if one not in before.values and one not in respelt)
    if before.values and new:
        said = f"takes {count(len(new), 'value')} more: {some(new)}"
        yield Change(ChangeKind.ENUM_WORD_ADDED, said, values=new)


def values_removed(before: Rules, after: Rules) -> Iterator[Change]:
    """Values that a list has no more, in any spelling."""
    known = {fold(value) for value in after.values}
    gone = tuple(value for value in before.values if fold(value) not in known)
    if after.values and gone:
        said = f"no longer takes {count(len(gone), 'value')}: {some(gone)}"
        yield Change(ChangeKind.ENUM_WORD_REMOVED, said, values=gone)


def values_respelt(before: Rules, after: Rules) -> Iterator[Change]:
    """Values that differ in case or blanks from what they were."""
    pairs = _respelt(before, after)
    if pairs:
        said = f"spells {count(len(pairs), 'value')} in another way: " + some([f"{a}` now `{b}" for a, b in pairs])
        was, now = ("; ".join(pair[at] for pair in pairs) for at in (0, 1))
        yield Change(ChangeKind.ENUM_WORD_RESPELT, said, was, now, tuple(now for _, now in pairs))


def _respelt(before: Rules, after: Rules) -> list[tuple[str, str]]:
    """Spellings that went, each with one that the new list has of the same letters."""
    now = {fold(value): value for value in reversed(after.values)}
    gone = [value for value in before.values if value not in after.values]
    return [(value, now[fold(value)]) for value in gone if fold(value) in now]


def labels(before: Rules, after: Rules) -> Iterator[Change]:
    """Values whose label is another one; a list without labels says nothing of them."""
    if not before.labels or not after.labels:
        return
    old = {fold(value): label for value, label in zip(before.values, before.labels, strict=True)}
    new = zip(after.values, after.labels, strict=True)
    pairs = [(value, old[fold(value)], label) for value, label in new if old.get(fold(value), label) != label]
    if pairs:
        shown = some([f"{value}`, which was `{was}`, now `{now}" for value, was, now in pairs])
        said = f"calls {count(len(pairs), 'value')} otherwise: {shown}"
        was, now = ("; ".join(f"{value} = {pair[at]}" for value, *pair in pairs) for at in (0, 1))
        yield Change(ChangeKind.ENUM_LABEL_CHANGED, said, was, now, tuple(value for value, *_ in pairs))


def pattern(before: Rules, after: Rules) -> Iterator[Change]:
    """The form of a text. Where a list comes or goes, it says more than a pattern: `listing` tells."""
    was, now = before.pattern, after.pattern
    if was == now or bool(before.values) != bool(after.values):
        return
    kind, said = _patterns(was, now)
    yield Change(kind, said, was or "", now or "")


def _patterns(was: str | None, now: str | None) -> tuple[ChangeKind, str]:
    if was is None:
        return ChangeKind.PATTERN_NARROWED, "has a form to keep to"
    if now is None:
        return ChangeKind.PATTERN_WIDENED, "has no form to keep to any more"
    wider, narrower = includes(now, was), includes(was, now)
    if wider and narrower:
        return ChangeKind.PATTERN_RESPELT, "states the same form in another way"
    if wider:
        return ChangeKind.PATTERN_WIDENED, "takes more forms of text"
    if narrower:
        return ChangeKind.PATTERN_NARROWED, "takes fewer forms of text"
    sure = "takes" if wider is not None and narrower is not None else "may take"
    return ChangeKind.PATTERN_CHANGED, f"{sure} some forms of text more, and others no longer"


def bounds(before: Rules, after: Rules) -> Iterator[Change]:
    """The range of a number."""
    was, now = before.bounds or Bounds(), after.bounds or Bounds()
    if _reach(was) == _reach(now):
        return
    wider, narrower = _within(was, now), _within(now, was)
    narrowed = ChangeKind.RANGE_NARROWED if narrower else ChangeKind.RANGE_CHANGED
    kind = ChangeKind.RANGE_WIDENED if wider else narrowed
    words = "wider" if wider else "narrower" if narrower else "another one"
    shown = f"{interval(was) or 'any number'}; now {interval(now) or 'any number'}"
    yield Change(kind, f"its range is {words}: was {shown}", interval(was), interval(now))


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
    labels,
    pattern,
    bounds,
)
"""What is compared of an authority's rules, in order."""
