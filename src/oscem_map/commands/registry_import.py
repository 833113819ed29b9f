"""`oscem-map registry import`: pin a schema, or all roots of a version of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.registry import lacks
from oscem_map.commands.terminal import to_stderr
from oscem_map.commands.workspace import project
from oscem_map.registry import (
    AlreadyPinned,
    Origin,
    Read,
    overlaid,
    read_catalogue,
    read_ddl2,
    read_json,
    read_linkml,
    read_roots,
)
from oscem_map.registry import pin as pin_all
from oscem_map.registry.unheld import grouped

_DICTIONARIES = (".dic", ".dic.gz")
_LINKML = (".yaml", ".yml")
_JSON = (".json",)
_CATALOGUE = (".cif",)
_SHOWN_PLACES = 2


@dataclass(frozen=True, slots=True)
class Import:
    """The command line."""

    source: Path
    name: str
    version: str | None
    title: str
    url: str
    licence: str
    note: str
    units: str
    overlay: str
    categories: tuple[str, ...]
    references: tuple[str, ...]
    outside: bool
    replace: bool
    root: Path | None
    of: str = ""


def run(wanted: Import) -> int:
    """Read the source, pin it, and say what of it the registry does not hold. Raises CommandError."""
    if not wanted.source.exists():
        raise UsageError(f"there is no file or folder {wanted.source}")
    folder = _own_folder(wanted.root)
    origin = Origin(wanted.title or wanted.name, wanted.url, wanted.licence, wanted.note)
    try:
        reads = [overlaid(one, folder, wanted.overlay) for one in _read(wanted, folder)]
        entries = pin_all(reads, origin, folder, replace=wanted.replace)
    except ModuleNotFoundError as error:
        raise lacks(error) from None
    except AlreadyPinned as error:
        raise CommandError(str(error), "import it as another version, or overwrite it with --replace") from None
    except CommandError:
        raise
    except Exception as error:  # whatever a reader of other people's formats raises: it is about the source
        raise CommandError(f"{wanted.source} cannot be imported: {error}") from None
    for entry in entries:
        place = folder / entry.file
        to_stderr(f"pinned {entry.name} {entry.version}: {place}, sha256 {entry.sha256}")
    _show_unheld(reads)
    return 0


def _own_folder(root: Path | None) -> Path:
    """Where a schema may be pinned: the registry of a project, which it may not have yet."""
    folder = project(root) / "registry"
    folder.mkdir(exist_ok=True)
    return folder


def _read(wanted: Import, folder: Path) -> list[Read]:
    """The schemas of the source, by what its name says it is."""
    source, name = wanted.source, wanted.source.name.lower()
    if source.is_file() and name.endswith(_DICTIONARIES):
        return [read_ddl2(source, wanted.name, wanted.categories, wanted.version)]
    if source.is_file() and not name.endswith((*_LINKML, *_JSON, *_CATALOGUE)):
        known = "LinkML (.yaml), JSON Schema (.json), a dictionary (.dic, .dic.gz) and a catalogue of checks (.cif)"
        raise UsageError(f"{source} is none of {known}")
    if wanted.version is None:
        raise UsageError(
            "a LinkML or JSON schema needs --version", "give the version that it is published as: --version 1.0.2"
        )
    if name.endswith(_CATALOGUE):
        return [_catalogue(wanted, wanted.version, folder)]
    if source.is_dir():
        return read_roots(source, wanted.name, wanted.version, folder, wanted.units, wanted.outside)
    if name.endswith(_JSON):
        references = [_reference(text) for text in wanted.references]
        return [read_json(source, wanted.name, wanted.version, references, folder, wanted.units)]
    return [read_linkml(source, wanted.name, wanted.version, folder, wanted.units, wanted.outside)]


def _catalogue(wanted: Import, version: str, folder: Path) -> Read:
    of = " ".join(wanted.of.split("@"))
    if " " not in of or not wanted.overlay:
        what = "checks are about a pinned schema, and an overlay tells the names that they use"
        raise UsageError(what, "say --of mmcif@5.413, and --overlay FILE")
    return read_catalogue(wanted.source, wanted.name, version, of, folder, wanted.overlay)


def _reference(text: str) -> tuple[str, Path]:
    """The beginning of an address, and the folder that has its files."""
    beginning, found, folder = text.rpartition("=")
    if not found or not beginning or not Path(folder).is_dir():
        raise UsageError(f"--reference {text}: there is no such folder", "write BEGINNING=FOLDER, as local://=schemas/local")
    return beginning, Path(folder)


def _show_unheld(reads: Sequence[Read]) -> None:
    """A table of what the sources say and the model does not hold; the lock file has all of it."""
    found = dict.fromkeys(one for read in reads for one in read.unheld)
    if not found:
        return
    table = Table(title="Not held: what the schema says besides", title_justify="left")
    for column in ("keyword", "what it says", "places"):
        table.add_column(column)
    for keyword, said, places in grouped(found):
        more = f" and {len(places) - _SHOWN_PLACES} more" if len(places) > _SHOWN_PLACES else ""
        table.add_row(escape(keyword), escape(said), escape(", ".join(places[:_SHOWN_PLACES]) + more))
    Console(stderr=True).print(table)
