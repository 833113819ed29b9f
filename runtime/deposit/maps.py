"""The headers of maps before a deposition: spacing, size, place and axes, compared with one another and with the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

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


def spacing(file: LocalFile) -> Spacing:
    """Å along X, Y and Z: what the plan says, else what the header says. Raises Invalid where neither does."""
    said = file.said("spacing")
    if said is not None:
        return _three(file, said)
    header = _header(file)
    if header.spacing is None:
        raise Invalid(
            f"its header gives no spacing ({_first_problem(header)})", "write spacing = [X, Y, Z] in Å for the file"
        )
    return header.spacing


def _first_problem(header: Header) -> str:
    return header.problems[0].what if header.problems else "nothing is said"


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
    headers: dict[str, Header] = {}
    for file in maps:
        where = f"file {file.name}"
        try:
            headers[file.name] = _header(file)
            yield from _of_one(where, headers[file.name], spacing(file), rules)
        except Invalid as error:
            yield Problem(where, str(error), error.help)
    main = headers.get(primary.name) if primary else None
    if primary is None or main is None:
        return
    for file in maps:
        if file is not primary and file.type in rules.same and file.name in headers:
            yield from _of_two(f"file {file.name}", headers[file.name], main, rules)
    if pixel is not None and main.spacing is not None and primary.said("spacing") is None:
        yield from _of_record(f"file {primary.name}", main.spacing, pixel, rules)


def _of_one(where: str, header: Header, found: Spacing, rules: Rules) -> Iterator[Problem]:
    low, high = rules.common
    if not all(low <= one <= high for one in found):
        what = f"a spacing of {_text(found)} Å is none of a map ({low:g} to {high:g} Å)"
        yield Problem(where, what, "correct the header, or write spacing = [X, Y, Z] in Å for the file")
    if header.packing == "" and any("cut off" in one.help for one in header.problems):
        yield Problem(where, _first_problem(header), "copy it again")


def _of_two(where: str, one: Header, main: Header, rules: Rules) -> Iterator[Problem]:
    """A half map or a mask has the box of the primary map, at its place."""
    sizes = [(header.width, header.height, header.sections) for header in (one, main)]
    if sizes[0] != sizes[1]:
        what = f"has {_text(sizes[0])} voxels, and the primary map {_text(sizes[1])}"
        yield Problem(where, what, "it is of another box: give the map that belongs to the primary one")
    if one.axes != main.axes:
        yield Problem(
            where, f"has the axes in the order {one.axes}, and the primary map {main.axes}", "write both in one order"
        )
    if one.spacing and main.spacing and not _near(one.spacing, main.spacing, rules):
        what = f"has a spacing of {_text(one.spacing)} Å, and the primary map {_text(main.spacing)} Å"
        yield Problem(where, what, "correct the header that is wrong")
    if (one.start, one.origin) != (main.start, main.origin):
        what = f"begins at {one.start} with the origin {one.origin}, and the primary map at {main.start} with {main.origin}"
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
