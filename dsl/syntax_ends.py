"""The syntax tree of what stands in a rule: arrows, names, literals, units, paths, and the ends of rules."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from oscem_map.dsl.spans import Span


class Arrow(StrEnum):
    """The law that a rule states. Left is always the left schema."""

    EXACT = "<->"
    SETTLES = "<~>"
    PUT = "->"
    GET = "<-"

    @property
    def puts(self) -> bool:
        """Whether the rule writes the right side."""
        return self is not Arrow.GET

    @property
    def gets(self) -> bool:
        """Whether the rule writes the left side."""
        return self is not Arrow.PUT

    @property
    def both(self) -> bool:
        return self.puts and self.gets


@dataclass(frozen=True, slots=True)
class Name:
    """An identifier, without back-ticks."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class ArrowMark:
    arrow: Arrow
    span: Span


@dataclass(frozen=True, slots=True)
class Literal:
    """A text, a number or a truth value. `value` is str, Decimal or bool."""

    value: str | Decimal | bool
    span: Span


@dataclass(frozen=True, slots=True)
class UnitText:
    """The text between the brackets of `[µm]`."""

    text: str
    span: Span


# Paths ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Words:
    """Literals joined by `or`; the first is the one written."""

    literals: tuple[Literal, ...]
    span: Span

    @property
    def values(self) -> tuple[str | Decimal | bool, ...]:
        return tuple(literal.value for literal in self.literals)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where each of them stands."""
        return tuple(literal.span for literal in self.literals)


@dataclass(frozen=True, slots=True)
class Test:
    """`[role has "principal investigator"]` or `[type.id is "a" or "b"]`: which elements are meant."""

    steps: tuple[Step, ...]
    words: Words
    has: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Step:
    """One name of a path; `many` with `[]`, or with a test."""

    name: str
    many: bool
    test: Test | None
    span: Span


@dataclass(frozen=True, slots=True)
class Path:
    """`a.b[].c`; `root` with a leading `/`, `star` for `*`."""

    root: bool
    star: bool
    steps: tuple[Step, ...]
    span: Span

    def __str__(self) -> str:
        if self.star:
            return "*"
        return ("/" if self.root else "") + ".".join(s.name + ("[]" if s.many else "") for s in self.steps)


# Ends of a rule ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SlotEnd:
    """`path : type [unit]`; the type in migrations only."""

    path: Path
    type: Name | None
    unit: UnitText | None
    span: Span


@dataclass(frozen=True, slots=True)
class TupleEnd:
    slots: tuple[SlotEnd, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class WordsEnd:
    words: Words
    span: Span


@dataclass(frozen=True, slots=True)
class GivenEnd:
    """`ask.title` or `scan.imagesets[].name`."""

    source: str
    steps: tuple[Step, ...]
    unit: UnitText | None
    span: Span


@dataclass(frozen=True, slots=True)
class TemplateEnd:
    name: Name
    many: bool
    span: Span


@dataclass(frozen=True, slots=True)
class FileEnd:
    name: Literal
    span: Span


@dataclass(frozen=True, slots=True)
class SameEnd:
    """`[kV]`: to itself, in this unit; migrations only."""

    unit: UnitText
    span: Span


@dataclass(frozen=True, slots=True)
class IndexEnd:
    """`index` counts rows from 1, `index(0)` from 0."""

    start: int
    span: Span


@dataclass(frozen=True, slots=True)
class ThisEnd:
    span: Span


@dataclass(frozen=True, slots=True)
class NothingEnd:
    span: Span


@dataclass(frozen=True, slots=True)
class CarriedEnd:
    span: Span


@dataclass(frozen=True, slots=True)
class WithheldEnd:
    span: Span


End: TypeAlias = (
    SlotEnd
    | TupleEnd
    | WordsEnd
    | GivenEnd
    | TemplateEnd
    | FileEnd
    | SameEnd
    | IndexEnd
    | ThisEnd
    | NothingEnd
    | CarriedEnd
    | WithheldEnd
)


@dataclass(frozen=True, slots=True)
class ElementKey:
    """One slot, or several: `orcid`, `(family_name, given_name)`; `form` is the codec that makes one text of them."""

    paths: tuple[Path, ...]
    form: Name | None
    span: Span
