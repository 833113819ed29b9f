"""`oscem-map registry`: the pinned schemas."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.terminal import to_stderr, to_stdout
from oscem_map.commands.workspace import MAPPINGS, find, own
from oscem_map.registry import (
    PACKAGED,
    Entry,
    Origin,
    Registry,
    Schema,
    UnknownName,
    UnknownSchema,
    describe,
    import_ddl2,
    import_linkml,
    verify,
)
from oscem_map.registry.lock import read_lock

_DICTIONARIES = (".dic", ".dic.gz")
_LINKML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Import:
    """The command line of `registry import`."""

    source: Path
    name: str
    version: str | None
    title: str
    url: str
    licence: str
    note: str
    units: str
    categories: tuple[str, ...]
    root: Path | None


def listing(root: Path | None, form: str) -> int:
    """Show the pinned schemas. Raises CommandError."""
    entries = opened(root).entries()
    if form == "json":
        to_stdout(json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=2))
        return 0
    table = Table()
    for name in ("schema", "version", "kind", "title", "licence", "sha256"):
        table.add_column(name, no_wrap=name not in ("title", "licence"))
    for one in entries:
        table.add_row(*map(escape, (one.name, one.version, one.kind, one.title, one.licence, one.sha256[:12])))
    Console().print(table)
    return 0


def show(name: str, what: str, root: Path | None) -> int:
    """Show a schema (`mmcif`, `mmcif@5.413`), or a part of it. Raises CommandError."""
    try:
        to_stdout(describe(_schema(opened(root), name), what))
    except (UnknownName, UnknownSchema) as error:
        raise UsageError(str(error)) from None
    return 0


def _schema(registry: Registry, name: str) -> Schema:
    """The version that is named, else the newest."""
    short, _, version = name.partition("@")
    versions = registry.versions(short)
    return registry.get(short, version or (versions[-1] if versions else ""))


def opened(root: Path | None) -> Registry:
    """The registry of the workspace. Raises CommandError for a bad lock file."""
    registry = Registry(folder_of(root))
    try:
        registry.entries()
    except ValueError as error:
        raise CommandError(str(error), "import its schemas again") from None
    return registry


def lacks(error: ModuleNotFoundError) -> CommandError:
    """What to say where linkml is not installed."""
    help = 'install it: pip install "oscem-map[registry]"'
    return CommandError(f"LinkML is imported with {error.name}, which is not installed", help)


def folder_of(root: Path | None) -> Path | None:
    """The registry of the workspace, if it has one of its own."""
    if root is not None and (root / "registry").is_dir():
        return root / "registry"
    return find(root).registry_folder


def pin(wanted: Import) -> int:
    """Import a schema into the workspace's registry. Raises CommandError."""
    folder = _own_folder(wanted.root)
    if not wanted.source.is_file():
        raise UsageError(f"there is no file {wanted.source}")
    try:
        entry = _imported(wanted, folder)
    except ModuleNotFoundError as error:
        raise lacks(error) from None
    except CommandError:
        raise
    except Exception as error:  # whatever a reader of other people's formats raises: it is about the source
        raise CommandError(f"{wanted.source} cannot be imported: {error}") from None
    to_stderr(f"pinned {entry.name} {entry.version}: {folder / entry.file}, sha256 {entry.sha256}")
    return 0


def _own_folder(root: Path | None) -> Path:
    """Where a schema may be pinned: the registry of a project, which it may not have yet."""
    place = root if root is not None else own(None).root
    assert place is not None
    if not (place / MAPPINGS).is_dir():
        raise UsageError(f"--root {place}: there is no folder `{MAPPINGS}`", "make it first: the registry stands beside it")
    folder = place / "registry"
    folder.mkdir(exist_ok=True)
    return folder


def _imported(wanted: Import, folder: Path) -> Entry:
    origin = Origin(wanted.title or wanted.name, wanted.url, wanted.licence, wanted.note)
    name = wanted.source.name.lower()
    if name.endswith(_DICTIONARIES):
        return import_ddl2(
            wanted.source,
            wanted.name,
            origin,
            folder=folder,
            categories=wanted.categories,
            version=wanted.version,
        )
    if not name.endswith(_LINKML):
        raise UsageError(f"{wanted.source} is neither LinkML (.yaml) nor a dictionary (.dic, .dic.gz)")
    if wanted.version is None:
        raise UsageError("a LinkML schema needs --version")
    return import_linkml(wanted.source, wanted.name, wanted.version, origin, folder=folder, units=wanted.units)


def verified(sources: Path | None, root: Path | None) -> int:
    """Compare the snapshots with their lock file; 1 if one differs. Raises CommandError."""
    folder = folder_of(root) or PACKAGED
    if sources is not None and not sources.is_dir():
        raise UsageError(f"--sources {sources}: there is no such folder")
    try:
        problems = verify(folder, sources)
    except ModuleNotFoundError as error:
        raise lacks(error) from None
    except ValueError as error:
        raise CommandError(str(error), "import its schemas again") from None
    for problem in problems:
        to_stderr(problem)
    if not problems:
        to_stderr(f"{len(read_lock(folder))} schemas are as pinned")
    return 1 if problems else 0
