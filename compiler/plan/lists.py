"""Blocks that read or write the elements of lists one by one: list against list, one of a list, two lists together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscem_map.compiler.plan.elements import choose_rows, close_rows, demand_on_element, need_in_tree, open_rows
from oscem_map.compiler.plan.frame import Frame, below, element_path
from oscem_map.compiler.plan.ir import (
    AllOf,
    Assign,
    Attribute,
    Call,
    Const,
    Do,
    Expr,
    FileName,
    For,
    Function,
    FunctionName,
    Has,
    If,
    Leave,
    Local,
    Not,
    Runtime,
    Several,
    Statement,
    call,
)
from oscem_map.compiler.plan.library import Unit
from oscem_map.compiler.plan.questions import demands_on_rows, runs
from oscem_map.compiler.plan.reader import TablesReader, TreeReader, passed_over
from oscem_map.compiler.plan.values import Conversion
from oscem_map.compiler.plan.writer import TablesWriter, TreeWriter
from oscem_map.compiler.resolve.joins import forms_of, keys_of, spine_of
from oscem_map.compiler.resolve.rows import TargetRow
from oscem_map.compiler.resolve.typed import Answer, Composed, Copy, FileWritten, Fixed, Need, Scope, walk
from oscem_map.registry.model import Kind

if TYPE_CHECKING:
    from oscem_map.compiler.plan.blocks import Planner

PASSED_OVER = "the mapping passes this element over"


def where(tests: list[Expr], done: Statement) -> Statement:
    """A statement that runs where all tests hold."""
    if not tests:
        return done
    return If(((AllOf((*tests,)) if len(tests) > 1 else tests[0], (done,)),))


class _Elements:
    """What the kinds of list blocks share."""

    def __init__(self, planner: Planner) -> None:
        self.planner = planner

    def slot(self, path: tuple[str, ...]) -> str:
        return path[-1].removesuffix("[]")

    def element_frame(self, outer: Frame, element: Local, here: Expr) -> Frame:
        """The frame of a loop's body that reads an element of a tree."""
        inner = outer.block()
        inner.reader = TreeReader(inner, element, here)
        return inner

    def loop(self, scope: Scope, frame: Frame) -> tuple[Frame, tuple[Local, ...], Expr]:
        """The frame of the body of a loop over elements or rows, the loop's variables, and what it runs over."""
        if isinstance(frame.reader, TreeReader):
            return self._tree_loop(scope, frame, frame.reader)
        return self._row_loop(scope, frame)

    def _tree_loop(self, scope: Scope, frame: Frame, reader: TreeReader) -> tuple[Frame, tuple[Local, ...], Expr]:
        source = self.planner.source(scope)
        slot = self.slot(source.path)
        frame.position = frame.variables.new("i")
        element, here = frame.variables.new(slot), frame.variables.new("here")
        kind = "scalars" if source.element else "elements"
        values = call(kind, reader.tree, slot, frame.trace, reader.at)
        inner = self.element_frame(frame, element, here)
        inner.add(Assign((here,), element_path(reader.at, slot, frame.position)))
        tests = [self._meets(element, node) for node in scope.nodes if isinstance(node, Fixed) and self._demands(node)]
        if tests:
            reason = scope.because or PASSED_OVER
            skip = Do(Call(Attribute(frame.trace, "pass_over"), (here, Const(reason), Const(scope.cite))))
            wanted = AllOf(tuple(tests)) if len(tests) > 1 else tests[0]
            inner.add(If(((Not(wanted), (skip, Leave("continue"))),)))
        return inner, (frame.position, element), values

    def _demands(self, node: Fixed) -> bool:
        return node.place.side is self.planner.source_side and node.demanded

    @staticmethod
    def _meets(element: Local, node: Fixed) -> Expr:
        raw: Expr = element
        if len(node.place.within) > 1:
            raw = call("value_at", element, ".".join(node.place.within))
        elif node.place.within:
            raw = Call(Attribute(element, "get"), (Const(node.place.within[-1]),))
        words = tuple(Const(word) for word in node.words)
        return call("has_word" if node.has else "is_one_of", raw, *words)

    def _row_loop(self, scope: Scope, frame: Frame) -> tuple[Frame, tuple[Local, ...], Expr]:
        reader = frame.reader
        assert isinstance(reader, TablesReader)
        category = self.planner.source(scope).category
        assert category is not None
        n, row, here = (frame.variables.new(name) for name in ("n", "row", "here"))
        inner = frame.block()
        inner.reader = TablesReader(inner, reader.side, reader.tables, row, here)
        inner.add(Assign((here,), call("row_path", reader.tables, category, n)))
        for node in scope.nodes:
            if isinstance(node, Fixed) and demands_on_rows(node, category, reader.side):
                raw = Call(Attribute(row, "get"), (Const(node.place.path[-1]),))
                words = tuple(Const(str(word)) for word in node.words)
                said = (here, Const(passed_over(node)), Const(node.cite), Const(False))
                skip = Do(Call(Attribute(frame.trace, "pass_over"), said))
                inner.add(If(((Not(call("is_one_of", raw, *words)), (skip, Leave("continue"))),)))
        inner.add(Do(Call(Attribute(frame.trace, "reading"), (Const(category), Several((row,))))))
        return inner, (n, row), call("enumerate", reader.all_rows(category))

    def made_element(self, inner: Frame, hint: str) -> Local:
        """A new object, which the rules inside write to."""
        made = inner.variables.new(hint)
        inner.add(Assign((made,), Const({}), "Tree"))
        inner.writer = TreeWriter(inner, made)
        return made

    def joining(self, scope: Scope, frame: Frame, holder: Expr, slot: str) -> Local | None:
        """The function that joins elements to those of the list's first block; None where they are elements of their own."""
        spine = spine_of(self.planner.mapping, scope, self.planner.put)
        if spine is None:
            return None
        keys = keys_of(scope, spine, self.planner.put)
        if not keys and (scope.by or spine.by):
            return None
        base = len(self.planner.made(scope).path)
        words = tuple(
            ".".join(rule.place.path[base:])
            for rule in scope.nodes
            if isinstance(rule, Fixed) and rule.has and rule.place.side is self.planner.target_side
        )
        join = frame.variables.new("join")
        more: dict[str, object] = {"words": words} if words else {}
        forms = forms_of(scope, spine, self.planner.put)
        if any(forms):
            more["forms"] = Several(tuple(Const(None) if form is None else Runtime(form.put.partition("(")[0]) for form in forms))
        made = call("joining", holder, slot, keys, frame.trace, frame.reader.at, **more)
        frame.add(Assign((join,), made))
        return join

    def keep(self, scope: Scope, inner: Frame, made: Local, holder: Expr, slot: str, join: Local | None) -> None:
        """Add the object to its list, with its constants, where something was written to it and nothing lacks that it needs."""
        for node in scope.nodes if self.planner.put else ():
            if isinstance(node, Need):
                inner.add(Do(call("leave_out_element", *need_in_tree(node, scope), made, inner.trace, inner.reader.at)))
        kept = inner.block()
        kept.list_kept = call("list_in", holder, slot)
        for rule in inner.constants:
            self.planner.store_constant(rule, kept)
        append = join or Attribute(kept.list_kept, "append")
        kept.add(Do(Call(append, (made,))))
        inner.add(If(((call("without_empty", made), tuple(kept.statements)),)))
        inner.constants = []


