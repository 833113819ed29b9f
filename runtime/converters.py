"""The converters that are installed, and what can be made with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from oscem_map.runtime.choose import family
from oscem_map.runtime.note import Question


@dataclass(frozen=True, slots=True)
class Converter:
    """A generated converter, as the table in `oscem_map.generated` lists it.

    `demand` is the slot and the word by which a document tells that it is this mapping's.
    """

    left: str
    left_version: str
    right: str
    right_version: str
    module: str
    demand: tuple[str, str] | None
    package: str = "oscem_map.generated"
    reads: tuple[str, str, str] | None = None
    """The category, the item and the word by which tables tell that they are this mapping's."""
    own: tuple[str, ...] = ()
    """The slots that this root has, and not every root that has a mapping to the same target."""

    def load(self) -> ModuleType:
        return import_module(f"{self.package}.{self.module}")

    def leaves(self) -> ModuleType:
        """Where every leaf goes; for reports only."""
        return import_module(f"{self.package}.{self.module}_leaves")

    def facts(self) -> ModuleType:
        """Keys, pointers and marks; for merges only."""
        return import_module(f"{self.package}.{self.module}_merge")

    def questions(self) -> tuple[Question, ...]:
        """What the mapping asks, in the order of its rules."""
        return _questions(self)

    @property
    def schemas(self) -> tuple[str, str]:
        return f"{self.left} {self.left_version}", f"{self.right} {self.right_version}"


@lru_cache(64)
def _questions(converter: Converter) -> tuple[Question, ...]:
    named = vars(converter.load()).items()
    return tuple(value for name, value in named if name.startswith("ASK_") and isinstance(value, Question))


def converters() -> tuple[Converter, ...]:
    """The converters that are installed."""
    from oscem_map.generated import CONVERTERS

    return CONVERTERS


@lru_cache(1)
def targets() -> tuple[str, ...]:
    """What `convert` can make: the right schemas, the left ones, and `oscem`, whichever of them the tables are."""
    known = converters()
    return tuple(dict.fromkeys([*(c.right for c in known), *(c.left for c in known), *(family(c.left) for c in known)]))


def is_back(to: str) -> bool:
    """Whether a target is a record, made from tables: a left schema, or the family of several."""
    return any(to in (converter.left, family(converter.left)) for converter in converters())
