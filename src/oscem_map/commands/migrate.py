"""`oscem-map migrate`: a document of any age to the current version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import typer

from oscem_map.commands.asks import permitted
from oscem_map.commands.files import STDIN, check_place, read_input, write_stdout, write_whole
from oscem_map.commands.stop import Stop, Usage
from oscem_map.runtime import documents
from oscem_map.runtime.json_text import write_json
from oscem_map.runtime.migrate import Migrated, migrate, packaged
from oscem_map.runtime.places import DocumentError


@dataclass(frozen=True, slots=True)
class Options:
    """The command line of `migrate`."""

    input: str
    output: Path | None = None
    report: Path | None = None
    residual: Path | None = None
    ask: Sequence[str] = ()


def run(options: Options) -> int:
    """Migrate, and give the exit code. Raises Stop."""
    for path, option in ((options.output, "-o"), (options.report, "--report"), (options.residual, "--residual")):
        if path is not None and str(path) != STDIN:
            check_place(path, option)
    document, name = read_record(options.input)
    result = migrate(cast(Mapping[str, Any], document.value), answers_of(options.ask))
    if result.says_nothing:
        raise Stop(nothing_of(name, document), "look whether it is the right file")
    text = write_json(result.document)
    if options.output is None or str(options.output) == STDIN:
        write_stdout(text)
    else:
        write_whole(options.output, text)
    _reports(result, document, name, options)
    from oscem_map.runtime.migrate_report import summary

    typer.echo(f"{name}: {summary(result)}", err=True)
    for question in result.asked:
        typer.echo(f"  asks for {question.name}: {question.question} (--ask {question.name}=...)", err=True)
    return 0


def _reports(result: Migrated, document: documents.Document, name: str, options: Options) -> None:
    from oscem_map.runtime import migrate_report

    if options.report is not None:
        markdown = options.report.suffix.lower() == ".md"
        made = migrate_report.as_markdown(result, name) if markdown else migrate_report.as_json(result, document.sha256)
        write_whole(options.report, made)
    if options.residual is not None:
        write_whole(options.residual, migrate_report.residual_json(result))


def read_record(given: str) -> tuple[documents.Document, str]:
    """A record as JSON or YAML, and how messages name it. Raises Stop."""
    name = "standard input" if given == STDIN else given
    if given != STDIN and not Path(given).exists():
        raise Usage(f"there is no {given}", "look at the spelling, and where you are")
    try:
        document = documents.read(read_input(given), name)
    except DocumentError as error:
        raise Stop(str(error)) from None
    if document.format == "cif":
        raise Stop(f"{name}: this is mmCIF, and not a record", "name a record")
    return document, name


def nothing_of(name: str, document: documents.Document) -> str:
    """The sentence for a document of which no value has a place."""
    keys = ", ".join([*cast(Mapping[str, Any], document.value)][:6]) or "nothing"
    return f"{name}: this is no OSC-EM record of any age: it has {keys}, and no value of it has a place"


def answers_of(given: Sequence[str]) -> dict[str, object]:
    """`key=value` each. Raises Usage for another key than the migration's questions."""
    asks = packaged().ASKS
    found: dict[str, object] = {}
    for one in given:
        name, sign, value = one.partition("=")
        if not sign or name.strip() not in asks:
            there = ", ".join(asks) or "nothing"
            raise Usage(f"`--ask {one}` answers no question", f"a migration asks {there}")
        found[name.strip()] = permitted(name.strip(), value)
    return found
