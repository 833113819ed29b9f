"""Facts of real and old documents, as mmCIF must have them: expected/*.toml, read from the sources beforehand.

A document has its `path` below the corpus, its `sha256`, the epoch that it shows, and `facts`. A fact has

- `path`, `value`, `unit`: the leaf or quantity as it stands in the source; of a bare number `unit` is empty, and
  `epoch_unit` is the unit meant, `known` the reason (in the file's table of that name); a long list of numbers is
  told by its length and sum;
- `item`, `expect`: the item of mmCIF and its text. Every row that has a value must have this one, and one must;
  `row` names the rows that are meant by other items of theirs. `?` must have no value in any row;
- `compare`: "number" where other decimals of the same number would be right, "nocase" where other letters would;
- `or_absent`: no value is right as well, another value is not;
- `why`: what a reader may doubt.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import gemmi
import pytest
import yaml
from places import shared

from oscem_map.commands.converting import Converting, converted
from oscem_map.runtime.converters import route

EXPECTED = Path(__file__).with_name("expected")
STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
DOCUMENTS, FACTS = 40, 5
"""How many documents have how many facts that must be there: at least."""


@dataclass(frozen=True)
class Fact:
    """A value of a source, and the item with the text that it must become; `?` for none."""

    path: str
    value: str
    unit: str
    item: str
    expect: str
    row: tuple[tuple[str, str], ...] = ()
    compare: str = "text"
    or_absent: bool = False
    epoch_unit: str = ""

    def source(self) -> str:
        """The value with its unit, as a message shows it."""
        bare = f" (bare; {self.epoch_unit} in its epoch)" if self.epoch_unit else ""
        return f"{self.value!r} {self.unit}".rstrip() + bare

    def wrong(self, found: list[str]) -> bool:
        """Whether the values of the item's rows are not what is expected. Absent values are left out of them."""
        if self.expect == "?" or (self.or_absent and not found):
            return bool(found)
        return not found or not all(self._same(text) for text in found)

    def _same(self, text: str) -> bool:
        if self.compare == "number":
            return number(text) == number(self.expect)
        return text.casefold() == self.expect.casefold() if self.compare == "nocase" else text == self.expect


@dataclass(frozen=True)
class Document:
    """A document of the corpus with what is known of it."""

    path: str
    sha256: str
    facts: tuple[Fact, ...]
    level: str | None = None

    def read(self) -> bytes:
        """Its bytes; the test is skipped without the corpus, and fails for another document under this name."""
        data = (shared("corpus", "oscem") / self.path).read_bytes()
        assert sha256(data).hexdigest() == self.sha256, f"{self.path} is not the document that was read"
        return data


def number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


@cache
def expected() -> tuple[Document, ...]:
    return tuple(one for path in sorted(EXPECTED.glob("*.toml")) for one in documents(path))


def documents(path: Path) -> Iterator[Document]:
    table = tomllib.loads(path.read_text("utf-8"))
    known = table.get("known", {})
    for one in table["document"]:
        yield Document(one["path"], one["sha256"], tuple(fact(f, known) for f in one["facts"]), one.get("level"))


def fact(given: dict[str, Any], known: dict[str, str]) -> Fact:
    """A fact of the file; unknown keys, and units without a reason, are errors."""
    rest = {key: value for key, value in given.items() if key not in ("known", "why", "row")}
    assert ("epoch_unit" in given) == (given.get("known") in known), given
    assert "why" in given or not (given["expect"] == "?" or given.get("or_absent")), given
    return Fact(**rest, row=tuple(given.get("row", {}).items()))


def plain(data: bytes, name: str) -> Any:
    """The document with the digits of its numbers as they stand."""
    if name.endswith(".json"):
        return json.loads(data, parse_float=str, parse_int=str)
    return yaml.load(data, yaml.BaseLoader)


def stands(document: Any, path: str) -> tuple[str, str]:
    """The value and the unit at a path."""
    for place, key in STEP.findall(path):
        document = document[int(place)] if place else document[key]
    if isinstance(document, dict):
        return spelt(document["value"]), spelt(document.get("unit", ""))
    return spelt(document), ""


def spelt(value: Any) -> str:
    if isinstance(value, list):
        return f"{len(value)} numbers, sum {sum(map(int, value))}"
    text = str(value)
    return text.lower() if text in ("True", "False") else text


def values(block: gemmi.cif.Block, fact: Fact) -> list[str]:
    """The item's values in the rows that the fact means, without `?` and `.`."""
    category, _, name = fact.item.partition(".")
    others = [key for key, _ in fact.row]
    table = block.find(f"{category}.", [name, *others])
    wanted = [value for _, value in fact.row]
    rows = ([row[0], *(gemmi.cif.as_string(cell) for cell in list(row)[1:])] for row in table)
    return [gemmi.cif.as_string(raw) for raw, *keys in rows if keys == wanted and not gemmi.cif.is_null(raw)]


@pytest.mark.parametrize("document", expected(), ids=lambda one: one.path)
def test_the_sources_say_so(document: Document) -> None:
    source = plain(document.read(), document.path)
    for one in document.facts:
        assert stands(source, one.path) == (one.value, one.unit), one.path


@pytest.mark.parametrize("document", expected(), ids=lambda one: one.path)
def test_facts_are_right(document: Document) -> None:
    text, _ = converted(document.read(), document.path, Converting("mmcif", route("mmcif"), level=document.level))
    block = gemmi.cif.read_string(text).sole_block()
    found = [(one, values(block, one)) for one in document.facts]
    wrong = [
        f"{document.path}: {one.path} is {one.source()}; {one.item} should be {one.expect!r}"
        f"{' or absent' if one.or_absent else ''}, and is {', '.join(map(repr, texts)) or 'absent'}"
        for one, texts in found
        if one.wrong(texts)
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_there_are_enough() -> None:
    full = [one for one in expected() if sum(not fact.or_absent for fact in one.facts) >= FACTS]
    assert len(full) >= DOCUMENTS
    assert len({one.path for one in expected()}) == len(expected())


def test_a_wrong_value_is_noticed() -> None:
    text = "data_x\nloop_\n_em_imaging.id\n_em_imaging.nominal_cs\n1 2.70\n2 ?\n"
    block = gemmi.cif.read_string(text).sole_block()
    given: dict[str, Any] = {"path": "cs", "value": "2.7", "unit": "mm", "item": "_em_imaging.nominal_cs"}
    first, second = (("id", "1"),), (("id", "2"),)
    outcomes = {
        Fact(**given, expect="2.7", compare="number"): False,
        Fact(**given, expect="2.7"): True,
        Fact(**given, expect="27", compare="number"): True,
        Fact(**given, expect="?"): True,
        Fact(**given, expect="?", row=second): False,
        Fact(**given, expect="2.70", row=second): True,
        Fact(**given, expect="2.70", row=second, or_absent=True): False,
        Fact(**given, expect="2.7", row=first, or_absent=True): True,
    }
    assert {one: one.wrong(values(block, one)) for one in outcomes} == outcomes
