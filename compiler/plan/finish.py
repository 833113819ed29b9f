"""The plan of the rows outside lists, as the converter holds it: which exist, their constants, answers and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from oscem_map.compiler.plan.answers import defaulted, in_branch
from oscem_map.compiler.plan.elements import need_of, parents_first, plain_constants
from oscem_map.compiler.plan.ir import Call, Const, Expr, FileName, Kept, Lambda, Runtime, Several, Variables, call
from oscem_map.compiler.plan.library import question_of
from oscem_map.compiler.plan.supplied import word_text
from oscem_map.compiler.plan.values import answered
from oscem_map.compiler.resolve.rows import Role, TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import Answer, Fixed, Index, Key, Mapping, Side


class RowsPlan:
    """Plans `finished`: a table of categories, parents before the rows that point at them."""

    def __init__(self, mapping: Mapping, target: TargetRows) -> None:
        self.mapping = mapping
        self.target = target
        self.schema = mapping.right if target.side is Side.RIGHT else mapping.left

    def plan(self) -> Expr:
        return Several(tuple(self._shared_category(category) for category in self.ordered()))

    def ordered(self) -> list[str]:
        rows = self.target.outside() + [row for row in self.target.all.values() if row.local]
        return list(dict.fromkeys(row.category for row in parents_first(self.target, rows)))

    def order(self) -> Expr:
        """The categories in the order in which the mapping first names them."""
        return Const(tuple(self.target.categories()))

    def _shared_category(self, category: str) -> Expr:
        """The plan of a category, in the module of the file that all its rules are of; else its rows, each in theirs."""
        rows = self.target.of_category(category)
        home = self._home(rows)
        if home:
            return Kept(f"rows_of_{category}", self._category(category, rows, self._row), home)
        return self._category(category, rows, self._shared_row)

    def _shared_row(self, row: TargetRow) -> Expr:
        home, made = self._home([row]), self._row(row)
        return Kept(f"row_of_{row.name}", made, home) if home else made

    def _home(self, rows: Sequence[TargetRow]) -> str:
        """The shared file that all rules of rows stand in, or nothing."""
        said = ((*row.answers, *row.fixed, *row.keys, *row.needs) for row in rows)
        files = {rule.file for found in said for rule in found}
        return files.pop() if len(files) == 1 and self.mapping.file not in files else ""

    def _category(self, category: str, rows: Sequence[TargetRow], planned: Callable[[TargetRow], Expr]) -> Expr:
        singles = [row for row in rows if row.role is Role.SINGLE]
        element = next((row for row in rows if row.role is Role.ELEMENT), _companion(rows))
        every = next((row for row in rows if row.role is Role.EVERY), None)
        named: dict[str, Expr] = {}
        if singles:
            named["rows"] = Several(tuple(planned(row) for row in singles))
        local = [row for row in rows if row.local]
        if local:
            named["of_list"] = Const(True)
        if parents := tuple(dict.fromkeys(parent.name for row in local for parent in self._parents(row))):
            named["parents"] = Const(parents)
        if after := self._numbered_after(singles, local):
            named["after"] = Const(after)
        if every is not None:
            named["every"] = planned(every)
        if element is not None and (every is not None or element.answers):
            named["lone"] = self._lone(element)
        for by, items in self._mandatory(category).items():
            if items:
                named[by] = Const(items)
        asked = self._asked(category)
        if asked:
            named["asked"] = Several(asked)
        return _made("CategoryPlan", (Const(category),), named)

    def _numbered_after(self, singles: Sequence[TargetRow], listed: Sequence[TargetRow]) -> str:
        """The item by which rows of lists are numbered behind those outside lists; none at which other rows point."""
        items = {key.place.path[-1] for row in listed for key in row.keys if isinstance(key, Index)}
        free = [item for item in sorted(items) if singles and not self.target.is_pointed_at(listed[0].category, item)]
        counted = [item for item in free if all(isinstance(self.target.id_of(row, item), (Fixed, Index)) for row in singles)]
        return next(iter(counted), "")

    def _row(self, row: TargetRow) -> Expr:
        named: dict[str, Expr] = {}
        if parents := tuple(parent.name for parent in self._parents(row)):
            named["parents"] = Const(parents)
        if self._always(row):
            named["always"] = Const(True)
        if row.needs:
            named["needs"] = Several(tuple(self._need(row)))
        return _made("RowPlan", (Const(row.name),), named | self._contents(row))

    def _lone(self, element: TargetRow) -> Expr:
        """The row that no element makes: only what stands in every row is known of it."""
        return _made("RowPlan", (Const(element.name),), self._contents(element))

    def _contents(self, row: TargetRow) -> dict[str, Expr]:
        named: dict[str, Expr] = {}
        answers = tuple(self._answer(answer, row) for answer in row.answers if not in_branch(answer, row))
        if answers:
            named["answers"] = Several(answers)
        constants = plain_constants(row)
        if constants:
            named["constants"] = Several(tuple(_constant(fixed) for fixed in constants))
        if row.keys:
            named["keys"] = Several(tuple(self._key(key) for key in row.keys))
        return named

    def _need(self, row: TargetRow) -> list[Expr]:
        found: list[Expr] = []
        for need in row.needs:
            leaves = need_of(row, self.target.side, ())
            files = Several(tuple(Several((FileName(file), Const(told))) for file, told in leaves.items()))
            items = tuple(place.path[-1] for place in need.places)
            found.append(call("Need", items, f"{need.because} ({need.cite})", files, **({"one": True} if need.one else {})))
        return found

    def _answer(self, rule: Answer, row: TargetRow) -> Expr:
        given = Variables().new("given")
        convert = Lambda(given, answered(rule.place, rule.via, given))
        asked = question_of(self.mapping, rule)
        more: dict[str, object] = {"field": ".".join(rule.within)} if rule.within else {}
        if defaulted(rule, row):
            more["branched"] = True
        return call("Answer", asked, rule.place.path[-1], convert, FileName(rule.file), rule.number, **more)

    def _key(self, key: Key | Index) -> Expr:
        item = Const(key.place.path[-1])
        if isinstance(key, Index):
            return _made("Key", (item,), {"start": Const(key.start)})
        parent, of = self.target.parent_of(key), key.parent.path[-1]
        if parent is None:
            return _made("Key", (item,), {})
        rule = self.target.id_of(parent, of)
        if isinstance(rule, Fixed) and not parent.local:
            return _made("Key", (item, Const(word_text(rule))), {})
        first = parent.role is Role.EVERY or parent.local
        row = parent.category if first else parent.name
        named: dict[str, Expr] = {"row": Const(row), "of": Const(of)}
        return _made("Key", (item,), named | ({"first": Const(True)} if first else {}))

    # Which rows exist -----------------------------------------------------------------------------------------------

    def _always(self, row: TargetRow) -> bool:
        """Whether a row is always there: nothing but a constant says it, or it says which mapping wrote it."""
        children = [other for other in self.target.all.values() if row in self.target.parents(other)]
        alone = row.role is Role.SINGLE and not children and not (row.data or row.answers or row.present)
        if alone and any(not self._number(fixed) for fixed in row.fixed):
            return True
        return any(fixed.scope is self.mapping.root and fixed.arrow.both for fixed in row.fixed)

    def _number(self, fixed: Fixed) -> bool:
        """The number of a row (`1 -> id`), which is a key and no fact; a method is a key and a fact."""
        assert fixed.place is not None
        key = fixed.place.path[-1] in self.schema.classes[fixed.place.category].keys
        return key and all(isinstance(word, Decimal) for word in fixed.words)

    def _parents(self, row: TargetRow) -> list[TargetRow]:
        """The rows outside lists whose existence a row demands: it points at them."""
        return [parent for parent in self.target.parents(row) if not parent.local]

    def _asked(self, category: str) -> tuple[Expr, ...]:
        """Questions whose answer alone would make the row; of one in a branch, the branch sees to it."""
        return tuple(
            question_of(self.mapping, answer)
            for row in self.target.of_category(category)
            for answer in row.answers
            if self.target.only_asked(answer, row) and answer not in row.branched
        )

    # What is mandatory ----------------------------------------------------------------------------------------------

    def _mandatory(self, category: str) -> dict[str, tuple[str, ...]]:
        """The items that an archive or a deposition demands, and that a row may lack."""
        slots = self.schema.classes[category].slots.values()
        known = self._sure(category)
        archive = tuple(s.name for s in slots if s.archive.mandatory and s.name not in known)
        deposition = tuple(
            s.name for s in slots if s.deposition.mandatory and not s.archive.mandatory and s.name not in known
        )
        return {"archive": archive, "deposition": deposition}

    def _sure(self, category: str) -> set[str]:
        """Items that every row of a category surely has: constants, and keys of known value."""
        sure: list[set[str]] = []
        for row in self.target.of_category(category):
            if row.role is Role.EVERY:
                continue
            places = [fixed.place for fixed in plain_constants(row)]
            places += [key.place for key in row.keys if isinstance(key, Index) or self._known(key)]
            sure.append({place.path[-1] for place in places})
        return set.intersection(*sure) if sure else set()

    def _known(self, key: Key) -> bool:
        parent = self.target.parent_of(key)
        if parent is None or parent.local or key.parent is None:
            return False
        return isinstance(self.target.id_of(parent, key.parent.path[-1]), Fixed)


def _companion(rows: Sequence[TargetRow]) -> TargetRow | None:
    """The row beside a list's element, where no other rules make rows of its category: its questions are put for each one."""
    return rows[0] if len(rows) == 1 and rows[0].local and rows[0].answers else None


def _constant(fixed: Fixed) -> Expr:
    assert fixed.place is not None
    more: dict[str, Expr] = {}
    if fixed.because:
        more["reason"] = Const(fixed.because)
    if fixed.is_else:
        more["otherwise"] = Const(True)
    return _made("Constant", (Const(fixed.place.path[-1]), Const(word_text(fixed)), Const(fixed.cite)), more)


def _made(name: str, arguments: tuple[Expr, ...], named: dict[str, Expr]) -> Call:
    return Call(Runtime(name), arguments, tuple(named.items()))
