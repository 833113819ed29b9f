"""processing: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/processing.omap; edit that.
"""

from __future__ import annotations

import re

from oscem_map.runtime.codecs import count, mean, rounded, vector
from oscem_map.runtime.composed_texts import members
from oscem_map.runtime.read_tables import agreed_row, matching_rows
from oscem_map.runtime.read_tree import gather, others, part, preferred
from oscem_map.runtime.row_plans import CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.values import (
    Scale, above, at_least, figure, kept, line, matching, measured, number, quantity, whole,
)
from oscem_map.runtime.write_tables import Rows, supply
from oscem_map.runtime.write_tree import list_in, object_in, without_empty

IN_PROCESSING = "common/processing.omap"
USED_FRAMES_PER_IMAGE_FORM = re.compile("[+\\-]?[0-9]+-[+\\-]?[0-9]+")
ANGSTROMS = Scale("Å")
ROWS_OF_EM_PARTICLE_SELECTION = CategoryPlan(
    "em_particle_selection",
    rows=(RowPlan(
        "em_particle_selection", parents=("em_image_processing",),
        constants=(Constant("id", "1", "common/processing.omap:7"),), keys=(Key("image_processing_id", "1"),),
    ),),
)
ROWS_OF_EM_FINAL_CLASSIFICATION = CategoryPlan(
    "em_final_classification",
    rows=(
        RowPlan(
            "em_final_classification_2d", parents=("em_image_processing",),
            constants=(Constant("type", "2D", "common/processing.omap:21"),),
            keys=(Key("id", start=1), Key("image_processing_id", "1")),
        ),
        RowPlan(
            "em_final_classification_3d", parents=("em_image_processing",),
            constants=(Constant("type", "3D", "common/processing.omap:32"),),
            keys=(Key("id", start=1), Key("image_processing_id", "1")),
        ),
    ),
)


