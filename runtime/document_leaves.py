"""The leaves of a document with their verdicts, in the document's order.

What the mapping says is quick to look up; only where a run noted something is it asked more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from oscem_map.runtime.note import Note
from oscem_map.runtime.report import Leaf, Status
from oscem_map.runtime.verdicts import Branch, Verdicts

DERIVED: Final = ("valueSI", "unitSI")
_OF_QUANTITY: Final = ("value", "unit")
_MEMBERS: Final = (*_OF_QUANTITY, *DERIVED)
_EMPTY: Final[tuple[object, ...]] = (None, "", [], {})

Odd = tuple[str, object, str]
"""A leaf's path, what was noted of it, and the rule."""
Waiting = tuple[Any, Branch | None, str, str]
"""A value, its node in the tree of known paths, its path, and why it is unknown."""


def document_leaves(document: Any, root: Branch, note: Note, at: str = "$") -> list[Leaf]:
    """Every scalar of a JSON document, and every null, {} and [], exactly once, in the document's order."""
    verdicts = Verdicts(note, [*_placed(note.odd, document, at)])
    leaves: list[Leaf] = []
    if isinstance(document, dict) and document and not verdicts.on_lists:
        _known(document, root, at, leaves, verdicts)
    else:
        leaves += _any(document, root, at, "", verdicts)
    return leaves


def _placed(odd: Sequence[Odd], document: Any, at: str) -> Iterator[Odd]:
    """What was noted, of all elements of a list (`$.sample.ligands[].present`) for each: most leaves have no list's note."""
    for path, value, rule in odd:
        if "[]" not in path:
            yield path, value, rule
            continue
        for place in _elements(path, document, at) or (path,):
            yield place, value, rule


def _elements(path: str, document: Any, at: str) -> list[str]:
    """The paths of the elements' leaves that a path through lists means; none where something else stands in their place."""
    places: list[tuple[str, Any]] = [(at, document)]
    for step in path[len(at) + 1 :].split("."):
        name = step.removesuffix("[]")
        inner = [(f"{place}.{name}", value.get(name) if isinstance(value, dict) else None) for place, value in places]
        if step == name:
            places = inner
        elif not all(isinstance(value, list) for _, value in inner):
            return []
        else:
            places = [(f"{place}[{i}]", one) for place, value in inner for i, one in enumerate(value or ())]
    return [] if any(isinstance(value, _HOLDERS) for _, value in places) else [place for place, _ in places]


