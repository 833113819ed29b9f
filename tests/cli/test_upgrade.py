"""The guide's way to a new version of a schema, walked: a slot is renamed, and an older document keeps its value.

The new version is made of the pinned snapshots, which are LinkML: with classes in place of their ancestors' names.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from places import ROOT

from oscem_map.registry import PACKAGED, Registry

ROOTS = ("spa", "subtomo", "env_tomo", "cellular_tomo", "general")
OLD, NEW = "c2_aperture", "c2_aperture_size"
STEP = """\
step E12 "1.0.3: the size of the aperture" {
    instrument.c2_aperture -> instrument.c2_aperture_size
}

"""
CONVERT = """
import importlib.util, json, sys
from pathlib import Path
home = Path("generated")
spec = importlib.util.spec_from_file_location("oscem_map.generated", home / "__init__.py", submodule_search_locations=[str(home)])
sys.modules["oscem_map.generated"] = made = importlib.util.module_from_spec(spec)
spec.loader.exec_module(made)
from oscem_map import convert
result = convert(json.load(sys.stdin), "mmcif")
print(json.dumps([result.text(), [change.step for change in result.report.changes]]))
"""


def linkml(snapshot: str) -> str:
    """A snapshot with its ancestors as classes, so that an import finds the same schema."""
    classes = set(re.findall(r"^  (\w+):$", snapshot, re.MULTILINE))
    above: dict[str, str | None] = {}

    def inherit(found: re.Match[str]) -> str:
        names = found[1].split()
        above.update(zip(names, [*names[1:], None], strict=True))
        return f"    is_a: {names[0]}"

    text = re.sub(r'    annotations: \{ancestors: "?([\w ]+?)"?\}', inherit, snapshot)
    rows = ((name, f", is_a: {base}" if base else "") for name, base in above.items() if name not in classes)
    return text + "".join(f"  {name}: {{abstract: true{base}}}\n" for name, base in rows)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The mapping of one root with its parts and the migration, the pinned snapshots, and the sources of 1.0.3."""
    others = (path.name for path in (ROOT / "mappings").glob("oscem-*.omap") if path.name != "oscem-spa_mmcif.omap")
    ours = shutil.ignore_patterns("__pycache__", "*.py", *others)
    shutil.copytree(ROOT / "mappings", tmp_path / "mappings", ignore=ours)
    (tmp_path / "registry").mkdir()
    shutil.copytree(PACKAGED / "snapshots", tmp_path / "registry" / "snapshots")
    shutil.copy(PACKAGED / "registry.lock.toml", tmp_path / "registry")
    (tmp_path / "source").mkdir()
    for root in ROOTS:
        text = (PACKAGED / "snapshots" / f"oscem.{root}-1.0.2.yaml").read_text("utf-8")
        (tmp_path / "source" / f"oscem_{root}.yaml").write_text(linkml(text).replace(f"{OLD}:", f"{NEW}:"), "utf-8")
    return tmp_path


def converted(workspace: Path, instrument: dict[str, Any]) -> tuple[str, list[str]]:
    """The item's line in what the workspace's converter makes of a document, and the steps that acted."""
    document = json.dumps({"acquisition": {"technique": "spa"}, "instrument": instrument})
    command = [sys.executable, "-c", CONVERT]
    run = subprocess.run(command, cwd=workspace, input=document, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    text, steps = json.loads(run.stdout)
    return next((line for line in text.splitlines() if "c2_aperture_diameter" in line), ""), steps


def test_the_upgrade(run: Any, workspace: Path, edit: Any) -> None:
    root = ("--root", workspace)
    given = ("--name", "oscem", "--version", "1.0.3", "--source", "https://example.org", "--licence", "CC0-1.0")
    result = run("registry", "import", workspace / "source", *given, *root)
    assert result.exit_code == 0, result.stderr
    registry = Registry(workspace / "registry")
    for name in (f"oscem.{one}" for one in ROOTS):
        assert registry.versions(name) == ("1.0.2", "1.0.3")
    before, after = (registry.get("oscem.spa", version) for version in ("1.0.2", "1.0.3"))
    assert after.classes["Instrument"].slots[NEW].unit == before.classes["Instrument"].slots[OLD].unit == "µm"
    assert {name: found.ancestors for name, found in after.classes.items()} == {
        name: found.ancestors for name, found in before.classes.items()
    }

    impact = run("registry", "diff", "oscem.spa@1.0.2", "oscem.spa@1.0.3", "--impact", *root)
    assert impact.exit_code == 1
    assert f"has no slot `{OLD}`" in impact.stdout

    for path in (workspace / "mappings").rglob("*.omap"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"(?m)^((?:mapping|common|migration) .*)1\.0\.2", r"\g<1>1.0.3", text), "utf-8")
    broken = run("check", *root)
    assert f"has no slot `{OLD}`" in broken.stdout + broken.stderr

    edit(workspace / "mappings/common/instrument.omap", f"    {OLD}           [µm]", f"    {NEW}      [µm]")
    edit(workspace / "mappings/migrations/oscem.omap", 'step forms "', f'{STEP}step forms "')
    assert run("fmt", "--check", *root).exit_code == 0
    check = run("check", *root)
    assert check.exit_code == 0, check.stdout + check.stderr
    compiled = run("compile", *root)
    assert compiled.exit_code == 0, compiled.stderr

    for instrument, steps in (
        ({"c2_aperture": {"value": 70, "unit": "µm"}}, ["E12"]),
        ({"c2_Aperture": 70}, ["E2", "E4", "E12"]),
        ({"c2_aperture_size": {"value": 70, "unit": "µm"}}, []),
    ):
        line, acted = converted(workspace, instrument)
        assert (line.split(), acted) == (["_em_imaging.c2_aperture_diameter", "70"], steps)
