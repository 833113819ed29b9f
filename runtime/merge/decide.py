"""What a row of the model says where the metadata say otherwise. Items that say one fact are decided together."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from oscem_map.runtime.merge.facts import Category, Group
from oscem_map.runtime.merge.result import Preference
from oscem_map.runtime.merge.values import above, folded, same

Row = dict[str, str | None]
"""Item, in lower case, to value; None and an item that is not there have none."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Which value is kept where both have one. `assumed` values, with their items, are kept nowhere.

    With `atoms`, the model has coordinates, and what says of which molecule they are is the model's.
    """

    prefer: Preference
    assumed: frozenset[tuple[str, str]] = frozenset()
    atoms: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """An item of which the two rows do not say the same; None is no value."""

    model: str | None
    metadata: str | None
    kept: Preference

    @property
    def value(self) -> str | None:
        return self.model if self.kept == "model" else self.metadata


def decide(row: Row, there: Row, facts: Category, policy: Policy, assumed: Collection[str] = ()) -> dict[str, Decided]:
    """What becomes of the items of a row, in lower case, in the order of the model's row and then of ours.

    `assumed` are those of which nobody stated our value.
    """
    together = _together(row, there, facts, policy, assumed)
    fixed = {item.lower() for item in (*facts.keys, *facts.numbers)}
    found: dict[str, Decided] = {}
    for item in dict.fromkeys((*there, *row)):
        ours, model = row.get(item), there.get(item)
        kept = together.get(item)
        if kept is None:
            if not ours or _stands(item, ours, model, facts, item in fixed):
                continue
            loses = model is not None and (item in fixed or item in assumed)
            kept = "metadata" if model is None else "model" if loses else _prefer(item, facts, policy)
        elif ours == model or not (ours or kept == "metadata") or _stands(item, ours, model, facts, False):
            continue
        found[item] = Decided(model, ours or None, kept)
    return found


def _stands(item: str, ours: str | None, model: str | None, facts: Category, key: bool) -> bool:
    """Whether the model's spelling stays: of a key in any letters; of other listed words the list's is written."""
    if key:
        return facts.same(item, ours, model)
    return same(ours, model, facts.is_quantity(item))


def _prefer(item: str, facts: Category, policy: Policy) -> Preference:
    return "model" if policy.atoms and facts.is_of_atoms(item) else policy.prefer


def _together(row: Row, there: Row, facts: Category, policy: Policy, assumed: Collection[str]) -> dict[str, Preference]:
    """Who is kept, for all items of the facts of which the rows say different things."""
    found: dict[str, Preference] = {}
    for group in facts.groups:
        if conflict(group, row, there, facts, assumed):
            kept = _prefer(group.items[0].lower(), facts, policy)
            ours, model = belonging(group, row), belonging(group, there)
            found.update(dict.fromkeys([*ours, *model], kept))
    return found


def conflict(group: Group, row: Row, there: Row, facts: Category, assumed: Collection[str] = ()) -> bool:
    """Whether two rows say different things by a group of items; a fact that one says in part only is no other one."""
    ours, model = belonging(group, row), belonging(group, there)
    for item in [one.lower() for one in group.items][: 1 if group.led else None]:
        one, other = row.get(item), there.get(item)
        if one and other and (item in ours or item in model) and item not in assumed and not facts.same(item, one, other):
            return True
    if group.ends and (_crossed(group, row, there) or _crossed(group, there, row)):
        return True
    return bool(group.forms) and (_alone(group, ours, there) or _alone(group, model, row))


def _crossed(group: Group, one: Row, other: Row) -> bool:
    """Whether the lower end that one says is above the upper end that the other says: no range has both."""
    lower, upper = (item.lower() for item in group.items)
    return above(one.get(lower), other.get(upper))


def _alone(group: Group, said: Collection[str], other: Row) -> bool:
    """Whether one says by the second item alone what the other says by the first."""
    return [*said] == [group.items[1].lower()] and bool(other.get(group.items[0].lower()))


def belonging(group: Group, row: Row) -> list[str]:
    """The items, in lower case, by which a row says the fact of a group: those that have a value and belong to it."""
    items = [item.lower() for item in group.items]
    if group.forms:
        first, second = row.get(items[0]), row.get(items[1]) or ""
        fits = [_fits(second, form) for word, form in group.forms if folded(word) == folded(first)]
        items = items if any(fits) else items[:1]
    return [item for item in items if row.get(item)]


def _fits(text: str, form: str) -> bool:
    before, hole, after = form.partition("{}")
    return text.startswith(before) and text.endswith(after) if hole else text == form
