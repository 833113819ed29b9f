"""Coverage is total, per root and per branch: E0501."""

from __future__ import annotations

from oscem_map.compiler.leaves import left_leaves
from oscem_map.compiler.problems import Problems
from oscem_map.compiler.typed import Branch, Choice, Copy, Lost, Mapping, Present, Scope, rules, walk
from oscem_map.dsl.spans import Span


def check(mapping: Mapping, problems: Problems) -> None:
    silent = [path for path, owners in left_leaves(mapping).items() if not owners]
    for span, note, paths in _grouped(silent, mapping):
        _report(span, note, paths, mapping, problems)
    for node in walk(mapping.root.nodes):
        if isinstance(node, Choice) and node.branches[-1].guard is None:
            _branches(node, mapping, problems)


def _grouped(silent: list[str], mapping: Mapping) -> list[tuple[Span, str, list[str]]]:
    """Slots by the innermost block that speaks of their object; slots that none does, at the header."""
    groups: dict[tuple[Span, str], list[str]] = {}
    for path in silent:
        scope = _nearest(path, mapping)
        note = f"in fragment `{scope.name}` ({scope.file}:{scope.number})" if scope.file != mapping.file else ""
        groups.setdefault((_outer(scope, mapping).span, note), []).append(path)
    return [(span, note, paths) for (span, note), paths in groups.items()]


def _nearest(path: str, mapping: Mapping) -> Scope:
    best = mapping.root
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope) and node.path and path.startswith(".".join(node.path) + "."):
            best = node if len(node.path) > len(best.path) else best
    return best


def _outer(scope: Scope, mapping: Mapping) -> Scope:
    """The block in the mapping's own file through which a fragment's block is reached: its `via` line."""
    return next(s for s in scope.enclosing() if s.span.file == mapping.file or s.parent is None)


def _report(span: Span, note: str, paths: list[str], mapping: Mapping, problems: Problems) -> None:
    names = ", ".join(f"`{path}`" for path in paths[:6]) + (f" and {len(paths) - 6} more" if len(paths) > 6 else "")
    title = f"no rule says what becomes of {names}"
    last = paths[0].rsplit(".", 1)[-1].removesuffix("[]")
    notes = [note] if note else []
    notes.append(f"coverage is total: every slot of {mapping.left.name} {mapping.left.version} is mapped or lost with a reason")
    problems.add("E0501", span, title, "not mapped here", notes=notes, help=f'add `{last} -> nothing because "..."`, or map it')


def _branches(choice: Choice, mapping: Mapping, problems: Problems) -> None:
    everywhere = {path for branch in choice.branches for path in _accounted(branch)}
    outside = _outside(choice, mapping)
    for branch in choice.branches:
        lacking = sorted(everywhere - _accounted(branch) - outside)
        if lacking:
            names = ", ".join(f"`{path}`" for path in lacking)
            title = f"this branch does not say what becomes of {names}"
            help = f'add `{lacking[0].rsplit(".", 1)[-1]} -> nothing because "..."` to it'
            problems.add("E0501", branch.span, title, "one branch of several", help=help)


def _accounted(branch: Branch) -> set[str]:
    return _paths(rules(branch.nodes))


def _paths(found: object) -> set[str]:
    paths: set[str] = set()
    for rule in found:  # type: ignore[attr-defined]
        match rule:
            case Copy():
                paths |= {place.dotted for place in rule.left}
            case Lost():
                paths |= {".".join(path) for path in rule.paths}
            case Present() if rule.left:
                paths.add(rule.left.dotted)
    return paths


def _outside(choice: Choice, mapping: Mapping) -> set[str]:
    inside = {id(rule) for branch in choice.branches for rule in rules(branch.nodes)}
    return _paths(rule for rule in rules(mapping.root.nodes) if id(rule) not in inside)
