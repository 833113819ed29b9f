"""steps: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/steps.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_deposition import (
    ASK_ALGORITHM, ASK_CLASSIFICATION_SOFTWARE, ASK_CLASS_AVERAGES, ASK_CTF_CORRECTION, ASK_CTF_SOFTWARE,
    ASK_FINAL_ANGLES, ASK_FINAL_ANGLES_SOFTWARE, ASK_FSC_TYPE, ASK_INITIAL_ANGLES, ASK_INITIAL_ANGLES_SOFTWARE,
    ASK_MAP_SYMMETRY_3, ASK_MOTION_CORRECTION, ASK_PARTICLES, ASK_PICKING_SOFTWARE, ASK_PROCESSING_SOFTWARE,
    ASK_RECONSTRUCTION_SOFTWARE, ASK_RECONSTRUCTION_VERSION, ASK_RELION_VERSION, ASK_START_EMDB, ASK_START_INSILICO,
    ASK_START_MODEL, ASK_START_OTHER, ASK_START_PDB, ASK_SYMMETRY, ASK_TILT_ANGLE, ASK_TILT_ANGLE_1, ASK_TILT_ANGLE_2,
    ASK_TILT_IMAGES, FSC_TYPE_PUT,
)
from .oscem_mmcif_lists import (
    EM_3D_FITTING_REF_PROTOCOL, EM_3D_FITTING_REF_SPACE, EM_3D_RECONSTRUCTION_ALGORITHM,
    EM_3D_RECONSTRUCTION_FSC_TYPE, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_CTF_CORRECTION_TYPE, EM_EULER_ANGLE_ASSIGNMENT_TYPE, EM_MOTION_CORRECTION_TYPE, EM_SOFTWARE_NAME,
    EM_START_MODEL_TYPE,
)
from oscem_map.runtime.by_word import ByWord, WriterByWord, by_word
from oscem_map.runtime.codecs import spread
from oscem_map.runtime.composed_texts import from_stated, stated
from oscem_map.runtime.read_tables import agreed_row, matching_rows
from oscem_map.runtime.read_tree import Where, is_one_of, part, selected
from oscem_map.runtime.remarks import added, from_remark, remark, unlabelled
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, Need, RowPlan
from oscem_map.runtime.text_codecs import from_numeral, from_versioned, numeral, versioned
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import (
    Scale, above, among, at_least, block, figure, inside, line, listed_or_free, matching, measured, number, plain,
    quantity, text, whole, within,
)
from oscem_map.runtime.write_tables import Rows
from oscem_map.runtime.write_tree import keep_element, object_in

IN_STEPS = "common/steps.omap"
DESCRIPTORS_BY_WORD = ByWord(
    "descriptors", "descriptor_name", "descriptor_thing",
    ("CTF correction", "CTF correction details", "CTF correction software"), "common/steps.omap:45",
)
DESCRIPTORS_BY_WORD_2 = ByWord(
    "descriptors", "descriptor_name", "descriptor_thing",
    (
        "particle selection software", "classification software", "initial angle assignment",
        "initial angle assignment details", "initial angle assignment software", "final angle assignment",
        "final angle assignment details", "final angle assignment software", "reconstruction software",
        "masking software", "symmetry determination software", "other software", "image processing details",
        "resolution method", "FSC type", "reconstruction algorithm", "reconstruction method", "symmetry type",
        "reconstruction details", "point symmetry", "model fitting protocol", "model fitting space",
        "model fitting criteria", "model fitting details", "start model", "start model details",
        "start model EMDB entry", "start model PDB entry", "start model in silico", "other start model",
    ),
    "common/steps.omap:14",
)
DESCRIPTORS_BY_WORD_3 = ByWord(
    "descriptors", "descriptor_name", "descriptor_thing", ("motion correction", "motion correction details"),
    "common/steps.omap:189",
)
VOLUMES_BY_WORD = ByWord(
    "volumes", "volume_type", "vol_number_particles", ("initial volume",), "common/steps.omap:159",
)
VOLUMES_BY_WORD_2 = ByWord("volumes", "volume_type", "vol_resolution", ("initial volume",), "common/steps.omap:161")
WHERE_FINAL_VOLUME = Where(0, "volume_type", ("final volume",))
EMDB_ID_FORM = re.compile("EMD-[0-9]{4,}")
PDB_ID_FORM = re.compile("([1-9][A-Z0-9]{3}|PDB_[A-Z0-9]{8})")
POINT_SYMMETRY_FORM = re.compile("(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)")
ANGSTROMS = Scale("Å")
ASK_RESOLUTION_METHOD = Question(
    "resolution_method", "How the resolution was measured, e.g. FSC 0.143 CUT-OFF",
    ("_em_3d_reconstruction.resolution_method",), "common/steps.omap:84",
)
ALREADY_133 = NotRun(
    IN_STEPS, {"descriptors[].descriptor_thing": 133}, "_em_3d_fitting.ref_protocol: there is a value already",
)
ALREADY_136 = NotRun(
    IN_STEPS, {"descriptors[].descriptor_thing": 136}, "_em_3d_fitting.ref_space: there is a value already",
)
ALREADY_139 = NotRun(
    IN_STEPS, {"descriptors[].descriptor_thing": 139}, "_em_3d_fitting.target_criteria: there is a value already",
)
ALREADY_141 = NotRun(
    IN_STEPS, {"descriptors[].descriptor_thing": 141}, "_em_3d_fitting.details: there is a value already",
)
ROW_OF_EM_SOFTWARE_CTF_CORRECTION = RowPlan(
    "em_software_ctf_correction", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_CTF_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 15,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 16,
        ),
    ),
    constants=(Constant("category", "CTF CORRECTION", "common/steps.omap:13"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_PARTICLE_SELECTION = RowPlan(
    "em_software_particle_selection", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_PICKING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS,
            15,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 16,
        ),
    ),
    constants=(Constant("category", "PARTICLE SELECTION", "common/steps.omap:13"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_CLASSIFICATION = RowPlan(
    "em_software_classification", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_CLASSIFICATION_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 15,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 16,
        ),
    ),
    constants=(Constant("category", "CLASSIFICATION", "common/steps.omap:13"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_INITIAL_EULER_ASSIGNMENT = RowPlan(
    "em_software_initial_euler_assignment", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_INITIAL_ANGLES_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 15,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 16,
        ),
    ),
    constants=(Constant("category", "INITIAL EULER ASSIGNMENT", "common/steps.omap:13"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_FINAL_EULER_ASSIGNMENT = RowPlan(
    "em_software_final_euler_assignment", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_FINAL_ANGLES_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 15,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 16,
        ),
    ),
    constants=(Constant("category", "FINAL EULER ASSIGNMENT", "common/steps.omap:13"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_RECONSTRUCTION = RowPlan(
    "em_software_reconstruction", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_RECONSTRUCTION_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 67,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 68,
        ),
        Answer(ASK_RECONSTRUCTION_VERSION, "version", lambda given: line(text(given)), IN_STEPS, 73),
    ),
    constants=(Constant("category", "RECONSTRUCTION", "common/steps.omap:63"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_MASKING = RowPlan(
    "em_software_masking", parents=("em_image_processing",),
    constants=(Constant("category", "MASKING", "common/steps.omap:26"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_SYMMETRY_DETERMINATION = RowPlan(
    "em_software_symmetry_determination", parents=("em_image_processing",),
    constants=(Constant("category", "SYMMETRY DETERMINATION", "common/steps.omap:26"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_OTHER = RowPlan(
    "em_software_other", parents=("em_image_processing",),
    constants=(Constant("category", "OTHER", "common/steps.omap:26"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROWS_OF_EM_CTF_CORRECTION = CategoryPlan(
    "em_ctf_correction",
    rows=(RowPlan(
        "em_ctf_correction", parents=("em_image_processing",),
        answers=(Answer(
            ASK_CTF_CORRECTION, "type", lambda given: line(listed_or_free(text(given), EM_CTF_CORRECTION_TYPE)),
            IN_STEPS, 46,
        ),),
        constants=(Constant("id", "1", "common/steps.omap:43"),), keys=(Key("em_image_processing_id", "1"),),
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
                IN_STEPS, 36,
            ),),
            constants=(Constant("order", "INITIAL", "common/steps.omap:34"),),
            keys=(Key("id", start=1), Key("image_processing_id", "1")),
        ),
        RowPlan(
            "em_euler_angle_assignment_final", parents=("em_image_processing",),
            answers=(Answer(
                ASK_FINAL_ANGLES, "type", lambda given: line(among(text(given), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
                IN_STEPS, 36,
            ),),
            constants=(Constant("order", "FINAL", "common/steps.omap:34"),),
            keys=(Key("id", start=1), Key("image_processing_id", "1")),
        ),
    ),
    archive=("type",),
)
ROWS_OF_EM_SINGLE_PARTICLE_ENTITY = CategoryPlan(
    "em_single_particle_entity",
    rows=(RowPlan(
        "em_single_particle_entity", parents=("entry", "em_3d_reconstruction"),
        answers=(Answer(
            ASK_SYMMETRY, "point_symmetry",
            lambda given: matching(line(text(given)), POINT_SYMMETRY_FORM, "`point_symmetry`"), IN_STEPS, 120,
        ),),
        constants=(Constant("id", "1", "common/steps.omap:114"),),
        keys=(Key("entry_id", row="entry", of="id"), Key("image_processing_id", "1")),
    ),),
    archive=("entry_id",),
)
ROWS_OF_EM_START_MODEL = CategoryPlan(
    "em_start_model",
    rows=(RowPlan(
        "em_start_model", parents=("em_image_processing",),
        needs=(Need(
            ("type",),
            "the archive takes no first model without its kind, for which the question `start_model` asks (common/steps.omap:145)",
            ((
                IN_STEPS,
                {
                    "processing.volumes[].descriptors[].descriptor_thing": 148,
                    "processing.volumes[].vol_number_particles": 159, "processing.volumes[].vol_resolution": 161,
                },
            ),),
        ),),
        answers=(Answer(
            ASK_START_MODEL, "type", lambda given: line(among(text(given), EM_START_MODEL_TYPE)), IN_STEPS, 149,
        ),),
        constants=(Constant("id", "1", "common/steps.omap:146"),), keys=(Key("image_processing_id", "1"),),
    ),),
    archive=("type",),
)
ROWS_OF_EM_MOTION_CORRECTION = CategoryPlan(
    "em_motion_correction",
    rows=(RowPlan(
        "em_motion_correction", parents=("em_image_processing",),
        answers=(Answer(
            ASK_MOTION_CORRECTION, "type", lambda given: line(among(text(given), EM_MOTION_CORRECTION_TYPE)),
            IN_STEPS, 190,
        ),),
        constants=(Constant("id", "1", "common/steps.omap:187"),), keys=(Key("image_processing_id", "1"),),
    ),),
)


def put_program(
    read: Source, rows: Rows, trace: Trace, at: str, choice: ByWord, row: str, descriptor: str, question: Question,
    question_leaf: str,
) -> None:
    """A program in the row of its step; where no descriptor names it, it is asked.  [common/steps.omap:10]"""
    descriptors = by_word(read, choice, trace, at)
    write = writer(rows[row], trace, at, IN_STEPS)
    if (said := descriptors.get(descriptor)) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 14)
        write("version", line(version_value), said.leaf, 14)
    if trace.ask and "name" not in rows[row]:
        write("name", line(listed_or_free(text(trace.given(question)), EM_SOFTWARE_NAME)), question_leaf, 15)
    if trace.ask and "name" not in rows[row]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 16,
        )
    if is_one_of(rows[row].get("name"), "RELION"):
        if trace.ask and "version" not in rows[row]:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 18)
        if "version" not in rows[row]:
            trace.unanswered(ASK_RELION_VERSION)


def put_angles(
    read: Source, rows: Rows, trace: Trace, at: str, choice: ByWord, row: str, descriptor: str, question: Question,
    question_leaf: str, descriptor_details: str,
) -> None:
    """How angles were assigned, at first and in the end.  [common/steps.omap:31]"""
    descriptors = by_word(read, choice, trace, at)
    write = writer(rows[row], trace, at, IN_STEPS)
    if (said := descriptors.get(descriptor)) is not None:
        write("type", among(said.read(text), EM_EULER_ANGLE_ASSIGNMENT_TYPE), said.leaf, 35)
    if trace.ask and "type" not in rows[row]:
        write("type", line(among(text(trace.given(question)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)), question_leaf, 36)
    if (said_2 := descriptors.get(descriptor_details)) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 37)


def put_named_program(
    read: Source, rows: Rows, trace: Trace, at: str, choice: ByWord, row: str, descriptor: str,
) -> None:
    """The same of a step for which nobody is asked.  [common/steps.omap:23]"""
    descriptors = by_word(read, choice, trace, at)
    write = writer(rows[row], trace, at, IN_STEPS)
    if (said := descriptors.get(descriptor)) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 27)
        write("version", line(version_value), said.leaf, 27)


def put_steps(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`processing <-> this`.  [common/steps.omap:40]"""
    ctfs = part(processing, "ctfs", trace, at)
    if ctfs or trace.ask:
        put_steps_ctfs_em_ctf_correction(ctfs, rows, trace, f"{at}.ctfs")
    put_program(
        ctfs, rows, trace, f"{at}.ctfs", DESCRIPTORS_BY_WORD, "em_software_ctf_correction", "CTF correction software",
        ASK_CTF_SOFTWARE, "$ask.ctf_software",
    )
    volumes, here = selected(
        processing, "volumes", ("descriptors",), trace, at, "common/steps.omap:53", WHERE_FINAL_VOLUME,
    )
    put_steps_volumes(volumes, rows, trace, here)
    put_steps_em_start_model(processing, rows, trace, at)
    movies = part(processing, "movies", trace, at)
    if movies or trace.ask:
        put_steps_movies_em_motion_correction(movies, rows, trace, f"{at}.movies")


