"""A folder with one mapping between two small schemas of these tests, checked and compiled."""

from __future__ import annotations

import shutil
from pathlib import Path

from errors.cases import REGISTRY

from oscem_map.commands.workspace import find
from oscem_map.compiler import compiled
from oscem_map.compiler.emit.write import apply, changes


def own_project(root: Path, mapping: str) -> Path:
    """Write a mapping and its schemas below a folder that is not there yet, and compile it. What the compiler says fails."""
    (root / "mappings").mkdir(parents=True)
    (root / "mappings" / "own.omap").write_text(mapping, encoding="utf-8")
    shutil.copytree(REGISTRY, root / "registry")
    checked = find(root).right()
    said = [f"{one.code} {one.title}" for one in checked.diagnostics if one.code != "W0802"]
    assert said == []
    apply(root, changes(root, compiled(checked)))
    return root
