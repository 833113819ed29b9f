"""The documents of an input: a file, those of a folder, those that a pattern matches, the lines of JSON lines."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import NamedTuple

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.files import STDIN, reason
from oscem_map.runtime.formats import PACKED, TABLES, TREE, Side, of_name

_WILD = frozenset("*?[")


class Found(NamedTuple):
    """A document: its file, the file's path below the input, and of JSON lines the line with its bytes.

    `line` counts from 1, and is 0 for a whole file.
    """

    path: str
    below: str
    line: int = 0
    start: int = 0
    size: int = 0

    def targets(self, suffix: str) -> tuple[str, str]:
        """The target's path, and the longer one that it has where two would have the first."""
        below = PurePath(self.below)
        short = below.with_suffix("") if below.suffix.lower() == PACKED else below
        if self.line:
            number = f"{self.line:06}{suffix}"
            return str(short.with_suffix("") / number), str(below / number)
        return str(short.with_suffix(suffix)), str(below) + suffix


def is_lines(name: str) -> bool:
    """Whether a file is named as JSON lines."""
    form = of_name(name)
    return form is not None and form.lines


def is_pattern(name: str) -> bool:
    """Whether a name that is no file's stands for others."""
    return not os.path.lexists(name) and _has_wildcard(name)


def _has_wildcard(name: str) -> bool:
    return not _WILD.isdisjoint(name)


def is_several(name: str) -> bool:
    """Whether an input is more than one document: a folder, a pattern, JSON lines."""
    return os.path.isdir(name) or is_pattern(name) or is_lines(name)


def check(names: Sequence[str]) -> bool:
    """Whether the inputs of a command are more than one document. Raises UsageError for one that is not there."""
    if STDIN in names and len(names) > 1:
        raise UsageError("`-` cannot stand beside other inputs")
    absent = [name for name in names if name != STDIN and not (os.path.exists(name) or is_pattern(name))]
    if absent:
        raise UsageError(f"there is no {', '.join(absent)}", "look at the spelling, and where you are")
    return len(names) > 1 or is_several(names[0])


def reaches(name: str, folder: Path) -> bool:
    """Whether files of JSON below a folder would be among the documents of an input, the next time at the latest."""
    if not is_pattern(name):
        return os.path.isdir(name) and folder.resolve().is_relative_to(Path(name).resolve())
    return _matches(PurePath(os.path.abspath(name)).parts, PurePath(os.path.abspath(folder)).parts)


def _matches(pattern: tuple[str, ...], folder: tuple[str, ...]) -> bool:
    """Whether a pattern, part by part, leads into a folder and takes a file there that ends in `.json`."""
    if not pattern:
        return False
    if pattern[0] == "**" and (_matches(pattern[1:], folder) or (folder and _matches(pattern, folder[1:]))):
        return True
    if not folder:
        end = pattern[-1].rpartition("*")
        return pattern[-1] == "**" or (bool(end[1]) and fnmatchcase(".json", f"*{end[2]}"))
    return fnmatchcase(folder[0], pattern[0]) and _matches(pattern[1:], folder[1:])


def documents_of(name: str, side: Side) -> Iterator[Found]:
    """The documents of an input that hold a tree or tables, in any order. Raises CommandError."""
    for path, below in _files(name, side):
        if is_lines(path) and side is TREE:
            yield from _lines(path, below)
        else:
            yield Found(path, below)


def side_of(names: Sequence[str]) -> Side | None:
    """What the files of inputs are named as, a tree or tables; None where it is neither, or both."""
    found = [side for side in (TREE, TABLES) if any(_holds(path, side) for name in names for path, _ in _files(name, side))]
    return found[0] if len(found) == 1 else None


def _files(name: str, side: Side) -> Iterator[tuple[str, str]]:
    """Each file of an input, with its path below the input; a pattern takes all files that it matches."""
    if is_pattern(name):
        from glob import iglob

        root = _fixed(name)
        matched = (path for path in iglob(name, recursive=True) if os.path.isfile(path))
        yield from ((path, os.path.relpath(path, root)) for path in matched)
    elif os.path.isdir(name):
        yield from ((os.path.join(name, one), one) for one in _below(name) if _holds(one, side))
    else:
        yield name, os.path.basename(name)


def _holds(name: str, side: Side) -> bool:
    """Whether a file is named as a document of a side."""
    form = of_name(name)
    return form is not None and form.side is side


def _fixed(pattern: str) -> str:
    """The folder of a pattern above its first wildcard: targets keep what is below it."""
    parts = PurePath(pattern).parts[:-1]
    wild = next((i for i, part in enumerate(parts) if _has_wildcard(part)), len(parts))
    return os.path.join("", *parts[:wild]) or os.curdir


def _below(folder: str) -> Iterator[str]:
    """The files below a folder; folders that are links are not entered."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from (os.path.join(entry.name, one) for one in _below(entry.path))
                elif entry.is_file():
                    yield entry.name
    except OSError as error:
        raise CommandError(f"{folder}: cannot be read ({reason(error)})") from None


def _lines(path: str, below: str) -> Iterator[Found]:
    """Each line that is not blank. A file without any is one document, which is empty, and fails so."""
    if path.lower().endswith(PACKED):
        raise UsageError(f"{path}: JSON lines are read in parts, which gzip does not have", "unpack the file")
    start, none = 0, True
    try:
        with Path(path).open("rb") as file:
            for number, line in enumerate(file, 1):
                if not line.isspace():
                    yield Found(path, below, number, start, len(line))
                    none = False
                start += len(line)
    except OSError as error:
        raise CommandError(f"{path}: cannot be read ({reason(error)})") from None
    if none:
        yield Found(path, below)
