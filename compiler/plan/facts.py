"""What a report must know of a mapping besides the trace of a run: losses, reasons, keys, words, and advised ranges.

Each is a `Fact` of a table of `runtime.mapping_facts.Part`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from oscem_map.compiler.plan.asked import asked
from oscem_map.compiler.plan.carrier import carried_rules, withheld_paths
from oscem_map.compiler.plan.checks import sources
from oscem_map.compiler.plan.ir import Const, Expr, call
from oscem_map.compiler.plan.values import number_of
from oscem_map.compiler.resolve.claims import Claim, because_of, claims, claims_by_leaf
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
    SpokenFor,
    Word,
    rules,
)
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind, Primitive

Lost = tuple[str, str]
"""A reason, and the rule that gives it."""
Words = dict[tuple[str, str], tuple[str, ...]]
"""The mapping's own words, by the item that they stand in and the rule."""

_LOST = ("lost", "carried", "withheld")


class Fact(NamedTuple):
    """What is said of a path, an item, a rule or a question (`of`), with the line that says it.

    It stands in a table (`left.losses`) below `head`, if there is one: alone, or with its `value`.
    """

    table: str
    head: Expr | None
    of: str
    value: Expr | None
    rule: str


def facts_of(mapping: Mapping) -> Iterator[Fact]:
    """All facts of a mapping."""
    for side, schema in ((Side.LEFT, mapping.left), (Side.RIGHT, mapping.right)):
        if schema.kind is Kind.TREE:
            yield from losses(mapping, side)
            yield from stated(mapping, side)
        else:
            yield from items(mapping, side)
    for rule, file in carried_rules(mapping).items():
        yield Fact("left.carried", Const(file), rule, None, rule)
    for path, lost in withheld_paths(mapping).items():
        yield Fact("left.withheld", Const(lost), path, None, lost[1])
    yield from reasons(mapping)
    yield from advised(mapping)
    yield from units(mapping)
    for group, name, told, rule in asked(mapping):
        yield Fact("answers", Const(group), name, told, rule)
    for item, (slots, rule) in sources(mapping).items():
        yield Fact("sources", None, item, Const(slots), rule)
    yield from lints(mapping)


def losses(mapping: Mapping, side: Side) -> Iterator[Fact]:
    """What the mapping says of the leaves of a tree that it does not write: by path, of leaves and of inner nodes.

    An empty entry is a leaf that rules write, below a node that is lost as a whole.
    """
    own: dict[str, list[Lost]] = {}
    said = [*claims(mapping, side)]
    written: dict[str, str] = {}
    for _, path, owner in said:
        if owner.status == "written":
            written.setdefault(path, owner.rule)
    for rule, path, owner in said:
        if owner.status in _LOST and (isinstance(rule, SpokenFor) or path not in written):
            found = own.setdefault(path, [])
            lost = (_reason(mapping, owner), owner.rule)
            if lost not in found:
                found.append(lost)
    table = f"{side.value}.losses"
    for path, found in own.items():
        yield Fact(table, Const(tuple(found)), path, None, found[0][1])
    for path, cite in written.items():
        if path not in own and any(_holds(node, path) for node in own):
            yield Fact(table, Const(()), path, None, cite)


def _reason(mapping: Mapping, owner: Claim) -> str:
    if owner.status == "carried" and mapping.carrier is not None:
        return f"carried in {mapping.carrier.name}"
    return f"withheld: {owner.reason}" if owner.status == "withheld" else owner.reason


def _holds(node: str, path: str) -> bool:
    stem = node.removesuffix("[]")
    return path.startswith(f"{stem}.") or path.startswith(f"{stem}[].") or path == f"{stem}[]"


def stated(mapping: Mapping, side: Side) -> Iterator[Fact]:
    """What the mapping itself writes to slots of a tree: words, those of selectors among them, and numbers of elements."""
    words: dict[str, dict[Word, str]] = {}
    numbers: dict[str, str] = {}
    for rule in rules(mapping.root.nodes):
        place = getattr(rule, "place", None)
        if isinstance(rule, (Index, Key)) and place is not None and _in_tree(place, side):
            numbers.setdefault(place.dotted, rule.cite)
        elif isinstance(rule, Fixed) and (rule.arrow.both or rule.demanded) and place is not None and _in_tree(place, side):
            words.setdefault(place.dotted, {}).update(dict.fromkeys(rule.words, rule.cite))
        for test in [test for one in _places(rule) if _in_tree(one, side) for test in one.tests]:
            words.setdefault(test.slot.dotted, {}).update(dict.fromkeys(test.words, rule.cite))
    for test, cite in _seal_tests(mapping, side):
        words.setdefault(test.slot.dotted, {}).update(dict.fromkeys(test.words, cite))
    copied = {place.dotted for rule in rules(mapping.root.nodes) if isinstance(rule, Copy) for place in _places(rule)}
    table = f"{side.value}.stated"
    for path, cite in numbers.items():
        yield Fact(table, None, path, call("KeyItem", cite), cite)
    for path, said in words.items():
        if path not in copied:
            first = next(iter(said.values()))
            yield Fact(table, None, path, call("Word", tuple(said), first), first)


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


