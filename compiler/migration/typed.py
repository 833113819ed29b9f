"""A migration after its names are looked up: steps of rules whose codecs, tables, fragments and units exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from oscem_map.compiler.names import identifier
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Schema

Names = tuple[str, ...]
"""A path in steps, with `[]` where it goes through a list: ("sample", "molecule[]")."""
Word = str | Decimal | bool


@dataclass(frozen=True, slots=True)
class Use:
    """A codec of the closed list, or a table (`rows`)."""

    name: str
    argument: str = ""
    rows: tuple[tuple[str, Word], ...] = ()
    span: Span | None = field(default=None, compare=False)
    table: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What rules share: the file and line, the span, and why. `at` and `to` are absolute paths."""

    cite: str
    span: Span
    because: str


@dataclass(frozen=True, slots=True)
class Move(Line):
    """`source : of [bare] -> targets [unit] via`; one target, or one for each part that a codec makes."""

    source: Names
    targets: tuple[Names, ...]
    at: Names
    to: tuple[Names, ...]
    source_span: Span
    target_span: Span
    of: str = ""
    via: Use | None = None
    unit: str = ""
    bare: str = ""
    same: bool = False
    """`slot -> [unit]`: to itself."""


@dataclass(frozen=True, slots=True)
class Drop(Line):
    """`source : of -> nothing because`."""

    source: Names
    at: Names
    source_span: Span
    of: str = ""


@dataclass(frozen=True, slots=True)
class Ask(Line):
    """`ask.name -> target`."""

    name: str
    question: str
    target: Names
    to: Names
    target_span: Span


@dataclass(frozen=True, slots=True)
class Say(Line):
    """`"words" -> target`, in a list's block."""

    value: Word
    target: Names
    to: Names
    target_span: Span


@dataclass(frozen=True, slots=True)
class Inside(Line):
    """`in PATH { }`, or with `fragment` `in PATH via FRAGMENT`; `star` for `in * { }`."""

    path: Names
    at: Names
    rules: tuple[Rule, ...]
    fragment: str = ""
    star: bool = False


@dataclass(frozen=True, slots=True)
class Onto(Line):
    """`source -> target via spelling by KEY { }`."""

    source: Names
    target: Names
    at: Names
    to: Names
    target_span: Span
    rules: tuple[Rule, ...]
    via: Use | None = None
    by: str = ""


Rule: TypeAlias = Move | Drop | Ask | Say | Inside | Onto


@dataclass(frozen=True, slots=True)
class Lint:
    """`path is CHECK because`."""

    path: str
    check: str
    arguments: tuple[str | float | bool, ...]
    because: str
    cite: str
    span: Span


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a migration, with its rules in order; `cite` is its file and line."""

    name: str
    title: str
    rules: tuple[Rule, ...]
    cite: str
    doc: str


@dataclass(frozen=True, slots=True)
class Migration:
    """A migration that is right. `schemas` are all roots of the family in the version to which it leads."""

    file: str
    family: str
    version: str
    doc: str
    schemas: tuple[Schema, ...]
    steps: tuple[Step, ...]
    lints: tuple[Lint, ...]

    @property
    def module(self) -> str:
        """The generated module's name."""
        return identifier(f"{self.family}_migration")


def walk(rules: tuple[Rule, ...]) -> Iterator[Rule]:
    """All rules in order, those of blocks after their block."""
    for rule in rules:
        yield rule
        if isinstance(rule, (Inside, Onto)):
            yield from walk(rule.rules)


class Codec(NamedTuple):
    """What a codec of migrations takes ('' is anything), how many arguments it has, and what of the runtime does it.

    `function` is that of a codec without an argument, of the module `migrate_codecs`.
    """

    takes: str
    arguments: int = 0
    function: str = ""
    makes_list: bool = False


CODECS = {
    "spelling": Codec(""),
    "values": Codec("object", function="list_elements", makes_list=True),
    "both": Codec("number", function="both"),
    "numbers": Codec("text", function="numbers", makes_list=True),
    "midnight": Codec("day", function="day_at_midnight"),
    "text": Codec("text", 1),
    "below_zero": Codec("number", 1),
    "completes": Codec("text", 1),
}
"""The codecs of migrations by name; besides these a table may stand after `via`."""
