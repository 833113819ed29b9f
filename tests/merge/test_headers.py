"""Real headers of the archive: the bundled example is merged into each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gemmi
import pytest
from places import SHARED

from oscem_map.runtime.merge import Facts, Preference, merge

HEADERS = sorted(SHARED.joinpath("corpus", "mmcif").glob("*.cif"))
STUB = "onedep_test_data_emd_0001.cif"
"""Has neither an entry nor coordinates."""


@pytest.mark.skipif(not HEADERS, reason="needs ../shared/corpus/mmcif, which is not here")
@pytest.mark.parametrize("prefer", ["metadata", "model"])
def test_real_headers(tmp_path: Path, facts: Facts, tables: Any, prefer: Preference) -> None:
    checked = 0
    for header in HEADERS:
        if header.name == STUB:
            continue
        once, twice = tmp_path / "once.cif", tmp_path / "twice.cif"
        done = merge(header, tables, once, facts, prefer=prefer)
        again = merge(once, tables, twice, facts, prefer=prefer)
        assert twice.read_bytes() == once.read_bytes()
        assert not (again.changed or again.added or again.filled)
        assert all(one.kept == "model" for one in again.differences)
        old, new = (gemmi.cif.read(str(path)).sole_block() for path in (header, once))
        for category in old.get_mmcif_category_names():
            if category[1:-1] not in tables:
                assert new.get_mmcif_category(category, raw=True) == old.get_mmcif_category(category, raw=True)
        assert {new.find_value(f"_{name}.entry_id") for name in ("struct", "em_experiment")} == {done.entry}
        checked += 1
    assert checked >= 5
