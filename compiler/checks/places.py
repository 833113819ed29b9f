"""Which places a rule writes or reads, and in which branches it stands: what several checks ask."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.typed import (
    Choice,
    Node,
    Place,
    Present,
    Rule,
    Scope,
    Side,
    Word,
    placed,
)
from oscem_map.registry.model import Primitive

Branches = tuple[tuple[Choice, int], ...]
"""The branches in which a rule stands, outermost first."""


def with_branches(nodes: list[Node]) -> Iterator[tuple[Rule, Branches]]:
    """All rules in order, with the branches in which each stands."""
    for rule, around in placed(nodes):
        yield rule, tuple(one for one in around if not isinstance(one, Scope))


def exclude(one: Branches, other: Branches) -> bool:
    """Whether two rules stand in different branches of one choice."""
    mine = dict(one)
    return any(choice in mine and mine[choice] != i for choice, i in other)


def written_places(rule: Rule) -> tuple[Place, ...]:
    """The right places to which a rule writes a value."""
    places = rule.places_of(Side.RIGHT) if rule.writes(Side.RIGHT) else ()
    if isinstance(rule, Present) and places and places[0].slot.primitive is not Primitive.BOOLEAN:
        return ()  # that something is there is told by what other rules write
    return places


def selected(place: Place) -> tuple[tuple[int, tuple[str, ...], tuple[Word, ...]], ...]:
    """The selectors of a place: which elements of the lists on its path are meant."""
    return tuple((test.depth, test.slot.path, test.words) for test in place.tests)


def list_owner(rule: Rule, side: Side) -> Scope | None:
    """The innermost block around a rule whose elements, on a side, are those of a list."""
    return next((scope for scope in rule.scope.enclosing() if scope.anchor(side).many or scope.lists), None)
