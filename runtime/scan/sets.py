"""The image sets of a folder: what a mapping's `scan imagesets[]` takes of each, and what else was found."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final, NamedTuple

from oscem_map.runtime.scan.category import MOVIES, Category, category, is_raw, may_be_movies
from oscem_map.runtime.scan.folder import readable
from oscem_map.runtime.scan.groups import Faulty, Group
from oscem_map.runtime.scan.header import significant
from oscem_map.runtime.scan.mdoc import Mdoc
from oscem_map.runtime.scan.record import Disagreement, Expected, of_images, of_number

_FORMATS: Final = {".mrcs": "MRCS", ".mrcs.gz": "MRCS", ".mrcs.bz2": "MRCS"}
"""EMPIAR's word for a format where the suffix says more than the bytes."""
_COUNTED: Final = {
    "format": "format",
    "packing": "packing",
    "voxel_types": "voxel type",
    "size": "width x height",
    "sections": "frames",
    "pixel_size": "pixel size",
}


class Question(NamedTuple):
    """What no file tells: the field, the words that come into question (any, if there are none), and why it is asked."""

    field: str
    words: tuple[str, ...]
    why: str


class Difference(NamedTuple):
    """A field in which files of a set differ: each value with the number of files and the first of them."""

    field: str
    values: tuple[tuple[str, int, str], ...]


class Tilts(NamedTuple):
    """What mdocs say of tilts in °: of how many series, images in each, range, and step."""

    series: int
    images: int
    smallest: float
    largest: float
    step: float | None


class ImageSet(NamedTuple):
    """One set. `fields` are those of `scan imagesets[]`; what no file tells is not among them."""

    fields: Mapping[str, Any]
    pattern: str
    files: int
    bytes: int
    doses: tuple[float, float] | None
    """The smallest and the largest dose of an image, in e/Å²."""
    tilts: Tilts | None
    asked: tuple[Question, ...]
    differences: tuple[Difference, ...]
    disagreements: tuple[Disagreement, ...]
    problems: tuple[Faulty, ...]


def image_set(group: Group, expected: Expected, base: str, alone: bool) -> ImageSet:
    """The set of a group: `base` is where the folder goes in the upload, `alone` that its folder has no other set."""
    what = category(group, expected)
    doses = _doses(group)
    return ImageSet(
        fields={name: value for name, value in _fields(group, what, base, alone).items() if value is not None},
        pattern=readable(group.names),
        files=group.count,
        bytes=group.bytes,
        doses=(min(doses), max(doses)) if doses else None,
        tilts=_tilts([*group.mdocs, *group.frames_of]),
        asked=tuple(_asked(group, what)),
        differences=tuple(_differences(group)),
        disagreements=tuple(_disagreements(group, what, doses, expected)),
        problems=tuple(group.problems),
    )


def _fields(group: Group, what: Category, base: str, alone: bool) -> dict[str, Any]:
    directory = readable("/".join(part for part in (base, group.folder) if part))
    name = readable(group.folder or base.rpartition("/")[2])
    width, height = group.usual("size")
    types = group.usual("voxel_types")
    frames = group.usual("sections")
    pixel = _pixel(group)
    word = _FORMATS.get(group.suffix.lower(), group.usual("format"))
    one_length = len(group.values["sections"]) == 1
    return {
        "name": name if alone else f"{name}: {readable(group.names)}",
        "directory": directory,
        "category": what.word,
        "header_format": word,
        "data_format": word,
        "voxel_type": types[0] if len(types) == 1 else None,
        "images": group.count,
        "frames": frames,
        "first_frame": 1 if what.word == MOVIES and one_length else None,
        "last_frame": frames if what.word == MOVIES and one_length else None,
        "width": width,
        "height": height,
        "pixel_width": _quantity(pixel[0], "Å") if pixel else None,
        "pixel_height": _quantity(pixel[1], "Å") if pixel else None,
    }


def _quantity(value: float, unit: str) -> dict[str, Any]:
    return {"value": Decimal(repr(value)), "unit": unit}


def _pixel(group: Group) -> tuple[float, float] | None:
    """Å: what most headers say, else the mdocs of the files."""
    found: tuple[float, float] | None = group.usual("pixel_size")
    said = (one.pixel_of(group.usual("size")) for one in (group.mdocs or group.frames_of))
    pixel = next((one for one in said if one), None)
    return found or ((significant(pixel), significant(pixel)) if pixel else None)


