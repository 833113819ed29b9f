"""Which row a rule writes: every row of a side of tables that a mapping can make. Of a tree there are none.

Outside lists a category has one row, and all rules that name it fill the same one; blocks of one category that demand
different fixed values have a row each. Within a list's block, the list's category has the element's row, and any other
category a companion: one row for that element. An item of a list's category that is named outside its block means every
row of it.
"""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TypeGuard

from oscem_map.compiler.resolve.typed import (
    Answer,
    Choice,
    Copy,
    Fixed,
    Index,
    Key,
    Line,
    Mapping,
    Need,
    Node,
    Pairing,
    Present,
    Rule,
    Scope,
    Side,
    rules,
    walk,
)
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind


class Role(StrEnum):
    """What a row stands for."""

    SINGLE = "single"
    """The one row of a category, outside lists."""
    EVERY = "every"
    """What stands in every row of a list's category."""
    ELEMENT = "element"
    """The row of a list's element."""
    COMPANION = "companion"
    """A row of another category beside it, for the same element."""


@dataclass(slots=True, eq=False)
class TargetRow:
    """A row, and the rules that make it. `owner` is the list's block of an element or companion."""

    name: str
    category: str
    role: Role
    owner: Scope | None = None
    data: list[Rule] = field(default_factory=list)
    """Rules whose value makes the row exist."""
    answers: list[Answer] = field(default_factory=list)
    branched: list[Answer] = field(default_factory=list)
    """Those of the answers that stand in a branch."""
    fixed: list[Fixed] = field(default_factory=list)
    keys: list[Key | Index] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    present: list[Present] = field(default_factory=list)
    guarded: bool = False
    """Whether a literal of it stands in a branch."""

    @property
    def local(self) -> bool:
        """Whether it lives in the function of a list's element."""
        return self.role in (Role.ELEMENT, Role.COMPANION)


