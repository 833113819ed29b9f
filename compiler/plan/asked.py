"""What answers may be, for those who give them: the places that take each answer, their words and types, and who demands them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from oscem_map.compiler.plan.ir import Call, Const, DictOf, Expr, Several, call
from oscem_map.compiler.plan.library import uses
from oscem_map.compiler.plan.lookups import lookup
from oscem_map.compiler.plan.values import FORMS, has_table, word_list
from oscem_map.compiler.resolve.typed import (
    Answer,
    CodecUse,
    Copy,
    Mapping,
    Place,
    Rule,
    TableUse,
    Via,
    rules,
    walk,
)
from oscem_map.dsl.syntax import Declared
from oscem_map.registry.model import Kind, Primitive
from oscem_map.registry.show import interval

_ASK = "ask"


class Taken(NamedTuple):
    """A place that takes an answer, or a field of one, through a chain; `rows` is the list whose elements each ask for it."""

    place: Place
    via: tuple[Via, ...]
    rows: str = ""


Path = tuple[str, ...]
"""The steps to a field, from the name of the answer: `("citation[]", "ids[]", "scheme")`."""


def asked(mapping: Mapping) -> Iterator[tuple[str, str, Expr, str]]:
    """Each question to the depositor: its heading, its name, its facts, and the first rule that uses it."""
    taken = _taken(mapping)
    for declared, rule in _declared(mapping):
        top = _step(declared)
        own = taken.get((top,), [])
        named: dict[str, Expr] = {}
        if own:
            named["places"] = _places(mapping, own)
        if declared.many:
            named["many"] = Const(True)
        rows = next((one.rows for one in own if one.rows), "")
        if rows:
            named["rows"] = Const(rows)
        fields = tuple(_fields(mapping, declared, (top,), taken))
        if fields:
            named["fields"] = DictOf(fields)
        told = Call(call("AnswerFacts").function, _first(named, "places"), tuple(named.items()))
        yield _group(declared), declared.name.text, told, rule


def _group(declared: Declared) -> str:
    """The heading of a question in its file; without one, that of a file in a folder is what the file is about: `Sample`."""
    file = str(declared.span.file)
    stem = file.rsplit("/", 1)[-1].removesuffix(".omap").replace("_", " ")
    return declared.group or (stem.capitalize() if "/" in file else "")


def _fields(mapping: Mapping, declared: Declared, above: Path, taken: dict[Path, list[Taken]]) -> Iterator[tuple[Expr, Expr]]:
    for one in declared.fields:
        path = (*above, _step(one))
        named: dict[str, Expr] = {"optional": Const(True)} if one.optional else {}
        if path in taken:
            named["places"] = _places(mapping, taken[path])
        facts = Call(call("FieldFacts").function, (Const(str(one.question.value)),), tuple(named.items()))
        yield Const(".".join(path[1:])), facts
        yield from _fields(mapping, one, path, taken)


def _step(declared: Declared) -> str:
    return declared.name.text + "[]" * declared.many


def _first(named: dict[str, Expr], name: str) -> tuple[Expr, ...]:
    """What is called so, as the first argument."""
    return (named.pop(name),) if name in named else ()


def _declared(mapping: Mapping) -> list[tuple[Declared, str]]:
    """The questions to the depositor that rules, blocks and templates use, in the order of their first use, with its rule."""
    found: dict[str, tuple[Declared, str]] = {}
    for node in walk(mapping.root.nodes):
        for source, use in uses(node):
            if source == _ASK:
                found.setdefault(use.declared.name.text, (use.declared, use.cite))
    return list(found.values())


def _taken(mapping: Mapping) -> dict[Path, list[Taken]]:
    """The places that take answers, by the path of the answer or of its field."""
    found: dict[Path, list[Taken]] = {}
    for rule in rules(mapping.root.nodes):
        for path, taken in _of_rule(rule):
            found.setdefault(path, []).append(taken)
    return found


def _of_rule(rule: Rule) -> Iterator[tuple[Path, Taken]]:
    if isinstance(rule, Answer) and rule.source == _ASK:
        yield (_step(rule.declared), *rule.within), Taken(rule.place, rule.via, _rows(rule))
    elif isinstance(rule, Copy):
        for givens, places in ((rule.left, rule.right), (rule.right, rule.left)):
            for given in (one for one in givens if one.given and one.path[0] == _ASK):
                yield from ((given.path[1:], Taken(place, rule.via)) for place in places)


def _rows(rule: Answer) -> str:
    """The list of the tree whose elements each make a row of their own: `sample.molecule[]`."""
    scope = rule.scope.list_scope
    if scope is None or scope.given is not None or rule.place is None:
        return ""
    anchor = scope.anchor(rule.place.side.other)
    return ".".join(anchor.path) if anchor.kind is Kind.TREE else ""


def _places(mapping: Mapping, taken: list[Taken]) -> Expr:
    return Several(tuple(dict.fromkeys(_place(mapping, one) for one in taken)))


def _place(mapping: Mapping, taken: Taken) -> Expr:
    place, via = taken.place, taken.via
    slot, schema = place.slot, mapping.schema(place.side)
    named: dict[str, Expr] = {}
    kind = slot.primitive or Primitive.TEXT
    if kind is not Primitive.TEXT and not via:
        named["kind"] = Const(kind.value)
    unit = place.written or place.unit
    if unit and unit != "1":
        named["unit"] = Const(unit)
    named |= _words(place, via)
    if slot.archive.bounds is not None:
        named["interval"] = Const(interval(slot.archive.bounds))
    named |= {name: Const(form) for name, form in _forms(place, via).items() if form}
    by = ("archive" if place.kind is Kind.TABLES else schema.name) if slot.archive.mandatory else ""
    by = by or ("deposition" if slot.deposition.mandatory else "")
    if by:
        named["demanded"] = Const(by)
    return Call(call("AnswerPlace").function, (Const(place.item),), tuple(named.items()))


def _words(place: Place, via: tuple[Via, ...]) -> dict[str, Expr]:
    table = next((use.table for use in via if isinstance(use, TableUse)), None)
    if table is not None:
        return {"words": lookup(table, True, place, 1, False)}
    if not place.slot.listed or has_table(via):
        return {}
    words: dict[str, Expr] = {"words": word_list(place)}
    if any(place.slot.archive.labels):
        words["labels"] = Const(tuple(zip(place.slot.archive.values, place.slot.archive.labels, strict=True)))
    return words if place.slot.closed else words | {"open": Const(True)}


def _forms(place: Place, via: tuple[Via, ...]) -> dict[str, str]:
    """What a text must look like: the codec that tests it, and the pattern of its place."""
    codec = next((use.codec.name for use in via if isinstance(use, CodecUse)), "")
    tested = place.slot.primitive is Primitive.TEXT and place.slot.form not in FORMS and not codec
    return {"codec": codec, "pattern": place.slot.archive.pattern or "" if tested else ""}


__all__ = ["asked"]
