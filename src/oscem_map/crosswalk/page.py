"""The page of a crosswalk: correspondences side by side, both schemas, tables of words, coverage; and files to download.

All texts come from mappings and schemas, and are escaped: see `pages`.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from oscem_map.compiler.inspect.crosswalk import Crosswalk, KnownPlace, Row
from oscem_map.compiler.inspect.crosswalk_changes import Changes, Fate
from oscem_map.compiler.inspect.exchange import Publication, to_pairs, to_sssom
from oscem_map.compiler.inspect.explain_rules import LAWS
from oscem_map.compiler.inspect.table_text import cells
from oscem_map.compiler.inspect.tried import Tried, Trier
from oscem_map.compiler.resolve import typed
from oscem_map.crosswalk.facts import about, groups, measures, place_anchor
from oscem_map.pages import environment

MARKS = {
    "mapped": "goes to the other side",
    "carried": "travels in the carrier, and comes back",
    "fixed": "always the same value",
    "assumed": "a fact that no document states, or the default of a question",
    "asked": "a question to the depositor, or read from a file's header",
    "key": "the key of a row",
    "text": "made of words, for people",
    "lost": "has no place on the other side",
    "withheld": "is passed on to nobody",
    "unread": "is not read back",
    "missing": "demanded, and no rule fills it",
    "silent": "no rule speaks of it",
}
"""What a reader can filter by, and what it says."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What a page shows besides its crosswalk.

    `source` is the address below which mapping files are published: rules link to their lines there. `former` are the
    older names of the left slots. `changes` are those since the version `since`.
    """

    source: str = ""
    publication: Publication = field(default_factory=Publication)
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: str = ""
    changes: Changes | None = None


def to_page(walk: Crosswalk, extras: Extras | None = None) -> str:
    """The page."""
    extras = extras or Extras()
    anchors = rule_anchors(walk)
    left, right = (groups(walk, side, extras.former if side == "left" else {}) for side in ("left", "right"))
    return environment("oscem_map.crosswalk", "crosswalk").get_template("crosswalk.html.j2").render(
        walk=walk,
        extras=extras,
        place_anchor=place_anchor,
        rules=_by_file(walk.rows),
        left=left,
        right=right,
        measures=measures(walk.mappings),
        marks=MARKS,
        laws={arrow.value: law for arrow, law in LAWS.items()},
        link=lambda cite: _link(extras.source, cite),
        anchor=lambda row: anchors.get(row, ""),
        tables={table.cite: _table_anchor(table) for table in walk.tables},
        known={(side, place.name): about(place.slot) for side, places in _sides(walk) for place in places},
        tried=_tried(walk),
        cells=cells,
        gone=Fate.REMOVED,
        downloads=[
            (f"{walk.left}-{walk.right}.csv", "CSV", _data("text/csv", to_pairs(walk))),
            (f"{walk.left}-{walk.right}.sssom.tsv", "SSSOM",
             _data("text/tab-separated-values", to_sssom(walk, extras.publication))),
        ],
    )  # fmt: skip


def _sides(walk: Crosswalk) -> tuple[tuple[str, tuple[KnownPlace, ...]], ...]:
    return ("left", walk.left_places), ("right", walk.right_places)


def _by_file(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.cite.rpartition(":")[0], []).append(row)
    return found


def rule_anchors(walk: Crosswalk) -> dict[Row, str]:
    """`rule-instrument.cs-_em_imaging.nominal_cs`: stays while a rule joins the same places, wherever it stands.

    Several rules between the same places are numbered in their order.
    """
    found: dict[Row, str] = {}
    seen: dict[str, int] = {}
    for row in walk.rows:
        name = "-".join(("rule", *map(_slug, (*row.left, *row.right))))
        seen[name] = seen.get(name, 0) + 1
        found[row] = name if seen[name] == 1 else f"{name}--{seen[name]}"
    return found


def _table_anchor(table: typed.TypedTable) -> str:
    return quote(f"table-{table.cite.rpartition(':')[0]}-{table.name}".replace("/", "-"), safe="")


def _slug(text: str) -> str:
    """A name as it stands, of any other text its letters and digits."""
    return re.sub(r"[^A-Za-z0-9_.]+", "-", text).strip("-")[:80]


def _tried(walk: Crosswalk) -> dict[Row, Tried]:
    """What each rule that turns a value makes of one; rules that hand a value on as it is need none."""
    triers: dict[str, Trier] = {}
    found: dict[Row, Tried] = {}
    for row in walk.rows:
        if row.origin is None or row.examples:
            continue
        mapping, rule = row.origin
        if isinstance(rule, typed.Copy) and (row.via or row.units):
            made = triers.setdefault(mapping.file, Trier(mapping)).tried(rule)
            if made is not None:
                found[row] = made
    return found


def _link(source: str, cite: str) -> str:
    """The address of a line of a mapping, "" where nobody said where on the web mappings are published."""
    file, _, line = cite.rpartition(":")
    return f"{source.rstrip('/')}/{quote(file)}#L{line}" if source.startswith(("https://", "http://")) else ""


def _data(kind: str, text: str) -> str:
    return f"data:{kind};charset=utf-8;base64,{b64encode(text.encode()).decode()}"
