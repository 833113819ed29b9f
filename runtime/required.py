"""What a schema requires of a document and the document does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from oscem_map.runtime.report import Missing

_EMPTY: Final[tuple[object, ...]] = (None, "", [], {})


class Demand:
    """What a schema requires of an object, and of the objects below it."""

    __slots__ = ("below", "names")

    def __init__(self) -> None:
        self.names: tuple[str, ...] = ()
        self.below: dict[str, Demand] = {}


def lacking_slots(
    document: Any, required: Mapping[str, Sequence[str]], schema: str, at: str = "$"
) -> Iterator[Missing]:
    """The slots that the schema requires and an object of the document does not have."""
    demand = _demands(tuple((path, tuple(names)) for path, names in required.items()))
    return (Missing(place, "", schema, "the schema requires it") for place in _lacking(document, demand, at))


@lru_cache(64)
def _demands(required: tuple[tuple[str, tuple[str, ...]], ...]) -> Demand:
    root = Demand()
    for path, names in required:
        node = root
        for step in path.replace("[]", "").split(".") if path else ():
            node = node.below.setdefault(step, Demand())
        node.names = names
    return root


def _lacking(value: Any, demand: Demand, at: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name in demand.names:
            if value.get(name) in _EMPTY:
                yield f"{at}.{name}"
        for name, inner in demand.below.items():
            if name in value:
                yield from _lacking(value[name], inner, f"{at}.{name}")
    elif isinstance(value, list):
        for i, one in enumerate(value):
            if isinstance(one, dict):
                yield from _lacking(one, demand, f"{at}[{i}]")
