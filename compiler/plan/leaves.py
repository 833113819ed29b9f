"""Where every leaf goes: for each direction, the rules that own a slot or an item, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oscem_map.compiler.resolve.typed import (
    Answer,
    Carried,
    Choice,
    Composed,
    Copy,
    Fixed,
    Index,
    Key,
    Lost,
    Mapping,
    Present,
    Rule,
    Scope,
    Side,
    Unread,
    Withheld,
    rules,
    walk,
)
from oscem_map.dsl.syntax import Arrow


@dataclass(frozen=True, slots=True)
class Owner:
    """One rule's claim on a leaf."""

    status: str
    targets: tuple[str, ...]
    reason: str
    rule: str


def left_leaves(mapping: Mapping) -> dict[str, tuple[Owner, ...]]:
    """Every leaf path of the left root, in the schema's order, with what `put` makes of it; () where nothing owns it."""
    return tree_leaves(mapping, Side.LEFT)


def tree_leaves(mapping: Mapping, side: Side) -> dict[str, tuple[Owner, ...]]:
    """Every leaf path of a tree, in the schema's order, with what reading that side makes of it.

    Rules that write come first: what another branch calls lost is said where no branch that writes was taken.
    """
    own: dict[str, list[Owner]] = {}
    inner: dict[str, list[Owner]] = {}
    for path, owner, declared in claims(mapping, side):
        (inner if declared else own).setdefault(path, []).append(owner)
    found: dict[str, tuple[Owner, ...]] = {}
    schema = mapping.left if side is Side.LEFT else mapping.right
    for path, _ in schema.leaves():
        written = [owner for owner in own.get(path, ()) if owner.status != "lost"]
        lost = inner.get(path, []) if written else own.get(path) or _spoken_for(path, inner)
        found[path] = tuple(dict.fromkeys([*written, *lost]))
    return found


def _spoken_for(path: str, inner: dict[str, list[Owner]]) -> list[Owner]:
    """What is said of the nearest node above a leaf (or of the leaf itself)."""
    steps = path.split(".")
    for n in range(len(steps), 0, -1):
        name = ".".join(steps[:n])
        for candidate in (name, name.removesuffix("[]")):
            if candidate in inner:
                return inner[candidate]
    return []


def because_of(rule: Rule) -> str:
    """A rule's reason, or that of the nearest block around it."""
    around = rule.scope.enclosing() if rule.scope else iter(())
    return rule.because or next((scope.because for scope in around if scope.because), "")


def claims(mapping: Mapping, side: Side) -> Iterator[tuple[str, Owner, bool]]:
    """What rules say of the leaves of a tree when it is read; true where a rule does nothing but declare the loss."""
    for rule in rules(mapping.root.nodes):
        around = [*rule.scope.enclosing()] if rule.scope else []
        reads = all(_reads(one.arrow, side) for one in (rule, *around))
        declared = isinstance(rule, (Lost, Carried, Withheld) if side is Side.LEFT else Unread)
        for path, owner in _claims(rule, side, reads):
            yield path, owner, declared


def _reads(arrow: Arrow, side: Side) -> bool:
    return arrow.puts if side is Side.LEFT else arrow.gets


