"""A team's own schemas, a tree to a tree and a tree to mmCIF: imported, checked, compiled, converted both ways, tested."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

RIG = """\
id: https://example.org/rig
name: rig
prefixes: {linkml: "https://w3id.org/linkml/"}
imports: [linkml:types]
default_range: string
classes:
  Run:
    tree_root: true
    attributes:
      title: {required: true}
      kind: {range: Kind}
      cooled: {range: boolean}
      instrument: {range: Instrument, inlined: true}
      sessions: {range: Session, multivalued: true, inlined_as_list: true}
      keywords: {multivalued: true}
      people: {range: Person, multivalued: true, inlined_as_list: true}
      secret: {}
  Instrument:
    attributes:
      model: {}
      voltage: {range: integer, unit: {ucum_code: kV}}
  Session:
    attributes:
      label: {required: true}
      pixel: {range: float, unit: {symbol: nm}}
      cameras: {range: Camera, multivalued: true, inlined_as_list: true}
  Camera:
    attributes:
      name: {}
      frames: {range: integer}
  Person:
    attributes:
      family: {}
      given: {}
      ids: {range: Id, multivalued: true, inlined_as_list: true}
  Id:
    attributes:
      kind: {}
      value: {}
enums:
  Kind:
    permissible_values: {single_particle: {}, tomography: {}}
"""
TEXT = {"type": "string"}


def _list(**properties: object) -> dict[str, object]:
    return {"type": "array", "items": {"type": "object", "properties": properties}}


DEPOSIT: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["name", "licence"],
    "properties": {
        "name": TEXT,
        "method": {"oneOf": [{"const": "SP", "title": "single particle"}, {"const": "TO", "title": "tomography"}]},
        "cold": {"type": "boolean"},
        "scope": {"type": "object", "properties": {"model": TEXT, "volts": {"type": "integer"}}},
        "tags": {"type": "array", "items": TEXT},
        "sets": _list(
            heading=TEXT,
            pixel_width={"type": "number"},
            note=TEXT,
            kind={"enum": ["frames", "maps"]},
            detectors=_list(label=TEXT, images={"type": "integer"}, position={"type": "integer"}),
        ),
        "creators": _list(name=TEXT, identifiers=_list(scheme=TEXT, identifier=TEXT)),
        "licence": TEXT,
    },
}
SCAN: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["title"],
    "properties": {
        "title": TEXT,
        "source": {"oneOf": [{"const": "F", "title": "FIELD EMISSION GUN"}, {"const": "T", "title": "TUNGSTEN HAIRPIN"}]},
        "people": _list(family=TEXT, given=TEXT, orcid=TEXT),
        "room": TEXT,
    },
}
UNITS = """\
[units]
"Scope.volts" = { unit = "V", source = "the handbook" }
"Sets.pixel_width" = { unit = "Å", source = "the handbook" }
"""
TREES = """\
## A run of the rig as a deposit.
mapping lab.rig 1.0 <-> lab.deposit 1.0

ask licence  "Under which licence?"

table method {
    "single_particle" <-> "SP"
    "tomography"      <-> "TO"
}

title       <-> name
kind        <-> method  via method
cooled      <-> cold
ask.licence  -> licence
secret       -> nothing  because "it stays here"

instrument <-> scope {
    model         <-> model
    voltage [kV]  <-> volts [V]
}

keywords[] <-> tags[] {
    this <-> this
}

sessions[] <-> sets[] {
    label      <-> heading
    pixel [nm] <-> pixel_width [Å]
    "frames"   <-> kind
    nothing    <-  note  because "free words"

    cameras[] <-> detectors[] {
        index   -> position
        name   <-> label
        frames <-> images
    }
}

people[] <-> creators[] {
    (family, given)          <~> name                                      via join(", ")  because "a comma may be in a name"
    ids[kind is "orcid"].value <-> identifiers[scheme is "orcid"].identifier  via orcid
}
"""
TABLES = """\
## The title and the people of a scan as mmCIF.
mapping lab.scan 1.0 <-> mmcif 5.413

ask entry_id  "Name of the entry"

table source {
    "F" <-> "FIELD EMISSION GUN"
    "T" <-> "TUNGSTEN HAIRPIN"
}

ask.entry_id  -> _entry.id
room          -> nothing  because "no item"

this <-> _struct {
    _entry.id  -> entry_id
    title     <-> title
    source    <-> pdbx_descriptor  via source
}

