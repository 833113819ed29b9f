"""What the header of one image file says, and what is wrong with it."""

from __future__ import annotations

from typing import Final, NamedTuple

Vector = tuple[float, float, float]
Counts = tuple[int, int, int]

COMMON_SPACING: Final = (0.01, 10_000.0)
"""Å. No electron microscope has larger or smaller pixels: a spacing outside is another unit, or none at all."""


class Problem(NamedTuple):
    """One thing that is wrong with a file: what, and what to do about it."""

    what: str
    help: str = ""


class HeaderError(Exception):
    """A file has no header that can be used; the rest of a folder can be read all the same."""

    def __init__(self, path: str, what: str, help: str = "") -> None:
        super().__init__(f"{path}: {what}")
        self.path = path
        self.what = what
        self.help = help
        self.bytes_read = 0
        """Bytes that were read of the file all the same."""


class UnknownKind(HeaderError):
    """A file that is none of images, and does not say by its name that it should be one."""


class Header(NamedTuple):
    """The header of a file of images or of a map. Lengths are in Å; what the file does not say is None.

    A header with `problems` was read, but the file contradicts it or lacks something: ask before its numbers are used.
    """

    path: str
    format: str
    """"MRC", "TIFF" or "EER": what the file is, whatever its name."""
    width: int
    """Pixels in a line: of a map, its columns (NX)."""
    height: int
    """Lines in an image: of a map, its rows (NY)."""
    sections: int
    """Images in the file: frames of a movie, tilts of a series, sections of a map (NZ)."""
    voxel_types: tuple[str, ...]
    """What a pixel can be, in EMPIAR's words: one where the header tells, several where it leaves them open."""
    order: str
    """The order of bytes, "little" or "big"."""
    size: int
    """Bytes of the file."""
    bytes_read: int
    """Bytes that were read of it."""
    due: int | None = None
    """Bytes that the file has by its header, unpacked; None where images are compressed."""
    packing: str = ""
    """"gz" or "bz2" of a file that is packed, known by its first bytes."""
    pixel_size: tuple[float, float] | None = None
    """Å along a line and along a column."""
    dose: float | None = None
    """e/Å² of all sections together."""
    hint: str = ""
    """What speaks for one of several voxel types."""
    problems: tuple[Problem, ...] = ()
    mode: int | None = None
    """MRC's mode; this and what follows is None of other formats."""
    spacing: Vector | None = None
    """Å along X, Y and Z, cell by sampling; None where it is zero, infinite or not a number."""
    cell: Vector | None = None
    """Å along X, Y and Z, as the header has them."""
    angles: Vector | None = None
    """Of the cell, in degrees."""
    sampling: Counts | None = None
    """Intervals along X, Y and Z (MX, MY, MZ)."""
    start: Counts | None = None
    """Number of the first column, row and section (NXSTART, NYSTART, NZSTART)."""
    origin: Vector | None = None
    """Words 50 to 52, along X, Y and Z."""
    axes: Counts | None = None
    """Which of X (1), Y (2), Z (3) columns, rows and sections run along (MAPC, MAPR, MAPS)."""
    statistics: tuple[float, float, float, float] | None = None
    """Smallest, largest, mean value and their deviation, as the header has them."""
    space_group: int | None = None
    """0 for a stack of images, 1 for a volume, 401 and more for a stack of volumes."""
    extended: tuple[str, int] | None = None
    """Kind (EXTTYP) and length (NSYMBT) of the extended header, which is not read."""
    labels: tuple[str, ...] = ()

    @property
    def voxel_type(self) -> str | None:
        """The type of a pixel in EMPIAR's words, where the header leaves no doubt."""
        return self.voxel_types[0] if len(self.voxel_types) == 1 else None


PACKED_BY: Final = {"": 2, "gz": 1100, "bz2": 100_000}
"""How much larger than its file a header's data may be: of a file that is not packed, half is there; deflate packs 1,032 to 1."""


def is_hollow(header: Header) -> bool:
    """Whether a file is far too small for what its header says: then the header is not to be believed."""
    return header.due is not None and header.due > PACKED_BY[header.packing] * header.size


def common(length: float) -> bool:
    """Whether a length in Å can be the size of a pixel."""
    low, high = COMMON_SPACING
    return low <= length <= high


def significant(value: float, digits: int = 6) -> float:
    """A number without the noise of the four bytes that it stood in: 1.06 of 1.0599999."""
    return float(f"{value:.{digits}g}")
