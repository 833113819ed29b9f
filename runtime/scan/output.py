"""A scan as JSON: `imagesets` as a mapping's `scan` takes them, and under `findings` all else that was seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from oscem_map.runtime.scan.folder import readable
from oscem_map.runtime.scan.groups import Faulty
from oscem_map.runtime.scan.record import Disagreement
from oscem_map.runtime.scan.scanning import Scan
from oscem_map.runtime.scan.sets import ImageSet

FINDINGS: Final = "findings"
"""What a mapping does not take of a scan."""


def as_json(scan: Scan) -> dict[str, Any]:
    """The scan as an object of plain values; names of files are readable text."""
    return {
        "imagesets": imagesets(scan),
        FINDINGS: {
            "folder": readable(scan.folder),
            "files": scan.files,
            "bytes": sum(one.bytes for one in scan.sets),
            "bytes_read": scan.bytes_read,
            "sets": [_set(one) for one in scan.sets],
            "record": _disagreements(scan.disagreements),
            "unread": _faulty(scan.unread),
            "references": [readable(path) for path in scan.references],
            "passed_over": [{"file": readable(one.path), "why": one.why} for one in scan.passed],
            "others": {readable(suffix): number for suffix, number in scan.others.items()},
            "hidden": scan.hidden,
        },
    }


def imagesets(scan: Scan) -> list[dict[str, Any]]:
    """The sets as answers to `scan imagesets[]`."""
    return [dict(one.fields) for one in scan.sets]


def _set(one: ImageSet) -> dict[str, Any]:
    found: dict[str, Any] = {"name": one.fields["name"], "pattern": one.pattern, "files": one.files, "bytes": one.bytes}
    if one.doses:
        low, high = one.doses
        found["dose"] = {"smallest": low, "largest": high, "unit": "e/Å²"}
    if one.tilts:
        found["tilt"] = {**one.tilts._asdict(), "unit": "°"}
    found["asked"] = [{"field": asked.field, "words": list(asked.words), "why": asked.why} for asked in one.asked]
    found["differences"] = [
        {
            "field": each.field,
            "values": [{"value": value, "files": number, "first": first} for value, number, first in each.values],
        }
        for each in one.differences
    ]
    found["record"] = _disagreements(one.disagreements)
    found["problems"] = _faulty(one.problems)
    return found


def _disagreements(found: Iterable[Disagreement]) -> list[dict[str, str]]:
    return [
        {"field": one.field, "files": one.files, "record": one.record, "slot": one.slot, "note": one.note}
        for one in found
    ]


def _faulty(found: Iterable[Faulty]) -> list[dict[str, str]]:
    return [{"file": readable(path), "what": problem.what, "help": problem.help} for path, problem in found]
