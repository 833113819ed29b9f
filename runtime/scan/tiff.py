"""The directories of a TIFF or BigTIFF file, and of EER, which is a BigTIFF with frames packed in a way of its own.

A file has one directory for each image; they are a chain. Read are the directories and a few values that they point
at, never an image. The forms are TIFF 6.0, BigTIFF, and the EER file format 3.0.

tifffile is not used: it needs numpy, and takes the length of a chain on trust. The tests compare with it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

from oscem_map.runtime.scan.header import Header, HeaderError, Problem
from oscem_map.runtime.scan.source import Source
from oscem_map.runtime.scan.tiff_text import Words, words

DIRECTORIES: Final = 100_000
"""The most images of a file; EER files have some thousands."""
ENTRIES: Final = 4096
"""The most entries of a directory; usual are 10 to 30."""
ALL_ENTRIES: Final = 500_000
"""The most entries of all directories together: directories can overlap, and a small file hold a great many."""
TEXT: Final = 1 << 16
"""The most that is read of a text of metadata."""

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _DESCRIPTION, _SAMPLES = 256, 257, 258, 259, 270, 277
_X_RESOLUTION, _Y_RESOLUTION, _UNIT, _FORMAT, _SUBFILE = 282, 283, 296, 339, 254
_EER: Final = (65000, 65001, 65002)
"""Words of `Compression` for EER's frames."""
_TEXTS: Final = (65001, 34682, 34680, _DESCRIPTION)
"""Where microscopes write what they know: EER's acquisition metadata, two tags of FEI's, the description."""
_SIZES: Final = {
    1: "B",
    2: "B",
    3: "H",
    4: "I",
    5: "II",
    6: "b",
    7: "B",
    8: "h",
    9: "i",
    10: "ii",
    13: "I",
    16: "Q",
    17: "q",
    18: "Q",
}
_CENTIMETRE: Final = 3
_A_IN_CM: Final = 1e8

_TYPES: Final = {
    (1, 1): "BIT",
    (4, 1): "4 BIT INTEGER",
    (8, 1): "UNSIGNED BYTE",
    (8, 2): "SIGNED BYTE",
    (16, 1): "UNSIGNED 16 BIT INTEGER",
    (16, 2): "SIGNED 16 BIT INTEGER",
    (16, 3): "16 BIT FLOAT",
    (32, 1): "UNSIGNED 32 BIT INTEGER",
    (32, 2): "SIGNED 32 BIT INTEGER",
    (32, 3): "32 BIT FLOAT",
    (64, 3): "64 BIT FLOAT",
}
"""Bits and sample format (1 unsigned, 2 signed, 3 floating point) in EMPIAR's words, or in words of the same form."""


class Form(NamedTuple):
    """How numbers are kept: `sign` of the order for struct, and the lengths that TIFF and BigTIFF differ in."""

    order: str
    sign: str
    big: bool

    @property
    def entry(self) -> int:
        """Bytes of an entry: tag, type, count, and a value or where it is."""
        return 20 if self.big else 12

    @property
    def pointer(self) -> str:
        """An offset, or a count of values."""
        return self.sign + ("Q" if self.big else "I")


class Directory(NamedTuple):
    """One image's directory: of each tag its type, the count of its values, and the bytes of a value or its place."""

    entries: dict[int, tuple[int, int, bytes]]
    next: int


def form_of(first: bytes) -> Form | None:
    """Whether bytes begin a TIFF file, and in which form."""
    sign = {b"II": "<", b"MM": ">"}.get(first[:2])
    if sign is None or len(first) < 8:
        return None
    (version,) = struct.unpack_from(f"{sign}H", first, 2)
    order = "little" if sign == "<" else "big"
    return {42: Form(order, sign, False), 43: Form(order, sign, True)}.get(version)


