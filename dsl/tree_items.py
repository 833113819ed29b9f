"""From lark's tree to the syntax tree: rules, items and the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from lark import Token, v_args
from lark.tree import Meta

from oscem_map.dsl import syntax as s
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax_slips import Slip, UnitSlip, WordSlip
from oscem_map.dsl.tree import By, Nodes, Parts


class _Doc(str):
    """The text of `##` lines."""

    __slots__ = ()


@v_args(meta=True)
class Builder(Parts):
    """Builds a `File`. What the grammar lets pass and the language does not is added to `problems`."""

    def start(self, meta: Meta, children: Nodes) -> s.File:
        header, *items = children
        return s.File(header, tuple(_grouped(items)), self.at(meta))

    def doc(self, meta: Meta, children: Nodes) -> _Doc:
        return _Doc("\n".join(line[2:].removeprefix(" ").rstrip() for line in children))

    def item(self, meta: Meta, children: Nodes) -> Any:
        doc, node = children
        return replace(node, doc=str(doc))

    # Headers ---------------------------------------------

    def schema(self, meta: Meta, children: Nodes) -> s.SchemaRef:
        *names, version = children
        return s.SchemaRef(".".join(n.strip("`") for n in names), str(version), self.at(meta))

    def mapping(self, meta: Meta, children: Nodes) -> s.MappingHeader:
        doc, (word, left, _, right, base) = _documented(children)
        extends = None if base is None else self.text(base)
        return s.MappingHeader(left, right, extends, doc, self.from_word(word, meta))

    def common(self, meta: Meta, children: Nodes) -> s.CommonHeader:
        doc, (word, left, _, right) = _documented(children)
        return s.CommonHeader(left, right, doc, self.from_word(word, meta))

    def migration(self, meta: Meta, children: Nodes) -> s.MigrationHeader:
        doc, (word, to) = _documented(children)
        return s.MigrationHeader(to, doc, self.from_word(word, meta))

    def from_word(self, word: Token, meta: Meta) -> Span:
        return self.of(word).to(self.at(meta))

    # Rules ---------------------------------------------

    def field(self, meta: Meta, children: Nodes) -> s.Field:
        again, otherwise, left, arrow, right, modifiers, block = children
        because = self.only((m for m in modifiers if isinstance(m, s.Because)), "because", "reason")
        by = self.only((m for m in modifiers if isinstance(m, By)), "by", "list of keys")
        return s.Field(
            _end(left),
            arrow,
            _end(right),
            tuple(m for m in modifiers if isinstance(m, s.Call)),
            because,
            by.keys if by else (),
            block,
            otherwise is not None and otherwise.type == "ELSE",
            otherwise is not None and otherwise.type == "ALSO",
            again is not None,
            "",
            self.at(meta),
        )

    def modifiers(self, meta: Meta, children: Nodes) -> Nodes:
        return children

    def only(self, found: Iterable[Any], word: str, meaning: str) -> Any:
        """The first of `found`; a second one is a problem."""
        first, *more = [*found] or [None]
        for node in more:
            title = f"this rule has a second `{word}`"
            self.problem(title, node.span, f"a rule has one {meaning}", help=f"join the two, after one `{word}`")
        return first

    def when(self, meta: Meta, children: Nodes) -> s.When:
        otherwise, _, path, wanted, block = children
        words = wanted if isinstance(wanted, s.Words) else None
        return s.When(path, words, block, otherwise is not None, "", self.at(meta))

    def else_(self, meta: Meta, children: Nodes) -> s.Else:
        return s.Else(children[-1], "", self.at(meta))

    def needs(self, meta: Meta, children: Nodes) -> s.Needs:
        _, *paths, because = children
        one = any(isinstance(child, Token) for child in paths)
        return s.Needs(tuple(path for path in paths if isinstance(path, s.Path)), one, because, "", self.at(meta))

    def within(self, meta: Meta, children: Nodes) -> tuple[s.Literal, s.Literal]:
        low, high = (s.Literal(Decimal(number), self.of(number)) for number in children[1:])
        return low, high

    def item_(self, meta: Meta, children: Nodes) -> s.SlotEnd:
        steps, unit = children
        path = s.Path(False, False, steps, steps[0].span.to(steps[-1].span))
        return s.SlotEnd(path, None, self.unit(unit), self.at(meta))

    def slip(self, meta: Meta, children: Nodes) -> Slip:
        slots = tuple(child for child in children if isinstance(child, s.SlotEnd))
        claimed, *meant, because = children[1 + len(slots) :]
        if isinstance(claimed, s.Words):
            return WordSlip(slots, claimed, meant[0], because, "", self.at(meta))
        unit, doubt = (self.unit(one) for one in meant)
        assert unit is not None
        low, high = claimed
        return UnitSlip(slots, low, high, unit, doubt, because, "", self.at(meta))

    def example(self, meta: Meta, children: Nodes) -> s.Example:
        _, left, arrow, right = children
        return s.Example(left, arrow, right, "", self.at(meta))

    def in_(self, meta: Meta, children: Nodes) -> s.In:
        _, path, what = children
        is_block = isinstance(what, s.Block)
        return s.In(path, what if is_block else None, None if is_block else what, "", self.at(meta))

    def remove(self, meta: Meta, children: Nodes) -> s.Remove:
        return s.Remove(children[-1], "", self.at(meta))

    def block(self, meta: Meta, children: Nodes) -> s.Block:
        rules: list[s.Rule] = []
        doc = ""
        for child in children:
            if isinstance(child, _Doc):
                doc = str(child)
                continue
            rules.append(replace(child, doc=doc) if doc else child)
            doc = ""
        return s.Block(tuple(rules), self.at(meta))

    # Items ---------------------------------------------

    def import_(self, meta: Meta, children: Nodes) -> s.Import:
        _, file, *names = children
        return s.Import(self.text(file), tuple(map(self.name, names)), "", self.at(meta))

    def given(self, meta: Meta, children: Nodes) -> s.Given:
        source, declared = children
        return s.Given(str(source), declared, "", self.at(meta))

    def declared(self, meta: Meta, children: Nodes) -> s.Declared:
        name, many, type_, unit, optional, default, question, fields = children
        return s.Declared(
            self.name(name),
            many is not None,
            self.maybe_name(type_),
            self.unit(unit),
            optional is not None,
            default,
            self.text(question),
            fields or (),
            self.at(meta),
        )

    def fields(self, meta: Meta, children: Nodes) -> tuple[s.Declared, ...]:
        self.not_empty(children, "a list of fields", meta)
        return tuple(children)

    def not_empty(self, children: Nodes, what: str, meta: Meta) -> None:
        if not children:
            self.problem(f"{what} without a line", self.at(meta), "nothing between the braces")

    def fragment(self, meta: Meta, children: Nodes) -> s.Fragment:
        _, name, parameters, left, _, right, block = children
        return s.Fragment(
            self.name(name), self.maybe_name(left), self.maybe_name(right), block, "", self.at(meta), parameters or ()
        )

    def parameters(self, meta: Meta, children: Nodes) -> tuple[s.Name, ...]:
        return tuple(map(self.name, children))

    def table(self, meta: Meta, children: Nodes) -> s.Table:
        _, name, loosely, *rows = children
        self.not_empty(rows, "a table", meta)
        return s.Table(self.name(name), loosely, tuple(rows), "", self.at(meta))

    def loosely(self, meta: Meta, children: Nodes) -> s.Words:
        words = children[1]
        return s.Words((), self.at(meta)) if words is None else words

    def row(self, meta: Meta, children: Nodes) -> s.TableRow:
        left, arrow, right, because = children
        return s.TableRow(left, arrow, right, because, self.at(meta))

    def side(self, meta: Meta, children: Nodes) -> tuple[s.Cell, ...]:
        return tuple(child if isinstance(child, s.Words) else self.cell(child) for child in children)

    def cell(self, token: Token) -> s.Cell:
        if token.type == "LISTED":
            return s.Listed(self.of(token))
        return s.Other(self.of(token)) if token.type == "OTHER" else s.NothingCell(self.of(token))

    def template(self, meta: Meta, children: Nodes) -> s.Template:
        _, name, *lines = children
        self.not_empty(lines, "a template", meta)
        return s.Template(self.name(name), tuple(map(self.text, lines)), "", self.at(meta))

    def lint(self, meta: Meta, children: Nodes) -> s.Lint:
        _, name, *checks = children
        self.not_empty(checks, "a lint", meta)
        return s.Lint(self.name(name), tuple(checks), "", self.at(meta))

    def check(self, meta: Meta, children: Nodes) -> s.LintCheck:
        level, path, call, because = children
        return s.LintCheck(path, call, because, str(level or ""), self.at(meta))

    def carrier(self, meta: Meta, children: Nodes) -> s.Carrier:
        _, file, seal = children
        return s.Carrier(file, seal, "", self.at(meta))

    def step_(self, meta: Meta, children: Nodes) -> s.MigrationStep:
        _, name, title, block = children
        return s.MigrationStep(self.name(name), self.text(title), block, "", self.at(meta))


def _end(node: Any) -> s.End:
    """Literals stand for themselves in tables; as an end of a rule they are one."""
    return s.WordsEnd(node, node.span) if isinstance(node, s.Words) else node


def _grouped(items: Iterable[Any]) -> Iterator[Any]:
    """The items of a file; a line of `##` above a question is the heading of those that follow one another from there on."""
    heading = ""
    for item in items:
        if not isinstance(item, s.Given):
            heading = ""
        elif item.doc:
            heading = "" if "\n" in item.doc else item.doc.strip().rstrip(".")
        yield replace(item, declared=replace(item.declared, group=heading)) if heading else item


def _documented(children: Nodes) -> tuple[str, Nodes]:
    """The doc of a header, and the rest."""
    first, *rest = children
    return (str(first), rest) if isinstance(first, _Doc) else ("", children)
