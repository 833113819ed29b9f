"""Coverage is total, per root and per branch: E0501."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from oscem_map.compiler.plan.leaves import left_leaves
from oscem_map.compiler.resolve.broken import Open, Path, plain
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import (
    Branch,
    Broken,
    Choice,
    Copy,
    Lost,
    Mapping,
    Present,
    Rule,
    Scope,
    rules,
    walk,
)
from oscem_map.dsl.spans import Span


def check(mapping: Mapping, problems: Problems) -> None:
    known = Open(mapping)
    silent = [
        path for path, owners in left_leaves(mapping).items() if not owners and not known.path(tuple(path.split(".")))
    ]
    for span, note, paths in _grouped(silent, mapping):
        _report(span, note, paths, mapping, problems)
    branches = _Branches(mapping, problems)
    for node in walk(mapping.root.nodes):
        if isinstance(node, Choice) and node.branches[-1].guard is None:
            branches.check(node)


def _grouped(silent: list[str], mapping: Mapping) -> list[tuple[Span, str, list[str]]]:
    """Slots by the innermost block that speaks of their object; slots that none does, at the header."""
    groups: dict[tuple[Span, str], list[str]] = {}
    blocks = _blocks(mapping)
    for path in silent:
        scope = _nearest(path, blocks, mapping)
        outer = _outer(scope, mapping)
        groups.setdefault((outer.span, _note(scope, outer, mapping)), []).append(path)
    return [(span, note, paths) for (span, note), paths in groups.items()]


def _blocks(mapping: Mapping) -> dict[str, Scope]:
    """The first block of each object, by its path."""
    found: dict[str, Scope] = {}
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope) and node.left.path:
            found.setdefault(".".join(node.left.path), node)
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


def _report(span: Span, note: str, paths: list[str], mapping: Mapping, problems: Problems) -> None:
    names = ", ".join(f"`{path}`" for path in paths[:6]) + (f" and {len(paths) - 6} more" if len(paths) > 6 else "")
    title = f"no rule says what becomes of {names}"
    notes = [note] if note else []
    notes.append(
        f"coverage is total: each slot of {mapping.left.name} {mapping.left.version} is mapped, or lost with a reason"
    )
    help = f'add `{_last(paths[0])} -> nothing because "..."`, or map it'
    problems.add("E0501", span, title, "not mapped here", notes=notes, help=help)


def _last(path: str) -> str:
    return path.rsplit(".", 1)[-1]


class _Branches:
    """A slot that one branch speaks of is spoken of by all, or by a rule outside."""

    def __init__(self, mapping: Mapping, problems: Problems) -> None:
        self.problems = problems
        self.everywhere = Counter(_paths(rules(mapping.root.nodes)))
        self.below: dict[Path, list[Path]] = {}
        """The leaves below each node."""
        for path, _ in mapping.left.leaves():
            steps = plain(tuple(path.split(".")))
            for n in range(len(steps) + 1):
                self.below.setdefault(steps[:n], []).append(steps)

    def check(self, choice: Choice) -> None:
        inside = [[*_paths(rules(branch.nodes))] for branch in choice.branches]
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
        title = f"this branch does not say what becomes of {names}"
        note = "another branch does, and exactly one of them runs"
        help = f'add `{lacking[0][-1]} -> nothing because "..."` to it'
        self.problems.add("E0501", branch.span, title, "one branch of several", notes=[note], help=help)


def _paths(found: Iterable[Rule]) -> Iterator[Path]:
    """The left nodes that rules speak of, without brackets."""
    for rule in found:
        match rule:
            case Copy():
                yield from (plain(place.path) for place in rule.left)
            case Lost() | Broken():
                yield from (plain(path) for path in rule.paths)
            case Present() if rule.left:
                yield plain(rule.left.path)
            case _:
                pass
