"""coverage, explain, try and registry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from places import shared


class TestCoverage:
    def test_table(self, run: Any, project: Path) -> None:
        result = run("coverage", "--root", project)
        assert result.exit_code == 0, result.stderr
        rows = [line for line in result.stdout.splitlines() if "Instrument" in line]
        assert [cell.strip() for cell in rows[0].strip("│ ").split("│")] == ["Instrument", "4", "4", "0"]
        assert "not part of this example" in result.stdout

    def test_json(self, run: Any, project: Path) -> None:
        result = run("coverage", "--root", project, "--format", "json")
        found = json.loads(result.stdout)[0]
        assert found["mapping"] == "oscem.spa 1.0.2 <-> mmcif 5.413"
        slots = [path for one in found["left"] for path in one["mapped"] + one["silent"]]
        lost = [one for row in found["left"] for one in row["lost"]]
        assert len(slots) + len(lost) == 179
        assert not any(row["silent"] for row in found["left"])
        assert all(one["reason"] and one["rule"] for one in lost)

    def test_silent_slots_fail(self, run: Any, project: Path, edit: Any) -> None:
        edit(
            project / "mappings/common/parts.omap",
            '    operating_mode               -> nothing                     because "no item"\n',
            "",
        )
        result = run("coverage", "--root", project)
        assert result.exit_code == 1
        assert "silent: instrument.operating_mode" in result.stdout
        assert "E0501" in result.stderr

    def test_mappings_that_cannot_be_read(self, run: Any, project: Path, edit: Any) -> None:
        edit(project / "mappings/small.omap", "mapping oscem.spa 1.0.2", "mapping oscem.spa 9.9.9")
        result = run("coverage", "--root", project, "--format", "json")
        assert (result.exit_code, json.loads(result.stdout)) == (1, [])
        assert "E0202" in result.stderr

    def test_to(self, run: Any, project: Path) -> None:
        assert run("coverage", "--root", project, "--to", "mmcif").exit_code == 0
        result = run("coverage", "--root", project, "--to", "mmciff")
        assert result.exit_code == 2
        assert "did you mean `mmcif`?" in result.stderr

    @pytest.mark.untraced
    def test_packaged_mappings(self, run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        result = run("coverage", "--format", "json")
        assert result.exit_code == 0
        assert any(one["file"] == "oscem-spa_mmcif.omap" for one in json.loads(result.stdout))


class TestExplain:
    def test_code(self, run: Any) -> None:
        result = run("explain", "e0302")
        assert result.exit_code == 0
        assert result.stdout.startswith("# E0302")

    def test_unknown_code(self, run: Any) -> None:
        result = run("explain", "E0392")
        assert result.exit_code == 2
        assert "E0302" in result.stderr

    def test_the_page_of_a_kind_of_change(self, run: Any) -> None:
        result = run("explain", "item-removed")
        assert result.exit_code == 0
        assert result.stdout.startswith("# item-removed: an item is gone\n")

    def test_slot(self, run: Any, project: Path) -> None:
        result = run("explain", "instrument.cs", "--root", project)
        assert result.exit_code == 0
        assert "_em_imaging.nominal_cs" in result.stdout
        assert f"{project.as_posix()}/mappings/common/parts.omap:13" in result.stdout
        assert "cs [mm] <-> nominal_cs [mm]" in result.stdout

    def test_unknown_slot(self, run: Any, project: Path) -> None:
        result = run("explain", "instrument.css", "--root", project)
        assert result.exit_code == 2
        assert "did you mean `instrument.cs`" in result.stderr

    def test_mappings_that_cannot_be_read(self, run: Any, project: Path, edit: Any) -> None:
        edit(project / "mappings/small.omap", "mapping oscem.spa 1.0.2", "mapping oscem.spa 9.9.9")
        result = run("explain", "instrument.cs", "--root", project)
        assert result.exit_code == 1
        assert "E0202" in result.stderr


class TestTry:
    def test_nothing_differs(self, run: Any, project: Path, save: Any, record: Any) -> None:
        assert run("compile", "--root", project).exit_code == 0
        result = run("try", "small", save("r.json", record), "--root", project)
        assert result.exit_code == 0
        assert "nothing that" in result.stdout

    def test_a_changed_rule(self, run: Any, project: Path, save: Any, record: Any, edit: Any) -> None:
        assert run("compile", "--root", project).exit_code == 0
        edit(
            project / "mappings/common/parts.omap",
            "cs                    [mm]  <-> nominal_cs            [mm]",
            'cs  -> nothing  because "changed"',
        )
        before = (project / "generated/oscem_spa_mmcif.py").read_text()
        result = run("try", project / "mappings/small.omap", save("r.json", record), "--root", project)
        assert result.exit_code == 0, result.stderr
        assert "  _em_imaging.nominal_cs\n    - 2.7\n" in result.stdout
        assert "  $.instrument.cs.value\n    - written to _em_imaging.nominal_cs\n    + lost: changed" in result.stdout
        assert (project / "generated/oscem_spa_mmcif.py").read_text() == before

    def test_without_a_committed_converter(self, run: Any, project: Path, save: Any, record: Any) -> None:
        result = run("try", "small", save("r.json", record), "--root", project, "--ask", "entry_id=D_7")
        assert result.exit_code == 0
        assert "there is no committed converter" in result.stdout
        assert "  _entry.id\n    + D_7\n" in result.stdout
        assert not (project / "generated").exists()

    def test_back(self, run: Any, project: Path, save: Any, edit: Any) -> None:
        assert run("compile", "--root", project).exit_code == 0
        line = "c2_aperture           [µm]  <-> c2_aperture_diameter  [µm]"
        edit(project / "mappings/common/parts.omap", line, 'c2_aperture  -> nothing  because "changed"')
        text = "data_x\n_em_imaging.nominal_cs 2.7\n_em_imaging.c2_aperture_diameter 70\n"
        result = run("try", "small", save("x.cif", text), "--root", project)
        assert result.exit_code == 0, result.stderr
        assert "  $.instrument.c2_aperture.value\n    - 70\n" in result.stdout
        assert "$.instrument.cs" not in result.stdout

    def test_errors_in_the_mapping(self, run: Any, project: Path, save: Any, record: Any, edit: Any) -> None:
        edit(
            project / "mappings/common/parts.omap",
            "nominal_cs            [mm]",
            "nominal_cs            [mrad]",
        )
        result = run("try", "small", save("r.json", record), "--root", project)
        assert result.exit_code == 1
        assert "E0302" in result.stderr

    def test_unknown_mapping(self, run: Any, project: Path, save: Any, record: Any) -> None:
        result = run("try", "smal", save("r.json", record), "--root", project)
        assert result.exit_code == 2
        assert "did you mean `small`?" in result.stderr

    def test_unreadable_document(self, run: Any, project: Path, save: Any, tmp_path: Path) -> None:
        assert run("try", "small", save("r.json", "{"), "--root", project).exit_code == 1
        assert run("try", "small", tmp_path / "none.json", "--root", project).exit_code == 1

    def test_unknown_answer(self, run: Any, project: Path, save: Any, record: Any) -> None:
        result = run("try", "small", save("r.json", record), "--root", project, "--ask", "x=1")
        assert result.exit_code == 2

    def test_another_document(self, run: Any, project: Path, save: Any) -> None:
        result = run("try", "small", save("x.cif", "data_x\n_cell.length_a 1\n"), "--root", project)
        assert result.exit_code == 0
        assert "is it the right document?" in result.stderr


ORIGIN = ("--source", "https://example.org/small", "--licence", "CC0-1.0")
LINKML = """\
id: https://example.org/small
name: small
prefixes: {linkml: https://w3id.org/linkml/}
imports: [linkml:types]
default_range: string
classes:
  Thing:
    tree_root: true
    attributes:
      name: {required: true}
      size: {range: float}
"""


class TestRegistry:
    def test_list(self, run: Any) -> None:
        result = run("registry", "list")
        assert result.exit_code == 0
        assert "oscem.spa" in result.stdout

    def test_list_as_json(self, run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        found = json.loads(run("registry", "list", "--format", "json").stdout)
        assert {"name": "mmcif", "version": "5.413"}.items() <= next(
            one for one in found if one["name"] == "mmcif"
        ).items()

    def test_show(self, run: Any) -> None:
        result = run("registry", "show", "mmcif@5.413", "_em_imaging.nominal_cs")
        assert result.exit_code == 0
        assert "number [mm]" in result.stdout
        assert "Instrument" in run("registry", "show", "oscem.spa").stdout

    def test_show_unknown(self, run: Any) -> None:
        schema = run("registry", "show", "oscem.spaa")
        assert schema.exit_code == 2
        assert "pinned schemas" in schema.stderr
        slot = run("registry", "show", "oscem.spa", "Instrument.css")
        assert slot.exit_code == 2
        assert "did you mean cs?" in slot.stderr

    def test_verify(self, run: Any) -> None:
        result = run("registry", "verify")
        assert result.exit_code == 0, result.stderr
        assert "schemas and catalogues are as pinned" in result.stderr

    def test_import_into_a_project_of_its_own(self, run: Any, project: Path, save: Any) -> None:
        source = save("small.yaml", LINKML)
        given = ("--name", "small", "--version", "0.1", "--title", "Small", *ORIGIN)
        result = run("registry", "import", source, *given, "--root", project)
        assert result.exit_code == 0, result.stderr
        assert "pinned small 0.1" in result.stderr
        assert "small" in run("registry", "list", "--root", project).stdout
        assert "size" in run("registry", "show", "small", "Thing", "--root", project).stdout
        assert run("registry", "verify", "--root", project).exit_code == 0
        assert run("check", "--root", project).exit_code == 0

    def test_verify_finds_a_changed_snapshot(self, run: Any, project: Path, save: Any, edit: Any) -> None:
        given = ("--name", "small", "--version", "0.1", *ORIGIN)
        assert run("registry", "import", save("small.yaml", LINKML), *given, "--root", project).exit_code == 0
        edit(project / "registry/snapshots/small-0.1.yaml", "size", "weight")
        result = run("registry", "verify", "--root", project)
        assert result.exit_code == 1
        assert "sha256" in result.stderr

    def test_verify_with_sources(self, run: Any, project: Path, save: Any, tmp_path: Path) -> None:
        given = ("--name", "small", "--version", "0.1", *ORIGIN)
        assert run("registry", "import", save("src/small.yaml", LINKML), *given, "--root", project).exit_code == 0
        assert run("registry", "verify", "--root", project, "--sources", tmp_path / "src").exit_code == 0
        assert run("registry", "verify", "--root", project, "--sources", tmp_path / "none").exit_code == 2

    def test_import_a_dictionary(self, run: Any, project: Path) -> None:
        source = next(iter(sorted(shared("schemas", "pdbx").glob("*5.413*.dic*"))), None) or next(
            iter(sorted(shared("schemas", "pdbx").rglob("*.dic.gz")))
        )
        result = run("registry", "import", source, "--name", "pdbx", "--category", "entry", *ORIGIN, "--root", project)
        assert result.exit_code == 0, result.stderr
        assert " _entry" not in run("registry", "list", "--root", project).stdout
        assert "id" in run("registry", "show", "pdbx", "_entry", "--root", project).stdout

    @pytest.mark.parametrize(
        ("name", "text", "arguments", "code"),
        [
            ("x.json", "{}", ("--version", "1"), 1),
            ("x.json", "{}", (), 2),
            ("x.txt", "{}", ("--version", "1"), 2),
            ("x.yaml", LINKML, (), 2),
            ("x.yaml", "classes: [", ("--version", "1"), 1),
            ("x.dic", "not a dictionary", (), 1),
        ],
    )
    def test_import_of_what_is_none(
        self, run: Any, project: Path, save: Any, name: str, text: str, arguments: tuple[str, ...], code: int
    ) -> None:
        result = run("registry", "import", save(name, text), "--name", "x", *ORIGIN, *arguments, "--root", project)
        assert result.exit_code == code, result.stderr
        assert result.stderr.startswith("error: ")

    def test_import_needs_a_project(self, run: Any, save: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        source = save("small.yaml", LINKML)
        given = ("--name", "x", "--version", "1", *ORIGIN)
        assert "--root" in run("registry", "import", source, *given).stderr
        assert "make it first" in run("registry", "import", source, *given, "--root", tmp_path).stderr

    @pytest.mark.parametrize("command", ["import", "verify"])
    def test_without_linkml(
        self, run: Any, project: Path, save: Any, monkeypatch: pytest.MonkeyPatch, command: str
    ) -> None:
        def lacks(*arguments: object, **more: object) -> None:
            raise ModuleNotFoundError("no such module", name="linkml_runtime")

        monkeypatch.setattr("oscem_map.commands.registry_import.read_linkml", lacks)
        monkeypatch.setattr("oscem_map.commands.registry.verify", lacks)
        source = (save("small.yaml", LINKML), "--name", "x", "--version", "1", *ORIGIN)
        result = run("registry", command, *(source if command == "import" else ()), "--root", project)
        assert result.exit_code == 1
        assert 'pip install "oscem-map[registry]"' in result.stderr

    def test_import_of_no_file(self, run: Any, project: Path, tmp_path: Path) -> None:
        given = ("--name", "x", "--version", "1", *ORIGIN)
        result = run("registry", "import", tmp_path / "none.yaml", *given, "--root", project)
        assert result.exit_code == 2

    def test_bad_lock_file(self, run: Any, project: Path) -> None:
        (project / "registry").mkdir()
        (project / "registry" / "registry.lock.toml").write_text("[[snapshot]]\nname = 'x'\n")
        for command in (("registry", "list"), ("registry", "verify"), ("check",)):
            result = run(*command, "--root", project)
            assert result.exit_code == 1
            assert "is not a lock file" in result.stderr
