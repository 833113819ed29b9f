"""One rule in words, as seen from one of its places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from oscem_map.compiler.resolve.owners import because_of
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
    Node,
    Place,
    Present,
    Rule,
    Side,
    TableUse,
    Unread,
    Via,
    Withheld,
)
from oscem_map.dsl.syntax import Arrow
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


def used(rule: Node, side: Side, path: str, conditions: tuple[str, ...], above: bool = False) -> Use | None:
    """The rule as seen from a place, or None where it does not speak of it. `path` has no brackets.

    With `above`, rules that lose a class or a category as a whole speak of what is inside.
    """
    if isinstance(rule, Copy):
        return _copy(rule, side, path, conditions)
    if isinstance(rule, (Lost, Unread, Carried, Withheld)):
        return _loss(rule, side, path, conditions, above)
    if isinstance(rule, Present):
        return _present(rule, side, path, conditions)
    if isinstance(rule, (Fixed, Index, Answer, Key, Composed)):
        return _single(rule, side, path, conditions)
    return None


def arrow_of(rule: Rule) -> Arrow:
    """The rule's arrow, or that of a block around it that goes one way only."""
    for scope in rule.scope.enclosing() if rule.scope else ():
        if not scope.arrow.both:
            return scope.arrow
    return rule.arrow


def _names(place: Place | None, side: Side, path: str) -> bool:
    return place is not None and place.side is side and _bare(place.item) == path


def _bare(path: str) -> str:
    return path.replace("[]", "")


def _copy(rule: Copy, side: Side, path: str, conditions: tuple[str, ...]) -> Use | None:
    mine, others = (rule.left, rule.right) if side is Side.LEFT else (rule.right, rule.left)
    if not any(_names(place, side, path) for place in mine):
        return None
    arrow = arrow_of(rule)
    beside = tuple(place.item for place in mine if not _names(place, side, path))
    other = tuple(place.item for place in others)
    goes, comes = (arrow.puts, arrow.gets) if side is Side.LEFT else (arrow.gets, arrow.puts)
    law = LAWS[arrow] + (f"; together with {', '.join(beside)}" if beside else "")
    first = ("only where nothing was written before (`else`)",) if rule.is_else else ()
    first = ("added to what stands there already (`also`)",) if rule.is_also else first
    return _use(
        rule, law, (*conditions, *first),
        goes_to=other if goes else (), comes_from=other if comes else (),
        units=tuple(units_of(rule)), via=tuple(map(via_of, rule.via)),
    )  # fmt: skip


def _use(
    rule: Rule, law: str, conditions: tuple[str, ...], *, goes_to: tuple[str, ...] = (),
    comes_from: tuple[str, ...] = (), units: tuple[str, ...] = (), via: tuple[tuple[str, str], ...] = (),
) -> Use:  # fmt: skip
    text = rule.text or law
    return Use(rule.cite, text, law, goes_to, comes_from, units, via, conditions, because_of(rule), rule.doc)


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


def _loss(
    rule: Lost | Unread | Carried | Withheld, side: Side, path: str, conditions: tuple[str, ...], above: bool
) -> Use | None:
    paths = rule.items if isinstance(rule, Unread) else rule.paths
    mine = (side is Side.RIGHT) == isinstance(rule, Unread)
    tables = path.startswith("_")
    named = [("_" if tables else "") + _bare(".".join(steps)) for steps in paths] if mine else []
    law = _SPOKEN_FOR[type(rule)]
    if not any(path == name or (above and path.startswith(f"{name}.")) for name in named):
        return None
    return _use(rule, law, conditions)


def _present(rule: Present, side: Side, path: str, conditions: tuple[str, ...]) -> Use | None:
    items = tuple(place.item for place in rule.items) or (f"_{rule.category}",)
    law = "tells whether the other side is there; read back it is true or absent, never false"
    if side is Side.LEFT and _names(rule.left, side, path):
        return _use(rule, law, conditions, goes_to=items, comes_from=items if arrow_of(rule).gets else ())
    if side is Side.RIGHT and rule.left and any(path == _bare(item) for item in items):
        left = (rule.left.item,)
        return _use(rule, law, conditions, comes_from=left, goes_to=left if arrow_of(rule).gets else ())
    return None


def _single(rule: Fixed | Index | Answer | Key | Composed, side: Side, path: str, conditions: tuple[str, ...]) -> Use | None:
    if isinstance(rule, Key) and _names(rule.parent, side, path) and rule.place is not None:
        return _use(rule, f"a key: {rule.place.item} points at it", conditions)
    if not _names(rule.place, side, path):
        return None
    if isinstance(rule, Answer):
        assert rule.declared is not None
        question = f'asked as `{rule.declared.name.text}`: "{rule.declared.question.value}"'
        return _use(rule, question, conditions, comes_from=(".".join(("ask", rule.declared.name.text, *rule.within)),))
    if isinstance(rule, Composed):
        name = f"template.{rule.template.name}" if rule.template else ""
        return _use(rule, "words for people: written, and never read back", conditions, comes_from=(name,))
    if isinstance(rule, Index):
        return _use(rule, f"the number of the row, from {rule.start}", conditions)
    return _use(rule, _fixed(rule) if isinstance(rule, Fixed) else _key(rule), conditions)


def _fixed(rule: Fixed) -> str:
    words = " or ".join(f'"{word}"' if isinstance(word, str) else str(word) for word in rule.words)
    says = [f"the mapping writes {words}"] if rule.written else []
    says += [f"it is read only where this is {words}"] if rule.demanded else []
    return "a fixed value: " + "; ".join(says)


def _key(rule: Key) -> str:
    assert rule.parent is not None
    join = "; when read, rows are joined by it" if arrow_of(rule).gets else ""
    return f"a key: it points at {rule.parent.item}{join}"


__all__ = ["LAWS", "Use", "arrow_of", "units_of", "used", "via_of"]
