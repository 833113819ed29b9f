"""general: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/general.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_deposition import ASK_MAP_PARTICLES
from .oscem_mmcif_lists import EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_EXPERIMENT_RECONSTRUCTION_METHOD
from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.read_tree import is_one_of
from oscem_map.runtime.refused import Lesser, Nothing
from oscem_map.runtime.row_plans import CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.values import (
    Scale, above, among, at_most, block, figure, line, listed_or_free, matching, measured, number, plain, text, whole,
)
from oscem_map.runtime.words import LookupTable, spelt
from oscem_map.runtime.write_tables import Rows, decide

IN_GENERAL = "common/general.omap"
AXIAL_SYMMETRY_FORM = re.compile("[CD][1-9][0-9]*")
ANGSTROMS = Scale("Å")
TECHNIQUE_PUT = LookupTable(
    spelt(
        ("SINGLE PARTICLE", "spa", "single particle", "single particle analysis"),
        ("SUBTOMOGRAM AVERAGING", "subtomo", "subtomogram averaging"), ("TOMOGRAPHY", "tomography"),
        (Lesser("TOMOGRAPHY", "mmCIF has one word for all tomography"), "cellular_tomo", "env_tomo"),
        ("HELICAL", "helical", "helical reconstruction"),
        ("CRYSTALLOGRAPHY", "crystallography", "electron crystallography"),
        (
            Lesser("CRYSTALLOGRAPHY", "mmCIF has one word for all crystals"), "microed",
            "microcrystal electron diffraction", "3d ed", "3d electron diffraction",
        ),
        (Nothing("the name of this root, and no method"), "general"),
    ),
    loosely=(),
    accepted=(
        "spa", "single particle", "single particle analysis", "subtomo", "subtomogram averaging", "tomography",
        "cellular_tomo", "env_tomo", "helical", "helical reconstruction", "crystallography",
        "electron crystallography", "MicroED", "microcrystal electron diffraction", "3D ED",
        "3D electron diffraction", "general",
    ),
)
ASK_METHOD = Question(
    "method", "SINGLE PARTICLE, SUBTOMOGRAM AVERAGING, TOMOGRAPHY, HELICAL or CRYSTALLOGRAPHY",
    ("_em_experiment.reconstruction_method",), "common/general.omap:32",
)
ASK_AXIAL_SYMMETRY = Question(
    "axial_symmetry", "Axial symmetry of the helix, e.g. C1 or D2", ("_em_helical_entity.axial_symmetry",),
    "common/general.omap:44",
)
ASK_HELICAL_RISE = Question(
    "helical_rise", "Rise of the helix for each subunit in Å", ("_em_helical_entity.axial_rise_per_subunit",),
    "common/general.omap:46",
)
ASK_HELICAL_ROTATION = Question(
    "helical_rotation", "Rotation of the helix for each subunit in degrees, negative for a left-handed one",
    ("_em_helical_entity.angular_rotation_per_subunit",), "common/general.omap:47",
)
ASK_MAP_RESOLUTION = Question(
    "map_resolution", "Resolution of the map in Å", ("_em_3d_reconstruction.resolution",), "common/general.omap:63",
)
ASK_RESOLUTION_METHOD = Question(
    "resolution_method", "How the resolution was measured, e.g. FSC 0.143 CUT-OFF",
    ("_em_3d_reconstruction.resolution_method",), "common/general.omap:64",
)
TECHNIQUE_GET = LookupTable(
    spelt(
        ("spa", "single particle"), ("subtomo", "subtomogram averaging"), ("tomography", "tomography"),
        ("helical", "helical"), ("crystallography", "crystallography"),
    ),
    accepted=("SINGLE PARTICLE", "SUBTOMOGRAM AVERAGING", "TOMOGRAPHY", "HELICAL", "CRYSTALLOGRAPHY"),
)
ROWS_OF_EM_HELICAL_ENTITY = CategoryPlan(
    "em_helical_entity",
    rows=(RowPlan(
        "em_helical_entity", parents=("em_image_processing",),
        constants=(Constant("id", "1", "common/general.omap:42"),), keys=(Key("image_processing_id", "1"),),
    ),),
    archive=("axial_symmetry",), deposition=("angular_rotation_per_subunit", "axial_rise_per_subunit"),
)


def put_technique_of_any(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`acquisition <-> this`.  [common/general.omap:28]"""
    write = writer(rows["em_experiment"], trace, at, IN_GENERAL)
    if (said := acquisition.get("technique")) is not None:
        write("reconstruction_method", TECHNIQUE_PUT(text(said)), "technique", 29)
    if trace.ask and "reconstruction_method" not in rows["em_experiment"]:
        write(
            "reconstruction_method", among(line(text(trace.given(ASK_METHOD))), EM_EXPERIMENT_RECONSTRUCTION_METHOD),
            "$ask.method", 32,
        )
    if is_one_of(rows["em_experiment"].get("reconstruction_method"), "CRYSTALLOGRAPHY"):
        decide(
            rows.decided("exptl"), "method", "ELECTRON CRYSTALLOGRAPHY", trace, "_exptl.method",
            "common/general.omap:35", "read back from _em_experiment",
        )
    else:
        decide(
            rows.decided("exptl"), "method", "ELECTRON MICROSCOPY", trace, "_exptl.method", "common/general.omap:38",
            "read back from _em_experiment",
        )
    if is_one_of(rows["em_experiment"].get("reconstruction_method"), "HELICAL"):
        put_technique_of_any_em_helical_entity(acquisition, rows, trace, at)


