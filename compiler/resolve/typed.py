"""The typed tree: every path resolved to a slot, every `via` to a table, codec or fragment, fragments put in place.

A scope is a block: what it pairs, and its rules in order. Paths of rules are relative to the scope they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from oscem_map.compiler.names import identifier
from oscem_map.compiler.resolve.codecs import Codec
from oscem_map.compiler.resolve.place import Anchor, ElementTest, Place
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
from oscem_map.dsl.syntax import Arrow, Declared, Example, Given
from oscem_map.registry.model import Kind, Schema

if TYPE_CHECKING:
    from oscem_map.compiler.resolve.slips import Slip


@dataclass(slots=True, eq=False)
class Line:
    """What all rules share: where they stand, in which block, and why."""

    file: str
    number: int
    span: Span
    arrow: Arrow
    because: str = ""
    is_else: bool = False
    is_also: bool = False
    """Its text is added to what stands there already."""
    doc: str = ""
    text: str = ""
    examples: list[Example] = field(default_factory=list)
    arrow_at: Span | None = None
    """Where the arrow stands, of a rule in a file."""
    scope: Scope = field(kw_only=True)
    """The block that it stands in."""

    @property
    def cite(self) -> str:
        return f"{self.file}:{self.number}"

    def places_of(self, side: Side) -> tuple[Place, ...]:
        """The slots or items of a side that the rule names with its values."""
        return ()

    def nodes_of(self, side: Side) -> tuple[tuple[str, ...], ...]:
        """The paths of a side of which the rule says what becomes of them: of its places, or of what is lost."""
        return tuple(place.path for place in self.places_of(side) if not place.given)

    def writes(self, side: Side) -> bool:
        """Whether the rule, and each block around it, runs in the direction in which a side is written."""
        return side.is_written_by(self.arrow) and all(side.is_written_by(one.arrow) for one in self.scope.enclosing())


@dataclass(slots=True, eq=False, kw_only=True)
class Copy(Line):
    """Left places to right places, through a chain."""

    left: tuple[Place, ...] = ()
    right: tuple[Place, ...] = ()
    via: tuple[Via, ...] = ()

    def places_of(self, side: Side) -> tuple[Place, ...]:
        return self.left if side is Side.LEFT else self.right


@dataclass(slots=True, eq=False, kw_only=True)
class Present(Line):
    """A boolean opposite items, or a whole category (`items` empty)."""

    left: Place
    items: tuple[Place, ...] = ()
    category: str = ""

    def places_of(self, side: Side) -> tuple[Place, ...]:
        return self.items if side is Side.RIGHT else (self.left,)


@dataclass(slots=True, eq=False, kw_only=True)
class OnePlace(Line):
    """What the rules share of which one end is a place, on either side, and the other none."""

    place: Place

    def places_of(self, side: Side) -> tuple[Place, ...]:
        return (self.place,) if self.place.side is side else ()


@dataclass(slots=True, eq=False, kw_only=True)
class Fixed(OnePlace):
    """A literal, or literals joined by `or`, opposite a place."""

    words: tuple[Word, ...] = ()
    has: bool = False
    """The place holds a list of words in one text, and must have this one."""
    spans: tuple[Span, ...] = ()
    """Where each word stands."""

    @property
    def written(self) -> bool:
        """Whether the literal is written, in the direction that writes the place's side."""
        return self.place.side.is_written_by(self.arrow)

    @property
    def demanded(self) -> bool:
        """Whether the literal is demanded, in the direction that reads the place's side."""
        return self.place.side.other.is_written_by(self.arrow)


@dataclass(slots=True, eq=False, kw_only=True)
class Key(OnePlace):
    """`_cat.item ARROW item`: the key of a row."""

    parent: Place


@dataclass(slots=True, eq=False, kw_only=True)
class Index(OnePlace):
    """`index -> item`, `index(0) -> item`: the number of the row or element, from `start`; `by` chooses where numbers run out."""

    start: int = 1
    by: Place | None = None


