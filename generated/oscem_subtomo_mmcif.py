"""oscem.subtomo 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-subtomo_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_acquisition import (
    ASK_DEFOCUS_MAX, ASK_DEFOCUS_MIN, ASK_DETECTOR_MODEL, ASK_DOSE, ASK_SCANNER, ROWS_OF_EM_IMAGE_SCANS,
    ROW_OF_EM_SOFTWARE_IMAGE_ACQUISITION, SLIP_OF_CALIBRATED_DEFOCUS_MIN, SLIP_OF_NOMINAL_DEFOCUS_MIN,
    SLIP_OF_RECORDING_TEMPERATURE_MINIMUM, SLIP_OF_RECORDING_TEMPERATURE_MINIMUM_2, get_acquisition, put_acquisition,
)
from .oscem_mmcif_deposition import (
    ASK_ALGORITHM, ASK_ALIGNMENT_SOFTWARE, ASK_CITATION_DOI, ASK_CITATION_TITLE, ASK_CITATION_YEAR, ASK_CLASSES,
    ASK_CLASSIFICATION, ASK_CLASSIFICATION_SOFTWARE, ASK_CLASS_AVERAGES, ASK_CTF_CORRECTION, ASK_CTF_SOFTWARE,
    ASK_EXTRACTION_SOFTWARE, ASK_FINAL_ANGLES, ASK_FINAL_ANGLES_SOFTWARE, ASK_FSC_TYPE, ASK_HOLD, ASK_INITIAL_ANGLES,
    ASK_INITIAL_ANGLES_SOFTWARE, ASK_JOURNAL, ASK_KEYWORDS, ASK_MOLECULES_DESCRIBED, ASK_MOTION_CORRECTION,
    ASK_PAPER_AUTHORS, ASK_PROCESSING_SOFTWARE, ASK_PUBMED, ASK_RAW_DATA, ASK_RECONSTRUCTION_SOFTWARE,
    ASK_RECONSTRUCTION_VERSION, ASK_RELION_VERSION, ASK_SAME_AUTHORS, ASK_SAME_TITLE, ASK_START_EMDB,
    ASK_START_INSILICO, ASK_START_MODEL, ASK_START_OTHER, ASK_START_PDB, ASK_SYMMETRY, ASK_TILT_ANGLE,
    ASK_TILT_ANGLE_1, ASK_TILT_ANGLE_2, ASK_TILT_IMAGES, ASK_TITLE, FSC_TYPE_PUT, ROWS_OF_CITATION_AUTHOR,
    ROWS_OF_EM_CTF_CORRECTION, ROWS_OF_EM_DEPUI, ROWS_OF_EM_EULER_ANGLE_ASSIGNMENT, ROWS_OF_EM_FINAL_CLASSIFICATION,
    ROWS_OF_EM_MOTION_CORRECTION, ROWS_OF_EM_SINGLE_PARTICLE_ENTITY, ROWS_OF_EM_START_MODEL,
    ROWS_OF_PDBX_RELATED_EXP_DATA_SET, ROWS_OF_STRUCT, ROWS_OF_STRUCT_KEYWORDS, ROW_OF_EM_SOFTWARE_CLASSIFICATION,
    ROW_OF_EM_SOFTWARE_CTF_CORRECTION, ROW_OF_EM_SOFTWARE_FINAL_EULER_ASSIGNMENT,
    ROW_OF_EM_SOFTWARE_INITIAL_EULER_ASSIGNMENT, ROW_OF_EM_SOFTWARE_RECONSTRUCTION,
    ROW_OF_EM_SOFTWARE_SERIES_ALIGNMENT, ROW_OF_EM_SOFTWARE_VOLUME_SELECTION, get_alignment, get_averaging,
    get_classified, get_deposition, get_extraction, get_methods, get_symmetry, put_alignment, put_averaging,
    put_classified, put_deposition, put_extraction, put_methods, put_symmetry,
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
    EM_3D_RECONSTRUCTION_ALGORITHM, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_EXPERIMENT_AGGREGATION_STATE, EM_IMAGING_ALIGNMENT_PROCEDURE, EM_SPECIMEN_EMBEDDING_APPLIED,
    EM_SPECIMEN_SHADOWING_APPLIED, EM_SPECIMEN_STAINING_APPLIED, EM_SPECIMEN_VITRIFICATION_APPLIED,
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
from .oscem_mmcif_preparation import (
    ASK_EMBEDDING_MATERIAL, ASK_SHADOWING_ANGLE, ASK_SHADOWING_MATERIAL, ASK_SHADOWING_THICKNESS,
    ASK_STAINING_MATERIAL, ASK_STAINING_TYPE, ROWS_OF_EM_EMBEDDING, ROWS_OF_EM_SHADOWING, ROWS_OF_EM_STAINING,
    get_preparation, put_preparation,
)
from .oscem_mmcif_publication import (
    ASK_CITATION_FIRST_PAGE, ASK_CITATION_LAST_PAGE, ASK_CITATION_VOLUME, ASK_RELATED, ROWS_OF_EM_DB_REFERENCE,
    get_publication, put_publication,
)
from .oscem_mmcif_sample import (
    ASK_AGGREGATION_STATE, ASK_ASSEMBLY_SOURCE, ASK_BUFFER_PH, ASK_CRYOGEN, ASK_EMBEDDED, ASK_FILM_MATERIAL,
    ASK_FILM_TOPOLOGY, ASK_GRID_MATERIAL, ASK_GRID_MESH, ASK_GRID_TYPE, ASK_LIGAND_OF_INTEREST, ASK_SAMPLE_TYPE,
    ASK_SHADOWED, ASK_STAINED, ASK_TAXON_EXPRESSION, ASK_TAXON_SAMPLE, ASK_TAXON_SOURCE, ASK_VITRIFICATION_INSTRUMENT,
    ASK_VITRIFIED, ASK_WEIGHT_MEASURED, ROWS_OF_EM_BUFFER, ROWS_OF_EM_ENTITY_ASSEMBLY,
    ROWS_OF_EM_ENTITY_ASSEMBLY_MOLWT, ROWS_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE,
    ROWS_OF_EM_ENTITY_ASSEMBLY_RECOMBINANT, ROWS_OF_EM_ENTITY_ASSEMBLY_SYNTHETIC, ROWS_OF_EM_GRID_PRETREATMENT,
    ROWS_OF_EM_SAMPLE_SUPPORT, ROWS_OF_EM_SUPPORT_FILM, ROWS_OF_EM_VITRIFICATION, ROWS_OF_ENTITY, ROWS_OF_ENTITY_POLY,
    ROWS_OF_ENTITY_SRC_GEN, ROWS_OF_ENTITY_SRC_NAT, ROWS_OF_PDBX_CHEM_COMP_DEPOSITOR_INFO,
    ROWS_OF_PDBX_ENTITY_SRC_SYN, ROWS_OF_PDBX_ENTRY_DETAILS, SLIP_OF_CHAMBER_TEMPERATURE,
    SLIP_OF_CHAMBER_TEMPERATURE_2, SLIP_OF_UNITS, get_sample, put_sample,
)
from .oscem_mmcif_tomography import (
    ASK_AVERAGED, ASK_AVERAGE_RESOLUTION, ASK_AVERAGE_SYMMETRY, ASK_FIDUCIALS, ASK_FIDUCIAL_DIAMETER,
    ASK_FIDUCIAL_MAKER, ASK_HIGH_PRESSURE, ASK_RESOLUTION_METHOD, ASK_SECTIONING, ASK_SUBTOMOGRAM_DOSE, ASK_TOMOGRAMS,
    ASK_VOLUMES, ROWS_OF_EM_FIDUCIAL_MARKERS, ROWS_OF_EM_TOMOGRAPHY, ROWS_OF_EM_TOMOGRAPHY_SPECIMEN_2,
    ROWS_OF_EM_VOLUME_SELECTION, get_average, get_markers, get_tilt_series, get_tomography_specimen, get_volumes,
    put_average, put_markers, put_tilt_series, put_tomography_specimen, put_volumes,
)
from .oscem_mmcif_virus import (
    ASK_VIRUS_EMPTY, ASK_VIRUS_ENVELOPED, ASK_VIRUS_HOST, ASK_VIRUS_HOST_TAXON, ASK_VIRUS_ISOLATE, ASK_VIRUS_TYPE,
    ROWS_OF_EM_VIRUS_ENTITY, ROWS_OF_EM_VIRUS_NATURAL_HOST, get_virus, put_virus,
)
from .oscem_mmcif_vocabulary import DETECTOR_PUT_2, ELECTRON_SOURCE_PUT, MICROSCOPE_PUT_2
from oscem_map.runtime.directions import rows_to_tree, tree_to_rows
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree
from oscem_map.runtime.values import (
    above, among, at_least, block, code, figure, line, listed_or_free, number, text, whole,
)
from oscem_map.runtime.write_tables import Finish, Rows, supply
from oscem_map.runtime.write_tree import object_in

IN_ACQUISITION = "common/acquisition.omap"
IN_DEPOSITION = "common/deposition.omap"
IN_INSTRUMENT = "common/instrument.omap"
IN_PUBLICATION = "common/publication.omap"
IN_SAMPLE = "common/sample.omap"
IN_TOMOGRAPHY = "common/tomography.omap"
LEFT = ("oscem.subtomo", "1.0.2")
RIGHT = ("mmcif", "5.413")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "acquisition.technique", "", ("subtomo",), "oscem-subtomo_mmcif.omap:19",
),)
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "em_experiment", "reconstruction_method", ("SUBTOMOGRAM AVERAGING",), "oscem-subtomo_mmcif.omap:20",
),)
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASKS: tuple[Question, ...] = (
    ASK_ENTRY_ID, ASK_MICROSCOPE_MODEL, ASK_ELECTRON_GUN, ASK_VOLTAGE, ASK_ALIGNMENT_PROCEDURE,
    ASK_OBJECTIVE_APERTURE, ASK_DEFOCUS_MIN, ASK_DEFOCUS_MAX, ASK_DETECTOR_MODEL, ASK_DOSE, ASK_SCANNER,
    ASK_STAINING_TYPE, ASK_STAINING_MATERIAL, ASK_EMBEDDING_MATERIAL, ASK_SHADOWING_MATERIAL, ASK_SHADOWING_ANGLE,
    ASK_SHADOWING_THICKNESS, ASK_SAMPLE_TYPE, ASK_ASSEMBLY_SOURCE, ASK_TAXON_SAMPLE, ASK_AGGREGATION_STATE,
    ASK_WEIGHT_MEASURED, ASK_TAXON_SOURCE, ASK_TAXON_EXPRESSION, ASK_LIGAND_OF_INTEREST, ASK_VITRIFIED, ASK_STAINED,
    ASK_EMBEDDED, ASK_SHADOWED, ASK_BUFFER_PH, ASK_CRYOGEN, ASK_VITRIFICATION_INSTRUMENT, ASK_GRID_TYPE,
    ASK_GRID_MATERIAL, ASK_GRID_MESH, ASK_FILM_MATERIAL, ASK_FILM_TOPOLOGY, ASK_CONTACT_ORCID, ASK_CONTACT_COUNTRY,
    ASK_CONTACT_ROLE, ASK_FUNDER_COUNTRY, ASK_FUNDER, ASK_FIDUCIALS, ASK_FIDUCIAL_MAKER, ASK_FIDUCIAL_DIAMETER,
    ASK_HIGH_PRESSURE.at("common/tomography.omap:89"), ASK_SECTIONING.at("common/tomography.omap:90"), ASK_TITLE,
    ASK_KEYWORDS, ASK_CLASSIFICATION, ASK_CITATION_TITLE, ASK_JOURNAL, ASK_CITATION_YEAR, ASK_CITATION_DOI,
    ASK_PUBMED, ASK_RAW_DATA, ASK_HOLD, ASK_MOLECULES_DESCRIBED, ASK_SAME_TITLE, ASK_SAME_AUTHORS, ASK_PAPER_AUTHORS,
    ASK_CTF_CORRECTION, ASK_INITIAL_ANGLES, ASK_FINAL_ANGLES, ASK_FSC_TYPE, ASK_RECONSTRUCTION_SOFTWARE,
    ASK_PROCESSING_SOFTWARE.at(
        "common/deposition.omap:141",
        targets=(
            "_em_software.name", "_em_software.name", "_em_software.name", "_em_software.name", "_em_software.name",
            "_em_software.name", "_em_software.name",
        ),
    ),
    ASK_RELION_VERSION.at(
        "common/deposition.omap:143",
        targets=(
            "_em_software.version", "_em_software.version", "_em_software.version", "_em_software.version",
            "_em_software.version", "_em_software.version", "_em_software.version",
        ),
    ),
    ASK_RECONSTRUCTION_VERSION, ASK_CTF_SOFTWARE, ASK_MOTION_CORRECTION, ASK_ALGORITHM, ASK_CLASS_AVERAGES,
    ASK_CLASSIFICATION_SOFTWARE, ASK_INITIAL_ANGLES_SOFTWARE, ASK_FINAL_ANGLES_SOFTWARE, ASK_START_MODEL,
    ASK_START_EMDB, ASK_START_PDB, ASK_START_INSILICO, ASK_START_OTHER, ASK_TILT_IMAGES, ASK_TILT_ANGLE,
    ASK_TILT_ANGLE_1, ASK_TILT_ANGLE_2, ASK_ALIGNMENT_SOFTWARE, ASK_EXTRACTION_SOFTWARE,
    ASK_SYMMETRY.at("common/deposition.omap:277"), ASK_CLASSES, SCAN_MAP, ASK_CONTOUR_LEVEL, ASK_MAP_DETAILS,
    ASK_VIRUS_TYPE, ASK_VIRUS_ISOLATE, ASK_VIRUS_ENVELOPED, ASK_VIRUS_EMPTY, ASK_VIRUS_HOST, ASK_VIRUS_HOST_TAXON,
    ASK_CITATION_VOLUME, ASK_CITATION_FIRST_PAGE, ASK_CITATION_LAST_PAGE, ASK_RELATED, ASK_FITTING, ASK_FITTED,
    ASK_MODEL_FITTING, ASK_MODEL_REFINEMENT, ASK_TOMOGRAMS, ASK_VOLUMES, ASK_AVERAGED, ASK_AVERAGE_SYMMETRY,
    ASK_AVERAGE_RESOLUTION, ASK_RESOLUTION_METHOD, ASK_SUBTOMOGRAM_DOSE,
)
SLIPS = (
    SLIP_OF_ACCELERATING_VOLTAGE, SLIP_OF_NOMINAL_DEFOCUS_MIN, SLIP_OF_CALIBRATED_DEFOCUS_MIN,
    SLIP_OF_RECORDING_TEMPERATURE_MINIMUM, SLIP_OF_RECORDING_TEMPERATURE_MINIMUM_2, SLIP_OF_UNITS,
    SLIP_OF_CHAMBER_TEMPERATURE, SLIP_OF_CHAMBER_TEMPERATURE_2, SLIP_OF_NAME_FIRST,
)
"""Known errors of real files, repaired before they are read."""
ROWS = (
    ROWS_OF_ENTRY, ROWS_OF_EM_ENTITY_ASSEMBLY,
    CategoryPlan(
        "em_experiment",
        rows=(RowPlan(
            "em_experiment", parents=("entry", "em_entity_assembly"), always=True,
            answers=(Answer(
                ASK_AGGREGATION_STATE, "aggregation_state",
                lambda given: among(line(text(given)), EM_EXPERIMENT_AGGREGATION_STATE), IN_SAMPLE, 97,
            ),),
            constants=(
                Constant("reconstruction_method", "SUBTOMOGRAM AVERAGING", "oscem-subtomo_mmcif.omap:20"),
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
                    lambda given: among(line(text(given)), EM_SPECIMEN_VITRIFICATION_APPLIED), IN_SAMPLE, 314,
                ),
                Answer(
                    ASK_STAINED, "staining_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_STAINING_APPLIED), IN_SAMPLE, 316,
                ),
                Answer(
                    ASK_EMBEDDED, "embedding_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_EMBEDDING_APPLIED), IN_SAMPLE, 318,
                ),
                Answer(
                    ASK_SHADOWED, "shadowing_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_SHADOWING_APPLIED), IN_SAMPLE, 320,
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
    ROWS_OF_EM_IMAGING_OPTICS,
    CategoryPlan(
        "em_image_recording", of_list=True, parents=("em_imaging",),
        every=RowPlan(
            "every_em_image_recording",
            answers=(
                Answer(
                    ASK_DOSE, "avg_electron_dose_per_image", lambda given: figure(above(number(number(given)), 0)),
                    IN_ACQUISITION, 100,
                ),
                Answer(
                    ASK_SUBTOMOGRAM_DOSE, "avg_electron_dose_per_subtomogram",
                    lambda given: figure(at_least(number(number(given)), 0)), IN_TOMOGRAPHY, 180,
                ),
            ),
        ),
        lone=RowPlan(
            "em_image_recording",
            answers=(Answer(
                ASK_DETECTOR_MODEL, "film_or_detector_model", lambda given: line(DETECTOR_PUT_2(given)),
                IN_ACQUISITION, 92,
            ),),
            keys=(Key("id", start=1), Key("imaging_id", "1")),
        ),
        deposition=("avg_electron_dose_per_image", "film_or_detector_model"),
    ),
    ROWS_OF_EM_IMAGE_PROCESSING, ROWS_OF_EM_IMAGE_SCANS,
    CategoryPlan(
        "em_software",
        rows=(
            ROW_OF_EM_SOFTWARE_IMAGE_ACQUISITION, ROW_OF_EM_SOFTWARE_RECONSTRUCTION,
            ROW_OF_EM_SOFTWARE_CTF_CORRECTION, ROW_OF_EM_SOFTWARE_CLASSIFICATION,
            ROW_OF_EM_SOFTWARE_INITIAL_EULER_ASSIGNMENT, ROW_OF_EM_SOFTWARE_FINAL_EULER_ASSIGNMENT,
            ROW_OF_EM_SOFTWARE_SERIES_ALIGNMENT, ROW_OF_EM_SOFTWARE_VOLUME_SELECTION,
        ),
        of_list=True, parents=("em_3d_fitting",), after="id",
    ),
    ROWS_OF_EM_TOMOGRAPHY, ROWS_OF_EM_STAINING, ROWS_OF_EM_EMBEDDING, ROWS_OF_EM_SHADOWING,
    ROWS_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE, ROWS_OF_EM_ENTITY_ASSEMBLY_MOLWT, ROWS_OF_PDBX_ENTRY_DETAILS,
    ROWS_OF_EM_BUFFER, ROWS_OF_EM_VITRIFICATION, ROWS_OF_EM_SAMPLE_SUPPORT, ROWS_OF_EM_SUPPORT_FILM,
    ROWS_OF_EM_GRID_PRETREATMENT, ROWS_OF_EM_TOMOGRAPHY_SPECIMEN_2, ROWS_OF_EM_FIDUCIAL_MARKERS, ROWS_OF_STRUCT,
    ROWS_OF_STRUCT_KEYWORDS,
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
    CategoryPlan(
        "em_3d_reconstruction",
        rows=(RowPlan(
            "em_3d_reconstruction", parents=("entry", "em_image_processing"),
            answers=(
                Answer(ASK_FSC_TYPE, "fsc_type", lambda given: block(FSC_TYPE_PUT(given)), IN_DEPOSITION, 133),
                Answer(
                    ASK_ALGORITHM, "algorithm",
                    lambda given: block(listed_or_free(text(given), EM_3D_RECONSTRUCTION_ALGORITHM)), IN_DEPOSITION,
                    164,
                ),
                Answer(
                    ASK_CLASS_AVERAGES, "num_class_averages", lambda given: figure(above(whole(number(given)), 0)),
                    IN_DEPOSITION, 165,
                ),
                Answer(
                    ASK_AVERAGED, "num_particles", lambda given: figure(above(whole(number(given)), 0)),
                    IN_TOMOGRAPHY, 175,
                ),
                Answer(
                    ASK_AVERAGE_SYMMETRY, "symmetry_type",
                    lambda given: among(line(text(given)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE), IN_TOMOGRAPHY, 176,
                ),
                Answer(
                    ASK_AVERAGE_RESOLUTION, "resolution", lambda given: figure(above(number(number(given)), 0)),
                    IN_TOMOGRAPHY, 177,
                ),
                Answer(
                    ASK_RESOLUTION_METHOD, "resolution_method",
                    lambda given: block(listed_or_free(text(given), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
                    IN_TOMOGRAPHY, 178,
                ),
            ),
            constants=(Constant("id", "1", "common/tomography.omap:172"),),
            keys=(Key("entry_id", row="entry", of="id"), Key("image_processing_id", "1")),
        ),),
        archive=("entry_id",), deposition=("num_particles", "symmetry_type"),
    ),
    ROWS_OF_EM_MOTION_CORRECTION, ROWS_OF_EM_START_MODEL, ROWS_OF_EM_SINGLE_PARTICLE_ENTITY,
    ROWS_OF_EM_FINAL_CLASSIFICATION, ROWS_OF_EM_MAP, ROWS_OF_EM_VIRUS_ENTITY, ROWS_OF_EM_VIRUS_NATURAL_HOST,
    ROWS_OF_EM_3D_FITTING, ROWS_OF_EM_VOLUME_SELECTION, ROWS_OF_ENTITY, ROWS_OF_ENTITY_POLY,
    ROWS_OF_PDBX_ENTITY_SRC_SYN, ROWS_OF_EM_ENTITY_ASSEMBLY_SYNTHETIC, ROWS_OF_ENTITY_SRC_GEN,
    ROWS_OF_EM_ENTITY_ASSEMBLY_RECOMBINANT, ROWS_OF_ENTITY_SRC_NAT, ROWS_OF_PDBX_CHEM_COMP_DEPOSITOR_INFO,
    ROWS_OF_EM_AUTHOR_LIST, ROWS_OF_AUDIT_AUTHOR, ROWS_OF_PDBX_CONTACT_AUTHOR, ROWS_OF_PDBX_AUDIT_SUPPORT,
    ROWS_OF_CITATION_AUTHOR, ROWS_OF_EM_DB_REFERENCE, ROWS_OF_EM_3D_FITTING_LIST,
)
"""The rows outside lists, parents before those that point at them."""
ORDER = (
    "em_experiment", "entry", "exptl", "em_specimen", "em_imaging", "em_imaging_optics", "em_image_processing",
    "em_image_recording", "em_image_scans", "em_software", "em_tomography", "em_staining", "em_embedding",
    "em_shadowing", "em_entity_assembly", "em_entity_assembly_naturalsource", "em_entity_assembly_molwt", "entity",
    "entity_poly", "pdbx_entity_src_syn", "em_entity_assembly_synthetic", "entity_src_gen",
    "em_entity_assembly_recombinant", "entity_src_nat", "pdbx_entry_details", "pdbx_chem_comp_depositor_info",
    "em_buffer", "em_vitrification", "em_sample_support", "em_support_film", "em_grid_pretreatment", "em_author_list",
    "audit_author", "pdbx_contact_author", "pdbx_audit_support", "em_tomography_specimen", "em_fiducial_markers",
    "struct", "struct_keywords", "citation", "pdbx_related_exp_data_set", "em_depui", "citation_author",
    "em_ctf_correction", "em_euler_angle_assignment", "em_3d_reconstruction", "em_motion_correction",
    "em_start_model", "em_single_particle_entity", "em_final_classification", "em_map", "em_virus_entity",
    "em_virus_natural_host", "em_db_reference", "em_3d_fitting", "em_3d_fitting_list", "em_volume_selection",
)
OWN_WORDS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("oscem.cellular_tomo", "oscem.env_tomo", "oscem.general", "oscem.spa"): (
        "oscem-subtomo_mmcif.omap:20", "common/deposition.omap:262",
    ),
    ("oscem.cellular_tomo", "oscem.env_tomo"): (
        "common/sample.omap:105", "common/sample.omap:112", "common/sample.omap:133", "common/sample.omap:134",
        "common/sample.omap:163", "common/sample.omap:164", "common/sample.omap:214", "common/sample.omap:215",
        "common/sample.omap:239", "common/sample.omap:240", "common/sample.omap:282", "common/sample.omap:294",
        "common/sample.omap:299", "common/deposition.omap:173", "common/deposition.omap:183",
        "common/deposition.omap:193",
    ),
    ("oscem.general", "oscem.spa"): ("common/deposition.omap:248",),
}
"""The rules of words that it says by itself, by the left schemas beside it that do not have the word."""


def put_document(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """OSC-EM subtomogram averaging as PDBx/mmCIF, for deposition through OneDep.  [oscem-subtomo_mmcif.omap:2]"""
    put_entry(document, rows, trace, at)
    instrument = part(document, "instrument", trace, at)
    if instrument or trace.ask:
        put_instrument(instrument, rows, trace, f"{at}.instrument")
    acquisition = part(document, "acquisition", trace, at)
    put_acquisition(acquisition, rows, trace, f"{at}.acquisition")
    if acquisition:
        put_tilt_series(acquisition, rows, trace, f"{at}.acquisition")
    sample = part(document, "sample", trace, at)
    specimen = part(sample, "specimen", trace, f"{at}.sample")
    put_preparation(specimen, rows, trace, f"{at}.sample.specimen")
    put_sample(sample, rows, trace, f"{at}.sample")
    organizational = part(document, "organizational", trace, at)
    if organizational:
        put_people(organizational, rows, trace, f"{at}.organizational")
    put_markers(document, rows, trace, at)
    put_tomography_specimen(document, rows, trace, at)
    put_deposition(document, rows, trace, at)
    put_methods(document, rows, trace, at)
    put_averaging(document, rows, trace, at)
    put_alignment(document, rows, trace, at)
    put_extraction(document, rows, trace, at)
    put_symmetry(document, rows, trace, at)
    put_classified(document, rows, trace, at)
    put_map(document, rows, trace, at)
    put_virus(document, rows, trace, at)
    put_publication(document, rows, trace, at)
    put_model(document, rows, trace, at)
    put_volumes(document, rows, trace, at)
    if acquisition or trace.ask:
        put_average(acquisition, rows, trace, f"{at}.acquisition")


def get_document(tables: Tables, document: Tree, trace: Trace) -> None:
    """OSC-EM subtomogram averaging as PDBx/mmCIF, for deposition through OneDep.  [oscem-subtomo_mmcif.omap:2]"""
    acquisition = object_in(document, "acquisition")
    supply(acquisition, "technique", "subtomo", trace, "acquisition.technique", "oscem-subtomo_mmcif.omap:19")
    get_entry(tables, document, trace)
    instrument = object_in(document, "instrument")
    get_instrument(tables, instrument, trace)
    get_acquisition(tables, acquisition, trace)
    get_tilt_series(tables, acquisition, trace)
    sample = object_in(document, "sample")
    specimen = object_in(sample, "specimen")
    get_preparation(tables, specimen, trace)
    get_sample(tables, sample, trace)
    organizational = object_in(document, "organizational")
    get_people(tables, organizational, trace)
    get_markers(tables, document, trace)
    get_tomography_specimen(tables, document, trace)
    get_deposition(tables, document, trace)
    get_methods(tables, document, trace)
    get_averaging(tables, document, trace)
    get_alignment(tables, document, trace)
    get_extraction(tables, document, trace)
    get_symmetry(tables, document, trace)
    get_classified(tables, document, trace)
    get_map(tables, document, trace)
    get_virus(tables, document, trace)
    get_publication(tables, document, trace)
    get_model(tables, document, trace)
    get_volumes(tables, document, trace)
    get_average(tables, acquisition, trace)


put = tree_to_rows(put_document, Finish(ROWS, ORDER))
get = rows_to_tree(get_document, SLIPS)
