"""Many documents: each is converted by itself, on this machine or on a Dask cluster, and a journal is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from oscem_map.commands import pool
from oscem_map.commands.attention import Attention
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.files import make_folder, write_whole
from oscem_map.commands.inputs import reaches
from oscem_map.commands.job import Job
from oscem_map.commands.journal import AT_WORK, Journal, Made
from oscem_map.commands.many_summary import summary
from oscem_map.commands.plan import Plan
from oscem_map.commands.progress import ProgressBar
from oscem_map.commands.tasks import Outcome, Task
from oscem_map.commands.telling import SUFFIXES
from oscem_map.commands.terminal import paint_of, to_stderr, width_of
from oscem_map.commands.totals import Totals
from oscem_map.runtime.formats import TREE, of_name
from oscem_map.runtime.report_next import Run


@dataclass(frozen=True, slots=True)
class Many:
    """What goes in, where targets and reports go, and how: `dask` is `local` or a scheduler's address."""

    inputs: Sequence[str]
    output: Path | None
    report: Path | None = None
    resume: bool = False
    dask: str | None = None
    pages: bool = False
    run: Run | None = None
    """The command, for the next one; None where nothing is said of it."""


def run(job: Job, many: Many) -> int:
    """Do a job for files, folders, patterns and JSON lines, into a folder; 1 if a document failed. Raises CommandError."""
    output = _checked(job, many)
    try:
        with Plan(job, list(many.inputs), output, many.report, many.pages) as plan:
            total = _run(job, plan, output, many)
    except sqlite3.Error as error:
        raise CommandError(f"the list of documents cannot be kept ({error})", "see whether the disk is full") from None
    return 1 if total.failed else 0


def _run(job: Job, plan: Plan, output: Path, many: Many) -> Totals:
    total, attention = Totals(), Attention()
    with Journal(output, many.resume, plan.remembered) as journal:
        plan.remember(journal.lines())
        with ProgressBar(len(plan)) as shown, closing(_outcomes(job, plan, many, journal)) as found:
            for outcome in found:
                if outcome.error:
                    shown.line(f"error: {outcome.error}")
                if outcome.made:
                    journal.write(outcome.made)
                total.add(outcome.totals)
                attention.add(outcome)
                shown.advance()
    plan.sweep()
    if many.report is not None:
        from oscem_map.commands.index_page import INDEX, to_html

        write_whole(many.report / INDEX, to_html(total, attention, job.aim, many.pages))
    to_stderr(summary(total, attention, job.aim, many.run, width_of(), paint_of()), end="")
    return total


def _outcomes(job: Job, plan: Plan, many: Many, journal: Journal) -> Generator[Outcome]:
    tasks = _begun(plan, many.resume, journal)
    if many.dask is None:
        return pool.outcomes(job, tasks, len(plan), pool.processes())
    from oscem_map.commands import cluster

    return cluster.outcomes(job, tasks, len(plan), many.dask)


def _begun(plan: Plan, resume: bool, journal: Journal) -> Iterator[Task]:
    """The tasks. Before the first of them the journal says which targets will be there that no run has made yet."""
    for name in plan.new():
        journal.write(Made(name, "", AT_WORK))
    yield from plan.tasks(resume)


def _checked(job: Job, many: Many) -> Path:
    """The folder of targets, once the places of output are known to be fit. Raises UsageError."""
    if many.output is None:
        raise UsageError("several documents need a folder for what is made of them", "name it with -o FOLDER")
    if many.dask is not None:
        from oscem_map.commands import cluster

        cluster.check()
    form = of_name(f"any{job.suffix}")
    if form is not None and form.side is job.reads and any(reaches(name, many.output) for name in many.inputs):
        help = "name another folder: the next run would read what this one makes"
        raise UsageError(f"-o {many.output} is inside the input", help)
    if many.output.exists():
        make_folder(many.output, "-o")
    if many.pages and many.report is None:
        raise UsageError("--pages are reports, and there is no --report", "name a folder with --report")
    if many.report is not None:
        _check_reports(many.inputs, many.report, job)
    return many.output


def _check_reports(inputs: Sequence[str], report: Path, job: Job) -> None:
    if report.suffix.lower() in SUFFIXES:
        raise UsageError(f"--report {report}: several documents have a folder of reports", "name a folder")
    if job.reads is TREE and any(reaches(name, report) for name in inputs):
        raise UsageError(f"--report {report} is inside the input", "name another folder: reports are JSON, as records are")
