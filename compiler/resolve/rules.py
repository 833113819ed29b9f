"""One field of a mapping file without a block, as a typed rule.

Errors: E0204 (ends that are not places), E0305 (a `via` where no value goes through), E0904 (a unit alone).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from oscem_map.compiler.resolve.answers import given_chain, in_unit, value_of
from oscem_map.compiler.resolve.broken import broken
from oscem_map.compiler.resolve.chains import Chains
from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.templates import Texts
from oscem_map.compiler.resolve.typed import (
    Answer,
    Carried,
    Composed,
    Copy,
    FileWritten,
    Fixed,
    Index,
    Key,
    Lost,
    Node,
    Place,
    Present,
    Scope,
    Side,
    Unread,
    Withheld,
)
from oscem_map.compiler.resolve.wording import end_at
from oscem_map.dsl import syntax
from oscem_map.dsl.syntax import Arrow

_TARGETS_OF_TREES = (syntax.TemplateEnd, syntax.FileEnd, syntax.CarriedEnd, syntax.WithheldEnd)


class RuleResolver:
    """Finds what kind of rule a field without a block is, and what its two ends are."""

    def __init__(self, project: Project, problems: Problems, places: Places) -> None:
        self.project = project
        self.problems = problems
        self.places = places
        self.chains = Chains(project, problems)
        self.texts = Texts(problems, places)

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
            "is_also": rule.is_also,
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
        if self._of_trees(rule) or self._of_migrations(rule):
            return None
        if isinstance(left, syntax.TemplateEnd):
            return self._template(scope, rule, left, loaded, shared)
        kind = self._special(scope, rule, shared)
        if kind is not None:
            return kind() if self._no_via(rule, loaded) else None
        if isinstance(left, syntax.GivenEnd) or isinstance(right, syntax.GivenEnd):
            return self._answer(scope, rule, loaded, shared)
        if any(call.name.text == "present" for call in rule.via) and len(rule.via) == 1:
            return self._present(scope, rule, shared)
        return self._copy(scope, rule, loaded, shared)

    def _special(
        self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]
    ) -> Callable[[], Node | None] | None:
        """The rules through which no value goes."""
        left, right = rule.left, rule.right
        if isinstance(right, syntax.NothingEnd):
            return lambda: self._spoken_for(Lost, scope, left, shared)
        if isinstance(left, syntax.NothingEnd):
            return lambda: self._spoken_for(Unread, scope, right, shared)
        if isinstance(right, (syntax.CarriedEnd, syntax.WithheldEnd)):
            kind = Carried if isinstance(right, syntax.CarriedEnd) else Withheld
            return lambda: self._spoken_for(kind, scope, left, shared)
        for end, opposite, side in ((left, right, Side.RIGHT), (right, left, Side.LEFT)):
            if isinstance(end, syntax.IndexEnd) and (side is Side.RIGHT or rule.arrow.arrow is Arrow.GET):
                return partial(self._index, scope, rule, opposite, side, end.start, shared)
        if isinstance(left, syntax.WordsEnd) or isinstance(right, syntax.WordsEnd):
            return lambda: self._fixed(scope, rule, shared)
        for end, opposite, side in ((left, right, Side.RIGHT), (right, left, Side.LEFT)):
            if isinstance(end, syntax.SlotEnd) and not self.places.of_side(end.path, side.other):
                return partial(self._key, scope, end, opposite, side, shared)
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

    def _of_trees(self, rule: syntax.Field) -> bool:
        """E0204: what tables cannot hold, and what stands on the wrong side."""
        ends = (rule.left, rule.right)
        end = next((end for end in ends if isinstance(end, _TARGETS_OF_TREES)), None)
        if end is None:
            return False
        if self.places.is_tables(Side.RIGHT):
            title = "the target is made of tables, and cannot hold files, templates, or what is carried or withheld"
            self.problems.add("E0204", end.span, title, "not for tables", help='write `-> nothing because "..."`')
            return True
        template = isinstance(rule.left, syntax.TemplateEnd)
        allowed = (syntax.CarriedEnd, syntax.WithheldEnd) if not template else (syntax.FileEnd, syntax.SlotEnd)
        if template and isinstance(rule.right, (*allowed, syntax.ThisEnd)):
            return False
        if not isinstance(rule.left, _TARGETS_OF_TREES) and isinstance(rule.right, allowed):
            return False
        title = "a template stands on the left; `carried`, `withheld` and files stand on the right"
        help = 'write `template.name -> slot`, `template.name -> file("NAME")`, or `slot <-> carried`'
        self.problems.add("E0204", end.span, title, "not on this side", help=help)
        return True

    def _of_migrations(self, rule: syntax.Field) -> bool:
        """E0904: `cs -> [mm]` gives a bare number of an old document its unit."""
        end = next((end for end in (rule.left, rule.right) if isinstance(end, syntax.SameEnd)), None)
        if end is not None:
            title = "a unit alone belongs in a migration"
            help = f"write it after a place: `slot [{end.unit.text}] <-> item [{end.unit.text}]`"
            self.problems.add("E0904", end.span, title, "not in a mapping", help=help)
        return end is not None

    # Ends -----------------------------------------------------------------------------------------------------------

    def _end(self, scope: Scope, end: syntax.End, side: Side) -> Place | None:
        """The place that an end names. Error: E0204, where it names none."""
        tables = self.places.is_tables(side)
        if isinstance(end, syntax.SlotEnd) and self.places.of_side(end.path, side):
            return self.places.place(scope, end, side)
        if isinstance(end, syntax.ThisEnd) and scope.anchor(side).element is not None:
            return self.places.this_place(scope, end.span, side)
        if tables:
            help = "name an item, `_category.item`, or one of the category that the block pairs"
            title = f"an item is expected on the {side}"
            self.problems.add("E0204", end.span, title, "not an item", help=help)
            return None
        this = isinstance(end, syntax.ThisEnd)
        title = "`this` is an object here, not a value" if this else f"a slot is expected on the {side}"
        cls = scope.anchor(side).cls
        slots = ", ".join(f"`{name}`" for name in [*(cls.slots if cls else ())][:3])
        help = f"name one of its slots, e.g. {slots}; or open a block" if this else "name a slot"
        self.problems.add("E0204", end.span, title, "not a slot", help=help)
        return None

    def _ends(self, scope: Scope, end: syntax.End, side: Side) -> tuple[Place, ...] | None:
        """The places of an end, or of each in a tuple; None where one of them is none."""
        found = [self._end(scope, one, side) for one in ends_of(end)]
        places = tuple(place for place in found if place is not None)
        return places if len(places) == len(found) else None

    def _spoken_for(
        self,
        kind: type[Lost] | type[Unread] | type[Carried] | type[Withheld],
        scope: Scope,
        end: syntax.End,
        shared: dict[str, Any],
    ) -> Node | None:
        """`slot -> nothing` and its like, which speak of values, or of all that is below an object or in a category."""
        found = [self._path(scope, one, kind.side) for one in ends_of(end)]
        paths = tuple(path for path in found if path is not None)
        if len(paths) < len(found):
            return None
        return kind(**shared, paths=paths)

    def _path(self, scope: Scope, end: syntax.End, side: Side) -> tuple[str, ...] | None:
        if isinstance(end, syntax.SlotEnd) and self.places.is_category(end.path, side):
            cls = self.places.category(end.path, side)
            return (cls.name,) if cls else None
        if not self.places.is_tables(side) and isinstance(end, (syntax.SlotEnd, syntax.ThisEnd)):
            if isinstance(end, syntax.ThisEnd):
                return scope.anchor(side).path
            node = self.places.plain_node(scope, end.path, side) if self.places.of_side(end.path, side) else None
            if node is not None or self.places.of_side(end.path, side):
                return node.path if node else None
        place = self._end(scope, end, side)
        return place.path if place else None

    # Fixed values ---------------------------------------------------------------------------------------------------

    def _index(
        self, scope: Scope, rule: syntax.Field, end: syntax.End, side: Side, start: int, shared: dict[str, Any]
    ) -> Node | None:
        place = self._end(scope, end, side)
        by = self._chosen_by(scope, rule.by[0].paths[0], place, side) if rule.by and place else None
        return Index(**shared, place=place, start=start, by=by) if place and (by or not rule.by) else None

    def _chosen_by(self, scope: Scope, path: syntax.Path, number: Place, side: Side) -> Place | None:
        """The item after `by`: of the same row, with a list of words; the number has a list too. Error: E0204."""
        place = self.places.place(scope, end_at(path), side)
        if place is None or (place.slot.archive.values and number.slot.archive.values and place.category == number.category):
            return place
        title = f"`by {path}` chooses rows where `{number.item}` has a list of numbers, by an item of the row that has one too"
        help = "name an item of this row that has a closed list, or remove `by`"
        self.problems.add("E0204", path.span, title, "no list to choose by", help=help)
        return None

    def _fixed(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        if isinstance(rule.left, syntax.WordsEnd):
            words, place = rule.left.words, self._end(scope, rule.right, Side.RIGHT)
        else:
            assert isinstance(rule.right, syntax.WordsEnd)
            words, place = rule.right.words, self._end(scope, rule.left, Side.LEFT)
        if place is None:
            return None
        return Fixed(**shared, place=place, words=words.values, spans=words.spans)

    def _key(
        self, scope: Scope, key: syntax.SlotEnd, end: syntax.End, side: Side, shared: dict[str, Any]
    ) -> Node | None:
        """A key of the tables of a side, which stands opposite one of their items."""
        parent = self.places.place(scope, key, side)
        place = self._end(scope, end, side)
        return Key(**shared, parent=parent, place=place) if parent and place else None

    # Answers --------------------------------------------------------------------------------------------------------

    def _answer(self, scope: Scope, rule: syntax.Field, loaded: Loaded, shared: dict[str, Any]) -> Node | None:
        asks_right = isinstance(rule.right, syntax.GivenEnd)
        given = rule.right if asks_right else rule.left
        assert isinstance(given, syntax.GivenEnd)
        found = value_of(given, given_chain(given, loaded, self.problems), self.problems)
        place = self._end(scope, rule.left, Side.LEFT) if asks_right else self._end(scope, rule.right, Side.RIGHT)
        via = self.chains.resolve(rule.via, loaded)
        if found is None or place is None or via is None or not in_unit(given, found[-1], place, self.places):
            return None
        within = tuple(one.name.text + "[]" * one.many for one in found[1:])
        return Answer(**shared, declared=found[0], source=given.source, within=within, place=place, via=via)

    # Templates ------------------------------------------------------------------------------------------------------

    def _template(
        self, scope: Scope, rule: syntax.Field, end: syntax.TemplateEnd, loaded: Loaded, shared: dict[str, Any]
    ) -> Node | None:
        """`template.x -> slot` and `template.x -> file("NAME")`. Templates speak of whole documents."""
        template = self.texts.template(end, scope.outermost, loaded)
        if isinstance(rule.right, syntax.FileEnd):
            name = str(rule.right.name.value)
            fits = self._no_via(rule, loaded) and self.texts.is_file_name(rule.right.name)
            return FileWritten(**shared, template=template, name=name) if template and fits else None
        place = self._end(scope, rule.right, Side.RIGHT)
        via = self.chains.resolve(rule.via, loaded)
        if template is None or place is None or via is None:
            return None
        return Composed(**shared, template=template, many=end.many, place=place, via=via)

    # Values ---------------------------------------------------------------------------------------------------------

    def _present(self, scope: Scope, rule: syntax.Field, shared: dict[str, Any]) -> Node | None:
        left = self._end(scope, rule.left, Side.LEFT)
        right = rule.right
        if isinstance(right, syntax.SlotEnd) and self.places.is_category(right.path, Side.RIGHT):
            cls = self.places.category(right.path)
            return Present(**shared, left=left, category=cls.name) if left and cls else None
        items = self._ends(scope, right, Side.RIGHT)
        return Present(**shared, left=left, items=items) if left and items else None

    def _copy(self, scope: Scope, rule: syntax.Field, loaded: Loaded, shared: dict[str, Any]) -> Node | None:
        left = self._ends(scope, rule.left, Side.LEFT)
        right = self._ends(scope, rule.right, Side.RIGHT)
        via = self.chains.resolve(rule.via, loaded)
        return None if via is None or left is None or right is None else Copy(**shared, via=via, left=left, right=right)


def because_of(rule: syntax.Field) -> str:
    """The reason of a rule, or ""."""
    return rule.because.text if rule.because else ""


def ends_of(end: syntax.End) -> list[syntax.End]:
    """The ends of a tuple, or the one end."""
    return list(end.slots) if isinstance(end, syntax.TupleEnd) else [end]


__all__ = ["RuleResolver", "because_of", "ends_of"]
