"""Documents by path: values put at a path and looked up there, and when two values are the same."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any


def store(document: Any, path: str, value: Any) -> None:
    """Put a value at a path; `[]` is the first element of a list, except at the end, where it holds a list of values."""
    steps = path.split(".")
    here = document
    if isinstance(value, list) and "[]." in path and not path.endswith("[]"):
        before, _, rest = path.rpartition("[].")
        store(document, before, [made({rest: one}) for one in value])
        return
    for step in steps[:-1]:
        name = step.removesuffix("[]")
        if step.endswith("[]"):
            elements = here.setdefault(name, [])
            if not elements:
                elements.append({})
            here = elements[0]
        else:
            here = here.setdefault(name, {})
    if value is not None:
        here[steps[-1].removesuffix("[]")] = value


def without(document: Any, path: tuple[str, ...]) -> Any:
    """A copy of a document without what stands at a path; `[]` is every element of a list."""
    if isinstance(document, list):
        return [without(one, path) for one in document]
    name = path[0].removesuffix("[]")
    if not isinstance(document, dict) or name not in document:
        return document
    rest = {key: one for key, one in document.items() if key != name}
    return rest if len(path) == 1 else {**rest, name: without(document[name], path[1:])}


def found(document: Any, path: str) -> Any:
    """The value at a path, through the first elements of lists; None where there is none."""
    for step in path.split("."):
        if isinstance(document, list):
            document = document[0] if document else None
        if not isinstance(document, dict):
            return None
        document = document.get(step.removesuffix("[]"))
    return document


def every(document: Any, path: str) -> list[Any]:
    """The values at a path, one for each element of the lists on the way; None where there is none."""
    here, (step, _, rest) = document, path.partition(".")
    value = here.get(step.removesuffix("[]")) if isinstance(here, dict) else None
    if step.endswith("[]") and rest:
        return [one for element in value or [None] for one in every(element, rest)]
    return every(value, rest) if rest else [value]


def made(values: Mapping[str, Any]) -> dict[str, Any]:
    """A document of values by path."""
    document: dict[str, Any] = {}
    for path, value in values.items():
        store(document, path, copy.deepcopy(value))
    return document


def same(one: Any, other: Any) -> bool:
    """Equality of JSON values, with numbers compared exactly."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if _is_number(one) and _is_number(other):
        return Decimal(str(one)) == Decimal(str(other))
    return type(one) is type(other) and bool(one == other)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def clear(document: Any, path: str) -> None:
    """Take a value out of a document, if it is there."""
    steps = path.split(".")
    for step in steps[:-1]:
        if not isinstance(document, dict):
            return
        document = document.get(step.removesuffix("[]"))
        if isinstance(document, list):
            document = document[0] if document else None
    if isinstance(document, dict):
        document.pop(steps[-1].removesuffix("[]"), None)


def turned(value: Any) -> Any:
    """The same document, its keys in the opposite order."""
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(one) for one in value] if isinstance(value, list) else value


def every_list_length(document: dict[str, Any], path: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The document with the list at a path 0, 1, 2 and 5 long."""
    for length in (0, 1, 2, 5):
        copied = copy.deepcopy(document)
        elements = found(copied, path)
        if isinstance(elements, list) and elements:
            store(copied, path.removesuffix("[]") + "[]", [copy.deepcopy(elements[0]) for _ in range(length)])
            yield length, copied
