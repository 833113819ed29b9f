"""Constants: what the mapping itself says, written with a record that it is the mapping's."""

from __future__ import annotations

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import Call, Const, Do, Expr, call
from oscem_map.compiler.resolve.typed import Fixed
from oscem_map.registry.model import Kind


def supply(frame: Frame, holder: Expr, rule: Fixed, decided: bool = False) -> Do:
    """Write a constant, and record that the mapping supplies it; or `decided`, that a branch does."""
    assert rule.place is not None
    word = rule.words[0]
    value: object = word
    if rule.place.kind is Kind.TABLES:
        value = ("true" if word else "false") if isinstance(word, bool) else str(word)
    more = (Const(rule.because),) if rule.because else ()
    slot = rule.place.path[-1].removesuffix("[]")
    arguments = (holder, Const(slot), Const(value), frame.trace, Const(rule.place.item), Const(rule.cite), *more)
    return Do(Call(call("decide" if decided else "supply").function, arguments))
