"""The modules of facts, for reports: one for each file of fragments, one for what mappings extend, and one for each mapping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from inspect import signature

from oscem_map.compiler.emit.modules import RESERVED, Assignment, Module
from oscem_map.compiler.emit.schema import class_name, schema_name
from oscem_map.compiler.names import Names
from oscem_map.compiler.plan.carrier import kept_of
from oscem_map.compiler.plan.checks import module_name
from oscem_map.compiler.plan.fact_parts import Part, Told, parted
from oscem_map.compiler.plan.facts import Fact
from oscem_map.compiler.plan.ir import Call, Const, DictOf, Expr, Imported, Runtime, Several
from oscem_map.compiler.resolve.typed import Mapping, Side
from oscem_map.registry.model import Kind
from oscem_map.runtime import mapping_facts


def fact_modules(mappings: Sequence[Mapping], names: Names, titles: Sequence[str]) -> list[Module]:
    """The modules of the facts of mappings between two families."""
    parts, told = parted(mappings)
    shared: dict[str, Module] = {}
    places: dict[Part, Imported] = {}
    for part, facts in parts.items():
        file, fragment = part.home
        module = _shared(file if fragment else "", mappings[0], names, shared)
        taken = {one.name for one in module.after} | RESERVED
        name = Names(taken).of(None, (fragment or _stem(file)).upper())
        whose = " and ".join(f"{mappings[n].left.name} to {mappings[n].right.name}" for n in sorted(part.mappings))
        module.after.append(Assignment(name, _part(facts), doc=f"Of {whose}." if _is_variant(part, parts) else ""))
        places[part] = Imported(module.name, name)
    roots = [_root(one, title, said, places, mappings) for one, title, said in zip(mappings, titles, told, strict=True)]
    return [*shared.values(), *roots]


def _is_variant(part: Part, parts: Iterable[Part]) -> bool:
    return any(one.home == part.home and len(one.mappings) > len(part.mappings) for one in parts)


def _shared(file: str, mapping: Mapping, names: Names, known: dict[str, Module]) -> Module:
    """The module of the fragments of a file, or of what the files of mappings say for others."""
    if file not in known:
        prefix = mapping.shared_prefix
        name = names.of((prefix, file, "facts"), f"{prefix}_{_stem(file)}_facts" if file else f"{prefix}_facts")
        of = f"{_stem(file)}, of {mapping.left.family} and {mapping.right.family}" if file else "what several mappings say"
        known[file] = Module(name, f"For reports: {of}.", file)
    return known[file]


def _stem(file: str) -> str:
    return file.rsplit("/", 1)[-1].removesuffix(".omap")


def _root(mapping: Mapping, title: str, told: Told, places: dict[Part, Imported], mappings: Sequence[Mapping]) -> Module:
    """What holds for a mapping: its fragments' facts, its own, and the schemas of both sides."""
    module = Module(f"{mapping.module}_facts", f"For reports: {title}", mapping.file)
    own = (_part(told.own),) if told.own else ()
    named: dict[str, Expr] = {}
    for side, schema in ((Side.LEFT, mapping.left), (Side.RIGHT, mapping.right)):
        if schema.kind is Kind.TREE:
            beside = [one.left if side is Side.LEFT else one.right for one in mappings]
            root = Const(class_name(schema, schema.root or "", beside))
            named[side.value] = Several((Imported(schema_name(schema.family), "CLASSES"), root))
    if kept := kept_of(mapping):
        named["kept"] = Const(kept)
    if checks := module_name(mapping.right):
        named["checks"] = Const(checks)
    facts = Call(Runtime("MappingFacts"), (*(places[part] for part in told.parts), *own), tuple(named.items()))
    module.after.append(Assignment("FACTS", facts))
    return module


# Tables ---------------------------------------------------------------------------------------------------------------


def _part(facts: list[Fact]) -> Expr:
    """The tables of facts; those of a side inside it."""
    tables: dict[str, list[Fact]] = {}
    for fact in facts:
        tables.setdefault(fact.table, []).append(fact)
    named: dict[str, Expr] = {}
    for name in signature(mapping_facts.Part).parameters:
        inner = [(table, tables.get(f"{name}.{table}")) for table in signature(mapping_facts.LeafFacts).parameters]
        below = tuple((table, _table(found)) for table, found in inner if found)
        if below:
            named[name] = Call(Runtime("LeafFacts"), (), below)
        elif found := tables.get(name):
            named[name] = _lines(found) if name == "lints" else _table(found)
    return Call(Runtime("Part"), (), tuple(named.items()))


def _lines(facts: list[Fact]) -> Expr:
    return Several(tuple(fact.value for fact in facts if fact.value is not None))


def _table(facts: list[Fact]) -> Expr:
    """Facts by what is said (their head), or by what it is said of."""
    heads: dict[Expr, list[Fact]] = {}
    if facts[0].head is None:
        return DictOf(_pairs(facts))
    for fact in facts:
        assert fact.head is not None
        heads.setdefault(fact.head, []).append(fact)
    return DictOf(tuple((head, _below(found)) for head, found in heads.items()))


def _below(facts: list[Fact]) -> Expr:
    if facts[0].value is not None:
        return DictOf(_pairs(facts))
    return Const(tuple(fact.of for fact in facts if fact.of))


def _pairs(facts: list[Fact]) -> tuple[tuple[Expr, Expr], ...]:
    return tuple((Const(fact.of), fact.value) for fact in facts if fact.value is not None)


__all__ = ["fact_modules"]
