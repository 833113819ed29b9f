"""The command line. Only typer is imported here: what a command needs is imported when it runs.

No `from __future__ import annotations`: typer would have to evaluate every annotation again.
"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

app = typer.Typer(
    name="oscem-map",
    help="OSC-EM records to PDBx/mmCIF and back, and the mappings that say how.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
registry_app = typer.Typer(help="The pinned schemas that mappings are checked against.", no_args_is_help=True)
app.add_typer(registry_app, name="registry")


class Format(StrEnum):
    """How diagnostics are shown."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Plain(StrEnum):
    """How a listing is shown."""

    TEXT = "text"
    JSON = "json"


class Preferred(StrEnum):
    """Whose value is kept where the metadata and a model differ."""

    METADATA = "metadata"
    MODEL = "model"


Root = Annotated[
    Path | None,
    typer.Option("--root", metavar="DIR", help="Folder with mappings/ (default: here, else the packaged mappings)."),
]
Level = Annotated[
    str | None,
    typer.Option(
        "--level",
        metavar="KEY",
        help="The record is the object under this key (a SciCat data set: by itself).",
    ),
]
Asked = Annotated[
    list[str] | None,
    typer.Option("--ask", metavar="KEY=VALUE", help="An answer; the key again for each further row of a list."),
]
AskFile = Annotated[
    Path | None, typer.Option("--ask-file", metavar="FILE", help="Answers as JSON, YAML or TOML; --ask wins.")
]


def main() -> None:
    """The entry point. Ctrl-C and a closed pipe end it without a word."""
    from oscem_map.commands.ending import quietly

    quietly(app)


def _end(command: Callable[[], int], short: bool = False) -> NoReturn:
    """Run a command's body and leave with its exit code; what stops it is said on standard error."""
    from oscem_map.commands.ending import lasting
    from oscem_map.commands.stop import Stop

    if not short:
        lasting()
    try:
        code = command()
    except Stop as stop:
        typer.echo(stop.lines(), err=True)
        code = stop.code
    raise typer.Exit(code)


def _version(wanted: bool) -> None:
    if wanted:
        from oscem_map import __version__

        typer.echo(f"oscem-map {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    pass


@app.command()
def convert(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="OSC-EM as JSON or YAML, a SciCat data set, mmCIF, JSON lines, folders, 'patterns', or `-`.",
        ),
    ],
    to: Annotated[str, typer.Option("--to", metavar="SCHEMA", help="What to make: mmcif, oscem.spa.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="A file (default: standard output); for several inputs a folder.",
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--from", metavar="SCHEMA", help="What the record is, where it does not tell."),
    ] = None,
    ask: Asked = None,
    ask_file: AskFile = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="FILE",
            help="What became of each value: .json or .md; for several inputs a folder.",
        ),
    ] = None,
    level: Level = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refused values are an error: exit code 1, and no target.")
    ] = False,
    model: Annotated[
        Path | None,
        typer.Option("--model", metavar="MODEL", help="Merge into a model's mmCIF (or .gz, .bz2), or PDB format."),
    ] = None,
    prefer: Annotated[
        Preferred | None,
        typer.Option("--prefer", help="Who wins where record and model differ (default: metadata)."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run of many documents: what it has done, stays.")
    ] = False,
    dask: Annotated[
        str | None,
        typer.Option("--dask", metavar="local|ADDRESS", help="Convert many documents on a Dask cluster."),
    ] = None,
) -> None:
    """Convert records to mmCIF, or mmCIF to a record.

    The target goes to -o or standard output, a summary to standard error. A value that a rule refuses is left
    out and reported. Exit codes: 0, 1 for a document that cannot be converted, 2 for a wrong command line.
    """
    from oscem_map.commands import convert as body

    options = body.Options(
        inputs, to, output, source, ask or (), ask_file, report, level, strict, model, prefer, resume, dask
    )
    _end(lambda: body.run(options), short=True)


