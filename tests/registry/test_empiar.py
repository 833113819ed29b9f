"""The pins of EMPIAR: what the overlay makes of the deposition schema, and the schema of public entries."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from oscem_map.registry import PACKAGED, Bounds, Registry, Schema, Slot, read_json, verify
from oscem_map.registry.lock import read_lock


@pytest.fixture(scope="module")
def empiar() -> Schema:
    return Registry().get("empiar", "2023.07")


def slot(schema: Schema, name: str) -> Slot:
    owner, _, found = name.partition(".")
    return schema.classes[owner].slots[found]


def fits(schema: Schema, name: str, text: str) -> bool:
    return re.fullmatch(slot(schema, name).archive.pattern or "", text) is not None


@pytest.mark.parametrize("name", ["category", "header_format", "data_format", "voxel_type"])
def test_codes_are_whole(empiar: Schema, name: str) -> None:
    """The source takes ('T9', '')GARBAGE and XX('OT', 'X'): its anchors bind to one alternative each."""
    right, wrong = ("('T9', '')", "('OT', '16 BIT FLOAT')"), ("('T9', '')GARBAGE", "XX('OT', 'X')", "('T15', '')", "T9")
    assert all(fits(empiar, f"Imagesets.{name}", text) for text in right)
    assert not any(fits(empiar, f"Imagesets.{name}", text) for text in wrong)


def test_names_of_authors(empiar: Schema) -> None:
    for owner in ("Authors", "CitationAuthors", "CitationEditors"):
        right = ("('Smith', 'JW')", "('O'Brien', 'J')", "('De Biasio', 'A')", "('Łoś', 'Ż')")
        wrong = ("('Smith', 'John')", "('Smith', '')", f"('{'S' * 61}', 'J')", f"('Smith', '{'J' * 21}')", "Smith J")
        assert all(fits(empiar, f"{owner}.name", text) for text in right[:3])
        assert not any(fits(empiar, f"{owner}.name", text) for text in wrong)


def test_people(empiar: Schema) -> None:
    for owner in ("CorrespondingAuthor", "PrincipalInvestigator"):
        assert slot(empiar, f"{owner}.author_orcid").form == "orcid"
        assert fits(empiar, f"{owner}.email", "a.person@mail.example.org")
        assert not any(fits(empiar, f"{owner}.email", text) for text in ("a", "a@b", "a b@example.org", "a@example."))
        assert not slot(empiar, f"{owner}.town_or_city").nullable
        assert not slot(empiar, f"{owner}.post_or_zip").nullable
        countries = slot(empiar, f"{owner}.country").listed
        assert {"GB", "CH", "XK"} <= set(countries)
        assert {"UK", "FX"}.isdisjoint(countries)


def test_numbers(empiar: Schema) -> None:
    counts = ("num_images_or_tilt_series", "frames_per_image", "frame_range_min", "frame_range_max", "image_width")
    assert {slot(empiar, f"Imagesets.{name}").archive.bounds for name in counts} == {Bounds(Decimal(1))}
    for name in ("pixel_width", "pixel_height"):
        found = slot(empiar, f"Imagesets.{name}")
        assert (found.unit, found.archive.bounds) == ("Å", Bounds(Decimal(0), low_open=True))


def test_words(empiar: Schema) -> None:
    kinds = slot(empiar, "Empiar.experiment_type").archive
    assert dict(zip(kinds.values, kinds.labels, strict=True))["3"] == "EMDB"
    assert slot(empiar, "Empiar.scale").archive.labels == ("molecule", "virus", "cell", "tissue", "organism")


def test_both_flags_of_a_citation(empiar: Schema) -> None:
    assert slot(empiar, "Citation.published").mandatory
    assert slot(empiar, "Citation.preprint").type == "boolean"
    assert not slot(empiar, "Citation.preprint").mandatory


def test_a_directory_is_below_data(empiar: Schema) -> None:
    right = ("data/movies", "/data/micrographs", "data/a b/.hidden/c/")
    wrong = ("movies", "data", "data/../x", "data/x/..", "/data//x", "data/" + "x" * 200)
    assert all(fits(empiar, "Imagesets.directory", text) for text in right)
    assert not any(fits(empiar, "Imagesets.directory", text) for text in wrong)


def test_the_deposition_schema_is_pinned_by_its_digest(sources: Path, tmp_path: Path) -> None:
    """Read from where it was studied: a fresh import with the overlay is the snapshot."""
    (entry,) = (one for one in read_lock(PACKAGED) if one.name == "empiar")
    assert entry.source_sha256 == "eb01695221038463f7bbafcf62b79da941c53694b1cc347d439744f5d2fb72b7"
    assert not [one for one in verify(PACKAGED, sources / "empiar") if one.startswith("empiar 2023.07")]


def test_the_schema_of_public_entries_is_kept_here() -> None:
    assert not [one for one in verify(PACKAGED, PACKAGED / "sources") if one.startswith("empiar_entry")]


def test_an_entry_has_labels_and_numbers_as_text(sources: Path) -> None:
    entry = Registry().get("empiar_entry", "2026.11")
    assert slot(entry, "Imageset.image_width").type == "text"
    assert slot(entry, "Citation.year").type == "text"
    assert slot(entry, "Imageset.category").archive.pattern is None
    seen = sources.parent / "corpus" / "empiar" / "bia_integrator_EMPIAR-STARFILETEST.json"
    if not seen.is_file():
        pytest.skip("needs a public entry, which is not here")
    (document,) = json.loads(seen.read_text("utf-8")).values()
    assert document.keys() <= entry.classes["EmpiarEntry"].slots.keys()
    assert document["imagesets"][0].keys() <= entry.classes["Imageset"].slots.keys()


def test_the_source_of_public_entries_is_valid(sources: Path) -> None:
    """A real entry is valid by the schema that was written for it."""
    jsonschema = pytest.importorskip("jsonschema")
    seen = sources.parent / "corpus" / "empiar" / "bia_integrator_EMPIAR-STARFILETEST.json"
    if not seen.is_file():
        pytest.skip("needs a public entry, which is not here")
    path = PACKAGED / "sources" / "empiar_entry-2026.11.schema.json"
    (document,) = json.loads(seen.read_text("utf-8")).values()
    checker = jsonschema.Draft202012Validator(json.loads(path.read_text("utf-8")))
    assert [error.message for error in checker.iter_errors(document)] == []
    document["imagesets"][0]["image_width"] = 5760
    assert [error.json_path for error in checker.iter_errors(document)] == ["$.imagesets[0].image_width"]
    assert read_json(path, "empiar_entry", "2026.11").unheld
