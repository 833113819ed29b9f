"""The modules that converters of two families are printed as: one for each root, for each shared file, and for lists."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib import import_module

from oscem_map.compiler.emit.python import WIDTH, Names, Printer, docstring, identifier, literal, locals_of, words
from oscem_map.compiler.plan.ir import (
    CONSTANTS,
    Ask,
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
    WordList,
    call,
    walk,
)

RUNTIME = (
    "trace", "read_tree", "read_tables", "write_tree", "write_tables", "values", "codecs", "words", "pairs", "refused",
    "sequences", "slips", "advice", "mapping_facts", "table_leaves", "schema_facts", "lint",
    "migrate_codecs", "migrate_cursor",
)  # fmt: skip
"""The modules of the runtime that generated code may use, in the order in which a name is looked for."""

UNIT_NAMES = {
    "°": "degrees", "%": "percent", "°C": "celsius", "Å": "angstroms", "nm": "nanometres", "µm": "micrometres",
    "mm": "millimetres", "kV": "kilovolts", "eV": "electronvolts", "K": "kelvins", "s": "seconds", "Pa": "pascals",
    "e/Å²": "electrons_per_square_angstrom", "mg/ml": "milligrams_per_millilitre", "Da": "daltons", "MDa": "megadaltons",
    "mrad": "milliradians", "nA": "nanoamperes", "kDa": "kilodaltons", "1": "plain_numbers",
}  # fmt: skip


@dataclass(slots=True)
class Assignment:
    """`name: kind = value`, with what is said of it."""

    name: str
    value: Expr
    kind: str = ""
    doc: str = ""


@dataclass(slots=True)
class Module:
    """A module before it is printed. `home` is the mapping file whose tables, questions and fragments it has."""

    name: str
    doc: str
    source: str
    home: str = ""
    before: list[Assignment] = field(default_factory=list)
    """Assignments that need no constant of the module."""
    after: list[Assignment] = field(default_factory=list)
    functions: list[tuple[str, Function]] = field(default_factory=list)
    """With the name of the unit that each is of: a fragment in one direction; none for a root's own."""
    text: str = ""
    """What is printed as it is, of templates."""
    uses: tuple[str, ...] = ()
    """Names of the runtime that the text uses."""
    exports: tuple[Imported, ...] = ()
    """Names of other modules that are names of this one as well."""


@cache
def runtime_home(name: str) -> str:
    """The module of the runtime that has a name; `''` for one of Python's own."""
    if hasattr(builtins, name):
        return ""
    known = {module: vars(import_module(f"oscem_map.runtime.{module}")) for module in RUNTIME}
    known["lint"] = {"Check": known["lint"]["Check"]}  # its checks are called by name
    own = [one for one, found in known.items() if getattr(found.get(name), "__module__", "") == f"oscem_map.runtime.{one}"]
    if len(own) > 1:
        raise KeyError(f"`{name}` is a name of several modules of the runtime: {', '.join(own)}")
    if own:
        return own[0]
    for module in RUNTIME:
        if name in vars(import_module(f"oscem_map.runtime.{module}")):
            return module
    raise KeyError(f"the runtime has no `{name}`")


@cache
def names_of_runtime() -> frozenset[str]:
    """All names that generated code may import."""
    return frozenset().union(*(vars(import_module(f"oscem_map.runtime.{module}")) for module in RUNTIME))


class Package:
    """The modules of one folder of converters, with names for what they share."""

    def __init__(self, modules: list[Module], lists: str) -> None:
        self.modules = modules
        self.lists = Module(lists, "The lists of words that converters use, from the pinned schemas.", "", "lists")
        self._homes = {module.home: module for module in modules if module.home}
        self._shared: dict[str, Names] = {}
        self._names: dict[tuple[str, object], str] = {}
        self._functions: dict[tuple[str, str, str], str] = {}
        self._constants: dict[str, list[Constant]] = {}
        self._gather()

    def _gather(self) -> None:
        """What each function and each constant that several modules may use is called, and where it stands."""
        for module in self.modules:
            names = self._shared.setdefault(module.home or module.name, Names(RESERVED | names_of_runtime()))
            for unit, function in module.functions:
                variant = unit.partition(":")[2]
                name = names.of((unit, function.name), f"{function.name}_{variant}" if variant else function.name)
                self._functions.setdefault((module.home, unit, ""), name)
                self._functions[module.name, unit, function.name] = name
        for module in self.modules:
            for node in _nodes(module):
                home = _home(node)
                if home and (home, node) not in self._names:
                    self._keep(home, node)  # type: ignore[arg-type]

    def _keep(self, home: str, node: Constant) -> None:
        names = self._shared.setdefault(home, Names(RESERVED | names_of_runtime()))
        self._names[home, node] = names.of(node, _hint(node).upper())
        self._constants.setdefault(home, []).append(node)
        if home != "lists" and home not in self._homes:
            raise KeyError(f"{home} has no module")

    def texts(self) -> Iterator[tuple[str, str]]:
        """Name and text of each module."""
        for module in self.modules:
            yield module.name, _Text(self, module).text()
        if self._constants.get("lists"):
            yield self.lists.name, self._lists()

    def _lists(self) -> str:
        lines = [docstring(self.lists.doc)[:-3], "", *_WRITTEN_LISTS, '"""', "", "from __future__ import annotations", ""]
        lines += ["from oscem_map.runtime.values import word_list", ""]
        for node in sorted(self._constants["lists"], key=lambda one: self._names["lists", one]):
            assert isinstance(node, WordList)
            lines += [f"{self._names['lists', node]} = word_list(", "    (", *_filled(node.words), "    )", ")"]
        return "\n".join(lines) + "\n"

    def imported(self, node: object) -> tuple[str, str] | None:
        """The module and the name of a constant or a function that is shared."""
        if isinstance(node, Imported):
            return node.module, node.name
        if isinstance(node, FunctionName):
            module = self._homes.get(node.home)
            return (module.name, self._functions[node.home, node.name, ""]) if module else None
        home = _home(node)
        if not home:
            return None
        name = self.lists.name if home == "lists" else self._homes[home].name
        return name, self._names[home, node]

    def function(self, module: Module, unit: str, name: str) -> str:
        """What a function of a module is called."""
        return self._functions[module.name, unit, name]

    def own(self, module: Module) -> list[Constant]:
        """The shared constants that stand in a module."""
        return self._constants.get(module.home, []) if module.home else []


