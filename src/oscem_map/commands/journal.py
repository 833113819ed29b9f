"""The journal of a run with many documents: a line of JSON for each target, once it is there whole.

`{"target": "a.cif", "of": "<sha256>", "size": 4711}`: `of` is the digest of the input's bytes with the job, the
converters and their version, `size` the target's in bytes. A line is written after its target was renamed
into place, and a target's last line counts: what such a line says is there. Before a run begins, lines
with the size -1 name the targets that it will make first, so that whatever it leaves there when it is killed is known to
be its own; a line with the size -2 says that nothing came of one. `of` is empty in both.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import SEEK_END, FileIO
from pathlib import Path
from types import TracebackType

from oscem_map.commands.errors import CommandError
from oscem_map.commands.files import reason
from oscem_map.commands.job import Job
from oscem_map.runtime.replacing import replacing

NAME = ".oscem-map.journal"
"""The journal's file, in the folder of targets."""
AT_WORK, NONE = -1, -2
"""Sizes of targets that are not there yet, and of those that nothing came of."""


@dataclass(frozen=True, slots=True)
class Made:
    """A target: its path below the folder of targets, what it was made of and by, its size in bytes."""

    target: str
    of: str
    size: int


@cache
def program(root: Path | None) -> str:
    """The digest of all code that a target depends on: another version of a mapping is another program."""
    from oscem_map import generated, runtime
    from oscem_map.runtime.workspace import files

    converters = files(root or Path(generated.__file__ or "").parent.parent)
    found = sha256()
    for path in (*sorted(Path(runtime.__file__ or "").parent.rglob("*.py")), *converters):
        found.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return found.hexdigest()


def digest(job: Job, data: bytes) -> str:
    """The digest of an input with all that its target depends on."""
    return sha256(f"{program(job.root)}\n{job.at(None)!r}\n".encode("utf-8", "backslashreplace") + data).hexdigest()


def _line(made: Made) -> bytes:
    line = json.dumps({"target": made.target, "of": made.of, "size": made.size})
    return f"{line}\n".encode("ascii")


class Journal:
    """Open while a run lasts. With `resume` an earlier run's lines stay; else it begins anew, with a line for each of
    the targets that `known` gives: they are ours, whoever made them.

    The file is not touched before there is something to write, and a first run that makes nothing leaves none.
    """

    def __init__(self, folder: Path, resume: bool, known: Callable[[], Iterable[Made]] = tuple) -> None:
        self.path = folder / NAME
        self._resume, self._known = resume, known
        self._file: FileIO | None = None
        self._says = self.path.exists()

    def _open(self) -> FileIO:
        if not self._resume:
            with replacing(self.path) as anew:
                anew.writelines(map(_line, self._known()))
        whole = self._ends_whole()
        file = FileIO(self.path, "a")
        if not whole:
            file.write(b"\n")
        return file

    def _ends_whole(self) -> bool:
        """Whether the last line was written to its end."""
        if not self.path.exists() or not self.path.stat().st_size:
            return True
        with self.path.open("rb") as file:
            file.seek(-1, SEEK_END)
            return file.read() == b"\n"

    def lines(self) -> Iterator[Made]:
        """What an earlier run wrote, in its order; a line that was cut off says nothing."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for line in file:
                try:
                    said = json.loads(line)
                    yield Made(str(said["target"]), str(said["of"]), int(said["size"]))
                except (ValueError, KeyError, TypeError):
                    continue

    def write(self, made: Made) -> None:
        """A target is there, or at work. Raises CommandError."""
        try:
            self._file = self._file or self._open()
            self._file.write(_line(made))
            self._says = self._says or made.size >= 0
        except OSError as error:
            raise CommandError(f"{self.path}: the journal cannot be written ({reason(error)})") from None

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
            if error is None and not self._says:
                self.path.unlink(missing_ok=True)
