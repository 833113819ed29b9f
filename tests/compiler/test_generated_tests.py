"""The generated tests of another team's folder: they run there, and they test the converters of that folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from errors.cases import REGISTRY
from small_project import small_project

from oscem_map.commands.workspace import find
from oscem_map.compiler import compiled
from oscem_map.compiler.emit.write import apply, changes

LENS = """\
## Schemas of the team's own: tables of a hall, and the lenses of a laboratory.
mapping lab.lens 1.0 <-> hall 1.0

this <-> _lens {
    1        -> id
    cs [mm] <-> cs [mm]
    model   <-> model
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a mapping between packaged schemas and one between its own, compiled."""
    root = small_project(tmp_path / "team")
    shutil.copytree(REGISTRY, root / "registry")
    (root / "mappings" / "lens.omap").write_text(LENS, encoding="utf-8")
    checked = find(root).right()
    assert checked.diagnostics == ()
    apply(root, changes(root, compiled(checked)))
    return root


def run(folder: Path, only: str = "test") -> str:
    """What pytest says of the folder's tests, in a process of its own that stands elsewhere, without plugins."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    env["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", only, str(folder / "tests" / "generated")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env, timeout=300, cwd=folder.parent)
    return done.stdout + done.stderr


def test_they_pass_and_find_a_fault_in_the_folders_own_converter(folder: Path) -> None:
    said = run(folder)
    assert " passed" in said
    assert "failed" not in said
    assert "error" not in said
    converter = folder / "generated" / "lab_lens_hall.py"
    converter.write_text(converter.read_text("utf-8").replace('"cs"', '"model"'), encoding="utf-8")
    assert "test_lab_lens_hall.py::test_every_class_of_value" in run(folder, "test_lab_lens_hall")