def put_technique_of_any_em_helical_entity(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_helical_entity`.  [common/general.omap:41]"""
    write = writer(rows["em_helical_entity"], trace, at, IN_GENERAL)
    if trace.ask:
        write(
            "axial_symmetry",
            matching(line(text(trace.given(ASK_AXIAL_SYMMETRY))), AXIAL_SYMMETRY_FORM, "`axial_symmetry`"),
            "$ask.axial_symmetry", 44,
        )
    trace.unanswered(ASK_AXIAL_SYMMETRY)
    if trace.ask:
        write(
            "axial_rise_per_subunit", figure(above(number(number(trace.given(ASK_HELICAL_RISE))), 0)),
            "$ask.helical_rise", 46,
        )
    trace.unanswered(ASK_HELICAL_RISE)
    if trace.ask:
        write(
            "angular_rotation_per_subunit",
            figure(at_most(above(number(number(trace.given(ASK_HELICAL_ROTATION))), -180), 180)),
            "$ask.helical_rotation", 47,
        )
    trace.unanswered(ASK_HELICAL_ROTATION)


def put_map_of_any(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The map, of which this root has no slots: where there is one, the archive demands its resolution and how it was measured.  [common/general.omap:57]"""
    put_map_of_any_em_3d_reconstruction(document, rows, trace, at)


def put_map_of_any_em_3d_reconstruction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_3d_reconstruction`.  [common/general.omap:58]"""
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_GENERAL)
    if trace.ask:
        write(
            "num_particles", figure(above(whole(number(trace.given(ASK_MAP_PARTICLES))), 0)), "$ask.map_particles",
            62,
        )
    if trace.ask:
        write(
            "resolution", figure(above(number(number(trace.given(ASK_MAP_RESOLUTION))), 0)), "$ask.map_resolution",
            63,
        )
    if trace.ask:
        write(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 64,
        )


def get_technique_of_any(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """`acquisition <-> this`.  [common/general.omap:28]"""
    write = row_writer(acquisition, trace, "_", IN_GENERAL)
    em_experiment_row = agreed_row("em_experiment", tables.get("em_experiment", ()), trace)
    if (said := em_experiment_row.get("reconstruction_method")) is not None:
        write("technique", TECHNIQUE_GET(text(said)), "_em_experiment.reconstruction_method", 29)
    if is_one_of(em_experiment_row.get("reconstruction_method"), "HELICAL"):
        get_technique_of_any_em_helical_entity(tables, acquisition, trace)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said_2 := em_3d_reconstruction_row.get("nominal_pixel_size")) is not None:
        write("pixel_size", measured(number(said_2), ANGSTROMS), "_em_3d_reconstruction.nominal_pixel_size", 52)


def get_technique_of_any_em_helical_entity(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """`this <-> _em_helical_entity`.  [common/general.omap:41]"""
    em_helical_entity_row = agreed_row("em_helical_entity", tables.get("em_helical_entity", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_helical_entity", IN_GENERAL)(
        "axial_symmetry",
        matching(text(em_helical_entity_row.get("axial_symmetry")), AXIAL_SYMMETRY_FORM, "`axial_symmetry`"),
        "_em_helical_entity.axial_symmetry", 44,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_helical_entity", IN_GENERAL)(
        "helical_rise", plain(above(number(em_helical_entity_row.get("axial_rise_per_subunit")), 0)),
        "_em_helical_entity.axial_rise_per_subunit", 46,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_helical_entity", IN_GENERAL)(
        "helical_rotation",
        plain(at_most(above(number(em_helical_entity_row.get("angular_rotation_per_subunit")), -180), 180)),
        "_em_helical_entity.angular_rotation_per_subunit", 47,
    )


def get_map_of_any(tables: Tables, document: Tree, trace: Trace) -> None:
    """The map, of which this root has no slots: where there is one, the archive demands its resolution and how it was measured.  [common/general.omap:57]"""
    get_map_of_any_em_3d_reconstruction(tables, document, trace)


def get_map_of_any_em_3d_reconstruction(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_3d_reconstruction`.  [common/general.omap:58]"""
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_GENERAL)(
        "map_particles", above(whole(em_3d_reconstruction_row.get("num_particles")), 0),
        "_em_3d_reconstruction.num_particles", 62,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_GENERAL)(
        "map_resolution", plain(above(number(em_3d_reconstruction_row.get("resolution")), 0)),
        "_em_3d_reconstruction.resolution", 63,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_GENERAL)(
        "resolution_method", text(em_3d_reconstruction_row.get("resolution_method")),
        "_em_3d_reconstruction.resolution_method", 64,
    )
