"""What a JSON Schema says and the common model does not hold: listed at import, and kept in the lock file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from oscem_map.registry.json_source import PROSE, Part, words
from oscem_map.registry.unheld import Unheld, short

HELD = words(
    "type properties required items prefixItems additionalItems minItems maxItems enum const pattern "
    "minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum format allOf oneOf anyOf $ref "
    "$defs definitions"
)
"""Keywords that the importer reads. What it cannot hold of them, it lists where it meets it."""
_CLOSED = ("additionalProperties", "unevaluatedProperties", "additionalItems", "unevaluatedItems")
_KNOWN = words(
    "default uniqueItems additionalProperties patternProperties propertyNames minProperties maxProperties "
    "multipleOf dependencies dependentRequired dependentSchemas contains minContains maxContains if then else "
    "not unevaluatedProperties unevaluatedItems contentEncoding contentMediaType contentSchema $anchor "
    "$dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary"
)
_PAIR = re.compile(r"'([^'\n]+)'\s+(?:corresponds to|-)\s+'([^'\n]+)'")


class Facts:
    """Collects what is not held, each saying once."""

    def __init__(self) -> None:
        self._found: dict[Unheld, None] = {}

    def add(self, place: str, keyword: str, said: str) -> None:
        self._found[Unheld(keyword, said, place)] = None

    def read(self, part: Part) -> None:
        """What a schema object says beside what the importer reads."""
        for keyword, value in part.keywords.items():
            if keyword == "title" and "const" in part.keywords:
                continue  # a label
            if keyword in PROSE:
                self.add(part.place, "prose", keyword.removeprefix("$"))
            elif keyword not in HELD and not (keyword in _CLOSED and value is False):
                self.add(part.place, keyword if keyword in _KNOWN else f"{keyword} (unknown)", short(value))
        pairs = _PAIR.findall(str(part.keywords.get("description", "")))
        if len(pairs) > 1 and "enum" not in part.keywords:
            self.add(part.place, "labels", ", ".join(f"{code} = {label}" for code, label in pairs))

    def all(self) -> tuple[Unheld, ...]:
        """What was found, but for prose, which is told in one line of each kind."""
        said = [one for one in self._found if one.keyword != "prose"]
        return (*said, *_prose(one for one in self._found if one.keyword == "prose"))


def _prose(found: Iterable[Unheld]) -> Iterator[Unheld]:
    counts = Counter(one.said for one in found)
    said = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    if said:
        yield Unheld("prose", f"{said}: a snapshot holds facts only", "#")
