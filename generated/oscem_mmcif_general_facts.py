"""For reports: general, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/general.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_EXPERIMENT_RECONSTRUCTION_METHOD
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

TECHNIQUE_OF_ANY = Part(
    left=LeafFacts(losses={
        (("its row is that of a map, which the record does not describe", "common/general.omap:52"),): (
            "acquisition.pixel_size",
        ),
    }),
    right=LeafFacts(
        read={
            "em_3d_reconstruction": ("nominal_pixel_size",), "em_experiment": ("reconstruction_method",),
            "em_helical_entity": ("angular_rotation_per_subunit", "axial_rise_per_subunit", "axial_symmetry"),
        },
        lost={
            ("an older pointer: a helix is joined to its processing", "common/general.omap:45"): (
                "em_helical_entity.entity_assembly_id",
            ),
            ("a record of any technique has no slots for a tilt series and its specimen", "common/general.omap:50"): (
                "em_tomography", "em_tomography_specimen",
            ),
        },
        keys={
            "em_helical_entity.id": "common/general.omap:42",
            "em_helical_entity.image_processing_id": "common/general.omap:43",
        },
        words={"exptl.method": Word(("ELECTRON CRYSTALLOGRAPHY", "ELECTRON MICROSCOPY"), "common/general.omap:35")},
    ),
    reasons={"its row is that of a map, which the record does not describe": ("common/general.omap:52",)},
    units={"Å": ("_em_3d_reconstruction.nominal_pixel_size",)},
    answers={
        "General": {
            "method": AnswerFacts((AnswerPlace(
                "_em_experiment.reconstruction_method", words=EM_EXPERIMENT_RECONSTRUCTION_METHOD, demanded="archive",
            ),)),
            "axial_symmetry": AnswerFacts((AnswerPlace(
                "_em_helical_entity.axial_symmetry", pattern="[CD][1-9][0-9]*", demanded="archive",
            ),)),
            "helical_rise": AnswerFacts((AnswerPlace(
                "_em_helical_entity.axial_rise_per_subunit", kind="number", unit="Å", interval="above 0",
                demanded="deposition",
            ),)),
            "helical_rotation": AnswerFacts((AnswerPlace(
                "_em_helical_entity.angular_rotation_per_subunit", kind="number", unit="°",
                interval="above -180 and at most 180", demanded="deposition",
            ),)),
        },
    },
)
MAP_OF_ANY = Part(
    right=LeafFacts(
        read={"em_3d_reconstruction": ("num_particles", "resolution", "resolution_method")},
        keys={
            "em_3d_reconstruction.entry_id": "common/general.omap:59",
            "em_3d_reconstruction.id": "common/general.omap:60",
            "em_3d_reconstruction.image_processing_id": "common/general.omap:61",
        },
    ),
    answers={
        "Processing": {
            "map_particles": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.num_particles", kind="integer", interval="above 0", demanded="deposition",
            ),)),
            "map_resolution": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.resolution", kind="number", unit="Å", interval="above 0",
            ),)),
            "resolution_method": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.resolution_method", words=EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, open=True,
            ),)),
        },
    },
)
