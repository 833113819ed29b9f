"""Converters for every pair of kinds: trees and tables on either side, compiled in a folder and run on documents."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from errors.cases import REGISTRY

from oscem_map import Conversion, ConversionError, convert
from oscem_map.commands.workspace import find
from oscem_map.compiler import compiled
from oscem_map.compiler.emit.write import apply, changes
from oscem_map.registry.importing import Origin, pin, read_json

TEXT: dict[str, Any] = {"type": "string"}
DEPOSIT: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": TEXT,
        "method": {"enum": ["SP", "TO"]},
        "scope": {"type": "object", "properties": {"model": TEXT, "volts": {"type": "number"}}},
        "sets": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "heading": TEXT,
                    "kind": {"enum": ["frames", "maps"]},
                    "parts": {
                        "type": "array",
                        "items": {"type": "object", "properties": {"label": TEXT, "position": {"type": "integer"}}},
                    },
                },
            },
        },
        "creators": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "name": TEXT,
                    "identifiers": {
                        "type": "array",
                        "items": {"type": "object", "properties": {"scheme": TEXT, "value": TEXT}},
                    },
                },
            },
        },
    },
}
RUN: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["title"],
    "properties": {
        "title": TEXT,
        "technique": {"enum": ["single particle", "tomography"]},
        "instrument": {"type": "object", "properties": {"model": TEXT, "voltage": {"type": "number"}, "serial": TEXT}},
        "sessions": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "label": TEXT,
                    "cameras": {"type": "array", "items": {"type": "object", "properties": {"name": TEXT}}},
                },
            },
        },
        "people": {
            "type": "array",
            "items": {"type": "object", "properties": {"family": TEXT, "orcid": TEXT, "wos": TEXT}},
        },
    },
}
UNITS = {"lab.deposit": ("Scope.volts", "V"), "lab.survey": ("Instrument.voltage", "kV")}

TREES = """\
## A run as a deposit.
mapping lab.survey 1.0 <-> lab.deposit 1.0

table method {
    "single particle" <-> "SP"
    "tomography"      <-> "TO"
}

title     <-> name
technique <-> method  via method

instrument <-> scope {
    model         <-> model
    voltage [kV]  <-> volts [V]
    serial         -> nothing  because "no counterpart"
}

sessions[] <-> sets[] {
    label    <-> heading
    "frames" <-> kind

    cameras[] <-> parts[] {
        index  -> position
        name  <-> label
    }
}

people[] <-> creators[] {
    family <-> name
    orcid  <-> identifiers[scheme is "orcid"].value  via orcid
    wos    <-> identifiers[scheme is "wos"].value
}
"""
HEADER = """\
## A header as a deposit.
mapping mmcif 5.413 <-> lab.deposit 1.0

ask entry "Which entry?"

table method {
    "SINGLE PARTICLE" <-> "SP"
    "TOMOGRAPHY"      <-> "TO"
    other              -> nothing  because "the deposit has two methods"
}

_entry.id                            <-  ask.entry
_struct.entry_id                     <-  _entry.id
_struct.title                        <-> name
_em_experiment.entry_id              <-  _entry.id
_em_experiment.id                    <-  1
_em_experiment.reconstruction_method <~> method  via method

this <-> scope {
    _em_imaging.entry_id                  <-  _entry.id
    _em_imaging.id                        <-  1
    _em_imaging.microscope_model          <-> model
    _em_imaging.accelerating_voltage [kV] <-> volts [V]
}

_em_image_recording[] <-> sets[] {
    film_or_detector_model <-> heading
    id                     <-  index
    imaging_id             <-  _em_imaging.id
    "frames"               <-> kind
    nothing                <-  parts[]  because "no counterpart"
}

_audit_author[] <-> creators[] {
    name             <-> name
    pdbx_ordinal     <-  index
    identifier_ORCID <-> identifiers[scheme is "orcid"].value  via orcid
}
"""
HALL = """\
## A header as rows of a hall.
mapping mmcif 5.413 <-> hall 1.0

ask entry "Which entry?"

_entry.id <- ask.entry

this <-> _lens {
    _em_imaging.entry_id         <-  _entry.id
    _em_imaging.id               <-  1
    1                             -> id
    _em_imaging.nominal_cs [mm]  <-> cs [mm]
    _em_imaging.microscope_model <-> model
    nothing                      <-  kind  because "no counterpart"
}

