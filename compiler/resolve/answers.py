"""Answers of the depositor and of scans, as rules and templates name them.

Errors: E0201 and E0205 (fields), E0203 (not declared), E0204 (no value), E0302, E0303, E0304 and E0306 (an answer in
another unit than its item).
"""

from __future__ import annotations

from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded
from oscem_map.compiler.resolve.typed import Place
from oscem_map.compiler.resolve.unit_words import in_words
from oscem_map.compiler.resolve.wording import meant, some
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.runtime.units import UNITS, Unit

Chain = tuple[syntax.Declared, ...]
"""The declaration of an answer, and those of its fields down to the one that is named."""


def given_chain(given: syntax.GivenEnd, loaded: Loaded, problems: Problems) -> Chain | None:
    """What `ask.citation[].title` names. Errors: E0201, E0203, E0205."""
    top = given_named(given, loaded, problems)
    chain = [top] if top is not None else []
    for step in given.steps[1:] if chain else ():
        fields = {one.name.text: one for one in chain[-1].fields}
        if step.name not in fields:
            help = meant(step.name, fields, f"its fields are: {some(fields) or 'none'}")
            title = f"the answer `{chain[-1].name.text}` has no field `{step.name}`"
            problems.add("E0201", step.span, title, "no such field", help=help)
            return None
        chain.append(fields[step.name])
    for step, one in zip(given.steps, chain, strict=False):
        if step.many != one.many:
            what = "takes several answers" if one.many else "takes one answer"
            help = f"write `{step.name}[]`" if one.many else f"write `{step.name}`"
            mark = "without brackets" if one.many else "with brackets"
            problems.add("E0205", step.span, f"`{step.name}` {what}", mark, help=help)
            return None
    return tuple(chain) or None


def value_of(given: syntax.GivenEnd, chain: Chain | None, problems: Problems) -> Chain | None:
    """The chain, if it ends at a value. Error: E0204."""
    if chain is None or not chain[-1].fields:
        return chain
    name = f"{given.source}.{'.'.join(one.name.text + '[]' * one.many for one in chain)}"
    title = f"`{name}` has fields, and is no single value"
    problems.add("E0204", given.span, title, "an object", help=f"open a block: `{name} <-> ... {{ }}`")
    return None


def given_named(given: syntax.GivenEnd, loaded: Loaded, problems: Problems) -> syntax.Declared | None:
    """The declaration of `ask.name`; E0203 where there is none."""
    name, key = given.steps[0].name, f"{given.source}.{given.steps[0].name}"
    if (found := loaded.find(key, syntax.Given)) is not None:
        return found[0].declared
    if name not in loaded.missed:
        known = [one.removeprefix(f"{given.source}.") for one in loaded.kinds(syntax.Given)]
        close = did_you_mean(name, known)
        loaded.used.update(f"{given.source}.{one}" for one in close[:1])
        help = meant(name, known, f'write `{given.source} {name} "..."` above, with a question', f"{given.source}.")
        problems.add("E0203", given.span, f"no `{given.source} {name}` is declared", "unknown", help=help)
    return None


def in_unit(given: syntax.GivenEnd, declared: syntax.Declared, place: Place, places: Places) -> bool:
    """Whether an answer comes in the unit of its item: it is written as it is given."""
    said = [text for text in (given.unit, declared.unit) if text is not None]
    if place.written and place.unit is None:
        return True
    for text in said:
        unit = places.unit(text, place.unit)
        if unit is None:
            return False
        if place.unit is None:
            title = f"`{place.item}` has no unit, and the question has one"
            places.problems.add("E0306", text.span, title, "a unit on no quantity", help=f"remove `[{text.text}]`")
            return False
        if unit.symbol != place.unit:
            _other_unit(unit, text.span, place, places.problems)
            return False
    return True


def _other_unit(unit: Unit, span: Span, place: Place, problems: Problems) -> None:
    stated = UNITS[place.unit or ""]
    notes = [f"`{place.item}` is in {in_words(stated.symbol)}; an answer is written as it is given"]
    help = f"ask for it in `[{stated.symbol}]`"
    if unit.dimension != stated.dimension:
        title = f"cannot convert `{unit.symbol}` to `{stated.symbol}`: {unit.dimension} is not {stated.dimension}"
        problems.add("E0302", span, title, "another dimension", notes=notes, help=help)
        return
    title = f"the answer comes in {in_words(unit.symbol)}, and is written in {in_words(stated.symbol)}"
    problems.add("E0303", span, title, "another unit", notes=notes, help=help)
