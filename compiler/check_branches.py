"""Branches, when reading back: E0605 (cannot be decided), E0606 (they overlap), W0608 (a listed value that none reads)."""

from __future__ import annotations

from oscem_map.compiler.problems import Problems
from oscem_map.compiler.typed import Branch, Choice, Copy, Fixed, Mapping, Present, Unread, rules, walk
from oscem_map.runtime.values import fold

Demands = dict[str, tuple[str, ...]]


def check(mapping: Mapping, problems: Problems) -> None:
    for node in walk(mapping.root.nodes):
        if isinstance(node, Choice):
            _choice(node, mapping, problems)


def _choice(choice: Choice, mapping: Mapping, problems: Problems) -> None:
    reading = [branch for branch in choice.branches if _reads(branch)]
    if not reading:
        return
    demands = [_demands(branch) for branch in reading]
    restored = [_restored(branch, mapping, choice) for branch in choice.branches if branch.guard]
    if not all(demands) and not all(restored):
        _undecided(choice, problems)
        return
    for i, one in enumerate(demands):
        for k in range(i + 1, len(demands)):
            _overlap(reading[i], one, reading[k], demands[k], problems)
    if all(demands):
        _unread(choice, demands, problems)


def _reads(branch: Branch) -> bool:
    return any(isinstance(rule, (Copy, Present)) and rule.arrow.gets for rule in rules(branch.nodes))


def _demands(branch: Branch) -> Demands:
    """What a branch's own fixed values ask of the row."""
    return {
        node.place.item: tuple(str(word) for word in node.words)
        for node in branch.nodes
        if isinstance(node, Fixed) and node.place and node.place.side == "right" and node.demanded
    }


def _restored(branch: Branch, mapping: Mapping, choice: Choice) -> bool:
    """Whether a rule outside the choice gives the guard's slot back."""
    inside = {id(rule) for b in choice.branches for rule in rules(b.nodes)}
    return any(
        isinstance(rule, (Copy, Present))
        and rule.arrow.gets
        and id(rule) not in inside
        and branch.guard is not None
        and branch.guard.path in [place.path for place in (rule.left if isinstance(rule, Copy) else (rule.left,)) if place]
        for rule in rules(mapping.root.nodes)
    )


def _undecided(choice: Choice, problems: Problems) -> None:
    guard = choice.branches[0].guard
    name = ".".join(guard.within) if guard else "this"
    title = "when reading back, nothing tells which branch was taken"
    help = f"read `{name}` back with a two-way rule outside, or write a two-way fixed value in each branch"
    span = guard.span if guard else choice.span
    problems.add("E0605", span, title, "not read back", help=help)


def _overlap(one: Branch, mine: Demands, other: Branch, theirs: Demands, problems: Problems) -> None:
    shared = [item for item in mine if item in theirs]
    if not shared or not theirs:
        return
    both: list[str] = []
    for item in shared:
        words = [word for word in mine[item] if fold(word) in {fold(w) for w in theirs[item]}]
        if not words:
            return
        both.append(f'{item} = "{words[0]}"')
    title = "two branches fit the same row when it is read back"
    note = f"a row with {' and '.join(both)} fits both"
    problems.add("E0606", other.span, title, "this one", others=[(one.span, "and this one")], notes=[note],
                 help="give each branch a fixed value of its own")  # fmt: skip


def _unread(choice: Choice, demands: list[Demands], problems: Problems) -> None:
    for item in {item for one in demands for item in one}:
        fixed = [
            node
            for branch in choice.branches
            for node in branch.nodes
            if isinstance(node, Fixed) and node.place and node.place.item == item
        ]
        place = fixed[0].place
        if place is None or not place.slot.closed or _said_unread(choice, place.path):
            continue
        read = {fold(word) for one in demands for word in one.get(item, ())}
        left = [value for value in place.slot.archive.values if fold(value) not in read]
        if left:
            title = f"no branch reads {', '.join(left)} of `{item}`"
            help = f'add a branch, or say so: `nothing <- {place.path[-1]} because "..."`'
            problems.add("W0608", fixed[0].span, title, "a listed value is passed over", help=help)


def _said_unread(choice: Choice, path: tuple[str, ...]) -> bool:
    return any(isinstance(node, Unread) and path in node.items for node in choice.scope.nodes)
