"""Where a generated function writes: the objects of a tree, or the rows of tables."""

from __future__ import annotations

from oscem_map.compiler.plan.by_word import by_word, written_by_word
from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import (
    Assign,
    Attribute,
    Call,
    Const,
    Do,
    Expr,
    FileName,
    Has,
    Local,
    Member,
    Not,
    Runtime,
    Several,
    call,
)
from oscem_map.compiler.plan.supplied import word_in_tree
from oscem_map.compiler.resolve.rows import TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import Anchor, Copy, ElementTest, Place, Scope

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
    """Writes objects below `tree`."""

    def write_by_word(self, rule: Copy, place: Place) -> tuple[Local, str] | None:
        """A function that writes to elements by the word that each says, and the rule's word; None of other places."""
        choice = written_by_word(rule, place)
        if choice is None:
            return None
        how, word = by_word(rule, place, choice)
        reader, outer = self.frame.reader, self.object(place.within[: -len(choice.value) - 1], place.tests)
        key = (Several((outer, how)), rule.file, reader.at)
        if key not in self.writers:
            name = self.writers[key] = self.frame.variables.new(f"write_{choice.slot}")
            made = call("WriterByWord", outer, how, Runtime(reader.writer), self.frame.trace, reader.at, FileName(rule.file))
            self.frame.add(Assign((name,), made))
            self.frame.elements.append((len(place.within), Do(Call(Attribute(name, "keep")))))
        return self.writers[key], word

    def __init__(self, frame: Frame, tree: Expr) -> None:
        super().__init__(frame)
        self.tree = tree
        self.objects: dict[tuple[tuple[str, ...], Chosen], Expr] = {}

    def inside(self, frame: Frame) -> TreeWriter:
        inner = TreeWriter(frame, self.tree)
        inner.objects, inner.writers = dict(self.objects), dict(self.writers)
        return inner

    def object(self, within: tuple[str, ...], tests: tuple[ElementTest, ...] = ()) -> Expr:
        """An inner object, made where it is first needed. `tests` choose the elements of the lists on the way."""
        if not within:
            return self.tree
        key = within, tuple((test.depth, *told(test)) for test in tests if test.depth < len(within))
        if key not in self.objects:
            if within[-1].endswith("[]"):
                name, kept = self.element(within, tests)
                self.frame.elements.append((len(within), kept))
            else:
                outer, name = self.object(within[:-1], tests), self.frame.variables.new(within[-1])
                self.frame.add(Assign((name,), call("object_in", outer, within[-1])))
            self.objects[key] = name
        return self.objects[key]

    def of_block(self, made: Anchor, many: bool) -> tuple[list[Expr], list[Do]]:
        """What a block writes to, or what holds its list; a chosen element is added to its list behind the block."""
        if made.is_chosen:
            element, kept = self.element(made.within, made.tests)
            return [element], [kept]
        return [self.object(made.within[:-1] if many else made.within, made.tests)], []

    def element(self, within: tuple[str, ...], tests: tuple[ElementTest, ...]) -> tuple[Local, Do]:
        """A new element of a list, and what adds it when all is written to it."""
        outer, slot = self.object(within[:-1], tests), within[-1].removesuffix("[]")
        name = self.frame.variables.new(slot)
        self.frame.add(Assign((name,), Const({}), "Tree"))
        words = [Several(tuple(map(Const, told(test)))) for test in tests if test.depth == len(within) - 1]
        return name, Do(call("keep_element", outer, slot, name, self.frame.trace, *words))

    def holder(self, place: Place) -> Expr:
        if place.root:
            return Call(Attribute(self.frame.trace, "made_at"), (Const(".".join(place.within[:-1])),))
        return self.object(place.within[:-1], place.tests)

    def empty(self, made: Anchor) -> Expr:
        """Whether nothing was written yet to an object, or to a list of one."""
        if not made.many:
            return Not(self.object(made.within, made.tests))
        return Has(self.object(made.within[:-1], made.tests), made.within[-1].removesuffix("[]"), negated=True)

    def slot(self, place: Place) -> str:
        return place.within[-1].removesuffix("[]")


def told(test: ElementTest) -> tuple[str, object, bool]:
    """A selector as it is written: the path of a value, the first of its words, and whether it `has` the word."""
    return ".".join(test.slot.within), word_in_tree(test.words[0]), test.has


class TablesWriter(_Writer):
    """Writes rows: those outside lists by name, in `rows`; those of a list's element, each in a variable."""

    def __init__(self, frame: Frame, target: TargetRows, rows: Local, local: dict[TargetRow, Local]) -> None:
        super().__init__(frame)
        self.target = target
        self.rows = rows
        self.local = local

    def inside(self, frame: Frame) -> TablesWriter:
        inner = TablesWriter(frame, self.target, self.rows, self.local)
        inner.writers = dict(self.writers)
        return inner

    def empty(self, made: Anchor) -> Expr:
        """Whether no list made a row of a category yet."""
        return Not(Call(Attribute(self.rows, "list_of"), (Const(made.category),)))

    def row(self, row: TargetRow) -> Expr:
        """A row: a variable inside lists, else by its name."""
        return self.local[row] if row in self.local else Member(self.rows, Const(row.name), sure=True)

    def of(self, scope: Scope, place: Place) -> TargetRow:
        return self.target.of(scope, place.category)

    def holder(self, place: Place, scope: Scope | None = None) -> Expr:
        return self.row(self.of(scope or self.frame.scope, place))

    def slot(self, place: Place) -> str:
        return place.path[-1]


Writer = TreeWriter | TablesWriter
