"""`migrate`: a document of any age to the current version, by the migration that was generated from its mapping.

Every leaf of the input is in the result, or put aside with its path and a reason. Running it again changes nothing,
and a valid document comes out as it went in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import Any, Final, NamedTuple

from oscem_map.runtime.lint import Finding, findings, without
from oscem_map.runtime.migrate_log import Aside, Log
from oscem_map.runtime.migrate_spot import Spot
from oscem_map.runtime.migrate_tree import Cell, absent, cells, plain, says_nothing, without_empties, wrapped
from oscem_map.runtime.places import within
from oscem_map.runtime.schema_facts import PAIR, Known, current, known
from oscem_map.runtime.settled import settled

MODULE: Final = "oscem_map.generated.oscem_migration"
"""The migration that comes with this package."""


class Leaf(NamedTuple):
    """What became of a leaf of the input: where it stands now (several places, or none), or why it was put aside."""

    path: str
    places: tuple[str, ...]
    reason: str
    rule: str


class Migrated:
    """What came of a document. `steps` are those that acted, in order: the first tells its age."""

    def __init__(
        self,
        document: dict[str, Any],
        log: Log,
        places: Mapping[str, tuple[str, ...]],
        inputs: Mapping[str, object],
        module: ModuleType,
        guessed: Mapping[str, str],
    ) -> None:
        self.document, self.module = document, module
        self.steps = tuple(dict.fromkeys(change.step for change in log.changes if change.before.startswith("$")))
        self.changes, self.conflicts, self.asked = tuple(log.changes), tuple(log.conflicts), tuple(log.asked)
        self.residual = tuple(_spoken_of(one, log) for one in log.aside)
        self.places = places
        """Of each leaf that was kept, by its path in the input, where it stands now."""
        self.inputs = inputs
        """The leaves of the input, in its order."""
        self.disputed = frozenset(log.disputed) - places.keys()
        """The leaves of the input that have no place, since another value has it."""
        self.guessed = guessed
        """The quantities of the result that were bare numbers, by their path, with the rule that gave them their unit."""

    @property
    def age(self) -> str:
        """The first step that acted, '' for a document that none had to touch."""
        return self.steps[0] if self.steps else ""

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf of the input, once, in its order."""
        aside = {one.path: one for one in self.residual}
        found = []
        for path in self.inputs:
            if path in self.places:
                found.append(Leaf(path, self.places[path], "", ""))
            elif path in aside:
                found.append(Leaf(path, (), aside[path].reason, aside[path].rule))
        return tuple(found)

    @cached_property
    def says_nothing(self) -> bool:
        """Whether no value of the input has a place."""
        return says_nothing(self.document)

    @cached_property
    def placeholders(self) -> tuple[Finding, ...]:
        """What stands for a value and is none, with its path in the result."""
        return findings(self.document, self.module.LINTS)

    def placeholder_at(self, place: str) -> Finding | None:
        """The placeholder that stands at a place of the result, or around it."""
        return next((one for one in self.placeholders if within(place, one.path)), None)

    def facts(self) -> dict[str, Any]:
        """The result without its placeholders: what may be written as facts."""
        kept: dict[str, Any] = without(self.document, self.placeholders)
        return kept


def migrate(
    document: Mapping[str, Any], ask: Mapping[str, object] | None = None, module: ModuleType | None = None
) -> Migrated:
    """Bring a document to the current version. Never raises on any value of a document."""
    run = module or packaged()
    root = wrapped(dict(document))
    log = Log(run.FILE, ask or {})
    inputs = {path: cell.value for path, cell in cells(root)}
    if isinstance(root, dict):
        run.migrate(Spot(log, root, "$"))
    kept = _sorted(root, _known(run), log)
    without_empties(kept)
    places: dict[str, list[str]] = {}
    for path, cell in cells(kept):
        for origin in cell.origins:
            places.setdefault(origin, []).append(path)
    guessed = {path.removesuffix(".unit"): cell.guessed for path, cell in cells(kept) if cell.guessed}
    stand = {origin: tuple(found) for origin, found in places.items()}
    return Migrated(plain(kept) if isinstance(kept, dict) else {}, log, stand, inputs, run, guessed)


