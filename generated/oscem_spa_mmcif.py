"""oscem.spa 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-spa_mmcif.omap; edit that.
"""

from __future__ import annotations

import re
from decimal import Decimal

from .oscem_mmcif_acquisition import (
    ASK_DEFOCUS_MAX, ASK_DEFOCUS_MIN, ASK_DETECTOR_MODEL, ASK_DOSE, ASK_SCANNER, get_acquisition, put_acquisition,
)
from .oscem_mmcif_countries import COUNTRY_PUT, COUNTRY_PUT_2
from .oscem_mmcif_deposition import (
    ASK_ALGORITHM_2, ASK_CITATION_DOI, ASK_CITATION_TITLE, ASK_CITATION_YEAR, ASK_CLASSIFICATION,
    ASK_CLASSIFICATION_SOFTWARE_2, ASK_CLASS_AVERAGES_2, ASK_CTF_CORRECTION_2, ASK_CTF_SOFTWARE_2, ASK_FINAL_ANGLES_2,
    ASK_FINAL_ANGLES_SOFTWARE_2, ASK_FSC_TYPE_2, ASK_HOLD, ASK_INITIAL_ANGLES_2, ASK_INITIAL_ANGLES_SOFTWARE_2,
    ASK_JOURNAL, ASK_KEYWORDS, ASK_MAP_SYMMETRY_3, ASK_MOLECULES_DESCRIBED, ASK_MOTION_CORRECTION_2, ASK_PARTICLES,
    ASK_PICKING_SOFTWARE_2, ASK_PROCESSING_SOFTWARE_4, ASK_PUBMED, ASK_RAW_DATA, ASK_RECONSTRUCTION_SOFTWARE_2,
    ASK_RECONSTRUCTION_VERSION_2, ASK_RELION_VERSION_4, ASK_SAME_AUTHORS, ASK_SAME_TITLE, ASK_START_EMDB_2,
    ASK_START_INSILICO_2, ASK_START_MODEL_2, ASK_START_OTHER_2, ASK_START_PDB_2, ASK_SYMMETRY_2, ASK_TILT_ANGLE_1_2,
    ASK_TILT_ANGLE_2_2, ASK_TILT_ANGLE_3, ASK_TILT_IMAGES_2, ASK_TITLE, FSC_TYPE_PUT, get_deposition, put_deposition,
)
from .oscem_mmcif_entry import ASK_ENTRY_ID, get_entry, put_entry
from .oscem_mmcif_instrument import (
    ASK_ALIGNMENT_PROCEDURE, ASK_ELECTRON_GUN, ASK_MICROSCOPE_MODEL, ASK_OBJECTIVE_APERTURE, ASK_VOLTAGE,
    get_instrument, put_instrument,
)
from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_ALGORITHM, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_CTF_CORRECTION_TYPE, EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS, EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG,
    EM_ENTITY_ASSEMBLY_SOURCE, EM_ENTITY_ASSEMBLY_TYPE, EM_EULER_ANGLE_ASSIGNMENT_TYPE,
    EM_EXPERIMENT_AGGREGATION_STATE, EM_IMAGE_SCANS_SCANNER_MODEL, EM_IMAGING_ALIGNMENT_PROCEDURE,
    EM_MOTION_CORRECTION_TYPE, EM_SOFTWARE_NAME, EM_SPECIMEN_EMBEDDING_APPLIED, EM_SPECIMEN_SHADOWING_APPLIED,
    EM_SPECIMEN_STAINING_APPLIED, EM_SPECIMEN_VITRIFICATION_APPLIED, EM_START_MODEL_TYPE,
    PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, PDBX_CONTACT_AUTHOR_ROLE, PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST,
    STRUCT_KEYWORDS_PDBX_KEYWORDS,
)
from .oscem_mmcif_map import ASK_CONTOUR_LEVEL, ASK_MAP_DETAILS, SCAN_MAP, get_map, put_map
from .oscem_mmcif_model import ASK_FITTED, ASK_FITTING, ASK_MODEL_FITTING, ASK_MODEL_REFINEMENT, get_model, put_model
from .oscem_mmcif_people import (
    ASK_CONTACT_COUNTRY, ASK_CONTACT_ORCID, ASK_CONTACT_ROLE, ASK_FUNDER, ASK_FUNDER_COUNTRY, get_people, put_people,
)
from .oscem_mmcif_preparation import (
    ASK_EMBEDDING_MATERIAL, ASK_SHADOWING_ANGLE, ASK_SHADOWING_MATERIAL, ASK_SHADOWING_THICKNESS,
    ASK_STAINING_MATERIAL, ASK_STAINING_TYPE, get_preparation, put_preparation,
)
from .oscem_mmcif_processing import get_processing, put_processing
from .oscem_mmcif_publication import (
    ASK_CITATION_FIRST_PAGE, ASK_CITATION_LAST_PAGE, ASK_CITATION_VOLUME, ASK_RELATED, get_publication,
    put_publication,
)
from .oscem_mmcif_sample import (
    ASK_AGGREGATION_STATE, ASK_ASSEMBLY_SOURCE, ASK_BUFFER_PH, ASK_CRYOGEN, ASK_EMBEDDED, ASK_FILM_MATERIAL,
    ASK_FILM_TOPOLOGY, ASK_GRID_MATERIAL, ASK_GRID_MESH, ASK_GRID_TYPE, ASK_LIGAND_OF_INTEREST, ASK_SAMPLE_TYPE,
    ASK_SHADOWED, ASK_STAINED, ASK_TAXON_EXPRESSION, ASK_TAXON_SAMPLE, ASK_TAXON_SOURCE, ASK_VITRIFICATION_INSTRUMENT,
    ASK_VITRIFIED, ASK_WEIGHT_MEASURED, get_sample, put_sample,
)
from .oscem_mmcif_steps import ASK_RESOLUTION_METHOD, get_steps, put_steps
from .oscem_mmcif_virus import (
    ASK_VIRUS_EMPTY, ASK_VIRUS_ENVELOPED, ASK_VIRUS_HOST, ASK_VIRUS_HOST_TAXON, ASK_VIRUS_ISOLATE, ASK_VIRUS_TYPE,
    get_virus, put_virus,
)
from .oscem_mmcif_vocabulary import (
    DETECTOR_PUT_2, ELECTRON_SOURCE_PUT, FILM_MATERIAL_PUT, FILM_TOPOLOGY_PUT, GRID_MATERIAL_PUT, GRID_TYPE_PUT,
    MICROSCOPE_PUT_2, VITRIFICATION_INSTRUMENT_PUT,
)
from oscem_map.runtime.codecs import orcid, product, spread, underfocus
from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, Need, RowPlan
from oscem_map.runtime.slips import UnitSlip, WordSlip, mended
from oscem_map.runtime.trace import Question, Row, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import (
    Scale, above, among, at_least, block, code, figure, inside, line, listed_or_free, matching, measured, number,
    quantity, text, whole, within,
)
from oscem_map.runtime.write_tables import Finish, Rows, finished, supply
from oscem_map.runtime.write_tree import object_in, without_empty

