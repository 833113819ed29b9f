"""Items that say one fact stand or fall together, and rows that are named otherwise are other rows."""

from __future__ import annotations

import pytest
from merge.reading import ATOMS, Run, column, loop, pairs


def test_versions_and_grants_are_texts_and_no_numbers(run: Run) -> None:
    model = pairs("em_software", id="1", category="'IMAGE ACQUISITION'", name="EPU", version="3.1")
    row = {"id": "1", "category": "IMAGE ACQUISITION", "name": "EPU", "version": "3.10"}
    text, done = run(model, {"em_software": [row]})
    assert column(text, "_em_software.version") == ["3.10"]
    assert [(one.model, one.metadata) for one in done.differences] == [("3.1", "3.10")]
    model = loop(
        "pdbx_audit_support", "ordinal funding_organization grant_number", "1 ERC 7", "2 SNF 12000",
    )  # fmt: skip
    rows = [
        {"ordinal": "1", "funding_organization": "SNF", "grant_number": "12E3"},
        {"ordinal": "2", "funding_organization": "ERC", "grant_number": "007"},
    ]
    text, _ = run(model, {"pdbx_audit_support": rows})
    assert column(text, "_pdbx_audit_support.grant_number") == ["7", "12000", "12E3", "007"]


def test_numbers_of_the_dictionary_are_compared_as_numbers(run: Run) -> None:
    text, done = run(pairs("em_imaging", id="1", nominal_cs="2.70"), {"em_imaging": [{"id": "1", "nominal_cs": "2.7"}]})
    assert column(text, "_em_imaging.nominal_cs") == ["2.70"]
    assert not done.differences


@pytest.mark.parametrize(("prefer", "now"), [("metadata", ("SerialEM", "")), ("model", ("EPU", "3.1"))])
def test_a_program_and_its_version(run: Run, prefer: str, now: tuple[str, str]) -> None:
    model = pairs("em_software", id="1", category="'IMAGE ACQUISITION'", name="EPU", version="3.1", details="'a remark'")
    row = {"id": "1", "category": "IMAGE ACQUISITION", "name": "SerialEM"}
    text, done = run(model, {"em_software": [row]}, prefer=prefer)
    assert (column(text, "_em_software.name"), column(text, "_em_software.version")) == ([now[0]], [now[1]])
    assert ("_em_software.name", "EPU", "SerialEM", prefer) in [
        (one.item, one.model, one.metadata, one.kept) for one in done.differences
    ]
    gone = {(one.item, one.model) for one in done.differences if one.metadata == ""}
    all_gone = {("_em_software.version", "3.1"), ("_em_software.details", "a remark")}
    assert gone == (all_gone if prefer == "metadata" else set())


def test_the_version_of_a_program_that_lost_is_not_filled_in(run: Run) -> None:
    model = pairs("em_software", id="1", category="'IMAGE ACQUISITION'", name="EPU")
    row = {"id": "1", "category": "IMAGE ACQUISITION", "name": "SerialEM", "version": "4.1"}
    text, done = run(model, {"em_software": [row]}, prefer="model")
    assert column(text, "_em_software.name") == ["EPU"]
    assert column(text, "_em_software.version") == []
    assert ("_em_software.version", "", "4.1") in [(one.item, one.model, one.metadata) for one in done.differences]
    text, _ = run(model, {"em_software": [row | {"name": "epu"}]}, prefer="model")
    assert column(text, "_em_software.version") == ["4.1"]


@pytest.mark.parametrize(("prefer", "ends"), [("metadata", ["", "1400"]), ("model", ["2000", "3000"])])
def test_both_ends_of_a_range(run: Run, prefer: str, ends: list[str]) -> None:
    model = pairs("em_imaging", id="1", nominal_defocus_min="2000", nominal_defocus_max="3000")
    text, _ = run(model, {"em_imaging": [{"id": "1", "nominal_defocus_max": "1400"}]}, prefer=prefer)
    assert column(text, "_em_imaging.nominal_defocus_min") + column(text, "_em_imaging.nominal_defocus_max") == ends


def test_an_end_that_the_model_does_not_have_is_filled_in(run: Run) -> None:
    model = pairs("em_imaging", id="1", nominal_defocus_min="2000", nominal_defocus_max="?")
    text, done = run(model, {"em_imaging": [{"id": "1", "nominal_defocus_max": "3000"}]})
    assert column(text, "_em_imaging.nominal_defocus_min") + column(text, "_em_imaging.nominal_defocus_max") == [
        "2000", "3000",
    ]  # fmt: skip
    assert not done.differences


