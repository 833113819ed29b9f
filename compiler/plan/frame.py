"""One generated function while it is planned: its statements, its variables, and where its rules read and write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscem_map.compiler.plan.ir import Assign, Const, Expr, FileName, Local, PathText, Statement, Variables, call
from oscem_map.compiler.resolve.typed import Fixed, Index, Scope

if TYPE_CHECKING:
    from oscem_map.compiler.plan.reader import Reader
    from oscem_map.compiler.plan.writer import Writer
    from oscem_map.compiler.resolve.rows import TargetRow


class Frame:
    """A function, or a branch of one. A branch sees what was opened before it, and nothing outside sees what it opens."""

    def __init__(self, scope: Scope, put: bool) -> None:
        self.scope = scope
        self.put = put
        self.variables = Variables()
        self.trace = self.variables.new("trace")
        self.statements: list[Statement] = []
        self.in_branch = False
        self.constants: list[Fixed | Index] = []
        """Constants and numbers of an element or object of a tree, which are written when it has data."""
        self.elements: list[tuple[int, Statement]] = []
        """What adds the elements of lists that paths go through, when all is written, with the depth of the list."""
        self.list_kept: Expr | None = None
        """The list of a tree to which the element that was made is added."""
        self.position: Local | None = None
        """The position of the element that is read, in a list's block."""
        self.decided: dict[TargetRow, Local] = {}
        """What a branch says of the rows of a list's element."""
        self.part_readers: dict[str, Local] = {}
        self.shared: dict[Expr, Local | None] = {}
        """Expressions that several rules have in common: each is evaluated once, and kept in a variable."""
        self.reader: Reader
        self.writer: Writer

    def add(self, *statements: Statement) -> None:
        self.statements += statements

    def branch(self) -> Frame:
        """A frame for a block of statements inside this one."""
        inner = Frame.__new__(Frame)
        inner.scope, inner.put, inner.variables, inner.trace = self.scope, self.put, self.variables, self.trace
        inner.statements, inner.elements, inner.in_branch, inner.constants = [], [], True, self.constants
        inner.position, inner.list_kept, inner.decided = self.position, self.list_kept, self.decided
        inner.part_readers, inner.shared = dict(self.part_readers), dict(self.shared)
        inner.reader, inner.writer = self.reader.inside(inner), self.writer.inside(inner)
        return inner

    def close(self) -> None:
        """Add the elements that the statements so far have written to."""
        inner_first = sorted(self.elements, key=lambda element: -element[0])
        self.add(*(statement for _, statement in inner_first))
        self.elements = []

    def block(self) -> Frame:
        """As `branch`, for statements that always run: a loop's body, or what is guarded by a value."""
        inner = self.branch()
        inner.in_branch = self.in_branch
        return inner

    def part_reader(self, file: str) -> Local:
        """The function that reads one part of a value of several leaves; made where it is first needed."""
        if file not in self.part_readers:
            name = self.variables.new("part_of")
            self.add(Assign((name,), call("part_reader", self.trace, self.reader.at, FileName(file))))
            self.part_readers[file] = name
        return self.part_readers[file]


def below(at: Expr, steps: tuple[str, ...]) -> Expr:
    """The path of an inner object, below a path."""
    added = tuple(f".{step}" for step in steps)
    if isinstance(at, PathText):
        return PathText(at.base, (*at.parts, *added))
    return PathText(at, added) if steps else at


def element_path(at: Expr, slot: str, position: Local) -> Expr:
    """The path of an element of a list, below a path."""
    parts = (f".{slot}[", position, "]")
    return PathText(at.base, (*at.parts, *parts)) if isinstance(at, PathText) else PathText(at, parts)


def leaf_paths(paths: list[str]) -> Const:
    """The leaves of a value as generated code names them: a path, or a tuple of several."""
    return Const(paths[0] if len(paths) == 1 else tuple(paths))
