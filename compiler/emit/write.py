"""What `oscem-map compile` writes: converters with their facts, what they share, what merges need, and their tests."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Files
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from oscem_map.compiler.emit.facts import fact_modules
from oscem_map.compiler.emit.merge import merge_modules
from oscem_map.compiler.emit.module_text import texts as printed
from oscem_map.compiler.emit.modules import Assignment, Module, Package
from oscem_map.compiler.emit.records import recorded
from oscem_map.compiler.emit.render import render
from oscem_map.compiler.emit.schema import schema_module, schema_name
from oscem_map.compiler.names import Names, identifier
from oscem_map.compiler.plan.carrier import carrier_of
from oscem_map.compiler.plan.checks import checks_of, module_name
from oscem_map.compiler.plan.converter import Plan, demands, planned
from oscem_map.compiler.plan.ir import (
    Ask,
    Attribute,
    Call,
    Const,
    DictOf,
    Expr,
    Function,
    FunctionName,
    Kept,
    Lookup,
    Runtime,
    Several,
    walk,
)
from oscem_map.compiler.plan.library import Library, questions
from oscem_map.compiler.plan.merging import facts_of
from oscem_map.compiler.plan.own_words import own_words
from oscem_map.compiler.resolve.typed import Lost, Mapping, Side, rules
from oscem_map.registry.model import Kind, Schema
from oscem_map.runtime.converters import Converter


class ListedMigration(Protocol):
    """What the table of converters says of a migration."""

    @property
    def module(self) -> str: ...

    @property
    def family(self) -> str: ...

    @property
    def version(self) -> str: ...


# Converters -----------------------------------------------------------------------------------------------------------


def outputs(mappings: list[Mapping], migrations: Sequence[ListedMigration] = ()) -> dict[str, str]:
    """All generated files of mappings by name, below the project's root."""
    plans = plans_of(mappings)
    files = {"generated/__init__.py": _table([plan.mapping for plan in plans], migrations)}
    files |= {f"generated/{name}.py": text for name, text in modules(plans).items()}
    for n, plan in enumerate(plans):
        elsewhere = _elsewhere(plan, plans[:n])
        files[f"tests/generated/test_{plan.mapping.module}.py"] = render("tests.py.j2", mapping=plan.mapping, elsewhere=elsewhere)
    return dict(sorted(files.items()))


def _elsewhere(plan: Plan, before: list[Plan]) -> dict[str, tuple[str, ...]]:
    """The fragments, by file, for which a converter before this one calls the same functions: its tests try their rules."""
    beside = [one.fragments for one in before if one.library is plan.library]
    found: dict[str, tuple[str, ...]] = {}
    for (file, name), functions in sorted(plan.fragments.items()):
        if any(one.get((file, name)) == functions for one in beside):
            found[file] = (*found.get(file, ()), name)
    return found


def plans_of(mappings: list[Mapping]) -> list[Plan]:
    """The plans of mappings; those of two families share a library."""
    libraries: dict[tuple[str, str], Library] = {}
    return [planned(one, libraries.setdefault(_families(one), Library())) for one in mappings]


def modules(plans: list[Plan]) -> dict[str, str]:
    """The texts of the modules of converters, by name."""
    texts: dict[str, str] = {}
    groups: dict[tuple[str, str], list[Plan]] = {}
    for plan in plans:
        groups.setdefault(_families(plan.mapping), []).append(plan)
    schemas = [schema for plan in plans for schema in (plan.mapping.left, plan.mapping.right)]
    names = Names(_taken(plans, schemas))
    for group in groups.values():
        texts |= dict(printed(Package(_modules(group, names), group[0].mapping.lists_module, group[0].library.asked)))
    texts |= dict(schema_module(family, found) for family, found in _trees(schemas).items())
    texts |= {module_name(one): checks_text(one) for one in schemas if module_name(one)}
    return texts


