"""How a diff looks to people, and as data for programs; `diff_reports` has the forms of CI systems."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from oscem_map.registry.accepted import Judgement
from oscem_map.registry.changes import Change, Direction, Facts, Level, count, facts
from oscem_map.registry.model import Kind, Schema

_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
_CONTROLS |= {0x2028: "\\u2028", 0x2029: "\\u2029"}


def headline(before: Schema, after: Schema, changes: Sequence[Change]) -> str:
    """`mmcif 5.362 -> 5.413: 60 changes, 17 break: documents 3, laws 17, deposition 9`."""
    broken = [change for change in changes if change.breaks]
    tally = [(level, sum(level in change.levels for change in broken)) for level in Level]
    parts = ", ".join(f"{level} {number}" for level, number in tally if number)
    said = count(len(changes), "change") if changes else "no change"
    verb = "breaks" if len(broken) == 1 else "break"
    said += f", {len(broken)} {verb}: {parts}" if broken else ", none breaks" if changes else ""
    return f"{before.name} {before.version} -> {after.version}: {said}"


def changes_to_text(found: Judgement) -> str:
    """The changes by the gravest level that they break, then those that break nothing, then what is accepted."""
    lines: list[str] = []
    for level in Level:
        lines += _group(f"{level.broken} ({level}):", found.of(level))
    lines += _group("breaks nothing:", [change for change in found.open if not change.breaks])
    accepted = [f"  {_line(one.change)}\n      {plain(one.sentence)}" for one in found.accepted]
    lines += ["", "accepted:", *accepted] if accepted else []
    lines += ["", "acceptances:", *(f"  {plain(one)}" for one in found.remarks)] if found.remarks else []
    return "\n".join(lines) + "\n" if lines else ""


def _group(title: str, changes: Sequence[Change]) -> list[str]:
    return ["", title, *(f"  {_line(change)}" for change in changes)] if changes else []


def _line(change: Change) -> str:
    return f"{sentence(change)}  [{change.kind}{'; ' + broken(change) if change.breaks else ''}]"


def sentence(change: Change) -> str:
    """`_em_imaging.nominal_cs: is gone`, in one line whatever the schema's texts hold."""
    who = f" ({change.who})" if change.who == "deposition" else ""
    return plain(f"{change.place}: {change.sentence}{who}")


def plain(text: str) -> str:
    """The text with its control characters written out, so that it moves no cursor and begins no line."""
    return text.translate(_CONTROLS).encode("utf-8", "backslashreplace").decode()


def broken(change: Change) -> str:
    """`read: documents, laws; written: deposition`."""
    words = {Direction.SOURCE: "read", Direction.TARGET: "written"}
    sides = [(words[way], [one.level for one in change.breaks if one.direction is way]) for way in Direction]
    return "; ".join(f"{word}: {', '.join(levels)}" for word, levels in sides if levels)


def changes_to_json(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """A list of plain dictionaries, in the order of the schema."""
    return [change_as_data(change) for change in changes]


def change_as_data(change: Change) -> dict[str, Any]:
    return {
        "schema": change.schema,
        "change": str(change.kind),
        "place": change.place,
        "breaks": [{"level": str(one.level), "direction": str(one.direction)} for one in change.breaks],
        "who": change.who or None,
        "sentence": change.sentence,
        "before": change.before or None,
        "after": change.after or None,
        "values": list(change.values),
        "confidence": change.confidence,
    }


# Kinds of change ------------------------------------------------------------------------------------------------------


def kinds_to_text() -> str:
    """Every kind of change in a line, with what it breaks: `registry diff --list`."""
    rows = [(str(found.kind), _of(found), " / ".join(dict.fromkeys(_broken(found)))) for found in facts().values()]
    width, wide = (max(len(row[at]) for row in rows) for at in (0, 1))
    lines = [f"{kind:{width}}  {of:{wide}}  {what}\n" for kind, of, what in rows]
    return "".join(f"{level:12}{level.promise}\n" for level in Level) + "\n" + "".join(lines)


def kinds_to_json() -> list[dict[str, Any]]:
    """The same as data."""
    return [
        {
            "change": str(found.kind),
            "title": found.title,
            "schemas": [str(kind) for kind in found.of],
            "breaks": {
                str(kind): [{"level": str(one.level), "direction": str(one.direction)} for one in broken]
                for kind, broken in found.broken.items()
            },
        }
        for found in facts().values()
    ]


def kind_page(found: Facts) -> str:
    """The page of a kind of change, in Markdown."""
    lines = [f"# {found.kind}: {found.title}", "", *textwrap.wrap(found.what, 110), ""]
    lines += ["| | documents | code | laws | deposition |", "|---|---|---|---|---|", *_table(found), ""]
    if found.before:
        lines += ["Before:", "", "```yaml", found.before, "```", "", "After:", "", "```yaml", found.after, "```", ""]
    return "\n".join([*lines, "What to do:", "", *textwrap.wrap(found.do, 110), ""])


def _table(found: Facts) -> Iterator[str]:
    for kind, breaks in found.broken.items():
        where = {Kind.TREE: "a tree", Kind.TABLES: "tables"}[kind]
        for way, verb in ((Direction.SOURCE, "read"), (Direction.TARGET, "written")):
            levels = {one.level for one in breaks if one.direction is way}
            marks = " | ".join("breaks" if level in levels else "holds" for level in Level)
            yield f"| {where}, {verb} | {marks} |"


def _of(found: Facts) -> str:
    return "both" if len(found.of) > 1 else str(found.of[0])


def _broken(found: Facts) -> Iterator[str]:
    for breaks in found.broken.values():
        yield broken(Change(found.kind, "", breaks=breaks)) or "breaks nothing"
