"""The command line: what each command takes. What it does is imported when it runs; see `commands.command_line`.

No `from __future__ import annotations`: the annotations are read as they stand.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from oscem_map import deposit_cli, registry_cli, service_cli
from oscem_map.commands.command_line import Argument, CommandLine, Option
from oscem_map.commands.options import Format, Plain, Root

COMMAND_LINE = CommandLine(
    "oscem-map",
    "OSC-EM records to PDBx/mmCIF and back, and the mappings that say how.",
    {
        "deposit": "Bring files and metadata to an archive.",
        "registry": "The pinned schemas that mappings are checked against.",
    },
)


class Preferred(StrEnum):
    """Whose value is kept where the metadata and a model differ."""

    METADATA = "metadata"
    MODEL = "model"


Records = Annotated[
    list[str],
    Argument(metavar="INPUT...", help="Records of any age as JSON, YAML or JSON lines; folders, 'patterns', or `-`."),
]
Output = Annotated[
    str | None,
    Option("--output", "-o", metavar="OUT", help="A file (default: standard output), or a folder as `out/`."),
]
Resume = Annotated[bool, Option("--resume", help="Go on with a run of many documents: what it has done, stays.")]
Strict = Annotated[bool, Option("--strict", help="Refused values are an error: exit code 1, and no target.")]
Pages = Annotated[bool, Option("--pages", help="For several inputs: a page, .html, beside each report as JSON.")]
Converters = Annotated[
    Path | None,
    Option("--root", metavar="DIR", help="Folder with converters in generated/ (default: here, else the packaged ones)."),
]
Level = Annotated[
    str | None,
    Option(
        "--level",
        metavar="KEY",
        help="The record is the object under this key (a SciCat data set: by itself).",
    ),
]
Asked = Annotated[
    list[str] | None,
    Option("--ask", metavar="KEY=VALUE", help="An answer; the key again for each further row of a list."),
]
AskFile = Annotated[
    list[Path] | None,
    Option("--ask-file", metavar="FILE", help="Answers as JSON, YAML or TOML; of several, the last wins; --ask wins."),
]
AskTemplate = Annotated[
    Path | None,
    Option("--ask-template", metavar="FILE", help="Write the open questions to fill in, and convert nothing."),
]
Interactive = Annotated[
    bool, Option("--interactive", help="Ask the open questions one by one, and keep the answers in a file.")
]
UsedProfile = Annotated[
    Path | None,
    Option("--profile", metavar="FILE", help="Answers of a facility (default: oscem-map.toml here, if there is one)."),
]
NoProfile = Annotated[bool, Option("--no-profile", help="Read no profile, nor that of the user's configuration.")]
Before = Annotated[
    Path | None,
    Option("--before", metavar="FILE", help="The document that travelled with a record: what the record cannot hold comes back."),
]
ReadAnswers = Annotated[Path | None, Option("--answers", metavar="FILE", help="Write answers that mmCIF holds, for --ask-file.")]
Scanned = Annotated[Path | None, Option("--scan", metavar="FILE", help="What was read from the headers of files, as --ask-file.")]
Data = Annotated[
    Path | None,
    Option("--data", metavar="FOLDER", help="Fill the image sets from the files of a folder; --scan corrects them."),
]
FinalMap = Annotated[
    Path | None, Option("--map", metavar="FILE", help="The final map: its header is written, and compared.")
]


def main() -> None:
    """The entry point. Ctrl-C and a closed pipe end it without a word."""
    from oscem_map.commands.process import run_process

    run_process(lambda: COMMAND_LINE.run(sys.argv[1:]))


def __getattr__(name: str) -> object:
    """`app`, the same as a typer program, is made when it is asked for."""
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from oscem_map.commands.typer_program import program

    return globals().setdefault("app", program(COMMAND_LINE))


@COMMAND_LINE.command()
def convert(
    inputs: Annotated[
        list[str],
        Argument(
            metavar="INPUT...",
            help="OSC-EM as JSON or YAML, a SciCat data set, mmCIF, JSON lines, folders, 'patterns', or `-`.",
        ),
    ],
    to: Annotated[str, Option("--to", metavar="SCHEMA", help="What to make: mmcif, oscem.spa.")],
    output: Output = None,
    source: Annotated[str | None, Option("--from", metavar="SCHEMA", help="What the record is, where it does not tell.")] = None,
    ask: Asked = None,
    ask_file: AskFile = None,
    ask_template: AskTemplate = None,
    interactive: Interactive = False,
    profile: UsedProfile = None,
    no_profile: NoProfile = False,
    scan: Scanned = None,
    data: Data = None,
    final_map: FinalMap = None,
    report: Annotated[
        Path | None,
        Option(
            "--report",
            metavar="FILE",
            help="What became of each value: .html, .md or .json; for several inputs a folder.",
        ),
    ] = None,
    pages: Pages = False,
    level: Level = None,
    strict: Strict = False,
    model: Annotated[
        Path | None,
        Option("--model", metavar="MODEL", help="Merge into a model's mmCIF (or .gz, .bz2), or PDB format."),
    ] = None,
    prefer: Annotated[
        Preferred | None,
        Option("--prefer", help="Who wins where record and model differ (default: metadata)."),
    ] = None,
    resume: Resume = False,
    dask: Annotated[
        str | None,
        Option("--dask", metavar="local|ADDRESS", help="Convert many documents on a Dask cluster."),
    ] = None,
    root: Converters = None,
    consent: Annotated[
        bool, Option("--consent", help="E-mail and telephone go into the file beside the target; the persons agreed.")
    ] = False,
    before: Before = None,
    answers: ReadAnswers = None,
) -> int:
    """Convert records to mmCIF, or mmCIF to a record.

    The target goes to -o or standard output, a summary to standard error. A value that a rule refuses is left
    out and reported. Exit codes: 0, 1 for a document that cannot be converted, 2 for a wrong command line.
    """
    from oscem_map.commands import convert as body
    from oscem_map.commands.files import place_of_output

    options = body.Options(
        inputs, to, place_of_output(output), source, ask or (), ask_file or (), report, level, strict, model, prefer, resume,
        dask, root, scan, consent, profile, no_profile, ask_template, interactive, data, final_map, pages, before, answers,
    )  # fmt: skip
    return body.run(options)


@COMMAND_LINE.command()
def scan(
    folder: Annotated[Path, Argument(metavar="FOLDER", help="The folder with the files that are to be deposited.")],
    record: Annotated[
        str | None, Option("--record", metavar="RECORD", help="Say where the files disagree with this record.")
    ] = None,
    as_json: Annotated[bool, Option("--json", help="JSON, as `convert --scan` takes it, in place of a table.")] = False,
    output: Annotated[Path | None, Option("--output", "-o", metavar="FILE", help="Write the JSON to a file.")] = None,
) -> int:
    """The image sets of a folder: formats, sizes, frames, spacing, dose and tilts, from the headers of its files.

    Only headers are read: MRC, TIFF, EER, mdoc, also packed. What no header tells is asked, and never guessed.
    """
    from oscem_map.commands import scan as body

    return body.run(body.Options(folder, record, as_json, output))


@COMMAND_LINE.command()
def migrate(
    inputs: Records,
    output: Output = None,
    report: Annotated[
        Path | None,
        Option("--report", metavar="FILE", help="Every change: .json or .md; for several inputs a folder."),
    ] = None,
    residual: Annotated[Path | None, Option("--residual", metavar="FILE", help="What has no place, as JSON.")] = None,
    ask: Asked = None,
    resume: Resume = False,
) -> int:
    """Bring records of any age to the current version of OSC-EM."""
    from oscem_map.commands import migrate as body
    from oscem_map.commands.files import place_of_output

    return body.run(body.Options(inputs, place_of_output(output), report, residual, ask or (), resume))


@COMMAND_LINE.command()
def validate(
    inputs: Records,
    root: Annotated[
        str | None, Option("--as", metavar="SCHEMA", help="oscem.spa, ... (default: what it says).")
    ] = None,
    form: Annotated[Plain, Option("--format")] = Plain.TEXT,
) -> int:
    """Tell the age of records, and what is wrong with them; of an mmCIF file, which of OneDep's cross-checks fail.

    Exit code 1 if anything is to be corrected.
    """
    from oscem_map.commands import validate as body

    return body.run(body.Options(inputs, root, form.value))


@COMMAND_LINE.command()
def check(
    files: Annotated[
        list[Path] | None,
        Argument(metavar="[FILES]...", help="Read and check only these files; a shared file in the mappings that use it."),
    ] = None,
    root: Root = None,
    form: Annotated[Format, Option("--format", help="For people, programs, or a CI run.")] = Format.TEXT,
) -> int:
    """Check mappings; nothing is written. Exit code 1 if there are errors."""
    from oscem_map.commands import check as body

    return body.run(files or (), root, form.value)


@COMMAND_LINE.command("compile")
def compile_(
    root: Root = None,
    only_check: Annotated[
        bool,
        Option("--check", help="Write nothing; exit code 1 if generated files are not what the mappings say."),
    ] = False,
) -> int:
    """Check the mappings and write the converters and their tests."""
    from oscem_map.commands import compiling as body

    return body.run(root, only_check)


@COMMAND_LINE.command()
def fmt(
    files: Annotated[list[Path] | None, Argument(metavar="[FILES]...", help="Only these files.")] = None,
    root: Root = None,
    only_check: Annotated[
        bool, Option("--check", help="Write nothing; exit code 1 if a file is not formatted.")
    ] = False,
) -> int:
    """Lay out mapping files: arrows, units and reasons in columns."""
    from oscem_map.commands import fmt as body

    return body.run(files or (), root, only_check)


@COMMAND_LINE.command()
def coverage(
    root: Root = None,
    to: Annotated[str | None, Option("--to", metavar="SCHEMA", help="Only mappings to this schema.")] = None,
    form: Annotated[Plain, Option("--format")] = Plain.TEXT,
) -> int:
    """What the mappings cover, class by class. Exit code 1 if a slot is dropped silently."""
    from oscem_map.commands import coverage as body

    return body.run(root, to, form.value)


@COMMAND_LINE.command()
def explain(
    what: Annotated[
        str,
        Argument(metavar="WHAT", help="instrument.cs, _em_imaging.nominal_cs, a code like E0302, or a kind of change."),
    ],
    root: Root = None,
) -> int:
    """Where a slot or an item goes, under which law and by which line; or the page of a code or a kind of change."""
    from oscem_map.commands import explain as body

    return body.run(what, root)


@COMMAND_LINE.command("try")
def try_(
    mapping: Annotated[str, Argument(metavar="MAPPING", help="A mapping file, or its name.")],
    document: Annotated[str, Argument(metavar="DOCUMENT", help="A record or mmCIF, or `-`.")],
    root: Root = None,
    ask: Asked = None,
    ask_file: AskFile = None,
    level: Level = None,
) -> int:
    """Show what a mapping, as it is now, makes of a document that the committed converter does not."""
    from oscem_map.commands import trial as body

    return body.run(body.Options(mapping, document, root, ask or (), ask_file or (), level))


@COMMAND_LINE.command("new")
def new(
    left: Annotated[str, Argument(metavar="LEFT", help="A pinned schema: NAME or 'NAME VERSION'.")],
    right: Annotated[str, Argument(metavar="RIGHT", help="The other one, in the same way.")],
    root: Root = None,
) -> int:
    """Write the skeleton of a mapping: the required slots of both sides, with likely counterparts as notes."""
    from oscem_map.commands import new as body

    return body.run(left, right, root)


@COMMAND_LINE.command("docs")
def docs(
    out: Annotated[Path, Argument(metavar="OUT", help="The folder of the pages.")],
    source: Annotated[
        str,
        Option("--source", metavar="URL", help="Where the mapping files are published: rules link to their lines there."),
    ] = "",
    before: Annotated[
        str | None,
        Option("--before", metavar="git:REF|FOLDER", help="Show what changed since: a commit, or a folder of mappings."),
    ] = None,
    root: Root = None,
) -> int:
    """Write a page for each pair of families, to browse rules, slots, items and words: works from disk, loads nothing."""
    from oscem_map.commands import docs as body

    return body.run(out, source, before, root)


@COMMAND_LINE.command("export")
def export(
    sssom: Annotated[bool, Option("--sssom", help="As SSSOM/TSV.")] = False,
    csv: Annotated[bool, Option("--csv", help="As a table of name pairs with units.")] = False,
    linkml_map: Annotated[
        bool, Option("--linkml-map", help="One mapping as linkml-map's YAML, as far as it can say it.")
    ] = False,
    source: Annotated[
        str | None, Option("--from", metavar="SCHEMA", help="Of which left schema: oscem.spa, ... (linkml-map).")
    ] = None,
    to: Annotated[str | None, Option("--to", metavar="FAMILY", help="Of which mappings: mmcif, empiar, ...")] = None,
    output: Annotated[
        Path | None, Option("--output", "-o", metavar="FILE", help="A file (default: standard output).")
    ] = None,
    author: Annotated[
        list[str] | None, Option("--author", metavar="ORCID", help="Who curates it, several times (SSSOM).")
    ] = None,
    day: Annotated[str, Option("--date", metavar="YYYY-MM-DD", help="Its day (SSSOM).")] = "",
    address: Annotated[
        str, Option("--address", metavar="URL", help="The address that its terms are below (SSSOM).")
    ] = "https://example.org/oscem-map",
    root: Root = None,
) -> int:
    """The correspondences of mappings for other tools: SSSOM, pairs of names, or linkml-map."""
    from oscem_map.commands import exchange as body

    forms = (sssom, csv, linkml_map)
    return body.export(body.Export(forms, to, source, output, root, tuple(author or ()), day, address))


@COMMAND_LINE.command("import")
def import_(
    table: Annotated[Path, Argument(metavar="TABLE", help="CSV with a column for each schema, and perhaps one for units.")],
    left: Annotated[str, Argument(metavar="LEFT", help="A pinned schema: NAME or 'NAME VERSION'.")],
    right: Annotated[str, Argument(metavar="RIGHT", help="The other one, in the same way.")],
    output: Annotated[
        Path | None, Option("--output", "-o", metavar="FILE", help="A file (default: standard output).")
    ] = None,
    root: Root = None,
    form: Annotated[Format, Option("--format", help="For people, programs, or a CI run.")] = Format.TEXT,
) -> int:
    """The draft of a mapping from a table of name pairs, with every doubt. Exit code 1 if there is one."""
    from oscem_map.commands import exchange as body

    return body.import_(table, (left, right), output, root, form.value)


@COMMAND_LINE.command("lsp")
def lsp() -> int:
    """Serve an editor: diagnostics, completion, hover and more for .omap files, on standard input and output."""
    from oscem_map.commands import lsp as body

    return body.run()


registry_cli.add_to(COMMAND_LINE)
deposit_cli.add_to(COMMAND_LINE)
service_cli.add_to(COMMAND_LINE)
