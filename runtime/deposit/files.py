"""Files on disk that are deposited: measured once, streamed, and never changed in between."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from oscem_map.runtime.deposit.errors import Invalid

_BLOCK = 1 << 20


class Stamp(NamedTuple):
    """What tells that a file is still the one that was read, without reading it."""

    size: int
    mtime_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file: its path, the name that the archive gives it, the archive's word for its type, and its digests (hex).

    `label` tells files of one type apart; `extra` is what the plan says beside, as a contour level.
    """

    path: Path
    name: str
    type: str
    size: int
    md5: str
    sha256: str
    stamp: Stamp
    label: str = ""
    extra: tuple[tuple[str, object], ...] = ()

    def said(self, name: str) -> object:
        """What the plan says of the file under a name, or None."""
        return dict(self.extra).get(name)


class Digests(NamedTuple):
    """The digests of a file's bytes, in hexadecimal digits."""

    md5: str
    sha256: str


def stamp(path: Path) -> Stamp:
    """The stamp of a file. Raises Invalid where there is none."""
    try:
        found = path.stat()
    except OSError as error:
        raise Invalid(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    if not path.is_file():
        raise Invalid(f"{path}: is no file", "name a file; folders are packed first")
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino)


def begins(path: Path, size: int = 64) -> bytes:
    """The first bytes of a file."""
    with path.open("rb") as file:
        return file.read(size)


def digests(path: Path, tick: Callable[[int], None] = lambda size: None) -> Digests:
    """Both digests in one pass, a block at a time; `tick` is told of each block's size. Raises Invalid."""
    md5, sha256 = hashlib.md5(usedforsecurity=False), hashlib.sha256()
    try:
        with path.open("rb", buffering=0) as file:
            while block := file.read(_BLOCK):
                md5.update(block)
                sha256.update(block)
                tick(len(block))
    except OSError as error:
        raise Invalid(f"{path}: cannot be read ({(error.strerror or 'unknown reason').lower()})") from None
    return Digests(md5.hexdigest(), sha256.hexdigest())


class Listing(NamedTuple):
    """The files below a folder: how many, and a digest of their names, sizes and times."""

    files: int
    digest: str


def listing(folder: Path) -> Listing:
    """What is below a folder, without reading it. Raises Invalid where that cannot be seen."""
    found = hashlib.sha256()
    number = 0
    try:
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            at = path.stat()
            found.update(json.dumps([path.relative_to(folder).as_posix(), at.st_size, at.st_mtime_ns]).encode())
            number += 1
    except OSError as error:
        raise Invalid(f"{folder}: cannot be listed ({(error.strerror or 'unknown reason').lower()})") from None
    return Listing(number, found.hexdigest())


class DigestCache:
    """Digests that were computed before, a line of JSON for each: a file with the same stamp is not read again."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._known: dict[tuple[str, Stamp], Digests] = dict(_lines(path)) if path else {}

    def of(self, path: Path, at: Stamp, tick: Callable[[int], None] = lambda size: None) -> Digests:
        """The digests of a file. Raises Invalid where it changes while it is read."""
        key = str(path.resolve()), at
        if key not in self._known:
            found = digests(path, tick)
            if stamp(path) != at:
                raise Invalid(f"{path}: changes while it is read", "wait until it is written")
            self._known[key] = found
            self._keep(key[0], at, found)
        return self._known[key]

    def _keep(self, path: str, at: Stamp, found: Digests) -> None:
        if self._path is not None:
            line = json.dumps({"path": path, "stamp": at, "md5": found.md5, "sha256": found.sha256})
            with suppress(OSError):  # where nothing can be kept, a file is read again
                number = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
                with os.fdopen(number, "a", encoding="utf-8") as file:
                    file.write(f"{line}\n")


def _lines(path: Path) -> Iterable[tuple[tuple[str, Stamp], Digests]]:
    """What a cache holds; a line that is damaged says nothing."""
    if not path.exists():
        return
    for line in path.read_text("utf-8", "replace").splitlines():
        try:
            said = json.loads(line)
            yield (str(said["path"]), Stamp(*map(int, said["stamp"]))), Digests(said["md5"], said["sha256"])
        except (ValueError, KeyError, TypeError):
            continue


def unchanged(file: LocalFile) -> None:
    """Refuse a file that is not the one that was measured: another stamp, and another digest. Raises Invalid."""
    now = stamp(file.path)
    if now != file.stamp and (now.size != file.size or digests(file.path).sha256 != file.sha256):
        raise Invalid(
            f"{file.path}: changed after it was planned",
            "put the planned file back, or make a new plan for a new deposition",
        )
