"""What a rule with an error in it speaks of, as far as that can be told: so that one error is reported once.

A misspelt slot is taken for the one that is nearest to it; where none is near, the rule may speak of anything below.
"""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.project import Loaded
from oscem_map.compiler.resolve.typed import Broken, Mapping, Scope, rules
from oscem_map.dsl import syntax
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Class, Kind

Path = tuple[str, ...]
ANY = "*"


def broken(places: Places, scope: Scope, rule: syntax.Rule, loaded: Loaded, number: int) -> Broken:
    """The remainder of a rule in a scope. The names that it uses count as used."""
    for inner in _all_rules(rule):
        if isinstance(inner, syntax.Field):
            loaded.used.update(_names(inner))
    is_guard = isinstance(rule, (syntax.When, syntax.Else))
    return Broken(
        loaded.file, number, rule.span, Arrow.EXACT, "",
        paths=tuple(dict.fromkeys(_lefts(places, scope, rule))),
        categories=tuple(dict.fromkeys(_rights(places, rule, scope.right.category or ANY))),
        guard=is_guard, scope=scope,
    )  # fmt: skip


def anything(scope: Scope) -> Broken:
    """Rules that are not known, because the base of a mapping is in error."""
    return Broken(scope.file, scope.number, scope.span, Arrow.EXACT, "", paths=((),), categories=(ANY,), scope=scope)


class Open:
    """What a mapping's rules with errors may speak of: nothing is concluded from its absence."""

    def __init__(self, mapping: Mapping) -> None:
        found = [rule for rule in rules(mapping.root.nodes) if isinstance(rule, Broken)]
        self._paths = {plain(path) for rule in found for path in rule.paths}
        self._categories = {category for rule in found for category in rule.categories}

    def path(self, path: Path) -> bool:
        steps = plain(path)
        return any(steps[:n] in self._paths for n in range(len(steps) + 1))

    def category(self, category: str) -> bool:
        return category in self._categories or ANY in self._categories


def plain(path: Path) -> Path:
    """A path without its brackets."""
    return tuple(step.removesuffix("[]") for step in path)


def _all_rules(rule: syntax.Rule) -> Iterator[syntax.Rule]:
    yield rule
    for inner in _block(rule):
        yield from _all_rules(inner)


def _block(rule: syntax.Rule) -> tuple[syntax.Rule, ...]:
    block = rule.block if isinstance(rule, (syntax.Field, syntax.When, syntax.Else)) else None
    return block.rules if block else ()


def _names(rule: syntax.Field) -> set[str]:
    found = {call.name.text for call in rule.via}
    for end in (rule.left, rule.right):
        if isinstance(end, syntax.GivenEnd):
            found.add(f"{end.source}.{end.steps[0].name}")
        elif isinstance(end, syntax.TemplateEnd):
            found.add(f"template.{end.name.text}")
    return found


# The left side ------------------------------------------------------------------------------------------------------


def _lefts(places: Places, scope: Scope, rule: syntax.Rule) -> Iterator[Path]:
    if isinstance(rule, (syntax.When, syntax.Else)):
        for inner in _block(rule):
            yield from _lefts(places, scope, inner)
    elif isinstance(rule, syntax.Field):
        if isinstance(rule.left, syntax.ThisEnd):
            inside = _block(rule)
            if not inside:
                yield scope.left.path
            for inner in inside:
                yield from _lefts(places, scope, inner)
        elif rule.block and not isinstance(rule.left, (syntax.SlotEnd, syntax.TupleEnd)):
            yield scope.left.path
        for end in _slots(rule.left):
            if not places.is_absolute(end.path):
                path, cls = _near(places, scope, end.path)
                yield path if cls is not None or not _pairs(places, rule) else scope.left.path


def _pairs(places: Places, rule: syntax.Field) -> bool:
    """Whether a rule pairs objects: it has a block, or a fragment that may speak of anything."""
    right = rule.right
    row = isinstance(right, syntax.SlotEnd) and places.is_absolute(right.path) and len(right.path.steps) == 1
    return rule.block is not None or row or isinstance(right, syntax.ThisEnd)


def _near(places: Places, scope: Scope, path: syntax.Path) -> tuple[Path, Class | None]:
    """The node that a left path means, or the last one that can be told; and its class, if it is an object."""
    top = [*scope.enclosing()][-1] if path.root else scope
    found, cls = top.left.path, top.left.cls
    for step in path.steps:
        close = did_you_mean(step.name, cls.slots, 1) if cls and step.name not in cls.slots else (step.name,)
        if cls is None or not close:
            break
        slot = cls.slots[close[0]]
        found = (*found, slot.name)
        cls = None if slot.primitive else places.left.classes[slot.type]
    return found, cls


def _slots(end: syntax.End) -> tuple[syntax.SlotEnd, ...]:
    if isinstance(end, syntax.TupleEnd):
        return end.slots
    return (end,) if isinstance(end, syntax.SlotEnd) else ()


# The right side -----------------------------------------------------------------------------------------------------


def _rights(places: Places, rule: syntax.Rule, category: str) -> Iterator[str]:
    """The categories of a rule whose block pairs `category`. A fragment that is not known may write any."""
    if isinstance(rule, syntax.Field):
        for end in _slots(rule.right):
            absolute = places.is_absolute(end.path)
            here = _category(places, end.path) if absolute else category
            yield here
            category = here if rule.block else category
            if rule.via and absolute and len(end.path.steps) == 1:
                yield ANY
        if rule.via and isinstance(rule.right, syntax.ThisEnd):
            yield ANY
    for one in _block(rule):
        yield from _rights(places, one, category)


def _category(places: Places, path: syntax.Path) -> str:
    name = path.steps[0].name.removeprefix("_")
    if places.right.kind is Kind.TABLES and name in places.right.classes:
        return name
    close = did_you_mean(name, places.right.classes, 1)
    return close[0] if close else ANY
