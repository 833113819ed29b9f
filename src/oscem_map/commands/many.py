"""Many documents: each is converted by itself, in several processes; results come in order."""

from __future__ import annotations

import os
import signal
from collections import Counter, deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from oscem_map.commands import tally
from oscem_map.commands.ending import lasting
from oscem_map.commands.files import make_folder, read_input, write_whole
from oscem_map.commands.one import Job, converted
from oscem_map.commands.shown import Shown
from oscem_map.commands.stop import Stop, Usage
from oscem_map.commands.tally import Tally
from oscem_map.runtime.convert import ConversionError
from oscem_map.runtime.places import DocumentError
from oscem_map.runtime.report import Report

PARALLEL_FROM = 8
"""Fewer documents than this are done before other processes have started."""
_CHUNK = 50
_AHEAD = 4
"""Chunks that wait for each process: enough to keep it busy, few enough that memory does not grow."""
_RECORDS = (".json", ".yaml", ".yml")
_TABLES = (".cif", ".mmcif")


@dataclass(frozen=True, slots=True)
class Task:
    """One document: where it is, and where its target and its report go."""

    source: str
    target: Path
    report: Path | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it: its tally, and the error if it failed."""

    source: str
    tally: Tally
    error: str = ""


def run(job: Job, inputs: Sequence[str], output: Path | None, report: Path | None) -> int:
    """Convert files and folders into the folder `output`; 1 if a document failed. Raises Stop."""
    lasting()
    tasks = plan(job, inputs, output, report)
    total = Tally()
    with Shown(len(tasks)) as shown, closing(outcomes(job, tasks, processes())) as found:
        for outcome in found:
            if outcome.error:
                shown.line(f"error: {outcome.error}")
            total.add(outcome.tally)
            shown.advance()
    shown.line(tally.summary(total, job.to).rstrip("\n"))
    return 1 if total.failed else 0


# What there is to do ----------------------------------------------------------------------------------------


def plan(job: Job, inputs: Sequence[str], output: Path | None, report: Path | None) -> list[Task]:
    """The tasks in the order of the inputs, those of a folder by name. Makes the folders. Raises Usage."""
    if output is None:
        raise Usage("several documents need a folder for what is made of them", "name it with -o FOLDER")
    found = [one for name in inputs for one in _documents(Path(name), job)]
    if not found:
        suffixes = ", ".join(_TABLES if job.back else _RECORDS)
        raise Usage(f"there is nothing to convert in {', '.join(inputs)}", f"looked for {suffixes}")
    if report is not None:
        _check_reports(inputs, report, job)
        make_folder(report, "--report")
    make_folder(output, "-o")
    tasks = [
        Task(str(path), output / name, report / f"{name}.json" if report else None) for path, name in _named(found, job)
    ]
    for folder in {path.parent for task in tasks for path in (task.target, task.report) if path}:
        make_folder(folder, "-o")
    return tasks


def _documents(path: Path, job: Job) -> Iterator[tuple[Path, Path]]:
    """The documents of an input, each with its path below it."""
    if not path.is_dir():
        yield path, Path(path.name)
        return
    suffixes = _TABLES if job.back else _RECORDS
    for one in sorted(path.rglob("*")):
        if one.suffix.lower() in suffixes and one.is_file():
            yield one, one.relative_to(path)


def _named(found: Sequence[tuple[Path, Path]], job: Job) -> Iterator[tuple[Path, Path]]:
    """Each document with its target's name: `a.cif`, or `a.json.cif` where there is an `a.yaml` as well."""
    plain = Counter(below.with_suffix(job.suffix) for _, below in found)
    taken: dict[Path, Path] = {}
    for path, below in found:
        short = below.with_suffix(job.suffix)
        name = short if plain[short] == 1 else below.with_name(below.name + job.suffix)
        if name in taken:
            raise Usage(f"{taken[name]} and {path} would both become {name}", "convert them into two folders")
        taken[name] = path
        yield path, name


def _check_reports(inputs: Sequence[str], report: Path, job: Job) -> None:
    if report.suffix.lower() in (".json", ".md"):
        raise Usage(f"--report {report}: several documents have a folder of reports", "name a folder")
    places = [Path(name).resolve() for name in inputs if Path(name).is_dir()]
    if not job.back and any(report.resolve().is_relative_to(place) for place in places):
        raise Usage(f"--report {report} is inside the input", "name another folder: reports are JSON, as records are")


# Doing it ---------------------------------------------------------------------------------------------------


def processes() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def outcomes(job: Job, tasks: Sequence[Task], workers: int) -> Generator[Outcome]:
    """What becomes of each task, in order. Raises Stop if a process is ended from outside."""
    if workers < 2 or len(tasks) < PARALLEL_FROM:
        yield from (do(job, task) for task in tasks)
        return
    size = max(1, min(_CHUNK, len(tasks) // (workers * _AHEAD)))
    pool = ProcessPoolExecutor(workers, initializer=_patient)
    try:
        yield from _in_order(pool, job, [tasks[i : i + size] for i in range(0, len(tasks), size)], workers)
    except BrokenProcessPool:
        raise Stop(
            "a process that converted was ended from outside", "see whether memory ran out; run it again"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, job: Job, chunks: Sequence[Sequence[Task]], workers: int) -> Iterator[Outcome]:
    waiting: deque[Future[list[Outcome]]] = deque()
    for chunk in chunks:
        waiting.append(pool.submit(do_all, job, chunk))
        if len(waiting) >= workers * _AHEAD:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _patient() -> None:
    """Ctrl-C ends the command; its helpers finish the document they are at."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def do_all(job: Job, tasks: Sequence[Task]) -> list[Outcome]:
    """What becomes of some tasks."""
    return [do(job, task) for task in tasks]


def do(job: Job, task: Task) -> Outcome:
    """Convert one document. Whatever is wrong with it, the others go on."""
    try:
        return _done(job, task)
    except DocumentError as error:
        return Outcome(task.source, tally.of_failure(error.what), str(error))
    except Stop as error:
        return _failed(task, str(error).removeprefix(f"{task.source}: "), str(error))
    except Exception as error:
        # A fault of the converter, not of the document: said plainly, and the other documents still convert.
        fault = f"the converter failed ({type(error).__name__}: {error}); please report it with the document"
        return _failed(task, fault, fault)


def _done(job: Job, task: Task) -> Outcome:
    try:
        text, report = converted(read_input(task.source), task.source, job)
    except ConversionError as error:
        _write_report(error.report, task)
        return _failed(task, str(error), "refused values, and --strict" if error.problems else str(error))
    write_whole(task.target, text)
    _write_report(report, task)
    return Outcome(task.source, tally.of_report(report))


def _write_report(report: Report | None, task: Task) -> None:
    if report is not None and task.report is not None:
        write_whole(task.report, report.to_json())


def _failed(task: Task, message: str, reason: str) -> Outcome:
    return Outcome(task.source, tally.of_failure(reason), f"{task.source}: {message}")
