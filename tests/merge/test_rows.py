"""Which row is which: keys, marks and names of the single-particle mapping; who wins, and what is said about it."""

from __future__ import annotations

import pytest
from merge.reading import ATOMS, HEAD, Run, Tables, column


def test_the_entry_is_the_models(run: Run) -> None:
    text, done = run("", {"struct": [{"entry_id": "OSCEM", "title": "A title"}]})
    assert column(text, "_entry.id") == column(text, "_struct.entry_id") == ["9XYZ"]
    assert done.entry == "9XYZ"
    assert [(one.item, one.metadata, one.model) for one in done.renamed] == [("_entry.id", "OSCEM", "9XYZ")]
    assert text.startswith(HEAD + ATOMS)


def test_a_single_row_takes_the_models_key_and_what_points_at_it_follows(run: Run) -> None:
    model = "_em_imaging.entry_id 9XYZ\n_em_imaging.id A\n_em_imaging.nominal_cs 2.70\n#\n"
    tables: Tables = {
        "em_imaging": [{"entry_id": "OSCEM", "id": "1", "nominal_cs": "2.7", "mode": "BRIGHT FIELD"}],
        "em_imaging_optics": [{"id": "1", "imaging_id": "1", "phase_plate": "VOLTA PHASE PLATE"}],
    }
    text, done = run(model, tables)
    assert "_em_imaging.nominal_cs 2.70\n_em_imaging.mode 'BRIGHT FIELD'\n#\n" in text
    assert column(text, "_em_imaging_optics.imaging_id") == ["A"]
    assert done.differences == ()


def test_names_are_found_in_any_letters(run: Run) -> None:
    text, done = run("_EM_Imaging.ID A\n_EM_Imaging.Nominal_CS ?\n#\n", {"em_imaging": [{"id": "1", "nominal_cs": "2.7"}]})
    assert "_EM_Imaging.Nominal_CS 2.7\n" in text
    assert done.added == ()


def test_a_row_may_point_at_one_that_is_written_later(run: Run) -> None:
    tables: Tables = {
        "em_imaging_optics": [{"id": "1", "imaging_id": "1", "phase_plate": "VOLTA PHASE PLATE"}],
        "em_imaging": [{"entry_id": "OSCEM", "id": "1"}],
        "entry": [{"id": "OSCEM"}],
    }
    text, _ = run("_em_imaging.entry_id 9XYZ\n_em_imaging.id A\n#\n", tables)
    assert column(text, "_em_imaging_optics.imaging_id") == column(text, "_em_imaging.id") == ["A"]


def test_a_text_field_for_a_text_field(run: Run) -> None:
    row = {"id": "1", "details": "two\nlines"}
    text, _ = run("_em_imaging.id 1\n_em_imaging.details\n;an\nold one\n;\n#\n", {"em_imaging": [row]})
    assert "_em_imaging.id 1\n_em_imaging.details\n;two\nlines\n;\n" in text


def test_a_loop_without_rows(run: Run) -> None:
    model = "loop_\n_audit_author.name\n_audit_author.pdbx_ordinal\n#\n"
    text, _ = run(model, {"audit_author": [{"pdbx_ordinal": "1", "name": "Carberry, J."}]})
    assert "_audit_author.pdbx_ordinal\n'Carberry, J.' 1\n#\n" in text


SOFTWARE = """loop_
_em_software.id
_em_software.category
_em_software.name
_em_software.version
1 RECONSTRUCTION      cryoSPARC ?
4 'IMAGE ACQUISITION' SerialEM  .
2 'MODEL FITTING'     Coot      .
#
"""


