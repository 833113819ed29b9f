"""The sides of a diff: pinned versions, dictionaries and LinkML sources; and the real versions that are at hand."""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path

import pytest

from oscem_map.registry import Origin, Schema, UnknownSchema, pin, read_ddl2, read_linkml
from oscem_map.registry.changes import Change, ChangeKind, Level
from oscem_map.registry.ddl2 import read as read_dictionary
from oscem_map.registry.diff import compare
from oscem_map.registry.sides import BadSide, Sides, parse, read

ORIGIN = Origin("A schema", "https://example.org/schema", "CC0-1.0")
ROOTS = ("spa", "subtomo", "env_tomo", "cellular_tomo", "general")

DICTIONARY = """\
data_small.dic
_dictionary.title small.dic
_dictionary.version {version}
loop_
_item_type_list.code
_item_type_list.primitive_code
_item_type_list.construct
code char '[A-Z]+'
float numb '[0-9.]+'
save_scan
_category.id scan
_category_key.name '_scan.id'
save_
save__scan.id
_item.name '_scan.id'
_item.category_id scan
_item.mandatory_code yes
_item_type.code code
save_
save__scan.width
_item.name '_scan.width'
_item.category_id scan
_item.mandatory_code no
_item_type.code float
_item_units.code {unit}
save_
{more}
"""
LINK = """\
save__scan.run_id
_item.name '_scan.run_id'
_item.category_id scan
_item.mandatory_code yes
_item_type.code code
_item_linked.child_name '_scan.run_id'
_item_linked.parent_name '_run.id'
save_
save_run
_category.id run
_category_key.name '_run.id'
save_
save__run.id
_item.name '_run.id'
_item.category_id run
_item.mandatory_code yes
_item_type.code code
save_
"""


