"""Examples under rules: each is run alone, in the rule's units. E0801 shows both results."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from oscem_map.compiler.constants import Constants
from oscem_map.compiler.conversions import Conversions, Way
from oscem_map.compiler.counter import shown
from oscem_map.compiler.problems import Problems
from oscem_map.compiler.typed import Copy, Mapping, Place, rules
from oscem_map.dsl import syntax
from oscem_map.registry.model import Primitive
from oscem_map.runtime import codecs, values, words
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.values import Scale, fold, word_list


def check(mapping: Mapping, problems: Problems) -> None:
    trials = Trials(mapping)
    for rule in rules(mapping.root.nodes):
        for example in rule.examples:
            if isinstance(rule, Copy):
                trials.example(rule, example, problems)
            else:
                problems.add("E0801", example.span, "this rule has no values to show", "", help="move it under a rule with two places")


class Trials:
    """Runs rules alone: their printed expressions, on values."""

    def __init__(self, mapping: Mapping) -> None:
        self.constants = Constants(mapping.left, mapping.right)
        self.conversions = Conversions(self.constants)
        self._space: dict[str, Any] = {**vars(values), **vars(codecs), **vars(words), "Nothing": Nothing}
        self._made: set[str] = set()

    # Values ---------------------------------------------------------------------------------------------------------

    def put(self, rule: Copy, given: list[Any]) -> Any:
        """What a rule writes for left values (raw, as in a document); a tuple where there are several places."""
        way = self.conversions.put(rule)
        return self._run(way, given)

    def get(self, rule: Copy, given: list[Any]) -> Any:
        """What a rule reads back from items' texts."""
        way = self.conversions.get(rule)
        return self._run(way, given)

    def _run(self, way: Way, given: list[Any]) -> Any:
        self._define()
        space = dict(self._space)
        taken = []
        for i, (read, raw) in enumerate(zip(way.reads, given, strict=True)):
            space["raw"] = raw
            taken.append(self._listed(read, raw, space) if isinstance(raw, list) else eval(read.format("raw"), space))
            space[f"v{i}"] = taken[-1]
        unfit = next((value for value in taken if isinstance(value, (Refused, Nothing))), None)
        if unfit is not None:
            return unfit
        value = eval(way.chain.format(*(f"v{i}" for i in range(len(taken)))), space)
        parts = codecs.spread(value, len(way.writes)) if len(way.writes) > 1 else (value,)
        results = []
        for part, write in zip(parts, way.writes, strict=True):
            space["part"] = part
            results.append(eval(write.format("part"), space))
        bad = next((result for result in results if isinstance(result, (Refused, Nothing))), None)
        return bad if bad is not None else results[0] if len(results) == 1 else tuple(results)

    @staticmethod
    def _listed(read: str, raw: list[Any], space: dict[str, Any]) -> list[Any]:
        return [eval(read.format("one"), {**space, "one": one}) for one in raw]

    def _define(self) -> None:
        """Constants that the expressions name and that are not made yet."""
        import re

        for unit, name in self.constants.scales.items():
            if name not in self._made:
                self._space[name] = Scale(unit)
        for name, listed in self.constants.lists.items():
            if name not in self._made:
                self._space[name] = word_list(listed)
        for pattern, name in self.constants.patterns.items():
            self._space[name] = re.compile(pattern)
        for name, text in self.constants.tables.values():
            if name not in self._made:
                self._space[name] = eval(text, self._space)
        self._made |= {*self.constants.scales.values(), *self.constants.lists, *(n for n, _ in self.constants.tables.values())}

    # Examples -------------------------------------------------------------------------------------------------------

    def example(self, rule: Copy, example: syntax.Example, problems: Problems) -> None:
        """One example, in the directions of its arrow."""
        left, right = _parts(example.left), _parts(example.right)
        if example.arrow.arrow.puts and left is not None:
            given = [_raw(value, place) for value, place in zip(_fit(left, rule.left), rule.left, strict=False)]
            self._compare(example, self.put(rule, given), right, problems, "writes")
        if example.arrow.arrow.gets and right is not None:
            given = [None if value is None else _text(value) for value in _fit(right, rule.right)]
            result = self.get(rule, given)
            self._compare(example, _plain(result), left, problems, "reads back")

    def _compare(self, example: syntax.Example, result: Any, wanted: list[Any] | None, problems: Problems, verb: str) -> None:
        if wanted is None:
            same, expected = isinstance(result, Refused), "refused"
        else:
            same, expected = _same(result, wanted), shown(wanted[0] if len(wanted) == 1 else wanted)
        if not same:
            got = f"refused: {result.reason}" if isinstance(result, Refused) else shown(_plain(result))
            title = f"this example fails: the rule {verb} {got}"
            notes = [f"the example says: {expected}", f"the rule {verb}: {got}"]
            problems.add("E0801", example.span, title, "", notes=notes, help="correct the example, or the rule above it")


def _parts(value: syntax.Value) -> list[Any] | None:
    """The example's values; None for `refused`."""
    match value:
        case syntax.RefusedValue():
            return None
        case syntax.NothingValue():
            return [None]
        case syntax.Literal():
            return [value.value]
        case syntax.Values():
            return [part for one in value.values for part in (_parts(one) or [None])]


def _fit(parts: list[Any], places: tuple[Place, ...]) -> list[Any]:
    """A list for one place that goes through a list."""
    if len(places) == 1 and (places[0].many or places[0].slot.many):
        return [parts]
    return parts + [None] * (len(places) - len(parts))


def _raw(value: Any, place: Place) -> Any:
    """A literal as a document holds it."""
    if isinstance(value, list):
        return [_raw(one, place) for one in value]
    if value is not None and place.slot.primitive is Primitive.QUANTITY:
        return {"value": value, "unit": place.written or place.unit}
    if isinstance(value, Decimal) and value == int(value) and place.slot.primitive is Primitive.INTEGER:
        return int(value)
    return value


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str) else str(values.figure(value)) if not isinstance(value, bool) else str(value)


def _plain(result: Any) -> Any:
    """Quantities as their numbers."""
    if isinstance(result, tuple):
        return tuple(_plain(one) for one in result)
    return result["value"] if isinstance(result, dict) and "value" in result else result


def _same(result: Any, wanted: list[Any]) -> bool:
    if isinstance(result, Nothing):
        result = None
    results = [*result] if isinstance(result, (tuple, list)) else [result]
    if len(results) < len(wanted):
        results += [None] * (len(wanted) - len(results))
    return len(results) == len(wanted) and all(_equal(one, other) for one, other in zip(results, wanted, strict=True))


def _equal(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return one is other
    if isinstance(other, bool) or isinstance(one, bool):
        return one is other or (isinstance(one, str) and fold(one) == str(other).lower())
    if isinstance(other, Decimal):
        number = values.number(one)
        return not isinstance(number, (Refused, Nothing)) and number is not None and values.exact(number) == other
    return str(one) == str(other)
