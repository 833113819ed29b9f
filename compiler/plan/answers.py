"""Answers of the depositor and of scans: where they are written, and how they are read back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.into_lists import add_to_list
from oscem_map.compiler.plan.ir import (
    AllOf,
    Ask,
    Attribute,
    Call,
    Const,
    Do,
    Expr,
    FileName,
    For,
    Has,
    If,
    Local,
    call,
)
from oscem_map.compiler.plan.library import question, question_of
from oscem_map.compiler.plan.values import Conversion, answered
from oscem_map.compiler.plan.writer import TablesWriter, TreeWriter
from oscem_map.compiler.resolve.given import slot_of
from oscem_map.compiler.resolve.rows import TargetRow
from oscem_map.compiler.resolve.typed import Answer, Copy, Place, Scope
from oscem_map.dsl.syntax import Declared
from oscem_map.registry.model import Kind, Primitive

if TYPE_CHECKING:
    from oscem_map.compiler.plan.blocks import Planner


def plan_answer(planner: Planner, rule: Answer, frame: Frame) -> None:
    """`ask.name -> place`: an answer, or a field of it, is written where there is one; else the question is asked."""
    place, writer, trace = rule.place, frame.writer, frame.trace
    ask = question_of(planner.mapping, rule)
    several = rule.declared.many or any(step.endswith("[]") for step in rule.within)
    if isinstance(writer, TreeWriter) and place.many and (several or place.within[-1].endswith("[]")):
        _each(rule, ask, frame)
        return
    holder = writer.holder(place, rule.scope) if isinstance(writer, TablesWriter) else writer.holder(place)
    write = planner.write_to(place, rule.file, rule.scope, frame)
    leaf = Const(f"${'.'.join((rule.source, rule.declared.name.text, *rule.within))}")
    free = (Has(holder, writer.slot(place), negated=True),) if rule.is_else else ()
    row = writer.of(rule.scope, place) if isinstance(writer, TablesWriter) else None
    nth = (frame.position,) if row is not None and row.local and frame.position is not None else ()
    given = Call(Attribute(trace, "given"), (ask, *nth), _field(rule))
    value = answered(place, rule.via, given)
    stored = Do(Call(write, (Const(writer.slot(place)), value, leaf, Const(rule.number))))
    answers = Attribute(trace, rule.source)
    frame.add(If(((AllOf((answers, *free)) if free else answers, (stored,)),)))
    if row is None:
        _unanswered(rule, holder, ask, write, leaf, frame)
    elif in_branch(rule, row):
        asked = Do(Call(Attribute(trace, "unanswered"), (ask,), _field(rule, True)))
        frame.add(If(((Has(holder, writer.slot(place), negated=True), (asked,)),)) if rule.is_else else asked)
    elif defaulted(rule, row):
        assert isinstance(writer, TablesWriter)
        frame.add(Do(Call(Attribute(Attribute(writer.rows, "taken"), "add"), (Const(rule.declared.name.text),))))


def _field(rule: Answer, told: bool = False) -> tuple[tuple[str, Expr], ...]:
    """The steps below the answer, where the rule is about one of its fields; and where it goes, if a default is `told`."""
    if not rule.within:
        return ()
    item = (("item", Const(rule.place.item)),) if told else ()
    return (("field", Const(".".join(rule.within))), *item)


def in_branch(rule: Answer, row: TargetRow) -> bool:
    """Whether a branch asks as soon as it is taken, and nobody asks where it is not: what is optional, or has a default,
    waits for the row.
    """
    declared = rule.declared
    return rule in row.branched and not (row.local or declared.optional or declared.default)


def defaulted(rule: Answer, row: TargetRow) -> bool:
    """Whether a question of a branch has a default, which counts for a row of the branch that is taken."""
    return rule in row.branched and not row.local and rule.declared.default is not None


def _unanswered(rule: Answer, holder: Expr, ask: Ask, write: Local, leaf: Const, frame: Frame) -> None:
    """In a tree: what nobody answered is asked, unless it is optional, and its default taken, where the slot is empty still."""
    slot = frame.writer.slot(rule.place)
    default = Call(Attribute(frame.trace, "unanswered"), (ask,), _field(rule, True))
    if _named(rule.declared, rule.within).default is not None:
        done = Do(Call(write, (Const(slot), answered(rule.place, rule.via, default), leaf, Const(rule.number))))
    elif rule.within or not rule.declared.optional:
        done = Do(default)
    else:
        return
    frame.add(If(((Has(holder, slot, negated=True), (done,)),)))


def _each(rule: Answer, ask: Ask, frame: Frame) -> None:
    """Answers that become elements of a list."""
    value, leaf = frame.variables.new("answer"), frame.variables.new("leaf")
    inner = frame.block()
    add_to_list(rule, rule.place, answered(rule.place, rule.via, value), leaf, inner)
    each = Call(Attribute(frame.trace, "each_given"), (ask,), _field(rule, True))
    frame.add(For((value, leaf), each, tuple(inner.statements)))


# Reading back -----------------------------------------------------------------------------------------------------------


def plan_given_back(planner: Planner, rule: Answer, frame: Frame) -> None:
    """`ask.name <-> place`, read: the place's value becomes the answer."""
    declared = _named(rule.declared, rule.within)
    as_copy, given = _as_copy(rule, declared)
    value = frame.reader.value(_Back(as_copy, planner.put), rule.place)
    if rule.place.many and not declared.many:
        value = call("agreed", value)
    leaf, holder = frame.reader.leaf(rule.place), answers_at(frame, given.path[:-1])
    write = call(frame.reader.writer, holder, frame.trace, frame.reader.at, FileName(rule.file))
    frame.add(Do(Call(write, (Const(declared.name.text), value, Const(leaf), Const(rule.number)))))


