"""What a mapping covers, class by class: slots that are mapped, lost with a reason, or left silent.

Of the left schema, the source of a record, nothing may be silent (E0501 says so). Of a tables schema only
the categories that the mapping names are counted: an item that no rule names is simply not written, and when
a file that has it is read, the report says that no rule reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from oscem_map.compiler.plan.leaves import Owner, left_leaves, right_items
from oscem_map.compiler.resolve.typed import (
    Answer,
    Copy,
    Fixed,
    Index,
    Key,
    Mapping,
    Place,
    Present,
    Rule,
    Side,
    rules,
)
from oscem_map.registry.model import Schema


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
    name = f"{_named(mapping.left)} <-> {_named(mapping.right)}"
    return Coverage(name, mapping.file, tuple(_left(mapping)), tuple(_right(mapping)))


def _left(mapping: Mapping) -> list[Covered]:
    owners = left_leaves(mapping)
    classes: dict[str, Covered] = {}
    for path, cls in leaf_classes(mapping.left):
        one = classes.setdefault(cls, Covered(Side.LEFT, _named(mapping.left), cls))
        _count(
            one,
            path,
            owners.get(path, ()),
            mapped=any(owner.status != "lost" for owner in owners.get(path, ())),
        )
    return list(classes.values())


def _right(mapping: Mapping) -> list[Covered]:
    owners = right_items(mapping)
    written = {place.path for rule in rules(mapping.root.nodes) for place in written_places(rule)}
    found: list[Covered] = []
    for category in dict.fromkeys([path.split(".")[0] for path in owners] + sorted(path[0] for path in written)):
        one = Covered(Side.RIGHT, _named(mapping.right), f"_{category}")
        for item in mapping.right.classes[category].slots:
            own = owners.get(f"{category}.{item}") or owners.get(category, ())
            mapped = (category, item) in written or any(owner.status == "written" for owner in own)
            _count(one, f"_{category}.{item}", own, mapped=mapped)
        found.append(one)
    return found


def _count(one: Covered, path: str, owners: tuple[Owner, ...], *, mapped: bool) -> None:
    reasons = [owner for owner in owners if owner.reason]
    if mapped:
        one.mapped.append(path)
    elif reasons:
        one.lost.append(Lost(path, reasons[0].reason, reasons[0].rule))
    else:
        one.silent.append(path)


def written_places(rule: Rule) -> tuple[Place, ...]:
    """The places of the right side that a rule writes."""
    match rule:
        case Copy() if rule.arrow.puts:
            return rule.right
        case Present() if rule.arrow.puts:
            return rule.items
        case Fixed() if rule.place and rule.place.side is Side.RIGHT and rule.written:
            return (rule.place,)
        case Key() | Index() | Answer() if rule.place and rule.place.side is Side.RIGHT and rule.arrow.puts:
            return (rule.place,)
        case _:
            return ()


def leaf_classes(schema: Schema) -> Iterator[tuple[str, str]]:
    """Every leaf path of a tree schema with the class that has its last slot, in the schema's order."""

    def visit(name: str, prefix: str) -> Iterator[tuple[str, str]]:
        for slot in schema.classes[name].slots.values():
            path = prefix + slot.name + ("[]" if slot.many else "")
            if slot.primitive is None:
                yield from visit(slot.type, f"{path}.")
            else:
                yield path, name

    return visit(schema.root or "", "")


def _named(schema: Schema) -> str:
    return f"{schema.name} {schema.version}"


def _plain(one: Covered) -> dict[str, Any]:
    lost = [{"path": lost.path, "reason": lost.reason, "rule": lost.rule} for lost in one.lost]
    return {"schema": one.schema, "class": one.name, "mapped": one.mapped, "lost": lost, "silent": one.silent}
