"""The common model of a schema: what LinkML, a DDL2 dictionary and JSON Schema all say of their fields.

A schema is a set of classes with slots. In a *tree* schema one class is the root and a slot may hold an object of
another class; in a *tables* schema each class is a category (a table), each slot an item (a column), and slots
point at their parents in other categories. Only facts: no prose of the source. Names are of the declared form
(`forms.py`), which every importer and the reader of snapshots checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from oscem_map.registry.checks import Catalogue


class Kind(StrEnum):
    """How the classes of a schema hang together."""

    TREE = "tree"
    TABLES = "tables"


class Primitive(StrEnum):
    """What a scalar slot holds."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    QUANTITY = "quantity"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Bounds:
    """An interval. None is unbounded; an open end excludes its number."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, number: Decimal) -> bool:
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = self.high is None or number < self.high or (number == self.high and not self.high_open)
        return above and below


@dataclass(frozen=True, slots=True)
class Rules:
    """What one authority demands of a slot. A tables schema has two: the archive and the deposition."""

    mandatory: bool = False
    values: tuple[str, ...] = ()
    """The listed values, as spelt; empty where there is no list."""
    pattern: str | None = None
    """A regular expression for the whole text (Python's dialect)."""
    bounds: Bounds | None = None
    labels: tuple[str, ...] = ()
    """What each listed value is called (`MRC` of the code `T1`), an empty text where it has no label; or no labels."""


_PRIMITIVES: Final = {str(one): one for one in Primitive}


@lru_cache(1024)
def _joined(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """The words of two lists, each once."""
    return tuple(dict.fromkeys((*first, *second)))


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a class.

    `type` is the name of a class (tree schemas only) or a `Primitive`. `form` is the source's own word for the
    type (`line`, `code`, `QuantitySI`). `unit` is a canonical symbol of the unit table, for quantities and for
    numbers whose unit the schema fixes. `archive` rules are closed: a value that breaks them is an error.
    `deposition` rules say what the deposition system wants besides; its list is open where the archive has none.
    `parents` are the items that this one points at, as `_category.item`. A list has `fewest` to `most` elements.
    `nullable` slots may hold JSON's null. Where several types are allowed that have none in common, `type` is `any`
    and `alternatives` names them.
    """

    name: str
    type: str
    form: str = ""
    many: bool = False
    unit: str | None = None
    archive: Rules = field(default_factory=Rules)
    deposition: Rules = field(default_factory=Rules)
    equals: str | None = None
    derived: bool = False
    parents: tuple[str, ...] = ()
    fewest: int | None = None
    most: int | None = None
    nullable: bool = False
    alternatives: tuple[str, ...] = ()
    said: frozenset[int] = field(default=frozenset(), compare=False)
    """The words of the source's description, as numbers (`said.words`): enough to know it again, not to read it."""

    @property
    def primitive(self) -> Primitive | None:
        """The primitive type, or None where the slot holds an object of a class."""
        return _PRIMITIVES.get(self.type)

    @property
    def mandatory(self) -> bool:
        """Demanded by the archive or by the deposition."""
        return self.archive.mandatory or self.deposition.mandatory

    @property
    def listed(self) -> tuple[str, ...]:
        """The values of both lists, the archive's order first."""
        archive, deposition = self.archive.values, self.deposition.values
        return _joined(archive, deposition) if archive or deposition else ()

    @property
    def closed(self) -> bool:
        """Whether a value outside the list is an error of the archive."""
        return bool(self.archive.values)


@dataclass(frozen=True, slots=True)
class Class:
    """A class of a tree schema, or a category. `ancestors` are its `is_a` chain, nearest first."""

    name: str
    slots: Mapping[str, Slot]
    keys: tuple[str, ...] = ()
    ancestors: tuple[str, ...] = ()

    def is_a(self, name: str) -> bool:
        return name == self.name or name in self.ancestors


@dataclass(frozen=True, slots=True)
class Schema:
    """A pinned schema. `name` is dotted (`oscem.spa`), `root` the class of a whole document of a tree schema."""

    name: str
    version: str
    kind: Kind
    root: str | None
    classes: Mapping[str, Class]
    merging: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, compare=False)
    """What an overlay beside the snapshot says of categories, for merges: see `merging`."""
    catalogues: tuple[Catalogue, ...] = field(default=(), compare=False)
    """The pinned cross-checks on it: see `checks`."""

    def __str__(self) -> str:
        """`oscem.spa 1.0.2`, as a mapping names it."""
        return f"{self.name} {self.version}"

    @property
    def family(self) -> str:
        """`oscem` of `oscem.spa`."""
        return self.name.split(".", 1)[0]

    def walk(self, name: str | None = None, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Class, Slot]]:
        """Every slot below a class of a tree (the root by default), before what is below it: its steps, class, and the slot.

        The steps are those of its path, `("a", "b[]", "c")`; the class is the one that has the slot. A quantity has no slots.
        """
        cls = self.classes[name or self.root or ""]
        for slot in cls.slots.values():
            steps = (*above, slot.name + "[]" * slot.many)
            yield steps, cls, slot
            if slot.primitive is None:
                yield from self.walk(slot.type, steps)

    def leaves(self) -> Iterator[tuple[str, Slot]]:
        """The scalar slots of a tree, as `a.b[].c` and slot. A quantity is one leaf."""
        return ((".".join(steps), slot) for steps, _, slot in self.walk() if slot.primitive is not None)
