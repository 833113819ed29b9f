"""A field with a block or a fragment, as the scope that it opens.

Errors: E0204 and E0205 (what a block cannot pair), E0203 and E0305 (a `via` that is not for blocks).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from oscem_map.compiler.resolve.answers import given_chain
from oscem_map.compiler.resolve.chains import Chains
from oscem_map.compiler.resolve.codecs import CODECS, Codec
from oscem_map.compiler.resolve.given import class_of, slot_of
from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.rules import because_of
from oscem_map.compiler.resolve.typed import Anchor, Fixed, Pairing, Place, Scope, Side
from oscem_map.compiler.resolve.wording import end_at
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Arrow
from oscem_map.dsl.syntax_ends import ElementKey
from oscem_map.registry.model import Class, Kind


class _Shared(NamedTuple):
    file: str
    number: int
    span: Span
    arrow: Arrow
    because: str
    doc: str


class Blocks:
    """Finds what a block pairs."""

    def __init__(self, project: Project, problems: Problems, places: Places, chains: Chains) -> None:
        self.project = project
        self.problems = problems
        self.places = places
        self.chains = chains

    def scope(self, outer: Scope, rule: syntax.Field, loaded: Loaded, block: bool) -> Scope | None:
        """The scope that a field with a block (or else a fragment) opens."""
        right = self._anchor(outer, rule, Side.RIGHT)
        chained = block and not self._via_of_block(rule, loaded)
        if right is None:
            return None
        shared = _Shared(
            loaded.file, self.project.line(rule.span), rule.span, rule.arrow.arrow, because_of(rule), rule.doc
        )
        if isinstance(rule.left, syntax.TupleEnd):
            return self._paired(outer, rule, right, shared)
        given, left = None, None
        if isinstance(rule.left, syntax.GivenEnd):
            given, left = self._given(rule.left, loaded) or (None, None)
        else:
            left = self._anchor(outer, rule, Side.LEFT)
        if left is None or chained:
            return None
        pairing = self._pairing(left, right, rule)
        if pairing is None:
            return None
        inner = Scope(pairing, _name(left, right), outer, *shared, left=left, right=right, is_else=rule.is_else)
        inner.given = given
        self._selectors(inner, rule)
        inner.by = self._keys_of_elements(inner, rule)
        inner.forms = tuple(self._form(key) for key in rule.by)
        return inner

    def _via_of_block(self, rule: syntax.Field, loaded: Loaded) -> bool:
        """Whether what follows `via` is for blocks: `paired`. Errors: E0203, E0305."""
        right = True
        for call in rule.via:
            if not self.chains.known(call, loaded):
                right = False
            elif call.name.text != "paired" or not isinstance(rule.left, syntax.TupleEnd):
                title = f"`{call.name.text}` changes values, and a block pairs objects"
                help = "write it in the rules inside the block"
                self.problems.add("E0305", call.span, title, "not for a block", help=help)
                right = False
        return right

    # Anchors --------------------------------------------------------------------------------------------------------

    def _anchor(self, outer: Scope, rule: syntax.Field, side: Side) -> Anchor | None:
        """What a block stands on, on one side. Error: E0204."""
        end, other = (rule.left, rule.right) if side is Side.LEFT else (rule.right, rule.left)
        if isinstance(end, syntax.ThisEnd):
            return replace(outer.anchor(side), within=(), many=False, root=False, tests=())
        if isinstance(end, syntax.SlotEnd) and self.places.is_tables(side):
            return self._category(end, side)
        if isinstance(end, syntax.SlotEnd) and self.places.of_side(end.path, side):
            return self._object(outer, end, side, isinstance(other, syntax.ThisEnd))
        if isinstance(end, syntax.TupleEnd) and side is Side.LEFT:
            return outer.left  # two lists: `_paired` looks at them
        if self.places.is_tables(side):
            self._no_category(end, side)
            return None
        help = "write `this`, or the path of an object or a list"
        title = f"a block needs an object or a list on the {side}"
        self.problems.add("E0204", end.span, title, "neither", help=help)
        return None

    def _category(self, end: syntax.SlotEnd, side: Side) -> Anchor | None:
        if not self.places.is_category(end.path, side):
            self._no_category(end, side)
            return None
        cls = self.places.category(end.path, side)
        if cls is None:
            return None
        return Anchor(Kind.TABLES, (cls.name,), (cls.name,), cls, many=end.path.steps[0].many)

    def _no_category(self, end: syntax.End, side: Side) -> None:
        title = "a block pairs with `this`, with a `_category` or with its rows, `_category[]`"
        name = end.path.steps[0].name if isinstance(end, syntax.SlotEnd) and end.path.steps else ""
        help = (
            f"write `_{name}`"
            if name in self.places.schema(side).classes
            else "name a category as the dictionary spells it, with its underscore, or write `this`"
        )
        self.problems.add("E0204", end.span, title, "none of these", help=help)

    def _object(self, outer: Scope, end: syntax.SlotEnd, side: Side, one: bool) -> Anchor | None:
        """A node of a tree: an object, or a list of objects or values; with `one` a selector chooses an element of the list."""
        node = self.places.node(outer, end.path, side)
        if node is None:
            return None
        if node.cls is None and not (node.path and node.path[-1].endswith("[]")):
            other = "_category.item" if self.places.is_tables(side.other) else "slot"
            rule = f"{end.path} <-> {other}" if side is Side.LEFT else f"{other} <-> {end.path}"
            title = f"`{end.path}` is a value, and a block needs an object"
            self.problems.add("E0204", end.span, title, "a value", help=f"write a rule, `{rule}`")
            return None
        steps = len(node.within)
        chosen = one and node.cls is not None and end.path.steps[-1].test is not None
        many = node.is_list and not chosen
        tests = tuple(test for test in node.tests if test.depth < steps - many)
        around = tuple(replace(test, depth=test.depth - steps) for test in tests)
        element = node.slot if node.cls is None else None
        own = tuple(test for test in tests if test.depth >= 0)
        return Anchor(
            Kind.TREE, node.path, node.within, node.cls, node.unit, element, many, node.root, own, node.given, around
        )

    def _given(self, end: syntax.GivenEnd, loaded: Loaded) -> tuple[syntax.Given, Anchor] | None:
        """Answers with fields as a list of documents, or as one: `ask.citation[]`."""
        chain = given_chain(end, loaded, self.problems)
        if chain is None:
            return None
        item = loaded.names[f"{end.source}.{chain[0].name.text}"][0]
        assert isinstance(item, syntax.Given)
        path = (end.source, *(one.name.text + "[]" * one.many for one in chain))
        last = chain[-1]
        cls = class_of(last) if last.fields else None
        if cls is None and not last.many:
            title = f"`{'.'.join(path)}` is one answer, and a block needs several or one with fields"
            help = f"write a rule, `{'.'.join(path)} -> slot`"
            self.problems.add("E0204", end.span, title, "a value", help=help)
            return None
        element = slot_of(last) if cls is None else None
        return item, Anchor(Kind.TREE, path, path, cls, None, element, last.many, given=True)

    # Pairings -------------------------------------------------------------------------------------------------------

    def _pairing(self, left: Anchor, right: Anchor, rule: syntax.Field) -> Pairing | None:
        if left.many and right.kind is Kind.TABLES and not right.path:
            title = "a list is paired with all tables, and none of them says which rows make an element"
            name = rule.left.path.steps[-1].name if isinstance(rule.left, syntax.SlotEnd) else "xs"
            help = (
                f"pair it with a category, `{name}[] <-> _category[] {{ }}`; "
                f'or choose one element by a word, `{name}[slot is "..."] <-> this {{ }}`'
            )
            self.problems.add("E0204", rule.right.span, title, "of which category?", help=help)
            return None
        if left.many:
            return Pairing.LIST if right.many else Pairing.SELECT
        if right.many and right.kind is Kind.TREE:
            return Pairing.EXPAND
        if right.many and not _tested(rule.right):
            title = "one object is paired with all rows of a category"
            name = rule.right.path.steps[0].name if isinstance(rule.right, syntax.SlotEnd) else ""
            others = [(rule.left.span, "one object")]
            help = f"write `{name}`, or pair a list with the rows"
            self.problems.add("E0205", rule.right.span, title, "rows", others=others, help=help)
            return None
        return Pairing.ROW if right.path and not isinstance(rule.right, syntax.ThisEnd) else Pairing.WHOLE

    def _paired(self, outer: Scope, rule: syntax.Field, right: Anchor, shared: _Shared) -> Scope | None:
        assert isinstance(rule.left, syntax.TupleEnd)
        found = [self.places.node(outer, slot.path) for slot in rule.left.slots]
        lists = [node for node in found if node is not None and node.cls is not None and node.is_list]
        direct = all(len(node.within) == 1 and not node.root for node in lists)
        if None in found:
            return None
        paired = any(call.name.text == "paired" for call in rule.via)
        if len(lists) != 2 or len(found) != 2 or not direct or not right.path or not paired:
            title = "`via paired` takes two lists of one object, and the rows of a category"
            help = 'write `(xs[], ys[]) <~> _category[] via paired because "..." { }`'
            self.problems.add("E0204", rule.left.span, title, "not two lists", help=help)
            return None
        names = tuple(node.path[-1].removesuffix("[]") for node in lists)
        left = replace(outer.left, within=(), many=False, root=False, cls=_elements(outer.left, names))
        name = right.path[-1].removesuffix("[]")
        return Scope(Pairing.PAIRED, name, outer, *shared, left=left, right=replace(right, many=True), lists=names)

    # Selectors and keys ---------------------------------------------------------------------------------------------

    def _selectors(self, inner: Scope, rule: syntax.Field) -> None:
        """`xs[slot is "a"]` and `_category[item is "a"]` are demands on elements and on rows, in short."""
        for end, side in ((rule.left, Side.LEFT), (rule.right, Side.RIGHT)):
            steps = end.path.steps if isinstance(end, syntax.SlotEnd) else ()
            test = steps[-1].test if steps else None
            anchor = inner.anchor(side)
            if test is None or (anchor.kind is Kind.TREE and not anchor.many):  # one element, whose path has the selector
                continue
            slot = end_at(syntax.Path(False, False, test.steps, test.span))
            if self.places.is_tables(side) and test.has:
                title = "`has` looks into a list of words of the record, and an item holds one value"
                self.problems.add("E0204", test.span, title, "not a list of words", help="compare it with `is`")
                continue
            place = self.places.place(inner, slot, side)
            if place is not None:
                inner.nodes.append(self._demand(inner, test, place))

    def _demand(self, inner: Scope, test: syntax.Test, place: Place) -> Fixed:
        line, words = self.project.line(test.span), test.words
        return Fixed(
            inner.file, line, test.span, Arrow.EXACT, place=place, words=words.values, scope=inner, has=test.has,
            spans=words.spans,
        )  # fmt: skip

    def _keys_of_elements(self, inner: Scope, rule: syntax.Field) -> tuple[tuple[Place, ...], ...]:
        """The slots after `by`, which are those of an element. Rows of tables have keys of their own."""
        found = [
            [self.places.left_place(inner, end_at(path)) for path in keys]
            for keys in (key.paths for key in rule.by)
        ]
        if rule.by and not inner.left.many:
            span = rule.by[0].paths[0].span
            title = "`by` says how the elements of a list are recognised, and this block has no list"
            self.problems.add(
                "E0204", span, title, "of which list?", help="remove `by`; or pair a list, `xs[] <-> ...`"
            )
        return tuple(tuple(place for place in keys if place is not None) for keys in found)


    def _form(self, key: ElementKey) -> Codec | None:
        """The codec that makes one text of a key's slots. Error: E0203."""
        if key.form is None:
            return None
        codec = CODECS.get(key.form.text)
        if codec is not None and len(codec.left) == len(key.paths) and len(codec.right) == 1 and not codec.arguments:
            return codec
        title = f"`{key.form.text}` makes no text of {len(key.paths)} slots, and elements cannot be compared by it"
        self.problems.add("E0203", key.form.span, title, "not such a codec", help="write the slots without it")
        return None


def _name(left: Anchor, right: Anchor) -> str:
    """What a block is called: after its object, else after what that is paired with."""
    paths = (left.path if left.within else (), right.path)
    return next((path[-1].removesuffix("[]") for path in paths if path), "")


def _tested(end: syntax.End) -> bool:
    """Whether it is one of a category's rows that a block pairs: `_category[type is "a"]`."""
    return isinstance(end, syntax.SlotEnd) and end.path.steps[0].test is not None



def _elements(anchor: Anchor, lists: tuple[str, ...]) -> Class:
    """The two lists of a paired block, as slots that hold one element each."""
    assert anchor.cls is not None
    slots = {name: replace(anchor.cls.slots[name], many=False) for name in lists}
    return replace(anchor.cls, name=f"{anchor.cls.name}.{'+'.join(lists)}", slots=slots, ancestors=())