@app.command()
def migrate(
    input_: Annotated[str, typer.Argument(metavar="INPUT", help="A record of any age as JSON or YAML, or `-`.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="OUT", help="A file (default: standard output).")
    ] = None,
    report: Annotated[Path | None, typer.Option("--report", metavar="FILE", help="Every change: .json or .md.")] = None,
    residual: Annotated[Path | None, typer.Option("--residual", metavar="FILE", help="What has no place, as JSON.")] = None,
    ask: Asked = None,
) -> None:
    """Bring a record of any age to the current version of OSC-EM."""
    from oscem_map.commands import migrate as body

    _end(lambda: body.run(body.Options(input_, output, report, residual, ask or ())))


@app.command()
def validate(
    input_: Annotated[str, typer.Argument(metavar="INPUT", help="A record as JSON or YAML, or `-`.")],
    root: Annotated[str | None, typer.Option("--as", metavar="SCHEMA", help="oscem.spa, ... (default: what it says).")] = None,
    form: Annotated[Plain, typer.Option("--format")] = Plain.TEXT,
) -> None:
    """Tell a record's age, and what is wrong with it against the current version. Exit code 1 if anything is."""
    from oscem_map.commands import validate as body

    _end(lambda: body.run(body.Options(input_, root, form.value)))


@app.command()
def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILES]...", help="Only these files.")] = None,
    root: Root = None,
    form: Annotated[Format, typer.Option("--format", help="For people, programs, or a CI run.")] = Format.TEXT,
) -> None:
    """Check mappings; nothing is written. Exit code 1 if there are errors."""
    from oscem_map.commands import check as body

    _end(lambda: body.run(files or (), root, form.value))


@app.command("compile")
def compile_(
    root: Root = None,
    only_check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit code 1 if generated files are not what the mappings say."),
    ] = False,
) -> None:
    """Check the mappings and write the converters and their tests."""
    from oscem_map.commands import compiling as body

    _end(lambda: body.run(root, only_check))


@app.command()
def fmt(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILES]...", help="Only these files.")] = None,
    root: Root = None,
    only_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit code 1 if a file is not formatted.")
    ] = False,
) -> None:
    """Lay out mapping files: arrows, units and reasons in columns."""
    from oscem_map.commands import fmt as body

    _end(lambda: body.run(files or (), root, only_check))


@app.command()
def coverage(
    root: Root = None,
    to: Annotated[str | None, typer.Option("--to", metavar="SCHEMA", help="Only mappings to this schema.")] = None,
    form: Annotated[Plain, typer.Option("--format")] = Plain.TEXT,
) -> None:
    """What the mappings cover, class by class. Exit code 1 if a slot is dropped silently."""
    from oscem_map.commands import coverage as body

    _end(lambda: body.run(root, to, form.value))


@app.command()
def explain(
    what: Annotated[
        str,
        typer.Argument(metavar="WHAT", help="instrument.cs, _em_imaging.nominal_cs, or a code like E0302."),
    ],
    root: Root = None,
) -> None:
    """Where a slot or an item goes, under which law and by which line; or the page of an error code."""
    from oscem_map.commands import explain as body

    _end(lambda: body.run(what, root))


@app.command("try")
def try_(
    mapping: Annotated[str, typer.Argument(metavar="MAPPING", help="A mapping file, or its name.")],
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="A record or mmCIF, or `-`.")],
    root: Root = None,
    ask: Asked = None,
    ask_file: AskFile = None,
    level: Level = None,
) -> None:
    """Show what a mapping, as it is now, makes of a document that the committed converter does not."""
    from oscem_map.commands import trial as body

    _end(lambda: body.run(body.Options(mapping, document, root, ask or (), ask_file, level)))


@app.command()
def new(
    left: Annotated[str, typer.Argument(metavar="LEFT", help="A pinned schema: NAME or 'NAME VERSION'.")],
    right: Annotated[str, typer.Argument(metavar="RIGHT", help="The other one, in the same way.")],
    root: Root = None,
) -> None:
    """Write the skeleton of a mapping: the required slots of both sides, with likely counterparts as notes."""
    from oscem_map.commands import new as body

    _end(lambda: body.run(left, right, root))


