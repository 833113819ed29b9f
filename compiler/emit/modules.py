"""The modules that converters of two families are printed as: one for each root, for each shared file, and for lists."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from oscem_map.compiler.emit.python import Printer, docstring
from oscem_map.compiler.names import Names
from oscem_map.compiler.plan.ir import (
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
    Lookup,
    Pattern,
    Runtime,
    ScaleOf,
    WordList,
    walk,
)

RUNTIME = (
    "trace", "read_tree", "by_word", "read_tables", "write_tree", "write_tables", "values", "codecs", "names", "text_codecs",
    "composed_texts", "words",
    "remarks", "pairs", "refused", "sequences", "slips", "advice", "mapping_facts", "carrier", "withheld", "joins",
    "table_leaves", "schema_facts", "lint", "target_lint", "compose", "migrate_codecs", "migrate_cursor", "answer_facts",
    "row_plans", "unread", "cross_check", "converters", "migrations", "merge.facts", "directions",
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
    end: list[Assignment] = field(default_factory=list)
    """Assignments that need the functions."""
    exports: tuple[Imported, ...] = ()
    """Names of other modules that are names of this one as well."""


@cache
def runtime_home(name: str) -> str:
    """The module of the runtime that has a name; `''` for one of Python's own."""
    if hasattr(builtins, name):
        return ""
    known = {module: vars(import_module(f"oscem_map.runtime.{module}")) for module in RUNTIME}
    known["lint"] = {"Check": known["lint"]["Check"]}  # its checks are called by name
    known["target_lint"] = {"Advice": known["target_lint"]["Advice"]}
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

    def __init__(self, modules: list[Module], lists: str, asked: Mapping[Ask, Ask] = {}) -> None:
        self.modules = modules
        self._asked = asked
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
            for node in nodes_of(module):
                home = _home(node)
                if home and (home, node) not in self._names:
                    self._keep(home, node)  # type: ignore[arg-type]

    def _keep(self, home: str, node: Constant) -> None:
        names = self._shared.setdefault(home, Names(RESERVED | names_of_runtime()))
        self._names[home, node] = names.of(node, hint_of(node).upper())
        self._constants.setdefault(home, []).append(self._asked.get(node, node) if isinstance(node, Ask) else node)
        if home != "lists" and home not in self._homes:
            raise KeyError(f"{home} has no module")

    @property
    def has_lists(self) -> bool:
        return bool(self._constants.get("lists"))

    def lists_text(self) -> str:
        lines = [docstring(self.lists.doc)[:-3], "", *_WRITTEN_LISTS, '"""', "", "from __future__ import annotations", ""]
        lines += ["from oscem_map.runtime.values import word_list", ""]
        for node in sorted(self._constants["lists"], key=lambda one: self._names["lists", one]):
            assert isinstance(node, WordList)
            lines += Printer(str).lines(f"{self._names['lists', node]} = ", Call(Runtime("word_list"), (Const(node.words),)))
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
    "SLIPS", "LEFT", "RIGHT", "LEFT_DEMANDS", "RIGHT_DEMANDS", "SECTIONS", "CARRIER",
}  # fmt: skip


def _home(node: object) -> str:
    if isinstance(node, WordList):
        return "lists"
    return node.file if isinstance(node, (Lookup, Ask, Kept)) else ""


def hint_of(node: object) -> str:
    match node:
        case WordList(name=name) | Lookup(name=name) | Pattern(name=name):
            return name
        case Ask(name=name):
            return f"{node.source}_{name}"
        case ScaleOf(unit=unit):
            return UNIT_NAMES.get(unit) or f"unit_{unit}"
        case Kept(hint=hint):
            return hint
        case FileName(file=file):
            return "in_" + file.rsplit("/", 1)[-1].removesuffix(".omap")
    raise TypeError(f"no constant: {node!r}")


def nodes_of(module: Module, into_constants: bool = True) -> Iterator[object]:
    """The plan's nodes in a module, constants once, and the names that it gives of other modules."""
    values = tuple(assignment.value for assignment in (*module.before, *module.after, *module.end))
    yield from walk((*values, *(function for _, function in module.functions)), into_constants)
    yield from module.exports
