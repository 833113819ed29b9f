"""Expressions that several rules of a block have in common: each is evaluated once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from oscem_map.compiler.plan.by_word import read_by_word
from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import Assign, Call, Expr, walk
from oscem_map.compiler.plan.values import Conversion
from oscem_map.compiler.resolve.typed import Copy, Node


def repeated(nodes: list[Node], frame: Frame) -> Iterator[Expr]:
    """Expressions that do work and that several rules have in common. What elements with a word say is looked up anyway."""
    seen: Counter[Expr] = Counter()
    for node in nodes:
        if isinstance(node, Copy) and node.arrow.puts and not node.is_else and len(node.left) == 1:
            if read_by_word(node, True) is not None:
                continue
            conversion = Conversion(node, True)
            value = frame.branch().reader.value(conversion, node.left[0])
            texts = {conversion.chain([value])}
            if isinstance(value, Call) and _name(value) == "gather":
                texts.add(value)
            seen.update(texts)
    for found, count in seen.items():
        if count > 1 and _name(found) != "text" and sum(isinstance(one, Call) for one in walk(found)) > 1:
            yield found


def once(value: Expr, frame: Frame) -> Expr:
    """The variable of an expression that several rules have in common; another expression as it is."""
    if value not in frame.shared:
        return value
    kept = frame.shared[value]
    if kept is None:
        kept = frame.shared[value] = frame.variables.new(f"{_name(value)}_value")
        frame.add(Assign((kept,), value))
    return kept


def _name(value: Expr) -> str:
    return getattr(value.function, "name", "value") if isinstance(value, Call) else "value"


__all__ = ["once", "repeated"]
