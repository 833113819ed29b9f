"""What becomes of a place is said once in a branch: E0507, where it is both mapped and lost, or lost twice.

A loss beside a branch speaks for the other branches, so that only rules of one and the same branch clash.
"""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.checks.places import list_owner, with_branches
from oscem_map.compiler.resolve.broken import plain
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import (
    Choice,
    Composed,
    Copy,
    FileWritten,
    Mapping,
    Place,
    Present,
    Rule,
    Side,
    SpokenFor,
    Withheld,
    rules,
    walk,
)
from oscem_map.registry.model import Kind

_ENDS = {"Lost": "nothing", "Carried": "carried", "Withheld": "withheld"}


def check(mapping: Mapping, problems: Problems) -> None:
    """Each place of either side: whether rules of one branch both map it and call it lost, or call it lost twice."""
    for side in Side:
        mapped: dict[object, Rule] = {}
        lost: dict[object, Rule] = {}
        for rule, branches in with_branches(mapping.root.nodes):
            for path, root in dict.fromkeys(_spoken(rule, side)):
                key = None if root else list_owner(rule, side), plain(path), branches
                losing = isinstance(rule, SpokenFor)
                clash = lost.get(key) or (mapped.get(key) if losing else None)
                if clash is not None and clash is not rule:
                    _report(clash, rule, path, side, mapping, problems)
                (lost if losing else mapped).setdefault(key, rule)
    _withheld(mapping, problems)


def _withheld(mapping: Mapping, problems: Problems) -> None:
    """What is withheld stands in no other rule that writes the target, wherever it is."""
    withheld = {plain(path): rule for rule in rules(mapping.root.nodes) if isinstance(rule, Withheld) for path in rule.paths}
    seen: set[Rule] = set()
    for rule, _ in with_branches(mapping.root.nodes) if withheld else ():
        for path in _handed_on(rule):
            first = withheld.get(plain(path))
            if first is not None and rule not in seen and list_owner(rule, Side.LEFT) is not list_owner(first, Side.LEFT):
                seen.add(rule)
                _report(first, rule, path, Side.LEFT, mapping, problems)
    _guards(mapping, withheld, problems)


def _guards(mapping: Mapping, withheld: dict[tuple[str, ...], Withheld], problems: Problems) -> None:
    """What is withheld decides no branch: what the branch writes would tell of it."""
    choices = [node for node in walk(mapping.root.nodes) if isinstance(node, Choice)] if withheld else []
    mapped = {plain(path) for rule in rules(mapping.root.nodes) for path in _handed_on(rule)} if choices else set()
    for guard, span in ((branch.guard, branch.span) for choice in choices for branch in choice.branches):
        path = plain(guard.path) if guard is not None and guard.side is Side.LEFT and not guard.given else ()
        first = next((withheld[path[:n]] for n in range(len(path), 0, -1) if path[:n] in withheld), None)
        if guard is not None and first is not None and path not in mapped:
            title = f"`{'.'.join(guard.path)}` decides a branch, and is withheld"
            help = f"decide by another slot, or remove `{first.text}`"
            problems.add("E0507", span, title, "what this writes would tell of it", others=[(first.span, "here")], help=help)


def _handed_on(rule: Rule) -> Iterator[tuple[str, ...]]:
    """The left places whose values a rule writes, those in a template's lines with them."""
    if isinstance(rule, (Copy, Present)) and rule.writes(Side.RIGHT):
        yield from (place.path for place in rule.places_of(Side.LEFT) if not place.given)
    elif isinstance(rule, (Composed, FileWritten)) and rule.template is not None:
        parts = [part for line in rule.template.lines for part in line]
        yield from (part.path for part in parts if isinstance(part, Place) and not part.given)


def _spoken(rule: Rule, side: Side) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The places of which a rule says what becomes of them when that side is read, and whether they lead from the root."""
    if isinstance(rule, SpokenFor):
        yield from ((path, False) for path in rule.nodes_of(side))
    elif rule.writes(side.other) and (
        (isinstance(rule, Copy) and not rule.is_else) or (isinstance(rule, Present) and side is Side.LEFT)
    ):
        yield from ((place.path, place.root) for place in rule.places_of(side) if not place.tests)


def _report(
    first: Rule, second: Rule, path: tuple[str, ...], side: Side, mapping: Mapping, problems: Problems
) -> None:
    tables = mapping.schema(side).kind is Kind.TABLES
    name = ("_" if tables else "") + ".".join(path) or "this"
    lost = first if isinstance(first, SpokenFor) else second
    if isinstance(first, SpokenFor) and isinstance(second, SpokenFor):
        title, mark = f"what becomes of `{name}` is said twice", "again here"
    else:
        what, end = ("read back", "nothing <-") if side is Side.RIGHT else ("mapped", f"-> {_ENDS[type(lost).__name__]}")
        title, mark = f"`{name}` is {what}, and `{end}` says that it is not", "and here"
    help = f"remove one of the two, for instance `{lost.text}`"
    problems.add("E0507", second.span, title, mark, others=[(first.span, "first here")], help=help)
