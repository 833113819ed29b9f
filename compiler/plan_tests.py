"""The tests of a converter: the laws of each rule, and of whole documents, with points that the compiler computes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from oscem_map.compiler.check_documents import in_memory
from oscem_map.compiler.check_examples import Trials
from oscem_map.compiler.contexts import Contexts
from oscem_map.compiler.module import Plan, render
from oscem_map.compiler.samples import Samples
from oscem_map.compiler.typed import Copy, Scope, rules, walk
from oscem_map.runtime.note import Note
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.testing.laws import made
from oscem_map.testing.values import Values


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


def tests_text(plan: Plan) -> str:
    """The module of generated tests."""
    tested = _tested(plan)
    together = [one for one in tested if one.law in ("<->", "<~>") and not one.is_else]
    base = _contexts(plan).base()
    full = _full(plan, tested, base)
    expected = in_memory(plan).put(made(full), Note())
    return render(
        "tests.py.j2",
        mapping=plan.mapping,
        tested=tested,
        together=together,
        base=base,
        full=full,
        expected=expected,
        lists=_lists(plan, full),
    )


def _contexts(plan: Plan) -> Contexts:
    trials = Trials(plan.mapping)
    return Contexts(plan.mapping, plan.rows, Samples(trials.conversions))


def _tested(plan: Plan) -> list[Tested]:
    trials = Trials(plan.mapping)
    samples = Samples(trials.conversions)
    contexts = Contexts(plan.mapping, plan.rows, samples)
    read_back = [rule for rule in _copies(plan) if rule.arrow.gets and _two_way(rule)]
    found: list[Tested] = []
    names: set[str] = set()
    for rule in _copies(plan):
        if not rule.arrow.puts or not _puts(rule) or not rule.right:
            continue
        values = samples.values(rule)
        if not list(values.every()):
            continue
        law = rule.arrow.value if _two_way(rule) and not rule.is_else else "->"
        elsewhere = any(
            other is not rule and {p.path for p in other.left} & {p.path for p in rule.left} for other in read_back
        )
        found.append(
            Tested(
                _name(rule, names), rule.text, rule.cite, law,
                tuple(place.dotted for place in rule.left), tuple(place.item for place in rule.right),
                contexts.of(rule), values, _put_points(rule, values, trials), _get_points(rule, values, trials, law),
                elsewhere, rule.is_else,
            )
        )  # fmt: skip
    return found


def _copies(plan: Plan) -> list[Copy]:
    return [rule for rule in rules(plan.mapping.root.nodes) if isinstance(rule, Copy)]


def _puts(rule: Copy) -> bool:
    return rule.scope is None or all(scope.arrow.puts for scope in rule.scope.enclosing())


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
    points = []
    for name, (raws, _) in values.every():
        if len(points) >= 12 and not (name.startswith("word") and len(points) < 60):
            continue
        result = trials.put(rule, list(raws))
        if isinstance(result, (Refused, Nothing)):
            continue
        texts = result if isinstance(result, tuple) else (result,)
        points.append((raws, tuple(None if text is None else str(text) for text in texts)))
    return tuple(points)


def _get_points(rule: Copy, values: Values, trials: Trials, law: str) -> tuple[Any, ...]:
    """Texts and what they are read as."""
    if law == "->":
        return ()
    points = []
    for _, texts in _put_points(rule, values, trials)[:8]:
        result = trials.get(rule, list(texts))
        if not isinstance(result, (Refused, Nothing)):
            points.append((texts, result if isinstance(result, tuple) else (result,)))
    return tuple(points)


def _full(plan: Plan, tested: list[Tested], base: dict[str, Any]) -> dict[str, Any]:
    """Raw values for every slot that a rule reads; where two rules read one, the first's."""
    full = dict(base)
    for one in tested:
        for path, value in one.context.items():
            full.setdefault(path, value)
        raws = list(one.values.every())[0][1][0]
        for path, raw in zip(one.left, raws, strict=True):
            full.setdefault(path, raw)
    return full


def _lists(plan: Plan, full: dict[str, Any]) -> list[str]:
    """The lists of objects that the mapping walks, by path, as far as the full document has them."""
    found = []
    for node in walk(plan.mapping.root.nodes):
        if isinstance(node, Scope) and node.path and node.path[-1].endswith("[]") and node.arrow.puts:
            path = ".".join(node.path).removesuffix("[]")
            if any(name.startswith(path + "[].") for name in full):
                found.append(path)
    return list(dict.fromkeys(found))
