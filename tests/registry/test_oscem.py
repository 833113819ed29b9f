"""The pinned roots of OSC-EM 1.0.2, and the reviewed table of their units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from oscem_map.registry import Bounds, Kind, Primitive, Registry, Schema, Slot
from oscem_map.registry.linkml import load
from oscem_map.registry.reviewed_units import of_family
from oscem_map.runtime.units import UNITS, find

ROOTS = {"spa": 179, "subtomo": 126, "env_tomo": 108, "cellular_tomo": 114, "general": 122}
"""The roots, and how many leaf paths each has."""


@pytest.fixture(params=list(ROOTS))
def root(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def get(root: str) -> Schema:
    return Registry().get(f"oscem.{root}", "1.0.2")


def test_leaf_counts(root: str) -> None:
    assert len(list(get(root).leaves())) == ROOTS[root]


def test_shape(root: str) -> None:
    schema = get(root)
    assert schema.kind is Kind.TREE
    assert schema.family == "oscem"
    assert schema.root in schema.classes
    named = {slot.type for found in schema.classes.values() for slot in found.slots.values()}
    assert {name for name in named if name not in set(Primitive)} <= set(schema.classes)


def quantities(
    schema: Schema, name: str, units: tuple[str | None, ...] = ()
) -> Iterator[tuple[str, str | None]]:
    """Every quantity below a class, as `Class.slot`, and its unit or that of the slots above it."""
    for slot in schema.classes[name].slots.values():
        said = (*units, slot.unit)
        if slot.type == Primitive.QUANTITY:
            yield f"{name}.{slot.name}", next((unit for unit in reversed(said) if unit), None)
        elif slot.primitive is None:
            yield from quantities(schema, slot.type, said)


def test_every_quantity_has_a_unit_or_a_reason(root: str) -> None:
    schema = get(root)
    without = {place for place, unit in quantities(schema, schema.root or "") if unit is None}
    assert without == {"Grant.budget"}
    assert without <= of_family("oscem").none.keys()


def test_units_are_canonical_and_all_used() -> None:
    table = of_family("oscem")
    assert set(table.units.values()) <= UNITS.keys()
    assert not table.units.keys() & table.none.keys()
    owners = {
        f"{owner}.{slot.name}"
        for root in ROOTS
        for found in get(root).classes.values()
        for slot in found.slots.values()
        for owner in (found.name, *found.ancestors)
    }
    assert {*table.units, *table.none} <= owners


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ("Instrument.acceleration_voltage", "kV"),
        ("Instrument.cs", "mm"),
        ("AcquisitionSpa.nominal_defocus", "nm"),
        ("AcquisitionSpa.calibrated_defocus", "µm"),
        ("AcquisitionSpa.temperature", "K"),
        ("AcquisitionSpa.beamshift", "mrad"),
        ("AcquisitionSpa.imageshift", "µm"),
        ("AcquisitionSpa.dose_per_movie", "e/Å²"),
        ("Defocus.output_min_defocus", "Å"),
        ("Specimen.temperature", "K"),
        ("Grant.budget", None),
    ],
)
def test_units(spa: Schema, path: str, unit: str | None) -> None:
    assert slot_of(spa, path).unit == unit


def slot_of(schema: Schema, path: str) -> Slot:
    owner, _, slot = path.partition(".")
    return schema.classes[owner].slots[slot]


def test_alias(spa: Schema) -> None:
    slots = spa.classes["AcquisitionSpa"].slots
    assert slots["temperature"].type == "Range"
    assert "temperature_range" not in slots
    assert slot_of(spa, "Specimen.temperature").type == Primitive.QUANTITY


def test_slot_usage_and_inheritance(spa: Schema) -> None:
    technique = slot_of(spa, "AcquisitionSpa.technique")
    assert (technique.equals, technique.archive.mandatory) == ("spa", True)
    assert spa.classes["AcquisitionSpa"].ancestors == ("Acquisition",)
    assert spa.classes["AcquisitionSpa"].is_a("Acquisition")
    assert slot_of(spa, "Author.family_name").archive.mandatory
    assert not slot_of(spa, "SampleMolecular.name").archive.mandatory
    assert slot_of(get("general"), "Sample.name").archive.mandatory


def test_types(spa: Schema) -> None:
    kinds = {
        "AcquisitionSpa.date_time": Primitive.DATETIME,
        "AcquisitionSpa.frames_per_movie": Primitive.INTEGER,
        "Specimen.ph": Primitive.NUMBER,
        "Specimen.vitrification": Primitive.BOOLEAN,
        "Descriptors.descriptor_thing": Primitive.ANY,
        "Instrument.cs": Primitive.QUANTITY,
        "Author.email": Primitive.TEXT,
    }
    assert {path: slot_of(spa, path).primitive for path in kinds} == kinds
    assert slot_of(get("env_tomo"), "SpecimenEnv.collection_date").primitive is Primitive.DATE
    assert slot_of(get("env_tomo"), "SpecimenEnv.organism").many


def test_enumerations(spa: Schema) -> None:
    assembly = slot_of(spa, "OverallMolecule.assembly")
    assert assembly.form == "AssemblyEnum"
    assert assembly.archive.values == ("FILAMENT", "HELICAL ARRAY", "PARTICLE")
    assert assembly.closed


def test_pattern(spa: Schema) -> None:
    pattern = slot_of(spa, "Author.email").archive.pattern
    assert pattern is not None
    assert re.fullmatch(pattern, "josiah.carberry@example.org")
    assert not re.fullmatch(pattern, "josiah.carberry")


def test_quantity_classes(spa: Schema) -> None:
    slots = spa.classes["QuantitySI"].slots
    assert {name for name, slot in slots.items() if slot.derived} == {"valueSI", "unitSI"}
    assert slot_of(spa, "Instrument.cs").form == "QuantitySI"
    assert slot_of(spa, "Grant.budget").form == "QuantityValue"


UNIT_TEXT = re.compile(r'"?\bunit"?: *"?([^",}\n]+?)"? *(?:$|[,}\n])')


def test_units_in_published_documents_are_known(sources: Path) -> None:
    """Every unit text that stands beside a value in the collected records."""
    corpus = sources.parent / "corpus" / "oscem"
    texts = {
        text
        for path in corpus.rglob("*")
        if path.is_file()
        for text in UNIT_TEXT.findall(path.read_text("utf-8", "replace"))
    }
    numbers = {text for text in texts if re.fullmatch(r"-?[\d.]+", text)}  # three documents have them here
    unknown = {text for text in texts - numbers if find(text) is None}
    assert len(texts) > 25
    assert unknown == set()


TREE = """\
id: https://example.org/tree
name: tree
prefixes: {linkml: "https://w3id.org/linkml/"}
imports: [linkml:types]
default_range: string
types:
  code: {typeof: string, pattern: "[a-z]+"}
classes:
  Doc:
    tree_root: %s
    attributes:
      count: {range: integer, minimum_value: 1, maximum_value: 9}
      word: {range: code}
      plain: {}
  Other: {attributes: {x: {}}}
"""


def test_bounds_types_and_reachability(tmp_path: Path) -> None:
    path = tmp_path / "tree.yaml"
    path.write_text(TREE % "true", "utf-8")
    schema, _ = load(path, "tree", "1")
    assert list(schema.classes) == ["Doc"]
    slots = schema.classes["Doc"].slots
    bounds = slots["count"].archive.bounds
    assert bounds == Bounds(Decimal(1), Decimal(9))
    word = slots["word"]
    assert (word.type, word.form, word.archive.pattern) == ("text", "code", "[a-z]+")
    assert (slots["plain"].type, slots["plain"].form) == ("text", "string")


def test_a_schema_needs_one_root(tmp_path: Path) -> None:
    path = tmp_path / "tree.yaml"
    path.write_text(TREE % "false", "utf-8")
    with pytest.raises(ValueError, match="0 classes marked tree_root"):
        load(path, "tree", "1")
