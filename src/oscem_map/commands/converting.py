"""One document to one target, with its report: what `convert` does for each file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, cast

from oscem_map.commands.job import Aim, Product
from oscem_map.runtime import documents
from oscem_map.runtime.convert import Conversion, convert
from oscem_map.runtime.converters import Route
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.formats import TABLES, TREE, Side, written
from oscem_map.runtime.formats.cif import Tables
from oscem_map.runtime.profiles import Profile
from oscem_map.runtime.report import Leaf, Report, Status
from oscem_map.runtime.report_next import Run


class Converting(NamedTuple):
    """The conversion of each document of a run: target and route; `root` is the folder whose converters run."""

    to: str
    route: Route
    source: str | None = None
    level: str | None = None
    answers: Mapping[str, object] = {}
    scan: Mapping[str, object] = {}
    strict: bool = False
    root: Path | None = None
    consent: bool = False
    profiles: tuple[Profile, ...] = ()
    noting: bool = False
    """The open questions of the conversion are wanted."""
    notes: tuple[str, ...] = ()
    """What the report says besides: of files that were looked at for the conversion."""
    before: str | None = None
    """The text of the document that travelled with a record."""

    @property
    def reads(self) -> Side:
        """What a document holds, a tree or tables."""
        return TABLES if self.route.reads == TABLES.name else TREE

    @property
    def suffix(self) -> str:
        """The suffix of a target's file."""
        return written(TABLES if self.route.makes == TABLES.name else TREE).suffixes[0]

    @property
    def aim(self) -> Aim:
        """What the run does, in words."""
        return Aim("convert", "converted", f"to {self.to}")

    def at(self, root: Path | None) -> Converting:
        """The same, with the converters of another folder."""
        return self._replace(root=root)

    def make(self, data: bytes, name: str) -> Product:
        """Convert one document. Raises DocumentError and ConversionError."""
        from oscem_map.commands.telling import as_text
        from oscem_map.commands.totals import of_report

        result, report = conversion(data, name, self)
        page = partial(as_text, report, ".html", Run(name, self.to))
        return Product(result.text(), report.to_json, of_report(report), dict(result.files), page)


def conversion(data: bytes, name: str, job: Converting) -> tuple[Conversion, Report]:
    """The target as values, and the report. Raises DocumentError and ConversionError."""
    shown = "standard input" if name == "-" else name
    document = documents.read(data, shown)
    if document.format.side is not job.reads:
        raise _wrong_side(shown, job)
    if isinstance(document.value, Tables):
        result = _run(document.value.categories, job, document.sha256, "$")
        return result, _complete(result, (), job.notes)
    record, at = documents.record_of(document.value, job.level, shown)
    result = _run(record, job, document.sha256, at)
    return result, _complete(result, _around(document.value, record, at), job.notes)


def _run(record: object, job: Converting, sha256: str, at: str) -> Conversion:
    return convert(
        cast(Mapping[str, Any], record),
        job.to,
        ask=job.answers,
        profile=job.profiles,
        noting=job.noting,
        scan=job.scan,
        strict=job.strict,
        source=job.source,
        sha256=sha256,
        at=at,
        root=job.root,
        consent=job.consent,
        before=job.before,
    )


def _wrong_side(name: str, job: Converting) -> DocumentError:
    if job.reads is TABLES:
        return DocumentError(name, f"this is not mmCIF, and {job.to} is made from it", "convert it with --to mmcif")
    return DocumentError(name, f"this is mmCIF, and {job.to} is made from a record", "name a record, or another --to")


def _complete(result: Conversion, around: tuple[Leaf, ...], notes: tuple[str, ...]) -> Report:
    """The report, with what stands around the record, and what files say besides."""
    if not around and not notes:
        return result.report
    from dataclasses import replace

    report = result.report
    return replace(report, leaves=(*report.leaves, *around), notes=(*report.notes, *notes))


def _around(document: object, record: object, at: str) -> tuple[Leaf, ...]:
    """The leaves of a document that stand outside its record: a catalogue's own, which no mapping reads."""
    if document is record:
        return ()
    why = f"outside the record, which is {at}"
    return tuple(Leaf(path, value, Status.IGNORED, (), why) for path, value in _scalars(document, record, "$"))


def _scalars(value: object, without: object, path: str) -> Iterator[tuple[str, object]]:
    if value is without:
        return
    if isinstance(value, dict) and value:
        for name, one in value.items():
            yield from _scalars(one, without, f"{path}.{name}")
    elif isinstance(value, list) and value:
        for i, one in enumerate(value):
            yield from _scalars(one, without, f"{path}[{i}]")
    else:
        yield path, value
