"""How a diff looks: as text for people, as data for programs, and as annotations of a CI run."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from oscem_map.registry.changes import Change, Severity, count
from oscem_map.registry.model import Schema

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def headline(before: Schema, after: Schema, changes: Sequence[Change]) -> str:
    """`mmcif 5.362 -> 5.413: 60 changes, 3 breaking for writers, 57 compatible`."""
    tally = [(sum(one.severity is severity for one in changes), severity) for severity in Severity]
    parts = [count(len(changes), "change") if changes else "no change"]
    parts += [f"{number} {severity}" for number, severity in tally if number]
    return f"{before.name} {before.version} -> {after.version}: {', '.join(parts)}"


def changes_to_text(changes: Sequence[Change]) -> str:
    """The changes, the gravest first, and of one severity in the order of the schema; "" for none."""
    ordered = sorted(changes, key=lambda one: _ORDER[one.severity])
    lines: list[str] = []
    for severity, group in groupby(ordered, key=lambda one: one.severity):
        lines += ["", f"{severity}:", *(f"  {_sentence(change)}" for change in group)]
    return "\n".join(lines) + "\n" if lines else ""


def _sentence(change: Change) -> str:
    who = f" ({change.who})" if change.who == "deposition" else ""
    return f"{change.place}: {change.sentence}{who}"


def changes_to_json(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """A list of plain dictionaries, in the order of the schema."""
    return [
        {
            "kind": str(change.kind),
            "severity": str(change.severity),
            "breaks": change.severity.breaks,
            "place": change.place,
            "who": change.who or None,
            "sentence": change.sentence,
            "before": change.before or None,
            "after": change.after or None,
            "values": list(change.values),
        }
        for change in changes
    ]


def changes_to_github(changes: Sequence[Change], breaking: str = "error") -> str:
    """One workflow command of GitHub Actions a line; what breaks somebody is an error, or what `breaking` says."""
    return "".join(_annotation(change, breaking) + "\n" for change in changes)


def _annotation(change: Change, breaking: str) -> str:
    level = breaking if change.severity.breaks else "notice"
    text = f"{_sentence(change)} ({change.severity})"
    return f"::{level} title={change.kind}::" + text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
