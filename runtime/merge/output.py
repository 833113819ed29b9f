"""The merged model is written beside its place, and then renamed: a crash leaves the file that was there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from oscem_map.runtime.merge.source import BLOCK, Packing, Source
from oscem_map.runtime.replacing import replacing

Change = tuple[int, int, bytes]
"""From, to, what stands there instead."""

LEVEL = 6
"""Of gzip, as its command has it: a quarter of the time of 9, for a few percent of the size."""


def packing_of(path: Path) -> Packing:
    """How a file of this name is compressed."""
    suffix = path.suffix.lower()
    return "gz" if suffix == ".gz" else "bz2" if suffix == ".bz2" else ""


def write(source: Source, changes: Sequence[Change], out: Path) -> None:
    """Write the source with its changes. What did not change at all is copied as it was packed. Raises OSError."""
    packing = packing_of(out)
    with replacing(out) as file:
        if packing and packing == source.packing and not changes and not source.pdb and source.path.is_file():
            _copy_file(source.path, file)
        elif packing:
            with _packing(file, packing) as packed:
                _compose(source, changes, packed)
        else:
            _compose(source, changes, file)


def _packing(file: IO[bytes], packing: Packing) -> Any:
    """Packs the same bytes to the same bytes: without a name and a time."""
    if packing == "gz":
        from gzip import GzipFile

        return GzipFile(filename="", mode="wb", compresslevel=LEVEL, fileobj=file, mtime=0)
    from bz2 import BZ2File

    return BZ2File(file, "wb")


def _copy_file(path: Path, file: IO[bytes]) -> None:
    with path.open("rb") as original:
        while part := original.read(BLOCK):
            file.write(part)


def _compose(source: Source, changes: Sequence[Change], file: Any) -> None:
    at = 0
    for start, end, text in changes:
        _copy(source, at, start, file)
        file.write(text)
        at = end
    _copy(source, at, source.size, file)


def _copy(source: Source, start: int, end: int, file: Any) -> None:
    """Bytes of the source, inside the kernel where that can be."""
    if end - start > BLOCK and type(file).__module__ == "_io":
        file.flush()
        start += _in_kernel(source.file.fileno(), file.fileno(), start, end)
        file.seek(0, os.SEEK_END)
    source.file.seek(start)
    while start < end:
        part = source.file.read(min(BLOCK, end - start))
        if not part:
            raise OSError(None, "the model became shorter while it was read")
        file.write(part)
        start += len(part)


def _in_kernel(source: int, target: int, start: int, end: int) -> int:
    """How many bytes could be copied so: none on systems and between disks that do not."""
    copy: Any = getattr(os, "copy_file_range", None)
    done = 0
    while copy is not None and start + done < end:
        try:
            copied = copy(source, target, end - start - done, start + done)
        except OSError:
            break
        if not copied:
            break
        done += copied
    return done
