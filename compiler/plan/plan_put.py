"""The functions that write the right side: one for each block, in the order of the mapping."""

from __future__ import annotations

from collections import Counter

from oscem_map.compiler.emit.lines import Function, Lines
from oscem_map.compiler.plan.close_rows import close_element
from oscem_map.compiler.plan.constants import Constants
from oscem_map.compiler.plan.conversions import Conversions, Way
from oscem_map.compiler.plan.naming import Naming, file_constant, leaf_argument
from oscem_map.compiler.plan.plan_paired import plan_paired_put
from oscem_map.compiler.plan.plan_select import plan_select
from oscem_map.compiler.plan.put_branches import put_choice
from oscem_map.compiler.plan.put_state import State
from oscem_map.compiler.plan.put_words import (
    asked_constant,
    block_words,
    does_something,
    inner_paths,
    tuple_text,
)
from oscem_map.compiler.plan.put_words import written as written_by
from oscem_map.compiler.resolve.rows import TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import (
    Answer,
    Choice,
    Copy,
    Fixed,
    Index,
    Key,
    Lost,
    Mapping,
    Need,
    Node,
    Pairing,
    Place,
    Present,
    Scope,
    Unread,
    apart,
    rules,
)


class PutPlan:
    """Plans `put_…`, block by block."""

    def __init__(self, mapping: Mapping, rows: TargetRows, constants: Constants) -> None:
        self.mapping = mapping
        self.rows = rows
        self.conversions = Conversions(constants)
        self.naming = Naming(mapping, "put")
        self.functions: list[Function] = []

    def plan(self) -> list[Function]:
        self._block(self.mapping.root, "document")
        return self.functions

    # Blocks ---------------------------------------------------------------------------------------------------------

    def _block(self, scope: Scope, tree: str) -> None:
        function = Function(
            self.naming.of(scope),
            self._parameters(scope, tree),
            "None",
            self._doc(scope),
            f"{scope.file}:{scope.number}",
        )
        self.functions.append(function)
        w = Lines()
        match scope.pairing:
            case Pairing.LIST:
                self._list(scope, tree, w)
            case Pairing.SELECT:
                self._select(scope, tree, w)
            case Pairing.PAIRED:
                self._paired(scope, tree, w)
            case _:
                self._body(scope, tree, "at", w)
        function.body = w.lines or ["    pass"]

    def _doc(self, scope: Scope) -> str:
        return scope.doc or (self.mapping.doc if scope.parent is None else block_words(scope))

    def _parameters(self, scope: Scope, tree: str) -> tuple[str, ...]:
        passed = [f"{var.name}: Row" for var in self._passed(scope)] + ["i: int"] * self._counts(scope)
        outer = tree if scope.pairing in (Pairing.WHOLE, Pairing.ROW) else self._outer_tree(scope)
        return (f"{outer}: Source", *passed, "rows: Rows", "note: Note", "at: str")

    def _outer_tree(self, scope: Scope) -> str:
        return self.naming.tree(scope.parent) if scope.parent else "document"

    def _passed(self, scope: Scope) -> list[TargetRow]:
        """The element's rows that a block inside a list's block writes."""
        owner = scope.list_scope
        if owner is None or owner is scope:
            return []
        used = {self.rows.of(s, c) for s, c in written_by(scope)}
        return [var for var in self.rows.locals_of(owner) if var in used]

    def _counts(self, scope: Scope) -> bool:
        """Whether a block inside a list's block must know the element's position: it takes one answer for each row."""
        return scope.list_scope not in (None, scope) and any(
            isinstance(rule, Answer) and rule.scope and rule.place and self.rows.of(rule.scope, rule.place.category).local
            for rule in rules(scope.nodes)
            if rule.arrow.puts
        )

    def written(self, scope: Scope) -> list[TargetRow]:
        """The rows that a block writes."""
        return list(dict.fromkeys(self.rows.of(s, c) for s, c in written_by(scope)))

    def _body(self, scope: Scope, tree: str, at: str, w: Lines) -> None:
        state = State(tree, at, scope)
        self.parts(scope.nodes, state, w)
        state.shared = self._repeated(scope.nodes, state)
        self.nodes(scope, scope.nodes, state, w)
        self._present(scope, state, w)

    def parts(self, nodes: list[Node], state: State, w: Lines) -> None:
        """The inner objects that the block's rules read, each taken once."""
        for within in inner_paths(nodes):
            self.part(within, state, w)

    def part(self, within: tuple[str, ...], state: State, w: Lines) -> str:
        if not within:
            return state.tree
        if within not in state.parts:
            outer = self.part(within[:-1], state, w)
            name = state.fresh(within[-1])
            at = state.place(within[:-1])
            w(f'{name} = part({outer}, "{within[-1]}", note, {at})')
            state.parts[within] = name
        return state.parts[within]

    def nodes(self, scope: Scope, nodes: list[Node], state: State, w: Lines) -> None:
        for node in nodes:
            match node:
                case Scope():
                    self._inner(node, state, w)
                case Choice():
                    put_choice(self, node, scope, state, w)
                case Copy() if node.arrow.puts:
                    self._copy(node, state, w)
                case Answer() if node.arrow.puts and node.place and node.place.side == "right":
                    self._answer(node, state, w)
                case Fixed() if node.place and node.place.side == "right" and node.written and state.branch:
                    var = self.rows.of(scope, node.place.category)
                    w(f'{self._set(var)}["{node.place.path[-1]}"] = {str(node.words[0])!r}  # {node.cite}')
                case Lost():
                    for path in node.paths:
                        w(f"# {'.'.join(path[len(scope.left.path) :])} is lost: {node.because}")
                case Fixed() | Key() | Index() | Need() | Present() | Unread() | _:
                    pass

    def _set(self, var: TargetRow) -> str:
        return f"{var.name}_set" if var.local else f"rows.{var.name}_set"

    # Rules ----------------------------------------------------------------------------------------------------------

    def _copy(self, rule: Copy, state: State, w: Lines) -> None:
        way = self.conversions.put(rule)
        scope = rule.scope
        assert scope is not None
        leaves = leaf_argument([self._leaf(place, scope) for place in rule.left])
        targets = [(self.rows.of(scope, place.category), place.path[-1]) for place in rule.right]
        self._putter(targets[0][0], rule, state, w)
        if apart(rule.via, len(rule.left)):
            self._make_taker(rule, state, w)
        if rule.is_else:
            taken = " or ".join(f'"{item}" in {self._row(var)}' for var, item in targets)
            w(f"if {taken}:")
            with w.indented():
                where = " and ".join(place.item for place in rule.right)
                w(
                    f'note.skip({state.at}, {file_constant(rule.file)}, ({rule.number},), "{where}: there is a value already")'
                )
            w("else:")
            with w.indented():
                self._write(rule, way, targets, leaves, state, w)
        else:
            self._write(rule, way, targets, leaves, state, w)

    def _row(self, var: TargetRow) -> str:
        return var.ref

    def _write(
        self, rule: Copy, way: Way, targets: list[tuple[TargetRow, str]], leaves: str, state: State, w: Lines
    ) -> None:
        put = self._putter(targets[0][0], rule, state, w)
        if len(rule.left) == 1 and rule.left[0].within and not rule.left[0].many and not self._shares(rule, way, state):
            w(f"if (said := {self.raw(rule.left[0], state)}) is not None:")
            with w.indented():
                value = way.chain.format(way.reads[0].format("said"))
                self._put_all(rule, way, targets, put, value, leaves, w)
            return
        value = self._once(
            way.chain.format(*(self._once(read, state, w) for read in self._read(rule, way, state))), state, w
        )
        self._put_all(rule, way, targets, put, value, leaves, w)

    def _shares(self, rule: Copy, way: Way, state: State) -> bool:
        return way.chain.format(*self._read(rule, way, state)) in state.shared

    @staticmethod
    def _put_all(
        rule: Copy, way: Way, targets: list[tuple[TargetRow, str]], put: str, value: str, leaves: str, w: Lines
    ) -> None:
        if len(targets) == 1:
            w(f'{put}("{targets[0][1]}", {way.writes[0].format(value)}, {leaves}, {rule.number})')
            return
        names = [f"{item}_value" for _, item in targets]
        w(f"{', '.join(names)} = spread({value}, {len(names)})")
        for (_, item), name, write in zip(targets, names, way.writes, strict=True):
            w(f'{put}("{item}", {write.format(name)}, {leaves}, {rule.number})')

    def _repeated(self, nodes: list[Node], state: State) -> set[str]:
        """Expressions that do work and that several rules of a block have in common: they are evaluated once."""
        seen: Counter[str] = Counter()
        for node in nodes:
            if isinstance(node, Copy) and node.arrow.puts and not node.is_else and len(node.left) == 1:
                way = self.conversions.put(node)
                reads = self._read(node, way, state)
                seen.update({*(read for read in reads if read.startswith("gather(")), way.chain.format(*reads)})
        return {
            text for text, count in seen.items() if count > 1 and text.count("(") > 1 and not text.startswith("text(")
        }

    def _once(self, text: str, state: State, w: Lines) -> str:
        if text not in state.shared:
            return text
        if text not in state.named:
            name = state.fresh(f"{text.partition('(')[0]}_value")
            w(f"{name} = {text}")
            state.named[text] = name
        return state.named[text]

    def _read(self, rule: Copy, way: Way, state: State) -> list[str]:
        scope = rule.scope
        assert scope is not None
        reads: list[str] = []
        for place, read in zip(rule.left, way.reads, strict=True):
            if place.many:
                text = self._gathered(place, read, rule, state)
            else:
                text = read.format(self.raw(place, state))
                if apart(rule.via, len(rule.left)):
                    text = f'{self._taker(rule, state)}({text}, "{self._leaf(place, scope)}", {rule.number})'
            reads.append(text)
        return reads

    def _make_taker(self, rule: Copy, state: State, w: Lines) -> None:
        if (rule.file, state.at) not in state.takers:
            name = "take" if not state.takers else f"take_{len(state.takers) + 1}"
            w(f"{name} = taking(note, {state.at}, {file_constant(rule.file)})")
            state.takers[rule.file, state.at] = name

    def _taker(self, rule: Copy, state: State) -> str:
        return state.takers[rule.file, state.at]

    def _gathered(self, place: Place, read: str, rule: Copy, state: State) -> str:
        path = ".".join(place.within)
        first = (
            next((r for r in rule.scope.nodes if isinstance(r, Copy) and r.left == rule.left), rule)
            if rule.scope
            else rule
        )
        reader = read.removesuffix("({0})") if read.count("(") == 1 else f"lambda raw: {read.format('raw')}"
        return f'gather({state.tree}, "{path}", {reader}, note, {state.at}, "{first.cite}")'

    def raw(self, place: Place, state: State) -> str:
        if not place.within:
            return state.tree
        tree = state.parts.get(place.within[:-1], state.tree) if len(place.within) > 1 else state.tree
        return f'{tree}.get("{place.within[-1]}")'

    def _leaf(self, place: Place, scope: Scope) -> str:
        return ".".join(place.within)

    def _putter(self, var: TargetRow, rule: Copy | Answer, state: State, w: Lines) -> str:
        """The name of the function that writes this row in this file's name; made where it is first needed."""
        at = state.at
        key = (var.name, rule.file, at)
        if key not in state.putters:
            name = "put" if not state.putters else f"put_{var.category}"
            while name in state.putters.values():
                name += "_"
            state.putters[key] = name
            line = f"{name} = into({self._row(var)}, note, {at}, {file_constant(rule.file)})"
            w(line)
        return state.putters[key]

    def _answer(self, rule: Answer, state: State, w: Lines) -> None:
        assert rule.place is not None and rule.declared is not None and rule.scope is not None
        var = self.rows.of(rule.scope, rule.place.category)
        put = self._putter(var, rule, state, w)
        asked = f"ask.{rule.declared.name.text}"
        value = self.answer_value(rule, f"note.given({asked_constant(rule)}{self._nth(var)})")
        item = rule.place.path[-1]
        free = f' and "{item}" not in {self._row(var)}' if rule.is_else else ""
        w(f"if note.ask{free}:")
        with w.indented():
            w(f'{put}("{item}", {value}, "${asked}", {rule.number})')
        if rule in var.branched and not var.local and self.rows.only_asked(rule, var) and rule.declared.default is None:
            w(f"note.unanswered({asked_constant(rule)})")

    def _nth(self, var: TargetRow) -> str:
        return ", i" if var.local else ""

    def answer_value(self, rule: Answer, given: str) -> str:
        """An answer as the item takes it."""
        assert rule.place is not None
        text = given
        for use in rule.via:
            text = self.conversions.answered(use, text, rule.place)
        primitive = rule.place.slot.primitive
        reader = "text({0})" if str(primitive) in ("text", "date") else "number({0})"
        return self.conversions.write_right(rule.place, rule.via).format(reader.format(text) if not rule.via else text)

    # Inner blocks ---------------------------------------------------------------------------------------------------

    def _inner(self, node: Scope, state: State, w: Lines) -> None:
        if not node.arrow.puts:
            reason = f": {node.because}" if node.because else ""
            w(f"# {'.'.join(node.left.within) or 'this block'} is read back only{reason}")
            return
        if not does_something(node):
            for rule in rules(node.nodes):
                if isinstance(rule, Lost):
                    above = len(node.left.path) - len(node.left.within)
                    names = ", ".join(".".join(path[above:]) for path in rule.paths)
                    w(f"# {names} is lost: {rule.because}")
            if not any(isinstance(rule, (Copy, Answer)) for rule in rules(node.nodes)):
                return
        within = node.left.within if node.pairing in (Pairing.WHOLE, Pairing.ROW) else node.left.within[:-1]
        tree = self.part(within, state, w)
        passed = [var.name for var in self._passed(node)] + ["i"] * self._counts(node)
        if node.pairing is Pairing.LIST or node.pairing is Pairing.SELECT:
            tree = self.part(node.left.within[:-1], state, w)
            at = state.place(node.left.within[:-1])
        else:
            at = state.place(within)
        call = f"{self.naming.of(node)}({', '.join([tree, *passed, 'rows', 'note', at])})"
        if within and not any(isinstance(rule, Answer) for rule in rules(node.nodes)):
            w(f"if {tree}:")
            with w.indented():
                w(call)
        else:
            w(call)
        self._block(node, self.naming.tree(node))

    def _present(self, scope: Scope, state: State, w: Lines) -> None:
        for node in scope.nodes:
            if isinstance(node, Present) and node.arrow.puts and node.left is not None:
                self._present_rule(node, scope, state, w)

    def _present_rule(self, rule: Present, scope: Scope, state: State, w: Lines) -> None:
        assert rule.left is not None
        var = self.rows.of(scope, rule.category or rule.items[0].category)
        items = tuple(item.path[-1] for item in rule.items)
        writers = [
            r for r in var.data if isinstance(r, Copy) and (not items or any(p.path[-1] in items for p in r.right))
        ]
        numbers = tuple(r.number for r in writers)
        row = self._row(var)
        leaf = self._leaf(rule.left, scope)
        w(f"if (said := {self.raw(rule.left, state)}) is not None:")
        with w.indented():
            w(
                f"present(flag(said), {row}, {items!r}, note, {state.at}, {leaf!r}, {file_constant(rule.file)}, "
                f"{tuple_text(numbers)}, {rule.number}, {rule.because!r})"
            )

    # Lists ----------------------------------------------------------------------------------------------------------

    def _list(self, scope: Scope, tree: str, w: Lines) -> None:
        slot = scope.left.path[-1].removesuffix("[]")
        kind = "scalars" if scope.left.element else "elements"
        w(f'for i, {tree} in {kind}({self._outer_tree(scope)}, "{slot}", note, at):')
        with w.indented():
            w(f'here = f"{{at}}.{slot}[{{i}}]"')
            demand = self._demands(scope, tree)
            if demand:
                w(f"if not ({demand}):")
                with w.indented():
                    w(
                        f'note.skip(here, "", None, {scope.because or "the mapping passes this element over"!r}, lost=True)'
                    )
                    w("continue")
            self._element(scope, State(tree, "here", scope), w)

    def _demands(self, scope: Scope, tree: str) -> str:
        tests: list[str] = []
        for node in scope.nodes:
            if isinstance(node, Fixed) and node.place and node.place.side == "left" and node.demanded:
                raw = f'{tree}.get("{node.place.within[-1]}")' if node.place.within else tree
                words = ", ".join(repr(word) for word in node.words)
                tests.append(f"has_word({raw}, {words})" if node.has else f"is_one_of({raw}, {words})")
        return " and ".join(tests)

    def _element(self, scope: Scope, state: State, w: Lines) -> None:
        local = self.rows.locals_of(scope)
        for var in local:
            w(f"{var.name}: Row = {{}}")
            if var.guarded:
                w(f"{var.name}_set: Row = {{}}")
        self.parts(scope.nodes, state, w)
        state.shared = self._repeated(scope.nodes, state)
        self.nodes(scope, scope.nodes, state, w)
        self._present(scope, state, w)
        self._close(local, state, w)

    def _close(self, local: list[TargetRow], state: State, w: Lines) -> None:
        """Which of the element's rows exist, and their keys."""
        close_element(self.rows, local, state.at, w)

    def _select(self, scope: Scope, tree: str, w: Lines) -> None:
        plan_select(self, scope, tree, w)

    def _paired(self, scope: Scope, tree: str, w: Lines) -> None:
        plan_paired_put(self, scope, w)
