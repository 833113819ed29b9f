"""A field with a block or a fragment, as the scope that it opens.

Errors: E0204 and E0205 (what a block cannot pair), E0203 and E0305 (a `via` that is not for blocks).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from oscem_map.compiler.resolve.chains import Chains
from oscem_map.compiler.resolve.paths import Node as Found
from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.rules import because_of
from oscem_map.compiler.resolve.typed import Anchor, Fixed, Pairing, Place, Scope
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Arrow
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
        right = self._right_of(outer, rule)
        chained = block and not self._via_of_block(rule, loaded)
        if right is None:
            return None
        category, rows = right
        shared = _Shared(
            loaded.file, self.project.line(rule.span), rule.span, rule.arrow.arrow, because_of(rule), rule.doc
        )
        if isinstance(rule.left, syntax.TupleEnd):
            return self._paired(outer, rule, category, shared)
        found = self._left_of(outer, rule.left)
        if found is None or chained:
            return None
        many = bool(found.path) and found.path[-1].endswith("[]") and not isinstance(rule.left, syntax.ThisEnd)
        pairing = self._pairing(many, rows, category is not None and not isinstance(rule.right, syntax.ThisEnd), rule)
        if pairing is None:
            return None
        name = found.path[-1].removesuffix("[]") if found.within else (category or "")
        anchor = replace(_anchor(self.places.left.kind, found), many=many)
        inner = self._made(pairing, name, outer, shared, anchor, self._right_anchor(rule, category, rows))
        self._tests(inner, rule)
        inner.by = self._keys_of_elements(inner, rule)
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

    def _right_of(self, outer: Scope, rule: syntax.Field) -> tuple[str | None, bool] | None:
        end = rule.right
        if isinstance(end, syntax.ThisEnd):
            return outer.right.category, False
        if isinstance(end, syntax.SlotEnd) and self.places.is_absolute(end.path) and len(end.path.steps) == 1:
            cls = self.places.category(end.path)
            return None if cls is None else (cls.name, end.path.steps[0].many)
        title = "a block pairs with `this`, with a `_category` or with its rows, `_category[]`"
        name = end.path.steps[0].name if isinstance(end, syntax.SlotEnd) and end.path.steps else ""
        help = (
            f"write `_{name}`"
            if name in self.places.right.classes
            else "name a category as the dictionary spells it, with its underscore"
        )
        self.problems.add("E0204", end.span, title, "none of these", help=help)
        return None

    def _left_of(self, outer: Scope, end: syntax.End) -> Found | None:
        if isinstance(end, syntax.ThisEnd):
            return Found(outer.left.path, (), outer.left.element, outer.left.cls, outer.left.unit)
        if isinstance(end, syntax.SlotEnd) and not self.places.is_absolute(end.path):
            found = self.places.node(outer, end.path)
            if found and found.cls is None and not (found.path and found.path[-1].endswith("[]")):
                help = f"write a rule, `{end.path} <-> _category.item`"
                self.problems.add(
                    "E0204", end.span, f"`{end.path}` is a value, and a block needs an object", "a value", help=help
                )
                return None
            return found
        help = "write `this`, or the path of an object or a list"
        self.problems.add("E0204", end.span, "a block needs an object or a list on the left", "neither", help=help)
        return None

    def _pairing(self, many: bool, rows: bool, own_category: bool, rule: syntax.Field) -> Pairing | None:
        if rows and not many and not _tested(rule.right):
            title = "one object is paired with all rows of a category"
            name = rule.right.path.steps[0].name if isinstance(rule.right, syntax.SlotEnd) else ""
            others = [(rule.left.span, "one object")]
            help = f"write `{name}`, or pair a list with the rows"
            self.problems.add("E0205", rule.right.span, title, "rows", others=others, help=help)
            return None
        if many:
            return Pairing.LIST if rows else Pairing.SELECT
        return Pairing.ROW if own_category else Pairing.WHOLE

    def _paired(self, outer: Scope, rule: syntax.Field, category: str | None, shared: _Shared) -> Scope | None:
        assert isinstance(rule.left, syntax.TupleEnd)
        found = [self.places.node(outer, slot.path) for slot in rule.left.slots]
        lists = [node for node in found if node is not None and node.cls is not None and node.path[-1].endswith("[]")]
        direct = all(len(node.within) == 1 for node in lists)
        if None in found:
            return None
        if len(lists) != 2 or len(found) != 2 or not direct or category is None or not _is_paired(rule):
            title = "`via paired` takes two lists of one object, and the rows of a category"
            help = 'write `(xs[], ys[]) <~> _category[] via paired because "..." { }`'
            self.problems.add("E0204", rule.left.span, title, "not two lists", help=help)
            return None
        here, there = replace(outer.left, within=()), self._right_anchor(rule, category, True)
        inner = self._made(Pairing.PAIRED, category, outer, shared, here, there)
        inner.lists = tuple(node.path[-1].removesuffix("[]") for node in lists)
        inner.left.cls = _pseudo(inner, self.places)
        return inner

    def _right_anchor(self, rule: syntax.Field, category: str | None, rows: bool) -> Anchor:
        path = (category,) if category else ()
        within = () if isinstance(rule.right, syntax.ThisEnd) else path
        return Anchor(self.places.right.kind, path, within, self.places.right.classes.get(category or ""), many=rows)

    def _made(self, pairing: Pairing, name: str, outer: Scope, shared: _Shared, left: Anchor, right: Anchor) -> Scope:
        return Scope(
            pairing, name, outer, shared.file, shared.number, shared.span, shared.arrow, shared.because, shared.doc,
            left, right,
        )  # fmt: skip

    def _tests(self, inner: Scope, rule: syntax.Field) -> None:
        """`xs[slot is "a"]` and `_category[item is "a"]` are demands on elements and on rows, in short."""
        for end, side in ((rule.left, "left"), (rule.right, "right")):
            steps = end.path.steps if isinstance(end, syntax.SlotEnd) else ()
            if any(step.test for step in steps[:-1]):
                self.places.plain_node(inner, end.path)  # type: ignore[union-attr]
            test = steps[-1].test if steps else None
            if test is None:
                continue
            slot = syntax.SlotEnd(syntax.Path(False, False, test.steps, test.span), None, None, test.span)
            if side == "right" and test.has:
                title = "`has` looks into a list of words of the record, and an item holds one value"
                self.problems.add("E0204", test.span, title, "not a list of words", help="compare it with `is`")
                continue
            place = self.places.left_place(inner, slot) if side == "left" else self.places.right_place(inner, slot)
            if place is not None:
                inner.nodes.append(self._demand(inner, test, place))

    def _demand(self, inner: Scope, test: syntax.Test, place: Place) -> Fixed:
        words = tuple(literal.value for literal in test.words.literals)
        spans = tuple(literal.span for literal in test.words.literals)
        line = self.project.line(test.span)
        return Fixed(
            inner.file, line, test.span, Arrow.EXACT, place=place, words=words, scope=inner, has=test.has, spans=spans,
        )  # fmt: skip

    def _keys_of_elements(self, inner: Scope, rule: syntax.Field) -> tuple[tuple[Place, ...], ...]:
        """The slots after `by`, which are those of an element. Rows of tables have keys of their own."""
        found = [
            [self.places.left_place(inner, syntax.SlotEnd(path, None, None, path.span)) for path in keys]
            for keys in rule.by
        ]
        return tuple(tuple(place for place in keys if place is not None) for keys in found)


def _anchor(kind: Kind, found: Found) -> Anchor:
    element = found.slot if found.cls is None else None
    return Anchor(kind, found.path, found.within, found.cls, found.unit, element)


def _tested(end: syntax.End) -> bool:
    """Whether it is one of a category's rows that a block pairs: `_category[type is "a"]`."""
    return isinstance(end, syntax.SlotEnd) and end.path.steps[0].test is not None


def _is_paired(rule: syntax.Field) -> bool:
    return any(call.name.text == "paired" for call in rule.via)


def _pseudo(scope: Scope, places: Places) -> Class:
    """The two lists of a paired block, as slots that hold one element each."""
    assert scope.left.cls is not None
    slots = {name: replace(scope.left.cls.slots[name], many=False) for name in scope.lists}
    return replace(scope.left.cls, name=f"{scope.left.cls.name}.{'+'.join(scope.lists)}", slots=slots, ancestors=())
