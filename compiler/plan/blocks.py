"""The functions of a converter in one direction: one for each block, in the order of the mapping.

Any pair of kinds works: a reader opens the objects of a tree or the rows of tables, a writer makes them.
"""

from __future__ import annotations

from collections.abc import Callable

from oscem_map.compiler.plan import lists
from oscem_map.compiler.plan.answers import answers_at, document_of, plan_answer, plan_given_back
from oscem_map.compiler.plan.branches import plan_choice
from oscem_map.compiler.plan.by_word import value_chosen
from oscem_map.compiler.plan.composed import plan_composed
from oscem_map.compiler.plan.frame import Frame, leaf_paths
from oscem_map.compiler.plan.ir import (
    AnyOf,
    Assign,
    Attribute,
    Call,
    Const,
    Do,
    Expr,
    FileName,
    Function,
    FunctionName,
    Has,
    If,
    IsThere,
    Kept,
    Local,
    Remark,
    Runtime,
    Store,
    call,
)
from oscem_map.compiler.plan.library import Library, Unit
from oscem_map.compiler.plan.parameters import with_parameters
from oscem_map.compiler.plan.presence import plan_presence
from oscem_map.compiler.plan.questions import block_words, does_something, runs, wakes, written_in
from oscem_map.compiler.plan.reader import TablesReader, TreeReader
from oscem_map.compiler.plan.shared import once, repeated
from oscem_map.compiler.plan.supplied import supply
from oscem_map.compiler.plan.values import Conversion
from oscem_map.compiler.plan.writer import TablesWriter, TreeWriter
from oscem_map.compiler.resolve.rows import TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import (
    Anchor,
    Answer,
    Choice,
    Composed,
    Copy,
    FileWritten,
    Fixed,
    Index,
    Lost,
    Mapping,
    Node,
    Pairing,
    Place,
    Present,
    Scope,
    Side,
    apart,
    rules,
)
from oscem_map.registry.model import Kind


