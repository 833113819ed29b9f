"""One parsed record, converted and validated, against `json.loads` of its text: a current one, and migrated ones."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.records import measured, parsed, real
from benchmarks.timing import medians, shown
from oscem_map import convert

CURRENT = {"convert": "8", "report": "16", "text": "12", "report as JSON": "30"}
MIGRATED = {"convert": "40", "report as JSON": "100"}
SAID = {
    "convert": "convert, validated",
    "report": "the same, with the report",
    "text": "convert, with mmCIF text",
    "report as JSON": "convert, with the report as JSON",
}


def rows() -> Iterator[tuple[str, str, str, str]]:
    name, text = measured()
    found = _times(text, CURRENT)
    yield f"json.loads of {name} ({len(text.encode()) / 1000:.1f} kB)", shown(found["json.loads"]), "1", ""
    for key, most in CURRENT.items():
        yield SAID[key], shown(found[key]), f"{found[key] / found['json.loads']:.1f}", f"at most {most}"
    migrated = [one for one in map(_migrated, real()) if one is not None]
    if not migrated:
        return
    yield f"{len(migrated)} real records that are migrated, means of their ratios", "", "1", ""
    for key, most in MIGRATED.items():
        yield SAID[key], "", f"{statistics.mean(one[key] for one in migrated):.1f}", f"at most {most}"


def _times(text: str, wanted: dict[str, str], rounds: int = 15) -> dict[str, float]:
    record = parsed(text)
    calls: dict[str, Callable[[], object]] = {
        "convert": lambda: convert(record, "mmcif"),
        "report": lambda: convert(record, "mmcif").report,
        "text": lambda: convert(record, "mmcif").text(),
        "report as JSON": lambda: _report_text(record),
    }
    own = {name: call for name, call in calls.items() if name in wanted}
    return dict(medians({"json.loads": lambda: json.loads(text), **own}, rounds))


def _migrated(record: dict[str, Any]) -> dict[str, float] | None:
    """The ratios of a real record; None for one that is current, or is none."""
    try:
        if convert(record, "mmcif").migrated is None:
            return None
    except ValueError:
        return None
    found = _times(json.dumps(record, ensure_ascii=False, indent=2, default=float), MIGRATED, 5)
    return {key: found[key] / found["json.loads"] for key in MIGRATED}


def _report_text(record: dict[str, Any]) -> str:
    return convert(record, "mmcif").report.to_json()
