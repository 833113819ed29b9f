"""The modules that the converters of two families share: each fragment, table and question is planned once.

Planning the same fragment for several roots gives the same functions; they are kept once, in the module of the fragment's
file. Where a root needs it otherwise, a second variant stands beside the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from oscem_map.compiler.plan.ir import Ask, Function, FunctionName
from oscem_map.compiler.plan.values import number_of
from oscem_map.compiler.resolve.texts import AnswerText, TypedTemplate
from oscem_map.compiler.resolve.typed import (
    Anchor,
    Answer,
    Composed,
    Copy,
    FileWritten,
    Mapping,
    Node,
    Scope,
    rules,
    walk,
)
from oscem_map.dsl.syntax import Declared, Given


@dataclass(slots=True)
class Unit:
    """The functions of one fragment, or of a root's own file, in one direction. `home` is the mapping file."""

    home: str
    name: str
    functions: dict[str, Function] = field(default_factory=dict)
    _stems: dict[int, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def reserve(self, scope: Scope, name: str) -> str:
        """The place of a block's function, before those of the blocks inside it."""
        self._stems[id(scope)] = name
        self.taken.add(name)
        self.functions[name] = None  # type: ignore[assignment]
        return name

    def stem_of(self, scope: Scope | None, verb: str) -> str:
        """How the names of functions of blocks inside a block begin."""
        name = self._stems.get(id(scope), self.name)
        return verb if name == f"{verb}_document" else name

    def fresh(self, name: str) -> str:
        unique, n = name, 2
        while unique in self.taken:
            unique, n = f"{name}_{n}", n + 1
        return unique


class Library:
    """Units by home, in the order in which they were first planned."""

    def __init__(self) -> None:
        self.units: dict[str, list[tuple[str, tuple[Function, ...]]]] = {}
        self._names: dict[tuple[str, str], list[tuple[Function, ...]]] = {}
        self.asked: dict[Ask, Ask] = {}
        """Each question as it is printed: as the first mapping puts it."""

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


def question(mapping: Mapping, source: str, declared: Declared) -> Ask:
    """A question of `ask` or `scan` as a converter holds it, with all places that its answer goes to."""
    return _questions(mapping)[_key(source, declared)]


def question_of(mapping: Mapping, rule: Answer) -> Ask:
    """The question of a rule, with all places that its answer goes to."""
    return question(mapping, rule.source, rule.declared)


Key = tuple[str, str, str]
"""The source, the name and the file of a question."""


def _key(source: str, declared: Declared) -> Key:
    return source, declared.name.text, str(declared.span.file)


class Use(NamedTuple):
    """Where an answer goes: a rule, a block or a template, with its place and its line."""

    declared: Declared
    target: str
    cite: str


@lru_cache(64)
def _questions(mapping: Mapping) -> dict[Key, Ask]:
    found: dict[Key, list[Use]] = {}
    for node in walk(mapping.root.nodes):
        for source, use in uses(node):
            found.setdefault(_key(source, use.declared), []).append(use)
    fields = _fields(mapping)
    return {key: _ask(key, uses, fields) for key, uses in found.items()}


def uses(node: Node) -> Iterator[tuple[str, Use]]:
    match node:
        case Answer(declared=Declared() as declared):
            yield node.source, Use(declared, node.place.item, node.cite)
        case Scope(given=Given() as given):
            yield given.source, Use(given.declared, _named(node.right), node.cite)
        case Composed(template=TypedTemplate() as template) | FileWritten(template=TypedTemplate() as template):
            target = node.name if isinstance(node, FileWritten) else node.place.item
            for part in (part for line in template.lines for part in line if isinstance(part, AnswerText)):
                yield part.source, Use(part.declared, target, node.cite)


def _named(anchor: Anchor) -> str:
    return f"_{anchor.category}" if anchor.category else ".".join(anchor.path)


def _fields(mapping: Mapping) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The places that the fields of answers go to, by the path of the field."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for rule in rules(mapping.root.nodes):
        places = rule.left if isinstance(rule, Copy) and rule.arrow.puts else ()
        for place in places:
            if place.given and isinstance(rule, Copy):
                found[place.path] = (*found.get(place.path, ()), *(one.item for one in rule.right))
        if isinstance(rule, Answer):
            path = (rule.source, rule.declared.name.text + "[]" * rule.declared.many, *rule.within)
            found[path] = (*found.get(path, ()), rule.place.item)
    return found


def questions(mapping: Mapping) -> tuple[Ask, ...]:
    """All questions of a mapping, in the order of its rules."""
    return tuple(_questions(mapping).values())


def _ask(key: Key, uses: list[Use], places: dict[tuple[str, ...], tuple[str, ...]]) -> Ask:
    declared, source = uses[0].declared, key[0]
    targets = tuple(dict.fromkeys(use.target for use in uses)) if declared.fields else tuple(use.target for use in uses)
    default = None if declared.default is None else str(declared.default.value)
    top = declared.name.text + "[]" * declared.many
    fields = tuple((".".join(path), word, places.get((source, top, *path), ())) for path, word in _leaves(declared))
    assumed = default is not None or any(word is not None for _, word, _ in fields)
    return Ask(
        declared.span.file, declared.name.text, str(declared.question.value), targets, uses[0].cite, default,
        declared.optional, source, fields, (targets, uses[0].cite) if assumed else (),
    )  # fmt: skip


def _leaves(declared: Declared, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """The fields of an answer that hold values, by their path below it, with their defaults."""
    for field_ in declared.fields:
        path = (*above, field_.name.text + "[]" * field_.many)
        if field_.fields:
            yield from _leaves(field_, path)
        else:
            value = field_.default.value if field_.default is not None else None
            yield path, number_of(value) if isinstance(value, Decimal) else value