def read(source: Source) -> Header:
    """The header: size and type of the first image, and how many there are like it. Raises HeaderError."""
    form = form_of(source.at(0, 16))
    if form is None:
        raise HeaderError(source.path, "does not begin as TIFF does", "copy it again, or leave it out")
    chain = _Chain(source, form)
    first, frames = _frames(chain)
    if not first:
        what = chain.problem.what if chain.problem else "it has no directory with an image"
        raise HeaderError(source.path, what, "it is cut off, or damaged: copy it again")
    width, height, eer = first.number(_WIDTH), first.number(_HEIGHT), first.number(_COMPRESSION) in _EER
    if not 0 < width <= 1 << 31 or not 0 < height <= 1 << 31:
        raise HeaderError(source.path, f"its first image has {width} x {height} pixels", "it is damaged: copy it again")
    said = _words(first)
    sections = said.images if frames == 1 and _fit(said.images, first, source) else frames
    due = _bytes_of(first) * sections if first.number(_COMPRESSION, 1) == 1 else None
    return Header(
        path=source.path,
        format="EER" if eer else "TIFF",
        width=width,
        height=height,
        sections=sections,
        voxel_types=() if eer else _types(first),
        order=form.order,
        size=source.size,
        bytes_read=source.bytes_read,
        due=due,
        packing=source.packing,
        pixel_size=said.pixel_size or _resolution(first),
        dose=said.dose,
        problems=(*([chain.problem] if chain.problem else []), *_cut_off(due, source)),
    )


# The chain of directories -----------------------------------------------------------------------------------


class _Chain:
    """The directories of a file in their order. `problem` says why the chain ends early, if it does."""

    def __init__(self, source: Source, form: Form) -> None:
        self.source, self.form = source, form
        self.problem: Problem | None = None

    def __iter__(self) -> Iterator[Directory]:
        at, seen, entries = self._start(), set[int](), 0
        while at:
            if at in seen or len(seen) == DIRECTORIES or entries > ALL_ENTRIES:
                what = "lead back to one that was before" if at in seen else "are too many"
                self.problem = Problem(f"its directories {what}", "it is damaged: write it again")
                return
            seen.add(at)
            found = self._directory(at)
            if found is None:
                return
            yield found
            at, entries = found.next, entries + len(found.entries)

    def _start(self) -> int:
        place = 8 if self.form.big else 4
        raw = self.source.at(place, 8 if self.form.big else 4)
        size = struct.calcsize(self.form.pointer)
        return int(struct.unpack(self.form.pointer, raw)[0]) if len(raw) == size else 0

    def _directory(self, at: int) -> Directory | None:
        """The directory at a place; None, with the problem, where it is not whole."""
        form, number = self.form, 8 if self.form.big else 2
        raw = self.source.at(at, number + 32 * form.entry)
        (count,) = struct.unpack_from(form.sign + ("Q" if form.big else "H"), raw) if len(raw) >= number else (0,)
        if not 0 < count <= ENTRIES:
            self._cut(at, f"has {count} entries" if len(raw) >= number else "")
            return None
        size = number + count * form.entry + struct.calcsize(form.pointer)
        if len(raw) < size:
            raw = self.source.at(at, size)
        if len(raw) < size:
            self._cut(at)
            return None
        lines = struct.iter_unpack(
            f"{form.sign}HH{'Q8s' if form.big else 'I4s'}", raw[number : number + count * form.entry]
        )
        entries = {tag: (kind, values, value) for tag, kind, values, value in lines}
        return Directory(entries, struct.unpack_from(form.pointer, raw, size - struct.calcsize(form.pointer))[0])

    def _cut(self, at: int, why: str = "") -> None:
        if why:
            said = why
        elif self.source.packing:
            said = f"cannot be reached in a file packed as {self.source.packing}"
        else:
            said = f"lies after its end: it has {self.source.size} bytes"
        self.problem = Problem(f"the directory at byte {at} {said}", "it is cut off, or damaged: copy it again")


