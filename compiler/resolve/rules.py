"""One field of a mapping file without a block, as a typed rule.

Errors: E0204 (ends that are not places), E0203 (an `ask` that is not declared), E0302, E0303, E0304 and E0306 (an answer
in another unit than its item), E0305 (a `via` where no value goes through), E0904 (a unit alone).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from oscem_map.compiler.resolve.broken import broken
from oscem_map.compiler.resolve.chains import Chains
from oscem_map.compiler.resolve.paths import Node as Found
from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.typed import (
    Answer,
    Copy,
    Fixed,
    Index,
    Key,
    Lost,
    Node,
    Place,
    Present,
    Scope,
    Unread,
)
from oscem_map.compiler.resolve.unit_words import in_words
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.runtime.units import UNITS, Unit

_LATER = (syntax.TemplateEnd, syntax.FileEnd, syntax.CarriedEnd, syntax.WithheldEnd)


class Ends:
    """Finds what the two ends of a field are."""

    def __init__(self, project: Project, problems: Problems, places: Places) -> None:
        self.project = project
        self.problems = problems
        self.places = places
        self.chains = Chains(problems)

    # Rules ----------------------------------------------------------------------------------------------------------

    def rule(self, scope: Scope, rule: syntax.Field, loaded: Loaded) -> Iterator[Node]:
        """The typed rule of a field without a block; a `Broken` where it is in error."""
        shared: dict[str, Any] = {
            "file": loaded.file,
            "number": self.project.line(rule.span),
            "span": rule.span,
            "arrow": rule.arrow.arrow,
            "arrow_at": rule.arrow.span,
            "because": because_of(rule),
            "is_else": rule.is_else,
            "doc": rule.doc,
            "text": self._text(rule),
            "scope": scope,
        }
        node = self._kind(scope, rule, loaded, shared)
        yield broken(self.places, scope, rule, loaded, shared["number"]) if node is None else node

    def _text(self, rule: syntax.Field) -> str:
        text = self.project.read(rule.span.file).text[rule.span.start : rule.span.end]
        return " ".join(text.split())

    def _kind(self, scope: Scope, rule: syntax.Field, loaded: Loaded, shared: dict[str, Any]) -> Node | None:
        left, right = rule.left, rule.right
        if self._of_later(rule) or self._of_migrations(rule):
            return None
        kind = self._special(scope, rule, loaded, shared)
        if kind is not None:
            return kind() if self._no_via(rule, loaded) else None
        if isinstance(left, syntax.GivenEnd) or isinstance(right, syntax.GivenEnd):
            return self._answer(scope, rule, loaded, shared)
        if any(call.name.text == "present" for call in rule.via) and len(rule.via) == 1:
            return self._present(scope, rule, shared)
        return self._copy(scope, rule, loaded, shared)

    def _special(
        self, scope: Scope, rule: syntax.Field, loaded: Loaded, shared: dict[str, Any]
    ) -> Callable[[], Node | None] | None:
        """The rules through which no value goes."""
        left, right = rule.left, rule.right
        if isinstance(right, syntax.NothingEnd):
            return lambda: self._lost(scope, rule, shared)
        if isinstance(left, syntax.NothingEnd):
            return lambda: self._unread(scope, rule, shared)
        if isinstance(left, syntax.IndexEnd):
            start = left.start
            return lambda: self._index(scope, right, start, shared)
        if isinstance(left, syntax.WordsEnd) or isinstance(right, syntax.WordsEnd):
            return lambda: self._fixed(scope, rule, shared)
        if isinstance(left, syntax.SlotEnd) and self.places.is_absolute(left.path):
            key = left
            return lambda: self._key(scope, key, right, shared)
        return None

    def _no_via(self, rule: syntax.Field, loaded: Loaded) -> bool:
        """E0305: nothing goes through a fixed value, a key, `index` or a loss."""
        for call in rule.via:
            if self.chains.known(call, loaded):
                if call.name.text in loaded.names:
                    loaded.used.add(call.name.text)
                title = f"`{call.name.text}` has no value to change here"
                self.problems.add("E0305", call.span, title, "nothing goes through", help="remove it, with its `via`")
        return not rule.via

    def _of_later(self, rule: syntax.Field) -> bool:
        end = next((end for end in (rule.left, rule.right) if isinstance(end, _LATER)), None)
        if end is not None:
            title = "the target is made of tables, and cannot hold files, templates, or what is carried or withheld"
            self.problems.add("E0204", end.span, title, "not for tables", help='write `-> nothing because "..."`')
        return end is not None

    def _of_migrations(self, rule: syntax.Field) -> bool:
        """E0904: `cs -> [mm]` gives a bare number of an old document its unit."""
        end = next((end for end in (rule.left, rule.right) if isinstance(end, syntax.SameEnd)), None)
        if end is not None:
            title = "a unit alone belongs in a migration"
            help = f"write it after a place: `slot [{end.unit.text}] <-> item [{end.unit.text}]`"
            self.problems.add("E0904", end.span, title, "not in a mapping", help=help)
        return end is not None

    def _index(self, scope: Scope, right: syntax.End, start: int, shared: dict[str, Any]) -> Node | None:
        place = self._item(scope, right)
        return Index(**shared, place=place, start=start) if place else None

    def _lost(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        ends = _slots(rule.left)
        if any(not isinstance(end, (syntax.SlotEnd, syntax.ThisEnd)) for end in ends):
            self._slot(scope, rule.left)
            return None
        found = [
            self.places.plain_node(scope, end.path)
            if isinstance(end, syntax.SlotEnd)
            else Found(scope.left.path, (), None, None, None)
            for end in ends
        ]
        paths = tuple(node.path for node in found if node is not None)
        return Lost(**shared, paths=paths) if len(paths) == len(ends) else None

    def _unread(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        items: list[tuple[str, ...]] = []
        for end in _slots(rule.right):
            if isinstance(end, syntax.SlotEnd) and self.places.is_absolute(end.path) and len(end.path.steps) == 1:
                cls = self.places.category(end.path)
                items.extend([(cls.name,)] if cls else [])
            else:
                place = self._item(scope, end)
                items.extend([place.path] if place else [])
        return Unread(**shared, items=tuple(items)) if items else None

    def _item(self, scope: Scope, end: syntax.End) -> Place | None:
        if isinstance(end, syntax.SlotEnd):
            return self.places.right_place(scope, end)
        help = "name an item, `_category.item`, or one of the category that the block pairs"
        self.problems.add("E0204", end.span, "an item is expected on the right", "not an item", help=help)
        return None

    def _slot(self, scope: Scope, end: syntax.End) -> Place | None:
        if isinstance(end, syntax.SlotEnd) and not self.places.is_absolute(end.path):
            return self.places.left_place(scope, end)
        if isinstance(end, syntax.ThisEnd) and scope.left.element is not None:
            return self.places.this_place(scope, end.span)
        what = (
            "`this` is an object here, not a value"
            if isinstance(end, syntax.ThisEnd)
            else "a slot is expected on the left"
        )
        slots = ", ".join(f"`{name}`" for name in [*(scope.left.cls.slots if scope.left.cls else ())][:3])
        help = (
            f"name one of its slots, e.g. {slots}; or open a block"
            if isinstance(end, syntax.ThisEnd)
            else "name a slot"
        )
        self.problems.add("E0204", end.span, what, "not a slot", help=help)
        return None

    def _fixed(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        if isinstance(rule.left, syntax.WordsEnd):
            words, place = rule.left.words, self._item(scope, rule.right)
        else:
            assert isinstance(rule.right, syntax.WordsEnd)
            words, place = rule.right.words, self._slot(scope, rule.left)
        if place is None:
            return None
        spans = tuple(literal.span for literal in words.literals)
        return Fixed(**shared, place=place, words=tuple(literal.value for literal in words.literals), spans=spans)

    def _answer(self, scope: Scope, rule: syntax.Field, loaded: Loaded, shared: dict[str, Any]) -> Node | None:
        asks_right = isinstance(rule.right, syntax.GivenEnd)
        given = rule.right if asks_right else rule.left
        assert isinstance(given, syntax.GivenEnd)
        declared = self._declared(given, loaded)
        place = self._slot(scope, rule.left) if asks_right else self._item(scope, rule.right)
        via = self.chains.resolve(rule.via, loaded)
        if declared is None or place is None or via is None or not self._in_unit(given, declared, place):
            return None
        return Answer(**shared, declared=declared, place=place, via=via)

    def _declared(self, given: syntax.GivenEnd, loaded: Loaded) -> syntax.Declared | None:
        """The declaration of `ask.name`; E0203 where there is none."""
        name, key = given.steps[0].name, f"{given.source}.{given.steps[0].name}"
        found = loaded.names.get(key)
        if found is not None and isinstance(found[0], syntax.Given):
            loaded.used.add(key)
            return found[0].declared
        if name not in loaded.missed:
            known = [one.removeprefix(f"{given.source}.") for one in loaded.kinds(syntax.Given)]
            close = did_you_mean(name, known)
            loaded.used.update(f"{given.source}.{one}" for one in close[:1])
            help = (
                f"did you mean `{given.source}.{close[0]}`?"
                if close
                else f'write `{given.source} {name} "..."` above, with a question'
            )
            self.problems.add("E0203", given.span, f"no `{given.source} {name}` is declared", "unknown", help=help)
        return None

    def _in_unit(self, given: syntax.GivenEnd, declared: syntax.Declared, place: Place) -> bool:
        """Whether an answer comes in the unit of its item: it is written as it is given."""
        said = [text for text in (given.unit, declared.unit) if text is not None]
        if place.written and place.unit is None:
            return True
        for text in said:
            unit = self.places.unit(text, place.unit)
            if unit is None:
                return False
            if place.unit is None:
                title = f"`{place.item}` has no unit, and the question has one"
                self.problems.add("E0306", text.span, title, "a unit on no quantity", help=f"remove `[{text.text}]`")
                return False
            if unit.symbol != place.unit:
                self._other_unit(unit, text.span, place)
                return False
        return True

    def _other_unit(self, unit: Unit, span: Span, place: Place) -> None:
        stated = UNITS[place.unit or ""]
        notes = [f"`{place.item}` is in {in_words(stated.symbol)}; an answer is written as it is given"]
        help = f"ask for it in `[{stated.symbol}]`"
        if unit.dimension != stated.dimension:
            title = f"cannot convert `{unit.symbol}` to `{stated.symbol}`: {unit.dimension} is not {stated.dimension}"
            self.problems.add("E0302", span, title, "another dimension", notes=notes, help=help)
            return
        title = f"the answer comes in {in_words(unit.symbol)}, and is written in {in_words(stated.symbol)}"
        self.problems.add("E0303", span, title, "another unit", notes=notes, help=help)

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
        items = [self._item(scope, end) for end in _slots(right)]
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


def because_of(rule: syntax.Field) -> str:
    """The reason of a rule, or ""."""
    return rule.because.text if rule.because else ""


def _slots(end: syntax.End) -> list[Any]:
    return list(end.slots) if isinstance(end, syntax.TupleEnd) else [end]


__all__ = ["Ends", "because_of"]
