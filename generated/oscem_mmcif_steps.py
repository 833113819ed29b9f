"""steps: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/steps.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_deposition import (
    ASK_ALGORITHM_2, ASK_CLASSIFICATION_SOFTWARE_2, ASK_CLASS_AVERAGES_2, ASK_CTF_CORRECTION_2, ASK_CTF_SOFTWARE_2,
    ASK_FINAL_ANGLES_2, ASK_FINAL_ANGLES_SOFTWARE_2, ASK_FSC_TYPE_2, ASK_INITIAL_ANGLES_2,
    ASK_INITIAL_ANGLES_SOFTWARE_2, ASK_MAP_SYMMETRY_3, ASK_MOTION_CORRECTION_2, ASK_PARTICLES, ASK_PICKING_SOFTWARE_2,
    ASK_PROCESSING_SOFTWARE_4, ASK_RECONSTRUCTION_SOFTWARE_2, ASK_RECONSTRUCTION_VERSION_2, ASK_RELION_VERSION_4,
    ASK_RESOLUTION_METHOD_2, ASK_START_EMDB_2, ASK_START_INSILICO_2, ASK_START_MODEL_2, ASK_START_OTHER_2,
    ASK_START_PDB_2, ASK_SYMMETRY_2, ASK_TILT_ANGLE_1_2, ASK_TILT_ANGLE_2_2, ASK_TILT_ANGLE_3, ASK_TILT_IMAGES_2,
    FSC_TYPE_PUT,
)
from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_ALGORITHM, EM_3D_RECONSTRUCTION_FSC_TYPE, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD,
    EM_3D_RECONSTRUCTION_SYMMETRY_TYPE, EM_CTF_CORRECTION_TYPE, EM_EULER_ANGLE_ASSIGNMENT_TYPE,
    EM_MOTION_CORRECTION_TYPE, EM_SOFTWARE_NAME, EM_START_MODEL_TYPE,
)
from oscem_map.runtime.codecs import agreed, spread
from oscem_map.runtime.read_tables import agreed_row, matching_rows
from oscem_map.runtime.read_tree import Where, gather, is_one_of
from oscem_map.runtime.text_codecs import from_versioned, versioned
from oscem_map.runtime.trace import Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.values import (
    above, among, at_least, block, figure, inside, line, listed_or_free, matching, number, plain, text, whole, within,
)
from oscem_map.runtime.write_tables import Rows
from oscem_map.runtime.write_tree import keep_element, object_in

IN_STEPS = "common/steps.omap"
EMDB_ID_FORM = re.compile("EMD-[0-9]{4,}")
PDB_ID_FORM = re.compile("([1-9][A-Z0-9]{3}|PDB_[A-Z0-9]{8})")
POINT_SYMMETRY_FORM = re.compile("(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)")


def put_steps(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`processing <-> this`.  [common/steps.omap:7]"""
    put_steps_em_ctf_correction(processing, rows, trace, at)
    put_steps_em_software(processing, rows, trace, at)
    put_steps_em_software_2(processing, rows, trace, at)
    put_steps_em_software_3(processing, rows, trace, at)
    put_steps_em_euler_angle_assignment(processing, rows, trace, at)
    put_steps_em_software_4(processing, rows, trace, at)
    put_steps_em_euler_angle_assignment_2(processing, rows, trace, at)
    put_steps_em_software_5(processing, rows, trace, at)
    put_steps_em_software_6(processing, rows, trace, at)
    put_steps_em_software_7(processing, rows, trace, at)
    put_steps_em_software_8(processing, rows, trace, at)
    put_steps_em_software_9(processing, rows, trace, at)
    write = writer(rows["em_image_processing"], trace, at, IN_STEPS)
    write(
        "details",
        block(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:131",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("image processing details",)),
                ),
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 131,
    )
    write_em_3d_reconstruction = writer(rows["em_3d_reconstruction"], trace, at, IN_STEPS)
    write_em_3d_reconstruction(
        "resolution_method",
        block(
            listed_or_free(
                agreed(
                    gather(
                        processing, "volumes[].descriptors[].descriptor_thing", text, trace, at,
                        "common/steps.omap:134", Where(0, "volume_type", ("final volume",)),
                        Where(1, "descriptor_name", ("resolution method",)),
                    ),
                ),
                EM_3D_RECONSTRUCTION_RESOLUTION_METHOD,
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 134,
    )
    if trace.ask and "resolution_method" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD_2)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 137,
        )
    write_em_3d_reconstruction(
        "fsc_type",
        among(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:140",
                    Where(0, "volume_type", ("final volume",)), Where(1, "descriptor_name", ("FSC type",)),
                ),
            ),
            EM_3D_RECONSTRUCTION_FSC_TYPE,
        ),
        "volumes[].descriptors[].descriptor_thing", 140,
    )
    if trace.ask and "fsc_type" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction("fsc_type", block(FSC_TYPE_PUT(trace.given(ASK_FSC_TYPE_2))), "$ask.fsc_type", 143)
    write_em_3d_reconstruction(
        "algorithm",
        block(
            listed_or_free(
                agreed(
                    gather(
                        processing, "volumes[].descriptors[].descriptor_thing", text, trace, at,
                        "common/steps.omap:146", Where(0, "volume_type", ("final volume",)),
                        Where(1, "descriptor_name", ("reconstruction algorithm",)),
                    ),
                ),
                EM_3D_RECONSTRUCTION_ALGORITHM,
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 146,
    )
    if trace.ask and "algorithm" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "algorithm", block(listed_or_free(text(trace.given(ASK_ALGORITHM_2)), EM_3D_RECONSTRUCTION_ALGORITHM)),
            "$ask.algorithm", 149,
        )
    write_em_3d_reconstruction(
        "method",
        block(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:152",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("reconstruction method",)),
                ),
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 152,
    )
    if trace.ask:
        write_em_3d_reconstruction(
            "num_class_averages", figure(above(whole(number(trace.given(ASK_CLASS_AVERAGES_2))), 0)),
            "$ask.class_averages", 154,
        )
    write_em_3d_reconstruction(
        "symmetry_type",
        among(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:156",
                    Where(0, "volume_type", ("final volume",)), Where(1, "descriptor_name", ("symmetry type",)),
                ),
            ),
            EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
        ),
        "volumes[].descriptors[].descriptor_thing", 156,
    )
    if trace.ask and "symmetry_type" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "symmetry_type", line(among(text(trace.given(ASK_MAP_SYMMETRY_3)), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE)),
            "$ask.map_symmetry", 159,
        )
    write_em_3d_reconstruction(
        "details",
        block(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:162",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("reconstruction details",)),
                ),
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 162,
    )
    write_em_single_particle_entity = writer(rows["em_single_particle_entity"], trace, at, IN_STEPS)
    write_em_single_particle_entity(
        "point_symmetry",
        matching(
            line(
                agreed(
                    gather(
                        processing, "volumes[].descriptors[].descriptor_thing", text, trace, at,
                        "common/steps.omap:171", Where(0, "volume_type", ("final volume",)),
                        Where(1, "descriptor_name", ("point symmetry",)),
                    ),
                ),
            ),
            POINT_SYMMETRY_FORM, "`point_symmetry`",
        ),
        "volumes[].descriptors[].descriptor_thing", 171,
    )
    if trace.ask and "point_symmetry" not in rows["em_single_particle_entity"]:
        write_em_single_particle_entity(
            "point_symmetry",
            matching(line(text(trace.given(ASK_SYMMETRY_2))), POINT_SYMMETRY_FORM, "`point_symmetry`"),
            "$ask.symmetry", 173,
        )
    if trace.ask and "num_particles" not in rows["em_3d_reconstruction"]:
        write_em_3d_reconstruction(
            "num_particles", figure(above(whole(number(trace.given(ASK_PARTICLES))), 0)), "$ask.particles", 176,
        )
    put_steps_em_start_model(processing, rows, trace, at)
    put_steps_em_motion_correction(processing, rows, trace, at)


