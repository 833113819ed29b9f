"""Generated tests against a converter with a fault: in its own module, or in those of the fragments that it shares."""

from __future__ import annotations
import __future__

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

from oscem_map.compiler.inspect.values import Words
from oscem_map.compiler.resolve.typed import Copy, TableUse, rules
from oscem_map.runtime.values import fold
from oscem_map.testing.faults import Mutant
from oscem_map.testing.laws import Rule
from oscem_map.testing.reach import Check, Lines, Reach, uses
from oscem_map.testing.subjects import fragment_of
from oscem_map.testing.suite import Suite


@dataclass
class Part:
    """A module of a converter: its text, and the functions and tables of it that this converter's tests answer for."""

    source: str
    names: set[str] = field(default_factory=set)


class Trial:
    """Runs the generated tests of a converter against mutants. `parts` are its modules by name, its own first."""

    def __init__(self, suite: Suite) -> None:
        self.suite = suite
        self.package = suite.case.package
        self.name = f"{self.package}.{suite.case.module}"
        self.original = import_module(self.name)
        self.parts: dict[str, Part] = {}
        self._users: dict[str, list[Lines] | None] = {}
        """By the name of a table the lines that use it; None for a function."""
        self._add(self.original.put_document, set())
        self._add(self.original.get_document, set())

    def _add(self, function: FunctionType, seen: set[FunctionType]) -> None:
        """The part of a function, with those of the functions and tables that it uses."""
        module = function.__module__
        if function in seen or not module.startswith(f"{self.package}."):
            return
        seen.add(function)
        part = self.parts.setdefault(module, Part(_text(sys.modules[module])))
        elsewhere = module != self.name and self._is_elsewhere(function.__name__)
        if not elsewhere:
            part.names.add(function.__name__)
        for name in _names(function.__code__):
            used = function.__globals__.get(name)
            if isinstance(used, FunctionType):
                self._add(used, seen)
            elif not elsewhere and name.isupper():
                self._table(name, used)

    def _table(self, name: str, table: object) -> None:
        """A table is of the first module that has it under its name."""
        if any(name.startswith(f"{table.upper()}_") for table in self._tables_elsewhere):
            return
        modules = (one for key, one in sys.modules.items() if key.startswith(f"{self.package}."))
        homes = [one for one in modules if vars(one).get(name) is table and f"\n{name} = " in _text(one)]
        for module in homes[:1]:
            self.parts.setdefault(module.__name__, Part(_text(module))).names.add(name)

    @cached_property
    def _tables_elsewhere(self) -> set[str]:
        """The tables of which another converter's tests try the rows: no rule that is tried here uses them."""
        found: dict[bool, set[str]] = {False: set(), True: set()}
        for rule in rules(self.suite.mapping.root.nodes):
            if isinstance(rule, Copy):
                file, fragment = fragment_of(rule)
                used = {use.table.name for use in rule.via if isinstance(use, TableUse)}
                found[fragment in self.suite.elsewhere.get(file, ())] |= used
        return found[True] - found[False]

    def _is_elsewhere(self, function: str) -> bool:
        """Whether a function is of a fragment that another converter's tests answer for."""
        stem = function.partition("_")[2]
        fragments = [name for names in self.suite.elsewhere.values() for name in names]
        return any(stem == one or stem.startswith(f"{one}_") for one in fragments)

    def killed(self, module: str, mutant: Mutant, text: str) -> bool | None:
        """Whether a test fails with `text` in place of the function or table that the mutant is of; None where the table still
        says the same of its row, by a list behind it. Only those are run that reach it: the laws of its rule, or of the words
        of its row, first."""
        if is_idle(sys.modules[module], mutant.name, text):
            return None
        reached = self._reached(module, mutant)
        reached.sort(key=lambda n: (self._checks[n][0] != mutant.cite, n) if mutant.cite else (True, n))
        with changed(sys.modules[module], mutant.name, text):
            return any(map(_fails, chain(self._of_row(mutant), (self._checks[n][1] for n in reached))))

    def _reached(self, module: str, mutant: Mutant) -> list[int]:
        """The numbers of the tests that run the line of a mutant, or one that uses its table."""
        if mutant.name not in self._users:
            in_function = isinstance(vars(sys.modules[module])[mutant.name], FunctionType)
            self._users[mutant.name] = None if in_function else uses(mutant.name, self._trees)
        users = self._users[mutant.name]
        return [*self._reach.of([(module, mutant.line, mutant.last)] if users is None else users)]

    def _of_row(self, mutant: Mutant) -> list[Check]:
        """The laws of the words of a table's row, each by itself: quick, and nearly always they see its fault."""
        if not mutant.cite.startswith("("):
            return []
        cells = (node.value for node in ast.walk(ast.parse(mutant.cite)) if isinstance(node, ast.Constant))
        return [check for word in cells for check in self._by_word.get(fold(str(word)), ())]

    @cached_property
    def _by_word(self) -> dict[str, list[Check]]:
        """The laws of a word of a table, or of a text that is read, by each text that is in it."""
        found: dict[str, list[Check]] = defaultdict(list)
        for rule in self.suite.own_rules:
            if isinstance(words := rule.values, Words):
                for one in words.values:
                    check = partial(Rule.check_values, replace(rule, values=Words((one,))))
                    for text in (*one.raws, *(one.texts or ())):
                        found[fold(str(text))].append(check)
                for reading in words.read:
                    check = partial(Rule.check_readings, replace(rule, values=Words(words.values[:1], read=(reading,))))
                    for text in reading[0]:
                        found[fold(str(text))].append(check)
        return found

    @cached_property
    def _trees(self) -> dict[str, ast.Module]:
        return {name: ast.parse(part.source) for name, part in self.parts.items()}

    @cached_property
    def _reach(self) -> Reach:
        """Raises what a test raises that fails without a fault."""
        files = {_file(sys.modules[name]): name for name in self.parts}
        return Reach([check for _, check in self._checks], files)

    @cached_property
    def _checks(self) -> list[tuple[str, Check]]:
        """The tests, each with the rule that it is of, if it is of one."""
        suite, whole = self.suite, self.suite.whole
        return [
            *(("", golden.check) for golden in suite.goldens),
            *(("", partial(whole.check_rows, name, answered)) for name in whole.documents for answered in (False, True)),
            *(("", presence.check) for presence in whole.presence),
            *_laws(list(suite.own_rules)),
            ("", whole.check_questions),
            ("", whole.check_wrong_answers),
            *(("", partial(whole.check_length, path)) for path in whole.lists),
            ("", whole.check_random),
        ]


