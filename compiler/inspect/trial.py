"""What a changed mapping makes of a document: the committed converter and the new one, side by side.

Both are loaded from their texts, in memory; nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oscem_map.compiler.emit.evaluate import in_memory
from oscem_map.compiler.emit.write import modules, plans_of
from oscem_map.compiler.plan.converter import demands
from oscem_map.compiler.resolve import typed
from oscem_map.runtime.conversion import Conversion
from oscem_map.runtime.converters import Converter
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.report import CLAIMS, Report
from oscem_map.runtime.trace import Trace


@dataclass(frozen=True, slots=True)
class Given:
    """A document to try: of the left schema (`put`) or of the right one; where it stands in its file; answers."""

    value: Any
    put: bool = True
    at: str = "$"
    answers: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A place whose value or verdict is not what it was; None where there is none."""

    place: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Trial:
    """What differs. `first` says that there was no converter before."""

    items: tuple[Difference, ...]
    verdicts: tuple[Difference, ...]
    lists: tuple[Difference, ...]
    """What is missing, asked and assumed."""
    written: int
    """How many leaves of the document the new converter writes."""
    first: bool = False

    @property
    def same(self) -> bool:
        return not (self.items or self.verdicts or self.lists)


def tried(before: Converter | None, after: Converter, given: Given) -> Trial:
    """Run a document through the committed converter, if there is one, and through the new one."""
    return compared(run(before, given) if before is not None else None, run(after, given))


def current(mapping: typed.Mapping) -> Converter:
    """The converter that the mapping says now."""
    return _loaded(modules(plans_of([mapping])), mapping)


def committed(root: Path, mapping: typed.Mapping) -> Converter | None:
    """The mapping's converter as it stands in `generated/` below the root; None where there is none, or not all of it."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((root / "generated").glob("*.py"))}
    found = _loaded(texts, mapping)
    try:
        found.load(), found.facts()
    except ModuleNotFoundError:
        return None
    return found


def _loaded(texts: Mapping[str, str], mapping: typed.Mapping) -> Converter:
    """A converter whose modules exist in this process only."""
    left, right = mapping.left, mapping.right
    told = demands(mapping, typed.Side.LEFT)
    demand = (told[0][0], told[0][2][0]) if told else None
    return Converter(
        left.name, left.version, right.name, right.version, mapping.module, demand, in_memory(texts),
        kinds=(left.kind.value, right.kind.value),
    )  # fmt: skip


def run(converter: Converter, given: Given) -> Conversion:
    """Convert, whatever the document says that it is."""
    module = converter.load()
    trace = Trace(given.answers)
    convert = module.put if given.put else module.get
    return Conversion(convert(given.value, trace, given.at), converter, trace, given.value, given.put, at=given.at)


# Comparing --------------------------------------------------------------------------------------------------


def compared(before: Conversion | None, after: Conversion) -> Trial:
    """The differences between two conversions of one document, in the order of the new one."""
    new = after.report
    old = before.report if before is not None else None
    return Trial(
        items=tuple(_differences(dict(items(before)) if before is not None else {}, dict(items(after)))),
        verdicts=tuple(_differences(_verdicts(old), _verdicts(new))),
        lists=tuple(_differences(_lists(old), _lists(new))),
        written=len(new.having(*CLAIMS)),
        first=before is None,
    )


def items(conversion: Conversion) -> Iterator[tuple[str, str]]:
    """Every value of a target as text: `_em_imaging.nominal_cs`, `_entity[1].id`, `$.instrument.cs.value`."""
    if conversion.makes_tree:
        yield from _scalars(conversion.target, "$")
        return
    for category, rows in conversion.target.items():
        for number, row in enumerate(rows):
            at = f"_{category}[{number}]" if len(rows) > 1 else f"_{category}"
            for item, value in row.items():
                yield f"{at}.{item}", "?" if value is None else str(value)


def _scalars(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _scalars(one, f"{path}.{name}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _scalars(one, f"{path}[{number}]")
    else:
        yield path, write_json(value).rstrip()


def _verdicts(report: Report | None) -> dict[str, str]:
    """Each leaf's verdict with targets and reason; not the rule's line, which moves as lines are added."""
    leaves = report.leaves if report is not None else ()
    return {leaf.path: _verdict(leaf.status, leaf.targets, leaf.reason) for leaf in leaves}


def _verdict(status: str, targets: tuple[str, ...], reason: str) -> str:
    to = f" to {', '.join(targets)}" if targets else ""
    return f"{status}{to}" + (f": {reason}" if reason else "")


def _lists(report: Report | None) -> dict[str, str]:
    if report is None:
        return {}
    rows = {f"missing {lack.item} {lack.row}".rstrip(): f"demanded by {lack.demanded_by}" for lack in report.missing}
    rows |= {f"asked {asked.name}": "answered" if asked.value is not None else "not answered" for asked in report.asked}
    return rows | {f"assumed {one.item}": f"{one.value} ({one.reason})" for one in report.assumed}


def _differences(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Difference]:
    for place in dict.fromkeys([*after, *before]):
        if before.get(place) != after.get(place):
            yield Difference(place, before.get(place), after.get(place))
