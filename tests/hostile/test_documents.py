"""Damaged records, of this version and older, damaged rows, and damaged records of archives: an answer or a documented
error, and a report that is true.

`DOCUMENTS=100000 pytest -m conformance tests/hostile` takes as many; a failure names the file and the seed.
"""

from __future__ import annotations

import os
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from random import Random
from typing import Any, NamedTuple

import pytest
from hostile.damage import VIEW, Hang, damaged
from hostile.laws import faults
from places import ROOT, SHARED

from oscem_map import convert
from oscem_map.runtime import documents
from oscem_map.runtime.document_error import DocumentError

FEW = 120
TARGETS = ("mmcif", "materials_cloud", "zenodo", "datacite", "empiar")
WHOLE = ("apoferritin", "cell", "helical")
MANY = int(os.environ.get("DOCUMENTS", "100000"))


class Given(NamedTuple):
    """A document, what is made of it, and the schema that it is of where it cannot be told."""

    name: str
    document: Any
    to: str
    source: str | None = None

    def faults(self, document: Any) -> list[str]:
        """What is wrong with how a document of this kind is converted."""
        return faults(document, self.to, self.source)


@cache
def pool() -> tuple[Given, ...]:
    """The examples and those of the corpus, for each target; and what comes back: rows, and records of archives."""
    return (*_records(), *_made(), *_of_archives())


def _records() -> Iterator[Given]:
    for folder in (ROOT / "examples", SHARED / "corpus" / "oscem"):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in (".json", ".yaml", ".yml")):
            try:
                record, _ = documents.record_of(documents.read(path.read_bytes(), path.name).value, None)
            except DocumentError:
                continue
            yield from (Given(path.name, record, to) for to in TARGETS)


def _made() -> Iterator[Given]:
    """What is made of the examples, with their answers."""
    for name in WHOLE:
        record = documents.read((ROOT / "examples" / f"{name}.json").read_bytes(), name).value
        for target in TARGETS:
            answers = tomllib.loads((ROOT / "examples" / f"{name}.{target}.answers.toml").read_text("utf-8"))
            made = convert(record, target, ask=answers)
            yield Given(f"{name} as {target}", made.target, "oscem", made.converter.right)


def _of_archives() -> Iterator[Given]:
    """Records of archives in the corpus, each of the schema that it is read as."""
    kinds = {"records/mc__": "invenio.materials_cloud", "records/rdm__": "invenio.zenodo", "empiar/deposition": "empiar"}
    for start, source in kinds.items():
        for path in sorted((SHARED / "corpus").glob(f"{start}*.json")):
            yield Given(path.name, documents.read(path.read_bytes(), path.name).value, "oscem", source)


def broken(count: int, start: int = 0) -> list[str]:
    """Which of so many damaged documents break a law, and how."""
    found: list[str] = []
    for seed in range(start, start + count):
        given = pool()[seed % len(pool())]
        try:
            said = given.faults(damaged(given.document, Random(seed)))
        except (Exception, Hang) as error:  # whatever it is, no caller has to expect it
            said = [f"{type(error).__name__}: {error}"]
        found += [f"{given.name} to {given.to}, seed {seed}: {one}" for one in said]
    return found


def wrong(found: Iterable[Given]) -> list[tuple[str, str, list[str]]]:
    return [(one.name, one.to, said) for one in found if (said := one.faults(one.document))]


def test_the_documents_are_whole() -> None:
    """Before they are damaged, nothing is wrong with them: every fourth, of each target a quarter."""
    assert wrong(pool()[::4]) == []


@pytest.mark.conformance
def test_all_documents_are_whole() -> None:
    assert wrong(pool()) == []


def test_damaged_documents() -> None:
    assert broken(FEW) == []


@pytest.mark.conformance
def test_many_damaged_documents() -> None:
    found = broken(MANY, FEW)
    assert found == [], Counter(one.rpartition(": ")[2][:60] for one in found).most_common(20)


def test_a_damage_can_be_made_again() -> None:
    document = pool()[0].document
    assert repr(damaged(document, Random(5))) == repr(damaged(document, Random(5)))


def test_what_cannot_be_copied_is_damaged_as_it_is() -> None:
    assert {"a": [VIEW, VIEW]} in [damaged({"a": [VIEW]}, Random(seed)) for seed in range(1000)]
