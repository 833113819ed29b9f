"""The converters that are installed, and what can be made with them."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, cast

from oscem_map.runtime.choose import family
from oscem_map.runtime.trace import Question

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from oscem_map.runtime.cross_checks import Catalogue
    from oscem_map.runtime.mapping_facts import MappingFacts


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
    beside: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """Categories, items and words: tables that say another one are not this mapping's, and those that say none may be."""
    own: tuple[str, ...] = ()
    """The slots that this root has, and not every root that has a mapping to the same target."""
    asks: tuple[str, ...] = ()
    kinds: tuple[str, str] = ("tree", "tables")
    """What each schema makes of a document: a tree, or tables."""
    top: tuple[str, ...] = ()
    """The slots at the top of the right schema where it is a tree, by which a document tells that it is of this schema."""

    read_only: bool = False
    """No rule writes the right schema: it is no target."""

    def load(self) -> ModuleType:
        return import_module(f"{self.package}.{self.module}")

    def facts(self) -> MappingFacts:
        """Losses, reasons and advised ranges; for reports only."""
        found: MappingFacts = import_module(f"{self.package}.{self.module}_facts").FACTS
        return found

    def merging(self) -> ModuleType:
        """Keys, pointers and marks; for merges only."""
        return import_module(f"{self.package}.{self.module}_merge")

    def checks(self) -> Mapping[str, Catalogue]:
        """The cross-checks on what it writes, by the catalogue that they are from; none where no catalogue is pinned."""
        name = self.facts().checks
        return _catalogues(import_module(f"{self.package}.{name}")) if name else {}

    def questions(self) -> tuple[Question, ...]:
        """What the mapping asks, in the order of its rules."""
        return _questions(self)

    def order_of_questions(self) -> Mapping[str, int]:
        """The place of each question among them, by its label."""
        return _order_of_questions(self)

    def asked(self) -> tuple[str, ...]:
        """The names of its questions; a table that was written before they stood in it has them of the converter."""
        return self.asks or tuple(question.name for question in self.questions() if question.source == "ask")

    def scanned(self) -> tuple[str, ...]:
        """The names of what it takes of scans."""
        return tuple(question.name for question in self.questions() if question.source == "scan")

    @property
    def schemas(self) -> tuple[str, str]:
        return f"{self.left} {self.left_version}", f"{self.right} {self.right_version}"


@lru_cache(8)
def _catalogues(module: ModuleType) -> Mapping[str, Catalogue]:
    from oscem_map.runtime.cross_checks import Catalogue

    return {source: Catalogue(checks) for source, checks in module.CHECKS.items()}


@lru_cache(64)
def _questions(converter: Converter) -> tuple[Question, ...]:
    asks: tuple[Question, ...] = converter.load().ASKS
    return asks


@lru_cache(64)
def _order_of_questions(converter: Converter) -> Mapping[str, int]:
    return {question.label: n for n, question in reversed([*enumerate(_questions(converter))])}


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
    return _packaged_targets() if root is None else _targets(converters(root))


@lru_cache(1)
def _packaged_targets() -> tuple[str, ...]:
    """Asked for every document: a cache without the converters as its key, which would be compared each time."""
    return _targets(converters())


@lru_cache(8)
def _targets(known: tuple[Converter, ...]) -> tuple[str, ...]:
    made = [c.right for c in known if not c.read_only]
    names = [*map(short, made), *(c.left for c in known), *(family(c.left) for c in known)]
    return tuple(dict.fromkeys([*names, *made]))


def short(right: str) -> str:
    """What a target is called: `zenodo` of `invenio.zenodo`, a profile of a schema that several archives have."""
    return right.rpartition(".")[2]


class Route(NamedTuple):
    """How a target is made: from left to right (`put`) or back, and what is read and made: a tree, or tables."""

    put: bool
    reads: str
    makes: str


class Ambiguous(ValueError):
    """A target is made from trees and from tables. `sources` are the schemas that it is made from."""

    def __init__(self, to: str, sources: tuple[str, ...]) -> None:
        super().__init__(f"mappings from {', '.join(sources)} make {to}: say from which the document is")
        self.sources = sources


def routes(
    to: str, root: Path | None = None, source: str | None = None, reads: str = ""
) -> tuple[tuple[Converter, bool], ...]:
    """The converters that make a target, or any schema of its family, with whether from left to right.

    With `source`, only those that read this schema, this `name version`, or this family; with `reads`, those that read a
    `tree` or `tables`.
    """
    return _packaged_routes(to, source, reads) if root is None else _routes(converters(root), to, source, reads)


@lru_cache(64)
def _packaged_routes(to: str, source: str | None, reads: str) -> tuple[tuple[Converter, bool], ...]:
    return _routes(converters(), to, source, reads)


@lru_cache(64)
def _routes(
    known: tuple[Converter, ...], to: str, source: str | None, reads: str
) -> tuple[tuple[Converter, bool], ...]:
    found = [(one, True) for one in known if to in (one.right, short(one.right)) and not one.read_only]
    found += [(one, False) for one in known if to in (one.left, family(one.left))]
    found = [(one, put) for one, put in found if reads in ("", one.kinds[0 if put else 1])]
    return tuple((one, put) for one, put in found if source is None or source in reads_names(one, put))


def reads_names(one: Converter, put: bool) -> tuple[str, ...]:
    """How the schema that a converter reads may be called: its name, with its version, its family, and as a target."""
    name = one.left if put else one.right
    return name, one.schemas[0 if put else 1], family(name), *(() if put else (short(name),))


def route(to: str, root: Path | None = None, source: str | None = None, reads: str = "") -> Route:
    """The route to a target. Raises Ambiguous where it is made from trees and from tables, and `reads` does not say which."""
    if root is None:
        return _packaged_route(to, source, reads)
    return _route(to, routes(to, root, source, reads))


@lru_cache(64)
def _packaged_route(to: str, source: str | None, reads: str) -> Route:
    return _route(to, routes(to, None, source, reads))


def _route(to: str, found: tuple[tuple[Converter, bool], ...]) -> Route:
    ways = {Route(put, *(one.kinds if put else reversed(one.kinds))) for one, put in found}
    if len(ways) > 1:
        raise Ambiguous(to, tuple(dict.fromkeys(reads_names(one, put)[2] for one, put in found)))
    return ways.pop()
