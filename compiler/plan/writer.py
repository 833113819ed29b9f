"""Where a generated function writes: the objects of a tree, or the rows of tables."""

from __future__ import annotations

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import Assign, Attribute, Call, Const, Do, Expr, FileName, Local, Member, Store, call
from oscem_map.compiler.resolve.rows import TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import ElementTest, Fixed, Place, Scope
from oscem_map.registry.model import Kind

Chosen = tuple[tuple[int, str, object, bool], ...]
"""What chooses the elements of the lists on a path: the index of the list's step, and the selector."""


class _Writer:
    """What both kinds share: a function that writes each object or row, made where it is first needed."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.writers: dict[tuple[Expr, str, Expr], Local] = {}

    def write_to(self, holder: Expr, file: str, hint: str) -> Local:
        """The function that writes to an object or row, for the rules of a file."""
        reader = self.frame.reader
        key = (holder, file, reader.at)
        if key not in self.writers:
            name = self.frame.variables.new("write" if not self.writers else f"write_{hint}")
            made = call(reader.writer, holder, self.frame.trace, reader.at, FileName(file))
            self.frame.add(Assign((name,), made))
            self.writers[key] = name
        return self.writers[key]


class TreeWriter(_Writer):
    """Writes objects below `tree`. `base` is the absolute path of `tree`."""

    kind = Kind.TREE

    def __init__(self, frame: Frame, tree: Expr, base: tuple[str, ...]) -> None:
        super().__init__(frame)
        self.tree = tree
        self.base = base
        self.objects: dict[tuple[tuple[str, ...], Chosen], Expr] = {}

    def inside(self, frame: Frame) -> TreeWriter:
        inner = TreeWriter(frame, self.tree, self.base)
        inner.objects, inner.writers = dict(self.objects), dict(self.writers)
        return inner

    def object(self, within: tuple[str, ...], tests: tuple[ElementTest, ...] = ()) -> Expr:
        """An inner object, made where it is first needed. `tests` choose the elements of the lists on the way."""
        if not within:
            return self.tree
        chosen = tuple((test.depth, *told(test)) for test in tests if test.depth < len(within))
        key = within, chosen
        if key not in self.objects:
            outer = self.object(within[:-1], tests)
            slot = within[-1].removesuffix("[]")
            name = self.frame.variables.new(slot)
            if slot == within[-1]:
                self.frame.add(Assign((name,), call("object_in", outer, slot)))
            else:
                self.frame.add(Assign((name,), Const({}), "Tree"))
                words = [Const(one[1:]) for one in chosen if one[0] == len(within) - 1]
                kept = Do(call("keep_element", outer, slot, name, self.frame.trace, *words))
                self.frame.elements.append((len(within), kept))
            self.objects[key] = name
        return self.objects[key]

    def holder(self, place: Place) -> Expr:
        if place.root:
            return Call(Attribute(self.frame.trace, "made_at"), (Const(".".join(place.within[:-1])),))
        return self.object(place.within[:-1], place.tests)

    def slot(self, place: Place) -> str:
        return place.within[-1].removesuffix("[]")

    def write(self, place: Place, file: str) -> Local:
        hint = place.within[-2] if len(place.within) > 1 else "outer"
        return self.write_to(self.holder(place), file, hint)

    def constant(self, rule: Fixed) -> None:
        """Write a constant now."""
        assert rule.place is not None
        word = rule.words[0]
        value: object = word if isinstance(word, (str, bool)) else _number(word)
        self.frame.add(Store(self.holder(rule.place), self.slot(rule.place), Const(value), rule.cite))


def told(test: ElementTest) -> tuple[str, object, bool]:
    """A selector as it is written: the path of a value, the first of its words, and whether it `has` the word."""
    word = test.words[0]
    return ".".join(test.slot.within), word if isinstance(word, (str, bool)) else _number(word), test.has


def _number(word: object) -> object:
    return int(str(word)) if str(word).lstrip("-").isdigit() else word


class TablesWriter(_Writer):
    """Writes rows: those outside lists by name, in `rows`; those of a list's element, each in a variable."""

    kind = Kind.TABLES

    def __init__(self, frame: Frame, target: TargetRows, rows: Local, local: dict[TargetRow, Local]) -> None:
        super().__init__(frame)
        self.target = target
        self.rows = rows
        self.local = local

    def inside(self, frame: Frame) -> TablesWriter:
        inner = TablesWriter(frame, self.target, self.rows, self.local)
        inner.writers = dict(self.writers)
        return inner

    def row(self, row: TargetRow) -> Expr:
        """A row: a variable inside lists, else by its name."""
        return self.local[row] if row in self.local else Member(self.rows, Const(row.name), sure=True)

    def of(self, scope: Scope | None, place: Place) -> TargetRow:
        assert scope is not None
        return self.target.of(scope, place.category)

    def holder(self, place: Place, scope: Scope | None = None) -> Expr:
        return self.row(self.of(scope or self.frame.scope, place))

    def slot(self, place: Place) -> str:
        return place.path[-1]

    def write(self, place: Place, file: str) -> Local:
        return self.write_to(self.holder(place), file, place.category)


Writer = TreeWriter | TablesWriter
