"""Files in and out: a target is written beside its place and renamed: it is there whole, or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.runtime.replacing import replacing

STDIN = "-"


def read_input(name: str) -> bytes:
    """The bytes of a file, or of standard input for `-`. Raises CommandError."""
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"{name}: cannot be read ({reason(error)})") from None


def read_text(name: str) -> str:
    """The text of a file. Raises CommandError."""
    try:
        return read_input(name).decode("utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(f"{name}: is not UTF-8 text ({error.reason} at byte {error.start})") from None


def read_part(name: str, start: int, size: int) -> bytes:
    """Some bytes of a file. Raises CommandError."""
    try:
        with Path(name).open("rb") as file:
            file.seek(start)
            return file.read(size)
    except OSError as error:
        raise CommandError(f"{name}: cannot be read ({reason(error)})") from None


def reason(error: OSError) -> str:
    """What the system says, without number and name."""
    return (error.strerror or type(error).__name__).lower()


def write_whole(path: Path, text: str, part: Path | None = None) -> None:
    """Write a text as UTF-8: beside `path`, then renamed. A device or pipe is written to. Raises CommandError.

    With `part`, only there: it takes the place of `path` later (`taking_place`).
    """
    data = text.encode("utf-8")
    try:
        if part is not None:
            part.write_bytes(data)
        elif _is_no_file(path):
            path.write_bytes(data)
        else:
            with replacing(path) as file:
                file.write(data)
    except OSError as error:
        raise CommandError(f"{path}: cannot be written ({reason(error)})") from None


def _is_no_file(path: Path) -> bool:
    """Whether a device, a pipe or a folder stands at a path."""
    try:
        return not S_ISREG(os.stat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


@contextmanager
def taking_place(path: Path | None) -> Iterator[Path | None]:
    """Where to write what takes the place of `path` at the end: a name beside it, which ends as it does.

    If anything is raised, nothing has changed. A device or pipe is its own place; None stays None. Raises OSError.
    """
    if path is None or _is_no_file(path):
        yield path
        return
    there = path.resolve()
    part = there.with_name(f".{os.getpid()}.part.{there.name}")
    try:
        yield part
        if part.exists():
            if there.exists():
                part.chmod(there.stat().st_mode & 0o777)
            part.replace(there)
    except OSError as error:
        if part.name in str(error.filename or ""):
            error.filename = str(path)
        raise
    finally:
        part.unlink(missing_ok=True)


def write_stdout(text: str) -> None:
    """Write a text to standard output as UTF-8, whatever the terminal's locale."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def check_place(path: Path, option: str) -> None:
    """Refuse, before anything runs, a place where no file can be made. Raises UsageError."""
    if path.is_dir():
        raise UsageError(f"{option} {path} is a folder", "name a file")
    if not path.parent.is_dir():
        raise UsageError(f"{option} {path}: there is no folder {path.parent}", "make it, or name another")


def place_of_output(text: str | None) -> Path | None:
    """What `-o` names. A name that ends as a folder's, `out/`, is one, and is made where there is none. Raises UsageError."""
    if text is None:
        return None
    if text.endswith(("/", os.sep)):
        make_folder(Path(text), "-o")
    return Path(text)


def make_folder(path: Path, option: str) -> None:
    """Make a folder for output. Raises UsageError where a file is in the way."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{option} {path}: cannot be made a folder ({reason(error)})") from None
