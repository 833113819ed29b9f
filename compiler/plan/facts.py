"""What a report must know of a mapping besides the trace of a run: losses, reasons, keys, words, and advised ranges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from oscem_map.compiler.plan.ir import Const, Expr, call
from oscem_map.compiler.plan.values import number_of
from oscem_map.compiler.resolve.owners import SPEAKS_BELOW, Claim, because_of, claims, owners
from oscem_map.compiler.resolve.typed import (
    Copy,
    ElementTest,
    Fixed,
    Index,
    Key,
    Mapping,
    Place,
    Rule,
    Side,
    Word,
    rules,
)
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind, Primitive

Lost = tuple[str, str]
"""A reason, and the rule that gives it."""

_LOST = ("lost", "carried", "withheld")


def losses(mapping: Mapping, side: Side) -> dict[str, tuple[Lost, ...]]:
    """What the mapping says of the leaves of a tree that it does not write: by path, of leaves and of inner nodes.

    An empty entry is a leaf that rules write, below a node that is lost as a whole.
    """
    own: dict[str, list[Lost]] = {}
    said = [*claims(mapping, side)]
    written = dict.fromkeys(path for _, path, owner in said if owner.status == "written")
    for rule, path, owner in said:
        if owner.status in _LOST and (isinstance(rule, SPEAKS_BELOW) or path not in written):
            found = own.setdefault(path, [])
            lost = (_reason(mapping, owner), owner.rule)
            if lost not in found:
                found.append(lost)
    for path in written:
        if path not in own and any(_holds(node, path) for node in own):
            own[path] = []
    return {path: tuple(found) for path, found in own.items()}


def _reason(mapping: Mapping, owner: Claim) -> str:
    if owner.status == "carried" and mapping.carrier is not None:
        return f"carried in {mapping.carrier.name}"
    return f"withheld: {owner.reason}" if owner.status == "withheld" else owner.reason


def _holds(node: str, path: str) -> bool:
    stem = node.removesuffix("[]")
    return path.startswith(f"{stem}.") or path.startswith(f"{stem}[].") or path == f"{stem}[]"


def stated(mapping: Mapping, side: Side) -> Iterator[tuple[str, Expr]]:
    """What the mapping itself writes to slots of a tree: words, those of selectors among them, and numbers of elements."""
    words: dict[str, dict[Word, str]] = {}
    numbers: dict[str, Expr] = {}
    for rule in rules(mapping.root.nodes):
        place = getattr(rule, "place", None)
        if isinstance(rule, (Index, Key)) and place is not None and _in_tree(place, side):
            numbers.setdefault(place.dotted, call("KeyItem", rule.cite))
        elif isinstance(rule, Fixed) and (rule.arrow.both or rule.demanded) and place is not None and _in_tree(place, side):
            words.setdefault(place.dotted, {}).update(dict.fromkeys(rule.words, rule.cite))
        for test in [test for one in _places(rule) if _in_tree(one, side) for test in one.tests]:
            words.setdefault(test.slot.dotted, {}).update(dict.fromkeys(test.words, rule.cite))
    for test, cite in _seal_tests(mapping, side):
        words.setdefault(test.slot.dotted, {}).update(dict.fromkeys(test.words, cite))
    copied = {place.dotted for rule in rules(mapping.root.nodes) if isinstance(rule, Copy) for place in _places(rule)}
    yield from numbers.items()
    for path, said in words.items():
        if path not in copied:
            yield path, call("Word", tuple(said), next(iter(said.values())))


def _seal_tests(mapping: Mapping, side: Side) -> list[tuple[ElementTest, str]]:
    """The words of the element that holds the seal, with the rule."""
    carrier = mapping.carrier
    seal = carrier.seal if carrier is not None and side is Side.RIGHT else None
    return [(test, carrier.cite) for test in seal.tests] if seal is not None and carrier is not None else []


def _in_tree(place: Place, side: Side) -> bool:
    return place.side is side and place.kind is Kind.TREE


def _places(rule: Rule) -> tuple[Place, ...]:
    if isinstance(rule, Copy):
        return *rule.left, *rule.right
    place = getattr(rule, "place", None)
    return () if place is None else (place,)


def reasons(mapping: Mapping) -> dict[str, str]:
    """Why rules that forget something do, by rule: those that settle a value, and those of one way that none reads back."""
    copies = [rule for rule in rules(mapping.root.nodes) if isinstance(rule, Copy)]
    read = {place.path for rule in copies if rule.arrow.gets for place in rule.left}
    written = {place.path for rule in copies if rule.arrow.puts for place in rule.right}
    found: dict[str, str] = {}
    for rule in copies:
        forgotten = rule.arrow is Arrow.SETTLES
        forgotten |= rule.arrow is Arrow.PUT and not any(place.path in read for place in rule.left)
        forgotten |= rule.arrow is Arrow.GET and not any(place.path in written for place in rule.right)
        forgotten |= rule.scope is not None and any(scope.arrow is Arrow.GET for scope in rule.scope.enclosing())
        if forgotten and because_of(rule):
            found[rule.cite] = because_of(rule)
    return found


def items(mapping: Mapping, side: Side) -> Iterator[tuple[str, Expr]]:
    """What is said of the items of tables that no rule reads: lost, a key, or a word of the mapping's own."""
    words = {
        (rule.place.dotted, rule.cite): tuple(str(word) for word in rule.words)
        for rule in rules(mapping.root.nodes)
        if isinstance(rule, Fixed) and rule.place and rule.place.side is side
    }
    numbers = {key for key, said in words.items() if all(word.isdecimal() for word in said)}
    for path, found in owners(mapping, side).items():
        first = found[0]
        if first.status == "written":
            continue
        lost = next((one for one in found if one.status == "lost"), None)
        if all(((path, one.rule) in numbers and not one.targets) or one.reason == "a key" for one in found):
            yield path, call("KeyItem", first.rule)
        elif (path, first.rule) in words and first.status == "ignored":
            said = {one.rule: words.get((path, one.rule), ()) for one in found}
            yield path, _word(found, said, lost)
        elif first.status == "ignored":
            yield path, call("KeyItem", first.rule)
        else:
            yield path, call("LostItem", first.reason, first.rule)