_WRITTEN_LISTS = ("Written by `oscem-map compile`; edit the mappings, or pin another version of the schema.",)
RESERVED = {
    *keyword.kwlist, *keyword.softkwlist, *dir(builtins), "annotations", "put", "get", "re", "Decimal", "ROWS", "ORDER", "ASKS",
    "SLIPS", "LEFT", "RIGHT", "LEFT_DEMANDS", "RIGHT_DEMANDS", "SECTIONS",
}  # fmt: skip


def _home(node: object) -> str:
    if isinstance(node, WordList):
        return "lists"
    return node.file if isinstance(node, (Lookup, Ask)) else ""


def _hint(node: object) -> str:
    match node:
        case WordList(name=name) | Lookup(name=name) | Pattern(name=name):
            return name
        case Ask(name=name):
            return f"ask_{name}"
        case ScaleOf(unit=unit):
            return UNIT_NAMES.get(unit) or f"unit_{unit}"
        case Kept(hint=hint):
            return hint
        case FileName(file=file):
            return "in_" + file.rsplit("/", 1)[-1].removesuffix(".omap")
    raise TypeError(f"no constant: {node!r}")


def _nodes(module: Module, into_constants: bool = True) -> Iterator[object]:
    for assignment in (*module.before, *module.after):
        yield from walk(assignment.value, into_constants)
    for _, function in module.functions:
        yield from walk(function, into_constants)
    yield from module.exports


def _filled(words: tuple[str, ...]) -> Iterator[str]:
    """Words in lines as long as may be."""
    line = "       "
    for word in words:
        text = f" {literal(word)},"
        if len(line) + len(text) > WIDTH and line.strip():
            yield line
            line = "       "
        line += text
    yield line


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
        self._nodes = [*_nodes(module, into_constants=False)]
        for one in package.own(module):
            self._nodes += walk(one, into_constants=False)
        for kept in [one for one in self._nodes if isinstance(one, Kept)]:
            self._nodes += walk(kept.value)
        self._look()
        self.names = Names(RESERVED | set(self.runtime) | {"re"})
        self._globals: dict[object, str] = {}
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
        self.runtime |= {name: None for kind, name in kinds.items() if any(isinstance(one, kind) for one in own)}
        for word in re.findall(r"[A-Z]\w+", " ".join(annotations)):
            self.runtime[word] = None
        for name in self.module.uses:
            self.runtime[name] = None

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
                self._globals[node] = self.names.of(node, _hint(node).upper())
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
        for node in self.package.own(self.module):
            lines += self._shared(node)
        for one in self.module.after:
            lines += self._assignment(one)
        if self.module.text:
            lines += ["", "", *self.module.text.strip("\n").split("\n")]
        for unit, function in self.module.functions:
            lines += ["", "", *self._function(unit, function)]
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
        for node in sorted(self.constants, key=lambda one: (type(one).__name__, self._globals[one])):
            name = self._globals[node]
            match node:
                case FileName(file=file):
                    found.append(f"{name} = {literal(file)}")
                case ScaleOf(unit=unit):
                    found.append(f"{name} = Scale({literal(unit)})")
                case Pattern(pattern=pattern):
                    found.append(f"{name} = re.compile({literal(pattern)})")
                case Kept(value=value):
                    found += self.printer.lines(f"{name} = ", value)
        return ["", *found]

    def _shared(self, node: Constant) -> list[str]:
        name = self._globals.get(node) or self.package.imported(node)[1]  # type: ignore[index]
        if isinstance(node, Ask):
            options: dict[str, object] = {"default": node.default} if node.default is not None else {}
            options |= {"optional": True} if node.optional else {}
            made = call("Question", node.name, node.text, node.targets, node.cite, **options)
            return [*self.printer.lines(f"{name} = ", made)]
        assert isinstance(node, Lookup)
        return self._lookup(name, node)

    def _lookup(self, name: str, node: Lookup) -> list[str]:
        lines = [f"{name} = LookupTable(", "    {" if node.words else "    {},"]
        for key, out in node.words:
            lines += self.printer.lines(f"        {self.printer.text(key)}: ", out, ",")
        lines += ["    },"] if node.words else []
        for field_name, rows in (("lists", node.lists), ("others", node.others)):
            if rows:
                printed = [line for row in rows for line in self.printer.lines("        ", row, ",")]
                lines += [f"    {field_name}=(", *printed, "    ),"]
        for option, setting in node.options:
            lines += self.printer.lines(f"    {option}=", Const(setting), ",")
        return [*lines, ")"]

    def _assignment(self, one: Assignment) -> list[str]:
        self._locals = _Locals(self.names)
        kind = f": {one.kind}" if one.kind else ""
        lines = [*self.printer.lines(f"{one.name}{kind} = ", one.value)]
        return [*lines, docstring(one.doc)] if one.doc else lines

    def _function(self, unit: str, function: Function) -> list[str]:
        names = Names(self.names.taken)
        self._locals = {local: names.of(local, local.hint) for local in locals_of(function)}
        self._unit = unit
        return [*self.printer.function(function, self.package.function(self.module, unit, function.name))]


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
