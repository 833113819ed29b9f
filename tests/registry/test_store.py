"""The registry, its lock file, import and verify."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from oscem_map.registry import (
    PACKAGED,
    AlreadyPinned,
    Origin,
    Registry,
    UnknownSchema,
    listing,
    pin,
    read_ddl2,
    read_linkml,
    verify,
)
from oscem_map.registry.lock import NAME, by_number, digest_all, read_lock, write_lock
from oscem_map.registry.reviewed_units import unit_table

ORIGIN = Origin("A schema", "https://example.org/schema", "CC0-1.0", 'with "quotes"')
TREE = """\
id: https://example.org/tree
name: tree
prefixes: {linkml: "https://w3id.org/linkml/"}
imports: [linkml:types]
classes:
  Doc:
    tree_root: true
    attributes:
      voltage: {range: Quantity}
  Quantity:
    attributes: {value: {range: float}, unit: {range: string}}
"""
UNITS = '[units]\n"Doc.voltage" = { unit = "kV", source = "a test" }\n[none]\n'


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A folder of another team, with a schema of its own in two versions."""
    source = tmp_path / "tree.yaml"
    source.write_text(TREE, "utf-8")
    folder = tmp_path / "registry"
    folder.mkdir()
    (folder / "units.toml").write_text(UNITS, "utf-8")
    for version in ("1.10", "1.9"):
        pin([read_linkml(source, "team.tree", version, folder, "units.toml")], ORIGIN, folder)
    return folder


def test_names_and_versions() -> None:
    registry = Registry()
    assert tuple(name for name in registry.names() if name.startswith(("mmcif", "oscem"))) == (
        "mmcif",
        "oscem.cellular_tomo",
        "oscem.env_tomo",
        "oscem.general",
        "oscem.spa",
        "oscem.subtomo",
    )
    assert registry.versions("mmcif") == ("5.413",)
    assert registry.versions("nothing") == ()


def test_a_schema_is_read_once() -> None:
    assert Registry().get("mmcif", "5.413") is Registry().get("mmcif", "5.413")


def test_unknown_version_lists_the_pinned_ones() -> None:
    with pytest.raises(UnknownSchema, match=r"no mmcif 5\.4; pinned versions: 5\.413") as caught:
        Registry().get("mmcif", "5.4")
    assert caught.value.pinned == ("5.413",)
    assert caught.value.named


def test_unknown_name_lists_the_pinned_ones() -> None:
    with pytest.raises(UnknownSchema, match=r"no emdb; pinned schemas: .*mmcif, .*oscem") as caught:
        Registry().get("emdb", "1")
    assert not caught.value.named


def test_a_folder_of_its_own(team: Path) -> None:
    registry = Registry(team)
    assert registry.versions("team.tree") == ("1.9", "1.10")
    assert registry.get("team.tree", "1.9").classes["Doc"].slots["voltage"].unit == "kV"
    assert registry.get("mmcif", "5.413").name == "mmcif"
    assert [entry.name for entry in listing(team)][-1] == "team.tree"
    assert verify(team, team.parent) == []


def test_a_pin_is_not_overwritten_unasked(team: Path) -> None:
    before = Registry(team).get("team.tree", "1.9")
    source = team.parent / "tree.yaml"
    source.write_text(TREE.replace("voltage", "tension"), "utf-8")
    read = [read_linkml(source, "team.tree", version, team) for version in ("1.9", "1.11")]
    with pytest.raises(AlreadyPinned, match=r"overwritten: team\.tree 1\.9 \(snapshots/team\.tree-1\.9\.yaml\)"):
        pin(read, ORIGIN, team)
    assert (len(read_lock(team)), Registry(team).get("team.tree", "1.9")) == (2, before)
    pin(read[:1], ORIGIN, team, replace=True)
    after = Registry(team).get("team.tree", "1.9")
    assert len(read_lock(team)) == 2
    assert (list(before.classes["Doc"].slots), list(after.classes["Doc"].slots)) == (["voltage"], ["tension"])


def test_import_of_a_dictionary(sources: Path, tmp_path: Path) -> None:
    source = sources / "pdbx" / "mmcif_pdbx_v50-5.413.dic.gz"
    plain = tmp_path / source.stem
    plain.write_bytes(gzip.decompress(source.read_bytes()))
    (packed,) = pin([read_ddl2(source, "part", ["em_imaging"])], ORIGIN, tmp_path)
    text = (tmp_path / packed.file).read_text("utf-8")
    (unpacked,) = pin([read_ddl2(plain, "part", ["em_imaging"])], ORIGIN, tmp_path)
    assert packed == unpacked
    assert (tmp_path / unpacked.file).read_text("utf-8") == text
    assert set(Registry(tmp_path).get("part", "5.413").classes) == {"em_imaging", "entry"}
    assert verify(tmp_path, sources) == []


