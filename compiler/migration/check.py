"""What a migration must not do: E0901, E0902, E0905, and of rules in general E0302, E0306, E0307, E0401, E0403."""

from __future__ import annotations

from collections.abc import Sequence

from oscem_map.compiler.migration.places import Places, bare, in_family
from oscem_map.compiler.migration.typed import (
    CODECS,
    Ask,
    Drop,
    Inside,
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
from oscem_map.compiler.resolve.project import Project
from oscem_map.compiler.resolve.wording import meant
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Primitive
from oscem_map.runtime.units import UNITS, find
from oscem_map.runtime.values import fold


def check(migration: Migration, problems: Problems) -> None:
    """All checks of a typed migration."""
    places = Places(migration.schemas)
    rules = [rule for step in migration.steps for rule in walk(step.rules)]
    _Leads(migration, places, problems).check(rules)
    for rule in rules:
        _harm(rule, places, migration, problems)
        if isinstance(rule, Move):
            _units(rule, places, problems)
            if rule.via is not None and rule.via.name == "words":
                _table(rule, rule.via, places, problems)
            elif rule.via is not None and rule.via.name == "completes":
                _completed(rule, rule.via, problems)
        elif isinstance(rule, Say):
            _literal(rule, places, problems)


def check_versions(project: Project, problems: Problems, only: Sequence[str] = ()) -> None:
    """E0905: a family has one migration, and it leads to the version that the mappings of the family are of.

    With `only`, these mappings; then files without the word `migration` need not be parsed.
    """
    files = [file for file in project.files if not only or file in only or "migration" in project.read(file).text]
    headers = [loaded.tree.header for file in files if (loaded := project.load(file)) is not None]
    mappings = [one for one in headers if isinstance(one, syntax.MappingHeader)]
    seen: dict[str, syntax.MigrationHeader] = {}
    for header in headers:
        if not isinstance(header, syntax.MigrationHeader):
            continue
        to = header.to
        if (first := seen.setdefault(to.name, header)) is not header:
            title = f"two migrations lead to {to.name}"
            help = f"a record is migrated once: make one file, `migration to {to.name} {to.version}`, with the steps of both"
            problems.add("E0905", to.span, title, "the second", others=[(first.to.span, "the first")], help=help)
        refs = [ref for one in mappings for ref in (one.left, one.right) if in_family(ref.name, to.name)]
        if other := [ref for ref in refs if ref.version != to.version]:
            _disagrees(to, other, problems)


def _disagrees(to: syntax.SchemaRef, mapped: list[syntax.SchemaRef], problems: Problems) -> None:
    versions = " and ".join(dict.fromkeys(ref.version for ref in mapped))
    title = f"the migration leads to {to.name} {to.version}, and mappings are of {versions}"
    others = [(ref.span, f"is of {ref.version}") for ref in mapped[:3]]
    notes = ["a converter reads what the migration makes: a slot that one of them does not know would be lost in silence"]
    newest = mapped[0].version
    help = (
        f"write `migration to {to.name} {newest}` and add a step for what changed, or write {to.version} in the mappings; "
        f"`oscem-map registry diff` says what changed"
    )
    problems.add("E0905", to.span, title, "another version", others=others, notes=notes, help=help)


# E0901 --------------------------------------------------------------------------------------------------------


class _Leads:
    """Whether what a rule makes, or acts on in place, is a place of the schema, or is taken on to one by later rules."""

    def __init__(self, migration: Migration, places: Places, problems: Problems) -> None:
        self.of = f"{migration.family} {migration.version}"
        self.lints = migration.lints
        self.places, self.problems = places, problems

    def check(self, rules: list[Rule]) -> None:
        dead = 0
        """Up to which rule a block is in error: its rules are not in error too."""
        for n, rule in enumerate(rules):
            if n < dead:
                continue
            inner = len([*walk(rule.rules)]) if isinstance(rule, (Inside, Onto)) else 0
            good = [self._good(target, span, rules[n + 1 + inner :]) for target, span in _writes(rule)]
            dead = n if all(good) else n + 1 + inner
        for lint in self.lints:
            for place in lint.arguments if lint.check == "nonzero" else ():
                self._good(tuple(str(place).split(".")), lint.span, [])

    def _good(self, target: Names, span: Span, later: list[Rule]) -> bool:
        names = bare(target)
        if "*" in names:
            return len(names) == 1 or self._anywhere(names[-1], span)
        end = self._dead_end(names, later)
        if end is None:
            return True
        around = end[:-1]
        while around and not self.places.members(around):
            around = around[:-1]
        starts = [bare(rule.at) for rule in later if isinstance(rule, (Move, Drop))]
        onward = {at[len(around)] for at in starts if at[: len(around)] == around and len(at) > len(around)}
        close = did_you_mean(end[len(around)], {*self.places.members(around), *onward})
        help = f"did you mean `{'.'.join((*around, close[0]))}`?" if close else _no_place(names)
        title = f"`{'.'.join(target)}` leads nowhere"
        taken = f"later rules take it to `{'.'.join(end)}`, which is no place of {self.of}"
        note = taken if end != names else f"{self.of} has no such place, and no later rule takes it on"
        self.problems.add("E0901", span, title, "no place, and no way on", notes=[note], help=help)
        return False

    def _dead_end(self, names: Names, later: list[Rule]) -> Names | None:
        """Where a place ends that later rules take on, or what is around it; None where that is a place of the schema.

        A place of which a later rule takes parts is not judged: they are.
        """
        if not names or self.places.find(names) or self.places.kept_whole(names):
            return None
        end = names
        for n, rule in enumerate(later):
            if not isinstance(rule, (Move, Drop)) or (isinstance(rule, Move) and rule.at in rule.to):
                continue
            at = bare(rule.at)
            if at[: len(names)] == names or (isinstance(rule, Drop) and names[: len(at)] == at):
                return None
            if isinstance(rule, Move) and names[: len(at)] == at:
                ends = [self._dead_end((*bare(to), *names[len(at) :]), later[n + 1 :]) for to in rule.to]
                if None in ends:
                    return None
                end = ends[0] or end
                if not rule.of and rule.via is None:
                    break  # nothing stays behind
        return end

    def _anywhere(self, name: str, span: Span) -> bool:
        """In `in *`, the slot of some class, or a part of a quantity."""
        known = self.places.anywhere()
        if name not in known:
            help = meant(name, known, "name a slot of some class")
            notes = [f"no class of {self.of} has such a slot"]
            self.problems.add("E0901", span, f"`{name}` leads nowhere", "no slot of any class", notes=notes, help=help)
        return name in known


def _no_place(names: Names) -> str:
    said = f"`{'.'.join(names)} -> nothing because \"...\"`"
    return f"name a place of the schema, move it on, or say why it has none: {said}"


def _writes(rule: Rule) -> list[tuple[Names, Span]]:
    """The places that a rule leads to or changes in place, with where they are written."""
    match rule:
        case Move() if rule.same:
            return [(rule.at, rule.source_span)]
        case Move():
            return [(to, rule.target_span) for to in rule.to]
        case Ask() | Say() | Onto():
            return [(rule.to, rule.target_span)]
        case Inside() if not all(isinstance(one, Drop) for one in rule.rules):
            return [(rule.at, rule.span)]
        case _:
            return []


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
    if via is not None and via.name in CODECS and CODECS[via.name].takes:
        kinds = (*kinds, CODECS[via.name].takes)
    if rule.at[0] == "*":
        if rule.at[-1] in places.anywhere():
            _harmful(rule, places, migration, problems)
    elif places.takes(rule.at, kinds) and not (via is not None and via.name == "words" and _keeps_permitted(rule, via, places)):
        _harmful(rule, places, migration, problems)


def _respells(rule: Move | Drop) -> bool:
    return isinstance(rule, Move) and rule.via is not None and rule.via.name == "spelling" and rule.to == (rule.at,)


def _keeps_permitted(rule: Move | Drop, via: Use, places: Places) -> bool:
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
            help = meant(str(out), permitted, f"permitted are {', '.join(sorted(permitted)[:6])}")
            title = f"`{'.'.join(rule.to[0])}` does not permit `{out}`"
            problems.add("E0401", span, title, "not in the list", help=help)


def _literal(rule: Say, places: Places, problems: Problems) -> None:
    """A text for a slot of texts, of its list if it has one."""
    for slot in places.find(rule.to)[:1]:
        good = isinstance(rule.value, str) and slot.primitive in (Primitive.TEXT, Primitive.ANY)
        if not good or (slot.archive.values and rule.value not in slot.archive.values):
            title = f"`{'.'.join(rule.to)}` does not take `{rule.value}`"
            problems.add("E0307", rule.span, title, "not a value of the slot", help="write a text that the slot takes")


# E0305 --------------------------------------------------------------------------------------------------------


def _completed(rule: Move, via: Use, problems: Problems) -> None:
    """What `completes` needs: a form that ends in a word with one `{}`, behind others, and a slot of the same object."""
    before, _, last = via.argument.rpartition(" ")
    if not before.strip() or "{}" in before or last.count("{}") != 1:
        title = f"`{via.argument}` is no form that `completes` fills: words that stand there already, and a last one with `{{}}`"
        help = 'write it as `via completes("Maker R{}")`'
        problems.add("E0305", via.span or rule.span, title, "not such a form", help=help)
    elif rule.at[:-1] != rule.to[0][:-1]:
        title = "`completes` looks at a slot beside the one that it takes, and this one is of another object"
        around = ".".join(rule.at[:-1])
        help = f"name a slot of `{around}`" if around else f"name a slot beside `{rule.at[-1]}`"
        problems.add("E0305", rule.target_span, title, "elsewhere", help=help)


__all__ = ["check", "check_versions"]
