"""Writing tables: the rows of a document that is being made, and what completes them.

A generated converter writes values into rows; a printed plan of the rows outside lists says which of them exist and which
keys, constants and answers they get. A row exists if a slot or an answer gives one of its items a value; or nothing gives
it data but a constant does; or a row that exists points to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.trace import Leaves, Question, Row, Trace, writer


class Rows(dict[str, Row]):
    """The rows outside lists by name, each made when it is first asked for.

    `many` are the rows that lists make, by category; `branches` what the branch that was taken says of a row.
    """

    __slots__ = ("branches", "many")

    def __init__(self) -> None:
        super().__init__()
        self.many: dict[str, list[Row]] = {}
        self.branches: dict[str, Row] = {}

    def __missing__(self, name: str) -> Row:
        row: Row = {}
        self[name] = row
        return row

    def list_of(self, category: str) -> list[Row]:
        """The rows that lists make of a category."""
        found = self.many.get(category)
        if found is None:
            found = self.many[category] = []
        return found

    def decided(self, name: str) -> Row:
        """What the branch that is taken says of a row."""
        return self.branches.setdefault(name, {})

    def take(self, other: Rows) -> dict[int, Row]:
        """Add the rows of a trial to these; gives the rows by the identity of those of the trial."""
        moved = {}
        for name, row in other.items():
            moved[id(row)] = own = self[name]
            own.update(row)
        for name, row in other.branches.items():
            self.decided(name).update(row)
        return moved


# The plan of rows outside lists, as it is printed ----------------------------------------------------------------


class Answer(NamedTuple):
    """A question whose answer goes to an item; `convert` makes the item's text of the default."""

    question: Question
    item: str
    convert: Callable[[Any], Any]
    file: str
    line: int
    field: str = ""
    """The path below the answer, of a rule about one of its fields."""


class Constant(NamedTuple):
    """A value that the mapping supplies. With `otherwise` it is written only where the item is empty still."""

    item: str
    value: str
    rule: str
    reason: str = ""
    otherwise: bool = False


class Key(NamedTuple):
    """The key of a row, or its pointer at another row.

    `value` is known; or `row` and `item` say whose item it is (of the first row of a list, where `first`); or it is the
    number of the row in its category, counted from `start`.
    """

    item: str
    value: str | None = None
    row: str = ""
    of: str = ""
    first: bool = False
    start: int | None = None


class Need(NamedTuple):
    """A row is left out where one of `items` is absent (or all, where it needs `one`); then the rules for `leaves`, by file,
    did not run."""

    items: tuple[str, ...]
    reason: str
    leaves: tuple[tuple[str, dict[str, int]], ...]
    one: bool = False


class RowPlan(NamedTuple):
    """A row outside lists. `children` are the rows whose existence demands this one; a list's end in `[]`."""

    name: str
    children: tuple[str, ...] = ()
    always: bool = False
    needs: tuple[Need, ...] = ()
    answers: tuple[Answer, ...] = ()
    constants: tuple[Constant, ...] = ()
    keys: tuple[Key, ...] = ()


class CategoryPlan(NamedTuple):
    """The rows of a category, outside lists and of lists.

    `every` names what stands in each row of a list; `lone` is the row that stands there where no element makes one.
    `asked` are the questions whose answer alone would make a row.
    """

    name: str
    rows: tuple[RowPlan, ...] = ()
    of_list: bool = False
    every: RowPlan | None = None
    lone: RowPlan | None = None
    archive: tuple[str, ...] = ()
    deposition: tuple[str, ...] = ()
    asked: tuple[Question, ...] = ()


def finished(rows: Rows, plan: Sequence[CategoryPlan], order: Sequence[str], trace: Trace) -> dict[str, list[Row]]:
    """The rows by category in `order`. The plan has parents before the rows that point at them."""
    for category in plan:
        for row in category.rows:
            for need in row.needs:
                leave_out(need, rows[row.name], trace, trace.at)
    exist = _existing(rows, plan)
    made: dict[str, list[Row]] = {}
    for category in plan:
        every = category.every is not None and category.every.name in exist
        alive = [row for row in category.rows if row.name in exist]
        if alive or every or (category.every is None and category.of_list and rows.many.get(category.name)):
            made[category.name] = _rows_of(category, alive, rows, trace)
        else:
            for question in category.asked:
                trace.unanswered(question)
    return {name: made[name] for name in order if name in made}


def _existing(rows: Rows, plan: Sequence[CategoryPlan]) -> set[str]:
    """The names of the rows outside lists that exist, children first."""
    exist: set[str] = set()
    for category in reversed(plan):
        for row in reversed((*category.rows, *([category.every] if category.every else ()))):
            if row.always or rows.get(row.name) or any(
                rows.many.get(child[:-2]) if child.endswith("[]") else child in exist for child in row.children
            ):  # fmt: skip
                exist.add(row.name)
    return exist


