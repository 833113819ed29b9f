"""processing: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/processing.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_lists import EM_3D_RECONSTRUCTION_RESOLUTION_METHOD
from oscem_map.runtime.codecs import agreed, count, join, mean, rounded, vector
from oscem_map.runtime.composed_texts import members, stated
from oscem_map.runtime.read_tables import agreed_row, matching_rows
from oscem_map.runtime.read_tree import Where, gather, others, part, preferred
from oscem_map.runtime.remarks import added, remark
from oscem_map.runtime.text_codecs import numeral
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.values import (
    Scale, above, at_least, block, figure, kept, line, listed_or_free, matching, measured, number, quantity, text,
    whole,
)
from oscem_map.runtime.write_tables import Rows, supply
from oscem_map.runtime.write_tree import list_in, object_in, without_empty

IN_PROCESSING = "common/processing.omap"
USED_FRAMES_PER_IMAGE_FORM = re.compile("[+\\-]?[0-9]+-[+\\-]?[0-9]+")
ANGSTROMS = Scale("Å")
ASK_RESOLUTION_METHOD = Question(
    "resolution_method", "How the resolution was measured, e.g. FSC 0.143 CUT-OFF",
    ("_em_3d_reconstruction.resolution_method",), "common/processing.omap:60",
)


def put_processing(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`processing <-> this`.  [common/processing.omap:6]"""
    coordinates = part(processing, "coordinates", trace, at)
    if coordinates:
        put_processing_coordinates_em_particle_selection(coordinates, rows, trace, f"{at}.coordinates")
    classes2D = part(processing, "classes2D", trace, at)
    if classes2D:
        put_processing_classes2D_em_final_classification(classes2D, rows, trace, f"{at}.classes2D")
    classes3D = part(processing, "classes3D", trace, at)
    if classes3D:
        put_processing_classes3D_em_final_classification(classes3D, rows, trace, f"{at}.classes3D")
    put_processing_volumes_em_3d_reconstruction(processing, rows, trace, at)
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_PROCESSING)
    if trace.ask:
        write(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 60,
        )
    # movies.initial_dose is lost: no item for a dose before the exposure
    # movies.gain_image is lost: the name of a file; it belongs in EMPIAR
    # movies.dark_image is lost: the name of a file; it belongs in EMPIAR
    write_em_motion_correction = writer(rows["em_motion_correction"], trace, at, IN_PROCESSING)
    write_em_motion_correction(
        "details",
        block(
            join(
                gather(
                    processing, "movies.descriptors[].descriptor_name", text, trace, at, "common/processing.omap:68",
                ),
                "; ",
            ),
        ),
        "movies.descriptors[].descriptor_name", 68,
    )
    write_em_image_scans = writer(rows["em_image_scans"], trace, at, IN_PROCESSING)
    write_em_image_scans(
        "used_frames_per_image",
        matching(
            line(
                members(
                    gather(
                        processing, "movies.descriptors[].descriptor_thing.frames_aligned", kept, trace, at,
                        "common/processing.omap:70",
                    ),
                    "{frame0}-{frameN}",
                ),
            ),
            USED_FRAMES_PER_IMAGE_FORM, "`used_frames_per_image`",
        ),
        "movies.descriptors[].descriptor_thing.frames_aligned", 70,
    )
    # movies.descriptors[].descriptor_thing is lost: of the settings of a program the archive keeps the frames that it took
    write_em_start_model = writer(rows["em_start_model"], trace, at, IN_PROCESSING)
    write_em_start_model(
        "details",
        block(
            remark(
                numeral(
                    agreed(
                        gather(
                            processing, "volumes[].vol_number_particles", whole, trace, at,
                            "common/processing.omap:74", Where(0, "volume_type", ("initial volume",)),
                        ),
                    ),
                ),
                "particles",
            ),
        ),
        "volumes[].vol_number_particles", 74,
    )
    write_em_start_model(
        "details",
        added(
            rows["em_start_model"], "details",
            block(
                remark(
                    stated(
                        agreed(
                            gather(
                                processing, "volumes[].vol_resolution", lambda raw: quantity(raw, ANGSTROMS), trace,
                                at, "common/processing.omap:76", Where(0, "volume_type", ("initial volume",)),
                            ),
                        ),
                        ANGSTROMS,
                    ),
                    "resolution",
                ),
            ),
            trace,
        ),
        "volumes[].vol_resolution", 76,
    )
    # micrographs.descriptors[] is lost: free keys have no item
    # ctfs.amplitude_contrast is lost: not _em_ctf_correction.amplitude_correction_factor
    # ctfs.defocus.output_avg_defocus is lost: mmCIF keeps the ends of the range
    # ctfs.defocus.defocus_histogram is lost: the name of a picture file
    # ctfs.defocus.defocus_micrograph_examples is lost: the name of a picture file
    # ctfs.resolution is lost: of the fit, not of the map
    # ctfs.astigmatism is lost: the name of a picture file
    # ctfs.descriptors[] is lost: free keys have no item


