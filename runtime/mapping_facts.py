"""What generated modules of facts hold, for reports: what each fragment says, and what a mapping says, joined of these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

from oscem_map.runtime.table_leaves import ItemFacts, KeyItem, LostItem, Word
from oscem_map.runtime.withheld import Withheld

if TYPE_CHECKING:
    from oscem_map.runtime.advice import Range
    from oscem_map.runtime.answer_facts import AnswerFacts
    from oscem_map.runtime.dispositions import Lost
    from oscem_map.runtime.schema_facts import Classes
    from oscem_map.runtime.target_lint import Advice

Value = TypeVar("Value")
_NONE: Final[Mapping[Any, Any]] = {}
Stated = KeyItem | Word
"""What a mapping says of a slot that it writes itself: the number of an element, or words of its own."""


class LeafFacts:
    """What is said of the leaves of one side.

    Of a tree: the paths that are lost, those that are withheld, and the rules by which leaves travel in the carrier (by the
    name of its file), each by what is said of them, and what the mapping itself states. Of tables: the items that no rule
    reads: those that are lost, by what is said of them, the keys of rows, with the rule, and the words of the mapping's own;
    and by category the items that are read.
    """

    __slots__ = ("carried", "keys", "losses", "lost", "read", "stated", "withheld", "words")

    def __init__(
        self,
        losses: Mapping[tuple[Lost, ...], tuple[str, ...]] = _NONE,
        stated: Mapping[str, Stated] = _NONE,
        carried: Mapping[str, tuple[str, ...]] = _NONE,
        withheld: Mapping[Lost, tuple[str, ...]] = _NONE,
        read: Mapping[str, tuple[str, ...]] = _NONE,
        lost: Mapping[Lost, tuple[str, ...]] = _NONE,
        keys: Mapping[str, str] = _NONE,
        words: Mapping[str, Word] = _NONE,
    ) -> None:
        self.losses, self.stated, self.carried, self.withheld = losses, stated, carried, withheld
        self.read, self.lost, self.keys, self.words = read, lost, keys, words


_NOTHING_SAID: Final = LeafFacts()


class Part:
    """What one fragment says, or the mapping's own file.

    `reasons` have the rules that forget something, `units` the items and slots that hold plain numbers, `advised` the ranges
    that a deposition advises, by item. `answers` are by the heading of the questions and their name. `sources` are the slots
    that are written to an item of a cross-check.
    """

    __slots__ = ("advised", "answers", "left", "lints", "reasons", "right", "sources", "units")

    def __init__(
        self,
        left: LeafFacts = _NOTHING_SAID,
        right: LeafFacts = _NOTHING_SAID,
        reasons: Mapping[str, tuple[str, ...]] = _NONE,
        advised: Mapping[str, Range] = _NONE,
        units: Mapping[str, tuple[str, ...]] = _NONE,
        answers: Mapping[str, Mapping[str, AnswerFacts]] = _NONE,
        sources: Mapping[str, tuple[str, ...]] = _NONE,
        lints: tuple[Advice, ...] = (),
    ) -> None:
        self.left, self.right, self.reasons, self.advised = left, right, reasons, advised
        self.units, self.answers, self.sources, self.lints = units, answers, sources, lints


class TreeFacts(NamedTuple):
    """A side that is a tree: the classes of its schema, the class of a document, and what the mapping says of its leaves.

    `losses` are by path, of leaves and of inner nodes; `stated` are the slots that a word of the mapping stands for, and the
    numbers of elements; `carried` are the rules by which leaves travel in the carrier, with the name of its file.
    """

    classes: Classes
    root: str
    losses: Mapping[str, tuple[Lost, ...]]
    stated: Mapping[str, Stated]
    carried: Mapping[str, str]
    withheld: Withheld


class MappingFacts:
    """The facts of a mapping: each table is joined of those of its parts when it is first asked for.

    `left` and `right` are the classes of a side's schema and the class of a document, where the side is a tree; `kept` are
    places below withheld ones of which other rules speak; `checks` is the module of cross-checks.
    """

    def __init__(
        self, *parts: Part, left: tuple[Classes, str] | None = None, right: tuple[Classes, str] | None = None,
        kept: tuple[str, ...] = (), checks: str = "",
    ) -> None:  # fmt: skip
        self._parts = parts
        self._trees = {"left": left, "right": right}
        self._kept = kept
        self.checks = checks

    def tree(self, side: str) -> TreeFacts:
        """The facts of a side that is a tree."""
        return cast(TreeFacts, self._left if side == "left" else self._right)

    def items(self, side: str) -> ItemFacts:
        """The facts of a side of tables."""
        return cast(ItemFacts, self._left if side == "left" else self._right)

    @property
    def withheld(self) -> Withheld:
        """What is withheld of the left side, which is a tree."""
        return self.tree("left").withheld

    @cached_property
    def _left(self) -> TreeFacts | ItemFacts:
        return self._side("left", [part.left for part in self._parts])

    @cached_property
    def _right(self) -> TreeFacts | ItemFacts:
        return self._side("right", [part.right for part in self._parts])

    def _side(self, name: str, parts: list[LeafFacts]) -> TreeFacts | ItemFacts:
        tree = self._trees[name]
        if tree is None:
            items: dict[str, LostItem | KeyItem | Word] = {}
            for part in parts:
                items |= {item: LostItem(*lost) for item, lost in _turned([part.lost]).items()}
                items |= {item: KeyItem(rule) for item, rule in part.keys.items()}
                items |= part.words
            return ItemFacts(items, _together(part.read for part in parts))
        kept = self._kept if name == "left" else ()
        return TreeFacts(
            *tree, _turned(part.losses for part in parts), _joined(part.stated for part in parts),
            _turned(part.carried for part in parts), Withheld(_turned(part.withheld for part in parts), kept),
        )  # fmt: skip

    @cached_property
    def reasons(self) -> Mapping[str, str]:
        """Why rules that forget something do, by rule."""
        return _turned(part.reasons for part in self._parts)

    @cached_property
    def advised(self) -> Mapping[str, Range]:
        return _joined(part.advised for part in self._parts)

    @cached_property
    def units(self) -> Mapping[str, str]:
        """The units of plain numbers, by `_category.item` or dotted path."""
        return _turned(part.units for part in self._parts)

    @cached_property
    def answers(self) -> Mapping[str, AnswerFacts]:
        """The facts of each question, by its name."""
        headed = (pair for part in self._parts for pair in part.answers.items())
        return {name: told._replace(group=group) for group, found in headed for name, told in found.items()}

    @cached_property
    def sources(self) -> Mapping[str, tuple[str, ...]]:
        return _joined(part.sources for part in self._parts)

    @cached_property
    def lints(self) -> tuple[Advice, ...]:
        return tuple([line for part in self._parts for line in part.lints])


def _joined(tables: Iterable[Mapping[str, Value]]) -> dict[str, Value]:
    return {key: value for table in tables for key, value in table.items()}


def _turned(tables: Iterable[Mapping[Value, tuple[str, ...]]]) -> dict[str, Value]:
    """What is said by the names that it is said of."""
    return {name: said for table in tables for said, names in table.items() for name in names}


def _together(tables: Iterable[Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """The names of all tables under each key."""
    found: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for key, names in table.items():
            found[key] = (*found.get(key, ()), *names)
    return found


__all__ = ["LeafFacts", "MappingFacts", "Part", "TreeFacts"]
