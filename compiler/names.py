"""Names of Python made of the names of schemas and mappings, which may be any text."""

from __future__ import annotations

import keyword
import re


def identifier(hint: str) -> str:
    """A name that Python takes: ASCII, since Python holds `ﬁ` and `fi` for one name."""
    if hint == "_":
        return hint
    name = re.sub(r"\W+", "_", hint, flags=re.ASCII).strip("_") or "value"
    name = f"_{name}" if name[0].isdigit() else name
    return f"{name}_" if keyword.iskeyword(name) or keyword.issoftkeyword(name) else name


class Names:
    """Gives each thing of a scope a name of its own; no name of a function shadows one of its module."""

    def __init__(self, taken: set[str] | frozenset[str]) -> None:
        self.taken = set(taken)
        self._given: dict[object, str] = {}

    def of(self, thing: object, hint: str) -> str:
        name = self._given.get(thing)
        if name is None:
            stem, n = identifier(hint), 2
            name = stem
            while name in self.taken:
                name, n = f"{stem}_{n}", n + 1
            self.taken.add(name)
            self._given[thing] = name
        return name


__all__ = ["Names", "identifier"]
