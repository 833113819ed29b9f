"""What `validate` finds: each kind of fault, with its path and what to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from places import RECORDS

from oscem_map.generated import oscem_migration
from oscem_map.runtime.choose import by_record
from oscem_map.runtime.converters import converters
from oscem_map.runtime.lint import findings
from oscem_map.runtime.validity import faults, root_of


def found(document: dict[str, Any], root: str = "oscem.spa") -> dict[str, tuple[str, str]]:
    return {one.path: (one.what, one.help) for one in faults(document, root, oscem_migration)}


def in_sample(**members: Any) -> dict[str, tuple[str, str]]:
    every = found({"sample": members})
    return {path: said for path, said in every.items() if path.startswith("$.sample") and "missing" not in said[0]}


@pytest.mark.parametrize(
    ("members", "path", "what", "help"),
    [
        ({"grids": {}}, "$.sample.grids", "no such slot", "did you mean `grid`?"),
        ({"grid": "Cu"}, "$.sample.grid", "a text where an object is expected", "with manufacturer"),
        ({"molecule": {"gene_name": "x"}}, "$.sample.molecule", "a list is expected", "write ["),
        ({"name": ["x"]}, "$.sample.name", "one value is expected, not a list", ""),
        ({"name": 3}, "$.sample.name", "a number, and a text is expected", ""),
        ({"grid": {"film_support": "no"}}, "$.sample.grid.film_support", "true or false is expected", "true or false"),
        ({"specimen": {"humidity": 90}}, "$.sample.specimen.humidity", "a number where a value with a unit", '"%"'),
        (
            {"specimen": {"humidity": {"value": "x", "unit": "%"}}},
            "$.sample.specimen.humidity.value",
            "not a number",
            "",
        ),
        ({"specimen": {"humidity": {"value": 9}}}, "$.sample.specimen.humidity.unit", "no unit", ""),
        ({"specimen": {"humidity": {"value": 9, "unit": "xx"}}}, "$.sample.specimen.humidity.unit", "unknown unit", ""),
        ({"specimen": {"humidity": {"value": 9, "unit": "mm"}}}, "$.sample.specimen.humidity.unit", "length, and", ""),
        (
            {"specimen": {"humidity": {"value": 9, "unit": "%", "si": 1}}},
            "$.sample.specimen.humidity.si",
            "no such part",
            "",
        ),
        (
            {"overall_molecule": {"molecular_overall_type": "Complexes"}},
            "$.sample.overall_molecule.molecular_overall_type",
            "not in the list",
            "did you mean 'COMPLEX'?",
        ),
    ],
)
def test_faults(members: dict[str, Any], path: str, what: str, help: str) -> None:
    said = in_sample(**members)
    assert [*said] == [path]
    assert what in said[path][0]
    assert help in said[path][1]


def test_dates_forms_and_required_slots() -> None:
    said = found(
        {
            "acquisition": {"technique": "subtomo", "date_time": "2024-01-31", "nominal_magnification": 1.5},
            "organizational": {"authors": [{"email": "nobody"}]},
        }
    )
    assert said["$.acquisition.technique"] == ("this schema is of spa only", 'write "spa"')
    assert said["$.acquisition.date_time"] == ("a date without a time", 'write "2024-01-31T00:00:00Z"')
    assert said["$.acquisition.nominal_magnification"][0] == "a number, and a whole number is expected"
    assert said["$.organizational.authors[0].email"][0] == "not of the form that the schema states"
    assert said["$.organizational.authors[0].family_name"][0] == "missing: the schema requires it"
    assert said["$.instrument"][0] == "missing: the schema requires it"


def test_what_is_empty_says_nothing() -> None:
    assert in_sample(grid=None, name="", molecule=[], specimen={}) == {}


@pytest.mark.parametrize(
    ("document", "root", "said"),
    [
        ({"acquisition": {"technique": "SPA "}}, "oscem.spa", True),
        ({"acquisition": {"technique": "subtomo"}}, "oscem.subtomo", True),
        ({"acquisition": {}}, "oscem.general", False),
        ({"acquisition": 3}, "oscem.general", False),
    ],
)
def test_the_root_that_a_document_says(document: dict[str, Any], root: str, said: bool) -> None:
    assert root_of(document, oscem_migration) == (root, said)




@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_bundled_examples_are_valid(path: Path) -> None:
    """Against the root that each names, units and placeholders included."""
    record = json.loads(path.read_text("utf-8"))
    (chosen, _) = by_record(record, [one for one in converters() if one.left in oscem_migration.ROOTS])
    assert faults(record, chosen.left, oscem_migration) == ()
    assert findings(record, oscem_migration.LINTS) == ()


def test_there_is_an_example_of_each_root() -> None:
    records = [json.loads(path.read_text("utf-8")) for path in RECORDS]
    fitting = [one for one in converters() if one.left in oscem_migration.ROOTS]
    assert {by_record(record, fitting)[0].left for record in records} == oscem_migration.ROOTS.keys()
