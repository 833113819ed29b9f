"""deposition: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/deposition.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_FSC_TYPE, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_CTF_CORRECTION_TYPE, EM_EULER_ANGLE_ASSIGNMENT_TYPE, EM_SOFTWARE_NAME, STRUCT_KEYWORDS_PDBX_KEYWORDS,
)
from oscem_map.runtime.trace import Question, Source, Trace, writer
from oscem_map.runtime.values import above, among, block, figure, line, listed_or_free, matching, number, text, whole
from oscem_map.runtime.write_tables import Rows

IN_DEPOSITION = "common/deposition.omap"
POINT_SYMMETRY_FORM = re.compile("(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)")
ASK_TITLE = Question("title", "Title of the entry", ("_struct.title",), "common/deposition.omap:22")
ASK_KEYWORDS = Question(
    "keywords", "Keywords, in one line, separated by commas", ("_struct_keywords.text",), "common/deposition.omap:26",
    optional=True,
)
ASK_CLASSIFICATION = Question(
    "classification", "Class of the molecule, a word of the archive's list, e.g. METAL TRANSPORT",
    ("_struct_keywords.pdbx_keywords",), "common/deposition.omap:27", optional=True,
)
ASK_CITATION_TITLE = Question(
    "citation_title", "Title of the paper about these data", ("_citation.title",), "common/deposition.omap:31",
    optional=True,
)
ASK_PARTICLES = Question(
    "particles", "How many particles the map is made of", ("_em_3d_reconstruction.num_particles",),
    "common/deposition.omap:55",
)
ASK_MAP_SYMMETRY = Question(
    "map_symmetry", "Symmetry of the map: POINT, HELICAL, 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/deposition.omap:57", default="POINT",
)
ASK_RESOLUTION_METHOD = Question(
    "resolution_method", "How the resolution was measured, e.g. FSC 0.143 CUT-OFF",
    ("_em_3d_reconstruction.resolution_method",), "common/deposition.omap:58", optional=True,
)
ASK_FSC_TYPE = Question(
    "fsc_type", "Of the FSC: the dictionary's word, e.g. SEMI-INDEPENDENT", ("_em_3d_reconstruction.fsc_type",),
    "common/deposition.omap:59", optional=True,
)
ASK_SYMMETRY = Question(
    "symmetry", "Point group of the map, e.g. D7", ("_em_single_particle_entity.point_symmetry",),
    "common/deposition.omap:74", optional=True,
)
ASK_CTF_CORRECTION = Question(
    "ctf_correction", "PHASE FLIPPING ONLY, PHASE FLIPPING AND AMPLITUDE CORRECTION, or NONE",
    ("_em_ctf_correction.type",), "common/deposition.omap:40", optional=True,
)
ASK_INITIAL_ANGLES = Question(
    "initial_angles", "How the first angles were assigned, e.g. PROJECTION MATCHING",
    ("_em_euler_angle_assignment.type",), "common/deposition.omap:47", optional=True,
)
ASK_FINAL_ANGLES = Question(
    "final_angles", "How the final angles were assigned, e.g. MAXIMUM LIKELIHOOD",
    ("_em_euler_angle_assignment.type",), "common/deposition.omap:53", optional=True,
)
ASK_RECONSTRUCTION_SOFTWARE = Question(
    "reconstruction_software", "Program of the reconstruction, e.g. RELION", ("_em_software.name",),
    "common/deposition.omap:66", optional=True,
)
ASK_RECONSTRUCTION_VERSION = Question(
    "reconstruction_version", "Its version, e.g. 4.0.1", ("_em_software.version",), "common/deposition.omap:67",
    optional=True,
)


def put_deposition(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/deposition.omap:20]"""
    write = writer(rows["struct"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("title", block(text(trace.given(ASK_TITLE))), "$ask.title", 22)
    put_deposition_struct_keywords(document, rows, trace, at)
    put_deposition_citation(document, rows, trace, at)


def put_deposition_struct_keywords(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this -> _struct_keywords`.  [common/deposition.omap:24]"""
    write = writer(rows["struct_keywords"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("text", block(text(trace.given(ASK_KEYWORDS))), "$ask.keywords", 26)
    if trace.ask:
        write(
            "pdbx_keywords",
            line(listed_or_free(text(trace.given(ASK_CLASSIFICATION)), STRUCT_KEYWORDS_PDBX_KEYWORDS)),
            "$ask.classification", 27,
        )


def put_deposition_citation(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this -> _citation`.  [common/deposition.omap:29]"""
    write = writer(rows["citation"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write("title", block(text(trace.given(ASK_CITATION_TITLE))), "$ask.citation_title", 31)


def put_reconstruction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of single particles only.  [common/deposition.omap:36]"""
    put_reconstruction_em_ctf_correction(document, rows, trace, at)
    put_reconstruction_em_euler_angle_assignment(document, rows, trace, at)
    put_reconstruction_em_euler_angle_assignment_2(document, rows, trace, at)
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask and "num_particles" not in rows["em_3d_reconstruction"]:
        write("num_particles", figure(above(whole(number(trace.given(ASK_PARTICLES))), 0)), "$ask.particles", 55)
    if trace.ask:
        write(
            "symmetry_type", line(among(text(trace.given(ASK_MAP_SYMMETRY)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
            "$ask.map_symmetry", 57,
        )
    if trace.ask:
        write(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 58,
        )
    if trace.ask:
        write(
            "fsc_type", block(among(text(trace.given(ASK_FSC_TYPE)), EM_3D_RECONSTRUCTION_FSC_TYPE)), "$ask.fsc_type",
            59,
        )
    put_reconstruction_em_software(document, rows, trace, at)
    write_em_single_particle_entity = writer(rows["em_single_particle_entity"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write_em_single_particle_entity(
            "point_symmetry",
            matching(line(text(trace.given(ASK_SYMMETRY))), POINT_SYMMETRY_FORM, "`point_symmetry`"), "$ask.symmetry",
            74,
        )


def put_reconstruction_em_ctf_correction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this -> _em_ctf_correction`.  [common/deposition.omap:37]"""
    write = writer(rows["em_ctf_correction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(listed_or_free(text(trace.given(ASK_CTF_CORRECTION)), EM_CTF_CORRECTION_TYPE)),
            "$ask.ctf_correction", 40,
        )


def put_reconstruction_em_euler_angle_assignment(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The angles at the start, and those at the end: two rows of one category.  [common/deposition.omap:43]"""
    write = writer(rows["em_euler_angle_assignment_initial"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(among(text(trace.given(ASK_INITIAL_ANGLES)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.initial_angles", 47,
        )


def put_reconstruction_em_euler_angle_assignment_2(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this -> _em_euler_angle_assignment`.  [common/deposition.omap:49]"""
    write = writer(rows["em_euler_angle_assignment_final"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "type", line(among(text(trace.given(ASK_FINAL_ANGLES)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.final_angles", 53,
        )


def put_reconstruction_em_software(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Beside the row of the program that ran the microscope.  [common/deposition.omap:62]"""
    write = writer(rows["em_software_reconstruction"], trace, at, IN_DEPOSITION)
    if trace.ask:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_RECONSTRUCTION_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.reconstruction_software", 66,
        )
    if trace.ask:
        write("version", line(text(trace.given(ASK_RECONSTRUCTION_VERSION))), "$ask.reconstruction_version", 67)
