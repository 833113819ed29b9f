"""A mapping as a specification of linkml-map, as far as that can say it: https://linkml.io/linkml-map.

There one class derivation tells what comes of an object of a class, wherever it stands: what the specification makes has the
nesting of its source, with the names of the target's items. It has no tables with `other` or `listed`, no codec, no guard, no
key, no question, and no way back; a quantity is taken in the unit that the schema states and refused in another. Every rule
that is not said, or is said in part only, is listed with the reason, in the specification's own `comments` too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from oscem_map.compiler.inspect.explain_rules import arrow_of
from oscem_map.compiler.resolve import typed
from oscem_map.compiler.resolve.place import Place
from oscem_map.compiler.resolve.typed import CodecUse, Copy, ListedUse, Pairing, Scope, TableUse, TypedTable, Via
from oscem_map.registry.model import Kind, Primitive, Schema

Derivation = dict[str, Any]
"""A slot derivation of linkml-map, as plain data."""

_KINDS: Mapping[type, str] = {
    typed.Key: "a key", typed.Index: "a number of a row", typed.Answer: "a question", typed.Fixed: "a fixed value",
    typed.Composed: "a text of a template", typed.FileWritten: "a text of a template", typed.Present: "whether a thing is there",
    typed.Lost: "a loss with its reason", typed.Unread: "what is not read back", typed.Carried: "what travels in the carrier",
    typed.Withheld: "what is passed on to nobody", typed.Need: "what a row needs",
}  # fmt: skip
_ABOUT = {
    Pairing.SELECT: "one element of a list",
    Pairing.PAIRED: "two lists that are paired",
    Pairing.EXPAND: "a list of one",
}


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A rule that linkml-map cannot say, or only in part: its line, its text and why."""

    cite: str
    text: str
    why: str
    part: bool = False

    def __str__(self) -> str:
        return f"{self.cite}: `{self.text}` is {'said in part' if self.part else 'not said'}: {self.why}"


@dataclass(frozen=True, slots=True)
class Specification:
    """`document` is a TransformationSpecification as plain data; `said` counts the rules in it."""

    document: dict[str, Any]
    said: int
    unsaid: tuple[Unsaid, ...]

    def to_yaml(self) -> str:
        import yaml

        return yaml.safe_dump(self.document, allow_unicode=True, sort_keys=False, width=130)


class NotATree(ValueError):
    """The left schema has no objects to derive from."""


@dataclass(slots=True)
class _Said:
    """A rule that could be said: of which class, at which path of the source, and how."""

    rule: Copy
    cls: str
    above: str
    item: str
    derivation: Derivation
    parts: list[str] = field(default_factory=list)


def to_linkml_map(mapping: typed.Mapping) -> Specification:
    """The specification of one mapping, left to right. Raises NotATree."""
    if mapping.left.kind is not Kind.TREE or mapping.left.root is None:
        raise NotATree(f"{mapping.left} is no tree")
    unsaid: list[Unsaid] = []
    found: list[_Said] = []
    places = _places(mapping.left)
    for rule, why in _ruled(mapping):
        one = why or _refused(rule)
        if one or not isinstance(rule, Copy):
            unsaid.append(Unsaid(rule.cite, rule.text, one))
        else:
            found.append(_said(rule, places))
    kept = [*_unequivocal(found, places, unsaid)]
    unsaid += [Unsaid(one.rule.cite, one.rule.text, "; ".join(one.parts), True) for one in kept if one.parts]
    document = {
        "id": f"urn:oscem-map:{mapping.left.name}-{mapping.right.name}",
        "title": f"{mapping.left} to {mapping.right}",
        "source_schema": {"name": mapping.left.name.replace(".", "_")},
        "target_schema": {"name": mapping.right.name.replace(".", "_")},
        "comments": [str(one) for one in unsaid],
        "class_derivations": _classes(mapping.left, kept),
    }
    return Specification(document, len(kept), tuple(unsaid))


# What can be said ---------------------------------------------------------------------------------------------------


def _ruled(mapping: typed.Mapping) -> Iterator[tuple[typed.Rule, str]]:
    """Every rule that writes, with why the blocks around it cannot be said; "" where they can."""
    for rule, around in typed.placed(mapping.root.nodes):
        if arrow_of(rule).puts:
            said = (_block(one) if isinstance(one, Scope) else "it has a guard" for one in around)
            yield rule, next(filter(None, said), "")


def _block(scope: Scope) -> str:
    if scope.given is not None:
        return "its block is about answers"
    if scope.is_else:
        return "its block writes only what is still empty"
    if any(isinstance(node, typed.Need) for node in scope.nodes):
        return "its row is left out without some of its items"
    about = _ABOUT.get(scope.pairing)
    return f"its block is about {about}" if about else ""


