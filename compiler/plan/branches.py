"""Branches: `when`, `else when` and `else` as if, elif and else, with what is skipped of those that are not taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.plan.ir import AllOf, Attribute, Call, Const, Do, Expr, If, IsThere, Member, call
from oscem_map.compiler.plan.library import Unit
from oscem_map.compiler.plan.questions import branch_words, reads, skipped_lines
from oscem_map.compiler.plan.reader import TablesReader, TreeReader
from oscem_map.compiler.plan.writer import TablesWriter
from oscem_map.compiler.resolve.typed import Branch, Choice, Fixed, Place, Side, Unread, rules

if TYPE_CHECKING:
    from oscem_map.compiler.plan.blocks import Planner

Branches = list[tuple[Expr | None, tuple[object, ...]]]


def plan_choice(planner: Planner, choice: Choice, frame: Frame, unit: Unit) -> None:
    """A choice in the planner's direction; what is not taken is skipped, with the guard's line."""
    if planner.put:
        _put(planner, choice, frame, unit)
    elif any(reads(branch.nodes) for branch in choice.branches):
        _get(planner, choice, frame, unit)


# Writing the right side: the document tells which branch is taken ---------------------------------------------------


def _put(planner: Planner, choice: Choice, frame: Frame, unit: Unit) -> None:
    conditions = [_guard(branch, frame) for branch in choice.branches]
    branches: Branches = []
    for branch, condition in zip(choice.branches, conditions, strict=True):
        inner = frame.branch()
        if isinstance(inner.reader, TreeReader):
            inner.reader.open(branch.nodes)
        inner.constants = []
        planner.nodes(branch.nodes, inner, unit)
        inner.close()
        planner.constants_of_object(inner, inner.constants)
        _skip_others(planner, choice, branch, inner)
        branches.append((condition, tuple(inner.statements)))
    if choice.branches[-1].guard is not None:
        last = frame.branch()
        _skip_others(planner, choice, None, last)
        branches.append((None, tuple(last.statements)))
    frame.add(If(tuple(branches)))  # type: ignore[arg-type]


def _guard(branch: Branch, frame: Frame) -> Expr | None:
    if branch.guard is None:
        return None
    raw = frame.reader.raw(branch.guard) if branch.guard.side is Side.LEFT else _written(branch.guard, frame)
    if branch.words is None:
        return IsThere(call("kept", raw))
    return call("is_one_of", raw, *(Const(word) for word in branch.words))


def _skip_others(planner: Planner, choice: Choice, taken: Branch | None, frame: Frame) -> None:
    base = (frame.scope.left if planner.put else frame.scope.right).path
    for branch in choice.branches:
        if branch is taken:
            continue
        reason = f"{branch_words(choice, branch)} does not hold ({branch.file}:{branch.number})"
        for file, leaves in skipped_lines(branch.nodes, planner.put, base).items():
            frame.add(planner.skip(frame, file, leaves, reason, f"not_taken_{branch.number}"))


# Reading it back: a row's own words tell, or the slot that the guard looks at ---------------------------------------


def _get(planner: Planner, choice: Choice, frame: Frame, unit: Unit) -> None:
    branches: Branches = []
    closed = False
    for branch in choice.branches:
        condition = _decided(branch, frame)
        inner = frame.branch()
        inner.constants = []
        planner.nodes(branch.nodes, inner, unit)
        inner.close()
        planner.constants_of_object(inner, inner.constants)
        _skip_others(planner, choice, branch, inner)
        if condition is None:
            _of_no_branch(choice, inner)
            closed = True
        branches.append((condition, tuple(inner.statements)))
        if closed:
            break
    if not closed:
        last = frame.branch()
        _skip_others(planner, choice, None, last)
        _of_no_branch(choice, last)
        branches.append((None, tuple(last.statements)))
    frame.add(If(tuple(branches)))  # type: ignore[arg-type]


def _decided(branch: Branch, frame: Frame) -> Expr | None:
    """What tells, when reading back, that this branch was taken."""
    tests = tuple(
        call("is_one_of", frame.reader.raw(node.place), *(str(word) for word in node.words))
        for node in branch.nodes
        if isinstance(node, Fixed) and node.demanded and node.place.side is Side.RIGHT
    )
    if tests:
        return tests[0] if len(tests) == 1 else AllOf(tests)
    if branch.guard is None:
        return None
    value = frame.reader.raw(branch.guard) if branch.guard.side is Side.RIGHT else _written(branch.guard, frame)
    if branch.words is None:
        return IsThere(value)
    return call("is_one_of", value, *(Const(word) for word in branch.words))


def _written(guard: Place, frame: Frame) -> Expr:
    """What was written to a guard's slot or item so far."""
    if isinstance(frame.writer, TablesWriter):
        return Member(frame.writer.holder(guard, frame.scope), Const(guard.path[-1]))
    value = frame.writer.tree
    for step in guard.within[:-1]:
        value = Call(Attribute(value, "get"), (Const(step), Const({})))
    return Member(value, Const(guard.within[-1]))


def _words_of(choice: Choice) -> Iterator[Fixed]:
    """The words by which rows tell a branch."""
    for branch in choice.branches:
        for node in branch.nodes:
            if isinstance(node, Fixed) and node.demanded and node.place.side is Side.RIGHT:
                yield node


def _of_no_branch(choice: Choice, frame: Frame) -> None:
    """What a row says where a branch's word is expected, and is none: lost, for the reason that the mapping gives."""
    for word in {node.place.path: node for node in _words_of(choice)}.values():
        unread = [one for one in rules(frame.scope.nodes) if isinstance(one, Unread) and word.place.path in one.paths]
        reason = unread[0].because if unread else "no branch of the mapping is for it"
        cite = unread[0].cite if unread else word.cite
        raw = frame.reader.raw(word.place)
        at = Const("_") if isinstance(frame.reader, TablesReader) else frame.reader.at
        said = Call(
            Attribute(frame.trace, "remark"),
            (at, Const(frame.reader.leaf(word.place)), call("Nothing", reason), Const(cite)),
        )
        frame.add(If(((IsThere(raw), (Do(said),)),)))
