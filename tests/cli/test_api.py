"""`import oscem_map`: the public names."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any

import pytest

import oscem_map


def test_convert_gives_target_and_report(record: Any) -> None:
    result = oscem_map.convert(record, "mmcif", ask={"title": "A title"})
    assert result.target["struct"][0]["title"] == "A title"
    assert any(leaf.path == "$.instrument.cs.value" for leaf in result.report.leaves)


def test_a_refused_value_is_left_out_and_reported(refused: Any) -> None:
    result = oscem_map.convert(refused, "mmcif")
    assert "$.instrument.cs.unit" in {leaf.path for leaf in result.report.refused()}
    assert not any("nominal_cs" in row for row in result.target.get("em_imaging", ()))


def test_strict_raises_with_all_problems(refused: Any) -> None:
    with pytest.raises(oscem_map.ConversionError) as error:
        oscem_map.convert(refused, "mmcif", strict=True)
    paths = {leaf.path for leaf in error.value.problems}
    assert {"$.instrument.cs.unit", "$.organizational.authors[0].orcid"} <= paths


def test_back(record: Any) -> None:
    rows = oscem_map.convert(record, "mmcif").target
    tree = oscem_map.convert(rows, "oscem.spa").target
    assert json.loads(json.dumps(tree["instrument"]["cs"], default=float)) == {"value": 2.7, "unit": "mm"}


def test_names() -> None:
    roots = ("cellular_tomo", "env_tomo", "general", "spa", "subtomo")
    assert {"mmcif", *(f"oscem.{root}" for root in roots), "oscem"} <= set(oscem_map.targets())
    assert oscem_map.__version__ == version("oscem-map")
    assert {"convert", "ConversionError", "targets", "__version__"} <= set(dir(oscem_map))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        oscem_map.nothing  # noqa: B018
