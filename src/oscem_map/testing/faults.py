"""Seeded faults in a generated converter: each mutant has one.

A rule dropped, a wrong key, a wrong factor, a swapped pair, a skipped check, a codec left out, a row of a table dropped or
changed, a literal changed, a branch turned.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from oscem_map.runtime.units import UNITS, spellings

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
    """One fault: the bytes `start` to `end` of the source, on lines `line` to `last`, replaced by `text`.

    `name` is the function or table that it is in, `cite` the line of its rule, if it has one, or the cells of its row.
    """

    kind: str
    name: str
    line: int
    last: int
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
        self._named = {_assigned(node): node for node in self.tree.body}
        self._name = ""
        """What is looked at: the name of a function or a table; empty outside."""
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
            self._name = _assigned(node)
            if self.names is not None and self._name not in self.names:
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
        for row in words.args if isinstance(words, ast.Call) else ():
            assert isinstance(row, ast.Tuple)
            out, *given = row.elts
            for cells in given:
                yield self._made("dropped row", cells, '("no such word",)', f"({self._text(cells)},)")
            if isinstance(out, ast.Tuple | ast.Constant):
                width = len(out.elts) if isinstance(out, ast.Tuple) else 1
                cite = f"({self._text(given[0])},)"
                yield self._made("changed row", out, f'("mutant", "mutant")[:{width}]', cite)
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
        return Mutant(kind, self._name, node.lineno, node.end_lineno, start, end, text, cite)

    def source_of(self, mutant: Mutant) -> str:
        """The whole source with a fault."""
        return (self._bytes[: mutant.start] + mutant.text.encode() + self._bytes[mutant.end :]).decode()

    def whole(self, name: str) -> str:
        """A function or a table without a fault."""
        start, end = self._offsets(self._named[name])
        return self._bytes[start:end].decode()

    def changed(self, mutant: Mutant) -> str:
        """The function or the table with a fault."""
        start, end = self._offsets(self._named[mutant.name])
        return (self._bytes[start : mutant.start] + mutant.text.encode() + self._bytes[mutant.end : end]).decode()

    def is_same(self, mutant: Mutant) -> bool:
        """Whether what is written instead is parsed like what is there: then there is no fault."""
        before = self._bytes[mutant.start : mutant.end].decode()
        return mutant.text != "pass" and ast.dump(ast.parse(f"({before})")) == ast.dump(ast.parse(f"({mutant.text})"))


def _assigned(node: ast.stmt) -> str:
    """The name of what a module defines."""
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    return node.name if isinstance(node, ast.FunctionDef) else target.id if isinstance(target, ast.Name) else ""
