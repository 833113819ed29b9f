"""The crosswalk of OSC-EM and mmCIF beside the mapping of each root, row by row; what differs is listed with why."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from places import ROOT, shared

from oscem_map.compiler.resolve.claims import Claim, claims_by_leaf
from oscem_map.compiler.resolve.typed import Side
from oscem_map.testing.folder import checked

EXCEPTIONS = Path(__file__).with_name("crosswalk_exceptions.toml")


@dataclass(frozen=True)
class Root:
    """A root, its name in the crosswalk, its leaf paths, and those of them to which the crosswalk gives an item."""

    name: str
    short: str
    leaves: int
    with_an_item: int


ROOTS = (
    Root("spa", "spa", 179, 105),
    Root("subtomo", "subtomo", 126, 97),
    Root("env_tomo", "env", 108, 76),
    Root("cellular_tomo", "cell", 114, 76),
    Root("general", "general", 122, 94),
)


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

    left: Mapping[str, tuple[Claim, ...]]
    right: Mapping[str, tuple[Claim, ...]]

    def lacking(self, row: Row) -> str:
        """The direction of a row that the mapping does not have: `""`, forward, reverse or both."""
        forward = row.forward and not goes(self.left, row.path, row.item)
        reverse = row.reverse and not goes(self.right, row.item.removeprefix("_"), row.path)
        return "both" if forward and reverse else "forward" if forward else "reverse" if reverse else ""


def goes(owned: Mapping[str, tuple[Claim, ...]], place: str, to: str) -> bool:
    return any(owner.status == "written" and to in owner.targets for owner in owned.get(place, ()))


@pytest.fixture(scope="module", params=ROOTS, ids=lambda root: root.name)
def root(request: pytest.FixtureRequest) -> Root:
    assert isinstance(request.param, Root)
    return request.param


@pytest.fixture(scope="module")
def mapped(root: Root) -> Mapped:
    (mapping,) = checked(ROOT, f"oscem-{root.name}_mmcif.omap").mappings
    return Mapped(claims_by_leaf(mapping, Side.LEFT), claims_by_leaf(mapping, Side.RIGHT))


def lines(root: Root) -> list[dict[str, str]]:
    """The lines of the crosswalk for a root."""
    with shared("crosswalk", "oscem_mmcif.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    return [line for line in found if root.short in line["notes/confidence"].rpartition("roots: ")[2].split(",")]


def rows(root: Root) -> list[Row]:
    return [row(line) for line in lines(root) if line["mmcif_item"]]


def row(line: dict[str, str]) -> Row:
    """`derived` and `selector` are ways to write; `forward ... / reverse ...` is both."""
    said = line["direction"]
    both = said.startswith("bidirectional") or " / reverse" in said
    forward = both or said.startswith(("forward", "derived", "selector"))
    reverse = both or said.startswith("reverse")
    assert forward or reverse, said
    return Row(line["oscem_path"], line["mmcif_item"], forward, reverse)


def listed_exceptions() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(EXCEPTIONS.read_text("utf-8"))["exception"]
    return found


def exceptions(root: Root) -> dict[tuple[str, str], dict[str, Any]]:
    """Those of a root: of all that have the path, unless the exception names some."""
    known = {one.place for one in rows(root)}
    listed = [one for one in listed_exceptions() if root.name in one.get("roots", [root.name])]
    return {place: one for one in listed if (place := (one["path"], one["item"])) in known}


def test_every_row_is_mapped_or_excepted(root: Root, mapped: Mapped) -> None:
    excepted = {place: one["lacking"] for place, one in exceptions(root).items()}
    assert {row.place: lack for row in rows(root) if (lack := mapped.lacking(row))} == excepted


def test_no_exception_is_idle() -> None:
    listed = [(one["path"], one["item"]) for one in listed_exceptions()]
    assert len(set(listed)) == len(listed)
    assert {place for one in ROOTS for place in exceptions(one)} == set(listed)


@pytest.mark.parametrize("one", listed_exceptions(), ids=lambda one: f"{one['path']} {one['item']}")
def test_an_exception_has_its_reason(one: dict[str, Any]) -> None:
    assert one.keys() - {"roots"} == {"path", "item", "lacking", "kind", "reason"}
    assert set(one.get("roots", [])) <= {known.name for known in ROOTS}
    assert one["kind"] in ("otherwise", "not")
    assert len(one["reason"].split()) >= 8
    assert one["reason"].endswith(".")


def test_every_leaf_path_is_accounted_for(root: Root, mapped: Mapped) -> None:
    assert len(mapped.left) == root.leaves
    assert {path for path, claims in mapped.left.items() if not claims} == set()
    reasons = {claim.reason for claims in mapped.left.values() for claim in claims if claim.status == "lost"}
    assert "" not in reasons
    assert {line["oscem_path"] for line in lines(root)} == set(mapped.left)


def test_the_paths_with_an_item(root: Root, mapped: Mapped) -> None:
    """All of them but three, in spa, and two elsewhere, have a rule to or from an item that the crosswalk gives."""
    listed = exceptions(root)
    given: dict[str, list[Row]] = {}
    for one in rows(root):
        given.setdefault(one.path, []).append(one)
    assert len(given) == root.with_an_item
    without = {
        path for path, all_rows in given.items() if all(unmapped(one, mapped, listed) for one in all_rows)
    }
    assert without == {
        "organizational.authors[].name_org",
        *(["processing.movies.descriptors[].descriptor_name"] if root.name == "spa" else []),
        *([f"sample.tomogram_features.{one}" for one in ("organelles[]", "main_target")] if root.name.endswith("_tomo") else []),
    }


def unmapped(one: Row, mapped: Mapped, listed: Mapping[tuple[str, str], dict[str, Any]]) -> bool:
    """Whether no rule, in no direction, takes the path to the row's item, and nothing else does the same."""
    some = goes(mapped.left, one.path, one.item) or goes(mapped.right, one.item.removeprefix("_"), one.path)
    return not some and listed.get(one.place, {"kind": "not"})["kind"] == "not"
