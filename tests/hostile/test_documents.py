"""Damaged documents, of this version and older, and damaged rows: an answer or a documented error, and a report that is true.

`DOCUMENTS=100000 pytest -m conformance tests/hostile` takes as many; a failure names the file and the seed.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from random import Random
from typing import Any

import pytest
from hostile.damage import VIEW, Hang, damaged
from hostile.laws import faults
from places import ROOT, SHARED

from oscem_map import convert
from oscem_map.runtime import documents
from oscem_map.runtime.document_error import DocumentError

FEW = 120
TARGETS = ("mmcif", "materials_cloud", "empiar")
WHOLE = ("apoferritin.json", "cell.json", "helical.json")
MANY = int(os.environ.get("DOCUMENTS", "100000"))


@cache
def pool() -> tuple[tuple[str, Any, str], ...]:
    """Of each document its name, the record inside it or its rows, and the target: the examples, and those of the corpus."""
    found = [*_records()]
    bundled = [(name, record) for name, record, to in found if name in WHOLE and to == "mmcif"]
    return (*found, *((f"rows of {name}", convert(record, "mmcif").target, "oscem") for name, record in bundled))


def _records() -> Iterator[tuple[str, Any, str]]:
    for folder in (ROOT / "examples", SHARED / "corpus" / "oscem"):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in (".json", ".yaml", ".yml")):
            try:
                record, _ = documents.record_of(documents.read(path.read_bytes(), path.name).value, None)
            except DocumentError:
                continue
            yield from ((path.name, record, to) for to in TARGETS)


def broken(count: int, start: int = 0) -> list[str]:
    """Which of so many damaged documents break a law, and how."""
    found: list[str] = []
    for seed in range(start, start + count):
        name, document, to = pool()[seed % len(pool())]
        try:
            said = faults(damaged(document, Random(seed)), to)
        except (Exception, Hang) as error:  # whatever it is, no caller has to expect it
            said = [f"{type(error).__name__}: {error}"]
        found += [f"{name}, seed {seed}: {one}" for one in said]
    return found


def wrong(found: Iterable[tuple[str, Any, str]]) -> list[tuple[str, list[str]]]:
    return [(name, said) for name, document, to in found if (said := faults(document, to))]


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
    _, document, _ = pool()[0]
    assert repr(damaged(document, Random(5))) == repr(damaged(document, Random(5)))


def test_what_cannot_be_copied_is_damaged_as_it_is() -> None:
    assert {"a": [VIEW, VIEW]} in [damaged({"a": [VIEW]}, Random(seed)) for seed in range(1000)]
