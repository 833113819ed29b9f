"""What a migration must not do: E0901, E0902, and of rules in general E0302, E0306, E0307, E0401, E0403."""

from __future__ import annotations

from oscem_map.compiler.migration.places import Places, bare
from oscem_map.compiler.migration.typed import (
    Ask,
    Drop,
    Migration,
    Move,
    Names,
    Onto,
    Rule,
    Say,
    Use,
    walk,
)
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Primitive
from oscem_map.runtime.units import UNITS, find
from oscem_map.runtime.values import fold

TAKES = {"text": "text", "numbers": "text", "both": "number", "below_zero": "number", "values": "object", "midnight": "day"}
"""What each codec takes; a table takes its words, and `spelling` takes anything."""


def check(migration: Migration, problems: Problems) -> None:
    """All checks of a typed migration."""
    places = Places(migration.schemas)
    rules = [rule for step in migration.steps for rule in walk(step.rules)]
    for n, rule in enumerate(rules):
        later = [at for other in rules[n + 1 :] if (at := _reads(other)) is not None]
        for target, span in _writes(rule):
            _leads(target, span, places, later, migration, problems)
        _harm(rule, places, migration, problems)
        if isinstance(rule, Move):
            _units(rule, places, problems)
            if rule.via is not None and rule.via.name == "words":
                _table(rule, rule.via, places, problems)
        elif isinstance(rule, Say):
            _literal(rule, places, problems)
    for lint in migration.lints:
        for place in lint.arguments if lint.check == "nonzero" else ():
            _leads(tuple(str(place).split(".")), lint.span, places, [], migration, problems)


def _reads(rule: Rule) -> Names | None:
    """The place on a rule's left; of `in` and of blocks their rules say it."""
    return rule.at if isinstance(rule, (Move, Drop)) else None


def _writes(rule: Rule) -> list[tuple[Names, Span]]:
    match rule:
        case Move():
            return [(to, rule.target_span) for to in rule.to if not rule.same]
        case Ask() | Say():
            return [(rule.to, rule.target_span)]
        case Onto() if not rule.rules:
            return [(rule.to, rule.target_span)]
        case _:
            return []


# E0901 --------------------------------------------------------------------------------------------------------


def _leads(
    target: Names, span: Span, places: Places, later: list[Names], migration: Migration, problems: Problems
) -> None:
    """A place of the schema, or one that a later rule takes on."""
    names = bare(target)
    if "*" in names:
        return _anywhere(names[-1], span, places, migration, problems)
    if not names or places.find(target) or places.kept_whole(target):
        return None
    if any(names[: len(at)] == at[: len(names)] for at in map(bare, later)):
        return None
    around = names[:-1]
    while around and not places.members(around):
        around = around[:-1]
    wrong = names[len(around)]
    onward = {at[len(around)] for at in map(bare, later) if at[: len(around)] == around and len(at) > len(around)}
    close = did_you_mean(wrong, {*places.members(around), *onward})
    help = f"did you mean `{'.'.join((*around, close[0]))}`?" if close else "name a place of the schema, or move it on"
    title = f"`{'.'.join(target)}` leads nowhere"
    notes = [f"{migration.family} {migration.version} has no such place, and no later rule takes it on"]
    problems.add("E0901", span, title, "no place, and no way on", notes=notes, help=help)
    return None


def _anywhere(name: str, span: Span, places: Places, migration: Migration, problems: Problems) -> None:
    """In `in *`, the slot of some class, or a part of a quantity."""
    known = {*places.all_names(), "value", "unit", "valueSI", "unitSI"}
    if name in known:
        return
    close = did_you_mean(name, known)
    help = f"did you mean `{close[0]}`?" if close else "name a slot of some class"
    notes = [f"no class of {migration.family} {migration.version} has such a slot"]
    problems.add("E0901", span, f"`{name}` leads nowhere", "no slot of any class", notes=notes, help=help)


# E0902 --------------------------------------------------------------------------------------------------------


def _harm(rule: Rule, places: Places, migration: Migration, problems: Problems) -> None:
    """The left side, path and type, must not be valid today: the rule would act on documents that need nothing."""
    if not isinstance(rule, (Move, Drop)):
        return
    if isinstance(rule, Move) and rule.unit and rule.same and not places.measured(rule.at):
        return  # a unit where none belongs, which is said
    if _respells(rule) and not places.keeps_any_below(rule.at):
        return  # what is spelt as a slot stays so
    kinds: tuple[str, ...] = (rule.of,)
    via = rule.via if isinstance(rule, Move) else None
    if via is not None and via.name in TAKES:
        kinds = (*kinds, TAKES[via.name])
    if rule.at[0] == "*":
        if rule.at[-1] in {*places.all_names(), "value", "unit", "valueSI", "unitSI"}:
            _harmful(rule, places, migration, problems)
    elif places.takes(rule.at, kinds) and not (via is not None and via.name == "words" and _settled(rule, via, places)):
        _harmful(rule, places, migration, problems)


