"""What becomes of each leaf of a side: the claims that rules have on it, to hand it on, lose it, or supply it.

Of a tree each leaf is listed, without claims where no rule speaks of it; of tables the items that the mapping names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oscem_map.compiler.resolve.typed import (
    Answer,
    Broken,
    Carried,
    Choice,
    Composed,
    Copy,
    Fixed,
    Index,
    Key,
    Mapping,
    Present,
    Rule,
    Scope,
    Side,
    SpokenFor,
    Withheld,
    rules,
    walk,
)
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind


@dataclass(frozen=True, slots=True)
class Claim:
    """One rule's claim on a leaf: `written`, `carried`, `withheld`, `lost` or `ignored`; where it goes; why; the line."""

    status: str
    targets: tuple[str, ...]
    reason: str
    rule: str


ClaimsByLeaf = dict[str, tuple[Claim, ...]]


def claims_by_leaf(mapping: Mapping, side: Side) -> ClaimsByLeaf:
    """The claims on a side's leaves: `a.b[].c` of a tree, `category.item` or `category` of tables."""
    schema = mapping.schema(side)
    if schema.kind is Kind.TABLES:
        return _of_tables(mapping, side)
    return _of_tree(mapping, side, [path for path, _ in schema.leaves()])


def because_of(rule: Rule) -> str:
    """A rule's reason, or that of the nearest block around it."""
    return rule.because or next((scope.because for scope in rule.scope.enclosing() if scope.because), "")


# Trees --------------------------------------------------------------------------------------------------------------


def _of_tree(mapping: Mapping, side: Side, leaves: Iterable[str]) -> ClaimsByLeaf:
    """Rules that write come first: what another branch calls lost is said where no branch that writes was taken."""
    own: dict[str, list[Claim]] = {}
    inner: dict[str, list[Claim]] = {}
    for rule, path, claim in claims(mapping, side):
        (inner if isinstance(rule, SpokenFor) else own).setdefault(path, []).append(claim)
    found: ClaimsByLeaf = {}
    for path in leaves:
        written = [claim for claim in own.get(path, ()) if claim.status != "lost"]
        lost = inner.get(path, []) if written else own.get(path) or _spoken_for(path, inner)
        found[path] = tuple(dict.fromkeys([*written, *lost]))
    return found


def _spoken_for(path: str, inner: dict[str, list[Claim]]) -> list[Claim]:
    """What is said of the nearest node above a leaf (or of the leaf itself)."""
    steps = path.split(".")
    for n in range(len(steps), 0, -1):
        name = ".".join(steps[:n])
        for candidate in (name, name.removesuffix("[]")):
            if candidate in inner:
                return inner[candidate]
    return inner.get("", [])


# Tables -------------------------------------------------------------------------------------------------------------


def _of_tables(mapping: Mapping, side: Side) -> ClaimsByLeaf:
    own: dict[str, list[Claim]] = {}
    for _, path, claim in claims(mapping, side):
        own.setdefault(path, []).append(claim)
    return {path: tuple(dict.fromkeys(_best(found))) for path, found in sorted(own.items())}


def _best(found: list[Claim]) -> list[Claim]:
    """The rules that read an item; else the words that it must have for something beside it to be read; else the rest."""
    written = [claim for claim in found if claim.status == "written"]
    words = [claim for claim in found if claim.status == "ignored" and claim.targets]
    rest = [claim for claim in found if claim.status == "lost" or (claim.status == "ignored" and claim.reason != "a key")]
    return written or (words and [*words, *(claim for claim in rest if claim not in words)]) or found


# Claims -------------------------------------------------------------------------------------------------------------


def claims(mapping: Mapping, side: Side) -> Iterator[tuple[Rule, str, Claim]]:
    """Every claim of a rule on a leaf, or on an inner node, of a side, in the order of the mapping."""
    beside = {id(rule): targets for rule, targets in _beside(mapping.root, side)}
    place = mapping.carrier.seal if mapping.carrier is not None and side is Side.RIGHT else None
    if place is not None:
        claim = Claim("ignored", (), "the digest of what is carried", "")
        seal = Broken("", 0, place.span, Arrow.PUT, scope=mapping.root)
        yield from ((seal, one.dotted, claim) for one in (place, *(test.slot for test in place.tests)))
    for rule in rules(mapping.root.nodes):
        leaves = rule.writes(side.other)
        for path, claim in _claims(rule, side, leaves, beside.get(id(rule), ()) if leaves else ()):
            yield rule, path, claim


