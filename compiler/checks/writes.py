"""Who writes a place: E0504 (twice), E0505 (read back twice), E0604 (a list without a demand), E0610 (`else`)."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.checks.places import Branches, exclude, own, selected, with_branches, written_places
from oscem_map.compiler.checks.writes_of_trees import check_tree
from oscem_map.compiler.resolve.broken import Open
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.rows import Role, TargetRow, demand_of, target_rows
from oscem_map.compiler.resolve.typed import (
    Broken,
    Copy,
    Mapping,
    Pairing,
    Place,
    Rule,
    Scope,
    walk,
)
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Kind, Primitive


def check(mapping: Mapping, problems: Problems) -> None:
    """Whether each place is written once, and read back once."""
    if mapping.right.kind is Kind.TABLES:
        _Targets(mapping, problems).check()
    else:
        check_tree(mapping, problems)
    _sources(mapping.root, problems)
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope) and node.pairing is Pairing.SELECT:
            _selected(node, problems)


def _selected(scope: Scope, problems: Problems) -> None:
    """E0604: the elements of a list are told apart where one row stands against them."""
    if demand_of(scope) is not None or any(isinstance(node, Broken) for node in scope.nodes):
        return
    slots = scope.left.cls.slots.values() if scope.left.cls else ()
    name = next((slot.name for slot in slots if slot.primitive is Primitive.TEXT), "type")
    tables = scope.right.kind is Kind.TABLES
    one, rows = ("row", f"rows, `_{scope.right.category}[]`") if tables else ("object", "a list, `xs[]`")
    title = f"the list `{'.'.join(scope.left.within)}` stands against one {one}, and nothing says which element it is"
    help = f'write a demand in the block, e.g. `{name} -> "..."`; or pair it with {rows}'
    problems.add("E0604", scope.span, title, "which element?", help=help)


# Targets ------------------------------------------------------------------------------------------------------------


class _Targets:
    """Which rules write which item of which row, in the order of the mapping."""

    def __init__(self, mapping: Mapping, problems: Problems) -> None:
        self.mapping = mapping
        self.problems = problems
        self.rows = target_rows(mapping)
        self.open = Open(mapping)
        self.seen: dict[tuple[TargetRow | None, str, str], list[tuple[Rule, Branches]]] = {}
        """By row, category and item; all rows of the category where the row is None."""
        self.every: dict[tuple[TargetRow | None, str, str], list[tuple[Rule, Branches]]] = {}
        """What is written to every row of a category."""

    def check(self) -> None:
        for rule, branches in with_branches(self.mapping.root.nodes, ()):
            places = written_places(rule)
            if rule.is_else or rule.is_also:
                self._second(rule, places)
            else:
                self._first(rule, places, branches)
            for place in places:
                mine, whole = self._keys(rule, place)
                self.seen.setdefault(mine, []).append((rule, branches))
                self.seen.setdefault(whole, []).append((rule, branches))
                if mine[0] is not None and mine[0].role is Role.EVERY:
                    self.every.setdefault(whole, []).append((rule, branches))

    def _keys(self, rule: Rule, place: Place) -> list[tuple[TargetRow | None, str, str]]:
        var = self.rows.of(rule.scope, place.category)
        return [(var, place.category, place.path[-1]), (None, place.category, place.path[-1])]

    def _before(self, rule: Rule, place: Place) -> Iterator[tuple[Rule, Branches]]:
        """What was written to the same row; an item of every row meets that of any."""
        (row, category, item), whole = self._keys(rule, place)
        assert row is not None
        if row.role is Role.EVERY:
            yield from self.seen.get(whole, ())
            return
        yield from self.seen.get((row, category, item), ())
        yield from self.every.get(whole, ())

    def _second(self, rule: Rule, places: tuple[Place, ...]) -> None:
        if not places or any(self.open.category(place.category) for place in places):
            return
        if not any(True for place in places for _ in self._before(rule, place)):
            names = " and ".join(f"`{place.item}`" for place in places)
            word = "else" if rule.is_else else "also"
            title = f"`{word}`, and no rule above writes {names}"
            span = Span(rule.span.file, rule.span.start, rule.span.start + len(word))
            help = f"remove `{word}`; or write the first {'choice' if rule.is_else else 'rule'} above"
            self.problems.add("E0610", span, title, "else than what?" if rule.is_else else "beside what?", help=help)

    def _first(self, rule: Rule, places: tuple[Place, ...], branches: Branches) -> None:
        for i, place in enumerate(places):
            again = any(other.path == place.path for other in places[:i])
            before = (r for r, b in self._before(rule, place) if not exclude(b, branches))
            first = next(before, rule if again else None)
            if first is not None:
                title = f"`{place.item}` is written twice"
                help = 'say which comes first: the second one is `else ... -> ... because "..."`'
                others = [(first.span, "first here")] if first is not rule else []
                self.problems.add("E0504", rule.span, title, "again here", others=others, help=help)
                return


# Sources ------------------------------------------------------------------------------------------------------------


def _sources(root: Scope, problems: Problems) -> None:
    for scope in [root, *(node for node in walk(root.nodes) if isinstance(node, Scope))]:
        seen: dict[object, list[tuple[Copy, Branches]]] = {}
        for rule, branches in own(scope.nodes, ()):
            if not isinstance(rule, Copy) or not rule.arrow.gets or not scope.arrow.gets:
                continue
            for place in rule.left:
                if place.given:
                    continue
                before = seen.setdefault((place.path, selected(place)), [])
                clash = next((r for r, b in before if not exclude(b, branches)), None)
                if clash is not None:
                    title = f"`{place.dotted or 'this'}` is read back from two places"
                    help = 'make one of the two `->`, with `because "..."`'
                    problems.add(
                        "E0505", rule.span, title, "again here", others=[(clash.span, "first here")], help=help
                    )
                before.append((rule, branches))
