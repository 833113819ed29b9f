"""Choices, read back: which branch a row or the document tells, and what is said of the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oscem_map.compiler.emit.lines import Lines
from oscem_map.compiler.plan.get_state import Reading, getters, item_of, reads, texts
from oscem_map.compiler.plan.naming import file_constant
from oscem_map.compiler.plan.put_words import branch_words, tuple_text
from oscem_map.compiler.resolve.typed import Branch, Choice, Fixed, Scope, Unread, rules

if TYPE_CHECKING:
    from oscem_map.compiler.plan.plan_get import GetPlan


def plan_choice(plan: GetPlan, choice: Choice, scope: Scope, r: Reading, w: Lines) -> None:
    """Prints the branches that read something, as `if` and `elif`; what is not taken is left out, with the guard's line."""
    if not any(reads(branch.nodes) for branch in choice.branches):
        return
    for i, branch in enumerate(choice.branches):
        condition = _decided(plan, branch, scope, r, w, i == 0)
        w(f"{'if' if i == 0 else 'elif'} {condition}:" if condition else "else:")
        with w.indented():
            inner = r.in_branch()
            plan._nodes(scope, branch.nodes, inner, w)
            _not_taken(choice, branch, r, w)
            if not condition:
                _of_no_branch(plan, choice, scope, r, w)
        if not condition:
            return
    w("else:")
    with w.indented():
        _not_taken(choice, None, r, w)
        _of_no_branch(plan, choice, scope, r, w)


def _words_of(choice: Choice) -> Iterator[Fixed]:
    """The words by which rows tell a branch."""
    for branch in choice.branches:
        for node in branch.nodes:
            if isinstance(node, Fixed) and node.place and node.place.side == "right" and node.demanded:
                yield node


def _of_no_branch(plan: GetPlan, choice: Choice, scope: Scope, r: Reading, w: Lines) -> None:
    """What a row says where a branch's word is expected, and is none: lost, for the reason that the mapping gives."""
    for word in {node.place.path: node for node in _words_of(choice) if node.place}.values():
        assert word.place is not None
        unread = [one for one in rules(scope.nodes) if isinstance(one, Unread) and word.place.path in one.items]
        reason = unread[0].because if unread else "no branch of the mapping is for it"
        cite = unread[0].cite if unread else word.cite
        row = plan._row(word.place.category, r, w)
        w(f'if {row}.get("{item_of(word.place)}") is not None:')
        with w.indented():
            w(f'note.of({r.at("")}, "{word.place.item}", Nothing({reason!r}), "{cite}")')


def _decided(plan: GetPlan, branch: Branch, scope: Scope, r: Reading, w: Lines, first: bool) -> str:
    """What tells, when reading back, that this branch was taken: its own demands, or the slot that the guard reads."""
    demands = [node for node in branch.nodes if isinstance(node, Fixed) and node.place and node.demanded]
    tests = []
    for node in demands:
        if node.place is not None and node.place.side == "right":
            words = ", ".join(repr(str(word)) for word in texts(node))
            tests.append(f'is_one_of({plan._row(node.place.category, r, w)}.get("{item_of(node.place)}"), {words})')
    if tests:
        return " and ".join(tests)
    if branch.guard is None:
        return ""
    tree = r.tree
    for step in branch.guard.within[:-1]:
        tree = f'{tree}.get("{step}", {{}})'
    value = f'{tree}.get("{branch.guard.within[-1]}")'
    if branch.words is None:
        return f"{value} is not None"
    return f"is_one_of({value}, {', '.join(repr(word) for word in branch.words)})"


def _not_taken(choice: Choice, taken: Branch | None, r: Reading, w: Lines) -> None:
    for branch in choice.branches:
        if branch is not taken:
            for file, numbers in getters(branch.nodes):
                reason = f"{branch_words(choice, branch)} does not hold ({branch.file}:{branch.number})"
                told = f"{file_constant(file)}, {tuple_text(numbers)}, {reason!r}"
                w(f'note.skip_rows("{r.joined}", {told})' if r.joined else f"note.skip({r.at('')}, {told})")
