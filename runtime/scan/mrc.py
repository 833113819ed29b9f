"""The header of an MRC or CCP4 file (MRC, MRCS, MAP, REC, ALI, ST): 1,024 bytes, in either order.

The form is MRC2014 (https://www.ccpem.ac.uk/mrc_format/mrc2014.php), with IMOD's flags
(https://bio3d.colorado.edu/imod/doc/mrc_format.txt). The extended header is not read.

mrcfile is not used: opened for the header alone it reads the extended header too, as long as its header says (measured:
1 GiB), takes any bytes for a header, and needs numpy. The tests compare with it.
"""

from __future__ import annotations

import math
import struct
from typing import Final, NamedTuple

from oscem_map.runtime.scan.header import Counts, Header, HeaderError, Problem, Vector, common
from oscem_map.runtime.scan.source import Source

SIZE: Final = 1024
_WORDS: Final = "10i6f3i3f2i8s4si40sii36s3f4s4sfi"
"""Words 1 to 56; the ten labels of 80 letters follow."""
_READ: Final = {"little": struct.Struct(f"<{_WORDS}"), "big": struct.Struct(f">{_WORDS}")}
_STAMPS: Final = {b"\x44\x44": "little", b"\x44\x41": "little", b"\x11\x11": "big"}
_IMOD: Final = 1146047817
_SIGNED: Final = 1
_HALF_BYTES: Final = 16
STACKS_OF_VOLUMES: Final = range(401, 631)
"""Space groups of a stack of volumes: 400 more than that of each."""

BYTES: Final = ("UNSIGNED BYTE", "SIGNED BYTE")


class Mode(NamedTuple):
    """How a mode keeps a pixel: bits on the disk, and its type in EMPIAR's words, or in words of the same form."""

    bits: int
    types: tuple[str, ...]


MODES: Final = {
    0: Mode(8, BYTES),
    1: Mode(16, ("SIGNED 16 BIT INTEGER",)),
    2: Mode(32, ("32 BIT FLOAT",)),
    3: Mode(32, ("COMPLEX 16 BIT INTEGER",)),
    4: Mode(64, ("COMPLEX 32 BIT FLOAT",)),
    6: Mode(16, ("UNSIGNED 16 BIT INTEGER",)),
    12: Mode(16, ("16 BIT FLOAT",)),
    101: Mode(4, ("4 BIT INTEGER",)),
}


class Raw(NamedTuple):
    """The words of the header, as they stand; but pixels are counted, where two share a byte."""

    size: Counts
    mode: int
    start: Counts
    sampling: Counts
    cell: Vector
    angles: Vector
    axes: Counts
    statistics: tuple[float, float, float, float]
    space_group: int
    extended: tuple[str, int]
    imod: int | None
    """IMOD's flags, where its stamp is there."""
    origin: Vector
    labels: int


def looks_so(first: bytes) -> bool:
    """Whether bytes begin an MRC file: `MAP` at its place, or, where old programs left that out, words that make sense."""
    if len(first) < SIZE:
        return False
    if first[208:211] == b"MAP":
        return True
    raw = _words(first, _order(first))
    return min(raw.size) > 0 and raw.mode in MODES and _permutes(raw.axes) and min(raw.cell) >= 0


def read(source: Source) -> Header:
    """The header. Raises HeaderError where there is none that can be used: too short, no size, no such mode."""
    first = source.at(0, SIZE)
    if len(first) < SIZE:
        raise HeaderError(
            source.path,
            f"ends after {len(first)} bytes, and an MRC header has {SIZE}",
            "copy it again, or leave it out",
        )
    order = _order(first)
    raw = _words(first, order)
    _check(raw, source.path)
    stamped = _STAMPS.get(first[212:214], order)
    spacing = _spacing(raw)
    types = _types(raw)
    statistics, axes = raw.statistics, raw.axes if _permutes(raw.axes) else None
    return Header(
        path=source.path,
        format="MRC",
        width=raw.size[0],
        height=raw.size[1],
        sections=raw.size[2],
        voxel_types=types,
        order=order,
        size=source.size,
        bytes_read=source.bytes_read,
        due=_due(raw),
        packing=source.packing,
        pixel_size=(spacing[(axes or (1, 2))[0] - 1], spacing[(axes or (1, 2))[1] - 1]) if spacing else None,
        hint=_sign_of(statistics) if len(types) > 1 else "",
        problems=(*_of_order(order, stamped), *_problems(raw, spacing, source)),
        mode=raw.mode,
        spacing=spacing,
        cell=raw.cell if all(map(math.isfinite, raw.cell)) else None,
        angles=raw.angles if all(map(math.isfinite, raw.angles)) else None,
        sampling=raw.sampling,
        start=raw.start,
        origin=raw.origin if all(map(math.isfinite, raw.origin)) else None,
        axes=axes,
        statistics=statistics if all(map(math.isfinite, statistics)) else None,
        space_group=raw.space_group,
        extended=raw.extended,
        labels=_labels(first, raw.labels),
    )


# The words --------------------------------------------------------------------------------------------------


def _order(first: bytes) -> str:
    """The order of bytes: the one in which mode and sizes make sense, and the machine stamp's where both do or none."""
    stamped = _STAMPS.get(first[212:214], "little")
    return max(("little", "big"), key=lambda order: (_sense(first, order), order == stamped))


def _sense(first: bytes, order: str) -> bool:
    """Whether mode and sizes can be those of a file: of the other order, one of them is beyond any."""
    nx, ny, nz, mode = struct.unpack_from("<4i" if order == "little" else ">4i", first)
    return mode in MODES and min(nx, ny, nz) > 0 and max(nx, ny) < 1 << 20


