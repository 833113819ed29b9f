"""The summary of a conversion on a terminal: what to do, and what that is about, within its width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from oscem_map.runtime.blocks import NARROWEST, Paint, block, listed, numbered, plain, some
from oscem_map.runtime.plain import one_line, wrapped
from oscem_map.runtime.report import Report, Status
from oscem_map.runtime.report_view import Line, Run, View, counted, view

_LONGEST: Final = 60
_LONGEST_REASON: Final = 200


def summary(report: Report, run: Run | None = None, width: int = 120, paint: Paint = plain) -> str:
    """What was refused, what is asked and doubtful, counts, and the next command; lines of at most `width` columns.

    A command is broken where a shell takes the break, and not inside a word.
    """
    return "\n".join(_lines(view(report, run), max(width, NARROWEST), paint)) + "\n"


def _lines(seen: View, width: int, paint: Paint) -> Iterator[str]:
    for line in wrapped(one_line(f"{seen.title} ({seen.direction})"), width):
        yield paint("bold", line)
    for label, style, body in _blocks(seen):
        yield from block(label, body, width, partial(paint, style))
    yield from numbered("next", seen.steps, width, paint)


def _blocks(seen: View) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Label, style and texts of each block of the summary."""
    migrated = seen.section("migrated")
    if migrated:
        steps = ", ".join(dict.fromkeys(line.note for line in migrated))
        yield "migrated", "dim", [f"{counted(len(migrated), 'change')}, by {steps}"]
    tally = ", ".join(f"{number:,} {status.value}" for status, number in seen.fields.items() if number)
    yield "fields", "dim", [tally or "none"]
    yield from _pressing(seen)
    model = [one for one in seen.sections if one.name == "model"]
    if model:
        said = [(one.title.partition(": ")[2], f"{len(one.lines):,}") for one in model]
        yield "model", "dim", [f"{title}: {number}" if title else model[0].lines[0].field for title, number in said]
    yield from (("note", "dim", [line.field]) for line in seen.section("notes"))


def _pressing(seen: View) -> Iterator[tuple[str, str, Sequence[str]]]:
    refused, looks = seen.section("refused"), seen.section("doubtful")
    if refused:
        yield "refused", "bad", some(map(_value, refused), len(refused))
    asked, demanded = seen.section("asked"), seen.section("demanded")
    if asked:
        yield "asked", "warn", [f"{counted(len(asked), 'question')}: {_names(asked)}"]
    if demanded:
        by = ", ".join(dict.fromkeys(line.note for line in demanded if line.note))
        yield "missing", "warn", [f"{len(demanded):,} demanded by {by}: {_names(demanded)}"]
    for level, style in (("must", "bad"), ("should", "warn")):
        advice = seen.section(level)
        if advice:
            yield level, style, some((f"{line.field}: {line.before}" for line in advice), len(advice))
    required = seen.section("required")
    if required:
        yield "required", "dim", [f"{len(required):,} by {required[0].note}, of the record itself: {_names(required)}"]
    if seen.section("unknown"):
        yield "unknown", "warn", [_names(seen.section("unknown"))]
    doubts = [line for line in looks if line.note in (Status.DOUBTFUL.value, Status.MENDED.value)]
    if doubts:
        yield "doubtful", "warn", some(map(_value, doubts), len(doubts))
    if seen.section("differs"):
        yield "differs", "warn", some(map(_difference, seen.section("differs")), len(seen.section("differs")))
    assumed = seen.section("assumed")
    if assumed:
        yield "assumed", "dim", [listed([*dict.fromkeys(f"{line.field} = {_cut(line.before, _LONGEST)}" for line in assumed)])]


def _value(line: Line) -> str:
    said = " -> ".join(_cut(text, _LONGEST) for text in line.value)
    return f"{line.field} = {said}" + (f": {_cut(line.reason, _LONGEST_REASON)}" if line.reason else "")


def _difference(line: Line) -> str:
    model, metadata = (_cut(text, _LONGEST) or "nothing" for text in (line.before, line.rule))
    return f"{line.field} ({line.reason}): {model} in the model, {metadata} in the metadata; kept the {line.note}'s"


def _names(lines: Iterable[Line]) -> str:
    return listed([line.field for line in lines])


def _cut(text: str, longest: int) -> str:
    text = one_line(text)
    return text if len(text) <= longest else f"{text[:longest]}..."
