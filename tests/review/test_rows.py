"""What a curator found wrong in mappings to mmCIF, row by row: what a record or a header says, and what it must become."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map import convert
from oscem_map.runtime.report import Status


def put(ask: dict[str, Any] | None = None, technique: str = "spa", **parts: Any) -> dict[str, list[dict[str, Any]]]:
    """The tables of a record with these parts."""
    parts["acquisition"] = {"technique": technique, **parts.get("acquisition", {})}
    tables: dict[str, list[dict[str, Any]]] = convert(parts, "mmcif", ask=ask or {}).target
    return tables


def get(**tables: list[dict[str, Any]]) -> dict[str, Any]:
    """The record of a header with these rows, of a single-particle entry."""
    header = {"em_experiment": [{"entry_id": "X", "id": "1", "reconstruction_method": "SINGLE PARTICLE"}], **tables}
    record: dict[str, Any] = convert(header, "oscem").target
    return record


def detector(name: str) -> dict[str, Any]:
    return put(acquisition={"detectors": [{"name": name}]})["em_image_recording"][0]


CONTACT = {"name_first": "Josiah", "name_mi": "M.E.", "name_last": "Carberry", "email": "j@example.org", "role": "investigator"}


def test_row_1_authors_come_from_the_lists_and_contacts_add_to_them() -> None:
    names = ["Alpha, S.", "Beta, D.R.", "Carberry, J.-A."]
    contact = {"name_first": "Josiah-Albert", "name_last": "Carberry", "email": "c@example.org"}
    authors = get(
        em_author_list=[{"author": name, "ordinal": str(n)} for n, name in enumerate(names, 1)],
        pdbx_contact_author=[{"id": "1", **contact, "role": "responsible scientist"}, {"id": "2", **contact}],
    )["organizational"]["authors"]
    assert [(one["family_name"], one["given_name"]) for one in authors] == [
        ("Alpha", "S."), ("Beta", "D.R."), ("Carberry", "Josiah-Albert"),
    ]  # fmt: skip
    assert authors[2]["email"] == "c@example.org"


def test_row_2_all_initials_are_kept() -> None:
    author = get(audit_author=[{"name": "Carberry, J.M.E.", "pdbx_ordinal": "1"}], pdbx_contact_author=[{"id": "1", **CONTACT}])
    tables = put(organizational=author["organizational"])
    assert tables["audit_author"][0]["name"] == "Carberry, J.M.E."
    assert (tables["pdbx_contact_author"][0]["name_first"], tables["pdbx_contact_author"][0]["name_mi"]) == ("Josiah", "M.E.")


@pytest.mark.parametrize("gun", ["CFEG", "E-CFEG", "Schottky (FEG)", "S-FEG", "X-FEG", "Cold FEG", "XFEG", "cold field emission"])
def test_row_3_field_emission_guns(gun: str) -> None:
    assert put(instrument={"electron_source": gun})["em_imaging"][0]["electron_source"] == "FIELD EMISSION GUN"


def test_row_5_a_ligand_that_is_known_is_not_unknown() -> None:
    row = put(sample={"ligands": [{"smiles": "CCO", "reference": "CID 702"}]})["pdbx_chem_comp_depositor_info"][0]
    assert (row["comp_id"], row["details"], row["descriptor"]) == ("LIG", "CID 702", "CCO")


def test_row_6_the_branch_follows_the_answer() -> None:
    crystal = put({"method": "CRYSTALLOGRAPHY"}, "general")
    assert crystal["exptl"][0]["method"] == "ELECTRON CRYSTALLOGRAPHY"
    helix = {"axial_symmetry": "C1", "helical_rise": 4.75, "helical_rotation": -1.2}
    row = put({"method": "HELICAL", **helix}, "general")["em_helical_entity"][0]
    assert (row["axial_symmetry"], row["axial_rise_per_subunit"], row["angular_rotation_per_subunit"]) == ("C1", "4.75", "-1.2")
    assert "em_helical_entity" not in put({"method": "SINGLE PARTICLE", **helix}, "general")


@pytest.mark.parametrize(("said", "mode"), [("HAADF", "DARK FIELD"), ("BF", "BRIGHT FIELD"), ("MicroED", "DIFFRACTION")])
def test_row_8_imaging(said: str, mode: str) -> None:
    assert put(instrument={"imaging": said})["em_imaging"][0]["mode"] == mode


@pytest.mark.parametrize("said", ["Counted", "CDS", "EER"])
def test_row_8_detector_modes(said: str) -> None:
    tables = put(acquisition={"detectors": [{"name": "K3", "mode": said}]})
    assert tables["em_image_recording"][0]["detector_mode"] == "COUNTING"


def test_row_9_as_many_grants_as_funders_belong_together_and_no_funder_spreads() -> None:
    grants = [{"project_id": "g1"}, {"project_id": "g2"}]
    both = put(organizational={"grants": grants, "funder": [{"funder_name": "SNF"}, {"funder_name": "DFG"}]})
    said = [(row["grant_number"], row["funding_organization"]) for row in both["pdbx_audit_support"]]
    assert said == [("g1", "Swiss National Science Foundation"), ("g2", "German Research Foundation (DFG)")]
    one = put(organizational={"grants": grants, "funder": [{"funder_name": "SNF"}]})["pdbx_audit_support"]
    assert [row.get("grant_number") for row in one if row.get("funding_organization")] == [None]


def test_row_9_a_grant_that_names_its_funder_keeps_it() -> None:
    grants = [{"funder": "SNF", "project_id": "g1"}, {"project_id": "g2"}, {"funder": "SNF", "project_id": "g3"}]
    rows = put(organizational={"grants": grants})["pdbx_audit_support"]
    snf = "Swiss National Science Foundation"
    assert [(row["grant_number"], row["funding_organization"]) for row in rows] == [("g1", snf), ("g2", None), ("g3", snf)]


def test_row_10_a_responsible_scientist_is_not_called_a_corresponding_author() -> None:
    authors = get(pdbx_contact_author=[{"id": "1", **CONTACT, "role": "responsible scientist"}])["organizational"]["authors"]
    assert authors[0]["role"] == "responsible scientist"
    assert put(organizational={"authors": authors})["pdbx_contact_author"][0]["role"] == "responsible scientist"


def test_row_11_a_row_without_a_fact_is_no_film() -> None:
    assert "grid" not in get(em_support_film=[{"id": "1", "sample_support_id": "1"}]).get("sample", {})
    assert get(em_support_film=[{"id": "1", "material": "CARBON"}])["sample"]["grid"]["film_support"] is True


def test_row_12_a_contact_is_somebody_of_whom_more_is_said_than_a_name() -> None:
    carberry = {"family_name": "Carberry", "given_name": "J.", "email": "j@example.org"}
    authors = [carberry, {"family_name": "Beispiel", "given_name": "A."}]
    tables = put(organizational={"authors": authors})
    assert [row["name_last"] for row in tables["pdbx_contact_author"]] == ["Carberry"]
    assert [row["name"] for row in tables["audit_author"]] == ["Carberry, J.", "Beispiel, A."]


def test_row_12_there_are_no_more_contacts_than_numbers_and_who_leads_comes_first() -> None:
    roles = {33: "corresponding author", 35: "principal investigator", 2: "investigator"}
    authors = [
        {"family_name": f"Carberry{'abcdefghijkl'[n // 3]}{'xyz'[n % 3]}", "given_name": "J.", "email": f"j{n}@example.org"}
        | ({"role": roles[n]} if n in roles else {})
        for n in range(36)
    ]
    done = convert({"acquisition": {"technique": "spa"}, "organizational": {"authors": authors}}, "mmcif")
    contacts = done.target["pdbx_contact_author"]
    assert [row["id"] for row in contacts] == [str(n) for n in range(1, 31)]
    kept = [n for n, one in enumerate(authors) if one["family_name"] in {row["name_last"] for row in contacts}]
    assert kept == [*range(28), 33, 35]
    assert len(done.target["em_author_list"]) == len(done.target["audit_author"]) == 36
    leaves = {leaf.path: leaf for leaf in done.report.leaves}
    assert leaves["$.organizational.authors[28].email"].status is Status.LEFT_OUT
    assert "from 1 to 30" in leaves["$.organizational.authors[28].email"].reason
    assert leaves["$.organizational.authors[28].family_name"].status is Status.WRITTEN
    assert convert(done.target, "oscem").target["organizational"]["authors"][35]["role"] == "principal investigator"


def test_row_13_the_old_name_of_the_krios_is_written_as_its_new_one() -> None:
    record = get(em_imaging=[{"id": "1", "entry_id": "X", "microscope_model": "FEI TITAN KRIOS"}])
    assert record["instrument"]["microscope"]["model"] == "Titan Krios"
    for said in ("FEI TITAN KRIOS", "FEI Titan Krios", "Titan-Krios", "Thermo Fisher Titan Krios"):
        assert put(instrument={"microscope": {"model": said}})["em_imaging"][0]["microscope_model"] == "TFS KRIOS"


def test_row_14_what_the_archive_does_not_list_is_other_and_its_name_is_in_the_details() -> None:
    row = detector("Example 5000")
    assert (row["film_or_detector_model"], row["details"]) == ("OTHER", "detector: Example 5000")
    optics = put(
        acquisition={
            "energy_filter": {"used": True, "model": "Example filter"},
            "specialist_optics": {"phaseplate": {"used": True, "instrument_type": "Laser"}},
        }
    )["em_imaging_optics"][0]
    assert optics["phase_plate"] == "OTHER"
    assert optics.get("energyfilter_name") is None
    assert optics["details"] == "energy filter: Example filter; phase plate: Laser"


@pytest.mark.parametrize("used", [True, None])
def test_a_filter_that_was_not_used_is_not_named(used: bool | None) -> None:
    model = {"model": "Example filter", "width_energy_filter": {"value": 20, "unit": "eV"}}
    assert "em_imaging_optics" not in put(acquisition={"energy_filter": {"used": False, **model}})
    (row,) = put(acquisition={"energy_filter": {"used": used, **model}})["em_imaging_optics"]
    assert (row["details"], row["energyfilter_slit_width"]) == ("energy filter: Example filter", "20")
    assert get(em_imaging_optics=[row])["acquisition"]["energy_filter"] == {"used": True, **model}


@pytest.mark.parametrize(("said", "word"), [("gold standard", "(GOLD STANDARD)"), ("SEMI-INDEPENDENT", "(SEMI-INDEPENDENT)")])
def test_row_15_the_kind_of_fsc_as_people_say_it(said: str, word: str) -> None:
    volume = {"volume_type": "final volume", "vol_resolution": {"value": 2, "unit": "Å"}}
    rows = put({"fsc_type": said}, processing={"volumes": [volume]})["em_3d_reconstruction"]
    assert rows[0]["fsc_type"].endswith(word)


def test_row_16_the_product_of_the_grid_is_asked() -> None:
    grid = {"film_material": "carbon", "film_thickness": "12 nm"}
    assert put({"grid_type": "Quantifoil R 1.2/1.3"}, sample={"grid": grid})["em_sample_support"][0]["grid_type"] == (
        "Quantifoil R1.2/1.3"
    )


def test_row_17_versions_of_microscopes() -> None:
    row = put(instrument={"microscope": {"model": "Krios G4"}})["em_imaging"][0]
    assert (row["microscope_model"], row["microscope_version"]) == ("TFS KRIOS", "G4")


WORDS = {
    "Falcon4": "FEI FALCON IV (4k x 4k)", "Gatan K3": "GATAN K3 (6k x 4k)", "FEI Falcon II": "FEI FALCON II (4k x 4k)",
    "Falcon C": "TFS FALCON C (2k x 2k)", "K3 Continuum": "GATAN K3 BIOCONTINUUM (6k x 4k)", "K2 IS": "GATAN K2 IS (4k x 4k)",
    "DE-64": "DIRECT ELECTRON DE-64 (8k x 8k)", "Apollo": "DIRECT ELECTRON APOLLO (4k x 4k)",
    "Alpine": "GATAN ALPINE (2.3k x 3.2k)",
    "Ceta 16M": "FEI CETA (4k x 4k)", "US4000": "GATAN ULTRASCAN 4000 (4k x 4k)", "SINGLA": "DECTRIS SINGLA (1k x 1k)",
    "Orius SC200": "GATAN ORIUS SC200 (2k x 2k)",
    "Orius": None, "UltraScan": None, "EF-Falcon": None, "BM-Falcon": None, "EF-CCD": None,
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), WORDS.items())
def test_words_of_detectors(said: str, listed: str | None) -> None:
    tables = put(acquisition={"detectors": [{"name": said, "mode": "counting"}]})
    assert tables["em_image_recording"][0]["film_or_detector_model"] == listed


MODELS = {
    "Thermo Scientific Krios G3": "TFS KRIOS", "Krios Rx": "TFS KRIOS", "Glacios-2": "TFS GLACIOS", "Talos": "TFS TALOS",
    "Talos F200X": "TFS TALOS", "Tecnai F20": "FEI TECNAI F20", "Tecnai T12": "FEI TECNAI 12",
    "T12": "FEI TECNAI 12", "F30": "FEI TECNAI F30", "F200S": "TFS TALOS",
    "Tecnai Spirit": "FEI TECNAI SPIRIT",
    "Polara G2": "FEI POLARA 300", "CRYO ARM 300 II": "JEOL CRYO ARM 300", "JEM-Z300FSC": "JEOL CRYO ARM 300",
    "JEM-2100F": "JEOL 2100F", "JEM-3200FSC": "JEOL 3200FSC", "TOTEM 300S": "SHUIMU TOTEM 300S", "Titan": None,
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), MODELS.items())
def test_words_of_microscopes(said: str, listed: str | None) -> None:
    row = put(instrument={"microscope": {"model": said}, "cs": {"value": 2.7, "unit": "mm"}})["em_imaging"][0]
    assert row["microscope_model"] == listed


@pytest.mark.parametrize(("technique", "kind"), [("ribosome", "RIBOSOME"), ("antibody", "COMPLEX")])
def test_the_kind_of_a_component_is_the_molecules_class_where_the_archive_lists_it(technique: str, kind: str) -> None:
    tables = put(sample={"molecule": [{"name_mol": "70S", "molecular_class": technique}]})
    assert [row["type"] for row in tables["em_entity_assembly"] if row["parent_id"] == "1"] == [kind]


def test_the_target_of_the_research_is_not_the_name_of_the_sample() -> None:
    features = {"main_target": "Nuclear pore", "details_tomo": "of a lamella"}
    row = put({"sample_name": "Yeast"}, "cellular_tomo", sample={"tomogram_features": features})["em_entity_assembly"][0]
    assert (row["name"], row["details"]) == ("Yeast", "of a lamella; target: Nuclear pore")


def test_row_1_a_name_of_one_letter_stays_as_the_contact_spells_it() -> None:
    rows = {"em_author_list": [{"author": "Beispiel, Y.", "ordinal": "1"}]}
    contact = {"id": "1", "name_first": "Y", "name_last": "Beispiel", "email": "y@example.org"}
    assert get(**rows, pdbx_contact_author=[contact])["organizational"]["authors"][0]["given_name"] == "Y"


def acquired(**acquisition: Any) -> dict[str, list[dict[str, Any]]]:
    return put(acquisition=acquisition)


def test_row_7_images_of_diffraction_are_no_micrographs() -> None:
    row = put(instrument={"imaging": "Diffraction"}, acquisition={"images_generated": 12})["em_image_recording"][0]
    assert (row["num_diffraction_images"], row.get("num_real_images")) == ("12", None)
    row = put(instrument={"imaging": "Brightfield"}, acquisition={"images_generated": 12})["em_image_recording"][0]
    assert (row.get("num_diffraction_images"), row["num_real_images"]) == (None, "12")
    record = get(
        em_imaging=[{"id": "1", "mode": "DIFFRACTION"}], em_image_recording=[{"id": "1", "num_diffraction_images": "12"}]
    )
    assert record["acquisition"]["images_generated"] == 12


def test_row_17_a_serial_number_has_an_item_and_the_model_is_asked() -> None:
    done = convert({"acquisition": {"technique": "spa"}, "instrument": {"microscope": {"model": "TITAN52339260"}}}, "mmcif")
    row = done.target["em_imaging"][0]
    assert (row["microscope_serial_number"], row["microscope_model"]) == ("TITAN52339260", None)
    assert "microscope_model" in {one.name for one in done.report.asked}


def test_row_18_the_size_of_images_and_their_frames() -> None:
    size = {"image_size": {"height": 4092, "width": 5760}, "frames_per_movie": 40}
    row = acquired(**size)["em_image_scans"][0]
    assert (row["dimension_height"], row["dimension_width"], row["frames_per_image"]) == ("4092", "5760", "40")
    assert row["scanner_model"] is None
    scans = {"dimension_height": "4092", "dimension_width": "5760", "frames_per_image": "40", "scanner_model": None}
    acquisition = get(em_image_scans=[{"id": "1", **scans}])["acquisition"]
    assert {name: acquisition[name] for name in size} == size


def test_row_20_the_cryogen_of_the_holder_where_the_stage_has_none() -> None:
    assert acquired(holder_cryogen="nitrogen")["em_imaging"][0]["cryogen"] == "NITROGEN"
    assert acquired(holder_cryogen="nitrogen", cryogen="helium")["em_imaging"][0]["cryogen"] == "HELIUM"


def test_row_26_binning_and_groups_of_beam_tilt_stand_in_the_details_both_ways() -> None:
    said = {"binning_camera": {"height": 2, "width": 2}, "beamtiltgroups": 9}
    tables = acquired(detectors=[{"name": "Example 5000"}], **said)
    assert tables["em_image_recording"][0]["details"] == "detector: Example 5000; binning: 2 x 2; beam tilt groups: 9"
    acquisition = get(em_image_recording=tables["em_image_recording"])["acquisition"]
    assert acquisition["detectors"] == [{"name": "Example 5000"}]
    assert {name: acquisition[name] for name in said} == said


def test_a_nominal_defocus_that_spans_zero_has_negative_numbers_for_over_focus() -> None:
    ends = {"minimal": {"value": -1.4, "unit": "µm"}, "maximal": {"value": 0.4, "unit": "µm"}}
    row = acquired(nominal_defocus=ends)["em_imaging"][0]
    assert (row["nominal_defocus_min"], row["nominal_defocus_max"]) == ("-400", "1400")


PROGRAMS = {
    "Tomography 5": ("FEI tomography", "5"), "Tomo5": ("FEI tomography", "5"), "Latitude S": ("Latitude", None),
    "GMS": ("DigitalMicrograph", None), "SerialEM version 4.1": ("SerialEM", "4.1"), "EPU 3.5.1": ("EPU", "3.5.1"),
    "PACEtomo": ("PACEtomo", None), "GMS 3.4": ("DigitalMicrograph", "3.4"), "Tomo5 5.12": ("FEI tomography", "5.12"),
    "Gatan Microscopy Suite 3.32.2403": ("DigitalMicrograph", "3.32.2403"), "Tomography 5.12.0": ("FEI tomography", "5.12.0"),
    "Latitude S 3.4": ("Latitude", "3.4"), "Tomo Live 1.0": ("Tomo Live", "1.0"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), PROGRAMS.items())
def test_words_of_programs(said: str, listed: tuple[str, str | None]) -> None:
    row = acquired(microscope_software=said)["em_software"][0]
    assert (row["name"], row.get("version")) == listed


def test_row_4_a_synthetic_molecule_both_ways() -> None:
    dna = {"name_mol": "promoter", "molecular_type": "DNA", "sequence": "ACGT", "expression_system": "synthetic construct"}
    tables = put(sample={"molecule": [{**dna, "natural_source": "Escherichia coli", "taxonomy_id_source": "562"}]})
    assert tables["entity"][0]["src_method"] == "syn"
    row = tables["pdbx_entity_src_syn"][0]
    assert (row["organism_scientific"], row["ncbi_taxonomy_id"]) == ("Escherichia coli", "562")
    assert [one["source"] for one in tables["em_entity_assembly"] if one["parent_id"] == "1"] == ["SYNTHETIC"]
    assert "entity_src_gen" not in tables
    molecule = get(**tables)["sample"]["molecule"][0]
    assert (molecule["expression_system"], molecule["natural_source"]) == ("synthetic construct", "Escherichia coli")


def test_only_a_synthetic_molecule_is_read_as_one() -> None:
    molecules = [{"name_mol": by, "sequence": "AC", "expression_system": by} for by in ("E. coli", "synthetic")]
    again = get(**put(sample={"molecule": molecules}))["sample"]["molecule"]
    assert [one["expression_system"] for one in again] == ["E. coli", "synthetic construct"]


TOMOGRAM = {"entry_id": "X", "id": "1", "reconstruction_method": "TOMOGRAPHY"}


@pytest.mark.parametrize(("state", "root"), [("CELL", "cellular_tomo"), ("TISSUE", "cellular_tomo"), ("PARTICLE", "general")])
def test_a_tomogram_of_particles_does_not_become_one_of_cells(state: str, root: str) -> None:
    header = {"em_experiment": [{**TOMOGRAM, "aggregation_state": state}], "em_imaging": [{"id": "1", "mode": "BRIGHT FIELD"}]}
    done = convert(header, "oscem")
    assert done.converter.left == f"oscem.{root}"
    if root == "general":
        assert done.target["sample"]["overall_molecule"]["assembly"] == state
        again = convert(done.target, "mmcif", source="oscem.general").target["em_experiment"][0]
        assert (again["reconstruction_method"], again["aggregation_state"]) == ("TOMOGRAPHY", state)


def test_one_temperature_of_an_older_entry_is_both_ends() -> None:
    acquisition = get(em_imaging=[{"id": "1", "temperature": "93"}])["acquisition"]
    assert acquisition["temperature"] == {end: {"value": 93, "unit": "K"} for end in ("minimal", "maximal")}


def test_a_sample_without_parents_is_the_row_that_says_so() -> None:
    rows = [{"id": "1", "type": "RIBOSOME", "name": "70S"}, {"id": "0", "type": "SAMPLE", "name": "70S with RF2"}]
    assert get(em_entity_assembly=rows)["sample"]["overall_molecule"]["name_sample"] == "70S with RF2"


def test_a_ligand_of_a_model_is_read() -> None:
    rows = [{"entity_id": "7", "name": "2-acetamido-2-deoxy-beta-D-glucopyranose", "comp_id": "NAG"}]
    assert get(pdbx_entity_nonpoly=rows)["sample"]["ligands"] == [{"present": True, "reference": "NAG"}]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ({"used": False, "instrument_type": "CEOS"}, "No corrector"), ({"used": False}, "No corrector"),
        ({"used": True, "instrument_type": "CEOS"}, "CEOS"), ({"used": True}, None),
    ],
)  # fmt: skip
def test_whether_there_was_a_corrector(said: dict[str, Any], written: str | None) -> None:
    optics = {"specialist_optics": {"spherical_aberration_corrector": said}}
    row = put(acquisition={**optics, "energy_filter": {"used": True, "model": "Selectris"}})["em_imaging_optics"][0]
    assert row.get("sph_aberration_corrector") == written
    if written is not None:
        again = get(em_imaging_optics=[row])["acquisition"]["specialist_optics"]["spherical_aberration_corrector"]
        assert again == ({"used": False} if written == "No corrector" else said)
