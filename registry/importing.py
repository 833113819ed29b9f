"""What `oscem-map registry import` and `verify` do: write snapshot and lock entry, and check them again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from oscem_map.registry.lock import Entry, digest, digest_all, read_lock, write_lock
from oscem_map.registry.model import Schema
from oscem_map.registry.store import PACKAGED


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a source is published, and under which licence."""

    title: str
    source: str
    licence: str
    note: str = ""


def import_linkml(
    source: Path, name: str, version: str, origin: Origin, *, folder: Path = PACKAGED, units: str = ""
) -> Entry:
    """Import a LinkML file with its imports. `units` names a table of units, relative to the folder.

    Needs linkml (the extra `registry`). Raises ValueError where the schema has no single root.
    """
    from oscem_map.registry import linkml

    schema = linkml.load(source, name, version, linkml.unit_table(folder / units) if units else None)
    files = [source, *(path for path in linkml.files(source) if path.name != source.name)]
    return _pin(schema, origin, folder, "linkml", files, units=units)


def import_ddl2(
    source: Path,
    name: str,
    origin: Origin,
    *,
    folder: Path = PACKAGED,
    categories: Sequence[str] = (),
    version: str | None = None,
) -> Entry:
    """Import a DDL2 dictionary (.dic, .dic.gz); without categories, those of `pdbx_categories.toml`.

    Raises ValueError for a category that the dictionary lacks.
    """
    from oscem_map.registry import ddl2

    schema = ddl2.load(source, name, categories, version)
    return _pin(schema, origin, folder, "ddl2", [source], categories=tuple(categories))


def verify(folder: Path = PACKAGED, sources: Path | None = None) -> list[str]:
    """What is wrong with the snapshots of a folder, one sentence each; nothing where all is well.

    Given a folder of sources, each source whose digest the lock file has is imported again and compared.
    """
    entries = read_lock(folder)
    problems = [problem for entry in entries for problem in _check(folder, entry)]
    pinned = {folder / entry.file for entry in entries}
    strays = sorted(path for path in (folder / "snapshots").glob("*.yaml") if path not in pinned)
    problems += [f"{path.name}: not in the lock file" for path in strays]
    if sources is not None:
        problems += [problem for entry in entries for problem in _check_source(folder, entry, sources)]
    return problems


def _pin(
    schema: Schema,
    origin: Origin,
    folder: Path,
    importer: str,
    files: list[Path],
    *,
    categories: tuple[str, ...] = (),
    units: str = "",
) -> Entry:
    """Write the snapshot and its entry in the lock file, in place of an older one of the same version."""
    from oscem_map.registry import snapshot

    path = folder / "snapshots" / f"{schema.name}-{schema.version}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    snapshot.write(schema, path)
    entry = Entry(
        name=schema.name,
        version=schema.version,
        kind=schema.kind.value,
        file=path.relative_to(folder).as_posix(),
        title=origin.title,
        source=origin.source,
        licence=origin.licence,
        importer=importer,
        files=tuple(file.name.removesuffix(".gz") for file in files),
        source_sha256=digest_all(files),
        sha256=digest(path),
        note=origin.note,
        categories=categories,
        units=units,
    )
    others = [one for one in read_lock(folder) if (one.name, one.version) != (entry.name, entry.version)]
    write_lock(folder, [*others, entry])
    return entry


def _check(folder: Path, entry: Entry) -> Iterator[str]:
    """Whether the snapshot is there, is the one that was pinned, and is written as the registry writes."""
    from oscem_map.registry import snapshot

    path = folder / entry.file
    if not path.exists():
        yield f"{entry.file}: missing"
    elif (found := digest(path)) != entry.sha256:
        yield f"{entry.file}: its sha256 is {found}, the lock file has {entry.sha256}"
    elif snapshot.dumps(snapshot.read(path)) != path.read_text("utf-8"):
        yield f"{entry.file}: written by hand or by another version; import it again"


def _check_source(folder: Path, entry: Entry, sources: Path) -> Iterator[str]:
    from oscem_map.registry import snapshot

    found = _find_source(entry, sources)
    if found is None:
        yield f"{entry.name} {entry.version}: the sources have no {entry.files[0]} with the pinned sha256"
    elif snapshot.dumps(_load(folder, entry, found)) != (folder / entry.file).read_text("utf-8"):
        yield f"{entry.name} {entry.version}: a fresh import differs from {entry.file}; import it again"


def _find_source(entry: Entry, sources: Path) -> Path | None:
    """The file below a folder that has the entry's name, and with its imports the entry's digest."""
    main = entry.files[0]
    for path in sorted([*sources.rglob(main), *sources.rglob(main + ".gz")]):
        files = [path, *(path.parent / name for name in entry.files[1:])]
        if all(file.exists() for file in files) and digest_all(files) == entry.source_sha256:
            return path
    return None


def _load(folder: Path, entry: Entry, source: Path) -> Schema:
    from oscem_map.registry import ddl2, linkml

    if entry.importer == "ddl2":
        return ddl2.load(source, entry.name, entry.categories, entry.version)
    units = linkml.unit_table(folder / entry.units) if entry.units else None
    return linkml.load(source, entry.name, entry.version, units)
