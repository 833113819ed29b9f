"""What worker processes do with a document on disk. Everything that goes in and out can be pickled, and is small.

A worker has a bound on its memory: a document that needs more fails by itself, and the service goes on.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from oscem_map.commands.converting import Converting, conversion
from oscem_map.commands.errors import CommandError
from oscem_map.runtime.conversion import Conversion, ConversionError
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.report import Report

MEMORY = 2 << 30
"""Bytes of addresses that a worker may use."""

JSON, MMCIF, ZIP = "application/json", "chemical/x-mmcif", "application/zip"
REPORTS = {"json": JSON, "html": "text/html", "markdown": "text/markdown"}
_SUFFIX = {"json": ".json", "html": ".html", "markdown": ".md"}


class Task(NamedTuple):
    """A document in a file, what is to be made of it, and what else is said; `out` is where it goes."""

    document: str
    out: str
    to: str
    answers: tuple[str, ...] = ()
    source: str | None = None
    level: str | None = None
    strict: bool = False
    consent: bool = False
    model: str = ""


class Made(NamedTuple):
    """A file that was made, and its media type and suffix."""

    path: str
    media: str
    suffix: str


class Fault(NamedTuple):
    """Why nothing was made: `where`, `what` and `help` of each."""

    message: str
    help: str = ""
    each: tuple[tuple[str, str, str], ...] = ()


Worked = Made | Fault
Work = Callable[[Task], Worked]


def _guarded(work: Work) -> Work:
    """What is wrong with a document is an answer, and crosses to the other process as one."""

    def guarded(task: Task) -> Worked:
        bound_memory()
        try:
            return work(task)
        except ConversionError as error:
            report = error.report
            each = tuple((one.path, one.reason, "") for one in report.refused()) if report is not None else ()
            return Fault(str(error), "", each[:200])
        except (DocumentError, CommandError) as error:
            return Fault(str(error), error.help)
        except (MemoryError, RecursionError):
            return Fault("the document is too large or too deep to be worked on")

    return guarded


def bound_memory() -> None:
    """Refuse this process more memory than `MEMORY`, where the system can."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    except (ImportError, ValueError, OSError):  # a system without such bounds
        return


def _converted(task: Task) -> tuple[Conversion, Report]:
    """The conversion of a task. Raises ConversionError, DocumentError, CommandError."""
    from oscem_map.commands.answers import answers
    from oscem_map.runtime import documents
    from oscem_map.runtime.converters import Ambiguous, route, routes

    data = Path(task.document).read_bytes()
    try:
        way = route(task.to, None, task.source)
    except Ambiguous:
        way = route(task.to, None, task.source, documents.read(data, NAME).format.side.name)
    fitting = [one for one, _ in routes(task.to, None, task.source)]
    given = answers(task.answers, [], fitting, older=way.put)
    job = Converting(task.to, way, task.source, task.level, given, strict=task.strict, consent=task.consent)
    return conversion(data, NAME, job)


NAME = "the document"
"""What a document is called in messages."""


def _convert(task: Task) -> Worked:
    """The target as a file."""
    result, _ = _converted(task)
    return _target(result, task.out)


def _target(result: Conversion, out: str) -> Made:
    Path(out).write_text(result.text(), encoding="utf-8")
    return Made(out, JSON, ".json") if result.makes_tree else Made(out, MMCIF, ".cif")


def _bundle(task: Task) -> Worked:
    """Target, report and the files that travel beside, packed together."""
    result, report = _converted(task)
    suffix = ".json" if result.makes_tree else ".cif"
    with zipfile.ZipFile(task.out, "x", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{task.to}{suffix}", result.text())
        archive.writestr("report.json", report.to_json())
        for name, text in result.files.items():
            archive.writestr(name, text)
    return Made(task.out, ZIP, ".zip")


def _report(form: str, task: Task) -> Worked:
    from oscem_map.commands.telling import as_text
    from oscem_map.runtime.report_next import Run

    _, report = _converted(task)
    Path(task.out).write_text(as_text(report, _SUFFIX[form], Run(NAME, task.to)), encoding="utf-8")
    return Made(task.out, REPORTS[form], _SUFFIX[form])


def _validate(task: Task) -> Worked:
    """What `oscem-map validate` says, as JSON, with whether it is valid."""
    from oscem_map.commands.migrate import record_in
    from oscem_map.commands.validate import looked_at
    from oscem_map.runtime.formats.json_text import write_json
    from oscem_map.runtime.migrate import packaged

    found = looked_at(record_in(Path(task.document).read_bytes(), NAME), NAME, None, packaged())
    said: dict[str, Any] = {"valid": found.code == 0, **found.as_json()}
    Path(task.out).write_text(write_json(said), encoding="utf-8")
    return Made(task.out, JSON, ".json")


def _merge(task: Task) -> Worked:
    """The record, merged into a model."""
    result, _ = _converted(task)
    try:
        result.merge(Path(task.model), Path(task.out))
    except (ValueError, OSError) as error:
        return Fault(f"the record cannot be merged into the model: {error}", str(getattr(error, "help", "")))
    return Made(task.out, MMCIF, ".cif")


def convert(task: Task) -> Worked:
    return _guarded(_convert)(task)


def bundle(task: Task) -> Worked:
    return _guarded(_bundle)(task)


def merge(task: Task) -> Worked:
    return _guarded(_merge)(task)


def validate(task: Task) -> Worked:
    return _guarded(_validate)(task)


def report(form: str, task: Task) -> Worked:
    return _guarded(lambda one: _report(form, one))(task)


