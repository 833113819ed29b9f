"""The journal of a run with many documents: a line of JSON for each target, once it is there whole.

`{"target": "a.cif", "of": "<sha256>", "size": 4711}`: `of` is the digest of the input's bytes with the job, the
converters and their version, `size` the target's in bytes. A line is written after its target was renamed
into place, and a target's last line counts, so the journal may lack what is there, and never has what is not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import SEEK_END, FileIO
from pathlib import Path
from types import TracebackType

from oscem_map.commands.files import reason
from oscem_map.commands.one import Job
from oscem_map.commands.stop import Stop

NAME = ".oscem-map.journal"
"""The journal's file, in the folder of targets."""


@dataclass(frozen=True, slots=True)
class Made:
    """A target: its path below the folder of targets, what it was made of and by, its size in bytes."""

    target: str
    of: str
    size: int


@cache
def program() -> str:
    """The digest of all code that a target depends on: another version of a mapping is another program."""
    from oscem_map import generated, runtime

    found = sha256()
    for package in (runtime, generated):
        folder = Path(package.__file__ or "").parent
        for path in sorted(folder.glob("*.py")):
            found.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return found.hexdigest()


def digest(job: Job, data: bytes) -> str:
    """The digest of an input with all that its target depends on."""
    return sha256(f"{program()}\n{job!r}\n".encode("utf-8", "backslashreplace") + data).hexdigest()


class Journal:
    """Open while a run lasts. With `resume` an earlier run's lines are kept, else it begins anew.

    The file is not touched before there is something to write: a run that comes to nothing leaves it as it is.
    """

    def __init__(self, folder: Path, resume: bool) -> None:
        self.path = folder / NAME
        self._resume = resume
        self._file: FileIO | None = None

    def _open(self) -> FileIO:
        whole = not self._resume or self._ends_whole()
        file = FileIO(self.path, "a" if self._resume else "w")
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
        """A target is there. Raises Stop."""
        line = json.dumps({"target": made.target, "of": made.of, "size": made.size})
        try:
            self._file = self._file or self._open()
            self._file.write(f"{line}\n".encode("ascii"))
        except OSError as error:
            raise Stop(f"{self.path}: the journal cannot be written ({reason(error)})") from None

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