@pytest.mark.parametrize(("prefer", "ends"), [("metadata", ["", "1400"]), ("model", ["2000", ""])])
def test_ends_of_two_ranges_are_not_one_range(run: Run, prefer: str, ends: list[str]) -> None:
    model = pairs("em_imaging", id="1", nominal_defocus_min="2000", nominal_defocus_max="?")
    text, done = run(model, {"em_imaging": [{"id": "1", "nominal_defocus_max": "1400"}]}, prefer=prefer)
    assert column(text, "_em_imaging.nominal_defocus_min") + column(text, "_em_imaging.nominal_defocus_max") == ends
    assert {one.kept for one in done.differences} == {prefer}
    low, high = "recording_temperature_minimum", "recording_temperature_maximum"
    text, _ = run(pairs("em_imaging", id="1", **{high: "80"}), {"em_imaging": [{"id": "1", low: "90"}]}, prefer=prefer)
    found = [value for item in (low, high) for value in column(text, f"_em_imaging.{item}") if value]
    assert found == (["90"] if prefer == "metadata" else ["80"])


def test_the_text_beside_other_belongs_to_the_holder_and_a_remark_does_not(run: Run) -> None:
    def details(holder: str, remark: str) -> list[str]:
        model = pairs("em_imaging", id="1", specimen_holder_model=f"'{holder}'", details=f"'{remark}'")
        row = {"id": "1", "specimen_holder_model": "FEI TITAN KRIOS AUTOGRID HOLDER"}
        return column(run(model, {"em_imaging": [row]})[0], "_em_imaging.details")

    assert details("OTHER", "Polara cartridge") == [""]
    assert details("GATAN 910", "a sunny day") == ["a sunny day"]


def test_a_grid_or_its_maker(run: Run) -> None:
    def grid(**row: str) -> list[str]:
        model = pairs("em_sample_support", id="1", specimen_id="1", grid_type="'Quantifoil R1.2/1.3'", details="?")
        text, _ = run(model, {"em_sample_support": [{"id": "1", "specimen_id": "1", **row}]})
        return column(text, "_em_sample_support.grid_type") + column(text, "_em_sample_support.details")

    assert grid(details="maker: Protochips") == ["", "maker: Protochips"]
    assert grid(grid_type="Quantifoil R1.2/1.3") == ["Quantifoil R1.2/1.3", ""]


def test_a_filter_and_its_slit(run: Run) -> None:
    model = pairs(
        "em_imaging_optics", id="1", imaging_id="1", energyfilter_name="'GIF Bioquantum'", energyfilter_slit_width="20"
    )
    row = {"id": "1", "imaging_id": "1", "energyfilter_name": "TFS Selectris"}
    text, _ = run(model, {"em_imaging_optics": [row]})
    assert column(text, "_em_imaging_optics.energyfilter_slit_width") == [""]
    text, _ = run(model, {"em_imaging_optics": [row | {"energyfilter_name": "GIF BIOQUANTUM"}]})
    assert column(text, "_em_imaging_optics.energyfilter_slit_width") == ["20"]


WEIGHT = pairs(
    "em_entity_assembly_molwt", id="1", entity_assembly_id="1", value="0.50", units="MEGADALTONS",
    experimental_flag="YES", method="'mass spectrometry'",
)  # fmt: skip


@pytest.mark.parametrize(
    ("value", "prefer", "now"),
    [
        ("0.474", "metadata", ["0.474", "NO", ""]),
        ("0.474", "model", ["0.50", "YES", "mass spectrometry"]),
        ("0.5", "metadata", ["0.50", "YES", "mass spectrometry"]),
    ],
)
def test_a_weight_and_how_it_was_found(run: Run, value: str, prefer: str, now: list[str]) -> None:
    row = {"id": "1", "entity_assembly_id": "1", "value": value, "units": "MEGADALTONS", "experimental_flag": "NO"}
    assumed = {("_em_entity_assembly_molwt.experimental_flag", "NO")}
    text, _ = run(WEIGHT, {"em_entity_assembly_molwt": [row]}, prefer=prefer, assumed=assumed)
    items = ("value", "experimental_flag", "method")
    assert [column(text, f"_em_entity_assembly_molwt.{item}")[0] for item in items] == now


