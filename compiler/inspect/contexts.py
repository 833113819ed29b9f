"""What else a document needs for one rule to run: demands, guards, and what `needs` asks for."""

from __future__ import annotations

from typing import Any

from oscem_map.compiler.inspect.samples import Samples, sample_answer
from oscem_map.compiler.resolve.typed import (
    Answer,
    Branch,
    Choice,
    Copy,
    Fixed,
    Mapping,
    Need,
    Place,
    Scope,
    Side,
    TableUse,
    Via,
    placed,
    rules,
)


class Contexts:
    """Finds the context of rules: raw values by path."""

    def __init__(self, mapping: Mapping, samples: Samples) -> None:
        self.mapping = mapping
        self.samples = samples
        self.rules = list(rules(mapping.root.nodes))
        self._demanded: dict[int, list[Fixed]] = {}
        self._branches: dict[int, list[Branch]] = {}
        """Of each rule and each choice, the branches that it stands in."""
        self._choices: dict[int, Choice] = {}
        for rule, around in placed(mapping.root.nodes):
            trail: list[Branch] = []
            for choice, number in (one for one in around if not isinstance(one, Scope)):
                self._branches[id(choice)] = [*trail]
                trail.append(choice.branches[number])
                self._choices |= {id(branch): choice for branch in choice.branches}
            self._branches[id(rule)] = trail

    def of(self, rule: Copy) -> dict[str, Any]:
        """The context of a rule, without its own slots."""
        context: dict[str, Any] = {}
        self._gather(rule, context, set())
        for place in rule.left:
            context.pop(place.spelt, None)
        return context

    def answers(self, rule: Copy) -> dict[str, Any]:
        """The answers without which the rows of a rule are left out (`needs` of what is only asked)."""
        wanted = {place.path for place in self._needed(rule)} - {
            place.path for one in self._copies() for place in one.right if _beside(one.scope, rule.scope)
        }
        decided = {name: said for branch in self._branches[id(rule)] for name, said in self.source(branch)[1].items()}
        return decided | {
            one.declared.name.text: sample_answer(one.place)
            for one in self.rules
            if isinstance(one, Answer) and one.place.path in wanted
        }

    def base(self) -> dict[str, Any]:
        """What every document needs."""
        context: dict[str, Any] = {}
        self._demands(self.mapping.root, context)
        return context

    def _gather(self, rule: Copy, context: dict[str, Any], seen: set[int]) -> None:
        if id(rule) in seen:
            return
        seen.add(id(rule))
        for place in rule.left:
            self._selected(place, context)
        for scope in rule.scope.enclosing():
            self._demands(scope, context)
        for branch in self._branches[id(rule)]:
            self._guard(branch, context)
        needed = {place.path for place in self._needed(rule)}
        giving = [
            one for one in (self._copies() if needed else ())
            if _beside(one.scope, rule.scope) and any(place.path in needed for place in one.right)
        ]  # fmt: skip
        own = [one for one in giving if all(branch in self._branches[id(rule)] for branch in self._branches[id(one)])]
        for other in own or giving:
            self._sampled(other, context, seen)

    def _demands(self, scope: Scope, context: dict[str, Any]) -> None:
        if id(scope) not in self._demanded:
            fixed = [node for node in scope.nodes if isinstance(node, Fixed) and node.demanded]
            self._demanded[id(scope)] = [node for node in fixed if node.place.side == "left"]
        for node in self._demanded[id(scope)]:
            context.setdefault(node.place.dotted, node.words[0])

    @staticmethod
    def _selected(place: Place, context: dict[str, Any]) -> None:
        """The words of the selectors inside a path, but for those that stand in the path as it is spelt."""
        before = len(place.path) - len(place.within)
        for test in place.tests if any(test.has for test in place.tests) else ():
            path = (*place.path[: before + test.depth + 1], *test.slot.within)
            context.setdefault(".".join(path), test.words[0])

    def _guard(self, branch: Branch, context: dict[str, Any]) -> None:
        for path, said in self.source(branch)[0].items():
            if said is not None:
                context.setdefault(path, said)

    def source(self, branch: Branch) -> tuple[dict[str, Any], dict[str, Any]]:
        """Of what a branch's guard holds: slots by path, and answers by name; an item has its word from the first rule for it,
        and an answer only where the slots (None) say nothing.
        """
        guard = branch.guard
        if guard is None:
            return {}, {}
        if guard.side is Side.LEFT:
            return {guard.dotted: branch.words[0] if branch.words is not None else self._slot_sample(guard)}, {}
        word = branch.words[0] if branch.words is not None else sample_answer(guard)
        scope = self._choices[id(branch)].scope
        writing = [one for one in self.rules if isinstance(one, (Copy, Answer)) and one.arrow.puts and _writes(one, guard)]
        for rule in sorted(writing, key=lambda one: (one.scope is not scope, one.is_else)):
            said = _left_word(rule.via, word)
            if isinstance(rule, Copy) and said is not None:
                return {rule.left[0].spelt: said}, {}
            if isinstance(rule, Answer) and said is not None:
                first = {one.left[0].spelt: None for one in writing if isinstance(one, Copy)}
                elses = [self._choices[id(one)] for one in self._branches[id(rule)] if one.guard is None]
                first |= {one.guard.dotted: None for choice in elses for one in choice.branches if one.guard is not None}
                return first, {rule.declared.name.text: said}
        return {}, {}

    def taking(self, choice: Choice, branch: Branch) -> tuple[dict[str, Any], dict[str, Any]]:
        """Slots and answers by which a branch is taken, with those of the branches around it."""
        slots: dict[str, Any] = {}
        answers: dict[str, Any] = {}
        for one in (*self._branches.get(id(choice), ()), branch):
            said, answered = self.source(one)
            slots |= said
            answers |= answered
        return slots, answers

    def _slot_sample(self, place: Place) -> Any:
        """A value of the slot, as the first rule that reads it takes it."""
        for rule in self._copies():
            raws = dict(zip((left.path for left in rule.left), self.samples.first(rule), strict=False))
            if raws.get(place.path) is not None and (place.slot.many or not isinstance(raws[place.path], list)):
                return raws[place.path]
        return "something"

    def _needed(self, rule: Copy) -> list[Place]:
        """The items that the rule's rows need (`needs`)."""
        categories = {place.category for place in rule.right}
        needs = [one for one in self.rules if isinstance(one, Need) and _beside(one.scope, rule.scope)]
        return [place for need in needs for place in need.places if place.category in categories]

    def _sampled(self, rule: Copy, context: dict[str, Any], seen: set[int]) -> None:
        self._gather(rule, context, seen)
        for place, raw in zip(rule.left, self.samples.first(rule), strict=False):
            context.setdefault(place.spelt, raw)

    def _copies(self) -> list[Copy]:
        return [rule for rule in self.rules if isinstance(rule, Copy) and rule.arrow.puts]


def _writes(rule: Copy | Answer, item: Place) -> bool:
    return any(place.path == item.path for place in rule.places_of(Side.RIGHT))


def _left_word(via: tuple[Via, ...], word: Any) -> Any:
    """The word of a table's left side for one of its right; None where it has none."""
    tables = [use.table for use in via if isinstance(use, TableUse)]
    rows = [row for table in tables for row in table.rows if row.arrow.puts and row.left[0].words and word in row.right[0].words]
    return rows[0].left[0].words[0] if rows else None if tables else word


def _beside(one: Scope | None, other: Scope | None) -> bool:
    """Whether two blocks make the same rows: both outside lists, or both of one list's element."""
    lists = [scope.list_scope if scope is not None else None for scope in (one, other)]
    return lists[0] is lists[1]
