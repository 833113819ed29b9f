"""The commands of `oscem-map registry`; read with the others by `oscem_map.cli`. Annotations are read as they stand."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from oscem_map.commands.command_line import Argument, CommandLine, Option
from oscem_map.commands.options import Plain, Root


def add_to(line: CommandLine) -> None:
    """Add the commands of the group `registry`."""
    line.command("registry list")(list_)
    line.command("registry show")(show)
    line.command("registry import")(import_)
    line.command("registry verify")(verify)
    line.command("registry diff")(diff)
    line.command("registry history")(history)


def list_(root: Root = None, form: Annotated[Plain, Option("--format")] = Plain.TEXT) -> int:
    """The pinned schemas."""
    from oscem_map.commands import registry as body

    return body.listing(root, form.value)


def show(
    schema: Annotated[str, Argument(metavar="SCHEMA[@VERSION]", help="oscem.spa, or mmcif@5.413.")],
    what: Annotated[str, Argument(metavar="[WHAT]", help="A class, category, slot, item or path.")] = "",
    root: Root = None,
) -> int:
    """A schema, or of it a class or a slot: types, units, ranges, lists."""
    from oscem_map.commands import registry as body

    return body.show(schema, what, root)


def import_(
    source: Annotated[
        Path,
        Argument(
            metavar="SOURCE",
            help="LinkML (.yaml; a folder: all its roots), JSON Schema (.json), a DDL2 dictionary (.dic, .dic.gz), or a "
            "catalogue of cross-checks (.cif).",
        ),
    ],
    name: Annotated[str, Option("--name", help="The schema's name in mappings; of several roots its beginning.")],
    url: Annotated[str, Option("--source", metavar="URL", help="Where it is published.")],
    licence: Annotated[str, Option("--licence", help="Under which licence.")],
    version: Annotated[str | None, Option("--version", help="Its version; a dictionary states its own.")] = None,
    title: Annotated[str, Option("--title", help="What it is called where it is published.")] = "",
    note: Annotated[str, Option("--note")] = "",
    units: Annotated[
        str,
        Option("--units", metavar="FILE", help="Table of units, in the registry's folder (LinkML, JSON Schema)."),
    ] = "",
    overlay: Annotated[
        str, Option("--overlay", metavar="FILE", help="Reviewed rules that the schema lacks, in the registry's folder.")
    ] = "",
    of: Annotated[str, Option("--of", metavar="SCHEMA@VERSION", help="What the cross-checks are about.")] = "",
    category: Annotated[
        list[str] | None, Option("--category", help="A category to keep, several times (DDL2).")
    ] = None,
    reference: Annotated[
        list[str] | None,
        Option(
            "--reference",
            metavar="BEGINNING=FOLDER",
            help="Where the files of `$ref` addresses are that begin so, several times (JSON Schema).",
        ),
    ] = None,
    outside: Annotated[
        bool,
        Option("--allow-outside-imports", help="Import what is not in the schema's folder; may fetch (LinkML)."),
    ] = False,
    replace: Annotated[bool, Option("--replace", help="Overwrite a pin of the same name and version.")] = False,
    root: Root = None,
) -> int:
    """Pin a schema: write its snapshot and its entry in the lock file, and say what of it the registry cannot hold."""
    from oscem_map.commands import registry_import as body

    lists = tuple(category or ()), tuple(reference or ())
    wanted = body.Import(
        source, name, version, title, url, licence, note, units, overlay, *lists, outside, replace, root, of
    )
    return body.run(wanted)


def verify(
    sources: Annotated[
        Path | None, Option("--sources", metavar="DIR", help="Import the sources again, and compare.")
    ] = None,
    root: Root = None,
) -> int:
    """Compare the snapshots with the lock file. Exit code 1 if one differs."""
    from oscem_map.commands import registry as body

    return body.verified(sources, root)


class DiffFormat(StrEnum):
    """How a diff is shown."""

    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    ACCEPT = "accept"


class Level(StrEnum):
    """The promises that a change may break."""

    DOCUMENTS = "documents"
    CODE = "code"
    LAWS = "laws"
    DEPOSITION = "deposition"


class Direction(StrEnum):
    """On which side of a conversion the schema stands."""

    SOURCE = "source"
    TARGET = "target"


def diff(
    before: Annotated[
        str | None,
        Argument(metavar="[A]", help="NAME@VERSION, or NAME@VERSION=SOURCE: a dictionary, LinkML or JSON Schema."),
    ] = None,
    after: Annotated[str | None, Argument(metavar="[B]", help="The newer one, in the same way.")] = None,
    against: Annotated[
        str | None,
        Option(
            "--against",
            metavar="git:REVISION|FOLDER|FILE",
            help="Compare A, or the whole registry, with what it was there.",
        ),
    ] = None,
    impact: Annotated[
        bool, Option("--impact", help="Check the mappings with the newer version in its place, and say what breaks.")
    ] = False,
    level: Annotated[list[Level] | None, Option("--level", help="Only these levels count, several times.")] = None,
    direction: Annotated[
        list[Direction] | None, Option("--direction", help="Only where it is read (source), or written (target).")
    ] = None,
    accepted: Annotated[
        Path | None,
        Option("--accepted", metavar="FILE", help="Changes that are accepted (default: registry/accepted.toml)."),
    ] = None,
    listing: Annotated[bool, Option("--list", help="Print the kinds of changes and the levels.")] = False,
    root: Root = None,
    form: Annotated[
        DiffFormat, Option("--format", help="For people, programs, CI; `accept` writes entries to accept.")
    ] = DiffFormat.TEXT,
) -> int:
    """What changed between two versions of a schema, and what that breaks; sources need not be pinned.

    Exit code 1 if a change that nobody accepted breaks something; with --impact, if it breaks a rule of a mapping.
    """
    from oscem_map.commands import registry_diff as body

    levels, directions = tuple(one.value for one in level or ()), tuple(one.value for one in direction or ())
    return body.run(
        body.Options(before, after, against, impact, listing, levels, directions, accepted, form.value, root)
    )


def history(
    name: Annotated[str, Argument(metavar="SCHEMA", help="mmcif, or oscem.spa.")],
    item: Annotated[str, Option("--item", metavar="WHAT", help="_category.item, Class.slot, a category or a class.")],
    sources: Annotated[
        Path | None,
        Option("--from", metavar="FOLDER", help="Dictionaries, one for each version (default: what is pinned)."),
    ] = None,
    root: Root = None,
    form: Annotated[Plain, Option("--format")] = Plain.TEXT,
) -> int:
    """What became of an item, a slot or a class across the versions of a schema."""
    from oscem_map.commands import registry_history as body

    return body.run(name, item, sources, form.value, root)
