"""The skeleton of a mapping between two schemas: what must be filled in, with likely counterparts as notes.

Each required slot is a rule with `TODO` on the other side, which parses and which `check` points at until it is filled
in. What may be its counterpart stands above it, with how alike the two are: in name, in unit and in type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from oscem_map.dsl import format_text
from oscem_map.registry.model import Kind, Primitive, Schema, Slot
from oscem_map.runtime.units import find

TODO = "TODO"
_LEAST, _MOST = 50, 3
"""The percentage from which a counterpart is named, and how many are."""
_STEM = 5
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_WORDS = frozenset(("ask", "scan", "true", "false", "this", "index", "nothing", "else", "because", "via", "by", "or"))
_NUMERIC = (Primitive.NUMBER, Primitive.INTEGER, Primitive.QUANTITY)


@dataclass(frozen=True)
class Leaf:
    """A scalar slot: its steps from the root (or category and item), and the unit that its schema states."""

    steps: tuple[str, ...]
    slot: Slot
    tables: bool
    unit: str | None
    demanded: bool
    """Whether the schema demands it wherever the object around it is."""

    @property
    def path(self) -> str:
        """As a mapping writes it from the top: `instrument.cs`, `_em_imaging.id`."""
        return ("_" if self.tables else "") + ".".join(map(_spelt, self.steps))

    @property
    def bracketed(self) -> str:
        """The unit in its brackets, or nothing."""
        return f" [{self.unit}]" if self.unit else ""

    @cached_property
    def name(self) -> str:
        return " ".join(_tokens(self.steps[-1]))

    @cached_property
    def stems(self) -> frozenset[str]:
        """How the words of its name begin: `accel` of acceleration and of accelerating."""
        return frozenset(word[:_STEM] for word in self.name.split())

    @cached_property
    def around(self) -> frozenset[str]:
        """The words of the names around it."""
        return frozenset(word for step in self.steps[:-1] for word in _tokens(step))

    @cached_property
    def dimension(self) -> str | None:
        unit = find(self.unit) if self.unit else None
        return unit.dimension if unit is not None else None


_Matched = tuple[Leaf, Sequence[tuple[int, Leaf]]]


def skeleton(left: Schema, right: Schema) -> str:
    """The text of a mapping file from one schema to another, laid out."""
    lefts, rights = leaves(left), leaves(right)
    found = {leaf.path: counterparts(leaf, rights) for leaf in lefts}
    lines = [f"mapping {left} <-> {right}", ""]
    lines += [f"# Replace each {TODO}; `oscem-map check` says which are left, and which slots nobody speaks of."]
    lines += ["# Above a rule stand likely counterparts, by name, unit and type.", ""]
    lines += ["# What the left side demands."]
    lines += _rules([(leaf, found[leaf.path]) for leaf in lefts if leaf.demanded], "left")
    wanted = [leaf for leaf in rights if leaf.demanded]
    near = {match.steps[0] for matches in found.values() for _, match in matches}
    shown = [leaf for leaf in wanted if right.kind is Kind.TREE or leaf.steps[0] in near]
    lines += ["", "# What the right side demands."]
    lines += _rules([(leaf, counterparts(leaf, lefts)) for leaf in shown], "right")
    away = sorted({leaf.steps[0] for leaf in wanted} - {leaf.steps[0] for leaf in shown})
    if away:
        lines += ["", "# These categories demand items too, where they have rows; nothing on the left is like theirs:"]
        lines += [f"# {', '.join(f'_{name}' for name in away[at : at + 5])}" for at in range(0, len(away), 5)]
    free = [leaf for leaf in lefts if not leaf.demanded and found[leaf.path]]
    if free:
        lines += ["", "# What else looks alike."]
        lines += [_pair(leaf, match, percent) for leaf in free for percent, match in found[leaf.path][:1]]
    return format_text("\n".join(lines) + "\n", "skeleton")


def leaves(schema: Schema) -> list[Leaf]:
    """Every scalar slot of a schema."""
    if schema.kind is Kind.TABLES:
        rows = [(cls.name, slot) for cls in schema.classes.values() for slot in cls.slots.values()]
        return [Leaf((name, slot.name), slot, True, slot.unit, slot.mandatory) for name, slot in rows]
    found: list[Leaf] = []
    units: dict[tuple[str, ...], str | None] = {(): None}
    for steps, _, slot in schema.walk():
        units[steps] = slot.unit or units[steps[:-1]]  # a unit on a slot holds for all quantities below it
        if slot.primitive is not None:
            stated = units[steps] if slot.primitive is Primitive.QUANTITY else slot.unit
            found.append(Leaf(steps, slot, False, stated, slot.archive.mandatory))
    return found


def counterparts(leaf: Leaf, others: Sequence[Leaf]) -> list[tuple[int, Leaf]]:
    """The slots of the other side that may mean the same, with a percentage, the likeliest first."""
    found = [(likeness(leaf, other), other) for other in others]
    return sorted((one for one in found if one[0] >= _LEAST), key=lambda one: (-one[0], one[1].path))[:_MOST]


def likeness(one: Leaf, other: Leaf) -> int:
    """How alike two slots are, in percent: in name first, then in the names around them, in unit and in type."""
    if one.dimension != other.dimension and (one.dimension and other.dimension):
        return 0
    if (one.slot.primitive in _NUMERIC) != (other.slot.primitive in _NUMERIC):
        return 0
    words, others = one.stems, other.stems
    if not words & others and not (one.dimension and one.dimension == other.dimension):
        return 0
    name = 1.0 if one.name == other.name else SequenceMatcher(None, one.name, other.name, autojunk=False).ratio()
    shared = len(words & others) / len(words | others)
    around = len(one.around & other.around) / (len(one.around | other.around) or 1)
    unit = (
        1.0 if one.dimension and one.dimension == other.dimension else 0.0 if one.dimension or other.dimension else 0.5
    )
    return round(100 * (0.35 * name + 0.3 * shared + 0.1 * around + 0.25 * unit))


def _rules(wanted: Sequence[_Matched], side: str) -> Iterator[str]:
    """The rules to fill in, those of a list or a category in its block."""
    groups: dict[tuple[str, ...], list[_Matched]] = {(): []}
    for leaf, matches in wanted:
        lists = [at for at, step in enumerate(leaf.steps[:-1]) if step.endswith("[]")]
        around = leaf.steps[: 1 if leaf.tables else lists[-1] + 1 if lists else 0]
        groups.setdefault(around, []).append((leaf, matches))
    for around, members in groups.items():
        heads = list(_heads(around, members[0][0].tables, side)) if around else []
        yield from ("", *heads) if heads else ()
        for leaf, matches in members:
            yield from _rule(leaf, ".".join(map(_spelt, leaf.steps[len(around) :])), matches, side)
        yield from ["}"] * len(heads)


def _heads(around: tuple[str, ...], tables: bool, side: str) -> Iterator[str]:
    """The heads of the blocks of a list, or of the rows of a category."""
    if tables:
        yield _beside(f"_{_spelt(around[0])}", TODO, side) + " {"
        return
    path: list[str] = []
    for step in around:
        path.append(_spelt(step))
        if step.endswith("[]"):
            yield _beside(".".join(path), f"{TODO}[]", side) + " {"
            path = []


def _rule(leaf: Leaf, path: str, matches: Sequence[tuple[int, Leaf]], side: str) -> Iterator[str]:
    """A rule to fill in, below the notes of what may be its counterpart."""
    yield from (f"# {percent} %: {match.path}{match.bracketed}" for percent, match in matches)
    yield _beside(f"{path}{leaf.bracketed}", f"{TODO}{leaf.bracketed}", side)


def _beside(here: str, there: str, side: str) -> str:
    return f"{here} <-> {there}" if side == "left" else f"{there} <-> {here}"


def _pair(leaf: Leaf, match: Leaf, percent: int) -> str:
    return f"# {percent} %: {leaf.path}{leaf.bracketed} <-> {match.path}{match.bracketed}"


def _spelt(step: str) -> str:
    """A step as the language writes it: in back-ticks where it is no plain name, or a word of the language."""
    name, many, _ = step.partition("[]") if step.endswith("[]") else (step, "", "")
    return (name if _PLAIN.fullmatch(name) and name not in _WORDS else f"`{name}`") + many


def _tokens(name: str) -> list[str]:
    """The words of a name: `pixelSize_x` is pixel, size, x."""
    return re.findall(r"[a-z]+|[0-9]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower())
