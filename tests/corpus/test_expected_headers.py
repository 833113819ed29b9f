"""Facts of real headers, as OSC-EM must have them: headers/*.toml, written by reading each header beforehand.

A file names the `root` that fits ('' where none does: the header is refused), the header's `sha256`, its people, and
`facts`. Of people there are their number, their initials in order, and the digest of a line for each, so that nobody's name is
committed. A fact has the `path` of a slot, the item it comes `from`, and one of

- `value`, with its `unit` where it has one: numbers as decimals, in any unit of the dimension; texts without regard to case and
  blanks; a list holds the spellings that are right;
- `starts`: how a text begins; `day`: of a moment; `length`: of a sequence; `count`: of a list;
- `absent`: no value at all is right.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from places import shared

from oscem_map import convert
from oscem_map.runtime import documents, units
from oscem_map.runtime.convert import Conversion, ConversionError

EXPECTED = sorted(Path(__file__).with_name("headers").glob("*.toml"))
STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
FACTS = 15
"""How many facts a header has at least, unless no root fits it."""

UNMET: dict[str, set[str]] = {}
"""Paths whose facts are not met, by header."""

NOT_AS_READ = {"onedep_data_emd_1005": 7, "onedep_data_emd_1009": 0}
"""The one person of a header who is not as it was read, by the place in the list; `others` is the digest of all others.

The eighth author of one is no name in the header itself, which is refused; a contact without a name stands there. The first
of the other has an initial more as a contact, which would alter the author's name in the list: the first name in full is
kept, without it.
"""


@dataclass(frozen=True)
class Expected:
    """What was read from one header."""

    name: str
    root: str
    sha256: str
    people: dict[str, Any]
    facts: tuple[dict[str, Any], ...]

    def data(self) -> bytes:
        """The header; skipped without the corpus, and a failure for another file under this name."""
        data: bytes = (shared("corpus", "mmcif") / f"{self.name}.cif").read_bytes()
        assert sha256(data).hexdigest() == self.sha256, f"{self.name} is not the header that was read"
        return data


@cache
def expected(path: Path) -> Expected:
    table = tomllib.loads(path.read_text("utf-8"))
    return Expected(path.stem, table["root"], table["sha256"], table.get("authors", {}), tuple(table["facts"]))


@cache
def converted(path: Path) -> Conversion:
    """The header as a record, of the root that the conversion picks."""
    one = expected(path)
    document = documents.read(one.data(), f"{one.name}.cif")
    return convert(document.value.categories, "oscem", sha256=document.sha256)  # type: ignore[attr-defined]


def at(record: Any, path: str) -> Any:
    """What stands at a path; nothing where it ends earlier."""
    for index, name in STEP.findall(path):
        if index:
            record = record[int(index)] if isinstance(record, list) and len(record) > int(index) else None
        else:
            record = record.get(name) if isinstance(record, dict) else None
    return record


def met(fact: dict[str, Any], found: Any) -> bool:
    """Whether what was found is the fact."""
    match next(key for key in ("absent", "count", "length", "day", "starts", "value") if key in fact):
        case "absent":
            return found is None
        case "count" | "length" as size:
            return found is not None and len(found) == fact[size]
        case "day" | "starts" as begin:
            return folded(found).startswith(folded(fact[begin]))
    spellings = fact["value"] if isinstance(fact["value"], list) else [fact["value"]]
    return any(same(one, found, fact.get("unit")) for one in spellings)


def same(value: Any, found: Any, unit: str | None) -> bool:
    if isinstance(value, bool) or isinstance(found, bool):
        return value is found
    if unit is not None:
        return isinstance(found, dict) and quantity(value, unit) == quantity(found.get("value"), found.get("unit"))
    if isinstance(value, str):
        return folded(value) == folded(found)
    return isinstance(found, int | float | Decimal) and Decimal(str(value)) == Decimal(str(found))


def quantity(value: object, unit: object) -> Decimal | None:
    """The number in the SI's unit of the dimension."""
    known = units.find(str(unit))
    return units.convert(Decimal(str(value)), known, next(iter(units.spellings(known).values()))) if known else None


def folded(text: object) -> str:
    return " ".join(str(text).split()).casefold()


def person(author: dict[str, Any]) -> str:
    """Somebody's family name, initials and ORCID in a line."""
    names = re.findall(r"[^\W\d_]+", str(author.get("given_name", "")))
    return f"{author.get('family_name')} {''.join(name[0] for name in names)} {author.get('orcid', '-')}".casefold()


def initials(author: dict[str, Any]) -> str:
    return f"{person(author).split(' ')[-2]}{str(author.get('family_name'))[0]}".upper()


@pytest.fixture(params=[path for path in EXPECTED if expected(path).root], ids=lambda path: path.stem)
def header(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


def test_every_header_of_the_corpus_was_read() -> None:
    names = {path.stem for path in shared("corpus", "mmcif").glob("*.cif")}
    assert {path.stem for path in EXPECTED} == names


def test_each_header_has_facts_enough(header: Path) -> None:
    assert len([fact for fact in expected(header).facts if "absent" not in fact]) >= FACTS


def test_the_root_is_the_one_that_fits(header: Path) -> None:
    assert converted(header).converter.left == expected(header).root


def test_its_facts_are_in_the_record(header: Path) -> None:
    record = converted(header).target
    wrong = {fact["path"]: at(record, fact["path"]) for fact in expected(header).facts if not met(fact, at(record, fact["path"]))}
    assert wrong.keys() == UNMET.get(header.stem, set()), wrong


def test_its_people_are_in_the_record(header: Path) -> None:
    authors = converted(header).target.get("organizational", {}).get("authors", [])
    said = expected(header).people
    other = NOT_AS_READ.get(header.stem, len(authors))
    rest = [*authors[:other], *authors[other + 1 :]]
    digest = sha256("\n".join(map(person, rest)).encode()).hexdigest()[:16]
    assert (len(authors), digest) == (said["count"], said["others" if header.stem in NOT_AS_READ else "digest"])
    found, right = [*map(initials, authors)], said["initials"].split()
    assert [n for n, one in enumerate(found) if one != right[n]] == [other] * (header.stem in NOT_AS_READ)


@pytest.mark.parametrize("path", [path for path in EXPECTED if not expected(path).root], ids=lambda path: path.stem)
def test_what_no_root_fits_is_refused(path: Path) -> None:
    expected(path).data()
    with pytest.raises(ConversionError, match="nothing of this file has a place"):
        converted(path)
