"""Which of EMPIAR's categories a group of files is: what headers, mdocs, names and the record tell. Otherwise it is asked."""

from __future__ import annotations

from typing import Final, NamedTuple

from oscem_map.runtime.scan.groups import Group
from oscem_map.runtime.scan.mrc import STACKS_OF_VOLUMES
from oscem_map.runtime.scan.record import Expected

SINGLE: Final = "micrographs - single frame"
MOVIES: Final = "micrographs - multiframe"
TILTS: Final = "tilt series"
VOLUMES: Final = "reconstructed volumes"
SUBTOMOGRAMS: Final = "subtomograms"
PARTICLES: Final = ("picked particles - single frame - unprocessed", "picked particles - single frame - processed")
AVERAGES: Final = "class averages"

_VOLUME_SUFFIXES: Final = (".map", ".rec", ".ccp4")
_SERIES_SUFFIXES: Final = (".st", ".ali")
_SMALLEST_RANGE: Final = 5.0
"""° from the smallest tilt to the largest; a stage that should be level is not off by more."""


class Category(NamedTuple):
    """A category, or the words that come into question with what would tell."""

    word: str | None
    words: tuple[str, ...] = ()
    why: str = ""


def category(group: Group, expected: Expected) -> Category:
    """The category of a group."""
    sections = group.usual("sections") or 1
    if group.usual("format") == "EER":
        return Category(MOVIES)
    if sections > 1 and (_of_tilts(group) or group.suffix.lower().startswith(_SERIES_SUFFIXES)):
        return Category(TILTS)
    if group.usual("format") == "MRC":
        return _of_mrc(group, sections, expected)
    return Category(MOVIES if sections > 1 else SINGLE)


def is_raw(word: str | None) -> bool:
    """Whether a category is that of images as the camera gave them, of which a record's acquisition speaks."""
    return word in (SINGLE, MOVIES)


def may_be_movies(what: Category) -> bool:
    """Whether a group is movies, or may be."""
    return MOVIES in (what.word, *what.words)


def _of_tilts(group: Group) -> bool:
    """Whether the files are stacks of tilts: an mdoc says so of them, and not of frames."""
    return any(len(one.tilts) > 1 and max(one.tilts) - min(one.tilts) >= _SMALLEST_RANGE for one in group.mdocs)


def _of_mrc(group: Group, sections: int, expected: Expected) -> Category:
    width, height = group.usual("size")
    space_group = group.usual("space_group") or 0
    if space_group in STACKS_OF_VOLUMES:
        return Category(None, (SUBTOMOGRAMS, VOLUMES), "its space group says that it is a stack of volumes")
    if sections == 1:
        return Category(SINGLE)
    if group.suffix.lower().startswith(_VOLUME_SUFFIXES) or (space_group == 1 and width == height == sections):
        return Category(VOLUMES)
    if _is_movie(width, height, sections, expected):
        return Category(MOVIES)
    words = (MOVIES, TILTS, *PARTICLES, AVERAGES) if space_group == 0 else (VOLUMES, MOVIES, TILTS, *PARTICLES)
    return Category(None, words, f"the headers say {width} x {height} x {sections}, and not of what")


def _is_movie(width: int, height: int, sections: int, expected: Expected) -> bool:
    """Whether a stack has as many images as the record's movies, or, where nothing was tilted, images of its camera."""
    if expected.frames == sections:
        return True
    tilted = expected.smallest_tilt is not None
    return (expected.frames or 1) > 1 and not tilted and expected.size is not None and expected.fits(width, height)
