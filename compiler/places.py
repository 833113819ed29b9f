"""Paths of rules, resolved to slots and items. The errors of this pass: E0201, E0204, E0205, E0304, E0306."""

from __future__ import annotations

from dataclasses import dataclass, replace

from oscem_map.compiler.problems import Problems
from oscem_map.compiler.typed import Place, Scope, Side
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Class, Kind, Primitive, Schema, Slot
from oscem_map.runtime.units import find


@dataclass(frozen=True, slots=True)
class Node:
    """Where a path leads: a slot, or (where `slot` is None) an inner node of a class."""

    path: tuple[str, ...]
    within: tuple[str, ...]
    slot: Slot | None
    cls: Class | None
    unit: str | None


class Places:
    """Resolves paths against the two schemas of a mapping."""

    def __init__(self, left: Schema, right: Schema, problems: Problems) -> None:
        self.left = left
        self.right = right
        self.problems = problems

    # Trees ----------------------------------------------------------------------------------------------------------

    def node(self, scope: Scope, path: syntax.Path) -> Node | None:
        """The left node of a path from a scope (or, with a leading `/`, from the root)."""
        top = self._root(scope) if path.root else scope
        here = Node(top.path, (), top.element, top.left, top.unit)
        for step in path.steps:
            found = self._step(here, step, path)
            if found is None:
                return None
            here = found
        return _of_list(here, top)

    def _root(self, scope: Scope) -> Scope:
        return [*scope.enclosing()][-1]

    def _step(self, here: Node, step: syntax.Step, path: syntax.Path) -> Node | None:
        if here.cls is None:
            what = f"`{here.path[-1].removesuffix('[]')}` holds {_a(here.slot)}, and has no slots"
            self.problems.add("E0204", step.span, what, "goes through a value", help=f"end the path at `{here.path[-1]}`")
            return None
        slot = here.cls.slots.get(step.name)
        if slot is None:
            self._no_slot(here.cls, step)
            return None
        if slot.many != (step.many or step.test is not None):
            self._brackets(slot, step)
            return None
        name = step.name + ("[]" if slot.many else "")
        cls = None if slot.primitive else self.left.classes[slot.type]
        return Node((*here.path, name), (*here.within, name), slot, cls, slot.unit or here.unit)

    def _no_slot(self, cls: Class, step: syntax.Step) -> None:
        close = did_you_mean(step.name, cls.slots)
        help = f"did you mean {_or(close)}?" if close else f"its slots are: {', '.join(cls.slots)}"
        title = f"class `{cls.name}` has no slot `{step.name}`"
        note = f"{cls.name} as in {self.left.name} {self.left.version}"
        self.problems.add("E0201", step.span, title, "no such slot", notes=[note], help=help)

    def _brackets(self, slot: Slot, step: syntax.Step) -> None:
        if slot.many:
            title, help = f"`{slot.name}` is a list", f"write `{slot.name}[]`"
        else:
            title, help = f"`{slot.name}` holds one value, not a list", f"write `{slot.name}`"
        self.problems.add("E0205", step.span, title, help, notes=[f"{self.left.name} {self.left.version}"], help=help)

    def left_place(self, scope: Scope, end: syntax.SlotEnd) -> Place | None:
        """A left value: a scalar, or a list of scalars."""
        node = self.node(scope, end.path)
        if node is None:
            return None
        if node.slot is None or node.slot.primitive is None:
            self._stops(node, end.path)
            return None
        unit = node.unit if node.slot.primitive is Primitive.QUANTITY else None
        written = self._unit(end, node.slot.primitive is Primitive.QUANTITY, node.slot)
        return Place(Side.LEFT, node.path, node.within, node.slot, unit, written, end.span)

    def _stops(self, node: Node, path: syntax.Path) -> None:
        inner = ", ".join(list(node.cls.slots)[:4]) if node.cls else ""
        title = f"`{path}` is an object, not a value"
        help = f"open a block, `{path} <-> ... {{ }}`, or name one of its slots: {inner}"
        self.problems.add("E0204", path.span, title, "stops at a class", help=help)

    def this_place(self, scope: Scope, span: Span) -> Place | None:
        """`this` as a value: the element of a list of scalars."""
        if scope.element is None:
            return None
        return Place(Side.LEFT, scope.path, (), scope.element, scope.unit, None, span)

    # Tables ---------------------------------------------------------------------------------------------------------

    def is_absolute(self, path: syntax.Path) -> bool:
        """Whether a path is spelt as in the dictionary: `_category` or `_category.item`."""
        return self.right.kind is Kind.TABLES and bool(path.steps) and path.steps[0].name.startswith("_")

    def category(self, path: syntax.Path) -> Class | None:
        """The category that `_category` or `_category[]` names."""
        step = path.steps[0]
        cls = self.right.classes.get(step.name.removeprefix("_"))
        if cls is None:
            close = did_you_mean(step.name.removeprefix("_"), self.right.classes)
            help = f"did you mean {_or(tuple('_' + c for c in close))}?" if close else "see `oscem-map registry show`"
            where = f"{self.right.name} {self.right.version}"
            self.problems.add("E0201", step.span, f"{where} has no category `{step.name}`", "no such category", help=help)
        return cls

    def right_place(self, scope: Scope, end: syntax.SlotEnd) -> Place | None:
        """An item: `_category.item`, or an item of the category that the scope pairs."""
        steps = end.path.steps
        if self.is_absolute(end.path):
            cls = self.category(end.path)
            steps = steps[1:]
        else:
            cls = self.right.classes.get(scope.category or "")
            if cls is None:
                title = f"`{end.path}` stands in a block that pairs no category"
                help = f"write `_category.{end.path}`, as in the dictionary"
                self.problems.add("E0204", end.path.span, title, "of which category?", help=help)
        if cls is None:
            return None
        if len(steps) != 1:
            title = f"`{end.path}` is not an item"
            self.problems.add("E0204", end.path.span, title, "a category and one item", help=f"write `_{cls.name}.item`")
            return None
        return self._item(cls, steps[0], end)

    def _item(self, cls: Class, step: syntax.Step, end: syntax.SlotEnd) -> Place | None:
        slot = cls.slots.get(step.name)
        if slot is None:
            close = did_you_mean(step.name, cls.slots)
            help = f"did you mean {_or(close)}?" if close else f"its items are: {', '.join(cls.slots)}"
            title = f"category `_{cls.name}` has no item `{step.name}`"
            note = f"{self.right.name} {self.right.version}"
            self.problems.add("E0201", step.span, title, "no such item", notes=[note], help=help)
            return None
        numeric = slot.primitive in (Primitive.NUMBER, Primitive.INTEGER)
        written = self._unit(end, numeric, slot)
        return Place(Side.RIGHT, (cls.name, slot.name), (slot.name,), slot, slot.unit, written, end.span)

    # Units ----------------------------------------------------------------------------------------------------------

    def _unit(self, end: syntax.SlotEnd, quantity: bool, slot: Slot) -> str | None:
        if end.unit is None:
            return None
        unit = find(end.unit.text)
        if unit is None:
            help = f"the schema gives it in `[{slot.unit}]`" if slot.unit else "see `oscem-map explain E0304` for the units"
            self.problems.add("E0304", end.unit.span, f"unknown unit `{end.unit.text}`", "not a unit", help=help)
            return None
        if not quantity:
            title = f"`{slot.name}` is {_a(slot)}, and has no unit"
            self.problems.add("E0306", end.unit.span, title, "a unit on no quantity", help=f"remove `[{end.unit.text}]`")
            return None
        return unit.symbol


def _of_list(here: Node, top: Scope) -> Node:
    """In a paired block, the name of a list means its element: the absolute path goes through the list."""
    if not here.within or here.within[0] not in top.lists:
        return here
    n = len(top.path)
    return replace(here, path=(*here.path[:n], here.path[n] + "[]", *here.path[n + 1 :]))


def _or(words: tuple[str, ...]) -> str:
    return " or ".join(f"`{word}`" for word in words)


def _a(slot: Slot | None) -> str:
    kind = str(slot.primitive) if slot and slot.primitive else "value"
    return f"{'an' if kind[0] in 'aio' else 'a'} {kind}"