def test_marked_rows_are_found_by_their_marks_and_other_programs_are_left_alone(run: Run) -> None:
    rows = [
        {"id": "1", "category": "IMAGE ACQUISITION", "name": "EPU", "version": "3.5", "imaging_id": "1"},
        {"id": "2", "category": "RECONSTRUCTION", "name": "cryoSPARC", "version": None},
    ]
    text, done = run(SOFTWARE, {"em_software": rows})
    assert column(text, "_em_software.id") == ["1", "4", "2"]
    assert column(text, "_em_software.name") == ["cryoSPARC", "EPU", "Coot"]
    assert "Coot      . ?\n" in text
    (difference,) = done.differences
    assert (difference.item, difference.row) == ("_em_software.name", "id 4")
    assert (difference.model, difference.metadata, difference.kept) == ("SerialEM", "EPU", "metadata")
    assert [(one.item, one.value) for one in done.filled] == [
        ("_em_software.version", "3.5"), ("_em_software.imaging_id", "1"),
    ]  # fmt: skip


def test_of_two_programs_for_one_step_the_one_with_the_name_is_meant(run: Run) -> None:
    model = SOFTWARE.replace("'MODEL FITTING'     Coot     ", "RECONSTRUCTION      RELION   ")
    for number, name in (("1", "RELION"), ("2", "cryoSPARC"), ("2", "RELION"), ("7", "RELION")):
        row = {"id": number, "category": "RECONSTRUCTION", "name": name, "version": None}
        text, done = run(model, {"em_software": [row]})
        assert column(text, "_em_software.name") == ["cryoSPARC", "SerialEM", "RELION"]
        assert not done.changed
        assert done.differences == done.added == ()
    text, done = run(model, {"em_software": [{"id": "2", "category": "RECONSTRUCTION", "name": "cisTEM"}]})
    assert column(text, "_em_software.name") == ["cryoSPARC", "SerialEM", "RELION", "cisTEM"]
    assert column(text, "_em_software.id") == ["1", "4", "2", "5"]
    text, done = run(model, {"em_software": [{"id": "9", "category": "RECONSTRUCTION", "name": "cisTEM"}]})
    assert column(text, "_em_software.id") == ["1", "4", "2", "9"]


def test_a_program_that_the_model_does_not_have_gets_a_free_number(run: Run) -> None:
    model = "_em_software.id 1\n_em_software.category OTHER\n_em_software.name ?\n#\n"
    text, done = run(model, {"em_software": [{"id": "1", "category": "RECONSTRUCTION", "name": "RELION"}]})
    assert column(text, "_em_software.id") == ["1", "2"]
    assert [(one.category, one.row) for one in done.added] == [("em_software", "id 2")]


def test_a_row_without_a_mark_is_ours_only_if_it_says_nothing_else(run: Run) -> None:
    def names(name: str) -> list[str]:
        model = f"_em_software.id 1\n_em_software.category ?\n_em_software.name {name}\n#\n"
        row = {"id": "1", "category": "IMAGE ACQUISITION", "name": "EPU"}
        return column(run(model, {"em_software": [row]})[0], "_em_software.name")

    assert names("?") == names(".") == names("EPU") == ["EPU"]
    assert names("RELION") == ["RELION", "EPU"]


@pytest.mark.parametrize(("prefer", "value"), [("metadata", "300"), ("model", "200")])
def test_the_policy(run: Run, prefer: str, value: str) -> None:
    model = "_em_imaging.id 1\n_em_imaging.accelerating_voltage 200\n_em_imaging.nominal_cs ?\n_em_imaging.mode .\n#\n"
    row = {"id": "1", "accelerating_voltage": "300", "nominal_cs": "2.7", "mode": "BRIGHT FIELD"}
    text, done = run(model, {"em_imaging": [row]}, prefer=prefer)
    assert column(text, "_em_imaging.accelerating_voltage") == [value]
    assert column(text, "_em_imaging.nominal_cs") == ["2.7"]
    assert column(text, "_em_imaging.mode") == ["BRIGHT FIELD"]
    (difference,) = done.differences
    assert (difference.model, difference.metadata, difference.kept) == ("200", "300", prefer)


