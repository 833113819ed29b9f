"""Paths that choose an element of a list by one word, `descriptors[name is "FSC type"].thing`: a list is looked through once."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.plan.ir import Attribute, Call, Expr, Kept, Local, call, function_of
from oscem_map.compiler.plan.questions import runs, sources_of
from oscem_map.compiler.plan.values import Conversion, takes_list
from oscem_map.compiler.resolve.typed import Copy, Place, Scope, rules
from oscem_map.registry.model import Kind
from oscem_map.runtime.values import fold


def depth_by_word(rule: Copy, place: Place, put: bool) -> int | None:
    """The index of the list's step in the path of a rule that reads one value of the element with a word; else None."""
    lists = [n for n, step in enumerate(place.within) if step.endswith("[]")]
    tests = [test for test in place.tests if test.depth >= 0]
    one = len(sources_of(rule, put)) == 1 and not place.root and not place.given and not takes_list(rule.via, put)
    if place.kind is not Kind.TREE or not one or len(lists) != 1 or len(tests) != 1 or lists[0] == len(place.within) - 1:
        return None
    plain = not tests[0].has and len(tests[0].words) == 1 and isinstance(tests[0].words[0], str)
    paired = rule.scope is None or any(scope.lists for scope in rule.scope.enclosing())
    return lists[0] if plain and not paired else None


def chooser(rule: Copy, place: Place, depth: int, put: bool) -> tuple[Kept, str]:
    """How all rules of a fragment choose from a list, as a constant of the module, and the rule's word as it stands there."""
    alike = [*_alike(rule, place, depth, put)]
    words = {fold(word): word for word, _ in alike[::-1]}
    slot, test = place.within[depth].removesuffix("[]"), place.tests[-1]
    key, value = ".".join(test.slot.within), ".".join(place.within[depth + 1 :])
    made = call("ByWord", slot, key, value, (*dict.fromkeys(words[fold(word)] for word, _ in alike),), alike[0][1])
    return Kept(f"{slot}_by_{test.slot.path[-1]}", made), words[fold(str(test.words[0]))]


def value_chosen(conversion: Conversion, said: Local) -> tuple[Expr, Expr]:
    """What becomes of what a chosen element says (`Chosen`), and its leaves: the element knows where it stands."""
    raw = Local("raw", 0)
    value = Call(Attribute(said, "read"), (function_of(raw, conversion.read(conversion.sources[0], raw)),))
    return conversion.chain([value], agreed=True), Attribute(said, "leaf")


def _alike(rule: Copy, place: Place, depth: int, put: bool) -> Iterator[tuple[str, str]]:
    """The words by which rules choose from the list, and the lines of the rules, in their order."""
    mine = _choice(place, depth)
    for other in rules(_home(rule).nodes):
        if isinstance(other, Copy) and runs(other, put):
            one = sources_of(other, put)[0]
            at = depth_by_word(other, one, put)
            if at is not None and _choice(one, at) == mine:
                yield str(one.tests[-1].words[0]), other.cite


def _choice(place: Place, depth: int) -> tuple[tuple[str, ...], ...]:
    """What rules that choose from one list have in common: the list, with its elements' slots."""
    return place.path[: len(place.path) - len(place.within) + depth + 1], place.path, place.tests[-1].slot.within


def _home(rule: Copy) -> Scope:
    """The fragment that a rule stands in, or the mapping."""
    assert rule.scope is not None
    return next((scope for scope in rule.scope.enclosing() if scope.fragment), rule.scope.outermost)


__all__ = ["chooser", "depth_by_word", "value_chosen"]
