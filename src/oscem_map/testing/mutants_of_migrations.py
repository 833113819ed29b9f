"""Seeded faults in a generated migration: a rule dropped, a wrong place on either side, a wrong unit, a type or a codec left
out, a row of a table dropped or changed, a name that `spelling` does not know, a check that finds nothing or too much.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

from oscem_map.testing.faults import Mutant, Seeder
from oscem_map.testing.migrations import Laws

ACTS = ("move", "split", "unit", "put_aside", "say", "ask")
BLOCKS = ("each", "onto", "everywhere")


class MigrationSeeder(Seeder):
    """Finds the places of a migration's source where a fault can be."""

    def mutants(self) -> Iterator[Mutant]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
                yield from self._act(node, node.value)
            elif isinstance(node, ast.For) and isinstance(node.iter, ast.Call):
                yield from self._block(node.iter)
            elif isinstance(node, ast.Call):
                yield from self._data(node)

    def _act(self, node: ast.Expr, call: ast.Call) -> Iterator[Mutant]:
        """One rule: `spot.move("a", "b", 12, of="text", via=..., unit="mm")`."""
        name = getattr(call.func, "attr", "")
        if name not in ACTS:
            if isinstance(call.func, ast.Name) and len(call.args) == 1:
                yield self._made("dropped fragment", node, "pass", "")
            return
        cite = next((str(one.value) for one in call.args if isinstance(one, ast.Constant) and one.value.__class__ is int), "")
        yield self._made("dropped rule", node, "pass", cite)
        if name not in ("say", "ask"):
            yield self._made("wrong left side", call.args[0], '"no_such_slot"', cite)
        if name == "unit":
            assert isinstance(call.args[1], ast.Constant)
            yield self._made("wrong unit", call.args[1], repr(self._other(str(call.args[1].value))), cite)
        elif name != "put_aside":
            n = 2 if name == "ask" else 1
            changed = '("no_such_slot", "nor_this")' if name == "split" else '"no_such_slot"'
            yield self._made("wrong right side", call.args[n], changed, cite)
        if name == "say":
            yield self._made("changed literal", call.args[0], '"mutant"', cite)
        # A codec that takes one type only makes a type beside it idle: leaving that out is no fault.
        typed = name == "split" or any(one.arg == "via" and self._text(one.value) != "SPELLING" for one in call.keywords)
        for keyword in call.keywords:
            if keyword.arg != "of" or not typed:
                yield from self._keyword(keyword, cite)

    def _keyword(self, keyword: ast.keyword, cite: str) -> Iterator[Mutant]:
        if keyword.arg == "of":
            yield self._made("type left out", keyword.value, '""', cite)
        elif keyword.arg == "via":
            yield self._made("codec left out", keyword.value, "None", cite)
        elif keyword.arg == "by":
            yield self._made("key left out", keyword.value, '""', cite)
        elif keyword.arg == "unit" and isinstance(keyword.value, ast.Constant):
            yield self._made("unit left out", keyword.value, '""', cite)
            yield self._made("wrong unit", keyword.value, repr(self._other(str(keyword.value.value))), cite)

    def _block(self, call: ast.Call) -> Iterator[Mutant]:
        """`for spot in spot.each("authors[]"):` and its like."""
        name = getattr(call.func, "attr", "")
        if name not in BLOCKS:
            return
        if name == "everywhere":
            yield self._made("wrong block", call.args[0], 'frozenset(("value", "sample"))', "")
            yield self._made("wrong block", call.args[0], "frozenset()", "")
            return
        yield self._made("wrong block", call.args[0], '"no_such_slot"', "")
        if name == "onto":
            yield self._made("wrong right side", call.args[1], '"no_such_slot"', "")
        for keyword in call.keywords:
            yield from self._keyword(keyword, "")

    def _data(self, call: ast.Call) -> Iterator[Mutant]:
        """Tables, names, units of codecs, and checks."""
        name = getattr(call.func, "id", "")
        if name == "Words" and isinstance(call.args[0], ast.Dict):
            for key, value in zip(call.args[0].keys, call.args[0].values, strict=True):
                if key is not None:
                    yield self._made("dropped row", key, '"no such word"', "")
                    yield self._made("changed row", value, '"mutant"', "")
        elif name == "Spelling" and isinstance(call.args[0], ast.Tuple):
            for one in call.args[0].elts:
                yield self._made("dropped name", one, '"no_such_name"', "")
        elif name == "Bare" and isinstance(call.args[0], ast.Constant):
            yield self._made("wrong unit", call.args[0], repr(self._other(str(call.args[0].value))), "")
        elif name == "TextForm":
            yield self._made("changed literal", call.args[0], '"{} by {}"', "")
        elif name == "Check":
            yield from self._check(call)

    def _check(self, call: ast.Call) -> Iterator[Mutant]:
        yield self._made("wrong left side", call.args[0], '"no_such_slot"', "")
        if isinstance(call.args[2], ast.Tuple):
            for one in call.args[2].elts:
                is_text = isinstance(one, ast.Constant) and isinstance(one.value, str)
                yield self._made("changed argument", one, '"no such word"' if is_text else "-1", "")
                if not is_text:
                    yield self._made("changed argument", one, "10", "")


class MigrationTrial:
    """Runs the generated tests of a migration against mutants."""

    def __init__(self, tests: ModuleType) -> None:
        laws: Laws = tests.SUITE.laws
        self.facts = (laws.cases, laws.found, laws.names)
        self.original: ModuleType = laws.module
        assert self.original.__file__ is not None
        self.source = Path(self.original.__file__).read_text(encoding="utf-8")

    def killed(self, source: str = "", cite: str = "", home: str = "") -> bool:
        """Whether a test fails with this migration in the original's place."""
        name = self.original.__name__
        module = ModuleType(name)
        module.__file__ = self.original.__file__
        module.__package__ = name.rpartition(".")[0]
        sys.modules[name] = module
        try:
            exec(compile(source or self.source, "mutant", "exec"), vars(module))
            for check in self._checks(Laws(module, *self.facts), cite):
                check()
        except Exception:  # any failure of a test or of the mutant itself counts
            return True
        finally:
            sys.modules[name] = self.original
        return False

    def _checks(self, laws: Laws, cite: str) -> Iterator[Callable[[], object]]:
        """The tests: those of the rule first, the laws on searched documents last."""
        own = [case for case in laws.cases if case.rule.rpartition(":")[2] == cite]
        for check in (laws.check_case, laws.check_idle):
            yield from (partial(check, case) for case in own)
        yield laws.check_spelling
        yield laws.check_whole
        yield from (partial(laws.check_found, found) for found in laws.found)
        for check in (laws.check_case, laws.check_idle):
            yield from (partial(check, case) for case in laws.cases if case not in own)
        yield laws.check_valid_documents
        yield laws.check_old_documents
