"""Small files of images, made byte by byte: what mrcfile and tifffile would not write, and headers that mean harm."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

STAMP = {"<": b"\x44\x44\0\0", ">": b"\x11\x11\0\0"}
IMOD = 1146047817


def mrc(
    size: tuple[int, int, int] = (4, 3, 2),
    mode: int = 2,
    cell: tuple[float, float, float] | None = None,
    sampling: tuple[int, int, int] | None = None,
    sign: str = "<",
    axes: tuple[int, int, int] = (1, 2, 3),
    statistics: tuple[float, float, float, float] = (0, 0, 0, 0),
    space_group: int = 0,
    extended: int = 0,
    imod: int | None = None,
    stamp: bytes | None = None,
    word: bytes = b"MAP ",
    start: tuple[int, int, int] = (0, 0, 0),
    origin: tuple[float, float, float] = (0, 0, 0),
    data: int = 0,
) -> bytes:
    """An MRC header, and `data` zeros. Without a cell, one with a spacing of 1.5 Å."""
    sampling = size if sampling is None else sampling
    cell = tuple(1.5 * one for one in sampling) if cell is None else cell  # type: ignore[assignment]
    low, high, mean, deviation = statistics
    head = struct.pack(f"{sign}10i", *size, mode, *start, *sampling)
    head += struct.pack(f"{sign}6f3i3f2i", *cell, 90, 90, 90, *axes, low, high, mean, space_group, extended)  # type: ignore[misc]
    head += bytes(56) + struct.pack(f"{sign}2i", IMOD if imod is not None else 0, imod or 0) + bytes(36)
    head += struct.pack(f"{sign}3f", *origin) + word + (STAMP[sign] if stamp is None else stamp)
    head += struct.pack(f"{sign}fi", deviation, 0)
    return head + bytes(1024 - len(head)) + bytes(data)


def of_mode(bits: int, size: tuple[int, int, int]) -> int:
    """Bytes of the data of an MRC file."""
    return (size[0] * bits + 7) // 8 * size[1] * size[2]


Tag = tuple[int, int, int, int | bytes]
"""Tag, type, number of values, and the value, or the bytes that stand elsewhere."""


def tiff(directories: Sequence[Sequence[Tag]], sign: str = "<", big: bool = False, last: int = 0) -> bytes:
    """A TIFF or BigTIFF file of these directories; the last one points at `last`, which may be none."""
    pointer, count, entry = ("Q", "Q", "HHQ8s") if big else ("I", "H", "HHI4s")
    order = b"II" if sign == "<" else b"MM"
    first = 16 if big else 8
    head = order + (struct.pack(f"{sign}HHHQ", 43, 8, 0, first) if big else struct.pack(f"{sign}HI", 42, first))
    body, at = b"", first
    for n, tags in enumerate(directories):
        size = struct.calcsize(f"={count}") + len(tags) * struct.calcsize(f"={entry}") + struct.calcsize(f"={pointer}")
        beside, lines = b"", b""
        for tag, kind, number, value in tags:
            room = 8 if big else 4
            if isinstance(value, bytes) and len(value) > room:
                here = struct.pack(f"{sign}{pointer}", at + size + len(beside))
                beside += value
            elif isinstance(value, bytes):
                here = value.ljust(room, b"\0")
            else:
                here = struct.pack(f"{sign}{ {1: 'B', 3: 'H', 4: 'I', 16: 'Q'}[kind] }", value).ljust(room, b"\0")
            lines += struct.pack(f"{sign}{entry}", tag, kind, number, here)
        following = at + size + len(beside) if n + 1 < len(directories) else last
        body += struct.pack(f"{sign}{count}", len(tags)) + lines + struct.pack(f"{sign}{pointer}", following) + beside
        at += size + len(beside)
    return head + body


def image(width: int = 8, height: int = 6, bits: int = 8, kind: int = 1, **more: Tag) -> list[Tag]:
    """The tags of one image."""
    tags: list[Tag] = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, bits), (259, 3, 1, 1), (339, 3, 1, kind)]
    return sorted([tag for tag in tags if tag[0] not in {one[0] for one in more.values()}] + [*more.values()])


def movie(width: int = 8, height: int = 6, frames: int = 1) -> bytes:
    """A whole TIFF file of bytes."""
    return tiff([image(width, height)] * frames) + bytes(width * height * frames)


def eer(
    frames: int = 5, size: int = 4096, items: Mapping[str, tuple[str, str]] | None = None, final: bool = True
) -> bytes:
    """An EER file: a final image, and frames; `items` are its metadata with their units."""
    lines = "".join(
        f'<item name="{name}" unit="{unit}">{value}</item>' for name, (value, unit) in (items or {}).items()
    )
    text = f"<metadata>{lines}</metadata>\0".encode()
    frame = image(size, size, 1, eer=(259, 3, 1, 65002), text=(65001, 7, len(text), text))
    return tiff([image(size, size, 32, 1)] * final + [frame] * frames, big=True)


def write(path: Path, data: bytes) -> Path:
    """A file of these bytes; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
