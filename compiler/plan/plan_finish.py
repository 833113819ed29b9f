"""Rows that exist, and what makes no row: keys, literals, unanswered questions, and `?` for what is mandatory.

A row exists if a slot or an answer gives one of its items a value; or nothing gives it data but a literal does; or a row
that exists points to it.
"""

from __future__ import annotations

from decimal import Decimal

from oscem_map.compiler.emit.lines import Function, Lines
from oscem_map.compiler.plan.close_rows import (
    key_value,
    leave_out,
    parents_first,
    plain_fixed,
    set_key,
    set_literal,
)
from oscem_map.compiler.plan.naming import file_constant
from oscem_map.compiler.plan.plan_put import PutPlan
from oscem_map.compiler.plan.put_words import asked_constant
from oscem_map.compiler.resolve.rows import Role, TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import Answer, Fixed, Index, Key, Mapping, Place


class FinishPlan:
    """Plans `finish`, and one function for each category outside lists."""

    def __init__(self, mapping: Mapping, rows: TargetRows, put: PutPlan) -> None:
        self.mapping = mapping
        self.rows = rows
        self.put = put

    def plan(self) -> list[Function]:
        return [self._finish(), *(self._category(category) for category in self._ordered())]

    def _ordered(self) -> list[str]:
        """Categories, parents before children, else in order of first mention."""
        variables = self.rows.outside() + [var for var in self.rows.all.values() if var.local]
        order = parents_first(self.rows, variables)
        return list(dict.fromkeys(var.category for var in order))

    def _finish(self) -> Function:
        w = Lines()
        for var in self.rows.outside():
            for need in var.needs:
                leave_out(need, var, var.ref, '"$"', w)
        for var in reversed(parents_first(self.rows, list(self.rows.all.values()))):
            if not var.local:
                self._existence(var, w)
        w("categories: dict[str, list[Row]] = {}")
        for category in self._ordered():
            w(f"if {' or '.join(self._flags(category))}:")
            with w.indented():
                more = "".join(f", {flag(var)}" for var in self._told(category))
                w(f'categories["{category}"] = finish_{category}(rows, note{more})')
            self._only_asked(category, w)
        mention = ", ".join(repr(category) for category in self.rows.categories())
        w(f"order = ({mention},)")
        w("return {category: categories[category] for category in order if category in categories}")
        doc = "Which rows exist, children before the rows that they point at; then their keys, parents first."
        return Function("finish", ("rows: Rows", "note: Note"), "dict[str, list[Row]]", doc, "", w.lines)

    def _flags(self, category: str) -> list[str]:
        """What tells that a category has rows."""
        variables = self.rows.of_category(category)
        flags = [flag(var) for var in variables if not var.local]
        lists = any(var.local for var in variables) and not any(var.role is Role.EVERY for var in variables)
        return flags + ([f"rows.{self.rows.list_of(category)}"] if lists else [])

    def _told(self, category: str) -> list[TargetRow]:
        """Of a category with several kinds of rows: those outside lists, of which the function is told whether they exist."""
        variables = self.rows.of_category(category)
        return [var for var in variables if var.role is Role.SINGLE] if len(variables) > 1 else []

    def _only_asked(self, category: str, w: Lines) -> None:
        """A question whose answer alone would make the row is asked all the same; of one in a branch, `put` sees to that."""
        questions = [
            answer
            for var in self.rows.of_category(category)
            for answer in var.answers
            if self.rows.only_asked(answer, var) and answer not in var.branched
        ]
        if questions:
            w("else:")
            with w.indented():
                for answer in questions:
                    w(f"note.unanswered({asked_constant(answer)})")

    def _existence(self, var: TargetRow, w: Lines) -> None:
        children = [other for other in self.rows.all.values() if var in self.rows.parents(other)]
        alone = var.role is Role.SINGLE and not children and not (var.data or var.answers or var.present)
        if alone and any(not self._number(fixed) for fixed in var.fixed):
            w(f"{flag(var)} = True  # nothing but a literal says it")
            return
        if any(fixed.scope is self.mapping.root and fixed.arrow.both for fixed in var.fixed):
            w(f"{flag(var)} = True  # it says which mapping wrote this, and is demanded when it is read")
            return
        reasons = [var.ref]
        if var.role is Role.EVERY:
            reasons.append(f"rows.{self.rows.list_of(var.category)}")
        for one in children:
            reasons += self._stands(one)
        w(f"{flag(var)} = bool({' or '.join(dict.fromkeys(reasons))})")

    def _stands(self, var: TargetRow) -> list[str]:
        """What tells that a row exists that points at another one; a list has a row also where only `every row` speaks."""
        if not var.local:
            return [flag(var)]
        every = [flag(one) for one in self.rows.of_category(var.category) if one.role is Role.EVERY]
        return [f"rows.{self.rows.list_of(var.category)}", *every]

    def _number(self, fixed: Fixed) -> bool:
        """The number of a row (`1 -> id`), which is a key and no fact; `_exptl.method` is a key and a fact."""
        assert fixed.place is not None
        key = fixed.place.path[-1] in self.mapping.right.classes[fixed.place.category].keys
        return key and all(isinstance(word, Decimal) for word in fixed.words)

    def _category(self, category: str) -> Function:
        w = Lines()
        variables = self.rows.of_category(category)
        singles = [var for var in variables if var.role is Role.SINGLE]
        lists = [var for var in variables if var.role in (Role.ELEMENT, Role.COMPANION)]
        every = next((var for var in variables if var.role is Role.EVERY), None)
        w("found: list[Row] = []")
        for var in singles:
            self._single(var, len(variables) > 1, w)
        if lists or every:
            self._many(category, lists, every, w)
        self._mandatory(category, w)
        w("return found")
        doc = f"The rows of _{category}: keys, literals, and `?` for what is mandatory."
        parameters = ("rows: Rows", "note: Note", *(f"{flag(var)}: bool" for var in self._told(category)))
        return Function(f"finish_{category}", parameters, "list[Row]", doc, "", w.lines)

    def _single(self, var: TargetRow, several: bool, w: Lines) -> None:
        if several:
            w(f"if {flag(var)}:")
            with w.indented():
                self._fill_single(var, w)
        else:
            self._fill_single(var, w)

    def _fill_single(self, var: TargetRow, w: Lines) -> None:
        w(f"row = {var.ref}")
        if var.guarded:
            w(f"row.update(rows.{var.name}_set)")
        self._fill(var, "row", w)
        w("found.append(row)")

    def _fill(self, var: TargetRow, row: str, w: Lines) -> None:
        for answer in var.answers:
            self._unanswered(answer, row, w)
        for fixed in plain_fixed(var):
            set_literal(fixed, var, row, w)
        for key in var.keys:
            if isinstance(key, Index):
                assert key.place is not None
                w(f'{row}["{key.place.path[-1]}"] = str(len(found) + {key.start})  # {key.cite}')
            else:
                set_key(self.rows, key, var, row, w)

    def _unanswered(self, answer: Answer, row: str, w: Lines) -> None:
        assert answer.place is not None
        item = answer.place.path[-1]
        w(f'if "{item}" not in {row}:')
        with w.indented():
            value = self.put.answer_value(answer, f"note.unanswered({asked_constant(answer)})")
            put = f'into({row}, note, "$", {file_constant(answer.file)})'
            w(f'{put}("{item}", {value}, "$ask.{_name(answer)}", {answer.number})')

    def _many(self, category: str, lists: list[TargetRow], every: TargetRow | None, w: Lines) -> None:
        element = next((var for var in lists if var.role is Role.ELEMENT), None)
        listed = self.rows.list_of(category)
        if every is not None:
            w(f"if not rows.{listed}:")
            with w.indented():
                w("row: Row = {}")
                if element is not None:
                    self._first_row(element, w)
                w(f"rows.{listed}.append(row)")
            w(f"for row in rows.{listed}:")
            with w.indented():
                w(f"row.update(rows.{every.name})")
        for var in lists:
            late = [answer for answer in var.answers if var.role is Role.ELEMENT]
            if late:
                w(f"for row in rows.{listed}:")
                with w.indented():
                    for answer in late:
                        self._unanswered(answer, "row", w)
        w(f"found += rows.{listed}")

    def _first_row(self, element: TargetRow, w: Lines) -> None:
        """A row that no element makes: only what stands in every row is known of it."""
        for fixed in plain_fixed(element):
            set_literal(fixed, element, "row", w)
        for key in element.keys:
            if isinstance(key, Index):
                assert key.place is not None
                w(f'row["{key.place.path[-1]}"] = "{key.start}"  # {key.cite}')
            else:
                set_key(self.rows, key, element, "row", w)

    def _mandatory(self, category: str, w: Lines) -> None:
        cls = self.mapping.right.classes[category]
        for by, items in (
            ("archive", tuple(s.name for s in cls.slots.values() if s.archive.mandatory)),
            (
                "deposition",
                tuple(s.name for s in cls.slots.values() if s.deposition.mandatory and not s.archive.mandatory),
            ),
        ):
            known = self._always(category)
            unsure = tuple(item for item in items if item not in known)
            if unsure:
                w(f'lacking(found, {unsure!r}, note, "{category}", "{by}")')

    def _always(self, category: str) -> set[str]:
        """Items that every row of a category surely has: literals and keys of all its rows."""
        sure: list[set[str]] = []
        for var in self.rows.of_category(category):
            if var.role is Role.EVERY:
                continue
            places: list[Place | None] = [fixed.place for fixed in plain_fixed(var)]
            places += [key.place for key in var.keys if isinstance(key, Index) or self._sure(key, var)]
            sure.append({place.path[-1] for place in places if place is not None})
        return set.intersection(*sure) if sure else set()

    def _sure(self, key: Key, var: TargetRow) -> bool:
        return key_value(self.rows, key, var)[0] in "'\""


def _name(answer: Answer) -> str:
    assert answer.declared is not None
    return answer.declared.name.text


def flag(var: TargetRow) -> str:
    """The variable that tells whether a row outside lists exists."""
    return f"has_{var.name}"
