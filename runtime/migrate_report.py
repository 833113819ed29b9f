"""A migration's report: as JSON, and in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.migrate import Leaf as MigratedLeaf
from oscem_map.runtime.migrate import Migrated
from oscem_map.runtime.migrate_log import Change, Question
from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.report import CLAIMS, Asked, Changed, Leaf, Report, Status


def as_json(result: Migrated, sha256: str = "") -> str:
    """Every change, conflict, leaf without a place, placeholder and question."""
    family, version = result.module.TARGET
    return write_json(
        {
            "tool": "oscem-map",
            "migration": f"{family} {version}",
            "input": {"sha256": sha256},
            "age": result.age,
            "steps": [{"step": one, "title": result.module.STEPS[one]} for one in result.steps],
            "changes": [_without_empty_reason(change._asdict()) for change in result.changes],
            "conflicts": [conflict._asdict() for conflict in result.conflicts],
            "residual": [aside._asdict() for aside in result.residual],
            "placeholders": [found._asdict() for found in result.placeholders],
            "asked": [question._asdict() for question in result.asked],
            "leaves": [
                {"path": leaf.path, "places": leaf.places} | ({"reason": leaf.reason} if leaf.reason else {})
                for leaf in result.leaves
            ],
        }
    )


def _without_empty_reason(change: dict[str, Any]) -> dict[str, Any]:
    return {name: one for name, one in change.items() if name != "reason" or one}


def residual_json(result: Migrated) -> str:
    """What has no place, with the path that it had."""
    return write_json([{"path": one.path, "value": one.value, "reason": one.reason} for one in result.residual])


def as_markdown(result: Migrated, name: str) -> str:
    """The report for people."""
    family, version = result.module.TARGET
    lines = [f"# {name}: to {family} {version}", "", *_ages(result), ""]
    lines += _section("Changed", (_change(change) for change in result.changes))
    kept = (
        f"- `{one.path}` = {_shown(one.value)}: `{one.place}` is {_shown(one.kept)} already" for one in result.conflicts
    )
    lines += _section("In conflict: the first value stays", kept)
    lines += _section("No place", (f"- `{one.path}` = {_shown(one.value)}: {one.reason}" for one in result.residual))
    found = (f"- `{one.path}` = {_shown(one.value)}: {one.reason}" for one in result.placeholders)
    lines += _section("Placeholders, never written as facts", found)
    lines += _section("Asked", (f"- `{one.name}` for `{one.place}`: {one.question}" for one in result.asked))
    return "\n".join(lines).rstrip() + "\n"


def _section(title: str, rows: Any) -> list[str]:
    shown = [*rows]
    return [f"## {title}", "", *shown, ""] if shown else []


def _ages(result: Migrated) -> list[str]:
    if not result.steps:
        return ["Answers were put in." if result.changes else "No step had anything to do."]
    counts = Counter(change.step for change in result.changes)
    return [f"- {one} ({result.module.STEPS[one]}): {_counted(counts[one], 'change')}" for one in result.steps]


def _change(change: Any) -> str:
    new = "" if change.old == change.new else f" = {_shown(change.new)}"
    old = "" if change.old == change.new else f" = {_shown(change.old)}"
    why = f": {change.reason}" if change.reason else ""
    return f"- `{change.before or 'the migration'}`{old} -> `{change.after}`{new} ({change.step}, {change.rule}){why}"


def _shown(value: Any) -> str:
    if isinstance(value, dict) and {"value", "unit"} <= value.keys():
        return f"{value['value']} {value['unit']}"
    return write_json(value).strip()


def as_given(report: Report, result: Migrated, at: str = "$") -> Report:
    """A conversion's report on a migrated record as one on the record that was given, with every change."""
    return replace(
        report,
        leaves=leaves_as_given(report.leaves, result, at),
        changes=_changed(result.changes, at),
        asked=(*report.asked, *(_asked(one, at) for one in result.asked)),
    )


def _changed(changes: Iterable[Change], at: str) -> tuple[Changed, ...]:
    """Changes of a record that stands at a path."""
    if at != "$":
        changes = [one._replace(before=_below(one.before, at), after=_below(one.after, at)) for one in changes]
    return tuple(
        [
            new_tuple(Changed, (step, before, after, old, new, reason, rule))
            for step, before, after, old, new, rule, reason in changes
        ]
    )


def _asked(one: Question, at: str) -> Asked:
    return Asked(one.name, one.question, (_below(one.place, at),), None)


def _below(path: str, at: str) -> str:
    return path if at == "$" or not path.startswith("$") else at + path[1:]


