"""A registry, or a schema, beside what it was in a revision of git, in another folder, or in a file."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from oscem_map.registry import Registry, Schema
from oscem_map.registry.against import Compared, against
from oscem_map.registry.history import history, versions
from oscem_map.registry.located import line_of
from oscem_map.registry.lock import Entry, digest, write_lock
from oscem_map.registry.model import Class, Kind, Slot
from oscem_map.registry.revision import NoRevision, unpacked
from oscem_map.registry.show import UnknownName
from oscem_map.registry.sides import BadSide
from oscem_map.registry.snapshot import write

SMALL = Schema("hall", "1.0", Kind.TABLES, None, {"lens": Class("lens", {"id": Slot("id", "text", "code")}, ("id",))})
DICTIONARY = """\
data_hall
_dictionary.title hall
_dictionary.version {version}
loop_
_item_type_list.code
_item_type_list.primitive_code
_item_type_list.construct
code char '[A-Z]+'
save_lens
_category.id lens
_category_key.name '_lens.id'
save_
save__lens.{name}
_item.name '_lens.{name}'
_item.category_id lens
_item.mandatory_code {mandatory}
_item_type.code code
_item_description.description 'A name of the lens that nothing else has'
save_
"""


def with_item(schema: Schema, name: str, version: str) -> Schema:
    lens = schema.classes["lens"]
    slots = {**lens.slots, name: Slot(name, "number", "float", unit="mm")}
    return replace(schema, version=version, classes={"lens": replace(lens, slots=slots)})


def pinned(folder: Path, *schemas: Schema) -> Path:
    """A registry with these schemas."""
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for schema in schemas:
        path = folder / f"{schema.name}-{schema.version}.yaml"
        write(schema, path)
        facts = ("made up", "https://example.org", "CC0-1.0", "ddl2", ("made-up.dic",), "0" * 64)
        entries.append(Entry(schema.name, schema.version, schema.kind.value, path.name, *facts, digest(path)))
    write_lock(folder, entries)
    return folder


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Josiah Carberry", "-c", "user.email=carberry@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose first revision has a registry with `hall 1.0`."""
    pinned(tmp_path / "work" / "registry", SMALL)
    git(tmp_path / "work", "init", "-q", "-b", "main")
    git(tmp_path / "work", "add", ".")
    git(tmp_path / "work", "commit", "-q", "-m", "first")
    return tmp_path / "work"


def said(found: tuple[Compared, ...]) -> list[tuple[str, str, str]]:
    return [(one.name, str(change.kind), change.place) for one in found for change in one.changes]


# git --------------------------------------------------------------------------------------------------------


def test_nothing_has_changed(repository: Path) -> None:
    assert against(None, "git:HEAD", repository / "registry") == ()


def test_a_newer_version_is_compared_with_the_newest_of_then(repository: Path) -> None:
    pinned(repository / "registry", SMALL, with_item(SMALL, "cs", "1.1"))
    found = against(None, "git:main", repository / "registry")
    assert said(found) == [("hall", "item-added", "_lens.cs")]
    assert found[0].file == repository / "registry" / "hall-1.1.yaml"
    assert said(against("hall", "git:main", repository / "registry")) == said(found)


def test_a_pin_that_was_changed_under_its_version_is_told(repository: Path) -> None:
    pinned(repository / "registry", with_item(SMALL, "cs", "1.0"))
    assert said(against(None, "git:HEAD", repository / "registry")) == [("hall", "item-added", "_lens.cs")]


def test_schemas_that_came_and_went(repository: Path) -> None:
    pinned(repository / "registry", replace(SMALL, name="shed"))
    found = against(None, "git:HEAD", repository / "registry")
    assert said(found) == [("hall", "schema-removed", "hall"), ("shed", "schema-added", "shed")]
    assert [bool(one.changes[0].breaks) for one in found] == [True, False]


@pytest.mark.parametrize("name", ["none", "--help", "", "HEAD:registry", "main\n"])
def test_what_is_no_revision(repository: Path, name: str) -> None:
    with pytest.raises(NoRevision, match="git has no revision"):
        against(None, f"git:{name}", repository / "registry")


def test_a_folder_that_was_not_there(repository: Path, tmp_path: Path) -> None:
    pinned(repository / "other", SMALL)
    with pytest.raises(NoRevision, match="was not there in the revision HEAD"):
        against(None, "git:HEAD", repository / "other")
    pinned(tmp_path / "alone", SMALL)
    with pytest.raises(NoRevision, match="git has no revision"):
        against(None, "git:HEAD", tmp_path / "alone")


def test_a_link_is_not_unpacked(repository: Path) -> None:
    (repository / "registry" / "link.yaml").symlink_to("/etc/hostname")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "second")
    with unpacked(repository / "registry", "HEAD") as place:
        assert sorted(path.name for path in place.iterdir()) == ["hall-1.0.yaml", "registry.lock.toml"]


