"""A model's file as mmCIF text that can be read twice: unpacked where it is compressed, rewritten where it is PDB format.

What is not plain mmCIF on a disk is put into a nameless file beside the output first, so that memory stays small.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import IO, Any, Literal

from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.merge import pdb
from oscem_map.runtime.merge.tokens import BOM

BLOCK = 1 << 20
"""Bytes that are copied at once."""

Packing = Literal["", "gz", "bz2"]

_MAGIC: dict[bytes, Packing] = {b"\x1f\x8b": "gz", b"BZh": "bz2"}
_PLAIN: Packing = ""
_OTHERS = {b"\xfd7zXZ": "xz", b"PK\x03\x04": "zip", b"\x28\xb5\x2f\xfd": "zstd", b"\x1f\x9d": "compress"}


@dataclass(frozen=True, slots=True)
class Source:
    """mmCIF text in a file. `packing` is how the model's own file `path` is compressed, `pdb` that it was PDB format.

    `respelt` says that it was not in ASCII, which PDB format is, and is now.
    """

    file: IO[bytes]
    path: Path
    size: int
    packing: Packing = ""
    pdb: bool = False
    respelt: bool = False

    def read(self, start: int, end: int) -> bytes:
        """The bytes from `start` to `end`."""
        self.file.seek(start)
        text = b""
        while len(text) < end - start and (part := self.file.read(end - start - len(text))):
            text += part
        return text

    def line(self, offset: int) -> int:
        """The line of an offset, from 1."""
        self.file.seek(0)
        lines, left = 1, offset
        while left > 0 and (part := self.file.read(min(BLOCK, left))):
            lines += part.count(b"\n")
            left -= len(part)
        return lines

    def error(self, offset: int, what: str, help: str) -> DocumentError:
        """With the line, where the text is the one that the person has."""
        where = str(self.path) if self.pdb else f"{self.path}, line {self.line(offset)}"
        return DocumentError(where, what, help)


@contextmanager
def opened(path: Path, beside: Path, entry: str = "") -> Iterator[Source]:
    """The model's text; for a moment there is a second file in the folder `beside`. Raises DocumentError.

    `entry` names what does not say its name, in PDB format.
    """
    with path.open("rb", buffering=0) as file:
        head = _head(file)
        packing = next((name for magic, name in _MAGIC.items() if head.startswith(magic)), _PLAIN)
        other = next((name for magic, name in _OTHERS.items() if head.startswith(magic)), None)
        if other:
            raise DocumentError(str(path), f"the file is compressed by {other}", "unpack it, or use gzip or bzip2")
        status = os.fstat(file.fileno())
        plain = not packing and S_ISREG(status.st_mode)
        if plain and not pdb.START.match(head):
            yield Source(file, path, status.st_size)
            return
        from tempfile import TemporaryFile

        with TemporaryFile(dir=beside, buffering=0) as text:
            size = _unpack(file if plain else _Rest(head, file), packing, text, path)
            text.seek(0)
            is_pdb, respelt = bool(pdb.START.match(_head(text))), False
            if is_pdb:
                size, respelt = _rewrite(text, path, entry)
            text.seek(0)
            yield Source(text, path, size, packing, is_pdb, respelt)


def _head(file: IO[bytes]) -> bytes:
    """The first bytes; the file is back at its start where that can be."""
    head = b""
    while len(head) < 4096 and (part := file.read(4096 - len(head))):
        head += part
    if file.seekable():
        file.seek(0)
    return head


class _Rest:
    """A file, or what was read of one that cannot go back and then the rest of it."""

    def __init__(self, head: bytes, file: IO[bytes]) -> None:
        self.head = b"" if file.seekable() else head
        self.file = file

    def read(self, size: int = -1) -> bytes:
        if not self.head:
            return self.file.read(size)
        part = self.head if size < 0 else self.head[:size]
        self.head = self.head[len(part) :]
        return part


def _unpack(file: Any, packing: Packing, text: IO[bytes], path: Path) -> int:
    """Copy, unpacked; the number of bytes. Raises DocumentError with the line that was reached."""
    from zlib import error as damaged

    stream = _unpacking(file, packing)
    size, lines = 0, 1
    try:
        while part := stream.read(BLOCK):
            _write(text, part)
            size += len(part)
            lines += part.count(b"\n")
    except EOFError:
        what = "the compressed file ends too early"
        raise DocumentError(f"{path}, line {lines}", what, "copy it again, to its end") from None
    except (OSError, damaged) as error:
        if not packing:
            raise
        what = f"the compressed file is damaged ({error})"
        raise DocumentError(f"{path}, line {lines}", what, "copy it again, or pack it again") from None
    return size


def _unpacking(file: Any, packing: Packing) -> Any:
    if packing == "gz":
        from gzip import GzipFile

        return GzipFile(fileobj=file, mode="rb")
    if packing == "bz2":
        from bz2 import BZ2File

        return BZ2File(file)
    return file


def _write(file: IO[bytes], data: bytes) -> None:
    """All of it: a raw file may take less at once."""
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


def _rewrite(text: IO[bytes], path: Path, entry: str) -> tuple[int, bool]:
    """PDB format becomes mmCIF; the new size, and whether it was not in ASCII."""
    text.seek(0)
    data = text.read()
    mmcif = pdb.to_mmcif(data, path, entry)
    text.seek(0)
    text.truncate()
    _write(text, mmcif)
    return len(mmcif), not data.removeprefix(BOM).isascii()
