"""Where a generated function reads: the objects of a tree, or the rows of tables."""

from __future__ import annotations

from oscem_map.compiler.plan.by_word import by_word, read_by_word
from oscem_map.compiler.plan.frame import Frame, below
from oscem_map.compiler.plan.ir import (
    Assign,
    Attribute,
    Call,
    Const,
    Expr,
    FileName,
    Kept,
    Local,
    Member,
    call,
    function_of,
)
from oscem_map.compiler.plan.questions import demands_on_rows, inner_paths, reading_lines, slots_read, sources_of
from oscem_map.compiler.plan.values import Conversion, reads_columns
from oscem_map.compiler.resolve.typed import Anchor, Copy, ElementTest, Fixed, Key, Node, Place, Scope, Side


class TreeReader:
    """Reads objects below `tree`, which stands at the path `at`."""

    writer = "writer"

    def __init__(self, frame: Frame, tree: Expr, at: Expr) -> None:
        self.frame = frame
        self.tree = tree
        self.at = at
        self.parts: dict[tuple[tuple[str, ...], tuple[Expr, ...], tuple[str, ...]], tuple[Expr, Expr]] = {}
        """Inner objects with their paths, by path, the selectors on the way, and what is read of an element."""
        self.roots: dict[tuple[str, ...], Expr] = {}

    def inside(self, frame: Frame) -> TreeReader:
        inner = TreeReader(frame, self.tree, self.at)
        inner.parts, inner.roots = dict(self.parts), dict(self.roots)
        return inner

    def part(self, within: tuple[str, ...]) -> Expr:
        """An inner object, opened where it is first needed."""
        return self._opened(within, (), (), "")[0]

    def opened(self, scope: Scope, anchor: Anchor, within: tuple[str, ...]) -> tuple[Expr, Expr]:
        """What a block reads, or what holds its list, and the path: below the object of the block around, or below the whole
        document."""
        if anchor.root:
            return self._from_root(within), below(Attribute(self.frame.trace, "at"), within)
        lists = anchor.within[len(within) :]
        reads = (lists[0].removesuffix("[]"),) if lists else slots_read(scope, self.frame.put)
        return self._opened(within, anchor.tests, reads, scope.cite)

    def _opened(
        self, within: tuple[str, ...], tests: tuple[ElementTest, ...], reads: tuple[str, ...], cite: str
    ) -> tuple[Expr, Expr]:
        """`tests` choose the elements of the lists on the way; `reads` are the slots that are read of what is opened."""
        if not within:
            return self.tree, self.at
        wheres = tuple(where(test) for test in tests if test.depth < len(within))
        key = within, wheres, reads if wheres else ()
        if key not in self.parts:
            outer, at = self._opened(within[:-1], tests, (within[-1].removesuffix("[]"),), cite)
            slot = within[-1].removesuffix("[]")
            name = self.frame.variables.new(slot)
            if slot == within[-1]:
                self.frame.add(Assign((name,), call("part", outer, slot, self.frame.trace, at)))
                self.parts[key] = name, below(at, (slot,))
            else:
                here = self.frame.variables.new("here")
                own = [where(test) for test in tests if test.depth == len(within) - 1]
                found = call("selected", outer, slot, reads, self.frame.trace, at, cite, *own)
                self.frame.add(Assign((name, here), found))
                self.parts[key] = name, here
        return self.parts[key]

    def open(self, nodes: list[Node]) -> None:
        """Open the inner objects and the lists of keys and values that rules themselves read."""
        for within in inner_paths(nodes):
            self.part(within)
        for node in nodes:
            if isinstance(node, Copy) and node.arrow.puts and len(node.left) == 1:
                self.chosen(node)

    def chosen(self, rule: Copy) -> Expr | None:
        """What the element says that a rule chooses by a word (`Chosen`), if it is there; None of a rule that is no such one."""
        choice = read_by_word(rule, self.frame.put)
        if choice is None:
            return None
        (place,) = sources_of(rule, self.frame.put)
        how, word = by_word(rule, place, choice)
        key = place.within[: -len(choice.value)], (how,), ()
        if key not in self.parts:
            outer, at = self._opened(key[0][:-1], (), (), "")
            name = self.frame.variables.new(choice.slot)
            self.frame.add(Assign((name,), call("by_word", outer, how, self.frame.trace, at)))
            self.parts[key] = name, at
        return Member(self.parts[key][0], Const(word))

    def raw(self, place: Place) -> Expr:
        """What stands at a place, as it is."""
        if place.root:
            return Member(self._from_root(place.within[:-1]), Const(place.within[-1]))
        if not place.within:
            return self.tree
        return Member(self.part(place.within[:-1]), Const(place.within[-1]))

    def _from_root(self, within: tuple[str, ...]) -> Expr:
        """An object below the whole document, for paths that begin with `/`."""
        if within not in self.roots:
            trace = self.frame.trace
            if not within:
                return Attribute(trace, "document")
            name = self.frame.variables.new(within[-1])
            at = below(Attribute(trace, "at"), within[:-1])
            self.frame.add(Assign((name,), call("part", self._from_root(within[:-1]), within[-1], trace, at)))
            self.roots[within] = name
        return self.roots[within]

    def leaf(self, place: Place) -> str:
        """How the trace names a place: relative to the object that the function reads."""
        path = ".".join(place.within)
        return f"/{path}" if place.root else path

    def value(self, conversion: Conversion, place: Place) -> Expr:
        """A place's value as it is read; of a path through lists, all values."""
        if not place.many:
            return conversion.read(place, self.raw(place))
        trace = self.frame.trace
        raw = self.frame.variables.new("raw")
        reader = function_of(raw, conversion.read(place, raw))
        first = _first_reader(conversion.rule)
        tree, at = (self.tree, self.at) if not place.root else (self._from_root(()), Attribute(trace, "at"))
        wheres = [where(test) for test in place.tests if test.depth >= 0]
        return call("gather", tree, ".".join(place.within), reader, trace, at, first.cite, *wheres)


