"""A crosswalk in the forms of other tools: SSSOM, and the table of name pairs that facilities use.

SSSOM is https://mapping-commons.github.io/sssom: a table of correspondences with their predicates, and nothing of how a value
is converted. The table of pairs has a column for each schema and one for units, as OpenEM's public conversions table.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from oscem_map.compiler.inspect.crosswalk import Crosswalk, Row
from oscem_map.dsl.syntax import Arrow

PREDICATES = {
    Arrow.EXACT: "skos:exactMatch",
    Arrow.SETTLES: "skos:closeMatch",
    Arrow.PUT: "skos:relatedMatch",
    Arrow.GET: "skos:relatedMatch",
}
"""What a law is in SKOS: exact both ways, both ways with a loss, one way only."""
NO_TERM = "sssom:NoTermFound"
"""SSSOM's word for a term without counterpart."""
_COLUMNS = (
    "subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label",
    "mapping_justification", "mapping_cardinality", "comment",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Publication:
    """What a mapping set says of itself: its address, licence, ORCIDs of its authors, and day (`2026-11-21`)."""

    address: str = "https://example.org/oscem-map"
    licence: str = "https://spdx.org/licenses/BSD-3-Clause"
    authors: tuple[str, ...] = ()
    day: str = ""


def to_sssom(walk: Crosswalk, about: Publication) -> str:
    """The table as SSSOM/TSV. Each pair of places is a line; of a rule with several places, each with each.

    Losses and items that are not read are lines with `sssom:NoTermFound`. Questions, keys and fixed values are no
    correspondences of terms, and are left out.
    """
    head = "".join(f"#{line}\n" for line in _header(walk, about))
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(sorted({line for row in walk.rows for line in _lines(row, walk)}))
    return head + text.getvalue()


def _header(walk: Crosswalk, about: Publication) -> Iterator[str]:
    yield "curie_map:"
    for family in (walk.left, walk.right):
        yield f'  {_prefix(family)}: "{about.address}/{quote(family)}/"'
    yield '  orcid: "https://orcid.org/"'
    yield '  semapv: "https://w3id.org/semapv/vocab/"'
    yield '  skos: "http://www.w3.org/2004/02/skos/core#"'
    yield '  sssom: "https://w3id.org/sssom/"'
    yield f'mapping_set_id: "{about.address}/{quote(walk.left)}-{quote(walk.right)}"'
    yield f'mapping_set_title: "{walk.left} to {walk.right}"'
    yield f'license: "{about.licence}"'
    for name, versions in (("subject", _versions(walk, 0)), ("object", _versions(walk, 1))):
        yield f'{name}_source_version: "{", ".join(versions)}"'
    if about.authors:
        yield "creator_id:"
        yield from (f'  - "orcid:{orcid}"' for orcid in about.authors)
    if about.day:
        yield f'mapping_date: "{about.day}"'


def _versions(walk: Crosswalk, side: int) -> list[str]:
    schemas = [(mapping.left, mapping.right)[side] for mapping in walk.mappings]
    return [*dict.fromkeys(map(str, schemas))]


def _prefix(family: str) -> str:
    """`materials_cloud` is a prefix already; a name with other signs is not."""
    return "".join(sign if sign.isalnum() or sign == "_" else "_" for sign in family)


def _lines(row: Row, walk: Crosswalk) -> Iterator[tuple[str, ...]]:
    left, right = _prefix(walk.left), _prefix(walk.right)
    comment = " ".join(filter(None, (row.reason, row.doc, f"({row.cite})")))
    cardinality = f"{'n' if len(row.left) > 1 else '1'}:{'n' if len(row.right) > 1 else '1'}"
    if row.status == "mapped":
        for subject in row.left:
            for object in row.right:
                yield _line(f"{left}:{quote(subject)}", subject, PREDICATES[row.arrow], f"{right}:{quote(object)}", object,
                            cardinality, comment)  # fmt: skip
    elif row.status in ("lost", "withheld"):
        for subject in row.left:
            yield _line(f"{left}:{quote(subject)}", subject, PREDICATES[Arrow.EXACT], NO_TERM, "", "1:0", comment)
    elif row.status == "unread":
        for object in row.right:
            yield _line(NO_TERM, "", PREDICATES[Arrow.EXACT], f"{right}:{quote(object)}", object, "0:1", comment)


def _line(subject: str, label: str, predicate: str, object: str, name: str, many: str, comment: str) -> tuple[str, ...]:
    return (subject, label, predicate, "", object, name, "semapv:ManualMappingCuration", many, comment)


def to_pairs(walk: Crosswalk) -> str:
    """CSV with the columns of the public table: the left path, the right place, the unit that the left schema states.

    A pair stands once, however many roots have it. Values are quoted where CSV needs it.
    """
    units = {place.name: place.slot.unit or "" for place in walk.left_places}
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((walk.left.upper(), f"in {walk.right}", "units"))
    pairs = {(a, b): units.get(a, "") for row in walk.rows if row.status == "mapped" for a in row.left for b in row.right}
    writer.writerows((a, b, unit) for (a, b), unit in pairs.items())
    return text.getvalue()
