"""The rows of a list's element: which of them exist, and their keys.

Keys and constants make no row: they are set where a row exists.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import (
    AnyOf,
    Assign,
    Attribute,
    Call,
    Const,
    Do,
    Expr,
    FileName,
    If,
    IsThere,
    Kept,
    Local,
    Member,
    Not,
    Several,
    Store,
    call,
)
from oscem_map.compiler.plan.supplied import supply, word_text
from oscem_map.compiler.plan.writer import TablesWriter
from oscem_map.compiler.resolve.rows import Role, TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import Choice, Copy, Fixed, Index, Key, Need, Place, Present, Scope, Side, rules
from oscem_map.registry.model import Kind

if TYPE_CHECKING:
    from oscem_map.compiler.plan.blocks import Planner


def demand_on_element(scope: Scope, side: Side = Side.LEFT) -> Fixed | None:
    """The constant that a list's elements must have, if the block demands one."""
    for node in scope.nodes:
        if isinstance(node, Fixed) and node.place.side is side and node.demanded:
            return node
    return None


def open_rows(planner: Planner, scope: Scope, frame: Frame) -> list[TargetRow]:
    """A new row for the element, and for each category beside it."""
    assert planner.target is not None and isinstance(frame.writer, TablesWriter)
    rows = planner.target.locals_of(scope)
    local: dict[TargetRow, Local] = {}
    for row in rows:
        local[row] = frame.variables.new(row.name)
        frame.add(Assign((local[row],), Const({}), "Row"))
        if row.guarded:
            frame.decided[row] = frame.variables.new(f"{row.name}_decided")
            frame.add(Assign((frame.decided[row],), Const({}), "Row"))
    frame.writer = TablesWriter(frame, planner.target, frame.writer.rows, local)
    return rows


def close_rows(planner: Planner, rows: list[TargetRow], frame: Frame) -> None:
    """The end of an element: rows that exist get their keys and are kept, parents first."""
    target, writer = planner.target, frame.writer
    assert target is not None and isinstance(writer, TablesWriter)
    for row in rows:
        for need in row.needs:
            frame.add(_left_out(need, row, writer.row(row), frame))
    for row in parents_first(target, rows):
        alive = [row, *_below(target, row, rows)]
        if not row.data and not row.answers:
            alive = alive[1:] or [row]
        inner = frame.block()
        if row in frame.decided:
            inner.add(Do(Call(Attribute(writer.row(row), "update"), (frame.decided[row],))))
        for fixed in plain_constants(row):
            inner.add(_constant(fixed, writer.row(row), inner))
        for key in row.keys:
            value = _key(target, key, row, writer)
            inner.add(Store(writer.row(row), key.place.path[-1], value, key.cite))
        inner.add(Do(Call(Attribute(_list(writer, row.category), "append"), (writer.row(row),))))
        tests = tuple(writer.row(one) for one in alive)
        frame.add(If(((AnyOf(tests) if len(tests) > 1 else tests[0], tuple(inner.statements)),)))


def choose_rows(planner: Planner, scope: Scope, outer: Frame) -> None:
    """Behind a list's block: no more rows than there are numbers for them (`index -> item by other`)."""
    for rule in scope.nodes if isinstance(outer.writer, TablesWriter) else ():
        if not isinstance(rule, Index) or rule.by is None or not planner.put:
            continue
        assert planner.target is not None and isinstance(outer.writer, TablesWriter)
        row = next(row for row in planner.target.locals_of(scope) if row.category == rule.place.category)
        told = need_of(row, Side.RIGHT, scope.left.path)
        files = Several(tuple(Several((FileName(file), Const(leaves))) for file, leaves in told.items()))
        made = call(
            "Numbered", rule.place.path[-1], rule.place.slot.archive.values, rule.by.path[-1], rule.by.slot.archive.values,
            f"{rule.because} ({rule.cite})", files,
        )  # fmt: skip
        rows = Call(Attribute(outer.writer.rows, "list_of"), (Const(row.category),))
        outer.add(Do(call("choose_numbered", Kept(f"numbers_of_{row.name}", made), rows, outer.trace)))


def _list(writer: TablesWriter, category: str) -> Expr:
    return Call(Attribute(writer.rows, "list_of"), (Const(category),))


def _left_out(need: Need, row: TargetRow, holder: Expr, frame: Frame) -> If:
    items = tuple(place.path[-1] for place in need.places)
    base = (frame.scope.left if frame.put else frame.scope.right).path
    told = need_of(row, Side.RIGHT if frame.put else Side.LEFT, base)
    files = Several(tuple(Several((FileName(file), Const(leaves))) for file, leaves in told.items()))
    made = call("Need", items, f"{need.because} ({need.cite})", files, **({"one": True} if need.one else {}))
    kept = Kept(f"need_of_{row.name}", made)
    return If(((holder, (Do(call("leave_out", kept, holder, frame.trace, frame.reader.at)),)),))


