"""Who writes a place: E0504 (twice), E0505 (read back twice), E0604 (a list without a demand), E0610 (`else`)."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.checks.places import Branches, exclude, list_owner, selected, with_branches, written_places
from oscem_map.compiler.resolve.broken import Open
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.rows import Role, demand_of, target_rows
from oscem_map.compiler.resolve.typed import (
    Answer,
    Broken,
    Composed,
    Copy,
    Mapping,
    Pairing,
    Place,
    Rule,
    Scope,
    Side,
    walk,
)
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Kind, Primitive


def check(mapping: Mapping, problems: Problems) -> None:
    """Whether each place is written once, and read back once."""
    _Targets(mapping, problems).check()
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


Writer = tuple[Rule, Branches]
_EVERY = "every row"


class _Targets:
    """Which rules write what, in the order of the mapping."""

    def __init__(self, mapping: Mapping, problems: Problems) -> None:
        self.mapping = mapping
        self.problems = problems
        self.rows = target_rows(mapping)
        self.open = Open(mapping)
        self.seen: dict[object, list[Writer]] = {}
        """By what is written, see `_keys`."""

    def check(self) -> None:
        for rule, branches in with_branches(self.mapping.root.nodes):
            places = written_places(rule)
            if rule.is_else or (rule.is_also and self.mapping.right.kind is Kind.TABLES):
                self._second(rule, places)
            elif not _in_second(rule):
                self._first(rule, places, branches)
            for place in places:
                for key in self._keys(rule, place):
                    self.seen.setdefault(key, []).append((rule, branches))
        self._blocks()

    def _keys(self, rule: Rule, place: Place) -> list[object]:
        """What a rule writes. In a tree: a path, in the elements that the innermost block of a list makes, and that its
        selectors mean. In tables: an item of a row, the item in any row, and that of every row of a list's category.
        """
        if place.kind is Kind.TREE:
            return [(None if place.root else list_owner(rule, Side.RIGHT), place.path, selected(place))]
        row = self.rows.of(rule.scope, place.category)
        every: list[object] = [(_EVERY, place.path)] if row.role is Role.EVERY else []
        return [(row, place.path), (None, place.path), *every]

    def _before(self, rule: Rule, place: Place) -> Iterator[Writer]:
        """What was written to the same place; an item of every row meets that of any."""
        key, *others = self._keys(rule, place)
        yield from self.seen.get(others[0] if len(others) > 1 else key, ())
        if len(others) == 1:
            yield from self.seen.get((_EVERY, place.path), ())

    def _is_open(self, place: Place) -> bool:
        """Whether a rule with an error in it may write a place."""
        tables = place.kind is Kind.TABLES
        return self.open.category(place.category) if tables else self.open.path(place.path, Side.RIGHT)

    def _second(self, rule: Rule, places: tuple[Place, ...]) -> None:
        if places and not any(self._is_open(place) or any(self._before(rule, place)) for place in places):
            self._no_first(rule.span, "else" if rule.is_else else "also", " and ".join(f"`{place.item}`" for place in places))

    def _no_first(self, span: Span, word: str, names: str) -> None:
        title = f"`{word}`, and no rule above writes {names}"
        help = f"remove `{word}`; or write the first {'choice' if word == 'else' else 'rule'} above"
        mark = "else than what?" if word == "else" else "beside what?"
        self.problems.add("E0610", span.first(word), title, mark, help=help)

    def _first(self, rule: Rule, places: tuple[Place, ...], branches: Branches) -> None:
        for i, place in enumerate(places):
            several = place.many and _gives_several(rule)
            again = any((other.path, other.tests) == (place.path, place.tests) for other in places[:i])
            before = (
                other
                for other, b in self._before(rule, place)
                if not exclude(b, branches) and not (several and _gives_several(other))
            )
            first = next(before, rule if again else None)
            if first is not None:
                title = f"`{place.item}` is written twice"
                help = 'say which comes first: the second one is `else ... -> ... because "..."`'
                others = [(first.span, "first here")] if first is not rule else []
                self.problems.add("E0504", rule.span, title, "again here", others=others, help=help)
                return

    def _blocks(self) -> None:
        """A block with `else` has a first one for the same object or list, of a tree or of rows."""
        seen: set[tuple[str, ...]] = set()
        for scope in walk(self.mapping.root.nodes):
            if isinstance(scope, Scope):
                path = scope.right.path
                if scope.is_else and path not in seen and not self.open.path(path, Side.RIGHT):
                    rows = scope.right.kind is Kind.TABLES
                    self._no_first(scope.span, "else", f"`_{path[0]}[]`" if rows else f"`{'.'.join(path) or 'this'}`")
                seen.add(path)


def _in_second(rule: Rule) -> bool:
    """Whether a rule stands in a block with `else` of an object, which is written only where nothing stands yet."""
    return any(scope.is_else and not scope.right.many for scope in rule.scope.enclosing())


def _gives_several(rule: Rule) -> bool:
    """Whether a rule gives several values: two such fill one list, one after the other."""
    if isinstance(rule, Answer):
        return rule.declared.many
    if isinstance(rule, Copy):
        return any(place.many or (not place.within and place.slot.many) for place in rule.left)
    return isinstance(rule, Composed) and rule.many


# Sources ------------------------------------------------------------------------------------------------------------


def _sources(root: Scope, problems: Problems) -> None:
    """Each place of an element is read back by one rule of its block, or by one in each branch."""
    seen: dict[object, list[tuple[Copy, Branches]]] = {}
    for rule, branches in with_branches(root.nodes):
        if not isinstance(rule, Copy) or not rule.arrow.gets or not rule.scope.arrow.gets:
            continue
        for place in rule.left:
            if place.given:
                continue
            before = seen.setdefault((rule.scope, place.path, selected(place)), [])
            clash = next((r for r, b in before if not exclude(b, branches)), None)
            if clash is not None:
                title = f"`{place.dotted or 'this'}` is read back from two places"
                help = 'make one of the two `->`, with `because "..."`'
                problems.add("E0505", rule.span, title, "again here", others=[(clash.span, "first here")], help=help)
            before.append((rule, branches))
