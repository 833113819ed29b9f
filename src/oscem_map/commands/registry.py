"""`oscem-map registry`: the pinned schemas."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.terminal import to_stderr, to_stdout
from oscem_map.commands.workspace import MAPPINGS, find
from oscem_map.registry import (
    PACKAGED,
    Registry,
    Schema,
    UnknownName,
    UnknownSchema,
    describe,
    verify,
)
from oscem_map.registry.lock import read_lock


def listing(root: Path | None, form: str) -> int:
    """Show the pinned schemas. Raises CommandError."""
    entries = opened(root).pins()
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
    """What to say where a reader of schemas is not installed."""
    help = 'install it: pip install "oscem-map[registry]"'
    return CommandError(f"schemas are imported with {error.name}, which is not installed", help)


def folder_of(root: Path | None) -> Path | None:
    """The registry of the workspace, if it has one of its own; a project may have no mappings in its folder yet."""
    place = root if root is not None else Path()
    if (place / "registry").is_dir() and (root is not None or (place / MAPPINGS).is_dir()):
        return place / "registry"
    return None if (place / MAPPINGS).is_dir() else find(root).registry_folder


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
        to_stderr(f"{len(read_lock(folder))} schemas and catalogues are as pinned")
    return 1 if problems else 0
