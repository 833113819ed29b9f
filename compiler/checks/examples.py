"""Examples under rules: each is run alone, in the rule's units. E0801 shows both results."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from decimal import Decimal
from typing import Any

from oscem_map.compiler.emit.evaluate import Evaluator
from oscem_map.compiler.plan.ir import Local
from oscem_map.compiler.plan.values import Conversion
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Broken, Copy, Mapping, Place, Rule, TableUse, rules
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.dsl import syntax
from oscem_map.registry.model import Kind, Primitive
from oscem_map.runtime import codecs, values
from oscem_map.runtime.refused import UNFIT, Nothing, Refused
from oscem_map.runtime.values import fold


class Runs:
    """What is run of the rules of some mappings; with `files`, of the rules that stand in these.

    A rule of a shared part is run once for all mappings that have the same places. `tried` gets the rules for which values
    are known.
    """

    def __init__(self, files: Collection[str] | None = None) -> None:
        self.files = files
        self.trials = Trials()
        self.tried: set[Hashable] = set()

    def of(self, mapping: Mapping) -> Iterator[Rule]:
        """The rules of a mapping that are run."""
        return (one for one in rules(mapping.root.nodes) if self.files is None or one.span.file in self.files)


def check(mapping: Mapping, found: Problems, problems: Problems, runs: Runs) -> None:
    """Run the examples of each rule in which nothing was found wrong: a wrong rule has no result to compare."""
    trials = runs.trials
    for rule in runs.of(mapping):
        if not rule.examples or isinstance(rule, Broken) or not _is_sound(rule, found):
            continue
        for example in rule.examples:
            if isinstance(rule, Copy):
                if trials.is_new(rule, example):
                    trials.example(rule, example, problems)
            else:
                help = "move it under a rule with a slot and an item, `slot <-> item`"
                title = "the rule above has no values that an example could show"
                others = [(rule.span, "this rule")]
                problems.add("E0801", example.span, title, "no example here", others=others, help=help)


def _is_sound(rule: Rule, found: Problems) -> bool:
    """Whether neither a rule nor a table that it uses has an error."""
    spans = [rule.span]
    for use in rule.via if isinstance(rule, Copy) else ():
        if isinstance(use, TableUse):
            spans += [use.table.span, *(row.span for row in use.table.rows)]
    return not any(found.within(span) for span in spans)


def places_alike(rule: Copy) -> Hashable:
    """What a rule of a shared part has in common in mappings where its places are the same: the same values then give the
    same results."""
    places = ((one.kind, one.slot, one.within, one.unit, one.written) for one in (*rule.left, *rule.right))
    tables = (use.table for use in rule.via if isinstance(use, TableUse))
    return rule.span, rule.arrow, len(rule.left), *places, *tables


class Trials:
    """Runs rules alone: their printed expressions, on values."""

    def __init__(self) -> None:
        self._evaluator = Evaluator()
        self._run_before: set[Hashable] = set()

    def is_new(self, rule: Copy, example: syntax.Example) -> bool:
        """Whether this example was not run yet, of a rule with the same places; it counts as run from now on."""
        key = (places_alike(rule), example.span)
        new = key not in self._run_before
        self._run_before.add(key)
        return new

    # Values ---------------------------------------------------------------------------------------------------------

    def put(self, rule: Copy, given: list[Any]) -> Any:
        """What a rule writes for left values (raw, as in a document); a tuple where there are several places."""
        return self._run(Conversion(rule, True), given)

    def get(self, rule: Copy, given: list[Any]) -> Any:
        """What a rule reads back from items' texts."""
        return self._run(Conversion(rule, False), given)

    def _run(self, conversion: Conversion, given: list[Any]) -> Any:
        raw = Local("raw", 0)
        values: list[Any] = []
        for place, said in zip(conversion.sources, given, strict=True):
            read = self._evaluator.function((raw,), conversion.read(place, raw))
            values.append([read(one) for one in said] if isinstance(said, list) else read(said))
        unfit = next((value for value in values if isinstance(value, (Refused, Nothing))), None)
        if unfit is not None:
            return unfit
        names = tuple(Local("value", n) for n in range(len(values)))
        value = self._evaluator.function(names, conversion.chain([*names]))(*values)
        parts = codecs.spread(value, len(conversion.targets)) if len(conversion.targets) > 1 else (value,)
        results = [
            self._evaluator.function((raw,), conversion.write(n, raw))(part) for n, part in enumerate(parts)
        ]
        bad = next((result for result in results if isinstance(result, (Refused, Nothing))), None)
        return bad if bad is not None else results[0] if len(results) == 1 else tuple(results)

    # Examples -------------------------------------------------------------------------------------------------------

    def example(self, rule: Copy, example: syntax.Example, problems: Problems) -> None:
        """One example, in the directions of its arrow and of the rule's. E0801 shows what each gave."""
        left, right = parts_of(example.left), parts_of(example.right)
        arrow = example.arrow.arrow
        results: list[tuple[str, str] | None] = []
        if (arrow.puts and left is None) or (arrow.gets and right is None):
            side, place = ("left", "->") if arrow.puts and left is None else ("right", "<-")
            title = f"an example starts from a value, and its {side} side is `refused`"
            help = "write the value that is refused on the side from which the arrow leads"
            problems.add("E0801", example.span, title, f"refused before `{place}`", help=help)
            return
        if not (arrow.puts <= rule.arrow.puts and arrow.gets <= rule.arrow.gets):
            title = f"the example goes where its rule does not: the rule's arrow is `{rule.arrow.value}`"
            help = f"write `{rule.arrow.value}` in the example"
            problems.add(
                "E0801", example.arrow.span, title, "another way", others=[(rule.arrow_at or rule.span, "")], help=help
            )
            return
        if not (_fits(left, rule.left) and _fits(right, rule.right)):
            title = "the example has more values than its rule has places"
            help = "write one value for each place, in parentheses; `nothing` for an absent one"
            problems.add("E0801", example.span, title, "", others=[(rule.span, "this rule")], help=help)
            return
        if arrow.puts and left is not None:
            given = [_raw(value, place) for value, place in zip(_fit(left, rule.left), rule.left, strict=True)]
            results.append(_compared(self.put(rule, given), right, "->", left))
        if arrow.gets and right is not None:
            texts = [_of_right(value, place) for value, place in zip(_fit(right, rule.right), rule.right, strict=True)]
            results.append(_compared(_plain(self.get(rule, texts)), left, "<-", right))
        _report(example, [result for result in results if result is not None], problems)