def _doses(group: Group) -> list[float]:
    """e/Å² of each image, by the mdocs; without one by the headers of EER files."""
    said = [dose for one in (group.mdocs or group.frames_of) for dose in one.doses]
    return said or list(group.values.get("dose", ()))


def _tilts(mdocs: Sequence[Mdoc]) -> Tilts | None:
    """Of the mdocs of a set: range and step of all, and the number of images that most have."""
    series = [sorted(one.tilts) for one in mdocs if len(one.tilts) > 1] or [
        sorted(t for one in mdocs for t in one.tilts)
    ]
    angles = sorted(angle for one in series for angle in one)
    if not angles or angles[0] == angles[-1]:
        return None
    steps = [b - a for one in series for a, b in pairwise(one) if b - a > 0.05]
    step = significant(statistics.median(steps), 3) if steps else None
    usual = statistics.mode(len(one) for one in series)
    return Tilts(len(series), usual, significant(angles[0], 4), significant(angles[-1], 4), step)


def _asked(group: Group, what: Category) -> list[Question]:
    found = []
    if what.word is None:
        found.append(Question("category", what.words, what.why))
    types = group.usual("voxel_types")
    if len(types) > 1:
        hint = group.usual("hint")
        why = "MRC's mode 0 does not say whether bytes have a sign" + (f"; {hint}" if hint else "")
        found.append(Question("voxel_type", types, why))
    elif not types:
        eer = group.usual("format") == "EER"
        why = (
            "an EER file holds electrons, and EMPIAR has no rule for them"
            if eer
            else "EMPIAR has no word for its pixels"
        )
        found.append(Question("voxel_type", (), why))
    return found


def _differences(group: Group) -> list[Difference]:
    """The fields in which not all files have one value, the value of most files first."""
    found = []
    for field, title in _COUNTED.items():
        counter = group.values.get(field)
        if counter and len(counter) > 1:
            values = [
                (_said(field, value), n, readable(group.first[field, value])) for value, n in counter.most_common()
            ]
            found.append(Difference(title, tuple(values)))
    pixel, said = group.usual("pixel_size"), [one for one in group.mdocs if one.pixel_size]
    off = [one for one in said if pixel and abs((one.pixel_size or 0) - pixel[0]) > 0.01 * pixel[0]]
    if pixel and off:
        here = (_said("pixel_size", pixel), group.count, readable(group.first["pixel_size", pixel]))
        found.append(
            Difference("pixel size and mdoc", (here, (f"{off[0].pixel_size:g} Å", len(off), readable(off[0].path))))
        )
    return found


def _said(field: str, value: Any) -> str:
    """A value of a header as text."""
    if value is None or value == "":
        return "none"
    if field == "voxel_types":
        return " or ".join(value) or "none"
    if isinstance(value, tuple):
        return " x ".join(f"{one:g}" if isinstance(one, float) else str(one) for one in value) + " Å" * (
            field == "pixel_size"
        )
    return str(value)


def _disagreements(group: Group, what: Category, doses: Sequence[float], expected: Expected) -> list[Disagreement]:
    found = []
    size = group.usual("size")
    if is_raw(what.word) or (may_be_movies(what) and expected.fits(*size)):
        frames = group.usual("sections") if may_be_movies(what) else None
        found += of_images(expected, _pixel(group), size, frames)
        if doses:
            found += of_number("dose", significant(statistics.median(doses), 4), expected.dose, "e/Å²")
    tilts = _tilts([*group.mdocs, *group.frames_of])
    if tilts:
        found += of_number("smallest_tilt", tilts.smallest, expected.smallest_tilt, "°")
        found += of_number("largest_tilt", tilts.largest, expected.largest_tilt, "°")
    return found


def of_counts(sets: Sequence[ImageSet], expected: Expected) -> list[Disagreement]:
    """Where the raw images of all sets are more or fewer than the record says: movies, if there are any."""
    raw = [one for one in sets if is_raw(one.fields.get("category"))]
    movies = [one for one in raw if one.fields["category"] == MOVIES]
    number = sum(one.files for one in movies or raw)
    return of_number("images", number, expected.images) if number else []