def test_another_organism_is_another_row(run: Run) -> None:
    items = "entity_id pdbx_src_id pdbx_organism_scientific pdbx_ncbi_taxonomy_id strain"
    model = loop("entity", "id type", "1 polymer") + loop("entity_src_nat", items, "1 1 'Mus musculus' 10090 C57BL")
    tables = {
        "entity": [{"id": "1", "type": "polymer"}],
        "entity_src_nat": [{"entity_id": "1", "pdbx_src_id": "1", "pdbx_organism_scientific": "Homo sapiens"}],
    }
    text, _ = run(model, tables)
    assert column(text, "_entity_src_nat.pdbx_organism_scientific") == ["Mus musculus", "Homo sapiens"]
    assert column(text, "_entity_src_nat.pdbx_ncbi_taxonomy_id") == ["10090", ""]
    assert column(text, "_entity_src_nat.pdbx_src_id") == ["1", "2"]
    tables["entity_src_nat"][0] |= {"pdbx_organism_scientific": "", "pdbx_ncbi_taxonomy_id": "9606"}
    text, _ = run(model.replace("10090", "?"), tables)
    assert column(text, "_entity_src_nat.pdbx_ncbi_taxonomy_id") == ["", "9606"]


@pytest.mark.parametrize("prefer", ["metadata", "model"])
def test_another_detector_is_another_row(run: Run, prefer: str) -> None:
    model = pairs(
        "em_image_recording", id="1", imaging_id="1", film_or_detector_model="'GATAN K3 (6k x 4k)'",
        detector_mode="SUPER-RESOLUTION",
    )  # fmt: skip
    row = {"id": "1", "imaging_id": "1", "film_or_detector_model": "TFS FALCON 4i (4k x 4k)", "average_exposure_time": "2"}
    tables = {"em_imaging": [{"id": "1"}], "em_image_recording": [row]}
    text, done = run(pairs("em_imaging", id="1") + model, tables, prefer=prefer)
    assert column(text, "_em_image_recording.film_or_detector_model") == ["GATAN K3 (6k x 4k)", "TFS FALCON 4i (4k x 4k)"]
    assert column(text, "_em_image_recording.average_exposure_time") == ["", "2"]
    assert column(text, "_em_image_recording.detector_mode") == ["SUPER-RESOLUTION", ""]
    assert not done.differences
    text, _ = run(model.replace("'GATAN K3 (6k x 4k)'", "?"), {"em_image_recording": [row]}, prefer=prefer)
    assert column(text, "_em_image_recording.average_exposure_time") == ["2"]


SEQUENCE = loop("entity", "id type pdbx_description", "1 polymer Alpha") + loop(
    "entity_poly", "entity_id pdbx_seq_one_letter_code", "1 MKVAA"
)


@pytest.mark.parametrize("prefer", ["metadata", "model"])
def test_the_sequence_of_coordinates_is_the_models(run: Run, prefer: str) -> None:
    sequence = {"pdbx_seq_one_letter_code": "GSMKVAAHHH", "pdbx_seq_one_letter_code_can": "GSMKVAAHHH"}
    tables = {
        "entity": [{"id": "1", "type": "polymer", "pdbx_description": "alpha"}],
        "entity_poly": [{"entity_id": "1", **sequence}],
    }
    text, done = run(SEQUENCE, tables, prefer=prefer)
    assert column(text, "_entity_poly.pdbx_seq_one_letter_code") == ["MKVAA"]
    assert column(text, "_entity_poly.pdbx_seq_one_letter_code_can") == []
    assert [(one.item, one.metadata, one.kept) for one in done.differences if "_poly" in one.item] == [
        (f"_entity_poly.{item}", "GSMKVAAHHH", "model") for item in sequence
    ]
    text, _ = run(SEQUENCE, tables, prefer=prefer, atoms="")
    expected = ["GSMKVAAHHH"] if prefer == "metadata" else ["MKVAA"]
    assert column(text, "_entity_poly.pdbx_seq_one_letter_code") == expected
    assert ATOMS not in text


# Rows -------------------------------------------------------------------------------------------------------


