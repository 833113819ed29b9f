"""The names of generated files: of any schema and any mapping file one file each, in its folder, that Python can import."""

from __future__ import annotations

import keyword
import sys
from pathlib import Path, PurePosixPath

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from made import converter, errors, project, tables, text, texts, tree

from oscem_map.registry.model import Schema
from oscem_map.runtime.trace import Trace

COMMON = 'common lab.scan 1.0 <-> arch 2.0\n\ntable {} {{\n    "A" <-> "{}"\n}}\n'
ARCH = tables("arch", "2.0", {"main": (text("id"), text("title"), text("more"))})
HOSTILE = (
    "../up", "/etc/passwd", "os", "class", "a b", "x; import os", 'x"""', "é", "1", "..", "a.b-c", "import",
    "x\u2028y", "test", "__init__",
)  # fmt: skip


def scan(name: str) -> Schema:
    return tree(name, "1.0", "Scan", {"Scan": (text("title"), text("more"))})


@pytest.mark.parametrize("name", HOSTILE)
def test_the_name_of_a_schema(name: str, tmp_path: Path) -> None:
    said = f'mapping `{name}` 1.0 <-> arch 2.0\n\n1 -> _main.id\ntitle <-> _main.title\nmore <-> _main.more\n'
    checked = project(tmp_path, {"scan.omap": said}, scan(name), ARCH)
    for file in texts(checked):
        path = PurePosixPath(file)
        assert path.parent.as_posix() in ("generated", "tests/generated")
        assert path.suffix == ".py"
        assert path.stem.isidentifier() and path.stem.isascii() and not keyword.iskeyword(path.stem)
    trace = Trace(None)
    assert converter(checked).load().put({"title": "A"}, trace, "$") == {"main": [{"id": "1", "title": "A"}]}


@pytest.mark.parametrize("name", ["lists", "scan_arch", "parts", "class", "os", "x'\"\"\"y", "a b", "schema", "\u2028", "é"])
def test_two_files_of_one_name(name: str, tmp_path: Path) -> None:
    """Each has a module of its own, and none takes the place of the lists or of a converter."""
    tables_of = {f"{folder}/{name}.omap": COMMON.format(folder, folder) for folder in "ab"}
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    uses = "\n".join(f'from "{folder}/{quoted}.omap" use {folder}' for folder in "ab")
    root = (
        f"mapping lab.scan 1.0 <-> arch 2.0\n\n{uses}\n\n1 -> _main.id\n"
        "title <-> _main.title  via a\nmore <-> _main.more  via b\n"
    )
    checked = project(tmp_path, {"scan.omap": root, **tables_of}, scan("lab.scan"), ARCH)
    made = converter(checked).load().put({"title": "A", "more": "A"}, Trace(None), "$")
    assert made == {"main": [{"id": "1", "title": "a", "more": "b"}]}


def test_two_mappings_of_one_pair(tmp_path: Path) -> None:
    said = "mapping lab.scan 1.0 <-> arch 2.0\n\n1 -> _main.id\ntitle <-> _main.title\nmore <-> _main.more\n"
    checked = project(tmp_path, {"a.omap": said, "b.omap": said}, scan("lab.scan"), ARCH)
    assert errors(checked) == ["E0103 two mappings make the converter `lab_scan_arch`"]
    other = said.replace("lab.scan", "`lab_scan`")
    checked = project(tmp_path, {"a.omap": said, "b.omap": other}, scan("lab.scan"), scan("lab_scan"), ARCH)
    assert errors(checked) == ["E0103 two mappings make the converter `lab_scan_arch`"]