def _beside(scope: Scope, side: Side) -> Iterator[tuple[Rule, tuple[str, ...]]]:
    """The words that rows and branches must have, with the places that are read where they have them."""
    bodies = [one.nodes for one in walk(scope.nodes) if isinstance(one, Scope)]
    bodies += [branch.nodes for node in walk(scope.nodes) if isinstance(node, Choice) for branch in node.branches]
    for nodes in bodies if side is Side.RIGHT else ():
        words = [node for node in nodes if isinstance(node, Fixed) and node.demanded]
        if any(word.place.side is side for word in words):
            targets = tuple(dict.fromkeys(target for rule in rules(nodes) for target in _read_into(rule)))
            yield from ((word, targets) for word in words)


def _read_into(rule: Rule) -> tuple[str, ...]:
    """The slots, or the answer, that a rule reads into."""
    if isinstance(rule, Answer) and rule.arrow.gets:
        return _of_answer(rule, leaves=True).targets
    return tuple(place.dotted for place in rule.left) if isinstance(rule, Copy) and rule.arrow.gets else ()


def _claims(rule: Rule, side: Side, leaves: bool, beside: tuple[str, ...]) -> Iterator[tuple[str, Claim]]:
    """What a rule says of the leaves of a side. `leaves`: whether it, and each block around it, reads that side."""
    match rule:
        case SpokenFor():
            status = {Carried: "carried", Withheld: "withheld"}.get(type(rule), "lost")
            yield from ((".".join(path), Claim(status, (), because_of(rule), rule.cite)) for path in rule.nodes_of(side))
        case Copy():
            targets = tuple(place.item if side is Side.LEFT else place.dotted for place in rule.places_of(side.other))
            yield from _handed_on(rule, targets, side, leaves)
            yield from _selected(rule, side)
        case Present() if side is Side.LEFT:
            targets = tuple(place.item for place in rule.items) or (f"_{rule.category}",)
            yield from _handed_on(rule, targets, side, leaves)
        case Present() if rule.items and rule.items[0].kind is Kind.TREE:
            yield from _handed_on(rule, (rule.left.dotted,), side, leaves)
        case Fixed() if rule.place.side is side:
            yield rule.place.dotted, _of_fixed(rule, side, beside)
            yield from _selected(rule, side)
        case Key() | Index() if rule.place.side is side:
            yield rule.place.dotted, Claim("ignored", (), "a key", rule.cite)
        case Answer() if rule.place.side is side and side is Side.RIGHT:
            yield rule.place.dotted, _of_answer(rule, leaves)
            yield from _selected(rule, side)
        case Composed() if rule.place.side is side:
            yield rule.place.dotted, Claim("lost", (), "words for people, made of other slots", rule.cite)
            yield from _selected(rule, side)
        case _:
            pass


def _handed_on(rule: Rule, targets: tuple[str, ...], side: Side, leaves: bool) -> Iterator[tuple[str, Claim]]:
    reason = "" if leaves else because_of(rule) or ("written only" if side is Side.RIGHT else "")
    claim = Claim("written" if leaves else "lost", targets if leaves else (), reason, rule.cite)
    yield from ((place.dotted, claim) for place in rule.places_of(side) if not place.given)


def _of_fixed(rule: Fixed, side: Side, beside: tuple[str, ...]) -> Claim:
    if side is Side.RIGHT:
        return Claim("ignored", beside, "a word of the mapping's own", rule.cite)
    if rule.arrow.both:
        return Claim("written", (), "the mapping itself stands for it", rule.cite)
    return Claim("lost", (), because_of(rule), rule.cite)


def _of_answer(rule: Answer, leaves: bool) -> Claim:
    if rule.arrow.gets and leaves and rule.declared is not None:
        return Claim("written", (f"ask.{rule.declared.name.text}",), "", rule.cite)
    return Claim("lost", (), "the depositor's answer; no slot holds it", rule.cite)



def _selected(rule: Rule, side: Side) -> Iterator[tuple[str, Claim]]:
    """The slots that selectors inside paths compare: the mapping itself stands for their words."""
    for place in rule.places_of(side):
        for test in place.tests:
            yield test.slot.dotted, Claim("ignored", (), "a word of the mapping's own", rule.cite)
