"""One field of a mapping file, as a typed rule or as the scope that its block opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from oscem_map.compiler.chains import Chains
from oscem_map.compiler.places import Node as Found
from oscem_map.compiler.places import Places
from oscem_map.compiler.problems import Problems
from oscem_map.compiler.project import Loaded, Project
from oscem_map.compiler.typed import (
    Answer,
    Copy,
    Fixed,
    Index,
    Key,
    Lost,
    Node,
    Pairing,
    Place,
    Present,
    Scope,
    Unread,
)
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.dsl.syntax import Arrow

_LATER = (syntax.TemplateEnd, syntax.FileEnd, syntax.CarriedEnd, syntax.WithheldEnd)


class _Shared(NamedTuple):
    file: str
    number: int
    span: Span
    arrow: Arrow
    because: str
    doc: str


class Ends:
    """Finds what the two ends of a field are."""

    def __init__(self, project: Project, problems: Problems, places: Places) -> None:
        self.project = project
        self.problems = problems
        self.places = places
        self.chains = Chains(problems)

    # Scopes ---------------------------------------------------------------------------------------------------------

    def scope(self, outer: Scope, rule: syntax.Field, file: str) -> Scope | None:
        """The scope that a field with a block or a fragment opens."""
        right = self._right_of(outer, rule)
        if right is None:
            return None
        category, rows = right
        shared = _Shared(file, self.project.line(rule.span), rule.span, rule.arrow.arrow, _because(rule), rule.doc)
        if isinstance(rule.left, syntax.TupleEnd):
            return self._paired(outer, rule, category, shared)
        found = self._left_of(outer, rule.left)
        if found is None:
            return None
        many = bool(found.path) and found.path[-1].endswith("[]") and not isinstance(rule.left, syntax.ThisEnd)
        pairing = self._pairing(many, rows, category is not None and not isinstance(rule.right, syntax.ThisEnd), rule)
        if pairing is None:
            return None
        element = found.slot if found.cls is None else (outer.element if isinstance(rule.left, syntax.ThisEnd) else None)
        name = found.path[-1].removesuffix("[]") if found.within else (category or "")
        inner = self._made(pairing, name, outer, shared, found, category)
        inner.element = element if found.cls is None else None
        self._tests(inner, rule)
        return inner

    def _right_of(self, outer: Scope, rule: syntax.Field) -> tuple[str | None, bool] | None:
        end = rule.right
        if isinstance(end, syntax.ThisEnd):
            return outer.category, False
        if isinstance(end, syntax.SlotEnd) and self.places.is_absolute(end.path) and len(end.path.steps) == 1:
            cls = self.places.category(end.path)
            return None if cls is None else (cls.name, end.path.steps[0].many)
        self.problems.add(
            "E0204", end.span, "a block pairs with `this`, with a `_category` or with its rows, `_category[]`",
            "not one of these", help="write the category as in the dictionary, with its underscore",
        )  # fmt: skip
        return None

    def _left_of(self, outer: Scope, end: syntax.End) -> Found | None:
        if isinstance(end, syntax.ThisEnd):
            return Found(outer.path, (), None, outer.left, outer.unit)
        if isinstance(end, syntax.SlotEnd):
            found = self.places.node(outer, end.path)
            if found and found.cls is None and not found.path[-1].endswith("[]"):
                self.problems.add("E0204", end.span, f"`{end.path}` is a value, and a block needs an object", "a value")
                return None
            return found
        self.problems.add("E0204", end.span, "a block needs an object or a list on the left", "neither")
        return None

    def _pairing(self, many: bool, rows: bool, own_category: bool, rule: syntax.Field) -> Pairing | None:
        if rows and not many:
            title = "one object is paired with all rows of a category"
            self.problems.add("E0205", rule.right.span, title, "rows", others=[(rule.left.span, "one object")],
                              help="write the category without `[]`, or pair a list")  # fmt: skip
            return None
        if many:
            return Pairing.LIST if rows else Pairing.SELECT
        return Pairing.ROW if own_category else Pairing.WHOLE

    def _paired(self, outer: Scope, rule: syntax.Field, category: str | None, shared: _Shared) -> Scope | None:
        assert isinstance(rule.left, syntax.TupleEnd)
        found = [self.places.node(outer, slot.path) for slot in rule.left.slots]
        lists = [node for node in found if node is not None and node.cls is not None and node.path[-1].endswith("[]")]
        if len(lists) != 2 or category is None:
            title = "`via paired` takes two lists of objects and the rows of a category"
            self.problems.add("E0204", rule.left.span, title, "not two lists", help="write `(xs[], ys[]) <~> _category[] via paired`")
            return None
        here = Found(outer.path, (), None, outer.left, outer.unit)
        inner = self._made(Pairing.PAIRED, category, outer, shared, here, category)
        inner.lists = tuple(node.path[-1].removesuffix("[]") for node in lists)
        inner.left = _pseudo(inner, self.places)
        return inner

    def _made(
        self, pairing: Pairing, name: str, outer: Scope, shared: _Shared, found: Found, category: str | None
    ) -> Scope:
        return Scope(
            pairing, name, outer, shared.file, shared.number, shared.span, shared.arrow, shared.because, shared.doc,
            found.cls, found.path, found.within, found.unit, category,
        )  # fmt: skip

    def _tests(self, inner: Scope, rule: syntax.Field) -> None:
        """`xs[slot is "a"]` is a demand on the elements, in short."""
        if not isinstance(rule.left, syntax.SlotEnd) or not rule.left.path.steps:
            return
        test = rule.left.path.steps[-1].test
        if test is None:
            return
        path = syntax.Path(False, False, test.steps, test.span)
        place = self.places.left_place(inner, syntax.SlotEnd(path, None, None, test.span))
        if place is not None:
            words = tuple(literal.value for literal in test.words.literals)
            line = self.project.line(test.span)
            arrow = syntax.Arrow.EXACT
            inner.nodes.append(Fixed(inner.file, line, test.span, arrow, place=place, words=words, scope=inner, has=test.has))

    # Rules ----------------------------------------------------------------------------------------------------------

    def rule(self, scope: Scope, rule: syntax.Field, loaded: Loaded) -> Iterator[Node]:
        """The typed rule of a field without a block; nothing where its ends are in error."""
        shared: dict[str, Any] = {
            "file": loaded.file,
            "number": self.project.line(rule.span),
            "span": rule.span,
            "arrow": rule.arrow.arrow,
            "because": _because(rule),
            "is_else": rule.is_else,
            "doc": rule.doc,
            "text": self._text(rule),
            "scope": scope,
        }
        node = self._kind(scope, rule, loaded, shared)
        if node is not None:
            yield node

    def _text(self, rule: syntax.Field) -> str:
        text = self.project.read(rule.span.file).text[rule.span.start : rule.span.end]
        return " ".join(text.split())

    def _kind(self, scope: Scope, rule: syntax.Field, loaded: Loaded, shared: dict[str, Any]) -> Node | None:
        left, right = rule.left, rule.right
        if isinstance(left, _LATER) or isinstance(right, _LATER):
            end = left if isinstance(left, _LATER) else right
            title = "this target cannot hold files, templates or withheld values"
            self.problems.add("E0204", end.span, title, "not for tables", help="write `-> nothing because ...`")
            return None
        if isinstance(right, syntax.NothingEnd):
            return self._lost(scope, rule, shared)
        if isinstance(left, syntax.NothingEnd):
            return self._unread(scope, rule, shared)
        if isinstance(left, syntax.IndexEnd):
            place = self._item(scope, right)
            return Index(**shared, place=place, start=left.start) if place else None
        if isinstance(left, syntax.WordsEnd) or isinstance(right, syntax.WordsEnd):
            return self._fixed(scope, rule, shared)
        if isinstance(left, syntax.GivenEnd) or isinstance(right, syntax.GivenEnd):
            return self._answer(scope, rule, loaded, shared)
        if isinstance(left, syntax.SlotEnd) and self.places.is_absolute(left.path):
            return self._key(scope, left, right, shared)
        if any(call.name.text == "present" for call in rule.via):
            return self._present(scope, rule, shared)
        return self._copy(scope, rule, loaded, shared)

    def _lost(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        ends = _slots(rule.left)
        found = [self.places.node(scope, end.path) for end in ends]
        paths = tuple(node.path for node in found if node is not None)
        return Lost(**shared, paths=paths) if paths and len(paths) == len(ends) else None

    def _unread(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        items: list[tuple[str, ...]] = []
        for end in _slots(rule.right):
            if self.places.is_absolute(end.path) and len(end.path.steps) == 1:
                cls = self.places.category(end.path)
                items.extend([(cls.name,)] if cls else [])
            else:
                place = self.places.right_place(scope, end)
                items.extend([place.path] if place else [])
        return Unread(**shared, items=tuple(items)) if items else None

    def _item(self, scope: Scope, end: syntax.End) -> Place | None:
        if isinstance(end, syntax.SlotEnd):
            return self.places.right_place(scope, end)
        self.problems.add("E0204", end.span, "an item is expected on the right", "not an item")
        return None

    def _slot(self, scope: Scope, end: syntax.End) -> Place | None:
        if isinstance(end, syntax.SlotEnd):
            return self.places.left_place(scope, end)
        if isinstance(end, syntax.ThisEnd) and scope.element is not None:
            return self.places.this_place(scope, end.span)
        self.problems.add("E0204", end.span, "a slot is expected on the left", "not a slot")
        return None

    def _fixed(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        if isinstance(rule.left, syntax.WordsEnd):
            words, place = rule.left.words, self._item(scope, rule.right)
        else:
            assert isinstance(rule.right, syntax.WordsEnd)
            words, place = rule.right.words, self._slot(scope, rule.left)
        if place is None:
            return None
        return Fixed(**shared, place=place, words=tuple(literal.value for literal in words.literals))

    def _answer(self, scope: Scope, rule: syntax.Field, loaded: Loaded, shared: dict[str, Any]) -> Node | None:
        asks_right = isinstance(rule.right, syntax.GivenEnd)
        given = rule.right if asks_right else rule.left
        assert isinstance(given, syntax.GivenEnd)
        name = given.steps[0].name
        found = loaded.names.get(name)
        if found is None or not isinstance(found[0], syntax.Given):
            known = [n for n, (d, _) in loaded.names.items() if isinstance(d, syntax.Given)]
            close = did_you_mean(name, known)
            help = f"did you mean `{close[0]}`?" if close else f'write `ask {name} "question"` above'
            self.problems.add("E0203", given.span, f"no `ask {name}` is declared", "unknown", help=help)
            return None
        loaded.used.add(name)
        place = self._slot(scope, rule.left) if asks_right else self._item(scope, rule.right)
        via = self.chains.resolve(rule.via, loaded)
        if place is None or via is None:
            return None
        return Answer(**shared, declared=found[0].declared, place=place, via=via)

    def _key(self, scope: Scope, left: syntax.SlotEnd, right: syntax.End, shared: dict[str, Any]) -> Node | None:
        parent = self.places.right_place(scope, left)
        place = self._item(scope, right)
        return Key(**shared, parent=parent, place=place) if parent and place else None

    def _present(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        left = self._slot(scope, rule.left)
        right = rule.right
        if isinstance(right, syntax.SlotEnd) and self.places.is_absolute(right.path) and len(right.path.steps) == 1:
            cls = self.places.category(right.path)
            return Present(**shared, left=left, category=cls.name) if left and cls else None
        items = [self.places.right_place(scope, end) for end in _slots(right)]
        places = tuple(item for item in items if item is not None)
        return Present(**shared, left=left, items=places) if left and len(places) == len(items) else None

    def _copy(self, scope: Scope, rule: syntax.Field, loaded: Loaded, shared: dict[str, Any]) -> Node | None:
        lefts = _slots(rule.left) if isinstance(rule.left, syntax.TupleEnd) else [rule.left]
        left = [self._slot(scope, end) for end in lefts]
        rights = _slots(rule.right) if isinstance(rule.right, syntax.TupleEnd) else [rule.right]
        right = [self._item(scope, end) for end in rights]
        via = self.chains.resolve(rule.via, loaded)
        if via is None or None in left or None in right:
            return None
        return Copy(
            **shared, via=via, left=tuple(p for p in left if p), right=tuple(p for p in right if p),
        )  # fmt: skip


def _because(rule: syntax.Field) -> str:
    return rule.because.text if rule.because else ""


def _slots(end: syntax.End) -> list[Any]:
    return list(end.slots) if isinstance(end, syntax.TupleEnd) else [end]


def _pseudo(scope: Scope, places: Places) -> Any:
    """The two lists of a paired block, as slots that hold one element each."""
    from dataclasses import replace

    assert scope.left is not None
    slots = {name: replace(scope.left.slots[name], many=False) for name in scope.lists}
    return replace(scope.left, name=f"{scope.left.name}.{'+'.join(scope.lists)}", slots=slots, ancestors=())


__all__ = ["Ends"]
