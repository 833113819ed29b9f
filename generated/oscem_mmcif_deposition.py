"""deposition: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/deposition.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_ALGORITHM, EM_3D_RECONSTRUCTION_FSC_TYPE, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD,
    EM_3D_RECONSTRUCTION_SYMMETRY_TYPE, EM_CTF_CORRECTION_TYPE, EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS,
    EM_DEPUI_MACROMOLECULE_DESCRIPTION, EM_DEPUI_SAME_AUTHORS_AS_PDB, EM_DEPUI_SAME_TITLE_AS_PDB,
    EM_EULER_ANGLE_ASSIGNMENT_TYPE, EM_MOTION_CORRECTION_TYPE, EM_SOFTWARE_NAME, EM_START_MODEL_TYPE,
    STRUCT_KEYWORDS_PDBX_KEYWORDS,
)
from oscem_map.runtime.codecs import orcid
from oscem_map.runtime.names import initials
from oscem_map.runtime.read_tables import agreed_row, matching_rows, row_path
from oscem_map.runtime.read_tree import elements, is_one_of, part
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, Need, RowPlan
from oscem_map.runtime.trace import Question, Row, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.values import (
    above, among, at_least, block, code, figure, inside, kept, line, listed_or_free, matching, number, plain, text,
    whole, within,
)
from oscem_map.runtime.words import KEPT, LookupTable, spelt
from oscem_map.runtime.write_tables import Rows, next_number
from oscem_map.runtime.write_tree import list_in, without_empty

IN_DEPOSITION = "common/deposition.omap"
DATA_REFERENCE_FORM = re.compile("10\\.[0-9]{4,9}/[\\-._;()/:A-Za-z0-9]+")
EMDB_ID_FORM = re.compile("EMD-[0-9]{4,}")
PDB_ID_FORM = re.compile("([1-9][A-Z0-9]{3}|PDB_[A-Z0-9]{8})")
POINT_SYMMETRY_FORM = re.compile("(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)")
ASK_TITLE = Question("title", "Title of the entry", ("_struct.title",), "common/deposition.omap:71")
ASK_HOLD = Question(
    "hold", "When the map is released: REL at once, HPUB with the paper, HOLD after a year, HOLD8W after eight weeks",
    ("_em_depui.depositor_hold_instructions",), "common/deposition.omap:92", optional=True,
)
ASK_MOLECULES_DESCRIBED = Question(
    "molecules_described", "Are the macromolecules described? YES or NO", ("_em_depui.macromolecule_description",),
    "common/deposition.omap:95",
)
ASK_SAME_TITLE = Question(
    "same_title", "Is the title of the PDB entry the same? YES or NO", ("_em_depui.same_title_as_pdb",),
    "common/deposition.omap:96",
)
ASK_SAME_AUTHORS = Question(
    "same_authors", "Are the authors of the PDB entry the same? YES or NO", ("_em_depui.same_authors_as_pdb",),
    "common/deposition.omap:97",
)
ASK_PAPER_AUTHORS = Question(
    "paper_authors", "Authors of the paper, where they are not those of the entry", ("_citation_author",),
    "common/deposition.omap:99", optional=True,
    fields=(("name", None, ("_citation_author.name",)), ("orcid", None, ("_citation_author.identifier_ORCID",))),
)
ASK_KEYWORDS = Question(
    "keywords", "Keywords, in one line, separated by commas", ("_struct_keywords.text",), "common/deposition.omap:75",
    optional=True,
)
ASK_CLASSIFICATION = Question(
    "classification", "Class of the molecule, a word of the archive's list, e.g. METAL TRANSPORT",
    ("_struct_keywords.pdbx_keywords",), "common/deposition.omap:76", optional=True,
)
ASK_CITATION_TITLE = Question(
    "citation_title", "Title of the paper about these data, or of that which is planned", ("_citation.title",),
    "common/deposition.omap:80",
)
ASK_JOURNAL = Question(
    "journal", "Journal of the paper, abbreviated; To Be Published where there is none yet",
    ("_citation.journal_abbrev",), "common/deposition.omap:81", optional=True,
)
ASK_CITATION_YEAR = Question(
    "citation_year", "Year of the paper", ("_citation.year",), "common/deposition.omap:82", optional=True,
)
ASK_CITATION_DOI = Question(
    "citation_doi", "DOI of the paper, e.g. 10.1234/abc", ("_citation.pdbx_database_id_DOI",),
    "common/deposition.omap:83", optional=True,
)
ASK_PUBMED = Question(
    "pubmed", "PubMed number of the paper", ("_citation.pdbx_database_id_PubMed",), "common/deposition.omap:84",
    optional=True,
)
ASK_RAW_DATA = Question(
    "raw_data", "DOI of the raw images in EMPIAR, e.g. 10.6019/EMPIAR-10000",
    ("_pdbx_related_exp_data_set.data_reference",), "common/deposition.omap:88", optional=True,
)
FSC_TYPE_PUT = LookupTable(
    spelt(
        ("EVEN/ODD MAPS REFINED TOTALLY INDEPENDENT (GOLD STANDARD)", "gold standard"),
        ("EVEN/ODD MAPS REFINED AGAINST THE SAME MODEL (SEMI-INDEPENDENT)", "semi-independent"),
    ),
    lists=((EM_3D_RECONSTRUCTION_FSC_TYPE, 0, (None,), (KEPT,)),), loosely=(),
    accepted=("gold standard", "semi-independent"),
)
ASK_FSC_TYPE = Question(
    "fsc_type", "Of the FSC: the dictionary's word, e.g. gold standard or semi-independent",
    ("_em_3d_reconstruction.fsc_type",), "common/deposition.omap:133", optional=True,
)
ASK_ALGORITHM = Question(
    "algorithm", "Algorithm of the reconstruction, e.g. FOURIER SPACE or BACK PROJECTION",
    ("_em_3d_reconstruction.algorithm",), "common/deposition.omap:164", optional=True,
)
ASK_CLASS_AVERAGES = Question(
    "class_averages", "How many class averages the map is made of", ("_em_3d_reconstruction.num_class_averages",),
    "common/deposition.omap:165", optional=True,
)
ASK_CTF_CORRECTION = Question(
    "ctf_correction", "PHASE FLIPPING ONLY, PHASE FLIPPING AND AMPLITUDE CORRECTION, or NONE",
    ("_em_ctf_correction.type",), "common/deposition.omap:118", optional=True,
)
ASK_INITIAL_ANGLES = Question(
    "initial_angles", "How the first angles were assigned, e.g. PROJECTION MATCHING",
    ("_em_euler_angle_assignment.type",), "common/deposition.omap:125", optional=True,
)
ASK_FINAL_ANGLES = Question(
    "final_angles", "How the final angles were assigned, e.g. MAXIMUM LIKELIHOOD",
    ("_em_euler_angle_assignment.type",), "common/deposition.omap:131", optional=True,
)
ASK_RECONSTRUCTION_SOFTWARE = Question(
    "reconstruction_software", "Program of the reconstruction, e.g. RELION", ("_em_software.name",),
    "common/deposition.omap:140", optional=True,
)
ASK_PROCESSING_SOFTWARE = Question(
    "processing_software", "Program of the processing, of each step that has no other: e.g. RELION",
    ("_em_software.name", "_em_software.name", "_em_software.name"), "common/deposition.omap:141", optional=True,
)
ASK_RELION_VERSION = Question(
    "relion_version", "Version of RELION, e.g. 4.0.1",
    ("_em_software.version", "_em_software.version", "_em_software.version"), "common/deposition.omap:143",
)
ASK_RECONSTRUCTION_VERSION = Question(
    "reconstruction_version", "Its version, e.g. 4.0.1", ("_em_software.version",), "common/deposition.omap:146",
    optional=True,
)
ASK_CTF_SOFTWARE = Question(
    "ctf_software", "Program of the CTF correction, e.g. CTFFIND", ("_em_software.name",),
    "common/deposition.omap:153", optional=True,
)
ASK_MOTION_CORRECTION = Question(
    "motion_correction", "How motion was corrected: NONE, WHOLE MICROGRAPH, MICROGRAPH PATCHES or PER PARTICLE",
    ("_em_motion_correction.type",), "common/deposition.omap:162", optional=True,
)
ASK_ALIGNMENT_SOFTWARE = Question(
    "alignment_software", "Program that aligned the tilt series, e.g. IMOD", ("_em_software.name",),
    "common/deposition.omap:249", optional=True,
)
ASK_MAP_PARTICLES = Question(
    "map_particles", "How many particles or subtomograms the map is made of, if it is an average",
    ("_em_3d_reconstruction.num_particles",), "common/deposition.omap:286", optional=True,
)
ASK_MAP_RESOLUTION = Question(
    "map_resolution", "Resolution of the map in Å", ("_em_3d_reconstruction.resolution",),
    "common/deposition.omap:287", optional=True,
)
ASK_RESOLUTION_METHOD = Question(
    "resolution_method", "How the resolution was measured, e.g. FSC 0.143 CUT-OFF",
    ("_em_3d_reconstruction.resolution_method",), "common/deposition.omap:288", optional=True,
)
ASK_MAP_SYMMETRY = Question(
    "map_symmetry", "Symmetry of the map: POINT, HELICAL, 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/deposition.omap:294", default="POINT",
)
ASK_CLASSES = Question(
    "classes", "How many classes the last classification had", ("_em_final_classification.num_classes",),
    "common/deposition.omap:315", optional=True,
)
FSC_TYPE_GET = LookupTable(
    spelt(
        ("gold standard", "even/odd maps refined totally independent (gold standard)"),
        ("semi-independent", "even/odd maps refined against the same model (semi-independent)"),
    ),
    lists=((EM_3D_RECONSTRUCTION_FSC_TYPE, 0, (None,), (KEPT,)),),
    accepted=(
        "EVEN/ODD MAPS REFINED TOTALLY INDEPENDENT (GOLD STANDARD)",
        "EVEN/ODD MAPS REFINED AGAINST THE SAME MODEL (SEMI-INDEPENDENT)",
    ),
)
ASK_CLASSIFICATION_SOFTWARE = Question(
    "classification_software", "Program of the classification, e.g. cryoSPARC", ("_em_software.name",),
    "common/deposition.omap:174", optional=True,
)
ASK_INITIAL_ANGLES_SOFTWARE = Question(
    "initial_angles_software", "Program that assigned the first angles", ("_em_software.name",),
    "common/deposition.omap:184", optional=True,
)
ASK_FINAL_ANGLES_SOFTWARE = Question(
    "final_angles_software", "Program that assigned the final angles", ("_em_software.name",),
    "common/deposition.omap:194", optional=True,
)
ASK_START_MODEL = Question(
    "start_model",
    "What the first model was: EMDB MAP, PDB ENTRY, INSILICO MODEL, RANDOM CONICAL TILT, ORTHOGONAL TILT, NONE or OTHER",
    ("_em_start_model.type",), "common/deposition.omap:204", optional=True,
)
ASK_START_EMDB = Question(
    "start_emdb", "EMDB entry of the first model, e.g. EMD-1234", ("_em_start_model.emdb_id",),
    "common/deposition.omap:206",
)
ASK_START_PDB = Question(
    "start_pdb", "PDB entry of the first model, e.g. 1ABC", ("_em_start_model.pdb_id",), "common/deposition.omap:209",
)
ASK_START_INSILICO = Question(
    "start_insilico", "How the first model was made in silico", ("_em_start_model.insilico_model",),
    "common/deposition.omap:212",
)
ASK_START_OTHER = Question(
    "start_other", "What the first model was, if none of the archive's words fits", ("_em_start_model.other",),
    "common/deposition.omap:215",
)
ASK_TILT_IMAGES = Question(
    "tilt_images", "How many images of tilted specimens the first model is made of",
    ("_em_start_model.random_conical_tilt_num_images", "_em_start_model.orthogonal_tilt_num_images"),
    "common/deposition.omap:218",
)
ASK_TILT_ANGLE = Question(
    "tilt_angle", "Angle of the random conical tilt in degrees", ("_em_start_model.random_conical_tilt_angle",),
    "common/deposition.omap:219",
)
ASK_TILT_ANGLE_1 = Question(
    "tilt_angle_1", "First angle of the orthogonal tilt in degrees", ("_em_start_model.orthogonal_tilt_angle1",),
    "common/deposition.omap:223",
)
ASK_TILT_ANGLE_2 = Question(
    "tilt_angle_2", "Second angle of the orthogonal tilt in degrees", ("_em_start_model.orthogonal_tilt_angle2",),
    "common/deposition.omap:224",
)
ASK_PICKING_SOFTWARE = Question(
    "picking_software", "Program that picked the particles, e.g. Topaz", ("_em_software.name",),
    "common/deposition.omap:235", optional=True,
)
ASK_HELICAL_SYMMETRY = Question(
    "helical_symmetry", "Symmetry of the helix's map: HELICAL, POINT, 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/deposition.omap:300", default="HELICAL",
)
ASK_CRYSTAL_SYMMETRY = Question(
    "crystal_symmetry", "Symmetry of the crystal's map: 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/deposition.omap:303", optional=True,
)
ASK_MAP_SYMMETRY_2 = Question(
    "map_symmetry", "Symmetry of the map: POINT, HELICAL, 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/deposition.omap:306", default="POINT",
)
ASK_EXTRACTION_SOFTWARE = Question(
    "extraction_software", "Program that took the subtomograms, e.g. Warp", ("_em_software.name",),
    "common/deposition.omap:263", optional=True,
)
ASK_SYMMETRY = Question(
    "symmetry", "Point group of the map, e.g. D7", ("_em_single_particle_entity.point_symmetry",),
    "common/steps.omap:120", optional=True,
)
ASK_MAP_SYMMETRY_3 = Question(
    "map_symmetry", "Symmetry of the map: POINT, HELICAL, 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/steps.omap:106", default="POINT",
)
ASK_PARTICLES = Question(
    "particles", "How many particles the map is made of", ("_em_3d_reconstruction.num_particles",),
    "common/steps.omap:123",
)
ROW_OF_EM_SOFTWARE_RECONSTRUCTION = RowPlan(
    "em_software_reconstruction", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_RECONSTRUCTION_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 140,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 141,
        ),
        Answer(ASK_RECONSTRUCTION_VERSION, "version", lambda given: line(text(given)), IN_DEPOSITION, 146),
    ),
    constants=(Constant("category", "RECONSTRUCTION", "common/deposition.omap:139"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_CTF_CORRECTION = RowPlan(
    "em_software_ctf_correction", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_CTF_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 153,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 154,
        ),
    ),
    constants=(Constant("category", "CTF CORRECTION", "common/deposition.omap:152"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_SERIES_ALIGNMENT = RowPlan(
    "em_software_series_alignment", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_ALIGNMENT_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 249,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 250,
        ),
    ),
    constants=(Constant("category", "SERIES ALIGNMENT", "common/deposition.omap:248"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROWS_OF_STRUCT = CategoryPlan(
    "struct",
    rows=(RowPlan(
        "struct", parents=("entry",),
        answers=(Answer(ASK_TITLE, "title", lambda given: block(text(given)), IN_DEPOSITION, 71),),
        keys=(Key("entry_id", row="entry", of="id"),),
    ),),
    archive=("entry_id",), deposition=("title",), asked=(ASK_TITLE,),
)
ROWS_OF_STRUCT_KEYWORDS = CategoryPlan(
    "struct_keywords",
    rows=(RowPlan(
        "struct_keywords", parents=("entry",),
        answers=(
            Answer(ASK_KEYWORDS, "text", lambda given: block(text(given)), IN_DEPOSITION, 75),
            Answer(
                ASK_CLASSIFICATION, "pdbx_keywords",
                lambda given: line(listed_or_free(text(given), STRUCT_KEYWORDS_PDBX_KEYWORDS)), IN_DEPOSITION, 76,
            ),
        ),
        keys=(Key("entry_id", row="entry", of="id"),),
    ),),
    archive=("entry_id",), deposition=("text", "pdbx_keywords"),
)
ROWS_OF_PDBX_RELATED_EXP_DATA_SET = CategoryPlan(
    "pdbx_related_exp_data_set",
    rows=(RowPlan(
        "pdbx_related_exp_data_set",
        answers=(Answer(
            ASK_RAW_DATA, "data_reference",
            lambda given: matching(line(text(given)), DATA_REFERENCE_FORM, "`data_reference`"), IN_DEPOSITION, 88,
        ),),
        constants=(
            Constant("ordinal", "1", "common/deposition.omap:87"),
            Constant(
                "data_set_type", "raw EM image data", "common/deposition.omap:89", reason="so the question has it",
            ),
            Constant("db_source", "EMPIAR", "common/deposition.omap:90", reason="so the question has it"),
        ),
    ),),
    archive=("data_reference",),
)
ROWS_OF_EM_DEPUI = CategoryPlan(
    "em_depui",
    rows=(RowPlan(
        "em_depui", parents=("entry",),
        answers=(Answer(
            ASK_HOLD, "depositor_hold_instructions",
            lambda given: line(among(text(given), EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS)), IN_DEPOSITION, 92,
        ),),
        keys=(Key("entry_id", row="entry", of="id"),),
    ),),
    archive=(
        "depositor_hold_instructions", "entry_id", "macromolecule_description", "same_authors_as_pdb",
        "same_title_as_pdb",
    ),
)
ROWS_OF_EM_CTF_CORRECTION = CategoryPlan(
    "em_ctf_correction",
    rows=(RowPlan(
        "em_ctf_correction", parents=("em_image_processing",),
        answers=(Answer(
            ASK_CTF_CORRECTION, "type", lambda given: line(listed_or_free(text(given), EM_CTF_CORRECTION_TYPE)),
            IN_DEPOSITION, 118,
        ),),
        constants=(Constant("id", "1", "common/deposition.omap:116"),), keys=(Key("em_image_processing_id", "1"),),
    ),),
    deposition=("type",),
)
ROWS_OF_EM_EULER_ANGLE_ASSIGNMENT = CategoryPlan(
    "em_euler_angle_assignment",
    rows=(
        RowPlan(
            "em_euler_angle_assignment_initial", parents=("em_image_processing",),
            answers=(Answer(
                ASK_INITIAL_ANGLES, "type", lambda given: line(among(text(given), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
                IN_DEPOSITION, 125,
            ),),
            constants=(Constant("order", "INITIAL", "common/deposition.omap:124"),),
            keys=(Key("id", start=1), Key("image_processing_id", "1")),
        ),
        RowPlan(
            "em_euler_angle_assignment_final", parents=("em_image_processing",),
            answers=(Answer(
                ASK_FINAL_ANGLES, "type", lambda given: line(among(text(given), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
                IN_DEPOSITION, 131,
            ),),
            constants=(Constant("order", "FINAL", "common/deposition.omap:130"),),
            keys=(Key("id", start=1), Key("image_processing_id", "1")),
        ),
    ),
    archive=("type",),
)
ROWS_OF_EM_3D_RECONSTRUCTION = CategoryPlan(
    "em_3d_reconstruction",
    rows=(RowPlan(
        "em_3d_reconstruction", parents=("entry", "em_image_processing"),
        answers=(
            Answer(ASK_FSC_TYPE, "fsc_type", lambda given: block(FSC_TYPE_PUT(given)), IN_DEPOSITION, 133),
            Answer(
                ASK_ALGORITHM, "algorithm",
                lambda given: block(listed_or_free(text(given), EM_3D_RECONSTRUCTION_ALGORITHM)), IN_DEPOSITION, 164,
            ),
            Answer(
                ASK_CLASS_AVERAGES, "num_class_averages", lambda given: figure(above(whole(number(given)), 0)),
                IN_DEPOSITION, 165,
            ),
            Answer(
                ASK_MAP_PARTICLES, "num_particles", lambda given: figure(above(whole(number(given)), 0)),
                IN_DEPOSITION, 286,
            ),
            Answer(
                ASK_MAP_RESOLUTION, "resolution", lambda given: figure(above(number(number(given)), 0)),
                IN_DEPOSITION, 287,
            ),
            Answer(
                ASK_RESOLUTION_METHOD, "resolution_method",
                lambda given: block(listed_or_free(text(given), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
                IN_DEPOSITION, 288,
            ),
            Answer(
                ASK_MAP_SYMMETRY, "symmetry_type",
                lambda given: line(among(text(given), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)), IN_DEPOSITION, 294,
            ),
        ),
        constants=(Constant("id", "1", "common/deposition.omap:284"),),
        keys=(Key("entry_id", row="entry", of="id"), Key("image_processing_id", "1")),
    ),),
    archive=("entry_id",), deposition=("num_particles", "symmetry_type"), asked=(ASK_MAP_SYMMETRY,),
)
ROWS_OF_EM_MOTION_CORRECTION = CategoryPlan(
    "em_motion_correction",
    rows=(RowPlan(
        "em_motion_correction", parents=("em_image_processing",),
        answers=(Answer(
            ASK_MOTION_CORRECTION, "type", lambda given: line(among(text(given), EM_MOTION_CORRECTION_TYPE)),
            IN_DEPOSITION, 162,
        ),),
        constants=(Constant("id", "1", "common/deposition.omap:160"),), keys=(Key("image_processing_id", "1"),),
    ),),
)
ROWS_OF_EM_FINAL_CLASSIFICATION = CategoryPlan(
    "em_final_classification",
    rows=(RowPlan(
        "em_final_classification", parents=("em_image_processing",),
        answers=(Answer(
            ASK_CLASSES, "num_classes", lambda given: figure(at_least(whole(number(given)), 1)), IN_DEPOSITION, 315,
        ),),
        constants=(Constant("id", "1", "common/deposition.omap:313"),), keys=(Key("image_processing_id", "1"),),
    ),),
)
ROWS_OF_CITATION_AUTHOR = CategoryPlan("citation_author", of_list=True, parents=("citation",), archive=("name",))
ROW_OF_EM_SOFTWARE_CLASSIFICATION = RowPlan(
    "em_software_classification", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_CLASSIFICATION_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 174,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 175,
        ),
    ),
    constants=(Constant("category", "CLASSIFICATION", "common/deposition.omap:173"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_INITIAL_EULER_ASSIGNMENT = RowPlan(
    "em_software_initial_euler_assignment", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_INITIAL_ANGLES_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 184,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 185,
        ),
    ),
    constants=(Constant("category", "INITIAL EULER ASSIGNMENT", "common/deposition.omap:183"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_FINAL_EULER_ASSIGNMENT = RowPlan(
    "em_software_final_euler_assignment", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_FINAL_ANGLES_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 194,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 195,
        ),
    ),
    constants=(Constant("category", "FINAL EULER ASSIGNMENT", "common/deposition.omap:193"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_PARTICLE_SELECTION = RowPlan(
    "em_software_particle_selection", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_PICKING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 235,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 236,
        ),
    ),
    constants=(Constant("category", "PARTICLE SELECTION", "common/deposition.omap:234"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROWS_OF_EM_START_MODEL = CategoryPlan(
    "em_start_model",
    rows=(RowPlan(
        "em_start_model", parents=("em_image_processing",),
        needs=(Need(
            ("type",),
            "the archive takes no first model without its kind, for which the question `start_model` asks (common/deposition.omap:203)",
            (),
        ),),
        answers=(Answer(
            ASK_START_MODEL, "type", lambda given: line(among(text(given), EM_START_MODEL_TYPE)), IN_DEPOSITION, 204,
        ),),
        constants=(Constant("id", "1", "common/deposition.omap:201"),), keys=(Key("image_processing_id", "1"),),
    ),),
    archive=("type",),
)
ROW_OF_EM_SOFTWARE_VOLUME_SELECTION = RowPlan(
    "em_software_volume_selection", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_EXTRACTION_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 263,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_DEPOSITION, 264,
        ),
    ),
    constants=(Constant("category", "VOLUME SELECTION", "common/deposition.omap:262"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROWS_OF_EM_SINGLE_PARTICLE_ENTITY = CategoryPlan(
    "em_single_particle_entity",
    rows=(RowPlan(
        "em_single_particle_entity", parents=("entry", "em_3d_reconstruction"),
        answers=(Answer(
            ASK_SYMMETRY, "point_symmetry",
            lambda given: matching(line(text(given)), POINT_SYMMETRY_FORM, "`point_symmetry`"), IN_DEPOSITION, 277,
        ),),
        constants=(Constant("id", "1", "common/deposition.omap:275"),),
        keys=(Key("entry_id", row="entry", of="id"), Key("image_processing_id", "1")),
    ),),
    archive=("entry_id",),
)


def put_deposition(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/deposition.omap:69]"""
    write = writer(rows["struct"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("title", block(text(trace.given(ASK_TITLE))), "$ask.title", 71)
    put_deposition_struct_keywords(document, rows, trace, at)
    put_deposition_citation(document, rows, trace, at)
    put_deposition_pdbx_related_exp_data_set(document, rows, trace, at)
    write_em_depui = writer(rows["em_depui"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write_em_depui(
            "depositor_hold_instructions",
            line(among(text(trace.given(ASK_HOLD)), EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS)), "$ask.hold", 92,
        )
    if kept(rows["em_depui"].get("depositor_hold_instructions")) is not None:
        if trace.ask:
            write_em_depui(
                "macromolecule_description",
                among(code(text(trace.given(ASK_MOLECULES_DESCRIBED))), EM_DEPUI_MACROMOLECULE_DESCRIPTION),
                "$ask.molecules_described", 95,
            )
        trace.unanswered(ASK_MOLECULES_DESCRIBED)
        if trace.ask:
            write_em_depui(
                "same_title_as_pdb", among(code(text(trace.given(ASK_SAME_TITLE))), EM_DEPUI_SAME_TITLE_AS_PDB),
                "$ask.same_title", 96,
            )
        trace.unanswered(ASK_SAME_TITLE)
        if trace.ask:
            write_em_depui(
                "same_authors_as_pdb", among(code(text(trace.given(ASK_SAME_AUTHORS))), EM_DEPUI_SAME_AUTHORS_AS_PDB),
                "$ask.same_authors", 97,
            )
        trace.unanswered(ASK_SAME_AUTHORS)
    put_deposition_paper_authors_citation_author(trace.document_of(ASK_PAPER_AUTHORS), rows, trace, "$ask")
    organizational = part(document, "organizational", trace, at)
    if not rows.list_of("citation_author") and organizational:
        put_deposition_authors_citation_author(organizational, rows, trace, f"{at}.organizational")


def put_deposition_struct_keywords(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _struct_keywords`.  [common/deposition.omap:73]"""
    write = writer(rows["struct_keywords"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("text", block(text(trace.given(ASK_KEYWORDS))), "$ask.keywords", 75)
    if trace.ask:
        write(
            "pdbx_keywords",
            line(listed_or_free(text(trace.given(ASK_CLASSIFICATION)), STRUCT_KEYWORDS_PDBX_KEYWORDS)),
            "$ask.classification", 76,
        )


def put_deposition_citation(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _citation`.  [common/deposition.omap:78]"""
    write = writer(rows["citation"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("title", block(text(trace.given(ASK_CITATION_TITLE))), "$ask.citation_title", 80)
    if trace.ask:
        write("journal_abbrev", line(text(trace.given(ASK_JOURNAL))), "$ask.journal", 81)
    if trace.ask:
        write("year", figure(whole(number(trace.given(ASK_CITATION_YEAR)))), "$ask.citation_year", 82)
    if trace.ask:
        write("pdbx_database_id_DOI", code(text(trace.given(ASK_CITATION_DOI))), "$ask.citation_doi", 83)
    if trace.ask:
        write(
            "pdbx_database_id_PubMed", figure(at_least(whole(number(trace.given(ASK_PUBMED))), -1)), "$ask.pubmed",
            84,
        )


def put_deposition_pdbx_related_exp_data_set(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _pdbx_related_exp_data_set`.  [common/deposition.omap:86]"""
    write = writer(rows["pdbx_related_exp_data_set"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "data_reference",
            matching(line(text(trace.given(ASK_RAW_DATA))), DATA_REFERENCE_FORM, "`data_reference`"), "$ask.raw_data",
            88,
        )


def put_deposition_paper_authors_citation_author(ask: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ask.paper_authors[] <-> _citation_author[]`.  [common/deposition.omap:99]"""
    for i, paper_authors in elements(ask, "paper_authors", trace, at):
        here = f"{at}.paper_authors[{i}]"
        citation_author: Row = {}
        write = writer(citation_author, trace, here, IN_DEPOSITION)
        if (said := paper_authors.get("name")) is not None:
            write("name", line(text(said)), "name", 102)
        if (said_2 := paper_authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said_2)), "orcid", 103)
        if citation_author:
            citation_author["ordinal"] = next_number(rows.list_of("citation_author"), 1)  # common/deposition.omap:100
            citation_author["citation_id"] = "primary"  # common/deposition.omap:101
            rows.list_of("citation_author").append(citation_author)


def put_deposition_authors_citation_author(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`organizational.authors[] -> _citation_author[]`.  [common/deposition.omap:105]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        citation_author: Row = {}
        write = writer(citation_author, trace, here, IN_DEPOSITION)
        part_of = part_reader(trace, here, IN_DEPOSITION)
        write(
            "name",
            line(initials(
                part_of(text(authors.get("family_name")), "family_name", 108),
                part_of(text(authors.get("given_name")), "given_name", 108),
            )),
            ("family_name", "given_name"), 108,
        )
        if (said := authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said)), "orcid", 109)
        if citation_author:
            citation_author["ordinal"] = next_number(rows.list_of("citation_author"), 1)  # common/deposition.omap:106
            citation_author["citation_id"] = "primary"  # common/deposition.omap:107
            rows.list_of("citation_author").append(citation_author)


def put_methods(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """How a map was made, of which OSC-EM has no slots: answers only.  [common/deposition.omap:114]"""
    put_methods_em_ctf_correction(document, rows, trace, at)
    put_methods_em_euler_angle_assignment(document, rows, trace, at)
    put_methods_em_euler_angle_assignment_2(document, rows, trace, at)
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("fsc_type", block(FSC_TYPE_PUT(trace.given(ASK_FSC_TYPE))), "$ask.fsc_type", 133)
    put_methods_em_software(document, rows, trace, at)
    put_methods_em_software_2(document, rows, trace, at)
    put_methods_em_motion_correction(document, rows, trace, at)
    if trace.ask:
        write(
            "algorithm", block(listed_or_free(text(trace.given(ASK_ALGORITHM)), EM_3D_RECONSTRUCTION_ALGORITHM)),
            "$ask.algorithm", 164,
        )
    if trace.ask:
        write(
            "num_class_averages", figure(above(whole(number(trace.given(ASK_CLASS_AVERAGES))), 0)),
            "$ask.class_averages", 165,
        )


def put_methods_em_ctf_correction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_ctf_correction`.  [common/deposition.omap:115]"""
    write = writer(rows["em_ctf_correction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(listed_or_free(text(trace.given(ASK_CTF_CORRECTION)), EM_CTF_CORRECTION_TYPE)),
            "$ask.ctf_correction", 118,
        )


def put_methods_em_euler_angle_assignment(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The angles at the start, and those at the end: two rows of one category.  [common/deposition.omap:121]"""
    write = writer(rows["em_euler_angle_assignment_initial"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(among(text(trace.given(ASK_INITIAL_ANGLES)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.initial_angles", 125,
        )


def put_methods_em_euler_angle_assignment_2(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/deposition.omap:127]"""
    write = writer(rows["em_euler_angle_assignment_final"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(among(text(trace.given(ASK_FINAL_ANGLES)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.final_angles", 131,
        )


def put_methods_em_software(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Beside the row of the program that ran the microscope.  [common/deposition.omap:136]"""
    write = writer(rows["em_software_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_RECONSTRUCTION_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.reconstruction_software", 140,
        )
    if trace.ask and "name" not in rows["em_software_reconstruction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 141,
        )
    if is_one_of(rows["em_software_reconstruction"].get("name"), "RELION"):
        if trace.ask:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 143)
        trace.unanswered(ASK_RELION_VERSION)
    else:
        if trace.ask:
            write("version", line(text(trace.given(ASK_RECONSTRUCTION_VERSION))), "$ask.reconstruction_version", 146)


def put_methods_em_software_2(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:149]"""
    write = writer(rows["em_software_ctf_correction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_CTF_SOFTWARE)), EM_SOFTWARE_NAME)), "$ask.ctf_software",
            153,
        )
    if trace.ask and "name" not in rows["em_software_ctf_correction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 154,
        )
    if is_one_of(rows["em_software_ctf_correction"].get("name"), "RELION"):
        if trace.ask:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 156)
        trace.unanswered(ASK_RELION_VERSION)


def put_methods_em_motion_correction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_motion_correction`.  [common/deposition.omap:159]"""
    write = writer(rows["em_motion_correction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(among(text(trace.given(ASK_MOTION_CORRECTION)), EM_MOTION_CORRECTION_TYPE)),
            "$ask.motion_correction", 162,
        )


def put_alignment(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of tilt series.  [common/deposition.omap:244]"""
    put_alignment_em_software(document, rows, trace, at)


def put_alignment_em_software(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:245]"""
    write = writer(rows["em_software_series_alignment"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_ALIGNMENT_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.alignment_software", 249,
        )
    if trace.ask and "name" not in rows["em_software_series_alignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 250,
        )
    if is_one_of(rows["em_software_series_alignment"].get("name"), "RELION"):
        if trace.ask:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 252)
        trace.unanswered(ASK_RELION_VERSION)


def put_map_asked(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of tomograms, whose resolution the archive does not demand.  [common/deposition.omap:281]"""
    put_map_asked_em_3d_reconstruction(document, rows, trace, at)


def put_map_asked_em_3d_reconstruction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_3d_reconstruction`.  [common/deposition.omap:282]"""
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "num_particles", figure(above(whole(number(trace.given(ASK_MAP_PARTICLES))), 0)), "$ask.map_particles",
            286,
        )
    if trace.ask:
        write(
            "resolution", figure(above(number(number(trace.given(ASK_MAP_RESOLUTION))), 0)), "$ask.map_resolution",
            287,
        )
    if trace.ask:
        write(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 288,
        )


def put_map_symmetry(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of tomograms.  [common/deposition.omap:293]"""
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "symmetry_type", line(among(text(trace.given(ASK_MAP_SYMMETRY)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
            "$ask.map_symmetry", 294,
        )


def put_classified(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of the roots that have no slots for classes.  [common/deposition.omap:311]"""
    put_classified_em_final_classification(document, rows, trace, at)


def put_classified_em_final_classification(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_final_classification`.  [common/deposition.omap:312]"""
    write = writer(rows["em_final_classification"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("num_classes", figure(at_least(whole(number(trace.given(ASK_CLASSES))), 1)), "$ask.classes", 315)


def get_deposition(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> this`.  [common/deposition.omap:69]"""
    struct_row = agreed_row("struct", tables.get("struct", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "title", text(struct_row.get("title")), "_struct.title", 71,
    )
    get_deposition_struct_keywords(tables, document, trace)
    get_deposition_citation(tables, document, trace)
    get_deposition_pdbx_related_exp_data_set(tables, document, trace)
    em_depui_row = agreed_row("em_depui", tables.get("em_depui", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "hold", among(text(em_depui_row.get("depositor_hold_instructions")), EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS),
        "_em_depui.depositor_hold_instructions", 92,
    )
    if em_depui_row.get("depositor_hold_instructions") is not None:
        row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
            "molecules_described",
            among(text(em_depui_row.get("macromolecule_description")), EM_DEPUI_MACROMOLECULE_DESCRIPTION),
            "_em_depui.macromolecule_description", 95,
        )
        row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
            "same_title", among(text(em_depui_row.get("same_title_as_pdb")), EM_DEPUI_SAME_TITLE_AS_PDB),
            "_em_depui.same_title_as_pdb", 96,
        )
        row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
            "same_authors", among(text(em_depui_row.get("same_authors_as_pdb")), EM_DEPUI_SAME_AUTHORS_AS_PDB),
            "_em_depui.same_authors_as_pdb", 97,
        )
    get_deposition_paper_authors_citation_author(tables, trace.answer_at("ask"), trace)


def get_deposition_struct_keywords(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _struct_keywords`.  [common/deposition.omap:73]"""
    struct_keywords_row = agreed_row("struct_keywords", tables.get("struct_keywords", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_struct_keywords", IN_DEPOSITION)(
        "keywords", text(struct_keywords_row.get("text")), "_struct_keywords.text", 75,
    )
    row_writer(trace.answer_at("ask"), trace, "_struct_keywords", IN_DEPOSITION)(
        "classification", text(struct_keywords_row.get("pdbx_keywords")), "_struct_keywords.pdbx_keywords", 76,
    )


def get_deposition_citation(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _citation`.  [common/deposition.omap:78]"""
    citation_row = agreed_row("citation", tables.get("citation", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "citation_title", text(citation_row.get("title")), "_citation.title", 80,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "journal", text(citation_row.get("journal_abbrev")), "_citation.journal_abbrev", 81,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "citation_year", whole(citation_row.get("year")), "_citation.year", 82,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "citation_doi", text(citation_row.get("pdbx_database_id_DOI")), "_citation.pdbx_database_id_DOI", 83,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "pubmed", at_least(whole(citation_row.get("pdbx_database_id_PubMed")), -1),
        "_citation.pdbx_database_id_PubMed", 84,
    )


def get_deposition_pdbx_related_exp_data_set(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _pdbx_related_exp_data_set`.  [common/deposition.omap:86]"""
    pdbx_related_exp_data_set_row = agreed_row(
        "pdbx_related_exp_data_set", tables.get("pdbx_related_exp_data_set", ()), trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_pdbx_related_exp_data_set", IN_DEPOSITION)(
        "raw_data",
        matching(text(pdbx_related_exp_data_set_row.get("data_reference")), DATA_REFERENCE_FORM, "`data_reference`"),
        "_pdbx_related_exp_data_set.data_reference", 88,
    )


def get_deposition_paper_authors_citation_author(tables: Tables, ask: Tree, trace: Trace) -> None:
    """`ask.paper_authors[] <-> _citation_author[]`.  [common/deposition.omap:99]"""
    for n, row in enumerate(tables.get("citation_author", ())):
        here = row_path(tables, "citation_author", n)
        trace.reading("citation_author", (row,))
        paper_authors: Tree = {}
        write = row_writer(paper_authors, trace, here, IN_DEPOSITION)
        if (said := row.get("name")) is not None:
            write("name", text(said), "_citation_author.name", 102)
        if (said_2 := row.get("identifier_ORCID")) is not None:
            write("orcid", orcid(text(said_2)), "_citation_author.identifier_ORCID", 103)
        if without_empty(paper_authors):
            list_in(ask, "paper_authors").append(paper_authors)


def get_methods(tables: Tables, document: Tree, trace: Trace) -> None:
    """How a map was made, of which OSC-EM has no slots: answers only.  [common/deposition.omap:114]"""
    get_methods_em_ctf_correction(tables, document, trace)
    get_methods_em_euler_angle_assignment(tables, document, trace)
    get_methods_em_euler_angle_assignment_2(tables, document, trace)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "fsc_type", FSC_TYPE_GET(text(em_3d_reconstruction_row.get("fsc_type"))), "_em_3d_reconstruction.fsc_type",
        133,
    )
    get_methods_em_software(tables, document, trace)
    get_methods_em_software_2(tables, document, trace)
    get_methods_em_motion_correction(tables, document, trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "algorithm", text(em_3d_reconstruction_row.get("algorithm")), "_em_3d_reconstruction.algorithm", 164,
    )
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "class_averages", above(whole(em_3d_reconstruction_row.get("num_class_averages")), 0),
        "_em_3d_reconstruction.num_class_averages", 165,
    )


def get_methods_em_ctf_correction(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_ctf_correction`.  [common/deposition.omap:115]"""
    em_ctf_correction_row = agreed_row("em_ctf_correction", tables.get("em_ctf_correction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_ctf_correction", IN_DEPOSITION)(
        "ctf_correction", text(em_ctf_correction_row.get("type")), "_em_ctf_correction.type", 118,
    )


def get_methods_em_euler_angle_assignment(tables: Tables, document: Tree, trace: Trace) -> None:
    """The angles at the start, and those at the end: two rows of one category.  [common/deposition.omap:121]"""
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", ("INITIAL",), trace,
            IN_DEPOSITION, {"order": 124}, "its order is not INITIAL (common/deposition.omap:124)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_euler_angle_assignment", IN_DEPOSITION)(
        "initial_angles", among(text(em_euler_angle_assignment_row.get("type")), EM_EULER_ANGLE_ASSIGNMENT_TYPE),
        "_em_euler_angle_assignment.type", 125,
    )


def get_methods_em_euler_angle_assignment_2(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/deposition.omap:127]"""
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", ("FINAL",), trace,
            IN_DEPOSITION, {"order": 130}, "its order is not FINAL (common/deposition.omap:130)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_euler_angle_assignment", IN_DEPOSITION)(
        "final_angles", among(text(em_euler_angle_assignment_row.get("type")), EM_EULER_ANGLE_ASSIGNMENT_TYPE),
        "_em_euler_angle_assignment.type", 131,
    )


def get_methods_em_software(tables: Tables, document: Tree, trace: Trace) -> None:
    """Beside the row of the program that ran the microscope.  [common/deposition.omap:136]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("RECONSTRUCTION",), trace, IN_DEPOSITION,
            {"category": 139}, "its category is not RECONSTRUCTION (common/deposition.omap:139)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "reconstruction_software", text(em_software_row.get("name")), "_em_software.name", 140,
    )
    if is_one_of(em_software_row.get("name"), "RELION"):
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "relion_version", text(em_software_row.get("version")), "_em_software.version", 143,
        )
    else:
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "reconstruction_version", text(em_software_row.get("version")), "_em_software.version", 146,
        )


def get_methods_em_software_2(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:149]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("CTF CORRECTION",), trace, IN_DEPOSITION,
            {"category": 152}, "its category is not CTF CORRECTION (common/deposition.omap:152)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "ctf_software", text(em_software_row.get("name")), "_em_software.name", 153,
    )
    if is_one_of(em_software_row.get("name"), "RELION"):
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "relion_version", text(em_software_row.get("version")), "_em_software.version", 156,
        )


def get_methods_em_motion_correction(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_motion_correction`.  [common/deposition.omap:159]"""
    em_motion_correction_row = agreed_row("em_motion_correction", tables.get("em_motion_correction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_motion_correction", IN_DEPOSITION)(
        "motion_correction", among(text(em_motion_correction_row.get("type")), EM_MOTION_CORRECTION_TYPE),
        "_em_motion_correction.type", 162,
    )


def get_alignment(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of tilt series.  [common/deposition.omap:244]"""
    get_alignment_em_software(tables, document, trace)


def get_alignment_em_software(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:245]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("SERIES ALIGNMENT",), trace, IN_DEPOSITION,
            {"category": 248}, "its category is not SERIES ALIGNMENT (common/deposition.omap:248)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "alignment_software", text(em_software_row.get("name")), "_em_software.name", 249,
    )
    if is_one_of(em_software_row.get("name"), "RELION"):
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "relion_version", text(em_software_row.get("version")), "_em_software.version", 252,
        )


def get_map_asked(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of tomograms, whose resolution the archive does not demand.  [common/deposition.omap:281]"""
    get_map_asked_em_3d_reconstruction(tables, document, trace)


def get_map_asked_em_3d_reconstruction(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_3d_reconstruction`.  [common/deposition.omap:282]"""
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_DEPOSITION)(
        "map_particles", above(whole(em_3d_reconstruction_row.get("num_particles")), 0),
        "_em_3d_reconstruction.num_particles", 286,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_DEPOSITION)(
        "map_resolution", plain(above(number(em_3d_reconstruction_row.get("resolution")), 0)),
        "_em_3d_reconstruction.resolution", 287,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_DEPOSITION)(
        "resolution_method", text(em_3d_reconstruction_row.get("resolution_method")),
        "_em_3d_reconstruction.resolution_method", 288,
    )


def get_map_symmetry(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of tomograms.  [common/deposition.omap:293]"""
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "map_symmetry",
        among(text(em_3d_reconstruction_row.get("symmetry_type")), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
        "_em_3d_reconstruction.symmetry_type", 294,
    )


def get_classified(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of the roots that have no slots for classes.  [common/deposition.omap:311]"""
    get_classified_em_final_classification(tables, document, trace)


def get_classified_em_final_classification(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_final_classification`.  [common/deposition.omap:312]"""
    em_final_classification_row = agreed_row(
        "em_final_classification", tables.get("em_final_classification", ()), trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_final_classification", IN_DEPOSITION)(
        "classes", at_least(whole(em_final_classification_row.get("num_classes")), 1),
        "_em_final_classification.num_classes", 315,
    )


def put_averaging(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of what is averaged: classes, angles and the model that it began with.  [common/deposition.omap:169]"""
    put_averaging_em_software(document, rows, trace, at)
    put_averaging_em_software_2(document, rows, trace, at)
    put_averaging_em_software_3(document, rows, trace, at)
    put_averaging_em_start_model(document, rows, trace, at)


def put_averaging_em_software(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:170]"""
    write = writer(rows["em_software_classification"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_CLASSIFICATION_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.classification_software", 174,
        )
    if trace.ask and "name" not in rows["em_software_classification"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 175,
        )
    if is_one_of(rows["em_software_classification"].get("name"), "RELION"):
        if trace.ask:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 177)
        trace.unanswered(ASK_RELION_VERSION)


def put_averaging_em_software_2(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:180]"""
    write = writer(rows["em_software_initial_euler_assignment"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_INITIAL_ANGLES_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.initial_angles_software", 184,
        )
    if trace.ask and "name" not in rows["em_software_initial_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 185,
        )
    if is_one_of(rows["em_software_initial_euler_assignment"].get("name"), "RELION"):
        if trace.ask:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 187)
        trace.unanswered(ASK_RELION_VERSION)


def put_averaging_em_software_3(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:190]"""
    write = writer(rows["em_software_final_euler_assignment"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_FINAL_ANGLES_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.final_angles_software", 194,
        )
    if trace.ask and "name" not in rows["em_software_final_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 195,
        )
    if is_one_of(rows["em_software_final_euler_assignment"].get("name"), "RELION"):
        if trace.ask:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 197)
        trace.unanswered(ASK_RELION_VERSION)


def put_averaging_em_start_model(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_start_model`.  [common/deposition.omap:200]"""
    write = writer(rows["em_start_model"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("type", line(among(text(trace.given(ASK_START_MODEL)), EM_START_MODEL_TYPE)), "$ask.start_model", 204)
    if is_one_of(rows["em_start_model"].get("type"), "EMDB MAP"):
        if trace.ask:
            write(
                "emdb_id", matching(line(text(trace.given(ASK_START_EMDB))), EMDB_ID_FORM, "`emdb_id`"),
                "$ask.start_emdb", 206,
            )
        trace.unanswered(ASK_START_EMDB)
    elif is_one_of(rows["em_start_model"].get("type"), "PDB ENTRY"):
        if trace.ask:
            write(
                "pdb_id", matching(line(text(trace.given(ASK_START_PDB))), PDB_ID_FORM, "`pdb_id`"), "$ask.start_pdb",
                209,
            )
        trace.unanswered(ASK_START_PDB)
    elif is_one_of(rows["em_start_model"].get("type"), "INSILICO MODEL"):
        if trace.ask:
            write("insilico_model", block(text(trace.given(ASK_START_INSILICO))), "$ask.start_insilico", 212)
        trace.unanswered(ASK_START_INSILICO)
    elif is_one_of(rows["em_start_model"].get("type"), "OTHER"):
        if trace.ask:
            write("other", block(text(trace.given(ASK_START_OTHER))), "$ask.start_other", 215)
        trace.unanswered(ASK_START_OTHER)
    elif is_one_of(rows["em_start_model"].get("type"), "RANDOM CONICAL TILT"):
        if trace.ask:
            write(
                "random_conical_tilt_num_images", figure(at_least(whole(number(trace.given(ASK_TILT_IMAGES))), 1)),
                "$ask.tilt_images", 218,
            )
        trace.unanswered(ASK_TILT_IMAGES)
        if trace.ask:
            write(
                "random_conical_tilt_angle", figure(within(number(number(trace.given(ASK_TILT_ANGLE))), 0, 180)),
                "$ask.tilt_angle", 219,
            )
        trace.unanswered(ASK_TILT_ANGLE)
    elif is_one_of(rows["em_start_model"].get("type"), "ORTHOGONAL TILT"):
        if trace.ask:
            write(
                "orthogonal_tilt_num_images", figure(at_least(whole(number(trace.given(ASK_TILT_IMAGES))), 1)),
                "$ask.tilt_images", 222,
            )
        trace.unanswered(ASK_TILT_IMAGES)
        if trace.ask:
            write(
                "orthogonal_tilt_angle1", figure(inside(number(number(trace.given(ASK_TILT_ANGLE_1))), -180, 180)),
                "$ask.tilt_angle_1", 223,
            )
        trace.unanswered(ASK_TILT_ANGLE_1)
        if trace.ask:
            write(
                "orthogonal_tilt_angle2", figure(inside(number(number(trace.given(ASK_TILT_ANGLE_2))), -180, 180)),
                "$ask.tilt_angle_2", 224,
            )
        trace.unanswered(ASK_TILT_ANGLE_2)


def put_picking(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of particles.  [common/deposition.omap:230]"""
    put_picking_em_software(document, rows, trace, at)


def put_picking_em_software(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:231]"""
    write = writer(rows["em_software_particle_selection"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PICKING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.picking_software", 235,
        )
    if trace.ask and "name" not in rows["em_software_particle_selection"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 236,
        )
    if is_one_of(rows["em_software_particle_selection"].get("name"), "RELION"):
        if trace.ask:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 238)
        trace.unanswered(ASK_RELION_VERSION)


def put_symmetry_of_any(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of any technique.  [common/deposition.omap:298]"""
    if is_one_of(rows["em_experiment"].get("reconstruction_method"), "HELICAL"):
        write = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
        if trace.ask:
            write(
                "symmetry_type",
                line(among(text(trace.given(ASK_HELICAL_SYMMETRY)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
                "$ask.helical_symmetry", 300,
            )
        rows.taken.add("helical_symmetry")
    elif is_one_of(rows["em_experiment"].get("reconstruction_method"), "CRYSTALLOGRAPHY"):
        write_2 = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
        if trace.ask:
            write_2(
                "symmetry_type",
                line(among(text(trace.given(ASK_CRYSTAL_SYMMETRY)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
                "$ask.crystal_symmetry", 303,
            )
    else:
        write_3 = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
        if trace.ask:
            write_3(
                "symmetry_type",
                line(among(text(trace.given(ASK_MAP_SYMMETRY_2)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
                "$ask.map_symmetry", 306,
            )
        rows.taken.add("map_symmetry")


def get_averaging(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of what is averaged: classes, angles and the model that it began with.  [common/deposition.omap:169]"""
    get_averaging_em_software(tables, document, trace)
    get_averaging_em_software_2(tables, document, trace)
    get_averaging_em_software_3(tables, document, trace)
    get_averaging_em_start_model(tables, document, trace)


def get_averaging_em_software(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:170]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("CLASSIFICATION",), trace, IN_DEPOSITION,
            {"category": 173}, "its category is not CLASSIFICATION (common/deposition.omap:173)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "classification_software", text(em_software_row.get("name")), "_em_software.name", 174,
    )
    if is_one_of(em_software_row.get("name"), "RELION"):
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "relion_version", text(em_software_row.get("version")), "_em_software.version", 177,
        )


def get_averaging_em_software_2(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:180]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("INITIAL EULER ASSIGNMENT",), trace,
            IN_DEPOSITION, {"category": 183},
            "its category is not INITIAL EULER ASSIGNMENT (common/deposition.omap:183)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "initial_angles_software", text(em_software_row.get("name")), "_em_software.name", 184,
    )
    if is_one_of(em_software_row.get("name"), "RELION"):
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "relion_version", text(em_software_row.get("version")), "_em_software.version", 187,
        )


def get_averaging_em_software_3(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:190]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("FINAL EULER ASSIGNMENT",), trace,
            IN_DEPOSITION, {"category": 193},
            "its category is not FINAL EULER ASSIGNMENT (common/deposition.omap:193)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "final_angles_software", text(em_software_row.get("name")), "_em_software.name", 194,
    )
    if is_one_of(em_software_row.get("name"), "RELION"):
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "relion_version", text(em_software_row.get("version")), "_em_software.version", 197,
        )


def get_averaging_em_start_model(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_start_model`.  [common/deposition.omap:200]"""
    em_start_model_row = agreed_row("em_start_model", tables.get("em_start_model", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
        "start_model", among(text(em_start_model_row.get("type")), EM_START_MODEL_TYPE), "_em_start_model.type", 204,
    )
    if is_one_of(em_start_model_row.get("type"), "EMDB MAP"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "start_emdb", matching(text(em_start_model_row.get("emdb_id")), EMDB_ID_FORM, "`emdb_id`"),
            "_em_start_model.emdb_id", 206,
        )
    elif is_one_of(em_start_model_row.get("type"), "PDB ENTRY"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "start_pdb", matching(text(em_start_model_row.get("pdb_id")), PDB_ID_FORM, "`pdb_id`"),
            "_em_start_model.pdb_id", 209,
        )
    elif is_one_of(em_start_model_row.get("type"), "INSILICO MODEL"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "start_insilico", text(em_start_model_row.get("insilico_model")), "_em_start_model.insilico_model", 212,
        )
    elif is_one_of(em_start_model_row.get("type"), "OTHER"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "start_other", text(em_start_model_row.get("other")), "_em_start_model.other", 215,
        )
    elif is_one_of(em_start_model_row.get("type"), "RANDOM CONICAL TILT"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "tilt_images", at_least(whole(em_start_model_row.get("random_conical_tilt_num_images")), 1),
            "_em_start_model.random_conical_tilt_num_images", 218,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "tilt_angle", plain(within(number(em_start_model_row.get("random_conical_tilt_angle")), 0, 180)),
            "_em_start_model.random_conical_tilt_angle", 219,
        )
    elif is_one_of(em_start_model_row.get("type"), "ORTHOGONAL TILT"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "tilt_images", at_least(whole(em_start_model_row.get("orthogonal_tilt_num_images")), 1),
            "_em_start_model.orthogonal_tilt_num_images", 222,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "tilt_angle_1", plain(inside(number(em_start_model_row.get("orthogonal_tilt_angle1")), -180, 180)),
            "_em_start_model.orthogonal_tilt_angle1", 223,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_DEPOSITION)(
            "tilt_angle_2", plain(inside(number(em_start_model_row.get("orthogonal_tilt_angle2")), -180, 180)),
            "_em_start_model.orthogonal_tilt_angle2", 224,
        )


def get_picking(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of particles.  [common/deposition.omap:230]"""
    get_picking_em_software(tables, document, trace)


def get_picking_em_software(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:231]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("PARTICLE SELECTION",), trace, IN_DEPOSITION,
            {"category": 234}, "its category is not PARTICLE SELECTION (common/deposition.omap:234)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "picking_software", text(em_software_row.get("name")), "_em_software.name", 235,
    )
    if is_one_of(em_software_row.get("name"), "RELION"):
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "relion_version", text(em_software_row.get("version")), "_em_software.version", 238,
        )


def get_symmetry_of_any(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of any technique.  [common/deposition.omap:298]"""
    em_experiment_row = agreed_row("em_experiment", tables.get("em_experiment", ()), trace)
    if is_one_of(em_experiment_row.get("reconstruction_method"), "HELICAL"):
        em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
        row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
            "helical_symmetry",
            among(text(em_3d_reconstruction_row.get("symmetry_type")), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
            "_em_3d_reconstruction.symmetry_type", 300,
        )
    elif is_one_of(em_experiment_row.get("reconstruction_method"), "CRYSTALLOGRAPHY"):
        em_3d_reconstruction_row_2 = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
        row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
            "crystal_symmetry",
            among(text(em_3d_reconstruction_row_2.get("symmetry_type")), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
            "_em_3d_reconstruction.symmetry_type", 303,
        )
    else:
        em_3d_reconstruction_row_3 = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
        row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
            "map_symmetry",
            among(text(em_3d_reconstruction_row_3.get("symmetry_type")), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
            "_em_3d_reconstruction.symmetry_type", 306,
        )


def put_extraction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of subtomograms.  [common/deposition.omap:258]"""
    put_extraction_em_software(document, rows, trace, at)


def put_extraction_em_software(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:259]"""
    write = writer(rows["em_software_volume_selection"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_EXTRACTION_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.extraction_software", 263,
        )
    if trace.ask and "name" not in rows["em_software_volume_selection"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 264,
        )
    if is_one_of(rows["em_software_volume_selection"].get("name"), "RELION"):
        if trace.ask:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 266)
        trace.unanswered(ASK_RELION_VERSION)


def put_symmetry(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of single particles and of subtomograms.  [common/deposition.omap:272]"""
    write = writer(rows["em_single_particle_entity"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "point_symmetry",
            matching(line(text(trace.given(ASK_SYMMETRY))), POINT_SYMMETRY_FORM, "`point_symmetry`"), "$ask.symmetry",
            277,
        )


def get_extraction(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of subtomograms.  [common/deposition.omap:258]"""
    get_extraction_em_software(tables, document, trace)


def get_extraction_em_software(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/deposition.omap:259]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("VOLUME SELECTION",), trace, IN_DEPOSITION,
            {"category": 262}, "its category is not VOLUME SELECTION (common/deposition.omap:262)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "extraction_software", text(em_software_row.get("name")), "_em_software.name", 263,
    )
    if is_one_of(em_software_row.get("name"), "RELION"):
        row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
            "relion_version", text(em_software_row.get("version")), "_em_software.version", 266,
        )


def get_symmetry(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of single particles and of subtomograms.  [common/deposition.omap:272]"""
    em_single_particle_entity_row = agreed_row(
        "em_single_particle_entity", tables.get("em_single_particle_entity", ()), trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "symmetry",
        matching(text(em_single_particle_entity_row.get("point_symmetry")), POINT_SYMMETRY_FORM, "`point_symmetry`"),
        "_em_single_particle_entity.point_symmetry", 277,
    )
