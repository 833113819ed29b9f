"""`oscem-map registry diff`: what it shows in each form, and how it ends."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_project import small_project

from oscem_map.commands import registry_diff
from oscem_map.registry import Entry, Registry, Schema
from oscem_map.registry.lock import digest, read_lock, write_lock
from oscem_map.registry.model import Slot
from oscem_map.registry.snapshot import write

Run = Callable[..., Any]
LINE = "    cs                    [mm]  <-> nominal_cs            [mm]"


def pinned(folder: Path, schema: Schema) -> Entry:
    """The snapshot of a made-up version, and its entry."""
    path = folder / f"{schema.name}-{schema.version}.yaml"
    write(schema, path)
    facts = ("made up", "https://example.org", "CC0-1.0", "ddl2", ("made-up.dic",), "0" * 64)
    return Entry(schema.name, schema.version, schema.kind.value, path.name, *facts, digest(path))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with two newer dictionaries: 6.0 breaks a rule of its mapping, 6.1 only others. Nobody writes to it."""
    project = small_project(tmp_path_factory.mktemp("newer") / "project")
    folder = project / "registry"
    folder.mkdir()
    mmcif = Registry().get("mmcif", "5.413")
    imaging = mmcif.classes["em_imaging"]
    slots = {name: slot for name, slot in imaging.slots.items() if name != "nominal_cs"}
    one = {**mmcif.classes, "em_imaging": replace(imaging, slots=slots)}
    two = {name: found for name, found in mmcif.classes.items() if name != "em_software"}
    newer = [replace(mmcif, version=version, classes=classes) for version, classes in (("6.0", one), ("6.1", two))]
    write_lock(folder, [pinned(folder, schema) for schema in newer])
    return project


@pytest.fixture
def own(project: Path, tmp_path: Path) -> Path:
    """A copy of it, to write to."""
    return Path(shutil.copytree(project, tmp_path / "project"))


def test_no_change(run: Run, project: Path) -> None:
    done = run("registry", "diff", "mmcif@5.413", "mmcif@5.413", "--root", project)
    assert (done.exit_code, done.stdout) == (0, "mmcif 5.413 -> 5.413: no change\n")


def test_a_change_that_breaks(run: Run, project: Path) -> None:
    done = run("registry", "diff", "mmcif@5.413", "mmcif@6.0", "--root", project)
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "mmcif 5.413 -> 6.0: 1 change, 1 breaks: documents 1, code 1, laws 1, deposition 1",
        "",
        "documents are no longer read (documents):",
        "  _em_imaging.nominal_cs: is gone; it was a number in mm  "
        "[item-removed; read: documents, code, laws; written: documents, code, laws, deposition]",
    ]


def test_a_change_that_breaks_nobody(run: Run, project: Path) -> None:
    done = run("registry", "diff", "mmcif@6.0", "mmcif@5.413", "--root", project)
    assert done.exit_code == 0
    assert "breaks nothing:\n  _em_imaging.nominal_cs: is new: a number in mm  [item-added]\n" in done.stdout


def test_impact(run: Run, project: Path) -> None:
    done = run("registry", "diff", "mmcif@5.413", "mmcif@6.0", "--impact", "--root", project)
    assert done.exit_code == 1
    text = (project / "mappings" / "common" / "parts.omap").read_text("utf-8").splitlines()
    number = text.index(LINE) + 1
    folder = f"{project}/mappings"
    assert f"mmcif 6.0 in place of 5.413 breaks 1 line of {folder}/small.omap, shared parts included\n" in done.stdout
    assert "error[E0201]: category `_em_imaging` has no item `nominal_cs`\n" in done.stdout
    assert f"  --> {folder}/common/parts.omap:{number}:" in done.stdout


def with_imaging(project: Path, version: str, **slots: Slot | None) -> None:
    """Pin one more version, in which items of `_em_imaging` are others."""
    mmcif = Registry().get("mmcif", "5.413")
    imaging = mmcif.classes["em_imaging"]
    found = {(slots[name].name if slots.get(name) else name): slots.get(name, slot) for name, slot in imaging.slots.items()}  # type: ignore[union-attr]
    kept = {name: slot for name, slot in found.items() if slot is not None}
    classes = {**mmcif.classes, "em_imaging": replace(imaging, slots=kept)}
    folder = project / "registry"
    write_lock(folder, [*read_lock(folder), pinned(folder, replace(mmcif, version=version, classes=classes))])


