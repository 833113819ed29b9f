"""What a mapping covers, class by class: slots that are mapped, lost with a reason, or left silent.

Of a tree nothing may be silent (E0501 says so). Of tables only the categories that the mapping names are counted: an item
that no rule names is simply not written, and when a file that has it is read, the report says that no rule reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from oscem_map.compiler.resolve.claims import Claim, claims_by_leaf
from oscem_map.compiler.resolve.typed import (
    Mapping,
    Place,
    Rule,
    Side,
    rules,
)
from oscem_map.registry.model import Kind, Schema


@dataclass(frozen=True, slots=True)
class Lost:
    """A slot or item without a counterpart: why, and the rule (`file:line`) that says so."""

    path: str
    reason: str
    rule: str


@dataclass(slots=True)
class Covered:
    """One class or category: its paths by what becomes of them."""

    side: Side
    schema: str
    name: str
    mapped: list[str] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    @property
    def all(self) -> int:
        return len(self.mapped) + len(self.lost) + len(self.silent)


@dataclass(frozen=True, slots=True)
class Coverage:
    """A mapping's coverage: the classes of its left schema, and of the right one what it names."""

    mapping: str
    file: str
    left: tuple[Covered, ...]
    right: tuple[Covered, ...]

    @property
    def silent(self) -> tuple[str, ...]:
        """The slots of the left schema of which nothing is said."""
        return tuple(path for covered in self.left for path in covered.silent)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return {
            "mapping": self.mapping,
            "file": self.file,
            "left": [_plain(covered) for covered in self.left],
            "right": [_plain(covered) for covered in self.right],
        }


def covered(mapping: Mapping) -> Coverage:
    """The coverage of a mapping."""
    name = f"{mapping.left} <-> {mapping.right}"
    left, right = (tuple(_of_side(mapping, side)) for side in (Side.LEFT, Side.RIGHT))
    return Coverage(name, mapping.file, left, right)


def _of_side(mapping: Mapping, side: Side) -> list[Covered]:
    schema = mapping.schema(side)
    written = {place.path for rule in rules(mapping.root.nodes) for place in _filled(rule, side)}
    return _of_tables(mapping, schema, side, written) if schema.kind is Kind.TABLES else _of_tree(mapping, schema, side, written)


def _of_tree(mapping: Mapping, schema: Schema, side: Side, written: set[tuple[str, ...]]) -> list[Covered]:
    """Every leaf. It is mapped if it is handed on, or (on the right) if a rule fills it."""
    own = claims_by_leaf(mapping, side)
    classes: dict[str, Covered] = {}
    for path, cls in leaf_classes(schema):
        one = classes.setdefault(cls, Covered(side, str(schema), cls))
        mapped = any(claim.status not in ("lost", "withheld", "ignored") for claim in own.get(path, ()))
        _count(one, path, own.get(path, ()), mapped=mapped or tuple(path.split(".")) in written)
    return list(classes.values())


def _of_tables(mapping: Mapping, schema: Schema, side: Side, written: set[tuple[str, ...]]) -> list[Covered]:
    """The items of the categories that the mapping names."""
    named = claims_by_leaf(mapping, side)
    found: list[Covered] = []
    for category in dict.fromkeys([path.split(".")[0] for path in named] + sorted(path[0] for path in written)):
        one = Covered(side, str(schema), f"_{category}")
        for item in schema.classes[category].slots:
            own = named.get(f"{category}.{item}") or named.get(category, ())
            mapped = (category, item) in written or any(claim.status == "written" for claim in own)
            _count(one, f"_{category}.{item}", own, mapped=mapped)
        found.append(one)
    return found


def _count(one: Covered, path: str, claims: tuple[Claim, ...], *, mapped: bool) -> None:
    reasons = [claim for claim in claims if claim.reason]
    if mapped:
        one.mapped.append(path)
    elif reasons:
        one.lost.append(Lost(path, reasons[0].reason, reasons[0].rule))
    else:
        one.silent.append(path)


def _filled(rule: Rule, side: Side) -> tuple[Place, ...]:
    """The places that a rule fills: of the right side when writing, of tables on the left when reading."""
    places = rule.places_of(side) if side.is_written_by(rule.arrow) else ()
    return tuple(place for place in places if side is Side.RIGHT or place.kind is Kind.TABLES)


def leaf_classes(schema: Schema) -> Iterator[tuple[str, str]]:
    """Every leaf path of a tree schema with the class that has its last slot, in the schema's order."""
    return ((".".join(steps), cls.name) for steps, cls, slot in schema.walk() if slot.primitive is not None)


def _plain(one: Covered) -> dict[str, Any]:
    lost = [{"path": lost.path, "reason": lost.reason, "rule": lost.rule} for lost in one.lost]
    return {"schema": one.schema, "class": one.name, "mapped": one.mapped, "lost": lost, "silent": one.silent}
