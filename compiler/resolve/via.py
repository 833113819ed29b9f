"""What a value goes through: tables of words, codecs of the closed list, and `listed`."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import ClassVar, TypeAlias

from oscem_map.compiler.resolve.codecs import Codec, Loss
from oscem_map.compiler.resolve.side import Side
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Arrow
from oscem_map.runtime.values import fold

Word: TypeAlias = str | Decimal | bool
"""A literal's value."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row: words, or `listed`, `other`, `nothing`. `form` wraps `other`."""

    kind: str
    words: tuple[str | Decimal | bool, ...] = ()
    form: str = "{}"
    spans: tuple[Span, ...] = field(default=(), compare=False)
    """Where each word stands; of another cell, where it stands itself."""


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row of a table: the cells of both sides, and the arrow between them."""

    left: tuple[Cell, ...]
    arrow: Arrow
    right: tuple[Cell, ...]
    because: str
    span: Span

    def cells(self, side: Side) -> tuple[Cell, ...]:
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True, eq=False)
class TypedTable:
    """A table as a rule uses it: the lists of the places that it stands between are in the rule.

    Mappings that take it from the same file share it, so that it can be told by its identity.
    """

    name: str
    file: str
    rows: tuple[TypedRow, ...]
    span: Span
    number: int = 0
    """Its line in the file."""
    loosely: tuple[str, ...] | None = None
    """What may stand before a word, where words are compared by their letters and digits; None where as they stand."""

    @property
    def cite(self) -> str:
        return f"{self.file}:{self.number}"

    @property
    def loss(self) -> Loss:
        """A table with a row of one direction, or one that forgets which place said a thing, settles."""
        return Loss.EXACT if all(row.arrow is Arrow.EXACT for row in self.rows) else Loss.SETTLES


@dataclass(frozen=True, slots=True)
class CodecUse:
    """`via codec(arguments)`."""

    codec: Codec
    arguments: tuple[str | Decimal | bool, ...]
    span: Span

    @property
    def name(self) -> str:
        return self.codec.name


@dataclass(frozen=True, slots=True)
class TableUse:
    """`via TABLE`."""

    table: TypedTable
    span: Span

    @property
    def name(self) -> str:
        return self.table.name


@dataclass(frozen=True, slots=True)
class ListedUse:
    """`via listed`: a word of the list of the right place, as it is spelt there."""

    span: Span
    name: ClassVar[str] = "listed"


Via: TypeAlias = CodecUse | TableUse | ListedUse


def codec_in(via: tuple[Via, ...], *names: str) -> CodecUse | None:
    """The first use of one of some codecs in a chain."""
    return next((use for use in via if isinstance(use, CodecUse) and use.name in names), None)


@lru_cache(1024)
def folded(words: tuple[str, ...]) -> frozenset[str]:
    """The words of a list without regard to case and blanks; many rules and tables are held against the same lists."""
    return frozenset(map(fold, words))
