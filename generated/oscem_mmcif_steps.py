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
    EM_3D_RECONSTRUCTION_ALGORITHM, EM_3D_RECONSTRUCTION_FSC_TYPE, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD,
    EM_3D_RECONSTRUCTION_SYMMETRY_TYPE, EM_CTF_CORRECTION_TYPE, EM_EULER_ANGLE_ASSIGNMENT_TYPE,
    EM_MOTION_CORRECTION_TYPE, EM_SOFTWARE_NAME, EM_START_MODEL_TYPE,
)
from oscem_map.runtime.by_word import ByWord, WriterByWord, by_word
from oscem_map.runtime.codecs import spread
from oscem_map.runtime.composed_texts import stated
from oscem_map.runtime.read_tables import agreed_row, matching_rows
from oscem_map.runtime.read_tree import Where, is_one_of, part, selected
from oscem_map.runtime.remarks import remark
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, Need, RowPlan
from oscem_map.runtime.text_codecs import from_versioned, numeral, versioned
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import (
    Scale, above, among, at_least, block, figure, inside, line, listed_or_free, matching, number, plain, quantity,
    text, whole, within,
)
from oscem_map.runtime.write_tables import Rows
from oscem_map.runtime.write_tree import keep_element, object_in

IN_STEPS = "common/steps.omap"
DESCRIPTORS_BY_DESCRIPTOR_NAME = ByWord(
    "descriptors", "descriptor_name", "descriptor_thing",
    ("CTF correction", "CTF correction details", "CTF correction software"), "common/steps.omap:14",
)
DESCRIPTORS_BY_DESCRIPTOR_NAME_2 = ByWord(
    "descriptors", "descriptor_name", "descriptor_thing",
    (
        "particle selection software", "classification software", "initial angle assignment",
        "initial angle assignment details", "initial angle assignment software", "final angle assignment",
        "final angle assignment details", "final angle assignment software", "reconstruction software",
        "masking software", "symmetry determination software", "other software", "image processing details",
        "resolution method", "FSC type", "reconstruction algorithm", "reconstruction method", "symmetry type",
        "reconstruction details", "point symmetry", "start model", "start model details", "start model EMDB entry",
        "start model PDB entry", "start model in silico", "other start model",
    ),
    "common/steps.omap:38",
)
DESCRIPTORS_BY_DESCRIPTOR_NAME_3 = ByWord(
    "descriptors", "descriptor_name", "descriptor_thing", ("motion correction", "motion correction details"),
    "common/steps.omap:229",
)
VOLUMES_BY_VOLUME_TYPE = ByWord(
    "volumes", "volume_type", "vol_number_particles", ("initial volume",), "common/steps.omap:199",
)
VOLUMES_BY_VOLUME_TYPE_2 = ByWord(
    "volumes", "volume_type", "vol_resolution", ("initial volume",), "common/steps.omap:201",
)
WHERE_FINAL_VOLUME = Where(0, "volume_type", ("final volume",))
EMDB_ID_FORM = re.compile("EMD-[0-9]{4,}")
PDB_ID_FORM = re.compile("([1-9][A-Z0-9]{3}|PDB_[A-Z0-9]{8})")
POINT_SYMMETRY_FORM = re.compile("(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)")
ANGSTROMS = Scale("Å")
ASK_RESOLUTION_METHOD = Question(
    "resolution_method", "How the resolution was measured, e.g. FSC 0.143 CUT-OFF",
    ("_em_3d_reconstruction.resolution_method",), "common/steps.omap:141",
)
ALREADY_199 = NotRun(
    IN_STEPS, {"volumes[].vol_number_particles": 199}, "_em_start_model.details: there is a value already",
)
ALREADY_201 = NotRun(IN_STEPS, {"volumes[].vol_resolution": 201}, "_em_start_model.details: there is a value already")
ROW_OF_EM_SOFTWARE_CTF_CORRECTION = RowPlan(
    "em_software_ctf_correction", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_CTF_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS, 25,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 26,
        ),
    ),
    constants=(Constant("category", "CTF CORRECTION", "common/steps.omap:22"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_PARTICLE_SELECTION = RowPlan(
    "em_software_particle_selection", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_PICKING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)), IN_STEPS,
            41,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 42,
        ),
    ),
    constants=(Constant("category", "PARTICLE SELECTION", "common/steps.omap:37"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_CLASSIFICATION = RowPlan(
    "em_software_classification", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_CLASSIFICATION_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 54,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 55,
        ),
    ),
    constants=(Constant("category", "CLASSIFICATION", "common/steps.omap:50"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_INITIAL_EULER_ASSIGNMENT = RowPlan(
    "em_software_initial_euler_assignment", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_INITIAL_ANGLES_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 75,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 76,
        ),
    ),
    constants=(Constant("category", "INITIAL EULER ASSIGNMENT", "common/steps.omap:71"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_FINAL_EULER_ASSIGNMENT = RowPlan(
    "em_software_final_euler_assignment", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_FINAL_ANGLES_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 96,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 97,
        ),
    ),
    constants=(Constant("category", "FINAL EULER ASSIGNMENT", "common/steps.omap:92"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_RECONSTRUCTION = RowPlan(
    "em_software_reconstruction", parents=("em_image_processing",),
    answers=(
        Answer(
            ASK_RECONSTRUCTION_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 109,
        ),
        Answer(
            ASK_PROCESSING_SOFTWARE, "name", lambda given: line(listed_or_free(text(given), EM_SOFTWARE_NAME)),
            IN_STEPS, 110,
        ),
        Answer(ASK_RECONSTRUCTION_VERSION, "version", lambda given: line(text(given)), IN_STEPS, 115),
    ),
    constants=(Constant("category", "RECONSTRUCTION", "common/steps.omap:105"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_MASKING = RowPlan(
    "em_software_masking", parents=("em_image_processing",),
    constants=(Constant("category", "MASKING", "common/steps.omap:121"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_SYMMETRY_DETERMINATION = RowPlan(
    "em_software_symmetry_determination", parents=("em_image_processing",),
    constants=(Constant("category", "SYMMETRY DETERMINATION", "common/steps.omap:127"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROW_OF_EM_SOFTWARE_OTHER = RowPlan(
    "em_software_other", parents=("em_image_processing",),
    constants=(Constant("category", "OTHER", "common/steps.omap:133"),),
    keys=(Key("id", start=1), Key("image_processing_id", "1")),
)
ROWS_OF_EM_CTF_CORRECTION = CategoryPlan(
    "em_ctf_correction",
    rows=(RowPlan(
        "em_ctf_correction", parents=("em_image_processing",),
        answers=(Answer(
            ASK_CTF_CORRECTION, "type", lambda given: line(listed_or_free(text(given), EM_CTF_CORRECTION_TYPE)),
            IN_STEPS, 15,
        ),),
        constants=(Constant("id", "1", "common/steps.omap:12"),), keys=(Key("em_image_processing_id", "1"),),
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
                IN_STEPS, 65,
            ),),
            constants=(Constant("order", "INITIAL", "common/steps.omap:63"),),
            keys=(Key("id", start=1), Key("image_processing_id", "1")),
        ),
        RowPlan(
            "em_euler_angle_assignment_final", parents=("em_image_processing",),
            answers=(Answer(
                ASK_FINAL_ANGLES, "type", lambda given: line(among(text(given), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
                IN_STEPS, 86,
            ),),
            constants=(Constant("order", "FINAL", "common/steps.omap:84"),),
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
            lambda given: matching(line(text(given)), POINT_SYMMETRY_FORM, "`point_symmetry`"), IN_STEPS, 177,
        ),),
        constants=(Constant("id", "1", "common/steps.omap:171"),),
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
            "the archive takes no first model without its kind, for which the question `start_model` asks (common/steps.omap:185)",
            ((
                IN_STEPS,
                {
                    "processing.volumes[].descriptors[].descriptor_thing": 188,
                    "processing.volumes[].vol_number_particles": 199, "processing.volumes[].vol_resolution": 201,
                },
            ),),
        ),),
        answers=(Answer(
            ASK_START_MODEL, "type", lambda given: line(among(text(given), EM_START_MODEL_TYPE)), IN_STEPS, 189,
        ),),
        constants=(Constant("id", "1", "common/steps.omap:186"),), keys=(Key("image_processing_id", "1"),),
    ),),
    archive=("type",),
)
ROWS_OF_EM_MOTION_CORRECTION = CategoryPlan(
    "em_motion_correction",
    rows=(RowPlan(
        "em_motion_correction", parents=("em_image_processing",),
        answers=(Answer(
            ASK_MOTION_CORRECTION, "type", lambda given: line(among(text(given), EM_MOTION_CORRECTION_TYPE)),
            IN_STEPS, 230,
        ),),
        constants=(Constant("id", "1", "common/steps.omap:227"),), keys=(Key("image_processing_id", "1"),),
    ),),
)


def put_steps(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`processing <-> this`.  [common/steps.omap:9]"""
    ctfs = part(processing, "ctfs", trace, at)
    if ctfs or trace.ask:
        put_steps_ctfs_em_ctf_correction(ctfs, rows, trace, f"{at}.ctfs")
    put_steps_ctfs_em_software(ctfs, rows, trace, f"{at}.ctfs")
    volumes, here = selected(
        processing, "volumes", ("descriptors",), trace, at, "common/steps.omap:33", WHERE_FINAL_VOLUME,
    )
    put_steps_volumes(volumes, rows, trace, here)
    put_steps_em_start_model(processing, rows, trace, at)
    movies = part(processing, "movies", trace, at)
    if movies or trace.ask:
        put_steps_movies_em_motion_correction(movies, rows, trace, f"{at}.movies")


def put_steps_ctfs_em_ctf_correction(ctfs: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The correction of the contrast transfer function.  [common/steps.omap:11]"""
    descriptors = by_word(ctfs, DESCRIPTORS_BY_DESCRIPTOR_NAME, trace, at)
    write = writer(rows["em_ctf_correction"], trace, at, IN_STEPS)
    if (said := descriptors.get("CTF correction")) is not None:
        write("type", line(listed_or_free(said.read(text), EM_CTF_CORRECTION_TYPE)), said.leaf, 14)
    if trace.ask and "type" not in rows["em_ctf_correction"]:
        write(
            "type", line(listed_or_free(text(trace.given(ASK_CTF_CORRECTION)), EM_CTF_CORRECTION_TYPE)),
            "$ask.ctf_correction", 15,
        )
    if (said_2 := descriptors.get("CTF correction details")) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 16)


def put_steps_ctfs_em_software(ctfs: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ctfs <-> _em_software`.  [common/steps.omap:19]"""
    descriptors = by_word(ctfs, DESCRIPTORS_BY_DESCRIPTOR_NAME, trace, at)
    write = writer(rows["em_software_ctf_correction"], trace, at, IN_STEPS)
    if (said := descriptors.get("CTF correction software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 23)
        write("version", line(version_value), said.leaf, 23)
    if trace.ask and "name" not in rows["em_software_ctf_correction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_CTF_SOFTWARE)), EM_SOFTWARE_NAME)), "$ask.ctf_software",
            25,
        )
    if trace.ask and "name" not in rows["em_software_ctf_correction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 26,
        )
    if is_one_of(rows["em_software_ctf_correction"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_ctf_correction"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 28)
        if "version" not in rows["em_software_ctf_correction"]:
            trace.unanswered(ASK_RELION_VERSION)


def put_steps_volumes(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """From the particles to their map: what the descriptors of the final volume say.  [common/steps.omap:33]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    put_steps_volumes_em_software(volumes, rows, trace, at)
    put_steps_volumes_em_software_2(volumes, rows, trace, at)
    put_steps_volumes_em_euler_angle_assignment(volumes, rows, trace, at)
    put_steps_volumes_em_software_3(volumes, rows, trace, at)
    put_steps_volumes_em_euler_angle_assignment_2(volumes, rows, trace, at)
    put_steps_volumes_em_software_4(volumes, rows, trace, at)
    put_steps_volumes_em_software_5(volumes, rows, trace, at)
    put_steps_volumes_em_software_6(volumes, rows, trace, at)
    put_steps_volumes_em_software_7(volumes, rows, trace, at)
    put_steps_volumes_em_software_8(volumes, rows, trace, at)
    write = writer(rows["em_image_processing"], trace, at, IN_STEPS)
    if (said := descriptors.get("image processing details")) is not None:
        write("details", block(said.read(text)), said.leaf, 136)
    write_em_3d_reconstruction = writer(rows["em_3d_reconstruction"], trace, at, IN_STEPS)
    if (said_2 := descriptors.get("resolution method")) is not None:
        write_em_3d_reconstruction(
            "resolution_method", block(listed_or_free(said_2.read(text), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            said_2.leaf, 138,
        )
    if trace.ask and "resolution_method" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 141,
        )
    if (said_3 := descriptors.get("FSC type")) is not None:
        write_em_3d_reconstruction(
            "fsc_type", among(said_3.read(text), EM_3D_RECONSTRUCTION_FSC_TYPE), said_3.leaf, 144,
        )
    if trace.ask and "fsc_type" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction("fsc_type", block(FSC_TYPE_PUT(trace.given(ASK_FSC_TYPE))), "$ask.fsc_type", 147)
    if (said_4 := descriptors.get("reconstruction algorithm")) is not None:
        write_em_3d_reconstruction(
            "algorithm", block(listed_or_free(said_4.read(text), EM_3D_RECONSTRUCTION_ALGORITHM)), said_4.leaf, 150,
        )
    if trace.ask and "algorithm" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "algorithm", block(listed_or_free(text(trace.given(ASK_ALGORITHM)), EM_3D_RECONSTRUCTION_ALGORITHM)),
            "$ask.algorithm", 153,
        )
    if (said_5 := descriptors.get("reconstruction method")) is not None:
        write_em_3d_reconstruction("method", block(said_5.read(text)), said_5.leaf, 156)
    if trace.ask:
        write_em_3d_reconstruction(
            "num_class_averages", figure(above(whole(number(trace.given(ASK_CLASS_AVERAGES))), 0)),
            "$ask.class_averages", 158,
        )
    if (said_6 := descriptors.get("symmetry type")) is not None:
        write_em_3d_reconstruction(
            "symmetry_type", among(said_6.read(text), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE), said_6.leaf, 160,
        )
    if trace.ask and "symmetry_type" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "symmetry_type", line(among(text(trace.given(ASK_MAP_SYMMETRY_3)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
            "$ask.map_symmetry", 163,
        )
    if (said_7 := descriptors.get("reconstruction details")) is not None:
        write_em_3d_reconstruction("details", block(said_7.read(text)), said_7.leaf, 166)
    write_em_single_particle_entity = writer(rows["em_single_particle_entity"], trace, at, IN_STEPS)
    if (said_8 := descriptors.get("point symmetry")) is not None:
        write_em_single_particle_entity(
            "point_symmetry", matching(line(said_8.read(text)), POINT_SYMMETRY_FORM, "`point_symmetry`"), said_8.leaf,
            175,
        )
    if trace.ask and "point_symmetry" not in rows["em_single_particle_entity"]:
        write_em_single_particle_entity(
            "point_symmetry",
            matching(line(text(trace.given(ASK_SYMMETRY))), POINT_SYMMETRY_FORM, "`point_symmetry`"), "$ask.symmetry",
            177,
        )
    if trace.ask and "num_particles" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "num_particles", figure(above(whole(number(trace.given(ASK_PARTICLES))), 0)), "$ask.particles", 180,
        )
    put_steps_volumes_em_start_model(volumes, rows, trace, at)


def put_steps_volumes_em_software(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:34]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_software_particle_selection"], trace, at, IN_STEPS)
    if (said := descriptors.get("particle selection software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 38)
        write("version", line(version_value), said.leaf, 38)
    if trace.ask and "name" not in rows["em_software_particle_selection"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PICKING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.picking_software", 41,
        )
    if trace.ask and "name" not in rows["em_software_particle_selection"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 42,
        )
    if is_one_of(rows["em_software_particle_selection"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_particle_selection"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 44)
        if "version" not in rows["em_software_particle_selection"]:
            trace.unanswered(ASK_RELION_VERSION)


def put_steps_volumes_em_software_2(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:47]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_software_classification"], trace, at, IN_STEPS)
    if (said := descriptors.get("classification software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 51)
        write("version", line(version_value), said.leaf, 51)
    if trace.ask and "name" not in rows["em_software_classification"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_CLASSIFICATION_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.classification_software", 54,
        )
    if trace.ask and "name" not in rows["em_software_classification"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 55,
        )
    if is_one_of(rows["em_software_classification"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_classification"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 57)
        if "version" not in rows["em_software_classification"]:
            trace.unanswered(ASK_RELION_VERSION)


def put_steps_volumes_em_euler_angle_assignment(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/steps.omap:60]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_euler_angle_assignment_initial"], trace, at, IN_STEPS)
    if (said := descriptors.get("initial angle assignment")) is not None:
        write("type", among(said.read(text), EM_EULER_ANGLE_ASSIGNMENT_TYPE), said.leaf, 64)
    if trace.ask and "type" not in rows["em_euler_angle_assignment_initial"]:
        write(
            "type", line(among(text(trace.given(ASK_INITIAL_ANGLES)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.initial_angles", 65,
        )
    if (said_2 := descriptors.get("initial angle assignment details")) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 66)


def put_steps_volumes_em_software_3(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:68]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_software_initial_euler_assignment"], trace, at, IN_STEPS)
    if (said := descriptors.get("initial angle assignment software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 72)
        write("version", line(version_value), said.leaf, 72)
    if trace.ask and "name" not in rows["em_software_initial_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_INITIAL_ANGLES_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.initial_angles_software", 75,
        )
    if trace.ask and "name" not in rows["em_software_initial_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 76,
        )
    if is_one_of(rows["em_software_initial_euler_assignment"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_initial_euler_assignment"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 78)
        if "version" not in rows["em_software_initial_euler_assignment"]:
            trace.unanswered(ASK_RELION_VERSION)


def put_steps_volumes_em_euler_angle_assignment_2(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/steps.omap:81]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_euler_angle_assignment_final"], trace, at, IN_STEPS)
    if (said := descriptors.get("final angle assignment")) is not None:
        write("type", among(said.read(text), EM_EULER_ANGLE_ASSIGNMENT_TYPE), said.leaf, 85)
    if trace.ask and "type" not in rows["em_euler_angle_assignment_final"]:
        write(
            "type", line(among(text(trace.given(ASK_FINAL_ANGLES)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.final_angles", 86,
        )
    if (said_2 := descriptors.get("final angle assignment details")) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 87)


def put_steps_volumes_em_software_4(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:89]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_software_final_euler_assignment"], trace, at, IN_STEPS)
    if (said := descriptors.get("final angle assignment software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 93)
        write("version", line(version_value), said.leaf, 93)
    if trace.ask and "name" not in rows["em_software_final_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_FINAL_ANGLES_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.final_angles_software", 96,
        )
    if trace.ask and "name" not in rows["em_software_final_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 97,
        )
    if is_one_of(rows["em_software_final_euler_assignment"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_final_euler_assignment"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 99)
        if "version" not in rows["em_software_final_euler_assignment"]:
            trace.unanswered(ASK_RELION_VERSION)


def put_steps_volumes_em_software_5(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:102]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_software_reconstruction"], trace, at, IN_STEPS)
    if (said := descriptors.get("reconstruction software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 106)
        write("version", line(version_value), said.leaf, 106)
    if trace.ask and "name" not in rows["em_software_reconstruction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_RECONSTRUCTION_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.reconstruction_software", 109,
        )
    if trace.ask and "name" not in rows["em_software_reconstruction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 110,
        )
    if is_one_of(rows["em_software_reconstruction"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_reconstruction"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION))), "$ask.relion_version", 112)
        if "version" not in rows["em_software_reconstruction"]:
            trace.unanswered(ASK_RELION_VERSION)
    else:
        if trace.ask and "version" not in rows["em_software_reconstruction"]:
            write("version", line(text(trace.given(ASK_RECONSTRUCTION_VERSION))), "$ask.reconstruction_version", 115)


def put_steps_volumes_em_software_6(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:118]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_software_masking"], trace, at, IN_STEPS)
    if (said := descriptors.get("masking software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 122)
        write("version", line(version_value), said.leaf, 122)


def put_steps_volumes_em_software_7(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:124]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_software_symmetry_determination"], trace, at, IN_STEPS)
    if (said := descriptors.get("symmetry determination software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 128)
        write("version", line(version_value), said.leaf, 128)


def put_steps_volumes_em_software_8(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:130]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_software_other"], trace, at, IN_STEPS)
    if (said := descriptors.get("other software")) is not None:
        name_value, version_value = spread(versioned(said.read(text)), 2)
        write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), said.leaf, 134)
        write("version", line(version_value), said.leaf, 134)


def put_steps_volumes_em_start_model(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The model that the refinement began with.  [common/steps.omap:184]"""
    descriptors = by_word(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, trace, at)
    write = writer(rows["em_start_model"], trace, at, IN_STEPS)
    if (said := descriptors.get("start model")) is not None:
        write("type", among(said.read(text), EM_START_MODEL_TYPE), said.leaf, 188)
    if trace.ask and "type" not in rows["em_start_model"]:
        write("type", line(among(text(trace.given(ASK_START_MODEL)), EM_START_MODEL_TYPE)), "$ask.start_model", 189)
    if (said_2 := descriptors.get("start model details")) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 191)
    if (said_3 := descriptors.get("start model EMDB entry")) is not None:
        write("emdb_id", matching(line(said_3.read(text)), EMDB_ID_FORM, "`emdb_id`"), said_3.leaf, 192)
    if (said_4 := descriptors.get("start model PDB entry")) is not None:
        write("pdb_id", matching(line(said_4.read(text)), PDB_ID_FORM, "`pdb_id`"), said_4.leaf, 193)
    if (said_5 := descriptors.get("start model in silico")) is not None:
        write("insilico_model", block(said_5.read(text)), said_5.leaf, 194)
    if (said_6 := descriptors.get("other start model")) is not None:
        write("other", block(said_6.read(text)), said_6.leaf, 195)


def put_steps_em_start_model(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_start_model`.  [common/steps.omap:198]"""
    volumes = by_word(processing, VOLUMES_BY_VOLUME_TYPE, trace, at)
    volumes_2 = by_word(processing, VOLUMES_BY_VOLUME_TYPE_2, trace, at)
    write = writer(rows["em_start_model"], trace, at, IN_STEPS)
    if "details" in rows["em_start_model"]:
        trace.not_run(at, ALREADY_199)
    else:
        if (said := volumes.get("initial volume")) is not None:
            write("details", block(remark(numeral(said.read(whole)), "particles")), said.leaf, 199)
    if "details" in rows["em_start_model"]:
        trace.not_run(at, ALREADY_201)
    else:
        if (said_2 := volumes_2.get("initial volume")) is not None:
            write(
                "details",
                block(remark(stated(said_2.read(lambda raw: quantity(raw, ANGSTROMS)), ANGSTROMS), "resolution")),
                said_2.leaf, 201,
            )
    if is_one_of(rows["em_start_model"].get("type"), "EMDB MAP"):
        if trace.ask and "emdb_id" not in rows["em_start_model"]:
            write(
                "emdb_id", matching(line(text(trace.given(ASK_START_EMDB))), EMDB_ID_FORM, "`emdb_id`"),
                "$ask.start_emdb", 204,
            )
        if "emdb_id" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_EMDB)
    if is_one_of(rows["em_start_model"].get("type"), "PDB ENTRY"):
        if trace.ask and "pdb_id" not in rows["em_start_model"]:
            write(
                "pdb_id", matching(line(text(trace.given(ASK_START_PDB))), PDB_ID_FORM, "`pdb_id`"), "$ask.start_pdb",
                207,
            )
        if "pdb_id" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_PDB)
    if is_one_of(rows["em_start_model"].get("type"), "INSILICO MODEL"):
        if trace.ask and "insilico_model" not in rows["em_start_model"]:
            write("insilico_model", block(text(trace.given(ASK_START_INSILICO))), "$ask.start_insilico", 210)
        if "insilico_model" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_INSILICO)
    if is_one_of(rows["em_start_model"].get("type"), "OTHER"):
        if trace.ask and "other" not in rows["em_start_model"]:
            write("other", block(text(trace.given(ASK_START_OTHER))), "$ask.start_other", 213)
        if "other" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_OTHER)
    if is_one_of(rows["em_start_model"].get("type"), "RANDOM CONICAL TILT"):
        if trace.ask:
            write(
                "random_conical_tilt_num_images", figure(at_least(whole(number(trace.given(ASK_TILT_IMAGES))), 1)),
                "$ask.tilt_images", 216,
            )
        trace.unanswered(ASK_TILT_IMAGES)
        if trace.ask:
            write(
                "random_conical_tilt_angle", figure(within(number(number(trace.given(ASK_TILT_ANGLE))), 0, 180)),
                "$ask.tilt_angle", 217,
            )
        trace.unanswered(ASK_TILT_ANGLE)
    elif is_one_of(rows["em_start_model"].get("type"), "ORTHOGONAL TILT"):
        if trace.ask:
            write(
                "orthogonal_tilt_num_images", figure(at_least(whole(number(trace.given(ASK_TILT_IMAGES))), 1)),
                "$ask.tilt_images", 220,
            )
        trace.unanswered(ASK_TILT_IMAGES)
        if trace.ask:
            write(
                "orthogonal_tilt_angle1", figure(inside(number(number(trace.given(ASK_TILT_ANGLE_1))), -180, 180)),
                "$ask.tilt_angle_1", 221,
            )
        trace.unanswered(ASK_TILT_ANGLE_1)
        if trace.ask:
            write(
                "orthogonal_tilt_angle2", figure(inside(number(number(trace.given(ASK_TILT_ANGLE_2))), -180, 180)),
                "$ask.tilt_angle_2", 222,
            )
        trace.unanswered(ASK_TILT_ANGLE_2)


def put_steps_movies_em_motion_correction(movies: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The motion of the specimen.  [common/steps.omap:226]"""
    descriptors = by_word(movies, DESCRIPTORS_BY_DESCRIPTOR_NAME_3, trace, at)
    write = writer(rows["em_motion_correction"], trace, at, IN_STEPS)
    if (said := descriptors.get("motion correction")) is not None:
        write("type", among(said.read(text), EM_MOTION_CORRECTION_TYPE), said.leaf, 229)
    if trace.ask and "type" not in rows["em_motion_correction"]:
        write(
            "type", line(among(text(trace.given(ASK_MOTION_CORRECTION)), EM_MOTION_CORRECTION_TYPE)),
            "$ask.motion_correction", 230,
        )
    if (said_2 := descriptors.get("motion correction details")) is not None:
        write("details", block(said_2.read(text)), said_2.leaf, 231)


def get_steps(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`processing <-> this`.  [common/steps.omap:9]"""
    ctfs = object_in(processing, "ctfs")
    get_steps_ctfs_em_ctf_correction(tables, ctfs, trace)
    get_steps_ctfs_em_software(tables, ctfs, trace)
    volumes: Tree = {}
    get_steps_volumes(tables, volumes, trace)
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))
    get_steps_em_start_model(tables, processing, trace)
    movies = object_in(processing, "movies")
    get_steps_movies_em_motion_correction(tables, movies, trace)


def get_steps_ctfs_em_ctf_correction(tables: Tables, ctfs: Tree, trace: Trace) -> None:
    """The correction of the contrast transfer function.  [common/steps.omap:11]"""
    write_descriptors = WriterByWord(
        ctfs, DESCRIPTORS_BY_DESCRIPTOR_NAME, row_writer, trace, "_em_ctf_correction", IN_STEPS,
    )
    em_ctf_correction_row = agreed_row("em_ctf_correction", tables.get("em_ctf_correction", ()), trace)
    if (said := em_ctf_correction_row.get("type")) is not None:
        write_descriptors("CTF correction", text(said), "_em_ctf_correction.type", 14)
    if (said_2 := em_ctf_correction_row.get("details")) is not None:
        write_descriptors("CTF correction details", text(said_2), "_em_ctf_correction.details", 16)
    write_descriptors.keep()


def get_steps_ctfs_em_software(tables: Tables, ctfs: Tree, trace: Trace) -> None:
    """`ctfs <-> _em_software`.  [common/steps.omap:19]"""
    write_descriptors = WriterByWord(
        ctfs, DESCRIPTORS_BY_DESCRIPTOR_NAME, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("CTF CORRECTION",), trace, IN_STEPS,
            {"category": 22, "name": 23, "version": 23}, "its category is not CTF CORRECTION (common/steps.omap:22)",
        ),
        trace,
    )
    write_descriptors(
        "CTF correction software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 23),
            part_of(text(em_software_row.get("version")), "_em_software.version", 23),
        ),
        ("_em_software.name", "_em_software.version"), 23,
    )
    write_descriptors.keep()


def get_steps_volumes(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """From the particles to their map: what the descriptors of the final volume say.  [common/steps.omap:33]"""
    get_steps_volumes_em_software(tables, volumes, trace)
    get_steps_volumes_em_software_2(tables, volumes, trace)
    get_steps_volumes_em_euler_angle_assignment(tables, volumes, trace)
    get_steps_volumes_em_software_3(tables, volumes, trace)
    get_steps_volumes_em_euler_angle_assignment_2(tables, volumes, trace)
    get_steps_volumes_em_software_4(tables, volumes, trace)
    get_steps_volumes_em_software_5(tables, volumes, trace)
    get_steps_volumes_em_software_6(tables, volumes, trace)
    get_steps_volumes_em_software_7(tables, volumes, trace)
    get_steps_volumes_em_software_8(tables, volumes, trace)
    write_descriptors = WriterByWord(volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_", IN_STEPS)
    em_image_processing_row = agreed_row("em_image_processing", tables.get("em_image_processing", ()), trace)
    if (said := em_image_processing_row.get("details")) is not None:
        write_descriptors("image processing details", text(said), "_em_image_processing.details", 136)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said_2 := em_3d_reconstruction_row.get("resolution_method")) is not None:
        write_descriptors("resolution method", text(said_2), "_em_3d_reconstruction.resolution_method", 138)
    if (said_3 := em_3d_reconstruction_row.get("fsc_type")) is not None:
        write_descriptors(
            "FSC type", among(text(said_3), EM_3D_RECONSTRUCTION_FSC_TYPE), "_em_3d_reconstruction.fsc_type", 144,
        )
    if (said_4 := em_3d_reconstruction_row.get("algorithm")) is not None:
        write_descriptors("reconstruction algorithm", text(said_4), "_em_3d_reconstruction.algorithm", 150)
    if (said_5 := em_3d_reconstruction_row.get("method")) is not None:
        write_descriptors("reconstruction method", text(said_5), "_em_3d_reconstruction.method", 156)
    row_writer(trace.answer_at("ask"), trace, "_", IN_STEPS)(
        "class_averages", above(whole(em_3d_reconstruction_row.get("num_class_averages")), 0),
        "_em_3d_reconstruction.num_class_averages", 158,
    )
    if (said_6 := em_3d_reconstruction_row.get("symmetry_type")) is not None:
        write_descriptors(
            "symmetry type", among(text(said_6), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
            "_em_3d_reconstruction.symmetry_type", 160,
        )
    if (said_7 := em_3d_reconstruction_row.get("details")) is not None:
        write_descriptors("reconstruction details", text(said_7), "_em_3d_reconstruction.details", 166)
    em_single_particle_entity_row = agreed_row(
        "em_single_particle_entity", tables.get("em_single_particle_entity", ()), trace,
    )
    if (said_8 := em_single_particle_entity_row.get("point_symmetry")) is not None:
        write_descriptors(
            "point symmetry", matching(text(said_8), POINT_SYMMETRY_FORM, "`point_symmetry`"),
            "_em_single_particle_entity.point_symmetry", 175,
        )
    get_steps_volumes_em_start_model(tables, volumes, trace)
    write_descriptors.keep()


def get_steps_volumes_em_software(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:34]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("PARTICLE SELECTION",), trace, IN_STEPS,
            {"category": 37, "name": 38, "version": 38},
            "its category is not PARTICLE SELECTION (common/steps.omap:37)",
        ),
        trace,
    )
    write_descriptors(
        "particle selection software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 38),
            part_of(text(em_software_row.get("version")), "_em_software.version", 38),
        ),
        ("_em_software.name", "_em_software.version"), 38,
    )
    write_descriptors.keep()


def get_steps_volumes_em_software_2(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:47]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("CLASSIFICATION",), trace, IN_STEPS,
            {"category": 50, "name": 51, "version": 51}, "its category is not CLASSIFICATION (common/steps.omap:50)",
        ),
        trace,
    )
    write_descriptors(
        "classification software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 51),
            part_of(text(em_software_row.get("version")), "_em_software.version", 51),
        ),
        ("_em_software.name", "_em_software.version"), 51,
    )
    write_descriptors.keep()


def get_steps_volumes_em_euler_angle_assignment(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/steps.omap:60]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_euler_angle_assignment", IN_STEPS,
    )
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", ("INITIAL",), trace,
            IN_STEPS, {"order": 63, "type": 64, "details": 66}, "its order is not INITIAL (common/steps.omap:63)",
        ),
        trace,
    )
    if (said := em_euler_angle_assignment_row.get("type")) is not None:
        write_descriptors(
            "initial angle assignment", among(text(said), EM_EULER_ANGLE_ASSIGNMENT_TYPE),
            "_em_euler_angle_assignment.type", 64,
        )
    if (said_2 := em_euler_angle_assignment_row.get("details")) is not None:
        write_descriptors("initial angle assignment details", text(said_2), "_em_euler_angle_assignment.details", 66)
    write_descriptors.keep()


def get_steps_volumes_em_software_3(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:68]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("INITIAL EULER ASSIGNMENT",), trace, IN_STEPS,
            {"category": 71, "name": 72, "version": 72},
            "its category is not INITIAL EULER ASSIGNMENT (common/steps.omap:71)",
        ),
        trace,
    )
    write_descriptors(
        "initial angle assignment software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 72),
            part_of(text(em_software_row.get("version")), "_em_software.version", 72),
        ),
        ("_em_software.name", "_em_software.version"), 72,
    )
    write_descriptors.keep()


def get_steps_volumes_em_euler_angle_assignment_2(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/steps.omap:81]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_euler_angle_assignment", IN_STEPS,
    )
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", ("FINAL",), trace,
            IN_STEPS, {"order": 84, "type": 85, "details": 87}, "its order is not FINAL (common/steps.omap:84)",
        ),
        trace,
    )
    if (said := em_euler_angle_assignment_row.get("type")) is not None:
        write_descriptors(
            "final angle assignment", among(text(said), EM_EULER_ANGLE_ASSIGNMENT_TYPE),
            "_em_euler_angle_assignment.type", 85,
        )
    if (said_2 := em_euler_angle_assignment_row.get("details")) is not None:
        write_descriptors("final angle assignment details", text(said_2), "_em_euler_angle_assignment.details", 87)
    write_descriptors.keep()


def get_steps_volumes_em_software_4(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:89]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("FINAL EULER ASSIGNMENT",), trace, IN_STEPS,
            {"category": 92, "name": 93, "version": 93},
            "its category is not FINAL EULER ASSIGNMENT (common/steps.omap:92)",
        ),
        trace,
    )
    write_descriptors(
        "final angle assignment software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 93),
            part_of(text(em_software_row.get("version")), "_em_software.version", 93),
        ),
        ("_em_software.name", "_em_software.version"), 93,
    )
    write_descriptors.keep()


def get_steps_volumes_em_software_5(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:102]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("RECONSTRUCTION",), trace, IN_STEPS,
            {"category": 105, "name": 106, "version": 106},
            "its category is not RECONSTRUCTION (common/steps.omap:105)",
        ),
        trace,
    )
    write_descriptors(
        "reconstruction software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 106),
            part_of(text(em_software_row.get("version")), "_em_software.version", 106),
        ),
        ("_em_software.name", "_em_software.version"), 106,
    )
    write_descriptors.keep()


def get_steps_volumes_em_software_6(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:118]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("MASKING",), trace, IN_STEPS,
            {"category": 121, "name": 122, "version": 122}, "its category is not MASKING (common/steps.omap:121)",
        ),
        trace,
    )
    write_descriptors(
        "masking software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 122),
            part_of(text(em_software_row.get("version")), "_em_software.version", 122),
        ),
        ("_em_software.name", "_em_software.version"), 122,
    )
    write_descriptors.keep()


def get_steps_volumes_em_software_7(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:124]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("SYMMETRY DETERMINATION",), trace, IN_STEPS,
            {"category": 127, "name": 128, "version": 128},
            "its category is not SYMMETRY DETERMINATION (common/steps.omap:127)",
        ),
        trace,
    )
    write_descriptors(
        "symmetry determination software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 128),
            part_of(text(em_software_row.get("version")), "_em_software.version", 128),
        ),
        ("_em_software.name", "_em_software.version"), 128,
    )
    write_descriptors.keep()


def get_steps_volumes_em_software_8(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:130]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_software", IN_STEPS,
    )
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("OTHER",), trace, IN_STEPS,
            {"category": 133, "name": 134, "version": 134}, "its category is not OTHER (common/steps.omap:133)",
        ),
        trace,
    )
    write_descriptors(
        "other software",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 134),
            part_of(text(em_software_row.get("version")), "_em_software.version", 134),
        ),
        ("_em_software.name", "_em_software.version"), 134,
    )
    write_descriptors.keep()


def get_steps_volumes_em_start_model(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """The model that the refinement began with.  [common/steps.omap:184]"""
    write_descriptors = WriterByWord(
        volumes, DESCRIPTORS_BY_DESCRIPTOR_NAME_2, row_writer, trace, "_em_start_model", IN_STEPS,
    )
    em_start_model_row = agreed_row("em_start_model", tables.get("em_start_model", ()), trace)
    if (said := em_start_model_row.get("type")) is not None:
        write_descriptors("start model", among(text(said), EM_START_MODEL_TYPE), "_em_start_model.type", 188)
    if (said_2 := em_start_model_row.get("details")) is not None:
        write_descriptors("start model details", text(said_2), "_em_start_model.details", 191)
    if (said_3 := em_start_model_row.get("emdb_id")) is not None:
        write_descriptors(
            "start model EMDB entry", matching(text(said_3), EMDB_ID_FORM, "`emdb_id`"), "_em_start_model.emdb_id",
            192,
        )
    if (said_4 := em_start_model_row.get("pdb_id")) is not None:
        write_descriptors(
            "start model PDB entry", matching(text(said_4), PDB_ID_FORM, "`pdb_id`"), "_em_start_model.pdb_id", 193,
        )
    if (said_5 := em_start_model_row.get("insilico_model")) is not None:
        write_descriptors("start model in silico", text(said_5), "_em_start_model.insilico_model", 194)
    if (said_6 := em_start_model_row.get("other")) is not None:
        write_descriptors("other start model", text(said_6), "_em_start_model.other", 195)
    write_descriptors.keep()


def get_steps_em_start_model(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_start_model`.  [common/steps.omap:198]"""
    em_start_model_row = agreed_row("em_start_model", tables.get("em_start_model", ()), trace)
    if is_one_of(em_start_model_row.get("type"), "RANDOM CONICAL TILT"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_images", at_least(whole(em_start_model_row.get("random_conical_tilt_num_images")), 1),
            "_em_start_model.random_conical_tilt_num_images", 216,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle", plain(within(number(em_start_model_row.get("random_conical_tilt_angle")), 0, 180)),
            "_em_start_model.random_conical_tilt_angle", 217,
        )
    elif is_one_of(em_start_model_row.get("type"), "ORTHOGONAL TILT"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_images", at_least(whole(em_start_model_row.get("orthogonal_tilt_num_images")), 1),
            "_em_start_model.orthogonal_tilt_num_images", 220,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle_1", plain(inside(number(em_start_model_row.get("orthogonal_tilt_angle1")), -180, 180)),
            "_em_start_model.orthogonal_tilt_angle1", 221,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle_2", plain(inside(number(em_start_model_row.get("orthogonal_tilt_angle2")), -180, 180)),
            "_em_start_model.orthogonal_tilt_angle2", 222,
        )


def get_steps_movies_em_motion_correction(tables: Tables, movies: Tree, trace: Trace) -> None:
    """The motion of the specimen.  [common/steps.omap:226]"""
    write_descriptors = WriterByWord(
        movies, DESCRIPTORS_BY_DESCRIPTOR_NAME_3, row_writer, trace, "_em_motion_correction", IN_STEPS,
    )
    em_motion_correction_row = agreed_row("em_motion_correction", tables.get("em_motion_correction", ()), trace)
    if (said := em_motion_correction_row.get("type")) is not None:
        write_descriptors(
            "motion correction", among(text(said), EM_MOTION_CORRECTION_TYPE), "_em_motion_correction.type", 229,
        )
    if (said_2 := em_motion_correction_row.get("details")) is not None:
        write_descriptors("motion correction details", text(said_2), "_em_motion_correction.details", 231)
    write_descriptors.keep()
