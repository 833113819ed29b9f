"""What a new version of a schema does to mappings: the diagnostics that are new, at the lines of the rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from places import ROOT, shared
from small_project import small_project

from oscem_map.compiler.inspect.impact import Impact, Part, impact, part_of
from oscem_map.dsl import Source, Span
from oscem_map.dsl.diagnostics import has_errors
from oscem_map.registry import Bounds, Registry, Rules, Schema, Slot
from oscem_map.registry.instead import Instead
from oscem_map.registry.sides import read

Change = Callable[[Slot], Slot]


@pytest.fixture
def mappings(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project") / "mappings"


def schema(name: str) -> Schema:
    registry = Registry()
    return registry.get(name, registry.versions(name)[-1])


def with_slot(before: Schema, cls: str, name: str, new: Slot | None, version: str = "99") -> Schema:
    """The schema as a new version, in which one slot is another, or gone."""
    found = before.classes[cls]
    slots = {key: slot for key, slot in found.slots.items() if key != name}
    if new is not None:
        slots[new.name] = new
    return replace(before, version=version, classes={**before.classes, cls: replace(found, slots=slots)})


def changed(before: Schema, cls: str, name: str, change: Change) -> Schema:
    return with_slot(before, cls, name, change(before.classes[cls].slots[name]))


def line(mappings: Path, file: str, text: str) -> int:
    """The number of the one line that holds a text."""
    (number,) = [n for n, one in enumerate((mappings / file).read_text("utf-8").splitlines(), 1) if text in one]
    return number


def said(found: Impact) -> list[tuple[str, str, int]]:
    """Code, file and line of each diagnostic."""
    places = [(one.code, one.where) for one in found.diagnostics]
    return [(code, at.file, found.files[at.file].position(at.start)[0]) for code, at in places if at is not None]


def without(slot: Slot, word: str) -> Slot:
    """The slot with shorter lists."""

    def shorter(rules: Rules) -> Rules:
        return replace(rules, values=tuple(value for value in rules.values if value != word))

    return replace(slot, archive=shorter(slot.archive), deposition=shorter(slot.deposition))


PARTS = "common/parts.omap"
RANGE = Rules(bounds=Bounds(Decimal(0), Decimal(1)))
ITEMS: list[tuple[str, Change, str, str]] = [
    ("nominal_cs", lambda slot: replace(slot, name="cs"), "E0201", "nominal_cs"),
    ("nominal_cs", lambda slot: replace(slot, unit="mrad"), "E0303", "nominal_cs"),
    ("accelerating_voltage", lambda slot: replace(slot, type="text"), "E0305", "accelerating_voltage"),
    ("electron_source", lambda slot: without(slot, "FIELD EMISSION GUN"), "E0401", '"FIELD EMISSION GUN"'),
    ("illumination_mode", lambda slot: replace(slot, archive=Rules(values=("SPOT",))), "E0307", '"FLOOD BEAM"'),
]


@pytest.mark.parametrize(("item", "change", "code", "text"), ITEMS, ids=[f"{i[2]}-{i[0]}" for i in ITEMS])
def test_a_changed_item_breaks_its_rule(mappings: Path, item: str, change: Change, code: str, text: str) -> None:
    before = schema("mmcif")
    found = impact(mappings, Registry(), [(before, changed(before, "em_imaging", item, change))])
    assert found.mappings == ("small.omap",)
    assert found.others == ()
    assert (code, PARTS, line(mappings, PARTS, text)) in said(found)
    assert {place[1:] for place in said(found)} == {(PARTS, line(mappings, PARTS, text))} == set(found.lines)


def test_a_new_slot_of_a_tree_is_not_mapped(mappings: Path) -> None:
    before = schema("oscem.spa")
    found = impact(mappings, Registry(), [(before, with_slot(before, "Instrument", "", Slot("aberration", "text")))])
    (one,) = found.diagnostics
    assert (one.code, said(found)[0][1]) == ("E0501", "small.omap")
    assert "`instrument.aberration`" in one.title


def test_a_new_mandatory_item_is_not_written(mappings: Path) -> None:
    before = schema("mmcif")
    new = Slot("gun_id", "text", archive=Rules(mandatory=True))
    (one,) = impact(mappings, Registry(), [(before, with_slot(before, "em_imaging", "", new))]).diagnostics
    assert (one.code, one.title) == ("E0503", "`_em_imaging.gun_id` is mandatory, and no rule writes it")
    assert "mmcif 99" in one.notes[0]


def test_what_no_rule_names_breaks_nothing(mappings: Path) -> None:
    before = schema("mmcif")
    for gone in ("em_software", "em_imaging_optics"):
        classes = {name: found for name, found in before.classes.items() if name != gone}
        found = impact(mappings, Registry(), [(before, replace(before, version="99", classes=classes))])
        assert (found.mappings, found.diagnostics) == (("small.omap",), ())


def test_what_was_wrong_before_is_not_told(mappings: Path) -> None:
    path = mappings / PARTS
    path.write_text(path.read_text("utf-8").replace("<-> microscope_model ", "<-> microscope_modell"), "utf-8")
    before = schema("mmcif")
    same = replace(before, version="99")
    assert impact(mappings, Registry(), [(before, same)]).diagnostics == ()
    gone = with_slot(before, "em_imaging", "nominal_cs", None)
    assert [code for code, _, _ in said(impact(mappings, Registry(), [(before, gone)]))] == ["E0201"]


def test_a_mapping_of_another_version_is_named_only(mappings: Path) -> None:
    before = replace(schema("mmcif"), version="5.1")
    found = impact(mappings, Registry(), [(before, schema("mmcif"))])
    assert found == Impact((), (("small.omap", "5.413"),), (), {})
    assert found.lines == ()


def test_the_old_version_need_not_be_pinned(mappings: Path) -> None:
    path = mappings / "small.omap"
    path.write_text(path.read_text("utf-8").replace("5.413", "5.1"), "utf-8")
    before = replace(schema("mmcif"), version="5.1")
    gone = with_slot(before, "em_imaging", "nominal_cs", None, "5.2")
    found = impact(mappings, Registry(), [(before, gone)])
    assert said(found) == [("E0201", PARTS, line(mappings, PARTS, "nominal_cs"))]


def test_a_help_says_what_is_not_pinned(mappings: Path) -> None:
    before = schema("mmcif")
    change = changed(before, "em_imaging", "illumination_mode", lambda slot: replace(slot, archive=RANGE, type="number"))
    helps = [one.help or "" for one in impact(mappings, Registry(), [(before, change)]).diagnostics]
    assert [one for one in helps if "registry show mmcif@99" in one and one.endswith("once mmcif 99 is pinned")]


def test_nothing_is_written_nor_kept(mappings: Path) -> None:
    before = schema("mmcif")
    texts = {path: path.read_bytes() for path in mappings.rglob("*") if path.is_file()}
    registry = Registry()
    impact(mappings, registry, [(before, with_slot(before, "em_imaging", "nominal_cs", None))])
    assert {path: path.read_bytes() for path in mappings.rglob("*") if path.is_file()} == texts
    assert registry.get("mmcif", before.version) is before


def test_a_registry_in_which_one_is_another() -> None:
    before, after = schema("mmcif"), replace(schema("mmcif"), version="99")
    instead = Instead(Registry(), {("mmcif", before.version): after})
    assert instead.get("mmcif", before.version) is after
    assert instead.get("oscem.spa", "1.0.2") is schema("oscem.spa")
    assert instead.versions("mmcif") == (before.version,)
    assert instead.names() == Registry().names()


@pytest.mark.untraced
def test_back_to_an_older_dictionary_names_the_rules() -> None:
    """Rows of shared tables write words that the older lists do not have, these three among them."""
    source = shared("schemas", "pdbx", "mmcif_pdbx_v50-5.362.dic.gz")
    sides = read("mmcif@5.413", f"mmcif={source}")
    found = impact(ROOT / "mappings", Registry(), [(sides.before, sides.after)])
    assert "oscem-spa_mmcif.omap" in found.mappings
    assert has_errors(found.diagnostics)
    words = {"TFS TITAN THEMIS", "4D-STEM", "TFS FALCON 4i (4k x 4k)"}
    file = "common/vocabulary.omap"
    for word in words:
        assert ("E0401", file, line(ROOT / "mappings", file, f'<-> "{word}"')) in said(found)
    assert {one.title.split("`")[1] for one in found.diagnostics if one.code == "E0401"} >= words
    older = impact(ROOT / "mappings", Registry(), [(sides.after, sides.before)])
    assert (older.mappings, older.diagnostics) == ((), ())


# What a line is part of ---------------------------------------------------------------------------------------------

PARTED = """\
mapping oscem.spa 1.0.2 <-> mmcif 5.413
ask kind "Which kind"
table mode {
    "a" <-> "A"
}
instrument <-> _em_imaging {
    cs [mm] <-> nominal_cs [mm]
    example 2.7 <-> 2.7
}
"""
MIGRATION = """\
migration to oscem 1.0.2
step one "The first" {
    a -> b
}
"""


@pytest.mark.parametrize(
    ("text", "mark", "part", "name"),
    [
        (PARTED, "5.413", Part.HEADER, ""),
        (PARTED, "kind", Part.QUESTION, "ask.kind"),
        (PARTED, '"A"', Part.TABLE, "mode"),
        (PARTED, "nominal_cs", Part.RULE, ""),
        (PARTED, "2.7", Part.EXAMPLE, ""),
        (MIGRATION, "b", Part.MIGRATION, "one"),
        (MIGRATION, "1.0.2", Part.MIGRATION, "oscem"),
        ("mapping {", "{", Part.RULE, ""),
    ],
)
def test_what_a_line_is_part_of(text: str, mark: str, part: Part, name: str) -> None:
    at = text.index(mark)
    assert part_of(Source("x.omap", text), Span("x.omap", at, at + len(mark))) == (part, name)


def test_a_migration_of_the_family_is_looked_at(mappings: Path) -> None:
    """All roots lose a slot to which a step of the migration moves a value."""
    text = 'migration to oscem 1.0.2\nstep one "Its own slot" {\n    mode -> instrument.operating_mode\n}\n'
    (mappings / "old.omap").write_text(text, "utf-8")
    names = [name for name in Registry().names() if name.startswith("oscem.")]
    olds = [Registry().get(name, "1.0.2") for name in names]
    pairs = [(one, with_slot(one, "Instrument", "operating_mode", None)) for one in olds]
    found = impact(mappings, Registry(), pairs)
    assert "old.omap" in found.mappings
    (mine,) = [one for one in found.diagnostics if one.where is not None and one.where.file == "old.omap"]
    assert (mine.code, part_of(found.files["old.omap"], mine.where)) == ("E0901", (Part.MIGRATION, "one"))  # type: ignore[arg-type]