def _words(first: bytes, order: str) -> Raw:
    w = _READ[order].unpack_from(first)
    (
        *whole, a, b, c, alpha, beta, gamma, mapc, mapr, maps, low, high, mean, group, extended,
        _, kind, _, _, imod, flags, _, x, y, z, _, _, deviation, labels,
    ) = w  # fmt: skip
    nx, ny, nz, mode, i, j, k, mx, my, mz = whole
    if mode == 0 and imod == _IMOD and flags & _HALF_BYTES:
        nx, mx = 2 * nx, 2 * mx if mx == nx else mx
    return Raw(
        size=(nx, ny, nz),
        mode=mode,
        start=(i, j, k),
        sampling=(mx, my, mz),
        cell=(a, b, c),
        angles=(alpha, beta, gamma),
        axes=(mapc, mapr, maps),
        statistics=(low, high, mean, deviation),
        space_group=group,
        extended=(_text(kind), extended),
        imod=flags if imod == _IMOD else None,
        origin=(x, y, z),
        labels=labels,
    )


def _text(raw: bytes) -> str:
    return "".join(chr(byte) if 32 <= byte < 127 else " " for byte in raw.split(b"\0")[0]).strip()


def _labels(first: bytes, number: int) -> tuple[str, ...]:
    """The labels that are in use, without what is no letter."""
    texts = (_text(first[224 + 80 * n : 304 + 80 * n]) for n in range(min(max(number, 0), 10)))
    return tuple(text for text in texts if text)


# What they mean ---------------------------------------------------------------------------------------------


def _permutes(axes: Counts) -> bool:
    return sorted(axes) == [1, 2, 3]


def _check(raw: Raw, path: str) -> None:
    if min(raw.size) <= 0:
        said = " x ".join(map(str, raw.size))
        raise HeaderError(path, f"its header says {said} pixels", "it is damaged, or no MRC file: copy it again")
    if raw.mode not in MODES:
        raise HeaderError(
            path,
            f"its header has mode {raw.mode}, and MRC files have {', '.join(map(str, MODES))}",
            "write it with another program, or leave it out",
        )


def _spacing(raw: Raw) -> Vector | None:
    """Å along X, Y and Z: the cell by its intervals, not by the pixels, for a part of a volume has fewer."""
    if min(raw.sampling) <= 0 or not all(math.isfinite(one) and one > 0 for one in raw.cell):
        return None
    (a, b, c), (i, j, k) = raw.cell, raw.sampling
    return (a / i, b / j, c / k)


def _mode(raw: Raw) -> Mode:
    """How a pixel is kept. By a flag of IMOD's, two pixels share a byte of mode 0."""
    return MODES[101 if raw.mode == 0 and raw.imod is not None and raw.imod & _HALF_BYTES else raw.mode]


def _due(raw: Raw) -> int:
    """Bytes of a whole file with this header; a line of pixels begins with a byte of its own."""
    line = (raw.size[0] * _mode(raw).bits + 7) // 8
    return SIZE + max(raw.extended[1], 0) + line * raw.size[1] * raw.size[2]


def _types(raw: Raw) -> tuple[str, ...]:
    """Of bytes IMOD's flag says whether they have a sign. Nothing else does: programs differ about mode 0."""
    types = _mode(raw).types
    if types != BYTES or raw.imod is None:
        return types
    return (BYTES[1],) if raw.imod & _SIGNED else (BYTES[0],)


def _sign_of(statistics: tuple[float, float, float, float]) -> str:
    """What the smallest and largest value in a header tell of the sign of bytes; they are often wrong or not there."""
    low, high, mean, _ = statistics
    if low <= mean <= high and (low < 0) is not (high > 127):
        end, value, word = ("smallest", low, BYTES[1]) if low < 0 else ("largest", high, BYTES[0])
        return f"the header says that the {end} value is {value:g}, which is one of {word}"
    return ""


def _of_order(order: str, stamped: str) -> tuple[Problem, ...]:
    if order == stamped:
        return ()
    what = f"its machine stamp says that its bytes are in {stamped} order, and they are in {order} order"
    return (Problem(what, "programs that go by the stamp cannot read it: write it again"),)


def _problems(raw: Raw, spacing: Vector | None, source: Source) -> list[Problem]:
    found = []
    if spacing is None:
        cell, sampling = (" x ".join(f"{one:g}" for one in values) for values in (raw.cell, raw.sampling))
        what = f"its header gives no spacing: a cell of {cell} Å in {sampling} intervals"
        found.append(Problem(what, "set it with the program that wrote the file, or give the pixel size in the record"))
    elif not all(map(common, spacing)):
        what = f"its header gives a spacing of {' x '.join(f'{one:g}' for one in spacing)} Å"
        found.append(Problem(what, "that is another unit, or none: correct it"))
    if not _permutes(raw.axes) and any(raw.axes):
        found.append(Problem(f"its header gives the axes {raw.axes}, and not 1, 2 and 3 in some order"))
    length, due = raw.extended[1], _due(raw)
    if length < 0:
        found.append(Problem(f"its header says that {length} bytes of an extended header follow"))
    if not source.packing and source.size < due:
        said = f"{' x '.join(map(str, raw.size))} pixels" + (f" and {length} bytes more" if length > 0 else "")
        what = f"its header says {said}, which takes {due} bytes, and the file has {source.size}"
        found.append(Problem(what, "it is cut off, or damaged: copy it again"))
    return found
