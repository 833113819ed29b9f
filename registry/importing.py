"""What `oscem-map registry import` and `verify` do: write snapshots and lock entries, and check them again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oscem_map.registry import checks
from oscem_map.registry.checks import Catalogue
from oscem_map.registry.lock import Entry, digest, digest_all, read_lock, write_lock
from oscem_map.registry.model import Schema
from oscem_map.registry.reviewed_units import of_family, unit_table, with_units
from oscem_map.registry.store import PACKAGED, Registry
from oscem_map.registry.unheld import Unheld


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a source is published, and under which licence."""

    title: str
    source: str
    licence: str
    note: str = ""


class AlreadyPinned(ValueError):
    """A pin would be overwritten. `names` are those pins, as `oscem.spa 1.0.2`."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.names = [f"{entry.name} {entry.version}" for entry in entries]
        files = ", ".join(entry.file for entry in entries)
        super().__init__(f"pinned already, and would be overwritten: {', '.join(self.names)} ({files})")


@dataclass(frozen=True, slots=True)
class Read:
    """A source that was read, and how, so that it can be read again. Of a `catalogue`, `schema` is what it is about."""

    schema: Schema
    importer: str
    files: tuple[Path, ...]
    """The files of the source, the main one first."""
    categories: tuple[str, ...] = ()
    units: str = ""
    references: tuple[tuple[str, Path], ...] = ()
    unheld: tuple[Unheld, ...] = ()
    overlay: str = ""
    overlay_sha256: str = ""
    catalogue: Catalogue | None = None

    @property
    def pinned(self) -> Schema | Catalogue:
        """What the snapshot is of."""
        return self.catalogue or self.schema


def read_linkml(source: Path, name: str, version: str, folder: Path, units: str = "", outside: bool = False) -> Read:
    """A LinkML file with its imports. `units` names a table of units, relative to the folder of the registry.

    Needs linkml (the extra `registry`). Raises ValueError where the schema has no single root, and where it imports
    what is not in its folder, unless `outside` allows that.
    """
    from oscem_map.registry import linkml

    schema, unheld = linkml.load(source, name, version, unit_table(folder / units) if units else None, outside)
    files = [source, *(path for path in linkml.files(source) if path.name != source.name)]
    return Read(schema, "linkml", tuple(files), units=units, unheld=unheld)


def read_roots(
    source: Path, name: str, version: str, folder: Path, units: str = "", outside: bool = False
) -> list[Read]:
    """The LinkML roots of a folder, each as a schema `NAME.PART`. Raises ValueError where there is none."""
    from oscem_map.registry import linkml_files

    roots = linkml_files.roots(source)
    if not roots:
        raise ValueError(f"{source} has no LinkML file with a class marked tree_root")
    pairs = linkml_files.names(roots, name).items()
    return [read_linkml(path, full, version, folder, units, outside) for full, path in pairs]


def read_ddl2(source: Path, name: str, categories: Sequence[str] = (), version: str | None = None) -> Read:
    """A DDL2 dictionary (.dic, .dic.gz); without categories, those of `pdbx_categories.toml`.

    Raises ValueError for a category that the dictionary lacks.
    """
    from oscem_map.registry import ddl2

    schema = ddl2.load(source, name, categories, version)
    return Read(schema, "ddl2", (source,), categories=tuple(categories))


def read_json(
    source: Path,
    name: str,
    version: str,
    references: Sequence[tuple[str, Path]] = (),
    folder: Path = PACKAGED,
    units: str = "",
) -> Read:
    """A JSON Schema. `references` are folders that hold the files of addresses with a certain beginning, `units` names
    a table of units relative to the folder of the registry.

    Needs jsonschema (the extra `registry`). Raises ValueError where it cannot be imported.
    """
    from oscem_map.registry import json_schema
    from oscem_map.registry.json_source import Source

    opened = Source(source, references)
    schema, unheld = json_schema.load(opened, name, version)
    table = unit_table(folder / units) if units else of_family(name)
    read = with_units(schema, table)
    return Read(read, "jsonschema", tuple(opened.files), units=units, references=tuple(references), unheld=unheld)


def read_catalogue(source: Path, name: str, version: str, of: str, folder: Path, overlay: str) -> Read:
    """A catalogue of cross-checks (.cif) on a pinned schema, `mmcif 5.413`, with the overlay that tells its names.

    Raises ValueError where it is none, UnknownSchema where the schema is not pinned, BadOverlay without its overlay.
    """
    from oscem_map.registry import catalogue
    from oscem_map.registry.overlay import BadOverlay

    schema = Registry(folder).get(*of.split(" ", 1))
    try:
        found, unheld = catalogue.load(source, name, version, schema, folder / overlay)
    except (OSError, KeyError) as error:
        raise BadOverlay(f"{overlay or 'no overlay'} does not tell the names of {source.name}: {error}") from None
    sha256 = digest(folder / overlay)
    return Read(schema, "catalogue", (source,), unheld=unheld, overlay=overlay, overlay_sha256=sha256, catalogue=found)


def overlaid(read: Read, folder: Path, name: str) -> Read:
    """A source with a reviewed overlay, which is named relative to the folder of the registry; without a name as it is.

    Raises BadOverlay where there is none, or where it does not fit the schema.
    """
    from oscem_map.registry import overlay

    if not name or read.catalogue is not None:
        return read
    schema = overlay.stricter(read.schema, overlay.read(folder / name))
    return replace(read, schema=schema, overlay=name, overlay_sha256=digest(folder / name))


def pin(reads: Sequence[Read], origin: Origin, folder: Path, *, replace: bool = False) -> list[Entry]:
    """Write the snapshots of some sources and their entries in the lock file: all of them, or none.

    Raises AlreadyPinned where that would change a pin of the same name and version, unless `replace` allows it.
    """
    from oscem_map.registry import said

    texts = [_dumps(one.pinned) for one in reads]
    entries = [_entry(one, text, origin) for one, text in zip(reads, texts, strict=True)]
    pinned = {(entry.name, entry.version): entry for entry in read_lock(folder)}
    known = [pinned[entry.name, entry.version] for entry in entries if (entry.name, entry.version) in pinned]
    changed = [entry for entry in known if entry not in entries or _differs(folder, entry)]
    if changed and not replace:
        raise AlreadyPinned(changed)
    for one, entry, text in zip(reads, entries, texts, strict=True):
        path = folder / entry.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        said.write(one.schema, path)
    write_lock(folder, {**pinned, **{(entry.name, entry.version): entry for entry in entries}}.values())
    return entries


def verify(folder: Path = PACKAGED, sources: Path | None = None) -> list[str]:
    """What is wrong with the snapshots of a folder, one sentence each; nothing where all is well.

    Given a folder of sources, each source whose digest the lock file has is imported again and compared. Those that were
    written for the registry are in its own `sources`.
    """
    entries = read_lock(folder)
    problems = [problem for entry in entries for problem in _check(folder, entry)]
    pinned = {folder / entry.file for entry in entries}
    strays = sorted(
        path for kind in (".yaml", checks.SUFFIX) for path in (folder / "snapshots").glob(f"*{kind}") if path not in pinned
    )
    problems += [f"{path.name}: not in the lock file" for path in strays]
    if sources is not None:
        problems += [problem for entry in entries for problem in _check_source(folder, entry, sources)]
    return problems


def _dumps(pinned: Schema | Catalogue) -> str:
    from oscem_map.registry import snapshot

    return checks.dumps(pinned) if isinstance(pinned, Catalogue) else snapshot.dumps(pinned)


def _entry(read: Read, text: str, origin: Origin) -> Entry:
    """The lock entry of a snapshot's text. Files are told from the folder of the first one."""
    import hashlib

    home, pinned = read.files[0].parent, read.pinned
    if isinstance(pinned, Catalogue):
        kind, of, suffix = checks.KIND, pinned.of, checks.SUFFIX
    else:
        kind, of, suffix = pinned.kind.value, "", ".yaml"
    return Entry(
        name=pinned.name,
        version=pinned.version,
        kind=kind,
        of=of,
        file=f"snapshots/{pinned.name}-{pinned.version}{suffix}",
        title=origin.title,
        source=origin.source,
        licence=origin.licence,
        importer=read.importer,
        files=tuple(_beside(path, home).removesuffix(".gz") for path in read.files),
        source_sha256=digest_all(list(read.files)),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        note=origin.note,
        categories=read.categories,
        units=read.units,
        references=tuple(f"{beginning}={_beside(place, home)}" for beginning, place in read.references),
        unheld=tuple(map(str, read.unheld)),
        overlay=read.overlay,
        overlay_sha256=read.overlay_sha256,
    )


