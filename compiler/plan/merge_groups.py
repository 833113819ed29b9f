"""Which items of a category say one fact, and what kind of values they hold: of the mapping's rules and the dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.rows import TargetRows
from oscem_map.compiler.resolve.typed import Cell, CodecUse, Copy, Mapping, Place, Present, TableUse, Via
from oscem_map.registry.merging import Overlay
from oscem_map.registry.model import Primitive
from oscem_map.runtime.merge.facts import Group


def groups(name: str, rows: TargetRows, keys: tuple[str, ...], said: Overlay) -> tuple[Group, ...]:
    """Items of one rule, or of rules that read one slot; and those that the overlay names. Keys are in none."""
    named = tuple(
        Group(tuple(one["items"]), led=one.get("led", False), ends=one.get("ends", False)) for one in said.get("groups", ())
    )
    ends = {one.items for one in named if one.ends}
    found = [*(one for one in (*_of_rules(name, rows), *_of_slots(name, rows)) if one.items not in ends), *named]
    return tuple(one for one in dict.fromkeys(found) if len(one.items) > 1 and not set(one.items) & set(keys))


def _of_rules(name: str, rows: TargetRows) -> Iterator[Group]:
    for var in rows.of_category(name):
        for rule in (*var.data, *var.present):
            if isinstance(rule, Copy):
                yield Group(_items(name, rule.right), forms=_forms(rule.via) if len(rule.right) == 2 else ())
            elif isinstance(rule, Present):
                yield Group(_items(name, rule.items), led=True)


def _of_slots(name: str, rows: TargetRows) -> Iterator[Group]:
    """A slot that is written to several items, by rules of their own: the sequence, and the same in plain letters."""
    for var in rows.of_category(name):
        read: dict[tuple[tuple[str, ...], ...], list[Place]] = {}
        for rule in var.data:
            if isinstance(rule, Copy) and len(rule.right) == 1:
                read.setdefault(tuple(place.path for place in rule.left), []).extend(rule.right)
        yield from (Group(_items(name, tuple(places))) for places in read.values())


def _items(name: str, places: tuple[Place, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.path[-1] for place in places if place.category == name))


def _forms(via: tuple[Via, ...]) -> tuple[tuple[str, str], ...]:
    """What a second item looks like, by the word in the first; nothing where it belongs to the fact in any case."""
    found: list[tuple[str, str]] = []
    for use in via:
        if isinstance(use, CodecUse) and use.codec.rest:
            found.append((str(use.arguments[0]), "{}"))
        elif isinstance(use, TableUse):
            for row in use.table.rows:
                if not row.arrow.puts or len(row.right) != 2 or row.right[1].kind == "nothing":
                    continue
                first, second = row.right
                if first.kind not in ("words", "nothing"):
                    return ()
                words = map(str, first.words) if first.kind == "words" else ("",)
                found += [(word, form) for word in words for form in _shapes(second)]
    return tuple(dict.fromkeys(found))


def _shapes(cell: Cell) -> tuple[str, ...]:
    return tuple(map(str, cell.words)) if cell.kind == "words" else (cell.form,)


# Kinds of values --------------------------------------------------------------------------------------------


def quantities(name: str, mapping: Mapping, rows: TargetRows) -> tuple[str, ...]:
    """The items that are written and hold numbers."""
    return tuple(item for item, kind, _ in _written(name, mapping, rows) if kind in (Primitive.NUMBER, Primitive.INTEGER))


def words(name: str, mapping: Mapping, rows: TargetRows) -> tuple[str, ...]:
    """The items that are written and have a list of words."""
    numbers = quantities(name, mapping, rows)
    return tuple(item for item, _, listed in _written(name, mapping, rows) if listed and item not in numbers)


def _written(name: str, mapping: Mapping, rows: TargetRows) -> Iterator[tuple[str, Primitive | None, bool]]:
    category = mapping.right.classes[name]
    named = set(category.keys)
    for var in rows.of_category(name):
        places = [place for rule in var.data if isinstance(rule, Copy) for place in rule.right]
        places += [place for present in var.present for place in present.items]
        places += [rule.place for rule in (*var.answers, *var.fixed, *var.keys)]
        named |= {place.path[-1] for place in places if place.category == name}
    for item, slot in category.slots.items():
        if item in named:
            yield item, slot.primitive, bool(slot.listed)
