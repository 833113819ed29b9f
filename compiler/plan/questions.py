"""Questions about blocks and rules that planning asks: what reads, what writes, and on which lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from oscem_map.compiler.resolve.typed import (
    Answer,
    Branch,
    Choice,
    Composed,
    Copy,
    FileWritten,
    Fixed,
    Node,
    Pairing,
    Place,
    Present,
    Rule,
    Scope,
    Side,
    SpokenFor,
    rules,
    walk,
)
from oscem_map.registry.model import Kind


def demands_on_rows(rule: Fixed, category: str, side: Side) -> bool:
    """Whether a constant tells which rows of a category are read."""
    return rule.place.side is side and rule.demanded and rule.place.category == category


def runs(node: Rule | Scope, put: bool) -> bool:
    return node.arrow.puts if put else node.arrow.gets


def sources_of(rule: Copy | Present, put: bool) -> tuple[Place, ...]:
    """The places that a rule reads."""
    return rule.places_of(Side.LEFT if put else Side.RIGHT)


def reading_lines(nodes: list[Node], category: str | None, file: str, side: Side) -> Mapping[str, int]:
    """The items of a category that rules of a file read, with their lines."""
    put = side is Side.LEFT
    found: dict[str, int] = {}
    for rule in rules(nodes):
        if rule.file != file:
            continue
        if isinstance(rule, Fixed) and category is not None and demands_on_rows(rule, category, side):
            found.setdefault(rule.place.path[-1], rule.number)
        if isinstance(rule, Copy) and runs(rule, put):
            for place in sources_of(rule, put):
                if place.kind is Kind.TABLES and place.category == category:
                    found.setdefault(place.path[-1], rule.number)
    return found


def skipped_lines(nodes: list[Node], put: bool, base: tuple[str, ...]) -> dict[str, dict[str, int]]:
    """What rules speak of, by file: the path below `base` (or the item) of each leaf, with the rule's line."""
    found: dict[str, dict[str, int]] = {}
    for rule in rules(nodes):
        for path in _spoken_of(rule, put, base):
            found.setdefault(rule.file, {}).setdefault(path, rule.number)
    return found


def _spoken_of(rule: Rule, put: bool, base: tuple[str, ...]) -> Iterable[str]:
    if isinstance(rule, (Copy, Present)) and runs(rule, put):
        return [_path(place, base) for place in sources_of(rule, put)]
    if isinstance(rule, SpokenFor) and put:
        return [".".join(path[len(base) :]) for path in rule.nodes_of(Side.LEFT)]
    return ()


def _path(place: Place, base: tuple[str, ...]) -> str:
    if place.kind is Kind.TABLES:
        return place.item
    return f"/{place.dotted}" if place.root else ".".join(place.path[len(base) :])


def does_something(scope: Scope, put: bool) -> bool:
    """Whether running a block in a direction can write anything."""
    if not put:
        target = Side.LEFT
        constants = any(isinstance(r, Fixed) and r.written and r.place.side is target for r in rules(scope.nodes))
        return constants or reads(scope.nodes)
    return any(
        isinstance(node, Choice)
        or (isinstance(node, (Copy, Answer, Present, Composed, FileWritten)) and node.arrow.puts)
        for node in walk(scope.nodes)
    ) or any(isinstance(node, Scope) and node.own_row for node in walk([scope]))


def wakes(scope: Scope) -> tuple[str, ...] | None:
    """The sources of the answers (`ask`, `scan`) that alone make a block write rows where its object is absent.

    None where something else does, or may: a branch, a composed text, a rule that reads another place or an answer's fields.
    """
    found: dict[str, None] = {}
    waiting: list[Node] = [*scope.nodes]
    for node in waiting:
        elsewhere = isinstance(node, Copy) and node.arrow.puts and any(place.root or place.given for place in node.left)
        if elsewhere or isinstance(node, (Choice, Composed, FileWritten)) or (isinstance(node, Scope) and node.given):
            return None
        if isinstance(node, Scope) and not node.own_row:  # rows of lists stand for elements, of which there are none
            waiting += node.nodes
        elif isinstance(node, Answer) and node.arrow.puts:
            found[node.source] = None
    return tuple(found)


def reads(nodes: list[Node]) -> bool:
    """Whether rules read something back."""
    return any(isinstance(rule, (Copy, Present, Answer)) and rule.arrow.gets for rule in rules(nodes))


def slots_read(scope: Scope, put: bool) -> tuple[str, ...]:
    """The slots of the object that a block is about which it reads, or something below them."""
    side, base = (Side.LEFT, scope.left.path) if put else (Side.RIGHT, scope.right.path)
    places: list[Place] = []
    for node in walk(scope.nodes):
        if isinstance(node, (Copy, Present)) and runs(node, put):
            places += sources_of(node, put)
        elif isinstance(node, Choice):
            places += [branch.guard for branch in node.branches if branch.guard is not None]
    inside = (place for place in places if place.side is side and place.path[: len(base)] == base and not place.given)
    return tuple(dict.fromkeys(place.path[len(base)].removesuffix("[]") for place in inside if len(place.path) > len(base)))


def inner_paths(nodes: Iterable[Node]) -> list[tuple[str, ...]]:
    """The inner objects of the left side that the rules of a block read themselves, outer ones first."""
    found: list[tuple[str, ...]] = []
    for node in nodes:
        places: tuple[Place, ...] = ()
        if isinstance(node, Copy) and node.arrow.puts:
            places = node.left
        elif isinstance(node, Present):
            places = (node.left,)
        found += [place.within[:-1] for place in places if len(place.within) > 1 and not place.many and not place.root]
    return list(dict.fromkeys(found))


def written_in(scope: Scope, put: bool) -> list[tuple[Scope, str]]:
    """Scope and category of each rule below a block that writes a row, in a direction whose target is tables."""
    side = Side.RIGHT if put else Side.LEFT
    pairs: list[tuple[Scope, str]] = []
    for rule in rules(scope.nodes):
        if runs(rule, put) and isinstance(rule, (Copy, Answer, Fixed)):
            pairs += [(rule.scope, place.category) for place in rule.places_of(side)]
        elif runs(rule, put) and isinstance(rule, Present):
            pairs.append((rule.scope, (rule.category if put else "") or rule.places_of(side)[0].category))
    return pairs


# Words ---------------------------------------------------------------------------------------------------------------


def block_words(scope: Scope) -> str:
    """What a block without documentation pairs."""
    left = ".".join(scope.left.within) or "this"
    right = scope.right
    whole = right.kind is Kind.TABLES and scope.pairing is Pairing.WHOLE
    if right.kind is Kind.TABLES:
        named = "this" if whole else f"_{right.category}{'[]' if scope.own_row else ''}"
    else:
        named = ".".join(right.within) or "this"
    return f"`{left} {scope.arrow.value} {named}`."


def branch_words(choice: Choice, branch: Branch) -> str:
    """A branch's condition, for a reader."""
    if branch.guard is None or branch.words is None:
        guard = branch.guard or next(b.guard for b in choice.branches if b.guard)
        what = "present" if branch.guard else "otherwise"
        name = _guard_name(guard)
        return f"`{name} is {what}`" if branch.guard else f"the else of `{name}`"
    words = " or ".join(str(word) for word in branch.words)
    return f"`{_guard_name(branch.guard)} is {words}`".replace("True", "true")


def _guard_name(guard: Place) -> str:
    """As a mapping has it: a slot below the block, or an item."""
    return guard.item if guard.side is Side.RIGHT else ".".join(guard.within) or "this"
