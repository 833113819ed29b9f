"""A scan as a table, and below it what is asked, what disagrees, and what was not read."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from oscem_map.runtime.scan.folder import readable
from oscem_map.runtime.scan.groups import Faulty
from oscem_map.runtime.scan.record import Disagreement
from oscem_map.runtime.scan.scanning import Scan
from oscem_map.runtime.scan.sets import ImageSet

SHOWN: Final = 10
"""How many lines of one kind are shown; the JSON has all."""
ANSWER: Final = "the answers stand in a file for `convert --scan FILE`, under the `directory` of a set"
WIDTH: Final = 110
"""Columns where the output is no terminal."""
_UNITS: Final = ("bytes", "kB", "MB", "GB", "TB", "PB")


def show(found: Scan) -> None:
    """Print the table and the remarks to standard output."""
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    if found.sets:
        console.print(_table(found.sets))
    for title, lines in remarks(found):
        console.print(Text(f"{title}:", "bold"))
        for line in lines[:SHOWN]:
            console.print(Text(f"  {line}"), soft_wrap=True)
        if len(lines) > SHOWN:
            console.print(Text(f"  and {len(lines) - SHOWN} more: see --json"))
    if any(one.asked for one in found.sets):
        console.print(Text(ANSWER, "bold"), soft_wrap=True)
    total = size(sum(one.bytes for one in found.sets))
    sets = f"{len(found.sets)} image set{'s' * (len(found.sets) != 1)}"
    console.print(Text(f"{sets} of {total} in {found.files} files; {size(found.bytes_read)} were read"))


def remarks(found: Scan) -> Iterator[tuple[str, Sequence[str]]]:
    """What a person should see, each kind with its lines, the most urgent first; kinds without lines are left out."""
    kinds = {
        "asked": [*_asked(found.sets)],
        "not as the record": [*_disagreements(found)],
        "not alike": [*_differences(found.sets)],
        "doubtful": _faulty(fault for one in found.sets for fault in one.problems),
        "in no set": _faulty(found.unread),
        "passed over": [f"{readable(path)} {why}" for path, why in found.passed],
        "for correcting images, in no set": [readable(path) for path in found.references],
        "of other kinds": [_others(found)] if found.others else [],
    }
    yield from ((title, lines) for title, lines in kinds.items() if lines)


def size(number: int) -> str:
    """A number of bytes in words: `1.5 GB`."""
    value, unit = float(number), 0
    while value >= 1000 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return f"{value:.3g} {_UNITS[unit]}"


def _table(sets: Iterable[ImageSet]) -> Table:
    table = Table(show_lines=True)
    table.add_column("set", overflow="fold")
    table.add_column("what", overflow="fold")
    for title in ("files", "pixels", "dose, tilt"):
        table.add_column(title, justify="right", overflow="fold")
    for one in sets:
        table.add_row(*(Text("\n".join(filter(None, lines))) for lines in _cells(one)))
    return table


def _cells(one: ImageSet) -> Iterator[Sequence[str]]:
    say = one.fields.get
    yield say("directory", ""), one.pattern
    yield say("category") or "category: asked", f"{say('data_format')}, {say('voxel_type') or 'voxel type: asked'}"
    yield str(one.files), size(one.bytes)
    pixel = say("pixel_width")
    frames = say("frames") or 1
    yield (
        f"{say('width')} x {say('height')}",
        f"x {frames}" * (frames > 1),
        f"{pixel['value']:g} Å" if pixel else "no spacing",
    )
    dose = "-".join(f"{value:g}" for value in dict.fromkeys(one.doses or ()))
    tilts = one.tilts
    yield (
        f"{dose} e/Å²" if dose else "",
        f"{tilts.smallest:g} to {tilts.largest:g}°" if tilts else "",
        f"{tilts.images} tilts" if tilts else "",
    )


def _asked(sets: Iterable[ImageSet]) -> Iterator[str]:
    for one in sets:
        for question in one.asked:
            words = f" ({', '.join(question.words)}?)" if question.words else ""
            yield f"{one.fields['name']}: {question.field}{words}: {question.why}"


def _disagreements(found: Scan) -> Iterator[str]:
    of_sets = [(one.fields["name"], each) for one in found.sets for each in one.disagreements]
    for name, one in [*of_sets, *(("all sets", each) for each in found.disagreements)]:
        yield f"{name}: {disagreement(one)}"


def disagreement(one: Disagreement) -> str:
    """A disagreement in words: both values."""
    note = f" ({one.note})" if one.note else ""
    return f"{one.field.replace('_', ' ')}: {one.files} in the files, {one.record} in the record at {one.slot}{note}"


def _differences(sets: Iterable[ImageSet]) -> Iterator[str]:
    for one in sets:
        for each in one.differences:
            said = ", ".join(f"{value} in {number} (first {name})" for value, number, name in each.values[:4])
            yield f"{one.fields['name']}: {each.field}: {said}" + ", ..." * (len(each.values) > 4)


def _faulty(found: Iterable[Faulty]) -> list[str]:
    return [f"{readable(path)} {problem.what}" + f": {problem.help}" * bool(problem.help) for path, problem in found]


def _others(found: Scan) -> str:
    return ", ".join(f"{number} {readable(suffix) or 'without suffix'}" for suffix, number in found.others.items())
