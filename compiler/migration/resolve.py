"""From a migration's syntax to its typed steps: E0202, E0203, E0204, E0304, E0502, E0903, E0904."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oscem_map.compiler.migration.places import TYPES, in_family
from oscem_map.compiler.migration.typed import (
    CODECS,
    Ask,
    Drop,
    Inside,
    Lint,
    Migration,
    Move,
    Names,
    Onto,
    Rule,
    Say,
    Step,
    Use,
)
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.unit_words import unit_of
from oscem_map.compiler.resolve.wording import meant
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Arrow
from oscem_map.runtime.lint import CHECKS


class _Wrong(Exception):
    """A rule is in error, which was said."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where rules stand: the absolute paths of their left and right sides."""

    left: Names = ()
    right: Names = ()
    top: bool = True
    element: bool = False
    """The right side is an element that the rules make."""


def typed_migration(project: Project, file: str, problems: Problems) -> Migration | None:
    """The typed migration of a file; None where its header or a rule is in error. Problems are collected."""
    loaded = project.load(file)
    if loaded is None or not isinstance(loaded.tree.header, syntax.MigrationHeader):
        return None
    own = Problems()
    resolver = Resolver(project, loaded, own)
    migration = resolver.migration(loaded.tree.header)
    problems.extend(own.all)
    return None if own.errors else migration


