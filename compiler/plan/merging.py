"""What a merge has to know of a mapping: keys, pointers, mere numbers and marks of blocks, from its rules; what the schema's
own source does not say, from the overlay of its snapshot (`registry.merging`)."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.plan.merge_groups import groups, quantities, words
from oscem_map.compiler.resolve.rows import Role, TargetRows, is_demand
from oscem_map.compiler.resolve.typed import Fixed, Index, Key, Mapping, Node, Scope
from oscem_map.registry.merging import Overlay
from oscem_map.runtime.merge.facts import Block, Category, Facts, Naming, Pointer


def facts_of(mapping: Mapping, rows: TargetRows) -> Facts:
    """The facts of the categories that a mapping writes."""
    overlay = {name: mapping.right.merging.get(name, {}) for name in rows.categories()}
    pointers = {name: _pointers(name, rows, said) for name, said in overlay.items()}
    ends = {(one.category, one.key) for found in pointers.values() for one in found}
    marks = _marks(mapping, rows)
    return Facts(
        {
            name: Category(
                mapping.right.classes[name].keys,
                _numbers(name, mapping, rows, ends),
                pointers[name],
                _blocks(name, rows, marks) or Category().blocks,
                _naming(said),
                groups(name, rows, mapping.right.classes[name].keys, said),
                quantities(name, mapping, rows),
                words(name, mapping, rows),
                tuple(said.get("atoms", ())),
                tuple((older, today) for older, today in said.get("aliases", ())),
            )
            for name, said in overlay.items()
        }
    )


def _naming(said: Overlay) -> Naming | None:
    if "naming" not in said:
        return None
    return Naming(tuple(map(tuple, said["naming"])), said.get("weight", "apart"), said.get("any", False))


def _pointers(name: str, rows: TargetRows, said: Overlay) -> tuple[Pointer, ...]:
    found = [
        Pointer(rule.place.path[-1], rule.parent.category, rule.parent.path[-1])
        for var in rows.of_category(name)
        for rule in var.keys
        if isinstance(rule, Key)
    ]
    return tuple(dict.fromkeys((*found, *(Pointer(**one) for one in said.get("pointers", ())))))


def _numbers(name: str, mapping: Mapping, rows: TargetRows, ends: set[tuple[str, str]]) -> tuple[str, ...]:
    """Keys and ends of pointers that the mapping counts; and those ends that it is told, as an entry's name is."""
    keys = mapping.right.classes[name].keys
    items: dict[str, None] = {}
    for var in rows.of_category(name):
        counted = [rule.place for rule in var.keys if isinstance(rule, Index)]
        counted += [rule.place for rule in var.fixed if str(rule.words[0]).isdecimal()]
        told = [rule.place for rule in var.answers]
        items.update({place.path[-1]: None for place in counted if place.path[-1] in keys})
        items.update({place.path[-1]: None for place in (*counted, *told) if (name, place.path[-1]) in ends})
    return tuple(items)


def _blocks(name: str, rows: TargetRows, marks: dict[int, dict[str, tuple[str, ...]]]) -> tuple[Block, ...]:
    variables = [var for var in rows.of_category(name) if var.role is not Role.EVERY]
    return tuple(Block(tuple(marks.get(id(var), {}).items()), var.local) for var in variables)


def _marks(mapping: Mapping, rows: TargetRows) -> dict[int, dict[str, tuple[str, ...]]]:
    """Two-way fixed values outside branches, by the identity of the row variable."""
    found: dict[int, dict[str, tuple[str, ...]]] = {}
    for scope, node in _plain_rules(mapping.root):
        if is_demand(node):
            var = rows.of(scope, node.place.category)
            found.setdefault(id(var), {})[node.place.path[-1]] = tuple(map(str, node.words))
    return found


def _plain_rules(scope: Scope) -> Iterator[tuple[Scope, Node]]:
    for node in scope.nodes:
        if isinstance(node, Scope):
            if node.arrow.puts:
                yield from _plain_rules(node)
        elif isinstance(node, Fixed):
            yield scope, node