def test_the_pinned_snapshots_verify() -> None:
    assert verify() == []


@pytest.mark.untraced
def test_the_pinned_snapshots_are_what_a_fresh_import_gives(sources: Path) -> None:
    missing = "onedep 0.2.1: the sources have no cross_checks.cif with the pinned sha256"  # `make conformance` has it
    assert [line for line in verify(PACKAGED, sources) if line != missing] == []


def test_verify_tells_what_is_wrong(team: Path) -> None:
    first, second = sorted((team / "snapshots").iterdir())
    first.unlink()
    second.write_text(second.read_text("utf-8") + "# touched\n", "utf-8")
    (team / "snapshots" / "stray.yaml").write_text("x: y\n", "utf-8")
    problems = verify(team)
    assert len(problems) == 3
    assert any(re.search(r"1\.10\.yaml: missing", one) for one in problems)
    assert any(re.search(r"1\.9\.yaml: its sha256 is", one) for one in problems)
    assert any("stray.yaml: not in the lock file" in one for one in problems)


def test_verify_sees_a_snapshot_written_by_hand(team: Path) -> None:
    (entry, *others) = read_lock(team)
    path = team / entry.file
    path.write_text(path.read_text("utf-8") + "# a note\n", "utf-8")
    write_lock(team, [replace(entry, sha256=hashlib.sha256(path.read_bytes()).hexdigest()), *others])
    assert verify(team) == [f"{entry.file}: written by hand or by another version; import it again"]


def test_verify_sees_sources_that_differ(team: Path, tmp_path: Path) -> None:
    (team.parent / "tree.yaml").write_text(TREE + "# changed\n", "utf-8")
    missing = "the sources have no tree.yaml with the pinned sha256"
    assert verify(team, team.parent) == [f"team.tree {version}: {missing}" for version in ("1.9", "1.10")]
    (team.parent / "tree.yaml").write_text(TREE, "utf-8")
    (team / "units.toml").write_text(UNITS.replace("kV", "V"), "utf-8")
    unit_table.cache_clear()
    assert len([one for one in verify(team, team.parent) if "a fresh import differs" in one]) == 2


def test_the_lock_file_names_source_and_licence() -> None:
    for entry in listing(PACKAGED):
        assert entry.source.startswith("https://")
        assert entry.licence
        assert re.fullmatch("[0-9a-f]{64}", entry.sha256)
        assert re.fullmatch("[0-9a-f]{64}", entry.source_sha256)


def test_the_lock_file_reads_as_written(team: Path, tmp_path: Path) -> None:
    entries = read_lock(team)
    write_lock(tmp_path, reversed(entries))
    assert read_lock(tmp_path) == entries
    assert (tmp_path / NAME).read_bytes() == (team / NAME).read_bytes()


def test_a_bad_lock_file(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('[[snapshot]]\nname = "x"\n', "utf-8")
    with pytest.raises(ValueError, match="is not a lock file"):
        read_lock(tmp_path)


def test_digest_of_several_files_is_that_of_sha256sum(tmp_path: Path) -> None:
    tool = shutil.which("sha256sum")
    if tool is None:
        pytest.skip("needs sha256sum")
    for name in ("b.yaml", "a.yaml"):
        (tmp_path / name).write_text(name, "utf-8")
    printed = subprocess.run([tool, "a.yaml", "b.yaml"], cwd=tmp_path, capture_output=True, check=True).stdout
    assert digest_all([tmp_path / "b.yaml", tmp_path / "a.yaml"]) == hashlib.sha256(printed).hexdigest()


def test_versions_sort_by_number() -> None:
    assert sorted(["5.413", "5.362", "5.1000", "5.40"], key=by_number) == ["5.40", "5.362", "5.413", "5.1000"]


def test_importing_the_registry_is_cheap() -> None:
    heavy = ("yaml", "gemmi", "linkml_runtime", "linkml", "tomllib", "lark")
    code = f"import sys, oscem_map.registry; print([name for name in {heavy} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_reading_needs_no_linkml() -> None:
    code = (
        "import sys; from oscem_map.registry import Registry; Registry().get('oscem.spa', '1.0.2');"
        "print([name for name in ('linkml_runtime', 'linkml', 'gemmi') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
