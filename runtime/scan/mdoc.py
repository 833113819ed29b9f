"""SerialEM's mdoc files: what was recorded for each image of a stack, or for each file of frames.

They are text: `Key = value` for the whole file, then sections `[ZValue = 0]` or `[FrameSet = 0]` with keys of their own
(https://bio3d.colorado.edu/SerialEM/hlp/html/about_formats.htm).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from oscem_map.runtime.scan.header import HeaderError, common
from oscem_map.runtime.scan.source import UNPACKED, Source

SUFFIX: Final = ".mdoc"
LONGEST: Final = 1 << 23
"""The most that is read of an mdoc: a tilt series takes some 100 kB."""
SECTIONS: Final = 100_000
_LINE: Final = re.compile(
    r"\[\s{0,8}(?P<kind>\w{1,32})\s{0,8}=[^\]\n]{0,512}\]|(?P<key>\w{1,64})[ \t]{0,8}=(?P<value>[^\n]{0,4096})"
)
_IMAGES: Final = ("ZValue", "FrameSet")


class Image(NamedTuple):
    """One image: a tilt in °, a dose in e/Å², how many frames, and the name of the file that holds the frames."""

    tilt: float | None
    dose: float | None
    frames: int | None
    file: str


class Mdoc(NamedTuple):
    """What an mdoc says of an image file, or of files of frames."""

    path: str
    image_file: str
    """The name of the stack that it is about, "" where it is about files of frames."""
    pixel_size: float | None
    """Å."""
    size: tuple[int, int] | None
    images: tuple[Image, ...]
    bytes_read: int

    @property
    def tilts(self) -> tuple[float, ...]:
        """The tilts of its images in °."""
        return tuple(image.tilt for image in self.images if image.tilt is not None)

    @property
    def doses(self) -> tuple[float, ...]:
        """The doses of its images in e/Å²; SerialEM writes 0 where it was not calibrated."""
        return tuple(image.dose for image in self.images if image.dose)

    def pixel_of(self, size: tuple[int, int]) -> float | None:
        """Å of a pixel of images of a size, where it is for those that it describes, binned or in super-resolution."""
        if self.pixel_size is None or self.size is None:
            return self.pixel_size
        (low, high), (here, there) = sorted(self.size), sorted(size)
        return self.pixel_size * high / there if abs(low * there - high * here) <= 0.01 * low * there else None


def read_mdoc(path: str, links: bool = True) -> Mdoc:
    """What an mdoc says. Raises HeaderError where it cannot be read or has no section of an image."""
    with Source(path, links) as source:
        most = UNPACKED if source.packing else LONGEST
        text = source.at(0, most).decode("utf-8", "replace")
        read = source.bytes_read
    parts = [*_parts(text)]
    whole = parts[0][1]
    images = [keys for kind, keys in parts[1:] if kind in _IMAGES]
    if not images:
        raise HeaderError(path, "has no section of an image ([ZValue = ...] or [FrameSet = ...])", "copy it again")
    pixel = next((one for keys in (whole, *images) if (one := _number(keys.get("PixelSpacing"))) and common(one)), None)
    return Mdoc(path, _name(whole.get("ImageFile", "")), pixel, _size(whole), tuple(map(_image, images)), read)


def _parts(text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The keys of the whole file, and those of each section with its kind."""
    kind, keys, number = "", dict[str, str](), 0
    for line in text.splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        if found["kind"]:
            number += 1
            if number > SECTIONS:
                break
            yield kind, keys
            kind, keys = found["kind"], {}
        else:
            keys.setdefault(found["key"], found["value"].strip())
    yield kind, keys


def _image(keys: Mapping[str, str]) -> Image:
    frames = _number(keys.get("NumSubFrames"))
    dose = _number(keys.get("ExposureDose"))
    return Image(
        tilt=_number(keys.get("TiltAngle")),
        dose=dose if dose and 0 < dose < 1e6 else None,
        frames=int(frames) if frames and 0 < frames < 1e9 else None,
        file=_name(keys.get("SubFramePath", "")),
    )


def _name(path: str) -> str:
    """The name of a file, of a path of Windows or of Linux."""
    return re.split(r"[\\/]", path)[-1].strip()


def _number(text: str | None) -> float | None:
    try:
        found = float(text or "")
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def _size(keys: Mapping[str, str]) -> tuple[int, int] | None:
    words = keys.get("ImageSize", "").split()
    if len(words) == 2 and all(word.isdecimal() and len(word) < 10 for word in words):
        return int(words[0]), int(words[1])
    return None
