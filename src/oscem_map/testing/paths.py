"""Documents by path: values put at a path and looked up there, and when two values are the same."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

_STEP: Final = re.compile(r"(?:[^.\[]|\[[^\]]*\])+")

def steps_of(path: str) -> list[str]:
    """The steps of a path; the word of a selector may have dots: `ids[scheme=a.b].value`."""
    return _STEP.findall(path)


def store(document: Any, path: str, value: Any) -> None:
    """Put a value at a path; `[]` is the first element of a list, except at the end, where it holds a list of values.

    `[slot=word]` is the element that says so, and is made where there is none.
    """
    steps = steps_of(path)
    here = document
    if isinstance(value, list) and "[]." in path and not path.endswith("[]"):
        before, _, rest = path.rpartition("[].")
        store(document, before, [made({rest: one}) for one in value])
        return
    for step in steps[:-1]:
        name, bracket, test = step.removesuffix("]").partition("[")
        here = _element(here.setdefault(name, []), test) if bracket else here.setdefault(name, {})
    if value is not None:
        here[steps[-1].removesuffix("[]")] = value


def _element(elements: list[Any], test: str) -> Any:
    """The element that a step means; a new one at the end of the list where there is none."""
    found = _said(elements, test)
    if found is None:
        slot, _, word = test.partition("=")
        found = made({slot: word}) if slot else {}
        elements.append(found)
    return found


def _said(elements: Any, test: str) -> Any:
    """The first element of a list that says the word of a test, or any."""
    slot, _, word = test.partition("=")
    wanted = (one for one in elements or () if not slot or found(one, slot) == word)
    return next(wanted, None)


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
    """The value at a path, through the first elements of lists, or those that its selectors mean; None where there is none."""
    steps = steps_of(path)
    for n, step in enumerate(steps):
        name, bracket, test = step.removesuffix("]").partition("[")
        if isinstance(document, list):
            document = document[0] if document else None
        if not isinstance(document, dict):
            return None
        document = document.get(name)
        if bracket and n + 1 < len(steps):
            document = _said(document, test)
    return document


def every(document: Any, path: str) -> list[Any]:
    """The values at a path, one for each element of the lists on the way; None where there is none."""
    steps = steps_of(path)
    name, bracket, test = steps[0].removesuffix("]").partition("[")
    rest = path[len(steps[0]) + 1 :]
    value = here.get(name) if isinstance(here := document, dict) else None
    if bracket and rest:
        chosen = [_said(value, test)] if test else value or [None]
        return [one for element in chosen for one in every(element, rest)]
    return every(value, rest) if rest else [value]


def made(values: Mapping[str, Any]) -> dict[str, Any]:
    """A document of values by path; elements that selectors mean stand behind the first ones."""
    document: dict[str, Any] = {}
    for path, value in sorted(values.items(), key=lambda one: "=" in one[0]):
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
    steps = steps_of(path)
    holder = found(document, ".".join(steps[:-1])) if steps[1:] else document
    if isinstance(holder, list):
        holder = _said(holder, steps[-2].removesuffix("]").partition("[")[2])
    if isinstance(holder, dict):
        holder.pop(steps[-1].removesuffix("[]"), None)


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
