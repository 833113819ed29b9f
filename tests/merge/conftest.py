"""The facts of the single-particle mapping, and what it makes of the bundled example."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
from places import ROOT

from oscem_map import convert
from oscem_map.generated.oscem_spa_mmcif_merge import FACTS
from oscem_map.runtime.merge import Facts


@pytest.fixture(scope="session")
def facts() -> Facts:
    return FACTS


@pytest.fixture(scope="session")
def tables() -> dict[str, list[dict[str, Any]]]:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    answers = tomllib.loads((ROOT / "examples" / "apoferritin.answers.toml").read_text("utf-8"))
    made: dict[str, list[dict[str, Any]]] = convert(record, "mmcif", ask=answers).target
    return made
