"""What a generated test runs: the laws of one mapping of its folder, on the converter that the folder's mapping made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import cached_property, partial

from oscem_map.compiler.inspect.values import Words
from oscem_map.compiler.resolve.typed import Mapping as Typed
from oscem_map.testing.folder import checked, each, package_of, root_of
from oscem_map.testing.golden import Golden, goldens
from oscem_map.testing.laws import Case, Rule
from oscem_map.testing.subjects import case_of, rules_of
from oscem_map.testing.whole import Presence, Whole


class Suite:
    """The laws of a mapping. `test` is the generated test's own file, `file` the mapping's, below `mappings/`.

    `elsewhere` names fragments by the file they are in. Their functions are also those of another converter, whose tests try
    the laws of their rules; here they run in whole documents. Nothing is read before the first test needs it.

    Raises CommandError where the mapping has errors, LookupError where the folder does not have it any more.
    """

    def __init__(self, test: str, file: str, elsewhere: Mapping[str, Collection[str]] | None = None) -> None:
        self.root = root_of(test)
        self.file = file
        self.elsewhere = elsewhere or {}

    @cached_property
    def mapping(self) -> Typed:
        """The typed mapping."""
        return checked(self.root, self.file).mappings[0]

    @cached_property
    def case(self) -> Case:
        """Its converter."""
        return case_of(self.mapping, package_of(self.root))

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Its rules."""
        return rules_of(self.mapping, self.case)

    @property
    def own_rules(self) -> Iterable[Rule]:
        """The rules whose laws are tried here. Each row of a table is tried with the first rule that goes through it; each other
        rule of the table tries a few words, and those that give something else in its item.

        The printed rows are the same for all of them; what is left to try is that a rule uses them.
        """
        tried: set[str] = set()
        for rule in self.rules:
            if rule.fragment[1] in self.elsewhere.get(rule.fragment[0], ()):
                continue
            words = rule.values
            if rule.lookup and isinstance(words, Words):
                yield replace(rule, values=words.some(partial(_is_new, tried, rule.lookup)))
            else:
                yield rule

    @cached_property
    def whole(self) -> Whole:
        """Its laws on whole documents."""
        return Whole(self.mapping, self.case, self.rules)

    @cached_property
    def goldens(self) -> list[Golden]:
        """The examples of it that have golden files."""
        return list(goldens(self.root, self.case))

    # Tests -----------------------------------------------------------------------------------------------------------

    def each_rule(self, law: Callable[[Rule], None]) -> None:
        """A law holds for each rule."""
        each(self.own_rules, law)

    def each_document(self) -> None:
        """The rows of each document, with answers and without, are those that the mapping states."""
        for answered in (False, True):
            each(self.whole.documents, partial(self.whole.check_rows, answered=answered))

    def each_presence(self) -> None:
        """The law of each `via present`."""
        each(self.whole.presence, Presence.check)

    def each_list(self) -> None:
        """Each list may have none, one, two and five elements."""
        each(self.whole.lists, self.whole.check_length)

    def each_golden(self) -> None:
        """Each example gives its golden files."""
        each(self.goldens, Golden.check)


def _is_new(tried: set[str], lookup: tuple[object, ...], case: tuple[object, ...]) -> bool:
    """Whether a word of a table, with what it gives, has not been tried."""
    key = f"{lookup[0]} {case!r}"
    is_new = key not in tried
    tried.add(key)
    return is_new


__all__ = ["Rule", "Suite"]
