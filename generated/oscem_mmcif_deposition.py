"""deposition: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/deposition.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_FSC_TYPE, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_CTF_CORRECTION_TYPE, EM_EULER_ANGLE_ASSIGNMENT_TYPE, EM_SOFTWARE_NAME, STRUCT_KEYWORDS_PDBX_KEYWORDS,
)
from oscem_map.runtime.codecs import orcid
from oscem_map.runtime.names import initials
from oscem_map.runtime.read_tables import agreed_row, matching_rows
from oscem_map.runtime.read_tree import elements, part
from oscem_map.runtime.trace import Question, Row, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.values import (
    above, among, at_least, block, code, figure, line, listed_or_free, matching, number, plain, text, whole,
)
from oscem_map.runtime.words import KEPT, LookupTable
from oscem_map.runtime.write_tables import Rows, next_number

IN_DEPOSITION = "common/deposition.omap"
POINT_SYMMETRY_FORM = re.compile("(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)")
ASK_TITLE = Question("title", "Title of the entry", ("_struct.title",), "common/deposition.omap:36")
ASK_KEYWORDS = Question(
    "keywords", "Keywords, in one line, separated by commas", ("_struct_keywords.text",), "common/deposition.omap:40",
    optional=True,
)
ASK_CLASSIFICATION = Question(
    "classification", "Class of the molecule, a word of the archive's list, e.g. METAL TRANSPORT",
    ("_struct_keywords.pdbx_keywords",), "common/deposition.omap:41", optional=True,
)
ASK_CITATION_TITLE = Question(
    "citation_title", "Title of the paper about these data, or of that which is planned", ("_citation.title",),
    "common/deposition.omap:45",
)
ASK_JOURNAL = Question(
    "journal", "Journal of the paper, abbreviated; To Be Published where there is none yet",
    ("_citation.journal_abbrev",), "common/deposition.omap:46", optional=True,
)
ASK_CITATION_YEAR = Question(
    "citation_year", "Year of the paper", ("_citation.year",), "common/deposition.omap:47", optional=True,
)
ASK_CITATION_DOI = Question(
    "citation_doi", "DOI of the paper, e.g. 10.1234/abc", ("_citation.pdbx_database_id_DOI",),
    "common/deposition.omap:48", optional=True,
)
ASK_PUBMED = Question(
    "pubmed", "PubMed number of the paper", ("_citation.pdbx_database_id_PubMed",), "common/deposition.omap:49",
    optional=True,
)
ASK_RESOLUTION_METHOD = Question(
    "resolution_method", "How the resolution was measured, e.g. FSC 0.143 CUT-OFF",
    ("_em_3d_reconstruction.resolution_method",), "common/deposition.omap:79", optional=True,
)
FSC_TYPE_PUT = LookupTable(
    {
        ("gold standard",): ("EVEN/ODD MAPS REFINED TOTALLY INDEPENDENT (GOLD STANDARD)",),
        ("semi-independent",): ("EVEN/ODD MAPS REFINED AGAINST THE SAME MODEL (SEMI-INDEPENDENT)",),
    },
    lists=(
        (EM_3D_RECONSTRUCTION_FSC_TYPE, 0, (None,), (KEPT,)),
    ),
    loosely=(),
    accepted=("gold standard", "semi-independent"),
)
ASK_FSC_TYPE = Question(
    "fsc_type", "Of the FSC: the dictionary's word, e.g. gold standard or semi-independent",
    ("_em_3d_reconstruction.fsc_type",), "common/deposition.omap:80", optional=True,
)
ASK_CTF_CORRECTION = Question(
    "ctf_correction", "PHASE FLIPPING ONLY, PHASE FLIPPING AND AMPLITUDE CORRECTION, or NONE",
    ("_em_ctf_correction.type",), "common/deposition.omap:64", optional=True,
)
ASK_INITIAL_ANGLES = Question(
    "initial_angles", "How the first angles were assigned, e.g. PROJECTION MATCHING",
    ("_em_euler_angle_assignment.type",), "common/deposition.omap:71", optional=True,
)
ASK_FINAL_ANGLES = Question(
    "final_angles", "How the final angles were assigned, e.g. MAXIMUM LIKELIHOOD",
    ("_em_euler_angle_assignment.type",), "common/deposition.omap:77", optional=True,
)
ASK_RECONSTRUCTION_SOFTWARE = Question(
    "reconstruction_software", "Program of the reconstruction, e.g. RELION", ("_em_software.name",),
    "common/deposition.omap:87", optional=True,
)
ASK_RECONSTRUCTION_VERSION = Question(
    "reconstruction_version", "Its version, e.g. 4.0.1", ("_em_software.version",), "common/deposition.omap:88",
    optional=True,
)
ASK_MAP_PARTICLES = Question(
    "map_particles", "How many particles or subtomograms the map is made of, if it is an average",
    ("_em_3d_reconstruction.num_particles",), "common/deposition.omap:114", optional=True,
)
ASK_MAP_SYMMETRY = Question(
    "map_symmetry", "Symmetry of the map: POINT, HELICAL, 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/deposition.omap:115", default="POINT",
)
ASK_MAP_RESOLUTION = Question(
    "map_resolution", "Resolution of the map in Å", ("_em_3d_reconstruction.resolution",),
    "common/deposition.omap:116", optional=True,
)
ASK_CLASSES = Question(
    "classes", "How many classes the last classification had", ("_em_final_classification.num_classes",),
    "common/deposition.omap:125", optional=True,
)
FSC_TYPE_GET = LookupTable(
    {
        ("even/odd maps refined totally independent (gold standard)",): ("gold standard",),
        ("even/odd maps refined against the same model (semi-independent)",): ("semi-independent",),
    },
    lists=(
        (EM_3D_RECONSTRUCTION_FSC_TYPE, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "EVEN/ODD MAPS REFINED TOTALLY INDEPENDENT (GOLD STANDARD)",
        "EVEN/ODD MAPS REFINED AGAINST THE SAME MODEL (SEMI-INDEPENDENT)",
    ),
)
ASK_PARTICLES = Question(
    "particles", "How many particles the map is made of", ("_em_3d_reconstruction.num_particles",),
    "common/deposition.omap:103",
)
ASK_MAP_SYMMETRY_2 = Question(
    "map_symmetry", "Symmetry of the map: POINT, HELICAL, 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/deposition.omap:105", default="POINT",
)
ASK_SYMMETRY = Question(
    "symmetry", "Point group of the map, e.g. D7", ("_em_single_particle_entity.point_symmetry",),
    "common/deposition.omap:98", optional=True,
)


def put_deposition(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/deposition.omap:34]"""
    write = writer(rows["struct"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("title", block(text(trace.given(ASK_TITLE))), "$ask.title", 36)
    put_deposition_struct_keywords(document, rows, trace, at)
    put_deposition_citation(document, rows, trace, at)
    organizational = part(document, "organizational", trace, at)
    if organizational:
        put_deposition_authors_citation_author(organizational, rows, trace, f"{at}.organizational")


def put_deposition_struct_keywords(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _struct_keywords`.  [common/deposition.omap:38]"""
    write = writer(rows["struct_keywords"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("text", block(text(trace.given(ASK_KEYWORDS))), "$ask.keywords", 40)
    if trace.ask:
        write(
            "pdbx_keywords",
            line(listed_or_free(text(trace.given(ASK_CLASSIFICATION)), STRUCT_KEYWORDS_PDBX_KEYWORDS)),
            "$ask.classification", 41,
        )


def put_deposition_citation(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _citation`.  [common/deposition.omap:43]"""
    write = writer(rows["citation"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("title", block(text(trace.given(ASK_CITATION_TITLE))), "$ask.citation_title", 45)
    if trace.ask:
        write("journal_abbrev", line(text(trace.given(ASK_JOURNAL))), "$ask.journal", 46)
    if trace.ask:
        write("year", figure(whole(number(trace.given(ASK_CITATION_YEAR)))), "$ask.citation_year", 47)
    if trace.ask:
        write("pdbx_database_id_DOI", code(text(trace.given(ASK_CITATION_DOI))), "$ask.citation_doi", 48)
    if trace.ask:
        write(
            "pdbx_database_id_PubMed", figure(at_least(whole(number(trace.given(ASK_PUBMED))), -1)), "$ask.pubmed",
            49,
        )


def put_deposition_authors_citation_author(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`organizational.authors[] -> _citation_author[]`.  [common/deposition.omap:51]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        citation_author: Row = {}
        write = writer(citation_author, trace, here, IN_DEPOSITION)
        part_of = part_reader(trace, here, IN_DEPOSITION)
        write(
            "name",
            line(
                initials(
                    part_of(text(authors.get("family_name")), "family_name", 54),
                    part_of(text(authors.get("given_name")), "given_name", 54),
                ),
            ),
            ("family_name", "given_name"), 54,
        )
        if (said := authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said)), "orcid", 55)
        if citation_author:
            citation_author["ordinal"] = next_number(rows.list_of("citation_author"), 1)  # common/deposition.omap:52
            citation_author["citation_id"] = "primary"  # common/deposition.omap:53
            rows.list_of("citation_author").append(citation_author)


def put_methods(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """How a map was made, of which OSC-EM has no slots: answers only.  [common/deposition.omap:60]"""
    put_methods_em_ctf_correction(document, rows, trace, at)
    put_methods_em_euler_angle_assignment(document, rows, trace, at)
    put_methods_em_euler_angle_assignment_2(document, rows, trace, at)
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 79,
        )
    if trace.ask:
        write("fsc_type", block(FSC_TYPE_PUT(trace.given(ASK_FSC_TYPE))), "$ask.fsc_type", 80)
    put_methods_em_software(document, rows, trace, at)


def put_methods_em_ctf_correction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_ctf_correction`.  [common/deposition.omap:61]"""
    write = writer(rows["em_ctf_correction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(listed_or_free(text(trace.given(ASK_CTF_CORRECTION)), EM_CTF_CORRECTION_TYPE)),
            "$ask.ctf_correction", 64,
        )


def put_methods_em_euler_angle_assignment(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The angles at the start, and those at the end: two rows of one category.  [common/deposition.omap:67]"""
    write = writer(rows["em_euler_angle_assignment_initial"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(among(text(trace.given(ASK_INITIAL_ANGLES)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.initial_angles", 71,
        )


def put_methods_em_euler_angle_assignment_2(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/deposition.omap:73]"""
    write = writer(rows["em_euler_angle_assignment_final"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(among(text(trace.given(ASK_FINAL_ANGLES)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.final_angles", 77,
        )


def put_methods_em_software(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Beside the row of the program that ran the microscope.  [common/deposition.omap:83]"""
    write = writer(rows["em_software_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_RECONSTRUCTION_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.reconstruction_software", 87,
        )
    if trace.ask:
        write("version", line(text(trace.given(ASK_RECONSTRUCTION_VERSION))), "$ask.reconstruction_version", 88)


def put_map_asked(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of the roots that have no slots for a map.  [common/deposition.omap:109]"""
    put_map_asked_em_3d_reconstruction(document, rows, trace, at)


def put_map_asked_em_3d_reconstruction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_3d_reconstruction`.  [common/deposition.omap:110]"""
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "num_particles", figure(above(whole(number(trace.given(ASK_MAP_PARTICLES))), 0)), "$ask.map_particles",
            114,
        )
    if trace.ask:
        write(
            "symmetry_type", line(among(text(trace.given(ASK_MAP_SYMMETRY)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
            "$ask.map_symmetry", 115,
        )
    if trace.ask:
        write(
            "resolution", figure(above(number(number(trace.given(ASK_MAP_RESOLUTION))), 0)), "$ask.map_resolution",
            116,
        )


def put_classified(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of the roots that have no slots for classes.  [common/deposition.omap:121]"""
    put_classified_em_final_classification(document, rows, trace, at)


def put_classified_em_final_classification(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_final_classification`.  [common/deposition.omap:122]"""
    write = writer(rows["em_final_classification"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("num_classes", figure(at_least(whole(number(trace.given(ASK_CLASSES))), 1)), "$ask.classes", 125)


def get_deposition(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> this`.  [common/deposition.omap:34]"""
    struct_row = agreed_row("struct", tables.get("struct", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "title", text(struct_row.get("title")), "_struct.title", 36,
    )
    get_deposition_struct_keywords(tables, document, trace)
    get_deposition_citation(tables, document, trace)


def get_deposition_struct_keywords(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _struct_keywords`.  [common/deposition.omap:38]"""
    struct_keywords_row = agreed_row("struct_keywords", tables.get("struct_keywords", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_struct_keywords", IN_DEPOSITION)(
        "keywords", text(struct_keywords_row.get("text")), "_struct_keywords.text", 40,
    )
    row_writer(trace.answer_at("ask"), trace, "_struct_keywords", IN_DEPOSITION)(
        "classification", text(struct_keywords_row.get("pdbx_keywords")), "_struct_keywords.pdbx_keywords", 41,
    )


def get_deposition_citation(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _citation`.  [common/deposition.omap:43]"""
    citation_row = agreed_row("citation", tables.get("citation", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "citation_title", text(citation_row.get("title")), "_citation.title", 45,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "journal", text(citation_row.get("journal_abbrev")), "_citation.journal_abbrev", 46,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "citation_year", whole(citation_row.get("year")), "_citation.year", 47,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "citation_doi", text(citation_row.get("pdbx_database_id_DOI")), "_citation.pdbx_database_id_DOI", 48,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_DEPOSITION)(
        "pubmed", at_least(whole(citation_row.get("pdbx_database_id_PubMed")), -1),
        "_citation.pdbx_database_id_PubMed", 49,
    )


def get_methods(tables: Tables, document: Tree, trace: Trace) -> None:
    """How a map was made, of which OSC-EM has no slots: answers only.  [common/deposition.omap:60]"""
    get_methods_em_ctf_correction(tables, document, trace)
    get_methods_em_euler_angle_assignment(tables, document, trace)
    get_methods_em_euler_angle_assignment_2(tables, document, trace)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "resolution_method", text(em_3d_reconstruction_row.get("resolution_method")),
        "_em_3d_reconstruction.resolution_method", 79,
    )
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "fsc_type", FSC_TYPE_GET(text(em_3d_reconstruction_row.get("fsc_type"))), "_em_3d_reconstruction.fsc_type",
        80,
    )
    get_methods_em_software(tables, document, trace)


def get_methods_em_ctf_correction(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_ctf_correction`.  [common/deposition.omap:61]"""
    em_ctf_correction_row = agreed_row("em_ctf_correction", tables.get("em_ctf_correction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_ctf_correction", IN_DEPOSITION)(
        "ctf_correction", text(em_ctf_correction_row.get("type")), "_em_ctf_correction.type", 64,
    )


def get_methods_em_euler_angle_assignment(tables: Tables, document: Tree, trace: Trace) -> None:
    """The angles at the start, and those at the end: two rows of one category.  [common/deposition.omap:67]"""
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", ("INITIAL",), trace,
            IN_DEPOSITION, {"order": 70}, "its order is not INITIAL (common/deposition.omap:70)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_euler_angle_assignment", IN_DEPOSITION)(
        "initial_angles", among(text(em_euler_angle_assignment_row.get("type")), EM_EULER_ANGLE_ASSIGNMENT_TYPE),
        "_em_euler_angle_assignment.type", 71,
    )


def get_methods_em_euler_angle_assignment_2(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/deposition.omap:73]"""
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", ("FINAL",), trace,
            IN_DEPOSITION, {"order": 76}, "its order is not FINAL (common/deposition.omap:76)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_euler_angle_assignment", IN_DEPOSITION)(
        "final_angles", among(text(em_euler_angle_assignment_row.get("type")), EM_EULER_ANGLE_ASSIGNMENT_TYPE),
        "_em_euler_angle_assignment.type", 77,
    )


def get_methods_em_software(tables: Tables, document: Tree, trace: Trace) -> None:
    """Beside the row of the program that ran the microscope.  [common/deposition.omap:83]"""
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("RECONSTRUCTION",), trace, IN_DEPOSITION,
            {"category": 86}, "its category is not RECONSTRUCTION (common/deposition.omap:86)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "reconstruction_software", text(em_software_row.get("name")), "_em_software.name", 87,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_software", IN_DEPOSITION)(
        "reconstruction_version", text(em_software_row.get("version")), "_em_software.version", 88,
    )


def get_map_asked(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of the roots that have no slots for a map.  [common/deposition.omap:109]"""
    get_map_asked_em_3d_reconstruction(tables, document, trace)


def get_map_asked_em_3d_reconstruction(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_3d_reconstruction`.  [common/deposition.omap:110]"""
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_DEPOSITION)(
        "map_particles", above(whole(em_3d_reconstruction_row.get("num_particles")), 0),
        "_em_3d_reconstruction.num_particles", 114,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_DEPOSITION)(
        "map_symmetry",
        among(text(em_3d_reconstruction_row.get("symmetry_type")), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
        "_em_3d_reconstruction.symmetry_type", 115,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_DEPOSITION)(
        "map_resolution", plain(above(number(em_3d_reconstruction_row.get("resolution")), 0)),
        "_em_3d_reconstruction.resolution", 116,
    )


def get_classified(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of the roots that have no slots for classes.  [common/deposition.omap:121]"""
    get_classified_em_final_classification(tables, document, trace)


def get_classified_em_final_classification(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_final_classification`.  [common/deposition.omap:122]"""
    em_final_classification_row = agreed_row(
        "em_final_classification", tables.get("em_final_classification", ()), trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_final_classification", IN_DEPOSITION)(
        "classes", at_least(whole(em_final_classification_row.get("num_classes")), 1),
        "_em_final_classification.num_classes", 125,
    )


def put_reconstruction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of single particles only: what a record of processing leaves open.  [common/deposition.omap:102]"""
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask and "num_particles" not in rows["em_3d_reconstruction"]:
        write("num_particles", figure(above(whole(number(trace.given(ASK_PARTICLES))), 0)), "$ask.particles", 103)
    if trace.ask:
        write(
            "symmetry_type", line(among(text(trace.given(ASK_MAP_SYMMETRY_2)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
            "$ask.map_symmetry", 105,
        )


def put_symmetry(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of single particles and of subtomograms.  [common/deposition.omap:93]"""
    write = writer(rows["em_single_particle_entity"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "point_symmetry",
            matching(line(text(trace.given(ASK_SYMMETRY))), POINT_SYMMETRY_FORM, "`point_symmetry`"), "$ask.symmetry",
            98,
        )


def get_reconstruction(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of single particles only: what a record of processing leaves open.  [common/deposition.omap:102]"""
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "map_symmetry",
        among(text(em_3d_reconstruction_row.get("symmetry_type")), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
        "_em_3d_reconstruction.symmetry_type", 105,
    )


def get_symmetry(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of single particles and of subtomograms.  [common/deposition.omap:93]"""
    em_single_particle_entity_row = agreed_row(
        "em_single_particle_entity", tables.get("em_single_particle_entity", ()), trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_", IN_DEPOSITION)(
        "symmetry",
        matching(text(em_single_particle_entity_row.get("point_symmetry")), POINT_SYMMETRY_FORM, "`point_symmetry`"),
        "_em_single_particle_entity.point_symmetry", 98,
    )