people[] <-> _audit_author[] {
    index            -> pdbx_ordinal
    (family, given) <~> name  via join(", ")  because "a comma may be in a name"
    orcid           <-> identifier_ORCID  via orcid
}
"""
ORCID = "0000-0002-1825-0097"
RUN: dict[str, Any] = {
    "title": "Apoferritin",
    "kind": "tomography",
    "cooled": False,
    "secret": "x",
    "keywords": ["a", "b", ""],
    "instrument": {"model": "Krios", "voltage": 300},
    "sessions": [
        {"label": "one", "pixel": 0.083, "cameras": [{"name": "K3", "frames": 40}, {}, {"name": "CCD"}]},
        {"label": "two", "pixel": 0.1},
    ],
    "people": [
        {
            "family": "Carberry",
            "given": "Josiah",
            "ids": [{"kind": "badge", "value": "17"}, {"kind": "orcid", "value": f"https://orcid.org/{ORCID}"}],
        },
        {"family": "Only"},
    ],
}
EXPECTED: dict[str, Any] = {
    "name": "Apoferritin",
    "method": "TO",
    "cold": False,
    "licence": "CC0-1.0",
    "tags": ["a", "b"],
    "scope": {"model": "Krios", "volts": 300000},
    "sets": [
        {
            "heading": "one",
            "pixel_width": 0.83,
            "kind": "frames",
            "detectors": [{"label": "K3", "images": 40, "position": 1}, {"label": "CCD", "position": 2}],
        },
        {"heading": "two", "pixel_width": 1, "kind": "frames"},
    ],
    "creators": [
        {"name": "Carberry, Josiah", "identifiers": [{"scheme": "orcid", "identifier": ORCID}]},
        {"name": "Only"},
    ],
}
BACK: dict[str, Any] = {
    "title": "Apoferritin",
    "kind": "tomography",
    "cooled": False,
    "keywords": ["a", "b"],
    "instrument": {"model": "Krios", "voltage": 300},
    "sessions": [
        {"label": "one", "pixel": 0.083, "cameras": [{"name": "K3", "frames": 40}, {"name": "CCD"}]},
        {"label": "two", "pixel": 0.1},
    ],
    "people": [
        {"family": "Carberry", "given": "Josiah", "ids": [{"kind": "orcid", "value": ORCID}]},
        {"family": "Only"},
    ],
}
GIVEN = ("--version", "1.0", "--source", "https://example.org/schema", "--licence", "CC0-1.0")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that was empty, with two mappings between imported schemas and what was compiled of them."""
    from typer.testing import CliRunner

    from oscem_map.cli import app

    root = tmp_path_factory.mktemp("team")
    files = {
        "rig.yaml": RIG,
        "deposit.json": json.dumps(DEPOSIT),
        "scan.json": json.dumps(SCAN),
        "registry/units.toml": UNITS,
        "mappings/rig.omap": TREES,
        "mappings/scan.omap": TABLES,
        "run.json": json.dumps(RUN),
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for command in (
        ("registry", "import", root / "rig.yaml", "--name", "lab.rig", *GIVEN, "--root", root),
        ("registry", "import", root / "deposit.json", "--name", "lab.deposit", *GIVEN, "--units", "units.toml", "--root", root),
        ("registry", "import", root / "scan.json", "--name", "lab.scan", *GIVEN, "--root", root),
        ("fmt", "--root", root),
        ("check", "--root", root),
        ("compile", "--root", root),
        ("compile", "--check", "--root", root),
    ):
        done = CliRunner().invoke(app, [str(word) for word in command])
        assert done.exit_code == 0, f"{command}: {done.output}"
    return root


def _leaves(value: Any, path: str = "$") -> Iterator[str]:
    """Every leaf of a document: scalars, and what is empty."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inner:
        yield from _leaves(one, f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}")
    if not inner:
        yield path


@pytest.mark.parametrize("named", [True, False], ids=["--root", "in the folder"])
def test_a_tree_to_a_tree_and_back(
    run: Any, compiled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    root = ("--root", compiled) if named else ()
    monkeypatch.chdir(tmp_path if named else compiled)
    out, report, back = tmp_path / "out.json", tmp_path / "report.json", tmp_path / "back.json"
    answer = ("--ask", "licence=CC0-1.0")
    forth = run("convert", compiled / "run.json", "--to", "lab.deposit", *root, *answer, "-o", out, "--report", report)
    assert forth.exit_code == 0, forth.stderr
    made = json.loads(out.read_text("utf-8"))
    assert made == EXPECTED
    Draft202012Validator(json.loads((compiled / "deposit.json").read_text("utf-8"))).validate(made)
    leaves = json.loads(report.read_text("utf-8"))["leaves"]
    assert sorted(leaf["path"] for leaf in leaves) == sorted(_leaves(RUN))
    assert {leaf["path"]: leaf["status"] for leaf in leaves if leaf["status"] != "written"} == {
        "$.secret": "lost",
        "$.keywords[2]": "ignored",
        "$.sessions[0].cameras[1]": "ignored",
        "$.people[0].ids[0].kind": "left out",
        "$.people[0].ids[0].value": "left out",
    }
    again = run("convert", out, "--to", "lab.rig", *root, "-o", back)
    assert again.exit_code == 0, again.stderr
    assert json.loads(back.read_text("utf-8")) == BACK


def test_elements_with_another_word_are_passed_over(run: Any, compiled: Path, save: Any, tmp_path: Path) -> None:
    """A set of maps is no session, and another identifier is no ORCID."""
    other = {**EXPECTED, "sets": [{"heading": "map", "kind": "maps"}, *EXPECTED["sets"]]}
    other["creators"] = [{"name": "Only", "identifiers": [{"scheme": "badge", "identifier": "17"}]}]
    out = tmp_path / "back.json"
    done = run("convert", save("other.json", other), "--to", "lab.rig", "--root", compiled, "-o", out)
    assert done.exit_code == 0, done.stderr
    back = json.loads(out.read_text("utf-8"))
    assert (back["sessions"], back["people"]) == (BACK["sessions"], [{"family": "Only"}])


def test_a_tree_to_tables_and_back(run: Any, compiled: Path, save: Any, tmp_path: Path) -> None:
    person = {"family": "Carberry", "given": "Josiah", "orcid": ORCID}
    scan = {"title": "A scan", "source": "T", "people": [person, {"family": "Only"}], "room": "12"}
    out, back = tmp_path / "out.cif", tmp_path / "back.json"
    report, answer = tmp_path / "report.json", ("--ask", "entry_id=SCAN")
    root = ("--root", compiled)
    forth = run("convert", save("scan.json", scan), "--to", "mmcif", *root, *answer, "-o", out, "--report", report)
    assert forth.exit_code == 0, forth.stderr
    said = [line.split() for line in out.read_text("utf-8").splitlines()]
    assert ["_struct.pdbx_descriptor", "'TUNGSTEN", "HAIRPIN'"] in said
    assert ["'Carberry,", "Josiah'", ORCID, "1"] in said
    assert ["Only", "?", "2"] in said
    assert sorted(leaf["path"] for leaf in json.loads(report.read_text("utf-8"))["leaves"]) == sorted(_leaves(scan))
    again = run("convert", out, "--to", "lab.scan", *root, "-o", back)
    assert again.exit_code == 0, again.stderr
    del scan["room"]
    assert json.loads(back.read_text("utf-8")) == scan


def _tested(folder: Path, only: str = "test") -> str:
    """What pytest says of the folder's generated tests, in a process of its own without plugins."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    env["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", only, "tests/generated"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env, timeout=300, cwd=folder)
    return done.stdout + done.stderr


def test_the_generated_tests_pass_and_find_faults(compiled: Path) -> None:
    said = _tested(compiled)
    assert " passed" in said, said
    assert "failed" not in said
    assert "error" not in said
    converter = compiled / "generated" / "lab_rig_lab_deposit.py"
    right = converter.read_text("utf-8")
    wrong = right
    for old, new in (('Scale("kV")', 'Scale("MV")'), ('"pixel_width"', '"note"'), ('"orcid"', '"badge"')):
        assert old in wrong
        wrong = wrong.replace(old, new)
    converter.write_text(wrong, encoding="utf-8")
    try:
        said = _tested(compiled, "test_every_class_of_value or test_rows_of_a_document")
    finally:
        converter.write_text(right, encoding="utf-8")
    failed = [one for one in said.splitlines() if one.startswith("FAILED")]
    assert any("test_every_class_of_value" in one for one in failed)
    assert any("test_rows_of_a_document" in one for one in failed)
    broken = next(one for one in said.splitlines() if "fails for" in one and "rig.omap" in one)
    assert all(f"rig.omap:{line}" in broken for line in (19, 28, 41)), said