def put_processing(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`processing <-> this`.  [common/processing.omap:4]"""
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
    # movies.initial_dose is lost: no item for a dose before the exposure
    # movies.gain_image is lost: the name of a file; it belongs in EMPIAR
    # movies.dark_image is lost: the name of a file; it belongs in EMPIAR
    write = writer(rows["em_image_scans"], trace, at, IN_PROCESSING)
    write(
        "used_frames_per_image",
        matching(
            line(members(
                gather(
                    processing, "movies.descriptors[].descriptor_thing.frames_aligned", kept, trace, at,
                    "common/processing.omap:65",
                ),
                "{frame0}-{frameN}",
            )),
            USED_FRAMES_PER_IMAGE_FORM, "`used_frames_per_image`",
        ),
        "movies.descriptors[].descriptor_thing.frames_aligned", 65,
    )
    # movies.descriptors[] is lost: free keys have no item, but for frames that were aligned and what the motion correction was
    # movies.descriptors[].descriptor_thing is lost: free keys have no item, but for frames that were aligned and what the motion correction was
    # micrographs.descriptors[] is lost: free keys have no item
    # ctfs.amplitude_contrast is lost: not _em_ctf_correction.amplitude_correction_factor
    # ctfs.defocus.output_avg_defocus is lost: mmCIF keeps the ends of the range
    # ctfs.defocus.defocus_histogram is lost: the name of a picture file
    # ctfs.defocus.defocus_micrograph_examples is lost: the name of a picture file
    # ctfs.resolution is lost: of the fit, not of the map
    # ctfs.astigmatism is lost: the name of a picture file
    # ctfs.descriptors[] is lost: free keys have no item, but for those of the CTF correction
    # ctfs.descriptors[].descriptor_thing is lost: free keys have no item, but for those of the CTF correction


def put_processing_coordinates_em_particle_selection(coordinates: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`coordinates <-> _em_particle_selection`.  [common/processing.omap:6]"""
    write = writer(rows["em_particle_selection"], trace, at, IN_PROCESSING)
    if (said := coordinates.get("number_particles")) is not None:
        write("num_particles_selected", figure(at_least(whole(said), 1)), "number_particles", 9)
    # particles_per_micrograph is lost: no item for a mean number; the archive counts particles, and micrographs elsewhere
    # num_source_micrographs is lost: no item
    # particles_histogram is lost: the name of a picture file
    # micrograph_examples is lost: the name of a picture file
    # descriptors[] is lost: free keys have no item


def put_processing_classes2D_em_final_classification(classes2D: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Two rows of one category, told apart by their type.  [common/processing.omap:18]"""
    write = writer(rows["em_final_classification_2d"], trace, at, IN_PROCESSING)
    write(
        "num_classes",
        figure(count(gather(classes2D, "particles_per_2Dclass[]", whole, trace, at, "common/processing.omap:22"))),
        "particles_per_2Dclass[]", 22,
    )
    write(
        "avg_num_images_per_class",
        figure(at_least(
            rounded(mean(gather(
                classes2D, "particles_per_2Dclass[]", whole, trace, at, "common/processing.omap:23",
            ))),
            1,
        )),
        "particles_per_2Dclass[]", 23,
    )
    # images_classes_2D is lost: the name of a picture file
    # resolution_classes_2D is lost: no item
    # descriptors[] is lost: free keys have no item


def put_processing_classes3D_em_final_classification(classes3D: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`classes3D -> _em_final_classification`.  [common/processing.omap:29]"""
    write = writer(rows["em_final_classification_3d"], trace, at, IN_PROCESSING)
    write(
        "num_classes",
        figure(count(gather(classes3D, "particles_per_3Dclass[]", whole, trace, at, "common/processing.omap:33"))),
        "particles_per_3Dclass[]", 33,
    )
    write(
        "avg_num_images_per_class",
        figure(at_least(
            rounded(mean(gather(
                classes3D, "particles_per_3Dclass[]", whole, trace, at, "common/processing.omap:34",
            ))),
            1,
        )),
        "particles_per_3Dclass[]", 34,
    )
    # images_classes_3D is lost: the name of a picture file
    # volume[] is lost: names of picture files
    # resolution_classes_3D is lost: no item
    # descriptors[] is lost: free keys have no item


def put_processing_volumes_em_3d_reconstruction(processing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The result: the first volume of the best type that there is.  [common/processing.omap:42]"""
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
                "common/processing.omap:42", False,
            )
    for k in passed_over:
        trace.pass_over(
            f"{at}.volumes[{k}]",
            "mmCIF takes one map, the final one; a first model has a row where `start_model` is answered",
            "common/processing.omap:42",
        )


def put_processing_volumes_em_3d_reconstruction_element(volumes: Source, rows: Rows, trace: Trace, at: str) -> None:
    """One element, as the row.  [common/processing.omap:42]"""
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_PROCESSING)
    if (said := volumes.get("vol_number_particles")) is not None:
        write("num_particles", figure(above(whole(said), 0)), "vol_number_particles", 48)
    if (said_2 := volumes.get("vol_resolution")) is not None:
        write("resolution", figure(above(quantity(said_2, ANGSTROMS), 0)), "vol_resolution", 49)
    # this block is read back only: OneDep writes _em_map from the uploaded file
    # orthogonal_slices is lost: names of picture files
    # isosurface_images is lost: names of picture files
    # descriptors[] is lost: free keys have no item, but for those of how the map was made
    # descriptors[].descriptor_thing is lost: free keys have no item, but for those of how the map was made


def get_processing(tables: Tables, processing: Tree, trace: Trace) -> None:
    """`processing <-> this`.  [common/processing.omap:4]"""
    coordinates = object_in(processing, "coordinates")
    get_processing_coordinates_em_particle_selection(tables, coordinates, trace)
    get_processing_volumes_em_3d_reconstruction(tables, processing, trace)


def get_processing_coordinates_em_particle_selection(tables: Tables, coordinates: Tree, trace: Trace) -> None:
    """`coordinates <-> _em_particle_selection`.  [common/processing.omap:6]"""
    write = row_writer(coordinates, trace, "_em_particle_selection", IN_PROCESSING)
    em_particle_selection_row = agreed_row("em_particle_selection", tables.get("em_particle_selection", ()), trace)
    if (said := em_particle_selection_row.get("num_particles_selected")) is not None:
        write("number_particles", at_least(whole(said), 1), "_em_particle_selection.num_particles_selected", 9)


def get_processing_volumes_em_3d_reconstruction(tables: Tables, processing: Tree, trace: Trace) -> None:
    """The result: the first volume of the best type that there is.  [common/processing.omap:42]"""
    volumes: Tree = {}
    write = row_writer(volumes, trace, "_em_3d_reconstruction", IN_PROCESSING)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said := em_3d_reconstruction_row.get("num_particles")) is not None:
        write("vol_number_particles", above(whole(said), 0), "_em_3d_reconstruction.num_particles", 48)
    if (said_2 := em_3d_reconstruction_row.get("resolution")) is not None:
        write("vol_resolution", measured(above(number(said_2), 0), ANGSTROMS), "_em_3d_reconstruction.resolution", 49)
    get_processing_volumes_em_3d_reconstruction_em_map(tables, volumes, trace)
    if without_empty(volumes):
        supply(
            volumes, "volume_type", "final volume", trace, "processing.volumes[].volume_type",
            "common/processing.omap:47",
        )
        list_in(processing, "volumes").append(volumes)


def get_processing_volumes_em_3d_reconstruction_em_map(tables: Tables, volumes: Tree, trace: Trace) -> None:
    """`this <- _em_map`.  [common/processing.omap:50]"""
    write = row_writer(volumes, trace, "_em_map", IN_PROCESSING)
    part_of = part_reader(trace, "_em_map", IN_PROCESSING)
    em_map_row = agreed_row(
        "em_map",
        matching_rows(
            "em_map", tables.get("em_map", ()), "type", ("primary map",), trace, IN_PROCESSING,
            {"type": 51, "dimensions_col": 52, "dimensions_row": 52, "dimensions_sec": 52},
            "its type is not primary map (common/processing.omap:51)",
        ),
        trace,
    )
    write(
        "size",
        vector(
            part_of(at_least(whole(em_map_row.get("dimensions_col")), 1), "_em_map.dimensions_col", 52),
            part_of(at_least(whole(em_map_row.get("dimensions_row")), 1), "_em_map.dimensions_row", 52),
            part_of(at_least(whole(em_map_row.get("dimensions_sec")), 1), "_em_map.dimensions_sec", 52),
        ),
        ("_em_map.dimensions_col", "_em_map.dimensions_row", "_em_map.dimensions_sec"), 52,
    )
