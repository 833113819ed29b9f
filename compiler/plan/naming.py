"""Names of what is printed: functions for blocks, variables for objects, constants for files."""

from __future__ import annotations

import keyword
import re

from oscem_map.compiler.resolve.typed import Mapping, Pairing, Scope


class Naming:
    """Function names, unique in one converter: `put_instrument`, `put_acquisition_detectors`."""

    def __init__(self, mapping: Mapping, verb: str) -> None:
        self.root = mapping.root
        self.verb = verb
        self._names: dict[Scope, str] = {}
        self._taken: set[str] = set()

    def of(self, scope: Scope) -> str:
        if scope not in self._names:
            name = f"{self.verb}_{self._stem(scope)}"
            unique, n = name, 2
            while unique in self._taken:
                unique, n = f"{name}_{n}", n + 1
            self._taken.add(unique)
            self._names[scope] = unique
        return self._names[scope]

    def _stem(self, scope: Scope) -> str:
        if scope.parent is None:
            return "document"
        own = scope.left.within[-1].removesuffix("[]") if scope.left.within else ""
        same_row = scope.right.category == scope.parent.right.category
        parts = [own or scope.name] if own or scope.name else []
        if scope.right.category and not same_row and scope.right.category not in parts:
            parts.append(scope.right.category)
        if scope.parent.parent is None:
            return identifier("_".join(dict.fromkeys(parts)))
        return identifier("_".join(dict.fromkeys([self._stem(scope.parent), *parts])))

    def tree(self, scope: Scope) -> str:
        """The variable that holds a block's left object."""
        for outer in scope.enclosing():
            if outer.pairing is Pairing.PAIRED:
                break
            if outer.left.path:
                return identifier(outer.left.path[-1].removesuffix("[]"))
        return identifier(scope.left.path[-1].removesuffix("[]")) if scope.left.path else "document"


def identifier(text: str) -> str:
    name = re.sub(r"\W+", "_", text)
    return f"{name}_" if keyword.iskeyword(name) or name in ("rows", "note", "at", "put", "get", "row") else name


def file_constant(file: str) -> str:
    """`common/instrument.omap` -> `IN_INSTRUMENT`."""
    stem = file.rsplit("/", 1)[-1].removesuffix(".omap")
    return "IN_" + re.sub(r"\W+", "_", stem).upper()


def leaf_argument(leaves: list[str]) -> str:
    return repr(leaves[0]) if len(leaves) == 1 else repr(tuple(leaves))
