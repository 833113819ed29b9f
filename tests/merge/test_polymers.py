"""Nothing is merged into coordinates of another molecule: sequences tell, as far as residues were modelled."""

from __future__ import annotations

import pytest
from merge.reading import Run, loop

from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.merge.polymers import lacks


@pytest.mark.parametrize(
    ("record", "model", "residue"),
    [
        ("MKVAA", "MKVAA", 0),
        ("MKV\nAA", "mkvaa", 0),
        ("GSMKVAAHHH", "MKVAA", 0),
        ("GSMKVLLLLAAHHH", "MKVAA", 0),
        ("MKVAA", "GSMKVAA", 1),
        ("MKVAA", "MKWAA", 3),
        ("MKVAA", "MKVAAA", 6),
        ("MKVAA", "(MSE)KVAA", 0),
        ("(MSE)KVAA", "MKVAA", 0),
        ("(MSE)(TPO)", "(SEP)", 1),
        ("(DA)(DC)(DG)", "(DA)(DC)(DG)", 0),
        ("(DA)(DC)(DG)", "(DA)(DG)(DC)", 3),
    ],
)
def test_which_residue_has_no_place(record: str, model: str, residue: int) -> None:
    assert lacks(record, model) == residue


MODEL = loop("entity", "id type pdbx_description", "1 polymer Alpha", "2 polymer Beta") + loop(
    "entity_poly", "entity_id type pdbx_seq_one_letter_code", "1 polypeptide(L) MKVAA", "2 polypeptide(L) GGSW"
)


def record(sequence: str | None, name: str = "Alpha") -> dict[str, list[dict[str, str | None]]]:
    return {
        "entity": [{"id": "1", "type": "polymer", "pdbx_description": name}],
        "entity_poly": [{"entity_id": "1", "type": "polypeptide(L)", "pdbx_seq_one_letter_code": sequence}],
        "entity_src_nat": [{"entity_id": "1", "pdbx_src_id": "1", "pdbx_organism_scientific": "Mus musculus"}],
    }


@pytest.mark.parametrize("prefer", ["metadata", "model"])
def test_another_molecule_of_the_same_name_is_refused(run: Run, prefer: str) -> None:
    with pytest.raises(DocumentError) as refused:
        run(MODEL, record("MKWAA"), prefer=prefer)
    assert "entity_id 1 has the residue V at 3 of MKVAA, for which there is no place in MKWAA" in str(refused.value)
    assert "the whole sequence of the molecule" in str(refused.value)


def test_all_molecules_are_named_at_once(run: Run) -> None:
    tables = record("MKWAA")
    tables["entity"].append({"id": "2", "type": "polymer", "pdbx_description": "Beta"})
    tables["entity_poly"].append({"entity_id": "2", "type": "polypeptide(L)", "pdbx_seq_one_letter_code": "GG"})
    with pytest.raises(DocumentError, match=r"entity_id 1 .*; entity_id 2 has the residue S at 3"):
        run(MODEL, tables)


@pytest.mark.parametrize("sequence", [None, "MKVAA", "GSMKVAAHHH"])
def test_the_same_molecule_is_merged(run: Run, sequence: str | None) -> None:
    text, _ = run(MODEL, record(sequence))
    assert "Mus musculus" in text


def test_without_coordinates_nothing_is_compared(run: Run) -> None:
    text, _ = run(MODEL, record("MKWAA"), atoms="")
    assert "MKWAA" in text


def test_one_sequence_that_agrees_is_enough(run: Run) -> None:
    """A modified residue has its own name in one spelling, and its parent's letter in the other."""
    model = loop("entity", "id type pdbx_description", "1 polymer Alpha") + loop(
        "entity_poly", "entity_id pdbx_seq_one_letter_code pdbx_seq_one_letter_code_can", "1 M(SEP)V MSV"
    )
    tables = record("MSVAA")
    tables["entity_poly"][0]["pdbx_seq_one_letter_code_can"] = "MSVAA"
    text, _ = run(model, tables)
    assert "Mus musculus" in text
