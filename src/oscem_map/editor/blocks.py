"""Which class and which category a line of a mapping is about, read from the text alone: it may have errors.

The blocks around an offset are found by their braces, and their paths are followed through the schemas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from oscem_map.dsl.braces import braces, inside
from oscem_map.dsl.context import Context
from oscem_map.dsl.lexis import Lexeme, Statement, statements
from oscem_map.registry import Registry, UnknownSchema
from oscem_map.registry.model import Class, Kind, Schema, Slot

_HEADER = re.compile(r"(?:mapping|common)\s+([\w.]+)\s+([\w.+-]+)\s*<->\s*([\w.]+)\s+([\w.+-]+)")


@dataclass(frozen=True, slots=True)
class End:
    """One side of a block: the schemas that it may be of, and the class or category; None is the whole of tables."""

    schemas: tuple[Schema, ...] = ()
    cls: Class | None = None

    @property
    def tables(self) -> bool:
        return any(schema.kind is Kind.TABLES for schema in self.schemas)

    @property
    def classes(self) -> Mapping[str, Class]:
        """All classes of the schemas by name; what several roots share is the same in each."""
        return {name: cls for schema in self.schemas for name, cls in schema.classes.items()}

    def slots(self) -> Mapping[str, Slot]:
        """What a path that begins here can name first."""
        return self.cls.slots if self.cls is not None else {}

    def at(self, path: str) -> End | None:
        """The class that a path leads to: `this`, `a.b[]`, `/a`, `_category[]`; None where it leads to none."""
        steps = [re.sub(r"\[.*", "", step) for step in re.sub(r"\[[^\]]*\]", "[]", path.strip()).split(".")]
        if steps == ["this"]:
            return self
        if steps[0].startswith("_") and self.tables:
            return self._category(steps)
        here = self.root() if path.startswith("/") else self
        for step in steps:
            slot = here.slots().get(step.strip("/`")) if here is not None else None
            here = self._class(slot.type if slot.primitive is None else slot.form) if slot is not None else None
            if here is None:
                return None
        return here

    def slot(self, path: str) -> Slot | None:
        """The slot or item that a path names: its last step."""
        above, _, last = path.strip().rpartition(".")
        here = self.at(above) if above else self.root() if path.startswith("/") else self
        return here.slots().get(re.sub(r"\[.*", "", last).strip("/`")) if here is not None else None

    def _category(self, steps: list[str]) -> End | None:
        return self._class(steps[0][1:]) if len(steps) == 1 else None

    def root(self) -> End | None:
        """The class of a whole document; None for tables."""
        root = next((schema.root for schema in self.schemas if schema.root), None)
        return self._class(root) if root else None

    def _class(self, name: str) -> End | None:
        found = self.classes.get(name)
        return End(self.schemas, found) if found is not None else None


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an offset: the two sides of the innermost block, and the kind of statement it holds."""

    left: End
    right: End
    context: Context
    opener: Statement | None = None
    """The statement that opens the innermost block."""


@lru_cache(4)
def all_statements(text: str) -> tuple[Statement, ...]:
    """The statements of a text, kept for the questions that follow a keystroke."""
    return tuple(statements(text))


def around(text: str, offset: int, registry: Registry) -> Around:
    """The block that an offset of a text stands in."""
    left, right = _sides(text, registry)
    stack: list[Around] = [Around(left, right, Context.HEADER)]
    for statement in all_statements(text):
        if statement.start >= offset:
            break
        if stack[0].context is Context.HEADER and statement.words[0].kind != "DOC":
            stack[0] = Around(left, right, Context.TOP)
        for at, sign in braces(statement.words):
            if at < offset:
                _step(stack, statement, sign)
    return stack[-1]


def _step(stack: list[Around], statement: Statement, sign: str) -> None:
    if sign == "{":
        stack.append(_inside(stack[-1], statement))
    elif len(stack) > 1:
        stack.pop()


def _inside(outer: Around, statement: Statement) -> Around:
    """What stands in the block that a statement opens."""
    context = inside(statement, outer.context)
    if context is not Context.BLOCK:
        return Around(outer.left, outer.right, context, statement)
    words = statement.words
    if words[0].text == "fragment":
        left, right = _of_fragment(outer, words)
    else:
        left, right = (
            side.at(path) or End(side.schemas) if path else side
            for side, path in zip((outer.left, outer.right), ends(words), strict=True)
        )
    return Around(left, right, context, statement)


def _of_fragment(outer: Around, words: tuple[Lexeme, ...]) -> tuple[End, End]:
    names = [word.text for word in words if word.kind == "NAME"]
    after = names[names.index("for") + 1 :] if "for" in names else []
    found = [
        End(side.schemas, side.classes.get(name.removeprefix("_")))
        for side, name in zip((outer.left, outer.right), after, strict=False)
    ]
    return (found[0], found[1]) if len(found) == 2 else (outer.left, outer.right)


def ends(words: Iterable[Lexeme]) -> tuple[str, str]:
    """The texts of the two ends of a rule, without what follows the right one; "" where there is none."""
    sides, here = ["", ""], 0
    for word in words:
        if word.kind == "ARROW":
            here = min(here + 1, 1)
        elif word.text in ("via", "because", "by", "{"):
            break
        elif word.text not in ("else", "replace", "when"):
            sides[here] += word.text
    return sides[0], sides[1] if "(" not in sides[1] else ""


def _sides(text: str, registry: Registry) -> tuple[End, End]:
    """The two ends of the header: the roots of a mapping, all classes of a file of shared parts."""
    found = next((match for statement in all_statements(text) if (match := _header(statement, text))), None)
    if found is None:
        return End(), End()
    left, right = (tuple(_schemas(found[n], found[n + 1], registry)) for n in (1, 3))
    return (End(left).root() or End(left)), (End(right).root() or End(right))


def _header(statement: Statement, text: str) -> re.Match[str] | None:
    return _HEADER.match(text[statement.start : statement.end])


def _schemas(name: str, version: str, registry: Registry) -> Iterator[Schema]:
    """The schema of a name, or all of a family: `oscem` is `oscem.spa`, `oscem.general`, ..."""
    for one in registry.names():
        if one == name or one.startswith(f"{name}."):
            try:
                yield registry.get(one, version)
            except UnknownSchema:
                continue
