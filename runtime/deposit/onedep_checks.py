"""What is wrong with a plan for OneDep, before a deposition is created: people, subtype, files, maps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree

from oscem_map.runtime import documents, units
from oscem_map.runtime.deposit import coordinates, maps
from oscem_map.runtime.deposit.errors import Problem
from oscem_map.runtime.deposit.files import LocalFile, begins
from oscem_map.runtime.deposit.people import bare_orcid, is_mail, is_orcid
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.migrate import prepared

_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_EMDB = re.compile(r"EMD-\d{4,5}")


def problems(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    """All that is wrong. `table` is OneDep's (onedep.toml)."""
    yield from people(plan, table)
    if plan.subtype not in table["subtypes"]:
        yield Problem("subtype", f"`{plan.subtype}` is none", f"one of {', '.join(table['subtypes'])}")
        return
    yield from _numbers(plan, table)
    yield from names(plan)
    for file in plan.files:
        yield from of_file(file)
        if file.type == "co-cif" and plan.answers.get("sequence_later") is not True:
            yield from coordinates.problems(f"file {file.name}", file.path)
    yield from _maps(plan, table)


def people(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong with who deposits, and with what does not depend on files."""
    said = plan.answers
    if not is_mail(str(said.get("email", ""))):
        yield Problem("answers.email", f"`{said.get('email', '')}` is no e-mail address", 'write email = "NAME@HOST"')
    users = said.get("users")
    if not isinstance(users, list) or not users:
        yield Problem(
            "answers.users", "names nobody", 'write users = ["0000-0002-1825-0097"]: ORCID iDs of who may edit'
        )
        users = []
    for one in users:
        if not is_orcid(bare_orcid(str(one))):
            what = f"`{one}` is no ORCID iD: its last digit does not fit the others, or it has not the form 0000-0000-0000-0000"
            yield Problem("answers.users", what, "look it up at orcid.org")
    if said.get("country") not in table["countries"]["names"]:
        yield _country(str(said.get("country", "")), table["countries"])
    related = said.get("related_emdb")
    if related is not None and not _EMDB.fullmatch(str(related)):
        yield Problem("answers.related_emdb", f"`{related}` is no EMDB entry", "write EMD-1234")
    if said.get("upload", "auto") not in table["upload"]["modes"]:
        yield Problem("answers.upload", f"`{said['upload']}` is none", f"one of {', '.join(table['upload']['modes'])}")
    if "release" in said and said["release"] not in table["release"]:
        yield Problem("answers.release", f"`{said['release']}` is none", f"one of {', '.join(table['release'])}")


def _country(said: str, table: Mapping[str, Any]) -> Problem:
    """Of a country that OneDep does not know by this name."""
    also = {name.lower(): country for name, country in table["also"].items()}
    near = get_close_matches(said, table["names"], 1)
    meant = also.get(said.lower()) or (near[0] if near else "")
    what = f"`{said}` is no country of OneDep's list, and it decides which site processes the deposition"
    return Problem(
        "answers.country", what, f'write country = "{meant}"' if meant else "write its English name, as `Switzerland`"
    )


def count(plan: Plan, types: list[str]) -> int:
    """How many files a plan has of some types."""
    return sum(file.type in types for file in plan.files)


def _numbers(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    """The set of files that the subtype wants."""
    wanted = table["subtypes"][plan.subtype]["files"]
    together: Mapping[str, list[str]] = table["together"]
    known = {one for kind in wanted for one in together.get(kind, [kind])}
    for file in plan.files:
        if file.type not in known:
            what = f"type `{file.type}` is not of a deposition by {plan.subtype}"
            yield Problem(f"file {file.name}", what, f"one of {', '.join(sorted(known))}")
    for kind, (least, most) in wanted.items():
        types = together.get(kind, [kind])
        number = count(plan, types)
        if not least <= number <= most:
            due = f"{least}" if least == most else f"at least {least}" if number < least else f"at most {most}"
            why = f": {table['why'][types[0]]}" if number < least and types[0] in table["why"] else ""
            what = f"{number or 'none'} of the plan's files {'are' if number > 1 else 'is'} {table['types'][types[0]]}"
            help = f'add [[file]] with path = "..." and type = "{types[0]}"' if number < least else "take some out"
            yield Problem("file", f"{what}, and a deposition of subtype {plan.subtype} has {due}{why}", help)
    if not count(plan, ["md-cif", *together["coordinates"]]):
        help = "name a record = ..., or add a file of type md-cif or co-cif"
        yield Problem("record", "nothing in the plan says what was measured", help)


def names(plan: Plan) -> Iterator[Problem]:
    """OneDep adds letters to names: of one type, none may be the beginning of another."""
    for one in plan.files:
        for other in plan.files:
            if one is not other and one.type == other.type and other.name.startswith(one.name):
                what = f"its name begins as that of {one.name}, and OneDep adds letters to names"
                yield Problem(f"file {other.name}", what, 'give one another: name = "..."')


def of_file(file: LocalFile) -> Iterator[Problem]:
    """A file is what its type says."""
    where, kind = f"file {file.name}", file.type
    if file.size == 0:
        yield Problem(where, "is empty", "write it again")
        return
    if kind == "img-emdb" and not begins(file.path).startswith(_IMAGES):
        yield Problem(
            where, "is no image (PNG, JPEG, GIF, TIFF)", "give a picture of the map of about 500 x 500 pixels"
        )
    if kind == "fsc-xml" and (why := _xml(file.path)):
        yield Problem(
            where, f"is no FSC curve in XML: {why}", "export it as XML from the program, or at the EMDB's FSC server"
        )
    if kind in ("md-cif", "xs-cif") and b"data_" not in begins(file.path, 65536).lower() and not _packed(file.path):
        yield Problem(where, "is no mmCIF: no data block begins in it", "convert it to mmCIF")


def _packed(path: Path) -> bool:
    return begins(path).startswith((b"\x1f\x8b", b"BZh"))


def _xml(path: Path) -> str:
    """Why a file is no FSC curve; '' where it is one. Only the beginning is read, entities are not taken."""
    parser: ElementTree.XMLPullParser[Any] = ElementTree.XMLPullParser(["start"])
    data = begins(path, 65536)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return "it declares a document type"
    try:
        parser.feed(data)
        _, root = next(iter(parser.read_events()))  # type: ignore[misc]
    except (ElementTree.ParseError, StopIteration):
        return "it is no XML"
    name = str(getattr(root, "tag", "")).rpartition("}")[2]
    return "" if name.lower() == "fsc" else f"its root is <{name}>, not <fsc>"


def _maps(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    kinds = table["maps"]["types"]
    found = [file for file in plan.files if file.type in kinds and file.size]
    for file in found:
        if contour(plan, file) is None:
            help = "write contour = NUMBER for the file, or once under [answers]"
            yield Problem(f"file {file.name}", "has no contour level", help)
    primary = next((file for file in found if file.type == "vo-map"), None)
    pixel = None if plan.answers.get("binned") is True else record_pixel(plan.record)
    yield from maps.problems(found, primary, pixel, maps.Rules.of(table["maps"]))


def contour(plan: Plan, file: LocalFile) -> float | None:
    """The contour level of a map: the plan's for the file, else for all."""
    said = file.said("contour")
    value = said if said is not None else plan.answers.get("contour")
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def record_pixel(record: Path | None) -> float | None:
    """The pixel size that a record states, in Å, whatever its format, age and unit; None where it states none."""
    if record is None:
        return None
    try:
        value, _ = documents.record_of(documents.read(record.read_bytes(), str(record)).value, None, str(record))
        said = prepared(cast(Mapping[str, Any], value)).record["acquisition"]["pixel_size"]
        unit = units.find(str(said["unit"]))
        found = units.convert(Decimal(str(said["value"])), unit, units.UNITS["Å"]) if unit else Decimal(0)
    except (OSError, DocumentError, ValueError, ArithmeticError, KeyError, TypeError, AttributeError):
        return None
    return float(found) if found > 0 else None