@dataclass(slots=True, eq=False, kw_only=True)
class Answer(OnePlace):
    """`ask.name -> item`, or `ask.name.field`: `within` are the steps below the declared answer."""

    declared: Declared
    source: str = "ask"
    within: tuple[str, ...] = ()
    via: tuple[Via, ...] = ()


@dataclass(slots=True, eq=False, kw_only=True)
class Composed(OnePlace):
    """`template.x -> slot`: one text of all lines; with `many` (`template.x[]`) a list with a text for each line."""

    template: TypedTemplate
    many: bool = False
    via: tuple[Via, ...] = ()


@dataclass(slots=True, eq=False, kw_only=True)
class SpokenFor(Line):
    """What the rules share that say of nodes of one side, for all leaves below of which no other rule speaks, what becomes
    of them: `paths` are leaves, inner nodes, or categories.
    """

    paths: tuple[tuple[str, ...], ...] = ()
    side: ClassVar[Side] = Side.LEFT

    def nodes_of(self, side: Side) -> tuple[tuple[str, ...], ...]:
        return self.paths if side is self.side else ()


@dataclass(slots=True, eq=False, kw_only=True)
class Lost(SpokenFor):
    """`slot -> nothing`."""


@dataclass(slots=True, eq=False, kw_only=True)
class Unread(SpokenFor):
    """`nothing <- item`, or a whole category."""

    side: ClassVar[Side] = Side.RIGHT


@dataclass(slots=True, eq=False, kw_only=True)
class Carried(SpokenFor):
    """`slot <-> carried`: the left nodes travel in the carrier, and come back from it."""


@dataclass(slots=True, eq=False, kw_only=True)
class Withheld(SpokenFor):
    """`slot -> withheld`: the left nodes stand in neither target nor carrier nor report."""


@dataclass(slots=True, eq=False, kw_only=True)
class FileWritten(Line):
    """`template.readme -> file("README.md")`: a file beside the target."""

    template: TypedTemplate
    name: str = ""


@dataclass(slots=True, eq=False, kw_only=True)
class Need(Line):
    """`needs item because`: a row without a value of each of these is left out; with `one`, a row with none of them."""

    places: tuple[Place, ...] = ()
    one: bool = False


@dataclass(slots=True, eq=False, kw_only=True)
class Broken(Line):
    """A rule with an error in it: what it speaks of, as far as that can be told, so that no other error follows from it.

    `paths` are left nodes, `targets` right ones: in tables the categories that it may write. () is all of a side.
    """

    paths: tuple[tuple[str, ...], ...] = ()
    targets: tuple[tuple[str, ...], ...] = ()
    guard: bool = False
    """It is a `when` or an `else`, which another `else` may follow."""

    def nodes_of(self, side: Side) -> tuple[tuple[str, ...], ...]:
        return self.paths if side is Side.LEFT else self.targets


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


def rules(nodes: list[Node]) -> Iterator[Rule]:
    """All rules in order."""
    return (node for node in walk(nodes) if not isinstance(node, (Scope, Choice)))


def apart(via: tuple[Via, ...], places: int) -> bool:
    """Whether of several values each may be refused alone, and then counts as absent."""
    return places > 1 and not any(isinstance(use, CodecUse) and use.codec.together for use in via)


__all__ = [
    "Anchor", "Answer", "Branch", "Broken", "Carried", "Cell", "Choice", "CodecUse", "Composed", "Copy",
    "ElementTest", "FileWritten", "Fixed", "Index", "Key", "Line", "ListedUse", "Lost", "Mapping", "Need", "Node",
    "Pairing", "Place", "Present", "Rule", "Scope", "Side", "SpokenFor", "TableUse", "TypedCarrier", "TypedLint", "TypedRow",
    "TypedTable", "TypedTemplate", "Unread", "Via", "Withheld", "Word", "apart", "rules", "walk",
]  # fmt: skip