def _respells(rule: Move | Drop) -> bool:
    return isinstance(rule, Move) and rule.via is not None and rule.via.name == "spelling" and rule.to == (rule.at,)


def _settled(rule: Move | Drop, via: Use, places: Places) -> bool:
    """Whether a table, at the place itself, leaves alone what is permitted there: words of a list, or units."""
    if not isinstance(rule, Move) or rule.to != (rule.at,):
        return False
    if bare(rule.at)[-1] == "unit" and places.measured(rule.at[:-1]):
        return all(find(word) is None for word, _ in via.rows)
    permitted = {word for slot in places.find(rule.at) for word in slot.archive.values}
    by_fold = {fold(word): word for word in permitted}
    return bool(permitted) and all(by_fold.get(fold(word), out) == out for word, out in via.rows)


def _harmful(rule: Move | Drop, places: Places, migration: Migration, problems: Problems) -> None:
    name = ".".join(rule.at)
    kind = f" of the type {rule.of}" if rule.of else ""
    title = f"`{name}`{kind} is valid in {migration.family} {migration.version}: the rule would harm current documents"
    old = next((kind for kind in ("text", "object") if rule.at[0] != "*" and not places.takes(rule.at, (kind,))), None)
    help = "remove the rule, or name on its left what there was before: `old_name -> ...`"
    if not rule.of and old is not None:
        help = f"if the old form was of another type, limit the rule to it: `{name} : {old}`; else remove it"
    problems.add("E0902", rule.source_span, title, "valid today", help=help)


# Units, words -------------------------------------------------------------------------------------------------


def _units(rule: Move, places: Places, problems: Problems) -> None:
    given = rule.unit or (_below_zero(rule.via, problems) if rule.via is not None else "")
    if not given:
        return
    for slot in places.find(rule.to[0])[:1]:
        if slot.primitive is not Primitive.QUANTITY:
            title = f"`{'.'.join(rule.to[0])}` is no quantity"
            problems.add("E0306", rule.target_span, title, "has no unit", help="remove the unit")
        elif slot.unit and UNITS[slot.unit].dimension != UNITS[given].dimension:
            one, other = UNITS[given].dimension, UNITS[slot.unit].dimension
            title = f"`{given}` is {one}, and `{'.'.join(rule.to[0])}` is {other}"
            problems.add("E0302", rule.target_span, title, one, help=f"write `[{slot.unit}]`")


def _below_zero(via: Use, problems: Problems) -> str:
    """The unit that the codec gives, '' for another codec, and for no unit."""
    unit = find(via.argument) if via.name == "below_zero" else None
    if via.name == "below_zero" and unit is None and via.span is not None:
        help = 'write a unit such as `"°C"`'
        problems.add("E0304", via.span, f"unknown unit `{via.argument}`", "no unit", help=help)
    return unit.symbol if unit is not None else ""


def _table(rule: Move, via: Use, places: Places, problems: Problems) -> None:
    span = via.span or rule.span
    seen: dict[str, object] = {}
    for word, out in via.rows:
        if seen.setdefault(fold(word), out) != out:
            title = f"two rows of `{via.table}` claim `{word}`"
            problems.add("E0403", span, title, "which one?", help="remove one of the rows")
    permitted = {word for slot in places.find(rule.to[0]) for word in slot.archive.values}
    for out in dict.fromkeys(out for _, out in via.rows):
        if permitted and out not in permitted:
            close = did_you_mean(str(out), permitted)
            help = f"did you mean `{close[0]}`?" if close else f"permitted are {', '.join(sorted(permitted)[:6])}"
            title = f"`{'.'.join(rule.to[0])}` does not permit `{out}`"
            problems.add("E0401", span, title, "not in the list", help=help)


def _literal(rule: Say, places: Places, problems: Problems) -> None:
    """A text for a slot of texts, of its list if it has one."""
    for slot in places.find(rule.to)[:1]:
        good = isinstance(rule.value, str) and slot.primitive in (Primitive.TEXT, Primitive.ANY)
        if not good or (slot.archive.values and rule.value not in slot.archive.values):
            title = f"`{'.'.join(rule.to)}` does not take `{rule.value}`"
            problems.add("E0307", rule.span, title, "not a value of the slot", help="write a text that the slot takes")


__all__ = ["check"]