def dictionary(folder: Path, version: str, unit: str = "nanometres", more: str = "") -> Path:
    path = folder / f"small-{version}.dic"
    path.write_text(DICTIONARY.format(version=version, unit=unit, more=more), "utf-8")
    return path


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A folder with a pinned dictionary, `small 1.0`, of one category."""
    folder = tmp_path / "registry"
    folder.mkdir()
    pin([read_ddl2(dictionary(tmp_path, "1.0"), "small", ["scan"])], ORIGIN, folder)
    return folder


def differ(sides: Sides) -> tuple[Change, ...]:
    return compare(sides.before, sides.after, sides.only)


# Dictionaries -----------------------------------------------------------------------------------------------


def test_a_unit_code_that_is_spelt_anew_is_no_change(team: Path, tmp_path: Path) -> None:
    path = dictionary(tmp_path, "1.1", unit="nanometers")
    sides = read("small@1.0", f"small={path}", team)
    assert (sides.before.version, sides.after.version) == ("1.0", "1.1")
    assert differ(sides) == ()


def test_another_unit_is(team: Path, tmp_path: Path) -> None:
    path = dictionary(tmp_path, "1.1", unit="microns")
    (change,) = differ(read("small@1.0", f"small@1.1={path}", team))
    assert (change.kind, change.levels, change.place) == (ChangeKind.UNIT_CHANGED, tuple(Level), "_scan.width")
    assert (change.before, change.after) == ("nm", "µm")


def test_a_packed_dictionary_on_the_left(team: Path, tmp_path: Path) -> None:
    path = tmp_path / "small.dic.gz"
    path.write_bytes(gzip.compress(dictionary(tmp_path, "0.9").read_bytes()))
    assert differ(read(f"small={path}", "small", team)) == ()


def test_two_dictionaries_have_the_same_categories(team: Path, tmp_path: Path) -> None:
    """A category that the pin does not have is looked at where both are at hand, if a key leads to it."""
    old, new = dictionary(tmp_path, "0.8", more=LINK), dictionary(tmp_path, "0.9", more=LINK)
    new.write_text(
        new.read_text("utf-8").replace(
            "_category_key.name '_scan.id'", "loop_\n_category_key.name\n'_scan.id'\n'_scan.run_id'"
        ),
        "utf-8",
    )
    sides = read(f"small={old}", f"small={new}", team)
    assert set(sides.before.classes) == set(sides.after.classes) == {"scan", "run"}
    assert [change.kind for change in differ(sides)] == [ChangeKind.KEY_ITEMS_ADDED]
    beside = read("small@1.0", f"small={new}", team)
    assert "run" in beside.after.classes
    assert {change.place for change in differ(beside)} == {"_scan", "_scan.run_id"}


def test_a_dictionary_says_its_version(team: Path, tmp_path: Path) -> None:
    path = dictionary(tmp_path, "1.1")
    with pytest.raises(BadSide, match=r"says that it is version 1\.1, not 1\.2") as caught:
        read("small@1.0", f"small@1.2={path}", team)
    assert f"write small@1.1={path}" in caught.value.help


def test_a_dictionary_of_something_else(team: Path, tmp_path: Path) -> None:
    path = dictionary(tmp_path, "1.1")
    path.write_text(path.read_text("utf-8").replace("scan", "probe"), "utf-8")
    with pytest.raises(BadSide, match="has none of the categories that the registry keeps of small"):
        read("small@1.0", f"small={path}", team)


# Sides as text ----------------------------------------------------------------------------------------------


def test_a_side_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a=b@c.dic"
    path.touch()
    side = parse(f"mmcif@5.4={path}")
    assert (side.name, side.version, side.source) == ("mmcif", "5.4", path)
    assert parse("oscem.spa") == type(side)("oscem.spa", None, None)


@pytest.mark.parametrize("text", ["", "@1.0", "=file", "a b", "mmcif@"])
def test_a_side_that_is_none(text: str) -> None:
    with pytest.raises(BadSide, match="names no version of a schema") as caught:
        parse(text)
    assert caught.value.help == "write NAME@VERSION, or NAME@VERSION=SOURCE"


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadSide, match="there is no file or folder"):
        parse(f"mmcif={tmp_path / 'nothing.dic'}")


def test_two_schemas() -> None:
    with pytest.raises(BadSide, match=r"`mmcif` and `oscem\.spa` are two schemas"):
        read("mmcif", "oscem.spa")


@pytest.mark.parametrize("text", ["nothing", "nothing@1", "mmcif@1"])
def test_what_is_not_pinned(text: str) -> None:
    with pytest.raises(UnknownSchema, match="the registry has no"):
        read(text, text)


# LinkML -----------------------------------------------------------------------------------------------------

TREE = """\
id: https://example.org/tree
name: tree
prefixes: {linkml: "https://w3id.org/linkml/"}
imports: [linkml:types]
classes:
  Doc:
    tree_root: true
    attributes: {voltage: {range: Quantity}}
  Quantity: {attributes: {value: {range: float}, unit: {range: string}}}
