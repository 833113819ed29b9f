"""Schemas of one's own, from the import to converters that are written: the guide's way, in an empty folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

SCAN: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["title", "scope"],
    "properties": {
        "title": {"type": "string", "maxLength": 40},
        "source": {
            "oneOf": [{"const": "F", "title": "FIELD EMISSION GUN"}, {"const": "T", "title": "TUNGSTEN HAIRPIN"}]
        },
        "scope": {
            "type": "object",
            "required": ["accelerating_voltage"],
            "properties": {"accelerating_voltage": {"type": "integer", "minimum": 0}},
        },
    },
}
GIVEN = ("--version", "1.0", "--source", "https://example.org/scan", "--licence", "CC0-1.0")
LINKML = """\
id: https://example.org/bank
name: bank
prefixes: {linkml: "https://w3id.org/linkml/"}
imports: [linkml:types]
classes:
  Bank:
    tree_root: true
    attributes:
      title: {required: true}
      accelerating_voltage: {range: integer, required: true, unit: {ucum_code: kV}}
"""
MAPPING = """\
mapping lab.scan 1.0 <-> mmcif 5.413

ask entry_id  "Name of the entry"

table source {
    "F" <-> "FIELD EMISSION GUN"
    "T" <-> "TUNGSTEN HAIRPIN"
}

ask.entry_id -> _entry.id
scope        -> nothing    because "not part of this example"

this <-> _struct {
    _entry.id -> entry_id
    title    <-> title
    source   <-> pdbx_descriptor  via source
}
"""


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mappings").mkdir()
    return tmp_path


def test_from_an_import_to_a_skeleton(run: Any, empty: Path, save: Any) -> None:
    """Without --root, in a folder that has no mapping yet."""
    for name, text in (("scan.json", SCAN), ("bank.yaml", LINKML)):
        pinned = run("registry", "import", save(name, text), "--name", f"lab.{name.partition('.')[0]}", *GIVEN)
        assert pinned.exit_code == 0, pinned.stderr
    assert "lab.scan" in run("registry", "list").stdout
    shown = run("registry", "show", "lab.scan", "Scan.source").stdout
    assert "F: FIELD EMISSION GUN" in shown
    made = run("new", "lab.scan", "lab.bank 1.0")
    assert made.exit_code == 0, made.stderr
    text = (empty / "mappings/lab-scan_lab-bank.omap").read_text("utf-8")
    lines = [re.sub(r"\s+", " ", line) for line in text.splitlines()]
    assert "scope.accelerating_voltage <-> TODO" in lines
    assert "TODO [kV] <-> accelerating_voltage [kV]" in lines
    assert any(re.fullmatch(r"# \d+ %: title", line) for line in lines)
    assert run("fmt", "--check").exit_code == 0
    check = run("check")
    assert check.exit_code == 1
    assert "lab-scan_lab-bank.omap" in check.stdout + check.stderr


def test_from_a_mapping_to_a_converter(run: Any, empty: Path, save: Any) -> None:
    """The words of the schema are those of the mapping's table; another one is an error with its line."""
    assert run("registry", "import", save("scan.json", SCAN), "--name", "lab.scan", *GIVEN).exit_code == 0
    save("mappings/lab-scan_mmcif.omap", MAPPING.replace('"T"', '"TH"'))
    wrong = run("check")
    assert wrong.exit_code == 1
    assert "lab-scan_mmcif.omap:7" in wrong.stdout + wrong.stderr
    save("mappings/lab-scan_mmcif.omap", MAPPING)
    check = run("check")
    assert check.exit_code == 0, check.stdout + check.stderr
    compiled = run("compile")
    assert compiled.exit_code == 0, compiled.stderr
    text = (empty / "generated" / "lab_scan_mmcif.py").read_text("utf-8")
    assert '"pdbx_descriptor"' in text
    assert run("compile", "--check").exit_code == 0
