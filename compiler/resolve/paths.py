"""Paths of rules, resolved to slots and items on either side. Errors: E0201, E0204, E0205, E0304, E0306, E0904.

A side is a tree or tables, by the kind of its schema. In a tree `a.bs[].c` leads from the node that the block stands
on, and `/a` from the root; in tables `_category.item`, or `item` in a block of its category.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from oscem_map.compiler.resolve.given import GivenClass
from oscem_map.compiler.resolve.place import Anchor, ElementTest, Place
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.side import Side
from oscem_map.compiler.resolve.typed import Scope
from oscem_map.compiler.resolve.unit_words import unit_of
from oscem_map.compiler.resolve.wording import a_kind, either, some, spelt, test_text
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Class, Kind, Primitive, Schema, Slot
from oscem_map.runtime.units import Unit

NUMERIC = (Primitive.NUMBER, Primitive.INTEGER)


FREE = "free key"
"""The form of what stands below a slot that holds anything."""


@dataclass(frozen=True, slots=True)
class Node:
    """Where a path of a tree leads: a value or a list of values (`cls` is None), or an object of a class."""

    path: tuple[str, ...]
    within: tuple[str, ...]
    slot: Slot | None
    cls: Class | None
    unit: str | None
    tests: tuple[ElementTest, ...] = ()
    root: bool = False
    given: bool = False

    @property
    def is_list(self) -> bool:
        return bool(self.within) and self.within[-1].endswith("[]")


class Places:
    """Resolves paths against the two schemas of a mapping."""

    def __init__(self, left: Schema, right: Schema, problems: Problems) -> None:
        self.left = left
        self.right = right
        self.problems = problems

    def schema(self, side: Side) -> Schema:
        return self.left if side is Side.LEFT else self.right

    def is_tables(self, side: Side) -> bool:
        return self.schema(side).kind is Kind.TABLES

    def place(self, scope: Scope, end: syntax.SlotEnd, side: Side) -> Place | None:
        """The place of a side that an end names: a value, or a list of values."""
        return self._item_place(scope, end, side) if self.is_tables(side) else self._tree_place(scope, end, side)

    def left_place(self, scope: Scope, end: syntax.SlotEnd) -> Place | None:
        return self.place(scope, end, Side.LEFT)

    def right_place(self, scope: Scope, end: syntax.SlotEnd) -> Place | None:
        return self.place(scope, end, Side.RIGHT)

    def of_side(self, path: syntax.Path, side: Side) -> bool:
        """Whether a path is of its own side's schema; `_category.item` opposite tables is a key of those."""
        if not self.spelt_as_item(path):
            return True
        if not self.is_tables(side):
            return not self.is_tables(side.other)
        return not self.is_tables(side.other) or path.steps[0].name[1:] in self.schema(side).classes

    @staticmethod
    def spelt_as_item(path: syntax.Path) -> bool:
        """Whether a path is spelt as in a dictionary: `_category` or `_category.item`."""
        return bool(path.steps) and path.steps[0].name.startswith("_")

    def is_category(self, path: syntax.Path, side: Side) -> bool:
        """Whether a path names a category of a side's tables."""
        return self.is_tables(side) and self.spelt_as_item(path) and len(path.steps) == 1

    # Trees ----------------------------------------------------------------------------------------------------------

    def node(self, scope: Scope, path: syntax.Path, side: Side = Side.LEFT) -> Node | None:
        """The node of a tree that a path leads to from a block (or, with a leading `/`, from the root)."""
        if path.star:
            help = "name a slot, or write `this` for the object itself"
            title = "`*`, every object, belongs in a migration"
            self.problems.add("E0904", path.span, title, "not in a mapping", help=help)
            return None
        top = self._start(scope, path, side)
        if top is None:
            return None
        here = node_of(top, path.root)
        for step in path.steps:
            found = self._step(here, step, path, side)
            if found is None:
                return None
            here = found
        return _of_list(here, scope) if side is Side.LEFT and not path.root else here

    def _start(self, scope: Scope, path: syntax.Path, side: Side) -> Anchor | None:
        """The node from which a path leads. A fragment's paths stay below its object, for many roots share it; one that is
        about the whole document may name any place of that.
        """
        if not path.root:
            return scope.anchor(side)
        if any(outer.fragment and outer.anchor(side).path for outer in scope.enclosing()):
            title = f"`{path}` leads out of the fragment, which is about one object"
            rest = "<-> ..." if side is Side.LEFT else "..."
            help = f"write the rule in the mappings that use the fragment: `{str(path).removeprefix('/')} {rest}`"
            self.problems.add("E0204", path.span, title, "outside the fragment", help=help)
            return None
        return scope.outermost.anchor(side)

    def _step(self, here: Node, step: syntax.Step, path: syntax.Path, side: Side) -> Node | None:
        if here.slot is not None and here.slot.primitive is Primitive.ANY and not (step.many or step.test or here.is_list):
            # Below a slot that holds anything stand free keys, of which the schema knows nothing.
            free = Slot(step.name, Primitive.ANY, form=FREE)
            return replace(here, path=(*here.path, step.name), within=(*here.within, step.name), slot=free, unit=None)
        if here.cls is None:
            name = here.path[-1].removesuffix("[]") if here.within else "this"
            what = f"`{name}` holds {a_kind(here.slot)}, and has no slots"
            until = spelt(path, next(i for i, one in enumerate(path.steps) if one is step)) or "this"
            self.problems.add("E0204", step.span, what, "goes through a value", help=f"end the path: `{until}`")
            return None
        slot = here.cls.slots.get(step.name)
        if slot is None:
            self._no_slot(here, step, side)
            return None
        if slot.many != (step.many or step.test is not None):
            self._brackets(slot, step, side)
            return None
        name = step.name + ("[]" if slot.many else "")
        cls = None if slot.primitive else self._class_of(here, slot, side)
        path_, within = (*here.path, name), (*here.within, name)
        found = replace(here, path=path_, within=within, slot=slot, cls=cls, unit=slot.unit or here.unit)
        return found if step.test is None else self._tested(found, step.test, side)

    def _class_of(self, here: Node, slot: Slot, side: Side) -> Class:
        """The class of an object: of a schema, or made of the fields of an answer."""
        given = here.cls.inner.get(slot.type) if isinstance(here.cls, GivenClass) else None
        return given or self.schema(side).classes[slot.type]

    def _tested(self, found: Node, test: syntax.Test, side: Side) -> Node | None:
        """A node with the selector of its last step."""
        element = replace(found, within=(), tests=())
        for step in test.steps:
            inner = self._step(element, step, syntax.Path(False, False, test.steps, test.span), side)
            if inner is None:
                return None
            element = inner
        if element.slot is None or element.slot.primitive is None or element.is_list:
            title = f"`{element.path[-1]}` is no single value, and a selector compares one"
            self.problems.add(
                "E0204", test.span, title, "not a value", help="name a slot of the element that is a text"
            )
            return None
        place = Place(side, Kind.TREE, element.path, element.within, element.slot, None, None, test.span)
        one = ElementTest(len(found.within) - 1, place, test.words.values, test.has, test.words.spans)
        return replace(found, tests=(*found.tests, one))

    def plain_node(self, scope: Scope, path: syntax.Path, side: Side = Side.LEFT) -> Node | None:
        """The node of a path in which no test stands: such a path speaks of all elements of its lists."""
        test = next((step.test for step in path.steps if step.test is not None), None)
        if test is not None:
            title = "a test says which elements a rule is about, and this speaks of all of them"
            n = next(i for i, step in enumerate(path.steps) if step.test is test)
            help = f"open a block: `{spelt(path, n + 1, test_text(test))} <-> ... {{ }}`"
            self.problems.add("E0204", test.span, title, "of which elements?", help=help)
            return None
        return self.node(scope, path, side)

    def _no_slot(self, here: Node, step: syntax.Step, side: Side) -> None:
        assert here.cls is not None
        close = did_you_mean(step.name, here.cls.slots)
        help = f"did you mean {either(close)}?" if close else f"its slots are: {some(here.cls.slots)}"
        if here.given:
            title, notes = f"the answer `{here.cls.name}` has no field `{step.name}`", []
            self.problems.add("E0201", step.span, title, "no such field", help=help.replace("slots", "fields"))
            return
        title = f"class `{here.cls.name}` has no slot `{step.name}`"
        schema = self.schema(side)
        notes = [f"`{here.cls.name}` as in {schema}"]
        self.problems.add("E0201", step.span, title, "no such slot", notes=notes, help=help)

    def _brackets(self, slot: Slot, step: syntax.Step, side: Side) -> None:
        if slot.many:
            title, help = f"`{slot.name}` is a list", f"write `{slot.name}[]`"
        else:
            title, help = f"`{slot.name}` holds one value, not a list", f"write `{slot.name}`"
        schema = self.schema(side)
        note = f"as in {schema}"
        mark = "without brackets" if slot.many else "with brackets"
        self.problems.add("E0205", step.span, title, mark, notes=[note], help=help)

    def _tree_place(self, scope: Scope, end: syntax.SlotEnd, side: Side) -> Place | None:
        node = self.node(scope, end.path, side)
        if node is None:
            return None
        if node.slot is None or node.slot.primitive is None:
            self._stops(node, end.path, side)
            return None
        quantity = node.slot.primitive is Primitive.QUANTITY
        unit = node.unit if quantity else node.slot.unit if node.slot.primitive in NUMERIC else None
        written = self._unit(end, quantity or unit is not None, node.slot, unit)
        if written == "" or not self._of_now(end):
            return None
        at = end.unit.span if end.unit else None
        slot = node.slot
        if slot.primitive is Primitive.ANY and slot.form != FREE and self.is_tables(side.other):  # an item holds a text
            slot = replace(slot, type=Primitive.TEXT.value)
        return Place(
            side, Kind.TREE, node.path, node.within, slot, unit, written, end.span, at, node.root, node.tests,
            node.given,
        )  # fmt: skip

    def _stops(self, node: Node, path: syntax.Path, side: Side) -> None:
        inner = list(node.cls.slots) if node.cls else []
        names = ", ".join(f"`{path}.{name}`" for name in inner[:3]) + (", …" if len(inner) > 3 else "")
        title = f"`{path}` is {'a list of objects' if str(path).endswith('[]') else 'an object'}, not a value"
        other = "_category" if self.is_tables(side.other) else "..."
        block = f"{path} <-> {other}" if side is Side.LEFT else f"{other} <-> {path}"
        help = f"open a block, `{block} {{ }}`, or name one of its slots: {names}"
        self.problems.add("E0204", path.span, title, "stops at a class", help=help)

    def _of_now(self, end: syntax.SlotEnd) -> bool:
        """Whether an end says nothing of old documents: E0904 for `slot : type`."""
        if end.type is None:
            return True
        title = "a type after `:` belongs in a migration"
        help = f"write `{end.path}`: a mapping speaks of documents of one version, whose schema states the type"
        self.problems.add("E0904", end.type.span, title, "not in a mapping", help=help)
        return False

    def this_place(self, scope: Scope, span: Span, side: Side = Side.LEFT) -> Place | None:
        """`this` as a value: the element of a list of scalars."""
        at = scope.anchor(side)
        if at.element is None:
            return None
        return Place(side, at.kind, at.path, (), at.element, at.unit, None, span, given=at.given)

    # Tables ---------------------------------------------------------------------------------------------------------

    def category(self, path: syntax.Path, side: Side = Side.RIGHT) -> Class | None:
        """The category that `_category` or `_category[]` names."""
        step, schema = path.steps[0], self.schema(side)
        cls = schema.classes.get(step.name.removeprefix("_"))
        if cls is None:
            close = did_you_mean(step.name.removeprefix("_"), schema.classes)
            shown = f"oscem-map registry show {schema.name}@{schema.version}"
            help = (
                f"did you mean {either(tuple('_' + c for c in close))}?" if close else f"`{shown}` lists its categories"
            )
            title = f"{schema} has no category `{step.name}`"
            self.problems.add("E0201", step.span, title, "no such category", help=help)
        return cls

    def _item_place(self, scope: Scope, end: syntax.SlotEnd, side: Side) -> Place | None:
        """An item: `_category.item`, or an item of the category that the block pairs."""
        if end.path.star:
            title = "`*` belongs in a migration"
            self.problems.add("E0904", end.path.span, title, "not in a mapping", help="name an item")
        if end.path.star or not self._of_now(end):
            return None
        steps, head = end.path.steps, end.path.steps[:0]
        if self.spelt_as_item(end.path):
            cls = self.category(end.path, side)
            head, steps = steps[:1], steps[1:]
        else:
            cls = self.schema(side).classes.get(scope.anchor(side).category or "")
            if cls is None:
                self._of_which_category(end.path, side)
        if cls is None or self._bracketed((*head, *steps), cls, side):
            return None
        if len(steps) != 1:
            what = "is a category, not an item" if not steps else "goes through an item, which has none of its own"
            help = f"write `_{cls.name}.{steps[0].name if steps else next(iter(cls.slots))}`"
            if not steps:
                help += f", or open a block: `... <-> _{cls.name} {{ }}`"
            self.problems.add("E0204", end.path.span, f"`{end.path}` {what}", "a category and one item", help=help)
            return None
        return self._item(cls, steps[0], end, side)

    def _of_which_category(self, path: syntax.Path, side: Side) -> None:
        title = f"`{path}` stands in no block of a category"
        block = "... <-> _category" if side is Side.RIGHT else "_category <-> ..."
        help = f"write `_category.{path}`, as in the dictionary, or open a block: `{block} {{ }}`"
        self.problems.add("E0204", path.span, title, "of which category?", help=help)

    def _bracketed(self, steps: tuple[syntax.Step, ...], cls: Class, side: Side) -> bool:
        """E0205: an item holds one value, and an item of a category with several rows means that of each row."""
        step = next((step for step in steps if step.many or step.test), None)
        if step is None:
            return False
        item = step.name not in (cls.name, f"_{cls.name}")
        title = (
            f"`{step.name}` is an item, and holds one value"
            if item
            else f"`{step.name}` stands for its rows in blocks only"
        )
        help = f"write `{step.name}`" + ("" if item else f": `_{cls.name}.item` means the item of every row")
        note = f"as in {self.schema(side).name} {self.schema(side).version}"
        self.problems.add("E0205", step.span, title, "with brackets", notes=[note], help=help)
        return True

    def _item(self, cls: Class, step: syntax.Step, end: syntax.SlotEnd, side: Side) -> Place | None:
        slot, schema = cls.slots.get(step.name), self.schema(side)
        if slot is None:
            close = did_you_mean(step.name, cls.slots)
            help = f"did you mean {either(close)}?" if close else f"its items are: {some(cls.slots)}"
            title = f"category `_{cls.name}` has no item `{step.name}`"
            note = f"`_{cls.name}` as in {schema}"
            self.problems.add("E0201", step.span, title, "no such item", notes=[note], help=help)
            return None
        written = self._unit(end, slot.primitive in NUMERIC, slot, slot.unit)
        if written == "":
            return None
        at = end.unit.span if end.unit else None
        return Place(
            side, Kind.TABLES, (cls.name, slot.name), (slot.name,), slot, slot.unit, written, end.span, at
        )  # fmt: skip

    # Units ----------------------------------------------------------------------------------------------------------

    def _unit(self, end: syntax.SlotEnd, measured: bool, slot: Slot, stated: str | None) -> str | None:
        """The symbol of the unit that an end says; "" for one that is in error."""
        if end.unit is None:
            return None
        unit = self.unit(end.unit, stated)
        if unit is None:
            return ""
        if not measured:
            title = f"`{slot.name}` is {a_kind(slot)}, and has no unit"
            self.problems.add("E0306", end.unit.span, title, "a unit on no quantity", help=f"write `{end.path}`")
            return None
        return unit.symbol

    def unit(self, text: syntax.UnitText, stated: str | None) -> Unit | None:
        """The unit that a text in brackets means; E0304 where it means none."""
        return unit_of(text, stated, self.problems)


def node_of(anchor: Anchor, root: bool = False) -> Node:
    """An anchor as the start of a path."""
    return Node(anchor.path, (), anchor.element, anchor.cls, anchor.unit, anchor.around, root, anchor.given)


def _of_list(here: Node, top: Scope) -> Node:
    """In a paired block, the name of a list means its element: the absolute path goes through the list."""
    if not here.within or here.within[0] not in top.lists:
        return here
    n = len(top.left.path)
    return replace(here, path=(*here.path[:n], here.path[n] + "[]", *here.path[n + 1 :]))
