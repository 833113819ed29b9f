"""Advice apart from validity: what has the form of a value and is none, as programs and people leave it.

The schema takes 0 mm, "NaN" and a made-up identifier; an archive must not. Each finding has its path.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from oscem_map.runtime import codecs
from oscem_map.runtime.refused import Refused
from oscem_map.runtime.values import fold, number


class Finding(NamedTuple):
    """A placeholder: its path, what stands there, why it is no fact, and the line that says so."""

    path: str
    value: Any
    reason: str
    rule: str


class Check(NamedTuple):
    """`path is CHECK because`: the path's steps (`*` is any text of the document), the check, why, and its line."""

    path: str
    name: str
    reason: str
    rule: str


def positive(value: Any) -> bool:
    """A number above zero; also that of a quantity. What is no number is not this check's business."""
    amount = number(value.get("value") if isinstance(value, dict) else value)
    return not isinstance(amount, (int, float)) and not hasattr(amount, "as_tuple") or amount > 0


def orcid(value: Any) -> bool:
    """An ORCID whose check digit is right."""
    return not isinstance(codecs.orcid(value), Refused)


_SERIAL: Final = re.compile(r"[A-Za-z]*[-_ ]?[0-9]{5,}")


def no_serial(value: Any) -> bool:
    """A name, and no serial number: five digits and more, behind letters or alone."""
    return not isinstance(value, str) or _SERIAL.fullmatch(value.strip()) is None


_SAYS_NOTHING: Final = frozenset(("nan", "n/a", "na", "null", "undefined", "tbd", "todo", "unknown", "testitest"))


def said(value: Any) -> bool:
    """A text that says something."""
    return not isinstance(value, str) or fold(value) not in _SAYS_NOTHING


CHECKS: Final[Mapping[str, Callable[[Any], bool]]] = {
    "positive": positive,
    "orcid": orcid,
    "no_serial": no_serial,
    "said": said,
}
"""The checks that a `lint` can name."""


def findings(document: Any, checks: tuple[Check, ...]) -> tuple[Finding, ...]:
    """What the checks find, each path once, in the order of the checks."""
    found: dict[str, Finding] = {}
    for check in checks:
        holds = CHECKS[check.name]
        for path, value in _everywhere(document) if check.path == "*" else _at(document, check.path):
            if value is not None and not holds(value):
                found.setdefault(path, Finding(path, value, check.reason, check.rule))
    return tuple(found.values())


def without(document: Any, found: tuple[Finding, ...]) -> Any:
    """The document without what was found; it shares nothing with the first."""
    return _without(document, "$", frozenset(one.path for one in found))


def _without(value: Any, path: str, gone: frozenset[str]) -> Any:
    if isinstance(value, dict):
        members = ((name, one, f"{path}.{name}") for name, one in value.items())
        return {name: _without(one, place, gone) for name, one, place in members if place not in gone}
    if isinstance(value, list):
        return [_without(one, f"{path}[{i}]", gone) for i, one in enumerate(value) if f"{path}[{i}]" not in gone]
    return value


def _at(document: Any, path: str) -> Iterator[tuple[str, Any]]:
    here = [("$", document)]
    for step in path.split("."):
        name = step.removesuffix("[]")
        here = [(f"{at}.{name}", one[name]) for at, one in here if isinstance(one, dict) and name in one]
        if step.endswith("[]"):
            here = [(f"{at}[{i}]", e) for at, one in here if isinstance(one, list) for i, e in enumerate(one)]
    yield from here


def _everywhere(document: Any) -> Iterator[tuple[str, Any]]:
    waiting = [("$", document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += reversed([(f"{path}.{name}", one) for name, one in value.items()])
        elif isinstance(value, list):
            waiting += reversed([(f"{path}[{i}]", one) for i, one in enumerate(value)])
        else:
            yield path, value
