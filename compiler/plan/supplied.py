"""Constants: what the mapping itself says, written with a record that it is the mapping's."""

from __future__ import annotations

from decimal import Decimal

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import Call, Const, Do, Expr, call
from oscem_map.compiler.resolve.typed import Fixed, Word
from oscem_map.registry.model import Kind


def supply(frame: Frame, holder: Expr, rule: Fixed, decided: bool = False) -> Do:
    """Write a constant, and record that the mapping supplies it; or `decided`, that a branch does."""
    value = word_text(rule) if rule.place.kind is Kind.TABLES else word_in_tree(rule.words[0])
    more = (Const(rule.because),) if rule.because else ()
    slot = rule.place.path[-1].removesuffix("[]")
    arguments = (holder, Const(slot), Const(value), frame.trace, Const(rule.place.item), Const(rule.cite), *more)
    return Do(Call(call("decide" if decided else "supply").function, arguments))


def word_text(rule: Fixed) -> str:
    """A constant as an item's text."""
    word = rule.words[0]
    if isinstance(word, bool):
        return "true" if word else "false"
    return str(word)


def word_in_tree(word: Word) -> str | bool | int | Decimal:
    """A word of the mapping as JSON holds it: a number without a point is an integer."""
    if isinstance(word, (str, bool)):
        return word
    return int(str(word)) if str(word).lstrip("-").isdigit() else word
