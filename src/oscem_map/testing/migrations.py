"""What the generated tests of a migration share: documents of every age, valid documents, and the laws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import Any

from hypothesis import strategies as st

from oscem_map.compiler.migration.samples import Case, Found, cases, old_names
from oscem_map.compiler.migration.samples import findings as findings_of
from oscem_map.runtime.lint import findings
from oscem_map.runtime.migrate import is_current, migrate
from oscem_map.runtime.migrate_codecs import Spelling
from oscem_map.runtime.migrate_tree import Cell, cells, wrapped
from oscem_map.runtime.schema_facts import Slot
from oscem_map.testing.folder import checked, each, package_of, root_of
from oscem_map.testing.strategies import searched

_LEAVES: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-10, 10**6),
    st.sampled_from(["", "NaN", "3710 x 3838", "2024-01-31", "false", "Complex", "a text"]),
    st.sampled_from([{}, []]),
)


def _members(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    names = st.sampled_from(["value", "unit", "name", "si_value", "has_value", "type", "detector", "x"])
    return st.dictionaries(names, inner, max_size=3)


_ANY: st.SearchStrategy[Any] = st.recursive(
    _LEAVES, lambda inner: st.one_of(st.lists(inner, max_size=2), _members(inner)), max_leaves=5
)


class Laws:
    """The laws of a generated migration."""

    def __init__(
        self, module: ModuleType, cases: tuple[Case, ...], found: tuple[Found, ...] = (), names: tuple[str, ...] = ()
    ) -> None:
        self.module = module
        self.names = names
        self.cases = cases
        self.found = found

    # Documents ----------------------------------------------------------------------------------------------

    def old_documents(self) -> st.SearchStrategy[dict[str, Any]]:
        """Several rules' documents in one, here and there with another value, and valid parts beside them."""
        some = st.lists(st.sampled_from(self.cases), min_size=1, max_size=8)
        return st.builds(self._together, some, st.one_of(st.just({}), self.valid_documents()), st.data())

    def _together(self, some: list[Case], valid: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
        document: dict[str, Any] = deepcopy(valid)
        for case in some:
            _add(document, deepcopy(case.document))
            if data.draw(st.integers(0, 3)) == 0:
                _disturb(document, data)
        return document

    def valid_documents(self) -> st.SearchStrategy[dict[str, Any]]:
        """Documents of each root with valid values in any of its slots."""
        return st.sampled_from(sorted(self.module.ROOTS.values())).flatmap(self._object)

    def _object(self, name: str) -> st.SearchStrategy[dict[str, Any]]:
        slots: Mapping[str, Slot] = self.module.CLASSES[name]
        chosen = st.lists(st.sampled_from(sorted(slots)), max_size=6, unique=True)
        return chosen.flatmap(lambda names: st.fixed_dictionaries({one: self._slot(slots[one]) for one in names}))

    def _slot(self, slot: Slot) -> st.SearchStrategy[Any]:
        one = st.deferred(lambda: self._object(slot.type)) if slot.type in self.module.CLASSES else _value(slot)
        return st.lists(one, min_size=1, max_size=2) if slot.many else one

    # Laws ---------------------------------------------------------------------------------------------------

    def check_case(self, case: Case) -> None:
        """The rule acts on its document, and makes what the mapping says of it."""
        result = migrate(case.document, dict(case.answers), self.module)
        done = [(one.before, one.after, one.new) for one in result.changes if one.rule == case.rule]
        assert [change for change in case.changes if change not in done] == [], done
        if case.lost:
            assert (case.lost, case.rule) in [(one.path, one.rule) for one in result.residual]
        self.check_again(case.document)
        self.check_leaves(case.document)

    def check_idle(self, case: Case) -> None:
        """The rule does nothing where another type stands, or a value that its codec does not take."""
        for document in case.idle:
            result = migrate(document, dict(case.answers), self.module)
            acted = [*(one.rule for one in result.changes), *(one.rule for one in result.residual)]
            assert case.rule not in acted, document
            self.check_leaves(document)

    def check_found(self, found: Found) -> None:
        """The check finds the placeholder, and passes facts."""
        named = {one.path for one in findings(found.document, self.module.LINTS) if one.rule == found.rule}
        assert named == ({found.path} if found.path else set())

    def check_spelling(self) -> None:
        """`spelling` knows every slot, and every name that a rule takes, in any case; and leaves alone what is none."""
        known = {*self.names, *(name for members in self.module.CLASSES.values() for name in members)}
        by_fold: dict[str, set[str]] = {}
        for name in known:
            by_fold.setdefault(name.casefold(), set()).add(name)
        for codec in (one for one in vars(self.module).values() if isinstance(one, Spelling)):
            for name in sorted(known):
                assert next(iter(codec({name.swapcase(): Cell(1)}))) in by_fold[name.casefold()]
                assert [*codec({name: Cell(1)})] == [name]
            assert [*codec({"no_slot_of_this_name": Cell(1)})] == ["no_slot_of_this_name"]

    def check_whole(self) -> None:
        """m(x) == x, whatever stands in a slot that keeps any value as it is."""
        for root in self.module.ROOTS.values():
            for path in self._any_slots(root):
                document: Any = {"si_value": 1, "has_value": 2, "has_unit": "m", "inner": {"si_unit": "m"}}
                for name, many in reversed(path):
                    document = {name: [document] if many else document}
                self.check_valid(document)

    def _any_slots(self, name: str) -> Iterator[tuple[tuple[str, bool], ...]]:
        """The paths to such slots, and whether each step is a list."""
        slots: Mapping[str, Slot] = self.module.CLASSES[name]
        for member, slot in slots.items():
            if slot.type == "any":
                yield ((member, slot.many),)
            elif slot.type in self.module.CLASSES:
                yield from (((member, slot.many), *rest) for rest in self._any_slots(slot.type))

    def check_again(self, document: dict[str, Any]) -> None:
        """m(m(x)) == m(x)"""
        once = migrate(document, module=self.module)
        again = migrate(once.document, module=self.module)
        assert again.document == once.document
        assert again.changes == ()
        assert again.residual == ()

    def check_leaves(self, document: dict[str, Any]) -> None:
        """Every leaf is in the result, or put aside; each once; and the document itself is untouched."""
        before = deepcopy(document)
        result = migrate(document, module=self.module)
        assert document == before
        paths = [path for path, _ in cells(wrapped(document))]
        assert sorted(leaf.path for leaf in result.leaves) == sorted(path for path in paths if document)
        there = {path for path, _ in cells(wrapped(result.document))}
        assert {place for leaf in result.leaves for place in leaf.places} <= there

    def check_old_documents(self) -> None:
        """The laws of older documents, on random ones."""
        searched(self.old_documents(), self.check_old, 100)

    def check_valid_documents(self) -> None:
        """The law of current documents, on random ones."""
        searched(self.valid_documents(), self.check_valid, 100)

    def check_old(self, document: dict[str, Any]) -> None:
        """A migrated document is current, and every leaf of the old one is accounted for."""
        self.check_again(document)
        self.check_leaves(document)

    def check_valid(self, document: dict[str, Any]) -> None:
        """m(x) == x"""
        result = migrate(document, module=self.module)
        assert result.document == document
        assert (result.changes, result.conflicts, result.residual) == ((), (), ())
        assert is_current(document, self.module)


class MigrationSuite:
    """What a generated test runs: `test` is its own file, `file` the migration's, below `mappings/`.

    Nothing is read before the first test needs it. Raises CommandError where the migration has errors, LookupError where the
    folder does not have it any more.
    """

    def __init__(self, test: str, file: str) -> None:
        self.root = root_of(test)
        self.file = file

    @cached_property
    def laws(self) -> Laws:
        """The laws of the migration."""
        migration = checked(self.root, self.file).migrations[0]
        module = import_module(f"{package_of(self.root)}.{migration.module}")
        return Laws(module, tuple(cases(migration)), tuple(findings_of(migration)), tuple(old_names(migration)))

    def each_rule_acts(self) -> None:
        """Each rule acts on its documents."""
        each(self.laws.cases, self.laws.check_case)

    def each_rule_is_idle(self) -> None:
        """Each rule does nothing to documents that are not its own."""
        each(self.laws.cases, self.laws.check_idle)

    def each_placeholder(self) -> None:
        """What is no fact is found."""
        each(self.laws.found, self.laws.check_found)


def _add(into: dict[str, Any], document: dict[str, Any]) -> None:
    for name, one in document.items():
        there = into.get(name)
        if isinstance(there, dict) and isinstance(one, dict):
            _add(there, one)
        elif isinstance(there, list) and isinstance(one, list):
            there += one
        else:
            into.setdefault(name, one)


def _disturb(document: dict[str, Any], data: st.DataObject) -> None:
    """Another value somewhere: a rule must leave alone what it does not expect."""
    here = document
    while here:
        name = data.draw(st.sampled_from(sorted(here)))
        inner = here[name]
        if not isinstance(inner, dict) or not inner or data.draw(st.booleans()):
            here[name] = deepcopy(data.draw(_ANY))  # a strategy may hand out the same {} twice
            return
        here = inner


_OF_TYPE: Mapping[str, st.SearchStrategy[Any]] = {
    "integer": st.integers(0, 10**6),
    "number": st.one_of(st.integers(-90, 90), st.floats(-90, 90, allow_nan=False)),
    "boolean": st.booleans(),
    "date": st.just("2024-01-31"),
    "datetime": st.just("2024-01-31T12:00:00"),
    "any": st.one_of(st.just("a text"), st.fixed_dictionaries({"si_value": st.just(1), "has_value": st.just(2)})),
    "text": st.sampled_from(["a text", "Complex", "false", "NaN", "(1, 2, 3)", "2024-01-31"]),
}


def _value(slot: Slot) -> st.SearchStrategy[Any]:
    if slot.equals:
        return st.just(slot.equals)
    if slot.values:
        return st.sampled_from(slot.values)
    if slot.type == "quantity":
        return st.fixed_dictionaries(
            {"value": st.integers(0, 300), "unit": st.just(slot.unit or "m")},
            optional={"valueSI": st.floats(0, 1), "unitSI": st.just("m")},
        )
    return _OF_TYPE[slot.type]


__all__ = ["Case", "Found", "Laws", "MigrationSuite"]
