"""Paths that choose an element of a list by one word, `descriptors[name is "FSC type"].thing`: a list is looked through once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from oscem_map.compiler.plan.ir import Attribute, Call, Expr, Kept, Local, call, function_of
from oscem_map.compiler.plan.questions import sources_of
from oscem_map.compiler.plan.values import Conversion, takes_list
from oscem_map.compiler.resolve.typed import Copy, Place, Rule, Scope, Side, rules
from oscem_map.registry.model import Kind
from oscem_map.runtime.values import fold


class Choice(NamedTuple):
    """How a path chooses: the list with its element, and below that what is compared with a word and what is read or written."""

    elements: tuple[str, ...]
    key: tuple[str, ...]
    value: tuple[str, ...]

    @property
    def slot(self) -> str:
        return self.elements[-1].removesuffix("[]")


def choice_of(place: Place) -> Choice | None:
    """How a path through one list chooses its element by one word; None of other paths."""
    lists = [n for n, step in enumerate(place.within, len(place.path) - len(place.within) + 1) if step.endswith("[]")]
    tests = [test for test in place.tests if test.depth >= 0]
    if place.kind is not Kind.TREE or place.root or place.given or len(lists) != 1 or len(tests) != 1:
        return None
    test, value = tests[0], place.path[lists[0] :]
    one = not test.has and len(test.words) == 1 and isinstance(test.words[0], str)
    return Choice(place.path[: lists[0]], test.slot.within, value) if one and value else None


def word_of(place: Place) -> str:
    """The word by which such a path chooses."""
    return str(place.tests[-1].words[0])


def read_by_word(rule: Copy, put: bool) -> Choice | None:
    """How a rule that reads one value chooses it; None of other rules."""
    sources = sources_of(rule, put)
    return choice_of(sources[0]) if len(sources) == 1 and not takes_list(rule.via, put) and not _paired(rule) else None


def written_by_word(rule: Copy, place: Place) -> Choice | None:
    """How a rule chooses what it writes a value to, where no other kind of rule of the block writes to the list; else None."""
    choice = choice_of(place)
    if choice is None or len(choice.value) > 1 or _paired(rule):
        return None
    return choice if all(_writes_alike(other, choice, place.side) for other in rules(rule.scope.nodes)) else None


def _paired(rule: Copy) -> bool:
    return any(scope.lists for scope in rule.scope.enclosing())


def _writes_alike(rule: Rule, choice: Choice, side: Side) -> bool:
    """Whether a rule has nothing to do with a list, or writes what an element with a word says."""
    places = [place for place in rule.places_of(side) if place.path[: len(choice.elements)] == choice.elements]
    plain = isinstance(rule, Copy) and not rule.is_else and not rule.is_also
    return not places or (plain and all(choice_of(place) == choice for place in places))


def by_word(rule: Copy, place: Place, choice: Choice) -> tuple[Kept, str]:
    """How all rules of a fragment choose from a list, as a constant of the module, and the rule's word as it stands there."""
    alike = [*_alike(_home(rule), choice, place.side)]
    words = {fold(word): word for word, _ in alike[::-1]}
    key, value = ".".join(choice.key), ".".join(choice.value)
    made = call("ByWord", choice.slot, key, value, (*dict.fromkeys(words[fold(word)] for word, _ in alike),), alike[0][1])
    return Kept(f"{choice.slot}_by_word", made), words[fold(word_of(place))]


def _alike(home: Scope, choice: Choice, side: Side) -> Iterator[tuple[str, str]]:
    """The words by which rules choose from a list, and the lines of the rules, in their order."""
    for rule in rules(home.nodes):
        for place in rule.places_of(side) if isinstance(rule, Copy) else ():
            if choice_of(place) == choice:
                yield word_of(place), rule.cite


def _home(rule: Copy) -> Scope:
    """The fragment that a rule stands in, or the mapping; of a fragment with parameters, that which uses it."""
    return next((scope for scope in rule.scope.enclosing() if scope.fragment and not scope.arguments), rule.scope.outermost)


def value_chosen(conversion: Conversion, said: Local) -> tuple[Expr, Expr]:
    """What becomes of what a chosen element says (`Chosen`), and its leaves: the element knows where it stands."""
    raw = Local("raw", 0)
    value = Call(Attribute(said, "read"), (function_of(raw, conversion.read(conversion.sources[0], raw)),))
    return conversion.chain([value], agreed=True), Attribute(said, "leaf")


__all__ = ["by_word", "read_by_word", "value_chosen", "word_of", "written_by_word"]