class Each(_Elements):
    """A list against a list or the rows of a category, one by one."""

    def __call__(self, scope: Scope, frame: Frame, unit: Unit) -> None:
        outer = frame.writer
        inner, targets, values = self.loop(scope, frame)
        made = self.planner.made(scope)
        if isinstance(outer, TablesWriter):
            rows = open_rows(self.planner, scope, inner)
            self.planner.body(scope, inner, unit)
            close_rows(self.planner, rows, inner)
        elif made.element is not None:
            self._scalar(scope, inner, outer)
        else:
            slot = self.slot(made.path)
            join = self.joining(scope, frame, outer.tree, slot)
            element = self.made_element(inner, slot)
            inner.constants = []
            self.planner.body(scope, inner, unit)
            self.keep(scope, inner, element, outer.tree, slot, join)
        frame.add(For(targets, values, tuple(inner.statements)))
        choose_rows(self.planner, scope, frame)

    def _scalar(self, scope: Scope, inner: Frame, outer: TreeWriter) -> None:
        """A list of values: `this <-> item`."""
        for node in scope.nodes:
            if isinstance(node, Copy) and runs(node, self.planner.put):
                conversion = Conversion(node, self.planner.put)
                place = conversion.sources[0]
                value = conversion.write(0, conversion.chain([inner.reader.value(conversion, place)]))
                leaf, file, line = inner.reader.leaf(place), FileName(node.file), node.number
                values = call("list_in", outer.tree, self.slot(self.planner.made(scope).path))
                inner.add(Do(call("append_value", values, value, inner.trace, inner.reader.at, leaf, file, line)))


def plan_values(conversion: Conversion, holder: Expr, frame: Frame) -> None:
    """`tags[] <-> words[]`: the values of a list, each by itself."""
    source, reader = conversion.sources[0], frame.reader
    assert isinstance(reader, TreeReader)
    *outer, last = source.within
    slot, at = last.removesuffix("[]"), below(reader.at, tuple(outer))
    inner, (i, raw) = frame.block(), (frame.variables.new(name) for name in ("i", slot))
    value = conversion.write(0, conversion.chain([conversion.read(source, raw)]))
    values = call("list_in", holder, conversion.targets[0].within[-1].removesuffix("[]"))
    here, rule = element_path(at, slot, i), conversion.rule
    inner.add(Do(call("append_value", values, value, frame.trace, here, "", FileName(rule.file), rule.number)))
    found = call("scalars", reader.part(tuple(outer)), slot, frame.trace, at)
    frame.add(For((i, raw), found, tuple(inner.statements)))


