"""A folder as an editor sees it: the small project of another team."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project

pytest.importorskip("pygls")

from oscem_map.editor.folder import Folder
from oscem_map.registry import Registry


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(small_project(tmp_path / "project") / "mappings", Registry())
