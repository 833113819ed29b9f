"""Exactly what a generated migration does, in order: a function for each step and fragment, codecs as constants."""

from __future__ import annotations

from dataclasses import dataclass, field

from oscem_map.compiler.emit.lines import Function, Lines, double_quoted
from oscem_map.compiler.emit.python import identifier
from oscem_map.compiler.migration.places import Places
from oscem_map.compiler.migration.typed import (
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

PLAIN = {"both": "both", "values": "elements", "numbers": "numbers", "midnight": "midnight", "spelling": "SPELLING"}
"""Codecs without an argument, and what they are called where they run."""


@dataclass(slots=True)
class Plan:
    """The functions of a generated migration, and what they use."""

    migration: Migration
    fragments: list[Function] = field(default_factory=list)
    steps: list[Function] = field(default_factory=list)
    constants: dict[str, str] = field(default_factory=dict)
    """By name: the text of a codec's value."""
    codecs: set[str] = field(default_factory=set)
    """The names that come from the runtime's codecs."""


def planned(migration: Migration) -> Plan:
    """The plan of a migration that is right."""
    return _Planner(migration).plan()


class _Planner:
    def __init__(self, migration: Migration) -> None:
        self.result = Plan(migration)
        self._fragments: dict[str, Inside] = {}

    def plan(self) -> Plan:
        result = self.result
        for step in result.migration.steps:
            lines = Lines()
            lines(f"doc.step({step.name!r})")
            self._rules(step.rules, "doc", lines, ["doc"])
            name = f"step_{step.name}".lower()
            doc = f"{step.title}."
            result.steps.append(Function(name, ("doc: Cursor",), "None", doc, step.cite, lines.lines))
        for name, inside in self._fragments.items():
            lines = Lines()
            self._rules(inside.rules, "cursor", lines, ["cursor"])
            result.fragments.append(Function(name, ("cursor: Cursor",), "None", "Shared rules", "", lines.lines))
        return result

    def _rules(self, rules: tuple[Rule, ...], cursor: str, lines: Lines, taken: list[str]) -> None:
        """Literals come last: they are said of what the other rules made."""
        for rule in sorted(rules, key=lambda rule: isinstance(rule, Say)):
            match rule:
                case Move():
                    lines(self._move(rule, cursor))
                case Drop():
                    of = f", of={rule.of!r}" if rule.of else ""
                    lines(f"{cursor}.put_aside({_text(rule.source)}, {self._line(rule)}, {rule.because!r}{of})")
                case Ask():
                    said = f"{rule.name!r}, {rule.question!r}, {_text(rule.target)}"
                    lines(f"{cursor}.ask({said}, {self._line(rule)})")
                case Say():
                    lines(f"{cursor}.say({rule.value!r}, {_text(rule.target)}, {self._line(rule)})")
                case Inside():
                    self._inside(rule, cursor, lines, taken)
                case Onto():
                    self._onto(rule, cursor, lines, taken)

    def _move(self, rule: Move, cursor: str) -> str:
        if rule.same:
            return f"{cursor}.unit({_text(rule.source)}, {rule.unit!r}, {self._line(rule)})"
        via = self._codec(rule.via) if rule.via else f"Bare({rule.bare!r})" if rule.bare else ""
        if rule.bare and not rule.via:
            self.result.codecs.add("Bare")
            via = self._constant(f"BARE_{identifier(rule.source[-1]).upper()}", via)
        of = f", of={rule.of!r}" if rule.of and not rule.bare else ""
        because = f", because={rule.because!r}" if rule.because else ""
        if len(rule.targets) > 1:
            targets = ", ".join(map(_text, rule.targets))
            return f"{cursor}.split({_text(rule.source)}, ({targets}), {self._line(rule)}, {via}{of}{because})"
        codec = f", via={via}" if via else ""
        unit = f", unit={rule.unit!r}" if rule.unit else ""
        target = _text(rule.targets[0])
        return f"{cursor}.move({_text(rule.source)}, {target}, {self._line(rule)}{of}{codec}{unit}{because})"

    def _inside(self, rule: Inside, cursor: str, lines: Lines, taken: list[str]) -> None:
        if rule.fragment and rule.fragment not in self._fragments:
            self._fragments[rule.fragment] = rule
        name = _variable("one" if rule.star else rule.path[-1] if rule.path else "whole", taken)
        objects = f"everywhere(WHOLE{_sought(rule.rules)})" if rule.star else f"each({_text(rule.path)})"
        lines(f"for {name} in {cursor}.{objects}:")
        with lines.indented():
            if rule.fragment:
                lines(f"{_fragment(rule.fragment)}({name})")
            else:
                self._rules(rule.rules, name, lines, [*taken, name])

    def _onto(self, rule: Onto, cursor: str, lines: Lines, taken: list[str]) -> None:
        name = _variable(rule.source[-1], taken)
        via = f", via={self._codec(rule.via)}" if rule.via else ""
        by = f", by={rule.by!r}" if rule.by else ""
        ends = f"{_text(rule.source)}, {_text(rule.target)}"
        lines(f"for {name} in {cursor}.onto({ends}, {self._line(rule)}{via}{by}):")
        with lines.indented():
            self._rules(rule.rules, name, lines, [*taken, name])

    # Codecs -------------------------------------------------------------------------------------------------

    def _codec(self, use: Use) -> str:
        if use.name == "words":
            self.result.codecs.add("Words")
            rows = ", ".join(f"{word!r}: {out!r}" for word, out in use.rows)
            return self._constant(use.table.upper(), f"Words({{{rows}}})")
        if use.name == "text":
            self.result.codecs.add("TextForm")
            return self._constant("FORM", f"TextForm({use.argument!r})")
        if use.name == "below_zero":
            self.result.codecs.add("BelowZero")
            return self._constant("BELOW_ZERO", f"BelowZero({use.argument!r})")
        name = PLAIN[use.name]
        self.result.codecs.add("Spelling" if use.name == "spelling" else name)
        return name

    def _constant(self, name: str, value: str) -> str:
        """A constant of this value: the name, or with a number where the name means another."""
        value = double_quoted(value)
        unique, n = name, 2
        while self.result.constants.setdefault(unique, value) != value:
            unique, n = f"{name}_{n}", n + 1
        return unique

    def _line(self, rule: Rule) -> str:
        """The rule's line, with its file where that is another one."""
        file, _, number = rule.cite.rpartition(":")
        return number if file == self.result.migration.file else repr(rule.cite)


def known_names(migration: Migration) -> tuple[str, ...]:
    """What `spelling` knows: the schema's names, and those that rules look for."""
    names = [*Places(migration.schemas).all_names()]
    for step in migration.steps:
        for rule in walk(step.rules):
            if isinstance(rule, (Move, Drop, Onto)):
                names += [name.removesuffix("[]") for name in rule.source]
            elif isinstance(rule, Inside) and not rule.star:
                names += [name.removesuffix("[]") for name in rule.path]
    return tuple(dict.fromkeys(names))


def _text(names: Names) -> str:
    return repr(".".join(names) or "/")


def _sought(rules: tuple[Rule, ...]) -> str:
    """The names that an object must have one of for these rules to act in it, as an argument; none for questions."""
    firsts: dict[str, None] = {}
    for rule in rules:
        if isinstance(rule, (Ask, Say)):
            return ""
        first = rule.path[0] if isinstance(rule, Inside) else rule.source[0]
        firsts[first.removesuffix("[]")] = None
    return f", {tuple(firsts)!r}"


def _fragment(name: str) -> str:
    return identifier(name)


def _variable(name: str, taken: list[str]) -> str:
    """The variable for the objects of a name: not one that is in use."""
    plain = identifier(name.removesuffix("[]")).lower()
    unique, n = plain, 2
    while unique in (*taken, "doc", "cursor", "both", "elements", "numbers", "midnight"):
        unique, n = f"{plain}_{n}", n + 1
    return unique
