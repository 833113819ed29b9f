"""Who writes a slot of a tree on the right: E0504 (twice), E0610 (`else` without a first rule)."""

from __future__ import annotations

from oscem_map.compiler.checks.places import Branches, exclude, list_owner, selected, with_branches, written_places
from oscem_map.compiler.resolve.broken import Open
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Answer, Composed, Copy, Mapping, Place, Rule, Scope, Side, walk
from oscem_map.dsl.spans import Span

Writers = dict[object, list[tuple[Rule, Branches]]]


def check_tree(mapping: Mapping, problems: Problems) -> None:
    known, seen = Open(mapping), Writers()
    for rule, branches in with_branches(mapping.root.nodes):
        places = written_places(rule)
        if rule.is_else:
            _second(rule, places, seen, known, problems)
        elif not _in_second(rule):
            _first(rule, places, branches, seen, problems)
        for place in places:
            seen.setdefault(_key(rule, place), []).append((rule, branches))
    _blocks(mapping, known, problems)


def _in_second(rule: Rule) -> bool:
    """Whether a rule stands in a block with `else` of an object, which is written only where nothing stands yet."""
    return any(scope.is_else and not scope.right.many for scope in rule.scope.enclosing())


def _key(rule: Rule, place: Place) -> object:
    """What is written: a path, in the elements that the innermost block of a list makes, and that its selectors mean."""
    return None if place.root else list_owner(rule, Side.RIGHT), place.path, selected(place)


def _first(rule: Rule, places: tuple[Place, ...], branches: Branches, seen: Writers, problems: Problems) -> None:
    for i, place in enumerate(places):
        several = place.many and _gives_several(rule)
        again = any((other.path, other.tests) == (place.path, place.tests) for other in places[:i])
        earlier = (
            other
            for other, b in seen.get(_key(rule, place), ())
            if not exclude(b, branches) and not (several and _gives_several(other))
        )
        first = next(earlier, rule if again else None)
        if first is not None:
            title = f"`{place.item}` is written twice"
            help = 'say which comes first: the second one is `else ... -> ... because "..."`'
            others = [(first.span, "first here")] if first is not rule else []
            problems.add("E0504", rule.span, title, "again here", others=others, help=help)
            return


def _gives_several(rule: Rule) -> bool:
    """Whether a rule gives several values: two such fill one list, one after the other."""
    if isinstance(rule, Answer):
        return rule.declared.many
    if isinstance(rule, Copy):
        return any(place.many or (not place.within and place.slot.many) for place in rule.left)
    return isinstance(rule, Composed) and rule.many


def _second(rule: Rule, places: tuple[Place, ...], seen: Writers, known: Open, problems: Problems) -> None:
    if places and not any(_key(rule, place) in seen or known.path(place.path, Side.RIGHT) for place in places):
        _no_first(rule.span, " and ".join(f"`{place.item}`" for place in places), problems)


def _blocks(mapping: Mapping, known: Open, problems: Problems) -> None:
    """A block with `else` has a first one for the same object or list."""
    seen: set[tuple[str, ...]] = set()
    for scope in walk(mapping.root.nodes):
        if isinstance(scope, Scope):
            path = scope.right.path
            if scope.is_else and path not in seen and not known.path(path, Side.RIGHT):
                _no_first(scope.span, f"`{'.'.join(path) or 'this'}`", problems)
            seen.add(path)


def _no_first(span: Span, names: str, problems: Problems) -> None:
    at = Span(span.file, span.start, span.start + len("else"))
    title = f"`else`, and no rule above writes {names}"
    problems.add("E0610", at, title, "else than what?", help="remove `else`; or write the first choice above")
