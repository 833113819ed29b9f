"""The crosswalk of OSC-EM and mmCIF beside the spa mapping, row by row; what differs is listed with why."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from places import ROOT, shared

from oscem_map.compiler import check
from oscem_map.compiler.leaves import Owner, left_leaves, right_items

EXCEPTIONS = Path(__file__).with_name("crosswalk_exceptions.toml")
LEAVES = 179
WITH_AN_ITEM = 105
"""The leaf paths of the spa root, and those to which the crosswalk gives an item."""


@dataclass(frozen=True)
class Row:
    """A row of the crosswalk that names an item: what it maps, and in which directions."""

    path: str
    item: str
    forward: bool
    reverse: bool

    @property
    def place(self) -> tuple[str, str]:
        return self.path, self.item


@dataclass(frozen=True)
class Mapped:
    """Where the mapping takes each leaf path, and each item."""

    left: Mapping[str, tuple[Owner, ...]]
    right: Mapping[str, tuple[Owner, ...]]

    def lacking(self, row: Row) -> str:
        """The direction of a row that the mapping does not have: `""`, forward, reverse or both."""
        forward = row.forward and not goes(self.left, row.path, row.item)
        reverse = row.reverse and not goes(self.right, row.item.removeprefix("_"), row.path)
        return "both" if forward and reverse else "forward" if forward else "reverse" if reverse else ""


def goes(owners: Mapping[str, tuple[Owner, ...]], place: str, to: str) -> bool:
    return any(owner.status == "written" and to in owner.targets for owner in owners.get(place, ()))


@pytest.fixture(scope="module")
def mapped() -> Mapped:
    checked = check(ROOT / "mappings", only=["oscem-spa_mmcif.omap"])
    (mapping,) = checked.mappings
    return Mapped(left_leaves(mapping), right_items(mapping))


def lines() -> list[dict[str, str]]:
    """The lines of the crosswalk for the spa root."""
    with shared("crosswalk", "oscem_mmcif.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    return [line for line in found if "spa" in line["notes/confidence"].rpartition("roots: ")[2].split(",")]


def rows() -> list[Row]:
    return [row(line) for line in lines() if line["mmcif_item"]]


def row(line: dict[str, str]) -> Row:
    """`derived` and `selector` are ways to write; `forward ... / reverse ...` is both."""
    said = line["direction"]
    both = said.startswith("bidirectional") or " / reverse" in said
    forward = both or said.startswith(("forward", "derived", "selector"))
    reverse = both or said.startswith("reverse")
    assert forward or reverse, said
    return Row(line["oscem_path"], line["mmcif_item"], forward, reverse)


def exceptions() -> dict[tuple[str, str], dict[str, str]]:
    listed = tomllib.loads(EXCEPTIONS.read_text("utf-8"))["exception"]
    found = {(one["path"], one["item"]): one for one in listed}
    assert len(found) == len(listed)
    return found


def test_every_row_is_mapped_or_excepted(mapped: Mapped) -> None:
    excepted = {place: one["lacking"] for place, one in exceptions().items()}
    assert {row.place: lack for row in rows() if (lack := mapped.lacking(row))} == excepted


@pytest.mark.parametrize("one", exceptions().values(), ids=lambda one: f"{one['path']} {one['item']}")
def test_an_exception_has_its_reason(one: dict[str, str]) -> None:
    assert one.keys() == {"path", "item", "lacking", "kind", "reason"}
    assert one["kind"] in ("otherwise", "not")
    assert len(one["reason"].split()) >= 8
    assert one["reason"].endswith(".")


def test_every_leaf_path_is_accounted_for(mapped: Mapped) -> None:
    assert len(mapped.left) == LEAVES
    assert {path for path, owners in mapped.left.items() if not owners} == set()
    reasons = {owner.reason for owners in mapped.left.values() for owner in owners if owner.status == "lost"}
    assert "" not in reasons
    assert {line["oscem_path"] for line in lines()} == set(mapped.left)


def test_the_paths_with_an_item(mapped: Mapped) -> None:
    """105 paths have an item; all but three have a rule to or from one that the crosswalk gives."""
    listed = exceptions()
    given: dict[str, list[Row]] = {}
    for one in rows():
        given.setdefault(one.path, []).append(one)
    assert len(given) == WITH_AN_ITEM
    without = {
        path for path, all_rows in given.items() if all(unmapped(one, mapped, listed) for one in all_rows)
    }
    assert without == {
        "organizational.authors[].name_org",
        "organizational.grants[].grant_name",
        "processing.movies.descriptors[].descriptor_name",
    }


def unmapped(one: Row, mapped: Mapped, listed: Mapping[tuple[str, str], dict[str, str]]) -> bool:
    """Whether no rule, in no direction, takes the path to the row's item, and nothing else does the same."""
    some = goes(mapped.left, one.path, one.item) or goes(mapped.right, one.item.removeprefix("_"), one.path)
    return not some and listed.get(one.place, {"kind": "not"})["kind"] == "not"