def test_an_assumed_value_beats_nothing(run: Run) -> None:
    model = "_em_specimen.id 1\n_em_specimen.experiment_id 1\n_em_specimen.staining_applied YES\n#\n"
    row = {"id": "1", "experiment_id": "1", "staining_applied": "NO", "shadowing_applied": "NO"}
    assumed = {(f"_em_specimen.{item}", "NO") for item in ("staining_applied", "shadowing_applied")}
    text, done = run(model, {"em_specimen": [row]}, assumed=assumed)
    assert column(text, "_em_specimen.staining_applied") == ["YES"]
    assert column(text, "_em_specimen.shadowing_applied") == ["NO"]
    assert [one.kept for one in done.differences] == ["model"]


PEOPLE = """loop_
_pdbx_contact_author.id
_pdbx_contact_author.name_last
_pdbx_contact_author.name_first
_pdbx_contact_author.identifier_ORCID
_pdbx_contact_author.phone
1 Doe      Jane   0000-0001-5109-3700 555
2 Carberry Josiah ?                   556
#
"""


def test_people_are_found_by_their_names_and_not_by_numbers(run: Run) -> None:
    josiah = {"name_last": "Carberry", "name_first": "Josiah", "identifier_ORCID": "0000-0002-1825-0097"}
    rows = [{"id": "1", **josiah}, {"id": "2", "name_last": "Roe", "name_first": "Richard"}]
    text, done = run(PEOPLE, {"pdbx_contact_author": rows})
    assert column(text, "_pdbx_contact_author.id") == ["1", "2", "3"]
    assert column(text, "_pdbx_contact_author.name_last") == ["Doe", "Carberry", "Roe"]
    assert column(text, "_pdbx_contact_author.phone") == ["555", "556", ""]
    assert column(text, "_pdbx_contact_author.identifier_ORCID")[1] == "0000-0002-1825-0097"
    assert [one.row for one in done.unmatched] == ["id 1"]
    assert done.differences == ()


def test_one_person_on_each_side_need_not_be_the_same(run: Run) -> None:
    model = "_audit_author.pdbx_ordinal 1\n_audit_author.name 'Doe, J.'\n#\n"
    text, _ = run(model, {"audit_author": [{"pdbx_ordinal": "1", "name": "Carberry, J."}]})
    assert column(text, "_audit_author.name") == ["Doe, J.", "Carberry, J."]
    assert column(text, "_audit_author.pdbx_ordinal") == ["1", "2"]


def test_a_person_without_a_name_is_nobody(run: Run) -> None:
    model = "_audit_author.pdbx_ordinal 1\n_audit_author.name ?\n#\n"
    text, _ = run(model, {"audit_author": [{"pdbx_ordinal": "1", "name": "Carberry, J."}]})
    assert column(text, "_audit_author.name") == ["", "Carberry, J."]


def test_new_rows_get_numbers_of_their_own(run: Run) -> None:
    model = "loop_\n_audit_author.name\n_audit_author.pdbx_ordinal\n'Doe, J.' 1\n'Roe, R.' 2\n#\n"
    rows = [{"pdbx_ordinal": str(i + 1), "name": name} for i, name in enumerate(("A, A.", "B, B.", "C, C."))]
    text, _ = run(model, {"audit_author": rows})
    assert column(text, "_audit_author.pdbx_ordinal") == ["1", "2", "3", "4", "5"]


def test_a_number_that_others_point_at_is_free_in_all_rows(run: Run) -> None:
    """The whole key would be free with another experiment; what points at the specimen's number would have two ends."""
    model = "_em_experiment.entry_id 9XYZ\n_em_experiment.id 7\n#\n"
    model += "loop_\n_em_specimen.id\n_em_specimen.experiment_id\n1 8\n2 8\n#\n"
    tables: Tables = {
        "em_experiment": [{"entry_id": "OSCEM", "id": "1"}],
        "em_specimen": [{"id": "1", "experiment_id": "1", "concentration": "4.2"}],
        "em_buffer": [{"id": "1", "specimen_id": "1", "pH": "7.5"}],
    }
    text, _ = run(model, tables)
    assert column(text, "_em_specimen.id") == ["1", "2", "3"]
    assert column(text, "_em_specimen.experiment_id") == ["8", "8", "7"]
    assert column(text, "_em_buffer.specimen_id") == ["3"]