"""

linkml = pytest.mark.skipif(importlib.util.find_spec("linkml_runtime") is None, reason="needs linkml")


@pytest.fixture
def tree(team: Path) -> Path:
    """A source folder with a pinned root and another, and files that are none."""
    folder = team.parent / "sources"
    folder.mkdir()
    (folder / "lab_tree.yaml").write_text(TREE, "utf-8")
    (folder / "lab_shrub.yml").write_text(TREE.replace("voltage", "current"), "utf-8")
    (folder / "types.yaml").write_text("classes: {X: {tree_root: false}}\n", "utf-8")
    (folder / "list.yaml").write_text("- 1\n", "utf-8")
    (folder / "broken.yaml").write_text("{\n", "utf-8")
    (team / "units.toml").write_text('[units]\n"Doc.voltage" = { unit = "kV" }\n[none]\n', "utf-8")
    pin([read_linkml(folder / "lab_tree.yaml", "lab.tree", "1", team, "units.toml")], ORIGIN, team)
    return folder


@linkml
def test_a_folder_is_read_as_the_pin_was(team: Path, tree: Path) -> None:
    sides = read("lab.tree@1", f"lab.tree@2={tree}", team)
    assert sides.after.classes["Doc"].slots["voltage"].unit == "kV"
    assert differ(sides) == ()


@linkml
def test_a_folder_of_a_name_that_is_not_pinned(team: Path, tree: Path) -> None:
    sides = read(f"lab.tree@2={tree / 'lab_tree.yaml'}", f"lab.tree@3={tree / 'lab_shrub.yml'}", team)
    assert {change.kind for change in differ(sides)} == {ChangeKind.SLOT_ADDED, ChangeKind.SLOT_REMOVED}
    both = read(f"new.shrub@2={tree}", f"new.shrub@3={tree}", team)
    assert list(both.after.classes["Doc"].slots) == ["current"]


def test_a_folder_with_several_roots(team: Path, tree: Path) -> None:
    with pytest.raises(BadSide, match=r"which file is the root of other\?") as caught:
        read(f"other@1={tree}", f"other@2={tree}", team)
    assert caught.value.help.endswith("those with a tree_root: lab_shrub.yml, lab_tree.yaml")


def test_linkml_needs_a_version(team: Path, tree: Path) -> None:
    with pytest.raises(BadSide, match="is LinkML, which needs a version"):
        read("lab.tree", f"lab.tree={tree}", team)


def test_another_kind_of_file(team: Path, tmp_path: Path) -> None:
    path = tmp_path / "schema.txt"
    path.write_text("{}", "utf-8")
    with pytest.raises(BadSide, match="is none of LinkML"):
        read("small", f"small@2={path}", team)
    with pytest.raises(BadSide, match=r"is no dictionary \(\.dic, \.dic\.gz\), and the other side is one"):
        read(f"small={dictionary(tmp_path, '1.1')}", f"small@2={path}", team)


@linkml
@pytest.mark.parametrize("root", ROOTS)
def test_osc_em_did_not_change(sources: Path, root: str) -> None:
    old = f"oscem.{root}@1.0.0={sources / 'oscem' / 'v1.0.0'}"
    sides = read(old, f"oscem.{root}@1.0.2")
    assert (sides.before.version, sides.after.version) == ("1.0.0", "1.0.2")
    assert sides.before.root is not None
    assert len(list(sides.before.leaves())) > 100
    assert differ(sides) == ()


# PDBx 5.362 -> 5.413 ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pdbx(sources: Path) -> Sides:
    return read(f"mmcif={sources / 'pdbx' / 'mmcif_pdbx_v50-5.362.dic.gz'}", "mmcif@5.413")


@pytest.fixture(scope="module")
def changes(pdbx: Sides) -> dict[tuple[str, str, str], Change]:
    return {(one.place, str(one.kind), one.who): one for one in differ(pdbx)}


def test_what_came(changes: dict[tuple[str, str, str], Change]) -> None:
    new = {place for place, kind, _ in changes if kind in ("item-added", "category-added")}
    assert new >= {
        "_em_motion_correction",
        "_em_imaging.microscope_serial_number",
        "_em_imaging.microscope_version",
        "_em_imaging.objective_aperture",
        "_em_software.reference_DOI",
        "_em_entity_assembly_naturalsource.details",
    }
    assert {one.levels for one in changes.values() if one.place in new} == {()}
    assert "number in µm" in changes["_em_imaging.objective_aperture", "item-added", ""].sentence


def test_what_went(changes: dict[tuple[str, str, str], Change]) -> None:
    """Of the kept categories no item is gone, and none has another name."""
    kinds = {kind for _, kind, _ in changes}
    assert not [kind for kind in kinds if kind.startswith(("item-re", "item-moved", "category-re", "key-", "type-n", "type-c"))]
    gone = changes["_chem_comp.pdbx_comp_type", "enum-word-removed", "archive"]
    assert (gone.levels, len(gone.values)) == ((Level.DOCUMENTS, Level.LAWS, Level.DEPOSITION), 4)


def test_lists_of_archive_and_deposition(changes: dict[tuple[str, str, str], Change]) -> None:
    archive = changes["_em_imaging.microscope_model", "enum-word-added", "archive"]
    assert (archive.levels, len(archive.values)) == ((Level.LAWS,), 5)
    assert "TFS TITAN THEMIS" in archive.values
    own = changes["_em_imaging.microscope_model", "enum-added", "deposition"]
    assert (own.levels, len(own.values)) == ((Level.DEPOSITION,), 76)
    funders = changes["_pdbx_audit_support.funding_organization", "enum-word-added", "deposition"]
    assert (funders.levels, len(funders.values)) == ((), 84)
    phone = changes["_pdbx_contact_author.phone", "item-made-optional", "deposition"]
    assert (phone.levels, phone.before) == ((), "required")


def test_forms(changes: dict[tuple[str, str, str], Change]) -> None:
    wider = changes["_em_3d_fitting_list.pdb_entry_id", "pattern-widened", "archive"]
    assert wider.levels == (Level.LAWS,)
    assert changes["_em_3d_fitting_list.pdb_entry_id", "type-respelt", ""].after == "pdb_id_u"


def test_no_unit_changed_though_codes_did(
    changes: dict[tuple[str, str, str], Change], sources: Path, pdbx: Sides
) -> None:
    assert not [place for place, kind, _ in changes if kind.startswith(("unit", "dimension"))]
    frames = [
        read_dictionary(sources / "pdbx" / f"mmcif_pdbx_v50-{version}.dic.gz").frames for version in ("5.362", "5.413")
    ]
    items = [f"_{name}.{slot}" for name, found in pdbx.before.classes.items() for slot in found.slots]
    codes = [[frame[item].find_value("_item_units.code") for item in items] for frame in frames]
    assert codes[0] != codes[1]


def test_the_order_of_keys_is_no_change(pdbx: Sides) -> None:
    old, new = (schema.classes["em_entity_assembly_molwt"].keys for schema in (pdbx.before, pdbx.after))
    assert old != new
    assert set(old) == set(new)


def test_there_and_back(pdbx: Sides, changes: dict[tuple[str, str, str], Change]) -> None:
    """What is added one way is removed the other way, and the same places changed."""
    back: tuple[Change, ...] = compare(pdbx.after, pdbx.before, pdbx.only)
    assert {one.place for one in back} == {place for place, _, _ in changes}
    came = {place for place, kind, _ in changes if kind == "item-added"}
    assert len(came) > 10
    assert {one.place for one in back if one.kind is ChangeKind.ITEM_REMOVED} == came


@pytest.mark.conformance  # `test_store` shows that the pin is what the file gives
def test_two_files_give_the_same_as_a_file_and_the_pin(
    sources: Path, pdbx: Sides, changes: dict[tuple[str, str, str], Change]
) -> None:
    folder = sources / "pdbx"
    sides = read(*(f"mmcif={folder / f'mmcif_pdbx_v50-{version}.dic.gz'}" for version in ("5.362", "5.413")))
    assert differ(sides) == tuple(changes.values())
    assert isinstance(pdbx.before, Schema)


def test_counts_and_null_between_json_schemas(tmp_path: Path) -> None:
    """Two unpinned sources: fewer elements are narrower, more and null are wider."""
    said = {"1": (1, 4, ["string"]), "2": (2, 4, ["string", "null"]), "3": (1, 9, ["string"])}
    for version, (low, high, kinds) in said.items():
        rows = {"type": "array", "items": {"type": "string"}, "minItems": low, "maxItems": high}
        document = {"properties": {"rows": rows, "note": {"type": kinds}}}
        (tmp_path / f"scan{version}.json").write_text(json.dumps(document), "utf-8")

    def kinds(was: str, now: str) -> dict[str, tuple[str, str]]:
        sides = read(f"lab@{was}={tmp_path}/scan{was}.json", f"lab@{now}={tmp_path}/scan{now}.json")
        return {one.place: (one.kind, one.sentence) for one in compare(sides.before, sides.after)}

    assert kinds("1", "2") == {
        "Lab.rows": ("cardinality-narrowed", "had 1 to 4 elements, and has 2 to 4"),
        "Lab.note": ("null-allowed", "may be null"),
    }
    assert kinds("2", "3")["Lab.rows"][0] == "cardinality-widened"
    assert kinds("2", "1")["Lab.note"] == ("null-forbidden", "may not be null any more")
    with pytest.raises(BadSide, match="needs a version"):
        read(f"lab={tmp_path}/scan1.json", f"lab@2={tmp_path}/scan2.json")
