"""The functions that read the right side back: one for each block, in the order of the mapping.

A block's function takes the tables and the left object that it fills. Rows are not ours unless they meet the block's two-way
fixed values; several rows where one is meant are read as far as they agree.
"""

from __future__ import annotations

from oscem_map.compiler.emit.lines import Function, Lines
from oscem_map.compiler.plan.close_rows import word_text
from oscem_map.compiler.plan.constants import Constants
from oscem_map.compiler.plan.conversions import Conversions, Way
from oscem_map.compiler.plan.get_state import Reading, is_right, item_of, reads_row, reads_something, texts
from oscem_map.compiler.plan.naming import Naming, file_constant, leaf_argument
from oscem_map.compiler.plan.plan_branches import plan_choice
from oscem_map.compiler.plan.put_words import asked_constant, block_words, tuple_text
from oscem_map.compiler.resolve.typed import (
    Answer,
    Choice,
    Copy,
    Fixed,
    Key,
    Mapping,
    Node,
    Pairing,
    Place,
    Present,
    Scope,
    apart,
    rules,
    walk,
)


class GetPlan:
    """Plans `get_…`, block by block."""

    def __init__(self, mapping: Mapping, constants: Constants) -> None:
        self.mapping = mapping
        self.conversions = Conversions(constants)
        self.naming = Naming(mapping, "get")
        self.functions: list[Function] = []

    def plan(self) -> list[Function]:
        self._block(self.mapping.root)
        return self.functions

    def _block(self, scope: Scope) -> None:
        tree = self._filled(scope)
        parameters = ["tables: Tables"]
        if self._joined(scope):
            parameters.append("row: Source")
        parameters += [f"{tree}: Tree", "note: Note"]
        doc = scope.doc or (self.mapping.doc if scope.parent is None else block_words(scope))
        function = Function(self.naming.of(scope), tuple(parameters), "None", doc, f"{scope.file}:{scope.number}")
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
                self._body(scope, Reading(tree, scope), w)
        function.body = w.lines or ["    pass"]

    def _filled(self, scope: Scope) -> str:
        """The object that a block's function is given: its own, or (of a list) the one that holds the list."""
        if scope.pairing in (Pairing.LIST, Pairing.SELECT, Pairing.PAIRED) and scope.parent is not None:
            return self.naming.tree(scope.parent)
        return self.naming.tree(scope) if scope.parent else "document"

    def _joined(self, scope: Scope) -> bool:
        """Whether the block stands inside a list's block, and is joined to its row."""
        return scope.parent is not None and scope.parent.list_scope is not None

    # Bodies ---------------------------------------------------------------------------------------------------------

    def _body(self, scope: Scope, r: Reading, w: Lines) -> None:
        self._nodes(scope, scope.nodes, r, w)
        self._present(scope, r, w)

    def _nodes(self, scope: Scope, nodes: list[Node], r: Reading, w: Lines) -> None:
        for node in nodes:
            match node:
                case Scope():
                    self._inner(node, r, w)
                case Choice():
                    plan_choice(self, node, scope, r, w)
                case Copy() if node.arrow.gets:
                    self._copy(node, r, w)
                case Fixed() if node.place and node.place.side == "left" and node.written:
                    r.literals.append(node)
                    if scope.pairing not in (Pairing.LIST, Pairing.SELECT):
                        self._literal(node, r, w)
                case Answer() if node.arrow.gets and node.place and node.place.side == "left":
                    self._asked(node, r, w)
                case _:
                    pass

    def _row(self, category: str, r: Reading, w: Lines) -> str:
        """The variable that holds the row of a category: the element's, a companion, or the one outside lists."""
        owner = r.scope.list_scope
        if owner is not None and category == owner.right.category:
            return "row"
        if category not in r.rows:
            name = f"{category}_row" if category != r.scope.right.category or owner is not None else "own_row"
            w(f'{name} = taken("{category}", {self._those(category, r)}, note)')
            r.rows[category] = name
        return r.rows[category]

    def _those(self, category: str, r: Reading) -> str:
        """The rows of a category that are ours: joined to the element's row, and meeting the block's fixed values."""
        text = f'tables.get("{category}", ())'
        for scope in r.scope.enclosing():
            for node in scope.nodes if scope.right.category == category else ():
                if isinstance(node, Fixed) and is_right(node.place, category) and node.demanded:
                    text = self._ours(scope, node, text)
                elif isinstance(node, Key) and node.arrow.gets and is_right(node.place, category) and node.parent:
                    text = f'joined({text}, "{item_of(node.place)}", row.get("{node.parent.path[-1]}"))'
            if scope.own_row:
                break
        return text

    def _ours(self, scope: Scope, demand: Fixed, rows: str) -> str:
        """The rows that meet a demand; the rules of the block that read the category pass the others over."""
        category, words = scope.right.category, tuple(texts(demand))
        reading = [rule for rule in rules(scope.nodes) if reads_row(rule, category) and rule.file == demand.file]
        lines = tuple(sorted({rule.number for rule in reading}))
        reason = f"its {item_of(demand.place)} is not {' or '.join(words)} ({demand.cite})"
        told = f"{words!r}, note, {file_constant(demand.file)}, {tuple_text(lines)}, {reason!r}"
        return f'ours("{category}", {rows}, "{item_of(demand.place)}", {told})'

    # Rules ----------------------------------------------------------------------------------------------------------

    def _copy(self, rule: Copy, r: Reading, w: Lines) -> None:
        way = self.conversions.get(rule)
        if apart(rule.via, len(rule.right)):
            self._make_taker(rule, r, w)
        if any(place.many for place in rule.left):
            self._copy_list(rule, way, r, w)
            return
        value = way.chain.format(*self._read(rule, way, r, w))
        leaves = leaf_argument([place.item for place in rule.right])
        if len(rule.left) == 1:
            give, slot = self._giver(rule.left[0], rule.file, r, w)
            w(f'{give}("{slot}", {way.writes[0].format(value)}, {leaves}, {rule.number})')
            return
        names = [f"{place.path[-1].removesuffix('[]')}_value" for place in rule.left]
        w(f"{', '.join(names)} = spread({value}, {len(names)})")
        for place, name, write in zip(rule.left, names, way.writes, strict=True):
            give, slot = self._giver(place, rule.file, r, w)
            w(f'{give}("{slot}", {write.format(name)}, {leaves}, {rule.number})')

    def _read(self, rule: Copy, way: Way, r: Reading, w: Lines) -> list[str]:
        reads = []
        for place, read in zip(rule.right, way.reads, strict=True):
            text = read.format(f'{self._row(place.category, r, w)}.get("{place.path[-1]}")')
            if apart(rule.via, len(rule.right)):
                text = f'{self._taker(rule, place, r)}({text}, "{place.item}", {rule.number})'
            reads.append(text)
        return reads

    def _make_taker(self, rule: Copy, r: Reading, w: Lines) -> None:
        if rule.file not in r.takers:
            name = "take" if not r.takers else f"take_{len(r.takers) + 1}"
            w(f"{name} = taking(note, {r.at(r.scope.right.category or '')}, {file_constant(rule.file)})")
            r.takers[rule.file] = name

    def _taker(self, rule: Copy, place: Place, r: Reading) -> str:
        return r.takers[rule.file]

    def _copy_list(self, rule: Copy, way: Way, r: Reading, w: Lines) -> None:
        """A list of values of one item: `size[] <- (columns, rows, sections)`, `organelles[] <~> organelle via join`."""
        place = rule.left[0]
        value = way.writes[0].format(way.chain.format(*self._read(rule, way, r, w)))
        give, slot = self._giver(place, rule.file, r, w)
        leaves = leaf_argument([place.item for place in rule.right])
        w(f'{give}("{slot}", {value}, {leaves}, {rule.number})')

    def _giver(self, place: Place, file: str, r: Reading, w: Lines) -> tuple[str, str]:
        """The function that writes a slot's object, made where it is first needed; and the slot."""
        inner = tuple(step for step in place.within[:-1])
        slot = place.within[-1].removesuffix("[]") if place.within else ""
        key = (inner, file)
        if key not in r.givers:
            tree = self._tree(inner, r, w)
            name = "give" if not r.givers else f"give_{'_'.join(inner) or tree}"
            while name in r.givers.values():
                name += "_"
            r.givers[key] = name
            w(f"{name} = into({tree}, note, {r.at(r.scope.right.category or '')}, {file_constant(file)})")
        return r.givers[key], slot

    def _tree(self, inner: tuple[str, ...], r: Reading, w: Lines) -> str:
        if not inner:
            return r.tree
        if inner not in r.trees:
            outer = self._tree(inner[:-1], r, w)
            name = (
                inner[-1] if inner[-1] not in (*r.trees.values(), r.tree, "row", "note", "tables") else f"{inner[-1]}_"
            )
            w(f'{name} = put_in({outer}, "{inner[-1]}")')
            r.trees[inner] = name
        return r.trees[inner]

    def _literal(self, rule: Fixed, r: Reading, w: Lines) -> None:
        assert rule.place is not None
        tree = self._tree(rule.place.within[:-1], r, w)
        word = rule.words[0]
        text = repr(word) if isinstance(word, (str, bool)) else word_text(rule)
        w(f'{tree}["{rule.place.within[-1]}"] = {text}  # {rule.cite}')

    def _asked(self, rule: Answer, r: Reading, w: Lines) -> None:
        assert rule.place is not None
        give, slot = self._giver(rule.place, rule.file, r, w)
        w(f'{give}("{slot}", note.given({asked_constant(rule)}), "$ask", {rule.number})')

    def _present(self, scope: Scope, r: Reading, w: Lines) -> None:
        for node in scope.nodes:
            if isinstance(node, Present) and node.arrow.gets and node.left is not None:
                self._present_rule(node, scope, r, w)

    def _present_rule(self, rule: Present, scope: Scope, r: Reading, w: Lines) -> None:
        assert rule.left is not None
        tree = self._tree(rule.left.within[:-1], r, w)
        slot = rule.left.within[-1]
        if rule.category:
            w(f'note.took("{rule.category}", tables.get("{rule.category}", ()))')
            test = f'tables.get("{rule.category}")'
        else:
            items = {item.path for item in rule.items}
            told = [
                place
                for node in scope.nodes
                if isinstance(node, Copy) and node.arrow.gets and any(right.path in items for right in node.right)
                for place in node.left
            ]
            tests = [f'"{place.within[-1]}" in {self._tree(place.within[:-1], r, w)}' for place in told]
            test = " or ".join(tests) or "False"
        w(f"if {test}:")
        with w.indented():
            w(f'{tree}["{slot}"] = True  # {rule.cite}')

    # Blocks inside --------------------------------------------------------------------------------------------------

    def _inner(self, node: Scope, r: Reading, w: Lines) -> None:
        if not node.arrow.gets or not reads_something(node):
            return
        within = node.left.within if node.pairing in (Pairing.WHOLE, Pairing.ROW) else node.left.within[:-1]
        tree = self._tree(within, r, w)
        row = ["row"] if self._joined(node) else []
        w(f"{self.naming.of(node)}({', '.join(['tables', *row, tree, 'note'])})")
        self._block(node)

    # Lists ----------------------------------------------------------------------------------------------------------

    def _list(self, scope: Scope, tree: str, w: Lines) -> None:
        slot = scope.left.path[-1].removesuffix("[]")
        element = self.naming.tree(scope)
        self._each_row(scope, w)
        with w.indented():
            if scope.left.element is not None:
                self._scalar(scope, tree, slot, w)
                return
            w(f"{element}: Tree = {{}}")
            r = Reading(element, scope)
            self._body(scope, r, w)
            self._keep(scope, element, tree, slot, r, w)

    def _each_row(self, scope: Scope, w: Lines) -> None:
        category = scope.right.category
        w(f'for n, row in enumerate(tables.get("{category}", ())):')
        with w.indented():
            w(f'here = row_path(tables, "{category}", n)')
            for node in scope.nodes:
                if isinstance(node, Fixed) and is_right(node.place, category) and node.demanded:
                    words = ", ".join(repr(str(word)) for word in texts(node))
                    w(f'if not is_one_of(row.get("{item_of(node.place)}"), {words}):')
                    with w.indented():
                        reason = f"its {item_of(node.place)} is not {' or '.join(texts(node))} ({node.cite})"
                        w(f'note.skip(here, "", None, {reason!r})')
                        w("continue")
            w(f'note.took("{category}", (row,))')

    def _scalar(self, scope: Scope, tree: str, slot: str, w: Lines) -> None:
        """A list of scalars: `this <-> item`."""
        for node in scope.nodes:
            if isinstance(node, Copy) and node.arrow.gets and not node.left[0].within:
                way = self.conversions.get(node)
                r = Reading(tree, scope)
                value = way.writes[0].format(way.chain.format(*self._read(node, way, r, w)))
                leaves = leaf_argument([place.item for place in node.right])
                w("held: Tree = {}")
                w(f'into(held, note, here, {file_constant(node.file)})("value", {value}, {leaves}, {node.number})')
                w('if "value" in held:')
                with w.indented():
                    w(f'list_in({tree}, "{slot}").append(held["value"])')

    def _keep(self, scope: Scope, element: str, tree: str, slot: str, r: Reading, w: Lines) -> None:
        w(f"{element} = pruned({element})")
        w(f"if {element}:")
        with w.indented():
            for literal in r.literals:
                self._literal(literal, Reading(element, scope), w)
            w(f'list_in({tree}, "{slot}").append({element})')

    def _select(self, scope: Scope, tree: str, w: Lines) -> None:
        slot = scope.left.path[-1].removesuffix("[]")
        element = self.naming.tree(scope)
        w(f"{element}: Tree = {{}}")
        r = Reading(element, scope)
        self._body(scope, r, w)
        self._keep(scope, element, tree, slot, r, w)

    def _paired(self, scope: Scope, tree: str, w: Lines) -> None:
        first, second = scope.lists
        w("pairs: list[tuple[Tree, Tree]] = []")
        self._each_row(scope, w)
        with w.indented():
            w("both: Tree = {}")
            self._body(scope, Reading("both", scope), w)
            w("both = pruned(both)")
            w(f'pairs.append((both.get("{first}", {{}}), both.get("{second}", {{}})))')
        w(f"{first}_list, {second}_list = unpaired(pairs)")
        for name in (first, second):
            w(f'list_in({tree}, "{name}").extend({name}_list)')


__all__ = ["GetPlan", "walk"]
