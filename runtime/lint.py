"""Advice apart from validity: what has the form of a value and is none, as programs and people leave it.

The schema takes 0 mm, "NaN" and a made-up identifier; an archive must not. Each finding has its path.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from string import whitespace
from typing import Any, Final, NamedTuple

from oscem_map.runtime import codecs
from oscem_map.runtime.paths import Trail, around, at_path, member, path_along, steps_of, suffix
from oscem_map.runtime.refused import UNFIT, Refused
from oscem_map.runtime.values import fold, number


class Finding(NamedTuple):
    """A placeholder: its path, what stands there, why it is no fact, and the line that says so."""

    path: str
    value: Any
    reason: str
    rule: str


class Check(NamedTuple):
    """`path is CHECK because`: the path's steps (`*` is any value of the document), the check, why, and its line."""

    path: str
    name: str
    arguments: tuple[Any, ...]
    reason: str
    rule: str


def above(value: Any, low: Any) -> bool:
    """A number above another; also that of a quantity. What is no number is not this check's business."""
    amount = number(value.get("value") if isinstance(value, dict) else value)
    return isinstance(amount, UNFIT) or amount > low


def nonzero(value: Any, unless: str = "") -> bool:
    """A number other than 0; also that of a quantity. `unless` names a slot with which, if it is true, 0 is a fact."""
    amount = number(value.get("value") if isinstance(value, dict) else value)
    return isinstance(amount, UNFIT) or amount != 0


def applies(check: Check, document: Any) -> bool:
    """Whether a check is due at all: a lens may have no aberration where there is a corrector."""
    return check.name != "nonzero" or not any(one is True for place in check.arguments for one in at_path(document, place))


def orcid(value: Any) -> bool:
    """An ORCID whose check digit is right."""
    return not isinstance(codecs.orcid(value), Refused)


_SERIAL: Final = re.compile(r"[A-Za-z]*[-_ ]?[0-9]{5,}")


def no_serial(value: Any) -> bool:
    """A name, and no serial number: five digits and more, behind letters or alone."""
    return not isinstance(value, str) or _SERIAL.fullmatch(value.strip()) is None


def other_than(value: Any, *words: str) -> bool:
    """A text that is none of these words; case and repeated blanks do not matter."""
    return not isinstance(value, str) or fold(value) not in map(fold, words)


CHECKS: Final[Mapping[str, Callable[..., bool]]] = {
    "above": above,
    "nonzero": nonzero,
    "orcid": orcid,
    "no_serial": no_serial,
    "other_than": other_than,
}
"""The checks that a `lint` can name."""


Saying = Callable[[Any, frozenset[str], frozenset[str], int], Iterator[tuple[str, str]]]
"""Finds the texts of a document that are one of some words, as `saying` does."""


def findings(document: Any, checks: tuple[Check, ...], search: Saying | None = None) -> tuple[Finding, ...]:
    """What the checks find, each path once, in the order of the checks. `search` is `saying`, or does as it does."""
    found: dict[str, Finding] = {}
    for check in checks:
        if not applies(check, document):
            continue
        holds = CHECKS[check.name]
        if check.path != "*" and all(one is None or holds(one, *check.arguments) for one in at_path(document, check.path)):
            continue
        for path, value in _suspects(document, check, search or saying) if check.path == "*" else _at(document, check.path):
            if value is not None and not holds(value, *check.arguments):
                found.setdefault(path, Finding(path, value, check.reason, check.rule))
    return tuple(found.values())


def _suspects(document: Any, check: Check, search: Saying) -> Iterator[tuple[str, Any]]:
    """All values with their paths; for words only the texts that are one of them."""
    if check.name == "other_than":
        return search(document, *sought(check.arguments))
    return _everywhere(document)


@lru_cache(32)
def sought(words: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str], int]:
    """The words as they are compared, how texts begin that might be one of them, and how long these are at most."""
    folded = frozenset(map(fold, words))
    first = {letter for word in folded for letter in (word[:1], word[:1].upper())}
    return folded, frozenset((*first, *whitespace)), 2 * max(map(len, folded), default=0)


def saying(document: Any, words: frozenset[str], first: frozenset[str], longest: int) -> Iterator[tuple[str, str]]:
    """The texts below a document that are one of some words, with their paths.

    Every record is looked through: most texts are none of the words by their first letter (ASCII alone tells), and paths
    are made of those only that are.
    """
    found: list[tuple[Trail, str]] = []

    def look(value: Any, trail: Trail) -> None:
        """One call a level, so that the deepest documents fit below Python's limit."""
        for step, one in value.items() if value.__class__ is dict else enumerate(value):
            kind = one.__class__
            if kind is str:
                if (one[:1] in first or one[:1] > "~") and len(one) <= longest and fold(one) in words:
                    found.append(((trail, step), one))
            elif one and (kind is dict or kind is list):
                look(one, (trail, step))

    if document.__class__ is dict or document.__class__ is list:
        look(document, None)
    return ((path_along(trail), text) for trail, text in found)


def without(document: Any, found: tuple[Finding, ...]) -> Any:
    """The document without what was found; elements of lists keep their place. What has no finding below it is shared."""
    if not found:
        return document
    gone = frozenset([one.path for one in found])
    return _without(document, "$", gone, frozenset([one for path in gone for one in around(path)]))


def _without(value: Any, path: str, gone: frozenset[str], above: frozenset[str]) -> Any:
    """One call a level, so that the deepest documents that are read fit below Python's limit."""
    if isinstance(value, dict):
        members = {}
        for name, one in value.items():
            if (place := path + suffix(name)) not in gone:
                members[name] = _without(one, place, gone, above) if place in above else one
        return members
    if isinstance(value, list):
        elements: list[Any] = []
        for i, one in enumerate(value):
            place = f"{path}[{i}]"
            elements.append(None if place in gone else _without(one, place, gone, above) if place in above else one)
        return elements
    return value


def _at(document: Any, path: str) -> Iterator[tuple[str, Any]]:
    here = [("$", document)]
    for name, many in steps_of(path):
        here = [(f"{at}.{name}", one[name]) for at, one in here if isinstance(one, dict) and name in one]
        if many:
            here = [(f"{at}[{i}]", e) for at, one in here if isinstance(one, list) for i, e in enumerate(one)]
    yield from here


def _everywhere(document: Any) -> Iterator[tuple[str, Any]]:
    waiting = [("$", document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += reversed([(member(path, name), one) for name, one in value.items()])
        elif isinstance(value, list):
            waiting += reversed([(f"{path}[{i}]", one) for i, one in enumerate(value)])
        else:
            yield path, value