def _taken(plans: list[Plan], schemas: list[Schema]) -> set[str]:
    """The names of modules that follow from the names of schemas; files of shared parts take others."""
    roots = {f"{plan.mapping.module}{end}" for plan in plans for end in ("", "_facts", "_merge")}
    families = {name for one in schemas for name in (schema_name(one.family), identifier(f"{one.family}_migration"))}
    return roots | families | {module_name(one) for one in schemas} | {plan.mapping.lists_module for plan in plans}


def _families(mapping: Mapping) -> tuple[str, str]:
    return mapping.left.family, mapping.right.family


def _trees(schemas: list[Schema]) -> dict[str, list[Schema]]:
    found: dict[str, list[Schema]] = {}
    for schema in schemas:
        if schema.kind is Kind.TREE and schema not in found.setdefault(schema.family, []):
            found[schema.family].append(schema)
    return found


def _modules(plans: list[Plan], names: Names) -> list[Module]:
    """The modules of two families: shared files first, then roots, each with its facts."""
    library = plans[0].library
    files = {plan.mapping.file for plan in plans}
    found = [_shared(home, plans[0].mapping, library, names) for home in _homes(plans) if home not in files]
    mappings = [plan.mapping for plan in plans]
    found += [_root(plan, mappings) for plan in plans]
    found += fact_modules(mappings, names, [*map(_title, mappings)])
    rows = {plan.mapping: plan.rows for plan in plans if plan.rows is not None}
    return [*found, *merge_modules({one: facts_of(one, own) for one, own in rows.items()}, names)]


def _homes(plans: list[Plan]) -> list[str]:
    """The mapping files with fragments, tables or questions that converters use."""
    library = plans[0].library
    homes = dict.fromkeys(library.units)
    parts: list[object] = [functions for units in library.units.values() for _, functions in units]
    parts += [(plan.functions, plan.finishes, plan.questions, plan.slips) for plan in plans]
    nodes = (node for part in parts for node in walk(part))
    homes |= dict.fromkeys(node.file for node in nodes if isinstance(node, (Ask, Lookup, Kept)) and node.file)
    return sorted(homes)


def _shared(home: str, mapping: Mapping, library: Library, names: Names) -> Module:
    left, right = _families(mapping)
    stem = home.rsplit("/", 1)[-1].removesuffix(".omap")
    name = names.of((mapping.shared_prefix, home), f"{mapping.shared_prefix}_{stem}")
    module = Module(name, f"{stem}: what converters between {left} and {right} share.", home, home)
    module.functions = _fragments(library, home)
    return module


def _fragments(library: Library, home: str) -> list[tuple[str, Function]]:
    """The functions of the fragments of a file."""
    return [(unit, function) for unit, functions in library.units.get(home, []) for function in functions]


def _root(plan: Plan, mappings: list[Mapping]) -> Module:
    mapping = plan.mapping
    module = Module(mapping.module, _title(mapping), mapping.file, mapping.file)
    demand = "tuple[tuple[str, str, tuple[str, ...], str], ...]"
    left, right = mapping.left, mapping.right
    module.before = [
        Assignment("LEFT", Const((left.name, left.version))),
        Assignment("RIGHT", Const((right.name, right.version))),
        Assignment("LEFT_DEMANDS", Const(demands(mapping, Side.LEFT)), demand),
        Assignment("RIGHT_DEMANDS", Const(demands(mapping, Side.RIGHT)), demand),
    ]
    if left.kind is Kind.TREE:
        module.before.append(Assignment("SECTIONS", Const(tuple(left.classes[left.root or ""].slots))))
    asks = Several(tuple(_asked(one, plan.library) for one in plan.questions))
    module.after = [Assignment("ASKS", asks, "tuple[Question, ...]")]
    if plan.mapping.slips:
        module.after.append(Assignment("SLIPS", plan.slips, doc="Known errors of real files, repaired before they are read."))
    for side, rows, order in plan.finishes:
        suffix = "" if side is Side.RIGHT else "_LEFT"
        module.after += [
            Assignment(f"ROWS{suffix}", rows, doc="The rows outside lists, parents before those that point at them."),
            Assignment(f"ORDER{suffix}", order),
        ]
    if right.kind is Kind.TABLES:
        words = DictOf(tuple((Const(left), Const(said)) for left, said in own_words(mapping, mappings).items()))
        doc = "The rules of words that it says by itself, by the left schemas beside it that do not have the word."
        module.after.append(Assignment("OWN_WORDS", words, "dict[tuple[str, ...], tuple[str, ...]]", doc))
    carrier = carrier_of(mapping)
    if carrier is not None:
        module.after.append(Assignment("CARRIER", carrier, doc="The document that travels with its target."))
    module.functions = [("", function) for function in plan.functions] + _fragments(plan.library, mapping.file)
    module.end = [_direction("put", left, right, False), _direction("get", right, left, bool(mapping.slips))]
    return module


