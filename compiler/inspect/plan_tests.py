"""The tests of a converter: the laws of each rule, and of whole documents, with points that the compiler computes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from oscem_map.compiler.checks.examples import Trials
from oscem_map.compiler.emit.module import Plan, render
from oscem_map.compiler.inspect.contexts import Contexts
from oscem_map.compiler.inspect.runs import Runs
from oscem_map.compiler.inspect.samples import Samples
from oscem_map.compiler.resolve.typed import Copy, Fixed, ListedUse, Scope, TableUse, rules, walk
from oscem_map.registry.model import Bounds
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.testing.values import Numbers, Points, Values


@dataclass(frozen=True, slots=True)
class Tested:
    """One rule as its tests print it."""

    name: str
    text: str
    cite: str
    law: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    context: dict[str, Any]
    values: Values
    put_points: tuple[Any, ...]
    get_points: tuple[Any, ...]
    kept_elsewhere: bool
    is_else: bool
    row_words: tuple[Any, ...] = ()
    answers: dict[str, Any] = field(default_factory=dict)


def tests_text(plan: Plan) -> str:
    """The module of generated tests."""
    tested = _tested(plan)
    together = [one for one in tested if one.law in ("<->", "<~>") and not one.is_else]
    base = _contexts(plan).base()
    full = _full(plan, tested, base)
    runs = Runs(plan, full, base)
    return render(
        "tests.py.j2",
        mapping=plan.mapping,
        tested=tested,
        together=together,
        base=base,
        full=full,
        runs=runs.all(),
        presence=runs.presence(),
        wrong_answers=runs.wrong_answers(),
        mandatory=_mandatory(plan),
        lists=_lists(plan, full),
    )


def _contexts(plan: Plan) -> Contexts:
    trials = Trials(plan.mapping)
    return Contexts(plan.mapping, plan.rows, Samples(trials.conversions, plan.mapping.slips))


def _tested(plan: Plan) -> list[Tested]:
    trials = Trials(plan.mapping)
    samples = Samples(trials.conversions, plan.mapping.slips)
    contexts = Contexts(plan.mapping, plan.rows, samples)
    readers = _readers(plan)
    found: list[Tested] = []
    names: set[str] = set()
    for rule in _copies(plan):
        if not rule.arrow.puts or not _puts(rule):
            if rule.arrow.gets and _gets(rule):
                found.append(_reading(rule, names, trials, contexts))
            continue
        values = samples.values(rule)
        if not list(values.every()):
            continue
        law = rule.arrow.value if _two_way(rule) and not rule.is_else else "->"
        elsewhere = any(other is not rule for place in rule.left for other in readers.get(place.path, ()))
        found.append(
            Tested(
                _name(rule, names), rule.text, rule.cite, law,
                tuple(place.dotted for place in rule.left), tuple(place.item for place in rule.right),
                contexts.of(rule), values, _put_points(rule, values, trials), _get_points(rule, values, trials, law),
                elsewhere, rule.is_else, answers=contexts.answers(rule),
            )
        )  # fmt: skip
    return found


def _readers(plan: Plan) -> dict[tuple[str, ...], list[Copy]]:
    """The two-way rules by the slots that they read back."""
    found: dict[tuple[str, ...], list[Copy]] = {}
    for rule in _copies(plan):
        if rule.arrow.gets and _two_way(rule):
            for place in rule.left:
                found.setdefault(place.path, []).append(rule)
    return found


def _copies(plan: Plan) -> list[Copy]:
    return [rule for rule in rules(plan.mapping.root.nodes) if isinstance(rule, Copy)]


def _puts(rule: Copy) -> bool:
    return rule.scope is None or all(scope.arrow.puts for scope in rule.scope.enclosing())


def _gets(rule: Copy) -> bool:
    return rule.scope is None or all(scope.arrow.gets for scope in rule.scope.enclosing())


def _reading(rule: Copy, names: set[str], trials: Trials, contexts: Contexts) -> Tested:
    """A rule that only reads back: texts, and what they are read as."""
    points: list[Any] = []
    for texts in _reading_texts(rule):
        result = trials.get(rule, list(texts))
        if not isinstance(result, (Refused, Nothing)):
            points.append((texts, result if isinstance(result, tuple) else (result,)))
    slot = rule.right[0].slot
    bounds = slot.archive.bounds or Bounds()
    outside = Numbers(bounds.low, bounds.high, bounds.low_open, bounds.high_open, slot.primitive == "integer")
    wrong = tuple(texts * len(rule.right) for texts in outside.texts()) if slot.primitive != "text" else ()
    context = contexts.of(rule)
    return Tested(
        _name(rule, names), rule.text, rule.cite, "<-",
        tuple(place.dotted for place in rule.left), tuple(place.item for place in rule.right),
        context, Points((), (), wrong), (), tuple(points), False, False, _row_words(rule),
    )  # fmt: skip


def _reading_texts(rule: Copy) -> list[tuple[str, ...]]:
    slot = rule.right[0].slot
    if slot.listed:
        return [(word,) for word in slot.listed]
    return [("4096", "512", "256")[: len(rule.right)], ("1", "2", "3")[: len(rule.right)]]


def _row_words(rule: Copy) -> tuple[Any, ...]:
    """The two-way fixed values, and those that are demanded, of the blocks around a rule."""
    words: dict[str, dict[str, str]] = {}
    for scope in rule.scope.enclosing() if rule.scope else ():
        for node in scope.nodes:
            if isinstance(node, Fixed) and node.place and node.place.side == "right" and node.demanded:
                words.setdefault(node.place.category, {})[node.place.path[-1]] = str(node.words[0])
    return tuple(words.items())


def _two_way(rule: Copy) -> bool:
    around: list[Scope] = list(rule.scope.enclosing()) if rule.scope else []
    return rule.arrow.both and all(scope.arrow.gets for scope in around)


def _name(rule: Copy, taken: set[str]) -> str:
    stem = rule.file.rsplit("/", 1)[-1].removesuffix(".omap")
    base = re.sub(r"\W+", "_", f"{stem}_{rule.right[0].category}_{rule.right[0].path[-1]}").strip("_").lower()
    name, n = base, 2
    while name in taken:
        name, n = f"{base}_{n}", n + 1
    taken.add(name)
    return name


def _put_points(rule: Copy, values: Values, trials: Trials) -> tuple[Any, ...]:
    """Raw values and their texts: a few of each kind, and every word of a table that is not a list's."""
    points: list[Any] = []
    for name, (raws, _) in [*values.every(), *_no_place(rule)]:
        if len(points) >= 12 and not (name.startswith("word") and len(points) < 60):
            continue
        result = trials.put(rule, list(raws))
        if isinstance(result, Refused):
            continue
        if isinstance(result, Nothing):
            result = (None,) * len(rule.right)
        texts = result if isinstance(result, tuple) else (result,)
        points.append((raws, tuple(None if text is None else str(text) for text in texts)))
    return tuple(points)


