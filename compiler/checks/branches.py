"""Branches, when reading back: E0605 (not decided), E0606 (they overlap), W0608 (a listed value that none reads)."""

from __future__ import annotations

from itertools import combinations

from oscem_map.compiler.resolve.broken import Open
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import (
    Answer,
    Branch,
    Broken,
    Choice,
    Copy,
    Fixed,
    Mapping,
    Node,
    Present,
    Rule,
    Side,
    Unread,
    rules,
    walk,
)
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.runtime.values import fold

Demands = dict[str, tuple[str, ...]]


def check(mapping: Mapping, problems: Problems) -> None:
    """Of each choice: whether what is written tells on the way back which branch was taken, and the words that none reads."""
    restored = _Restored(mapping)
    written: set[tuple[str, ...]] = set()
    for node in walk(mapping.root.nodes):
        if isinstance(node, Choice):
            _choice(node, restored, mapping, problems)
            _unwritten(node, written, problems)
        elif isinstance(node, (Copy, Answer)) and node.arrow.puts:
            written |= {*node.nodes_of(Side.RIGHT)}


def _unwritten(choice: Choice, written: set[tuple[str, ...]], problems: Problems) -> None:
    """An item decides a branch by what rules above it have written; what the mapping supplies comes at the end."""
    for guard in (branch.guard for branch in choice.branches):
        if guard is not None and guard.side is Side.RIGHT and guard.path not in written and choice.branches[0].guard is guard:
            title = f"no rule above writes `{guard.item}`, so that this branch is never taken"
            help = f"write the branch below the rule or question that writes it: `... -> {guard.item}`"
            problems.add("E0605", guard.span, title, "not written yet", help=help)


def _choice(choice: Choice, restored: _Restored, mapping: Mapping, problems: Problems) -> None:
    inside = [node for branch in choice.branches for node in walk(branch.nodes)]
    if not any(_reads(branch) for branch in choice.branches) or any(isinstance(node, Broken) for node in inside):
        return
    demands = [_demands(branch) for branch in choice.branches]
    decided = [
        bool(demand) or restored.by_guard(branch, inside)
        for branch, demand in zip(choice.branches, demands, strict=True)
    ]
    if choice.branches[-1].guard is None:
        decided[-1] = decided[-1] or all(decided[:-1])
    undecided = next((b for b, known in zip(choice.branches, decided, strict=True) if _reads(b) and not known), None)
    if undecided is not None:
        _undecided(choice, undecided, problems)
        return
    for i, k in combinations(range(len(demands)), 2):
        one, other = choice.branches[i], choice.branches[k]
        if _reads(one) or _reads(other):
            _overlap(one, demands[i], other, demands[k], problems)
    if all(demand or not _reads(branch) for branch, demand in zip(choice.branches, demands, strict=True)):
        _unread(choice, demands, mapping, problems)


class _Restored:
    """The rules that give slots back."""

    def __init__(self, mapping: Mapping) -> None:
        self.open = Open(mapping)
        self._rules: dict[tuple[str, ...], list[Rule]] = {}
        for rule in rules(mapping.root.nodes):
            if isinstance(rule, (Copy, Present)) and rule.arrow.gets:
                for place in rule.places_of(Side.LEFT):
                    self._rules.setdefault(place.path, []).append(rule)

    def by_guard(self, branch: Branch, inside: list[Node]) -> bool:
        """Whether a rule outside the choice gives the guard's slot back."""
        if branch.guard is None:
            return False
        if branch.guard.side is Side.RIGHT:
            return True
        own = {id(node) for node in inside}
        found = self._rules.get(branch.guard.path, ())
        return self.open.path(branch.guard.path) or any(id(rule) not in own for rule in found)


def _reads(branch: Branch) -> bool:
    return any(isinstance(rule, (Copy, Present)) and rule.arrow.gets for rule in rules(branch.nodes))


def _demands(branch: Branch) -> Demands:
    """What a branch's own fixed values ask of the row."""
    return {
        node.place.item: tuple(str(word) for word in node.words)
        for node in branch.nodes
        if isinstance(node, Fixed) and node.place.side is Side.RIGHT and node.demanded
    }


def _undecided(choice: Choice, branch: Branch, problems: Problems) -> None:
    guard = branch.guard or choice.branches[0].guard
    name = ".".join(guard.within) if guard else "this"
    title = "when reading back, nothing tells whether this branch was taken"
    help = f'read `{name}` back with a two-way rule outside, or write a fixed value in each branch, `"..." <-> item`'
    others = [(guard.span, "not read back")] if guard and branch.guard is None else []
    span = branch.guard.span if branch.guard else branch.span.first("else")
    mark = "not read back" if branch.guard else "when?"
    problems.add("E0605", span, title, mark, others=others, help=help)


def overlap(mine: Demands, theirs: Demands) -> dict[str, str]:
    """A row that meets both demands: item -> word; empty where they exclude each other."""
    if not mine or not theirs:
        return {}
    row = {item: words[0] for item, words in (*mine.items(), *theirs.items())}
    for item in mine:
        if item in theirs:
            both = [word for word in mine[item] if fold(word) in {fold(other) for other in theirs[item]}]
            if not both:
                return {}
            row[item] = both[0]
    return row


def _overlap(one: Branch, mine: Demands, other: Branch, theirs: Demands, problems: Problems) -> None:
    row = overlap(mine, theirs)
    if row:
        title = "two branches fit the same row when it is read back"
        note = f"a row with {' and '.join(f'{item} = {as_spelt(word)}' for item, word in row.items())} fits both"
        names = " or ".join(f"`{item}`" for item in row)
        help = f"let one of the two demand another word of {names}"
        problems.add(
            "E0606", other.span, title, "this one", others=[(one.span, "and this one")], notes=[note], help=help
        )


def _unread(choice: Choice, demands: list[Demands], mapping: Mapping, problems: Problems) -> None:
    """W0608, at the first demand on an item: the values of its list that no branch demands."""
    seen: set[str] = set()
    for node in (node for branch in choice.branches for node in branch.nodes):
        if not isinstance(node, Fixed) or node.place.side is Side.LEFT or node.place.item in seen:
            continue
        place = node.place
        seen.add(place.item)
        read = {fold(word) for one in demands for word in one.get(place.item, ())}
        left = [value for value in place.slot.archive.values if fold(value) not in read]
        if place.slot.closed and left and read and not _said_unread(choice, place.path):
            names = ", ".join(as_spelt(value) for value in left[:5]) + (", …" if len(left) > 5 else "")
            title = f"no branch reads {names} of `{place.item}`"
            help = f'add a branch for it; or say so, below the branches: `nothing <- {place.path[-1]} because "..."`'
            note = (
                f"its list has {len(place.slot.archive.values)} values ({mapping.right})"
            )
            problems.add("W0608", node.span, title, "a listed value is passed over", notes=[note], help=help)


def _said_unread(choice: Choice, path: tuple[str, ...]) -> bool:
    return any(isinstance(node, Unread) and path in node.paths for node in choice.scope.nodes)
