"""What else a document needs for one rule to run: demands, guards, and what `needs` asks for."""

from __future__ import annotations

from typing import Any

from oscem_map.compiler.inspect.samples import Samples, sample_answer
from oscem_map.compiler.resolve.rows import TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import Branch, Choice, Copy, Fixed, Mapping, Node, Place, Scope, Word


class Contexts:
    """Finds the context of rules: raw values by path."""

    def __init__(self, mapping: Mapping, rows: TargetRows, samples: Samples) -> None:
        self.mapping = mapping
        self.rows = rows
        self.samples = samples
        self._demanded: dict[int, list[Fixed]] = {}
        self._branches: dict[int, list[tuple[Choice, Branch]]] = {}
        self._index(mapping.root.nodes, [])

    def _index(self, nodes: list[Node], trail: list[tuple[Choice, Branch]]) -> None:
        for node in nodes:
            self._branches[id(node)] = trail
            if isinstance(node, Scope):
                self._index(node.nodes, trail)
            elif isinstance(node, Choice):
                for branch in node.branches:
                    self._index(branch.nodes, [*trail, (node, branch)])

    def of(self, rule: Copy) -> dict[str, Any]:
        """The context of a rule, without its own slots."""
        context: dict[str, Any] = {}
        self._gather(rule, context, set())
        for place in rule.left:
            context.pop(place.dotted, None)
        return context

    def answers(self, rule: Copy) -> dict[str, Any]:
        """The answers without which the rows of a rule are left out (`needs` of what is only asked)."""
        assert rule.scope is not None
        rows = [self.rows.of(rule.scope, place.category) for place in rule.right]
        return {
            answer.declared.name.text: sample_answer(answer.place)
            for var in rows
            for answer in var.answers
            if answer.declared and answer.place and answer.place.path[-1] in _asked_only(var)
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
        assert rule.scope is not None
        for scope in rule.scope.enclosing():
            self._demands(scope, context)
        for choice, branch in self._branches[id(rule)]:
            self._guard(choice, branch, context)
        for place in rule.right:
            var = self.rows.of(rule.scope, place.category)
            for needed in self._needed(var) if var.needs else ():
                self._sampled(needed, context, seen)

    def _demands(self, scope: Scope, context: dict[str, Any]) -> None:
        if id(scope) not in self._demanded:
            fixed = [node for node in scope.nodes if isinstance(node, Fixed) and node.place and node.demanded]
            self._demanded[id(scope)] = [node for node in fixed if node.place and node.place.side == "left"]
        for node in self._demanded[id(scope)]:
            assert node.place is not None
            context.setdefault(node.place.dotted, _word(node.words[0]))

    def _guard(self, choice: Choice, branch: Branch, context: dict[str, Any]) -> None:
        if branch.guard is None:
            return
        if branch.words is not None:
            context.setdefault(branch.guard.dotted, _word(branch.words[0]))
        else:
            context.setdefault(branch.guard.dotted, self._slot_sample(branch.guard))

    def _slot_sample(self, place: Place) -> Any:
        for rule in self._copies():
            if place.path in [left.path for left in rule.left]:
                index = [left.path for left in rule.left].index(place.path)
                return next(value for _, value in self.samples.values(rule).every())[0][index]
        return "something"

    def _needed(self, var: TargetRow) -> list[Copy]:
        """Rules that write the items that a row needs."""
        items = {place.path[-1] for need in var.needs for place in need.places}
        return [r for r in var.data if isinstance(r, Copy) and any(p.path[-1] in items for p in r.right)]

    def _sampled(self, rule: Copy, context: dict[str, Any], seen: set[int]) -> None:
        self._gather(rule, context, seen)
        raws = next(value for _, value in self.samples.values(rule).every())[0]
        for place, raw in zip(rule.left, raws, strict=True):
            context.setdefault(place.dotted, raw)

    def _copies(self) -> list[Copy]:
        from oscem_map.compiler.resolve.typed import rules

        return [rule for rule in rules(self.mapping.root.nodes) if isinstance(rule, Copy) and rule.arrow.puts]


def _asked_only(var: TargetRow) -> set[str]:
    """The items that a row needs, and that no slot gives."""
    needed = {place.path[-1] for need in var.needs for place in need.places}
    return needed - {place.path[-1] for rule in var.data if isinstance(rule, Copy) for place in rule.right}


def _word(word: Word) -> Any:
    return word
