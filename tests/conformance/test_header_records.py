"""Records that are read from headers of the archive are valid, as linkml-validate judges: but for what a header does not say.

What is missing is what our own `validate` calls so; with values in these places the schema's own validator finds nothing else.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from both_trips import both_trips
from places import SHARED

from oscem_map.generated import oscem_migration
from oscem_map.runtime.validity import faults

STUB = "onedep_test_data_emd_0001"
HEADERS = [path for path in sorted((SHARED / "corpus" / "mmcif").glob("*.cif")) if path.stem != STUB]
SCHEMAS = SHARED / "schemas" / "oscem" / "v1.0.2"
CLASSES = {"spa": "Spa", "general": "General", "subtomo": "Tomo", "cellular_tomo": "Cell", "env_tomo": "Env"}
DEGREES = {"value": 1.0, "unit": "degrees"}
SAID: dict[str, Any] = {
    "date_time": "2024-08-31T00:00:00Z",
    "binning_camera": {"height": 1, "width": 1},
    "pixel_size": {"value": 1.0, "unit": "Å"},
    "detectors": [{"name": "Falcon 4"}],
    "tilt_axis_angle": 84.5,
    "tilt_angle": {"minimal": DEGREES, "maximal": DEGREES, "increment": DEGREES},
    "type_org": "Academic",
    "email": "ada@example.org",
    "source": "natural",
}
"""A value for each slot that headers leave open, where not any text will do."""
OPEN = {
    *SAID, "name", "description", "sequence", "natural_source", "family_name", "given_name", "instrument_type",
}  # fmt: skip
"""The slots that the schema demands, and that headers of the corpus do not say."""

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(not HEADERS, reason="needs ../shared/corpus/mmcif, which is not here"),
]


@cache
def validator(root: str) -> Any:
    linkml = pytest.importorskip("linkml.validator")
    plugin = pytest.importorskip("linkml.validator.plugins").JsonschemaValidationPlugin(closed=True)
    return linkml.Validator(str(SCHEMAS / f"oscem_schemas_{root}.yaml"), validation_plugins=[plugin])


def completed(record: Any, missing: list[str]) -> Any:
    """The record with a value at each path."""
    for path in missing:
        *outer, last = re.findall(r"\[\d+\]|[^.\[\]$]+", path)
        here = record
        for step in outer:
            here = here[int(step[1:-1])] if step.startswith("[") else here[step]
        here[last] = SAID.get(last, "something")
    return record


@pytest.mark.parametrize("path", HEADERS, ids=lambda path: path.stem)
def test_a_record_of_a_header_lacks_what_the_header_does_not_say_and_nothing_else(path: Path) -> None:
    trips = both_trips(path.read_bytes(), path.name)
    missing = [one.path for one in faults(trips.first.target, trips.root, oscem_migration) if not one.advice]
    assert {one.rpartition(".")[2] for one in missing} <= OPEN
    root = trips.root.partition(".")[2]
    whole = completed(json.loads(trips.first.text()), missing)
    report = validator(root).validate(whole, target_class=f"EMDataset{CLASSES[root]}")
    assert [one.message for one in report.results] == []
