"""The summary of many documents on a terminal: counts, which documents want attention and why, and what comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from oscem_map.commands.attention import Attention, Noted
from oscem_map.commands.job import Aim
from oscem_map.commands.totals import Totals
from oscem_map.runtime.blocks import NARROWEST, Paint, block, listed, numbered, plain, some
from oscem_map.runtime.plain import wrapped
from oscem_map.runtime.report import Status
from oscem_map.runtime.report_next import Run, Step, counted

_Block = tuple[str, str, Sequence[str]]
_REPORTS = "reports"
_FOLDER = "answers"


def summary(
    totals: Totals, attention: Attention, aim: Aim, run: Run | None = None, width: int = 120, paint: Paint = plain
) -> str:
    """What became of all, the most frequent reasons first. `run` is the command; without it no command comes next."""
    width = max(width, NARROWEST)
    lines = [paint("bold", line) for line in wrapped(headline(totals, aim), width)]
    for label, style, texts in (*_blocks(totals, attention), *_notes(totals)):
        lines += block(label, texts, width, partial(paint, style))
    lines += numbered("next", [*_steps(attention, run)], width, paint)
    return "\n".join(lines) + "\n"


def headline(totals: Totals, aim: Aim) -> str:
    """How many documents were converted, and how many an earlier run had converted."""
    total = totals.converted + totals.failed.total() + totals.before
    before = f"; {totals.before:,} were done before" if totals.before else ""
    return f"{aim.done} {totals.converted} of {total} documents {aim.to}{before}"


def _blocks(totals: Totals, attention: Attention) -> Iterator[_Block]:
    order = [status.value for status in Status]
    counts = sorted(totals.verdicts.items(), key=lambda one: order.index(one[0]) if one[0] in order else -1)
    yield "fields", "dim", [", ".join(f"{number:,} {status}" for status, number in counts) or "none"]
    failed, refused = totals.failed.total(), totals.refused.total()
    if failed:
        yield "failed", "bad", [counted(failed, "document"), *some(map(_because, attention.noted["failed"]), failed, _ABOVE)]
    if refused:
        yield "refused", "bad", [f"{counted(refused, 'value')} {_in(attention, 'refused')}", *by_number(totals.refused)]
        yield "", "", [*_where(attention.noted["refused"], attention.documents["refused"])]
    if totals.unanswered:
        yield "asked", "warn", [f"{_in(attention, 'asked')}: {_in_short(totals.unanswered)}"]
    if totals.missing:
        yield "missing", "warn", [f"{_in(attention, 'missing')}: {_in_short(totals.missing)}"]
    if totals.must:
        yield "must", "bad", [_in(attention, "must"), *by_number(totals.must)]
    if attention.documents["doubtful"]:
        yield "doubtful", "warn", [f"values {_in(attention, 'doubtful')}"]
    if totals.required:
        yield "required", "dim", [f"by the schema of the documents themselves: {_in_short(totals.required)}"]


_ABOVE = "all are named above"


def _notes(totals: Totals) -> Iterator[_Block]:
    if totals.notes:
        yield "notes", "dim", by_number(totals.notes)


def by_number(counts: Counter[str]) -> Sequence[str]:
    """`3 × reason`, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return some((f"{number:,} × {reason}" for reason, number in ordered), len(ordered), "")


def _in_short(counts: Counter[str]) -> str:
    """`title (3), entry_id (2)`, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return listed([f"{name} ({number:,})" for name, number in ordered])


def _in(attention: Attention, kind: str) -> str:
    return f"in {counted(attention.documents[kind], 'document')}"


def _because(one: Noted) -> str:
    return f"{one.source}: {one.why}"


def _where(documents: Sequence[Noted], number: int) -> Iterator[str]:
    """The documents with the most refused values, one a line."""
    ordered = sorted(documents, key=lambda one: -one.numbers["refused"])
    yield from some((f"{one.numbers['refused']} in {one.source}" for one in ordered), number, "")


def _steps(attention: Attention, run: Run | None) -> Iterator[Step]:
    """What to do: the documents that failed, refused values, questions; then the same command again."""
    wanted = attention.documents
    if wanted["failed"]:
        yield Step(f"mend {counted(wanted['failed'], 'document')} that failed")
    if wanted["refused"]:
        yield Step(f"correct the refused values in {counted(wanted['refused'], 'document')}")
    if wanted["asked"] and run is not None:
        who = counted(wanted["asked"], "document")
        said = f"answer the questions of {who}, what is the same for all with --ask-file or in a profile; this writes them down"
        yield Step(said, run.convert("--ask-template", _FOLDER))
    if run is None:
        return
    if wanted["failed"] or wanted["refused"]:
        yield Step("then convert what has changed", run.convert("-o", run.target, *run.reported, *run.converting, "--resume"))
    elif not run.report:
        yield Step("see what became of each", run.convert("-o", run.target, "--report", _REPORTS, *run.converting))
    if run.report:
        yield Step(f"all that want attention are listed in {Path(run.report, 'index.html')}")
