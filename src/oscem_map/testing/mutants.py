"""Seeded faults in generated converters and migrations, and whether the generated tests see them:
`python -m oscem_map.testing.mutants`. Those of migrations are in `mutants_of_migrations`.

Each mutant has one fault: a rule dropped, a wrong key, a wrong factor, a swapped pair, a skipped check, a codec left out, a row
of a table dropped or changed, a literal changed, a branch turned. Survivors are listed with their line.
"""

from __future__ import annotations

import ast
import importlib.util
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.units import UNITS, spellings
from oscem_map.testing.trial import Trial

if TYPE_CHECKING:
    from oscem_map.testing.mutants_of_migrations import MigrationTrial

WRITERS = ("put", "give")
CHECKS = ("within", "inside", "at_least", "above", "at_most", "below", "among", "matching", "listed_or_free")
CODECS = (
    "rounded",
    "day",
    "midnight",
    "orcid",
    "taxon",
    "sequence",
    "wrapped",
    "measure",
    "component",
    "whole",
    "maker",
)


@dataclass(frozen=True)
class Mutant:
    """One fault: the characters `start` to `end` of the source replaced by `text`; `cite` is the rule's line, if it has one."""

    kind: str
    line: int
    start: int
    end: int
    text: str
    cite: str


class Seeder:
    """Finds the places of a converter's source where a fault can be."""

    def __init__(self, source: str, names: Collection[str] | None = None) -> None:
        self.source = source
        self.names = names
        """The functions and tables that get faults; None for all."""
        self.tree = ast.parse(source)
        starts = [0]
        for text in source.splitlines(keepends=True):
            starts.append(starts[-1] + len(text.encode()))
        self._starts = starts
        self._bytes = source.encode()
        self.files = self._files()
        self.scales = self._scales()

    def _files(self) -> dict[str, str]:
        return {
            node.targets[0].id: str(node.value.value)
            for node in self.tree.body
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and node.targets[0].id.startswith("IN_")
            and isinstance(node.value, ast.Constant)
        }

    def _scales(self) -> dict[str, str]:
        return {
            node.targets[0].id: str(node.value.args[0].value)
            for node in self.tree.body
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Call)
            and getattr(node.value.func, "id", "") == "Scale"
            and isinstance(node.value.args[0], ast.Constant)
        }

    def mutants(self) -> Iterator[Mutant]:
        for node in self.tree.body:
            name = node.name if isinstance(node, ast.FunctionDef) else _assigned(node)
            if self.names is not None and name not in self.names:
                continue
            if isinstance(node, ast.FunctionDef):
                yield from self._function(node)
            elif isinstance(node, ast.Assign) and getattr(getattr(node.value, "func", None), "id", "") == "LookupTable":
                yield from self._table(node)

    # Functions ------------------------------------------------------------------------------------------------------

    def _function(self, function: ast.FunctionDef) -> Iterator[Mutant]:
        putters = self._putters(function)
        for node in ast.walk(function):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
                yield from self._call(node, node.value, putters)
            elif isinstance(node, ast.Assign):
                yield from self._assign(node)
            elif isinstance(node, ast.If):
                yield self._made("branch", node.test, f"not ({self._text(node.test)})", "")

    def _putters(self, function: ast.FunctionDef) -> dict[str, str]:
        """The names of functions that write, with the file of their rules."""
        found: dict[str, str] = {}
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and getattr(getattr(node.value, "func", None), "id", "") in (
                "writer",
                "row_writer",
                "part_reader",
                "WriterByWord",
            ):
                assert isinstance(node.value, ast.Call) and isinstance(node.targets[0], ast.Name)
                last = node.value.args[-1]
                found[node.targets[0].id] = self.files.get(last.id, "") if isinstance(last, ast.Name) else ""
        return found

    def _call(self, node: ast.Expr, call: ast.Call, putters: dict[str, str]) -> Iterator[Mutant]:
        name = getattr(call.func, "id", "")
        if name == "lacking":
            yield self._made("mandatory", node, "pass", "")
        if name == "present":
            yield self._made("dropped rule", node, "pass", "")
        if name in ("supply", "decide"):
            yield self._made("dropped literal", node, "pass", "")
        if name not in putters or not isinstance(call.args[-1], ast.Constant):
            return
        cite = f"{putters[name]}:{call.args[-1].value!r}"
        if not self._asks(call):
            yield self._made("dropped rule", node, "pass", cite)
            yield self._made("wrong key", call.args[0], '"no_such_item"', cite)
        yield from self._inside(call, cite)

    @staticmethod
    def _asks(call: ast.Call) -> bool:
        return any(isinstance(n, ast.Attribute) and n.attr in ("given", "unanswered") for n in ast.walk(call))

    def _inside(self, call: ast.AST, cite: str) -> Iterator[Mutant]:
        for node in ast.walk(call):
            if isinstance(node, ast.Name) and node.id in self.scales:
                yield self._made("factor", node, f'Scale("{self._other(self.scales[node.id])}")', cite)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CHECKS:
                yield self._made("skipped check", node, self._text(node.args[0]), cite)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CODECS:
                yield self._made("codec left out", node, self._text(node.args[0]), cite)

    @staticmethod
    def _other(unit: str) -> str:
        """Another unit of the same dimension, or else of another one."""
        found = [u.symbol for u in spellings(UNITS[unit]).values() if u.symbol != unit and not u.offset]
        return found[0] if found else ("mm" if unit != "mm" else "s")

    def _assign(self, node: ast.Assign) -> Iterator[Mutant]:
        target = node.targets[0]
        cite = self._comment(node.lineno)
        if isinstance(target, ast.Tuple) and getattr(getattr(node.value, "func", None), "id", "") == "spread":
            names = [self._text(one) for one in target.elts]
            yield self._made("swapped pair", target, ", ".join(reversed(names)), "")
            yield from self._inside(node.value, "")
        elif isinstance(target, ast.Subscript) and not isinstance(target.value, ast.Name | ast.Attribute):
            return
        elif isinstance(target, ast.Subscript) and self._text(target.value) != "categories":
            yield self._made("dropped literal", node, "pass", cite)
            if isinstance(node.value, ast.Constant):
                yield self._made("changed literal", node.value, '"mutant"', cite)

    def _comment(self, line: int) -> str:
        _, _, comment = self.source.splitlines()[line - 1].partition("  # ")
        return comment.strip()

    # Tables ---------------------------------------------------------------------------------------------------------

    def _table(self, node: ast.Assign) -> Iterator[Mutant]:
        assert isinstance(node.value, ast.Call)
        words = node.value.args[0]
        if isinstance(words, ast.Dict):
            for key, value in zip(words.keys, words.values, strict=True):
                if key is None:
                    continue
                yield self._made("dropped row", key, '("no such word",)', "")
                if isinstance(value, ast.Tuple):
                    yield self._made("changed row", value, f'("mutant", "mutant")[: {len(value.elts)}]', "")
        for keyword in node.value.keywords:
            if keyword.arg in ("lists", "others"):
                yield self._made("dropped row", keyword.value, "()", "")

    # Text -----------------------------------------------------------------------------------------------------------

    def _text(self, node: ast.expr) -> str:
        start, end = self._offsets(node)
        return self._bytes[start:end].decode()

    def _offsets(self, node: Any) -> tuple[int, int]:
        return self._starts[node.lineno - 1] + node.col_offset, self._starts[node.end_lineno - 1] + node.end_col_offset

    def _made(self, kind: str, node: Any, text: str, cite: str) -> Mutant:
        start, end = self._offsets(node)
        return Mutant(kind, node.lineno, start, end, text, cite)

    def source_of(self, mutant: Mutant) -> str:
        return (self._bytes[: mutant.start] + mutant.text.encode() + self._bytes[mutant.end :]).decode()


