"""What a curator found missing of organisms: whose they are, and the numbers that their names say."""

from __future__ import annotations

from typing import Any

import pytest
from review.test_samples import EXPRESSED, HUMAN, MADE, questions, tables

from oscem_map import convert
from oscem_map.runtime.report import Status

HEADER: dict[str, list[dict[str, Any]]] = {
    "em_experiment": [{"entry_id": "X", "id": "1", "reconstruction_method": "SINGLE PARTICLE"}],
    "entity": [{"id": "1", "type": "polymer", "src_method": "nat", "pdbx_description": "A"}],
    "entity_src_nat": [{"entity_id": "1", "pdbx_src_id": "1", "pdbx_organism_scientific": "Homo sapiens"}],
}


def test_the_organism_of_a_molecule_is_the_samples() -> None:
    made = tables({"molecule": [HUMAN, EXPRESSED, MADE, {**HUMAN, "expression_system": "synthetic"}]})
    sources = [*made["entity_src_nat"], *made["entity_src_gen"], *made["pdbx_entity_src_syn"]]
    assert [row.get("pdbx_alt_source_flag") for row in sources] == ["sample"] * 4


def test_without_an_organism_nothing_is_the_samples() -> None:
    (row,) = tables({"molecule": [{**EXPRESSED, "natural_source": ""}]})["entity_src_gen"]
    assert "pdbx_alt_source_flag" not in row


@pytest.mark.parametrize(("flag", "organism"), [("sample", "Homo sapiens"), (None, "Homo sapiens"), ("model", None)])
def test_the_organism_of_a_model_is_not_read_as_the_samples(flag: str | None, organism: str | None) -> None:
    (source,) = HEADER["entity_src_nat"]
    read = convert({**HEADER, "entity_src_nat": [{**source, "pdbx_alt_source_flag": flag}]}, "oscem")
    assert read.target["sample"]["molecule"][0].get("natural_source") == organism
    lost = [leaf.reason for leaf in read.report.having(Status.LOST) if leaf.path.endswith("pdbx_organism_scientific")]
    assert lost == ([] if organism else ["the organism of the model, and not of the sample"])


def test_a_scientific_name_says_its_number() -> None:
    made = tables({"molecule": [EXPRESSED]})
    (row,) = made["entity_src_gen"]
    numbers = row["pdbx_gene_src_ncbi_taxonomy_id"], row["pdbx_host_org_ncbi_taxonomy_id"]
    assert numbers == ("9606", "562")
    assert [one["ncbi_tax_id"] for one in made["em_entity_assembly_naturalsource"]] == ["9606"]
    assert [one["ncbi_tax_id"] for one in made["em_entity_assembly_recombinant"]] == ["562"]


def test_the_number_of_the_record_comes_first_and_what_is_none_gives_way_to_the_name() -> None:
    made = tables({"molecule": [{**HUMAN, "taxonomy_id_source": "9605"}, {**HUMAN, "taxonomy_id_source": "GCA_000001405.15"}]})
    assert [row["pdbx_ncbi_taxonomy_id"] for row in made["entity_src_nat"]] == ["9605", "9606"]


def test_a_name_without_a_number_is_asked_for_it() -> None:
    yeast = {"molecule": [{**HUMAN, "natural_source": "yeast"}]}
    assert "taxon_source" in questions(yeast)
    assert tables(yeast)["entity_src_nat"][0]["pdbx_ncbi_taxonomy_id"] is None
    assert "taxon_source" not in questions({"molecule": [HUMAN]})


def test_each_organism_of_a_cell_has_its_number_and_an_answer_comes_first() -> None:
    sample = {"specimen_env": {"organism": ["Homo sapiens", "Nostoc sp."]}}
    assert "taxon" in questions(sample, "cellular_tomo")
    made = tables(sample, "cellular_tomo", taxon=[None, 1180])["em_entity_assembly_naturalsource"]
    assert [str(row["ncbi_tax_id"]) for row in made] == ["9606", "1180"]
    made = tables(sample, "cellular_tomo", taxon=[63221, 1180])["em_entity_assembly_naturalsource"]
    assert [str(row["ncbi_tax_id"]) for row in made] == ["63221", "1180"]


def test_the_strain_in_a_name_is_the_strain() -> None:
    yeast = {**HUMAN, "natural_source": "Saccharomyces cerevisiae (strain ATCC 204508 / S288c)"}
    made = tables({"molecule": [yeast, {**yeast, "expression_system": "Escherichia coli (strain K12)"}, HUMAN]})
    assert [row.get("strain") for row in made["entity_src_nat"]] == ["ATCC 204508 / S288c", None]
    (row,) = made["entity_src_gen"]
    assert (row["gene_src_strain"], row["pdbx_host_org_strain"]) == ("ATCC 204508 / S288c", "K12")