ENTITIES = """loop_
_entity.id
_entity.type
_entity.pdbx_description
1 water water
2 polymer 'light chain'
3 polymer 'heavy chain'
#
loop_
_entity_poly.entity_id
_entity_poly.type
_entity_poly.pdbx_seq_one_letter_code_can
2 polypeptide(L)
;MKT
LLV
;
3 polypeptide(L) MAAA
#
"""


def test_molecules_are_found_by_sequence_or_name_and_water_is_none(run: Run) -> None:
    tables: Tables = {
        "entity": [
            {"id": "1", "type": "polymer", "pdbx_description": "Heavy Chain"},
            {"id": "2", "type": "polymer", "pdbx_description": "kappa"},
        ],
        "entity_poly": [
            {"entity_id": "1", "type": "polypeptide(L)"},
            {"entity_id": "2", "type": "polypeptide(L)", "pdbx_seq_one_letter_code_can": "MKTLLV"},
        ],
        "entity_src_nat": [{"entity_id": "2", "pdbx_src_id": "1", "pdbx_organism_scientific": "Mus musculus"}],
    }
    text, done = run(ENTITIES, tables)
    assert column(text, "_entity.pdbx_description") == ["water", "kappa", "Heavy Chain"]
    assert column(text, "_entity_poly.entity_id") == ["2", "3"]
    assert ";MKT\nLLV\n;" in text
    assert column(text, "_entity_src_nat.entity_id") == ["2"]
    assert [one.item for one in done.differences] == ["_entity.pdbx_description", "_entity.pdbx_description"]


def test_a_molecule_of_several_that_fits_none_is_added(run: Run) -> None:
    tables: Tables = {
        "entity": [{"id": "2", "type": "polymer", "pdbx_description": "antigen"}],
        "entity_poly": [{"entity_id": "2", "type": "polypeptide(L)", "pdbx_seq_one_letter_code_can": "MWWW"}],
    }
    text, done = run(ENTITIES, tables)
    assert column(text, "_entity.id") == ["1", "2", "3", "4"]
    assert column(text, "_entity_poly.entity_id") == ["2", "3", "4"]
    assert {(one.category, one.row) for one in done.added} == {("entity", "id 4"), ("entity_poly", "entity_id 4")}
    assert {one.row for one in done.unmatched if one.category == "entity"} == {"id 2", "id 3"}


def test_detectors_are_found_by_their_models_and_never_by_numbers_alone(run: Run) -> None:
    items = ("id", "imaging_id", "film_or_detector_model")
    model = "loop_\n" + "".join(f"_em_image_recording.{item}\n" for item in items)
    model += "2 1 'FEI CETA (4k x 4k)'\n1 1 'GATAN K2 SUMMIT (4k x 4k)'\n#\n"
    rows = [
        {"id": "1", "imaging_id": "1", "film_or_detector_model": "TFS FALCON 4i (4k x 4k)"},
        {"id": "2", "imaging_id": "1", "film_or_detector_model": "FEI CETA (4k x 4k)"},
    ]
    text, done = run(model, {"em_image_recording": rows})
    assert column(text, "_em_image_recording.id") == ["2", "1", "3"]
    assert column(text, items[2].join(("_em_image_recording.", ""))) == [
        "FEI CETA (4k x 4k)", "GATAN K2 SUMMIT (4k x 4k)", "TFS FALCON 4i (4k x 4k)",
    ]  # fmt: skip
    assert done.differences == ()


