"""For reports: processing, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/processing.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

PROCESSING = Part(
    left=LeafFacts(
        losses={
            ((
                "no item for a mean number; the archive counts particles, and micrographs elsewhere",
                "common/processing.omap:10",
            ),): ("processing.coordinates.particles_per_micrograph",),
            (("no item", "common/processing.omap:11"),): ("processing.coordinates.num_source_micrographs",),
            (("the name of a picture file", "common/processing.omap:12"),): (
                "processing.coordinates.particles_histogram",
            ),
            (("the name of a picture file", "common/processing.omap:13"),): (
                "processing.coordinates.micrograph_examples",
            ),
            (("free keys have no item", "common/processing.omap:14"),): ("processing.coordinates.descriptors[]",),
            (("the name of a picture file", "common/processing.omap:25"),): (
                "processing.classes2D.images_classes_2D",
            ),
            (("no item", "common/processing.omap:26"),): ("processing.classes2D.resolution_classes_2D",),
            (("free keys have no item", "common/processing.omap:27"),): ("processing.classes2D.descriptors[]",),
            (("the name of a picture file", "common/processing.omap:35"),): (
                "processing.classes3D.images_classes_3D",
            ),
            (("names of picture files", "common/processing.omap:36"),): ("processing.classes3D.volume[]",),
            (("no item", "common/processing.omap:37"),): ("processing.classes3D.resolution_classes_3D",),
            (("free keys have no item", "common/processing.omap:38"),): ("processing.classes3D.descriptors[]",),
            (
                (
                    "mmCIF takes one map, the final one; a first model has a row where `start_model` is answered",
                    "common/processing.omap:46",
                ),
                (
                    "mmCIF takes one map, the final one; a first model has a row where `start_model` is answered",
                    "common/processing.omap:47",
                ),
            ): ("processing.volumes[].volume_type",),
            (("OneDep writes it", "common/processing.omap:52"),): ("processing.volumes[].size[]",),
            (("names of picture files", "common/processing.omap:54"),): ("processing.volumes[].orthogonal_slices",),
            (("names of picture files", "common/processing.omap:55"),): ("processing.volumes[].isosurface_images",),
            (("free keys have no item, but for those of how the map was made", "common/processing.omap:56"),): (
                "processing.volumes[].descriptors[]", "processing.volumes[].descriptors[].descriptor_thing",
            ),
            (("no item for a dose before the exposure", "common/processing.omap:58"),): (
                "processing.movies.initial_dose",
            ),
            (("the name of a file; it belongs in EMPIAR", "common/processing.omap:60"),): (
                "processing.movies.gain_image",
            ),
            (("the name of a file; it belongs in EMPIAR", "common/processing.omap:62"),): (
                "processing.movies.dark_image",
            ),
            ((
                "free keys have no item, but for frames that were aligned and what the motion correction was",
                "common/processing.omap:67",
            ),): ("processing.movies.descriptors[]",),
            ((
                "free keys have no item, but for frames that were aligned and what the motion correction was",
                "common/processing.omap:68",
            ),): ("processing.movies.descriptors[].descriptor_thing",),
            (("free keys have no item", "common/processing.omap:69"),): ("processing.micrographs.descriptors[]",),
            (("not _em_ctf_correction.amplitude_correction_factor", "common/processing.omap:70"),): (
                "processing.ctfs.amplitude_contrast",
            ),
            (("mmCIF keeps the ends of the range", "common/processing.omap:72"),): (
                "processing.ctfs.defocus.output_avg_defocus",
            ),
            (("the name of a picture file", "common/processing.omap:74"),): (
                "processing.ctfs.defocus.defocus_histogram",
            ),
            (("the name of a picture file", "common/processing.omap:75"),): (
                "processing.ctfs.defocus.defocus_micrograph_examples",
            ),
            (("of the fit, not of the map", "common/processing.omap:76"),): ("processing.ctfs.resolution",),
            (("the name of a picture file", "common/processing.omap:77"),): ("processing.ctfs.astigmatism",),
            (("free keys have no item, but for those of the CTF correction", "common/processing.omap:78"),): (
                "processing.ctfs.descriptors[]", "processing.ctfs.descriptors[].descriptor_thing",
            ),
            (): ("processing.movies.descriptors[].descriptor_thing.frames_aligned",),
        },
        stated={
            "processing.volumes[].volume_type": Word(
                ("sharpened volume", "polished volume", "final volume", "initial volume"),
                "common/processing.omap:46",
            ),
        },
    ),
    right=LeafFacts(
        read={
            "em_3d_reconstruction": ("num_particles", "resolution"),
            "em_map": ("dimensions_col", "dimensions_row", "dimensions_sec"),
            "em_particle_selection": ("num_particles_selected",),
        },
        lost={
            ("mmCIF keeps the number of classes and their mean size", "common/processing.omap:23"): (
                "em_final_classification.avg_num_images_per_class",
            ),
            ("mmCIF keeps the number of classes and their mean size", "common/processing.omap:22"): (
                "em_final_classification.num_classes",
            ),
            ("the settings of a program come back as no free keys", "common/processing.omap:65"): (
                "em_image_scans.used_frames_per_image",
            ),
        },
        keys={
            "em_3d_reconstruction.entry_id": "common/processing.omap:43",
            "em_3d_reconstruction.id": "common/processing.omap:44",
            "em_3d_reconstruction.image_processing_id": "common/processing.omap:45",
            "em_final_classification.id": "common/processing.omap:19",
            "em_final_classification.image_processing_id": "common/processing.omap:20",
            "em_particle_selection.id": "common/processing.omap:7",
            "em_particle_selection.image_processing_id": "common/processing.omap:8",
        },
        words={
            "em_final_classification.type": Word(("2D", "3D"), "common/processing.omap:21"),
            "em_map.type": Word(
                ("primary map",), "common/processing.omap:51",
                (
                    "processing.volumes[].size[]", "scan.map.file", "scan.map.size_kb", "scan.map.order",
                    "scan.map.mode", "scan.map.columns", "scan.map.rows", "scan.map.sections",
                    "scan.map.first_column", "scan.map.first_row", "scan.map.first_section", "scan.map.last_column",
                    "scan.map.last_row", "scan.map.last_section", "scan.map.fast", "scan.map.medium", "scan.map.slow",
                    "scan.map.intervals_x", "scan.map.intervals_y", "scan.map.intervals_z", "scan.map.cell_a",
                    "scan.map.cell_b", "scan.map.cell_c", "scan.map.alpha", "scan.map.beta", "scan.map.gamma",
                    "scan.map.spacing_x", "scan.map.spacing_y", "scan.map.spacing_z", "scan.map.smallest",
                    "scan.map.largest", "scan.map.mean", "scan.map.deviation", "scan.map.space_group",
                    "scan.map.label", "ask.contour_level", "ask.map_details",
                ),
            ),
        },
    ),
    reasons={
        "mmCIF keeps the number of classes and their mean size": (
            "common/processing.omap:22", "common/processing.omap:23", "common/processing.omap:33",
            "common/processing.omap:34",
        ),
        "OneDep writes it": ("common/processing.omap:52",),
        "the settings of a program come back as no free keys": ("common/processing.omap:65",),
    },
    units={"Å": ("_em_3d_reconstruction.resolution",)},
    sources={"_em_3d_reconstruction.resolution": ("processing.volumes[].vol_resolution",)},
)
