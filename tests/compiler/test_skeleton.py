"""Skeletons of mappings: what both sides demand, likely counterparts, and that they parse and are laid out."""

from __future__ import annotations

import re
from itertools import permutations

import pytest

from oscem_map.compiler.inspect.skeleton import Leaf, likeness, skeleton
from oscem_map.dsl import format_text, parse
from oscem_map.registry import Class, Kind, Registry, Rules, Schema, Slot

MUST = Rules(True)


def schema(name: str, kind: Kind, **classes: list[Slot]) -> Schema:
    found = {key: Class(key, {slot.name: slot for slot in slots}) for key, slots in classes.items()}
    return Schema(name, "1.0", kind, "Doc" if kind is Kind.TREE else None, found)


TREE = schema(
    "lab",
    Kind.TREE,
    Doc=[
        Slot("scope", "Scope", archive=MUST),
        Slot("runs", "Run", many=True),
        Slot("title", "text", archive=MUST),
        Slot("note", "text"),
        Slot("from", "text", archive=MUST),
        Slot("this", "text", archive=MUST),
        Slot("x-y", "text", archive=MUST),
    ],
    Scope=[Slot("accelerationVoltage", "quantity", unit="kV", archive=MUST), Slot("cs", "number", unit="mm")],
    Run=[Slot("dose", "number", unit="e/Å²", archive=MUST), Slot("frames", "Frame", many=True)],
    Frame=[Slot("number", "integer", archive=MUST)],
)
TABLES = schema(
    "bank",
    Kind.TABLES,
    em_imaging=[
        Slot("id", "text", archive=MUST),
        Slot("accelerating_voltage", "integer", unit="V"),
        Slot("nominal_cs", "number", unit="mm"),
    ],
    cell=[Slot("length[1][2]", "number", unit="Å", archive=MUST)],
    struct=[Slot("title", "text", archive=MUST)],
)


def test_a_tree_and_tables() -> None:
    text = skeleton(TREE, TABLES)
    assert text.startswith("mapping lab 1.0 <-> bank 1.0\n")
    lines = [re.sub(r"\s+", " ", line).strip() for line in text.splitlines()]
    for line in (
        "# 88 %: _em_imaging.accelerating_voltage [V]",
        "scope.accelerationVoltage [kV] <-> TODO [kV]",
        "title <-> TODO",
        "from <-> TODO",
        "`this` <-> TODO",
        "`x-y` <-> TODO",
        "runs[] <-> TODO[] {",
        "dose [e/Å²] <-> TODO [e/Å²]",
        "frames[] <-> TODO[] {",
        "number <-> TODO",
        "TODO <-> _struct {",
        "TODO <-> title",
        "TODO <-> _em_imaging {",
        "TODO <-> id",
        "# _cell",
        "# 52 %: scope.cs [mm] <-> _em_imaging.nominal_cs [mm]",
    ):
        assert line in lines
    assert not any("note" in line for line in lines)


def test_a_name_that_is_quoted() -> None:
    assert "TODO [Å] <-> `length[1][2]` [Å]" in re.sub(r"  +", " ", skeleton(TABLES, TABLES))


@pytest.mark.parametrize(
    "pair", [*permutations((TREE, TABLES)), (TREE, TREE), (TABLES, TABLES)], ids=lambda pair: pair[0].name
)
def test_every_pair_parses_and_is_laid_out(pair: tuple[Schema, Schema]) -> None:
    text = skeleton(*pair)
    parsed = parse(text, "new.omap")
    assert (parsed.file is not None, parsed.diagnostics) == (True, ())
    assert format_text(text, "new.omap") == text
    assert skeleton(*pair) == text


@pytest.mark.untraced
def test_the_pinned_schemas() -> None:
    """Each demanded leaf of the left side has a rule, and what is known to be a counterpart is found."""
    registry = Registry()
    left, right = registry.get("oscem.spa", "1.0.2"), registry.get("mmcif", "5.413")
    text = skeleton(left, right)
    assert parse(text, "new.omap").file is not None
    wanted = [slot for _, slot in left.leaves() if slot.archive.mandatory]
    ours, theirs = text.split("# What the right side demands.")
    assert len(re.findall(r"<-> TODO(?: \[.*\])?$", ours, re.MULTILINE)) == len(wanted)
    assert "_em_imaging.accelerating_voltage [kV]" in ours
    assert "_audit_author {" in theirs


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (Slot("title", "text"), Slot("title", "text"), 75, 100),
        (Slot("cs", "number", unit="mm"), Slot("cs", "quantity", unit="µm"), 80, 100),
        (Slot("cs", "number", unit="mm"), Slot("cs", "number", unit="kV"), 0, 0),
        (Slot("title", "text"), Slot("title", "number"), 0, 0),
        (Slot("title", "text"), Slot("dose", "text"), 0, 0),
        (Slot("pixelSize", "number", unit="Å"), Slot("pixel_size", "number", unit="nm"), 85, 100),
    ],
)
def test_likeness(one: Slot, other: Slot, least: int, most: int) -> None:
    first, second = (Leaf((slot.name,), slot, False, slot.unit, False) for slot in (one, other))
    assert least <= likeness(first, second) <= most
    assert likeness(first, second) == likeness(second, first)
