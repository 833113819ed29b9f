"""The text of a module: its imports, its constants, its functions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from oscem_map.compiler.emit.modules import (
    RESERVED,
    Assignment,
    Module,
    Package,
    hint_of,
    nodes_of,
    runtime_home,
)
from oscem_map.compiler.emit.python import WIDTH, Printer, docstring, literal, locals_of, words
from oscem_map.compiler.names import Names, identifier
from oscem_map.compiler.plan.ir import (
    CONSTANTS,
    Ask,
    Attribute,
    Call,
    Const,
    Constant,
    Expr,
    FileName,
    Function,
    FunctionName,
    Imported,
    Kept,
    Local,
    Lookup,
    Pattern,
    Runtime,
    ScaleOf,
    Several,
    call,
    inside,
    walk,
)


def texts(package: Package) -> Iterator[tuple[str, str]]:
    """Name and text of each module."""
    for module in package.modules:
        yield module.name, _Text(package, module).text()
    if package.has_lists:
        yield package.lists.name, package.lists_text()


class _Text:
    """One module as text."""

    def __init__(self, package: Package, module: Module) -> None:
        self.package = package
        self.module = module
        self.imports: dict[str, dict[str, str]] = {}
        """By module: what is imported, and under which name."""
        self.runtime: dict[str, None] = {}
        self.constants: list[Constant] = []
        self.decimal = False
        self._nodes = [*nodes_of(module, into_constants=False)]
        for one in package.own(module):
            self._nodes += walk(one, into_constants=False)
        for kept in [one for one in self._nodes if isinstance(one, Kept) and not one.file]:
            self._nodes += walk(kept.value)
        self._look()
        self.names = Names(RESERVED | set(self.runtime) | {"re"})
        self._globals: dict[object, str] = {}
        self._tables: dict[object, str] = {}
        """By table, direction and words: the first lookup table that has them."""
        self._name()
        self._locals: dict[Local, str] = {}
        self.printer = Printer(self._named)

    def _look(self) -> None:
        own_names = {one.name for one in (*self.module.before, *self.module.after)}
        annotations = [kind for _, function in self.module.functions for _, kind in function.parameters]
        annotations += [one.kind for one in (*self.module.before, *self.module.after)]
        for node in self._nodes:
            if isinstance(node, Runtime) and node.name not in own_names:
                self.runtime[node.name] = None
            elif isinstance(node, Const):
                self.decimal = self.decimal or _has_decimal(node.value)
            elif isinstance(node, ScaleOf):
                self.runtime["Scale"] = None
            kind = getattr(node, "kind", "")
            annotations += [kind] if isinstance(kind, str) and kind else []
        own = self.package.own(self.module)
        kinds = {Lookup: "LookupTable", Ask: "Question"}
        self.runtime |= {"spelt": None} if any(isinstance(one, Lookup) and one.words for one in own) else {}
        self.runtime |= {name: None for kind, name in kinds.items() if any(isinstance(one, kind) for one in own)}
        for word in re.findall(r"[A-Z]\w+", " ".join(annotations)):
            self.runtime[word] = None

    def _name(self) -> None:
        """Names of all that the module has or imports: what is shared is called the same everywhere."""
        for name in (one.name for one in (*self.module.before, *self.module.after)):
            self.names.taken.add(name)
        for unit, function in self.module.functions:
            self.names.taken.add(self.package.function(self.module, unit, function.name))
        for node in dict.fromkeys(node for node in self._nodes if isinstance(node, (FunctionName, Imported, *CONSTANTS))):
            if isinstance(node, FunctionName) and not node.home:
                continue
            shared = self.package.imported(node)
            if shared is None:
                self._globals[node] = self.names.of(node, hint_of(node).upper())
                self.constants.append(node)  # type: ignore[arg-type]
            elif shared[0] == self.module.name:
                self._globals[node] = shared[1]
                self.names.taken.add(shared[1])
            else:
                self._globals[node] = self.names.of(node, shared[1])
                self.imports.setdefault(shared[0], {})[shared[1]] = self._globals[node]

    def _named(self, node: object) -> str:
        if isinstance(node, Local):
            return self._locals[node]
        if isinstance(node, FunctionName) and not node.home:
            return self.package.function(self.module, self._unit, node.name)
        return self._globals[node]

    _unit = ""

    # Text -----------------------------------------------------------------------------------------------------------

    def text(self) -> str:
        lines = self._head()
        lines += self._constants()
        for one in self.module.before:
            lines += self._assignment(one)
        own = self.package.own(self.module)
        lines += [line for node in own if not isinstance(node, Kept) for line in self._shared(node)]
        lines += self._kept()
        lines += [line for node in own if isinstance(node, Kept) for line in self._shared(node)]
        for one in self.module.after:
            lines += self._assignment(one)
        for unit, function in self.module.functions:
            lines += ["", "", *self._function(unit, function)]
        self._unit = ""
        lines += ["", ""] if self.module.end else []
        for one in self.module.end:
            lines += self._assignment(one)
        return re.sub(r"[ \t]+$", "", "\n".join(lines), flags=re.M).rstrip("\n") + "\n"

    def _head(self) -> list[str]:
        module = self.module
        written = "Written by `oscem-map compile`"
        source = f"{written} from mappings/{words(module.source)}; edit that." if module.source else f"{written}."
        lines = [docstring(module.doc)[:-3], "", source, '"""', "", "from __future__ import annotations", ""]
        standard = ["import re"] if any(isinstance(one, Pattern) for one in self.constants) else []
        standard += ["from decimal import Decimal"] if self.decimal else []
        lines += [*standard, ""] if standard else []
        homes: dict[str, list[str]] = {}
        for name in self.runtime:
            home = runtime_home(name)
            if home:
                homes.setdefault(f"oscem_map.runtime.{home}", []).append(name)
        imports = {f".{name}": [k if k == v else f"{k} as {v}" for k, v in found.items()] for name, found in self.imports.items()}
        for name, found in sorted({**homes, **imports}.items()):
            lines += _import(name, sorted(found))
        if module.exports:
            own = {one.name for one in (*module.before, *module.after)}
            own |= {self.package.function(module, unit, function.name) for unit, function in module.functions}
            lines += ["", f"__all__ = {literal(sorted({one.name for one in module.exports} | own))}"]
        return lines

    def _constants(self) -> list[str]:
        """Scales, patterns and names of files, which each module has for itself."""
        found: list[str] = []
        late = self._late()
        for node in sorted(self.constants, key=lambda one: (type(one).__name__, self._globals[one])):
            name = self._globals[node]
            match node:
                case FileName(file=file):
                    found.append(f"{name} = {literal(file)}")
                case ScaleOf(unit=unit):
                    found.append(f"{name} = Scale({literal(unit)})")
                case Pattern(pattern=pattern):
                    found.append(f"{name} = re.compile({literal(pattern)})")
                case Kept(value=value) if node not in late:
                    found += self.printer.lines(f"{name} = ", value)
        return ["", *found]

    def _late(self) -> list[Kept]:
        """The values that are made of other constants of the module."""
        kept = [one for one in self.constants if isinstance(one, Kept)]
        return [one for one in kept if any(isinstance(part, CONSTANTS) for part in inside(one.value))]

    def _kept(self) -> list[str]:
        self._locals = _Locals(self.names)
        late = sorted(self._late(), key=lambda one: self._globals[one])
        return [line for one in late for line in self.printer.lines(f"{self._globals[one]} = ", one.value)]

    def _shared(self, node: Constant) -> list[str]:
        name = self._globals.get(node) or self.package.imported(node)[1]  # type: ignore[index]
        if isinstance(node, Ask):
            options: dict[str, object] = {"default": node.default} if node.default is not None else {}
            options |= {"optional": True} if node.optional else {}
            options |= {"source": node.source} if node.source != "ask" else {}
            options |= {"fields": node.fields} if node.fields else {}
            made = call("Question", node.name, node.text, node.targets, node.cite, **options)
            return [*self.printer.lines(f"{name} = ", made)]
        if isinstance(node, Kept):
            return [*self.printer.lines(f"{name} = ", node.value)]
        assert isinstance(node, Lookup)
        return self._lookup(name, node)

    def _lookup(self, name: str, node: Lookup) -> list[str]:
        rows = tuple((key, Several(found)) for key, found in (("lists", node.lists), ("others", node.others)) if found)
        options = tuple((key, Const(setting)) for key, setting in node.options)
        return [*self.printer.lines(f"{name} = ", Call(Runtime("LookupTable"), (self._words_of(name, node),), (*rows, *options)))]

    def _words_of(self, name: str, node: Lookup) -> Expr:
        """The words of a table; those that stand there already, where it is used with another list before."""
        if not node.words:
            return Const({})
        twin = self._tables.setdefault((node.name, node.words), name)
        if twin != name:
            return Attribute(Runtime(twin), "words")
        runs = groupby(node.words, key=itemgetter(1))
        return Call(Runtime("spelt"), tuple(Several((_cell(out), *(_cell(key) for key, _ in run))) for out, run in runs))

    def _assignment(self, one: Assignment) -> list[str]:
        self._locals, self.printer = _Locals(self.names), Printer(self._named)
        kind = f": {one.kind}" if one.kind else ""
        lines = [*self.printer.lines(f"{one.name}{kind} = ", one.value)]
        return [*lines, docstring(one.doc)] if one.doc else lines

    def _function(self, unit: str, function: Function) -> list[str]:
        names = Names(self.names.taken)
        self._locals, self.printer = {one: names.of(one, one.hint) for one in locals_of(function)}, Printer(self._named)
        self._unit = unit
        return [*self.printer.function(function, self.package.function(self.module, unit, function.name))]


def _cell(cells: Expr) -> Expr:
    """One cell by itself."""
    match cells:
        case Several(parts=(one,)):
            return one
        case Const(value=(one,)):
            return Const(one)
    return cells


class _Locals(dict[Local, str]):
    """The variables of lambdas outside functions."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, local: Local) -> str:
        name = identifier(local.hint)
        while name in self._names.taken:
            name += "_"
        return name


def _has_decimal(value: object) -> bool:
    if isinstance(value, tuple):
        return any(map(_has_decimal, value))
    return isinstance(value, Decimal)


def _import(module: str, names: list[str]) -> list[str]:
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= WIDTH:
        return [line]
    return [f"from {module} import (", *_wrapped(names), ")"]


def _wrapped(names: list[str]) -> Iterator[str]:
    line = "   "
    for name in names:
        if len(line) + len(name) + 2 > WIDTH:
            yield line
            line = "   "
        line += f" {name},"
    yield line


__all__ = ["Assignment", "Call", "Module", "Package"]