class Planner:
    """Plans one direction of a mapping: `put` from left to right, or else back."""

    def __init__(self, mapping: Mapping, put: bool, library: Library, target: TargetRows | None) -> None:
        self.mapping = mapping
        self.put = put
        self.library = library
        self.target = target
        self.source_side, self.target_side = (Side.LEFT, Side.RIGHT) if put else (Side.RIGHT, Side.LEFT)
        self.verb = "put" if put else "get"
        self.fragments: dict[tuple[str, str], set[FunctionName]] = {}
        """The functions of each fragment that the mapping uses, by the fragment's file and name."""

    def plan(self, unit: Unit) -> None:
        """All functions of the mapping; those of the root's own file go into `unit`."""
        self._plan(self.mapping.root, unit, f"{self.verb}_document")

    # Sides of a block -----------------------------------------------------------------------------------------------

    def source(self, scope: Scope) -> Anchor:
        return scope.left if self.put else scope.right

    def made(self, scope: Scope) -> Anchor:
        """The anchor of what is written."""
        return scope.right if self.put else scope.left

    def source_many(self, scope: Scope) -> bool:
        return scope.lists_of(self.source(scope), self.put)

    def made_many(self, scope: Scope) -> bool:
        return scope.lists_of(self.made(scope), not self.put)

    def joined(self, scope: Scope) -> bool:
        """Whether a block stands inside a list's block, so that it is read once for each row."""
        return scope.parent is not None and scope.parent.list_scope is not None

    # Functions ------------------------------------------------------------------------------------------------------

    def function_of(self, scope: Scope, unit: Unit) -> tuple[FunctionName, tuple[Expr, ...]]:
        """The function of a block, planned into the module of its file, and what the use of a fragment hands to it.

        A block of a mapping that another one extends is the same for both.
        """
        if scope.fragment is not None:
            home, fragment = scope.fragment
            own = Unit(home, f"{self.verb}_{fragment}")
            given: tuple[Expr, ...] = ()
            self._plan(scope, own, own.name)
            if scope.arguments and len(own.functions) == 1:
                own.functions[own.name], given = with_parameters(own.functions[own.name], scope.arguments)
            function = self.library.register(own)
            self.fragments.setdefault(scope.fragment, set()).add(function)
            return function, given
        name = unit.fresh(self._stem(scope, unit))
        if unit.name:
            self._plan(scope, unit, name)
            return FunctionName("", name), ()
        unit.taken.add(name)
        own = Unit(scope.file, name)
        self._plan(scope, own, name)
        return self.library.register(own), ()

    def _stem(self, scope: Scope, unit: Unit) -> str:
        source = self.source(scope) if self.source(scope).kind is Kind.TREE else self.made(scope)
        own = source.within[-1].removesuffix("[]") if source.within else ""
        category = scope.right.category if scope.parent and scope.right.category != scope.parent.right.category else None
        if scope.pairing is Pairing.PAIRED:
            own = "_".join(scope.lists)
        words = list(dict.fromkeys(part for part in (own, category or "") if part))
        return "_".join([unit.stem_of(scope.parent, self.verb), *(words or [scope.name or "block"])])

    def _plan(self, scope: Scope, unit: Unit, name: str) -> None:
        place = unit.reserve(scope, name)
        frame = self.frame(scope)
        parameters = self._parameters(scope, frame)
        plan_body = self._kind(scope)
        plan_body(scope, frame, unit)
        doc = scope.doc or (self.mapping.doc if scope.parent is None else "") or block_words(scope)
        unit.functions[place] = Function(name, parameters, "None", doc, scope.cite, tuple(frame.statements))

    def _kind(self, scope: Scope) -> Callable[[Scope, Frame, Unit], None]:
        if scope.pairing is Pairing.PAIRED:
            return lists.Paired(self)
        if self.source_many(scope):
            return lists.Each(self) if self.made_many(scope) else lists.Chosen(self)
        return lists.One(self) if self.made_many(scope) and self.made(scope).kind is Kind.TREE else self.body

    def frame(self, scope: Scope) -> Frame:
        """The frame of a block's function, with what it is given."""
        frame = Frame(scope, self.put)
        source, made = self.source(scope), self.made(scope)
        if source.kind is Kind.TREE:
            at = frame.variables.new("at")
            hint = "read" if scope.arguments else _hint(source, self.source_many(scope))
            frame.reader = TreeReader(frame, frame.variables.new(hint), at)
        else:
            tables = frame.variables.new("tables")
            row = frame.variables.new("row") if self.joined(scope) else None
            frame.reader = TablesReader(frame, self.source_side, tables, row)
        if made.kind is Kind.TREE:
            hint = "made" if scope.arguments else _hint(made, self.made_many(scope))
            frame.writer = TreeWriter(frame, frame.variables.new(hint))
        else:
            assert self.target is not None
            local = {row: frame.variables.new(row.name) for row in self.passed(scope)}
            frame.writer = TablesWriter(frame, self.target, frame.variables.new("rows"), local)
        return frame

    def passed(self, scope: Scope) -> list[TargetRow]:
        """The element's rows that a block inside a list's block writes."""
        owner = scope.list_scope
        if owner is None or owner is scope or self.target is None:
            return []
        used = {self.target.of(s, c) for s, c in written_in(scope, self.put)}
        return [row for row in self.target.locals_of(owner) if row in used]

    def counts(self, scope: Scope) -> bool:
        """Whether a block inside a list's block must know the element's position: it takes one answer for each row."""
        if self.target is None or scope.list_scope in (None, scope):
            return False
        return any(
            isinstance(rule, Answer) and self.target.of(rule.scope, rule.place.category).local
            for rule in rules(scope.nodes)
            if runs(rule, self.put)
        )

    def _parameters(self, scope: Scope, frame: Frame) -> tuple[tuple[Local, str], ...]:
        found: list[tuple[Local, str]] = []
        reader, writer = frame.reader, frame.writer
        if isinstance(reader, TreeReader):
            assert isinstance(reader.tree, Local)
            found.append((reader.tree, "Source"))
        else:
            found.append((reader.tables, "Tables"))
            if isinstance(reader.row_of_list, Local):
                found.append((reader.row_of_list, "Source"))
        if isinstance(writer, TreeWriter):
            assert isinstance(writer.tree, Local)
            found.append((writer.tree, "Tree"))
        else:
            found += [(local, "Row") for local in writer.local.values()]
            if self.counts(scope):
                frame.position = frame.variables.new("i")
                found.append((frame.position, "int"))
            found.append((writer.rows, "Rows"))
        found.append((frame.trace, "Trace"))
        if isinstance(reader, TreeReader):
            assert isinstance(reader.at, Local)
            found.append((reader.at, "str"))
        return tuple(found)

    def call_block(self, scope: Scope, frame: Frame, unit: Unit) -> None:
        """A call of the function of an inner block."""
        if not runs(scope, self.put):
            if self.put:
                why = f": {scope.because}" if scope.because else ""
                frame.add(Remark(f"{'.'.join(scope.left.within) or 'this block'} is read back only{why}"))
            return
        if not does_something(scope, self.put):
            self._losses(scope, frame)
            if not self.put or not any(isinstance(rule, (Copy, Answer)) for rule in rules(scope.nodes)):
                return
        inner = self.frame(scope)
        tree, within, at = self._opened(scope, frame)
        read = [tree] if tree is not None else self._rows_read(frame, inner)
        made, kept = self._made_in(scope, frame)
        arguments = (*read, *made, frame.trace, *((at,) if at is not None else ()))
        function, given = self.function_of(scope, unit)
        called = Do(Call(function, (*arguments, *given)))
        guard = self._guard(scope, tree, frame) if within else None
        second = scope.is_else and frame.writer.empty(self.made(scope))
        frame.add(lists.where([test for test in (second, guard) if test], called), *kept)

    def _opened(self, scope: Scope, frame: Frame) -> tuple[Expr | None, tuple[str, ...], Expr | None]:
        """The object that an inner block reads, or that which holds its list; the steps to it, and its path. None of rows."""
        if scope.given is not None and self.source(scope).given:
            tree, at = document_of(self, scope, frame)
            return tree, (), at
        if not isinstance(frame.reader, TreeReader):
            return None, (), None
        source = self.source(scope)
        within = source.within[:-1] if self.source_many(scope) else source.within
        tree, at = frame.reader.opened(scope, source, within)
        return tree, within, at

    @staticmethod
    def _rows_read(frame: Frame, inner: Frame) -> list[Expr]:
        """The tables that an inner block reads, and the row of the list's block around it."""
        assert isinstance(frame.reader, TablesReader)
        found: list[Expr] = [frame.reader.tables]
        if isinstance(inner.reader, TablesReader) and inner.reader.row_of_list is not None:
            assert frame.reader.row_of_list is not None
            found.append(frame.reader.row_of_list)
        return found

    def _made_in(self, scope: Scope, frame: Frame) -> tuple[list[Expr], list[Do]]:
        """What an inner block writes to: an object, a chosen element, which is added to its list behind the block, or rows."""
        writer, made = frame.writer, self.made(scope)
        if scope.given is not None and made.given:
            return [answers_at(frame, made.path[:-1] if self.made_many(scope) else made.path)], []
        if isinstance(writer, TreeWriter):
            return writer.of_block(made, self.made_many(scope))
        found: list[Expr] = [writer.local[row] for row in self.passed(scope)]
        if self.counts(scope):
            assert frame.position is not None
            found.append(frame.position)
        return [*found, writer.rows], []

    def _guard(self, scope: Scope, tree: Expr | None, frame: Frame) -> Expr | None:
        """When a block is due: where its object is there, or answers are that it writes; None for always."""
        if tree is None or not self.put:
            return None
        if not any(isinstance(rule, Answer) for rule in rules(scope.nodes)):
            return tree
        sources = wakes(scope) if isinstance(frame.writer, TablesWriter) else None
        return None if sources is None else AnyOf((tree, *(Attribute(frame.trace, one) for one in sources)))

    @staticmethod
    def _losses(scope: Scope, frame: Frame) -> None:
        for rule in rules(scope.nodes):
            if isinstance(rule, Lost):
                outer = len(scope.left.path) - len(scope.left.within)
                names = ", ".join(".".join(path[outer:]) for path in rule.paths)
                frame.add(Remark(f"{names} is lost: {rule.because}"))

    # Bodies ---------------------------------------------------------------------------------------------------------

    def body(self, scope: Scope, frame: Frame, unit: Unit) -> None:
        """The rules of a block, in order."""
        if self.put and isinstance(frame.reader, TreeReader):
            frame.reader.open(scope.nodes)
            frame.shared = dict.fromkeys(repeated(scope.nodes, frame))
        self.nodes(scope.nodes, frame, unit)
        for node in scope.nodes:
            if isinstance(node, Present) and runs(node, self.put) and node.left is not None:
                plan_presence(self, node, frame)
        frame.close()
        if scope.parent is not None and not self.made_many(scope):
            self.constants_of_object(frame, frame.constants)
            frame.constants = []

    def nodes(self, nodes: list[Node], frame: Frame, unit: Unit) -> None:
        for node in nodes:
            match node:
                case Scope():
                    self.call_block(node, frame, unit)
                case Choice():
                    plan_choice(self, node, frame, unit)
                case Copy() if runs(node, self.put):
                    self.copy(node, frame)
                case Answer() if runs(node, self.put) and node.place.side is self.target_side:
                    plan_answer(self, node, frame)
                case Answer() if runs(node, self.put):
                    plan_given_back(self, node, frame)
                case Fixed() if node.written and node.place.side is self.target_side:
                    self._constant(node, frame)
                case Index() if self.put and node.place.kind is Kind.TREE:
                    self._number(node, frame)
                case Composed() | FileWritten() if runs(node, self.put) and self.put:
                    plan_composed(self, node, frame)
                case Lost() if self.put:
                    for path in node.paths:
                        frame.add(Remark(f"{'.'.join(path[len(frame.scope.left.path) :])} is lost: {node.because}"))
                case _:
                    pass

    # Values ---------------------------------------------------------------------------------------------------------

    def copy(self, rule: Copy, frame: Frame) -> None:
        """`left ARROW right`: read, convert, write, and record where it came from."""
        conversion = Conversion(rule, self.put)
        if conversion.elementwise:
            lists.plan_values(conversion, self._holder(conversion.targets[0], rule.scope, frame), frame)
            return
        writers = [self._writer(rule, place, frame) for place in conversion.targets]
        if not rule.is_else:
            self._convert(conversion, writers, frame)
            return
        taken = tuple(Has(self._holder(place, rule.scope, frame), frame.writer.slot(place)) for place in conversion.targets)
        where = " and ".join(place.item for place in conversion.targets)
        leaves = {frame.reader.leaf(place): rule.number for place in conversion.sources}
        inner = frame.block()
        self._convert(conversion, writers, inner)
        skip = self.skip(frame, rule.file, leaves, f"{where}: there is a value already", f"already_{rule.number}")
        frame.add(If(((AnyOf(taken) if len(taken) > 1 else taken[0], (skip,)), (None, tuple(inner.statements)))))

    def _holder(self, place: Place, scope: Scope | None, frame: Frame) -> Expr:
        writer = frame.writer
        return writer.holder(place, scope) if isinstance(writer, TablesWriter) else writer.holder(place)

    def _writer(self, rule: Copy, place: Place, frame: Frame) -> tuple[Local, str]:
        """The function that writes to a place, and the slot, or the word of the element, that it takes."""
        found = frame.writer.write_by_word(rule, place) if isinstance(frame.writer, TreeWriter) else None
        return found or (self.write_to(place, rule.file, rule.scope, frame), frame.writer.slot(place))

    def write_to(self, place: Place, file: str, scope: Scope | None, frame: Frame) -> Local:
        writer = frame.writer
        hint = place.category if isinstance(writer, TablesWriter) else (place.within[-2:-1] or ("outer",))[0]
        return writer.write_to(self._holder(place, scope, frame), file, hint.removesuffix("[]"))

    def _convert(self, conversion: Conversion, writers: list[tuple[Local, str]], frame: Frame) -> None:
        rule = conversion.rule
        reader = frame.reader
        leaves = leaf_paths([reader.leaf(place) for place in conversion.sources])
        parted = apart(rule.via, len(conversion.sources))
        part = frame.part_reader(rule.file) if parted and any(not place.many for place in conversion.sources) else None
        found = reader.chosen(rule)
        if found is not None:
            inner = frame.block()
            value, told = value_chosen(conversion, said := frame.variables.new("said"))
            self._store(conversion, value, writers, told, inner)
            frame.add(If(((IsThere(found, said), tuple(inner.statements)),)))
            return
        if len(conversion.sources) == 1 and self._guardable(conversion, frame):
            place = conversion.sources[0]
            said = frame.variables.new("said")
            inner = frame.block()
            self._store(conversion, conversion.chain([conversion.read(place, said)]), writers, leaves, inner)
            frame.add(If(((IsThere(reader.raw(place), said), tuple(inner.statements)),)))
            return
        values: list[Expr] = []
        for place in conversion.sources:
            value = once(reader.value(conversion, place), frame)
            if part is not None and not place.many:
                value = Call(part, (value, Const(reader.leaf(place)), Const(rule.number)))
            values.append(value)
        self._store(conversion, once(conversion.chain(values), frame), writers, leaves, frame)

    def _guardable(self, conversion: Conversion, frame: Frame) -> bool:
        """Whether an absent value spares the rest: one plain value that no other rule of the block converts alike."""
        place = conversion.sources[0]
        if place.kind is Kind.TREE and (place.many or not place.within):
            return False
        return conversion.chain([frame.reader.value(conversion, place)]) not in frame.shared

    def _store(
        self, conversion: Conversion, value: Expr, writers: list[tuple[Local, str]], leaves: Expr, frame: Frame
    ) -> None:
        values: tuple[Expr, ...] = (value,)
        if len(conversion.targets) > 1:
            names = tuple(frame.variables.new(f"{frame.writer.slot(place)}_value") for place in conversion.targets)
            frame.add(Assign(names, call("spread", value, len(names))))
            values = names
        for n, (place, (write, slot), said) in enumerate(zip(conversion.targets, writers, values, strict=True)):
            made = conversion.write(n, said)
            if conversion.rule.is_also and self.put:
                made = call("added", self._holder(place, conversion.rule.scope, frame), slot, made, frame.trace)
            frame.add(Do(Call(write, (Const(slot), made, leaves, Const(conversion.rule.number)))))

    # What is not read -----------------------------------------------------------------------------------------------

    def _constant(self, rule: Fixed, frame: Frame) -> None:
        writer = frame.writer
        if isinstance(writer, TreeWriter):
            deferred = frame.scope.parent is not None and (self.put or self.made_many(frame.scope))
            if deferred:
                frame.constants.append(rule)
            else:
                self.store_constant(rule, frame)
        elif frame.in_branch:
            row = writer.of(rule.scope, rule.place)
            holder = (
                frame.decided[row] if row in writer.local else Call(Attribute(writer.rows, "decided"), (Const(row.name),))
            )
            frame.add(supply(frame, holder, rule, decided=True))

    def store_constant(self, rule: Fixed | Index, frame: Frame) -> None:
        """A constant, or the number, of an object of a tree, written now."""
        assert isinstance(frame.writer, TreeWriter)
        if isinstance(rule, Index):
            assert frame.list_kept is not None
            value = call("counted", frame.list_kept, rule.start)
            frame.add(Store(self._holder(rule.place, rule.scope, frame), frame.writer.slot(rule.place), value, rule.cite))
        else:
            frame.add(supply(frame, self._holder(rule.place, rule.scope, frame), rule))

    def constants_of_object(self, frame: Frame, constants: list[Fixed | Index]) -> None:
        """The constants of an object, where something else was written to it."""
        if not constants or not isinstance(frame.writer, TreeWriter):
            return
        inner = frame.block()
        for rule in constants:
            self.store_constant(rule, inner)
        frame.add(If(((call("without_empty", frame.writer.tree), tuple(inner.statements)),)))

    def _number(self, rule: Index, frame: Frame) -> None:
        """`index -> slot`: the number of an element of a tree's list, which has one where it has data."""
        if frame.scope.list_scope is not None:
            frame.constants.append(rule)

    def skip(self, frame: Frame, file: str, leaves: dict[str, int], reason: str, named: str) -> Do:
        """Rules that do not run on what the function reads: a constant of the module, `named` after the line that decides it."""
        rules = Kept(named, Call(Runtime("NotRun"), (FileName(file), Const(leaves), Const(reason))))
        if isinstance(frame.reader, TablesReader):
            return Do(Call(Attribute(frame.trace, "items_not_run"), (rules,)))
        return Do(Call(Attribute(frame.trace, "not_run"), (frame.reader.at, rules)))


def _hint(anchor: Anchor, many: bool) -> str:
    """What the object is called that a block's function is given: its own, or that which holds its list."""
    base = anchor.path[:-1] if many else anchor.path
    return base[-1].removesuffix("[]") if base else "document"


__all__ = ["Planner"]