def _known(value: dict[str, Any], node: Branch, path: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    """An object of the schema: leaves of which nothing was noted are what the mapping says. `_any` takes the rest.

    It recurses as deep as the schema goes; what the schema does not know may be deeper.
    """
    if path in verdicts.around or not verdicts.skipped.isdisjoint(node.rules_below):
        _with_notes(value, node, path, leaves, verdicts)
        return
    below, add = node.below, leaves.append
    for name, one in value.items():
        inner = below.get(name)
        if inner is None:
            leaves += _any(one, None, _member_path(path, name), _unknown(name, node), verdicts)
        elif inner.plain is not None and one.__class__ in _SCALARS and one != "":
            add(_new(Leaf, (path, name, one, inner.plain)))
        else:
            _member(one, inner, f"{path}.{name}", leaves, verdicts)


def _with_notes(value: dict[str, Any], node: Branch, path: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    """An object of whose members something was noted."""
    for name, one in value.items():
        inner = node.below.get(name)
        place = f"{path}.{name}" if inner is not None else _member_path(path, name)
        if inner is None:
            leaves += _any(one, None, place, _unknown(name, node), verdicts)
        elif place in verdicts.noted or not verdicts.skipped.isdisjoint(inner.rules):
            _noted(one, inner, place, leaves, verdicts)
        elif inner.plain is not None and one.__class__ in _SCALARS and one != "":
            leaves.append(_new(Leaf, (path, name, one, inner.plain)))
        else:
            _member(one, inner, place, leaves, verdicts)


def _noted(one: Any, inner: Branch, place: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    """A member of which something was noted: a scalar or a quantity has one verdict, `_any` takes what is odd."""
    if inner.owners and one.__class__ in _SCALARS and one != "":
        leaves.append(verdicts.of(place, one, inner.owners))
    elif inner.owners and inner.quantity and one.__class__ is dict and one.keys() == _PAIR:
        _quantity(one, verdicts.of(place, one, inner.owners)[3], place, leaves)
    else:
        leaves += _any(one, inner, place, "", verdicts)


def _member(one: Any, inner: Branch, place: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    """A member that is no plain scalar, and of which itself nothing was noted."""
    kind, plain = one.__class__, inner.plain
    if plain is None and kind is dict and one:
        _known(one, inner, place, leaves, verdicts)
    elif plain is None and kind is list and one:
        _known_list(one, inner, place, leaves, verdicts)
    elif plain is None or not one:
        leaves += _any(one, inner, place, "", verdicts)
    elif kind is dict and inner.quantity and one.keys() <= _QUANTITY:
        _quantity(one, plain, place, leaves)
    elif kind is dict and not inner.quantity and plain[0] is not Status.WRITTEN:
        for where, scalar in _scalars(one, place):
            leaves.append(
                _new(Leaf, (where, "", scalar, plain)) if scalar not in _EMPTY else _says_nothing(where, scalar)
            )
    elif kind is list and place not in verdicts.around and _SCALARS.issuperset(map(type, one)) and "" not in one:
        leaves += [_new(Leaf, (f"{place}[{i}]", "", scalar, plain)) for i, scalar in enumerate(one)]
    else:
        leaves += _any(one, inner, place, "", verdicts)


_new: Final = tuple.__new__


def _known_list(values: list[Any], node: Branch, path: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    for i, one in enumerate(values):
        place = f"{path}[{i}]"
        if one.__class__ is dict and one and place not in verdicts.noted:
            _known(one, node, place, leaves, verdicts)
        elif place in verdicts.passed and not any(path.startswith(place) for path in verdicts.odd):
            _passed_over(one, node, place, verdicts.passed[place], leaves)
        else:
            leaves += _any(one, node, place, "", verdicts)


def _passed_over(value: Any, node: Branch | None, path: str, said: tuple[Any, ...], leaves: list[Leaf]) -> None:
    """The leaves of an element that makes no row, each with the rule that it would have had."""
    if isinstance(value, dict) and value and node is not None and node.below:
        for name, one in value.items():
            _passed_over(one, node.below.get(name), _member_path(path, name), said, leaves)
        return
    rule = node.plain[3] if node is not None and node.plain is not None else ""
    verdict = (*said, rule)
    leaves += [_new(Leaf, (where, "", one, verdict)) for where, one in _scalars(value, path)]


def _quantity(value: dict[str, Any], plain: tuple[Any, ...], path: str, leaves: list[Leaf]) -> None:
    """The members of a quantity that was taken as it is."""
    for name, one in value.items():
        if one is None or one == "":
            leaves.append(_says_nothing(f"{path}.{name}", one))
            continue
        verdict = _DERIVED if name in DERIVED else plain
        if one.__class__ in _HOLDERS:
            leaves += [_new(Leaf, (where, "", scalar, verdict)) for where, scalar in _scalars(one, f"{path}.{name}")]
        else:
            leaves.append(_new(Leaf, (path, name, one, verdict)))


_SCALARS: Final = frozenset((str, int, float, bool, Decimal))
_HOLDERS: Final = (dict, list)
_PAIR: Final = frozenset(_OF_QUANTITY)
_QUANTITY: Final = frozenset((*_OF_QUANTITY, *DERIVED))
_IS_DERIVED: Final = "derived from value and unit"
_DERIVED: Final = (Status.IGNORED, (), _IS_DERIVED, "")


def _says_nothing(path: str, value: Any) -> Leaf:
    return Leaf(path, value, Status.IGNORED, (), _SAYS_NOTHING, "")


def _any(value: Any, node: Branch | None, path: str, said: str, verdicts: Verdicts) -> Iterator[Leaf]:
    """The leaves of any value: a loop and no recursion, since it may be nested as deep as the reader allows."""
    waiting: list[Waiting] = [(value, node, path, said)]
    while waiting:
        value, node, path, said = waiting.pop()
        if isinstance(value, dict) and value:
            if node is not None and node.owners is not None:
                yield from _inside(value, node, path, verdicts)
            else:
                waiting += reversed([*_members(value, node, path, said)])
        elif isinstance(value, list) and value:
            waiting += [(value[i], node, f"{path}[{i}]", said) for i in reversed(range(len(value)))]
        else:
            yield _leaf(value, node, path, verdicts, said)


def _members(value: dict[str, Any], node: Branch | None, path: str, said: str) -> Iterator[Waiting]:
    for name, one in value.items():
        inner = node.below.get(name) if node is not None else None
        if inner is not None:
            yield one, inner, f"{path}.{name}", ""
        else:
            yield one, None, _member_path(path, name), said or _unknown(name, node)


_PLAIN_KEY: Final = re.compile(r"[^\W\d][\w-]*")


def _member_path(path: str, name: str) -> str:
    """`$.a.b`, and `$.a["b.c"]` for a key that would read as two."""
    if _PLAIN_KEY.fullmatch(name):
        return f"{path}.{name}"
    import json

    return f"{path}[{json.dumps(name, ensure_ascii=False)}]"


def _leaf(value: Any, node: Branch | None, path: str, verdicts: Verdicts, said: str) -> Leaf:
    if node is None:
        return Leaf(path, value, Status.UNKNOWN, (), said, "")
    if not value and value in _EMPTY:
        return Leaf(path, value, Status.IGNORED, (), _SAYS_NOTHING, "")
    found = verdicts.of(path, value, node.owners or ())
    if node.owners is None and found.status is not Status.REFUSED:
        return Leaf(path, value, Status.REFUSED, (), _shape(node), "")
    return found


_SAYS_NOTHING: Final = "empty: it says nothing"


def _inside(value: dict[str, Any], node: Branch, path: str, verdicts: Verdicts) -> Iterator[Leaf]:
    """The members of a quantity, and whatever else a leaf holds: they share its verdict."""
    verdict = verdicts.of(path, value, node.owners or ())
    if not node.quantity and not node.whole and verdict.status is Status.WRITTEN:
        verdict = Leaf(path, value, Status.REFUSED, (), "an object where one value is expected", verdict.rule)
    member_verdict = _of_quantity if node.quantity else _shared
    underived = node.quantity and value.get("value") in (None, "")
    for name, member in value.items():
        if underived and name in DERIVED:
            yield _shared(name, f"{path}.{name}", member, verdict)
            continue
        place = f"{path}.{name}" if name in _MEMBERS else _member_path(path, name)
        if isinstance(member, (dict, list)):
            for inner, one in _scalars(member, place):
                yield member_verdict(name, inner, one, verdict)
        else:
            yield member_verdict(name, place, member, verdict)


def _of_quantity(name: str, place: str, one: Any, verdict: Leaf) -> Leaf:
    if name in DERIVED:
        return Leaf(place, one, Status.IGNORED, (), _IS_DERIVED, "")
    if name not in _OF_QUANTITY:
        return Leaf(place, one, Status.UNKNOWN, (), "a quantity has a value and a unit", "")
    return _shared(name, place, one, verdict)


def _shared(name: str, place: str, one: Any, verdict: Leaf) -> Leaf:
    if not one and one in _EMPTY and verdict.status is not Status.REFUSED:
        return Leaf(place, one, Status.IGNORED, (), _SAYS_NOTHING, "")
    return Leaf(place, one, verdict.status, verdict.targets, verdict.reason, verdict.rule)


def _scalars(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every scalar, null, {} and [] of a value, with its path."""
    waiting = [(path, value)]
    while waiting:
        place, one = waiting.pop()
        if isinstance(one, dict) and one:
            waiting += reversed([(_member_path(place, name), inner) for name, inner in one.items()])
        elif isinstance(one, list) and one:
            waiting += [(f"{place}[{i}]", one[i]) for i in reversed(range(len(one)))]
        else:
            yield place, one


def _shape(node: Branch) -> str:
    return f"an object is expected here, with {', '.join(list(node.below)[:4])}"


def _unknown(name: str, node: Branch | None) -> str:
    close = _closest(name, tuple(node.below)) if node is not None and len(name) < 60 else None
    return f"no such slot; did you mean `{close}`?" if close else "no such slot"


@lru_cache(4096)
def _closest(name: str, known: tuple[str, ...]) -> str | None:
    import difflib

    return next(iter(difflib.get_close_matches(name, known, 1, 0.75)), None)