def _asked(question: Ask, library: Library) -> Expr:
    """A question as a mapping puts it, where that is not as it is printed."""
    printed_ = library.asked[question]
    places: dict[str, object] = {"targets": question.targets} if question.targets != printed_.targets else {}
    if question.cite == printed_.cite and not places:
        return question
    named = tuple((key, Const(value)) for key, value in places.items())
    return Call(Attribute(question, "at"), (Const(question.cite),), named)


def _direction(verb: str, read: Schema, made: Schema, slips: bool) -> Assignment:
    """The function by which a converter is called in one direction."""
    suffix = "" if verb == "put" else "_LEFT"
    words = {Kind.TREE: "tree", Kind.TABLES: "rows"}
    given: tuple[Expr, ...] = (FunctionName("", f"{verb}_document"),)
    if made.kind is Kind.TABLES:
        given += (Call(Runtime("Finish"), (Runtime(f"ROWS{suffix}"), Runtime(f"ORDER{suffix}"))),)
    if slips:
        given += (Runtime("SLIPS"),)
    return Assignment(verb, Call(Runtime(f"{words[read.kind]}_to_{words[made.kind]}"), given))


def _title(mapping: Mapping) -> str:
    left, right = mapping.left, mapping.right
    return f"{left.name} {left.version} <-> {right.name} {right.version}."


def checks_text(schema: Schema) -> str:
    """The module of the cross-checks on a schema."""
    title = f"Cross-checks on what is written: {schema.name} {schema.version}. Read for reports only."
    module = Module(module_name(schema), title, "")
    module.after.append(Assignment("CHECKS", recorded(checks_of(schema)), "dict[str, tuple[CrossCheck, ...]]"))
    return text_of(module)


def text_of(module: Module) -> str:
    """The text of a module that shares nothing."""
    return next(printed(Package([module], "")))[1]


# The table of converters ------------------------------------------------------------------------------------------------


def _table(mappings: list[Mapping], migrations: Sequence[ListedMigration]) -> str:
    rows = [_row(one, mappings) for one in mappings]
    told = [(one.family, one.version, one.module) for one in migrations]
    listed = tuple(Call(Runtime("Migration"), (*map(Const, one), _PACKAGE)) for one in told)
    module = Module("__init__", "The converters and migrations that are installed; the mappings say which there are.", "")
    module.after = [
        Assignment("CONVERTERS", Several(tuple(rows)), "tuple[Converter, ...]"),
        Assignment("MIGRATIONS", Several(listed), "tuple[Migration, ...]"),
    ]
    return text_of(module)


_PACKAGE = Runtime("__name__")


