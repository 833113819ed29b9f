"""What the texts in a TIFF file say: EER's acquisition metadata, FEI's lines, ImageJ's description."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from oscem_map.runtime.scan.header import common

_ITEM: Final = re.compile(
    r'<item name="([\w.]{1,64})"(?: unit="([^"]{0,32})")?>\s{0,8}([^<\s][^<]{0,63}?)\s{0,8}</item>'
)
"""An item of EER's metadata. Its XML is flat, and is not given to a parser: a file may be anybody's."""
_FEI: Final = re.compile(r"^Pixel(Width|Height)[ \t]{0,8}=[ \t]{0,8}([\d.eE+-]{1,32})[ \t\r]{0,8}$", re.MULTILINE)
"""FEI's lines, in metres: `PixelWidth=6.5e-008`."""
_IMAGES: Final = re.compile(r"\AImageJ=[^\n]{0,64}\n(?:[^\n]{0,256}\n)*?images=(\d{1,9})\n")
_A_IN_M: Final = 1e10


class Words(NamedTuple):
    """What a text says: Å of a pixel along x and y, e/Å² of all frames, and how many images follow one directory."""

    pixel_size: tuple[float, float] | None = None
    dose: float | None = None
    images: int = 1

    def with_others(self, other: Words) -> Words:
        """The same, with what only the other says."""
        return Words(self.pixel_size or other.pixel_size, self.dose or other.dose, max(self.images, other.images))


def words(text: str) -> Words:
    """What a text of a TIFF file says."""
    items = {name: (number(value), unit) for name, unit, value in _ITEM.findall(text)}
    pixels = {side.lower(): metres * _A_IN_M for side, metres in _fei(text)}
    for side in ("width", "height"):
        value, unit = items.get(f"sensorPixelSize.{side}", (None, ""))
        if value is not None and unit in ("m", ""):
            pixels[side] = value * _A_IN_M
    size = (pixels["width"], pixels["height"]) if {"width", "height"} <= pixels.keys() else None
    size = size if size and all(map(common, size)) else None
    dose, per = items.get("totalDose", (None, ""))
    whole = dose / (size[0] * size[1]) if dose and dose > 0 and size and per in ("e/pixel", "") else None
    images = _IMAGES.match(text)
    return Words(size, whole, int(images[1]) if images else 1)


def number(text: str) -> float | None:
    """A number, if a text is one."""
    try:
        found = float(text)
    except ValueError:
        return None
    return found if abs(found) < float("inf") else None


def _fei(text: str) -> list[tuple[str, float]]:
    return [(side, value) for side, said in _FEI.findall(text) if (value := number(said)) is not None]
