"""`oscem-map migrate`: a document of any age to the current version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

from oscem_map.commands import inputs
from oscem_map.commands.answers import permitted
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.files import STDIN, check_place, read_input, write_stdout, write_whole
from oscem_map.commands.job import Aim, Product
from oscem_map.commands.terminal import to_stderr
from oscem_map.runtime import documents
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.formats import TREE, Side, written
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.migrate import Migrated, migrate, packaged
from oscem_map.runtime.refused import nearest


class Options(NamedTuple):
    """The command line of `migrate`."""

    inputs: Sequence[str]
    output: Path | None = None
    report: Path | None = None
    residual: Path | None = None
    ask: Sequence[str] = ()
    resume: bool = False


class Migrating(NamedTuple):
    """The migration of each document of a run."""

    answers: Mapping[str, object]
    root: Path | None = None

    @property
    def reads(self) -> Side:
        """What a document holds."""
        return TREE

    @property
    def suffix(self) -> str:
        """The suffix of a target's file."""
        return written(TREE).suffixes[0]

    @property
    def aim(self) -> Aim:
        """What the run does, in words."""
        return Aim("migrate", "migrated", f"to {' '.join(packaged().TARGET)}")

    def at(self, root: Path | None) -> Migrating:
        """The same, with the converters of another folder."""
        return self._replace(root=root)

    def make(self, data: bytes, name: str) -> Product:
        """Migrate one document. Raises DocumentError and CommandError."""
        from oscem_map.commands.totals import of_migration
        from oscem_map.runtime.migrate_report import as_json

        document = record_in(data, name)
        result = migrated(document, name, self.answers)
        return Product(write_json(result.document), lambda: as_json(result, document.sha256), of_migration(result))


def run(options: Options) -> int:
    """Migrate, and give the exit code. Raises CommandError."""
    job = Migrating(answers_of(options.ask))
    if inputs.check(options.inputs):
        from oscem_map.commands import many

        if options.residual is not None:
            raise UsageError("--residual is for one document", "name a folder with --report: the reports have it too")
        return many.run(job, many.Many(options.inputs, options.output, options.report, options.resume))
    if options.resume:
        raise UsageError("--resume is for several documents", "name a folder, a pattern or JSON lines")
    for path, option in ((options.output, "-o"), (options.report, "--report"), (options.residual, "--residual")):
        if path is not None and str(path) != STDIN:
            check_place(path, option)
    _single(options, job)
    return 0


def _single(options: Options, job: Migrating) -> None:
    document, name = read_record(options.inputs[0])
    result = migrated(document, name, job.answers)
    text = write_json(result.document)
    if options.output is None or str(options.output) == STDIN:
        write_stdout(text)
    else:
        write_whole(options.output, text)
    _reports(result, document, name, options)
    from oscem_map.runtime.migrate_report import summary

    to_stderr(f"{name}: {summary(result)}")
    for question in result.asked:
        to_stderr(f"  asks for {question.name}: {question.question} (--ask {question.name}=...)")


def migrated(document: documents.Document, name: str, answers: Mapping[str, object]) -> Migrated:
    """What comes of a record. Raises CommandError where none of its values has a place."""
    result = migrate(cast(Mapping[str, Any], document.value), answers)
    if result.says_nothing:
        keys = ", ".join([*cast(Mapping[str, Any], document.value)][:6]) or "nothing"
        family = result.module.TARGET[0]
        what = f"{name}: this is no record of {family}, of any age: it has {keys}, and no value of it has a place"
        raise CommandError(what, "look whether it is the right file")
    return result


def _reports(result: Migrated, document: documents.Document, name: str, options: Options) -> None:
    from oscem_map.runtime import migrate_report

    if options.report is not None:
        markdown = options.report.suffix.lower() == ".md"
        made = migrate_report.as_markdown(result, name) if markdown else migrate_report.as_json(result, document.sha256)
        write_whole(options.report, made)
    if options.residual is not None:
        write_whole(options.residual, migrate_report.residual_json(result))


def read_record(given: str) -> tuple[documents.Document, str]:
    """A record as JSON or YAML, and how messages name it. Raises CommandError."""
    document, name = read_document(given)
    return as_record(document, name), name


def read_document(given: str) -> tuple[documents.Document, str]:
    """A document of any format, and how messages name it. Raises CommandError."""
    name = "standard input" if given == STDIN else given
    try:
        return documents.read(read_input(given), name), name
    except DocumentError as error:
        raise CommandError(str(error)) from None


def record_in(data: bytes, name: str) -> documents.Document:
    """The record that bytes hold. Raises DocumentError, and CommandError for tables."""
    return as_record(documents.read(data, name), name)


def as_record(document: documents.Document, name: str) -> documents.Document:
    """The document itself. Raises CommandError where it holds tables."""
    if document.format.side is not TREE:
        raise CommandError(f"{name}: this is {document.format.title}, and not a record", "name a record")
    return document


def answers_of(given: Sequence[str]) -> dict[str, object]:
    """`key=value` each. Raises UsageError for another key than the migration's questions."""
    asks = packaged().ASKS
    found: dict[str, object] = {}
    for one in given:
        name, sign, value = one.partition("=")
        if not sign or name.strip() not in asks:
            near = nearest(name.strip(), asks)
            there = f"did you mean `{near}`? " if near else ""
            there += f"a migration asks {', '.join(asks) or 'nothing'}"
            raise UsageError(f"`--ask {one}` answers no question", there)
        found[name.strip()] = permitted(name.strip(), value)
    return found
