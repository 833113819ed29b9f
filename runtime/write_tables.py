"""Writing tables: the rows of a document that is being made, and what completes them.

A generated converter writes values into rows; a printed plan of the rows outside lists says which of them exist and which
keys, constants and answers they get. A row exists if a slot or an answer gives one of its items a value; or nothing gives
it data but a constant does; or a row that exists points to it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Any, Final

from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.questions import unanswered
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.report import Assumed, Missing
from oscem_map.runtime.row_plans import CategoryPlan, Need, Numbered, RowPlan
from oscem_map.runtime.trace import Leaves, Row, Trace, writer
from oscem_map.runtime.values import fold


class Rows(dict[str, Row]):
    """The rows outside lists by name, each made when it is first asked for.

    `many` are the rows that lists make, by category; `branches` what the branch that was taken says of a row; `taken` the
    questions of such branches that have a default.
    """

    __slots__ = ("branches", "many", "taken")

    def __init__(self) -> None:
        super().__init__()
        self.many: dict[str, list[Row]] = {}
        self.branches: dict[str, Row] = {}
        self.taken: set[str] = set()

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
        self.taken |= other.taken
        return moved


class _Completion:
    """What completes a row that exists, made ready once: its answers, constants with what is said of them, and keys.

    `always` are the constants where none of them depends on what the row says, with the keys where all are known;
    `keys` are those that are not.
    """

    __slots__ = ("always", "assumed", "constants", "defaults", "keys", "name", "supplied", "unanswered")

    def __init__(self, plan: RowPlan, category: str) -> None:
        self.name = plan.name
        quiet = [one for one in plan.answers if not one.field and one.question.default is None]
        self.unanswered = tuple((one.item, unanswered(one.question)) for one in quiet if not one.question.optional)
        """The items that only ask, with what the report says of the question."""
        self.defaults = tuple(one for one in plan.answers if one not in quiet)
        self.constants = tuple(
            (item, value, otherwise, bool(reason), Assumed(f"_{category}.{item}", str(value), reason, rule))
            for item, value, rule, reason, otherwise in plan.constants
        )
        depends = any(otherwise for _, _, otherwise, _, _ in self.constants)
        self.always: Row = {} if depends else {item: value for item, value, *_ in self.constants}
        self.assumed = [told for _, _, _, is_assumed, told in self.constants if is_assumed]
        self.supplied = [told for _, _, _, is_assumed, told in self.constants if not is_assumed]
        self.constants = self.constants if depends else ()
        known = not depends and all(key.start is None and not key.row for key in plan.keys)
        self.always |= {key.item: key.value for key in plan.keys} if known else {}
        self.keys = () if known else plan.keys

    def ask(self, row: Row, trace: Trace, taken: Set[str] = frozenset()) -> None:
        """What is asked for items that are empty still, and the defaults of questions; those of a branch, if it is `taken`."""
        for item, asked in self.unanswered:
            if item not in row:
                trace.asks(asked)
        for question, item, convert, file, line, field, branched in self.defaults:
            if item not in row and (not branched or question.name in taken):
                default = trace.unanswered(question, field)
                if default is not None:
                    writer(row, trace, "$", file)(item, convert(default), f"${question.source}.{question.name}", line)

    def supply(self, row: Row, before: int, rows: Rows, trace: Trace) -> None:
        """The constants and the keys; `before` is how many rows of the category there are before this one."""
        if self.constants:
            self._supply(row, trace)
        else:
            row.update(self.always)
            trace.assumed += self.assumed
            trace.supplied += self.supplied
        for item, value, of_row, of_item, first, start in self.keys:
            if start is not None:
                row[item] = str(before + start)
            elif of_row:
                parent = rows.many[of_row][0] if first else rows[of_row]
                row[item] = parent[of_item] if first else parent.get(of_item)
            else:
                row[item] = value

    def _supply(self, row: Row, trace: Trace) -> None:
        """The constants, of which some are written only where the row does not say it itself."""
        for item, value, otherwise, is_assumed, told in self.constants:
            if otherwise and row.get(item) is not None:
                continue
            row[item] = value
            (trace.assumed if is_assumed else trace.supplied).append(told)


class _Category:
    """The rows of a category, with what completes them."""

    __slots__ = (
        "after", "all", "archive", "asked", "deposition", "each", "every", "lone", "missing", "name", "of_list", "rows",
    )  # fmt: skip

    def __init__(self, plan: CategoryPlan) -> None:
        self.name = plan.name
        self.rows = tuple(_Completion(row, plan.name) for row in plan.rows)
        self.all = frozenset([row.name for row in (*plan.rows, *([plan.every] if plan.every is not None else []))])
        """The names of the rows any of which makes the category."""
        self.of_list = plan.of_list
        self.after = plan.after
        self.every = plan.every.name if plan.every is not None else None
        self.each = _Completion(plan.every, plan.name) if plan.every is not None else None
        self.lone = _Completion(plan.lone, plan.name) if plan.lone is not None else None
        self.archive = plan.archive
        self.deposition = plan.deposition
        loud = [one for one in plan.asked if one.default is not None or not one.optional]
        self.asked = tuple((one, unanswered(one) if one.default is None else None) for one in loud)
        """The questions whose answer alone would make a row; of those without a default, what the report says."""
        demanded = [(item, "archive") for item in plan.archive] + [(item, "deposition") for item in plan.deposition]
        self.missing = tuple((item, Missing(f"_{plan.name}.{item}", "", by, "")) for item, by in demanded)
        """The mandatory items, with what is said where one is missing in the only row."""

    def made(self, exist: Set[str], singles: Sequence[_Completion], rows: Rows, trace: Trace) -> list[Row]:
        """The rows; none where nothing makes one. `singles` are those outside lists that exist."""
        found: list[Row] = []
        for one in singles:
            name = one.name
            row = rows[name]
            if name in rows.branches:
                row.update(rows.branches[name])
            if one.unanswered or one.defaults:
                one.ask(row, trace, rows.taken)
            one.supply(row, len(found), rows, trace)
            found.append(row)
        if self.every is not None:
            if found or self.every in exist:
                found += self._each(rows, trace, self.every)
        elif self.of_list and (listed := rows.many.get(self.name)):
            for row in listed if self.after and found else ():
                row[self.after] = str(int(row[self.after]) + len(found))
            found += self._asked_of(listed, trace)
        if len(found) == 1:
            self._fill(found[0], trace)
        elif found and self.missing:
            fill_mandatory(found, self.archive, trace, self.name, "archive")
            fill_mandatory(found, self.deposition, trace, self.name, "deposition")
        return found

    def _fill(self, row: Row, trace: Trace) -> None:
        """As `fill_mandatory`, of the only row of the category."""
        for item, missing in self.missing:
            if row.get(item) is None:
                row[item] = None
                trace.missing.append(missing)

    def _each(self, rows: Rows, trace: Trace, name: str) -> list[Row]:
        """The rows of a list, or the one that stands there without an element, with what stands in each."""
        made = rows.list_of(self.name)
        if not made:
            lone: Row = {}
            if self.lone is not None:
                self.lone.supply(lone, 0, rows, trace)
            made.append(lone)
        every = rows[name]
        if self.each is not None:
            self.each.ask(every, trace, rows.taken)
        trace.aliases[id(every)] = f"_{self.name}"
        for row in made:
            row.update({item: _beside(row.get(item), value) for item, value in every.items()})
        return self._asked_of(made, trace)

    def _asked_of(self, made: list[Row], trace: Trace) -> list[Row]:
        if self.lone is not None:
            for row in made:
                self.lone.ask(row, trace)
        return made


def _beside(own: Any, every: Any) -> Any:
    """What stands in every row of a list, behind what a row says itself: a remark (`also`), for else nothing writes it twice."""
    return every if own is None or every is None else f"{own}; {every}"


_Shape = tuple[frozenset[str], tuple[tuple[_Category, tuple[_Completion, ...] | None], ...]]
"""The names of the rows that exist, and the categories with those of them that stand there, or None where nothing makes one."""
_MOST_SHAPES: Final = 256


def _demanding(plan: Sequence[CategoryPlan]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The rows whose existence demands a row, and the lists, by its name: those that point at it."""
    children: dict[str, list[str]] = {}
    lists: dict[str, list[str]] = {}
    for category in plan:
        every = [] if category.every is None else [category.every]
        for row in (*category.rows, *every):
            for parent in row.parents:
                children.setdefault(parent, []).append(row.name)
        for parent in category.parents:
            lists.setdefault(parent, []).append(category.name)
            children.setdefault(parent, []).extend(row.name for row in every)
        for row in every:
            lists.setdefault(row.name, []).append(category.name)
    return children, lists