class _Back(Conversion):
    """A rule that reads a value back, or each of a list: all that becomes of it."""

    def read(self, place: Place, raw: Expr) -> Expr:
        return self.write(0, self.chain([super().read(place, raw)]))


def answers_at(frame: Frame, path: tuple[str, ...]) -> Expr:
    """The object of the answers that are read back, at a path: `("ask", "pi")`."""
    return Call(Attribute(frame.trace, "answer_at"), (Const(".".join(path)),))


def _named(declared: Declared, within: tuple[str, ...]) -> Declared:
    """The declaration of an answer, or of the field of it at the end of some steps."""
    for step in within:
        declared = next(one for one in declared.fields if one.name.text == step.removesuffix("[]"))
    return declared


def _as_copy(rule: Answer, declared: Declared) -> tuple[Copy, Place]:
    """The rule with the answer as a place, for one value; without a type of its own it has that of the place opposite."""
    within = tuple(step.removesuffix("[]") for step in rule.place.within[-1:])
    place = replace(rule.place, within=within, slot=replace(rule.place.slot, many=False))
    slot = replace(slot_of(declared), many=False)
    if declared.type is None:
        quantity = place.slot.primitive is Primitive.QUANTITY
        slot = replace(slot, type=Primitive.NUMBER if quantity else place.slot.type)
    path = (rule.source, rule.declared.name.text, *(step.removesuffix("[]") for step in rule.within))
    given = Place(place.side.other, Kind.TREE, path, path, slot, slot.unit, None, rule.span, given=True)
    left, right = (given, place) if place.side == "right" else (place, given)
    shared = {name: getattr(rule, name) for name in ("file", "number", "span", "arrow", "because")}
    return Copy(**shared, left=(left,), right=(right,), via=rule.via, scope=rule.scope), given


# Blocks -----------------------------------------------------------------------------------------------------------------


def document_of(planner: Planner, scope: Scope, frame: Frame) -> tuple[Expr, Expr]:
    """The object that a block on an answer with fields reads, or that which holds its list; and its path."""
    assert scope.given is not None
    source, anchor = scope.given.source, planner.source(scope)
    asked = question(planner.mapping, source, scope.given.declared)
    tree: Expr = Call(Attribute(frame.trace, "document_of"), (asked,))
    at = f"${source}"
    for step in anchor.path[1:-1] if planner.source_many(scope) else anchor.path[1:]:
        tree = call("part", tree, step, frame.trace, at)
        at = f"{at}.{step}"
    return tree, Const(at)


__all__ = ["answers_at", "defaulted", "document_of", "in_branch", "plan_answer", "plan_given_back"]