def _beside(path: Path, home: Path) -> str:
    """A path as seen from the folder of a schema's main file."""
    return Path(os.path.relpath(path.resolve(), home.resolve())).as_posix()


def _differs(folder: Path, entry: Entry) -> bool:
    path = folder / entry.file
    return not path.exists() or digest(path) != entry.sha256


def _check(folder: Path, entry: Entry) -> Iterator[str]:
    """Whether the snapshot is there, is the one that was pinned, and is written as the registry writes."""
    from oscem_map.registry import snapshot

    path, over = folder / entry.file, folder / entry.overlay
    if entry.overlay and (not over.is_file() or digest(over) != entry.overlay_sha256):
        what = "is not the one that was pinned" if over.is_file() else "is missing"
        yield f"{entry.overlay}: the overlay of {entry.name} {entry.version} {what}; import the schema again"
    if not path.exists():
        yield f"{entry.file}: missing"
    elif (found := digest(path)) != entry.sha256:
        yield f"{entry.file}: its sha256 is {found}, the lock file has {entry.sha256}"
    elif _dumps(checks.read(path) if entry.kind == checks.KIND else snapshot.read(path)) != path.read_text("utf-8"):
        yield f"{entry.file}: written by hand or by another version; import it again"


def _check_source(folder: Path, entry: Entry, sources: Path) -> Iterator[str]:
    from oscem_map.registry import said

    found = _find_source(entry, sources) or _find_source(entry, folder / "sources")
    if found is None:
        yield f"{entry.name} {entry.version}: the sources have no {entry.files[0]} with the pinned sha256"
        return
    read, path = _again(folder, entry, found), folder / entry.file
    if _dumps(read.pinned) != path.read_text("utf-8"):
        yield f"{entry.name} {entry.version}: a fresh import differs from {entry.file}; import it again"
    words = said.beside(path)
    if said.text(read.schema) != (words.read_text("utf-8") if words.is_file() else ""):
        yield f"{entry.name} {entry.version}: the words of its descriptions are not those of the source; import it again"