# The registry -----------------------------------------------------------------------------------------------


@registry_app.command("list")
def registry_list(root: Root = None, form: Annotated[Plain, typer.Option("--format")] = Plain.TEXT) -> None:
    """The pinned schemas."""
    from oscem_map.commands import registry as body

    _end(lambda: body.listing(root, form.value))


@registry_app.command("show")
def registry_show(
    schema: Annotated[str, typer.Argument(metavar="SCHEMA[@VERSION]", help="oscem.spa, or mmcif@5.413.")],
    what: Annotated[str, typer.Argument(metavar="[WHAT]", help="A class, category, slot, item or path.")] = "",
    root: Root = None,
) -> None:
    """A schema, or of it a class or a slot: types, units, ranges, lists."""
    from oscem_map.commands import registry as body

    _end(lambda: body.show(schema, what, root))


@registry_app.command("import")
def registry_import(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="SOURCE",
            help="LinkML (.yaml; a folder: all its roots), JSON Schema (.json), or a DDL2 dictionary (.dic, .dic.gz).",
        ),
    ],
    name: Annotated[str, typer.Option("--name", help="The schema's name in mappings; of several roots its beginning.")],
    url: Annotated[str, typer.Option("--source", metavar="URL", help="Where it is published.")],
    licence: Annotated[str, typer.Option("--licence", help="Under which licence.")],
    version: Annotated[str | None, typer.Option("--version", help="Its version; a dictionary states its own.")] = None,
    title: Annotated[str, typer.Option("--title", help="What it is called where it is published.")] = "",
    note: Annotated[str, typer.Option("--note")] = "",
    units: Annotated[
        str,
        typer.Option("--units", metavar="FILE", help="Table of units, in the registry's folder (LinkML)."),
    ] = "",
    category: Annotated[
        list[str] | None, typer.Option("--category", help="A category to keep, several times (DDL2).")
    ] = None,
    reference: Annotated[
        list[str] | None,
        typer.Option(
            "--reference",
            metavar="BEGINNING=FOLDER",
            help="Where the files of `$ref` addresses are that begin so, several times (JSON Schema).",
        ),
    ] = None,
    outside: Annotated[
        bool,
        typer.Option("--allow-outside-imports", help="Import what is not in the schema's folder; may fetch (LinkML)."),
    ] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Overwrite a pin of the same name and version.")] = False,
    root: Root = None,
) -> None:
    """Pin a schema: write its snapshot and its entry in the lock file, and say what of it the registry cannot hold."""
    from oscem_map.commands import registry_import as body

    lists = tuple(category or ()), tuple(reference or ())
    wanted = body.Import(source, name, version, title, url, licence, note, units, *lists, outside, replace, root)
    _end(lambda: body.run(wanted))


@registry_app.command("verify")
def registry_verify(
    sources: Annotated[
        Path | None, typer.Option("--sources", metavar="DIR", help="Import the sources again, and compare.")
    ] = None,
    root: Root = None,
) -> None:
    """Compare the snapshots with the lock file. Exit code 1 if one differs."""
    from oscem_map.commands import registry as body

    _end(lambda: body.verified(sources, root))


@registry_app.command("diff")
def registry_diff(
    before: Annotated[
        str,
        typer.Argument(metavar="A", help="NAME@VERSION, or NAME@VERSION=SOURCE: a dictionary, LinkML file or folder."),
    ],
    after: Annotated[str, typer.Argument(metavar="B", help="The newer one, in the same way.")],
    impact: Annotated[
        bool, typer.Option("--impact", help="Check the mappings that name A with B in its place, and say what breaks.")
    ] = False,
    root: Root = None,
    form: Annotated[Format, typer.Option("--format", help="For people, programs, or a CI run.")] = Format.TEXT,
) -> None:
    """What changed between two versions of a schema, for writers and for readers; sources need not be pinned.

    Exit code 1 if a change breaks writers or readers; with --impact, if it breaks a rule of a mapping.
    """
    from oscem_map.commands import registry_diff as body

    _end(lambda: body.run(body.Options(before, after, impact, form.value, root)))
