"""Generated tests against a converter with a fault: in its own module, or in those of the fragments that it shares."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

from oscem_map.testing.laws import Rule
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
        self._add(self.original.put, set())
        self._add(self.original.get, set())

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
        modules = (one for key, one in sys.modules.items() if key.startswith(f"{self.package}."))
        homes = [one for one in modules if vars(one).get(name) is table and f"\n{name} = " in _text(one)]
        for module in homes[:1]:
            self.parts.setdefault(module.__name__, Part(_text(module))).names.add(name)

    def _is_elsewhere(self, function: str) -> bool:
        """Whether a function is of a fragment that another converter's tests answer for."""
        stem = function.partition("_")[2]
        fragments = [name for names in self.suite.elsewhere.values() for name in names]
        return any(stem == one or stem.startswith(f"{one}_") for one in fragments)

    def killed(self, source: str = "", cite: str = "", module: str = "") -> bool:
        """Whether a test fails with a mutant of a module in its place. All other modules are imported anew."""
        before = {name: one for name, one in sys.modules.items() if name in self.parts}
        for name in before:
            del sys.modules[name]
        try:
            if module:
                self._replace(source, module)
            for check in self._checks(cite):
                check()
        except Exception:  # any failure of a test or of the mutant itself counts
            return True
        finally:
            sys.modules.update(before)
        return False

    def _replace(self, source: str, name: str) -> None:
        made = ModuleType(name)
        made.__package__ = self.package
        sys.modules[name] = made
        exec(compile(source, "mutant", "exec"), vars(made))

    def _checks(self, cite: str) -> Iterator[Callable[[], object]]:
        """The laws of the rule first, then those of whole documents, then those of the other rules that are tried here."""
        suite, whole = self.suite, self.suite.whole
        yield from _laws([rule for rule in suite.own_rules if rule.cite == cite])
        yield from (golden.check for golden in suite.goldens)
        yield from (partial(whole.check_rows, name, answered) for name in whole.documents for answered in (False, True))
        yield from (presence.check for presence in whole.presence)
        yield from _laws([rule for rule in suite.own_rules if rule.cite != cite])
        yield whole.check_questions
        yield whole.check_wrong_answers
        yield from (partial(whole.check_length, path) for path in whole.lists)
        yield whole.check_random


def _laws(rules: list[Rule]) -> Iterator[Callable[[], object]]:
    for law in (Rule.check_values, Rule.check_readings, Rule.check_refused):
        yield from (partial(law, rule) for rule in rules)


def _text(module: ModuleType) -> str:
    assert module.__file__ is not None
    return Path(module.__file__).read_text(encoding="utf-8")


def _names(code: CodeType) -> set[str]:
    """The names that a function and those inside it use."""
    inner = (one for one in code.co_consts if isinstance(one, CodeType))
    return {*code.co_names, *(name for one in inner for name in _names(one))}


__all__ = ["Part", "Trial"]
