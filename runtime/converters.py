"""The converters that are installed, and what can be made with them."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, cast

from oscem_map.runtime.choose import family
from oscem_map.runtime.trace import Question

if TYPE_CHECKING:
    from pathlib import Path


class Converter(NamedTuple):
    """A generated converter, as the table of its package lists it.

    `demand` is the slot and the word by which a document tells that it is this mapping's. `asks` are the names of the
    mapping's questions, so that answers can be checked before a converter is imported.
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
    asks: tuple[str, ...] = ()
    kinds: tuple[str, str] = ("tree", "tables")
    """What each schema makes of a document: a tree, or tables."""

    def load(self) -> ModuleType:
        return import_module(f"{self.package}.{self.module}")

    def facts(self) -> ModuleType:
        """Losses, reasons and advised ranges; for reports only."""
        return import_module(f"{self.package}.{self.module}_facts")

    def merging(self) -> ModuleType:
        """Keys, pointers and marks; for merges only."""
        return import_module(f"{self.package}.{self.module}_merge")

    def questions(self) -> tuple[Question, ...]:
        """What the mapping asks, in the order of its rules."""
        return _questions(self)

    def asked(self) -> tuple[str, ...]:
        """The names of its questions; a table that was written before they stood in it has them of the converter."""
        return self.asks or tuple(question.name for question in self.questions())

    @property
    def schemas(self) -> tuple[str, str]:
        return f"{self.left} {self.left_version}", f"{self.right} {self.right_version}"


@lru_cache(64)
def _questions(converter: Converter) -> tuple[Question, ...]:
    asks: tuple[Question, ...] = converter.load().ASKS
    return asks


def converters(root: Path | None = None) -> tuple[Converter, ...]:
    """The converters of a folder that has been compiled; without one, those that come with this package.

    Raises NoWorkspace where a folder has none.
    """
    if root is not None:
        from oscem_map.runtime.workspace import load

        return cast("tuple[Converter, ...]", load(root).CONVERTERS)
    from oscem_map.generated import CONVERTERS

    return CONVERTERS


def targets(root: Path | None = None) -> tuple[str, ...]:
    """What `convert` can make: the right schemas, the left ones, and the name that several of these share (`lab`)."""
    return _targets(converters(root))


@lru_cache(8)
def _targets(known: tuple[Converter, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*(c.right for c in known), *(c.left for c in known), *(family(c.left) for c in known)]))


class Route(NamedTuple):
    """How a target is made: from left to right (`put`) or back, and what is read and made: a tree, or tables."""

    put: bool
    reads: str
    makes: str


def route(to: str, root: Path | None = None) -> Route:
    """The route to a target: its converters read the right schema where it is a left one, or the family of several."""
    known = converters(root)
    back = next((one for one in known if to in (one.left, family(one.left))), None)
    if back is not None:
        return Route(False, back.kinds[1], back.kinds[0])
    forth = next(one for one in known if one.right == to)
    return Route(True, *forth.kinds)