def _assigned(node: ast.stmt) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    return target.id if isinstance(target, ast.Name) else ""


# Running ------------------------------------------------------------------------------------------------------------


def run(tests: ModuleType, most: int | None = None) -> tuple[int, list[Mutant], Counter[str]]:
    """(how many mutants, those that survive, how many of each kind)."""
    trial, seeders = _of_migration(tests) if hasattr(tests.SUITE, "laws") else _of_converter(tests)
    assert not trial.killed(), "the generated tests fail without a fault"
    seeded = [(module, mutant) for module, seeder in seeders.items() for mutant in dict.fromkeys(seeder.mutants())][:most]
    survivors = [
        mutant for module, mutant in seeded if not trial.killed(seeders[module].source_of(mutant), mutant.cite, module)
    ]
    return len(seeded), survivors, Counter(mutant.kind for _, mutant in seeded)


def _of_converter(tests: ModuleType) -> tuple[Trial, dict[str, Seeder]]:
    trial = Trial(tests.SUITE)
    return trial, {name: Seeder(part.source, part.names) for name, part in trial.parts.items()}


def _of_migration(tests: ModuleType) -> tuple[MigrationTrial, dict[str, Seeder]]:
    from oscem_map.testing.mutants_of_migrations import MigrationSeeder, MigrationTrial

    trial = MigrationTrial(tests)
    return trial, {"": MigrationSeeder(trial.source)}


def main(arguments: list[str]) -> int:
    """Runs the mutants of the converters and migrations whose test files are named, else of all; exit 1 where fewer than
    95 % are killed."""
    worst = 1.0
    for path in arguments or map(str, sorted(Path("tests/generated").glob("test_*.py"))):
        start = time.monotonic()
        spec = importlib.util.spec_from_file_location(Path(path).stem, path)
        assert spec is not None and spec.loader is not None
        tests = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(tests)
        total, survivors, kinds = run(tests)
        share = 1 - len(survivors) / total
        worst = min(worst, share)
        print(
            f"{path}: {total - len(survivors)} of {total} mutants killed, {share:.1%}, {time.monotonic() - start:.0f} s"
        )
        print("  " + ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items())))
        for mutant in survivors:
            print(f"  survives: {mutant.kind} at line {mutant.line} ({mutant.cite or 'no rule'}): {mutant.text[:60]!r}")
    return 0 if worst >= 0.95 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
