"""The report: its JSON against the published schema."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from made_reports import DIGEST, REPORT, reports

import oscem_map.runtime.report as module
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.report import Leaf, Report, Status

SCHEMA = json.loads((Path(module.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))


def check(document: object) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(document)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["$defs"]["leaf"]["properties"]["status"]["enum"]) == set(Status)


@given(reports)
def test_every_report_meets_the_schema(report: Report) -> None:
    document = json.loads(report.to_json(), parse_float=Decimal)
    check(document)
    assert document == report.to_dict()


@given(reports)
def test_the_text_is_that_of_the_plain_values(report: Report) -> None:
    assert report.to_json() == write_json(report.to_dict())


def test_nested_values_and_numbers_are_written_alike() -> None:
    values = [[], {}, [1, {"a": [None, "\\"]}], Decimal("1E+3"), Decimal("1E-50"), Decimal("0E-9"), 1.5, True, None, "\u2028"]
    leaves = tuple(Leaf("$.a", value, Status.LOST, (), "why", "a.omap:1") for value in values)
    report = Report("m", (), DIGEST, leaves)
    assert report.to_json() == write_json(report.to_dict())


def _without(key: str) -> dict[str, Any]:
    return {name: value for name, value in REPORT.to_dict().items() if name != key}


@pytest.mark.parametrize(
    "wrong",
    [
        _without("notes"),
        _without("supplied"),
        REPORT.to_dict() | {"supplied": [{"item": "_a.b", "value": "1"}]},
        REPORT.to_dict() | {"more": 1},
        REPORT.to_dict() | {"input": {"sha256": "x"}},
        REPORT.to_dict() | {"input": {"sha256": DIGEST, "file": "x"}},
        REPORT.to_dict() | {"leaves": [{"path": "$.a", "value": 1, "status": "fine"}]},
        REPORT.to_dict() | {"missing": [{"item": "_a.b"}]},
    ],
)
def test_the_schema_is_strict(wrong: object) -> None:
    check(REPORT.to_dict())
    with pytest.raises(jsonschema.ValidationError):
        check(wrong)


def test_numbers_keep_their_digits() -> None:
    assert '"value": 2.70,' in REPORT.to_json()
    assert REPORT.to_json().endswith("}\n")


def test_leaves_are_counted_and_grouped() -> None:
    assert [leaf.path for leaf in REPORT.refused()] == ["$.instrument.microscope"]
    assert REPORT.counts() == {
        Status.WRITTEN: 1,
        Status.RESPELT: 1,
        Status.UNLISTED: 1,
        Status.MENDED: 1,
        Status.DOUBTFUL: 1,
        Status.LOST: 3,
        Status.REFUSED: 1,
        Status.LEFT_OUT: 1,
        Status.UNKNOWN: 1,
        Status.IGNORED: 1,
    }
    assert [leaf.path for leaf in REPORT.by_reason()["no place"]] == ["$.a.first", "$.a.second"]
    assert "" not in REPORT.by_reason()
    assert [asked.name for asked in REPORT.unanswered()] == ["title"]
