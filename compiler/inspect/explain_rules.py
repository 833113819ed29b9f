"""One rule in words, as seen from one of its places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from oscem_map.compiler.resolve.claims import because_of
from oscem_map.compiler.resolve.typed import (
    Answer,
    Carried,
    CodecUse,
    Composed,
    Copy,
    Fixed,
    Index,
    Key,
    Lost,
    OnePlace,
    Present,
    Rule,
    Side,
    SpokenFor,
    TableUse,
    Unread,
    Via,
    Withheld,
)
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind
from oscem_map.runtime.units import UNITS, convert

LAWS = {
    Arrow.EXACT: "exact both ways: written and read back, the value is the same but for spelling and unit",
    Arrow.SETTLES: "both ways, and forgets something: read back and written again, the value is the same",
    Arrow.PUT: "one way: written, and not read back from here",
    Arrow.GET: "one way: read, and not written here",
}


@dataclass(frozen=True, slots=True)
class Use:
    """What one rule does with a place. Files are named as `file:line`, below the folder of mappings."""

    rule: str
    text: str
    law: str
    goes_to: tuple[str, ...] = ()
    comes_from: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    via: tuple[tuple[str, str], ...] = ()
    """The tables and codecs of the rule in order, each with the line that declares it: of a codec none."""
    conditions: tuple[str, ...] = ()
    reason: str = ""
    doc: str = ""

    def lines(self, folder: str = "") -> Iterator[str]:
        """For people, one fact a line."""
        facts = [
            ("rule", f"{folder}{self.rule}"),
            ("", f"  {self.text}"),
            ("goes to", ", ".join(self.goes_to)),
            ("comes from", ", ".join(self.comes_from)),
            ("law", self.law),
            *(("units", unit) for unit in self.units),
            ("via", " via ".join(f"{name} ({folder}{cite})" if cite else name for name, cite in self.via)),
            *(("condition", condition) for condition in self.conditions),
            ("reason", self.reason),
            ("note", " ".join(self.doc.split())),
        ]
        yield from (f"  {name:11} {fact}".rstrip() for name, fact in facts if fact.strip())


def used(rule: Rule, side: Side, path: str, conditions: tuple[str, ...], above: bool = False) -> Use | None:
    """The rule as seen from a place, or None where it does not speak of it. `path` has no brackets.

    With `above`, rules that lose a class or a category as a whole speak of what is inside.
    """
    mine, others, arrow = names_of(rule, side), names_of(rule, side.other), arrow_of(rule)
    if isinstance(rule, Key) and bare(rule.parent.item) == path:
        return Use(rule.cite, rule.text, f"a key: {rule.place.item} points at it", (), (), (), (), conditions, because_of(rule))
    if isinstance(rule, OnePlace):
        mine, others = (mine, others if isinstance(rule, (Answer, Composed)) else ()) if rule.places_of(side) else ((), ())
    within = isinstance(rule, SpokenFor) and above
    if not any(path == name or (within and path.startswith(f"{name}.")) for name in map(bare, mine)):
        return None
    law, beside = _law(rule, arrow), ", ".join(name for name in mine if bare(name) != path)
    if isinstance(rule, Copy):
        law += f"; together with {beside}" if beside else ""
        conditions += ("only where nothing was written before (`else`)",) if rule.is_else else ()
        conditions += ("added to what stands there already (`also`)",) if rule.is_also else ()
    return Use(
        rule.cite, rule.text or law, law,
        others if side.other.is_written_by(arrow) else (), others if side.is_written_by(arrow) else (),
        tuple(units_of(rule)) if isinstance(rule, Copy) else (), tuple(map(via_of, getattr(rule, "via", ()))),
        conditions, because_of(rule), rule.doc,
    )  # fmt: skip


def names_of(rule: Rule, side: Side) -> tuple[str, ...]:
    """What a rule has on a side: its places by name, or what stands there and is none: `ask.title`, `"EM"`, `index`."""
    if isinstance(rule, SpokenFor):
        tables = rule.scope.anchor(side).kind is Kind.TABLES
        return tuple("_" * tables + ".".join(path) for path in rule.nodes_of(side))
    if isinstance(rule, Present) and side is Side.RIGHT and not rule.items:
        return (f"_{rule.category}",)
    found = tuple(place.item for place in rule.places_of(side))
    return found or ((_no_place(rule),) if isinstance(rule, OnePlace) else ())


def _no_place(rule: OnePlace) -> str:
    """What stands opposite the place of a rule."""
    match rule:
        case Answer(declared=declared):
            return ".".join((rule.source, declared.name.text, *rule.within))
        case Composed(template=template):
            return f"template.{template.name}"
        case Key(parent=parent):
            return parent.item
        case Fixed():
            return " or ".join(map(as_spelt, rule.words))
        case _:
            return "index"


def bare(path: str) -> str:
    """A path without `$.`, indices and brackets: as it is compared."""
    steps = path.removeprefix("$.").split(".")
    return ".".join(step.split("[", 1)[0] for step in steps)


def arrow_of(rule: Rule) -> Arrow:
    """The rule's arrow, or that of a block around it that goes one way only."""
    for scope in rule.scope.enclosing():
        if not scope.arrow.both:
            return scope.arrow
    return rule.arrow


