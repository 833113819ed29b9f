"""check, compile and fmt, in a project that is not this one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

GENERATED = ("__init__.py", "oscem_spa_mmcif.py", "oscem_spa_mmcif_facts.py", "oscem_mmcif_lists.py")


def files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


class TestCheck:
    def test_right(self, run: Any, project: Path) -> None:
        before = files(project)
        result = run("check", "--root", project)
        assert result.exit_code == 0, result.stdout
        assert "nothing to say of 2 files" in result.stdout
        assert files(project) == before

    def test_wrong_unit_with_place_and_help(self, run: Any, project: Path, edit: Any) -> None:
        edit(
            project / "mappings/common/parts.omap",
            "nominal_cs            [mm]",
            "nominal_cs            [mrad]",
        )
        result = run("check", "--root", project)
        assert result.exit_code == 1
        assert "error[E0302]" in result.stdout
        assert f"--> {project.as_posix()}/mappings/common/parts.omap:13" in result.stdout
        assert "help:" in result.stdout

    def test_json(self, run: Any, project: Path, edit: Any) -> None:
        edit(
            project / "mappings/common/parts.omap",
            "nominal_cs            [mm]",
            "nominal_cs            [mrad]",
        )
        result = run("check", "--root", project, "--format", "json")
        assert result.exit_code == 1
        found = next(one for one in json.loads(result.stdout) if one["code"] == "E0302")
        assert set(found) == {
            "code", "severity", "file", "line", "column", "title", "labels", "notes", "help",
        }  # fmt: skip
        assert (found["severity"], found["line"]) == ("error", 13)
        assert found["file"] == f"{project.as_posix()}/mappings/common/parts.omap"

    def test_json_of_nothing(self, run: Any, project: Path) -> None:
        assert json.loads(run("check", "--root", project, "--format", "json").stdout) == []

    def test_github(self, run: Any, project: Path, edit: Any) -> None:
        edit(
            project / "mappings/common/parts.omap",
            "nominal_cs            [mm]",
            "nominal_cs            [mrad]",
        )
        result = run("check", "--root", project, "--format", "github")
        assert result.exit_code == 1
        assert "::error file=" in result.stdout
        assert "mappings/common/parts.omap,line=13," in result.stdout

    def test_other_format(self, run: Any, project: Path) -> None:
        assert run("check", "--root", project, "--format", "xml").exit_code == 2

    def test_one_of_several_files(
        self, run: Any, project: Path, edit: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        edit(project / "mappings/small.omap", '"Name of the entry"', '"Name of the entry"  !')
        monkeypatch.chdir(project)
        wrong = run("check", "mappings/small.omap")
        assert wrong.exit_code == 1
        assert "--> mappings/small.omap:6" in wrong.stdout
        right = run("check", "mappings/common/parts.omap")
        assert right.exit_code == 0, right.stdout
        assert "small.omap" not in right.stdout

    def test_a_mapping_with_the_parts_it_uses(self, run: Any, project: Path, edit: Any) -> None:
        edit(
            project / "mappings/common/parts.omap",
            "nominal_cs            [mm]",
            "nominal_cs            [mrad]",
        )
        result = run("check", project / "mappings/small.omap", "--root", project)
        assert result.exit_code == 1
        assert "E0302" in result.stdout

    def test_file_of_another_folder(self, run: Any, project: Path, save: Any) -> None:
        result = run("check", save("x.omap", "common\n"), "--root", project)
        assert result.exit_code == 2

    def test_no_text(self, run: Any, project: Path) -> None:
        (project / "mappings/bad.omap").write_bytes(b"\xff\xfe\x00")
        result = run("check", "--root", project)
        assert result.exit_code == 1
        assert "bad.omap: cannot be read" in result.stderr

    def test_no_mappings(self, run: Any, tmp_path: Path) -> None:
        result = run("check", "--root", tmp_path)
        assert result.exit_code == 2
        assert "there is no folder `mappings`" in result.stderr

    def test_folder_that_holds_the_files_itself(self, run: Any, project: Path) -> None:
        assert run("check", "--root", project / "mappings").exit_code == 0


class TestCompile:
    def test_writes_and_is_stable(self, run: Any, project: Path) -> None:
        first = run("compile", "--root", project)
        assert first.exit_code == 0, first.stderr
        made = files(project)
        assert {f"generated/{name}" for name in GENERATED} <= set(made)
        assert "made generated/oscem_spa_mmcif.py" in first.stderr
        again = run("compile", "--root", project)
        assert again.exit_code == 0
        assert "0 changed" in again.stderr
        assert files(project) == made
        assert run("compile", "--root", project, "--check").exit_code == 0

    def test_check_shows_the_drift_and_writes_nothing(self, run: Any, project: Path, edit: Any) -> None:
        assert run("compile", "--root", project).exit_code == 0
        edit(
            project / "mappings/common/parts.omap",
            "1                            -> id",
            "2                            -> id",
        )
        before = files(project)
        result = run("compile", "--root", project, "--check")
        assert result.exit_code == 1
        assert files(project) == before
        assert f"--- a/{project.as_posix()}/generated/oscem_spa_mmcif.py" in result.stdout
        assert any(line.startswith("+") and '"2"' in line for line in result.stdout.splitlines())
        assert "error[E0705]" in result.stderr
        assert f"run `oscem-map compile --root {project}`" in " ".join(result.stderr.split())

    def test_check_before_anything_is_compiled(
        self, run: Any, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(project)
        result = run("compile", "--check")
        assert result.exit_code == 1
        assert "`generated/oscem_spa_mmcif.py` is missing" in result.stderr
        assert "run `oscem-map compile`" in result.stderr
        assert not (project / "generated").exists()

    def test_file_that_nothing_makes_any_more(self, run: Any, project: Path) -> None:
        assert run("compile", "--root", project).exit_code == 0
        stray = project / "generated" / "oscem_old_mmcif.py"
        stray.write_text((project / "generated" / "oscem_spa_mmcif.py").read_text())
        checked = run("compile", "--root", project, "--check")
        assert checked.exit_code == 1
        assert "is of a mapping that there is no more" in checked.stderr
        assert "removed generated/oscem_old_mmcif.py" in run("compile", "--root", project).stderr
        assert not stray.exists()

    def test_errors_stop_it(self, run: Any, project: Path, edit: Any) -> None:
        edit(
            project / "mappings/common/parts.omap",
            "nominal_cs            [mm]",
            "nominal_cs            [mrad]",
        )
        result = run("compile", "--root", project)
        assert result.exit_code == 1
        assert "E0302" in result.stderr
        assert not (project / "generated").exists()

    def test_no_mapping_among_the_files(self, run: Any, project: Path) -> None:
        (project / "mappings/small.omap").unlink()
        result = run("compile", "--root", project)
        assert result.exit_code == 1
        assert "declares no mapping" in result.stderr

    def test_packaged_mappings_are_not_written(
        self, run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        result = run("compile")
        assert result.exit_code == 2
        assert "--root" in result.stderr


class TestFmt:
    def test_formatted(self, run: Any, project: Path) -> None:
        assert run("fmt", "--check", "--root", project).exit_code == 0

    def test_check_and_mend(self, run: Any, project: Path, edit: Any) -> None:
        path = project / "mappings" / "small.omap"
        edit(path, "instrument             <-> _em_imaging", "instrument <->      _em_imaging")
        wrong = path.read_text(encoding="utf-8")
        checked = run("fmt", "--check", "--root", project)
        assert checked.exit_code == 1
        assert "warning[W0802]" in checked.stderr
        assert "small.omap:11:1" in checked.stderr
        assert path.read_text(encoding="utf-8") == wrong
        mended = run("fmt", "--root", project)
        assert (mended.exit_code, "wrote" in mended.stderr) == (0, True)
        assert "instrument             <-> _em_imaging  via instrument\n" in path.read_text(encoding="utf-8")
        assert run("fmt", "--check", "--root", project).exit_code == 0

    def test_named_files(self, run: Any, project: Path, edit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(project)
        edit(
            Path("mappings/small.omap"), "ask.entry_id            -> _entry.id", "ask.entry_id  -> _entry.id"
        )
        assert run("fmt", "--check", "mappings/common/parts.omap", "mappings/common").exit_code == 0
        assert run("fmt", "--check", "mappings/small.omap").exit_code == 1
        assert run("fmt", "--check", "small.omap").exit_code == 1

    def test_syntax_error_leaves_the_file(self, run: Any, save: Any) -> None:
        path = save("x.omap", "common\n\ntable t {\n")
        result = run("fmt", path)
        assert result.exit_code == 1
        assert "E0102" in result.stderr
        assert path.read_text() == "common\n\ntable t {\n"

    def test_no_such_file(self, run: Any, project: Path) -> None:
        assert run("fmt", "none.omap", "--root", project).exit_code == 2
