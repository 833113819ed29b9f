"""Two unlinked lists against the rows of a category: `via paired`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscem_map.compiler.emit.lines import Lines
from oscem_map.compiler.resolve.typed import Scope

if TYPE_CHECKING:
    from oscem_map.compiler.plan.plan_put import PutPlan


def plan_paired_put(plan: PutPlan, scope: Scope, w: Lines) -> None:
    """Prints the loop over the rows that the two lists make."""
    from oscem_map.compiler.plan.put_state import State

    assert scope.parent is not None
    outer = plan.naming.tree(scope.parent)
    first, second = scope.lists
    for name in (first, second):
        w(f'{name}_list = dict(elements({outer}, "{name}", note, at))')
    w(f"for i, k in paired({first}_list, {second}_list):")
    with w.indented():
        w(f'both = both_of("{first}", {first}_list.get(i), "{second}", {second}_list.get(k))')
        w(f'here = PairedPath(at, {{"{first}": i, "{second}": k}})')
        plan._element(scope, State("both", "here", scope), w)