def units_of(rule: Copy) -> Iterator[str]:
    """The unit on both sides of each pair; the factor where they differ."""
    if len(rule.left) == len(rule.right):
        for left, right in zip(rule.left, rule.right, strict=True):
            if left.written and right.written:
                factor = _factor(left.written, right.written)
                yield f"{left.path[-1]} [{left.written}], {right.item} [{right.written}]: {factor}"
        return
    for place in (*rule.left, *rule.right):
        if place.written:
            yield f"{place.item} [{place.written}]"


def _factor(left: str, right: str) -> str:
    one, other = UNITS.get(left), UNITS.get(right)
    if left == right or one is None or other is None or one.dimension != other.dimension:
        return "the same unit on both sides"
    return f"1 {left} is {convert(Decimal(1), one, other):f} {right}"


def via_of(use: Via) -> tuple[str, str]:
    """A table or a codec by name, and the line that declares it: of a codec ""."""
    if isinstance(use, CodecUse):
        given = ", ".join(repr(argument) for argument in use.arguments)
        return f"{use.codec.name}({given})" if given else use.codec.name, ""
    return (f"table {use.table.name}", use.table.cite) if isinstance(use, TableUse) else ("listed", "")


_SPOKEN_FOR: dict[type[Rule], str] = {
    Lost: "lost: the other schema has no place for it",
    Unread: "not read: the other schema has no place for it",
    Carried: "carried: it travels in the carrier, and comes back from it",
    Withheld: "withheld: it stands in neither target nor carrier nor report",
}


def _law(rule: Rule, arrow: Arrow) -> str:
    """What a rule promises, in words."""
    match rule:
        case Copy():
            return LAWS[arrow]
        case Present():
            return "tells whether the other side is there; read back it is true or absent, never false"
        case Answer(declared=declared):
            return f'asked as `{declared.name.text}`: "{declared.question.value}"'
        case Composed():
            return "words for people: written, and never read back"
        case Index():
            return f"the number of the row, from {rule.start}"
        case Fixed():
            words = " or ".join(map(as_spelt, rule.words))
            says = [f"the mapping writes {words}"] if rule.written else []
            return "a fixed value: " + "; ".join(says + ([f"it is read only where this is {words}"] if rule.demanded else []))
        case Key(parent=parent):
            return f"a key: it points at {parent.item}" + ("; when read, rows are joined by it" if arrow.gets else "")
        case _:
            return _SPOKEN_FOR.get(type(rule), "")


__all__ = ["LAWS", "Use", "arrow_of", "bare", "names_of", "units_of", "used", "via_of"]