def test_of_two_detectors_of_one_kind_the_number_tells_them_apart(run: Run) -> None:
    items = ("id", "imaging_id", "film_or_detector_model", "details")
    model = "loop_\n" + "".join(f"_em_image_recording.{item}\n" for item in items) + "2 1 K3 ?\n1 1 K3 ?\n#\n"
    rows = [dict(zip(items, (number, "1", "K3", f"the {number}."), strict=True)) for number in ("1", "2")]
    text, done = run(model, {"em_image_recording": rows})
    assert column(text, "_em_image_recording.details") == ["the 2.", "the 1."]
    assert done.renamed == done.renamed[:1]


def test_a_molecule_with_another_sequence_and_the_same_name(run: Run) -> None:
    tables: Tables = {
        "entity": [{"id": "1", "type": "polymer", "pdbx_description": "Heavy  chain"}],
        "entity_poly": [{"entity_id": "1", "pdbx_seq_one_letter_code_can": "GSMAAA"}],
    }
    text, done = run(ENTITIES, tables)
    assert column(text, "_entity.id") == ["1", "2", "3"]
    assert [(one.row, one.model, one.metadata) for one in done.differences] == [
        ("id 3", "heavy chain", "Heavy  chain"), ("entity_id 3", "MAAA", "GSMAAA"),
    ]  # fmt: skip


def test_a_component_of_the_assembly_points_at_the_models_whole(run: Run) -> None:
    model = "_em_entity_assembly.id 5\n_em_entity_assembly.parent_id 0\n_em_entity_assembly.name Whole\n#\n"
    tables: Tables = {
        "em_entity_assembly": [
            {"id": "1", "parent_id": "0", "name": "Whole"},
            {"id": "2", "parent_id": "1", "name": "Part", "entity_id_list": "1"},
        ],
        "em_entity_assembly_naturalsource": [
            {"id": "1", "entity_assembly_id": "2", "organism": "Homo sapiens", "ncbi_tax_id": "9606"}
        ],
    }
    text, _ = run(model, tables)
    assert column(text, "_em_entity_assembly.id") == ["5", "2"]
    assert column(text, "_em_entity_assembly.parent_id") == ["0", "5"]
    assert column(text, "_em_entity_assembly_naturalsource.entity_assembly_id") == ["2"]


def test_components_and_their_sources_are_found_below_the_models_whole(run: Run) -> None:
    model = "loop_\n" + "".join(f"_em_entity_assembly.{item}\n" for item in ("id", "parent_id", "name", "details"))
    model += "5 0 Whole ?\n7 5 Part 'a remark'\n8 5 Rest ?\n#\n"
    model += "_em_entity_assembly_naturalsource.id 3\n_em_entity_assembly_naturalsource.entity_assembly_id 8\n"
    model += "_em_entity_assembly_naturalsource.ncbi_tax_id 9606\n#\n"
    tables: Tables = {
        "em_entity_assembly": [
            {"id": "1", "parent_id": "0", "name": "Whole"},
            {"id": "2", "parent_id": "1", "name": "part"},
        ],
        "em_entity_assembly_naturalsource": [{"id": "1", "entity_assembly_id": "2", "ncbi_tax_id": "9606"}],
    }
    text, _ = run(model, tables)
    assert column(text, "_em_entity_assembly.id") == ["5", "7", "8"]
    assert column(text, "_em_entity_assembly_naturalsource.entity_assembly_id") == ["8", "7"]


@pytest.mark.parametrize("parent", ["0", "?"])
def test_a_row_that_is_its_own_parent_is_not_the_whole(run: Run, parent: str) -> None:
    model = f"_em_entity_assembly.id 0\n_em_entity_assembly.parent_id {parent}\n_em_entity_assembly.name sgRNA\n#\n"
    tables: Tables = {
        "em_entity_assembly": [
            {"id": "1", "parent_id": "0", "name": "sgRNA" if parent == "?" else "Whole"},
            {"id": "2", "parent_id": "1", "name": "Part"},
        ],
    }
    text, _ = run(model, tables, prefer="model")
    assert column(text, "_em_entity_assembly.id") == ["0", "1", "2"]
    assert column(text, "_em_entity_assembly.parent_id")[1:] == ["0", "1"]


