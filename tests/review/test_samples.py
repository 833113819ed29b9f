"""What a curator found wrong in samples, molecules and specimens on their way to mmCIF, row by row."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map import convert

HUMAN = {"name_mol": "A", "molecular_type": "protein", "natural_source": "Homo sapiens"}
EXPRESSED = {**HUMAN, "expression_system": "Escherichia coli"}
MADE = {"name_mol": "B", "molecular_type": "DNA", "natural_source": "synthetic construct"}


def tables(sample: dict[str, Any], technique: str = "spa", **ask: Any) -> dict[str, list[dict[str, Any]]]:
    record = {"acquisition": {"technique": technique}, "sample": sample}
    made: dict[str, list[dict[str, Any]]] = convert(record, "mmcif", ask=ask).target
    return made


def questions(sample: dict[str, Any], technique: str = "spa", **ask: Any) -> set[str]:
    record = {"acquisition": {"technique": technique}, "sample": sample}
    return {one.name for one in convert(record, "mmcif", ask=ask).report.asked if one.value is None}


def test_row_4_what_chemistry_expressed_is_synthetic_and_no_recombinant() -> None:
    peptide = {**HUMAN, "expression_system": "synthetic construct"}
    made = tables({"molecule": [EXPRESSED, peptide]})
    assert [row["src_method"] for row in made["entity"]] == ["man", "syn"]
    assert (made["pdbx_entity_src_syn"][0]["entity_id"], made["pdbx_entity_src_syn"][0]["organism_scientific"]) == (
        "2", "Homo sapiens",
    )  # fmt: skip
    assert [row["organism"] for row in made["em_entity_assembly_recombinant"]] == ["Escherichia coli"]
    assert [row["organism"] for row in made["em_entity_assembly_synthetic"]] == ["Homo sapiens"]
    back = convert(made, "oscem.spa").target["sample"]["molecule"]
    assert [one["expression_system"] for one in back] == ["Escherichia coli", "synthetic construct"]


def test_row_4_synthesis_named_where_the_organism_is_meant_is_synthetic_and_not_natural() -> None:
    made = tables({"molecule": [MADE, {**MADE, "expression_system": "Escherichia coli"}]})
    assert [row["src_method"] for row in made["entity"]] == ["syn", "man"]
    assert [row["organism_scientific"] for row in made["pdbx_entity_src_syn"]] == ["synthetic construct"]
    assert "entity_src_nat" not in made
    components = [row["source"] for row in made["em_entity_assembly"] if row["parent_id"] == "1"]
    assert components == ["SYNTHETIC", "RECOMBINANT"]
    again = convert(convert(made, "oscem.spa").target, "mmcif").target
    assert [row["src_method"] for row in again["entity"]] == ["syn", "man"]


def test_row_6_a_header_of_synthetic_dna_is_read() -> None:
    header = {
        "em_experiment": [{"entry_id": "X", "id": "1", "reconstruction_method": "SINGLE PARTICLE"}],
        "entity": [{"id": "1", "type": "polymer", "src_method": "syn", "pdbx_description": "DNA"}],
        "pdbx_entity_src_syn": [{"entity_id": "1", "pdbx_src_id": "1", "organism_scientific": "synthetic construct"}],
    }
    assert convert(header, "oscem").target["sample"]["molecule"][0]["natural_source"] == "synthetic construct"


@pytest.mark.parametrize(
    ("molecules", "source"),
    [
        ([EXPRESSED, EXPRESSED], "RECOMBINANT"),
        ([HUMAN, HUMAN], "NATURAL"),
        ([{**HUMAN, "expression_system": "synthetic construct"}], "SYNTHETIC"),
        ([MADE], "SYNTHETIC"),
        ([MADE, MADE], "SYNTHETIC"),
        ([MADE, HUMAN], "MULTIPLE SOURCES"),
        ([{**MADE, "expression_system": "Escherichia coli"}], "RECOMBINANT"),
        ([EXPRESSED, HUMAN], "MULTIPLE SOURCES"),
        ([EXPRESSED, {"name_mol": "C"}], None),
    ],
)
def test_row_23_the_source_of_the_whole_is_that_of_its_molecules(molecules: list[Any], source: str | None) -> None:
    assert tables({"molecule": molecules})["em_entity_assembly"][0].get("source") == source


def test_row_23_an_organism_is_no_kind_of_source() -> None:
    made = tables({"overall_molecule": {"source": "Homo Sapiens"}, "molecule": [EXPRESSED]}, taxon_sample=9606)
    assert made["em_entity_assembly"][0]["source"] == "RECOMBINANT"
    row = made["em_entity_assembly_naturalsource"][0]
    assert (row["organism"], row["ncbi_tax_id"], row["entity_assembly_id"]) == ("Homo Sapiens", "9606", "1")


def test_row_19_the_whole_lists_its_entities() -> None:
    rows = tables({"molecule": [EXPRESSED, HUMAN, MADE]})["em_entity_assembly"]
    assert [row["entity_id_list"] for row in rows] == ["1,2,3", "1", "2", "3"]


def test_row_16_the_product_of_the_grid_is_asked_where_a_film_is() -> None:
    assert "grid_type" in questions({"grid": {"film_material": "carbon"}})
    assert "grid_type" not in questions({"grid": {"manufacturer": "Quantifoil R1.2/1.3"}})


def test_row_22_how_cells_were_grown_and_where_stands_in_the_details() -> None:
    sample = {
        "growth_condition": {"media": "DMEM", "growth_location": "on the grid", "treatment": "infected"},
        "specimen_env": {"organism": ["Homo sapiens"], "source_env": "lake", "location": "Geneva"},
        "freezing": {"method": "plunge_freezing", "details": "6 s", "blotting": True},
    }
    made = tables(sample, "cellular_tomo")
    assert made["em_specimen"][0]["details"] == "medium: DMEM; grown: on the grid; treatment: infected"
    assert made["em_entity_assembly_naturalsource"][0]["details"] == "lake; location: Geneva"
    assert made["em_vitrification"][0]["details"] == "6 s; blotted"
    back = convert(made, "oscem.cellular_tomo").target["sample"]
    assert back["growth_condition"] == sample["growth_condition"]
    assert back["specimen_env"]["location"] == "Geneva"


def test_row_28_a_buffer_and_a_cryogen_are_asked() -> None:
    made = tables({"specimen": {"vitrification": True, "buffer": "HEPES"}}, cryogen="ethane", buffer_ph=7.4)
    assert (made["em_vitrification"][0]["cryogen_name"], made["em_buffer"][0]["pH"]) == ("ETHANE", "7.4")
    assert "cryogen" in questions({"specimen": {"vitrification": True}})


def test_row_32_cells_are_natural_unless_somebody_says_otherwise() -> None:
    sample = {"specimen_env": {"organism": ["Homo sapiens"]}}
    assert tables(sample, "cellular_tomo")["em_entity_assembly"][0]["source"] == "NATURAL"
    assert tables(sample, "cellular_tomo", assembly_source="SYNTHETIC")["em_entity_assembly"][0]["source"] == "SYNTHETIC"
    assert "vitrified" in questions({**sample, "growth_condition": {"media": "DMEM"}}, "cellular_tomo")


def test_row_34_a_budget_without_a_unit_is_of_no_currency() -> None:
    result = convert({"acquisition": {"technique": "spa"}, "grants": [{"project_id": "g1", "budget": 1000}]}, "mmcif")
    (leaf,) = [one for one in result.report.leaves if one.path.endswith("budget")]
    assert "currency" in leaf.reason


VIRUS = {"virus_type": "VIRION", "virus_isolate": "STRAIN", "virus_enveloped": "YES", "virus_empty": "NO"}


def test_a_virus_is_asked_about_and_nothing_else_is() -> None:
    assert set(VIRUS) <= questions({"overall_molecule": {"molecular_overall_type": "VIRUS"}})
    assert set(VIRUS).isdisjoint(questions({"overall_molecule": {"molecular_overall_type": "RIBOSOME"}}))
    row = tables({}, sample_type="VIRUS", virus_host="Homo sapiens", **VIRUS)["em_virus_entity"][0]
    assert [row[name] for name in ("virus_type", "virus_isolate", "enveloped", "empty")] == list(VIRUS.values())


def test_crystals_have_their_cells() -> None:
    crystal = {"method": "CRYSTALLOGRAPHY", "aggregation_state": "2D ARRAY", "camera_length": 1200}
    plane = {"length_a": 60, "length_b": 62, "length_c": 100, "gamma": 90, "c_sampling": 50, "plane_group": "P 1 21"}
    made = tables({}, "general", **crystal, **plane)
    row = made["em_2d_crystal_entity"][0]
    assert (row["length_a"], row["angle_gamma"], row["space_group_name_H-M"]) == ("60", "90", "P 1 21")
    assert made["em_diffraction"][0]["camera_length"] == "1200"
    assert "em_3d_crystal_entity" not in made
    asked = questions({}, "general", method="CRYSTALLOGRAPHY", aggregation_state="3D ARRAY")
    assert {"space_group", "alpha", "camera_length"} <= asked
    assert "plane_group" not in asked


def test_relion_is_asked_for_its_version_and_no_other_program() -> None:
    assert "relion_version" in questions({}, processing_software="RELION")
    assert "relion_version" not in questions({}, processing_software="cryoSPARC")
    rows = tables({}, processing_software="RELION", ctf_software="CTFFIND", relion_version="4.0.1")["em_software"]
    named = {row["category"]: (row["name"], row.get("version")) for row in rows}
    assert named["RECONSTRUCTION"] == named["PARTICLE SELECTION"] == ("RELION", "4.0.1")
    assert named["CTF CORRECTION"] == ("CTFFIND", None)


def test_the_first_model_says_which_it_was() -> None:
    assert "start_emdb" in questions({}, start_model="EMDB MAP")
    row = tables({}, start_model="PDB ENTRY", start_pdb="1ABC")["em_start_model"][0]
    assert (row["type"], row["pdb_id"]) == ("PDB ENTRY", "1ABC")


def test_the_symmetry_of_a_helix_is_helical_unless_somebody_says_otherwise() -> None:
    row = tables({}, "general", method="HELICAL", map_particles=10)["em_3d_reconstruction"][0]
    assert row["symmetry_type"] == "HELICAL"
    row = tables({}, "general", method="HELICAL", map_particles=10, helical_symmetry="POINT")["em_3d_reconstruction"][0]
    assert row["symmetry_type"] == "POINT"
    row = tables({}, "general", method="SINGLE PARTICLE", map_particles=10)["em_3d_reconstruction"][0]
    assert row["symmetry_type"] == "POINT"


def test_raw_images_and_release_are_asked() -> None:
    row = tables({}, raw_data="10.6019/EMPIAR-00000")["pdbx_related_exp_data_set"][0]
    assert (row["data_reference"], row["data_set_type"], row["db_source"]) == (
        "10.6019/EMPIAR-00000", "raw EM image data", "EMPIAR",
    )  # fmt: skip
    assert "same_title" in questions({}, hold="HPUB")
    assert "same_title" not in questions({})


def test_the_alignment_of_the_microscope_and_its_aperture_are_asked() -> None:
    row = tables({}, alignment_procedure="coma free", objective_aperture=70)
    assert row.get("em_imaging", [{}])[0].get("alignment_procedure") == "COMA FREE"


@pytest.mark.parametrize(
    ("maker", "holes", "product", "details"),
    [
        ("Quantifoil", "2/1", "Quantifoil R2/1", None),
        ("quantifoil", " 1.2/1.3 ", "Quantifoil R1.2/1.3", None),
        ("Quantifoil", None, "Quantifoil", None),
        ("Example Grids", "2/1", None, "maker: Example Grids"),
    ],
)
def test_row_21_the_holes_of_a_quantifoil_name_its_product(
    maker: str, holes: str | None, product: str | None, details: str | None
) -> None:
    grid = {"manufacturer": maker, **({"holes": holes} if holes else {})}
    row = tables({"grid": grid})["em_sample_support"][0]
    assert (row.get("grid_type"), row.get("details")) == (product, details)


def test_sources_are_numbered_from_one_and_behind_that_of_the_whole() -> None:
    rows = tables({"molecule": [EXPRESSED, EXPRESSED]})["em_entity_assembly_naturalsource"]
    assert [row["id"] for row in rows] == ["1", "2"]
    named = {"molecule": [EXPRESSED], "overall_molecule": {"source": "Homo sapiens"}}
    assert [row["id"] for row in tables(named)["em_entity_assembly_naturalsource"]] == ["1", "2"]
