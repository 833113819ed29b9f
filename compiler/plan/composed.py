"""Texts that templates compose: words for people, written one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.into_lists import add_to_list
from oscem_map.compiler.plan.ir import (
    Assign,
    Attribute,
    Call,
    Const,
    Do,
    Expr,
    FileName,
    For,
    Has,
    If,
    IsThere,
    Kept,
    Runtime,
    ScaleOf,
    Several,
    Variables,
    call,
    function_of,
)
from oscem_map.compiler.plan.library import question
from oscem_map.compiler.plan.values import NUMERIC, READERS, checked, composed_value, read_item, word_list
from oscem_map.compiler.plan.writer import TreeWriter
from oscem_map.compiler.resolve.texts import AnswerText, TypedTemplate
from oscem_map.compiler.resolve.typed import Composed, FileWritten, Place
from oscem_map.registry.model import Kind, Primitive

if TYPE_CHECKING:
    from oscem_map.compiler.plan.blocks import Planner


def plan_composed(planner: Planner, rule: Composed | FileWritten, frame: Frame) -> None:
    """`template.x -> slot`, `template.x[] -> slots[]`, and `template.x -> file("NAME")`."""
    template, number = _template(planner, rule.template), Const(rule.number)
    if isinstance(rule, FileWritten):
        text, leaves = (frame.variables.new(name) for name in ("text", "leaves"))
        spelt = (Runtime("in_markdown"),) if rule.name.endswith(".md") else ()
        frame.add(Assign((text, leaves), call("composed", template, frame.trace, "\n", *spelt)))
        write = call("writer", Attribute(frame.trace, "files"), frame.trace, frame.reader.at, FileName(rule.file))
        frame.add(Do(Call(write, (Const(rule.name), text, leaves, number))))
        return
    plan = _several_texts if rule.many or rule.place.dotted.endswith("[]") else _one_text
    plan(rule, template, frame)


def _one_text(rule: Composed, template: Expr, frame: Frame) -> None:
    writer = frame.writer
    assert isinstance(writer, TreeWriter)
    holder, slot = writer.holder(rule.place), writer.slot(rule.place)
    inner = frame.block()
    text, leaves = (inner.variables.new(name) for name in ("text", "leaves"))
    inner.add(Assign((text, leaves), call("composed", template, frame.trace)))
    write = call("writer", holder, frame.trace, frame.reader.at, FileName(rule.file))
    value = composed_value(rule.place, rule.via, text)
    inner.add(Do(Call(write, (Const(slot), value, leaves, Const(rule.number)))))
    if rule.is_else:
        frame.add(If(((Has(holder, slot, negated=True), tuple(inner.statements)),)))
    else:
        frame.add(*inner.statements)


def _several_texts(rule: Composed, template: Expr, frame: Frame) -> None:
    """The lines of a template, or its one text, as elements of a list."""
    inner = frame.block()
    text, leaves = (inner.variables.new(name) for name in ("text", "leaves"))
    add_to_list(rule, rule.place, composed_value(rule.place, rule.via, text), leaves, inner)
    if rule.many:
        frame.add(For((text, leaves), call("composed_lines", template, frame.trace), tuple(inner.statements)))
    else:
        frame.add(Assign((text, leaves), call("composed", template, frame.trace)))
        frame.add(If(((IsThere(text), tuple(inner.statements)),)))


# Templates as converters hold them --------------------------------------------------------------------------------------


def _template(planner: Planner, template: TypedTemplate) -> Kept:
    lines = tuple(Several(tuple(_part(planner, part) for part in line)) for line in template.lines)
    home = template.file if template.file != planner.mapping.file else ""
    return Kept(f"template_{template.name}", call("Template", template.name, Several(lines)), home)


def _part(planner: Planner, part: str | Place | AnswerText) -> Expr:
    if isinstance(part, str):
        return Const(part)
    if isinstance(part, AnswerText):
        name = part.declared.name.text + "[]" * part.declared.many
        path = ".".join((f"${part.source}", name, *part.within))
        asked = question(planner.mapping, part.source, part.declared)
        return call("Field", path, Runtime("kept"), asked)
    path = f"{part.category}[].{part.path[-1]}" if part.kind is Kind.TABLES else part.dotted
    return call("Field", path, _reader(part))


def _reader(place: Place) -> Expr:
    """How a value is read: as rules read it, without a lambda where one function does it."""
    raw = Variables().new("raw")
    return function_of(raw, as_said(place, raw))


def as_said(place: Place, raw: Expr) -> Expr:
    """A slot's value as a rule without a chain reads it; a quantity in the unit that is written."""
    slot, unit = place.slot, place.written or place.unit or "1"
    if slot.primitive is Primitive.QUANTITY:
        return call("quantity", raw, ScaleOf(unit))
    if place.kind is Kind.TABLES:
        return read_item(place, (), raw)
    value: Expr = call(READERS[slot.primitive or Primitive.TEXT], raw)
    if slot.listed:
        value = call("among" if slot.closed else "listed_or_free", value, word_list(place))
    value = checked(value, place, slot.archive)
    if slot.primitive in NUMERIC and slot.unit and unit != slot.unit:
        value = call("in_unit", value, ScaleOf(unit), ScaleOf(slot.unit))
    return value


__all__ = ["plan_composed"]
