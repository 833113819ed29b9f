"""A codec's expression, as text with places for its values, filled with the expressions of a rule."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from functools import lru_cache

from oscem_map.compiler.plan.ir import Call, Expr, Runtime


def filled(template: str, values: Sequence[Expr], named: Mapping[str, Expr]) -> Expr:
    """A codec's expression with its values in place: `initials({0}, {1})`."""
    return _filled(_parsed(template), values, named)


def _filled(node: ast.expr, values: Sequence[Expr], named: Mapping[str, Expr]) -> Expr:
    match node:
        case ast.Name(id=name) if name.startswith("_value_"):
            return values[int(name[7:])]
        case ast.Name(id=name) if name.startswith("_named_"):
            return named[name[7:]]
        case ast.Call(func=ast.Name(id=name), args=arguments):
            given: list[Expr] = []
            for argument in arguments:
                every = isinstance(argument, ast.Name) and argument.id == "_named_all"
                given += values if every else [_filled(argument, values, named)]
            return Call(Runtime(name), tuple(given))
    raise TypeError(f"a codec's expression has {ast.dump(node)}")


@lru_cache(256)
def _parsed(template: str) -> ast.expr:
    words = ("all", "arg", "scale", "source", "width")
    names = {str(n): f"_value_{n}" for n in range(10)} | {word: f"_named_{word}" for word in words}
    for key, name in names.items():
        template = template.replace(f"{{{key}}}", name)
    return ast.parse(template, mode="eval").body
