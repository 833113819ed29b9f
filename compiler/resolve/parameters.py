"""A fragment with parameters, `fragment program(category, question) { }`, as its use fills them in.

In texts of its rules `{category}` stands for an argument, and `ask.question` for the question whose name is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.dsl import syntax


def arguments_of(fragment: syntax.Fragment, call: syntax.Call, problems: Problems) -> dict[str, str] | None:
    """What a use says of each parameter; None where it says too much or too little. Error: E0203."""
    names = [name.text for name in fragment.parameters]
    given = [one.value for one in call.arguments]
    if len(given) == len(names) and all(isinstance(one, str) for one in given):
        return dict(zip(names, map(str, given), strict=True))
    name = fragment.name.text
    wanted = ", ".join(f'"{one}"' for one in names)
    title = f"fragment `{name}` takes {f'{len(names)} texts: {wanted}' if names else 'no arguments'}"
    help = f"write `via {name}({wanted})`" if names else f"write `via {name}`"
    others = [(fragment.name.span, "declared here")]
    problems.add("E0203", call.span, title, "other arguments", others=others, help=help)
    return None


def filled_in(node: Any, arguments: Mapping[str, str]) -> Any:
    """A part of the syntax tree with the arguments in it; it stands where it stands in the fragment."""
    if not arguments:
        return node
    if isinstance(node, tuple):
        return tuple(filled_in(one, arguments) for one in node)
    if isinstance(node, syntax.Literal):
        return replace(node, value=_text(node.value, arguments)) if isinstance(node.value, str) else node
    if isinstance(node, syntax.GivenEnd) and node.steps[0].name in arguments:
        first, *rest = node.steps
        return replace(node, steps=(replace(first, name=arguments[first.name]), *rest))
    if not is_dataclass(node) or isinstance(node, type):
        return node
    return replace(node, **{one.name: filled_in(getattr(node, one.name), arguments) for one in fields(node)})


def _text(text: str, arguments: Mapping[str, str]) -> str:
    for name, argument in arguments.items():
        text = text.replace(f"{{{name}}}", argument)
    return text


__all__ = ["arguments_of", "filled_in"]