def put_steps_ctfs_em_ctf_correction(ctfs: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The correction of the contrast transfer function.  [common/steps.omap:42]"""
    descriptors = by_word(ctfs, DESCRIPTORS_BY_WORD, trace, at)
    write = writer(rows["em_ctf_correction"], trace, at, IN_STEPS)
    if (said := descriptors.get("CTF correction")) is not None:
        write("type", line(listed_or_free(said.read(text), EM_CTF_CORRECTION_TYPE)), said.leaf, 45)
    if trace.ask and "type" not in rows["em_ctf_correction"]:
        write(
            "type", line(listed_or_free(text(trace.given(ASK_CTF_CORRECTION)), EM_CTF_CORRECTION_TYPE)),
            "$ask.ctf_correction", 46,
        )
    if (said_2 := descriptors.get("CTF correction details")) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 47)


def put_steps_volumes(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """From the particles to their map: what the descriptors of the final volume say.  [common/steps.omap:53]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_WORD_2, trace, at)
    put_program(
        volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_software_particle_selection",
        "particle selection software", ASK_PICKING_SOFTWARE, "$ask.picking_software",
    )
    put_program(
        volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_software_classification", "classification software",
        ASK_CLASSIFICATION_SOFTWARE, "$ask.classification_software",
    )
    put_angles(
        volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_euler_angle_assignment_initial",
        "initial angle assignment", ASK_INITIAL_ANGLES, "$ask.initial_angles", "initial angle assignment details",
    )
    put_program(
        volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_software_initial_euler_assignment",
        "initial angle assignment software", ASK_INITIAL_ANGLES_SOFTWARE, "$ask.initial_angles_software",
    )
    put_angles(
        volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_euler_angle_assignment_final", "final angle assignment",
        ASK_FINAL_ANGLES, "$ask.final_angles", "final angle assignment details",
    )
    put_program(
        volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_software_final_euler_assignment",
        "final angle assignment software", ASK_FINAL_ANGLES_SOFTWARE, "$ask.final_angles_software",
    )
    put_steps_volumes_em_software(volumes, rows, trace, at)
    put_named_program(volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_software_masking", "masking software")
    put_named_program(
        volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_software_symmetry_determination",
        "symmetry determination software",
    )
    put_named_program(volumes, rows, trace, at, DESCRIPTORS_BY_WORD_2, "em_software_other", "other software")
    write = writer(rows["em_image_processing"], trace, at, IN_STEPS)
    if (said := descriptors.get("image processing details")) is not None:
        write("details", block(said.read(text)), said.leaf, 79)
    write_em_3d_reconstruction = writer(rows["em_3d_reconstruction"], trace, at, IN_STEPS)
    if (said_2 := descriptors.get("resolution method")) is not None:
        write_em_3d_reconstruction(
            "resolution_method", block(listed_or_free(said_2.read(text), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            said_2.leaf, 81,
        )
    if trace.ask and "resolution_method" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 84,
        )
    if (said_3 := descriptors.get("FSC type")) is not None:
        write_em_3d_reconstruction(
            "fsc_type", among(said_3.read(text), EM_3D_RECONSTRUCTION_FSC_TYPE), said_3.leaf, 87,
        )
    if trace.ask and "fsc_type" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction("fsc_type", block(FSC_TYPE_PUT(trace.given(ASK_FSC_TYPE))), "$ask.fsc_type", 90)
    if (said_4 := descriptors.get("reconstruction algorithm")) is not None:
        write_em_3d_reconstruction(
            "algorithm", block(listed_or_free(said_4.read(text), EM_3D_RECONSTRUCTION_ALGORITHM)), said_4.leaf, 93,
        )
    if trace.ask and "algorithm" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "algorithm", block(listed_or_free(text(trace.given(ASK_ALGORITHM)), EM_3D_RECONSTRUCTION_ALGORITHM)),
            "$ask.algorithm", 96,
        )
    if (said_5 := descriptors.get("reconstruction method")) is not None:
        write_em_3d_reconstruction("method", block(said_5.read(text)), said_5.leaf, 99)
    if trace.ask:
        write_em_3d_reconstruction(
            "num_class_averages", figure(above(whole(number(trace.given(ASK_CLASS_AVERAGES))), 0)),
            "$ask.class_averages", 101,
        )
    if (said_6 := descriptors.get("symmetry type")) is not None:
        write_em_3d_reconstruction(
            "symmetry_type", among(said_6.read(text), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE), said_6.leaf, 103,
        )
    if trace.ask and "symmetry_type" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "symmetry_type", line(among(text(trace.given(ASK_MAP_SYMMETRY_3)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
            "$ask.map_symmetry", 106,
        )
    if (said_7 := descriptors.get("reconstruction details")) is not None:
        write_em_3d_reconstruction("details", block(said_7.read(text)), said_7.leaf, 109)
    write_em_single_particle_entity = writer(rows["em_single_particle_entity"], trace, at, IN_STEPS)
    if (said_8 := descriptors.get("point symmetry")) is not None:
        write_em_single_particle_entity(
            "point_symmetry", matching(line(said_8.read(text)), POINT_SYMMETRY_FORM, "`point_symmetry`"), said_8.leaf,
            118,
        )
    if trace.ask and "point_symmetry" not in rows["em_single_particle_entity"]:
        write_em_single_particle_entity(
            "point_symmetry",
            matching(line(text(trace.given(ASK_SYMMETRY))), POINT_SYMMETRY_FORM, "`point_symmetry`"), "$ask.symmetry",
            120,
        )
    if trace.ask and "num_particles" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "num_particles", figure(above(whole(number(trace.given(ASK_PARTICLES))), 0)), "$ask.particles", 123,
        )
    # this block is read back only: written where the depositor does not answer
    write_em_3d_fitting = writer(rows["em_3d_fitting"], trace, at, IN_STEPS)
    if "ref_protocol" in rows["em_3d_fitting"]:
        trace.not_run(at, ALREADY_133)
    else:
        if (said_9 := descriptors.get("model fitting protocol")) is not None:
            write_em_3d_fitting(
                "ref_protocol", among(said_9.read(text), EM_3D_FITTING_REF_PROTOCOL), said_9.leaf, 133,
            )
    if "ref_space" in rows["em_3d_fitting"]:
        trace.not_run(at, ALREADY_136)
    else:
        if (said_10 := descriptors.get("model fitting space")) is not None:
            write_em_3d_fitting("ref_space", among(said_10.read(text), EM_3D_FITTING_REF_SPACE), said_10.leaf, 136)
    if "target_criteria" in rows["em_3d_fitting"]:
        trace.not_run(at, ALREADY_139)
    else:
        if (said_11 := descriptors.get("model fitting criteria")) is not None:
            write_em_3d_fitting("target_criteria", block(said_11.read(text)), said_11.leaf, 139)
    if "details" in rows["em_3d_fitting"]:
        trace.not_run(at, ALREADY_141)
    else:
        if (said_12 := descriptors.get("model fitting details")) is not None:
            write_em_3d_fitting("details", block(said_12.read(text)), said_12.leaf, 141)
    put_steps_volumes_em_start_model(volumes, rows, trace, at)


def put_steps_volumes_em_software(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:60]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_WORD_2, trace, at)
    write = writer(rows["em_software_reconstruction"], trace, at, IN_STEPS)
    if (said := descriptors.get("reconstruction software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 64)
        write("version", line(version_value), said.leaf, 64)
    if trace.ask and "name" not in rows["em_software_reconstruction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_RECONSTRUCTION_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.reconstruction_software", 67,
        )
    if trace.ask and "name" not in rows["em_software_reconstruction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 68,
        )
    if is_one_of(rows["em_software_reconstruction"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_reconstruction"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 70)
        if "version" not in rows["em_software_reconstruction"]:
            trace.unanswered(ASK_RELION_VERSION)
    else:
        if trace.ask and "version" not in rows["em_software_reconstruction"]:
            write("version", line(text(trace.given(ASK_RECONSTRUCTION_VERSION))), "$ask.reconstruction_version", 73)


def put_steps_volumes_em_start_model(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The model that the refinement began with.  [common/steps.omap:144]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_WORD_2, trace, at)
    write = writer(rows["em_start_model"], trace, at, IN_STEPS)
    if (said := descriptors.get("start model")) is not None:
        write("type", among(said.read(text), EM_START_MODEL_TYPE), said.leaf, 148)
    if trace.ask and "type" not in rows["em_start_model"]:
        write("type", line(among(text(trace.given(ASK_START_MODEL)), EM_START_MODEL_TYPE)), "$ask.start_model", 149)
    if (said_2 := descriptors.get("start model details")) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 151)
    if (said_3 := descriptors.get("start model EMDB entry")) is not None:
        write("emdb_id", matching(line(said_3.read(text)), EMDB_ID_FORM, "`emdb_id`"), said_3.leaf, 152)
    if (said_4 := descriptors.get("start model PDB entry")) is not None:
        write("pdb_id", matching(line(said_4.read(text)), PDB_ID_FORM, "`pdb_id`"), said_4.leaf, 153)
    if (said_5 := descriptors.get("start model in silico")) is not None:
        write("insilico_model", block(said_5.read(text)), said_5.leaf, 154)
    if (said_6 := descriptors.get("other start model")) is not None:
        write("other", block(said_6.read(text)), said_6.leaf, 155)


def put_steps_em_start_model(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_start_model`.  [common/steps.omap:158]"""
    volumes = by_word(processing, VOLUMES_BY_WORD, trace, at)
    volumes_2 = by_word(processing, VOLUMES_BY_WORD_2, trace, at)
    write = writer(rows["em_start_model"], trace, at, IN_STEPS)
    if (said := volumes.get("initial volume")) is not None:
        write(
            "details",
            added(rows["em_start_model"], "details", block(remark(numeral(said.read(whole)), "particles")), trace),
            said.leaf, 159,
        )
    if (said_2 := volumes_2.get("initial volume")) is not None:
        write(
            "details",
            added(
                rows["em_start_model"], "details",
                block(remark(stated(said_2.read(lambda raw: quantity(raw, ANGSTROMS)), ANGSTROMS), "resolution")),
                trace,
            ),
            said_2.leaf, 161,
        )
    if is_one_of(rows["em_start_model"].get("type"), "EMDB MAP"):
        if trace.ask and "emdb_id" not in rows["em_start_model"]:
            write(
                "emdb_id", matching(line(text(trace.given(ASK_START_EMDB))), EMDB_ID_FORM, "`emdb_id`"),
                "$ask.start_emdb", 164,
            )
        if "emdb_id" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_EMDB)
    if is_one_of(rows["em_start_model"].get("type"), "PDB ENTRY"):
        if trace.ask and "pdb_id" not in rows["em_start_model"]:
            write(
                "pdb_id", matching(line(text(trace.given(ASK_START_PDB))), PDB_ID_FORM, "`pdb_id`"), "$ask.start_pdb",
                167,
            )
        if "pdb_id" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_PDB)
    if is_one_of(rows["em_start_model"].get("type"), "INSILICO MODEL"):
        if trace.ask and "insilico_model" not in rows["em_start_model"]:
            write("insilico_model", block(text(trace.given(ASK_START_INSILICO))), "$ask.start_insilico", 170)
        if "insilico_model" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_INSILICO)
    if is_one_of(rows["em_start_model"].get("type"), "OTHER"):
        if trace.ask and "other" not in rows["em_start_model"]:
            write("other", block(text(trace.given(ASK_START_OTHER))), "$ask.start_other", 173)
        if "other" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_OTHER)
    if is_one_of(rows["em_start_model"].get("type"), "RANDOM CONICAL TILT"):
        if trace.ask:
            write(
                "random_conical_tilt_num_images", figure(at_least(whole(number(trace.given(ASK_TILT_IMAGES))), 1)),
                "$ask.tilt_images", 176,
            )
        trace.unanswered(ASK_TILT_IMAGES)
        if trace.ask:
            write(
                "random_conical_tilt_angle", figure(within(number(number(trace.given(ASK_TILT_ANGLE))), 0, 180)),
                "$ask.tilt_angle", 177,
            )
        trace.unanswered(ASK_TILT_ANGLE)
    elif is_one_of(rows["em_start_model"].get("type"), "ORTHOGONAL TILT"):
        if trace.ask:
            write(
                "orthogonal_tilt_num_images", figure(at_least(whole(number(trace.given(ASK_TILT_IMAGES))), 1)),
                "$ask.tilt_images", 180,
            )
        trace.unanswered(ASK_TILT_IMAGES)
        if trace.ask:
            write(
                "orthogonal_tilt_angle1", figure(inside(number(number(trace.given(ASK_TILT_ANGLE_1))), -180, 180)),
                "$ask.tilt_angle_1", 181,
            )
        trace.unanswered(ASK_TILT_ANGLE_1)
        if trace.ask:
            write(
                "orthogonal_tilt_angle2", figure(inside(number(number(trace.given(ASK_TILT_ANGLE_2))), -180, 180)),
                "$ask.tilt_angle_2", 182,
            )
        trace.unanswered(ASK_TILT_ANGLE_2)


def put_steps_movies_em_motion_correction(movies: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The motion of the specimen.  [common/steps.omap:186]"""
    descriptors = by_word(movies, DESCRIPTORS_BY_WORD_3, trace, at)
    write = writer(rows["em_motion_correction"], trace, at, IN_STEPS)
    if (said := descriptors.get("motion correction")) is not None:
        write("type", among(said.read(text), EM_MOTION_CORRECTION_TYPE), said.leaf, 189)
    if trace.ask and "type" not in rows["em_motion_correction"]:
        write(
            "type", line(among(text(trace.given(ASK_MOTION_CORRECTION)), EM_MOTION_CORRECTION_TYPE)),
            "$ask.motion_correction", 190,
        )
    if (said_2 := descriptors.get("motion correction details")) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 191)


def get_program(
    tables: Tables, made: Tree, trace: Trace, choice: ByWord, category_words: tuple[str, ...], category_text: str,
    descriptor: str,
) -> None:
    """A program in the row of its step; where no descriptor names it, it is asked.  [common/steps.omap:10]"""
    write_descriptors = WriterByWord(made, choice, row_writer, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", category_words, trace, IN_STEPS,
            {"category": 13, "name": 14, "version": 14}, category_text,
        ),
        trace,
    )
    write_descriptors(
        descriptor,
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 14),
            part_of(text(em_software_row.get("version")), "_em_software.version", 14),
        ),
        ("_em_software.name", "_em_software.version"), 14,
    )
    write_descriptors.keep()


def get_angles(
    tables: Tables, made: Tree, trace: Trace, choice: ByWord, order_words: tuple[str, ...], order_text: str,
    descriptor: str, descriptor_details: str,
) -> None:
    """How angles were assigned, at first and in the end.  [common/steps.omap:31]"""
    write_descriptors = WriterByWord(made, choice, row_writer, trace, "_em_euler_angle_assignment", IN_STEPS)
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", order_words, trace,
            IN_STEPS, {"order": 34, "type": 35, "details": 37}, order_text,
        ),
        trace,
    )
    if (said := em_euler_angle_assignment_row.get("type")) is not None:
        write_descriptors(
            descriptor, among(text(said), EM_EULER_ANGLE_ASSIGNMENT_TYPE), "_em_euler_angle_assignment.type", 35,
        )
    if (said_2 := em_euler_angle_assignment_row.get("details")) is not None:
        write_descriptors(descriptor_details, text(said_2), "_em_euler_angle_assignment.details", 37)
    write_descriptors.keep()


def get_named_program(
    tables: Tables, made: Tree, trace: Trace, choice: ByWord, category_words: tuple[str, ...], category_text: str,
    descriptor: str,
) -> None:
    """The same of a step for which nobody is asked.  [common/steps.omap:23]"""
    write_descriptors = WriterByWord(made, choice, row_writer, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", category_words, trace, IN_STEPS,
            {"category": 26, "name": 27, "version": 27}, category_text,
        ),
        trace,
    )
    write_descriptors(
        descriptor,
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 27),
            part_of(text(em_software_row.get("version")), "_em_software.version", 27),
        ),
        ("_em_software.name", "_em_software.version"), 27,
    )
    write_descriptors.keep()


def get_steps(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`processing <-> this`.  [common/steps.omap:40]"""
    ctfs = object_in(processing, "ctfs")
    get_steps_ctfs_em_ctf_correction(tables, ctfs, trace)
    get_program(
        tables, ctfs, trace, DESCRIPTORS_BY_WORD, ("CTF CORRECTION",),
        "its category is not CTF CORRECTION (common/steps.omap:13)", "CTF correction software",
    )
    volumes: Tree = {}
    get_steps_volumes(tables, volumes, trace)
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))
    get_steps_em_start_model(tables, processing, trace)
    movies = object_in(processing, "movies")
    get_steps_movies_em_motion_correction(tables, movies, trace)


def get_steps_ctfs_em_ctf_correction(tables: Tables, ctfs: Tree, trace: Trace) -> None:
    """The correction of the contrast transfer function.  [common/steps.omap:42]"""
    write_descriptors = WriterByWord(ctfs, DESCRIPTORS_BY_WORD, row_writer, trace, "_em_ctf_correction", IN_STEPS)
    em_ctf_correction_row = agreed_row("em_ctf_correction", tables.get("em_ctf_correction", ()), trace)
    if (said := em_ctf_correction_row.get("type")) is not None:
        write_descriptors("CTF correction", text(said), "_em_ctf_correction.type", 45)
    if (said_2 := em_ctf_correction_row.get("details")) is not None:
        write_descriptors("CTF correction details", text(said_2), "_em_ctf_correction.details", 47)
    write_descriptors.keep()


def get_steps_volumes(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """From the particles to their map: what the descriptors of the final volume say.  [common/steps.omap:53]"""
    get_program(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("PARTICLE SELECTION",),
        "its category is not PARTICLE SELECTION (common/steps.omap:13)", "particle selection software",
    )
    get_program(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("CLASSIFICATION",),
        "its category is not CLASSIFICATION (common/steps.omap:13)", "classification software",
    )
    get_angles(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("INITIAL",),
        "its order is not INITIAL (common/steps.omap:34)", "initial angle assignment",
        "initial angle assignment details",
    )
    get_program(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("INITIAL EULER ASSIGNMENT",),
        "its category is not INITIAL EULER ASSIGNMENT (common/steps.omap:13)", "initial angle assignment software",
    )
    get_angles(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("FINAL",), "its order is not FINAL (common/steps.omap:34)",
        "final angle assignment", "final angle assignment details",
    )
    get_program(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("FINAL EULER ASSIGNMENT",),
        "its category is not FINAL EULER ASSIGNMENT (common/steps.omap:13)", "final angle assignment software",
    )
    get_steps_volumes_em_software(tables, volumes, trace)
    get_named_program(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("MASKING",),
        "its category is not MASKING (common/steps.omap:26)", "masking software",
    )
    get_named_program(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("SYMMETRY DETERMINATION",),
        "its category is not SYMMETRY DETERMINATION (common/steps.omap:26)", "symmetry determination software",
    )
    get_named_program(
        tables, volumes, trace, DESCRIPTORS_BY_WORD_2, ("OTHER",), "its category is not OTHER (common/steps.omap:26)",
        "other software",
    )
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_", IN_STEPS)
    em_image_processing_row = agreed_row("em_image_processing", tables.get("em_image_processing", ()), trace)
    if (said := em_image_processing_row.get("details")) is not None:
        write("descriptor_thing", text(said), "_em_image_processing.details", 79)
    descriptors_2: Tree = {}
    write_descriptors = row_writer(descriptors_2, trace, "_", IN_STEPS)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said_2 := em_3d_reconstruction_row.get("resolution_method")) is not None:
        write_descriptors("descriptor_thing", text(said_2), "_em_3d_reconstruction.resolution_method", 81)
    descriptors_3: Tree = {}
    write_descriptors_2 = row_writer(descriptors_3, trace, "_", IN_STEPS)
    if (said_3 := em_3d_reconstruction_row.get("fsc_type")) is not None:
        write_descriptors_2(
            "descriptor_thing", among(text(said_3), EM_3D_RECONSTRUCTION_FSC_TYPE), "_em_3d_reconstruction.fsc_type",
            87,
        )
    descriptors_4: Tree = {}
    write_descriptors_3 = row_writer(descriptors_4, trace, "_", IN_STEPS)
    if (said_4 := em_3d_reconstruction_row.get("algorithm")) is not None:
        write_descriptors_3("descriptor_thing", text(said_4), "_em_3d_reconstruction.algorithm", 93)
    descriptors_5: Tree = {}
    write_descriptors_4 = row_writer(descriptors_5, trace, "_", IN_STEPS)
    if (said_5 := em_3d_reconstruction_row.get("method")) is not None:
        write_descriptors_4("descriptor_thing", text(said_5), "_em_3d_reconstruction.method", 99)
    row_writer(trace.answer_at("ask"), trace, "_", IN_STEPS)(
        "class_averages", above(whole(em_3d_reconstruction_row.get("num_class_averages")), 0),
        "_em_3d_reconstruction.num_class_averages", 101,
    )
    descriptors_6: Tree = {}
    write_descriptors_5 = row_writer(descriptors_6, trace, "_", IN_STEPS)
    if (said_6 := em_3d_reconstruction_row.get("symmetry_type")) is not None:
        write_descriptors_5(
            "descriptor_thing", among(text(said_6), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
            "_em_3d_reconstruction.symmetry_type", 103,
        )
    descriptors_7: Tree = {}
    write_descriptors_6 = row_writer(descriptors_7, trace, "_", IN_STEPS)
    if (said_7 := em_3d_reconstruction_row.get("details")) is not None:
        write_descriptors_6("descriptor_thing", text(said_7), "_em_3d_reconstruction.details", 109)
    descriptors_8: Tree = {}
    write_descriptors_7 = row_writer(descriptors_8, trace, "_", IN_STEPS)
    em_single_particle_entity_row = agreed_row(
        "em_single_particle_entity", tables.get("em_single_particle_entity", ()), trace,
    )
    if (said_8 := em_single_particle_entity_row.get("point_symmetry")) is not None:
        write_descriptors_7(
            "descriptor_thing", matching(text(said_8), POINT_SYMMETRY_FORM, "`point_symmetry`"),
            "_em_single_particle_entity.point_symmetry", 118,
        )
    get_steps_volumes_em_3d_fitting(tables, volumes, trace)
    get_steps_volumes_em_start_model(tables, volumes, trace)
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "image processing details", False))
    keep_element(volumes, "descriptors", descriptors_2, trace, ("descriptor_name", "resolution method", False))
    keep_element(volumes, "descriptors", descriptors_3, trace, ("descriptor_name", "FSC type", False))
    keep_element(volumes, "descriptors", descriptors_4, trace, ("descriptor_name", "reconstruction algorithm", False))
    keep_element(volumes, "descriptors", descriptors_5, trace, ("descriptor_name", "reconstruction method", False))
    keep_element(volumes, "descriptors", descriptors_6, trace, ("descriptor_name", "symmetry type", False))
    keep_element(volumes, "descriptors", descriptors_7, trace, ("descriptor_name", "reconstruction details", False))
    keep_element(volumes, "descriptors", descriptors_8, trace, ("descriptor_name", "point symmetry", False))


def get_steps_volumes_em_software(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:60]"""
    write_descriptors = WriterByWord(volumes, DESCRIPTORS_BY_WORD_2, row_writer, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("RECONSTRUCTION",), trace, IN_STEPS,
            {"category": 63, "name": 64, "version": 64}, "its category is not RECONSTRUCTION (common/steps.omap:63)",
        ),
        trace,
    )
    write_descriptors(
        "reconstruction software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 64),
            part_of(text(em_software_row.get("version")), "_em_software.version", 64),
        ),
        ("_em_software.name", "_em_software.version"), 64,
    )
    write_descriptors.keep()


def get_steps_volumes_em_3d_fitting(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """How the model was fitted that was built into the map: the depositor's answers come first.  [common/steps.omap:127]"""
    write_descriptors = WriterByWord(volumes, DESCRIPTORS_BY_WORD_2, row_writer, trace, "_em_3d_fitting", IN_STEPS)
    em_3d_fitting_row = agreed_row("em_3d_fitting", tables.get("em_3d_fitting", ()), trace)
    if (said := em_3d_fitting_row.get("ref_protocol")) is not None:
        write_descriptors(
            "model fitting protocol", among(text(said), EM_3D_FITTING_REF_PROTOCOL), "_em_3d_fitting.ref_protocol",
            128,
        )
    if (said_2 := em_3d_fitting_row.get("ref_space")) is not None:
        write_descriptors(
            "model fitting space", among(text(said_2), EM_3D_FITTING_REF_SPACE), "_em_3d_fitting.ref_space", 129,
        )
    if (said_3 := em_3d_fitting_row.get("target_criteria")) is not None:
        write_descriptors("model fitting criteria", text(said_3), "_em_3d_fitting.target_criteria", 130)
    if (said_4 := em_3d_fitting_row.get("details")) is not None:
        write_descriptors("model fitting details", text(said_4), "_em_3d_fitting.details", 131)
    write_descriptors.keep()


def get_steps_volumes_em_start_model(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """The model that the refinement began with.  [common/steps.omap:144]"""
    write_descriptors = WriterByWord(volumes, DESCRIPTORS_BY_WORD_2, row_writer, trace, "_em_start_model", IN_STEPS)
    em_start_model_row = agreed_row("em_start_model", tables.get("em_start_model", ()), trace)
    if (said := em_start_model_row.get("type")) is not None:
        write_descriptors("start model", among(text(said), EM_START_MODEL_TYPE), "_em_start_model.type", 148)
    if (said_2 := em_start_model_row.get("details")) is not None:
        write_descriptors(
            "start model details", unlabelled(text(said_2), "particles, resolution"), "_em_start_model.details", 151,
        )
    if (said_3 := em_start_model_row.get("emdb_id")) is not None:
        write_descriptors(
            "start model EMDB entry", matching(text(said_3), EMDB_ID_FORM, "`emdb_id`"), "_em_start_model.emdb_id",
            152,
        )
    if (said_4 := em_start_model_row.get("pdb_id")) is not None:
        write_descriptors(
            "start model PDB entry", matching(text(said_4), PDB_ID_FORM, "`pdb_id`"), "_em_start_model.pdb_id", 153,
        )
    if (said_5 := em_start_model_row.get("insilico_model")) is not None:
        write_descriptors("start model in silico", text(said_5), "_em_start_model.insilico_model", 154)
    if (said_6 := em_start_model_row.get("other")) is not None:
        write_descriptors("other start model", text(said_6), "_em_start_model.other", 155)
    write_descriptors.keep()


def get_steps_em_start_model(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_start_model`.  [common/steps.omap:158]"""
    volumes: Tree = {}
    write = row_writer(volumes, trace, "_em_start_model", IN_STEPS)
    em_start_model_row = agreed_row("em_start_model", tables.get("em_start_model", ()), trace)
    if (said := em_start_model_row.get("details")) is not None:
        write(
            "vol_number_particles", whole(from_numeral(from_remark(text(said), "particles"))),
            "_em_start_model.details", 159,
        )
    if (said_2 := em_start_model_row.get("details")) is not None:
        write(
            "vol_resolution", measured(from_stated(from_remark(text(said_2), "resolution"), ANGSTROMS), ANGSTROMS),
            "_em_start_model.details", 161,
        )
    if is_one_of(em_start_model_row.get("type"), "RANDOM CONICAL TILT"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_images", at_least(whole(em_start_model_row.get("random_conical_tilt_num_images")), 1),
            "_em_start_model.random_conical_tilt_num_images", 176,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle", plain(within(number(em_start_model_row.get("random_conical_tilt_angle")), 0, 180)),
            "_em_start_model.random_conical_tilt_angle", 177,
        )
    elif is_one_of(em_start_model_row.get("type"), "ORTHOGONAL TILT"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_images", at_least(whole(em_start_model_row.get("orthogonal_tilt_num_images")), 1),
            "_em_start_model.orthogonal_tilt_num_images", 180,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle_1", plain(inside(number(em_start_model_row.get("orthogonal_tilt_angle1")), -180, 180)),
            "_em_start_model.orthogonal_tilt_angle1", 181,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle_2", plain(inside(number(em_start_model_row.get("orthogonal_tilt_angle2")), -180, 180)),
            "_em_start_model.orthogonal_tilt_angle2", 182,
        )
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "initial volume", False))


def get_steps_movies_em_motion_correction(tables: Tables, movies: Tree, trace: Trace) -> None:
    """The motion of the specimen.  [common/steps.omap:186]"""
    write_descriptors = WriterByWord(
        movies, DESCRIPTORS_BY_WORD_3, row_writer, trace, "_em_motion_correction", IN_STEPS,
    )
    em_motion_correction_row = agreed_row("em_motion_correction", tables.get("em_motion_correction", ()), trace)
    if (said := em_motion_correction_row.get("type")) is not None:
        write_descriptors(
            "motion correction", among(text(said), EM_MOTION_CORRECTION_TYPE), "_em_motion_correction.type", 189,
        )
    if (said_2 := em_motion_correction_row.get("details")) is not None:
        write_descriptors("motion correction details", text(said_2), "_em_motion_correction.details", 191)
    write_descriptors.keep()
