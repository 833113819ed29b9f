"""`migrate`: a document of any age to the current version, by the migration that was generated from its mapping.

Every leaf of the input is in the result, or put aside with its path and a reason. Running it again changes nothing,
and a valid document comes out as it went in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any, NamedTuple

from oscem_map.runtime.admission import admitted
from oscem_map.runtime.clean import GAVE_UP, MOST_ELEMENTS, Look, look
from oscem_map.runtime.lint import Finding, findings, without
from oscem_map.runtime.migrate_cursor import Cursor
from oscem_map.runtime.migrate_log import Aside, Change, Conflict, Log, Question
from oscem_map.runtime.migrate_placing import Placed, placed
from oscem_map.runtime.migrate_tree import says_nothing, wrapped
from oscem_map.runtime.migrations import installed
from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.schema_facts import Place, current, places_of


class Leaf(NamedTuple):
    """What became of a leaf of the input: where it stands now (several places, or none), or why it was put aside."""

    path: str
    places: tuple[str, ...]
    reason: str
    rule: str


@dataclass(frozen=True)
class Migrated:
    """What came of a document: `document` is the result, `given` the document as it was given.

    `guessed` are the quantities of the result that were bare numbers, by their path, with the rule that gave them their
    unit. All else is for reports, and is worked out when it is asked for.
    """

    document: dict[str, Any]
    given: Mapping[str, Any]
    guessed: Mapping[str, str]
    module: ModuleType
    log: Log
    placed: Placed

    @cached_property
    def inputs(self) -> Mapping[str, object]:
        """The leaves of the input by path, in its order."""
        from oscem_map.runtime.tree_leaves import scalars_of

        return dict(scalars_of(self.given, "$"))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every value that moved or is said otherwise now, in the order of the rules."""
        return tuple(self.log.changes())

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The steps that acted, in order: the first tells the document's age."""
        return tuple(dict.fromkeys(change.step for change in self.changes if change.before.startswith("$")))

    @property
    def age(self) -> str:
        """The first step that acted, '' for a document that none had to touch."""
        return self.steps[0] if self.steps else ""

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The values that stayed where they were, since their places have others."""
        return tuple(self.log.conflicts)

    @property
    def asked(self) -> tuple[Question, ...]:
        """What the migration asks, and nobody answered."""
        return tuple(self.log.asked)

    @cached_property
    def residual(self) -> tuple[Aside, ...]:
        """The leaves without a place, with their reasons."""
        return tuple(self.log.residual())

    @cached_property
    def places(self) -> Mapping[str, tuple[str, ...]]:
        """Of each leaf that was kept, by its path in the input, where it stands now."""
        return self.placed.places()

    @cached_property
    def disputed(self) -> frozenset[str]:
        """The leaves of the input that have no place, since another value has it."""
        return frozenset(self.log.disputed) - self.places.keys()

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf of the input, once, in its order."""
        aside, places = {one.path: one for one in self.residual}, self.places
        found = []
        for path in self.inputs:
            if (there := places.get(path)) is not None:
                found.append(new_tuple(Leaf, (path, there, "", "")))
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
        return findings(self.document, self.module.LINTS, self.placed.saying)

    @cached_property
    def _placeholders(self) -> dict[str, Finding]:
        """The first placeholder of each leaf of the result that one is, or that one holds."""
        from oscem_map.runtime.tree_leaves import scalars_of

        found: dict[str, Finding] = {}
        for one in self.placeholders:
            for path, _ in scalars_of(one.value, one.path):
                found.setdefault(path, one)
        return found

    def placeholder_at(self, leaf: str) -> Finding | None:
        """The placeholder that stands at a leaf of the result, or around it."""
        return self._placeholders.get(leaf)

    def facts(self) -> dict[str, Any]:
        """The result without its placeholders: what may be written as facts."""
        kept: dict[str, Any] = without(self.document, self.placeholders)
        return kept


def migrate(
    document: Mapping[str, Any], ask: Mapping[str, object] | None = None, module: ModuleType | None = None
) -> Migrated:
    """Bring a document to the current version. Never raises on any value of a document."""
    run = module or packaged()
    given = dict(document)
    log = Log(run.FILE, ask or {})
    root = wrapped(given, log.names)
    if root.__class__ is dict:
        run.migrate(Cursor(log, root, "$"))
    kept = placed(root, schema_of(run), log)
    return Migrated(kept.document, given, kept.guessed(), run, log, kept)


class Prepared(NamedTuple):
    """A record for a converter: of the current version, without what stands for a value and is none.

    `placeholders` are those of a record that was current already; what was migrated tells its own.
    """

    record: Mapping[str, Any]
    placeholders: tuple[Finding, ...] = ()
    migrated: Migrated | None = None


def seen(record: Mapping[str, Any], at: str, module: ModuleType) -> tuple[Mapping[str, Any], Look]:
    """A record in the JSON form (see `admission`), and what one look at it says. Raises DocumentError."""
    found = look(record, schema_of(module), module.LINTS, MOST_ELEMENTS)
    if found.plain:
        return record, found
    plain = admitted(record, at)
    looked_at = plain is record and found is not GAVE_UP
    return plain, found if looked_at else look(plain, schema_of(module), module.LINTS)


def prepared(
    record: Mapping[str, Any],
    ask: Mapping[str, object] | None = None,
    module: ModuleType | None = None,
    look_at_it: Look | None = None,
) -> Prepared:
    """A record for a converter: as it is where nothing is to be done, else migrated and without placeholders."""
    run = module or packaged()
    schema = schema_of(run)
    if not any(name in (ask or {}) for name in run.ASKS):
        told = look_at_it or look(record, schema, run.LINTS)
        if told.findings is not None:
            return Prepared(without(record, told.findings), told.findings)
        if current(record, schema):
            found = findings(record, run.LINTS)
            return Prepared(without(record, found), found)
    result = migrate(record, ask, run)
    return Prepared(result.facts(), migrated=result)


def is_current(document: Mapping[str, Any], module: ModuleType | None = None) -> bool:
    """Whether every value stands where the current version has a place of its shape: nothing is left to migrate."""
    return current(document, schema_of(module or packaged()))


def packaged() -> ModuleType:
    """The migration that comes with this package."""
    return installed()[0].load()


def schema_of(module: ModuleType) -> Place:
    """The places of all roots of a migration, made once for each and kept with it."""
    if "TREE" not in vars(module):
        module.TREE = places_of(module.CLASSES, module.ROOTS)  # type: ignore[attr-defined]
    tree: Place = module.TREE
    return tree


__all__ = ["Leaf", "Migrated", "Prepared", "is_current", "migrate", "packaged", "prepared"]
