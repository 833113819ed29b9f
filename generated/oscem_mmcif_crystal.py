"""crystal: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/crystal.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_2D_CRYSTAL_ENTITY_SPACE_GROUP_NAME_H_M
from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.read_tree import is_one_of
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.values import (
    above, among, at_least, at_most, figure, inside, kept, line, number, plain, text, whole, within,
)
from oscem_map.runtime.write_tables import Rows

IN_CRYSTAL = "common/crystal.omap"
ASK_STRUCTURE_FACTORS = Question(
    "structure_factors", "How many structure factors there are", ("_em_diffraction_stats.num_structure_factors",),
    "common/crystal.omap:66",
)
ASK_COVERAGE = Question(
    "coverage", "Coverage of the Fourier space in per cent", ("_em_diffraction_stats.fourier_space_coverage",),
    "common/crystal.omap:67",
)
ASK_HIGH_RESOLUTION = Question(
    "high_resolution", "Highest resolution of the diffraction in Å", ("_em_diffraction_stats.high_resolution",),
    "common/crystal.omap:68",
)
ASK_R_MERGE = Question("r_merge", "R merge in per cent", ("_em_diffraction_stats.r_merge",), "common/crystal.omap:69")
ASK_PHASE_REJECTION = Question(
    "phase_rejection", "By what error phases were rejected, e.g. 20 degrees",
    ("_em_diffraction_stats.phase_error_rejection_criteria",), "common/crystal.omap:70",
)
ASK_LENGTH_A = Question(
    "length_a", "Length of the crystal's cell along a in Å",
    ("_em_2d_crystal_entity.length_a", "_em_3d_crystal_entity.length_a"), "common/crystal.omap:32",
)
ASK_LENGTH_B = Question(
    "length_b", "Length of the crystal's cell along b in Å",
    ("_em_2d_crystal_entity.length_b", "_em_3d_crystal_entity.length_b"), "common/crystal.omap:33",
)
ASK_LENGTH_C = Question(
    "length_c", "Length of the crystal's cell along c in Å; of a two-dimensional crystal its thickness",
    ("_em_2d_crystal_entity.length_c", "_em_3d_crystal_entity.length_c"), "common/crystal.omap:34",
)
ASK_GAMMA = Question(
    "gamma", "Angle gamma of the crystal's cell in degrees",
    ("_em_2d_crystal_entity.angle_gamma", "_em_3d_crystal_entity.angle_gamma"), "common/crystal.omap:35",
)
ASK_C_SAMPLING = Question(
    "c_sampling", "Length of the sampling along c in Å", ("_em_2d_crystal_entity.c_sampling_length",),
    "common/crystal.omap:36",
)
ASK_PLANE_GROUP = Question(
    "plane_group", "Plane group of the two-dimensional crystal, e.g. P 1 21",
    ("_em_2d_crystal_entity.space_group_name_H-M",), "common/crystal.omap:37",
)
ASK_ALPHA = Question(
    "alpha", "Angle alpha of the crystal's cell in degrees", ("_em_3d_crystal_entity.angle_alpha",),
    "common/crystal.omap:47",
)
ASK_BETA = Question(
    "beta", "Angle beta of the crystal's cell in degrees", ("_em_3d_crystal_entity.angle_beta",),
    "common/crystal.omap:48",
)
ASK_SPACE_GROUP = Question(
    "space_group", "Space group of the crystal, e.g. P 21 21 21", ("_em_3d_crystal_entity.space_group_name",),
    "common/crystal.omap:50",
)
ASK_SPACE_GROUP_NUMBER = Question(
    "space_group_number", "Number of the space group, e.g. 19", ("_em_3d_crystal_entity.space_group_num",),
    "common/crystal.omap:51",
)
ASK_CAMERA_LENGTH = Question(
    "camera_length", "Length of the camera in mm", ("_em_diffraction.camera_length",), "common/crystal.omap:57",
)
ASK_TILT_LIST = Question(
    "tilt_list", "Angles of the tilts, e.g. -60,-30,0,30,60", ("_em_diffraction.tilt_angle_list",),
    "common/crystal.omap:58", optional=True,
)
ASK_REFLECTIONS = Question(
    "reflections", "How many intensities were measured", ("_em_diffraction_stats.num_intensities_measured",),
    "common/crystal.omap:63", optional=True,
)
ROWS_OF_EM_2D_CRYSTAL_ENTITY = CategoryPlan(
    "em_2d_crystal_entity",
    rows=(RowPlan(
        "em_2d_crystal_entity", parents=("em_image_processing",),
        constants=(Constant("id", "1", "common/crystal.omap:30"),), keys=(Key("image_processing_id", "1"),),
    ),),
    archive=("angle_gamma", "length_a", "length_b", "length_c", "space_group_name_H-M"),
    deposition=("c_sampling_length",),
)
ROWS_OF_EM_3D_CRYSTAL_ENTITY = CategoryPlan(
    "em_3d_crystal_entity",
    rows=(RowPlan(
        "em_3d_crystal_entity", parents=("em_image_processing",),
        constants=(Constant("id", "1", "common/crystal.omap:42"),), keys=(Key("image_processing_id", "1"),),
    ),),
    archive=(
        "angle_alpha", "angle_beta", "angle_gamma", "length_a", "length_b", "length_c", "space_group_name",
        "space_group_num",
    ),
)
ROWS_OF_EM_DIFFRACTION = CategoryPlan(
    "em_diffraction",
    rows=(RowPlan(
        "em_diffraction", parents=("em_imaging",),
        answers=(Answer(ASK_TILT_LIST, "tilt_angle_list", lambda given: line(text(given)), IN_CRYSTAL, 58),),
        constants=(Constant("id", "1", "common/crystal.omap:55"),), keys=(Key("imaging_id", "1"),),
    ),),
    archive=("camera_length",),
)
ROWS_OF_EM_DIFFRACTION_STATS = CategoryPlan(
    "em_diffraction_stats",
    rows=(RowPlan(
        "em_diffraction_stats", parents=("em_image_processing",),
        answers=(Answer(
            ASK_REFLECTIONS, "num_intensities_measured", lambda given: figure(at_least(whole(number(given)), 1)),
            IN_CRYSTAL, 63,
        ),),
        constants=(Constant("id", "1", "common/crystal.omap:61"),), keys=(Key("image_processing_id", "1"),),
    ),),
    archive=(
        "fourier_space_coverage", "high_resolution", "num_intensities_measured", "num_structure_factors",
        "phase_error_rejection_criteria", "r_merge",
    ),
)


def put_crystal(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/crystal.omap:26]"""
    if is_one_of(rows["em_experiment"].get("reconstruction_method"), "CRYSTALLOGRAPHY"):
        if is_one_of(rows["em_experiment"].get("aggregation_state"), "2D ARRAY"):
            put_crystal_em_2d_crystal_entity(document, rows, trace, at)
        elif is_one_of(rows["em_experiment"].get("aggregation_state"), "3D ARRAY"):
            put_crystal_em_3d_crystal_entity(document, rows, trace, at)
        put_crystal_em_diffraction(document, rows, trace, at)
        put_crystal_em_diffraction_stats(document, rows, trace, at)
        if kept(rows["em_diffraction_stats"].get("num_intensities_measured")) is not None:
            write = writer(rows["em_diffraction_stats"], trace, at, IN_CRYSTAL)
            if trace.ask:
                write(
                    "num_structure_factors", figure(at_least(whole(number(trace.given(ASK_STRUCTURE_FACTORS))), 1)),
                    "$ask.structure_factors", 66,
                )
            trace.unanswered(ASK_STRUCTURE_FACTORS)
            if trace.ask:
                write(
                    "fourier_space_coverage",
                    figure(at_most(above(number(number(trace.given(ASK_COVERAGE))), 0), 100)), "$ask.coverage", 67,
                )
            trace.unanswered(ASK_COVERAGE)
            if trace.ask:
                write(
                    "high_resolution", figure(above(number(number(trace.given(ASK_HIGH_RESOLUTION))), 0)),
                    "$ask.high_resolution", 68,
                )
            trace.unanswered(ASK_HIGH_RESOLUTION)
            if trace.ask:
                write(
                    "r_merge", figure(at_most(above(number(number(trace.given(ASK_R_MERGE))), 0), 100)),
                    "$ask.r_merge", 69,
                )
            trace.unanswered(ASK_R_MERGE)
            if trace.ask:
                write(
                    "phase_error_rejection_criteria", line(text(trace.given(ASK_PHASE_REJECTION))),
                    "$ask.phase_rejection", 70,
                )
            trace.unanswered(ASK_PHASE_REJECTION)


