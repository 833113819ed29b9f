"""The facts of the single-particle mapping, and what it makes of the bundled example."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from merge.reading import ATOMS, HEAD, Run, Tables
from places import ROOT

from oscem_map import convert
from oscem_map.generated.oscem_spa_mmcif_merge import FACTS
from oscem_map.runtime.merge import Facts, Merged, merge


@pytest.fixture(scope="session")
def facts() -> Facts:
    return FACTS


@pytest.fixture(scope="session")
def tables() -> dict[str, list[dict[str, Any]]]:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    answers = tomllib.loads((ROOT / "examples" / "apoferritin.mmcif.answers.toml").read_text("utf-8"))
    made: dict[str, list[dict[str, Any]]] = convert(record, "mmcif", ask=answers).target
    return made


@pytest.fixture
def run(tmp_path: Path, facts: Facts) -> Run:
    """Merges tables into a model of which the middle is given, twice: the second time changes nothing."""

    def merged(model: str, tables: Tables, **options: Any) -> tuple[str, Merged]:
        source, out, again = (tmp_path / name for name in ("model.cif", "out.cif", "again.cif"))
        head = options.pop("head", HEAD)
        source.write_text(head + model + options.pop("atoms", ATOMS), newline="")
        tables = {"entry": [{"id": "OSCEM"}], **tables}
        done = merge(source, tables, out, facts, **options)
        assert not merge(out, tables, again, facts, **options).changed
        assert again.read_bytes() == out.read_bytes()
        return out.read_text(), done

    return merged
