"""From lark's tree to the syntax tree: the parts that rules and items share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lark import Token, Tree
from lark.tree import Meta

from oscem_map.dsl import syntax as s
from oscem_map.dsl.diagnostics import Diagnostic, diagnostic
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax_ends import ElementKey

Nodes = list[Any]
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


class Parts:
    """Names, literals, paths, calls and ends. Each method takes the children that its rule lists."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Diagnostic] = []
        # lark wraps a method anew each time that it is looked up: look each up once.
        for name in dir(type(self)):
            if hasattr(getattr(type(self), name), "visit_wrapper"):
                setattr(self, name, getattr(self, name))

    def transform(self, tree: Tree[Token]) -> Any:
        """What the method of a tree's rule makes of it, those inside first. One call a level."""
        children = [self.transform(one) if one.__class__ is Tree else one for one in tree.children]
        return getattr(self, tree.data)(tree.meta, children)

    def problem(self, title: str, at: Span, text: str = "", help: str | None = None) -> None:
        """What the grammar lets pass and the language does not."""
        self.problems.append(diagnostic("E0101", title, at, text, help=help))

    def at(self, meta: Meta) -> Span:
        return Span(self.file, meta.start_pos, meta.end_pos)

    def of(self, token: Token) -> Span:
        start = token.start_pos or 0
        return Span(self.file, start, start + len(token))

    def name(self, token: Token) -> s.Name:
        return s.Name(token.strip("`"), self.of(token))

    def maybe_name(self, token: Token | None) -> s.Name | None:
        return None if token is None else self.name(token)

    def unit(self, token: Token | None) -> s.UnitText | None:
        return None if token is None else s.UnitText(str(token[1:-1]), self.of(token))

    def text(self, token: Token) -> s.Literal:
        return s.Literal(unquoted(token), self.of(token))

    # Literals ---------------------------------------------

    def string(self, meta: Meta, children: Nodes) -> s.Literal:
        return self.text(children[0])

    def number(self, meta: Meta, children: Nodes) -> s.Literal:
        return s.Literal(Decimal(children[0]), self.of(children[0]))

    def boolean(self, meta: Meta, children: Nodes) -> s.Literal:
        return s.Literal(children[0] == "true", self.of(children[0]))

    def words(self, meta: Meta, children: Nodes) -> s.Words:
        return s.Words(tuple(children), self.at(meta))

    def arrow(self, meta: Meta, children: Nodes) -> s.ArrowMark:
        return s.ArrowMark(s.Arrow(children[0]), self.of(children[0]))

    # Paths ---------------------------------------------

    def path(self, meta: Meta, children: Nodes) -> s.Path:
        first, steps = children[0], children[1] if len(children) > 1 else ()
        is_star = first is not None and first.type == "STAR"
        return s.Path(first is not None and not is_star, is_star, steps, self.at(meta))

    def steps(self, meta: Meta, children: Nodes) -> tuple[s.Step, ...]:
        return tuple(children)

    def step(self, meta: Meta, children: Nodes) -> s.Step:
        name, which = children
        test = which if isinstance(which, s.Test) else None
        return s.Step(name.strip("`"), which is not None, test, self.at(meta))

    def test(self, meta: Meta, children: Nodes) -> s.Test:
        steps, word, words = children
        return s.Test(steps, words, word.type == "HAS", self.at(meta))

    # Ends ---------------------------------------------

    def slot(self, meta: Meta, children: Nodes) -> s.SlotEnd:
        path, type_, unit = children
        return s.SlotEnd(path, self.maybe_name(type_), self.unit(unit), self.at(meta))

    def tuple_(self, meta: Meta, children: Nodes) -> s.TupleEnd:
        return s.TupleEnd(tuple(children), self.at(meta))

    def given_place(self, meta: Meta, children: Nodes) -> s.GivenEnd:
        source, steps, unit = children
        return s.GivenEnd(str(source), steps, self.unit(unit), self.at(meta))

    def template_place(self, meta: Meta, children: Nodes) -> s.TemplateEnd:
        _, name, many = children
        return s.TemplateEnd(self.name(name), many is not None, self.at(meta))

    def file_(self, meta: Meta, children: Nodes) -> s.FileEnd:
        return s.FileEnd(self.text(children[1]), self.at(meta))

    def same(self, meta: Meta, children: Nodes) -> s.SameEnd:
        unit = self.unit(children[0])
        assert unit is not None
        return s.SameEnd(unit, self.at(meta))

    def index(self, meta: Meta, children: Nodes) -> s.IndexEnd:
        number = children[0]
        if number is None or re.fullmatch(r"\d+", number):
            return s.IndexEnd(int(number or 1), self.at(meta))
        self.problem("`index` counts from a whole number", self.of(number), help="write `index` or `index(0)`")
        return s.IndexEnd(1, self.at(meta))

    def this(self, meta: Meta, children: Nodes) -> s.ThisEnd:
        return s.ThisEnd(self.at(meta))

    def nothing(self, meta: Meta, children: Nodes) -> s.NothingEnd:
        return s.NothingEnd(self.at(meta))

    def carried(self, meta: Meta, children: Nodes) -> s.CarriedEnd:
        return s.CarriedEnd(self.at(meta))

    def withheld(self, meta: Meta, children: Nodes) -> s.WithheldEnd:
        return s.WithheldEnd(self.at(meta))

    # Calls and reasons ---------------------------------------------

    def call(self, meta: Meta, children: Nodes) -> s.Call:
        name, *arguments = children
        return s.Call(self.name(name), tuple(a for a in arguments if a is not None), self.at(meta))

    def via(self, meta: Meta, children: Nodes) -> s.Call:
        return children[0]  # type: ignore[no-any-return]

    def because(self, meta: Meta, children: Nodes) -> s.Because:
        return s.Because(unquoted(children[0]), self.at(meta))

    def key(self, meta: Meta, children: Nodes) -> ElementKey:
        form = children[0] if not isinstance(children[0], s.Path) else None
        return ElementKey(tuple(child for child in children if isinstance(child, s.Path)), self.maybe_name(form), self.at(meta))

    def by(self, meta: Meta, children: Nodes) -> By:
        return By(tuple(children), self.at(meta))

    # Values of examples ---------------------------------------------

    def values(self, meta: Meta, children: Nodes) -> s.Values:
        return s.Values(tuple(children), self.at(meta))

    def nothing_value(self, meta: Meta, children: Nodes) -> s.NothingValue:
        return s.NothingValue(self.at(meta))

    def refused(self, meta: Meta, children: Nodes) -> s.RefusedValue:
        return s.RefusedValue(self.at(meta))


@dataclass(frozen=True, slots=True)
class By:
    """The alternatives of a `by`, and where it stands."""

    keys: tuple[ElementKey, ...]
    span: Span


def unquoted(token: str) -> str:
    """The text that a literal in quotes stands for."""
    inside = token[1:-1]
    return re.sub(r"\\(.)", lambda m: _ESCAPES[m[1]], inside) if "\\" in inside else inside
