"""The typed tree: every path resolved to a slot, every `via` to a table, codec or fragment, fragments put in place.

A scope is a block: what it pairs, and its rules in order. Paths of rules are relative to the scope they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from oscem_map.compiler.names import identifier
from oscem_map.compiler.resolve.codecs import Codec
from oscem_map.compiler.resolve.place import Anchor, ElementTest, Place
from oscem_map.compiler.resolve.rule_kinds import (
    Answer,
    Broken,
    Carried,
    Composed,
    Copy,
    FileWritten,
    Fixed,
    Index,
    Key,
    Line,
    Lost,
    Need,
    OnePlace,
    Present,
    SpokenFor,
    Unread,
    Withheld,
)
from oscem_map.compiler.resolve.side import Side
from oscem_map.compiler.resolve.texts import TypedCarrier, TypedLint, TypedTemplate
from oscem_map.compiler.resolve.via import (
    Cell,
    CodecUse,
    ListedUse,
    TableUse,
    TypedRow,
    TypedTable,
    Via,
    Word,
)
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Arrow, Example, Given
from oscem_map.registry.model import Kind, Schema

if TYPE_CHECKING:
    from oscem_map.compiler.resolve.slips import Slip


@dataclass(slots=True, eq=False)
class Branch:
    """One branch of a choice: `words` None for `present`, and `guard` None for the last `else`."""

    guard: Place | None
    words: tuple[Word, ...] | None
    nodes: list[Node]
    span: Span
    file: str
    number: int
    spans: tuple[Span, ...] = ()
    """Where each word stands."""


@dataclass(slots=True, eq=False)
class Choice:
    """`when`, `else when` and `else`: branches, of which the first whose guard holds is taken."""

    branches: list[Branch]
    scope: Scope
    span: Span


class Pairing(StrEnum):
    """What a block pairs."""

    WHOLE = "whole"
    """An object with the whole target, or with what its surrounding block pairs."""
    ROW = "row"
    """An object with the row of a category."""
    LIST = "list"
    """A list with the rows of a category."""
    SELECT = "select"
    """One element of a list with one row."""
    PAIRED = "paired"
    """Two unlinked lists with the rows of a category."""
    EXPAND = "expand"
    """One object with a list of a tree: one element."""


@dataclass(slots=True, eq=False)
class Scope:
    """A block: what it pairs, an anchor on each side, and its rules in order."""

    pairing: Pairing
    name: str
    parent: Scope | None
    file: str
    number: int
    span: Span
    arrow: Arrow
    because: str
    doc: str
    left: Anchor
    right: Anchor
    nodes: list[Node] = field(default_factory=list)
    lists: tuple[str, ...] = ()
    """The two list slots of a paired block."""
    by: tuple[tuple[Place, ...], ...] = ()
    """The keys after `by`, alternatives in order: each a tuple of left places, relative to the element."""
    forms: tuple[Codec | None, ...] = ()
    """The codec of each key that compares what it makes of the places: `initials(family_name, given_name)`."""
    given: Given | None = None
    """The declaration, where the left list is one of answers: `ask.citation[]`, `scan.imagesets[]`."""
    fragment: tuple[str, str] | None = None
    """The file and the name of the fragment whose body this is."""
    arguments: tuple[tuple[str, str], ...] = ()
    """What this use says of the fragment's parameters."""
    is_else: bool = False
    """It writes only what is still empty when its turn comes."""

    @property
    def cite(self) -> str:
        """Where the block begins, as rules are cited."""
        return f"{self.file}:{self.number}"

    @property
    def own_row(self) -> bool:
        """Whether the block makes its elements and rows one by one."""
        return self.pairing in (Pairing.LIST, Pairing.PAIRED)

    def lists_of(self, anchor: Anchor, left: bool) -> bool:
        """Whether it is about the elements of a list of a side: two that are paired are none, a tree's opposite them is."""
        return anchor.many and (self.pairing is not Pairing.PAIRED or (not left and anchor.kind is Kind.TREE))

    def anchor(self, side: Side) -> Anchor:
        return self.left if side is Side.LEFT else self.right

    @property
    def outermost(self) -> Scope:
        """The scope of the whole mapping."""
        return [*self.enclosing()][-1]

    def enclosing(self) -> Iterator[Scope]:
        """This scope and those around it, innermost first."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent

    @property
    def list_scope(self) -> Scope | None:
        """The innermost block around this one that makes rows one by one, or a selecting one."""
        return next((scope for scope in self.enclosing() if scope.own_row), None)


Rule: TypeAlias = Line
Node: TypeAlias = Rule | Scope | Choice


@dataclass(slots=True, eq=False)
class Mapping:
    """A typed mapping: the two schemas and the root scope."""

    file: str
    left: Schema
    right: Schema
    doc: str
    root: Scope
    slips: list[Slip] = field(default_factory=list)
    documents: list[Example] = field(default_factory=list)
    """Examples at the top of the file: two documents that are converted whole."""
    carrier: TypedCarrier | None = None
    lints: tuple[TypedLint, ...] = ()

    def schema(self, side: Side) -> Schema:
        return self.left if side is Side.LEFT else self.right

    @property
    def module(self) -> str:
        """The converter's module name: `oscem_spa_mmcif`."""
        return identifier(f"{self.left.name}_{self.right.name}")

    @property
    def lists_module(self) -> str:
        """The module of the lists that all converters between the two families use: `oscem_mmcif_lists`."""
        return identifier(f"{self.left.family}_{self.right.family}_lists")

    @property
    def shared_prefix(self) -> str:
        """How the modules begin that all converters between the two families share: `oscem_mmcif`."""
        return identifier(f"{self.left.family}_{self.right.family}")