def test_impact_has_the_fixes(run: Run, own: Path) -> None:
    """Another name, another unit and a word that is gone: the rule, the table, and what to write."""
    slots = Registry().get("mmcif", "5.413").classes["em_imaging"].slots
    cs = replace(slots["nominal_cs"], name="cs_nominal")
    voltage = replace(slots["accelerating_voltage"], unit="V")
    source = slots["electron_source"]
    words = tuple(word for word in source.deposition.values if word != "FIELD EMISSION GUN")
    gun = replace(source, deposition=replace(source.deposition, values=words))
    with_imaging(own, "6.2", nominal_cs=cs, accelerating_voltage=voltage, electron_source=gun)
    arguments = ("registry", "diff", "mmcif@5.413", "mmcif@6.2", "--impact", "--root", own)
    done = run(*arguments)
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    rules, tables = lines.index("rules:"), lines.index("tables:")
    assert tables < rules
    assert "because of enum-word-removed _em_imaging.electron_source" in lines[tables + 1]
    said = "\n".join(lines[rules:])
    assert "because of item-renamed _em_imaging.cs_nominal\n      fix: line " in said
    assert ": write `cs_nominal` for `nominal_cs`\n" in said
    assert ": write `[V]` for `[kV]`\n" in said
    rows = json.loads(run(*arguments, "--format", "json").stdout)["impact"]["broken"]
    assert {(row["part"], row["code"], (row["fix"] or {}).get("text")) for row in rows} >= {
        ("rule", "E0201", "cs_nominal"),
        ("rule", "E0303", "[V]"),
        ("table", "E0401", None),
    }


def test_listing_needs_no_version(run: Run, project: Path) -> None:
    done = run("registry", "diff", "--list", "--root", project)
    assert done.exit_code == 0
    assert "enum-word-removed" in done.stdout
    assert len(json.loads(run("registry", "diff", "--list", "--format", "json", "--root", project).stdout)) > 60


def test_an_accepted_change_ends_well(run: Run, own: Path) -> None:
    arguments = ("registry", "diff", "mmcif@5.413", "mmcif@6.0", "--root", own)
    text = run(*arguments, "--format", "accept").stdout
    text = text.replace('reason = ""', 'reason = "known"').replace('until = ""', "until = 2999-01-01")
    (own / "registry" / "accepted.toml").write_text(text, "utf-8")
    done = run(*arguments)
    assert done.exit_code == 0
    assert "accepted until 2999-01-01: known" in done.stdout
    (own / "other.toml").write_text(text.replace("2999", "2020"), "utf-8")
    done = run(*arguments, "--accepted", own / "other.toml")
    assert done.exit_code == 1
    assert "ended on 2020-01-01, and the change is still there" in done.stdout
    (own / "other.toml").write_text(text.replace("known", ""), "utf-8")
    done = run(*arguments, "--accepted", own / "other.toml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "lacks `reason`" in done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--level", "documents"], 1),
        (["--level", "laws", "--level", "code"], 1),
        (["--level", "deposition", "--direction", "source"], 0),
        (["--format", "junit"], 1),
        (["--format", "gitlab"], 1),
    ],
)
def test_what_counts(run: Run, project: Path, words: list[str], code: int) -> None:
    assert run("registry", "diff", "mmcif@5.413", "mmcif@6.0", "--root", project, *words).exit_code == code


def test_against_another_registry(run: Run, project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    write_lock(other, [pinned(other, replace(Registry().get("mmcif", "5.413"), version="6.0"))])
    done = run("registry", "diff", "mmcif@6.0", "--against", other, "--root", project)
    assert done.exit_code == 1
    assert "_em_imaging.nominal_cs: is gone" in done.stdout
    everything = run("registry", "diff", "--against", other, "--root", project)
    assert everything.stdout.count("mmcif 6.0 -> 6.") == 2
    for words in (["mmcif", "mmcif", "--against", other], ["mmcif"], [], ["--against", "git:none"]):
        assert run("registry", "diff", *words, "--root", project).exit_code == 2


def test_history(run: Run, project: Path) -> None:
    done = run("registry", "history", "mmcif", "--item", "_em_imaging.nominal_cs", "--root", project)
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "mmcif _em_imaging.nominal_cs: 3 versions, 5.413 to 6.1",
        "  5.413     a number in mm",
        "  6.0       not there",
        "            is gone; it was a number in mm  "
        "[item-removed; read: documents, code, laws; written: documents, code, laws, deposition]",
        "  6.1       a number in mm",
        "            is new: a number in mm  [item-added]",
    ]
    rows = json.loads(
        run("registry", "history", "mmcif", "--item", "_em_imaging", "--root", project, "--format", "json").stdout
    )
    assert [row["version"] for row in rows["versions"]] == ["5.413", "6.0", "6.1"]
    for words in (["mmcif", "--item", "_none"], ["none", "--item", "_x"], ["mmcif", "--item", "_x", "--from", "nothing"]):
        assert run("registry", "history", *words, "--root", project).exit_code == 2


def test_impact_of_what_no_rule_names(run: Run, project: Path) -> None:
    """The change breaks writers, and no rule: exit code 0."""
    arguments = ("registry", "diff", "mmcif@5.413", "mmcif@6.1", "--root", project)
    assert run(*arguments).exit_code == 1
    done = run(*arguments, "--impact")
    assert done.exit_code == 0
    assert "documents are no longer read (documents):\n  _em_software: is gone" in done.stdout
    assert "mmcif 6.1 in place of 5.413 breaks nothing of " in done.stdout


