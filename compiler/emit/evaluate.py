"""Runs what would be printed: expressions for the examples of a rule, and whole converters, in memory."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from itertools import count
from types import ModuleType
from typing import Any

from oscem_map.compiler.emit.modules import runtime_home
from oscem_map.compiler.emit.python import Printer
from oscem_map.compiler.plan.ir import (
    CONSTANTS,
    Call,
    Const,
    Expr,
    Kept,
    Local,
    Lookup,
    Pattern,
    Runtime,
    ScaleOf,
    WordList,
    walk,
)
from oscem_map.runtime.values import Scale, word_list
from oscem_map.runtime.words import LookupTable


class Evaluator:
    """Makes functions of expressions. Constants are made once, and each expression is compiled once."""

    def __init__(self) -> None:
        self._constants: dict[object, tuple[str, Any]] = {}
        self._functions: dict[tuple[tuple[Local, ...], Expr], Callable[..., Any]] = {}

    def function(self, parameters: tuple[Local, ...], body: Expr) -> Callable[..., Any]:
        """`body` as a function of its variables."""
        key = (parameters, body)
        if key not in self._functions:
            names = {local: f"p{n}" for n, local in enumerate(parameters)}
            space: dict[str, Any] = {}

            def named(node: object) -> str:
                if isinstance(node, Local):
                    return names.setdefault(node, f"v{len(names)}")
                name, value = self._constant(node)
                space[name] = value
                return name

            text = Printer(named).text(body)
            space |= {node.name: _runtime(node.name) for node in walk(body) if isinstance(node, Runtime)}
            code = f"lambda {', '.join(names[one] for one in parameters)}: {text}"
            self._functions[key] = eval(code, {**space, "Decimal": _decimal()})
        return self._functions[key]

    def _constant(self, node: object) -> tuple[str, Any]:
        if node not in self._constants:
            self._constants[node] = (f"c{len(self._constants)}", self._made(node))
        return self._constants[node]

    def _made(self, node: object) -> Any:
        match node:
            case ScaleOf(unit=unit):
                return Scale(unit)
            case WordList(words=words):
                return word_list(words)
            case Pattern(pattern=pattern):
                return re.compile(pattern)
            case Lookup():
                return self.lookup(node)
            case Kept(value=value):
                return self.value(value)
        raise TypeError(f"nothing to run: {node!r}")

    def lookup(self, node: Lookup) -> LookupTable:
        """A lookup table as a converter has it."""
        words = {self.value(key): self.value(out) for key, out in node.words}
        lists = tuple(self.value(row) for row in node.lists)
        others = tuple(self.value(row) for row in node.others)
        return LookupTable(words, lists, others, **dict(node.options))  # type: ignore[arg-type]

    def value(self, node: Expr) -> Any:
        """The value of an expression without variables."""
        return node.value if isinstance(node, Const) else self.function((), node)()


def _runtime(name: str) -> Any:
    home = runtime_home(name)
    return vars(import_module(f"oscem_map.runtime.{home}" if home else "builtins"))[name]


def _decimal() -> type:
    from decimal import Decimal

    return Decimal


# Modules ----------------------------------------------------------------------------------------------------------------

_numbers = count(1)


class _InMemory(MetaPathFinder, Loader):
    """Finds the modules of one package in a dict of texts."""

    def __init__(self, package: str, texts: Mapping[str, str]) -> None:
        self.package = package
        self.texts = texts

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        own = name.removeprefix(f"{self.package}.")
        if name == self.package:
            return ModuleSpec(name, self, is_package=True)
        return ModuleSpec(name, self) if own != name and own in self.texts else None

    def exec_module(self, module: ModuleType) -> None:
        text = self.texts.get(module.__name__.removeprefix(f"{self.package}."))
        if text is not None:
            exec(compile(text, f"{module.__name__}.py", "exec"), vars(module))


def in_memory(texts: Mapping[str, str]) -> str:
    """The name of a package that exists in this process only, with these modules."""
    package = f"oscem_map_in_memory_{next(_numbers)}"
    sys.meta_path.append(_InMemory(package, dict(texts)))
    return package


__all__ = ["CONSTANTS", "Call", "Evaluator", "in_memory"]