def test_microscopes_and_programs_are_found_by_their_names(run: Run) -> None:
    model = loop("em_imaging", "id microscope_model", "1 'JEOL CRYO ARM 300'", "2 'TFS KRIOS'")
    row = {"id": "1", "microscope_model": "TFS KRIOS", "nominal_cs": "2.7"}
    text, _ = run(model, {"em_imaging": [row]})
    assert column(text, "_em_imaging.microscope_model") == ["JEOL CRYO ARM 300", "TFS KRIOS"]
    assert column(text, "_em_imaging.nominal_cs") == ["", "2.7"]
    model = loop("em_software", "id category name", "1 'IMAGE ACQUISITION' EPU", "2 'IMAGE ACQUISITION' Leginon")
    text, _ = run(model, {"em_software": [{"id": "1", "category": "IMAGE ACQUISITION", "name": "SerialEM"}]})
    assert column(text, "_em_software.name") == ["EPU", "Leginon", "SerialEM"]


def test_of_rows_without_names_the_one_that_nothing_contradicts(run: Run) -> None:
    model = loop("em_vitrification", "id specimen_id cryogen_name", "1 1 ETHANE", "2 1 PROPANE")
    row = {"id": "1", "specimen_id": "1", "cryogen_name": "PROPANE", "humidity": "90"}
    text, done = run(model, {"em_vitrification": [row]})
    assert column(text, "_em_vitrification.humidity") == ["", "90"]
    assert not done.differences


def test_keys_in_other_letters_and_of_another_entry(run: Run) -> None:
    row = {"entry_id": "OSCEM", "method": "ELECTRON MICROSCOPY"}
    text, done = run("_exptl.entry_id 9XYZ\n_exptl.method 'electron microscopy'\n#\n", {"exptl": [row]})
    assert column(text, "_exptl.method") == ["electron microscopy"]
    assert not done.changed
    text, done = run("_exptl.entry_id OTHER\n_exptl.method 'ELECTRON MICROSCOPY'\n#\n", {"exptl": [row]})
    assert column(text, "_exptl.entry_id") == ["OTHER"]
    assert [(one.item, one.model, one.kept) for one in done.differences] == [("_exptl.entry_id", "OTHER", "model")]


def test_an_empty_text_is_no_value(run: Run) -> None:
    tables = {
        "em_imaging": [{"id": "1", "mode": "BRIGHT FIELD"}],
        "em_image_recording": [{"id": "1", "imaging_id": "1", "film_or_detector_model": "GATAN K3 (6k x 4k)"}],
    }
    text, _ = run("_em_imaging.id ''\n_em_imaging.details\n;\n;\n#\n", tables)
    assert column(text, "_em_imaging.id") == column(text, "_em_image_recording.imaging_id") == ["1"]
    text, _ = run(loop("em_imaging", "id mode", "1 'DARK FIELD'", "'' 'BRIGHT FIELD'"), tables)
    assert column(text, "_em_imaging.id") == ["1", "2"]
    assert column(text, "_em_image_recording.imaging_id") == ["2"]


def test_no_two_rows_get_one_key(run: Run) -> None:
    model = loop("em_buffer", "id specimen_id details", "3 1 PBS", "3 ? HEPES")
    text, _ = run(model, {"em_buffer": [{"id": "1", "specimen_id": "1", "details": "HEPES"}]})
    assert column(text, "_em_buffer.id") == ["3", "3", "1"]
    assert column(text, "_em_buffer.specimen_id") == ["1", "", "1"]


def test_the_surest_pairs_of_rows_come_first(run: Run) -> None:
    """Of two rows of one funder, that one with the grant."""
    items = ("ordinal", "funding_organization", "grant_number")
    rows = [dict(zip(items, row, strict=True)) for row in (("1", "SNF", "7"), ("2", "SNF", None))]
    model = loop("pdbx_audit_support", " ".join(items), "1 ERC ?", "2 SNF 7", "3 SNF ?")
    text, done = run(model, {"pdbx_audit_support": rows})
    assert not done.changed
    assert column(text, "_pdbx_audit_support.grant_number") == ["", "7", ""]


def test_a_new_molecule_does_not_take_the_number_of_a_sequence(run: Run) -> None:
    model = loop("entity_poly", "entity_id pdbx_seq_one_letter_code_can", "1 MKV")
    tables = {
        "entity": [{"id": "1", "type": "polymer"}],
        "entity_poly": [{"entity_id": "1", "pdbx_seq_one_letter_code_can": "MAAA"}],
    }
    text, _ = run(model, tables)
    assert column(text, "_entity.id") == ["2"]
    assert column(text, "_entity_poly.entity_id") == ["1", "2"]


