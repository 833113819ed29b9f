"""All mappings of a family as one table of correspondences: what a reader browses, and what other tools take over.

A row is a rule with its places; roots that share a fragment share its rows. The places are all leaves of the trees and all
items of the tables, whether a rule speaks of them or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from oscem_map.compiler.checks.examples import as_shown, parts_of
from oscem_map.compiler.inspect.explain import placed_rules
from oscem_map.compiler.inspect.explain_rules import LAWS, arrow_of, bare, names_of, units_of, via_of
from oscem_map.compiler.resolve.claims import because_of
from oscem_map.compiler.resolve.typed import (
    Answer,
    Carried,
    Composed,
    Copy,
    Fixed,
    Index,
    Key,
    Lost,
    Mapping,
    Present,
    Rule,
    Side,
    TableUse,
    TypedTable,
    Unread,
    Withheld,
    rules,
)
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind, Schema, Slot


@dataclass(frozen=True, slots=True)
class Row:
    """A rule: its places on both sides by name, without brackets, and what is said of it.

    `status` is mapped, lost, unread, carried, withheld, asked, fixed, key or text. `roots` are the left and right schemas
    of the mappings that have the rule.
    """

    cite: str
    text: str
    arrow: Arrow
    status: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    units: tuple[str, ...] = ()
    via: tuple[tuple[str, str], ...] = ()
    """Tables and codecs, each with the line that declares it: of a codec ""."""
    conditions: tuple[str, ...] = ()
    reason: str = ""
    doc: str = ""
    examples: tuple[str, ...] = ()
    assumed: bool = False
    """It writes what no document states: a fact, or the default of a question."""
    roots: tuple[str, ...] = ()
    origin: tuple[Mapping, Rule] | None = field(default=None, compare=False, repr=False)
    """The rule itself, in the first mapping that has it."""

    @property
    def law(self) -> str:
        return LAWS[self.arrow] if self.status == "mapped" else ""

    @property
    def marks(self) -> tuple[str, ...]:
        """What a reader can ask for: the status, and `assumed`."""
        return (self.status, "assumed") if self.assumed else (self.status,)


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A leaf or an item: its slot, and the schemas (`oscem.spa 1.0.2`) that have it."""

    name: str
    slot: Slot
    schemas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The mappings between two families."""

    left: str
    right: str
    mappings: tuple[Mapping, ...]
    rows: tuple[Row, ...]
    left_places: tuple[KnownPlace, ...]
    right_places: tuple[KnownPlace, ...]
    tables: tuple[TypedTable, ...]
    by_place: dict[tuple[str, str], tuple[Row, ...]] = field(default_factory=dict)
    """The rows that speak of a place, by `left` or `right` and its name."""

    @property
    def schemas(self) -> dict[str, Schema]:
        """Every schema of both sides by its name."""
        return {schema.name: schema for mapping in self.mappings for schema in (mapping.left, mapping.right)}


def crosswalks(mappings: Sequence[Mapping]) -> list[Crosswalk]:
    """One crosswalk for each pair of families, in the order of the mappings."""
    families: dict[tuple[str, str], list[Mapping]] = {}
    for mapping in mappings:
        families.setdefault((mapping.left.family, mapping.right.family), []).append(mapping)
    return [_crosswalk(left, right, tuple(found)) for (left, right), found in families.items()]


def _crosswalk(left: str, right: str, mappings: tuple[Mapping, ...]) -> Crosswalk:
    rows = tuple(_joined(mappings))
    by_place: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        for side, names in (("left", row.left), ("right", row.right)):
            for name in dict.fromkeys(names):
                by_place.setdefault((side, name), []).append(row)
    tables = {
        use.table.cite: use.table
        for mapping in mappings
        for rule in rules(mapping.root.nodes)
        for use in getattr(rule, "via", ())
        if isinstance(use, TableUse)
    }
    return Crosswalk(
        left, right, mappings, rows,
        tuple(_known_places([mapping.left for mapping in mappings])),
        tuple(_known_places([mapping.right for mapping in mappings])),
        tuple(tables[cite] for cite in sorted(tables)), {key: tuple(found) for key, found in by_place.items()},
    )  # fmt: skip


def _joined(mappings: Sequence[Mapping]) -> Iterator[Row]:
    """The rows of all mappings; what is the same in several stands once, with all of them as its roots."""
    alike: dict[Row, list[str]] = {}
    for mapping in mappings:
        root = f"{mapping.left.name} <-> {mapping.right.name}"
        for rule, conditions in placed_rules(mapping):
            row = _row(rule, conditions)
            if row is not None:
                alike.setdefault(replace(row, origin=(mapping, rule)), []).append(root)
    yield from (replace(row, roots=tuple(dict.fromkeys(roots))) for row, roots in alike.items())


_STATUS: dict[type[Rule], str] = {
    Copy: "mapped", Present: "mapped", Lost: "lost", Unread: "unread", Carried: "carried", Withheld: "withheld",
    Answer: "asked", Fixed: "fixed", Key: "key", Index: "key", Composed: "text",
}  # fmt: skip
"""Texts beside the target, and what is said of rows, are no correspondences."""


def _row(rule: Rule, conditions: tuple[str, ...]) -> Row | None:
    status = _STATUS.get(type(rule))
    if status is None:
        return None
    left, right = (tuple(map(bare, names_of(rule, side))) for side in Side)
    shown = [(as_shown(parts_of(one.left)), one.arrow.arrow.value, as_shown(parts_of(one.right))) for one in rule.examples]
    return Row(
        rule.cite, rule.text, arrow_of(rule), status, left, right,
        tuple(units_of(rule)) if isinstance(rule, Copy) else (), tuple(map(via_of, getattr(rule, "via", ()))),
        conditions, because_of(rule), " ".join(rule.doc.split()), tuple(map(" ".join, shown)), _assumes(rule),
    )  # fmt: skip


def _assumes(rule: Rule) -> bool:
    """Whether a rule writes what nobody said, and a report would call it *assumed*."""
    if isinstance(rule, Fixed):
        return rule.written and not rule.demanded and bool(rule.because)
    return isinstance(rule, Answer) and rule.declared.default is not None


# Places -------------------------------------------------------------------------------------------------------------


def _known_places(schemas: Sequence[Schema]) -> Iterator[KnownPlace]:
    """All places of some schemas of one family, each once."""
    found: dict[str, tuple[Slot, list[str]]] = {}
    for label, schema in {str(one): one for one in schemas}.items():
        for name, slot in _places(schema):
            found.setdefault(name, (slot, []))[1].append(label)
    yield from (KnownPlace(name, slot, tuple(names)) for name, (slot, names) in found.items())


def _places(schema: Schema) -> Iterator[tuple[str, Slot]]:
    if schema.kind is Kind.TREE:
        yield from ((bare(path), slot) for path, slot in schema.leaves())
        return
    for category, cls in schema.classes.items():
        yield from ((f"_{category}.{name}", slot) for name, slot in cls.slots.items())
