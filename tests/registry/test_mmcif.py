"""The pinned PDBx dictionary: facts that the mapping stands on."""

from __future__ import annotations

import json
import re
import warnings
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from oscem_map.registry import Bounds, Kind, Primitive, Schema, Slot
from oscem_map.registry.ddl2 import category_of, load, pdbx_categories, pdbx_units
from oscem_map.registry.ranges import at_least_one
from oscem_map.runtime.units import UNITS

D = Decimal


def item(schema: Schema, name: str) -> Slot:
    """The slot of `category.item`."""
    category, _, slot = name.partition(".")
    return schema.classes[category].slots[slot]


def test_size(mmcif: Schema) -> None:
    assert mmcif.kind is Kind.TABLES
    assert mmcif.root is None
    assert len(mmcif.classes) == 111
    assert sum(len(found.slots) for found in mmcif.classes.values()) == 1131


def test_categories_are_those_listed_and_what_their_keys_point_at(mmcif: Schema) -> None:
    assert set(pdbx_categories()) <= set(mmcif.classes)
    for found in mmcif.classes.values():
        for key in found.keys:
            assert {category_of(parent) for parent in found.slots[key].parents} <= set(mmcif.classes)


def test_listed_categories(crosswalk: Path) -> None:
    more = {"pdbx_initial_refinement_model", "pdbx_struct_ref_seq_depositor_info"}  # OneDep's cross-checks are about these
    assert (crosswalk / "pdbx_categories.txt").read_text().split() == [one for one in pdbx_categories() if one not in more]


@pytest.mark.parametrize(
    ("name", "archive", "deposition"),
    [
        ("em_imaging.c2_aperture_diameter", Bounds(D(1), D(150)), Bounds(D(50), D(150), True, True)),
        ("em_imaging.nominal_magnification", Bounds(D(1000), D(500000), True, True), None),
        ("em_buffer.pH", Bounds(D(0), D(14), True, True), None),
        ("em_imaging.calibrated_defocus_max", Bounds(D(-30000), D(30000)), None),
        ("em_imaging.calibrated_defocus_min", None, Bounds(D(200), D(10000), True, True)),
        ("em_imaging.accelerating_voltage", Bounds(D(0)), Bounds(D(0), D(400))),
        ("em_focused_ion_beam.final_thickness", Bounds(D(1)), Bounds(D(10), D(300))),
    ],
)
def test_bounds(mmcif: Schema, name: str, archive: Bounds | None, deposition: Bounds | None) -> None:
    slot = item(mmcif, name)
    assert (slot.archive.bounds, slot.deposition.bounds) == (archive, deposition)


@pytest.mark.parametrize(
    ("name", "archive", "deposition"),
    [
        # The dictionary has 79 and 77 rows for microscopes; JEOL 3200FSC is listed twice in both.
        ("em_imaging.microscope_model", 78, 76),
        ("entity_poly.type", 8, 7),
        ("em_image_recording.film_or_detector_model", 0, 56),
        ("em_software.name", 0, 165),
        ("em_sample_support.grid_type", 0, 36),
        ("em_entity_assembly.type", 0, 6),
        ("pdbx_audit_support.funding_organization", 0, 491),
    ],
)
def test_lists(mmcif: Schema, name: str, archive: int, deposition: int) -> None:
    slot = item(mmcif, name)
    assert (len(slot.archive.values), len(slot.deposition.values)) == (archive, deposition)
    assert slot.closed is bool(archive)


def test_lists_that_differ(mmcif: Schema) -> None:
    models = item(mmcif, "em_imaging.microscope_model")
    assert set(models.archive.values) - set(models.deposition.values) == {"FEI TITAN", "FEI TITAN KRIOS"}


def test_values_keep_their_spelling(mmcif: Schema) -> None:
    assert item(mmcif, "pdbx_entry_details.has_ligand_of_interest").archive.values == ("Y", "N")
    flag = item(mmcif, "em_specimen.vitrification_applied")
    assert (flag.type, flag.form, flag.archive.values) == (Primitive.TEXT, "boolean", ("YES", "NO"))


def test_keys_and_parents(mmcif: Schema) -> None:
    assert mmcif.classes["em_imaging"].keys == ("entry_id", "id")
    assert item(mmcif, "em_image_recording.imaging_id").parents == ("_em_imaging.id",)
    assert item(mmcif, "em_imaging.entry_id").parents == ("_entry.id",)
    assert item(mmcif, "exptl.entry_id").parents == ("_entry.id",)


def test_types(mmcif: Schema) -> None:
    assert item(mmcif, "exptl.entry_id").form == "code"  # from its parent
    assert item(mmcif, "em_imaging.date").type == Primitive.DATE
    assert item(mmcif, "em_imaging.accelerating_voltage").type == Primitive.INTEGER
    assert item(mmcif, "em_imaging.nominal_cs").type == Primitive.NUMBER
    defocus = item(mmcif, "em_imaging.nominal_defocus_min")
    assert (defocus.type, defocus.deposition.pattern) == (Primitive.NUMBER, "[+\\-]?[0-9]+")


