"""Where every leaf goes: for each direction, the rules that own a slot or an item, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oscem_map.compiler.plan.constants import number_text
from oscem_map.compiler.resolve.typed import (
    Answer,
    Choice,
    Copy,
    Fixed,
    Index,
    Key,
    Lost,
    Mapping,
    Need,
    Present,
    Rule,
    Scope,
    Unread,
    rules,
    walk,
)
from oscem_map.registry.model import Kind, Primitive


@dataclass(frozen=True, slots=True)
class Owner:
    """One rule's claim on a leaf."""

    status: str
    targets: tuple[str, ...]
    reason: str
    rule: str


def left_leaves(mapping: Mapping) -> dict[str, tuple[Owner, ...]]:
    """Every leaf path of the left root, in the schema's order, with what `put` makes of it; () where nothing owns it.

    Rules that write come first: what another branch calls lost is said where no branch that writes was taken.
    """
    own: dict[str, list[Owner]] = {}
    inner: dict[str, list[Owner]] = {}
    for rule, gets_only in _with_direction(mapping):
        for path, owner in _left_claims(rule, gets_only):
            (inner if isinstance(rule, Lost) else own).setdefault(path, []).append(owner)
    found: dict[str, tuple[Owner, ...]] = {}
    for path, _ in mapping.left.leaves():
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


def _with_direction(mapping: Mapping) -> list[tuple[Rule, bool]]:
    """Rules with whether they, or a block around them, only read back."""
    found = []
    for rule in rules(mapping.root.nodes):
        around = [*rule.scope.enclosing()] if rule.scope else []
        found.append((rule, not rule.arrow.puts or any(not scope.arrow.puts for scope in around)))
    return found


def because_of(rule: Rule) -> str:
    """A rule's reason, or that of the nearest block around it."""
    around = rule.scope.enclosing() if rule.scope else iter(())
    return rule.because or next((scope.because for scope in around if scope.because), "")


def _left_claims(rule: Rule, gets_only: bool) -> list[tuple[str, Owner]]:
    match rule:
        case Lost():
            owner = Owner("lost", (), because_of(rule), rule.cite)
            return [(".".join(path), owner) for path in rule.paths]
        case Copy():
            places, targets = rule.left, tuple(place.item for place in rule.right)
        case Present() if rule.left:
            places = (rule.left,)
            targets = tuple(place.item for place in rule.items) or (f"_{rule.category}",)
        case Fixed() if rule.place and rule.place.side == "left":
            status = "written" if rule.arrow.both else "lost"
            reason = "the mapping itself stands for it" if rule.arrow.both else because_of(rule)
            return [(rule.place.dotted, Owner(status, (), reason, rule.cite))]
        case _:
            return []
    status, reason = ("lost", because_of(rule)) if gets_only else ("written", "")
    return [(place.dotted, Owner(status, () if gets_only else targets, reason, rule.cite)) for place in places]


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


def advised(mapping: Mapping) -> dict[str, tuple[str, ...]]:
    """What the deposition advises for the items that rules copy: low, high (as Python text) and the unit, by `_category.item`.

    Items without a unit, and those of which no slot is a quantity, have none: their ranges are of what is usual, and no
    slip of a scale can be told by them.
    """
    found: dict[str, tuple[str, ...]] = {}
    for rule in rules(mapping.root.nodes):
        for place in rule.right if isinstance(rule, Copy) and _of_quantities(rule) else ():
            bounds = place.slot.deposition.bounds
            if bounds is not None and place.slot.unit is not None:
                ends = ("None" if end is None else number_text(end) for end in (bounds.low, bounds.high))
                found[place.item] = (*ends, f'"{place.slot.unit}"')
    return dict(sorted(found.items()))


def _of_quantities(rule: Copy) -> bool:
    return any(place.slot.primitive is Primitive.QUANTITY for place in rule.left)


def required_slots(mapping: Mapping) -> dict[str, tuple[str, ...]]:
    """The slots that the left schema requires, for each object of a document: `acquisition.detectors[]` -> names."""
    found: dict[str, tuple[str, ...]] = {}

    def visit(name: str, path: str) -> None:
        cls = mapping.left.classes[name]
        needed = tuple(slot.name for slot in cls.slots.values() if slot.archive.mandatory)
        if needed:
            found[path] = needed
        for slot in cls.slots.values():
            if slot.primitive is None:
                visit(slot.type, f"{path}.{slot.name}".lstrip(".") + ("[]" if slot.many else ""))

    if mapping.left.kind is Kind.TREE and mapping.left.root:
        visit(mapping.left.root, "")
    return found


__all__ = ["Need", "Owner", "Scope", "advised", "because_of", "left_leaves", "required_slots", "right_items"]
