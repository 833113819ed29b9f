"""Documents that only a Python program can give: converted with a report that can be written, or refused with the path."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hostile.damage import deep
from hostile.laws import faults
from hostile.work import record

from oscem_map import convert
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.report_markdown import to_markdown


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (float("nan"), "NaN"), (float("inf"), "Infinity"), (Decimal("sNaN"), "NaN"), (date(2025, 1, 1), "2025-01-01"),
        (datetime(2025, 1, 1, 12), "2025-01-01T12:00:00"), ((1, 2), None), (Decimal("1E+999999999"), None), (10**400, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", ["known", "unknown", "quantity"])
def test_the_report_can_be_written(value: Any, said: str | None, place: str) -> None:
    document = record("grants", 1)
    if place == "quantity":
        document["instrument"]["cs"] = {"value": value, "unit": "mm"}
    else:
        document["organizational"]["grants"][0]["start_date" if place == "known" else "nothing"] = value
    report = convert(document, "mmcif").report
    leaves = {leaf["path"]: leaf for leaf in json.loads(report.to_json())["leaves"]}
    where = {"known": ".organizational.grants[0].start_date", "unknown": ".organizational.grants[0].nothing"}
    if said is not None:
        assert leaves["$" + where.get(place, ".instrument.cs.value")]["value"] == said
    assert to_markdown(report)
    assert faults(document, "mmcif") == []


@pytest.mark.parametrize("odd", [{"SPA"}, b"SPA", object(), {1: "SPA"}, 10**5000, "\ud83d", deep(10_000)], ids=range(7))
def test_the_path_of_what_has_no_json_form(odd: Any) -> None:
    document = record("grants", 1)
    document["acquisition"]["technique"] = odd
    with pytest.raises(DocumentError, match=r"^\$\.acquisition\.technique"):
        convert(document, "mmcif")


def test_a_record_that_holds_itself() -> None:
    document = record("grants", 1)
    document["sample"]["grid"] = document["sample"]
    with pytest.raises(DocumentError, match=r"^\$\.sample\.grid: it holds itself"):
        convert(document, "mmcif")


@pytest.mark.parametrize("rows", [{"id": "1"}, ["x"], [{"id": [1]}], 3])
def test_rows_that_are_none(rows: Any) -> None:
    with pytest.raises(DocumentError, match=r"^_em_imaging"):
        convert({"em_imaging": rows}, "oscem")
