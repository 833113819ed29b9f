"""Models in PDB format: what they are called, and letters that the format does not have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gemmi
import pytest

from oscem_map.runtime.merge import Facts, Merged, merge

ATOM = "ATOM      1  N   ALA A   1      11.104   6.134  -6.504  1.00  0.00           N\n"
HEADER = "HEADER    VIRUS                                   01-JAN-20   1ABC\n"


def merged(folder: Path, facts: Facts, data: bytes, entry: str = "D_1000") -> tuple[gemmi.cif.Block, Merged]:
    source, out = folder / "model.pdb", folder / "out.cif"
    source.write_bytes(data)
    tables: dict[str, Any] = {"entry": [{"id": entry}], "em_imaging": [{"entry_id": entry, "id": "1"}]}
    done = merge(source, tables, out, facts)
    return gemmi.cif.read_string(out.read_text()).sole_block(), done


def entries(block: gemmi.cif.Block) -> set[str]:
    text = [item.pair for item in block if item.pair is not None]
    return {gemmi.cif.as_string(value) for tag, value in text if tag == "_entry.id" or tag.endswith(".entry_id")}


def test_a_model_without_a_header_takes_the_records_entry(tmp_path: Path, facts: Facts) -> None:
    block, done = merged(tmp_path, facts, ATOM.encode())
    assert block.name == done.block == done.entry == "D_1000"
    assert entries(block) == {"D_1000"}
    assert not done.renamed
    merge(tmp_path / "model.pdb", {"struct": [{"title": "A title"}]}, tmp_path / "out.cif", facts)
    assert entries(gemmi.cif.read_string((tmp_path / "out.cif").read_text()).sole_block()) == {"model"}


def test_a_header_names_the_entry_and_its_block(tmp_path: Path, facts: Facts) -> None:
    block, done = merged(tmp_path, facts, (HEADER + ATOM).encode())
    assert block.name == done.block == done.entry == "1ABC"
    assert entries(block) == {"1ABC"}


@pytest.mark.parametrize("coding", ["latin-1", "utf-8"])
def test_letters_outside_ascii_are_respelt_and_columns_stay(tmp_path: Path, facts: Facts, coding: str) -> None:
    text = HEADER + "TITLE     CAF\u00c9 \u00d7 2\n" + ATOM.replace("ALA", "\u00c5LA")
    block, done = merged(tmp_path, facts, text.encode(coding))
    assert gemmi.cif.as_string(block.find_value("_struct.title")) == "CAFE x 2"
    assert block.find_values("_atom_site.Cartn_x")[0] == "11.104"
    assert "characters of the model outside ASCII, which PDB format is, were respelt" in done.notes