def put_steps_em_ctf_correction(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The correction of the contrast transfer function.  [common/steps.omap:9]"""
    write = writer(rows["em_ctf_correction"], trace, at, IN_STEPS)
    write(
        "type",
        line(
            listed_or_free(
                agreed(
                    gather(
                        processing, "ctfs.descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:12",
                        Where(1, "descriptor_name", ("CTF correction",)),
                    ),
                ),
                EM_CTF_CORRECTION_TYPE,
            ),
        ),
        "ctfs.descriptors[].descriptor_thing", 12,
    )
    if trace.ask and "type" not in rows["em_ctf_correction"]:
        write(
            "type", line(listed_or_free(text(trace.given(ASK_CTF_CORRECTION_2)), EM_CTF_CORRECTION_TYPE)),
            "$ask.ctf_correction", 13,
        )
    write(
        "details",
        block(
            agreed(
                gather(
                    processing, "ctfs.descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:14",
                    Where(1, "descriptor_name", ("CTF correction details",)),
                ),
            ),
        ),
        "ctfs.descriptors[].descriptor_thing", 14,
    )


def put_steps_em_software(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:16]"""
    write = writer(rows["em_software_ctf_correction"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "ctfs.descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:20",
                    Where(1, "descriptor_name", ("CTF correction software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "ctfs.descriptors[].descriptor_thing", 20)
    write("version", line(version_value), "ctfs.descriptors[].descriptor_thing", 20)
    if trace.ask and "name" not in rows["em_software_ctf_correction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_CTF_SOFTWARE_2)), EM_SOFTWARE_NAME)),
            "$ask.ctf_software", 22,
        )
    if trace.ask and "name" not in rows["em_software_ctf_correction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE_4)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 23,
        )
    if is_one_of(rows["em_software_ctf_correction"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_ctf_correction"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION_4))), "$ask.relion_version", 25)
        if "version" not in rows["em_software_ctf_correction"]:
            trace.unanswered(ASK_RELION_VERSION_4)


def put_steps_em_software_2(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """From the particles to their map.  [common/steps.omap:29]"""
    write = writer(rows["em_software_particle_selection"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:33",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("particle selection software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "volumes[].descriptors[].descriptor_thing", 33)
    write("version", line(version_value), "volumes[].descriptors[].descriptor_thing", 33)
    if trace.ask and "name" not in rows["em_software_particle_selection"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PICKING_SOFTWARE_2)), EM_SOFTWARE_NAME)),
            "$ask.picking_software", 36,
        )
    if trace.ask and "name" not in rows["em_software_particle_selection"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE_4)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 37,
        )
    if is_one_of(rows["em_software_particle_selection"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_particle_selection"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION_4))), "$ask.relion_version", 39)
        if "version" not in rows["em_software_particle_selection"]:
            trace.unanswered(ASK_RELION_VERSION_4)


def put_steps_em_software_3(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:42]"""
    write = writer(rows["em_software_classification"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:46",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("classification software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "volumes[].descriptors[].descriptor_thing", 46)
    write("version", line(version_value), "volumes[].descriptors[].descriptor_thing", 46)
    if trace.ask and "name" not in rows["em_software_classification"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_CLASSIFICATION_SOFTWARE_2)), EM_SOFTWARE_NAME)),
            "$ask.classification_software", 49,
        )
    if trace.ask and "name" not in rows["em_software_classification"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE_4)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 50,
        )
    if is_one_of(rows["em_software_classification"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_classification"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION_4))), "$ask.relion_version", 52)
        if "version" not in rows["em_software_classification"]:
            trace.unanswered(ASK_RELION_VERSION_4)


def put_steps_em_euler_angle_assignment(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/steps.omap:55]"""
    write = writer(rows["em_euler_angle_assignment_initial"], trace, at, IN_STEPS)
    write(
        "type",
        among(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:59",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("initial angle assignment",)),
                ),
            ),
            EM_EULER_ANGLE_ASSIGNMENT_TYPE,
        ),
        "volumes[].descriptors[].descriptor_thing", 59,
    )
    if trace.ask and "type" not in rows["em_euler_angle_assignment_initial"]:
        write(
            "type", line(among(text(trace.given(ASK_INITIAL_ANGLES_2)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.initial_angles", 60,
        )
    write(
        "details",
        block(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:61",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("initial angle assignment details",)),
                ),
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 61,
    )


def put_steps_em_software_4(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:63]"""
    write = writer(rows["em_software_initial_euler_assignment"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:67",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("initial angle assignment software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "volumes[].descriptors[].descriptor_thing", 67)
    write("version", line(version_value), "volumes[].descriptors[].descriptor_thing", 67)
    if trace.ask and "name" not in rows["em_software_initial_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_INITIAL_ANGLES_SOFTWARE_2)), EM_SOFTWARE_NAME)),
            "$ask.initial_angles_software", 70,
        )
    if trace.ask and "name" not in rows["em_software_initial_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE_4)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 71,
        )
    if is_one_of(rows["em_software_initial_euler_assignment"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_initial_euler_assignment"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION_4))), "$ask.relion_version", 73)
        if "version" not in rows["em_software_initial_euler_assignment"]:
            trace.unanswered(ASK_RELION_VERSION_4)


def put_steps_em_euler_angle_assignment_2(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/steps.omap:76]"""
    write = writer(rows["em_euler_angle_assignment_final"], trace, at, IN_STEPS)
    write(
        "type",
        among(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:80",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("final angle assignment",)),
                ),
            ),
            EM_EULER_ANGLE_ASSIGNMENT_TYPE,
        ),
        "volumes[].descriptors[].descriptor_thing", 80,
    )
    if trace.ask and "type" not in rows["em_euler_angle_assignment_final"]:
        write(
            "type", line(among(text(trace.given(ASK_FINAL_ANGLES_2)), EM_EULER_ANGLE_ASSIGNMENT_TYPE)),
            "$ask.final_angles", 81,
        )
    write(
        "details",
        block(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:82",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("final angle assignment details",)),
                ),
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 82,
    )


def put_steps_em_software_5(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:84]"""
    write = writer(rows["em_software_final_euler_assignment"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:88",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("final angle assignment software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "volumes[].descriptors[].descriptor_thing", 88)
    write("version", line(version_value), "volumes[].descriptors[].descriptor_thing", 88)
    if trace.ask and "name" not in rows["em_software_final_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_FINAL_ANGLES_SOFTWARE_2)), EM_SOFTWARE_NAME)),
            "$ask.final_angles_software", 91,
        )
    if trace.ask and "name" not in rows["em_software_final_euler_assignment"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE_4)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 92,
        )
    if is_one_of(rows["em_software_final_euler_assignment"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_final_euler_assignment"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION_4))), "$ask.relion_version", 94)
        if "version" not in rows["em_software_final_euler_assignment"]:
            trace.unanswered(ASK_RELION_VERSION_4)


def put_steps_em_software_6(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:97]"""
    write = writer(rows["em_software_reconstruction"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:101",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("reconstruction software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "volumes[].descriptors[].descriptor_thing", 101)
    write("version", line(version_value), "volumes[].descriptors[].descriptor_thing", 101)
    if trace.ask and "name" not in rows["em_software_reconstruction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_RECONSTRUCTION_SOFTWARE_2)), EM_SOFTWARE_NAME)),
            "$ask.reconstruction_software", 104,
        )
    if trace.ask and "name" not in rows["em_software_reconstruction"]:
        write(
            "name", line(listed_or_free(text(trace.given(ASK_PROCESSING_SOFTWARE_4)), EM_SOFTWARE_NAME)),
            "$ask.processing_software", 105,
        )
    if is_one_of(rows["em_software_reconstruction"].get("name"), "RELION"):
        if trace.ask and "version" not in rows["em_software_reconstruction"]:
            write("version", line(text(trace.given(ASK_RELION_VERSION_4))), "$ask.relion_version", 107)
        if "version" not in rows["em_software_reconstruction"]:
            trace.unanswered(ASK_RELION_VERSION_4)
    else:
        if trace.ask and "version" not in rows["em_software_reconstruction"]:
            write(
                "version", line(text(trace.given(ASK_RECONSTRUCTION_VERSION_2))), "$ask.reconstruction_version", 110,
            )


def put_steps_em_software_7(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:113]"""
    write = writer(rows["em_software_masking"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:117",
                    Where(0, "volume_type", ("final volume",)), Where(1, "descriptor_name", ("masking software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "volumes[].descriptors[].descriptor_thing", 117)
    write("version", line(version_value), "volumes[].descriptors[].descriptor_thing", 117)


def put_steps_em_software_8(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:119]"""
    write = writer(rows["em_software_symmetry_determination"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:123",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("symmetry determination software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "volumes[].descriptors[].descriptor_thing", 123)
    write("version", line(version_value), "volumes[].descriptors[].descriptor_thing", 123)


def put_steps_em_software_9(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_software`.  [common/steps.omap:125]"""
    write = writer(rows["em_software_other"], trace, at, IN_STEPS)
    name_value, version_value = spread(
        versioned(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:129",
                    Where(0, "volume_type", ("final volume",)), Where(1, "descriptor_name", ("other software",)),
                ),
            ),
        ),
        2,
    )
    write("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "volumes[].descriptors[].descriptor_thing", 129)
    write("version", line(version_value), "volumes[].descriptors[].descriptor_thing", 129)


def put_steps_em_start_model(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The model that the refinement began with.  [common/steps.omap:180]"""
    write = writer(rows["em_start_model"], trace, at, IN_STEPS)
    write(
        "type",
        among(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:185",
                    Where(0, "volume_type", ("final volume",)), Where(1, "descriptor_name", ("start model",)),
                ),
            ),
            EM_START_MODEL_TYPE,
        ),
        "volumes[].descriptors[].descriptor_thing", 185,
    )
    if trace.ask and "type" not in rows["em_start_model"]:
        write("type", line(among(text(trace.given(ASK_START_MODEL_2)), EM_START_MODEL_TYPE)), "$ask.start_model", 187)
    write(
        "details",
        block(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:189",
                    Where(0, "volume_type", ("final volume",)), Where(1, "descriptor_name", ("start model details",)),
                ),
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 189,
    )
    write(
        "emdb_id",
        matching(
            line(
                agreed(
                    gather(
                        processing, "volumes[].descriptors[].descriptor_thing", text, trace, at,
                        "common/steps.omap:191", Where(0, "volume_type", ("final volume",)),
                        Where(1, "descriptor_name", ("start model EMDB entry",)),
                    ),
                ),
            ),
            EMDB_ID_FORM, "`emdb_id`",
        ),
        "volumes[].descriptors[].descriptor_thing", 191,
    )
    write(
        "pdb_id",
        matching(
            line(
                agreed(
                    gather(
                        processing, "volumes[].descriptors[].descriptor_thing", text, trace, at,
                        "common/steps.omap:193", Where(0, "volume_type", ("final volume",)),
                        Where(1, "descriptor_name", ("start model PDB entry",)),
                    ),
                ),
            ),
            PDB_ID_FORM, "`pdb_id`",
        ),
        "volumes[].descriptors[].descriptor_thing", 193,
    )
    write(
        "insilico_model",
        block(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:195",
                    Where(0, "volume_type", ("final volume",)),
                    Where(1, "descriptor_name", ("start model in silico",)),
                ),
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 195,
    )
    write(
        "other",
        block(
            agreed(
                gather(
                    processing, "volumes[].descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:197",
                    Where(0, "volume_type", ("final volume",)), Where(1, "descriptor_name", ("other start model",)),
                ),
            ),
        ),
        "volumes[].descriptors[].descriptor_thing", 197,
    )
    if is_one_of(rows["em_start_model"].get("type"), "EMDB MAP"):
        if trace.ask and "emdb_id" not in rows["em_start_model"]:
            write(
                "emdb_id", matching(line(text(trace.given(ASK_START_EMDB_2))), EMDB_ID_FORM, "`emdb_id`"),
                "$ask.start_emdb", 200,
            )
        if "emdb_id" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_EMDB_2)
    if is_one_of(rows["em_start_model"].get("type"), "PDB ENTRY"):
        if trace.ask and "pdb_id" not in rows["em_start_model"]:
            write(
                "pdb_id", matching(line(text(trace.given(ASK_START_PDB_2))), PDB_ID_FORM, "`pdb_id`"),
                "$ask.start_pdb", 203,
            )
        if "pdb_id" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_PDB_2)
    if is_one_of(rows["em_start_model"].get("type"), "INSILICO MODEL"):
        if trace.ask and "insilico_model" not in rows["em_start_model"]:
            write("insilico_model", block(text(trace.given(ASK_START_INSILICO_2))), "$ask.start_insilico", 206)
        if "insilico_model" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_INSILICO_2)
    if is_one_of(rows["em_start_model"].get("type"), "OTHER"):
        if trace.ask and "other" not in rows["em_start_model"]:
            write("other", block(text(trace.given(ASK_START_OTHER_2))), "$ask.start_other", 209)
        if "other" not in rows["em_start_model"]:
            trace.unanswered(ASK_START_OTHER_2)
    if is_one_of(rows["em_start_model"].get("type"), "RANDOM CONICAL TILT"):
        if trace.ask:
            write(
                "random_conical_tilt_num_images", figure(at_least(whole(number(trace.given(ASK_TILT_IMAGES_2))), 1)),
                "$ask.tilt_images", 212,
            )
        trace.unanswered(ASK_TILT_IMAGES_2)
        if trace.ask:
            write(
                "random_conical_tilt_angle", figure(within(number(number(trace.given(ASK_TILT_ANGLE_3))), 0, 180)),
                "$ask.tilt_angle", 213,
            )
        trace.unanswered(ASK_TILT_ANGLE_3)
    elif is_one_of(rows["em_start_model"].get("type"), "ORTHOGONAL TILT"):
        if trace.ask:
            write(
                "orthogonal_tilt_num_images", figure(at_least(whole(number(trace.given(ASK_TILT_IMAGES_2))), 1)),
                "$ask.tilt_images", 216,
            )
        trace.unanswered(ASK_TILT_IMAGES_2)
        if trace.ask:
            write(
                "orthogonal_tilt_angle1", figure(inside(number(number(trace.given(ASK_TILT_ANGLE_1_2))), -180, 180)),
                "$ask.tilt_angle_1", 217,
            )
        trace.unanswered(ASK_TILT_ANGLE_1_2)
        if trace.ask:
            write(
                "orthogonal_tilt_angle2", figure(inside(number(number(trace.given(ASK_TILT_ANGLE_2_2))), -180, 180)),
                "$ask.tilt_angle_2", 218,
            )
        trace.unanswered(ASK_TILT_ANGLE_2_2)


def put_steps_em_motion_correction(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The motion of the specimen.  [common/steps.omap:222]"""
    write = writer(rows["em_motion_correction"], trace, at, IN_STEPS)
    write(
        "type",
        among(
            agreed(
                gather(
                    processing, "movies.descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:225",
                    Where(1, "descriptor_name", ("motion correction",)),
                ),
            ),
            EM_MOTION_CORRECTION_TYPE,
        ),
        "movies.descriptors[].descriptor_thing", 225,
    )
    if trace.ask and "type" not in rows["em_motion_correction"]:
        write(
            "type", line(among(text(trace.given(ASK_MOTION_CORRECTION_2)), EM_MOTION_CORRECTION_TYPE)),
            "$ask.motion_correction", 226,
        )
    write(
        "details",
        block(
            agreed(
                gather(
                    processing, "movies.descriptors[].descriptor_thing", text, trace, at, "common/steps.omap:227",
                    Where(1, "descriptor_name", ("motion correction details",)),
                ),
            ),
        ),
        "movies.descriptors[].descriptor_thing", 227,
    )


def get_steps(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`processing <-> this`.  [common/steps.omap:7]"""
    get_steps_em_ctf_correction(tables, processing, trace)
    get_steps_em_software(tables, processing, trace)
    get_steps_em_software_2(tables, processing, trace)
    get_steps_em_software_3(tables, processing, trace)
    get_steps_em_euler_angle_assignment(tables, processing, trace)
    get_steps_em_software_4(tables, processing, trace)
    get_steps_em_euler_angle_assignment_2(tables, processing, trace)
    get_steps_em_software_5(tables, processing, trace)
    get_steps_em_software_6(tables, processing, trace)
    get_steps_em_software_7(tables, processing, trace)
    get_steps_em_software_8(tables, processing, trace)
    get_steps_em_software_9(tables, processing, trace)
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_", IN_STEPS)
    em_image_processing_row = agreed_row("em_image_processing", tables.get("em_image_processing", ()), trace)
    if (said := em_image_processing_row.get("details")) is not None:
        write("descriptor_thing", text(said), "_em_image_processing.details", 131)
    descriptors_2: Tree = {}
    write_descriptors = row_writer(descriptors_2, trace, "_", IN_STEPS)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said_2 := em_3d_reconstruction_row.get("resolution_method")) is not None:
        write_descriptors("descriptor_thing", text(said_2), "_em_3d_reconstruction.resolution_method", 134)
    descriptors_3: Tree = {}
    write_descriptors_2 = row_writer(descriptors_3, trace, "_", IN_STEPS)
    if (said_3 := em_3d_reconstruction_row.get("fsc_type")) is not None:
        write_descriptors_2(
            "descriptor_thing", among(text(said_3), EM_3D_RECONSTRUCTION_FSC_TYPE), "_em_3d_reconstruction.fsc_type",
            140,
        )
    descriptors_4: Tree = {}
    write_descriptors_3 = row_writer(descriptors_4, trace, "_", IN_STEPS)
    if (said_4 := em_3d_reconstruction_row.get("algorithm")) is not None:
        write_descriptors_3("descriptor_thing", text(said_4), "_em_3d_reconstruction.algorithm", 146)
    descriptors_5: Tree = {}
    write_descriptors_4 = row_writer(descriptors_5, trace, "_", IN_STEPS)
    if (said_5 := em_3d_reconstruction_row.get("method")) is not None:
        write_descriptors_4("descriptor_thing", text(said_5), "_em_3d_reconstruction.method", 152)
    row_writer(trace.answer_at("ask"), trace, "_", IN_STEPS)(
        "class_averages", above(whole(em_3d_reconstruction_row.get("num_class_averages")), 0),
        "_em_3d_reconstruction.num_class_averages", 154,
    )
    descriptors_6: Tree = {}
    write_descriptors_5 = row_writer(descriptors_6, trace, "_", IN_STEPS)
    if (said_6 := em_3d_reconstruction_row.get("symmetry_type")) is not None:
        write_descriptors_5(
            "descriptor_thing", among(text(said_6), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
            "_em_3d_reconstruction.symmetry_type", 156,
        )
    descriptors_7: Tree = {}
    write_descriptors_6 = row_writer(descriptors_7, trace, "_", IN_STEPS)
    if (said_7 := em_3d_reconstruction_row.get("details")) is not None:
        write_descriptors_6("descriptor_thing", text(said_7), "_em_3d_reconstruction.details", 162)
    descriptors_8: Tree = {}
    write_descriptors_7 = row_writer(descriptors_8, trace, "_", IN_STEPS)
    em_single_particle_entity_row = agreed_row(
        "em_single_particle_entity", tables.get("em_single_particle_entity", ()), trace,
    )
    if (said_8 := em_single_particle_entity_row.get("point_symmetry")) is not None:
        write_descriptors_7(
            "descriptor_thing", matching(text(said_8), POINT_SYMMETRY_FORM, "`point_symmetry`"),
            "_em_single_particle_entity.point_symmetry", 171,
        )
    get_steps_em_start_model(tables, processing, trace)
    get_steps_em_motion_correction(tables, processing, trace)
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "image processing details", False))
    keep_element(volumes, "descriptors", descriptors_2, trace, ("descriptor_name", "resolution method", False))
    keep_element(volumes, "descriptors", descriptors_3, trace, ("descriptor_name", "FSC type", False))
    keep_element(volumes, "descriptors", descriptors_4, trace, ("descriptor_name", "reconstruction algorithm", False))
    keep_element(volumes, "descriptors", descriptors_5, trace, ("descriptor_name", "reconstruction method", False))
    keep_element(volumes, "descriptors", descriptors_6, trace, ("descriptor_name", "symmetry type", False))
    keep_element(volumes, "descriptors", descriptors_7, trace, ("descriptor_name", "reconstruction details", False))
    keep_element(volumes, "descriptors", descriptors_8, trace, ("descriptor_name", "point symmetry", False))
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_ctf_correction(tables: Tables, processing: Tree, trace: Trace) -> None:
    """The correction of the contrast transfer function.  [common/steps.omap:9]"""
    ctfs = object_in(processing, "ctfs")
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_ctf_correction", IN_STEPS)
    em_ctf_correction_row = agreed_row("em_ctf_correction", tables.get("em_ctf_correction", ()), trace)
    if (said := em_ctf_correction_row.get("type")) is not None:
        write("descriptor_thing", text(said), "_em_ctf_correction.type", 12)
    descriptors_2: Tree = {}
    write_descriptors = row_writer(descriptors_2, trace, "_em_ctf_correction", IN_STEPS)
    if (said_2 := em_ctf_correction_row.get("details")) is not None:
        write_descriptors("descriptor_thing", text(said_2), "_em_ctf_correction.details", 14)
    keep_element(ctfs, "descriptors", descriptors, trace, ("descriptor_name", "CTF correction", False))
    keep_element(ctfs, "descriptors", descriptors_2, trace, ("descriptor_name", "CTF correction details", False))


def get_steps_em_software(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:16]"""
    ctfs = object_in(processing, "ctfs")
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("CTF CORRECTION",), trace, IN_STEPS,
            {"category": 19, "name": 20, "version": 20}, "its category is not CTF CORRECTION (common/steps.omap:19)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 20),
            part_of(text(em_software_row.get("version")), "_em_software.version", 20),
        ),
        ("_em_software.name", "_em_software.version"), 20,
    )
    keep_element(ctfs, "descriptors", descriptors, trace, ("descriptor_name", "CTF correction software", False))


def get_steps_em_software_2(tables: Tables, processing: Tree, trace: Trace) -> None:
    """From the particles to their map.  [common/steps.omap:29]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("PARTICLE SELECTION",), trace, IN_STEPS,
            {"category": 32, "name": 33, "version": 33},
            "its category is not PARTICLE SELECTION (common/steps.omap:32)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 33),
            part_of(text(em_software_row.get("version")), "_em_software.version", 33),
        ),
        ("_em_software.name", "_em_software.version"), 33,
    )
    keep_element(
        volumes, "descriptors", descriptors, trace, ("descriptor_name", "particle selection software", False),
    )
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_software_3(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:42]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("CLASSIFICATION",), trace, IN_STEPS,
            {"category": 45, "name": 46, "version": 46}, "its category is not CLASSIFICATION (common/steps.omap:45)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 46),
            part_of(text(em_software_row.get("version")), "_em_software.version", 46),
        ),
        ("_em_software.name", "_em_software.version"), 46,
    )
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "classification software", False))
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_euler_angle_assignment(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/steps.omap:55]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_euler_angle_assignment", IN_STEPS)
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", ("INITIAL",), trace,
            IN_STEPS, {"order": 58, "type": 59, "details": 61}, "its order is not INITIAL (common/steps.omap:58)",
        ),
        trace,
    )
    if (said := em_euler_angle_assignment_row.get("type")) is not None:
        write(
            "descriptor_thing", among(text(said), EM_EULER_ANGLE_ASSIGNMENT_TYPE), "_em_euler_angle_assignment.type",
            59,
        )
    descriptors_2: Tree = {}
    write_descriptors = row_writer(descriptors_2, trace, "_em_euler_angle_assignment", IN_STEPS)
    if (said_2 := em_euler_angle_assignment_row.get("details")) is not None:
        write_descriptors("descriptor_thing", text(said_2), "_em_euler_angle_assignment.details", 61)
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "initial angle assignment", False))
    keep_element(
        volumes, "descriptors", descriptors_2, trace, ("descriptor_name", "initial angle assignment details", False),
    )
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_software_4(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:63]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("INITIAL EULER ASSIGNMENT",), trace, IN_STEPS,
            {"category": 66, "name": 67, "version": 67},
            "its category is not INITIAL EULER ASSIGNMENT (common/steps.omap:66)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 67),
            part_of(text(em_software_row.get("version")), "_em_software.version", 67),
        ),
        ("_em_software.name", "_em_software.version"), 67,
    )
    keep_element(
        volumes, "descriptors", descriptors, trace, ("descriptor_name", "initial angle assignment software", False),
    )
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_euler_angle_assignment_2(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_euler_angle_assignment`.  [common/steps.omap:76]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_euler_angle_assignment", IN_STEPS)
    em_euler_angle_assignment_row = agreed_row(
        "em_euler_angle_assignment",
        matching_rows(
            "em_euler_angle_assignment", tables.get("em_euler_angle_assignment", ()), "order", ("FINAL",), trace,
            IN_STEPS, {"order": 79, "type": 80, "details": 82}, "its order is not FINAL (common/steps.omap:79)",
        ),
        trace,
    )
    if (said := em_euler_angle_assignment_row.get("type")) is not None:
        write(
            "descriptor_thing", among(text(said), EM_EULER_ANGLE_ASSIGNMENT_TYPE), "_em_euler_angle_assignment.type",
            80,
        )
    descriptors_2: Tree = {}
    write_descriptors = row_writer(descriptors_2, trace, "_em_euler_angle_assignment", IN_STEPS)
    if (said_2 := em_euler_angle_assignment_row.get("details")) is not None:
        write_descriptors("descriptor_thing", text(said_2), "_em_euler_angle_assignment.details", 82)
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "final angle assignment", False))
    keep_element(
        volumes, "descriptors", descriptors_2, trace, ("descriptor_name", "final angle assignment details", False),
    )
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_software_5(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:84]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("FINAL EULER ASSIGNMENT",), trace, IN_STEPS,
            {"category": 87, "name": 88, "version": 88},
            "its category is not FINAL EULER ASSIGNMENT (common/steps.omap:87)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 88),
            part_of(text(em_software_row.get("version")), "_em_software.version", 88),
        ),
        ("_em_software.name", "_em_software.version"), 88,
    )
    keep_element(
        volumes, "descriptors", descriptors, trace, ("descriptor_name", "final angle assignment software", False),
    )
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_software_6(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:97]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("RECONSTRUCTION",), trace, IN_STEPS,
            {"category": 100, "name": 101, "version": 101},
            "its category is not RECONSTRUCTION (common/steps.omap:100)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 101),
            part_of(text(em_software_row.get("version")), "_em_software.version", 101),
        ),
        ("_em_software.name", "_em_software.version"), 101,
    )
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "reconstruction software", False))
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_software_7(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:113]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("MASKING",), trace, IN_STEPS,
            {"category": 116, "name": 117, "version": 117}, "its category is not MASKING (common/steps.omap:116)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 117),
            part_of(text(em_software_row.get("version")), "_em_software.version", 117),
        ),
        ("_em_software.name", "_em_software.version"), 117,
    )
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "masking software", False))
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_software_8(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:119]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("SYMMETRY DETERMINATION",), trace, IN_STEPS,
            {"category": 122, "name": 123, "version": 123},
            "its category is not SYMMETRY DETERMINATION (common/steps.omap:122)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 123),
            part_of(text(em_software_row.get("version")), "_em_software.version", 123),
        ),
        ("_em_software.name", "_em_software.version"), 123,
    )
    keep_element(
        volumes, "descriptors", descriptors, trace, ("descriptor_name", "symmetry determination software", False),
    )
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_software_9(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`this <-> _em_software`.  [common/steps.omap:125]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_software", IN_STEPS)
    part_of = part_reader(trace, "_em_software", IN_STEPS)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("OTHER",), trace, IN_STEPS,
            {"category": 128, "name": 129, "version": 129}, "its category is not OTHER (common/steps.omap:128)",
        ),
        trace,
    )
    write(
        "descriptor_thing",
        from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 129),
            part_of(text(em_software_row.get("version")), "_em_software.version", 129),
        ),
        ("_em_software.name", "_em_software.version"), 129,
    )
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "other software", False))
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_start_model(tables: Tables, processing: Tree, trace: Trace) -> None:
    """The model that the refinement began with.  [common/steps.omap:180]"""
    volumes: Tree = {}
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_start_model", IN_STEPS)
    em_start_model_row = agreed_row("em_start_model", tables.get("em_start_model", ()), trace)
    if (said := em_start_model_row.get("type")) is not None:
        write("descriptor_thing", among(text(said), EM_START_MODEL_TYPE), "_em_start_model.type", 185)
    descriptors_2: Tree = {}
    write_descriptors = row_writer(descriptors_2, trace, "_em_start_model", IN_STEPS)
    if (said_2 := em_start_model_row.get("details")) is not None:
        write_descriptors("descriptor_thing", text(said_2), "_em_start_model.details", 189)
    descriptors_3: Tree = {}
    write_descriptors_2 = row_writer(descriptors_3, trace, "_em_start_model", IN_STEPS)
    if (said_3 := em_start_model_row.get("emdb_id")) is not None:
        write_descriptors_2(
            "descriptor_thing", matching(text(said_3), EMDB_ID_FORM, "`emdb_id`"), "_em_start_model.emdb_id", 191,
        )
    descriptors_4: Tree = {}
    write_descriptors_3 = row_writer(descriptors_4, trace, "_em_start_model", IN_STEPS)
    if (said_4 := em_start_model_row.get("pdb_id")) is not None:
        write_descriptors_3(
            "descriptor_thing", matching(text(said_4), PDB_ID_FORM, "`pdb_id`"), "_em_start_model.pdb_id", 193,
        )
    descriptors_5: Tree = {}
    write_descriptors_4 = row_writer(descriptors_5, trace, "_em_start_model", IN_STEPS)
    if (said_5 := em_start_model_row.get("insilico_model")) is not None:
        write_descriptors_4("descriptor_thing", text(said_5), "_em_start_model.insilico_model", 195)
    descriptors_6: Tree = {}
    write_descriptors_5 = row_writer(descriptors_6, trace, "_em_start_model", IN_STEPS)
    if (said_6 := em_start_model_row.get("other")) is not None:
        write_descriptors_5("descriptor_thing", text(said_6), "_em_start_model.other", 197)
    if is_one_of(em_start_model_row.get("type"), "RANDOM CONICAL TILT"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_images", at_least(whole(em_start_model_row.get("random_conical_tilt_num_images")), 1),
            "_em_start_model.random_conical_tilt_num_images", 212,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle", plain(within(number(em_start_model_row.get("random_conical_tilt_angle")), 0, 180)),
            "_em_start_model.random_conical_tilt_angle", 213,
        )
    elif is_one_of(em_start_model_row.get("type"), "ORTHOGONAL TILT"):
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_images", at_least(whole(em_start_model_row.get("orthogonal_tilt_num_images")), 1),
            "_em_start_model.orthogonal_tilt_num_images", 216,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle_1", plain(inside(number(em_start_model_row.get("orthogonal_tilt_angle1")), -180, 180)),
            "_em_start_model.orthogonal_tilt_angle1", 217,
        )
        row_writer(trace.answer_at("ask"), trace, "_em_start_model", IN_STEPS)(
            "tilt_angle_2", plain(inside(number(em_start_model_row.get("orthogonal_tilt_angle2")), -180, 180)),
            "_em_start_model.orthogonal_tilt_angle2", 218,
        )
    keep_element(volumes, "descriptors", descriptors, trace, ("descriptor_name", "start model", False))
    keep_element(volumes, "descriptors", descriptors_2, trace, ("descriptor_name", "start model details", False))
    keep_element(volumes, "descriptors", descriptors_3, trace, ("descriptor_name", "start model EMDB entry", False))
    keep_element(volumes, "descriptors", descriptors_4, trace, ("descriptor_name", "start model PDB entry", False))
    keep_element(volumes, "descriptors", descriptors_5, trace, ("descriptor_name", "start model in silico", False))
    keep_element(volumes, "descriptors", descriptors_6, trace, ("descriptor_name", "other start model", False))
    keep_element(processing, "volumes", volumes, trace, ("volume_type", "final volume", False))


def get_steps_em_motion_correction(tables: Tables, processing: Tree, trace: Trace) -> None:
    """The motion of the specimen.  [common/steps.omap:222]"""
    movies = object_in(processing, "movies")
    descriptors: Tree = {}
    write = row_writer(descriptors, trace, "_em_motion_correction", IN_STEPS)
    em_motion_correction_row = agreed_row("em_motion_correction", tables.get("em_motion_correction", ()), trace)
    if (said := em_motion_correction_row.get("type")) is not None:
        write("descriptor_thing", among(text(said), EM_MOTION_CORRECTION_TYPE), "_em_motion_correction.type", 225)
    descriptors_2: Tree = {}
    write_descriptors = row_writer(descriptors_2, trace, "_em_motion_correction", IN_STEPS)
    if (said_2 := em_motion_correction_row.get("details")) is not None:
        write_descriptors("descriptor_thing", text(said_2), "_em_motion_correction.details", 227)
    keep_element(movies, "descriptors", descriptors, trace, ("descriptor_name", "motion correction", False))
    keep_element(movies, "descriptors", descriptors_2, trace, ("descriptor_name", "motion correction details", False))
