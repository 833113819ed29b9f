"""Renames found by their descriptions, and what of a description the registry keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from oscem_map.registry import Origin, Schema, pin, read_ddl2
from oscem_map.registry.diff import compare
from oscem_map.registry.importing import verify
from oscem_map.registry.model import Class, Kind, Slot
from oscem_map.registry.renames import closeness
from oscem_map.registry.said import added, beside, words_of
from oscem_map.registry.sides import read

GUN = "The emission current of the electron gun during the whole session."
OTHER = "Which aperture was inserted below the specimen, if there was any."
DICTIONARY = """\
data_hall
_dictionary.version {version}
loop_
_item_type_list.code
_item_type_list.primitive_code
_item_type_list.construct
code char '[A-Z]+'
save_lens
_category.id lens
_category_key.name '_lens.{name}'
save_
save__lens.{name}
_item.name '_lens.{name}'
_item.category_id lens
_item.mandatory_code yes
_item_type.code code
_item_description.description '{said}'
save_
"""


def lens(*slots: Slot) -> Schema:
    return Schema("hall", "1", Kind.TABLES, None, {"lens": Class("lens", {slot.name: slot for slot in slots})})


def slot(name: str, said: str, kind: str = "text") -> Slot:
    return Slot(name, kind, "line", said=words_of(said))


def kinds(before: Schema, after: Schema) -> list[str]:
    return [str(change.kind) for change in compare(before, after)]


def test_a_description_tells_where_no_name_does() -> None:
    """Two texts went, and two came in another order: nothing else is there to know them by."""
    before = lens(slot("current", GUN), slot("x", OTHER))
    after = lens(slot("blende", OTHER), slot("strom", GUN + " In amperes."))
    found = {change.place: change for change in compare(before, after)}
    assert {place: (change.kind, change.before) for place, change in found.items()} == {
        "_lens.blende": ("item-renamed", "x"),
        "_lens.strom": ("item-renamed", "current"),
    }
    assert "description 100 %" in found["_lens.blende"].sentence
    assert (found["_lens.strom"].confidence or 1) < (found["_lens.blende"].confidence or 0)


def test_without_descriptions_they_came_and_went() -> None:
    before, after = lens(slot("current", ""), slot("x", "")), lens(slot("blende", ""), slot("strom", ""))
    assert sorted(kinds(before, after)) == ["item-added"] * 2 + ["item-removed"] * 2


def test_a_description_that_is_not_alike_speaks_against() -> None:
    near = kinds(lens(slot("gun_current", "")), lens(slot("guncurrent", "")))
    far = kinds(lens(slot("gun_current", GUN)), lens(slot("guncurrent", OTHER)))
    assert (near, far) == (["item-renamed"], ["item-removed", "item-added"])


def test_another_type_needs_the_same_words() -> None:
    before, after = slot("gun_current", GUN), slot("current_gun", GUN, "number")
    assert kinds(lens(before), lens(after)) == ["item-renamed", "type-changed"]
    bare = kinds(lens(replace(before, said=frozenset())), lens(after))
    assert bare == ["item-removed", "item-added"]


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [("cs", "CS", 1, 1), ("total_dose", "dose_total", 0.95, 0.95), ("dose", "dose_total", 0.8, 0.8), ("cs", "mode", 0, 0.5)],
)
def test_closeness(one: str, other: str, least: float, most: float) -> None:
    assert least <= closeness(one, other) <= most
    assert closeness(one, other) == closeness(other, one)


# What is kept -----------------------------------------------------------------------------------------------


def test_words_are_numbers() -> None:
    assert words_of("The emission current") == words_of("current, EMISSION; the") != words_of("emission")
    assert all(0 <= one < 2**24 for one in words_of(GUN))
    assert len(words_of(" ".join(f"{'x' * 3}{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(600)))) == 24


def test_an_import_keeps_them_beside_the_snapshot(tmp_path: Path) -> None:
    folder = tmp_path / "registry"
    folder.mkdir()
    old, new = tmp_path / "old.dic", tmp_path / "new.dic"
    old.write_text(DICTIONARY.format(version="1", name="current", said=GUN), "utf-8")
    new.write_text(DICTIONARY.format(version="2", name="strom", said=GUN), "utf-8")
    pin([read_ddl2(old, "hall", ["lens"])], Origin("Hall", "https://example.org", "CC0-1.0"), folder)
    snapshot = folder / "snapshots" / "hall-1.yaml"
    kept = beside(snapshot).read_text("utf-8")
    assert "emission" not in kept + snapshot.read_text("utf-8")
    sides = read("hall@1", f"hall={new}", folder)
    assert "item-renamed" in kinds(sides.before, sides.after)
    assert verify(folder, tmp_path) == []
    beside(snapshot).write_text(kept.replace('": "', '": "AAAA'), "utf-8")
    assert ["descriptions" in one for one in verify(folder, tmp_path)] == [True]
    beside(snapshot).unlink()
    assert added(sides.before, snapshot) is sides.before
