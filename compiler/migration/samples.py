"""For each rule of a migration a document in which it acts, and what must come of it: computed from the rule alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeAlias

from oscem_map.compiler.migration.plan import known_names
from oscem_map.compiler.migration.typed import Ask, Drop, Inside, Migration, Move, Names, Onto, Rule, Say, Use


@dataclass(frozen=True, slots=True)
class Case:
    """A rule on a document made for it: `changes` are (before, after, new value); `lost` what is put aside.

    `idle` are documents in which it must do nothing: another type, or a value outside of its codec's domain.
    """

    name: str
    step: str
    rule: str
    document: dict[str, Any]
    changes: tuple[tuple[str, str, Any], ...]
    lost: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    idle: tuple[dict[str, Any], ...] = ()

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Found:
    """A check on a document in which it finds something, at `path`, or nothing where `path` is ''."""

    rule: str
    document: dict[str, Any]
    path: str

    def __str__(self) -> str:
        return f"{self.rule.rpartition('/')[2]} {self.path or 'nothing'}"


_OF = {
    "text": "a text",
    "number": 3,
    "boolean": True,
    "object": {"inner": "a text"},
    "list": ["a text"],
    "quantity": {"value": 3, "unit": "m"},
    "": "a text",
}


_Made: TypeAlias = tuple[dict[str, Any], tuple[tuple[str, str, Any], ...], str, tuple[tuple[str, str], ...]]
"""A case's document, changes, loss and answers."""


def old_names(migration: Migration) -> list[str]:
    """The names that `spelling` knows besides those of the slots."""
    slots = {name for schema in migration.schemas for one in schema.classes.values() for name in one.slots}
    return [name for name in known_names(migration) if name not in slots]


def cases(migration: Migration) -> list[Case]:
    """A case for each rule that moves, changes, asks or puts aside; of a fragment for each use, of a table for each row."""
    found: list[Case] = []
    names = known_names(migration)
    for step in migration.steps:
        for rule, block in _with_block(step.rules, None):
            for made in _cases(rule, block, names[0]):
                document, changes, lost, answers = made
                number = sum(1 for one in found if one.rule == rule.cite)
                name = f"{step.name}_{rule.cite.rpartition(':')[2]}" + (f"_{number + 1}" if number else "")
                idle = () if number else tuple(_idle(rule))
                found.append(Case(name.lower(), step.name, _acting(rule), document, changes, lost, answers, idle))
    return found


def _cases(rule: Rule, block: Onto | None, name: str) -> Iterator[_Made]:
    """`name` is one that `spelling` knows."""
    if isinstance(rule, Move) and rule.via is not None and rule.via.name == "words":
        for row in rule.via.rows:
            yield _move(replace(rule, via=replace(rule.via, rows=(row,))))
    elif isinstance(rule, Move) and rule.via is not None and rule.via.name == "completes":
        at, to, form = _any_object(rule.at), _any_object(rule.to[0]), rule.via.argument
        beside = {at[-1]: "1/2", to[-1]: form.rpartition(" ")[0]}
        yield _nested(at[:-1], beside), ((_shown(at), _shown(to), form.replace("{}", "1/2")),), "", ()
    elif isinstance(rule, (Move, Onto)) and rule.via is not None and rule.via.name == "spelling":
        at, odd = _any_object(rule.at), name.swapcase()
        to = _any_object(rule.to[0]) if isinstance(rule, Move) else at
        yield _nested(at, {odd: "a text"}), ((f"{_shown(at)}.{odd}", f"{_shown(to)}.{name}", "a text"),), "", ()
    elif isinstance(rule, Onto) and rule.by and rule.by != "index":
        yield from _keyed(rule)
    elif (made := _case(rule, block)) is not None:
        yield made


def _acting(rule: Rule) -> str:
    """The rule that a change cites: of a block with a key the one that gives it."""
    if not isinstance(rule, Onto) or not rule.by or rule.by == "index":
        return rule.cite
    return next((one.cite for one in rule.rules if isinstance(one, Move) and one.to[0][-1] == rule.by), rule.cite)


def _keyed(rule: Onto) -> Iterator[_Made]:
    """Three objects, of which the third has the key of the first: it goes to the first one's element."""
    for inner in rule.rules:
        if isinstance(inner, Move) and inner.to[0][-1] == rule.by and len(inner.source) == 1:
            around, many = rule.at[:-1], rule.at[-1].removesuffix("[]")
            texts = [{inner.source[0]: text} for text in ("one text", "another", "one text")]
            before = f"{_shown(around)}.{many}[2].{inner.source[0]}"
            yield _nested(around, {many: texts}), ((before, _shown(inner.to[0]), "one text"),), "", ()
            return


def _idle(rule: Rule) -> Iterator[dict[str, Any]]:
    """Documents with a value at the rule's left side that is none of its business."""
    if not isinstance(rule, (Move, Drop)):
        return
    at = _any_object(rule.at)
    of = "number" if isinstance(rule, Move) and rule.same else rule.of
    if of and not (isinstance(rule, Move) and rule.bare):
        yield from (_nested(at, value) for kind, value in _OF.items() if kind not in ("", of))
    if isinstance(rule, Move):
        outside: dict[str, Any] = {"words": "no word of the table", "midnight": "2024-01-31T12:00:00"}
        outside |= {"values": {"first": "a text"}, "below_zero": 3}
        if rule.bare:
            yield _nested(at, 3)
        elif rule.via is not None and rule.via.name != "spelling":
            yield _nested(at, outside.get(rule.via.name, "a text"))


def _with_block(rules: tuple[Rule, ...], block: Onto | None) -> Iterator[tuple[Rule, Onto | None]]:
    for rule in rules:
        yield rule, block
        if isinstance(rule, (Inside, Onto)):
            yield from _with_block(rule.rules, rule if isinstance(rule, Onto) else block)


