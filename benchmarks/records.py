"""The record that is measured: the official single-particle example of OSC-EM 1.0.2, else the bundled one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from oscem_map.runtime import documents

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "apoferritin.json"
OFFICIAL = "OSCEM_Schemas__tests-data-examples-example_valid_spa__2025-09-08_7e2021b.yaml"


def measured() -> tuple[str, str]:
    """The record's name and its text as JSON."""
    path = ROOT.parent / "shared" / "corpus" / "oscem" / "schema_examples" / OFFICIAL
    if not path.exists():
        return "the bundled example", EXAMPLE.read_text("utf-8")
    value = documents.read(path.read_bytes(), path.name).value
    return "the official v1.0.2 spa example", json.dumps(value, ensure_ascii=False, indent=2, default=float)


def real() -> list[dict[str, Any]]:
    """The real records of the corpus, where it is."""
    folder = ROOT.parent / "shared" / "corpus" / "oscem" / "real"
    found = [documents.read(path.read_bytes(), path.name).value for path in sorted(folder.glob("*")) if path.is_file()]
    return [one for one in found if isinstance(one, dict)]


def parsed(text: str) -> dict[str, Any]:
    """The record as the converter reads it."""
    value = documents.read(text.encode(), "record.json").value
    assert isinstance(value, dict)
    return value
