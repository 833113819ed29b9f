"""Who writes a place: E0504 (twice), E0505 (read back from two places), E0604 (a list without a demand), E0610 (`else`)."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.plan_select import demand_of
from oscem_map.compiler.problems import Problems
from oscem_map.compiler.rowvars import RowVar, RowVars
from oscem_map.compiler.typed import (
    Answer,
    Choice,
    Copy,
    Fixed,
    Index,
    Key,
    Mapping,
    Node,
    Pairing,
    Place,
    Rule,
    Scope,
    walk,
)

Branches = tuple[tuple[Choice, int], ...]


def check(mapping: Mapping, problems: Problems) -> None:
    rows = RowVars(mapping)
    _targets(mapping, rows, problems)
    _sources(mapping.root, problems)
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope):
            if node.pairing is Pairing.SELECT and demand_of(node) is None:
                title = f"the list `{'.'.join(node.within)}` is paired with one row, and nothing says which element"
                help = "add a demand, e.g. `type -> \"final\"`, or pair it with rows: `_category[]`"
                problems.add("E0604", node.span, title, "which element?", help=help)


# Targets ------------------------------------------------------------------------------------------------------------


def _targets(mapping: Mapping, rows: RowVars, problems: Problems) -> None:
    seen: dict[tuple[RowVar, str], list[tuple[Rule, Branches]]] = {}
    for rule, branches in _placed(mapping.root.nodes, ()):
        writes = _written_places(rule)
        earlier = [[r for r in seen.get(_key(rows, rule, place), ())] for place in writes]
        if _is_else(rule):
            if writes and not any(earlier) and not isinstance(rule, Fixed):
                title = "`else` without a first rule for this place"
                problems.add("E0610", rule.span, title, "else than what?", help="remove `else`, or write the first rule above")
        else:
            for place, before in zip(writes, earlier, strict=True):
                clash = next((r for r, b in before if not _exclude(b, branches)), None)
                if clash is not None:
                    title = f"`{place.item}` is written twice"
                    help = "say which comes first: write `else` before the second, with `because`"
                    problems.add("E0504", rule.span, title, "again here", others=[(clash.span, "first here")], help=help)
        for place in writes:
            seen.setdefault(_key(rows, rule, place), []).append((rule, branches))


def _key(rows: RowVars, rule: Rule, place: Place) -> tuple[RowVar, str]:
    assert rule.scope is not None
    return rows.of(rule.scope, place.category), place.path[-1]


def _is_else(rule: Rule) -> bool:
    return rule.is_else


def _written_places(rule: Rule) -> tuple[Place, ...]:
    if not rule.arrow.puts or (rule.scope is not None and any(not s.arrow.puts for s in rule.scope.enclosing())):
        return ()
    match rule:
        case Copy():
            return rule.right
        case Fixed() | Key() | Index() | Answer():
            return (rule.place,) if rule.place is not None and rule.place.side == "right" else ()
        case _:
            return ()


def _placed(nodes: list[Node], branches: Branches) -> Iterator[tuple[Rule, Branches]]:
    for node in nodes:
        if isinstance(node, Scope):
            yield from _placed(node.nodes, branches)
        elif isinstance(node, Choice):
            for i, branch in enumerate(node.branches):
                yield from _placed(branch.nodes, (*branches, (node, i)))
        else:
            yield node, branches


def _exclude(one: Branches, other: Branches) -> bool:
    """Whether two rules stand in different branches of one choice."""
    mine = dict(one)
    return any(choice in mine and mine[choice] != i for choice, i in other)


# Sources ------------------------------------------------------------------------------------------------------------


def _sources(root: Scope, problems: Problems) -> None:
    for scope in [root, *(node for node in walk(root.nodes) if isinstance(node, Scope))]:
        seen: dict[tuple[str, ...], list[tuple[Copy, Branches]]] = {}
        for rule, branches in _own(scope.nodes, ()):
            if not isinstance(rule, Copy) or not rule.arrow.gets or not scope.arrow.gets:
                continue
            for place in rule.left:
                before = seen.setdefault(place.path, [])
                clash = next((r for r, b in before if not _exclude(b, branches)), None)
                if clash is not None:
                    title = f"`{place.dotted}` is read back from two places"
                    help = "make one of the two `->`, with `because`"
                    problems.add("E0505", rule.span, title, "again here", others=[(clash.span, "first here")], help=help)
                before.append((rule, branches))


def _own(nodes: list[Node], branches: Branches) -> Iterator[tuple[Rule, Branches]]:
    """The rules of a block itself, with those of its branches."""
    for node in nodes:
        if isinstance(node, Choice):
            for i, branch in enumerate(node.branches):
                yield from _own(branch.nodes, (*branches, (node, i)))
        elif not isinstance(node, Scope):
            yield node, branches
