"""Whole runs for the generated tests: a document for each branch, with and without answers, and what each gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from oscem_map.compiler.checks.documents import in_memory
from oscem_map.compiler.emit.module import Plan
from oscem_map.compiler.inspect.samples import sample_answer
from oscem_map.compiler.resolve.typed import Answer, Choice, Copy, Place, Present, Scope, rules, walk
from oscem_map.runtime.note import Note
from oscem_map.testing.laws import made


@dataclass(frozen=True, slots=True)
class Run:
    """One run as it is printed."""

    document: dict[str, Any]
    answers: dict[str, Any]
    expected: dict[str, Any]
    asked: tuple[str, ...]


class Runs:
    """Makes the runs of a converter by running it."""

    def __init__(self, plan: Plan, full: dict[str, Any], base: dict[str, Any]) -> None:
        self.plan = plan
        self.full = full
        self.base = base
        self.module = in_memory(plan)
        self.questions = _questions(plan)

    def all(self) -> list[Run]:
        """Every branch once, without answers; and all together, with them."""
        documents = [self.full, *self._variants(), self._sparse()]
        return [self._run(document, {}) for document in documents] + [self._run(self.full, self._answers())]

    def _run(self, document: dict[str, Any], answers: dict[str, Any]) -> Run:
        note = Note(answers)
        expected = self.module.put(made(document), note)
        return Run(document, answers, expected, tuple(asked.name for asked in note.asked))

    def _variants(self) -> list[dict[str, Any]]:
        """The full document, for each branch but the first of each choice: without the guards of those before it."""
        found: list[dict[str, Any]] = []
        for node in walk(self.plan.mapping.root.nodes):
            if isinstance(node, Choice):
                guards = [branch.guard.dotted for branch in node.branches if branch.guard]
                for n in range(1, len(guards) + 1):
                    found.append({path: value for path, value in self.full.items() if path not in guards[:n]})
        return [one for i, one in enumerate(found) if one not in found[:i]]

    def _sparse(self) -> dict[str, Any]:
        """Without lists: rows that only single values make."""
        return {path: value for path, value in self.full.items() if "[]." not in path}

    # Answers --------------------------------------------------------------------------------------------------------

    def _answers(self) -> dict[str, Any]:
        return {name: sample_answer(place) for name, place in self.questions.items()}

    def wrong_answers(self) -> dict[str, tuple[Any, ...]]:
        """Answers that must be refused: of another kind, not in a list, and out of range."""
        found = {name: tuple(one for one in _WRONG if self._refused(name, one)) for name in self.questions}
        return {name: wrong for name, wrong in found.items() if wrong}

    def _refused(self, name: str, answer: Any) -> bool:
        note = Note({name: answer})
        self.module.put(made(self.full), note)
        return any(path == f"$ask.{name}" for path, _, _ in note.refusals())

    # Presence -------------------------------------------------------------------------------------------------------

    def presence(self) -> list[tuple[str, tuple[str, ...], str, dict[str, Any]]]:
        """Each `via present`: path, items, category, and a document that has what it speaks of."""
        found = []
        for rule in rules(self.plan.mapping.root.nodes):
            if isinstance(rule, Present) and rule.left is not None and rule.arrow.both:
                items = tuple(place.item for place in rule.items)
                found.append((rule.left.dotted, items, rule.category, self._beside(rule)))
        return found

    def _beside(self, rule: Present) -> dict[str, Any]:
        """The slots of the rules that write the items, and what every document needs."""
        assert rule.scope is not None
        wanted = {place.path for place in rule.items}
        paths = {
            place.dotted
            for other in rules(self.plan.mapping.root.nodes)
            if isinstance(other, Copy) and other.arrow.both and _inside(other, rule.scope)
            and (any(right.path in wanted for right in other.right) or any(r.category == rule.category for r in other.right))
            for place in other.left
        }  # fmt: skip
        return self.base | {path: value for path, value in self.full.items() if path in paths}


_WRONG = ("? no such answer ?", "no-such-answer", -1, 1000000)


def _inside(rule: Copy, scope: Scope) -> bool:
    return rule.scope is not None and any(one is scope for one in rule.scope.enclosing())


def _questions(plan: Plan) -> dict[str, Place]:
    return {
        rule.declared.name.text: rule.place
        for rule in rules(plan.mapping.root.nodes)
        if isinstance(rule, Answer) and rule.declared and rule.place and rule.place.side == "right"
    }