def walk(nodes: list[Node]) -> Iterator[Node]:
    """All nodes in order, those of blocks and branches after their block."""
    waiting = nodes[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        if node.__class__ is Scope:
            waiting += node.nodes[::-1]
        elif node.__class__ is Choice:
            waiting += [one for branch in node.branches[::-1] for one in branch.nodes[::-1]]


Around: TypeAlias = tuple["Scope | tuple[Choice, int]", ...]
"""The blocks and branches around a rule, outermost first; a branch is its choice and its number there."""


def placed(nodes: list[Node], around: Around = ()) -> Iterator[tuple[Rule, Around]]:
    """All rules in order, each with the blocks and branches of `nodes` that it stands in."""
    for node in nodes:
        if isinstance(node, Scope):
            yield from placed(node.nodes, (*around, node))
        elif isinstance(node, Choice):
            for i, branch in enumerate(node.branches):
                yield from placed(branch.nodes, (*around, (node, i)))
        else:
            yield node, around


def rules(nodes: list[Node]) -> Iterator[Rule]:
    """All rules in order."""
    return (node for node in walk(nodes) if not isinstance(node, (Scope, Choice)))


def apart(via: tuple[Via, ...], places: int) -> bool:
    """Whether of several values each may be refused alone, and then counts as absent."""
    return places > 1 and not any(isinstance(use, CodecUse) and use.codec.together for use in via)


__all__ = [
    "Anchor", "Answer", "Branch", "Broken", "Carried", "Cell", "Choice", "CodecUse", "Composed", "Copy",
    "ElementTest", "FileWritten", "Fixed", "Index", "Key", "Line", "ListedUse", "Lost", "Mapping", "Need", "Node", "OnePlace",
    "Pairing", "Place", "Present", "Rule", "Scope", "Side", "SpokenFor", "TableUse", "TypedCarrier", "TypedLint", "TypedRow",
    "TypedTable", "TypedTemplate", "Unread", "Via", "Withheld", "Word", "apart", "placed", "rules", "walk",
]  # fmt: skip
