"""What a record says of the files of a session, and where the files say something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final, NamedTuple

from oscem_map.runtime.scan.header import significant
from oscem_map.runtime.units import convert, find

SLOTS: Final = {
    "pixel_size": ("acquisition.pixel_size", "Å"),
    "width": ("acquisition.image_size.width", ""),
    "height": ("acquisition.image_size.height", ""),
    "frames": ("acquisition.frames_per_movie", ""),
    "images": ("acquisition.images_generated", ""),
    "dose": ("acquisition.dose_per_movie", "e/Å²"),
    "smallest_tilt": ("acquisition.tilt_angle.minimal", "°"),
    "largest_tilt": ("acquisition.tilt_angle.maximal", "°"),
}
"""Where OSC-EM 1.0.2 has what files say too, and the unit of a quantity."""

VOLUMES: Final = "processing.volumes"
"""Where OSC-EM 1.0.2 has the maps of a reconstruction."""
FINAL: Final = ("sharpened volume", "polished volume", "final volume")
"""Its words for the final map."""

TOLERANCE: Final = {"pixel_size": 0.01, "dose": 0.02}
"""By how much of it a value may differ: a nominal pixel size and a calibrated one do by less."""
_LONGEST: Final = 40
"""Digits and powers of ten of a number that can be of a file."""
_TILT: Final = 0.5
"""°: what a stage misses a tilt by."""


class Expected(NamedTuple):
    """What the record says: pixel size in Å, dose in e/Å² of a movie, tilts in °. None where it says nothing."""

    pixel_size: float | None = None
    width: int | None = None
    height: int | None = None
    frames: int | None = None
    images: int | None = None
    dose: float | None = None
    smallest_tilt: float | None = None
    largest_tilt: float | None = None

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height, if it says both."""
        return (self.width, self.height) if self.width and self.height else None

    def fits(self, width: int, height: int) -> bool:
        """Whether images of a size can be those that it speaks of: also turned, binned, or in super-resolution."""
        here, there = sorted((width, height)), sorted(self.size or (0, 0))
        return any(
            [side * up for side in here] == [side * down for side in there] for up, down in ((1, 1), (2, 1), (1, 2))
        )


class Disagreement(NamedTuple):
    """A value of files that is not the record's: both as text, where the record has it, and what may be the reason."""

    field: str
    files: str
    record: str
    slot: str
    note: str = ""


def expected(record: Mapping[str, Any]) -> Expected:
    """What a current record says of its files. A value of another shape than it should have says nothing."""
    found: dict[str, Any] = {}
    for name, (path, unit) in SLOTS.items():
        value = _at(record, path)
        number = _quantity(value, unit) if unit else _decimal(value)
        if number is not None:
            found[name] = float(number) if unit else int(number)
    return Expected(**found)


def of_images(
    expected: Expected, pixel: tuple[float, float] | None, size: tuple[int, int] | None, frames: int | None
) -> list[Disagreement]:
    """Where images say something else than the record; `frames` is None of single images."""
    found = []
    if expected.pixel_size and pixel and not all(_near("pixel_size", one, expected.pixel_size) for one in pixel):
        said = " x ".join(f"{one:g}" for one in dict.fromkeys(pixel))
        note = _factor(pixel[0], expected.pixel_size)
        found.append(_of("pixel_size", f"{said} Å", f"{expected.pixel_size:g} Å", note))
    if expected.size and size and size != expected.size:
        said, there = (f"{width} x {height}" for width, height in (size, expected.size))
        found.append(_of("width", said, there, _turned(size, expected.size)))
    if expected.frames and frames and frames != expected.frames:
        found.append(_of("frames", str(frames), str(expected.frames)))
    return found


def of_number(name: str, value: float, there: float | None, unit: str = "") -> list[Disagreement]:
    """Where one number is not the record's."""
    if there is None or _near(name, value, there):
        return []
    here, other = (f"{one:g}{' ' * bool(unit)}{unit}" for one in (value, there))
    return [_of(name, here, other)]


def of_map(
    expected: Expected, record: Mapping[str, Any], spacing: tuple[float, float, float] | None, size: Sequence[int]
) -> list[Disagreement]:
    """Where spacing and size of a map are not the record's: of images, which a map may be binned from, and of its volumes."""
    found = []
    if spacing and expected.pixel_size and not all(_near("pixel_size", one, expected.pixel_size) for one in spacing):
        said = " x ".join(f"{one:g}" for one in dict.fromkeys(map(significant, spacing)))
        note = _factor(spacing[0], expected.pixel_size)
        found.append(_of("pixel_size", f"{said} Å", f"{expected.pixel_size:g} Å", note))
    for n, there in _sizes(_at(record, VOLUMES)):
        if isinstance(there, list) and len(there) == 3 and [*map(_decimal, there)] != [*map(Decimal, size)]:
            here, other = (" x ".join(str(one)[:_LONGEST] for one in each) for each in (size, there))
            found.append(Disagreement("size", here, other, f"$.{VOLUMES}[{n}].size"))
    return found


def _sizes(volumes: Any) -> Iterator[tuple[int, Any]]:
    """The sizes of the final maps among volumes, each with its place; of all volumes, where none is said to be final."""
    known = [(n, one) for n, one in enumerate(volumes if isinstance(volumes, list) else ()) if isinstance(one, Mapping)]
    final = [(n, one) for n, one in known if one.get("volume_type") in FINAL]
    yield from ((n, one.get("size")) for n, one in final or known)


def _of(name: str, files: str, record: str, note: str = "") -> Disagreement:
    field, slot = ("image_size", SLOTS[name][0].rpartition(".")[0]) if name == "width" else (name, SLOTS[name][0])
    return Disagreement(field, files, record, f"$.{slot}", note)


def _near(name: str, value: float, there: float) -> bool:
    if name.endswith("tilt"):
        return abs(value - there) <= _TILT
    return abs(value - there) <= TOLERANCE.get(name, 0) * abs(there)


def _factor(here: float, there: float) -> str:
    for factor, note in ((2, "half of it: images in super-resolution"), (0.5, "twice it: binned images")):
        if _near("pixel_size", here * factor, there):
            return note
    if _near("pixel_size", here, 1.0) and here == 1.0:
        return "1 Å is what programs write that know none"
    return (
        "ten times: one of them is in nm"
        if _near("pixel_size", here, there * 10) or _near("pixel_size", here * 10, there)
        else ""
    )


def _turned(here: tuple[int, int], there: tuple[int, int]) -> str:
    if here == there[::-1]:
        return "the same, turned by 90°"
    doubled = (2 * there[0], 2 * there[1])
    return "twice as many: images in super-resolution" if here in (doubled, doubled[::-1]) else ""


def _at(record: Any, path: str) -> Any:
    for step in path.split("."):
        record = record.get(step) if isinstance(record, Mapping) else None
    return record


def _decimal(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal, str)):
        return None
    try:
        text = str(value)
        found = Decimal(text) if len(text) < _LONGEST else Decimal("nan")
    except (InvalidOperation, ValueError):
        return None
    return found if found.is_finite() and abs(found.adjusted()) < _LONGEST else None


def _quantity(value: Any, unit: str) -> Decimal | None:
    """The number of a quantity in a unit; None without a unit, or with one of another dimension."""
    if not isinstance(value, Mapping) or not isinstance(value.get("unit"), str):
        return None
    number, said, target = _decimal(value.get("value")), find(value["unit"]), find(unit)
    if number is None or said is None or target is None or said.dimension != target.dimension:
        return None
    return convert(number, said, target)
