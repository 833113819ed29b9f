"""Blocks that fill the same list of a tree: the first is its spine, and the others join their elements to it.

Elements are recognised by the slots after `by`, in the order of the alternatives; without `by` by their position.
"""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.codecs import Codec
from oscem_map.compiler.resolve.typed import Copy, Fixed, Mapping, Pairing, Place, Scope, Side, rules, walk
from oscem_map.registry.model import Kind
from oscem_map.runtime.values import fold

Keys = tuple[tuple[str, ...], ...]
"""Paths below the element that is made, alternatives in order; () is by position."""


def made_side(put: bool) -> Side:
    return Side.RIGHT if put else Side.LEFT


def spine_of(mapping: Mapping, scope: Scope, put: bool) -> Scope | None:
    """The first block of the list that a block fills; None where the block is the first, or makes elements of its own."""
    if not _fills(scope, put):
        return None
    side = made_side(put)
    for other in walk(mapping.root.nodes):
        if other is scope:
            return None
        if isinstance(other, Scope) and _fills(other, put) and other.anchor(side).path == scope.anchor(side).path:
            same = _owner(other, side) is _owner(scope, side) and not _told_apart(other, scope, side)
            if same and (scope.by or other.by or _by_position(other, scope, put)):
                return other
    return None


def keys_of(scope: Scope, spine: Scope, put: bool) -> Keys:
    """By which slots of the made elements a block's elements are recognised in those of its spine; () is by position.

    Alternatives that one of the two blocks does not write are left out.
    """
    return tuple(key for key, _ in _known_keys(scope, spine, put))


def forms_of(scope: Scope, spine: Scope, put: bool) -> tuple[Codec | None, ...]:
    """The codec of each of the keys, by which its slots are compared."""
    return tuple(form for _, form in _known_keys(scope, spine, put))


def _known_keys(scope: Scope, spine: Scope, put: bool) -> Iterator[tuple[tuple[str, ...], Codec | None]]:
    made = {".".join(path[len(spine.anchor(made_side(put)).path) :]) for path in _slots(spine, put)}
    by = scope if scope.by else spine
    for key, form in zip(by.by, by.forms, strict=True):
        written = _written(scope, key, put)
        if written is not None and made.issuperset(written):
            yield written, form


def _fills(scope: Scope, put: bool) -> bool:
    """Whether a block makes elements of a list of objects of a tree, in a direction."""
    anchor = scope.anchor(made_side(put))
    runs = all(made_side(put).is_written_by(one.arrow) for one in scope.enclosing())
    made = anchor.many and anchor.kind is Kind.TREE and anchor.element is None and scope.pairing is not Pairing.PAIRED
    return made and runs and not scope.is_else


def _owner(scope: Scope, side: Side) -> Scope | None:
    around = scope.parent.enclosing() if scope.parent is not None else iter(())
    return next((one for one in around if one.anchor(side).many or one.lists), None)


def _told_apart(one: Scope, other: Scope, side: Side) -> bool:
    """Whether the elements of two blocks must have different words in one slot."""
    words = _words(one, side)
    return any(path in words and not words[path] & said for path, said in _words(other, side).items())


def _words(scope: Scope, side: Side) -> dict[tuple[str, ...], set[str]]:
    return {
        node.place.path: {fold(str(word)) for word in node.words}
        for node in scope.nodes
        if isinstance(node, Fixed) and node.place.side is side and not node.has
    }


def _by_position(one: Scope, other: Scope, put: bool) -> bool:
    """Whether the elements of two blocks without keys are the same where their positions are.

    Two lists that fill one list of the target with the same slots follow each other instead: nothing is lost.
    """
    lists = all(scope.pairing is Pairing.LIST and scope.anchor(made_side(not put)).kind is Kind.TREE for scope in (one, other))
    chosen = _told_apart(one, other, made_side(not put)) or any(_adds_words(scope, made_side(put)) for scope in (one, other))
    return lists and not chosen and not (put and {*_slots(one, put)} & {*_slots(other, put)})


def _adds_words(scope: Scope, side: Side) -> bool:
    """Whether the elements are those with a word among others: `[role has "PI"]`."""
    return any(isinstance(node, Fixed) and node.has and node.place.side is side for node in scope.nodes)


def _slots(scope: Scope, put: bool) -> Iterator[tuple[str, ...]]:
    for rule in rules(scope.nodes):
        if isinstance(rule, Copy) and made_side(put).is_written_by(rule.arrow):
            yield from (place.path for place in rule.places_of(made_side(put)))


def _written(scope: Scope, key: tuple[Place, ...], put: bool) -> tuple[str, ...] | None:
    """Where the elements that a block makes have the slots of a key; None where the block does not write one of them."""
    found: list[str] = []
    base = len(scope.anchor(made_side(put)).path)
    for slot in key:
        place = next((one for one in _copies(scope, slot, put)), None)
        if place is None or any(step.endswith("[]") for step in place.path[base:]):
            return None
        found.append(".".join(place.path[base:]))
    return tuple(found)


def _copies(scope: Scope, slot: Place, put: bool) -> Iterator[Place]:
    """The places that a block writes of, or to, a slot of the left elements."""
    path = scope.left.path + slot.within
    for rule in rules(scope.nodes):
        if not isinstance(rule, Copy) or not made_side(put).is_written_by(rule.arrow):
            continue
        if put and len(rule.left) == len(rule.right) == 1 and rule.left[0].path == path:
            yield rule.right[0]
        elif not put:
            yield from (place for place in rule.left if place.path == path)


__all__ = ["Keys", "forms_of", "keys_of", "spine_of"]