def _case(rule: Rule, block: Onto | None) -> _Made | None:
    match rule:
        case Move():
            return _move(rule)
        case Drop():
            at = _any_object(rule.at)
            return _nested(at, _OF[rule.of]), (), _leaf(_shown(at), _OF[rule.of])[0], ()
        case Ask():
            around = (*rule.to[:-1], "another")
            changes = ((f"ask.{rule.name}", _shown(rule.to), "an answer"),)
            return _nested(around, "a text"), changes, "", ((rule.name, "an answer"),)
        case Say() if block is not None:
            return _say(rule, block)
        case _:
            return None


def _say(rule: Say, block: Onto) -> _Made | None:
    """A literal is said where another rule of its block acts."""
    other = next((one for one in block.rules if isinstance(one, Move)), None)
    made = _move(other) if other is not None else None
    value = float(rule.value) if isinstance(rule.value, Decimal) else rule.value
    return None if made is None else (made[0], (("", _shown(rule.to), value),), "", ())


def _move(rule: Move) -> _Made:
    at = _any_object(rule.at)
    to = tuple(_any_object(one) for one in rule.to)
    sample, results = _through(rule)
    changes = []
    for target, result in zip(to, results, strict=True):
        wrap = len(rule.to) == 1 and target[:-1] == at[:-1] and target and target[-1] == f"{at[-1]}[]"
        before, _ = _leaf(_shown(at), sample)
        after, new = _leaf(_shown(target), result)
        if wrap:
            before, after, new = _shown(at), f"{_shown(at)}[0]", result
        changes.append((before, after, new))
    return _nested(at, sample), tuple(changes), "", ()


def _through(rule: Move) -> tuple[Any, tuple[Any, ...]]:
    """A value that the rule takes, and what it makes of it."""
    if rule.bare:
        return {"value": 3, "unit": rule.bare}, (3,)
    if rule.unit:
        return 3, ({"value": 3, "unit": rule.unit},)
    if rule.via is not None:
        return _codec(rule.via)
    sample = _OF[rule.of] if rule.to[0] else _OF["object"]
    return sample, (sample,)


def _codec(use: Use) -> tuple[Any, tuple[Any, ...]]:
    match use.name:
        case "words":
            word, out = use.rows[0]
            return word, (float(out) if isinstance(out, Decimal) else out,)
        case "text":
            parts = range(1, use.argument.count("{}") + 1)
            return use.argument.format(*parts), tuple(parts)
        case "both":
            return 3, (3, 3)
        case "below_zero":
            return -3, ({"value": -3, "unit": use.argument},)
        case "values":
            return {"first": {"inner": "a text"}}, ([{"inner": "a text"}],)
        case "numbers":
            return "(1, 2, 3)", ([1, 2, 3],)
        case "midnight":
            return "2024-01-31", ("2024-01-31T00:00:00Z",)
        case _:
            return {"Inner": "a text"}, ({"Inner": "a text"},)


# Lints --------------------------------------------------------------------------------------------------------

_BAD: dict[str, tuple[Any, ...]] = {
    "above": ({"value": 0, "unit": "m"}, -1),
    "nonzero": ({"value": 0, "unit": "m"}, 0),
    "orcid": ("0000-0002-1825-0098", "made up"),
    "no_serial": ("TITAN12345678", "4711001"),
}
_GOOD: dict[str, tuple[Any, ...]] = {
    "above": ({"value": 1, "unit": "m"}, 1),
    "nonzero": ({"value": 1, "unit": "m"}, -1),
    "orcid": ("0000-0002-1825-0097",),
    "no_serial": ("Titan Krios", "JEM-2100"),
    "other_than": ("a text", 0, True),
}


def findings(migration: Migration) -> list[Found]:
    """For each check values that it finds, with their places, and values that it passes."""
    found: list[Found] = []
    for lint in migration.lints:
        names = tuple(lint.path.replace("*", "some").split("."))
        low = lint.arguments[0] if lint.check == "above" else None
        for value in lint.arguments if lint.check == "other_than" else _BAD[lint.check]:
            found.append(Found(lint.cite, _nested(names, _raised(value, low)), _shown(names)))
        for value in _GOOD[lint.check]:
            found.append(Found(lint.cite, _nested(names, _raised(value, low)), ""))
    return found


def _raised(value: Any, low: Any) -> Any:
    """A number, or a quantity, that much higher."""
    if low is None:
        return value
    return {**value, "value": value["value"] + low} if isinstance(value, dict) else value + low


# Documents ----------------------------------------------------------------------------------------------------


def _any_object(names: Names) -> Names:
    """`in *` is about every object: here one of them."""
    return tuple("some" if name == "*" else name for name in names)


def _nested(names: Names, value: Any) -> dict[str, Any]:
    for name in reversed(names):
        value = {name.removesuffix("[]"): [value] if name.endswith("[]") else value}
    return dict(value)


def _shown(names: Names) -> str:
    """The path in a document with one element in each list."""
    return "$" + "".join(f".{name.removesuffix('[]')}" + ("[0]" if name.endswith("[]") else "") for name in names)


def _leaf(path: str, value: Any) -> tuple[str, Any]:
    """The first value of a node: a quantity and a list of numbers count as one."""
    while isinstance(value, (dict, list)) and not (isinstance(value, dict) and "value" in value):
        if isinstance(value, list):
            if len(value) > 1:
                return path, value
            path, value = f"{path}[0]", value[0]
        else:
            name, value = next(iter(value.items()))
            path = f"{path}.{name}"
    return path, value


__all__ = ["Case", "Found", "cases", "findings", "old_names"]
