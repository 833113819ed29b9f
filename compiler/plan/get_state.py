"""What the lines of a reading function have named so far, and questions about the nodes that it reads."""

from __future__ import annotations

from oscem_map.compiler.resolve.typed import Answer, Copy, Fixed, Node, Place, Present, Rule, Scope, rules


class Reading:
    """What the lines of one function have named so far."""

    def __init__(self, tree: str, scope: Scope) -> None:
        self.tree = tree
        self.scope = scope
        self.rows: dict[str, str] = {}
        self.trees: dict[tuple[str, ...], str] = {}
        self.givers: dict[tuple[tuple[str, ...], str], str] = {}
        self.takers: dict[str, str] = {}
        self.literals: list[Fixed] = []

    def in_branch(self) -> Reading:
        inner = Reading(self.tree, self.scope)
        inner.rows, inner.trees = dict(self.rows), dict(self.trees)
        inner.givers, inner.takers = dict(self.givers), dict(self.takers)
        return inner

    @property
    def joined(self) -> str:
        """The category of a block that is read once for each row of a list around it; "" for other blocks."""
        inside = self.scope.list_scope is not None and not self.scope.own_row
        return self.scope.right.category or "" if inside else ""

    def at(self, category: str) -> str:
        """The path of what is read: the row's, or the category's."""
        if self.scope.own_row:
            return "here"
        return f'"_{category}"' if category else '"_"'


def reads_row(rule: Rule, category: str | None) -> bool:
    """Whether a rule reads an item of a category."""
    if isinstance(rule, Copy):
        return rule.arrow.gets and any(place.category == category for place in rule.right)
    return isinstance(rule, Fixed) and rule.demanded and is_right(rule.place, category)


def texts(rule: Fixed) -> list[str]:
    return [str(word) for word in rule.words]


def is_right(place: Place | None, category: str | None) -> bool:
    return place is not None and place.side == "right" and place.category == category


def item_of(place: Place | None) -> str:
    assert place is not None
    return place.path[-1]


def reads(nodes: list[Node]) -> bool:
    return any(isinstance(rule, (Copy, Present, Answer)) and rule.arrow.gets for rule in rules(nodes))


def reads_something(scope: Scope) -> bool:
    own = any(isinstance(r, Fixed) and r.written and r.place and r.place.side == "left" for r in rules(scope.nodes))
    return own or reads(scope.nodes)


def getters(nodes: list[Node]) -> list[tuple[str, tuple[int, ...]]]:
    lines: dict[str, list[int]] = {}
    for rule in rules(nodes):
        if isinstance(rule, (Copy, Present)) and rule.arrow.gets:
            lines.setdefault(rule.file, []).append(rule.number)
    return [(file, tuple(numbers)) for file, numbers in lines.items()]
