"""The modules that the converters of two families share: each fragment, table and question is planned once.

Planning the same fragment for several roots gives the same functions; they are kept once, in the module of the fragment's
file. Where a root needs it otherwise, a second variant stands beside the first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from oscem_map.compiler.plan.ir import Ask, Function, FunctionName
from oscem_map.compiler.resolve.typed import Answer, Mapping, Scope, rules


@dataclass(slots=True)
class Unit:
    """The functions of one fragment, or of a root's own file, in one direction. `home` is the mapping file."""

    home: str
    name: str
    functions: dict[str, Function] = field(default_factory=dict)
    _stems: dict[int, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def reserve(self, scope: Scope, name: str) -> str:
        """The place of a block's function, before those of the blocks inside it."""
        self._stems[id(scope)] = name
        self._taken.add(name)
        self.functions[name] = None  # type: ignore[assignment]
        return name

    def stem_of(self, scope: Scope | None, verb: str) -> str:
        """How the names of functions of blocks inside a block begin."""
        name = self._stems.get(id(scope), self.name)
        return verb if name == f"{verb}_document" else name

    def fresh(self, name: str) -> str:
        unique, n = name, 2
        while unique in self._taken:
            unique, n = f"{name}_{n}", n + 1
        return unique


class Library:
    """Units by home, in the order in which they were first planned."""

    def __init__(self) -> None:
        self.units: dict[str, list[tuple[str, tuple[Function, ...]]]] = {}
        self._names: dict[tuple[str, str], list[tuple[Function, ...]]] = {}

    def register(self, unit: Unit) -> FunctionName:
        """Keep a unit, unless the same one is kept already; gives the name of its first function: that of the unit.

        Another variant of a fragment has its number behind a colon, which no name that is printed has.
        """
        functions = tuple(unit.functions.values())
        variants = self._names.setdefault((unit.home, unit.name), [])
        known = functions in variants
        if not known:
            variants.append(functions)
        n = variants.index(functions)
        name = unit.name + (f":{n + 1}" if n else "")
        if not known:
            self.units.setdefault(unit.home, []).append((name, functions))
        return FunctionName(unit.home, name)

    def question(self, mapping: Mapping, rule: Answer) -> Ask:
        """A question as a converter holds it, with all places that its answer goes to."""
        return _questions(mapping)[_key(rule)]


def _key(rule: Answer) -> tuple[str, str]:
    assert rule.declared is not None
    return rule.declared.name.text, str(rule.declared.span.file)


@lru_cache(64)
def _questions(mapping: Mapping) -> dict[tuple[str, str], Ask]:
    found: dict[tuple[str, str], list[Answer]] = {}
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Answer) and rule.declared is not None:
            found.setdefault(_key(rule), []).append(rule)
    return {key: _ask(answers) for key, answers in found.items()}


def questions(mapping: Mapping) -> tuple[Ask, ...]:
    """All questions of a mapping, in the order of its rules."""
    return tuple(_questions(mapping).values())


def _ask(answers: list[Answer]) -> Ask:
    declared = answers[0].declared
    assert declared is not None
    targets = tuple(answer.place.item for answer in answers if answer.place is not None)
    default = None if declared.default is None else str(declared.default.value)
    return Ask(
        declared.span.file, declared.name.text, str(declared.question.value), targets, answers[0].cite, default, declared.optional
    )  # fmt: skip