class _Image(NamedTuple):
    """A directory, and the file that its entries point into."""

    directory: Directory
    chain: _Chain

    def number(self, tag: int, default: int = 0) -> int:
        """The first value of a tag, if that is a whole number."""
        values = self.values(tag)
        return int(values[0]) if values else default

    def values(self, tag: int, most: int = 4) -> tuple[float, ...]:
        """The first values of a tag."""
        raw, kind = self.raw(tag, most)
        form = _SIZES.get(kind, "")
        count = len(raw) // _length(kind) if form else 0
        return struct.unpack_from(self.chain.form.sign + form * count, raw)

    def raw(self, tag: int, most: int) -> tuple[bytes, int]:
        """The bytes of a tag's first values, and their type."""
        kind, count, value = self.directory.entries.get(tag, (0, 0, b""))
        size = _length(kind) * min(count, most)
        if _length(kind) * count <= len(value):
            return value[:size], kind
        (at,) = struct.unpack(self.chain.form.pointer, value)
        return self.chain.source.at(at, size), kind


def _length(kind: int) -> int:
    """Bytes of a value of a type; 0 of a type that TIFF does not know."""
    return struct.calcsize(f"={_SIZES[kind]}") if kind in _SIZES else 0


def _frames(chain: _Chain) -> tuple[_Image | None, int]:
    """The first image, and how many are like it: of an EER file the frames, not the final image; else no previews."""
    first: _Image | None = None
    frames = 0
    alike: tuple[object, ...] = ()
    for directory in chain:
        image = _Image(directory, chain)
        if image.number(_SUBFILE) & 1 or _WIDTH not in directory.entries:
            continue
        eer = image.number(_COMPRESSION) in _EER
        if first is None or (eer and not alike[0]):
            first, frames, alike = image, 0, (eer, image.number(_WIDTH), image.number(_HEIGHT))
        frames += (eer, image.number(_WIDTH), image.number(_HEIGHT)) == alike
    return first, frames


# What they mean ---------------------------------------------------------------------------------------------


def _types(image: _Image) -> tuple[str, ...]:
    """The type of a pixel. Without a word for it, TIFF's default: one bit, unsigned."""
    bits, kind = image.number(_BITS, 1), image.number(_FORMAT, 1)
    if image.number(_SAMPLES, 1) > 1:
        return (f"{image.number(_SAMPLES, 1)} X {bits} BIT",)
    found = _TYPES.get((bits, 1 if kind == 4 else kind))
    return (found,) if found else ()


def _fit(images: int, first: _Image, source: Source) -> bool:
    """Whether so many images can be in the file: ImageJ writes one directory for all, and says their number in words."""
    return images > 1 and not source.packing and images * _bytes_of(first) <= source.size


def _bytes_of(image: _Image) -> int:
    """Bytes of an image that is not compressed; a line of pixels begins with a byte of its own."""
    bits = image.number(_WIDTH) * image.number(_BITS, 1) * image.number(_SAMPLES, 1)
    return (bits + 7) // 8 * image.number(_HEIGHT)


def _cut_off(due: int | None, source: Source) -> list[Problem]:
    if source.packing or due is None or due <= source.size:
        return []
    what = f"its directories say {due} bytes of images, and the file has {source.size}"
    return [Problem(what, "it is cut off, or damaged: copy it again")]


def _words(image: _Image) -> Words:
    """What the texts of a directory say, the first that says something first."""
    found = Words()
    for tag in _TEXTS:
        raw, kind = image.raw(tag, TEXT)
        if raw and kind in (1, 2, 7):
            found = found.with_others(words(raw.decode("utf-8", "replace")))
    return found


def _resolution(image: _Image) -> tuple[float, float] | None:
    """Å of a pixel from the resolution, as SerialEM and IMOD write it; 72 dots an inch of a screen are none."""
    if image.number(_UNIT) != _CENTIMETRE:
        return None
    x, y = (image.values(tag, 1) for tag in (_X_RESOLUTION, _Y_RESOLUTION))
    if len(x) < 2 or len(y) < 2 or 0 in (*x, *y):
        return None
    size = (_A_IN_CM * x[1] / x[0], _A_IN_CM * y[1] / y[0])
    return size if all(0.01 <= one <= 1000 for one in size) else None