def _rows_of(category: CategoryPlan, alive: Sequence[RowPlan], rows: Rows, trace: Trace) -> list[Row]:
    found: list[Row] = []
    for plan in alive:
        row = rows[plan.name]
        if plan.name in rows.branches:
            row.update(rows.branches[plan.name])
        _complete(plan, row, category.name, len(found), rows, trace)
        found.append(row)
    if category.of_list or category.every is not None:
        found += _rows_of_list(category, rows, trace)
    fill_mandatory(found, category.archive, trace, category.name, "archive")
    fill_mandatory(found, category.deposition, trace, category.name, "deposition")
    return found


def _rows_of_list(category: CategoryPlan, rows: Rows, trace: Trace) -> list[Row]:
    made = rows.list_of(category.name)
    if category.every is not None:
        if not made:
            lone: Row = {}
            if category.lone is not None:
                _supply(category.lone, lone, category.name, trace)
                _set_keys(category.lone, lone, 0, rows)
            made.append(lone)
        every = rows[category.every.name]
        trace.aliases[id(every)] = f"_{category.name}"
        for row in made:
            row.update(every)
    if category.lone is not None:
        for row in made:
            _ask(category.lone, row, trace)
    return made


def _complete(plan: RowPlan, row: Row, category: str, before: int, rows: Rows, trace: Trace) -> None:
    """Answers, constants and keys of a row that exists."""
    _ask(plan, row, trace)
    _supply(plan, row, category, trace)
    _set_keys(plan, row, before, rows)


def _ask(plan: RowPlan, row: Row, trace: Trace) -> None:
    for question, item, convert, file, line, field in plan.answers:
        if item not in row:
            default = trace.unanswered(question, field)
            if default is not None:
                writer(row, trace, "$", file)(item, convert(default), f"${question.source}.{question.name}", line)


def _supply(plan: RowPlan, row: Row, category: str, trace: Trace) -> None:
    for item, value, rule, reason, otherwise in plan.constants:
        if otherwise and row.get(item) is not None:
            continue
        supply(row, item, value, trace, f"_{category}.{item}", rule, reason)


def supply(holder: Row, item: str, value: Any, trace: Trace, place: str, rule: str, reason: str = "") -> None:
    """Write what the mapping itself says at `place`: *assumed* where it states a fact with a reason, else *supplied*."""
    holder[item] = value
    if reason:
        trace.assume(place, str(value), reason, rule)
    else:
        trace.supply(place, str(value), rule)


def decide(holder: Row, item: str, value: Any, trace: Trace, place: str, rule: str, reason: str = "") -> None:
    """Write what the branch that is taken says at `place`."""
    holder[item] = value
    trace.supply(place, str(value), rule, reason)


def _set_keys(plan: RowPlan, row: Row, before: int, rows: Rows) -> None:
    for item, value, of_row, of_item, first, start in plan.keys:
        if start is not None:
            row[item] = str(before + start)
        elif of_row:
            parent = rows.many[of_row][0] if first else rows[of_row]
            row[item] = parent[of_item] if first else parent.get(of_item)
        else:
            row[item] = value


def leave_out(need: Need, row: Row, trace: Trace, at: str) -> None:
    """Empty a row that lacks an item that it needs."""
    if row and (all if need.one else any)(item not in row for item in need.items):
        for file, leaves in need.leaves:
            trace.skip(at, file, leaves, need.reason)
        row.clear()


def next_number(rows: Sequence[Row], start: int) -> str:
    """The number of the row that is added next, counted from `start`."""
    return str(len(rows) + start)


def fill_mandatory(rows: Sequence[Row], items: tuple[str, ...], trace: Trace, category: str, by: str) -> None:
    """A mandatory item without a value is `?`, and missing. Where there are several rows, the missing one says which."""
    for row in rows if items else ():
        for item in items:
            if row.get(item) is None:
                row[item] = None
                label = str(row.get("id") or row.get("ordinal") or "") if len(rows) > 1 else ""
                trace.lack(f"_{category}.{item}", label, by)


def present(
    said: object, row: Row, items: tuple[str, ...], trace: Trace, at: str, leaf: str,
    file: str, leaves: dict[str, int], line: int, because: str,
) -> None:  # fmt: skip
    """A boolean opposite items, or (without items) a row: false keeps them unwritten, true lets a row exist.

    Whether something is there is all that tables can say: false is lost, and so is a true alone.
    """
    rule = f"{file}:{line}"
    if isinstance(said, (Refused, Nothing)):
        trace.remark(at, leaf, said, rule)
    elif said is False:
        for item in items or tuple(row):
            row.pop(item, None)
        trace.skip(at, file, leaves, f"`{leaf}` is false ({rule})")
        trace.remark(at, leaf, Nothing(because), rule)
    elif said is True and not items:
        row.setdefault("id", None)
        trace.written.append(((row, at, file), "", leaf, line, row))
    elif said is True and not any(row.get(item) is not None for item in items):
        trace.remark(at, leaf, Nothing(because), rule)
    elif said is True:
        _record(row, items, trace, at, leaf, file, line)


def _record(row: Row, items: tuple[str, ...], trace: Trace, at: str, leaf: Leaves, file: str, line: int) -> None:
    for item in items:
        if item in row:
            trace.written.append(((row, at, file), item, leaf, line, row[item]))