def test_a_schema_file_of_then(repository: Path) -> None:
    """What the keepers of a dictionary run: the file at hand beside the file of a revision."""
    path = repository / "hall.dic"
    path.write_text(DICTIONARY.format(version="1.0", name="id", mandatory="no"), "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "second")
    path.write_text(DICTIONARY.format(version="1.1", name="id", mandatory="yes"), "utf-8")
    (found,) = against(f"hall={path}", "git:HEAD", repository / "registry")
    assert said((found,)) == [("hall", "item-made-mandatory", "_lens.id")]
    assert (found.before and found.before.version, found.after and found.after.version) == ("1.0", "1.1")
    assert line_of(path, "_lens.id") == 13
    other = repository / "new.dic"
    other.write_text(path.read_text("utf-8"), "utf-8")
    with pytest.raises(BadSide, match="was not there in the revision HEAD"):
        against(f"hall={other}", "git:HEAD", repository / "registry")


# Folders and files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["", "registry"])
def test_another_registry(repository: Path, tmp_path: Path, part: str) -> None:
    other = tmp_path / "other"
    pinned(other / "registry", with_item(SMALL, "cs", "0.9"))
    found = against(None, str(other / part), repository / "registry")
    assert said(found) == [("hall", "item-removed", "_lens.cs")]
    assert said(against("hall", str(other / part), repository / "registry")) == said(found)


def test_a_file(repository: Path, tmp_path: Path) -> None:
    path = tmp_path / "hall.dic"
    path.write_text(DICTIONARY.format(version="0.9", name="name", mandatory="yes"), "utf-8")
    (found,) = against("hall", str(path), repository / "registry")
    assert {change.place for change in found.changes} >= {"_lens.id"}
    with pytest.raises(BadSide, match="there is no registry"):
        against(None, str(path), repository / "registry")
    with pytest.raises(BadSide, match="there is no file or folder"):
        against("hall", str(tmp_path / "none.dic"), repository / "registry")


def test_a_json_schema_needs_no_version_here(repository: Path, tmp_path: Path) -> None:
    for name, kind in (("old", "string"), ("new", "integer")):
        (tmp_path / f"{name}.json").write_text(f'{{"properties": {{"a": {{"type": "{kind}"}}}}}}', "utf-8")
    (found,) = against(f"lab={tmp_path / 'new.json'}", str(tmp_path / "old.json"), repository / "registry")
    assert said((found,)) == [("lab", "type-changed", "Lab.a")]


# Lines ------------------------------------------------------------------------------------------------------


def test_lines_of_a_snapshot_and_of_linkml(tmp_path: Path) -> None:
    path = tmp_path / "lab.yaml"
    text = "slots:\n  cs: {range: float}\nclasses:\n  Lens:\n    slots: [cs]\n    attributes:\n      mode: {}\n"
    path.write_text(text, "utf-8")
    assert [line_of(path, place) for place in ("Lens", "Lens.cs", "Lens.mode", "Lens.none", "None.x")] == [4, 2, 7, 4, 1]
    broken = tmp_path / "broken.yaml"
    broken.write_text("{", "utf-8")
    assert line_of(broken, "Lens") == 1


# History ----------------------------------------------------------------------------------------------------


def test_the_history_of_an_item() -> None:
    first = with_item(SMALL, "cs", "1.0")
    slots = dict(first.classes["lens"].slots)
    cs = slots.pop("cs")
    renamed = {**slots, "nominal_cs": replace(cs, name="nominal_cs")}
    second = replace(first, version="1.1", classes={"lens": replace(first.classes["lens"], slots=renamed)})
    changed = {**renamed, "nominal_cs": replace(renamed["nominal_cs"], unit="µm")}
    third = replace(first, version="1.2", classes={"lens": replace(first.classes["lens"], slots=changed)})
    steps = history([SMALL, first, second, third], "_lens.nominal_cs")
    assert [(step.version, step.held, [str(one.kind) for one in step.changes]) for step in steps] == [
        ("1.0", "", []),
        ("1.0", "a number in mm", ["item-added"]),
        ("1.1", "a number in mm", ["item-renamed"]),
        ("1.2", "a number in µm", ["unit-changed"]),
    ]
    with pytest.raises(UnknownName, match=r"no version has _lens\.none: 1\.0, 1\.1"):
        history([first, second], "_lens.none")


def test_the_history_of_a_category_in_a_folder_of_dictionaries(tmp_path: Path) -> None:
    folder = pinned(tmp_path / "registry", SMALL)
    for version, mandatory in (("1.10", "yes"), ("1.9", "no")):
        text = DICTIONARY.format(version=version, name="id", mandatory=mandatory)
        (tmp_path / f"hall-{version}.dic").write_text(text, "utf-8")
    found = versions("hall", folder, tmp_path)
    assert [one.version for one in found] == ["1.9", "1.10"]
    steps = history(found, "_lens")
    assert [[change.place for change in step.changes] for step in steps] == [[], ["_lens.id"]]
    assert [one.version for one in versions("hall", folder, None)] == ["1.0"]
    with pytest.raises(BadSide, match="no dictionary"):
        versions("hall", folder, folder)


def test_a_registry_alone_has_no_packaged_schemas(tmp_path: Path) -> None:
    folder = pinned(tmp_path / "registry", SMALL)
    assert Registry(folder, alone=True).names() == ("hall",)
    assert "mmcif" in Registry(folder).names()