def _compared(result: Any, wanted: list[Any] | None, arrow: str, given: list[Any]) -> tuple[str, str] | None:
    """Where a rule gave what the example does not say: that as a sentence, and the example that would be right."""
    if isinstance(result, Refused) if wanted is None else _same(result, wanted):
        return None
    start, expected = as_shown(given), as_shown(wanted)
    got = "refused" if isinstance(result, Refused) else as_spelt(_spelt(_plain(result)))
    verb = "writing" if arrow == "->" else "reading"
    gives = f"is refused ({result.reason})" if isinstance(result, Refused) else f"gives {got}"
    right = f"example {start} -> {got}" if arrow == "->" else f"example {got} <- {start}"
    return f"{verb} {start} {gives}; the example says {expected}", right


def _spelt(result: Any) -> Any:
    """A result for a message: numerals without quotes, and nothing for a word without a place."""
    if isinstance(result, (tuple, list)):
        return tuple(_spelt(one) for one in result)
    if isinstance(result, Nothing):
        return None
    number = values.number(result) if isinstance(result, str) else None
    return result if number is None or isinstance(number, UNFIT) else values.exact(number)


def _report(example: syntax.Example, results: list[tuple[str, str]], problems: Problems) -> None:
    if results:
        notes = [sentence for sentence, _ in results]
        help = f"correct the rule above; or write `{results[0][1]}`, if that is what is meant"
        problems.add("E0801", example.span, "this example fails", "not so", notes=notes, help=help)


def parts_of(value: syntax.Value) -> list[Any] | None:
    """The example's values; None for `refused`."""
    match value:
        case syntax.RefusedValue():
            return None
        case syntax.NothingValue():
            return [None]
        case syntax.Literal():
            return [value.value]
        case syntax.Values():
            return [part for one in value.values for part in (parts_of(one) or [None])]


def as_shown(parts: list[Any] | None) -> str:
    """One side of an example as a mapping writes it."""
    return "refused" if parts is None else as_spelt(parts[0] if len(parts) == 1 else parts)


def _fits(parts: list[Any] | None, places: tuple[Place, ...]) -> bool:
    """Whether there is a place for each value."""
    return parts is None or _is_list(places) or len(parts) <= len(places)


def _is_list(places: tuple[Place, ...]) -> bool:
    return len(places) == 1 and (places[0].many or places[0].slot.many)


def _fit(parts: list[Any], places: tuple[Place, ...]) -> list[Any]:
    """A value for each place; a list for one place that goes through a list."""
    return [parts] if _is_list(places) else parts + [None] * (len(places) - len(parts))


def _raw(value: Any, place: Place) -> Any:
    """A literal as a document holds it."""
    if isinstance(value, list):
        return [_raw(one, place) for one in value]
    if value is not None and place.slot.primitive is Primitive.QUANTITY:
        return {"value": value, "unit": place.written or place.unit}
    if isinstance(value, Decimal) and value == int(value) and place.slot.primitive is Primitive.INTEGER:
        return int(value)
    return value


def _of_right(value: Any, place: Place) -> Any:
    """A literal as the right side holds it: in tables all are texts."""
    return _raw(value, place) if place.kind is Kind.TREE else None if value is None else _text(value)


def _text(value: Any) -> str:
    return (
        str(value)
        if isinstance(value, str)
        else str(values.figure(value))
        if not isinstance(value, bool)
        else str(value)
    )


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
