"""What a merge has to know of a mapping, from the mapping itself: keys and pointers, mere numbers, marks of blocks."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.rowvars import Role, RowVar, RowVars, is_demand
from oscem_map.compiler.typed import Fixed, Index, Key, Mapping, Node, Scope
from oscem_map.runtime.merge.facts import Block, Category, Facts, Pointer
from oscem_map.runtime.merge.naming import NAMINGS, POINTERS


def facts_of(mapping: Mapping) -> Facts:
    """The facts of the categories that a mapping writes."""
    rows = RowVars(mapping)
    pointers = {name: _pointers(name, rows) for name in rows.categories()}
    ends = {(one.category, one.key) for found in pointers.values() for one in found}
    marks = _marks(mapping, rows)
    return Facts(
        {
            name: Category(
                keys=mapping.right.classes[name].keys,
                numbers=_numbers(name, mapping.right.classes[name].keys, rows, ends),
                pointers=pointers[name],
                blocks=tuple(
                    Block(tuple(marks.get(id(var), {}).items()), var.local)
                    for var in rows.of_category(name)
                    if var.role is not Role.EVERY
                ),
                naming=NAMINGS.get(name),
            )
            for name in rows.categories()
        }
    )


def printed(facts: Facts) -> str:
    """A module's lines that make the facts again, one category a line."""
    lines = [f"        {name!r}: {category!r}," for name, category in facts.categories.items()]
    return "\n".join(["FACTS = Facts(", "    {", *lines, "    }", ")", ""])


def _pointers(name: str, rows: RowVars) -> tuple[Pointer, ...]:
    found = [
        Pointer(rule.place.path[-1], rule.parent.category, rule.parent.path[-1])
        for var in rows.of_category(name)
        for rule in var.keys
        if isinstance(rule, Key) and rule.place and rule.parent
    ]
    return tuple(dict.fromkeys((*found, *POINTERS.get(name, ()))))


def _numbers(name: str, keys: tuple[str, ...], rows: RowVars, ends: set[tuple[str, str]]) -> tuple[str, ...]:
    """Items that the mapping numbers, or gives the entry's name, as keys or as ends of pointers."""
    items: dict[str, None] = {}
    for var in rows.of_category(name):
        counted = [rule.place for rule in var.keys if isinstance(rule, Index)]
        counted += [rule.place for rule in var.fixed if str(rule.words[0]).isdecimal()]
        counted += [rule.place for rule in var.answers if name == "entry"]
        items.update(dict.fromkeys(place.path[-1] for place in counted if place))
    return tuple(item for item in items if item in keys or (name, item) in ends)


def _marks(mapping: Mapping, rows: RowVars) -> dict[int, dict[str, tuple[str, ...]]]:
    """Two-way fixed values outside branches, by row variable."""
    found: dict[int, dict[str, tuple[str, ...]]] = {}
    for scope, node in _plain_rules(mapping.root):
        if is_demand(node) and node.place:
            var: RowVar = rows.of(scope, node.place.category)
            found.setdefault(id(var), {})[node.place.path[-1]] = tuple(map(str, node.words))
    return found


def _plain_rules(scope: Scope) -> Iterator[tuple[Scope, Node]]:
    for node in scope.nodes:
        if isinstance(node, Scope):
            if node.arrow.puts:
                yield from _plain_rules(node)
        elif isinstance(node, Fixed):
            yield scope, node