class TargetRows:
    """All row variables of a mapping, in the order in which it first names them."""

    def __init__(self, mapping: Mapping, side: Side = Side.RIGHT) -> None:
        self.mapping = mapping
        self.side = side
        self.schema = mapping.schema(side)
        self.all: dict[tuple[str, Scope | None, str], TargetRow] = {}
        self._outside: dict[str, TargetRow] = {}
        """By category, the first row outside lists."""
        self._lists = {scope.anchor(side).category for scope in self._scopes() if scope.own_row}
        self._split = self._discriminated()
        if self.schema.kind is Kind.TABLES:
            self._collect(mapping.root.nodes, False)

    def writes(self, line: Line | Scope) -> bool:
        """Whether a rule or a block writes this side."""
        return self.side.is_written_by(line.arrow)

    def _scopes(self) -> list[Scope]:
        return [node for node in walk(self.mapping.root.nodes) if isinstance(node, Scope)]

    def _discriminated(self) -> dict[Scope, str]:
        """Blocks outside lists that share a category and demand different values, with the value's word."""
        blocks: dict[str, list[tuple[Scope, str]]] = {}
        for scope in self._scopes():
            category = scope.anchor(self.side).category
            if scope.pairing is Pairing.ROW and scope.list_scope is None and category:
                words = [str(node.words[0]) for node in scope.nodes if is_demand(node, self.side)]
                blocks.setdefault(category, []).append((scope, "_".join(words)))
        found: dict[Scope, str] = {}
        for category, pairs in blocks.items():
            marked = {scope: word for scope, word in pairs if word}
            if len(set(marked.values())) > 1 or (marked and not self._written_outside(category, marked)):
                found.update(marked)
        return found

    def _written_outside(self, category: str, blocks: dict[Scope, str]) -> bool:
        """Whether a rule writes a category in none of its blocks."""
        return any(
            place.category == category and blocks.keys().isdisjoint(rule.scope.enclosing())
            for rule in rules(self.mapping.root.nodes)
            if self.writes(rule)
            for place in rule.places_of(self.side)
            if not place.given
        )

    def of(self, scope: Scope, category: str) -> TargetRow:
        """The row of `category` that a rule in `scope` means."""
        owner = scope.list_scope
        if owner is not None:
            role = Role.ELEMENT if category == owner.anchor(self.side).category else Role.COMPANION
            return self._get(category, category, role, owner)
        split = next((s for s in scope.enclosing() if s.anchor(self.side).category == category and s in self._split), None)
        if split is not None:
            suffix = re.sub(r"\W+", "_", self._split[split]).lower()
            return self._get(f"{category}_{suffix}", category, Role.SINGLE, None)
        block = any(
            s.anchor(self.side).category == category and s.pairing in (Pairing.ROW, Pairing.SELECT)
            for s in scope.enclosing()
        )
        if category in self._lists and not block:
            return self._get(f"every_{category}", category, Role.EVERY, None)
        return self._get(category, category, Role.SINGLE, None)

    def _get(self, name: str, category: str, role: Role, owner: Scope | None) -> TargetRow:
        key = (name, owner, category)
        if key not in self.all:
            self.all[key] = made = TargetRow(name, category, role, owner)
            if not made.local:
                self._outside.setdefault(category, made)
        return self.all[key]

    def _collect(self, nodes: list[Node], guarded: bool) -> None:
        for node in nodes:
            match node:
                case Scope():
                    category = node.anchor(self.side).category
                    if category and node.pairing is not Pairing.WHOLE and self.writes(node):
                        self.of(node, category)
                    if self.writes(node):
                        self._collect(node.nodes, guarded)
                case Choice():
                    for branch in node.branches:
                        self._collect(branch.nodes, True)
                case _:
                    if self.writes(node):
                        self._rule(node, guarded)

    def _rule(self, rule: Rule, guarded: bool) -> None:
        match rule:
            case Copy():
                for place in rule.places_of(self.side):
                    if not place.given:
                        self.of(rule.scope, place.category).data.append(rule)
            case Present(category=category) if category and self.side is Side.RIGHT:
                self.of(rule.scope, category).present.append(rule)
            case Present() if self.side is Side.RIGHT:
                self.of(rule.scope, rule.items[0].category).present.append(rule)
            case Present():
                self.of(rule.scope, rule.left.category).data.append(rule)
            case Answer() if rule.place.side is self.side:
                var = self.of(rule.scope, rule.place.category)
                var.answers.append(rule)
                if guarded:
                    var.branched.append(rule)
            case Fixed() if rule.written and rule.place.side is self.side:
                var = self.of(rule.scope, rule.place.category)
                var.fixed.append(rule)
                var.guarded = var.guarded or guarded
            case Key() | Index() if rule.place.side is self.side:
                self.of(rule.scope, rule.place.category).keys.append(rule)
            case Need() if self.side is Side.RIGHT:
                self.of(rule.scope, rule.places[0].category).needs.append(rule)
            case _:
                pass

    # Questions about rows -------------------------------------------------------------------------------------------

    def only_asked(self, answer: Answer, var: TargetRow) -> bool:
        """Whether nothing but answers makes the row: then a question that is not optional is asked before there is one."""
        facts = any(one.data or one.present for one in self.of_category(var.category))
        return not answer.declared.optional and not facts

    def outside(self) -> list[TargetRow]:
        """Rows outside lists, in order."""
        return [var for var in self.all.values() if not var.local]

    def categories(self) -> list[str]:
        """Categories that are written, in order of first mention."""
        return list(dict.fromkeys(var.category for var in self.all.values()))

    def of_category(self, category: str) -> list[TargetRow]:
        return [var for var in self.all.values() if var.category == category]

    def locals_of(self, owner: Scope) -> list[TargetRow]:
        """The element's row and its companions."""
        found = [var for var in self.all.values() if var.owner is owner]
        return sorted(found, key=lambda var: var.role is Role.COMPANION)

    def is_pointed_at(self, category: str, item: str) -> bool:
        """Whether a row's key is the number of a row of a category."""
        keys = (key for row in self.all.values() for key in row.keys if isinstance(key, Key))
        return any(key.parent.category == category and key.parent.path[-1] == item for key in keys)

    def id_of(self, var: TargetRow, item: str) -> Fixed | Index | Key | Answer | Copy | None:
        """The rule that writes an item of a row."""
        candidates: list[Fixed | Index | Key | Answer | Copy] = [
            *var.fixed, *var.keys, *var.answers, *(rule for rule in var.data if isinstance(rule, Copy)),
        ]  # fmt: skip
        for rule in candidates:
            if any(place.path[-1] == item for place in rule.places_of(self.side)):
                return rule
        return None

    def parents(self, var: TargetRow) -> list[TargetRow]:
        """The rows that a row's keys point at."""
        found = [self.parent_of(rule) for rule in var.keys if isinstance(rule, Key)]
        return list(dict.fromkeys(parent for parent in found if parent is not None and parent is not var))

    def parent_of(self, rule: Key) -> TargetRow | None:
        """The row whose key a rule writes: beside it in the element's block, or else outside lists."""
        category, owner = rule.parent.category, rule.scope.list_scope
        beside = self.all.get((category, owner, category)) if owner else None
        if beside is not None:
            return beside
        return self._outside.get(category)


def target_rows(mapping: Mapping, side: Side = Side.RIGHT) -> TargetRows:
    """The row variables of a mapping that is typed to its end; who asks may add rows, which others do not see."""
    made, own = _target_rows(mapping, side), copy(_target_rows(mapping, side))
    own.all, own._outside = {**made.all}, {**made._outside}
    return own


@lru_cache(32)
def _target_rows(mapping: Mapping, side: Side) -> TargetRows:
    return TargetRows(mapping, side)


def is_demand(node: Node, side: Side = Side.RIGHT) -> TypeGuard[Fixed]:
    """Whether a node is a two-way fixed value on a place of a side."""
    return isinstance(node, Fixed) and node.arrow is Arrow.EXACT and node.place.side is side


def demand_of(scope: Scope) -> Fixed | None:
    """The demand on the elements of a block's list, if it has one."""
    for node in scope.nodes:
        if isinstance(node, Fixed) and node.place.side is Side.LEFT and node.demanded:
            return node
    return None
