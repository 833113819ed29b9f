"""The words of a scan are EMPIAR's: those of its lists, or free text in the form that its lists allow."""

from __future__ import annotations

import json
import re
from typing import Any

from places import shared

from oscem_map.runtime.scan import category, mrc, tiff

FREE = re.compile(r"[A-Z0-9 ]+")
"""What EMPIAR takes for a voxel type outside its list."""


def words(of: str) -> set[str]:
    codes: dict[str, Any] = json.loads(shared("crosswalk", "empiar_codes.json").read_text("utf-8"))
    return {word for word in codes[of].values() if isinstance(word, str)}


def test_categories() -> None:
    said = {
        category.SINGLE,
        category.MOVIES,
        category.TILTS,
        category.VOLUMES,
        category.SUBTOMOGRAMS,
        category.AVERAGES,
    }
    assert said | {*category.PARTICLES} <= words("category")


def test_voxel_types() -> None:
    said = {one for mode in mrc.MODES.values() for one in mode.types} | {*tiff._TYPES.values()}
    assert len(said & words("voxel_type")) == 9
    assert [one for one in said - words("voxel_type") if not FREE.fullmatch(one)] == []


def test_formats() -> None:
    assert {"MRC", "MRCS", "TIFF", "EER"} <= words("data_format") & words("header_format")
