"""The work on one document of many: read, convert, write. It runs in any process that sees the files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oscem_map.commands import totals
from oscem_map.commands.errors import CommandError
from oscem_map.commands.files import read_input, read_part, write_whole
from oscem_map.commands.job import Job
from oscem_map.commands.journal import NONE, Made, digest
from oscem_map.commands.totals import Totals
from oscem_map.runtime.convert import ConversionError
from oscem_map.runtime.document_error import DocumentError


@dataclass(frozen=True, slots=True)
class Task:
    """One document: where it is, and where its target and its report go.

    `source` is what errors name, `name` the target's path below the folder of targets, `part` offset and length
    in bytes of one line of a file, `before` what an earlier run made, and `page` where its report goes for people.
    """

    source: str
    path: str
    name: str
    target: Path
    report: Path | None = None
    part: tuple[int, int] | None = None
    before: Made | None = None
    page: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it: its totals, the error if it failed, and what was made if something was."""

    source: str
    totals: Totals
    error: str = ""
    made: Made | None = None
    """What is there now; of a document that failed, that nothing is."""
    name: str = ""
    """The target's path below the folder of targets."""


def do_all(job: Job, tasks: Sequence[Task]) -> list[Outcome]:
    """What becomes of some tasks."""
    return [do(job, task) for task in tasks]


def do(job: Job, task: Task) -> Outcome:
    """Do the job for one document. Whatever is wrong with it, the others go on."""
    outcome = replace(_tried(job, task), name=task.name)
    if not outcome.error:
        return outcome
    if task.target.exists():
        stays = f"{outcome.error}\n  note: {task.target} is there from an earlier run, and stays as it was"
        return replace(outcome, error=stays)
    return replace(outcome, made=Made(task.name, "", NONE))


def _tried(job: Job, task: Task) -> Outcome:
    try:
        return _done(job, task)
    except DocumentError as error:
        # A record of JSON lines is one line: its own line 1 says nothing.
        where = error.where.replace(f"{task.source}, line 1,", f"{task.source},") if task.part else error.where
        return Outcome(
            task.source, totals.of_failure(error.what), str(DocumentError(where, error.what, error.help))
        )
    except CommandError as error:
        return _failed(task, str(error).removeprefix(f"{task.source}: "), str(error))
    except Exception as error:
        # A fault of the converter, not of the document: said plainly, and the other documents still convert.
        fault = f"the converter failed ({type(error).__name__}: {error}); please report it with the document"
        return _failed(task, fault, fault)


def _done(job: Job, task: Task) -> Outcome:
    data = read_part(task.path, *task.part) if task.part else read_input(task.path)
    of = digest(job, data)
    if _stands(task, of):
        return Outcome(task.source, Totals(before=1))
    try:
        product = job.make(data, task.source)
    except ConversionError as error:
        _write_report(error.report.to_json if error.report else None, task)
        return _failed(task, str(error), "refused values, and --strict" if error.problems else str(error))
    write_whole(task.target, product.text)
    for name, text in product.files.items():
        write_whole(task.target.with_name(f"{task.target.stem}.{name}"), text)
    _write_report(product.report, task)
    if task.page is not None and product.page is not None:
        write_whole(task.page, product.page())
    made = Made(task.name, of, len(product.text.encode("utf-8")))
    return Outcome(task.source, product.totals, made=made)


def _stands(task: Task, of: str) -> bool:
    """Whether an earlier run made the same of the same, and its files are still there.

    After a loss of power a file can be there and be empty; hence the sizes.
    """
    if task.before is None or task.before.of != of:
        return False
    reports = (path for path in (task.report, task.page) if path is not None)
    return _size(task.target) == task.before.size and all(_size(path) > 0 for path in reports)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _write_report(report: Callable[[], str] | None, task: Task) -> None:
    if report is not None and task.report is not None:
        write_whole(task.report, report())


def _failed(task: Task, message: str, reason: str) -> Outcome:
    return Outcome(task.source, totals.of_failure(reason), f"{task.source}: {message}")
