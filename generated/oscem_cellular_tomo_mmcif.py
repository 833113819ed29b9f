"""oscem.cellular_tomo 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-cellular_tomo_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_acquisition import (
    ASK_DEFOCUS_MAX, ASK_DEFOCUS_MIN, ASK_DETECTOR_MODEL, ASK_DOSE, ASK_SCANNER, ROWS_OF_EM_IMAGE_RECORDING,
    ROWS_OF_EM_IMAGE_SCANS, ROW_OF_EM_SOFTWARE_IMAGE_ACQUISITION, SLIP_OF_CALIBRATED_DEFOCUS_MIN,
    SLIP_OF_NOMINAL_DEFOCUS_MIN, SLIP_OF_RECORDING_TEMPERATURE_MINIMUM, SLIP_OF_RECORDING_TEMPERATURE_MINIMUM_2,
    get_acquisition, put_acquisition,
)
from .oscem_mmcif_cell import (
    ASK_ASSEMBLY_SOURCE, ASK_BUFFER, ASK_BUFFER_PH, ASK_EMBEDDED, ASK_EMBEDDING_MATERIAL, ASK_FILM_MATERIAL,
    ASK_FILM_TOPOLOGY, ASK_GRID_MATERIAL, ASK_GRID_MESH, ASK_GRID_TYPE, ASK_SAMPLE_NAME, ASK_SHADOWED,
    ASK_SHADOWING_ANGLE, ASK_SHADOWING_MATERIAL, ASK_SHADOWING_THICKNESS, ASK_STAINED, ASK_STAINING_MATERIAL,
    ASK_STAINING_TYPE, ASK_TAXON, ASK_VITRIFIED, ROWS_OF_EM_BUFFER, ROWS_OF_EM_EMBEDDING, ROWS_OF_EM_ENTITY_ASSEMBLY,
    ROWS_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE, ROWS_OF_EM_SAMPLE_SUPPORT, ROWS_OF_EM_SHADOWING, ROWS_OF_EM_STAINING,
    ROWS_OF_EM_SUPPORT_FILM, get_cell_sample, get_growth, put_cell_sample, put_growth, put_tissue_or_cell,
)
from .oscem_mmcif_deposition import (
    ASK_ALGORITHM, ASK_ALIGNMENT_SOFTWARE, ASK_CITATION_DOI, ASK_CITATION_TITLE, ASK_CITATION_YEAR, ASK_CLASSES,
    ASK_CLASSIFICATION, ASK_CLASS_AVERAGES, ASK_CTF_CORRECTION, ASK_CTF_SOFTWARE, ASK_FINAL_ANGLES, ASK_FSC_TYPE,
    ASK_HOLD, ASK_INITIAL_ANGLES, ASK_JOURNAL, ASK_KEYWORDS, ASK_MAP_PARTICLES, ASK_MAP_RESOLUTION, ASK_MAP_SYMMETRY,
    ASK_MOLECULES_DESCRIBED, ASK_MOTION_CORRECTION, ASK_PAPER_AUTHORS, ASK_PROCESSING_SOFTWARE, ASK_PUBMED,
    ASK_RAW_DATA, ASK_RECONSTRUCTION_SOFTWARE, ASK_RECONSTRUCTION_VERSION, ASK_RELION_VERSION, ASK_RESOLUTION_METHOD,
    ASK_SAME_AUTHORS, ASK_SAME_TITLE, ASK_TITLE, ROWS_OF_CITATION_AUTHOR, ROWS_OF_EM_3D_RECONSTRUCTION,
    ROWS_OF_EM_CTF_CORRECTION, ROWS_OF_EM_DEPUI, ROWS_OF_EM_EULER_ANGLE_ASSIGNMENT, ROWS_OF_EM_FINAL_CLASSIFICATION,
    ROWS_OF_EM_MOTION_CORRECTION, ROWS_OF_PDBX_RELATED_EXP_DATA_SET, ROWS_OF_STRUCT, ROWS_OF_STRUCT_KEYWORDS,
    ROW_OF_EM_SOFTWARE_CTF_CORRECTION, ROW_OF_EM_SOFTWARE_RECONSTRUCTION, ROW_OF_EM_SOFTWARE_SERIES_ALIGNMENT,
    get_alignment, get_classified, get_deposition, get_map_asked, get_map_symmetry, get_methods, put_alignment,
    put_classified, put_deposition, put_map_asked, put_map_symmetry, put_methods,
)
from .oscem_mmcif_entry import (
    ASK_ENTRY_ID, ROWS_OF_EM_IMAGE_PROCESSING, ROWS_OF_EM_IMAGING_OPTICS, ROWS_OF_ENTRY, ROWS_OF_EXPTL, get_entry,
    put_entry,
)
from .oscem_mmcif_instrument import (
    ASK_ALIGNMENT_PROCEDURE, ASK_ELECTRON_GUN, ASK_MICROSCOPE_MODEL, ASK_OBJECTIVE_APERTURE, ASK_VOLTAGE,
    SLIP_OF_ACCELERATING_VOLTAGE, get_instrument, put_instrument,
)
from .oscem_mmcif_lists import (
    EM_IMAGING_ALIGNMENT_PROCEDURE, EM_SPECIMEN_EMBEDDING_APPLIED, EM_SPECIMEN_SHADOWING_APPLIED,
    EM_SPECIMEN_STAINING_APPLIED, EM_SPECIMEN_VITRIFICATION_APPLIED,
)
from .oscem_mmcif_map import ASK_CONTOUR_LEVEL, ASK_MAP_DETAILS, ROWS_OF_EM_MAP, SCAN_MAP, get_map, put_map
from .oscem_mmcif_model import (
    ASK_FITTED, ASK_FITTING, ASK_MODEL_FITTING, ASK_MODEL_REFINEMENT, ROWS_OF_EM_3D_FITTING,
    ROWS_OF_EM_3D_FITTING_LIST, get_model, put_model,
)
from .oscem_mmcif_people import (
    ASK_CONTACT_COUNTRY, ASK_CONTACT_ORCID, ASK_CONTACT_ROLE, ASK_FUNDER, ASK_FUNDER_COUNTRY, ROWS_OF_AUDIT_AUTHOR,
    ROWS_OF_EM_AUTHOR_LIST, ROWS_OF_PDBX_AUDIT_SUPPORT, ROWS_OF_PDBX_CONTACT_AUTHOR, SLIP_OF_NAME_FIRST, get_people,
    put_people,
)
from .oscem_mmcif_publication import (
    ASK_BUFFER_COMPONENTS, ASK_CITATION_FIRST_PAGE, ASK_CITATION_LAST_PAGE, ASK_CITATION_VOLUME, ASK_RELATED,
    ROWS_OF_EM_BUFFER_COMPONENT, ROWS_OF_EM_DB_REFERENCE, get_buffer_parts, get_publication, put_buffer_parts,
    put_publication,
)
from .oscem_mmcif_tomography import (
    ASK_CRYOGEN, ASK_FIB_CURRENT, ASK_FIB_DURATION, ASK_FIB_INITIAL_THICKNESS, ASK_FIB_TEMPERATURE, ASK_FIB_VOLTAGE,
    ASK_FIDUCIALS, ASK_FIDUCIAL_DIAMETER, ASK_FIDUCIAL_MAKER, ASK_HIGH_PRESSURE, ASK_HIGH_PRESSURE_FREEZER,
    ASK_SECTIONING, ASK_SECTION_TEMPERATURE, ASK_VITRIFICATION_INSTRUMENT, ROWS_OF_EM_FIDUCIAL_MARKERS,
    ROWS_OF_EM_FOCUSED_ION_BEAM, ROWS_OF_EM_HIGH_PRESSURE_FREEZING, ROWS_OF_EM_TOMOGRAPHY,
    ROWS_OF_EM_TOMOGRAPHY_SPECIMEN, ROWS_OF_EM_ULTRAMICROTOMY, ROWS_OF_EM_VITRIFICATION, SLIP_OF_CHAMBER_TEMPERATURE,
    SLIP_OF_CHAMBER_TEMPERATURE_2, get_markers, get_tilt_series, put_markers, put_tilt_series,
)
from .oscem_mmcif_vocabulary import ELECTRON_SOURCE_PUT, MICROSCOPE_PUT_2
from oscem_map.runtime.directions import rows_to_tree, tree_to_rows
from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer
from oscem_map.runtime.values import Scale, among, at_least, block, code, figure, line, measured, number, text, whole
from oscem_map.runtime.write_tables import Finish, Rows, supply
from oscem_map.runtime.write_tree import object_in

IN_ACQUISITION = "common/acquisition.omap"
IN_CELL = "common/cell.omap"
IN_DEPOSITION = "common/deposition.omap"
IN_INSTRUMENT = "common/instrument.omap"
IN_OSCEM_CELLULAR_TOMO_MMCIF = "oscem-cellular_tomo_mmcif.omap"
IN_PUBLICATION = "common/publication.omap"
ANGSTROMS = Scale("Å")
LEFT = ("oscem.cellular_tomo", "1.0.2")
RIGHT = ("mmcif", "5.413")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "acquisition.technique", "", ("cellular_tomo",), "oscem-cellular_tomo_mmcif.omap:17",
),)
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("em_experiment", "reconstruction_method", ("TOMOGRAPHY",), "oscem-cellular_tomo_mmcif.omap:18"),
    ("em_experiment", "aggregation_state", ("CELL", "TISSUE"), "oscem-cellular_tomo_mmcif.omap:19"),
)
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASKS: tuple[Question, ...] = (
    ASK_ENTRY_ID, ASK_MICROSCOPE_MODEL, ASK_ELECTRON_GUN, ASK_VOLTAGE, ASK_ALIGNMENT_PROCEDURE,
    ASK_OBJECTIVE_APERTURE, ASK_DEFOCUS_MIN, ASK_DEFOCUS_MAX, ASK_DETECTOR_MODEL, ASK_DOSE, ASK_SCANNER,
    ASK_HIGH_PRESSURE, ASK_CRYOGEN, ASK_VITRIFICATION_INSTRUMENT, ASK_HIGH_PRESSURE_FREEZER, ASK_SECTIONING,
    ASK_FIB_VOLTAGE, ASK_FIB_CURRENT, ASK_FIB_DURATION, ASK_FIB_TEMPERATURE, ASK_FIB_INITIAL_THICKNESS,
    ASK_SECTION_TEMPERATURE, ASK_SAMPLE_NAME, ASK_ASSEMBLY_SOURCE, ASK_BUFFER_PH, ASK_BUFFER, ASK_GRID_TYPE,
    ASK_GRID_MATERIAL, ASK_GRID_MESH, ASK_FILM_MATERIAL, ASK_FILM_TOPOLOGY, ASK_TAXON, ASK_VITRIFIED, ASK_STAINED,
    ASK_EMBEDDED, ASK_SHADOWED, ASK_STAINING_TYPE, ASK_STAINING_MATERIAL, ASK_EMBEDDING_MATERIAL,
    ASK_SHADOWING_MATERIAL, ASK_SHADOWING_ANGLE, ASK_SHADOWING_THICKNESS, ASK_CONTACT_ORCID, ASK_CONTACT_COUNTRY,
    ASK_CONTACT_ROLE, ASK_FUNDER_COUNTRY, ASK_FUNDER, ASK_FIDUCIALS, ASK_FIDUCIAL_MAKER, ASK_FIDUCIAL_DIAMETER,
    ASK_TITLE, ASK_KEYWORDS, ASK_CLASSIFICATION, ASK_CITATION_TITLE, ASK_JOURNAL, ASK_CITATION_YEAR, ASK_CITATION_DOI,
    ASK_PUBMED, ASK_RAW_DATA, ASK_HOLD, ASK_MOLECULES_DESCRIBED, ASK_SAME_TITLE, ASK_SAME_AUTHORS, ASK_PAPER_AUTHORS,
    ASK_CTF_CORRECTION, ASK_INITIAL_ANGLES, ASK_FINAL_ANGLES, ASK_FSC_TYPE, ASK_RECONSTRUCTION_SOFTWARE,
    ASK_PROCESSING_SOFTWARE, ASK_RELION_VERSION, ASK_RECONSTRUCTION_VERSION, ASK_CTF_SOFTWARE, ASK_MOTION_CORRECTION,
    ASK_ALGORITHM, ASK_CLASS_AVERAGES, ASK_ALIGNMENT_SOFTWARE, ASK_MAP_PARTICLES, ASK_MAP_RESOLUTION,
    ASK_RESOLUTION_METHOD, ASK_MAP_SYMMETRY, ASK_CLASSES, SCAN_MAP, ASK_CONTOUR_LEVEL, ASK_MAP_DETAILS,
    ASK_CITATION_VOLUME, ASK_CITATION_FIRST_PAGE, ASK_CITATION_LAST_PAGE, ASK_RELATED, ASK_BUFFER_COMPONENTS,
    ASK_FITTING, ASK_FITTED, ASK_MODEL_FITTING, ASK_MODEL_REFINEMENT,
)
SLIPS = (
    SLIP_OF_ACCELERATING_VOLTAGE, SLIP_OF_NOMINAL_DEFOCUS_MIN, SLIP_OF_CALIBRATED_DEFOCUS_MIN,
    SLIP_OF_RECORDING_TEMPERATURE_MINIMUM, SLIP_OF_RECORDING_TEMPERATURE_MINIMUM_2, SLIP_OF_CHAMBER_TEMPERATURE,
    SLIP_OF_CHAMBER_TEMPERATURE_2, SLIP_OF_NAME_FIRST,
)
"""Known errors of real files, repaired before they are read."""
ROWS = (
    ROWS_OF_ENTRY, ROWS_OF_EM_ENTITY_ASSEMBLY,
    CategoryPlan(
        "em_experiment",
        rows=(RowPlan(
            "em_experiment", parents=("entry", "em_entity_assembly"), always=True,
            constants=(
                Constant("reconstruction_method", "TOMOGRAPHY", "oscem-cellular_tomo_mmcif.omap:18"),
                Constant("id", "1", "common/entry.omap:12"),
            ),
            keys=(Key("entry_id", row="entry", of="id"), Key("entity_assembly_id", "1")),
        ),),
        archive=("entry_id", "aggregation_state"),
    ),
    ROWS_OF_EXPTL,
    CategoryPlan(
        "em_specimen",
        rows=(RowPlan(
            "em_specimen", parents=("em_experiment",),
            answers=(
                Answer(
                    ASK_VITRIFIED, "vitrification_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_VITRIFICATION_APPLIED), IN_CELL, 96,
                ),
                Answer(
                    ASK_STAINED, "staining_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_STAINING_APPLIED), IN_CELL, 98,
                ),
                Answer(
                    ASK_EMBEDDED, "embedding_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_EMBEDDING_APPLIED), IN_CELL, 99,
                ),
                Answer(
                    ASK_SHADOWED, "shadowing_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_SHADOWING_APPLIED), IN_CELL, 100,
                ),
            ),
            constants=(Constant("id", "1", "common/entry.omap:14"),), keys=(Key("experiment_id", "1"),),
        ),),
        archive=("embedding_applied", "shadowing_applied", "staining_applied", "vitrification_applied"),
    ),
    CategoryPlan(
        "em_imaging",
        rows=(RowPlan(
            "em_imaging", parents=("entry", "em_specimen"),
            answers=(
                Answer(
                    ASK_MICROSCOPE_MODEL, "microscope_model", lambda given: line(MICROSCOPE_PUT_2(given)),
                    IN_INSTRUMENT, 18,
                ),
                Answer(
                    ASK_ELECTRON_GUN, "electron_source", lambda given: line(ELECTRON_SOURCE_PUT(given)),
                    IN_INSTRUMENT, 26,
                ),
                Answer(
                    ASK_VOLTAGE, "accelerating_voltage", lambda given: figure(at_least(whole(number(given)), 0)),
                    IN_INSTRUMENT, 29,
                ),
                Answer(
                    ASK_ALIGNMENT_PROCEDURE, "alignment_procedure",
                    lambda given: line(among(text(given), EM_IMAGING_ALIGNMENT_PROCEDURE)), IN_INSTRUMENT, 33,
                ),
                Answer(
                    ASK_OBJECTIVE_APERTURE, "objective_aperture", lambda given: figure(number(number(given))),
                    IN_INSTRUMENT, 34,
                ),
                Answer(
                    ASK_DEFOCUS_MIN, "nominal_defocus_min", lambda given: figure(number(number(given))),
                    IN_ACQUISITION, 37,
                ),
                Answer(
                    ASK_DEFOCUS_MAX, "nominal_defocus_max", lambda given: figure(number(number(given))),
                    IN_ACQUISITION, 39,
                ),
            ),
            constants=(Constant("id", "1", "common/entry.omap:19"),),
            keys=(Key("entry_id", row="entry", of="id"), Key("specimen_id", "1")),
        ),),
        archive=("entry_id", "microscope_model", "illumination_mode", "mode"),
        deposition=("accelerating_voltage", "electron_source"),
    ),
    ROWS_OF_EM_IMAGING_OPTICS, ROWS_OF_EM_IMAGE_RECORDING, ROWS_OF_EM_IMAGE_PROCESSING, ROWS_OF_EM_IMAGE_SCANS,
    CategoryPlan(
        "em_software",
        rows=(
            ROW_OF_EM_SOFTWARE_IMAGE_ACQUISITION, ROW_OF_EM_SOFTWARE_RECONSTRUCTION,
            ROW_OF_EM_SOFTWARE_CTF_CORRECTION, ROW_OF_EM_SOFTWARE_SERIES_ALIGNMENT,
        ),
        of_list=True, parents=("em_3d_fitting",), after="id",
    ),
    ROWS_OF_EM_TOMOGRAPHY, ROWS_OF_EM_TOMOGRAPHY_SPECIMEN, ROWS_OF_EM_VITRIFICATION,
    ROWS_OF_EM_HIGH_PRESSURE_FREEZING, ROWS_OF_EM_FOCUSED_ION_BEAM, ROWS_OF_EM_ULTRAMICROTOMY, ROWS_OF_EM_BUFFER,
    ROWS_OF_EM_SAMPLE_SUPPORT, ROWS_OF_EM_SUPPORT_FILM, ROWS_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE, ROWS_OF_EM_STAINING,
    ROWS_OF_EM_EMBEDDING, ROWS_OF_EM_SHADOWING, ROWS_OF_EM_FIDUCIAL_MARKERS, ROWS_OF_STRUCT, ROWS_OF_STRUCT_KEYWORDS,
    CategoryPlan(
        "citation",
        rows=(RowPlan(
            "citation",
            answers=(
                Answer(ASK_CITATION_TITLE, "title", lambda given: block(text(given)), IN_DEPOSITION, 80),
                Answer(ASK_JOURNAL, "journal_abbrev", lambda given: line(text(given)), IN_DEPOSITION, 81),
                Answer(ASK_CITATION_YEAR, "year", lambda given: figure(whole(number(given))), IN_DEPOSITION, 82),
                Answer(ASK_CITATION_DOI, "pdbx_database_id_DOI", lambda given: code(text(given)), IN_DEPOSITION, 83),
                Answer(
                    ASK_PUBMED, "pdbx_database_id_PubMed", lambda given: figure(at_least(whole(number(given)), -1)),
                    IN_DEPOSITION, 84,
                ),
                Answer(ASK_CITATION_VOLUME, "journal_volume", lambda given: line(text(given)), IN_PUBLICATION, 23),
                Answer(ASK_CITATION_FIRST_PAGE, "page_first", lambda given: line(text(given)), IN_PUBLICATION, 24),
                Answer(ASK_CITATION_LAST_PAGE, "page_last", lambda given: line(text(given)), IN_PUBLICATION, 25),
            ),
            constants=(Constant("id", "primary", "common/deposition.omap:79"),),
        ),),
        deposition=("title",), asked=(ASK_CITATION_TITLE,),
    ),
    ROWS_OF_PDBX_RELATED_EXP_DATA_SET, ROWS_OF_EM_DEPUI, ROWS_OF_EM_CTF_CORRECTION, ROWS_OF_EM_EULER_ANGLE_ASSIGNMENT,
    ROWS_OF_EM_3D_RECONSTRUCTION, ROWS_OF_EM_MOTION_CORRECTION, ROWS_OF_EM_FINAL_CLASSIFICATION, ROWS_OF_EM_MAP,
    ROWS_OF_EM_3D_FITTING, ROWS_OF_EM_AUTHOR_LIST, ROWS_OF_AUDIT_AUTHOR, ROWS_OF_PDBX_CONTACT_AUTHOR,
    ROWS_OF_PDBX_AUDIT_SUPPORT, ROWS_OF_CITATION_AUTHOR, ROWS_OF_EM_DB_REFERENCE, ROWS_OF_EM_BUFFER_COMPONENT,
    ROWS_OF_EM_3D_FITTING_LIST,
)
"""The rows outside lists, parents before those that point at them."""
ORDER = (
    "em_experiment", "entry", "exptl", "em_specimen", "em_imaging", "em_imaging_optics", "em_image_processing",
    "em_image_recording", "em_image_scans", "em_software", "em_tomography", "em_tomography_specimen",
    "em_vitrification", "em_high_pressure_freezing", "em_focused_ion_beam", "em_ultramicrotomy", "em_entity_assembly",
    "em_buffer", "em_sample_support", "em_support_film", "em_entity_assembly_naturalsource", "em_staining",
    "em_embedding", "em_shadowing", "em_author_list", "audit_author", "pdbx_contact_author", "pdbx_audit_support",
    "em_fiducial_markers", "struct", "struct_keywords", "citation", "pdbx_related_exp_data_set", "em_depui",
    "citation_author", "em_ctf_correction", "em_euler_angle_assignment", "em_3d_reconstruction",
    "em_motion_correction", "em_final_classification", "em_map", "em_db_reference", "em_buffer_component",
    "em_3d_fitting", "em_3d_fitting_list",
)
OWN_WORDS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("oscem.general", "oscem.spa", "oscem.subtomo"): (
        "oscem-cellular_tomo_mmcif.omap:18", "common/cell.omap:125", "common/cell.omap:126", "common/cell.omap:46",
        "common/deposition.omap:294",
    ),
    ("oscem.env_tomo", "oscem.general", "oscem.spa", "oscem.subtomo"): (
        "common/cell.omap:129", "common/cell.omap:130",
    ),
    ("oscem.general", "oscem.spa"): ("common/deposition.omap:248",),
}
"""The rules of words that it says by itself, by the left schemas beside it that do not have the word."""


def put_document(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """OSC-EM tomography of cells and tissues as PDBx/mmCIF, for deposition through OneDep.  [oscem-cellular_tomo_mmcif.omap:2]"""
    put_entry(document, rows, trace, at)
    instrument = part(document, "instrument", trace, at)
    if instrument or trace.ask:
        put_instrument(instrument, rows, trace, f"{at}.instrument")
    acquisition = part(document, "acquisition", trace, at)
    put_acquisition(acquisition, rows, trace, f"{at}.acquisition")
    if acquisition:
        put_tilt_series(acquisition, rows, trace, f"{at}.acquisition")
    sample = part(document, "sample", trace, at)
    put_cell_sample(sample, rows, trace, f"{at}.sample")
    if sample:
        put_tissue_or_cell(sample, rows, trace, f"{at}.sample")
    growth_condition = part(sample, "growth_condition", trace, f"{at}.sample")
    if growth_condition:
        put_growth(growth_condition, rows, trace, f"{at}.sample.growth_condition")
    organizational = part(document, "organizational", trace, at)
    if organizational:
        put_people(organizational, rows, trace, f"{at}.organizational")
    put_markers(document, rows, trace, at)
    put_deposition(document, rows, trace, at)
    put_methods(document, rows, trace, at)
    put_alignment(document, rows, trace, at)
    put_map_asked(document, rows, trace, at)
    put_map_symmetry(document, rows, trace, at)
    put_classified(document, rows, trace, at)
    put_map(document, rows, trace, at)
    put_publication(document, rows, trace, at)
    put_buffer_parts(document, rows, trace, at)
    put_model(document, rows, trace, at)


def get_document(tables: Tables, document: Tree, trace: Trace) -> None:
    """OSC-EM tomography of cells and tissues as PDBx/mmCIF, for deposition through OneDep.  [oscem-cellular_tomo_mmcif.omap:2]"""
    acquisition = object_in(document, "acquisition")
    supply(
        acquisition, "technique", "cellular_tomo", trace, "acquisition.technique",
        "oscem-cellular_tomo_mmcif.omap:17",
    )
    get_entry(tables, document, trace)
    instrument = object_in(document, "instrument")
    get_instrument(tables, instrument, trace)
    get_acquisition(tables, acquisition, trace)
    get_tilt_series(tables, acquisition, trace)
    sample = object_in(document, "sample")
    get_cell_sample(tables, sample, trace)
    growth_condition = object_in(sample, "growth_condition")
    get_growth(tables, growth_condition, trace)
    organizational = object_in(document, "organizational")
    get_people(tables, organizational, trace)
    get_markers(tables, document, trace)
    get_deposition(tables, document, trace)
    get_methods(tables, document, trace)
    get_alignment(tables, document, trace)
    get_map_asked(tables, document, trace)
    get_map_symmetry(tables, document, trace)
    get_classified(tables, document, trace)
    get_map(tables, document, trace)
    get_publication(tables, document, trace)
    get_buffer_parts(tables, document, trace)
    get_model(tables, document, trace)
    write = row_writer(acquisition, trace, "_", IN_OSCEM_CELLULAR_TOMO_MMCIF)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said := em_3d_reconstruction_row.get("nominal_pixel_size")) is not None:
        write("pixel_size", measured(number(said), ANGSTROMS), "_em_3d_reconstruction.nominal_pixel_size", 45)


put = tree_to_rows(put_document, Finish(ROWS, ORDER))
get = rows_to_tree(get_document, SLIPS)
