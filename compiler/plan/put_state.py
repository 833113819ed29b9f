"""What the lines of one printed function have named so far: objects, writers, and values that are used twice."""

from __future__ import annotations

from oscem_map.compiler.resolve.typed import Scope


class State:
    """What the lines of one function have named so far."""

    def __init__(self, tree: str, at: str, scope: Scope) -> None:
        self.tree = tree
        self.at = at
        self.scope = scope
        self.parts: dict[tuple[str, ...], str] = {}
        self.putters: dict[tuple[str, str, str], str] = {}
        self.takers: dict[tuple[str, str], str] = {}
        self.shared: set[str] = set()
        self.named: dict[str, str] = {}
        self.branch = False

    def in_branch(self) -> State:
        inner = State(self.tree, self.at, self.scope)
        inner.parts = dict(self.parts)
        inner.putters = dict(self.putters)
        inner.takers = dict(self.takers)
        inner.branch = True
        return inner

    def fresh(self, name: str) -> str:
        taken = {self.tree, "rows", "note", "at", "here", "put", *self.parts.values(), *self.named.values()}
        while name in taken:
            name += "_"
        return name

    def place(self, within: tuple[str, ...]) -> str:
        """The path of an inner object, as an expression."""
        if not within:
            return self.at
        return f'f"{{{self.at}}}.{".".join(within)}"'
