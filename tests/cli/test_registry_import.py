"""`registry import` as a command: all roots at once, JSON Schema, what is not held, and pins that are kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from places import shared

GIVEN = ("--version", "1.0", "--source", "https://example.org/lab", "--licence", "CC0-1.0")
SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "properties": {"title": {"type": "string", "default": "none"}, "id": {"$ref": "local://words.json#/id"}},
}


def test_a_json_schema(run: Any, project: Path, save: Any, tmp_path: Path) -> None:
    source = save("lab.json", SCHEMA)
    save("parts/words.json", {"id": {"type": "string"}})
    refused = run("registry", "import", source, "--name", "lab", *GIVEN, "--root", project)
    assert refused.exit_code == 1
    assert "#/properties/id: the reference local://words.json#/id is not resolved: nothing is fetched" in refused.stderr
    place = f"local://={tmp_path / 'parts'}"
    result = run("registry", "import", source, "--name", "lab", *GIVEN, "--reference", place, "--root", project)
    assert result.exit_code == 0, result.stderr
    assert "pinned lab 1.0" in result.stderr
    assert [word for word in ("Not held", "default", '"none"', "#/properties/title") if word not in result.stderr] == []
    assert '#/properties/title: default: \\"none\\"' in (project / "registry/registry.lock.toml").read_text("utf-8")
    assert (
        "title"
        in run("registry", "show", "lab", "--root", project).stdout
        + run("registry", "show", "lab", "Lab", "--root", project).stdout
    )
    assert run("registry", "verify", "--root", project, "--sources", tmp_path).exit_code == 0


def test_a_reference_to_no_folder(run: Any, project: Path, save: Any) -> None:
    for text in ("local://", "local://=none", "=x"):
        result = run(
            "registry",
            "import",
            save("lab.json", SCHEMA),
            "--name",
            "lab",
            *GIVEN,
            "--reference",
            text,
            "--root",
            project,
        )
        assert result.exit_code == 2
        assert "BEGINNING=FOLDER" in result.stderr


def test_a_pin_is_overwritten_only_when_asked(run: Any, project: Path, save: Any) -> None:
    schema: dict[str, Any] = {"properties": {"title": {"type": "string"}}}
    command = ("registry", "import", save("lab.json", schema), "--name", "lab", *GIVEN, "--root", project)
    assert run(*command).exit_code == 0
    assert run(*command).exit_code == 0
    save("lab.json", {"properties": {"name": {"type": "string"}}})
    before = (project / "registry/snapshots/lab-1.0.yaml").read_bytes()
    result = run(*command)
    assert result.exit_code == 1
    assert "would be overwritten: lab 1.0 (snapshots/lab-1.0.yaml)" in result.stderr
    assert "--replace" in result.stderr
    assert (project / "registry/snapshots/lab-1.0.yaml").read_bytes() == before
    assert run(*command, "--replace").exit_code == 0
    assert "name" in run("registry", "show", "lab", "Lab", "--root", project).stdout


def test_all_roots_of_a_version(run: Any, project: Path) -> None:
    source = shared("schemas", "oscem", "v1.0.2")
    given = ("--name", "oscem", "--version", "1.0.9", *GIVEN[2:], "--root", project)
    result = run("registry", "import", source, *given)
    assert result.exit_code == 0, result.stderr
    assert result.stderr.count("pinned oscem.") == 5
    names = [row["name"] for row in json.loads(run("registry", "list", "--format", "json", "--root", project).stdout)]
    roots = ["oscem.cellular_tomo", "oscem.env_tomo", "oscem.general", "oscem.spa", "oscem.subtomo"]
    assert [name for name in names if name.startswith("oscem.")] == sorted([*roots, *roots])


def test_a_hostile_name(run: Any, project: Path, save: Any) -> None:
    name = 'x": (__import__("os").system("touch hacked"),), "y'
    result = run(
        "registry", "import", save("lab.json", {"properties": {name: {}}}), "--name", "lab", *GIVEN, "--root", project
    )
    assert result.exit_code == 1
    assert "lab 1.0, Lab: the slot name" in result.stderr
    assert "rename it in the schema" in result.stderr
    assert not (project / "registry" / "snapshots").exists()


def test_imports_that_would_be_fetched(run: Any, project: Path, save: Any) -> None:
    text = "id: https://example.org/lab\nname: lab\nimports: ['https://example.org/x']\n"
    result = run("registry", "import", save("lab.yaml", text), "--name", "lab", *GIVEN, "--root", project)
    assert result.exit_code == 1
    assert "--allow-outside-imports" in result.stderr


def test_an_overlay(run: Any, project: Path, save: Any) -> None:
    source = save("lab.json", {"properties": {"count": {"type": "integer"}}})
    path = project / "registry" / "lab.toml"
    path.parent.mkdir(exist_ok=True)
    command = ("registry", "import", source, "--name", "lab", *GIVEN, "--overlay", "lab.toml", "--root", project)
    missing = run(*command)
    assert (missing.exit_code, "lab.toml is no overlay" in missing.stderr) == (1, True)
    head = 'schema = "lab"\nversion = "1.0"\n[[rule]]\nsource = "its manual"\nwhy = "forgotten"\nrequired = true\n'
    path.write_text(f'{head}slots = ["Lab.conut"]\n', "utf-8")
    wrong = run(*command)
    assert wrong.exit_code == 1
    assert "lab.toml, rule 1, Lab.conut: there is no such slot; did you mean Lab.count?" in wrong.stderr
    path.write_text(f'{head}slots = ["Lab.count"]\n', "utf-8")
    assert run(*command).exit_code == 0
    assert 'overlay = "lab.toml"' in (project / "registry/registry.lock.toml").read_text("utf-8")
    assert "integer required" in run("registry", "show", "lab", "Lab.count", "--root", project).stdout