def _get_points(rule: Copy, values: Values, trials: Trials, law: str) -> tuple[Any, ...]:
    """Texts and what they are read as."""
    if law == "->":
        return ()
    points: list[Any] = []
    texts_of = [texts for _, texts in _put_points(rule, values, trials) if any(text is not None for text in texts)]
    for texts in dict.fromkeys([*texts_of[:6], *texts_of[-6:], *_words_read(rule)]):
        result = trials.get(rule, list(texts))
        if isinstance(result, Refused):
            continue
        result = (None,) * len(rule.left) if isinstance(result, Nothing) else result
        points.append((texts, result if isinstance(result, tuple) else (result,)))
    return tuple(points)


def _words_read(rule: Copy) -> list[tuple[str | None, ...]]:
    """What a table or list reads: every word of its rows, some of its list, and the same in another case."""
    tables = [use.table for use in rule.via if isinstance(use, TableUse)]
    rest = (None,) * (len(rule.right) - 1)
    words = [
        str(word)
        for table in tables
        for row in table.rows
        if row.arrow.gets and len(row.right) == 1
        for word in row.right[0].words
    ]
    listed = rule.right[0].slot.listed if tables or any(isinstance(use, ListedUse) for use in rule.via) else ()
    words += [*listed[:8], *(word.swapcase() for word in listed[-3:])]
    return [(word, *rest) for word in dict.fromkeys(words)]


def _no_place(rule: Copy) -> list[tuple[str, Any]]:
    """Words for which a table says that there is no place."""
    found: list[tuple[str, Any]] = []
    for use in rule.via:
        for row in use.table.rows if isinstance(use, TableUse) and len(rule.left) == 1 else ():
            if row.arrow.puts and row.right[0].kind == "nothing":
                found += [
                    (f"word {word}", (([word] if rule.left[0].many else word,), None)) for word in row.left[0].words
                ]
    return found


def _mandatory(plan: Plan) -> dict[str, tuple[str, ...]]:
    classes = plan.mapping.right.classes
    return {
        category: tuple(slot.name for slot in classes[category].slots.values() if slot.mandatory)
        for category in plan.rows.categories()
    }


def _full(plan: Plan, tested: list[Tested], base: dict[str, Any]) -> dict[str, Any]:
    """Raw values for every slot that a rule reads; where two rules read one, the first's."""
    full = dict(base)
    for one in tested:
        for path, value in one.context.items():
            full.setdefault(path, value)
        raws = next((value[0] for _, value in one.values.every()), ())
        for path, raw in zip(one.left, raws, strict=False):
            full.setdefault(path, raw)
    return full


def _lists(plan: Plan, full: dict[str, Any]) -> list[str]:
    """The lists of objects that the mapping walks, by path, as far as the full document has them."""
    found = []
    for node in walk(plan.mapping.root.nodes):
        if isinstance(node, Scope) and node.left.path and node.left.path[-1].endswith("[]") and node.arrow.puts:
            path = ".".join(node.left.path).removesuffix("[]")
            if any(name.startswith(path + "[].") for name in full):
                found.append(path)
    return list(dict.fromkeys(found))
