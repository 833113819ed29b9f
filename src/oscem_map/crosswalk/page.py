"""The page of a crosswalk: correspondences side by side, both schemas, tables of words, coverage; and files to download.

All texts come from mappings and schemas, and are escaped: see `pages`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from oscem_map.compiler.inspect.coverage import Covered, covered
from oscem_map.compiler.inspect.crosswalk import Crosswalk, Row, Spot
from oscem_map.compiler.inspect.exchange import Publication, to_pairs, to_sssom
from oscem_map.compiler.resolve.typed import Cell, TypedTable
from oscem_map.pages import environment
from oscem_map.registry.show import interval

_SPEAK_BELOW = ("lost", "unread", "carried", "withheld")
"""What a rule says of a node is said of all below it that no other rule names."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A place as the page shows it: `rows` are the rules that speak of it."""

    spot: Spot
    anchor: str
    about: str
    words: tuple[tuple[str, str], ...]
    """The words of its list, each with its label."""
    rows: tuple[Row, ...]
    status: str


@dataclass(frozen=True, slots=True)
class Measure:
    """The coverage of a root: how many of its slots are mapped, lost and silent."""

    name: str
    mapped: int
    lost: int
    silent: int

    @property
    def all(self) -> int:
        return self.mapped + self.lost + self.silent


def to_page(walk: Crosswalk, source: str = "", about: Publication | None = None) -> str:
    """The page. `source` is the address below which mapping files are published; rules link to their lines there."""
    about = about or Publication()
    return environment("oscem_map.crosswalk", "crosswalk").get_template("crosswalk.html.j2").render(
        walk=walk,
        place_anchor=place_anchor,
        left=[*_facts(walk, "left")],
        right=[*_facts(walk, "right")],
        measures=[_measure(mapping.left.name, covered(mapping).left) for mapping in walk.mappings],
        link=lambda cite: _link(source, cite),
        anchor=rule_anchor,
        known={*(("left", spot.name) for spot in walk.left_places), *(("right", spot.name) for spot in walk.right_places)},
        cells=_cells,
        downloads=[
            (f"{walk.left}-{walk.right}.csv", _data("text/csv", to_pairs(walk))),
            (f"{walk.left}-{walk.right}.sssom.tsv", _data("text/tab-separated-values", to_sssom(walk, about))),
        ],
    )


def rule_anchor(row: Row) -> str:
    """`rule-common-instrument.omap-22-_em_imaging.nominal_cs`: stays while the rule stays on its line."""
    return quote(f"rule-{row.cite.replace('/', '-').replace(':', '-')}-{'-'.join(row.right or row.left)}", safe="")


def place_anchor(side: str, name: str) -> str:
    return quote(f"{side}-{name}", safe="")


def _link(source: str, cite: str) -> str:
    """The address of a line of a mapping, "" where nobody said where on the web mappings are published."""
    file, _, line = cite.rpartition(":")
    return f"{source.rstrip('/')}/{quote(file)}#L{line}" if source.startswith(("https://", "http://")) else ""


def _data(kind: str, text: str) -> str:
    return f"data:{kind};charset=utf-8;base64,{b64encode(text.encode()).decode()}"


def _measure(name: str, classes: tuple[Covered, ...]) -> Measure:
    numbers = (sum(len(part) for part in parts) for parts in zip(*((c.mapped, c.lost, c.silent) for c in classes), strict=True))
    mapped, lost, silent = numbers if classes else (0, 0, 0)
    return Measure(name, mapped, lost, silent)


# Places -------------------------------------------------------------------------------------------------------------


def _facts(walk: Crosswalk, side: str) -> Iterator[Fact]:
    for spot in walk.left_places if side == "left" else walk.right_places:
        rows = tuple(_rows(walk, side, spot.name))
        words = [*dict.fromkeys(spot.slot.listed)]
        labels = dict(zip(spot.slot.archive.values, spot.slot.archive.labels, strict=False))
        shown = tuple((word, labels.get(word, "")) for word in words)
        yield Fact(spot, place_anchor(side, spot.name), _about(spot), shown, rows, _status(rows))


def _rows(walk: Crosswalk, side: str, name: str) -> Iterator[Row]:
    yield from walk.by_place.get((side, name), ())
    steps = name.split(".")
    for depth in range(len(steps) - 1, 0, -1):
        above = walk.by_place.get((side, ".".join(steps[:depth])), ())
        yield from (row for row in above if row.status in _SPEAK_BELOW)


def _status(rows: tuple[Row, ...]) -> str:
    order = ("mapped", "carried", "fixed", "asked", "key", "text", "withheld", "lost", "unread")
    return next((one for one in order if any(row.status == one for row in rows)), "silent")


def _about(spot: Spot) -> str:
    """`number [mm], at least 0 and at most 20, required`."""
    slot = spot.slot
    bounds = slot.archive.bounds or slot.deposition.bounds
    parts = [
        f"{slot.type} [{slot.unit}]" if slot.unit else slot.type,
        "list" if slot.many else "",
        interval(bounds) if bounds is not None else "",
        "required" if slot.archive.mandatory else "wanted by the deposition" if slot.deposition.mandatory else "",
    ]
    return ", ".join(filter(None, parts))


def _cells(table: TypedTable) -> Iterator[tuple[str, str, str, str]]:
    """Left cell, arrow, right cell and reason of each row."""
    for row in table.rows:
        yield _joined(row.left), row.arrow.value, _joined(row.right), row.because


def _joined(cells: tuple[Cell, ...]) -> str:
    texts = [_cell(cell) for cell in cells]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _cell(cell: Cell) -> str:
    if cell.kind == "words":
        return " or ".join(str(word) for word in cell.words)
    return cell.form.replace("{}", "...") if cell.kind == "other" and cell.form != "{}" else cell.kind
