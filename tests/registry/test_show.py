"""What `oscem-map registry show` prints."""

from __future__ import annotations

from decimal import Decimal

import pytest

from oscem_map.registry import Bounds, Class, Kind, Rules, Schema, Slot, UnknownName, describe
from oscem_map.registry.show import interval


def test_an_item(mmcif: Schema) -> None:
    assert describe(mmcif, "_em_imaging.c2_aperture_diameter").splitlines() == [
        "_em_imaging.c2_aperture_diameter (mmcif 5.413)",
        "  type        number [µm]",
        "  called      float",
        "  archive     at least 1 and at most 150",
        "  deposition  above 50 and below 150",
    ]


def test_a_key_with_a_parent_and_a_pattern(mmcif: Schema) -> None:
    text = describe(mmcif, "em_imaging.entry_id")
    assert "  points at   _entry.id\n  key         yes\n  archive     matches [" in text


def test_a_list(mmcif: Schema) -> None:
    lines = describe(mmcif, "entity_poly.type").splitlines()
    assert "  archive     one of 8:" in lines
    assert "    polypeptide(L)" in lines


def test_a_category(mmcif: Schema) -> None:
    lines = describe(mmcif, "_em_imaging").splitlines()
    assert lines[:2] == ["em_imaging (mmcif 5.413)", "  keys entry_id, id"]
    assert any(line.split() == ["nominal_cs", "number", "[mm]"] for line in lines)


def test_schemas(mmcif: Schema, spa: Schema) -> None:
    assert describe(mmcif).startswith("mmcif 5.413: 111 categories, 1131 items\n")
    assert "root EMDatasetSpa, 179 leaf paths" in describe(spa)


def test_classes_and_paths(spa: Schema) -> None:
    assert describe(spa, "acquisition.detectors[].mode") == describe(spa, "Detector.mode")
    assert describe(spa, "instrument.cs") == describe(spa, "Instrument.cs")
    assert describe(spa, "instrument.cs.value").startswith("QuantitySI.value")
    assert "  is a Acquisition" in describe(spa, "AcquisitionSpa")
    assert "  equals      spa" in describe(spa, "acquisition.technique")


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("instrument.css", "Instrument has no css; did you mean cs?"),
        ("instrumnt", "EMDatasetSpa has no instrumnt; did you mean instrument?"),
        ("instrument.imaging.x", "Instrument.imaging holds text, which has no slots"),
        ("zzz", "EMDatasetSpa has no zzz"),
    ],
)
def test_unknown_paths(spa: Schema, what: str, message: str) -> None:
    with pytest.raises(UnknownName) as caught:
        describe(spa, what)
    assert str(caught.value) == message


def test_unknown_items(mmcif: Schema) -> None:
    with pytest.raises(UnknownName, match="no nominal_sc; did you mean nominal_cs"):
        describe(mmcif, "_em_imaging.nominal_sc")
    with pytest.raises(UnknownName, match=r"mmcif 5\.413 has no em_imagin; did you mean em_imaging"):
        describe(mmcif, "_em_imagin.id")


def test_intervals() -> None:
    assert interval(Bounds(Decimal(1000), Decimal(500000), True, True)) == "above 1000 and below 500000"
    assert interval(Bounds(Decimal(1))) == "at least 1"
    assert interval(Bounds(None, Decimal("0.5"))) == "at most 0.5"


def test_labels_counts_and_alternatives() -> None:
    slots = [
        Slot("form", "text", many=True, archive=Rules(values=("T1", "T2"), labels=("MRC", "")), fewest=1),
        Slot("user", "any", nullable=True, alternatives=("integer", "text"), many=True, most=3),
    ]
    schema = Schema("lab", "1.0", Kind.TREE, "Doc", {"Doc": Class("Doc", {slot.name: slot for slot in slots})})
    assert describe(schema, "form").splitlines()[2:] == [
        "  elements    1 to any number",
        "  schema      one of 2:",
        "    T1: MRC",
        "    T2",
    ]
    assert describe(schema, "user").splitlines()[1:] == [
        "  type        any[] or null",
        "  elements    0 to 3",
        "  one of      integer, text",
    ]
