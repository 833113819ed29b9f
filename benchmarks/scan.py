"""Reading the headers of a folder: beside `stat` and one read of 1,024 bytes of each file.

python -m benchmarks headers
"""

from __future__ import annotations

import os
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import medians, shown
from oscem_map.runtime.scan.scanning import scan

FILES = 10_000
SIZE = 4096
"""Pixels in a line and lines in an image: 64 MiB each, which take no room on the disk."""


def made(folder: Path) -> list[str]:
    """Files of one MRC image each."""
    head = struct.pack("<10i", SIZE, SIZE, 1, 2, 0, 0, 0, SIZE, SIZE, 1)
    head += struct.pack("<6f3i", SIZE * 0.83, SIZE * 0.83, 0.83, 90, 90, 90, 1, 2, 3)
    head = head.ljust(208, b"\0") + b"MAP \x44\x44\0\0"
    names = [f"{folder}/FoilHole_{number:05}_fractions.mrc" for number in range(FILES)]
    for name in names:
        with open(name, "wb") as file:
            file.write(head.ljust(1024, b"\0"))
            file.truncate(1024 + 4 * SIZE * SIZE)
    return names


def touched(names: list[str]) -> None:
    """What cannot be left out: ask for each file, and read its first 1,024 bytes."""
    for name in names:
        os.stat(name)
        file = os.open(name, os.O_RDONLY)
        os.pread(file, 1024, 0)
        os.close(file)


def rows() -> Iterator[tuple[str, str, str, str]]:
    with tempfile.TemporaryDirectory() as name:
        names = made(Path(name))
        found = scan(name)
        times = medians({"least": lambda: touched(names), "whole": lambda: scan(name)}, 5)
    least, whole = times["least"], times["whole"]
    yield f"stat and 1,024 bytes of {FILES} MRC files", shown(least), "1", ""
    rate = f"{FILES / whole:,.0f} files a second"
    yield (
        f"scan of these, {found.bytes_read:,} bytes read",
        f"{shown(whole)}, {rate}",
        f"{whole / least:.1f}",
        "2,000, or 3",
    )
