"""The files of a folder, and what is passed over: links, pipes, folders that cannot be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from oscem_map.runtime.scan.source import kind_of, said


class Passed(NamedTuple):
    """A file or a folder that was not read: its path below the folder, and why."""

    path: str
    why: str


class Files(NamedTuple):
    """What a folder holds: paths of files below it, in order, and what was passed over."""

    paths: tuple[str, ...]
    passed: tuple[Passed, ...]
    hidden: int
    """How many names begin with a dot; nothing is said of them."""


def files_of(folder: str) -> Files:
    """All files below a folder. No link is followed, not even within it: the file that it leads to is counted there.

    Raises OSError where the folder itself cannot be read.
    """
    with os.scandir(folder):
        pass
    found: list[str] = []
    passed: list[Passed] = []
    hidden = 0
    open_folders, seen = [""], set[tuple[int, int]]()
    while open_folders:
        below = open_folders.pop()
        inner = []
        for entry in _entries(folder, below, passed, seen):
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.name.startswith("."):
                hidden += 1
                continue
            try:
                if entry.is_symlink():
                    passed.append(Passed(path, _link(folder, path)))
                elif entry.is_dir(follow_symlinks=False):
                    inner.append(path)
                elif entry.is_file(follow_symlinks=False):
                    found.append(path)
                else:
                    passed.append(Passed(path, kind_of(entry.stat(follow_symlinks=False).st_mode)))
            except OSError as error:  # it went away, or the disk fails
                passed.append(Passed(path, f"cannot be read ({said(error)})"))
        open_folders += reversed(inner)
    return Files(tuple(found), tuple(passed), hidden)


def _entries(folder: str, below: str, passed: list[Passed], seen: set[tuple[int, int]]) -> Iterator[os.DirEntry[str]]:
    """The entries of a folder in the order of their names; none, and why, where it cannot be read."""
    try:
        here = os.path.join(folder, below)
        mark = os.stat(here, follow_symlinks=not below)
        if (mark.st_dev, mark.st_ino) in seen:
            passed.append(Passed(below, "is a folder that was read before"))
            return
        seen.add((mark.st_dev, mark.st_ino))
        with os.scandir(here) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        passed.append(Passed(below, f"cannot be read ({said(error)})"))
        return
    yield from found


def _link(folder: str, path: str) -> str:
    root = os.path.realpath(folder)
    there = os.path.realpath(os.path.join(root, path))
    if not os.path.lexists(there) or os.path.islink(there):
        return "is a link that leads nowhere"
    if there == root or there.startswith(f"{root}{os.sep}"):
        return "is a link within the folder: what it leads to is counted there"
    return "is a link out of the folder, and is not followed: copy what belongs to the data"


def readable(name: str) -> str:
    """A name of a file as text that can be shown: what is no letter or would move a cursor is written `\\x1b`."""
    if name.isprintable():
        return name
    raw = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in raw)
