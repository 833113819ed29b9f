"""Where a rule and a block stand on one side: places, the tests inside their paths, and anchors."""

from __future__ import annotations

from dataclasses import dataclass

from oscem_map.compiler.resolve.side import Side
from oscem_map.compiler.resolve.via import Word
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Class, Kind, Slot


@dataclass(frozen=True, slots=True)
class Place:
    """A slot or an item that a rule names.

    `path` is absolute: `("acquisition", "detectors[]", "mode")` in a tree, `("em_imaging", "mode")` in tables; `within`
    is its tail below the node that the block stands on. `kind` is that of the schema of its side: it decides how the
    place is read and written. `unit` is what the schema states, `written` what the rule says.
    """

    side: Side
    kind: Kind
    path: tuple[str, ...]
    within: tuple[str, ...]
    slot: Slot
    unit: str | None
    written: str | None
    span: Span
    unit_span: Span | None = None
    """Where the rule writes the unit, brackets and all."""
    root: bool = False
    """Spelt with a leading `/`: from the document's root; `within` is then the whole path."""
    tests: tuple[ElementTest, ...] = ()
    """The selectors inside the path, outermost first; those of the chosen elements that the blocks around are about, too."""
    given: bool = False
    """A field of an answer, not a slot of the document; the path then starts with `ask` or `scan`."""

    @property
    def dotted(self) -> str:
        return ".".join(self.path)

    @property
    def spelt(self) -> str:
        """The dotted path with the selectors that compare one word: `ids[scheme=orcid].value`."""
        steps, before = [*self.path], len(self.path) - len(self.within)
        for test in self.tests:
            if not test.has:
                at = before + test.depth
                steps[at] = f"{steps[at].removesuffix('[]')}[{'.'.join(test.slot.within)}={test.words[0]}]"
        return ".".join(steps)

    @property
    def category(self) -> str:
        """The category of an item. Only where `kind` is tables."""
        return self.path[0]

    @property
    def item(self) -> str:
        """How a report and a message name the place: `_category.item`, or a dotted path."""
        return f"_{self.path[0]}.{self.path[-1]}" if self.kind is Kind.TABLES else self.dotted

    @property
    def many(self) -> bool:
        """Whether the path, below its scope, goes through a list."""
        return any(step.endswith("[]") for step in self.within)


@dataclass(frozen=True, slots=True)
class ElementTest:
    """`identifiers[scheme is "orcid"]` inside a path: which elements of a list are meant.

    `depth` is the index of the list's step in the place's `within`, below zero of a list above the node that the block
    stands on; the `within` of `slot` is below the element.
    """

    depth: int
    slot: Place
    words: tuple[Word, ...]
    has: bool
    spans: tuple[Span, ...] = ()
    """Where each word stands."""


@dataclass(slots=True, eq=False)
class Anchor:
    """What a block stands on, on one side: a node of a tree, a category, or (`path` empty in tables) the whole target.

    `path` is absolute, `within` what the block adds below the surrounding block's anchor: () for `this`.
    """

    kind: Kind
    path: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    cls: Class | None = None
    """The class of the node, or of the category; None for the whole of tables, and for an element of a list of scalars."""
    unit: str | None = None
    element: Slot | None = None
    """The slot of a list of scalars, whose element is `this`."""
    many: bool = False
    """The block names a list (`xs[]`, `xs[test]`) or rows (`_category[]`)."""
    root: bool = False
    """Spelt with a leading `/`."""
    tests: tuple[ElementTest, ...] = ()
    """The selectors of the path; of a list that the block walks, that of the last step is a demand among the block's rules."""
    given: bool = False
    """A node of an answer; `path` then starts with `ask` or `scan`."""
    around: tuple[ElementTest, ...] = ()
    """The selectors of the whole path, as places below see them: with depths below zero."""

    @property
    def is_chosen(self) -> bool:
        """Whether it is one element of a list, which a selector chooses."""
        return self.within[-1:] != () and self.within[-1].endswith("[]") and not self.many

    @property
    def category(self) -> str | None:
        """The category of tables, or None: of a tree, and for the whole target."""
        return self.path[0] if self.kind is Kind.TABLES and self.path else None


def is_elementwise(sources: tuple[Place, ...], targets: tuple[Place, ...]) -> bool:
    """Whether a list of values is handed on as a list of values, each by itself: `tags[] <-> words[]`."""
    if len(sources) != 1 or len(targets) != 1 or sources[0].root:
        return False
    both = (sources[0], targets[0])
    lists = all(place.kind is Kind.TREE and place.within[-1:] and place.within[-1].endswith("[]") for place in both)
    return lists and not any(step.endswith("[]") for step in sources[0].within[:-1])