def reasons(mapping: Mapping) -> Iterator[Fact]:
    """Why rules that forget something do, by rule: those that settle a value, and those of one way that none reads back."""
    copies = [rule for rule in rules(mapping.root.nodes) if isinstance(rule, Copy)]
    read = {place.path for rule in copies if rule.arrow.gets for place in rule.left}
    written = {place.path for rule in copies if rule.arrow.puts for place in rule.right}
    found: dict[str, str] = {}
    for rule in copies:
        forgotten = rule.arrow is Arrow.SETTLES
        forgotten |= rule.arrow is Arrow.PUT and not any(place.path in read for place in rule.left)
        forgotten |= rule.arrow is Arrow.GET and not any(place.path in written for place in rule.right)
        forgotten |= any(scope.arrow is Arrow.GET for scope in rule.scope.enclosing())
        if forgotten and because_of(rule):
            found[rule.cite] = because_of(rule)
    return (Fact("reasons", Const(because), cite, None, cite) for cite, because in found.items())


def items(mapping: Mapping, side: Side) -> Iterator[Fact]:
    """What is said of the items of tables: that rules read them, or else that they are lost, a key, or one of our words."""
    words: Words = {}
    for one in rules(mapping.root.nodes):
        if isinstance(one, Fixed) and one.place.side is side:
            key = one.place.dotted, one.cite
            words[key] = (*words.get(key, ()), *map(str, one.words))  # each use of a fragment with parameters has its own
    numbers = {key for key, said in words.items() if all(word.isdecimal() for word in said)}
    for path, found in claims_by_leaf(mapping, side).items():
        rule = found[0].rule
        if found[0].status == "written":
            category, _, item = path.partition(".")
            yield Fact(f"{side.value}.read", Const(category), item, None, rule)
        else:
            table, head, value = _unread(path, found, words, numbers)
            yield Fact(f"{side.value}.{table}", head, path, value, rule)


def _unread(
    path: str, found: Sequence[Claim], words: Words, numbers: set[tuple[str, str]]
) -> tuple[str, Expr | None, Expr | None]:
    """What is said of an item that no rule reads; `words` are the mapping's own, `numbers` those of them that are keys."""
    first = found[0]
    lost = next((one for one in found if one.status == "lost"), None)
    is_key = all(((path, one.rule) in numbers and not one.targets) or one.reason == "a key" for one in found)
    if not is_key and (path, first.rule) in words and first.status == "ignored":
        return "words", None, _word(found, {one.rule: words.get((path, one.rule), ()) for one in found}, lost)
    if is_key or first.status == "ignored":
        return "keys", None, Const(first.rule)
    return "lost", Const((first.reason, first.rule)), None


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


def advised(mapping: Mapping) -> Iterator[Fact]:
    """The ranges that the deposition advises for the items that rules copy, by `_category.item`.

    Items without a unit, and those of which no slot is a quantity, have none: their ranges are of what is usual, and no
    slip of a scale can be told by them.
    """
    found: dict[str, Fact] = {}
    for rule in rules(mapping.root.nodes):
        quantities = isinstance(rule, Copy) and any(p.slot.primitive is Primitive.QUANTITY for p in rule.left)
        for place in rule.right if isinstance(rule, Copy) and quantities else ():
            bounds = place.slot.deposition.bounds
            if bounds is not None and place.slot.unit is not None:
                ends = (None if end is None else number_of(end) for end in (bounds.low, bounds.high))
                range_ = call("Range", *map(Const, ends), place.slot.unit)
                found[place.item] = Fact("advised", None, place.item, range_, rule.cite)
    return (found[item] for item in sorted(found))


def units(mapping: Mapping) -> Iterator[Fact]:
    """The units of the plain numbers that rules copy, by `_category.item` or dotted path, for reports.

    A quantity says its unit itself.
    """
    copies = [rule for rule in rules(mapping.root.nodes) if isinstance(rule, Copy)]
    stated = {
        place.item: (place.unit or place.written, rule.cite)
        for rule in copies
        for place in (*rule.left, *rule.right)
        if place.slot.primitive is not Primitive.QUANTITY and not place.given
    }
    return (Fact("units", Const(unit), item, None, rule) for item, (unit, rule) in sorted(stated.items()) if unit)


def lints(mapping: Mapping) -> Iterator[Fact]:
    """The lines of all lints: advice on what is written, apart from validity."""
    for lint in mapping.lints:
        for line in lint.advice:
            arguments = tuple(number_of(one) if isinstance(one, Decimal) else one for one in line.arguments)
            cite = f"{line.span.file}:{line.number}"
            told = (lint.name, line.level, line.path, line.check, arguments, line.because, cite)
            yield Fact("lints", None, cite, call("Advice", *map(Const, told)), cite)


__all__ = ["Fact", "facts_of"]