def _find_source(entry: Entry, sources: Path) -> Path | None:
    """The file below a folder that has the entry's name, and with its imports the entry's digest."""
    main = entry.files[0]
    for path in sorted([*sources.rglob(main), *sources.rglob(main + ".gz")]):
        files = [path, *(path.parent / name for name in entry.files[1:])]
        if all(file.exists() for file in files) and digest_all(files) == entry.source_sha256:
            return path
    return None


def _again(folder: Path, entry: Entry, source: Path) -> Read:
    """Read a source as it was read for its pin, with its overlay."""
    return overlaid(_source_again(folder, entry, source), folder, entry.overlay)


def _source_again(folder: Path, entry: Entry, source: Path) -> Read:
    """A LinkML schema was allowed to import from anywhere, if it does."""
    if entry.importer == "catalogue":
        return read_catalogue(source, entry.name, entry.version, entry.of, folder, entry.overlay)
    if entry.importer == "ddl2":
        return read_ddl2(source, entry.name, entry.categories, entry.version)
    if entry.importer == "jsonschema":
        return read_json(source, entry.name, entry.version, referred(entry, source), folder, entry.units)
    return read_linkml(source, entry.name, entry.version, folder, entry.units)


def referred(entry: Entry | None, source: Path) -> list[tuple[str, Path]]:
    """The folders of referred files of a pin, as seen from a source."""
    pairs = (one.rpartition("=") for one in entry.references) if entry is not None else ()
    return [(beginning, source.parent / place) for beginning, _, place in pairs]