class Resolver:
    """Looks up what the rules of one migration name."""

    def __init__(self, project: Project, loaded: Loaded, problems: Problems) -> None:
        self.project, self.loaded, self.problems = project, loaded, problems
        self._open: list[str] = []
        """The fragments that are being looked at."""

    def migration(self, header: syntax.MigrationHeader) -> Migration | None:
        schemas = self._schemas(header.to)
        steps, lints = [], []
        for item in self.loaded.tree.items:
            if isinstance(item, syntax.MigrationStep):
                rules = tuple(self._rules(item.block.rules, Scope()))
                steps.append(Step(item.name.text, str(item.title.value), rules, self._cite(item.span), item.doc))
            elif isinstance(item, syntax.Lint):
                lints += [found for check in item.checks if (found := self._lint(check)) is not None]
            elif not isinstance(item, (syntax.Import, syntax.Fragment, syntax.Table, syntax.Given)):
                self._not_here(item.span, "a migration has steps, and rules inside them", '`step NAME "..." { }`')
        names = [step.name.casefold() for step in steps]
        for twice in {name for name in names if names.count(name) > 1}:
            title = f"two steps are called `{twice}`"
            self.problems.add("E0103", header.span, title, "in this migration", help="rename one of them")
        doc = header.doc
        family, version = header.to.name, header.to.version
        return Migration(self.loaded.file, family, version, doc, schemas, tuple(steps), tuple(lints))

    def _schemas(self, ref: syntax.SchemaRef) -> tuple[Any, ...]:
        """All pinned schemas of the family in this version."""
        registry = self.project.registry
        family = [name for name in registry.names() if in_family(name, ref.name)]
        found = [name for name in family if ref.version in registry.versions(name)]
        if not found:
            versions = sorted({version for name in family for version in registry.versions(name)})
            families = sorted({name.split(".")[0] for name in registry.names()})
            pinned = f"pinned versions: {', '.join(versions)}" if family else f"pinned schemas: {', '.join(families)}"
            title = f"the registry has no {ref.name} {ref.version}"
            self.problems.add("E0202", ref.span, title, "not pinned", help=pinned)
        return tuple(registry.get(name, ref.version) for name in found)

    # Rules --------------------------------------------------------------------------------------------------

    def _rules(self, rules: tuple[syntax.Rule, ...], scope: Scope) -> Iterator[Rule]:
        for rule in rules:
            match rule:
                case syntax.Field():
                    with suppress(_Wrong):
                        yield from [*self._field(rule, scope)]
                case syntax.In():
                    yield from self._in(rule, scope)
                case _:
                    word = type(rule).__name__.lower()
                    self._of_mappings(rule.span, word, "the rules without it, with a type on their left: `a : text -> b`")

    def _field(self, rule: syntax.Field, scope: Scope) -> Iterator[Rule]:
        if not self._arrow(rule.arrow) or not self._modifiers(rule):
            return
        if isinstance(rule.left, syntax.GivenEnd):
            yield from self._ask(rule, rule.left, scope)
        elif isinstance(rule.left, syntax.WordsEnd):
            yield from self._say(rule, rule.left, scope)
        elif isinstance(rule.left, syntax.SlotEnd):
            left = self._path(rule.left.path, scope)
            if left is None or not self._types(rule.left):
                return
            if rule.block is not None:
                yield from self._onto(rule, left, scope)
            elif isinstance(rule.right, syntax.NothingEnd):
                yield from self._drop(rule, rule.left, left, scope)
            else:
                yield from self._move(rule, rule.left, left, scope)
        else:
            self._not_here(rule.left.span, "a rule of a migration begins with a path, a text or `ask.name`", "a path")

    def _move(self, rule: syntax.Field, end: syntax.SlotEnd, left: Names, scope: Scope) -> Iterator[Rule]:
        via = self._via(rule)
        bare, unit = self._unit(end.unit), ""
        of = end.type.text if end.type else "quantity" if bare else ""
        same = isinstance(rule.right, syntax.SameEnd)
        targets: tuple[Names, ...] | None
        if isinstance(rule.right, syntax.SameEnd):
            unit, targets, of = self._unit(rule.right.unit), (left,), "number"
        elif isinstance(rule.right, syntax.TupleEnd):
            targets = self._paths([slot.path for slot in rule.right.slots], scope)
        elif isinstance(rule.right, syntax.SlotEnd):
            unit, targets = self._unit(rule.right.unit), self._paths([rule.right.path], scope)
        else:
            self._not_here(rule.right.span, "a rule of a migration leads to a slot", "the path of a slot: `a -> sample.name`")
            return
        if targets is None or not self._fits(rule, via, targets):
            return
        right = scope.left if same else scope.right
        yield Move(
            *self._line(rule),
            source=left,
            targets=targets,
            at=(*scope.left, *left),
            to=tuple((*right, *target) for target in targets),
            source_span=end.span,
            target_span=rule.right.span,
            of=of,
            via=via,
            unit=unit,
            bare=bare,
            same=same,
        )

    def _fits(self, rule: syntax.Field, via: Use | None, targets: tuple[Names, ...]) -> bool:
        """As many places as the codec makes parts."""
        parts = via.argument.count("{}") if via and via.name == "text" else 2 if via and via.name == "both" else 1
        codec = CODECS.get(via.name) if via is not None else None
        if codec is not None and codec.makes_list and targets[0] and targets[0][-1].endswith("[]"):
            title = f"`{via.name if via else ''}` makes a list, and `[]` would put it into one"
            self.problems.add("E0205", rule.right.span, title, "a list in a list", help="remove the `[]`")
            return False
        if parts == len(targets):
            return True
        title = f"the rule has {len(targets)} places on its right, and {parts} parts to put there"
        help = "name a place for each part: `(a, b)`" if parts > 1 else 'say how: `via text("{} x {}")` or `via both`'
        self.problems.add("E0305", rule.right.span, title, f"{len(targets)} places", help=help)
        return False

    def _drop(self, rule: syntax.Field, end: syntax.SlotEnd, left: Names, scope: Scope) -> Iterator[Rule]:
        if rule.because is None:
            title, help = "a loss without a reason", 'say why: `because "..."`'
            self.problems.add("E0502", rule.right.span, title, "why?", help=help)
            return
        of = end.type.text if end.type else ""
        yield Drop(*self._line(rule), source=left, at=(*scope.left, *left), source_span=end.span, of=of)

    def _onto(self, rule: syntax.Field, left: Names, scope: Scope) -> Iterator[Rule]:
        via = self._via(rule)
        if not isinstance(rule.right, syntax.SlotEnd) or rule.block is None:
            self._not_here(rule.right.span, "a block leads to a path", "`a -> b { }`")
            return
        right = self._path(rule.right.path, scope, root=True)
        if right is None:
            return
        if via is not None and via.name != "spelling":
            self._not_here(rule.right.span, "only `via spelling` goes with a block", "`via spelling`, or its own line")
        element = bool(right) and right[-1].endswith("[]")
        by = str(rule.by[0].paths[0]) if rule.by else ""
        here, there = (*scope.left, *left), (*scope.right, *right)
        inner = Scope(here, there, False, element)
        yield Onto(
            *self._line(rule),
            source=left,
            target=right,
            at=here,
            to=there,
            target_span=rule.right.span,
            rules=tuple(self._rules(rule.block.rules, inner)),
            via=via,
            by=by,
        )

    def _ask(self, rule: syntax.Field, end: syntax.GivenEnd, scope: Scope) -> Iterator[Rule]:
        name = end.steps[0].name
        given = self.loaded.find(f"{end.source}.{name}", syntax.Given)
        if given is None:
            title = f"there is no `{end.source} {name}` here"
            help = f'declare it: `{end.source} {name} "the question"`'
            self.problems.add("E0203", end.span, title, "not declared", help=help)
            return
        target = self._target(rule, scope)
        if target is not None:
            question = str(given[0].declared.question.value)
            to, span = (*scope.right, *target), rule.right.span
            yield Ask(*self._line(rule), name=name, question=question, target=target, to=to, target_span=span)

    def _say(self, rule: syntax.Field, end: syntax.WordsEnd, scope: Scope) -> Iterator[Rule]:
        target = self._target(rule, scope)
        if not scope.element:
            title = "a migration says something of its own only in an element that it makes"
            help = "move it into a block that leads to a list: `a -> b[] { }`"
            self.problems.add("E0502", end.span, title, "of which element?", help=help)
        elif target is not None:
            value, to, span = end.words.literals[0].value, (*scope.right, *target), rule.right.span
            yield Say(*self._line(rule), value=value, target=target, to=to, target_span=span)

    def _target(self, rule: syntax.Field, scope: Scope) -> Names | None:
        if isinstance(rule.right, syntax.SlotEnd):
            return self._path(rule.right.path, scope)
        self._not_here(rule.right.span, "a rule of a migration leads to a slot", "the path of a slot: `a -> sample.name`")
        return None

    def _in(self, rule: syntax.In, scope: Scope) -> Iterator[Rule]:
        line = (self._cite(rule.span), rule.path.span, "")
        if rule.path.star:
            rules = tuple(self._rules(rule.block.rules if rule.block else (), Scope(("*",), ("*",), False)))
            yield Inside(*line, path=("*",), at=("*",), rules=rules, star=True)
            return
        path = self._path(rule.path, scope)
        if path is None:
            return
        here = (*scope.left, *path)
        inner = Scope(here, here, False)
        if rule.via is None:
            block = rule.block.rules if rule.block else ()
            yield Inside(*line, path=path, at=here, rules=tuple(self._rules(block, inner)))
            return
        found = self._fragment(rule.via, inner)
        if found is not None:
            yield Inside(*line, path=path, at=here, rules=found, fragment=rule.via.name.text)

    def _fragment(self, call: syntax.Call, scope: Scope) -> tuple[Rule, ...] | None:
        name = call.name.text
        declared = self.loaded.find(name, syntax.Fragment)
        if declared is None:
            self._unknown(call, "fragment", self.loaded.kinds(syntax.Fragment))
            return None
        if name in self._open:
            self._not_here(call.span, f"`{name}` leads to itself", "remove it")
            return None
        if declared[0].parameters:
            self._not_here(call.span, f"`{name}` has parameters, and stands in mappings only", "write its rules out")
            return None
        self._open.append(name)
        found = tuple(self._rules(declared[0].block.rules, scope))
        self._open.pop()
        return found

    # Words --------------------------------------------------------------------------------------------------

    def _via(self, rule: syntax.Field) -> Use | None:
        """The rule's codec or table; None for none. Raises _Wrong."""
        if not rule.via:
            return None
        if len(rule.via) > 1:
            self._not_here(rule.via[1].span, "a rule of a migration has one `via`", "a rule for each")
            raise _Wrong
        call = rule.via[0]
        name = call.name.text
        declared = self.loaded.find(name, syntax.Table)
        if declared is not None:
            return self._table(declared[0], call)
        if name not in CODECS or CODECS[name].arguments != len(call.arguments):
            self._unknown(call, "table or codec", (*self.loaded.kinds(syntax.Table), *CODECS))
            raise _Wrong
        return Use(name, str(call.arguments[0].value) if call.arguments else "", span=call.span)

    def _table(self, table: syntax.Table, call: syntax.Call) -> Use:
        rows: list[tuple[str, str | Any]] = []
        for row in table.rows:
            if not self._arrow(row.arrow):
                raise _Wrong
            left, right = row.left[0], row.right[0]
            if not isinstance(left, syntax.Words) or not isinstance(right, syntax.Words) or len(row.left) > 1:
                self._not_here(row.span, "a table of a migration goes from words to words", '`"a" or "b" -> "c"`')
                raise _Wrong
            rows += [(str(word.value), right.literals[0].value) for word in left.literals]
        return Use("words", rows=tuple(rows), span=call.span, table=table.name.text)

    def _lint(self, check: syntax.LintCheck) -> Lint | None:
        name = check.check.name.text
        if name not in CHECKS:
            self._unknown(check.check, "check", tuple(CHECKS))
            return None
        if check.level:
            title = f"`{check.level}` is for the lint of a mapping: a migration refuses what its lint finds"
            self.problems.add("E0203", check.span, title, "no level here", help=f"remove `{check.level}`")
        arguments = tuple(_plain(one.value) for one in check.check.arguments)
        because = check.because.text if check.because else ""
        cite = self._cite(check.span)
        return Lint(str(check.path), name, arguments, because, cite, check.path.span)

    def _types(self, end: syntax.SlotEnd) -> bool:
        if end.type is not None and end.type.text not in TYPES:
            help = meant(end.type.text, TYPES, f"write one of {', '.join(TYPES)}")
            self.problems.add("E0203", end.type.span, f"there is no type `{end.type.text}`", "not a type", help=help)
            return False
        return True

    def _unit(self, written: syntax.UnitText | None) -> str:
        """The unit's symbol, '' for none. Raises _Wrong."""
        if written is None:
            return ""
        unit = unit_of(written, None, self.problems)
        if unit is None:
            raise _Wrong
        return unit.symbol

    def _paths(self, paths: list[syntax.Path], scope: Scope) -> tuple[Names, ...] | None:
        found = tuple(one for path in paths if (one := self._path(path, scope, root=True)) is not None)
        return found if len(found) == len(paths) else None

    def _path(self, path: syntax.Path, scope: Scope, root: bool = False) -> Names | None:
        """The steps of a path; `/` is the whole document, at the top of a step only."""
        if path.star or (path.root and not (root and scope.top)) or any(step.test for step in path.steps):
            title = f"`{path}` cannot be named here"
            help = "write a path from the object that the block is about"
            self.problems.add("E0204", path.span, title, "not a place of this object", help=help)
            return None
        return tuple(step.name + ("[]" if step.many else "") for step in path.steps)

    def _arrow(self, mark: syntax.ArrowMark) -> bool:
        if mark.arrow is Arrow.PUT:
            return True
        title = f"`{mark.arrow}` in a migration, which goes one way"
        self.problems.add("E0903", mark.span, title, "from old to current", help="write `->`")
        return False

    def _modifiers(self, rule: syntax.Field) -> bool:
        word = "else" if rule.is_else else "replace" if rule.replace else ""
        if word:
            self._of_mappings(rule.span, word, f"the rule without `{word}`: rules act in their order")
        return not word

    def _of_mappings(self, at: Span, word: str, instead: str) -> None:
        self._not_here(at.first(word), f"`{word}` belongs in a mapping", instead)

    def _line(self, rule: syntax.Field) -> tuple[str, Span, str]:
        return self._cite(rule.span), rule.span, rule.because.text if rule.because else ""

    def _cite(self, span: Span) -> str:
        return f"{span.file}:{self.project.line(span)}"

    def _unknown(self, call: syntax.Call, what: str, known: tuple[str, ...]) -> None:
        name = call.name.text
        if name in self.loaded.missed:
            return
        help = meant(name, known, f"there are: {', '.join(known) or 'none'}")
        self.problems.add("E0203", call.span, f"unknown {what} `{name}`", "not known here", help=help)

    def _not_here(self, span: Span, title: str, instead: str) -> None:
        self.problems.add("E0904", span, title, "not in a migration", help=f"write {instead}")


def _plain(value: str | Decimal | bool) -> str | float | bool:
    """A number as Python prints it best."""
    return value if not isinstance(value, Decimal) else int(value) if value == int(value) else float(value)


__all__ = ["CODECS", "Resolver", "typed_migration"]
