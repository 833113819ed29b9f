"""A list against one row: the first element, in the order of the demand's words, that makes a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscem_map.compiler.emit.lines import Function, Lines
from oscem_map.compiler.resolve.rows import demand_of
from oscem_map.compiler.resolve.typed import Scope

if TYPE_CHECKING:
    from oscem_map.compiler.plan.plan_put import PutPlan


def plan_select(plan: PutPlan, scope: Scope, tree: str, w: Lines) -> None:
    """Prints the loop over candidates; elements that are passed over are lost under the block's reason."""
    slot = scope.left.path[-1].removesuffix("[]")
    assert scope.right.category is not None and scope.parent is not None
    var = plan.rows.of(scope, scope.right.category)
    demand = demand_of(scope)
    words = tuple(str(word) for word in demand.words) if demand else ()
    path = ".".join(demand.place.within) if demand and demand.place else ""
    outer = plan.naming.tree(scope.parent)
    items = [place.path[-1] for need in var.needs for place in need.places]
    usable = " and ".join([f"trial.{var.name}", *(f'"{item}" in trial.{var.name}' for item in items)])
    name = f"{plan.naming.of(scope)}_element"
    names = ", ".join(f'"{other.name}"' for other in plan.written(scope))
    w(f'candidates, passed_over = preferred({outer}, "{slot}", "{path}", {words!r}, note, at)')
    w("attempts: list[Note] = []")
    w(f"for i, {tree} in candidates:")
    with w.indented():
        w(f"trial, tried = Rows.only({names}), Note(note.ask)")
        w(f'{name}({tree}, trial, tried, f"{{at}}.{slot}[{{i}}]")')
        w("attempts.append(tried)")
        w(f"if {usable}:")
        with w.indented():
            w(f"rows.take(trial, {names})")
            w("note.take(tried)")
            w("passed_over += [k for k, _ in candidates if k != i]")
            w("break")
    reason = var.needs[0].because if var.needs else scope.because
    w("else:")
    with w.indented():
        w("for tried in attempts:")
        with w.indented():
            w("note.take(tried)")
        w("for k, _ in candidates:")
        with w.indented():
            w(f'note.skip(f"{{at}}.{slot}[{{k}}]", "", None, {reason!r})')
    w("for k in passed_over:")
    with w.indented():
        w(f'note.skip(f"{{at}}.{slot}[{{k}}]", "", None, {scope.because!r}, lost=True)')
    _element(plan, scope, tree, name)


def _element(plan: PutPlan, scope: Scope, tree: str, name: str) -> None:
    parameters = (f"{tree}: Source", "rows: Rows", "note: Note", "at: str")
    function = Function(name, parameters, "None", "One element, as the row.", f"{scope.file}:{scope.number}")
    plan.functions.append(function)
    w = Lines()
    plan._body(scope, tree, "at", w)
    function.body = w.lines or ["    pass"]