def test_impact_on_a_version_that_no_mapping_names(run: Run, project: Path) -> None:
    done = run("registry", "diff", "mmcif@6.0", "mmcif@6.1", "--impact", "--root", project)
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-2:] == [
        f"{project}/mappings/small.omap names version 5.413, and is not looked at",
        f"no mapping in {project}/mappings/ names mmcif 6.0",
    ]


def test_as_json(run: Run, project: Path) -> None:
    arguments = ("registry", "diff", "mmcif@5.413", "mmcif@6.0", "--root", project, "--format", "json")
    plain = json.loads(run(*arguments).stdout)
    (one,) = plain["schemas"]
    assert (one["name"], one["before"], one["after"], plain["impact"]) == ("mmcif", "5.413", "6.0", None)
    assert [change["change"] for change in one["changes"]] == ["item-removed"]
    assert one["changes"][0]["line"] > 1
    done = run(*arguments, "--impact")
    assert done.exit_code == 1
    full = json.loads(done.stdout)
    assert full["schemas"] == plain["schemas"]
    assert full["impact"]["mappings"] == [f"{project}/mappings/small.omap"]
    assert full["impact"]["others"] == []
    (found,) = full["impact"]["diagnostics"]
    assert (found["code"], found["file"]) == ("E0201", f"{project}/mappings/common/parts.omap")
    assert found["line"] > 1
    (row,) = full["impact"]["broken"]
    assert (row["part"], row["line"], row["change"]) == ("rule", found["line"], "item-removed _em_imaging.nominal_cs")
    other = json.loads(run("registry", "diff", "mmcif@6.0", "mmcif@6.1", *arguments[4:], "--impact").stdout)
    assert other["impact"]["others"] == [{"file": f"{project}/mappings/small.omap", "version": "5.413"}]


def test_as_annotations(run: Run, project: Path) -> None:
    arguments = ("registry", "diff", "mmcif@5.413", "mmcif@6.0", "--root", project, "--format", "github")
    assert re.match(r"::error file=\S+/mmcif-6\.0\.yaml,line=\d+,title=item-removed::_em_imaging", run(*arguments).stdout)
    first, second = run(*arguments, "--impact").stdout.splitlines()
    assert first.startswith("::warning file=")
    assert second.startswith(f"::error file={project}/mappings/common/parts.omap,line=")


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("mmcif@1.0", "mmcif", "error: the registry has no mmcif 1.0; pinned versions: 5.413, 6.0, 6.1"),
        ("mmcif@", "mmcif", "error: `mmcif@` names no version of a schema"),
        ("mmcif", "oscem.spa", "error: `mmcif` and `oscem.spa` are two schemas"),
        ("mmcif=nothing.dic", "mmcif", "error: mmcif=nothing.dic: there is no file or folder nothing.dic"),
    ],
)
def test_a_wrong_command_line(run: Run, project: Path, before: str, after: str, message: str) -> None:
    done = run("registry", "diff", before, after, "--root", project)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(message)
    assert "\n  help: " in done.stderr


def test_two_kinds_under_one_name(run: Run, own: Path) -> None:
    tree = replace(Registry().get("oscem.spa", "1.0.2"), name="mmcif", version="7.0")
    folder = own / "registry"
    write_lock(folder, [pinned(folder, tree)])
    done = run("registry", "diff", "mmcif@5.413", "mmcif@7.0", "--root", own)
    assert done.exit_code == 2
    assert "error: mmcif is a schema of kind tables, mmcif of kind tree" in done.stderr


def test_a_source_that_cannot_be_read(run: Run, project: Path, tmp_path: Path) -> None:
    path = tmp_path / "broken.dic"
    path.write_text("save_ nothing\n", "utf-8")
    done = run("registry", "diff", "mmcif@5.413", f"mmcif={path}", "--root", project)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("error: a source cannot be imported: ")


def test_a_bad_lock_file(run: Run, own: Path) -> None:
    (own / "registry" / "registry.lock.toml").write_text('[[snapshot]]\nname = "x"\n', "utf-8")
    done = run("registry", "diff", "mmcif@5.413", "mmcif@6.0", "--root", own)
    assert done.exit_code == 1
    assert "is not a lock file of the registry" in done.stderr


def test_without_linkml(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without(*_: object) -> None:
        raise ModuleNotFoundError("no linkml", name="linkml_runtime")

    monkeypatch.setattr(registry_diff, "read", without)
    done = run("registry", "diff", "mmcif@5.413", "mmcif@6.0", "--root", project)
    assert done.exit_code == 1
    assert 'help: install it: pip install "oscem-map[registry]"' in done.stderr
