"""The first bytes of a file, and others that a header points at: never more than that, packed or not, and counted."""

from __future__ import annotations

import bz2
import gzip
import io
import os
import stat
import zlib
from types import TracebackType
from typing import Final

from oscem_map.runtime.scan.header import HeaderError

BLOCK: Final = 1024
"""What is read first: an MRC header, or the first directory of most TIFF files."""
UNPACKED: Final = 1 << 20
"""The most that is unpacked of a packed file."""
PACKED: Final = {"gz": 1 << 18, "bz2": 1 << 21}
"""The most that is read of a packed file to get there: a block of bz2 may be 900 kB, and is unpacked as one."""

_KINDS: Final = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}


class Source:
    """An open file: `at(offset, size)` gives its bytes, unpacked where it is packed; `bytes_read` counts what was read.

    Use it in a `with`. Opening raises HeaderError for what is no regular file, is empty or cannot be opened. With
    `links` False a link is not followed. A pipe is not waited for.
    """

    __slots__ = ("_ended", "_file", "_first", "_stream", "_unpacked", "bytes_read", "packing", "path", "size")

    def __init__(self, path: str, links: bool = True) -> None:
        self.path = path
        self.bytes_read = 0
        self._file = _opened(path, links)
        try:
            self.size = _size(self._file, path)
            self._first = self.read(0, BLOCK)
        except BaseException:
            os.close(self._file)
            raise
        self.packing = _packing(self._first)
        self._stream = _stream(self) if self.packing else None
        self._unpacked = b""
        self._ended = False

    def __enter__(self) -> Source:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._file)
        if isinstance(error, HeaderError):
            error.bytes_read = self.bytes_read

    def at(self, offset: int, size: int) -> bytes:
        """Bytes from `offset`: fewer where the file ends, or where too much would have to be unpacked."""
        end = offset + size
        if self._stream is not None:
            self._unpack(min(end, UNPACKED))
            return self._unpacked[offset:end]
        if end <= len(self._first):
            return self._first[offset:end]
        return self.read(offset, size) if offset < self.size else b""

    def read(self, offset: int, size: int) -> bytes:
        """Bytes of the file as they stand on the disk. Raises HeaderError."""
        try:
            found = os.pread(self._file, size, offset)
        except OSError as error:
            raise HeaderError(self.path, f"cannot be read ({said(error)})") from None
        self.bytes_read += len(found)
        return found

    def _unpack(self, end: int) -> None:
        """Unpack until there are `end` bytes, or no more. Raises HeaderError where the packing is broken from the start."""
        while len(self._unpacked) < end and not self._ended and self._stream is not None:
            try:
                more = self._stream.read(end - len(self._unpacked))
            except (OSError, EOFError, zlib.error, ValueError) as error:
                if not self._unpacked:
                    raise HeaderError(
                        self.path, f"is packed as {self.packing}, and cannot be unpacked: {error}"
                    ) from None
                more = b""
            self._ended = not more
            self._unpacked += more


class _Packed(io.RawIOBase):
    """The bytes of a packed file from its beginning, up to a limit and in small pieces."""

    _PIECE = 4096

    def __init__(self, source: Source, first: bytes, most: int) -> None:
        self._source, self._first, self._most = source, first, most
        self._at = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        size = min(len(buffer), self._PIECE, self._most - self._at)
        found = self._first[self._at : self._at + size] or (self._source.read(self._at, size) if size > 0 else b"")
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)


def _stream(source: Source) -> gzip.GzipFile | bz2.BZ2File:
    packed = _Packed(source, source._first, PACKED[source.packing])
    return gzip.GzipFile(fileobj=packed, mode="rb") if source.packing == "gz" else bz2.BZ2File(packed, "rb")


def _packing(first: bytes) -> str:
    """How a file is packed, by its first bytes: "gz", "bz2" or ""."""
    if first[:2] == b"\x1f\x8b":
        return "gz"
    return "bz2" if first[:3] == b"BZh" and first[4:10] == b"1AY&SY" else ""


def _opened(path: str, links: bool) -> int:
    try:
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if links else os.O_NOFOLLOW))
    except (OSError, ValueError) as error:
        reason = said(error) if isinstance(error, OSError) else "its name holds a zero byte"
        raise HeaderError(path, f"cannot be opened ({reason})", "check the name, and the right to read it") from None


def _size(file: int, path: str) -> int:
    found = os.fstat(file)
    if not stat.S_ISREG(found.st_mode):
        raise HeaderError(path, kind_of(found.st_mode), "only files are read")
    if not found.st_size:
        raise HeaderError(path, "is empty", "copy it again, or leave it out")
    return found.st_size


def kind_of(mode: int) -> str:
    """What a file that is no regular file is."""
    return f"is {_KINDS.get(stat.S_IFMT(mode), 'no file')}"


def said(error: OSError) -> str:
    """What the system says, without number and name."""
    return (error.strerror or type(error).__name__).lower()
