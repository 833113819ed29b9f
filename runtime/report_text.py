"""The summary of a conversion on a terminal: what to do, and what that is about, within its width."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from oscem_map.runtime.plain import cells, one_line, wrapped
from oscem_map.runtime.report import Report, Status
from oscem_map.runtime.report_view import Line, Run, View, counted, view

_SHOWN: Final = 8
_LONGEST: Final = 60
_LONGEST_REASON: Final = 200
_LABEL: Final = 10
_NARROWEST: Final = 24

Paint = Callable[[str, str], str]
"""Colours a text: the style's name (`bad`, `warn`, `good`, `dim`, `bold`) and the text."""


def plain(style: str, text: str) -> str:
    """No colour."""
    return text


def summary(report: Report, run: Run | None = None, width: int = 120, paint: Paint = plain) -> str:
    """What was refused, what is asked and doubtful, counts, and the next command; lines of at most `width` columns.

    A command is broken where a shell takes the break, and not inside a word.
    """
    return "\n".join(_lines(view(report, run), max(width, _NARROWEST), paint)) + "\n"


def _lines(seen: View, width: int, paint: Paint) -> Iterator[str]:
    for line in wrapped(one_line(f"{seen.title} ({seen.direction})"), width):
        yield paint("bold", line)
    for label, style, body in _blocks(seen):
        yield from _block(label, body, width, partial(paint, style), 2 if len(body) > 1 else 0)
    yield from _next(seen, width, paint)


def _next(seen: View, width: int, paint: Paint) -> Iterator[str]:
    """The steps, numbered where there are several; a command stands alone in its lines."""
    label = "next"
    for n, step in enumerate(seen.steps, 1):
        several = len(seen.steps) > 1
        text = f"{f'{n}. ' if several else ''}{step.text}{':' if step.command else ''}"
        yield from _block(label, [text], width, partial(paint, "good"), 3 if several else 0)
        if step.command:
            yield from (paint("bold", line) for line in _command(step.command, width))
        label = ""


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
        yield "refused", "bad", _some(map(_value, refused), len(refused))
    asked, demanded = seen.section("asked"), seen.section("demanded")
    if asked:
        yield "asked", "warn", [f"{counted(len(asked), 'question')}: {_names(asked)}"]
    if demanded:
        by = ", ".join(dict.fromkeys(line.note for line in demanded if line.note))
        yield "missing", "warn", [f"{len(demanded):,} demanded by {by}: {_names(demanded)}"]
    for level, style in (("must", "bad"), ("should", "warn")):
        advice = seen.section(level)
        if advice:
            yield level, style, _some((f"{line.field}: {line.before}" for line in advice), len(advice))
    required = seen.section("required")
    if required:
        yield "required", "dim", [f"{len(required):,} by {required[0].note}, of the record itself: {_names(required)}"]
    if seen.section("unknown"):
        yield "unknown", "warn", [_names(seen.section("unknown"))]
    doubts = [line for line in looks if line.note in (Status.DOUBTFUL.value, Status.MENDED.value)]
    if doubts:
        yield "doubtful", "warn", _some(map(_value, doubts), len(doubts))
    if seen.section("differs"):
        yield "differs", "warn", _some(map(_difference, seen.section("differs")), len(seen.section("differs")))
    assumed = seen.section("assumed")
    if assumed:
        yield "assumed", "dim", [_listed([f"{line.field} = {_cut(line.before, _LONGEST)}" for line in assumed])]


def _value(line: Line) -> str:
    said = " -> ".join(_cut(text, _LONGEST) for text in line.value)
    return f"{line.field} = {said}" + (f": {_cut(line.reason, _LONGEST_REASON)}" if line.reason else "")


def _difference(line: Line) -> str:
    model, metadata = (_cut(text, _LONGEST) or "nothing" for text in (line.before, line.rule))
    return f"{line.field} ({line.reason}): {model} in the model, {metadata} in the metadata; kept the {line.note}'s"


def _some(texts: Iterable[str], number: int) -> Sequence[str]:
    shown = [text for text, _ in zip(texts, range(_SHOWN), strict=False)]
    return shown if number <= _SHOWN else [*shown, f"and {number - _SHOWN:,} more, all in the report"]


def _names(lines: Iterable[Line]) -> str:
    return _listed([line.field for line in lines])


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(map(one_line, names[:_SHOWN])) + more


def _cut(text: str, longest: int) -> str:
    text = one_line(text)
    return text if len(text) <= longest else f"{text[:longest]}..."


# Lines --------------------------------------------------------------------------------------------------------------


def _block(label: str, texts: Sequence[str], width: int, paint: Callable[[str], str], hang: int) -> Iterator[str]:
    """The label (only it is coloured) with the texts beside it, or below it on a narrow terminal.

    Lines of a text after its first are indented by `hang`.
    """
    narrow = width < 4 * _LABEL
    indent = 4 if narrow else _LABEL + 2
    if narrow and label:
        yield f"  {paint(f'{label}:')}"
    head = "" if narrow or not label else f"  {paint(f'{label}:')}{' ' * (_LABEL - len(label) - 1)}"
    for text in texts:
        for n, line in enumerate(wrapped(one_line(text), width - indent - hang)):
            yield (head or " " * indent) + (" " * hang if n else "") + line
            head = ""


def _command(command: str, width: int) -> Iterator[str]:
    """A command in lines that a shell puts together again: broken before its file and its options, nowhere else."""
    indent = " " * (_LABEL + 5)
    if cells(indent + command) <= width:
        yield indent + command
        return
    line = ""
    for words in _words(command):
        if line and cells(line) + cells(words) + 7 > width:
            yield f"    {line} \\"
            line = f"    {words}"
        else:
            line = f"{line} {words}" if line else words
    yield f"    {line}"


def _words(command: str) -> list[str]:
    """The words of a command as they are quoted: each option with its value, else one by one."""
    from shlex import quote, split

    found: list[str] = []
    for word in split(command):
        after_option = bool(found) and found[-1].startswith("--") and " " not in found[-1]
        if after_option and not word.startswith("--"):
            found[-1] += f" {quote(word)}"
        else:
            found.append(quote(word))
    return found
