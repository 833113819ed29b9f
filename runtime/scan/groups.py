"""The files of a folder by the pattern of their names, and what their headers have in common."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from oscem_map.runtime.scan.header import Header, Problem, significant
from oscem_map.runtime.scan.mdoc import Mdoc

_DIGITS: Final = re.compile(r"\d+")
_CALIBRATION: Final = re.compile(r"gain|dark|defect|(?:count|super|dual)ref|(?<![a-z])ref(?![a-z])", re.IGNORECASE)
MANY: Final = 8
"""From so many patterns in one folder on, names do not tell what belongs together: files of one kind do."""


class Faulty(NamedTuple):
    """What is wrong with a file, by its path below the folder."""

    path: str
    problem: Problem


class Group:
    """Files of one folder whose names have one pattern. Of their headers are kept how often each value was met.

    `values["sections"]` counts numbers of sections; `first` has, of each field and value, the first file that has it.
    """

    __slots__ = (
        "bytes",
        "count",
        "first",
        "folder",
        "frames_of",
        "head",
        "mdocs",
        "pattern",
        "problems",
        "shortest",
        "tail",
        "values",
    )

    def __init__(self, folder: str, pattern: str) -> None:
        self.folder, self.pattern = folder, pattern
        self.count = self.bytes = 0
        self.head = self.tail = ""
        self.shortest = 0
        self.values: dict[str, Counter[Any]] = {}
        self.first: dict[tuple[str, Any], str] = {}
        self.problems: list[Faulty] = []
        self.mdocs: list[Mdoc] = []
        """Those that describe files of the group."""
        self.frames_of: list[Mdoc] = []
        """Those of which files of the group hold the frames."""

    def add(self, path: str, header: Header) -> None:
        """One more file."""
        name = os.path.basename(path)
        self._name(name, name, len(name))
        self.count += 1
        self.bytes += header.size
        for field, value in _noted(header):
            counter = self.values.get(field)
            if counter is None:
                counter = self.values[field] = Counter()
            if value not in counter:
                self.first[field, value] = path
            counter[value] += 1
        self.problems += [Faulty(path, problem) for problem in header.problems]

    def join(self, other: Group) -> None:
        """All files of another group of the folder."""
        self._name(other.head, other.tail, other.shortest)
        self.count += other.count
        self.bytes += other.bytes
        for field, counter in other.values.items():
            self.values.setdefault(field, Counter()).update(counter)
        self.first = {**other.first, **self.first}
        self.problems += other.problems
        self.pattern = f"{self.head}*{self.tail}"

    def _name(self, head: str, tail: str, shortest: int) -> None:
        """What all names begin and end with, without overlap."""
        if not self.shortest:
            self.head, self.tail, self.shortest = head, tail, shortest
            return
        self.shortest = min(self.shortest, shortest)
        self.head = _common(self.head, head)
        tail = _common(self.tail[::-1], tail[::-1])[: self.shortest - len(self.head)]
        self.tail = tail[::-1]

    @property
    def names(self) -> str:
        """The pattern of the names, or the one name."""
        return self.head if self.count == 1 else self.pattern

    def usual(self, field: str) -> Any:
        """The value that most files have; None where none has one."""
        counter = self.values.get(field)
        return counter.most_common(1)[0][0] if counter else None

    @property
    def kind(self) -> tuple[Any, ...]:
        """What tells files of one kind from others."""
        sections = self.usual("sections") or 0
        return (*(self.usual(field) for field in ("format", "voxel_types", "size")), sections > 1, self.suffix)

    @property
    def suffix(self) -> str:
        """The suffix of the names, `.mrc.gz` of packed ones."""
        stem, last = os.path.splitext(self.pattern)
        return os.path.splitext(stem)[1] + last if last.lower() in (".gz", ".bz2") else last


def is_calibration(name: str) -> bool:
    """Whether a file is for correcting images (gain, dark, defects), by its name: nothing else tells."""
    return _CALIBRATION.search(name) is not None


def _common(a: str, b: str) -> str:
    """What two texts begin with."""
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[:same]


def _noted(header: Header) -> Iterable[tuple[str, Any]]:
    """What is counted of a header: nothing that differs from file to file of a sound set."""
    pixel = header.pixel_size
    yield "format", header.format
    yield "packing", header.packing
    yield "voxel_types", header.voxel_types
    yield "size", (header.width, header.height)
    yield "sections", header.sections
    yield "pixel_size", (significant(pixel[0]), significant(pixel[1])) if pixel else None
    if header.dose is not None:
        yield "dose", significant(header.dose, 4)
    if header.hint:
        yield "hint", header.hint
    if header.space_group is not None:
        yield "space_group", header.space_group


def pattern_of(name: str) -> str:
    """A name with a star for each number: `tilt_*_*.mrc` of `tilt_01_-60.mrc`; a number before the suffix only counts there."""
    stem, suffix = os.path.splitext(name)
    return _DIGITS.sub("*", stem) + suffix


def collapsed(groups: Iterable[Group]) -> list[Group]:
    """The groups of one folder: single files of one kind are one group, and all files of a kind where patterns are many."""
    found = list(groups)
    loose = found if len(found) >= MANY else [one for one in found if one.count == 1]
    kept = [one for one in found if one not in loose]
    joined: dict[tuple[Any, ...], Group] = {}
    for one in loose:
        same = joined.setdefault(one.kind, one)
        if same is not one:
            same.join(one)
    return [*kept, *joined.values()]