@pytest.mark.parametrize("prefer", ["metadata", "model"])
def test_a_row_of_another_specimen_or_microscope_stays(run: Run, prefer: str) -> None:
    model = loop("em_specimen", "id", "1", "2") + pairs("em_buffer", id="1", specimen_id="2", pH="7.0")
    tables = {
        "em_specimen": [{"id": "1"}],
        "em_buffer": [{"id": "1", "specimen_id": "1", "pH": "7.5", "details": "HEPES"}],
    }
    text, _ = run(model, tables, prefer=prefer)
    assert column(text, "_em_buffer.specimen_id") == ["2", "1"]
    assert column(text, "_em_buffer.pH") == ["7.0", "7.5"]
    model = loop("em_imaging", "id microscope_model", "1 'JEOL CRYO ARM 300'", "2 'TFS KRIOS'")
    model += pairs("em_imaging_optics", id="1", imaging_id="1", energyfilter_name="'In-column Omega Filter'")
    tables = {
        "em_imaging": [{"id": "1", "microscope_model": "TFS KRIOS"}],
        "em_imaging_optics": [{"id": "1", "imaging_id": "1", "energyfilter_name": "TFS Selectris"}],
    }
    text, _ = run(model, tables, prefer=prefer)
    assert column(text, "_em_imaging_optics.imaging_id") == ["1", "2"]
    assert column(text, "_em_imaging_optics.energyfilter_name") == ["In-column Omega Filter", "TFS Selectris"]


def test_the_processing_is_of_all_detectors(run: Run) -> None:
    model = pairs("em_image_recording", id="1", film_or_detector_model="'GATAN K3 (6k x 4k)'")
    model += pairs("em_image_processing", id="1", image_recording_id="1")
    tables = {
        "em_image_recording": [{"id": "1", "film_or_detector_model": "TFS FALCON 4i (4k x 4k)"}],
        "em_image_processing": [{"id": "1", "image_recording_id": "1", "details": "a remark"}],
    }
    text, _ = run(model, tables)
    assert column(text, "_em_image_recording.id") == ["1", "2"]
    assert column(text, "_em_image_processing.details") == ["a remark"]


def test_a_row_that_points_at_nothing_may_be_anyones(run: Run) -> None:
    model = pairs("em_image_recording", id="1", film_or_detector_model="'TFS FALCON 4i (4k x 4k)'")
    row = {"id": "1", "imaging_id": "1", "film_or_detector_model": "TFS FALCON 4i (4k x 4k)"}
    text, _ = run(pairs("em_imaging", id="A") + model, {"em_imaging": [{"id": "1"}], "em_image_recording": [row]})
    assert column(text, "_em_image_recording.id") == ["1"]
    assert column(text, "_em_image_recording.imaging_id") == ["A"]


def test_an_older_name_of_a_microscope(run: Run) -> None:
    krios = {"microscope_model": "'FEI TITAN KRIOS'", "microscope_serial_number": "3"}
    row = {"id": "1", "microscope_model": "TFS KRIOS", "nominal_cs": "2.7"}
    text, _ = run(pairs("em_imaging", id="1", **krios), {"em_imaging": [row]})
    assert column(text, "_em_imaging.microscope_model") == ["TFS KRIOS"]
    assert column(text, "_em_imaging.microscope_serial_number") == ["3"]
    model = loop("em_imaging", "id microscope_model", "1 'JEOL CRYO ARM 300'", "2 'FEI TITAN KRIOS'")
    text, _ = run(model, {"em_imaging": [row]}, prefer="model")
    assert column(text, "_em_imaging.microscope_model") == ["JEOL CRYO ARM 300", "FEI TITAN KRIOS"]
    assert column(text, "_em_imaging.nominal_cs") == ["", "2.7"]


def test_other_is_no_name_of_a_detector(run: Run) -> None:
    items = ("id", "imaging_id", "film_or_detector_model", "avg_electron_dose_per_image")
    model = pairs("em_image_recording", **dict(zip(items, ("1", "1", "OTHER", "40"), strict=True)))
    row = dict(zip(items, ("1", "1", "my cam", "40"), strict=True))
    text, _ = run(model, {"em_image_recording": [row]})
    assert column(text, "_em_image_recording.id") == ["1"]
    assert column(text, "_em_image_recording.film_or_detector_model") == ["my cam"]
    model = loop("em_image_recording", " ".join(items[:3]), "1 1 OTHER", "2 1 K3")
    text, _ = run(model, {"em_image_recording": [row | {"film_or_detector_model": "K3"}]})
    assert column(text, "_em_image_recording.avg_electron_dose_per_image") == ["", "40"]
