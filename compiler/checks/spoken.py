"""What becomes of a place is said once in a branch: E0507, where it is both mapped and lost, or lost twice.

A loss beside a branch speaks for the other branches, so that only rules of one and the same branch clash.
"""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.checks.places import Branches, gets, list_owner, placed, puts
from oscem_map.compiler.resolve.broken import plain
from oscem_map.compiler.resolve.owners import SPEAKS_BELOW
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Copy, Mapping, Present, Rule, Side, Unread

_ENDS = {"Lost": "nothing", "Carried": "carried", "Withheld": "withheld"}


def check(mapping: Mapping, problems: Problems) -> None:
    for side in Side:
        seen: dict[object, list[tuple[Rule, Branches]]] = {}
        for rule, branches in placed(mapping.root.nodes):
            for path in dict.fromkeys(_spoken(rule, side)):
                key = list_owner(rule, side), plain(path)
                before = seen.setdefault(key, [])
                clash = next((other for other, b in before if b == branches and _clash(rule, other)), None)
                if clash is not None:
                    _report(clash, rule, path, side, problems)
                before.append((rule, branches))


def _spoken(rule: Rule, side: Side) -> Iterator[tuple[str, ...]]:
    """The places of a side of which a rule says what becomes of them when that side is read."""
    if isinstance(rule, SPEAKS_BELOW):
        if isinstance(rule, Unread) and side is Side.RIGHT:
            yield from rule.items
        elif not isinstance(rule, Unread) and side is Side.LEFT:
            yield from rule.paths
    elif isinstance(rule, Copy) and not rule.is_else and (puts(rule) if side is Side.LEFT else gets(rule)):
        yield from (place.path for place in (rule.left if side is Side.LEFT else rule.right) if not place.tests)
    elif isinstance(rule, Present) and rule.left is not None and side is Side.LEFT and puts(rule):
        yield rule.left.path


def _clash(rule: Rule, other: Rule) -> bool:
    """Whether one of the two says that there is no place for it. That two rules write it is nothing bad."""
    return rule is not other and (isinstance(rule, SPEAKS_BELOW) or isinstance(other, SPEAKS_BELOW))


def _report(first: Rule, second: Rule, path: tuple[str, ...], side: Side, problems: Problems) -> None:
    name = ".".join(path) or "this"
    if isinstance(first, SPEAKS_BELOW) and isinstance(second, SPEAKS_BELOW):
        title, mark = f"what becomes of `{name}` is said twice", "again here"
        help = "remove one of the two"
    else:
        lost = first if isinstance(first, SPEAKS_BELOW) else second
        what = "read back, and not read" if side is Side.RIGHT else f"mapped, and `{_ENDS[type(lost).__name__]}` too"
        title, mark = f"`{name}` is {what}", "and here"
        help = f"remove one of the two: `{lost.text}`, or the other"
    problems.add("E0507", second.span, title, mark, others=[(first.span, "first here")], help=help)