def test_mandatory(mmcif: Schema) -> None:
    wanted = item(mmcif, "em_imaging.accelerating_voltage")
    assert (wanted.archive.mandatory, wanted.deposition.mandatory, wanted.mandatory) == (False, True, True)
    assert item(mmcif, "em_imaging.microscope_model").archive.mandatory
    assert item(mmcif, "em_helical_entity.axial_rise_per_subunit").deposition.mandatory


def test_units(mmcif: Schema) -> None:
    expected = {
        "nominal_cs": "mm",
        "nominal_defocus_min": "nm",
        "c2_aperture_diameter": "µm",
        "accelerating_voltage": "kV",
        "recording_temperature_maximum": "K",
    }
    assert {name: mmcif.classes["em_imaging"].slots[name].unit for name in expected} == expected
    assert item(mmcif, "em_image_recording.avg_electron_dose_per_image").unit == "e/Å²"


def test_patterns_compile_and_mean_what_they_say(mmcif: Schema) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for found in mmcif.classes.values():
            for slot in found.slots.values():
                for rules in (slot.archive, slot.deposition):
                    re.compile(rules.pattern or "")
    orcid = item(mmcif, "em_author_list.identifier_ORCID").archive.pattern
    email = item(mmcif, "pdbx_contact_author.email").deposition.pattern
    assert orcid is not None
    assert email is not None
    assert re.fullmatch(orcid, "0000-0002-1825-0097")
    assert re.fullmatch(email, "josiah.carberry@example.org")
    assert not re.fullmatch(email, "josiah at example.org")


def reference(crosswalk: Path) -> list[dict[str, Any]]:
    """The items that were read from the dictionary by other means."""
    rows = json.loads((crosswalk / "pdbx_items.json").read_text("utf-8"))["items"]
    return [row for row in rows if row["exists"]]


def interval(said: dict[str, Any] | None) -> Bounds | None:
    if said is None:
        return None
    (span,) = said["intervals"]
    ends = [None if span[end] in (None, ".", "?") else D(span[end]) for end in ("min", "max")]
    low_open, high_open = (not span[f"{end}_inclusive"] for end in ("min", "max"))
    return Bounds(*ends, ends[0] is not None and low_open, ends[1] is not None and high_open)


def test_agrees_with_the_items_read_otherwise(mmcif: Schema, crosswalk: Path) -> None:
    rows = [row for row in reference(crosswalk) if row["category"] in mmcif.classes]
    assert len(rows) > 80
    for row in rows:
        slot = item(mmcif, row["item"][1:])
        assert set(slot.archive.values) == set(row["enumeration"]), row["item"]
        assert set(slot.deposition.values) == set(row["deposition_enumeration"]), row["item"]
        strict = interval(row["range_strict"])
        positive = slot.form == "positive_int"  # whose reading has no range, but a pattern without zero
        assert slot.archive.bounds == (at_least_one(strict) if positive else strict), row["item"]
        assert slot.deposition.bounds == interval(row["range_advisory"]), row["item"]
        assert slot.form == row["type_code"], row["item"]
        assert slot.archive.mandatory == (row["mandatory_code"] == "yes"), row["item"]
        assert slot.deposition.mandatory == (row["deposition_mandatory_code"] == "yes"), row["item"]
        assert slot.unit == (pdbx_units()[row["units_code"]] if row["units_code"] else None), row["item"]
        assert set(slot.parents) == set(row["parents"]), row["item"]


@pytest.mark.parametrize("version", ["5.413", "5.362"])
def test_every_unit_code_is_in_the_table(sources: Path, version: str) -> None:
    gemmi = pytest.importorskip("gemmi")
    block = gemmi.cif.read(str(sources / "pdbx" / f"mmcif_pdbx_v50-{version}.dic.gz"))[0]
    codes = {gemmi.cif.as_string(raw) for raw in block.find_values("_item_units_list.code")}
    assert codes <= pdbx_units().keys()


def test_every_symbol_of_the_table_is_a_unit() -> None:
    assert {symbol for symbol in pdbx_units().values() if symbol} <= UNITS.keys()


def test_an_older_dictionary_is_read(sources: Path) -> None:
    new = {"em_motion_correction", "em_depui"}
    kept = [name for name in pdbx_categories() if name not in new]
    old = load(sources / "pdbx" / "mmcif_pdbx_v50-5.362.dic.gz", "mmcif", kept)
    assert old.version == "5.362"
    assert item(old, "em_imaging.nominal_cs").unit == "mm"
    assert item(old, "em_imaging.nominal_defocus_min").unit == "nm"  # there spelt nanometers


def test_a_category_that_is_not_there(sources: Path) -> None:
    with pytest.raises(ValueError, match="has no category em_nothing"):
        load(sources / "pdbx" / "mmcif_pdbx_v50-5.413.dic.gz", "mmcif", ["em_nothing"])