class Finish:
    """The plan of the rows outside lists, made ready once for all documents. It has parents before the rows that point at
    them; `order` is that of the categories in the target.
    """

    __slots__ = ("_known", "categories", "existence", "needs", "order")

    def __init__(self, plan: Sequence[CategoryPlan], order: Sequence[str]) -> None:
        self.order = order
        self._known: dict[object, _Shape] = {}
        self.categories = tuple(map(_Category, plan))
        self.needs = tuple((row.name, row.needs) for category in plan for row in category.rows if row.needs)
        children, lists = _demanding(plan)
        rows = [row for category in plan for row in (*category.rows, *([category.every] if category.every else ()))]
        self.existence = tuple(
            (row.name, row.always, frozenset(children.get(row.name, ())), tuple(lists.get(row.name, ())))
            for row in reversed(rows)
        )
        """Of each row, children first: the rows and the lists whose existence demands it."""

    def shape(self, rows: Rows) -> _Shape:
        """What there is to complete: it follows from which rows say something, and records of one facility share it."""
        key = (
            frozenset([name for name, row in rows.items() if row]),
            frozenset([category for category, made in rows.many.items() if made]), frozenset(rows.many),
        )  # fmt: skip
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _MOST_SHAPES:
                self._known.clear()
            found = self._known[key] = self._shape(rows)
        return found

    def _shape(self, rows: Rows) -> _Shape:
        exist = self.existing(rows)
        there = [one.name in rows.many or not exist.isdisjoint(one.all) for one in self.categories]
        categories = [
            (one, tuple([row for row in one.rows if row.name in exist]) if is_there else None)
            for one, is_there in zip(self.categories, there, strict=True)
            if is_there or one.asked
        ]
        return frozenset(exist), tuple(categories)

    def existing(self, rows: Rows) -> set[str]:
        """The names of the rows outside lists that exist."""
        exist: set[str] = set()
        lists = {category for category, made in rows.many.items() if made}
        for name, always, children, of_lists in self.existence:
            if always or rows.get(name) or not exist.isdisjoint(children) or (of_lists and not lists.isdisjoint(of_lists)):
                exist.add(name)
        return exist