def test_two_grants_of_one_funder(run: Run) -> None:
    model = "loop_\n_pdbx_audit_support.ordinal\n_pdbx_audit_support.funding_organization\n"
    model += "_pdbx_audit_support.grant_number\n1 'Wellcome Trust' 11\n2 'Wellcome Trust' 22\n#\n"
    rows = [
        {"ordinal": "1", "funding_organization": "Wellcome Trust", "grant_number": "22"},
        {"ordinal": "2", "funding_organization": "Wellcome Trust", "grant_number": "33"},
    ]
    text, _ = run(model, {"pdbx_audit_support": rows})
    assert column(text, "_pdbx_audit_support.grant_number") == ["11", "22", "33"]


def test_another_method_is_another_row(run: Run) -> None:
    model = "_exptl.entry_id 9XYZ\n_exptl.method 'X-RAY DIFFRACTION'\n#\n"
    text, _ = run(model, {"exptl": [{"entry_id": "OSCEM", "method": "ELECTRON MICROSCOPY"}]})
    assert column(text, "_exptl.method") == ["X-RAY DIFFRACTION", "ELECTRON MICROSCOPY"]


def test_a_model_that_does_not_say_its_key(run: Run) -> None:
    model = "_struct.entry_id ?\n_struct.title 'An old title'\n#\n"
    text, done = run(model, {"struct": [{"entry_id": "OSCEM", "title": "A title"}]})
    assert column(text, "_struct.entry_id") == ["9XYZ"]
    assert column(text, "_struct.title") == ["A title"]
    assert [one.model for one in done.differences] == ["An old title"]


def test_what_the_mapping_calls_its_own_and_the_document_does_not_have_is_told(run: Run) -> None:
    model = "_em_vitrification.id 1\n_em_vitrification.specimen_id 1\n_em_vitrification.instrument ?\n#\n" + SOFTWARE
    text, done = run(model, {})
    assert text == HEAD + model + ATOMS
    assert not done.changed
    assert [(one.category, one.row) for one in done.unmatched] == [
        ("em_software", "id 1"), ("em_software", "id 4"), ("em_software", "id 2"), ("em_vitrification", "id 1, specimen_id 1"),
    ]  # fmt: skip


def test_pairs_become_a_loop_and_their_comments_stay(run: Run) -> None:
    model = "_audit_author.name  # who\n'Doe, J.'\n# the order\n_audit_author.pdbx_ordinal 1\n_audit_author.address\n;A\n;\n"
    text, _ = run(model, {"audit_author": [{"pdbx_ordinal": "1", "name": "Carberry, J."}]})
    assert "# who\n" in text
    assert "# the order\n" in text
    assert column(text, "_audit_author.address") == ["A", ""]
    assert column(text, "_audit_author.name") == ["Doe, J.", "Carberry, J."]


def test_the_merge_in_words(run: Run, tables: Tables) -> None:
    _, done = run(SOFTWARE + PEOPLE, tables)
    said = {title: rows for title, _, rows in done.tables()}
    assert ("_em_software.name", "id 4", "SerialEM", "EPU", "metadata") in said["Both have a value, and not the same"]
    # Both contacts are authors of the record; of the programs it names none that fits a model.
    assert said["Rows that only the model has; they stay as they were"] == [("_em_software", "id 2")]
    assert said["Keys that gave way to the model's, with all that points at them"][0] == ("_entry.id", "D_1000000001", "9XYZ")
    assert all(len(heads) == len(row) for _, heads, rows in done.tables() for row in rows)
    assert done.to_dict()["entry"] == "9XYZ"


def test_a_value_that_cif_cannot_hold_is_no_value(run: Run) -> None:
    with pytest.raises(ValueError, match=r"_struct.title: CIF cannot hold the character U\+00E9"):
        run("", {"struct": [{"entry_id": "OSCEM", "title": "é"}]})
    with pytest.raises(ValueError, match="begins with `;`"):
        run("", {"struct": [{"entry_id": "OSCEM", "title": "a\n;b"}]})
