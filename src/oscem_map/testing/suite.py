"""What a generated test runs: the laws of one mapping of its folder, on the converter that the folder's mapping made."""

from __future__ import annotations

from functools import cached_property

from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.testing.folder import checked, package_of, root_of
from oscem_map.testing.golden import Golden, goldens
from oscem_map.testing.laws import Case, Rule
from oscem_map.testing.subjects import case_of, rules_of
from oscem_map.testing.whole import Presence, Whole


class Suite:
    """The laws of a mapping. `test` is the generated test's own file, `file` the mapping's, below `mappings/`.

    Raises Stop where the folder's mappings have errors, LookupError where it has no such mapping any more.
    """

    def __init__(self, test: str, file: str) -> None:
        self.root = root_of(test)
        self.file = file

    @cached_property
    def mapping(self) -> Mapping:
        """The typed mapping."""
        found = next((one for one in checked(self.root).mappings if one.file == self.file), None)
        if found is None:
            raise LookupError(f"{self.root / 'mappings'} has no mapping {self.file}: run `oscem-map compile`")
        return found

    @cached_property
    def case(self) -> Case:
        """Its converter."""
        return case_of(self.mapping, package_of(self.root))

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Its rules."""
        return rules_of(self.mapping, self.case)

    @cached_property
    def whole(self) -> Whole:
        """Its laws on whole documents."""
        return Whole(self.mapping, self.case, self.rules)

    @cached_property
    def goldens(self) -> list[Golden]:
        """The examples of it that have golden files."""
        return list(goldens(self.root, self.case))


__all__ = ["Golden", "Presence", "Rule", "Suite"]