def is_idle(module: ModuleType, name: str, text: str) -> bool:
    """Whether a table without some of its rows gives the same for their words: those of a list that it looks up too."""
    held = vars(module)[name]
    if isinstance(held, FunctionType) or held.loosely is not None:
        return False
    made = _made(module, name, text)
    gone = held.words.keys() - made.words.keys()
    return bool(gone) and all(repr(held(*cells)) == repr(made(*cells)) for cells in gone)


def _made(module: ModuleType, name: str, text: str) -> Any:
    """What `text` makes in a module under a name."""
    made = dict(vars(module))
    exec(compile(text, f"mutant of {name}", "exec", __future__.annotations.compiler_flag, dont_inherit=True), made)
    return made[name]


@contextmanager
def changed(module: ModuleType, name: str, text: str) -> Iterator[None]:
    """With a function or a table as `text` writes it, for whoever holds it: the object stays, and what it does is another."""
    made, held = _made(module, name, text), vars(module)[name]
    parts = ("__code__",) if isinstance(held, FunctionType) else held.__slots__
    before = [getattr(held, part) for part in parts]
    try:
        for part in parts:
            setattr(held, part, getattr(made, part))
        yield
    finally:
        for part, value in zip(parts, before, strict=True):
            setattr(held, part, value)


def _fails(check: Check) -> bool:
    try:
        check()
    except Exception:  # any failure of a test or of the mutant itself counts
        return True
    return False


def _laws(rules: list[Rule]) -> Iterator[tuple[str, Check]]:
    for law in (Rule.check_values, Rule.check_readings, Rule.check_refused):
        yield from ((rule.cite, partial(law, rule)) for rule in rules)


def _file(module: ModuleType) -> Path:
    assert module.__file__ is not None
    return Path(module.__file__).resolve()


def _text(module: ModuleType) -> str:
    return _file(module).read_text(encoding="utf-8")


def _names(code: CodeType) -> set[str]:
    """The names that a function and those inside it use."""
    inner = (one for one in code.co_consts if isinstance(one, CodeType))
    return {*code.co_names, *(name for one in inner for name in _names(one))}


__all__ = ["Part", "Trial"]