def put_crystal_em_2d_crystal_entity(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_2d_crystal_entity`.  [common/crystal.omap:29]"""
    write = writer(rows["em_2d_crystal_entity"], trace, at, IN_CRYSTAL)
    if trace.ask:
        write("length_a", figure(above(number(number(trace.given(ASK_LENGTH_A))), 0)), "$ask.length_a", 32)
    trace.unanswered(ASK_LENGTH_A)
    if trace.ask:
        write("length_b", figure(above(number(number(trace.given(ASK_LENGTH_B))), 0)), "$ask.length_b", 33)
    trace.unanswered(ASK_LENGTH_B)
    if trace.ask:
        write("length_c", figure(above(number(number(trace.given(ASK_LENGTH_C))), 0)), "$ask.length_c", 34)
    trace.unanswered(ASK_LENGTH_C)
    if trace.ask:
        write("angle_gamma", figure(inside(number(number(trace.given(ASK_GAMMA))), 0, 180)), "$ask.gamma", 35)
    trace.unanswered(ASK_GAMMA)
    if trace.ask:
        write(
            "c_sampling_length", figure(above(number(number(trace.given(ASK_C_SAMPLING))), 0)), "$ask.c_sampling", 36,
        )
    trace.unanswered(ASK_C_SAMPLING)
    if trace.ask:
        write(
            "space_group_name_H-M",
            among(line(text(trace.given(ASK_PLANE_GROUP))), EM_2D_CRYSTAL_ENTITY_SPACE_GROUP_NAME_H_M),
            "$ask.plane_group", 37,
        )
    trace.unanswered(ASK_PLANE_GROUP)


def put_crystal_em_3d_crystal_entity(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_3d_crystal_entity`.  [common/crystal.omap:41]"""
    write = writer(rows["em_3d_crystal_entity"], trace, at, IN_CRYSTAL)
    if trace.ask:
        write("length_a", figure(above(number(number(trace.given(ASK_LENGTH_A))), 0)), "$ask.length_a", 44)
    trace.unanswered(ASK_LENGTH_A)
    if trace.ask:
        write("length_b", figure(above(number(number(trace.given(ASK_LENGTH_B))), 0)), "$ask.length_b", 45)
    trace.unanswered(ASK_LENGTH_B)
    if trace.ask:
        write("length_c", figure(above(number(number(trace.given(ASK_LENGTH_C))), 0)), "$ask.length_c", 46)
    trace.unanswered(ASK_LENGTH_C)
    if trace.ask:
        write("angle_alpha", figure(inside(number(number(trace.given(ASK_ALPHA))), 0, 180)), "$ask.alpha", 47)
    trace.unanswered(ASK_ALPHA)
    if trace.ask:
        write("angle_beta", figure(inside(number(number(trace.given(ASK_BETA))), 0, 180)), "$ask.beta", 48)
    trace.unanswered(ASK_BETA)
    if trace.ask:
        write("angle_gamma", figure(inside(number(number(trace.given(ASK_GAMMA))), 0, 180)), "$ask.gamma", 49)
    trace.unanswered(ASK_GAMMA)
    if trace.ask:
        write("space_group_name", line(text(trace.given(ASK_SPACE_GROUP))), "$ask.space_group", 50)
    trace.unanswered(ASK_SPACE_GROUP)
    if trace.ask:
        write(
            "space_group_num", figure(within(whole(number(trace.given(ASK_SPACE_GROUP_NUMBER))), 1, 230)),
            "$ask.space_group_number", 51,
        )
    trace.unanswered(ASK_SPACE_GROUP_NUMBER)


def put_crystal_em_diffraction(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_diffraction`.  [common/crystal.omap:54]"""
    write = writer(rows["em_diffraction"], trace, at, IN_CRYSTAL)
    if trace.ask:
        write(
            "camera_length", figure(above(number(number(trace.given(ASK_CAMERA_LENGTH))), 0)), "$ask.camera_length",
            57,
        )
    trace.unanswered(ASK_CAMERA_LENGTH)
    if trace.ask:
        write("tilt_angle_list", line(text(trace.given(ASK_TILT_LIST))), "$ask.tilt_list", 58)


def put_crystal_em_diffraction_stats(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_diffraction_stats`.  [common/crystal.omap:60]"""
    write = writer(rows["em_diffraction_stats"], trace, at, IN_CRYSTAL)
    if trace.ask:
        write(
            "num_intensities_measured", figure(at_least(whole(number(trace.given(ASK_REFLECTIONS))), 1)),
            "$ask.reflections", 63,
        )


def get_crystal(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> this`.  [common/crystal.omap:26]"""
    em_experiment_row = agreed_row("em_experiment", tables.get("em_experiment", ()), trace)
    if is_one_of(em_experiment_row.get("reconstruction_method"), "CRYSTALLOGRAPHY"):
        if is_one_of(em_experiment_row.get("aggregation_state"), "2D ARRAY"):
            get_crystal_em_2d_crystal_entity(tables, document, trace)
        elif is_one_of(em_experiment_row.get("aggregation_state"), "3D ARRAY"):
            get_crystal_em_3d_crystal_entity(tables, document, trace)
        get_crystal_em_diffraction(tables, document, trace)
        get_crystal_em_diffraction_stats(tables, document, trace)
        em_diffraction_stats_row = agreed_row("em_diffraction_stats", tables.get("em_diffraction_stats", ()), trace)
        if em_diffraction_stats_row.get("num_intensities_measured") is not None:
            row_writer(trace.answer_at("ask"), trace, "_", IN_CRYSTAL)(
                "structure_factors", at_least(whole(em_diffraction_stats_row.get("num_structure_factors")), 1),
                "_em_diffraction_stats.num_structure_factors", 66,
            )
            row_writer(trace.answer_at("ask"), trace, "_", IN_CRYSTAL)(
                "coverage",
                plain(at_most(above(number(em_diffraction_stats_row.get("fourier_space_coverage")), 0), 100)),
                "_em_diffraction_stats.fourier_space_coverage", 67,
            )
            row_writer(trace.answer_at("ask"), trace, "_", IN_CRYSTAL)(
                "high_resolution", plain(above(number(em_diffraction_stats_row.get("high_resolution")), 0)),
                "_em_diffraction_stats.high_resolution", 68,
            )
            row_writer(trace.answer_at("ask"), trace, "_", IN_CRYSTAL)(
                "r_merge", plain(at_most(above(number(em_diffraction_stats_row.get("r_merge")), 0), 100)),
                "_em_diffraction_stats.r_merge", 69,
            )
            row_writer(trace.answer_at("ask"), trace, "_", IN_CRYSTAL)(
                "phase_rejection", text(em_diffraction_stats_row.get("phase_error_rejection_criteria")),
                "_em_diffraction_stats.phase_error_rejection_criteria", 70,
            )


def get_crystal_em_2d_crystal_entity(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_2d_crystal_entity`.  [common/crystal.omap:29]"""
    em_2d_crystal_entity_row = agreed_row("em_2d_crystal_entity", tables.get("em_2d_crystal_entity", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_2d_crystal_entity", IN_CRYSTAL)(
        "length_a", plain(above(number(em_2d_crystal_entity_row.get("length_a")), 0)),
        "_em_2d_crystal_entity.length_a", 32,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_2d_crystal_entity", IN_CRYSTAL)(
        "length_b", plain(above(number(em_2d_crystal_entity_row.get("length_b")), 0)),
        "_em_2d_crystal_entity.length_b", 33,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_2d_crystal_entity", IN_CRYSTAL)(
        "length_c", plain(above(number(em_2d_crystal_entity_row.get("length_c")), 0)),
        "_em_2d_crystal_entity.length_c", 34,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_2d_crystal_entity", IN_CRYSTAL)(
        "gamma", plain(inside(number(em_2d_crystal_entity_row.get("angle_gamma")), 0, 180)),
        "_em_2d_crystal_entity.angle_gamma", 35,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_2d_crystal_entity", IN_CRYSTAL)(
        "c_sampling", plain(above(number(em_2d_crystal_entity_row.get("c_sampling_length")), 0)),
        "_em_2d_crystal_entity.c_sampling_length", 36,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_2d_crystal_entity", IN_CRYSTAL)(
        "plane_group",
        among(text(em_2d_crystal_entity_row.get("space_group_name_H-M")), EM_2D_CRYSTAL_ENTITY_SPACE_GROUP_NAME_H_M),
        "_em_2d_crystal_entity.space_group_name_H-M", 37,
    )


def get_crystal_em_3d_crystal_entity(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_3d_crystal_entity`.  [common/crystal.omap:41]"""
    em_3d_crystal_entity_row = agreed_row("em_3d_crystal_entity", tables.get("em_3d_crystal_entity", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_3d_crystal_entity", IN_CRYSTAL)(
        "length_a", plain(above(number(em_3d_crystal_entity_row.get("length_a")), 0)),
        "_em_3d_crystal_entity.length_a", 44,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_crystal_entity", IN_CRYSTAL)(
        "length_b", plain(above(number(em_3d_crystal_entity_row.get("length_b")), 0)),
        "_em_3d_crystal_entity.length_b", 45,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_crystal_entity", IN_CRYSTAL)(
        "length_c", plain(above(number(em_3d_crystal_entity_row.get("length_c")), 0)),
        "_em_3d_crystal_entity.length_c", 46,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_crystal_entity", IN_CRYSTAL)(
        "alpha", plain(inside(number(em_3d_crystal_entity_row.get("angle_alpha")), 0, 180)),
        "_em_3d_crystal_entity.angle_alpha", 47,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_crystal_entity", IN_CRYSTAL)(
        "beta", plain(inside(number(em_3d_crystal_entity_row.get("angle_beta")), 0, 180)),
        "_em_3d_crystal_entity.angle_beta", 48,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_crystal_entity", IN_CRYSTAL)(
        "gamma", plain(inside(number(em_3d_crystal_entity_row.get("angle_gamma")), 0, 180)),
        "_em_3d_crystal_entity.angle_gamma", 49,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_crystal_entity", IN_CRYSTAL)(
        "space_group", text(em_3d_crystal_entity_row.get("space_group_name")),
        "_em_3d_crystal_entity.space_group_name", 50,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_crystal_entity", IN_CRYSTAL)(
        "space_group_number", within(whole(em_3d_crystal_entity_row.get("space_group_num")), 1, 230),
        "_em_3d_crystal_entity.space_group_num", 51,
    )


def get_crystal_em_diffraction(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_diffraction`.  [common/crystal.omap:54]"""
    em_diffraction_row = agreed_row("em_diffraction", tables.get("em_diffraction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_diffraction", IN_CRYSTAL)(
        "camera_length", plain(above(number(em_diffraction_row.get("camera_length")), 0)),
        "_em_diffraction.camera_length", 57,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_diffraction", IN_CRYSTAL)(
        "tilt_list", text(em_diffraction_row.get("tilt_angle_list")), "_em_diffraction.tilt_angle_list", 58,
    )


def get_crystal_em_diffraction_stats(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_diffraction_stats`.  [common/crystal.omap:60]"""
    em_diffraction_stats_row = agreed_row("em_diffraction_stats", tables.get("em_diffraction_stats", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_diffraction_stats", IN_CRYSTAL)(
        "reflections", at_least(whole(em_diffraction_stats_row.get("num_intensities_measured")), 1),
        "_em_diffraction_stats.num_intensities_measured", 63,
    )