class One(_Elements):
    """One object or row against a list of a tree: one element."""

    def __call__(self, scope: Scope, frame: Frame, unit: Unit) -> None:
        outer = frame.writer
        assert isinstance(outer, TreeWriter)
        slot = self.slot(self.planner.made(scope).path)
        join = self.joining(scope, frame, outer.tree, slot)
        made = self.made_element(frame, slot)
        frame.constants = []
        self.planner.body(scope, frame, unit)
        self.keep(scope, frame, made, outer.tree, slot, join)


class Chosen(_Elements):
    """One element of a list: the first, in the order of the demand's words, that makes a row or an object."""

    def __call__(self, scope: Scope, frame: Frame, unit: Unit) -> None:
        reader, trace = frame.reader, frame.trace
        if not isinstance(reader, TreeReader):
            raise TypeError("rows are told apart by their constants, not chosen")
        slot = self.slot(self.planner.source(scope).path)
        demand = demand_on_element(scope, self.planner.source_side)
        words = tuple(str(word) for word in demand.words) if demand else ()
        path = ".".join(demand.place.within) if demand else ""
        new = frame.variables.new
        candidates, passed, attempts = new("candidates"), new("passed_over"), new("attempts")
        i, element, k, tried = new("i"), new(slot), new("k"), new("tried")
        more = {"has": True} if demand is not None and demand.has else {}
        found = call("preferred", reader.tree, slot, path, words, trace, reader.at, **more)
        frame.add(Assign((candidates, passed), found))
        frame.add(Assign((attempts,), Const([]), "list[Trace]"))
        attempt = self._attempt(scope, frame, unit, (element, tried), element_path(reader.at, slot, i))
        rest = call("others", candidates, i)
        attempt[1].append(Do(Call(Attribute(passed, "extend"), (rest,))))
        body = (
            Assign((tried,), _trial(scope, trace)),
            *attempt[0],
            Do(Call(Attribute(attempts, "append"), (tried,))),
            If(((attempt[2], (*attempt[1], Leave("break"))),)),
        )
        row = self._row(scope)
        reason = row.needs[0].because if row is not None and row.needs else scope.because
        other = new("_")
        at_k = element_path(reader.at, slot, k)
        none_fits = (
            For((tried,), attempts, (Do(Call(Attribute(trace, "absorb"), (tried,))),)),
            For(
                (k, other),
                candidates,
                (Do(Call(Attribute(trace, "pass_over"), (at_k, Const(reason), Const(scope.cite), Const(False)))),),
            ),
        )
        frame.add(For((i, element), candidates, body, none_fits))
        over = Do(Call(Attribute(trace, "pass_over"), (at_k, Const(scope.because), Const(scope.cite))))
        frame.add(For((k,), passed, (over,)))

    def _row(self, scope: Scope) -> TargetRow | None:
        made = self.planner.made(scope)
        if made.kind is Kind.TREE or self.planner.target is None or made.category is None:
            return None
        return self.planner.target.of(scope, made.category)

    def _attempt(
        self, scope: Scope, frame: Frame, unit: Unit, variables: tuple[Local, Local], here: Expr
    ) -> tuple[tuple[Statement, ...], list[Statement], Expr]:
        """What tries an element: the statements, those that keep its result, and whether it made something."""
        element, tried = variables
        name = self._function(scope, unit)
        row = self._row(scope)
        writer = frame.writer
        if isinstance(writer, TablesWriter) and row is not None:
            trial = frame.variables.new("trial")
            made = Call(call("Rows").function)
            run = Do(Call(name, (element, trial, tried, here)))
            items = [place.path[-1] for need in row.needs for place in need.places]
            holder = Call(Attribute(trial, "get"), (Const(row.name),))
            tests: tuple[Expr, ...] = (holder, *(Has(holder, item) for item in items))
            moved = Call(Attribute(writer.rows, "take"), (trial,))
            keep: list[Statement] = [Do(Call(Attribute(frame.trace, "absorb"), (tried, moved)))]
            return (Assign((trial,), made), run), keep, AllOf(tests) if len(tests) > 1 else holder
        assert isinstance(writer, TreeWriter)
        trial = frame.variables.new("trial")
        run = Do(Call(name, (element, trial, tried, here)))
        moved = call("taken_over", trial, writer.tree)
        keep = [Do(Call(Attribute(frame.trace, "absorb"), (tried, moved)))]
        return (Assign((trial,), Const({}), "Tree"), run), keep, call("without_empty", trial)

    def _function(self, scope: Scope, unit: Unit) -> FunctionName:
        """The function that makes the row or the object of one element."""
        planner = self.planner
        name = unit.fresh(f"{unit.stem_of(scope, planner.verb)}_element")
        key = unit.reserve(Scope.__new__(Scope), name)
        frame = Frame(scope, planner.put)
        source = planner.source(scope)
        element, at = frame.variables.new(self.slot(source.path)), frame.variables.new("at")
        frame.reader = TreeReader(frame, element, at)
        if planner.made(scope).kind is Kind.TREE:
            made = frame.variables.new("made")
            frame.writer = TreeWriter(frame, made)
            target = (made, "Tree")
        else:
            assert planner.target is not None
            rows = frame.variables.new("rows")
            frame.writer = TablesWriter(frame, planner.target, rows, {})
            target = (rows, "Rows")
        planner.body(scope, frame, unit)
        parameters = ((element, "Source"), target, (frame.trace, "Trace"), (at, "str"))
        doc = "One element, as the row." if target[1] == "Rows" else "One element, as the object."
        unit.functions[key] = Function(name, parameters, "None", doc, scope.cite, tuple(frame.statements))
        return FunctionName("", name)


