"""What a source says and the common model does not hold: listed at import, and kept in the lock file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_LONGEST = 80


@dataclass(frozen=True, slots=True, order=True)
class Unheld:
    """One saying that the model does not hold: where it stands, under which keyword, and what it says."""

    keyword: str
    said: str
    place: str

    def __str__(self) -> str:
        return f"{self.place}: {self.keyword}: {self.said}"


def grouped(found: Iterable[Unheld]) -> Iterator[tuple[str, str, list[str]]]:
    """Keyword, saying and places, for a table; sayings that differ from place to place are left to the lock file."""
    rows: dict[str, dict[str, list[str]]] = {}
    for one in found:
        rows.setdefault(one.keyword, {}).setdefault(one.said, []).append(one.place)
    for keyword, sayings in sorted(rows.items()):
        if len(sayings) > 3:
            yield keyword, f"{len(sayings)} sayings", [place for places in sayings.values() for place in places]
        else:
            yield from ((keyword, said, places) for said, places in sayings.items())


def short(value: Any) -> str:
    """A value as JSON, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
