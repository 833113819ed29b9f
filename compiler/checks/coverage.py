"""Coverage is total, per root and per branch: E0501."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from oscem_map.compiler.resolve.broken import Open, Path, plain
from oscem_map.compiler.resolve.claims import claims_by_leaf
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import (
    Branch,
    Choice,
    Mapping,
    OnePlace,
    Rule,
    Scope,
    Side,
    rules,
    walk,
)
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Kind


def check(mapping: Mapping, problems: Problems) -> None:
    """Each leaf of a side that is a tree; of tables only what the mapping names is counted."""
    for side, schema in ((Side.LEFT, mapping.left), (Side.RIGHT, mapping.right)):
        if schema.kind is Kind.TREE:
            _side(mapping, side, problems)


def _side(mapping: Mapping, side: Side, problems: Problems) -> None:
    known = Open(mapping)
    silent = [
        path
        for path, own in claims_by_leaf(mapping, side).items()
        if not own and not known.path(tuple(path.split(".")), side)
    ]
    for span, note, paths in _grouped(silent, mapping, side):
        _report(span, note, paths, mapping, side, problems)
    branches = _Branches(mapping, side, problems)
    for node in walk(mapping.root.nodes):
        if isinstance(node, Choice) and node.branches[-1].guard is None:
            branches.check(node)


def _grouped(silent: list[str], mapping: Mapping, side: Side) -> list[tuple[Span, str, list[str]]]:
    """Slots by the innermost block that speaks of their object; slots that none does, at the header."""
    groups: dict[tuple[Span, str], list[str]] = {}
    blocks = _blocks(mapping, side)
    for path in silent:
        scope = _nearest(path, blocks, mapping)
        outer = _outer(scope, mapping)
        groups.setdefault((outer.span, _note(scope, outer, mapping)), []).append(path)
    return [(span, note, paths) for (span, note), paths in groups.items()]


def _blocks(mapping: Mapping, side: Side) -> dict[str, Scope]:
    """The first block of each object, by its path."""
    found: dict[str, Scope] = {}
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope) and node.anchor(side).path:
            found.setdefault(".".join(node.anchor(side).path), node)
    return found


def _nearest(path: str, blocks: dict[str, Scope], mapping: Mapping) -> Scope:
    steps = path.split(".")
    above = (".".join(steps[:n]) for n in range(len(steps) - 1, 0, -1))
    return next((blocks[one] for one in above if one in blocks), mapping.root)


def _outer(scope: Scope, mapping: Mapping) -> Scope:
    """The block in the mapping's own file through which a fragment's block is reached: its `via` line."""
    return next(s for s in scope.enclosing() if s.span.file == mapping.file or s.parent is None)


def _note(scope: Scope, outer: Scope, mapping: Mapping) -> str:
    """Where the rule is missing, if not at the mark."""
    if outer.file != outer.span.file:
        return f"in fragment `{outer.name}` ({scope.file}:{scope.number})"
    return f"in the block of {scope.file}:{scope.number}" if scope.span.file != mapping.file else ""


def _report(span: Span, note: str, paths: list[str], mapping: Mapping, side: Side, problems: Problems) -> None:
    names = ", ".join(f"`{path}`" for path in paths[:6]) + (f" and {len(paths) - 6} more" if len(paths) > 6 else "")
    schema = mapping.schema(side)
    if side is Side.LEFT:
        title = f"no rule says what becomes of {names}"
        lost, rule = "lost with a reason", f'{_last(paths[0])} -> nothing because "..."'
    else:
        title = f"no rule says what gives {names} of {schema.name}"
        lost, rule = "left unwritten with a reason", f'nothing <- {_last(paths[0])} because "..."'
    notes = [note] if note else []
    notes.append(f"coverage is total: each slot of {schema} is mapped, or {lost}")
    problems.add("E0501", span, title, "not mapped here", notes=notes, help=f"add `{rule}`, or map it")


def _last(path: str) -> str:
    return path.rsplit(".", 1)[-1]


class _Branches:
    """A slot that one branch speaks of is spoken of by all, or by a rule outside."""

    def __init__(self, mapping: Mapping, side: Side, problems: Problems) -> None:
        self.problems = problems
        self.side = side
        self.everywhere = Counter(_paths(rules(mapping.root.nodes), side))
        self.below: dict[Path, list[Path]] = {}
        """The leaves below each node."""
        for path, _ in mapping.schema(side).leaves():
            steps = plain(tuple(path.split(".")))
            for n in range(len(steps) + 1):
                self.below.setdefault(steps[:n], []).append(steps)

    def check(self, choice: Choice) -> None:
        inside = [[*_paths(rules(branch.nodes), self.side)] for branch in choice.branches]
        own = Counter(path for paths in inside for path in paths)
        leaves = dict.fromkeys(leaf for path in own for leaf in self.below.get(path, ()))
        for branch, paths in zip(choice.branches, inside, strict=True):
            lacking = sorted(leaf for leaf in leaves if not self._spoken_for(leaf, {*paths}, own))
            if lacking:
                self._report(branch, lacking)

    def _spoken_for(self, leaf: Path, said: set[Path], own: Counter[Path]) -> bool:
        """Whether a leaf, or a node above it, is spoken of in the branch or outside the choice."""
        above = (leaf[:n] for n in range(len(leaf) + 1))
        return any(one in said or self.everywhere[one] > own[one] for one in above)

    def _report(self, branch: Branch, lacking: list[Path]) -> None:
        shown = ", ".join(f"`{'.'.join(path)}`" for path in lacking[:6])
        names = shown + (f" and {len(lacking) - 6} more" if len(lacking) > 6 else "")
        left = self.side is Side.LEFT
        title = f"this branch does not say what {'becomes of' if left else 'gives'} {names}"
        note = "another branch does, and exactly one of them runs"
        rule = f"{lacking[0][-1]} -> nothing" if left else f"nothing <- {lacking[0][-1]}"
        help = f'add `{rule} because "..."` to it'
        self.problems.add("E0501", branch.span, title, "one branch of several", notes=[note], help=help)


def _paths(found: Iterable[Rule], side: Side) -> Iterator[Path]:
    """The nodes of a side that rules speak of, without brackets; a word that a left slot must have is no word about it."""
    for rule in found:
        if side is Side.RIGHT or not isinstance(rule, OnePlace):
            yield from map(plain, rule.nodes_of(side))
