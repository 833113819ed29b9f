"""Which places a rule writes or reads, and in which branches it stands: what several checks ask."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.typed import (
    Answer,
    Choice,
    Composed,
    Copy,
    Fixed,
    Index,
    Key,
    Node,
    Place,
    Present,
    Rule,
    Scope,
    Side,
    Word,
)

Branches = tuple[tuple[Choice, int], ...]
"""The branches in which a rule stands, outermost first."""


def with_branches(nodes: list[Node], branches: Branches = ()) -> Iterator[tuple[Rule, Branches]]:
    """All rules in order, with the branches in which each stands."""
    for node in nodes:
        if isinstance(node, Scope):
            yield from with_branches(node.nodes, branches)
        elif isinstance(node, Choice):
            for i, branch in enumerate(node.branches):
                yield from with_branches(branch.nodes, (*branches, (node, i)))
        else:
            yield node, branches


def own(nodes: list[Node], branches: Branches = ()) -> Iterator[tuple[Rule, Branches]]:
    """The rules of a block itself, with those of its branches."""
    for node in nodes:
        if isinstance(node, Choice):
            for i, branch in enumerate(node.branches):
                yield from own(branch.nodes, (*branches, (node, i)))
        elif not isinstance(node, Scope):
            yield node, branches


def exclude(one: Branches, other: Branches) -> bool:
    """Whether two rules stand in different branches of one choice."""
    mine = dict(one)
    return any(choice in mine and mine[choice] != i for choice, i in other)


def puts(rule: Rule) -> bool:
    """Whether a rule, and each block around it, writes the right side."""
    return rule.arrow.puts and (rule.scope is None or all(scope.arrow.puts for scope in rule.scope.enclosing()))


def gets(rule: Rule) -> bool:
    """Whether a rule, and each block around it, writes the left side."""
    return rule.arrow.gets and (rule.scope is None or all(scope.arrow.gets for scope in rule.scope.enclosing()))


def written_places(rule: Rule) -> tuple[Place, ...]:
    """The right places to which a rule writes a value."""
    if not puts(rule):
        return ()
    match rule:
        case Copy():
            return rule.right
        case Fixed() | Key() | Index() | Answer() | Composed():
            return (rule.place,) if rule.place is not None and rule.place.side is Side.RIGHT else ()
        case Present() if rule.items and rule.items[0].slot.primitive == "boolean":
            return rule.items
        case _:
            return ()


def selected(place: Place) -> tuple[tuple[int, tuple[str, ...], tuple[Word, ...]], ...]:
    """The selectors of a place: which elements of the lists on its path are meant."""
    return tuple((test.depth, test.slot.path, test.words) for test in place.tests)


def list_owner(rule: Rule, side: Side) -> Scope | None:
    """The innermost block around a rule whose elements, on a side, are those of a list."""
    around = rule.scope.enclosing() if rule.scope is not None else iter(())
    return next((scope for scope in around if scope.anchor(side).many or scope.lists), None)