def _spoken_of(aside: Aside, log: Log) -> Aside:
    """A leaf without a place, with the conflict that kept it from its place if there was one."""
    reason, rule = log.disputed.get(aside.path, (aside.reason, aside.rule))
    return aside._replace(reason=reason, rule=rule)


class Ready(NamedTuple):
    """A record for a converter: of the current version, without what stands for a value and is none.

    `placeholders` are those of a record that was current already; what was migrated tells its own.
    """

    record: Mapping[str, Any]
    placeholders: tuple[Finding, ...] = ()
    moved: Migrated | None = None


def prepared(
    record: Mapping[str, Any], ask: Mapping[str, object] | None = None, module: ModuleType | None = None
) -> Ready:
    """A record for a converter: as it is where nothing is to be done, else migrated and without placeholders."""
    run = module or packaged()
    tree = _known(run)
    if not any(name in (ask or {}) for name in run.ASKS):
        if settled(record, tree, run.LINTS):
            return Ready(record)
        if current(record, tree):
            found = findings(record, run.LINTS)
            return Ready(without(record, found), found)
    result = migrate(record, ask, run)
    return Ready(result.facts(), moved=result)


def is_current(document: Mapping[str, Any], module: ModuleType | None = None) -> bool:
    """Whether every value stands where the current version has a place of its shape: nothing is left to migrate."""
    return current(document, _known(module or packaged()))


def packaged() -> ModuleType:
    """The migration that comes with this package."""
    return import_module(MODULE)


def _known(module: ModuleType) -> Known:
    """The places of all roots of a module, made once for each and kept with it."""
    if "TREE" not in vars(module):
        module.TREE = known(module.CLASSES, module.ROOTS)  # type: ignore[attr-defined]
    tree: Known = module.TREE
    return tree


# What has a place -------------------------------------------------------------------------------------------


def _sorted(node: Any, at: Known, log: Log) -> Any:
    """The part of the document that has places; the rest goes aside, with its paths in the input."""
    if isinstance(node, dict):
        return {name: one for name, one in _members(node, at, log) if one is not None}
    return node


def _members(node: dict[str, Any], at: Known, log: Log) -> Iterator[tuple[str, Any]]:
    for name, one in node.items():
        inner = at.below.get(name)
        if inner is None:
            _aside(one, _no_slot(name, at), log)
        else:
            yield name, _placed(one, inner, log)


def _placed(node: Any, at: Known, log: Log) -> Any:
    if "any" in at.types and not isinstance(node, list):
        return node
    if isinstance(node, list):
        if True not in at.many:
            return _aside(node, "a list where one value is expected", log)
        kept = [_element(one, at, log) for one in node]
        return [one for one in kept if one is not None]
    if True in at.many and not absent(node):
        return _aside(node, "one value where a list is expected", log)
    return _element(node, at, log)


def _element(node: Any, at: Known, log: Log) -> Any:
    if isinstance(node, Cell):
        if at.types or absent(node):
            return node
        return _aside(node, f"an object is expected here, with {', '.join([*at.below][:4])}", log)
    if isinstance(node, list):
        return _aside(node, "a list inside a list", log)
    if "any" in at.types:
        return node
    if at.below:
        return _sorted(node, at, log)
    if "quantity" not in at.types:
        return _aside(node, "an object where one value is expected", log)
    for name in node.keys() - set(PAIR):
        _aside(node[name], "a quantity has no such part", log)
    return {name: one for name, one in node.items() if name in PAIR}


def _aside(node: Any, reason: str, log: Log) -> None:
    """Put a node aside; an empty leaf says so itself."""
    for _, cell in cells(node):
        why = "empty, and without a place" if absent(cell) else reason
        log.aside += [Aside(origin, cell.value, why, "") for origin in cell.origins]


def _no_slot(name: str, at: Known) -> str:
    import difflib

    near = difflib.get_close_matches(name, [*at.below], 1, 0.75) if len(name) < 60 else []
    return f"the schema has no such slot; did you mean `{near[0]}`?" if near else "the schema has no such slot"


__all__ = ["Leaf", "Migrated", "Ready", "is_current", "migrate", "packaged", "prepared"]
