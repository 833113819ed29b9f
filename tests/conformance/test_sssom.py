"""The exported table is SSSOM: sssom-py reads and validates it."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.conformance

MAPPINGS = Path(__file__).parents[2] / "mappings"


def test_exported_tables_are_valid(tmp_path: Path) -> None:
    io = pytest.importorskip("sssom.io")
    parsers = pytest.importorskip("sssom.parsers")
    from oscem_map.compiler import check
    from oscem_map.compiler.inspect.crosswalk import crosswalks
    from oscem_map.compiler.inspect.exchange import Publication, to_sssom

    about = Publication(authors=("0000-0002-1825-0097",), day="2026-01-31")
    for walk in crosswalks(check(MAPPINGS, run=False).mappings):
        path = tmp_path / f"{walk.right}.sssom.tsv"
        path.write_text(to_sssom(walk, about), encoding="utf-8")
        io.validate_file(str(path), validation_types=None)
        assert len(parsers.parse_sssom_table(path).df) > 40
