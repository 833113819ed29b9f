"""`oscem-map new`: the skeleton of a mapping as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_a_skeleton_is_written_once(run: Any, tmp_path: Path) -> None:
    (tmp_path / "mappings").mkdir()
    result = run("new", "oscem.spa 1.0.2", "mmcif", "--root", tmp_path)
    assert result.exit_code == 0, result.stderr
    path = tmp_path / "mappings" / "oscem-spa_mmcif.omap"
    assert path.read_text("utf-8").startswith("mapping oscem.spa 1.0.2 <-> mmcif 5.413\n")
    assert run("fmt", "--check", "--root", tmp_path).exit_code == 0
    check = run("check", "--root", tmp_path)
    assert check.exit_code == 1
    assert "`TODO`" in check.stdout + check.stderr
    again = run("new", "oscem.spa@1.0.2", "mmcif@5.413", "--root", tmp_path)
    assert again.exit_code == 1
    assert "is there already" in again.stderr


def test_in_the_folder_itself(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "there is no folder `mappings`" in run("new", "oscem.spa", "mmcif").stderr
    (tmp_path / "mappings").mkdir()
    assert run("new", "oscem.spa", "mmcif").exit_code == 0
    assert (tmp_path / "mappings" / "oscem-spa_mmcif.omap").is_file()


def test_a_schema_that_is_not_pinned(run: Any, tmp_path: Path) -> None:
    (tmp_path / "mappings").mkdir()
    for text in ("nothing", "mmcif 1.0", ""):
        result = run("new", text, "mmcif", "--root", tmp_path)
        assert result.exit_code == 2
        assert "registry import" in result.stderr
    assert not any((tmp_path / "mappings").iterdir())