def _row(mapping: Mapping, mappings: list[Mapping]) -> Expr:
    """A converter as the table lists it."""
    left, right, (demand, reads) = mapping.left, mapping.right, _told(mapping)
    top = tuple(right.classes[right.root or ""].slots) if right.kind is Kind.TREE else ()
    made = recorded(
        Converter(
            left.name, left.version, right.name, right.version, mapping.module, demand, reads=reads, beside=_beside(mapping),
            asks=_asks(mapping), kinds=(left.kind.value, right.kind.value), read_only=_only_reads(mapping),
        )
    )  # fmt: skip
    assert isinstance(made, Call)
    several = {"own": (left.name, _own(mapping, mappings)), "top": (right.name, top)}
    kept = tuple((field, Kept(f"{field}_of_{name}", Const(slots))) for field, (name, slots) in several.items() if slots)
    return Call(made.function, made.arguments, (("package", _PACKAGE), *made.named, *kept))


def _asks(mapping: Mapping) -> tuple[str, ...]:
    """The names of a mapping's questions to the depositor, in the order of its rules."""
    return tuple(dict.fromkeys(ask.name for ask in questions(mapping) if ask.source == "ask"))


def _only_reads(mapping: Mapping) -> bool:
    """Whether no rule writes the right side."""
    writing = (rule for rule in rules(mapping.root.nodes) if rule.arrow.puts and not isinstance(rule, Lost))
    around = (rule.scope.enclosing() for rule in writing)
    return not any(all(scope.arrow.puts for scope in scopes) for scopes in around)


def _told(mapping: Mapping) -> tuple[tuple[str, str] | None, tuple[str, str, str] | None]:
    """The first demand on a document, and the first on tables."""
    left, right = demands(mapping, Side.LEFT), demands(mapping, Side.RIGHT)
    return (
        next(((path, words[0]) for path, _, words, _ in left), None),
        next(((category, item, words[0]) for category, item, words, _ in right), None),
    )


def _beside(mapping: Mapping) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The demands on tables besides the first: what they say must not be another word."""
    return tuple((category, item, words) for category, item, words, _ in demands(mapping, Side.RIGHT)[1:] if item)


def _own(mapping: Mapping, mappings: list[Mapping]) -> tuple[str, ...]:
    """The slots of a root, and of its sections, that not all roots with the same target have."""
    mine = _slots(mapping)
    beside = [set(_slots(one)) for one in mappings if one.right.name == mapping.right.name]
    own = [slot for slot in mine if not all(slot in other for other in beside)]
    return tuple(slot for slot in own if slot.partition(".")[0] not in own or "." not in slot)


def _slots(mapping: Mapping) -> list[str]:
    classes = mapping.left.classes
    found: list[str] = []
    for section in classes[mapping.left.root].slots.values() if mapping.left.root else ():
        within = classes[section.type].slots if section.type in classes and not section.many else {}
        found += [section.name, *(f"{section.name}.{name}" for name in within)]
    return found


# Files ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is not what the mappings say. `text` is None for one that should not be there."""

    file: str
    before: str | None
    text: str | None

    def diff(self) -> str:
        """What would change, as a unified diff."""
        before = (self.before or "").splitlines(keepends=True)
        after = (self.text or "").splitlines(keepends=True)
        return "".join(difflib.unified_diff(before, after, f"a/{self.file}", f"b/{self.file}", n=2))


def changes(root: Path, files: Files[str, str]) -> list[Change]:
    """What differs between the folder and what the mappings say, with generated files that nothing makes any more."""
    found: list[Change] = []
    for name, text in files.items():
        path = root / name
        before = path.read_text(encoding="utf-8") if path.is_file() else None
        if before != text:
            found.append(Change(name, before, text))
    for folder in dict.fromkeys(name.rsplit("/", 1)[0] for name in files):
        found += _left_over(root, folder, files)
    return found


def _left_over(root: Path, folder: str, files: Files[str, str]) -> Iterator[Change]:
    for path in sorted((root / folder).glob("*.py")):
        name = f"{folder}/{path.name}"
        text = path.read_text(encoding="utf-8")
        if name not in files and "Written by `oscem-map compile`" in text[:600]:
            yield Change(name, text, None)


def apply(root: Path, found: list[Change]) -> None:
    """Write what differs."""
    for change in found:
        path = root / change.file
        if change.text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(change.text, encoding="utf-8", newline="\n")
