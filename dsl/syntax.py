"""The syntax tree: what a file says, before any name in it is looked up.

Every node is frozen and carries the span of its text. A name keeps the spelling of the file, without the
back-ticks that may quote it. Nothing here knows a schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax_ends import (
    Arrow,
    ArrowMark,
    CarriedEnd,
    ElementKey,
    End,
    FileEnd,
    GivenEnd,
    IndexEnd,
    Literal,
    Name,
    NothingEnd,
    Path,
    SameEnd,
    SlotEnd,
    Step,
    TemplateEnd,
    Test,
    ThisEnd,
    TupleEnd,
    UnitText,
    WithheldEnd,
    Words,
    WordsEnd,
)
from oscem_map.dsl.syntax_slips import UnitSlip, WordSlip

# Rules ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Call:
    """A table, a codec of the closed list, or a fragment: `rounded`, `join(", ")`."""

    name: Name
    arguments: tuple[Literal, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Because:
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    rules: tuple[Rule, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Field:
    """`left ARROW right`, with what may follow. A field with a block is a block."""

    left: End
    arrow: ArrowMark
    right: End
    via: tuple[Call, ...]
    because: Because | None
    by: tuple[ElementKey, ...]
    block: Block | None
    is_else: bool
    is_also: bool
    replace: bool
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class When:
    """`when PATH is "A" or "B" { }`; `words` is None for `is present`. `is_else` for `else when`."""

    path: Path
    words: Words | None
    block: Block
    is_else: bool
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Else:
    block: Block
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Needs:
    paths: tuple[Path, ...]
    one: bool
    because: Because
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Values:
    values: tuple[Value, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class NothingValue:
    span: Span


@dataclass(frozen=True, slots=True)
class RefusedValue:
    span: Span


Value: TypeAlias = Literal | Values | NothingValue | RefusedValue


@dataclass(frozen=True, slots=True)
class Example:
    left: Value
    arrow: ArrowMark
    right: Value
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class In:
    """`in PATH { }` or `in PATH via FRAGMENT`; migrations only."""

    path: Path
    block: Block | None
    via: Call | None
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Remove:
    path: Path
    doc: str
    span: Span


Rule: TypeAlias = Field | When | Else | Needs | UnitSlip | WordSlip | Example | In | Remove


# Items of a file -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SchemaRef:
    """`oscem.spa 1.0.2`."""

    name: str
    version: str
    span: Span


@dataclass(frozen=True, slots=True)
class MappingHeader:
    left: SchemaRef
    right: SchemaRef
    extends: Literal | None
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class CommonHeader:
    left: SchemaRef | None
    right: SchemaRef | None
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class MigrationHeader:
    to: SchemaRef
    doc: str
    span: Span


Header: TypeAlias = MappingHeader | CommonHeader | MigrationHeader


@dataclass(frozen=True, slots=True)
class Import:
    file: Literal
    names: tuple[Name, ...]
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Declared:
    """`NAME [] : TYPE [UNIT] optional default LITERAL "question" { fields }`."""

    name: Name
    many: bool
    type: Name | None
    unit: UnitText | None
    optional: bool
    default: Literal | None
    question: Literal
    fields: tuple[Declared, ...]
    span: Span
    group: str = ""
    """The heading that a question of a file stands under: the one line of `##` above it, or above the questions before it."""


@dataclass(frozen=True, slots=True)
class Given:
    """`ask ...` or `scan ...`."""

    source: str
    declared: Declared
    doc: str
    span: Span

    @property
    def name(self) -> Name:
        return self.declared.name


@dataclass(frozen=True, slots=True)
class Fragment:
    """`fragment NAME for CLASS <-> CATEGORY { }`; migrations and JSON fragments may leave the classes out."""

    name: Name
    left: Name | None
    right: Name | None
    block: Block
    doc: str
    span: Span
    parameters: tuple[Name, ...] = ()
    """What each use says anew: `fragment program(category, question) { }`."""


@dataclass(frozen=True, slots=True)
class Listed:
    span: Span


@dataclass(frozen=True, slots=True)
class Other:
    span: Span


@dataclass(frozen=True, slots=True)
class NothingCell:
    span: Span


Cell: TypeAlias = Words | Listed | Other | NothingCell


@dataclass(frozen=True, slots=True)
class TableRow:
    """One tuple of cells on each side; a single cell is a tuple of one."""

    left: tuple[Cell, ...]
    arrow: ArrowMark
    right: tuple[Cell, ...]
    because: Because | None
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    name: Name
    loosely: Words | None
    rows: tuple[TableRow, ...]
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Template:
    name: Name
    lines: tuple[Literal, ...]
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class LintCheck:
    path: Path
    check: Call
    because: Because | None
    level: str
    """`must` or `should`; `''` where none is written."""
    span: Span


@dataclass(frozen=True, slots=True)
class Lint:
    name: Name
    checks: tuple[LintCheck, ...]
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Carrier:
    file: FileEnd
    seal: Path
    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class MigrationStep:
    name: Name
    title: Literal
    block: Block
    doc: str
    span: Span


Item: TypeAlias = Import | Given | Fragment | Table | Template | Lint | Carrier | MigrationStep | Rule


@dataclass(frozen=True, slots=True)
class File:
    header: Header
    items: tuple[Item, ...]
    span: Span

    def of(self, kind: type[Fragment] | type[Table] | type[Given]) -> Iterator[Fragment | Table | Given]:
        """The items of one kind, in order."""
        return (item for item in self.items if isinstance(item, kind))


__all__ = [
    "Arrow", "ArrowMark", "Because", "Block", "Call", "CarriedEnd", "Carrier", "Cell", "CommonHeader", "Declared",
    "ElementKey", "Else", "End", "Example", "Field", "File", "FileEnd", "Fragment", "Given", "GivenEnd", "Header",
    "Import", "In", "IndexEnd", "Item", "Lint", "LintCheck", "Listed", "Literal", "MappingHeader", "MigrationHeader",
    "MigrationStep", "Name", "Needs", "NothingCell", "NothingEnd", "NothingValue", "Other", "Path", "RefusedValue",
    "Remove", "Rule", "SameEnd", "SchemaRef", "SlotEnd", "Step", "Table", "TableRow", "Template", "TemplateEnd",
    "Test", "ThisEnd", "TupleEnd", "UnitSlip", "UnitText", "Value", "Values", "When", "WithheldEnd", "WordSlip",
    "Words", "WordsEnd",
]  # fmt: skip