def _refused(rule: typed.Rule) -> str:
    """Why a rule cannot be said; "" where it can."""
    if not isinstance(rule, Copy):
        return f"it is {_KINDS.get(type(rule), 'no copy')}"
    if rule.is_else or rule.is_also:
        return "it writes only what is still empty" if rule.is_else else "it adds to what is there"
    if len(rule.left) != 1 or len(rule.right) != 1:
        return "it has several places on one side"
    left, right = rule.left[0], rule.right[0]
    if left.given or left.tests or right.tests:
        return "it is about an answer" if left.given else "it names elements of a list"
    if left.slot.many or left.many or right.slot.many or right.many:
        return "it goes through a list of its own"
    return next(filter(None, map(_passed, rule.via)), "") if len(rule.via) < 2 else "it has several steps after `via`"


def _passed(use: Via) -> str:
    if isinstance(use, CodecUse):
        return f"it has the codec `{use.codec.name}`"
    if isinstance(use, TableUse) and not _words(use.table):
        return f"table `{use.table.name}` has no row of words alone"
    return ""


def _words(table: TypedTable) -> dict[str, str]:
    """The rows that linkml-map can hold: one word to one word, as they are spelt."""
    found: dict[str, str] = {}
    for row in table.rows:
        cells = (*row.left, *row.right)
        if row.arrow.puts and len(cells) == 2 and all(cell.kind == "words" for cell in cells):
            for word in cells[0].words:
                found.setdefault(str(word), str(cells[1].words[0]))
    return found


def _said(rule: Copy, places: Mapping[str, str]) -> _Said:
    left, right = rule.left[0], rule.right[0]
    *above, name = [step.removesuffix("[]") for step in left.path]
    derivation: Derivation = {"populated_from": name}
    if rule.because:
        derivation["description"] = rule.because
    parts = []
    for use in rule.via:
        if isinstance(use, TableUse):
            words = _words(use.table)
            derivation["value_mappings"] = {word: {"key": word, "value": value} for word, value in words.items()}
            parts.append(f"words of table `{use.table.name}` only as they are spelt, and no other words")
        elif isinstance(use, ListedUse):
            parts.append("words of the list as they are spelt")
    if left.written or left.unit:
        derivation["unit_conversion"] = _conversion(left, right)
    path = ".".join(above)
    return _Said(rule, places[path], path, right.item, derivation, parts)


def _conversion(left: Place, right: Place) -> dict[str, str]:
    found = {"target_unit": right.written or right.unit or left.written or left.unit or ""}
    if left.slot.primitive is Primitive.QUANTITY:
        return found | {"source_unit_slot": "unit", "source_magnitude_slot": "value"}
    return found | {"source_unit": left.written or left.unit or ""}


# Classes ------------------------------------------------------------------------------------------------------------


def _places(schema: Schema) -> dict[str, str]:
    """Every object of a tree by its path without brackets, with its class: "" is the document."""
    objects = ((".".join(steps), slot.type) for steps, _, slot in schema.walk() if slot.primitive is None)
    return {"": schema.root or ""} | {path.replace("[]", ""): cls for path, cls in objects}


def _unequivocal(found: list[_Said], places: Mapping[str, str], unsaid: list[Unsaid]) -> Iterator[_Said]:
    """What holds wherever an object of the class stands; the other rules are added to `unsaid`."""
    by_class: dict[str, list[str]] = {}
    for path, cls in places.items():
        by_class.setdefault(cls, []).append(path)
    taken: set[tuple[str, str]] = set()
    for one in found:
        same = [other for other in found if (other.cls, other.item) == (one.cls, one.item)]
        everywhere = {other.above for other in same if other.derivation == one.derivation} == set(by_class[one.cls])
        if not everywhere:
            why = f"an object of class `{one.cls}` is mapped otherwise where it stands elsewhere"
            unsaid.append(Unsaid(one.rule.cite, one.rule.text, why))
        elif (one.cls, one.item) not in taken:
            taken.add((one.cls, one.item))
            yield one


def _classes(schema: Schema, kept: list[_Said]) -> list[dict[str, Any]]:
    """A class derivation for each class that says something, or holds one that does."""
    slots: dict[str, dict[str, Derivation]] = {}
    places = _places(schema)
    for one in kept:
        slots.setdefault(one.cls, {})[one.item] = one.derivation
        steps = one.above.split(".") if one.above else []
        for depth, step in enumerate(steps):
            slots.setdefault(places[".".join(steps[:depth])], {}).setdefault(step, {"populated_from": step})
    slots.setdefault(schema.root or "", {})
    for cls, own in slots.items():
        # An object of a class has all slots of the class: what holds others that say something is passed on everywhere.
        for slot in schema.classes[cls].slots.values():
            if slot.primitive is None and slot.type in slots:
                own.setdefault(slot.name, {"populated_from": slot.name})
    return [{"name": cls, "populated_from": cls, "slot_derivations": own} for cls, own in slots.items()]