def _word(found: Sequence[Claim], said: dict[str, tuple[str, ...]], lost: Claim | None) -> Expr:
    """The words that rows must have, with what is read beside them; and those that the mapping writes besides."""
    beside = tuple(dict.fromkeys(target for one in found for target in one.targets))
    accepted, own = (
        tuple(dict.fromkeys(word for one in found if (bool(one.targets) or not beside) is demanded for word in said[one.rule]))
        for demanded in (True, False)
    )
    own = tuple(word for word in own if word not in accepted)
    why = (lost.reason, lost.rule) if lost else ("", "") if own else ()
    more = (beside, *why, *((own,) if own else ()))
    return call("Word", accepted, found[0].rule, *(more if any(more) else ()))


def read_items(mapping: Mapping, side: Side) -> dict[str, tuple[str, ...]]:
    """The items that rules read, by category."""
    found: dict[str, list[str]] = {}
    for path, own in owners(mapping, side).items():
        category, _, item = path.partition(".")
        if own[0].status == "written":
            found.setdefault(category, []).extend([item] if item else [])
    return {category: tuple(names) for category, names in found.items()}


def advised(mapping: Mapping) -> Iterator[tuple[str, Expr]]:
    """The ranges that the deposition advises for the items that rules copy, by `_category.item`.

    Items without a unit, and those of which no slot is a quantity, have none: their ranges are of what is usual, and no
    slip of a scale can be told by them.
    """
    found: dict[str, Expr] = {}
    for rule in rules(mapping.root.nodes):
        quantities = isinstance(rule, Copy) and any(p.slot.primitive is Primitive.QUANTITY for p in rule.left)
        for place in rule.right if isinstance(rule, Copy) and quantities else ():
            bounds = place.slot.deposition.bounds
            if bounds is not None and place.slot.unit is not None:
                ends = (None if end is None else number_of(end) for end in (bounds.low, bounds.high))
                found[place.item] = call("Range", *map(Const, ends), place.slot.unit)
    return iter(sorted(found.items()))


def units(mapping: Mapping) -> dict[str, str]:
    """The units of the plain numbers that rules copy, by `_category.item` or dotted path, for reports.

    A quantity says its unit itself.
    """
    places = [place for rule in rules(mapping.root.nodes) if isinstance(rule, Copy) for place in (*rule.left, *rule.right)]
    stated = {
        place.item: place.unit or place.written
        for place in places
        if place.slot.primitive is not Primitive.QUANTITY and not place.given
    }
    return {item: unit for item, unit in sorted(stated.items()) if unit}


def lints(mapping: Mapping) -> Iterator[Expr]:
    """The lines of all lints: advice on what is written, apart from validity."""
    for lint in mapping.lints:
        for line in lint.advice:
            arguments = tuple(number_of(one) if isinstance(one, Decimal) else one for one in line.arguments)
            cite = f"{line.span.file}:{line.number}"
            told = (lint.name, line.level, line.path, line.check, arguments, line.because, cite)
            yield call("Advice", *map(Const, told))


__all__ = ["advised", "items", "lints", "losses", "read_items", "reasons", "stated", "units"]
