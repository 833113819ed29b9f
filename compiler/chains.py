"""What follows `via`: tables, codecs of the closed list, or words with a meaning of their own. Error: E0203."""

from __future__ import annotations

from oscem_map.compiler.codecs import CODECS, SPECIAL
from oscem_map.compiler.problems import Problems
from oscem_map.compiler.project import Loaded
from oscem_map.compiler.tables import typed_table
from oscem_map.compiler.typed import CodecUse, ListedUse, TableUse, TypedTable, Via
from oscem_map.dsl import syntax
from oscem_map.dsl.suggest import did_you_mean


class Chains:
    """Resolves chains; each table is made once, so that the printed converter has it once."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self._tables: dict[tuple[str, str], TypedTable] = {}

    def resolve(self, calls: tuple[syntax.Call, ...], loaded: Loaded) -> tuple[Via, ...] | None:
        uses = [self._use(call, loaded) for call in calls]
        found = tuple(use for use in uses if use is not None)
        return found if len(found) == len(uses) else None

    def _use(self, call: syntax.Call, loaded: Loaded) -> Via | None:
        name = call.name.text
        declared = loaded.names.get(name)
        if declared and isinstance(declared[0], syntax.Table):
            loaded.used.add(name)
            key = (declared[1], name)
            if key not in self._tables:
                self._tables[key] = typed_table(declared[0], declared[1])
            return TableUse(self._tables[key], call.span)
        if name == "listed":
            return ListedUse(call.span)
        codec = CODECS.get(name)
        if codec is None:
            self._unknown(call, loaded)
            return None
        if len(call.arguments) != codec.arguments:
            title = f"`{name}` takes {codec.arguments or 'no'} argument{'s' if codec.arguments != 1 else ''}"
            help = f'write `via {name}{"(…)" if codec.arguments else ""}`'
            self.problems.add("E0203", call.span, title, f"{len(call.arguments)} given", help=help)
            return None
        return CodecUse(codec, tuple(argument.value for argument in call.arguments), call.span)

    def _unknown(self, call: syntax.Call, loaded: Loaded) -> None:
        tables = [name for name, (item, _) in loaded.names.items() if isinstance(item, syntax.Table)]
        close = did_you_mean(call.name.text, [*CODECS, *SPECIAL, *tables])
        help = f"did you mean `{close[0]}`?" if close else "declare a table, import one, or use a codec of docs/language.md"
        self.problems.add("E0203", call.span, f"unknown table, codec or fragment `{call.name.text}`", "unknown", help=help)
