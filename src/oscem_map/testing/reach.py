"""Which tests run which lines of generated modules: recorded once, so that a fault is shown to the tests that can see it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

Check = Callable[[], object]
Lines = tuple[str, int, int]
"""The name of a module, its first line and its last."""


class Reach:
    """The numbers of the checks that reach a line. `modules` are the names of the modules by file."""

    def __init__(self, checks: Sequence[Check], modules: Mapping[Path, str]) -> None:
        """Runs each check once. Raises what a check raises."""
        self._by_line: dict[tuple[str, int], set[int]] = defaultdict(set)
        self._by_module = modules
        self._record(checks)

    def _record(self, checks: Sequence[Check]) -> None:
        from coverage import Coverage

        recorded = Coverage(data_file=None, config_file=False, include=[str(path) for path in self._by_module])
        recorded.start()
        try:
            for n, check in enumerate(checks):
                recorded.switch_context(str(n))
                check()
        finally:
            recorded.stop()
        data = recorded.get_data()
        for path, module in self._by_module.items():
            for line, contexts in data.contexts_by_lineno(str(path)).items():
                self._by_line[module, line] |= {int(one) for one in contexts if one}

    def of(self, places: Iterable[Lines]) -> set[int]:
        """The checks that run one of these lines."""
        lines = ((module, line) for module, first, last in places for line in range(first, last + 1))
        return set().union(*(self._by_line.get(one, ()) for one in lines))


def uses(name: str, trees: Mapping[str, ast.Module]) -> list[Lines]:
    """Where what a module assigns to a name is used: the lines; of a module with something that holds it, all."""
    found: list[Lines] = []
    for module, tree in trees.items():
        for statement in tree.body:
            names = (node for node in ast.walk(statement) if isinstance(node, ast.Name) and node.id == name)
            places = [node for node in names if isinstance(node.ctx, ast.Load)]
            if places and not isinstance(statement, ast.FunctionDef):
                found.append((module, 1, tree.body[-1].end_lineno or 1))
            found += [(module, node.lineno, node.end_lineno or node.lineno) for node in places]
    return found


__all__ = ["Check", "Lines", "Reach", "uses"]
