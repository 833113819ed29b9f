"""The lock file: of every snapshot its source, version, licence and digests.

`sha256` is that of the snapshot file. `source_sha256` is that of the source: of a single file its text,
unpacked where it is packed; of several, of the lines that `sha256sum` prints for them, sorted by name.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

NAME = "registry.lock.toml"
_LONG_LIST = 16
_HEADER = """\
# Where the snapshots come from. `oscem-map registry import` writes it, `oscem-map registry verify` checks it.
# source_sha256: of one file its text, unpacked; of several, of the lines of `sha256sum`, sorted by name.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One pinned snapshot. `files` are those of the source, seen from the folder of the first, which was imported."""

    name: str
    version: str
    kind: str
    file: str
    title: str
    source: str
    licence: str
    importer: str
    files: tuple[str, ...]
    source_sha256: str
    sha256: str
    of: str = ""
    """Of a catalogue of checks, the schema that they are about."""
    note: str = ""
    categories: tuple[str, ...] = ()
    units: str = ""
    references: tuple[str, ...] = ()
    """Folders of referred files, as `BEGINNING=FOLDER` seen from the source's own folder."""
    overlay: str = ""
    """The reviewed overlay that the snapshot follows, seen from the registry's folder, and its digest."""
    overlay_sha256: str = ""
    unheld: tuple[str, ...] = ()
    """What the source says and the model does not hold."""


def read_lock(folder: Path) -> tuple[Entry, ...]:
    """The entries of a folder's lock file; none where there is none. Raises ValueError for a bad one."""
    import tomllib

    path = folder / NAME
    rows = tomllib.loads(path.read_text("utf-8")).get("snapshot", []) if path.exists() else []
    try:
        return tuple(_entry(row) for row in rows)
    except TypeError as error:
        raise ValueError(f"{path.name} is not a lock file of the registry: {error}") from error


def write_lock(folder: Path, entries: Iterable[Entry]) -> None:
    """Write the lock file, by name and version."""
    ordered = sorted(entries, key=lambda entry: (entry.name, by_number(entry.version)))
    text = _HEADER + "".join(_block(entry) for entry in ordered)
    (folder / NAME).write_text(text, encoding="utf-8", newline="\n")


def by_number(version: str) -> tuple[tuple[int, str], ...]:
    """A key that puts 5.362 before 5.413, and 1.9 before 1.10."""
    parts = re.findall(r"\d+|[^\d.]+", version)
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


def digest(path: Path) -> str:
    """The sha256 of a file's text, unpacked where its name ends in `.gz`."""
    data = path.read_bytes()
    return hashlib.sha256(gzip.decompress(data) if path.suffix == ".gz" else data).hexdigest()


def digest_all(paths: list[Path]) -> str:
    """The sha256 of a source of one or several files."""
    if len(paths) == 1:
        return digest(paths[0])
    lines = [f"{found}  {name}\n" for name, found in sorted((path.name, digest(path)) for path in paths)]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _entry(row: dict[str, Any]) -> Entry:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Entry(**fields)


def _block(entry: Entry) -> str:
    """One entry as TOML, without its empty fields."""
    rows = (f"{key} = {_toml(value)}\n" for key, value in asdict(entry).items() if value)
    return "\n[[snapshot]]\n" + "".join(rows)


def _toml(value: str | tuple[str, ...]) -> str:
    """A text or a list of texts; JSON's strings are TOML's. A long list has a line for each."""
    if isinstance(value, tuple) and len(value) > _LONG_LIST:
        return "[\n" + "".join(f"    {json.dumps(one, ensure_ascii=False)},\n" for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)