def need_of(row: TargetRow, side: Side, base: tuple[str, ...]) -> dict[str, dict[str, int]]:
    """The leaves of a row of a side that is left out, by file, with their lines."""
    found: dict[str, dict[str, int]] = {}
    for rule in row.data:
        places: tuple[Place | None, ...] = ()
        if isinstance(rule, Copy):
            places = rule.left if side is Side.RIGHT else rule.right
        elif isinstance(rule, Present):
            places = (rule.left,)
        for place in places:
            if place is not None:
                path = place.item if place.kind is Kind.TABLES else ".".join(place.path[len(base) :])
                found.setdefault(rule.file, {}).setdefault(path, rule.number)
    return found


def need_in_tree(need: Need, scope: Scope) -> tuple[Expr, ...]:
    """What the elements of a list need, as the runtime takes it: paths below the element, the reason, and its rules."""
    base = len(scope.right.path)
    paths = tuple(".".join(place.path[base:]) for place in need.places)
    files: dict[str, dict[str, int]] = {}
    outer = len(scope.left.path)
    for rule in rules(scope.nodes):
        for place in rule.left if isinstance(rule, Copy) and rule.arrow.puts else ():
            if not place.root:
                files.setdefault(rule.file, {}).setdefault(".".join(place.path[outer:]), rule.number)
    told = Several(tuple(Several((FileName(file), Const(leaves))) for file, leaves in files.items()))
    return Const(paths), Const(f"{need.because} ({need.cite})"), told


def _constant(fixed: Fixed, holder: Expr, frame: Frame) -> Do | If:
    written = supply(frame, holder, fixed)
    if not fixed.is_else:
        return written
    assert fixed.place is not None
    return If(((Not(IsThere(Member(holder, Const(fixed.place.path[-1])))), (written,)),))


def _key(target: TargetRows, key: Key | Index, row: TargetRow, writer: TablesWriter) -> Expr:
    if isinstance(key, Index):
        start = reserved(target, row, key.place.path[-1]) + key.start
        return call("next_number", _list(writer, row.category), start)
    return _parent_key(target, key, writer)


def _parent_key(target: TargetRows, key: Key, writer: TablesWriter) -> Expr:
    """The parent's key: known, or read from the parent's row."""
    parent = target.parent_of(key)
    item = key.parent.path[-1]
    if parent is None:
        return Const(None)
    if parent in writer.local:
        return Member(writer.row(parent), Const(item), sure=True)
    rule = target.id_of(parent, item)
    if isinstance(rule, Fixed):
        return Const(word_text(rule))
    if parent.role is Role.EVERY:
        return Member(Member(_list(writer, parent.category), Const(0), sure=True), Const(item), sure=True)
    return Member(Member(writer.rows, Const(parent.name), sure=True), Const(item))


def reserved(target: TargetRows, row: TargetRow, item: str) -> int:
    """How many numbers rows outside lists have as constants, where other rows point at the numbers of the list's; elsewhere the
    list's rows are counted on from those that there are (`finish.numbered_after`)."""
    if not target.is_pointed_at(row.category, item):
        return 0
    singles = [other for other in target.of_category(row.category) if not other.local and other.role is Role.SINGLE]
    return sum(1 for other in singles if isinstance(target.id_of(other, item), Fixed))


def _below(target: TargetRows, row: TargetRow, local: Sequence[TargetRow]) -> list[TargetRow]:
    """The rows beside a row that point at it, and those that point at them."""
    found: list[TargetRow] = []
    for other in local:
        if row in target.parents(other):
            found += [other, *_below(target, other, [one for one in local if one is not row])]
    return list(dict.fromkeys(found))


def parents_first(target: TargetRows, rows: Sequence[TargetRow]) -> list[TargetRow]:
    """Rows in an order in which each comes after those that it points at."""
    done: list[TargetRow] = []

    def visit(row: TargetRow, trail: tuple[TargetRow, ...]) -> None:
        if row in done or row in trail:
            return
        for parent in target.parents(row):
            if parent in rows:
                visit(parent, (*trail, row))
        done.append(row)

    for row in rows:
        visit(row, ())
    return done


def plain_constants(row: TargetRow) -> list[Fixed]:
    """The constants of a row that stand in no branch; those of branches are set there."""
    return [
        fixed
        for fixed in row.fixed
        if not any(
            isinstance(node, Choice) and any(fixed in branch.nodes for branch in node.branches)
            for node in fixed.scope.nodes
        )
    ]
