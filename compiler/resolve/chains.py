"""What follows `via`: tables, codecs of the closed list, or words with a meaning of their own.

Errors: E0203, E0304, E0305.
"""

from __future__ import annotations

from oscem_map.compiler.resolve.codecs import CODECS, SPECIAL
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.tables import typed_table
from oscem_map.compiler.resolve.typed import CodecUse, ListedUse, TableUse, Via
from oscem_map.compiler.resolve.wording import meant
from oscem_map.dsl import syntax
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.runtime.text_codecs import link_is_wrong, what_is_wrong
from oscem_map.runtime.units import find

_FORMS = {"link": link_is_wrong, "text": what_is_wrong}
"""What says why the argument of a codec cannot be used."""
_ARGUMENTS = {
    "join": '", "', "measure": '"nm"', "component": '"UNL"', "text": '"{}, {}"', "link": '"https://example.org/{ABC-1234}"',
}  # fmt: skip
_NUMBERS = {0: "no", 1: "one", 2: "two", 3: "three"}


class Chains:
    """Resolves chains; each table is made once, so that the printed converter has it once."""

    def __init__(self, project: Project, problems: Problems) -> None:
        self.project = project
        self.problems = problems

    def resolve(self, calls: tuple[syntax.Call, ...], loaded: Loaded) -> tuple[Via, ...] | None:
        uses = [self._use(call, loaded) for call in calls]
        found = tuple(use for use in uses if use is not None)
        return found if len(found) == len(uses) else None

    def _use(self, call: syntax.Call, loaded: Loaded) -> Via | None:
        name = call.name.text
        if not self.known(call, loaded):
            return None
        declared = loaded.find(name, syntax.Table)
        if declared is not None:
            tables, key = self.project.tables, (declared[1], name)
            if key not in tables:
                tables[key] = typed_table(declared[0], declared[1], self.project.line(declared[0].name.span))
            return TableUse(tables[key], call.span) if self._arguments(call, 0) else None
        if name == "listed":
            return ListedUse(call.span) if self._arguments(call, 0) else None
        codec = CODECS.get(name)
        if codec is None:
            self._elsewhere(call)
            return None
        if not self._arguments(call, codec.arguments, "unit" if name == "measure" else "text"):
            return None
        look = _FORMS.get(name)
        wrong = look(str(call.arguments[0].value)) if look else None
        if wrong is not None:
            help = f"write it as `via {name}({_ARGUMENTS[name]})`"
            self.problems.add("E0203", call.arguments[0].span, wrong, "not a form", help=help)
            return None
        return CodecUse(codec, tuple(argument.value for argument in call.arguments), call.span)

    def _arguments(self, call: syntax.Call, wanted: int, kind: str = "text") -> bool:
        """Whether a call has as many arguments as it takes, and of its kind. Errors: E0203, E0304."""
        name = call.name.text
        example = _ARGUMENTS.get(name, '"..."')
        if len(call.arguments) != wanted or any(not isinstance(a.value, str) or not a.value for a in call.arguments):
            takes = f"takes {_NUMBERS[wanted]} argument{'s' if wanted != 1 else ''}{', a text' if wanted else ''}"
            mark = (
                f"{_NUMBERS.get(len(call.arguments), 'too many') if call.arguments else 'none'} given"
                if len(call.arguments) != wanted
                else "not a text"
            )
            help = f"write `via {name}({example})`" if wanted else f"write `via {name}`"
            self.problems.add("E0203", call.span, f"`{name}` {takes}", mark, help=help)
            return False
        if kind == "unit" and find(str(call.arguments[0].value)) is None:
            argument = call.arguments[0]
            help = f"write a unit as on an axis, e.g. `via {name}({example})`"
            self.problems.add("E0304", argument.span, f"unknown unit `{argument.value}`", "not a unit", help=help)
            return False
        return True

    def _elsewhere(self, call: syntax.Call) -> None:
        """A fragment, `paired` or `present` where a value goes through. Error: E0305."""
        name = call.name.text
        title = f"`{name}` does not change a value, and stands in a chain of such"
        help = {
            "paired": 'write `(xs[], ys[]) <~> _category[] via paired because "..." { }`',
            "present": "write `via present` alone: a boolean opposite items, or a category",
        }.get(name, "use the fragment alone, where the left side is an object")
        self.problems.add("E0305", call.span, title, "not here", help=help)

    def known(self, call: syntax.Call, loaded: Loaded) -> bool:
        """Whether a name after `via` means anything; else E0203. The name that was meant counts as used."""
        name = call.name.text
        known = (*CODECS, *SPECIAL, *loaded.kinds(syntax.Table, syntax.Fragment))
        if name in known:
            return True
        if name in loaded.missed:
            return False  # its import is in error
        loaded.used.update(did_you_mean(name, known, 1))
        help = meant(name, known, f'declare `table {name}` in this file, or import it: `from "FILE" use {name}`')
        title = f"unknown table, codec or fragment `{name}`"
        self.problems.add("E0203", call.name.span, title, "unknown", help=help)
        return False
