"""Questions about blocks and branches, and the words for them, that the plans of both directions ask."""

from __future__ import annotations

from collections.abc import Iterable

from oscem_map.compiler.resolve.typed import (
    Answer,
    Branch,
    Choice,
    Copy,
    Fixed,
    Lost,
    Node,
    Pairing,
    Place,
    Present,
    Scope,
    rules,
    walk,
)


def block_words(scope: Scope) -> str:
    """What a block without documentation pairs."""
    left = ".".join(scope.left.within) or "this"
    rows = f"_{scope.right.category}{'[]' if scope.own_row else ''}" if scope.pairing is not Pairing.WHOLE else "this"
    return f"`{left} {scope.arrow.value} {rows}`."


def asked_constant(rule: Answer) -> str:
    """The name of the constant that holds a declared question."""
    assert rule.declared is not None
    return f"ASK_{rule.declared.name.text.upper()}"


def inner_paths(nodes: Iterable[Node]) -> list[tuple[str, ...]]:
    """The inner objects that the rules of a block read themselves, outer ones first."""
    found: list[tuple[str, ...]] = []
    for node in nodes:
        places: tuple[Place, ...] = ()
        if isinstance(node, Copy) and node.arrow.puts:
            places = node.left
        elif isinstance(node, Present) and node.left:
            places = (node.left,)
        found += [place.within[:-1] for place in places if len(place.within) > 1 and not place.many]
    return list(dict.fromkeys(found))


def written(scope: Scope) -> list[tuple[Scope, str]]:
    """Scope and category of each rule below a block that writes a row."""
    pairs: list[tuple[Scope, str]] = []
    for rule in rules(scope.nodes):
        if not rule.arrow.puts or rule.scope is None:
            continue
        if isinstance(rule, Copy):
            pairs += [(rule.scope, place.category) for place in rule.right]
        elif isinstance(rule, (Answer, Fixed)) and rule.place and rule.place.side == "right":
            pairs.append((rule.scope, rule.place.category))
        elif isinstance(rule, Present):
            pairs.append((rule.scope, rule.category or rule.items[0].category))
    return pairs


def does_something(scope: Scope) -> bool:
    return any(
        isinstance(node, (Copy, Answer, Present, Choice)) and (isinstance(node, Choice) or node.arrow.puts)
        for node in walk(scope.nodes)
    ) or any(isinstance(node, Scope) and node.own_row for node in walk([scope]))


def by_file(nodes: list[Node]) -> list[tuple[str, tuple[int, ...]]]:
    """The lines of the rules that write, or say what is lost, by file."""
    lines: dict[str, list[int]] = {}
    for rule in rules(nodes):
        if isinstance(rule, Lost) or (isinstance(rule, (Copy, Present)) and rule.arrow.puts):
            lines.setdefault(rule.file, []).append(rule.number)
    return [(file, tuple(numbers)) for file, numbers in lines.items()]


def branch_words(choice: Choice, branch: Branch) -> str:
    """A branch's condition, for a reader."""
    if branch.guard is None or branch.words is None:
        guard = branch.guard or next(b.guard for b in choice.branches if b.guard)
        what = "present" if branch.guard else "otherwise"
        name = ".".join(guard.within) or "this"
        return f"`{name} is {what}`" if branch.guard else f"the else of `{name}`"
    return f"`{'.'.join(branch.guard.within)} is {' or '.join(str(word) for word in branch.words)}`".replace(
        "True", "true"
    )


def tuple_text(numbers: tuple[int, ...]) -> str:
    return f"({', '.join(map(str, numbers))}{',' if len(numbers) == 1 else ''})"