def _claims(rule: Rule, side: Side, reads: bool) -> list[tuple[str, Owner]]:
    match rule:
        case (Lost() | Carried() | Withheld()) if side is Side.LEFT:
            owner = Owner("lost", (), because_of(rule), rule.cite)
            return [(".".join(path), owner) for path in rule.paths]
        case Unread() if side is Side.RIGHT:
            return [(".".join(path), Owner("lost", (), rule.because, rule.cite)) for path in rule.items]
        case Copy():
            places, others = (rule.left, rule.right) if side is Side.LEFT else (rule.right, rule.left)
            targets = tuple(place.item for place in others)
        case Present() if rule.left:
            places = (rule.left,) if side is Side.LEFT else rule.items
            targets = tuple(place.item for place in rule.items) or (f"_{rule.category}",)
        case Fixed() if rule.place and rule.place.side is side:
            status = "written" if rule.arrow.both else "lost"
            reason = "the mapping itself stands for it" if rule.arrow.both else because_of(rule)
            return [(rule.place.dotted, Owner(status, (), reason, rule.cite))]
        case Answer() if rule.place and rule.place.side is side:
            return [(rule.place.dotted, Owner("lost", (), "the depositor's answer; no slot holds it", rule.cite))]
        case Composed() if rule.place and rule.place.side is side:
            return [(rule.place.dotted, Owner("lost", (), because_of(rule) or "written only", rule.cite))]
        case _:
            return []
    status, reason = ("written", "") if reads else ("lost", because_of(rule))
    return [(place.dotted, Owner(status, targets if reads else (), reason, rule.cite)) for place in places if not place.given]


def right_items(mapping: Mapping) -> dict[str, tuple[Owner, ...]]:
    """Every item that the mapping names, as `category.item` (or `category`), with what `get` makes of it."""
    own: dict[str, list[Owner]] = {}
    beside = {id(rule): targets for rule, targets in _beside(mapping.root)}
    for rule in rules(mapping.root.nodes):
        around = [*rule.scope.enclosing()] if rule.scope else []
        puts_only = not rule.arrow.gets or any(not scope.arrow.gets for scope in around)
        for path, owner in _right_claims(rule, puts_only, () if puts_only else beside.get(id(rule), ())):
            own.setdefault(path, []).append(owner)
    return {path: tuple(dict.fromkeys(_best(owners))) for path, owners in sorted(own.items())}


def _best(owners: list[Owner]) -> list[Owner]:
    """The rules that read an item; else the words that it must have for something beside it to be read; else the rest."""
    written = [owner for owner in owners if owner.status == "written"]
    words = [owner for owner in owners if owner.status == "ignored" and owner.targets]
    return written or words + [owner for owner in owners if words and owner.status == "lost"] or owners


def _beside(scope: Scope) -> Iterator[tuple[Rule, tuple[str, ...]]]:
    """The words that rows and branches must have, with the slots that are read where they have them."""
    inner = [node for node in walk(scope.nodes) if isinstance(node, Scope)]
    bodies = [one.nodes for one in inner]
    bodies += [branch.nodes for node in walk(scope.nodes) if isinstance(node, Choice) for branch in node.branches]
    for nodes in bodies:
        words = [node for node in nodes if isinstance(node, Fixed) and node.place and node.demanded]
        if any(word.place and word.place.side == "right" for word in words):
            read = [place for rule in rules(nodes) if isinstance(rule, Copy) and rule.arrow.gets for place in rule.left]
            targets = tuple(dict.fromkeys(place.dotted for place in read))
            yield from ((word, targets) for word in words)


def _right_claims(rule: Rule, puts_only: bool, beside: tuple[str, ...]) -> list[tuple[str, Owner]]:
    match rule:
        case Unread():
            return [(".".join(path), Owner("lost", (), rule.because, rule.cite)) for path in rule.items]
        case Copy():
            status = "lost" if puts_only else "written"
            targets = () if puts_only else tuple(place.dotted for place in rule.left)
            reason = (because_of(rule) or "written only") if puts_only else ""
            return [(place.dotted, Owner(status, targets, reason, rule.cite)) for place in rule.right]
        case Fixed() if rule.place and rule.place.side == "right":
            return [(rule.place.dotted, Owner("ignored", beside, "a word of the mapping's own", rule.cite))]
        case Key() | Index() if rule.place:
            return [(rule.place.dotted, Owner("ignored", (), "a key", rule.cite))]
        case Answer() if rule.place and rule.place.side == "right":
            return [(rule.place.dotted, Owner("lost", (), "the depositor's answer; no slot holds it", rule.cite))]
        case _:
            return []


__all__ = ["Owner", "because_of", "claims", "left_leaves", "right_items", "tree_leaves"]
