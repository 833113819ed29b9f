"""The rules of the typed tree, one class for each kind: what every rule says of itself, and what its places are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from oscem_map.compiler.resolve.place import Place
from oscem_map.compiler.resolve.side import Side
from oscem_map.compiler.resolve.texts import TypedTemplate
from oscem_map.compiler.resolve.via import Via, Word
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Arrow, Declared, Example

if TYPE_CHECKING:
    from oscem_map.compiler.resolve.typed import Scope


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
