"""Paths of documents: `$.a.b[1].c` and `_category[1].item` as text, and `a.b[].c` in steps."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any, Final, TypeAlias

Steps = tuple[tuple[str, bool], ...]
"""The names of a path; True where it goes through a list."""

_PLAIN_KEY: Final = re.compile(r"[^\W\d][\w-]*")
_STEP: Final = re.compile(r"[.\[]")


@lru_cache(2048)
def steps_of(path: str) -> Steps:
    """`a.b[].c` in steps; `/` and `` are none."""
    return tuple((one.removesuffix("[]"), one.endswith("[]")) for one in path.strip("/").split(".") if one)


@lru_cache(4096)
def suffix(name: str) -> str:
    """`.b`, and `["b.c"]` for a key that would read as two."""
    return f".{name}" if _PLAIN_KEY.fullmatch(name) else f"[{json.dumps(name, ensure_ascii=False)}]"


def member(path: str, name: str) -> str:
    """The path of a member: `$.a.b`, or `$.a["b.c"]`."""
    return path + suffix(name)


Trail: TypeAlias = "tuple[Trail, str | int] | None"
"""The steps to a value, from outside: those to what it is in, and its own. A path is made of it where it is wanted."""


def path_along(trail: Trail, path: str = "$") -> str:
    """The path of what a trail leads to from a path: of `((None, "a"), 0)` this is `$.a[0]`."""
    return path + "".join([f"[{step}]" if isinstance(step, int) else suffix(step) for step in steps_along(trail)])


class PathsAlong:
    """The paths of many trails of one tree: what they share is joined once. The trails are kept by who asks."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {id(None): "$"}

    def leaf(self, trail: Trail) -> str:
        """The same of a trail that no other goes on from."""
        if trail is None:
            return "$"
        outer, step = trail
        around = self._known.get(id(outer)) or self.of(outer)
        return around + (suffix(step) if step.__class__ is str else f"[{step}]")

    def of(self, trail: Trail) -> str:
        """The path along a trail, from `$`."""
        known = self._known
        found = known.get(id(trail))
        if found is None:
            assert trail is not None
            outer, step = trail
            around = known.get(id(outer)) or self.of(outer)
            found = known[id(trail)] = around + (suffix(step) if step.__class__ is str else f"[{step}]")
        return found


def steps_along(trail: Trail) -> list[str | int]:
    """The steps of a trail from outside: of `((None, "a"), 0)` these are `a` and 0."""
    steps: list[str | int] = []
    while trail is not None:
        trail, step = trail
        steps.append(step)
    return steps[::-1]


def below_object(path: str, step: str | int) -> str:
    """The path of a member of an object, or of an element of a list: `$.a.b`, `$.a[1]`."""
    return f"{path}[{step}]" if isinstance(step, int) else member(path, step)


def below_tables(path: str, step: str | int) -> str:
    """The path of a category, of one of its rows, or of an item: `_entry`, `_entry[1]`, `_entry[1].id`."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if path else f"_{step}"


def within(path: str, outer: str) -> bool:
    """Whether a path is another one or is below it: `$.a.b[1]` is within `$.a` and not within `$.a.b[10]`."""
    return path.startswith(outer) and path[len(outer) :][:1] in ("", ".", "[")


def around(path: str) -> list[str]:
    """The beginnings of a path, outermost first: of `$.a[0].b` these are `$`, `$.a` and `$.a[0]`."""
    return [path[: step.start()] for step in _STEP.finditer(path)]


def at_path(document: Any, path: str) -> list[Any]:
    """The values at a path, `a.b[].c`."""
    here = [document]
    for name, many in steps_of(path):
        here = [one[name] for one in here if isinstance(one, dict) and name in one]
        if many:
            here = [element for one in here if isinstance(one, list) for element in one]
    return here