IN_ACQUISITION = "common/acquisition.omap"
IN_DEPOSITION = "common/deposition.omap"
IN_ENTRY = "common/entry.omap"
IN_INSTRUMENT = "common/instrument.omap"
IN_MAP = "common/map.omap"
IN_OSCEM_SPA_MMCIF = "oscem-spa_mmcif.omap"
IN_PEOPLE = "common/people.omap"
IN_PUBLICATION = "common/publication.omap"
IN_SAMPLE = "common/sample.omap"
IN_STEPS = "common/steps.omap"
IN_VIRUS = "common/virus.omap"
DATA_REFERENCE_FORM = re.compile("10\\.[0-9]{4,9}/[\\-._;()/:A-Za-z0-9]+")
POINT_SYMMETRY_FORM = re.compile("(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)")
ANGSTROMS = Scale("Å")
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
NANOMETRES = Scale("nm")
LEFT = ("oscem.spa", "1.0.2")
RIGHT = ("mmcif", "5.413")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "acquisition.technique", "", ("spa",), "oscem-spa_mmcif.omap:20",
),)
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "em_experiment", "reconstruction_method", ("SINGLE PARTICLE",), "oscem-spa_mmcif.omap:21",
),)
SECTIONS = ("processing", "acquisition", "instrument", "sample", "organizational")
ALREADY_41 = NotRun(
    IN_OSCEM_SPA_MMCIF, {"processing.micrographs.number_micrographs": 41},
    "_em_image_recording.num_real_images: there is a value already",
)
ALREADY_44 = NotRun(
    IN_OSCEM_SPA_MMCIF, {"processing.movies.dose_per_image": 44, "acquisition.frames_per_movie": 44},
    "_em_image_recording.avg_electron_dose_per_image: there is a value already",
)
ALREADY_47 = NotRun(
    IN_OSCEM_SPA_MMCIF,
    {"processing.ctfs.defocus.output_min_defocus": 47, "processing.ctfs.defocus.output_max_defocus": 47},
    "_em_imaging.calibrated_defocus_min and _em_imaging.calibrated_defocus_max: there is a value already",
)
ASKS: tuple[Question, ...] = (
    ASK_ENTRY_ID, ASK_MICROSCOPE_MODEL, ASK_ELECTRON_GUN, ASK_VOLTAGE, ASK_ALIGNMENT_PROCEDURE,
    ASK_OBJECTIVE_APERTURE, ASK_DEFOCUS_MIN, ASK_DEFOCUS_MAX, ASK_DETECTOR_MODEL, ASK_DOSE, ASK_SCANNER,
    ASK_SAMPLE_TYPE, ASK_ASSEMBLY_SOURCE, ASK_TAXON_SAMPLE, ASK_AGGREGATION_STATE, ASK_WEIGHT_MEASURED,
    ASK_TAXON_SOURCE, ASK_TAXON_EXPRESSION, ASK_LIGAND_OF_INTEREST, ASK_VITRIFIED, ASK_STAINED, ASK_EMBEDDED,
    ASK_SHADOWED, ASK_BUFFER_PH, ASK_CRYOGEN, ASK_VITRIFICATION_INSTRUMENT, ASK_GRID_TYPE, ASK_GRID_MATERIAL,
    ASK_GRID_MESH, ASK_FILM_MATERIAL, ASK_FILM_TOPOLOGY, ASK_STAINING_TYPE, ASK_STAINING_MATERIAL,
    ASK_EMBEDDING_MATERIAL, ASK_SHADOWING_MATERIAL, ASK_SHADOWING_ANGLE, ASK_SHADOWING_THICKNESS, ASK_CONTACT_ORCID,
    ASK_CONTACT_COUNTRY, ASK_CONTACT_ROLE, ASK_FUNDER_COUNTRY, ASK_FUNDER, ASK_CTF_CORRECTION_2, ASK_CTF_SOFTWARE_2,
    ASK_PROCESSING_SOFTWARE_4, ASK_RELION_VERSION_4, ASK_PICKING_SOFTWARE_2, ASK_CLASSIFICATION_SOFTWARE_2,
    ASK_INITIAL_ANGLES_2, ASK_INITIAL_ANGLES_SOFTWARE_2, ASK_FINAL_ANGLES_2, ASK_FINAL_ANGLES_SOFTWARE_2,
    ASK_RECONSTRUCTION_SOFTWARE_2, ASK_RECONSTRUCTION_VERSION_2, ASK_RESOLUTION_METHOD, ASK_FSC_TYPE_2,
    ASK_ALGORITHM_2, ASK_CLASS_AVERAGES_2, ASK_MAP_SYMMETRY_3, ASK_SYMMETRY_2, ASK_PARTICLES, ASK_START_MODEL_2,
    ASK_START_EMDB_2, ASK_START_PDB_2, ASK_START_INSILICO_2, ASK_START_OTHER_2, ASK_TILT_IMAGES_2, ASK_TILT_ANGLE_3,
    ASK_TILT_ANGLE_1_2, ASK_TILT_ANGLE_2_2, ASK_MOTION_CORRECTION_2, ASK_TITLE, ASK_KEYWORDS, ASK_CLASSIFICATION,
    ASK_CITATION_TITLE, ASK_JOURNAL, ASK_CITATION_YEAR, ASK_CITATION_DOI, ASK_PUBMED, ASK_RAW_DATA, ASK_HOLD,
    ASK_MOLECULES_DESCRIBED, ASK_SAME_TITLE, ASK_SAME_AUTHORS, SCAN_MAP, ASK_CONTOUR_LEVEL, ASK_MAP_DETAILS,
    ASK_VIRUS_TYPE, ASK_VIRUS_ISOLATE, ASK_VIRUS_ENVELOPED, ASK_VIRUS_EMPTY, ASK_VIRUS_HOST, ASK_VIRUS_HOST_TAXON,
    ASK_CITATION_VOLUME, ASK_CITATION_FIRST_PAGE, ASK_CITATION_LAST_PAGE, ASK_RELATED, ASK_FITTING, ASK_FITTED,
    ASK_MODEL_FITTING, ASK_MODEL_REFINEMENT,
)
SLIPS = (
    UnitSlip(
        "em_imaging", ("accelerating_voltage",), Decimal("10000"), Decimal("3000000"), "kV", "V",
        "no microscope has ten megavolts; such files have it in volts", "common/instrument.omap:37",
    ),
    UnitSlip(
        "em_imaging", ("nominal_defocus_min", "nominal_defocus_max"), Decimal("-20"), Decimal("20"), "nm", "µm",
        "no defocus is set to a few nanometres; older files have it in micrometres", "common/acquisition.omap:22",
    ),
    UnitSlip(
        "em_imaging", ("calibrated_defocus_min", "calibrated_defocus_max"), Decimal("-20"), Decimal("20"), "nm", "µm",
        "no defocus is known to a few nanometres; older files have it in micrometres", "common/acquisition.omap:24",
    ),
    UnitSlip(
        "em_imaging", ("recording_temperature_minimum", "recording_temperature_maximum"), Decimal("-273"),
        Decimal("-1"), "K", "°C", "nothing is colder than 0 K; liquid nitrogen is at -196 °C",
        "common/acquisition.omap:26",
    ),
    UnitSlip(
        "em_imaging", ("recording_temperature_minimum", "recording_temperature_maximum"), Decimal("10"),
        Decimal("40"), "K", "°C", "it may be kelvins, of a stage cooled with helium, or a room in °C",
        "common/acquisition.omap:28", doubt=True,
    ),
    WordSlip(
        "em_entity_assembly_molwt", ("units",), ("mda",), "MEGADALTONS",
        "older files have the symbol of the unit in place of its word", "common/sample.omap:101",
    ),
    UnitSlip(
        "em_vitrification", ("chamber_temperature",), Decimal("1"), Decimal("60"), "K", "°C",
        "no chamber for plunging is colder than 253 K; its display shows °C", "common/sample.omap:332",
    ),
    UnitSlip(
        "em_vitrification", ("chamber_temperature",), Decimal("-20"), Decimal("1"), "K", "°C",
        "it may be a chamber in °C, or a zero in place of a value that nobody knew", "common/sample.omap:334",
        doubt=True,
    ),
    WordSlip(
        "pdbx_contact_author", ("name_first", "name_mi", "name_last"), ("none",), "",
        "older files write None where there is no name", "common/people.omap:38",
    ),
)
"""Known errors of real files, repaired before they are read."""
ROWS = (
    CategoryPlan(
        "entry",
        rows=(RowPlan(
            "entry",
            children=(
                "em_experiment", "exptl", "em_imaging", "em_image_scans", "pdbx_entry_details", "em_vitrification",
                "em_3d_reconstruction", "em_single_particle_entity", "struct", "struct_keywords", "em_depui",
                "em_map_primary_map", "em_3d_fitting",
            ),
            answers=(Answer(ASK_ENTRY_ID, "id", lambda given: code(text(given)), IN_ENTRY, 7),),
        ),),
        archive=("id",), asked=(ASK_ENTRY_ID,),
    ),
    CategoryPlan(
        "em_entity_assembly",
        rows=(RowPlan(
            "em_entity_assembly",
            children=(
                "em_experiment", "em_entity_assembly_naturalsource", "em_entity_assembly_molwt_megadaltons",
                "em_virus_entity", "em_virus_natural_host",
            ),
            answers=(
                Answer(
                    ASK_SAMPLE_TYPE, "type", lambda given: listed_or_free(line(text(given)), EM_ENTITY_ASSEMBLY_TYPE),
                    IN_SAMPLE, 73,
                ),
                Answer(
                    ASK_ASSEMBLY_SOURCE, "source", lambda given: among(line(text(given)), EM_ENTITY_ASSEMBLY_SOURCE),
                    IN_SAMPLE, 77,
                ),
            ),
            constants=(
                Constant("id", "1", "common/sample.omap:67"), Constant("parent_id", "0", "common/sample.omap:68"),
            ),
        ),),
        of_list=True, archive=("name",), deposition=("source", "type"),
    ),
    CategoryPlan(
        "em_experiment",
        rows=(RowPlan(
            "em_experiment", children=("em_specimen",), always=True,
            answers=(Answer(
                ASK_AGGREGATION_STATE, "aggregation_state",
                lambda given: among(line(text(given)), EM_EXPERIMENT_AGGREGATION_STATE), IN_SAMPLE, 97,
            ),),
            constants=(
                Constant("reconstruction_method", "SINGLE PARTICLE", "oscem-spa_mmcif.omap:21"),
                Constant("id", "1", "common/entry.omap:12"),
            ),
            keys=(Key("entry_id", row="entry", of="id"), Key("entity_assembly_id", "1")),
        ),),
        archive=("entry_id", "aggregation_state"),
    ),
    CategoryPlan(
        "exptl",
        rows=(RowPlan(
            "exptl", always=True, constants=(Constant("method", "ELECTRON MICROSCOPY", "common/entry.omap:29"),),
            keys=(Key("entry_id", row="entry", of="id"),),
        ),),
        archive=("entry_id",),
    ),
    CategoryPlan(
        "em_specimen",
        rows=(RowPlan(
            "em_specimen",
            children=(
                "em_imaging", "em_buffer", "em_vitrification", "em_sample_support", "em_staining", "em_embedding",
                "em_shadowing",
            ),
            answers=(
                Answer(
                    ASK_VITRIFIED, "vitrification_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_VITRIFICATION_APPLIED), IN_SAMPLE, 308,
                ),
                Answer(
                    ASK_STAINED, "staining_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_STAINING_APPLIED), IN_SAMPLE, 310,
                ),
                Answer(
                    ASK_EMBEDDED, "embedding_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_EMBEDDING_APPLIED), IN_SAMPLE, 312,
                ),
                Answer(
                    ASK_SHADOWED, "shadowing_applied",
                    lambda given: among(line(text(given)), EM_SPECIMEN_SHADOWING_APPLIED), IN_SAMPLE, 314,
                ),
            ),
            constants=(Constant("id", "1", "common/entry.omap:14"),), keys=(Key("experiment_id", "1"),),
        ),),
        archive=("embedding_applied", "shadowing_applied", "staining_applied", "vitrification_applied"),
    ),
    CategoryPlan(
        "em_imaging",
        rows=(RowPlan(
            "em_imaging",
            children=(
                "em_imaging_optics", "em_image_recording[]", "every_em_image_recording",
                "em_software_image_acquisition",
            ),
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
    CategoryPlan(
        "em_imaging_optics",
        rows=(RowPlan(
            "em_imaging_optics", constants=(Constant("id", "1", "common/entry.omap:21"),),
            keys=(Key("imaging_id", "1"),),
        ),),
    ),
    CategoryPlan(
        "em_image_recording", of_list=True,
        every=RowPlan(
            "every_em_image_recording", children=("em_image_recording[]", "em_image_processing", "em_image_scans"),
            answers=(Answer(
                ASK_DOSE, "avg_electron_dose_per_image", lambda given: figure(above(number(number(given)), 0)),
                IN_ACQUISITION, 100,
            ),),
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
    CategoryPlan(
        "em_image_processing",
        rows=(RowPlan(
            "em_image_processing",
            children=(
                "em_particle_selection", "em_final_classification_2d", "em_final_classification_3d",
                "em_3d_reconstruction", "em_ctf_correction", "em_software_ctf_correction",
                "em_software_particle_selection", "em_software_classification", "em_euler_angle_assignment_initial",
                "em_software_initial_euler_assignment", "em_euler_angle_assignment_final",
                "em_software_final_euler_assignment", "em_software_reconstruction", "em_software_masking",
                "em_software_symmetry_determination", "em_software_other", "em_start_model", "em_motion_correction",
            ),
            constants=(Constant("id", "1", "common/entry.omap:23"),),
            keys=(Key("image_recording_id", row="em_image_recording", of="id", first=True),),
        ),),
        archive=("image_recording_id",),
    ),
    CategoryPlan(
        "em_image_scans",
        rows=(RowPlan(
            "em_image_scans",
            answers=(Answer(
                ASK_SCANNER, "scanner_model", lambda given: among(line(text(given)), EM_IMAGE_SCANS_SCANNER_MODEL),
                IN_ACQUISITION, 119,
            ),),
            constants=(Constant("id", "1", "common/acquisition.omap:114"),),
            keys=(
                Key("entry_id", row="entry", of="id"),
                Key("image_recording_id", row="em_image_recording", of="id", first=True),
            ),
        ),),
        archive=("entry_id", "image_recording_id"), deposition=("scanner_model",),
    ),
    CategoryPlan(
        "em_software",
        rows=(
            RowPlan(
                "em_software_image_acquisition",
                constants=(Constant("category", "IMAGE ACQUISITION", "common/acquisition.omap:126"),),
                keys=(Key("id", start=1), Key("imaging_id", "1")),
            ),
            RowPlan(
                "em_software_ctf_correction",
                answers=(
                    Answer(
                        ASK_CTF_SOFTWARE_2, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
                        IN_STEPS, 15,
                    ),
                    Answer(
                        ASK_PROCESSING_SOFTWARE_4, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 16,
                    ),
                ),
                constants=(Constant("category", "CTF CORRECTION", "common/steps.omap:13"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_software_particle_selection",
                answers=(
                    Answer(
                        ASK_PICKING_SOFTWARE_2, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 15,
                    ),
                    Answer(
                        ASK_PROCESSING_SOFTWARE_4, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 16,
                    ),
                ),
                constants=(Constant("category", "PARTICLE SELECTION", "common/steps.omap:13"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_software_classification",
                answers=(
                    Answer(
                        ASK_CLASSIFICATION_SOFTWARE_2, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 15,
                    ),
                    Answer(
                        ASK_PROCESSING_SOFTWARE_4, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 16,
                    ),
                ),
                constants=(Constant("category", "CLASSIFICATION", "common/steps.omap:13"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_software_initial_euler_assignment",
                answers=(
                    Answer(
                        ASK_INITIAL_ANGLES_SOFTWARE_2, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 15,
                    ),
                    Answer(
                        ASK_PROCESSING_SOFTWARE_4, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 16,
                    ),
                ),
                constants=(Constant("category", "INITIAL EULER ASSIGNMENT", "common/steps.omap:13"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_software_final_euler_assignment",
                answers=(
                    Answer(
                        ASK_FINAL_ANGLES_SOFTWARE_2, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 15,
                    ),
                    Answer(
                        ASK_PROCESSING_SOFTWARE_4, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 16,
                    ),
                ),
                constants=(Constant("category", "FINAL EULER ASSIGNMENT", "common/steps.omap:13"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_software_reconstruction",
                answers=(
                    Answer(
                        ASK_RECONSTRUCTION_SOFTWARE_2, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 67,
                    ),
                    Answer(
                        ASK_PROCESSING_SOFTWARE_4, "name",
                        lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 68,
                    ),
                    Answer(ASK_RECONSTRUCTION_VERSION_2, "version", lambda given: line(text(given)), IN_STEPS, 73),
                ),
                constants=(Constant("category", "RECONSTRUCTION", "common/steps.omap:63"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_software_masking", constants=(Constant("category", "MASKING", "common/steps.omap:26"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_software_symmetry_determination",
                constants=(Constant("category", "SYMMETRY DETERMINATION", "common/steps.omap:26"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_software_other", constants=(Constant("category", "OTHER", "common/steps.omap:26"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
        ),
        of_list=True, after="id",
    ),
    CategoryPlan(
        "em_entity_assembly_naturalsource",
        rows=(RowPlan(
            "em_entity_assembly_naturalsource",
            needs=(Need(
                ("organism",), "a source is named by its organism (common/sample.omap:87)",
                ((IN_SAMPLE, {"sample.overall_molecule.source": 84}),),
            ),),
            answers=(Answer(
                ASK_TAXON_SAMPLE, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)), IN_SAMPLE,
                86,
            ),),
            constants=(Constant("id", "1", "common/sample.omap:82"),), keys=(Key("entity_assembly_id", "1"),),
        ),),
        of_list=True, after="id", archive=("entity_assembly_id", "ncbi_tax_id", "organism"),
    ),
    CategoryPlan(
        "em_entity_assembly_molwt",
        rows=(RowPlan(
            "em_entity_assembly_molwt_megadaltons",
            answers=(Answer(
                ASK_WEIGHT_MEASURED, "experimental_flag",
                lambda given: code(among(text(given), EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG)), IN_SAMPLE, 106,
            ),),
            constants=(
                Constant("id", "1", "common/sample.omap:102"),
                Constant("units", "MEGADALTONS", "common/sample.omap:105"),
            ),
            keys=(Key("entity_assembly_id", "1"),),
        ),),
    ),
    CategoryPlan(
        "pdbx_entry_details",
        rows=(RowPlan(
            "pdbx_entry_details",
            answers=(Answer(
                ASK_LIGAND_OF_INTEREST, "has_ligand_of_interest",
                lambda given: among(code(text(given)), PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST), IN_SAMPLE, 284,
            ),),
            keys=(Key("entry_id", row="entry", of="id"),),
        ),),
        archive=("entry_id",),
    ),
    CategoryPlan(
        "em_buffer",
        rows=(RowPlan(
            "em_buffer",
            answers=(Answer(
                ASK_BUFFER_PH, "pH", lambda given: figure(inside(number(number(given)), 0, 14)), IN_SAMPLE, 327,
            ),),
            constants=(Constant("id", "1", "common/sample.omap:323"),), keys=(Key("specimen_id", "1"),),
        ),),
        deposition=("pH",),
    ),
    CategoryPlan(
        "em_vitrification",
        rows=(RowPlan(
            "em_vitrification",
            answers=(Answer(
                ASK_VITRIFICATION_INSTRUMENT, "instrument", lambda given: line(VITRIFICATION_INSTRUMENT_PUT(given)),
                IN_SAMPLE, 344,
            ),),
            constants=(Constant("id", "1", "common/sample.omap:337"),),
            keys=(Key("entry_id", row="entry", of="id"), Key("specimen_id", "1")),
        ),),
        archive=("entry_id",), deposition=("cryogen_name",),
    ),
    CategoryPlan(
        "em_sample_support",
        rows=(RowPlan(
            "em_sample_support", children=("em_support_film", "em_grid_pretreatment"),
            answers=(
                Answer(ASK_GRID_TYPE, "grid_type", lambda given: line(GRID_TYPE_PUT(given)), IN_SAMPLE, 352),
                Answer(
                    ASK_GRID_MATERIAL, "grid_material", lambda given: line(GRID_MATERIAL_PUT(given)), IN_SAMPLE, 355,
                ),
                Answer(
                    ASK_GRID_MESH, "grid_mesh_size", lambda given: figure(above(whole(number(given)), 1)), IN_SAMPLE,
                    357,
                ),
            ),
            constants=(Constant("id", "1", "common/sample.omap:349"),), keys=(Key("specimen_id", "1"),),
        ),),
    ),
    CategoryPlan(
        "em_support_film",
        rows=(RowPlan(
            "em_support_film",
            answers=(
                Answer(ASK_FILM_MATERIAL, "material", lambda given: line(FILM_MATERIAL_PUT(given)), IN_SAMPLE, 364),
                Answer(ASK_FILM_TOPOLOGY, "topology", lambda given: line(FILM_TOPOLOGY_PUT(given)), IN_SAMPLE, 366),
            ),
            constants=(Constant("id", "1", "common/sample.omap:360"),), keys=(Key("sample_support_id", "1"),),
        ),),
    ),
    CategoryPlan(
        "em_grid_pretreatment",
        rows=(RowPlan(
            "em_grid_pretreatment", constants=(Constant("id", "1", "common/sample.omap:372"),),
            keys=(Key("sample_support_id", "1"),),
        ),),
    ),
    CategoryPlan(
        "em_staining",
        rows=(RowPlan(
            "em_staining", constants=(Constant("id", "1", "common/preparation.omap:14"),),
            keys=(Key("specimen_id", "1"),),
        ),),
        archive=("material", "type"),
    ),
    CategoryPlan(
        "em_embedding",
        rows=(RowPlan(
            "em_embedding", constants=(Constant("id", "1", "common/preparation.omap:23"),),
            keys=(Key("specimen_id", "1"),),
        ),),
        archive=("material",),
    ),
    CategoryPlan(
        "em_shadowing",
        rows=(RowPlan(
            "em_shadowing", constants=(Constant("id", "1", "common/preparation.omap:31"),),
            keys=(Key("specimen_id", "1"),),
        ),),
        archive=("angle", "material", "thickness"),
    ),
    CategoryPlan(
        "em_particle_selection",
        rows=(RowPlan(
            "em_particle_selection", constants=(Constant("id", "1", "common/processing.omap:7"),),
            keys=(Key("image_processing_id", "1"),),
        ),),
    ),
    CategoryPlan(
        "em_final_classification",
        rows=(
            RowPlan(
                "em_final_classification_2d", constants=(Constant("type", "2D", "common/processing.omap:21"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_final_classification_3d", constants=(Constant("type", "3D", "common/processing.omap:32"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
        ),
    ),
    CategoryPlan(
        "em_3d_reconstruction",
        rows=(RowPlan(
            "em_3d_reconstruction", children=("em_single_particle_entity",),
            answers=(
                Answer(
                    ASK_RESOLUTION_METHOD, "resolution_method",
                    lambda given: block(listed_or_free(text(given), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
                    IN_STEPS, 84,
                ),
                Answer(ASK_FSC_TYPE_2, "fsc_type", lambda given: block(FSC_TYPE_PUT(given)), IN_STEPS, 90),
                Answer(
                    ASK_ALGORITHM_2, "algorithm",
                    lambda given: block(listed_or_free(text(given), EM_3D_RECONSTRUCTION_ALGORITHM)), IN_STEPS, 96,
                ),
                Answer(
                    ASK_CLASS_AVERAGES_2, "num_class_averages", lambda given: figure(above(whole(number(given)), 0)),
                    IN_STEPS, 101,
                ),
                Answer(
                    ASK_MAP_SYMMETRY_3, "symmetry_type",
                    lambda given: line(among(text(given), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)), IN_STEPS, 106,
                ),
                Answer(
                    ASK_PARTICLES, "num_particles", lambda given: figure(above(whole(number(given)), 0)), IN_STEPS,
                    123,
                ),
            ),
            constants=(Constant("id", "1", "common/processing.omap:44"),),
            keys=(Key("entry_id", row="entry", of="id"), Key("image_processing_id", "1")),
        ),),
        archive=("entry_id",), deposition=("num_particles", "symmetry_type"),
    ),
    CategoryPlan(
        "em_ctf_correction",
        rows=(RowPlan(
            "em_ctf_correction",
            answers=(Answer(
                ASK_CTF_CORRECTION_2, "type", lambda given: line(listed_or_free(text(given), EM_CTF_CORRECTION_TYPE)),
                IN_STEPS, 46,
            ),),
            constants=(Constant("id", "1", "common/steps.omap:43"),), keys=(Key("em_image_processing_id", "1"),),
        ),),
        deposition=("type",),
    ),
    CategoryPlan(
        "em_euler_angle_assignment",
        rows=(
            RowPlan(
                "em_euler_angle_assignment_initial",
                answers=(Answer(
                    ASK_INITIAL_ANGLES_2, "type",
                    lambda given: line(among(text(given), EM_EULER_ANGLE_ASSIGNMENT_TYPE)), IN_STEPS, 36,
                ),),
                constants=(Constant("order", "INITIAL", "common/steps.omap:34"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
            RowPlan(
                "em_euler_angle_assignment_final",
                answers=(Answer(
                    ASK_FINAL_ANGLES_2, "type",
                    lambda given: line(among(text(given), EM_EULER_ANGLE_ASSIGNMENT_TYPE)), IN_STEPS, 36,
                ),),
                constants=(Constant("order", "FINAL", "common/steps.omap:34"),),
                keys=(Key("id", start=1), Key("image_processing_id", "1")),
            ),
        ),
        archive=("type",),
    ),
    CategoryPlan(
        "em_single_particle_entity",
        rows=(RowPlan(
            "em_single_particle_entity",
            answers=(Answer(
                ASK_SYMMETRY_2, "point_symmetry",
                lambda given: matching(line(text(given)), POINT_SYMMETRY_FORM, "`point_symmetry`"), IN_STEPS, 120,
            ),),
            constants=(Constant("id", "1", "common/steps.omap:114"),),
            keys=(Key("entry_id", row="entry", of="id"), Key("image_processing_id", "1")),
        ),),
        archive=("entry_id",),
    ),
    CategoryPlan(
        "em_start_model",
        rows=(RowPlan(
            "em_start_model",
            needs=(Need(
                ("type",),
                "the archive takes no first model without its kind, for which the question `start_model` asks (common/steps.omap:128)",
                ((
                    IN_STEPS,
                    {
                        "processing.volumes[].descriptors[].descriptor_thing": 131,
                        "processing.volumes[].vol_number_particles": 142,
                        "processing.volumes[].vol_resolution": 144,
                    },
                ),),
            ),),
            answers=(Answer(
                ASK_START_MODEL_2, "type", lambda given: line(among(text(given), EM_START_MODEL_TYPE)), IN_STEPS, 132,
            ),),
            constants=(Constant("id", "1", "common/steps.omap:129"),), keys=(Key("image_processing_id", "1"),),
        ),),
        archive=("type",),
    ),
    CategoryPlan(
        "em_motion_correction",
        rows=(RowPlan(
            "em_motion_correction",
            answers=(Answer(
                ASK_MOTION_CORRECTION_2, "type", lambda given: line(among(text(given), EM_MOTION_CORRECTION_TYPE)),
                IN_STEPS, 173,
            ),),
            constants=(Constant("id", "1", "common/steps.omap:170"),), keys=(Key("image_processing_id", "1"),),
        ),),
    ),
    CategoryPlan(
        "struct",
        rows=(RowPlan(
            "struct", answers=(Answer(ASK_TITLE, "title", lambda given: block(text(given)), IN_DEPOSITION, 67),),
            keys=(Key("entry_id", row="entry", of="id"),),
        ),),
        archive=("entry_id",), deposition=("title",), asked=(ASK_TITLE,),
    ),
    CategoryPlan(
        "struct_keywords",
        rows=(RowPlan(
            "struct_keywords",
            answers=(
                Answer(ASK_KEYWORDS, "text", lambda given: block(text(given)), IN_DEPOSITION, 71),
                Answer(
                    ASK_CLASSIFICATION, "pdbx_keywords",
                    lambda given: line(listed_or_free(text(given), STRUCT_KEYWORDS_PDBX_KEYWORDS)), IN_DEPOSITION, 72,
                ),
            ),
            keys=(Key("entry_id", row="entry", of="id"),),
        ),),
        archive=("entry_id",), deposition=("text", "pdbx_keywords"),
    ),
    CategoryPlan(
        "citation",
        rows=(RowPlan(
            "citation", children=("citation_author[]",),
            answers=(
                Answer(ASK_CITATION_TITLE, "title", lambda given: block(text(given)), IN_DEPOSITION, 76),
                Answer(ASK_JOURNAL, "journal_abbrev", lambda given: line(text(given)), IN_DEPOSITION, 77),
                Answer(ASK_CITATION_YEAR, "year", lambda given: figure(whole(number(given))), IN_DEPOSITION, 78),
                Answer(ASK_CITATION_DOI, "pdbx_database_id_DOI", lambda given: code(text(given)), IN_DEPOSITION, 79),
                Answer(
                    ASK_PUBMED, "pdbx_database_id_PubMed", lambda given: figure(at_least(whole(number(given)), -1)),
                    IN_DEPOSITION, 80,
                ),
                Answer(ASK_CITATION_VOLUME, "journal_volume", lambda given: line(text(given)), IN_PUBLICATION, 23),
                Answer(ASK_CITATION_FIRST_PAGE, "page_first", lambda given: line(text(given)), IN_PUBLICATION, 24),
                Answer(ASK_CITATION_LAST_PAGE, "page_last", lambda given: line(text(given)), IN_PUBLICATION, 25),
            ),
            constants=(Constant("id", "primary", "common/deposition.omap:75"),),
        ),),
        deposition=("title",), asked=(ASK_CITATION_TITLE,),
    ),
    CategoryPlan(
        "pdbx_related_exp_data_set",
        rows=(RowPlan(
            "pdbx_related_exp_data_set",
            answers=(Answer(
                ASK_RAW_DATA, "data_reference",
                lambda given: matching(line(text(given)), DATA_REFERENCE_FORM, "`data_reference`"), IN_DEPOSITION, 84,
            ),),
            constants=(
                Constant("ordinal", "1", "common/deposition.omap:83"),
                Constant(
                    "data_set_type", "raw EM image data", "common/deposition.omap:85",
                    reason="so the question has it",
                ),
                Constant("db_source", "EMPIAR", "common/deposition.omap:86", reason="so the question has it"),
            ),
        ),),
        archive=("data_reference",),
    ),
    CategoryPlan(
        "em_depui",
        rows=(RowPlan(
            "em_depui",
            answers=(Answer(
                ASK_HOLD, "depositor_hold_instructions",
                lambda given: line(among(text(given), EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS)), IN_DEPOSITION, 88,
            ),),
            keys=(Key("entry_id", row="entry", of="id"),),
        ),),
        archive=(
            "depositor_hold_instructions", "entry_id", "macromolecule_description", "same_authors_as_pdb",
            "same_title_as_pdb",
        ),
    ),
    CategoryPlan(
        "em_map",
        rows=(RowPlan(
            "em_map_primary_map",
            answers=(
                Answer(ASK_CONTOUR_LEVEL, "contour_level", lambda given: figure(number(number(given))), IN_MAP, 91),
                Answer(ASK_MAP_DETAILS, "annotation_details", lambda given: block(text(given)), IN_MAP, 92),
            ),
            constants=(
                Constant("id", "1", "common/map.omap:52"),
                Constant("partition", "1", "common/map.omap:54", reason="the map is one file"),
                Constant(
                    "format", "CCP4", "common/map.omap:55",
                    reason="MRC and CCP4 are one format, and the archive calls it so",
                ),
                Constant("type", "primary map", "common/map.omap:56"),
            ),
            keys=(Key("entry_id", row="entry", of="id"),),
        ),),
        archive=(
            "axis_order_fast", "axis_order_medium", "axis_order_slow", "cell_a", "cell_b", "cell_c", "cell_alpha",
            "cell_beta", "cell_gamma", "data_type", "dimensions_col", "dimensions_row", "dimensions_sec",
            "endian_type", "entry_id", "origin_col", "origin_row", "origin_sec", "pixel_spacing_x", "pixel_spacing_y",
            "pixel_spacing_z", "size_kb", "spacing_x", "spacing_y", "spacing_z", "symmetry_space_group",
        ),
    ),
    CategoryPlan(
        "em_virus_entity",
        rows=(RowPlan(
            "em_virus_entity", constants=(Constant("id", "1", "common/virus.omap:15"),),
            keys=(Key("entity_assembly_id", "1"),),
        ),),
        deposition=("virus_type", "virus_isolate", "enveloped", "empty"),
    ),
    CategoryPlan(
        "em_virus_natural_host",
        rows=(RowPlan(
            "em_virus_natural_host",
            answers=(
                Answer(ASK_VIRUS_HOST, "organism", lambda given: line(text(given)), IN_VIRUS, 25),
                Answer(
                    ASK_VIRUS_HOST_TAXON, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)),
                    IN_VIRUS, 26,
                ),
            ),
            constants=(Constant("id", "1", "common/virus.omap:23"),), keys=(Key("entity_assembly_id", "1"),),
        ),),
    ),
    CategoryPlan(
        "em_3d_fitting",
        rows=(RowPlan(
            "em_3d_fitting", children=("em_3d_fitting_list[]", "em_software[]"),
            constants=(Constant("id", "1", "common/model.omap:32"),), keys=(Key("entry_id", row="entry", of="id"),),
        ),),
        archive=("entry_id",),
    ),
    CategoryPlan("entity", of_list=True, deposition=("pdbx_description",)),
    CategoryPlan(
        "entity_poly", of_list=True, archive=("entity_id",), deposition=("type", "pdbx_seq_one_letter_code"),
    ),
    CategoryPlan(
        "pdbx_entity_src_syn", of_list=True,
        lone=RowPlan(
            "pdbx_entity_src_syn",
            answers=(
                Answer(ASK_TAXON_SOURCE, "ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE, 145),
                Answer(ASK_TAXON_SOURCE, "ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE, 219),
            ),
            constants=(
                Constant("pdbx_src_id", "1", "common/sample.omap:137"),
                Constant("pdbx_src_id", "1", "common/sample.omap:214"),
            ),
            keys=(
                Key("entity_id", row="entity", of="id", first=True),
                Key("entity_id", row="entity", of="id", first=True),
            ),
        ),
        archive=("entity_id",), deposition=("organism_scientific", "ncbi_taxonomy_id"),
    ),
    CategoryPlan(
        "em_entity_assembly_synthetic", of_list=True,
        lone=RowPlan(
            "em_entity_assembly_synthetic",
            answers=(
                Answer(
                    ASK_TAXON_SOURCE, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)),
                    IN_SAMPLE, 158,
                ),
                Answer(
                    ASK_TAXON_SOURCE, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)),
                    IN_SAMPLE, 230,
                ),
            ),
            keys=(
                Key("id", start=1), Key("entity_assembly_id", row="em_entity_assembly", of="id", first=True),
                Key("id", start=1), Key("entity_assembly_id", row="em_entity_assembly", of="id", first=True),
            ),
        ),
        archive=("entity_assembly_id", "ncbi_tax_id", "organism"),
    ),
    CategoryPlan(
        "entity_src_gen", of_list=True,
        lone=RowPlan(
            "entity_src_gen",
            answers=(
                Answer(
                    ASK_TAXON_SOURCE, "pdbx_gene_src_ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE,
                    180,
                ),
                Answer(
                    ASK_TAXON_EXPRESSION, "pdbx_host_org_ncbi_taxonomy_id", lambda given: line(text(given)),
                    IN_SAMPLE, 186,
                ),
            ),
            constants=(Constant("pdbx_src_id", "1", "common/sample.omap:172"),),
            keys=(Key("entity_id", row="entity", of="id", first=True),),
        ),
        archive=("entity_id",),
        deposition=(
            "pdbx_gene_src_scientific_name", "pdbx_host_org_scientific_name", "pdbx_gene_src_ncbi_taxonomy_id",
            "pdbx_host_org_ncbi_taxonomy_id",
        ),
    ),
    CategoryPlan(
        "em_entity_assembly_recombinant", of_list=True,
        lone=RowPlan(
            "em_entity_assembly_recombinant",
            answers=(Answer(
                ASK_TAXON_EXPRESSION, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)),
                IN_SAMPLE, 204,
            ),),
            keys=(Key("id", start=1), Key("entity_assembly_id", row="em_entity_assembly", of="id", first=True)),
        ),
        archive=("entity_assembly_id", "ncbi_tax_id", "organism"),
    ),
    CategoryPlan(
        "entity_src_nat", of_list=True,
        lone=RowPlan(
            "entity_src_nat",
            answers=(Answer(
                ASK_TAXON_SOURCE, "pdbx_ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE, 246,
            ),),
            constants=(Constant("pdbx_src_id", "1", "common/sample.omap:239"),),
            keys=(Key("entity_id", row="entity", of="id", first=True),),
        ),
        archive=("entity_id",), deposition=("pdbx_organism_scientific", "pdbx_ncbi_taxonomy_id"),
    ),
    CategoryPlan("pdbx_chem_comp_depositor_info", of_list=True),
    CategoryPlan("em_author_list", of_list=True, archive=("author",)),
    CategoryPlan("audit_author", of_list=True, archive=("name",)),
    CategoryPlan(
        "pdbx_contact_author", of_list=True,
        lone=RowPlan(
            "pdbx_contact_author",
            answers=(
                Answer(ASK_CONTACT_ORCID, "identifier_ORCID", lambda given: orcid(text(given)), IN_PEOPLE, 49),
                Answer(ASK_CONTACT_COUNTRY, "country", lambda given: line(COUNTRY_PUT(given)), IN_PEOPLE, 51),
                Answer(
                    ASK_CONTACT_ROLE, "role", lambda given: line(among(text(given), PDBX_CONTACT_AUTHOR_ROLE)),
                    IN_PEOPLE, 53,
                ),
            ),
            keys=(Key("id", start=1),),
        ),
        archive=("email", "name_first", "name_last"),
        deposition=("country", "role", "organization_type", "identifier_ORCID"),
    ),
    CategoryPlan(
        "pdbx_audit_support", of_list=True,
        lone=RowPlan(
            "pdbx_audit_support",
            answers=(
                Answer(ASK_FUNDER_COUNTRY, "country", lambda given: line(COUNTRY_PUT_2(given)), IN_PEOPLE, 69),
                Answer(
                    ASK_FUNDER, "funding_organization",
                    lambda given: block(listed_or_free(text(given), PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION)),
                    IN_PEOPLE, 71,
                ),
            ),
            keys=(Key("ordinal", start=1),),
        ),
        deposition=("funding_organization",),
    ),
    CategoryPlan("citation_author", of_list=True, archive=("name",)),
    CategoryPlan("em_db_reference", of_list=True, archive=("access_code", "db_name")),
    CategoryPlan("em_3d_fitting_list", of_list=True),
)
"""The rows outside lists, parents before those that point at them."""
ORDER = (
    "em_experiment", "entry", "exptl", "em_specimen", "em_imaging", "em_imaging_optics", "em_image_processing",
    "em_image_recording", "em_image_scans", "em_software", "em_entity_assembly", "em_entity_assembly_naturalsource",
    "em_entity_assembly_molwt", "entity", "entity_poly", "pdbx_entity_src_syn", "em_entity_assembly_synthetic",
    "entity_src_gen", "em_entity_assembly_recombinant", "entity_src_nat", "pdbx_entry_details",
    "pdbx_chem_comp_depositor_info", "em_buffer", "em_vitrification", "em_sample_support", "em_support_film",
    "em_grid_pretreatment", "em_staining", "em_embedding", "em_shadowing", "em_author_list", "audit_author",
    "pdbx_contact_author", "pdbx_audit_support", "em_particle_selection", "em_final_classification",
    "em_3d_reconstruction", "em_ctf_correction", "em_euler_angle_assignment", "em_single_particle_entity",
    "em_start_model", "em_motion_correction", "struct", "struct_keywords", "citation", "pdbx_related_exp_data_set",
    "em_depui", "citation_author", "em_map", "em_virus_entity", "em_virus_natural_host", "em_db_reference",
    "em_3d_fitting", "em_3d_fitting_list",
)


FINISH = Finish(ROWS, ORDER)


def put(document: Source, trace: Trace, at: str = "$") -> dict[str, list[Row]]:
    """The rows, by category, that a document of the left schema says."""
    trace.starts(document, at)
    made = Rows()
    put_document(document, made, trace, at)
    return finished(made, FINISH, trace)


def get(document: Tables, trace: Trace, at: str = "$") -> Tree:
    """The document that a document of the right schema says."""
    trace.starts(document, at)
    tables = trace.reads(mended(document, SLIPS, trace))
    made = trace.makes({})
    get_document(tables, made, trace)
    without_empty(made)
    return made


def put_document(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """OSC-EM single-particle metadata as PDBx/mmCIF, for deposition through OneDep.  [oscem-spa_mmcif.omap:2]"""
    processing = part(document, "processing", trace, at)
    micrographs = part(processing, "micrographs", trace, f"{at}.processing")
    movies = part(processing, "movies", trace, f"{at}.processing")
    acquisition = part(document, "acquisition", trace, at)
    ctfs = part(processing, "ctfs", trace, f"{at}.processing")
    defocus = part(ctfs, "defocus", trace, f"{at}.processing.ctfs")
    put_entry(document, rows, trace, at)
    instrument = part(document, "instrument", trace, at)
    put_instrument(instrument, rows, trace, f"{at}.instrument")
    put_acquisition(acquisition, rows, trace, f"{at}.acquisition")
    sample = part(document, "sample", trace, at)
    put_sample(sample, rows, trace, f"{at}.sample")
    specimen = part(sample, "specimen", trace, f"{at}.sample")
    put_preparation(specimen, rows, trace, f"{at}.sample.specimen")
    organizational = part(document, "organizational", trace, at)
    put_people(organizational, rows, trace, f"{at}.organizational")
    if processing:
        put_processing(processing, rows, trace, f"{at}.processing")
    put_steps(processing, rows, trace, f"{at}.processing")
    put_deposition(document, rows, trace, at)
    put_map(document, rows, trace, at)
    put_virus(document, rows, trace, at)
    put_publication(document, rows, trace, at)
    put_model(document, rows, trace, at)
    write = writer(rows["every_em_image_recording"], trace, at, IN_OSCEM_SPA_MMCIF)
    if "num_real_images" in rows["every_em_image_recording"]:
        trace.not_run(at, ALREADY_41)
    else:
        if (said := micrographs.get("number_micrographs")) is not None:
            write(
                "num_real_images", figure(at_least(whole(number(said)), 1)),
                "processing.micrographs.number_micrographs", 41,
            )
    if "avg_electron_dose_per_image" in rows["every_em_image_recording"]:
        trace.not_run(at, ALREADY_44)
    else:
        part_of = part_reader(trace, at, IN_OSCEM_SPA_MMCIF)
        write(
            "avg_electron_dose_per_image",
            figure(above(
                product(
                    part_of(
                        quantity(movies.get("dose_per_image"), ELECTRONS_PER_SQUARE_ANGSTROM),
                        "processing.movies.dose_per_image", 44,
                    ),
                    part_of(whole(acquisition.get("frames_per_movie")), "acquisition.frames_per_movie", 44),
                ),
                0,
            )),
            ("processing.movies.dose_per_image", "acquisition.frames_per_movie"), 44,
        )
    write_em_imaging = writer(rows["em_imaging"], trace, at, IN_OSCEM_SPA_MMCIF)
    if "calibrated_defocus_min" in rows["em_imaging"] or "calibrated_defocus_max" in rows["em_imaging"]:
        trace.not_run(at, ALREADY_47)
    else:
        calibrated_defocus_min_value, calibrated_defocus_max_value = spread(
            underfocus(
                quantity(defocus.get("output_min_defocus"), NANOMETRES),
                quantity(defocus.get("output_max_defocus"), NANOMETRES),
            ),
            2,
        )
        write_em_imaging(
            "calibrated_defocus_min", figure(calibrated_defocus_min_value),
            ("processing.ctfs.defocus.output_min_defocus", "processing.ctfs.defocus.output_max_defocus"), 47,
        )
        write_em_imaging(
            "calibrated_defocus_max", figure(within(calibrated_defocus_max_value, -30000, 30000)),
            ("processing.ctfs.defocus.output_min_defocus", "processing.ctfs.defocus.output_max_defocus"), 47,
        )
    write_em_3d_reconstruction = writer(rows["em_3d_reconstruction"], trace, at, IN_OSCEM_SPA_MMCIF)
    if (said_2 := acquisition.get("pixel_size")) is not None:
        write_em_3d_reconstruction(
            "nominal_pixel_size", figure(quantity(said_2, ANGSTROMS)), "acquisition.pixel_size", 50,
        )


def get_document(tables: Tables, document: Tree, trace: Trace) -> None:
    """OSC-EM single-particle metadata as PDBx/mmCIF, for deposition through OneDep.  [oscem-spa_mmcif.omap:2]"""
    acquisition = object_in(document, "acquisition")
    supply(acquisition, "technique", "spa", trace, "acquisition.technique", "oscem-spa_mmcif.omap:20")
    get_entry(tables, document, trace)
    instrument = object_in(document, "instrument")
    get_instrument(tables, instrument, trace)
    get_acquisition(tables, acquisition, trace)
    sample = object_in(document, "sample")
    get_sample(tables, sample, trace)
    specimen = object_in(sample, "specimen")
    get_preparation(tables, specimen, trace)
    organizational = object_in(document, "organizational")
    get_people(tables, organizational, trace)
    processing = object_in(document, "processing")
    get_processing(tables, processing, trace)
    get_steps(tables, processing, trace)
    get_deposition(tables, document, trace)
    get_map(tables, document, trace)
    get_virus(tables, document, trace)
    get_publication(tables, document, trace)
    get_model(tables, document, trace)
    write = row_writer(acquisition, trace, "_", IN_OSCEM_SPA_MMCIF)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said := em_3d_reconstruction_row.get("nominal_pixel_size")) is not None:
        write("pixel_size", measured(number(said), ANGSTROMS), "_em_3d_reconstruction.nominal_pixel_size", 50)
