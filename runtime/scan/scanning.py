"""A folder as image sets: `scan(folder)` walks, reads headers, groups, and compares with a record."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from oscem_map.runtime.scan.folder import Files, Passed, files_of
from oscem_map.runtime.scan.groups import Faulty, Group, collapsed, is_calibration, pattern_of
from oscem_map.runtime.scan.header import HeaderError, Problem, UnknownKind, is_hollow
from oscem_map.runtime.scan.mdoc import SUFFIX, Mdoc, read_mdoc
from oscem_map.runtime.scan.reading import read_header
from oscem_map.runtime.scan.record import Disagreement, Expected, expected
from oscem_map.runtime.scan.sets import ImageSet, image_set, of_counts

_HOLLOW: Final = Problem("is too small for what its header says, even as it is packed", "it is damaged: copy it again")

TOP: Final = "data"
"""The folder of an upload to EMPIAR that all image sets are in."""


class Scan(NamedTuple):
    """What a folder holds."""

    folder: str
    sets: tuple[ImageSet, ...]
    unread: tuple[Faulty, ...]
    """Files that should have a header and have none that can be used; they are in no set."""
    references: tuple[str, ...]
    """Files for correcting images, by their names; they are in no set."""
    passed: tuple[Passed, ...]
    others: Mapping[str, int]
    """How many files are of other kinds, by suffix."""
    disagreements: tuple[Disagreement, ...]
    """Of all sets together with the record."""
    files: int
    hidden: int
    bytes_read: int


def scan(
    folder: str | os.PathLike[str],
    record: Mapping[str, Any] | None = None,
    progress: Callable[[int], Callable[[], None]] | None = None,
) -> Scan:
    """The image sets of a folder, compared with a current record. Raises OSError where the folder cannot be read.

    `progress(number of files)` gives a function that is called for each file that was read.
    """
    root = os.fspath(folder)
    files = files_of(root)
    reading = _Reading(root, progress(len(files.paths)) if progress else None)
    for path in files.paths:
        reading.read(path)
    reading.join_mdocs()
    known = expected(record or {})
    sets = _sets(reading, known, _base(root))
    return _found(root, files, reading, sets, tuple(of_counts(sets, known)))


def _found(
    root: str, files: Files, reading: _Reading, sets: tuple[ImageSet, ...], disagreements: tuple[Disagreement, ...]
) -> Scan:
    return Scan(
        folder=root,
        sets=sets,
        unread=tuple(reading.unread),
        references=tuple(reading.references),
        passed=files.passed,
        others=dict(sorted(reading.others.items())),
        disagreements=disagreements,
        files=len(files.paths),
        hidden=files.hidden,
        bytes_read=reading.bytes_read,
    )


def _base(root: str) -> str:
    """Where the folder goes in the upload: `data/movies` of a folder `movies`."""
    name = os.path.basename(os.path.realpath(root))
    return TOP if name in (TOP, "") else f"{TOP}/{name}"


class _Reading:
    """The files that were read so far, in groups by folder and pattern."""

    def __init__(self, root: str, step: Callable[[], None] | None) -> None:
        self.root, self.step = root, step
        self.groups: dict[tuple[str, str], Group] = {}
        self.of_name: dict[str, dict[str, Group]] = {}
        """The group of each file by name and folder."""
        self.mdocs: list[Mdoc] = []
        self.unread: list[Faulty] = []
        self.references: list[str] = []
        self.others: Counter[str] = Counter()
        self.bytes_read = 0

    def read(self, path: str) -> None:
        """Read one file into its group."""
        whole = os.path.join(self.root, path)
        folder, _, name = path.rpartition("/")
        try:
            if name.lower().endswith(SUFFIX):
                mdoc = read_mdoc(whole, links=False)
                self.bytes_read += mdoc.bytes_read
                self.mdocs.append(mdoc._replace(path=path))
            else:
                header = read_header(whole, links=False)
                self.bytes_read += header.bytes_read
                if is_hollow(header):
                    self.unread += [Faulty(path, problem) for problem in header.problems or (_HOLLOW,)]
                elif is_calibration(name):
                    self.references.append(path)
                else:
                    self._group(folder, name).add(path, header)
        except UnknownKind as error:
            self.bytes_read += error.bytes_read
            self.others[os.path.splitext(name)[1].lower()] += 1
        except HeaderError as error:
            self.bytes_read += error.bytes_read
            self.unread.append(Faulty(path, Problem(error.what, error.help)))
        if self.step:
            self.step()

    def _group(self, folder: str, name: str) -> Group:
        pattern = pattern_of(name)
        found = self.groups.get((folder, pattern))
        if found is None:
            found = self.groups[folder, pattern] = Group(folder, pattern)
        self.of_name.setdefault(name, {})[folder] = found
        return found

    def join_mdocs(self) -> None:
        """Give each mdoc to the files that it is about: the one that it is named after, its stack, and its frames."""
        for mdoc in self.mdocs:
            folder, _, name = mdoc.path.rpartition("/")
            stack = self._file(folder, name[: -len(SUFFIX)]) or self._file(folder, mdoc.image_file)
            frames = dict.fromkeys(
                group for image in mdoc.images if image.file and (group := self._anywhere(folder, image.file))
            )
            if stack:
                stack.mdocs.append(mdoc)
            for group in frames:
                if group is not stack:
                    group.frames_of.append(mdoc)
            if not stack and not frames:
                what = Problem("is about files that are not here", "put it beside them")
                self.unread.append(Faulty(mdoc.path, what))

    def _file(self, folder: str, name: str) -> Group | None:
        return self.of_name.get(name, {}).get(folder)

    def _anywhere(self, folder: str, name: str) -> Group | None:
        """The group of a file of that name in a folder, or in the one folder that has such a file."""
        places = self.of_name.get(name, {})
        return places.get(folder) or (next(iter(places.values())) if len(places) == 1 else None)


def _sets(reading: _Reading, known: Expected, base: str) -> tuple[ImageSet, ...]:
    folders: dict[str, list[Group]] = {}
    for group in reading.groups.values():
        folders.setdefault(group.folder, []).append(group)
    found = []
    for _, groups in sorted(folders.items()):
        joined = sorted(collapsed(groups), key=lambda group: group.pattern)
        found += [image_set(group, known, base, len(joined) == 1) for group in joined]
    return tuple(found)
