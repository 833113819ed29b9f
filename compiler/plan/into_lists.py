"""Values that become elements of a list of a tree: `ask.keywords[] -> subjects[].subject`, `template.words[] -> words[]`."""

from __future__ import annotations

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import Assign, Attribute, Call, Const, Do, Expr, FileName, Has, If, Store, call
from oscem_map.compiler.plan.writer import TreeWriter, told
from oscem_map.compiler.resolve.typed import Answer, Composed, ElementTest, Place


def add_to_list(rule: Answer | Composed, place: Place, value: Expr, leaves: Expr, frame: Frame) -> None:
    """Write a value to a new element of the outermost list of a place's path; nothing, where the value is unfit.

    What the selectors of the path compare is written beside it. Lists further inside get one element.
    """
    assert isinstance(frame.writer, TreeWriter)
    first = next(n for n, step in enumerate(place.within) if step.endswith("[]"))
    *inner, last = place.within[first + 1 :] or ("",)
    values = call("list_in", _object(place, frame.writer, place.within[:first]), place.within[first].removesuffix("[]"))
    at, file, number = frame.reader.at, FileName(rule.file), Const(rule.number)
    if not last:
        frame.add(Do(call("append_value", values, value, frame.trace, at, leaves, file, number)))
        return
    element = frame.variables.new("element")
    frame.add(Assign((element,), Const({}), "Tree"))
    holder: Expr = element
    for n, step in enumerate(inner):
        holder = _inside(holder, step, frame)
        beside = [test for test in place.tests if test.depth == first + 1 + n]
        _tell(holder, beside, frame)
    slot = last.removesuffix("[]")
    if last.endswith("[]"):
        listed = call("list_in", holder, slot)
        frame.add(Do(call("append_value", listed, value, frame.trace, at, leaves, file, number)))
    else:
        write = call("writer", holder, frame.trace, at, file)
        frame.add(Do(Call(write, (Const(slot), value, leaves, number))))
    kept = frame.block()
    _tell(element, [test for test in place.tests if test.depth == first], kept)
    kept.add(Do(Call(Attribute(values, "append"), (element,))))
    frame.add(If(((Has(holder, slot), tuple(kept.statements)),)))


def _object(place: Place, writer: TreeWriter, within: tuple[str, ...]) -> Expr:
    if place.root:
        return Call(Attribute(writer.frame.trace, "made_at"), (Const(".".join(within)),))
    return writer.object(within)


def _inside(holder: Expr, step: str, frame: Frame) -> Expr:
    """The object in a slot of an element, or the one element of a list in it."""
    name = frame.variables.new(step.removesuffix("[]"))
    if not step.endswith("[]"):
        frame.add(Assign((name,), call("object_in", holder, step)))
        return name
    frame.add(Assign((name,), Const({}), "Tree"))
    frame.add(Do(Call(Attribute(call("list_in", holder, step.removesuffix("[]")), "append"), (name,))))
    return name


def _tell(holder: Expr, tests: list[ElementTest], frame: Frame) -> None:
    """Write the words by which selectors tell an element."""
    for path, word, _ in map(told, tests):
        *above, slot = path.split(".")
        outer = holder
        for step in above:
            outer = call("object_in", outer, step)
        frame.add(Store(outer, slot, Const(word)))


__all__ = ["add_to_list"]
