"""The headers of maps before a deposition: spacing, size, place and axes, compared with one another and with the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from oscem_map.runtime.deposit.errors import Invalid, Problem
from oscem_map.runtime.deposit.files import LocalFile
from oscem_map.runtime.scan import Header, HeaderError, read_header

Spacing = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Rules:
    """What spacings are common in Å, how far two may differ (as a part of 1), and which types lie on the primary map."""

    common: tuple[float, float]
    tolerance: float
    same: tuple[str, ...]

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Rules:
        low, high = table["common"]
        return cls((low, high), table["tolerance"], tuple(table["same"]))


class Measured(NamedTuple):
    """A map's header, and the spacing that counts: the plan's, else the header's."""

    header: Header
    spacing: Spacing


def spacing(file: LocalFile) -> Spacing:
    """Å along X, Y and Z: what the plan says, else what the header says. Raises Invalid where neither does."""
    said = file.said("spacing")
    if said is not None:
        return _three(file, said)
    header = _header(file)
    if header.spacing is None:
        why = next((one.what for one in header.problems if "spacing" in one.what), "its header gives no spacing")
        raise Invalid(why, "correct it with the program that wrote it, or write spacing = [X, Y, Z] in Å for the file")
    return header.spacing


def _three(file: LocalFile, said: object) -> Spacing:
    numbers = said if isinstance(said, tuple) else (said,) * 3
    if len(numbers) != 3 or not all(
        isinstance(one, (int, float)) and not isinstance(one, bool) and one > 0 for one in numbers
    ):
        raise Invalid(f"spacing of {file.name}: `{said}` is no spacing", "write spacing = [X, Y, Z] in Å")
    return (float(numbers[0]), float(numbers[1]), float(numbers[2]))


def _header(file: LocalFile) -> Header:
    """The header of a map. Raises Invalid."""
    try:
        return read_header(file.path)
    except HeaderError as error:
        raise Invalid(error.what, error.help) from None


def problems(maps: list[LocalFile], primary: LocalFile | None, pixel: float | None, rules: Rules) -> Iterator[Problem]:
    """What is wrong with maps: each by itself, against the primary map, and that against the pixels of the record (Å)."""
    measured: dict[str, Measured] = {}
    for file in maps:
        where = f"file {file.name}"
        try:
            one = Measured(_header(file), spacing(file))
            measured[file.name] = one
            yield from _of_one(where, one, rules)
        except Invalid as error:
            yield Problem(where, str(error), error.help)
    main = measured.get(primary.name) if primary else None
    if primary is None or main is None:
        return
    for file in maps:
        if file is not primary and file.type in rules.same and file.name in measured:
            yield from _of_two(f"file {file.name}", measured[file.name], main, rules)
    if pixel is not None:
        yield from _of_record(f"file {primary.name}", main.spacing, pixel, rules)


def _of_one(where: str, one: Measured, rules: Rules) -> Iterator[Problem]:
    low, high = rules.common
    if not all(low <= length <= high for length in one.spacing):
        what = f"a spacing of {_text(one.spacing)} Å is none of a map ({low:g} to {high:g} Å)"
        yield Problem(where, what, "correct the header, or write spacing = [X, Y, Z] in Å for the file")
    for problem in one.header.problems if one.header.packing == "" else ():
        if "cut off" in problem.help:
            yield Problem(where, problem.what, "copy it again")


def _of_two(where: str, one: Measured, main: Measured, rules: Rules) -> Iterator[Problem]:
    """A half map or a mask has the box of the primary map, at its place."""
    mine, its = one.header, main.header
    sizes = [(header.width, header.height, header.sections) for header in (mine, its)]
    if sizes[0] != sizes[1]:
        what = f"has {_text(sizes[0])} voxels, and the primary map {_text(sizes[1])}: it is of another box"
        yield Problem(
            where, what, "give the map that belongs to the primary one: half maps and masks lie on it, voxel by voxel"
        )
    if mine.axes != its.axes:
        what = f"has the axes in the order {mine.axes}, and the primary map {its.axes}"
        yield Problem(where, what, "write both in one order")
    if not _near(one.spacing, main.spacing, rules):
        what = f"has a spacing of {_text(one.spacing)} Å, and the primary map {_text(main.spacing)} Å: maps of one box have one"
        yield Problem(where, what, "correct the header that is wrong, or write spacing = [X, Y, Z] in Å for the file")
    if (mine.start, mine.origin) != (its.start, its.origin):
        what = f"begins at {mine.start} with the origin {mine.origin}, and the primary map at {its.start} with {its.origin}"
        yield Problem(where, what, "write both with one origin: they must lie on each other")


def _of_record(where: str, found: Spacing, pixel: float, rules: Rules) -> Iterator[Problem]:
    if not _near(found, (pixel, pixel, pixel), rules):
        what = f"has a spacing of {_text(found)} Å, and the record a pixel size of {pixel:g} Å"
        yield Problem(
            where, what, "correct the one that is wrong; if the map is binned, write binned = true under [answers]"
        )


def _near(one: Spacing, other: Spacing, rules: Rules) -> bool:
    return all(abs(a - b) <= rules.tolerance * b for a, b in zip(one, other, strict=True))


def _text(numbers: tuple[float, ...]) -> str:
    return " x ".join(f"{one:g}" for one in numbers)
