"""The function of a fragment with parameters: what its uses say differently is handed to it, so that all have one function."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from oscem_map.compiler.plan.ir import CONSTANTS, Ask, Call, Const, Expr, Function, Kept, Local, Runtime, walk

Arguments = tuple[tuple[str, str], ...]
"""What a use of a fragment says of its parameters."""

_FIRST = 1000
"""The number of the first of these variables: a function has fewer of its own."""


def with_parameters(function: Function, arguments: Arguments) -> tuple[Function, tuple[Expr, ...]]:
    """The function with a parameter for each text, list of texts and question that has to do with an argument; and what one use
    hands to it.

    Where uses differ otherwise their functions do, and each keeps its own.
    """
    given: dict[Expr, Local] = {}
    parameters = [*function.parameters]
    for node in walk(function.body, into_constants=False):
        hint, kind = _parameter(node, arguments)
        if hint and node not in given:
            assert isinstance(node, (Const, Ask, Kept))
            given[node] = Local(hint, _FIRST + len(given))
            parameters.append((given[node], kind))
    body = _replaced(function.body, given)
    return replace(function, parameters=tuple(parameters), body=body), tuple(given)


def _parameter(node: object, arguments: Arguments) -> tuple[str, str]:
    """What the parameter is called that stands for a value, and its type; `''` for what has nothing to do with an argument."""
    match node:
        case Ask():
            return next((name for name, said in arguments if said == node.name), ""), "Question"
        case Kept(value=Call(function=Runtime(name="ByWord" | "Where" as kind))):
            return "choice" if kind == "ByWord" else "where", kind
        case Const(value=str(text)):
            return _of_text(text, arguments), "str"
        case Const(value=tuple(texts)) if texts and all(isinstance(text, str) for text in texts):
            return next((f"{name}_words" for name, said in arguments if said in texts), ""), "tuple[str, ...]"
    return "", ""


def _of_text(text: str, arguments: Arguments) -> str:
    """The name of a parameter for a text with an argument in it, after what else it says; of a row of a category, `row`."""
    exact = {said: name for name, said in arguments} | {f"$ask.{said}": f"{name}_leaf" for name, said in arguments}
    if text in exact:
        return exact[text]
    for name, said in sorted([one for one in arguments if one[1]], key=lambda one: -len(one[1])):
        if said in text:
            rest = _identifier(text.replace(said, "").strip())
            return f"{name}_{rest}" if rest.isidentifier() and len(rest) < _A_WORD else f"{name}_text"
        if text.endswith(f"_{_identifier(said)}"):
            return "row"
    return ""


_A_WORD = 20


def _identifier(text: str) -> str:
    return re.sub(r"\W+", "_", text).lower()


def _replaced(node: Any, given: Mapping[Expr, Local]) -> Any:
    """A part of a function with variables for values."""
    if isinstance(node, tuple):
        return tuple(_replaced(one, given) for one in node)
    if isinstance(node, (Const, Ask, Kept)) and node in given:
        return given[node]
    if isinstance(node, (Const, *CONSTANTS)) or not is_dataclass(node):
        return node
    return replace(node, **{one.name: _replaced(getattr(node, one.name), given) for one in fields(node)})  # type: ignore[type-var]


__all__ = ["Arguments", "with_parameters"]
