"""Branches: `when`, `else when` and `else` as if, elif and else, and a note of the rules of those not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscem_map.compiler.emit.lines import Lines
from oscem_map.compiler.plan.naming import file_constant
from oscem_map.compiler.plan.put_state import State
from oscem_map.compiler.plan.put_words import branch_words, by_file, tuple_text
from oscem_map.compiler.resolve.typed import Branch, Choice, Scope

if TYPE_CHECKING:
    from oscem_map.compiler.plan.plan_put import PutPlan


def put_choice(plan: PutPlan, choice: Choice, scope: Scope, state: State, w: Lines) -> None:
    """Prints a choice; its last branch may have no condition."""
    _parts_of_guards(plan, choice, state, w)
    for i, branch in enumerate(choice.branches):
        word = "if" if i == 0 else "elif"
        w(f"{word} {_condition(plan, branch, state)}:" if branch.guard else "else:")
        with w.indented():
            inner = state.in_branch()
            plan.parts(branch.nodes, inner, w)
            plan.nodes(scope, branch.nodes, inner, w)
            _not_taken(choice, branch, state, w)
    if choice.branches[-1].guard is not None:
        w("else:")
        with w.indented():
            _not_taken(choice, None, state, w)


def _parts_of_guards(plan: PutPlan, choice: Choice, state: State, w: Lines) -> None:
    for branch in choice.branches:
        if branch.guard and len(branch.guard.within) > 1:
            plan.part(branch.guard.within[:-1], state, w)


def _condition(plan: PutPlan, branch: Branch, state: State) -> str:
    assert branch.guard is not None
    raw = plan.raw(branch.guard, state)
    if branch.words is None:
        return f"kept({raw}) is not None"
    return f"is_one_of({raw}, {', '.join(repr(word) for word in branch.words)})"


def _not_taken(choice: Choice, taken: Branch | None, state: State, w: Lines) -> None:
    for branch in choice.branches:
        if branch is not taken:
            for file, numbers in by_file(branch.nodes):
                reason = f"{branch_words(choice, branch)} does not hold ({branch.file}:{branch.number})"
                w(f"note.skip({state.at}, {file_constant(file)}, {tuple_text(numbers)}, {reason!r})")
