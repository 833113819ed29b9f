"""One parsed record, converted and validated: without the report, with it, and with the mmCIF text."""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.records import measured, parsed
from benchmarks.timing import medians, shown
from oscem_map import convert


def rows() -> Iterator[tuple[str, str, str, str]]:
    name, text = measured()
    record = parsed(text)
    found = medians(
        {
            "json.loads": lambda: json.loads(text),
            "convert": lambda: convert(record, "mmcif"),
            "report": lambda: convert(record, "mmcif").report,
            "text": lambda: convert(record, "mmcif").text(),
        }
    )
    unit = found["json.loads"]
    yield f"json.loads of {name} ({len(text.encode()) / 1000:.1f} kB)", shown(unit), "1", ""
    said = {
        "convert": ("convert, validated", "6"),
        "report": ("the same, with the report", "10"),
        "text": ("with mmCIF text", ""),
    }
    for key, (what, most) in said.items():
        yield what, shown(found[key]), f"{found[key] / unit:.1f}", f"at most {most}" if most else ""