def finished(rows: Rows, finish: Finish, trace: Trace) -> dict[str, list[Row]]:
    """The rows by category, in the order of the target, completed."""
    for name, needs in finish.needs:
        if row := rows.get(name):
            for need in needs:
                leave_out(need, row, trace, trace.at)
    exist, categories = finish.shape(rows)
    made: dict[str, list[Row]] = {}
    for category, singles in categories:
        if singles is not None and (found := category.made(exist, singles, rows, trace)):
            made[category.name] = found
        else:
            for question, asked in category.asked:
                if asked is not None:
                    trace.asks(asked)
                else:
                    trace.unanswered(question)
    return {name: made[name] for name in finish.order if name in made}


def supply(holder: Row, item: str, value: Any, trace: Trace, place: str, rule: str, reason: str = "") -> None:
    """Write what the mapping itself says at `place`: *assumed* where it states a fact with a reason, else *supplied*."""
    holder[item] = value
    told = new_tuple(Assumed, (place, value if value.__class__ is str else str(value), reason, rule))
    (trace.assumed if reason else trace.supplied).append(told)


def decide(holder: Row, item: str, value: Any, trace: Trace, place: str, rule: str, reason: str = "") -> None:
    """Write what the branch that is taken says at `place`."""
    holder[item] = value
    trace.supplied.append(new_tuple(Assumed, (place, value if value.__class__ is str else str(value), reason, rule)))


def leave_out(need: Need, row: Row, trace: Trace, at: str) -> None:
    """Empty a row that lacks an item that it needs."""
    if row and (row.keys().isdisjoint(need.items) if need.one else not all(map(row.__contains__, need.items))):
        for file, leaves in need.leaves:
            trace.skip(at, file, leaves, need.reason)
        row.clear()


def choose_numbered(plan: Numbered, rows: list[Row], trace: Trace) -> None:
    """Leave out the rows for which there is no number any more, and number the others anew, in their order."""
    if len(rows) <= len(plan.numbers):
        return
    rank = {fold(word): n for n, word in enumerate(plan.words)}
    order = sorted(range(len(rows)), key=lambda n: rank.get(fold(str(rows[n].get(plan.by))), len(rank)))
    chosen = sorted(order[: len(plan.numbers)])
    read_at = {id(here[0]): here[1] for here, *_ in trace.written}
    for n in order[len(plan.numbers) :]:
        for file, leaves in plan.leaves:
            trace.skip(read_at[id(rows[n])], file, leaves, plan.reason)
        rows[n].clear()
    rows[:] = [rows[n] for n in chosen]
    for number, row in zip(plan.numbers, rows, strict=True):
        row[plan.item] = number


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