def put_processing_coordinates_em_particle_selection(coordinates: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`coordinates <-> _em_particle_selection`.  [common/processing.omap:8]"""
    write = writer(rows["em_particle_selection"], trace, at, IN_PROCESSING)
    if (said := coordinates.get("number_particles")) is not None:
        write("num_particles_selected", figure(at_least(whole(said), 1)), "number_particles", 11)
    # particles_per_micrograph is lost: no item for a mean number; the archive counts particles, and micrographs elsewhere
    # num_source_micrographs is lost: no item
    # particles_histogram is lost: the name of a picture file
    # micrograph_examples is lost: the name of a picture file
    # descriptors[] is lost: free keys have no item


def put_processing_classes2D_em_final_classification(classes2D: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Two rows of one category, told apart by their type.  [common/processing.omap:20]"""
    write = writer(rows["em_final_classification_2d"], trace, at, IN_PROCESSING)
    write(
        "num_classes",
        figure(count(gather(classes2D, "particles_per_2Dclass[]", whole, trace, at, "common/processing.omap:24"))),
        "particles_per_2Dclass[]", 24,
    )
    write(
        "avg_num_images_per_class",
        figure(
            at_least(
                rounded(
                    mean(gather(classes2D, "particles_per_2Dclass[]", whole, trace, at, "common/processing.omap:25")),
                ),
                1,
            ),
        ),
        "particles_per_2Dclass[]", 25,
    )
    # images_classes_2D is lost: the name of a picture file
    # resolution_classes_2D is lost: no item
    # descriptors[] is lost: free keys have no item


def put_processing_classes3D_em_final_classification(classes3D: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`classes3D -> _em_final_classification`.  [common/processing.omap:31]"""
    write = writer(rows["em_final_classification_3d"], trace, at, IN_PROCESSING)
    write(
        "num_classes",
        figure(count(gather(classes3D, "particles_per_3Dclass[]", whole, trace, at, "common/processing.omap:35"))),
        "particles_per_3Dclass[]", 35,
    )
    write(
        "avg_num_images_per_class",
        figure(
            at_least(
                rounded(
                    mean(gather(classes3D, "particles_per_3Dclass[]", whole, trace, at, "common/processing.omap:36")),
                ),
                1,
            ),
        ),
        "particles_per_3Dclass[]", 36,
    )
    # images_classes_3D is lost: the name of a picture file
    # volume[] is lost: names of picture files
    # resolution_classes_3D is lost: no item
    # descriptors[] is lost: free keys have no item


def put_processing_volumes_em_3d_reconstruction(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The result: the first volume of the best type that there is.  [common/processing.omap:44]"""
    candidates, passed_over = preferred(
        processing, "volumes", "volume_type", ("sharpened volume", "polished volume", "final volume"), trace, at,
    )
    attempts: list[Trace] = []
    for i, volumes in candidates:
        tried = Trace(trace.ask)
        trial = Rows()
        put_processing_volumes_em_3d_reconstruction_element(volumes, trial, tried, f"{at}.volumes[{i}]")
        attempts.append(tried)
        if trial.get("em_3d_reconstruction"):
            trace.absorb(tried, rows.take(trial))
            passed_over.extend(others(candidates, i))
            break
    else:
        for tried in attempts:
            trace.absorb(tried)
        for k, __2 in candidates:
            trace.pass_over(
                f"{at}.volumes[{k}]",
                "mmCIF takes one map, the final one; a first model has a row where `start_model` is answered",
                "common/processing.omap:44", False,
            )
    for k in passed_over:
        trace.pass_over(
            f"{at}.volumes[{k}]",
            "mmCIF takes one map, the final one; a first model has a row where `start_model` is answered",
            "common/processing.omap:44",
        )


def put_processing_volumes_em_3d_reconstruction_element(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """One element, as the row.  [common/processing.omap:44]"""
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_PROCESSING)
    if (said := volumes.get("vol_number_particles")) is not None:
        write("num_particles", figure(above(whole(said), 0)), "vol_number_particles", 50)
    if (said_2 := volumes.get("vol_resolution")) is not None:
        write("resolution", figure(above(quantity(said_2, ANGSTROMS), 0)), "vol_resolution", 51)
    # this block is read back only: OneDep writes _em_map from the uploaded file
    # orthogonal_slices is lost: names of picture files
    # isosurface_images is lost: names of picture files
    # descriptors[] is lost: free keys have no item


def get_processing(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`processing <-> this`.  [common/processing.omap:6]"""
    coordinates = object_in(processing, "coordinates")
    get_processing_coordinates_em_particle_selection(tables, coordinates, trace)
    get_processing_volumes_em_3d_reconstruction(tables, processing, trace)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_PROCESSING)(
        "resolution_method", text(em_3d_reconstruction_row.get("resolution_method")),
        "_em_3d_reconstruction.resolution_method", 60,
    )


def get_processing_coordinates_em_particle_selection(tables: Tables, coordinates: Tree, trace: Trace) -> None:
    """`coordinates <-> _em_particle_selection`.  [common/processing.omap:8]"""
    write = row_writer(coordinates, trace, "_em_particle_selection", IN_PROCESSING)
    em_particle_selection_row = agreed_row("em_particle_selection", tables.get("em_particle_selection", ()), trace)
    if (said := em_particle_selection_row.get("num_particles_selected")) is not None:
        write("number_particles", at_least(whole(said), 1), "_em_particle_selection.num_particles_selected", 11)


def get_processing_volumes_em_3d_reconstruction(tables: Tables, processing: Tree, trace: Trace) -> None:
    """The result: the first volume of the best type that there is.  [common/processing.omap:44]"""
    volumes: Tree = {}
    write = row_writer(volumes, trace, "_em_3d_reconstruction", IN_PROCESSING)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said := em_3d_reconstruction_row.get("num_particles")) is not None:
        write("vol_number_particles", above(whole(said), 0), "_em_3d_reconstruction.num_particles", 50)
    if (said_2 := em_3d_reconstruction_row.get("resolution")) is not None:
        write("vol_resolution", measured(above(number(said_2), 0), ANGSTROMS), "_em_3d_reconstruction.resolution", 51)
    get_processing_volumes_em_3d_reconstruction_em_map(tables, volumes, trace)
    if without_empty(volumes):
        supply(
            volumes, "volume_type", "final volume", trace, "processing.volumes[].volume_type",
            "common/processing.omap:49",
        )
        list_in(processing, "volumes").append(volumes)


def get_processing_volumes_em_3d_reconstruction_em_map(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <- _em_map`.  [common/processing.omap:52]"""
    write = row_writer(volumes, trace, "_em_map", IN_PROCESSING)
    part_of = part_reader(trace, "_em_map", IN_PROCESSING)
    em_map_row = agreed_row(
        "em_map",
        matching_rows(
            "em_map", tables.get("em_map", ()), "type", ("primary map",), trace, IN_PROCESSING,
            {"type": 53, "dimensions_col": 54, "dimensions_row": 54, "dimensions_sec": 54},
            "its type is not primary map (common/processing.omap:53)",
        ),
        trace,
    )
    write(
        "size",
        vector(
            part_of(at_least(whole(em_map_row.get("dimensions_col")), 1), "_em_map.dimensions_col", 54),
            part_of(at_least(whole(em_map_row.get("dimensions_row")), 1), "_em_map.dimensions_row", 54),
            part_of(at_least(whole(em_map_row.get("dimensions_sec")), 1), "_em_map.dimensions_sec", 54),
        ),
        ("_em_map.dimensions_col", "_em_map.dimensions_row", "_em_map.dimensions_sec"), 54,
    )
