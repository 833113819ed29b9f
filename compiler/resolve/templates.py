"""Templates, the carrier and advice, from syntax. Errors: E0101 (a brace), E0201, E0203, E0204, E0304."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import PurePosixPath

from oscem_map.compiler.resolve.answers import given_chain, value_of
from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded
from oscem_map.compiler.resolve.texts import (
    Advice,
    AnswerText,
    TemplateLine,
    TypedCarrier,
    TypedLint,
    TypedTemplate,
)
from oscem_map.compiler.resolve.typed import Place, Scope, Side
from oscem_map.compiler.resolve.wording import as_spelt, counted, end_at, meant, some
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Primitive
from oscem_map.runtime.target_lint import CHECKS, takes

_NAME = r"(?:[A-Za-z_]\w*|`[^`]+`)"
_FIELD = re.compile(rf"(?P<path>{_NAME}(?:\[\])?(?:\.{_NAME}(?:\[\])?)*)(?:\s*\[(?P<unit>[^\[\]\s]+)\])?")
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


class Texts:
    """Resolves what stands beside the rules; each template is made once."""

    def __init__(self, problems: Problems, places: Places) -> None:
        self.problems = problems
        self.places = places
        self._made: dict[tuple[str, str], TypedTemplate | None] = {}

    # Templates ------------------------------------------------------------------------------------------------------

    def template(self, end: syntax.TemplateEnd, root: Scope, loaded: Loaded) -> TypedTemplate | None:
        """The template that an end names; E0203 where there is none."""
        name = end.name.text
        found = loaded.find(f"template.{name}", syntax.Template)
        if found is None:
            if name not in loaded.missed:
                known = [one.removeprefix("template.") for one in loaded.kinds(syntax.Template)]
                help = meant(name, known, f"write `template {name} {{ }}` above", "template.")
                self.problems.add("E0203", end.name.span, f"no template `{name}` is declared", "unknown", help=help)
            return None
        template, file = found
        if (file, name) not in self._made:
            lines = [self._line(literal, root, loaded) for literal in template.lines]
            whole = tuple(line for line in lines if line is not None)
            made = TypedTemplate(name, file, whole, template.name.span) if len(whole) == len(lines) else None
            self._made[file, name] = made
        return self._made[file, name]

    def _line(self, literal: syntax.Literal, root: Scope, loaded: Loaded) -> TemplateLine | None:
        text, at = str(literal.value), 0
        parts: list[str | Place | AnswerText] = []
        for brace in _BRACES.finditer(text):
            if text[at : brace.start()]:
                parts.append(text[at : brace.start()])
            part = self._field(brace, literal, root, loaded)
            if part is None:
                return None
            parts.append(part)
            at = brace.end()
        return (*parts, text[at:]) if text[at:] or not parts else tuple(parts)

    def _field(
        self, brace: re.Match[str], literal: syntax.Literal, root: Scope, loaded: Loaded
    ) -> Place | AnswerText | None:
        """What stands in braces: a slot of the document, or an answer."""
        span = Span(literal.span.file, literal.span.start + 1 + brace.start(), literal.span.start + 1 + brace.end())
        if "\\" in str(literal.value) or span.end > literal.span.end:
            span = literal.span
        field = _FIELD.fullmatch(brace[1].strip()) if brace[1] is not None else None
        if field is None:
            title = "braces in a template's line hold the path of a slot or an answer"
            help = "write `{slot}`, `{slot [unit]}` or `{ask.name}`"
            self.problems.add("E0101", span, title, "no path", help=help)
            return None
        steps = tuple(
            syntax.Step(one.removesuffix("[]").strip("`"), one.endswith("[]"), None, span)
            for one in re.findall(rf"{_NAME}(?:\[\])?", field["path"])
        )
        if steps[0].name in ("ask", "scan") and len(steps) > 1:
            return self._answer(syntax.GivenEnd(steps[0].name, steps[1:], None, span), loaded)
        unit = syntax.UnitText(field["unit"], span) if field["unit"] else None
        end = syntax.SlotEnd(syntax.Path(True, False, steps, span), None, unit, span)
        place = self.places.place(root, end, Side.LEFT)
        if place is not None and place.slot.primitive is Primitive.QUANTITY and place.written is None:
            help = f"write `{{{field['path']} [{place.unit or 'mm'}]}}`"
            title = f"`{place.dotted}` is a quantity, and its unit is not said"
            self.problems.add("E0301", span, title, "in which unit?", help=help)
            return None
        return place

    def _answer(self, given: syntax.GivenEnd, loaded: Loaded) -> AnswerText | None:
        chain = value_of(given, given_chain(given, loaded, self.problems), self.problems)
        if chain is None:
            return None
        return AnswerText(chain[0], given.source, tuple(one.name.text + "[]" * one.many for one in chain[1:]))

    # Files ----------------------------------------------------------------------------------------------------------

    def is_file_name(self, literal: syntax.Literal) -> bool:
        """Whether a text names a file beside the target: it leads into no other folder. Error: E0204."""
        path = PurePosixPath(str(literal.value))
        if len(path.parts) == 1 and path.name not in ("", "..") and "\\" not in path.name and path.name.isprintable():
            return True
        title = f'"{literal.value}" is no name of a file beside the target'
        help = 'write a name without folders, e.g. `file("README.md")`'
        self.problems.add("E0204", literal.span, title, "not a file's name", help=help)
        return False

    def carrier(self, item: syntax.Carrier, root: Scope, line: int) -> TypedCarrier | None:
        """The file in which the document travels, and the place of its digest."""
        if self.places.is_tables(Side.RIGHT) or self.places.is_tables(Side.LEFT):
            which = "the target is made of tables, and no document travels with it"
            title = which if self.places.is_tables(Side.RIGHT) else "tables do not travel, and the left side is made of them"
            self.problems.add("E0204", item.span, title, "not for tables", help="remove the line")
            return None
        seal = self.places.place(root, end_at(item.seal), Side.RIGHT)
        if seal is None or not self.is_file_name(item.file.name):
            return None
        if seal.slot.primitive is not Primitive.TEXT:
            title = f"`{seal.item}` is no text, and the seal is one"
            help = "name a slot that holds a text"
            self.problems.add("E0305", item.seal.span, title, "not a text", help=help)
            return None
        return TypedCarrier(str(item.file.name.value), seal, item.span, f"{item.span.file}:{line}")

    # Advice ---------------------------------------------------------------------------------------------------------

    def lint(self, item: syntax.Lint, root: Scope, lines: dict[Span, int]) -> TypedLint:
        """A named list of advice on the right side; what is in error is reported and left out."""
        return TypedLint(item.name.text, item.span.file, tuple(self._advice(item, root, lines)), item.name.span)

    def _advice(self, item: syntax.Lint, root: Scope, lines: dict[Span, int]) -> Iterator[Advice]:
        for check in item.checks:
            name, arguments = check.check.name.text, tuple(one.value for one in check.check.arguments)
            path = self._advised(check.path, root)
            if path is None or not self._is_check(check.check):
                continue
            because = check.because.text if check.because else ""
            yield Advice(path, name, arguments, because, check.level or "should", lines[check.span], check.span)

    def _advised(self, path: syntax.Path, root: Scope) -> tuple[str, ...] | None:
        """The node of which advice is given. A list at the end of the path is meant as a whole, without `[]`. Error: E0204."""
        chosen = next((step for step in path.steps if step.test is not None), None)
        if chosen is not None:
            title = f"advice is about all elements of `{chosen.name}`, and this path chooses some"
            help = f"write `{chosen.name}[]`, or take another slot"
            self.problems.add("E0204", chosen.span, title, "a selector", help=help)
            return None
        if self.places.is_tables(Side.RIGHT):
            place = self.places.place(root, end_at(path), Side.RIGHT)
            return place.path if place else None
        *above, last = path.steps
        outer = self.places.node(root, syntax.Path(False, path.star, tuple(above), path.span), Side.RIGHT)
        if outer is None or outer.cls is None:
            return None
        slot = outer.cls.slots.get(last.name)
        many = slot is not None and slot.many
        step = syntax.Step(last.name, many or last.many, last.test, last.span)
        node = self.places.node(root, syntax.Path(False, False, (*above, step), path.span), Side.RIGHT)
        return None if node is None else (*node.path[:-1], last.name + "[]" * last.many)

    def _is_check(self, call: syntax.Call) -> bool:
        """Whether a check is known, and its arguments are as many and of the kind that it takes. Error: E0203."""
        name, values = call.name.text, [one.value for one in call.arguments]
        if name not in CHECKS:
            help = meant(name, CHECKS, f"the checks are: {some(CHECKS)}")
            self.problems.add("E0203", call.name.span, f"unknown check `{name}`", "unknown", help=help)
            return False
        wanted, texts = CHECKS[name][1], takes(name) is str
        if len(values) == wanted and all(isinstance(one, str if texts else Decimal) for one in values):
            return True
        kind = "text" if texts else "number"
        what = counted(wanted, kind) if wanted else "no arguments"
        title = f"`{name}` takes {what}, and has {', '.join(as_spelt(one) for one in values) or 'none'}"
        shown = ", ".join('"..."' if texts else str(n + 1) for n in range(wanted))
        help = f"write `{name}({shown})`" if wanted else f"write `{name}`"
        self.problems.add("E0203", call.span, title, "other arguments", help=help)
        return False
