"""Paths of rules, resolved to slots and items. The errors of this pass: E0201, E0204, E0205, E0304, E0306, E0904."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Place, Scope, Side
from oscem_map.compiler.resolve.unit_words import unit_of
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Class, Kind, Primitive, Schema, Slot
from oscem_map.runtime.units import Unit


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
        if path.star:
            help = "name a slot, or write `this` for the object itself"
            self.problems.add(
                "E0904", path.span, "`*`, every object, belongs in a migration", "not in a mapping", help=help
            )
            return None
        top = self._root(scope) if path.root else scope
        if top.path != scope.path:
            title = f"`{path}` leads out of the block, which reads its own object"
            help = f"write the rule outside: `{str(path).removeprefix('/')} -> _category.item`"
            self.problems.add("E0204", path.span, title, "outside the block", help=help)
            return None
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
            name = here.path[-1].removesuffix("[]") if here.within else "this"
            what = f"`{name}` holds {_a(here.slot)}, and has no slots"
            until = _spelt(path, next(i for i, one in enumerate(path.steps) if one is step)) or "this"
            self.problems.add("E0204", step.span, what, "goes through a value", help=f"end the path: `{until}`")
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

    def plain_node(self, scope: Scope, path: syntax.Path) -> Node | None:
        """The left node of a path in which no test stands: such a path speaks of all elements of its lists."""
        test = next((step.test for step in path.steps if step.test is not None), None)
        if test is not None:
            title = "a test says which elements a block is about, and this is no block"
            n = next(i for i, step in enumerate(path.steps) if step.test is test)
            help = f"open a block: `{_spelt(path, n + 1, self._text(test))} <-> ... {{ }}`"
            self.problems.add("E0204", test.span, title, "of which elements?", help=help)
            return None
        return self.node(scope, path)

    @staticmethod
    def _text(test: syntax.Test) -> str:
        words = " or ".join(f'"{literal.value}"' for literal in test.words.literals)
        return f"[{'.'.join(step.name for step in test.steps)} {'has' if test.has else 'is'} {words}]"

    def _no_slot(self, cls: Class, step: syntax.Step) -> None:
        close = did_you_mean(step.name, cls.slots)
        help = f"did you mean {_or(close)}?" if close else f"its slots are: {_some(cls.slots)}"
        title = f"class `{cls.name}` has no slot `{step.name}`"
        note = f"`{cls.name}` as in {self.left.name} {self.left.version}"
        self.problems.add("E0201", step.span, title, "no such slot", notes=[note], help=help)

    def _brackets(self, slot: Slot, step: syntax.Step) -> None:
        if slot.many:
            title, help = f"`{slot.name}` is a list", f"write `{slot.name}[]`"
        else:
            title, help = f"`{slot.name}` holds one value, not a list", f"write `{slot.name}`"
        note = f"as in {self.left.name} {self.left.version}"
        mark = "without brackets" if slot.many else "with brackets"
        self.problems.add("E0205", step.span, title, mark, notes=[note], help=help)

    def left_place(self, scope: Scope, end: syntax.SlotEnd) -> Place | None:
        """A left value: a scalar, or a list of scalars."""
        node = self.plain_node(scope, end.path)
        if node is None:
            return None
        if node.slot is None or node.slot.primitive is None:
            self._stops(node, end.path)
            return None
        unit = node.unit if node.slot.primitive is Primitive.QUANTITY else None
        written = self._unit(end, node.slot.primitive is Primitive.QUANTITY, node.slot, unit)
        if written == "" or not self._of_now(end):
            return None
        at = end.unit.span if end.unit else None
        return Place(Side.LEFT, node.path, node.within, node.slot, unit, written, end.span, at)

    def _stops(self, node: Node, path: syntax.Path) -> None:
        inner = list(node.cls.slots) if node.cls else []
        names = ", ".join(f"`{path}.{name}`" for name in inner[:3]) + (", …" if len(inner) > 3 else "")
        title = f"`{path}` is {'a list of objects' if str(path).endswith('[]') else 'an object'}, not a value"
        help = f"open a block, `{path} <-> _category {{ }}`, or name one of its slots: {names}"
        self.problems.add("E0204", path.span, title, "stops at a class", help=help)

    def _of_now(self, end: syntax.SlotEnd) -> bool:
        """Whether an end says nothing of old documents: E0904 for `slot : type`."""
        if end.type is None:
            return True
        title = "a type after `:` belongs in a migration"
        help = f"write `{end.path}`: a mapping speaks of documents of one version, whose schema states the type"
        self.problems.add("E0904", end.type.span, title, "not in a mapping", help=help)
        return False

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
            where = f"{self.right.name} {self.right.version}"
            close = did_you_mean(step.name.removeprefix("_"), self.right.classes)
            shown = f"oscem-map registry show {self.right.name}@{self.right.version}"
            help = f"did you mean {_or(tuple('_' + c for c in close))}?" if close else f"`{shown}` lists its categories"
            self.problems.add(
                "E0201", step.span, f"{where} has no category `{step.name}`", "no such category", help=help
            )
        return cls

    def right_place(self, scope: Scope, end: syntax.SlotEnd) -> Place | None:
        """An item: `_category.item`, or an item of the category that the scope pairs."""
        if end.path.star:
            self.problems.add(
                "E0904", end.path.span, "`*` belongs in a migration", "not in a mapping", help="name an item"
            )
        if end.path.star or not self._of_now(end):
            return None
        steps = end.path.steps
        if self.is_absolute(end.path):
            cls = self.category(end.path)
            head, steps = steps[:1], steps[1:]
        else:
            cls, head = self.right.classes.get(scope.category or ""), ()
            if cls is None:
                title = f"`{end.path}` stands in no block of a category"
                help = f"write `_category.{end.path}`, as in the dictionary, or open a block: `... <-> _category {{ }}`"
                self.problems.add("E0204", end.path.span, title, "of which category?", help=help)
        if cls is None or self._bracketed((*head, *steps), cls):
            return None
        if len(steps) != 1:
            what = "is a category, not an item" if not steps else "goes through an item, which has none of its own"
            help = f"write `_{cls.name}.{steps[0].name if steps else next(iter(cls.slots))}`"
            if not steps:
                help += f", or open a block: `... <-> _{cls.name} {{ }}`"
            self.problems.add("E0204", end.path.span, f"`{end.path}` {what}", "a category and one item", help=help)
            return None
        return self._item(cls, steps[0], end)

    def _bracketed(self, steps: tuple[syntax.Step, ...], cls: Class) -> bool:
        """E0205: an item holds one value, and an item of a category with several rows means that of each row."""
        step = next((step for step in steps if step.many), None)
        if step is None:
            return False
        item = step.name not in (cls.name, f"_{cls.name}")
        title = (
            f"`{step.name}` is an item, and holds one value"
            if item
            else f"`{step.name}` stands for its rows in blocks only"
        )
        help = f"write `{step.name}`" + ("" if item else f": `_{cls.name}.item` means the item of every row")
        note = f"as in {self.right.name} {self.right.version}"
        self.problems.add("E0205", step.span, title, "with brackets", notes=[note], help=help)
        return True

    def _item(self, cls: Class, step: syntax.Step, end: syntax.SlotEnd) -> Place | None:
        slot = cls.slots.get(step.name)
        if slot is None:
            close = did_you_mean(step.name, cls.slots)
            help = f"did you mean {_or(close)}?" if close else f"its items are: {_some(cls.slots)}"
            title = f"category `_{cls.name}` has no item `{step.name}`"
            note = f"`_{cls.name}` as in {self.right.name} {self.right.version}"
            self.problems.add("E0201", step.span, title, "no such item", notes=[note], help=help)
            return None
        numeric = slot.primitive in (Primitive.NUMBER, Primitive.INTEGER)
        written = self._unit(end, numeric, slot, slot.unit)
        at = end.unit.span if end.unit else None
        return (
            None
            if written == ""
            else Place(Side.RIGHT, (cls.name, slot.name), (slot.name,), slot, slot.unit, written, end.span, at)
        )

    # Units ----------------------------------------------------------------------------------------------------------

    def _unit(self, end: syntax.SlotEnd, quantity: bool, slot: Slot, stated: str | None) -> str | None:
        """The symbol of the unit that an end says; "" for one that is in error."""
        if end.unit is None:
            return None
        unit = self.unit(end.unit, stated)
        if unit is None:
            return ""
        if not quantity:
            title = f"`{slot.name}` is {_a(slot)}, and has no unit"
            self.problems.add("E0306", end.unit.span, title, "a unit on no quantity", help=f"write `{end.path}`")
            return None
        return unit.symbol

    def unit(self, text: syntax.UnitText, stated: str | None) -> Unit | None:
        """The unit that a text in brackets means; E0304 where it means none."""
        return unit_of(text, stated, self.problems)


def _spelt(path: syntax.Path, count: int, last: str = "") -> str:
    """The first steps of a path as they are written; `last` stands behind the last of them."""
    steps = [step.name + ("[]" if step.many and not step.test else "") for step in path.steps[:count]]
    return ("/" if path.root else "") + ".".join(steps) + last


def _of_list(here: Node, top: Scope) -> Node:
    """In a paired block, the name of a list means its element: the absolute path goes through the list."""
    if not here.within or here.within[0] not in top.lists:
        return here
    n = len(top.path)
    return replace(here, path=(*here.path[:n], here.path[n] + "[]", *here.path[n + 1 :]))


def _some(names: Iterable[str], most: int = 12) -> str:
    """Some names of many."""
    listed = list(names)
    return ", ".join(f"`{name}`" for name in listed[:most]) + (", …" if len(listed) > most else "")


def _or(words: tuple[str, ...]) -> str:
    return " or ".join(f"`{word}`" for word in words)


def _a(slot: Slot | None) -> str:
    kind = str(slot.primitive) if slot and slot.primitive else "value"
    return f"{'an' if kind[0] in 'aio' else 'a'} {kind}"