def where(test: ElementTest) -> Kept:
    """A selector as the runtime tests it: a constant of the module, named after its first word."""
    made = call("Where", test.depth, ".".join(test.slot.within), test.words)
    made = Call(made.function, (*made.arguments, Const(True))) if test.has else made
    return Kept(f"where_{test.words[0]}"[:40], made)


def _first_reader(rule: Copy) -> Copy:
    """The first rule of a block that reads the same list: what is remarked of its elements is remarked once."""
    nodes = rule.scope.nodes
    return next((node for node in nodes if isinstance(node, Copy) and node.left == rule.left), rule)


class TablesReader:
    """Reads the rows of tables: that of a list's block around, or the one that the rows of a category agree on."""

    writer = "row_writer"

    def __init__(self, frame: Frame, side: Side, tables: Local, row: Expr | None, here: Expr | None = None) -> None:
        self.frame = frame
        self.side = side
        self.tables = tables
        self.row_of_list = row
        self.here = here
        self.rows: dict[str, Expr] = {}

    def inside(self, frame: Frame) -> TablesReader:
        inner = TablesReader(frame, self.side, self.tables, self.row_of_list, self.here)
        inner.rows = dict(self.rows)
        return inner

    @property
    def at(self) -> Expr:
        if self.here is not None and self.frame.scope.own_row:
            return self.here
        category = self._category(self.frame.scope)
        return Const(f"_{category}" if category else "_")

    def _category(self, scope: Scope) -> str | None:
        return (scope.right if self.side is Side.RIGHT else scope.left).category

    def row(self, category: str) -> Expr:
        """The row of a category: the element's, a companion, or the one outside lists."""
        owner = self.frame.scope.list_scope
        if owner is not None and category == self._category(owner) and self.row_of_list is not None:
            return self.row_of_list
        if category not in self.rows:
            name = self.frame.variables.new(f"{category}_row")
            self.frame.add(Assign((name,), call("agreed_row", category, self._those(category), self.frame.trace)))
            self.rows[category] = name
        return self.rows[category]

    def all_rows(self, category: str) -> Expr:
        return Call(Attribute(self.tables, "get"), (Const(category), Const(())))

    def _those(self, category: str) -> Expr:
        """The rows of a category that are the mapping's: joined to the element's row, and meeting the block's constants."""
        rows = self.all_rows(category)
        for scope in self.frame.scope.enclosing():
            for node in scope.nodes if self._category(scope) == category else ():
                if isinstance(node, Fixed) and demands_on_rows(node, category, self.side):
                    rows = self._matching(scope, node, rows, category)
                elif isinstance(node, Key) and node.arrow.gets and node.place.category == category:
                    assert self.row_of_list is not None
                    key = Member(self.row_of_list, Const(node.parent.path[-1]))
                    rows = call("joined", category, rows, node.place.path[-1], key, self.frame.trace)
            if scope.own_row:
                break
        return rows

    def _matching(self, scope: Scope, demand: Fixed, rows: Expr, category: str) -> Expr:
        """The rows that meet a demand; the rules of the block that read the category pass the others over."""
        assert demand.place is not None
        item, words = demand.place.path[-1], tuple(str(word) for word in demand.words)
        lines = Const(dict(reading_lines(scope.nodes, category, demand.file, self.side)))
        return call(
            "matching_rows", category, rows, item, words, self.frame.trace, FileName(demand.file), lines,
            passed_over(demand),
        )  # fmt: skip

    def chosen(self, rule: Copy) -> None:
        """Rows are told apart by the constants of their blocks."""

    def raw(self, place: Place) -> Expr:
        return Member(self.row(place.category), Const(place.path[-1]))

    def leaf(self, place: Place) -> str:
        return place.item

    def value(self, conversion: Conversion, place: Place) -> Expr:
        if reads_columns(conversion.rule.via):
            rows = call("every_row", place.category, self._those(place.category), self.frame.trace)
            return call("column", rows, place.path[-1])
        return conversion.read(place, self.raw(place))


def passed_over(demand: Fixed) -> str:
    """Why a row without the demanded word is not read."""
    assert demand.place is not None
    words = " or ".join(str(word) for word in demand.words)
    return f"its {demand.place.path[-1]} is not {words} ({demand.cite})"


Reader = TreeReader | TablesReader
__all__ = ["Reader", "TablesReader", "TreeReader", "passed_over"]
