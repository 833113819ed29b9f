"""Finds pinned schemas, and reads those that are asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from oscem_map.registry import checks
from oscem_map.registry.lock import NAME, Entry, by_number, read_lock
from oscem_map.registry.model import Schema

PACKAGED = Path(__file__).parent
"""The folder of the snapshots that come with this package."""


class UnknownSchema(LookupError):
    """No snapshot of this name and version. `pinned` are the name's versions, or else all names."""

    def __init__(self, name: str, version: str, pinned: tuple[str, ...], named: bool) -> None:
        self.name, self.version, self.pinned, self.named = name, version, pinned, named
        what = f"{name} {version}" if named else name
        which = "pinned versions" if named else "pinned schemas"
        super().__init__(f"the registry has no {what}; {which}: {', '.join(pinned) or 'none'}")


class Registry:
    """The pinned schemas of a folder (with a lock file), and behind it those of the package.

    A schema of the folder hides the package's of the same name and version. `alone` leaves the package's out.
    """

    def __init__(self, folder: Path | None = None, alone: bool = False) -> None:
        behind = [] if alone and folder is not None else [PACKAGED]
        self._folders = behind if folder is None or (folder == PACKAGED and behind) else [folder, *behind]

    def entries(self) -> tuple[Entry, ...]:
        """The lock file's entries of schemas, by name and version."""
        return tuple(entry for entry in self.pins() if entry.kind != checks.KIND)

    def pins(self) -> tuple[Entry, ...]:
        """All its entries, those of catalogues of checks too."""
        found = [entry for entry, _ in self._index().values()]
        return tuple(sorted(found, key=lambda entry: (entry.name, by_number(entry.version))))

    def names(self) -> tuple[str, ...]:
        """The names of the pinned schemas."""
        return tuple(dict.fromkeys(entry.name for entry in self.entries()))

    def versions(self, name: str) -> tuple[str, ...]:
        """The pinned versions of a schema, oldest first; none for an unknown name."""
        return tuple(entry.version for entry in self.entries() if entry.name == name)

    def get(self, name: str, version: str) -> Schema:
        """The schema, read once in a process. Raises UnknownSchema."""
        entry, folder = self._found(name, version)
        index = self._index().values()
        beside = sorted(((one, place) for one, place in index if one.of == f"{name} {version}"), key=_by_name)
        return _read(folder / entry.file, entry.sha256, tuple((place / one.file, one.sha256) for one, place in beside))

    def file(self, name: str, version: str) -> Path:
        """Where the snapshot of a schema stands. Raises UnknownSchema."""
        entry, folder = self._found(name, version)
        return folder / entry.file

    def _found(self, name: str, version: str) -> tuple[Entry, Path]:
        found = self._index().get((name, version))
        if found is None or found[0].kind == checks.KIND:
            versions = self.versions(name)
            raise UnknownSchema(name, version, versions or self.names(), named=bool(versions))
        return found

    def _index(self) -> dict[tuple[str, str], tuple[Entry, Path]]:
        pinned: dict[tuple[str, str], tuple[Entry, Path]] = {}
        for folder in self._folders:
            for entry in _lock(folder, _stamp(folder)):
                pinned.setdefault((entry.name, entry.version), (entry, folder))
        return pinned


def _by_name(found: tuple[Entry, Path]) -> tuple[object, ...]:
    return found[0].name, by_number(found[0].version)


def _stamp(folder: Path) -> int:
    """Changes when the lock file does."""
    path = folder / NAME
    return path.stat().st_mtime_ns if path.exists() else 0


@cache
def _lock(folder: Path, stamp: int) -> tuple[Entry, ...]:
    return read_lock(folder)


@cache
def _read(path: Path, sha256: str, catalogues: tuple[tuple[Path, str], ...]) -> Schema:
    """Keyed by the digests too, so that a schema imported anew is read anew."""
    from oscem_map.registry import merging, snapshot

    schema = merging.with_overlay(snapshot.read(path), path)
    return replace(schema, catalogues=tuple(checks.read(one) for one, _ in catalogues))