_em_image_recording[] <-> _camera[] {
    index                   -> id
    id                     <-  index
    _lens.id                -> lens_id
    imaging_id             <-  _em_imaging.id
    film_or_detector_model <-> maker
}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of another team, with schemas and converters of its own."""
    root = tmp_path_factory.mktemp("pairs") / "team"
    shutil.copytree(REGISTRY, root / "registry")
    (root / "mappings").mkdir()
    for name, schema in (("lab.deposit", DEPOSIT), ("lab.survey", RUN)):
        source, units = root / f"{name}.json", f"{name}.toml"
        source.write_text(json.dumps(schema), "utf-8")
        slot, unit = UNITS[name]
        table = f'[units]\n"{slot}" = {{ unit = "{unit}", source = "the tests" }}\n'
        (root / "registry" / units).write_text(table, "utf-8")
        read = read_json(source, name, "1.0", folder=root / "registry", units=units)
        pin([read], Origin(name, "https://example.org/", "CC0-1.0"), root / "registry")
    for name, text in (("trees", TREES), ("header", HEADER), ("hall", HALL)):
        (root / "mappings" / f"{name}.omap").write_text(text, "utf-8")
    checked = find(root).right()
    assert not [one for one in checked.diagnostics if one.code.startswith("E")], checked.diagnostics
    apply(root, changes(root, compiled(checked)))
    return root


def once(result: Conversion) -> None:
    """Each leaf is once in the report."""
    counts = Counter(leaf.path for leaf in result.report.leaves)
    assert [path for path, n in counts.items() if n > 1] == []


def status(result: Conversion, path: str) -> str:
    return next(leaf.status.value for leaf in result.report.leaves if leaf.path == path)


RECORD = {
    "title": "Apoferritin",
    "technique": "tomography",
    "instrument": {"model": "Krios", "voltage": 300, "serial": "123"},
    "sessions": [
        {"label": "first", "cameras": [{"name": "K3"}, {}, {"name": "CCD"}]},
        {"label": "second"},
    ],
    "people": [{"family": "Carberry", "orcid": "0000-0002-1825-0097", "wos": "A-1"}, {"family": "Nobody"}],
}
DEPOSITED = {
    "name": "Apoferritin",
    "method": "TO",
    "scope": {"model": "Krios", "volts": 300000},
    "sets": [
        {
            "heading": "first",
            "kind": "frames",
            "parts": [{"label": "K3", "position": 1}, {"label": "CCD", "position": 2}],
        },
        {"heading": "second", "kind": "frames"},
    ],
    "creators": [
        {
            "name": "Carberry",
            "identifiers": [
                {"scheme": "orcid", "value": "0000-0002-1825-0097"},
                {"scheme": "wos", "value": "A-1"},
            ],
        },
        {"name": "Nobody"},
    ],
}


def test_a_tree_becomes_a_tree(folder: Path) -> None:
    """Lists in lists, another unit, words of a table, selectors, numbers of the elements that are kept."""
    result = convert(RECORD, "lab.deposit", root=folder, source="lab.survey")
    assert result.target == DEPOSITED
    once(result)
    assert status(result, "$.instrument.serial") == "lost"
    assert status(result, "$.people[0].orcid") == "written"
    supplied = {(one.item, one.value) for one in result.report.supplied}
    assert ("sets[].kind", "frames") in supplied


def test_a_tree_has_no_rows_to_merge(folder: Path) -> None:
    result = convert(RECORD, "lab.deposit", root=folder, source="lab.survey")
    with pytest.raises(ConversionError, match=r"lab\.deposit has no rows"):
        result.merge(folder / "model.cif", folder / "out.cif")


def test_and_back(folder: Path) -> None:
    back = convert(DEPOSITED, "lab.survey", root=folder)
    cameras: list[Any] = [{"name": "K3"}, {"name": "CCD"}]
    sessions = [{"label": "first", "cameras": cameras}, {"label": "second"}]
    instrument = {"model": "Krios", "voltage": 300}
    assert back.target == {**RECORD, "instrument": instrument, "sessions": sessions}
    once(back)
    assert status(back, "$.sets[0].parts[0].position") == "ignored"
    assert {leaf.status.value for leaf in back.report.leaves if leaf.path.endswith("scheme")} == {"written"}


def test_elements_that_no_selector_means_are_told(folder: Path) -> None:
    """An identifier of another scheme is not read as an ORCID, and two of one scheme are no answer."""
    other = {"scheme": "isni", "value": "0000 0001 2103 2683"}
    two = [{"scheme": "wos", "value": "A-1"}, {"scheme": "wos", "value": "A-2"}]
    document = {"name": "x", "creators": [{"name": "Carberry", "identifiers": [other]}, {"name": "N", "identifiers": two}]}
    result = convert(document, "lab.survey", root=folder, strict=False)
    assert result.target["people"] == [{"family": "Carberry"}, {"family": "N"}]
    once(result)
    leaves = {leaf.path: leaf for leaf in result.report.leaves}
    assert leaves["$.creators[0].identifiers[0].value"].status.value == "left out"
    assert "scheme" in leaves["$.creators[0].identifiers[0].value"].reason
    assert leaves["$.creators[1].identifiers[0].value"].status.value == "refused"


def test_an_element_with_another_word_is_passed_over(folder: Path) -> None:
    document = {"name": "x", "sets": [{"heading": "a", "kind": "maps"}, {"heading": "b", "kind": "frames"}]}
    result = convert(document, "lab.survey", root=folder)
    assert result.target["sessions"] == [{"label": "b"}]
    once(result)
    assert status(result, "$.sets[0].heading") == "lost"


TABLES: dict[str, Any] = {
    "entry": [{"id": "X1"}],
    "struct": [{"title": "A thing", "entry_id": "X1"}],
    "em_imaging": [{"id": "1", "microscope_model": "FEI TITAN KRIOS", "accelerating_voltage": "300", "nominal_cs": "2.7"}],
    "em_experiment": [{"reconstruction_method": "SINGLE PARTICLE"}],
    "em_image_recording": [
        {"id": "1", "film_or_detector_model": "GATAN K3", "imaging_id": "1"},
        {"id": "2", "film_or_detector_model": "FEI FALCON III", "imaging_id": "1"},
    ],
    "audit_author": [{"name": "Carberry, J.", "pdbx_ordinal": "1", "identifier_ORCID": "0000-0002-1825-0097"}],
}


def test_tables_become_a_tree(folder: Path) -> None:
    result = convert(TABLES, "lab.deposit", root=folder, source="mmcif")
    assert result.target == {
        "name": "A thing",
        "method": "SP",
        "scope": {"model": "FEI TITAN KRIOS", "volts": 300000},
        "sets": [{"heading": "GATAN K3", "kind": "frames"}, {"heading": "FEI FALCON III", "kind": "frames"}],
        "creators": [
            {"name": "Carberry, J.", "identifiers": [{"scheme": "orcid", "value": "0000-0002-1825-0097"}]},
        ],
    }
    once(result)
    assert status(result, "_em_image_recording[1].imaging_id") == "ignored"


def test_and_the_tree_tables_again(folder: Path) -> None:
    """Rows with their keys, and what the dictionary demands besides is missing."""
    deposit = convert(TABLES, "lab.deposit", root=folder, source="mmcif").target
    back = convert(deposit, "mmcif", root=folder, source="lab.deposit", ask={"entry": "X1"})
    (imaging,) = back.target["em_imaging"]
    assert (imaging["accelerating_voltage"], imaging["id"], imaging["entry_id"]) == ("300", "1", "X1")
    detectors = [(row["id"], row["film_or_detector_model"], row["imaging_id"]) for row in back.target["em_image_recording"]]
    assert detectors == [("1", "GATAN K3", "1"), ("2", "FEI FALCON III", "1")]
    assert "_em_imaging.illumination_mode" in {one.item for one in back.report.missing}
    once(back)


def test_tables_become_other_tables(folder: Path) -> None:
    result = convert(TABLES, "hall", root=folder)
    (lens,) = result.target["lens"]
    assert (lens["id"], lens["cs"], lens["model"]) == ("1", "2.7", "FEI TITAN KRIOS")
    cameras = [(row["id"], row["maker"], row["lens_id"]) for row in result.target["camera"]]
    assert cameras == [("1", "GATAN K3", "1"), ("2", "FEI FALCON III", "1")]
    once(result)
    assert result.text().startswith("data_mmcif\n"), "without an entry the block is named after the schema that was read"
    back = convert(result.target, "mmcif", root=folder, source="hall", ask={"entry": "X1"})
    assert back.text().startswith("data_X1\n")
    assert [row["film_or_detector_model"] for row in back.target["em_image_recording"]] == ["GATAN K3", "FEI FALCON III"]
    assert back.target["em_imaging"][0]["nominal_cs"] == "2.7"
    once(back)