def leaves_as_given(leaves: Iterable[Leaf], result: Migrated, at: str = "$") -> tuple[Leaf, ...]:
    """A conversion's verdicts on a migrated record as verdicts on the leaves of the input, each once, in its order.

    `leaves` have the paths of the migrated record below `at`, as `convert` reports them. What was put aside is
    *unknown*, *lost* where a rule says so, or *left out* where its place has another value; a placeholder is *refused*.
    """
    by_path = {(f"{leaf[0]}.{leaf[1]}" if leaf[1] else leaf[0]): leaf for leaf in leaves}
    shift = "" if at == "$" else at
    inputs = result.inputs
    told = tuple([_given(one, inputs[one[0]], by_path, result, shift) for one in result.leaves])
    if not result.guessed:
        return told
    return tuple([_doubted(one, leaf, result) for one, leaf in zip(told, result.leaves, strict=True)])


def _doubted(told: Leaf, leaf: MigratedLeaf, result: Migrated) -> Leaf:
    """A number that the record gives without its unit was read in that of its slot: it may have been meant in another."""
    places = [place.removesuffix(".value") for place in leaf.places]
    place = next((one for one in places if one in result.guessed), None)
    if place is None or told.status is not Status.WRITTEN:
        return told
    reason = f"without a unit in the record: read in {_unit_at(result.document, place)}, as its slot has it"
    return Leaf(told.path, told.value, Status.DOUBTFUL, told.targets, reason, told.rule)


def _unit_at(document: Any, path: str) -> str:
    """The unit of the quantity at a path of a migrated record."""
    for name, number in _STEP.findall(path):
        document = document[int(number)] if number else document[name]
    return str(document["unit"])


_STEP: Final = re.compile(r"\.([^.\[\]]+)|\[([0-9]+)\]")


def _given(leaf: MigratedLeaf, value: object, by_path: dict[str, Leaf], result: Migrated, shift: str) -> Leaf:
    """The verdict on a leaf of the input; `shift` is the record's path, `''` for `$`. Most leaves have one place."""
    own, places, _, _ = leaf
    path = shift + own[1:] if shift else own
    if not places:
        return Leaf(path, value, _status_aside(leaf, value, result), (), leaf.reason, leaf.rule)
    if len(places) > 1:
        return _of_several(leaf, path, value, by_path, result, shift)
    place = shift + places[0][1:] if shift else places[0]
    best = by_path.get(place)
    if best is None or best[3][0] not in CLAIMS:
        named = result.placeholder_at(places[0])
        if named is not None:
            return Leaf(path, value, Status.REFUSED, best.targets if best is not None else (), named.reason, named.rule)
    if best is None:
        return Leaf(path, value, Status.IGNORED, (), "empty: it says nothing", "")
    if best[2] is value and place == path:
        return best
    return best.moved(path, value)


def _of_several(
    leaf: MigratedLeaf, path: str, value: object, by_path: dict[str, Leaf], result: Migrated, shift: str
) -> Leaf:
    """The verdict on a leaf that stands in several places now: the best that any of them has."""
    found = [by_path[place] for one in leaf.places if (place := shift + one[1:] if shift else one) in by_path]
    best = next((one for one in found if one.status in CLAIMS), None)
    if best is None:
        named = next((one for place in leaf.places if (one := result.placeholder_at(place))), None)
        if named is not None:
            return Leaf(path, value, Status.REFUSED, _targets(found), named.reason, named.rule)
        best = next((one for one in found if one.status is not Status.IGNORED), found[0] if found else None)
    if best is None:
        return Leaf(path, value, Status.IGNORED, (), "empty: it says nothing", "")
    if len(found) == 1 and best.path == path and best.value is value:
        return best
    return Leaf(path, value, best.status, _targets(found), best.reason, best.rule)


def _targets(found: list[Leaf]) -> tuple[str, ...]:
    """What any of several places was written to."""
    if len(found) == 1:
        return found[0].targets
    return tuple(dict.fromkeys([target for one in found for target in one.targets]))


def _status_aside(leaf: MigratedLeaf, value: object, result: Migrated) -> Status:
    if leaf.path in result.disputed:
        return Status.LEFT_OUT
    return Status.LOST if leaf.rule else Status.IGNORED if value in ABSENT else Status.UNKNOWN


def summary(result: Migrated) -> str:
    """One line: what was done."""
    parts = [
        _counted(len(result.changes), "change") if result.changes or result.steps else "",
        _counted(len(result.conflicts), "conflict") if result.conflicts else "",
        _counted(len(result.residual), "value") + " without a place" if result.residual else "",
        _counted(len(result.placeholders), "placeholder") if result.placeholders else "",
        _counted(len(result.asked), "question") if result.asked else "",
    ]
    steps = ", ".join(result.steps) or ("answers put in" if result.changes else "no step had anything to do")
    said = ", ".join(part for part in parts if part)
    return f"{steps}: {said}" if said else steps


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")