def _trial(scope: Scope, trace: Expr) -> Expr:
    """The trace of an element that is tried: of the same document, where a rule reads more than the element."""
    for node in walk(scope.nodes):
        places = node.left if isinstance(node, Copy) else ()
        scans = isinstance(node, Answer) and node.source == "scan"
        answers = isinstance(node, Scope) and node.given is not None
        if isinstance(node, (Composed, FileWritten)) or scans or answers or any(place.root for place in places):
            return Call(Attribute(trace, "again"))
    return Call(call("Trace").function, (Attribute(trace, "ask"),))


class Paired(_Elements):
    """Two unlinked lists against the rows of a category, or the elements of a list: `via paired`."""

    def __call__(self, scope: Scope, frame: Frame, unit: Unit) -> None:
        if self.planner.put:
            self._put(scope, frame, unit)
        else:
            self._get(scope, frame, unit)

    def _put(self, scope: Scope, frame: Frame, unit: Unit) -> None:
        reader, new = frame.reader, frame.variables.new
        assert isinstance(reader, TreeReader)
        first, second = scope.lists
        lists = {name: new(f"{name}_list") for name in scope.lists}
        for name, found in lists.items():
            values = call("dict", call("elements", reader.tree, name, frame.trace, reader.at))
            frame.add(Assign((found,), values))
        i, k, both, here = new("i"), new("k"), new("both"), new("here")
        frame.position = i
        inner = self.element_frame(frame, both, here)
        one, other = (Call(Attribute(lists[name], "get"), (at,)) for name, at in ((first, i), (second, k)))
        inner.add(Assign((both,), call("both_of", first, one, second, other)))
        inner.add(Assign((here,), call("PairedPath", reader.at, call("positions", first, i, second, k))))
        if isinstance(frame.writer, TreeWriter):
            slot = self.slot(scope.right.path)
            element = self.made_element(inner, slot)
            inner.constants = []
            self.planner.body(scope, inner, unit)
            self.keep(scope, inner, element, frame.writer.tree, slot, None)
        else:
            rows = open_rows(self.planner, scope, inner)
            self.planner.body(scope, inner, unit)
            close_rows(self.planner, rows, inner)
        named = f"_{scope.right.category}" if scope.right.category else ".".join(scope.right.path)
        pairs = call("paired", lists[first], lists[second], frame.trace, below(reader.at, (second,)), named, scope.cite)
        frame.add(For((i, k), pairs, tuple(inner.statements)))

    def _get(self, scope: Scope, frame: Frame, unit: Unit) -> None:
        outer, new = frame.writer, frame.variables.new
        assert isinstance(outer, TreeWriter)
        pairs = new("pairs")
        frame.add(Assign((pairs,), Const([]), "list[tuple[Tree, Tree]]"))
        inner, targets, values = self.loop(scope, frame)
        both = self.made_element(inner, "both")
        self.planner.body(scope, inner, unit)
        inner.add(Do(call("without_empty", both)))
        parts = tuple(Call(Attribute(both, "get"), (Const(name), Const({}))) for name in scope.lists)
        inner.add(Do(Call(Attribute(pairs, "append"), (Several(parts),))))
        frame.add(For(targets, values, tuple(inner.statements)))
        lists = tuple(new(f"{name}_list") for name in scope.lists)
        frame.add(Assign(lists, call("unpaired", pairs, frame.trace)))
        for name, found in zip(scope.lists, lists, strict=True):
            frame.add(Do(Call(Attribute(call("list_in", outer.tree, name), "extend"), (found,))))


__all__ = ["Chosen", "Each", "One", "Paired"]
