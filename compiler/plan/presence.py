"""`slot <-> item, item via present`: a boolean that says whether items, or a whole category, are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import (
    AnyOf,
    Attribute,
    Call,
    Const,
    Do,
    Expr,
    FileName,
    Has,
    If,
    IsThere,
    Statement,
    Store,
    call,
)
from oscem_map.compiler.plan.reader import TablesReader
from oscem_map.compiler.plan.writer import TablesWriter, TreeWriter
from oscem_map.compiler.resolve.typed import Copy, Present, Rule, rules

if TYPE_CHECKING:
    from oscem_map.compiler.plan.blocks import Planner


def plan_presence(planner: Planner, rule: Present, frame: Frame) -> None:
    """The statements of the rule, in the direction of the planner."""
    if planner.put:
        _put(planner, rule, frame)
    else:
        _get(rule, frame)


def _put(planner: Planner, rule: Present, frame: Frame) -> None:
    base = frame.scope.left.path
    said = frame.variables.new("said")
    told: list[Statement] = []
    for holder, slots, writing in _held(planner, rule, frame):
        leaves = {
            ".".join(place.path[len(base) :]): one.number
            for one in writing
            if isinstance(one, Copy) and (not rule.items or any(p.path[-1] in slots for p in one.right))
            for place in one.left
        }
        told.append(Do(call(
            "present", call("flag", said), holder, slots, frame.trace, frame.reader.at,
            frame.reader.leaf(rule.left), FileName(rule.file), Const(leaves), rule.number, rule.because,
        )))  # fmt: skip
    frame.add(If(((IsThere(frame.reader.raw(rule.left), said), tuple(told)),)))


def _held(
    planner: Planner, rule: Present, frame: Frame
) -> Iterator[tuple[Expr, tuple[str, ...], list[Rule]]]:
    """The rows or objects that a boolean speaks of, with their items and the rules that write them."""
    if isinstance(frame.writer, TablesWriter):
        assert planner.target is not None
        row = planner.target.of(rule.scope, rule.category or rule.items[0].category)
        yield frame.writer.row(row), tuple(item.path[-1] for item in rule.items), row.data
        return
    by_object: dict[Expr, list[str]] = {}
    for place in rule.items:
        by_object.setdefault(frame.writer.holder(place), []).append(frame.writer.slot(place))
    for holder, slots in by_object.items():
        yield holder, tuple(slots), list(rules(frame.scope.nodes))


def _get(rule: Present, frame: Frame) -> None:
    assert isinstance(frame.writer, TreeWriter)
    holder, slot = frame.writer.holder(rule.left), frame.writer.slot(rule.left)
    tests: tuple[Expr, ...]
    if rule.category:
        assert isinstance(frame.reader, TablesReader)
        found = frame.reader.all_rows(rule.category)
        frame.add(Do(Call(Attribute(frame.trace, "reading"), (Const(rule.category), found))))
        tests = (found,)
    else:
        items = {item.path for item in rule.items}
        places = [
            place
            for node in rules(frame.scope.nodes)
            if isinstance(node, Copy) and node.arrow.gets and any(right.path in items for right in node.right)
            for place in node.left
        ]
        tests = tuple(Has(frame.writer.holder(place), frame.writer.slot(place)) for place in places)
    if tests:
        condition = AnyOf(tests) if len(tests) > 1 else tests[0]
        frame.add(If(((condition, (Store(holder, slot, Const(True), rule.cite),)),)))


__all__ = ["plan_presence"]
