"""For reports: crystal, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/crystal.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_2D_CRYSTAL_ENTITY_SPACE_GROUP_NAME_H_M
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part

CRYSTAL = Part(
    right=LeafFacts(
        read={
            "em_2d_crystal_entity": (
                "angle_gamma", "c_sampling_length", "length_a", "length_b", "length_c", "space_group_name_H-M",
            ),
            "em_3d_crystal_entity": (
                "angle_alpha", "angle_beta", "angle_gamma", "length_a", "length_b", "length_c", "space_group_name",
                "space_group_num",
            ),
            "em_diffraction": ("camera_length", "tilt_angle_list"),
            "em_diffraction_stats": (
                "fourier_space_coverage", "high_resolution", "num_intensities_measured", "num_structure_factors",
                "phase_error_rejection_criteria", "r_merge",
            ),
        },
        keys={
            "em_2d_crystal_entity.id": "common/crystal.omap:30",
            "em_2d_crystal_entity.image_processing_id": "common/crystal.omap:31",
            "em_3d_crystal_entity.id": "common/crystal.omap:42",
            "em_3d_crystal_entity.image_processing_id": "common/crystal.omap:43",
            "em_diffraction.id": "common/crystal.omap:55", "em_diffraction.imaging_id": "common/crystal.omap:56",
            "em_diffraction_stats.id": "common/crystal.omap:61",
            "em_diffraction_stats.image_processing_id": "common/crystal.omap:62",
        },
    ),
    answers={
        "Sample": {
            "length_a": AnswerFacts((
                AnswerPlace(
                    "_em_2d_crystal_entity.length_a", kind="number", unit="Å", interval="above 0", demanded="archive",
                ),
                AnswerPlace(
                    "_em_3d_crystal_entity.length_a", kind="number", unit="Å", interval="above 0", demanded="archive",
                ),
            )),
            "length_b": AnswerFacts((
                AnswerPlace(
                    "_em_2d_crystal_entity.length_b", kind="number", unit="Å", interval="above 0", demanded="archive",
                ),
                AnswerPlace(
                    "_em_3d_crystal_entity.length_b", kind="number", unit="Å", interval="above 0", demanded="archive",
                ),
            )),
            "length_c": AnswerFacts((
                AnswerPlace(
                    "_em_2d_crystal_entity.length_c", kind="number", unit="Å", interval="above 0", demanded="archive",
                ),
                AnswerPlace(
                    "_em_3d_crystal_entity.length_c", kind="number", unit="Å", interval="above 0", demanded="archive",
                ),
            )),
            "gamma": AnswerFacts((
                AnswerPlace(
                    "_em_2d_crystal_entity.angle_gamma", kind="number", unit="°", interval="above 0 and below 180",
                    demanded="archive",
                ),
                AnswerPlace(
                    "_em_3d_crystal_entity.angle_gamma", kind="number", unit="°", interval="above 0 and below 180",
                    demanded="archive",
                ),
            )),
            "c_sampling": AnswerFacts((AnswerPlace(
                "_em_2d_crystal_entity.c_sampling_length", kind="number", unit="Å", interval="above 0",
                demanded="deposition",
            ),)),
            "plane_group": AnswerFacts((AnswerPlace(
                "_em_2d_crystal_entity.space_group_name_H-M", words=EM_2D_CRYSTAL_ENTITY_SPACE_GROUP_NAME_H_M,
                demanded="archive",
            ),)),
            "alpha": AnswerFacts((AnswerPlace(
                "_em_3d_crystal_entity.angle_alpha", kind="number", unit="°", interval="above 0 and below 180",
                demanded="archive",
            ),)),
            "beta": AnswerFacts((AnswerPlace(
                "_em_3d_crystal_entity.angle_beta", kind="number", unit="°", interval="above 0 and below 180",
                demanded="archive",
            ),)),
            "space_group": AnswerFacts((AnswerPlace("_em_3d_crystal_entity.space_group_name", demanded="archive"),)),
            "space_group_number": AnswerFacts((AnswerPlace(
                "_em_3d_crystal_entity.space_group_num", kind="integer", interval="at least 1 and at most 230",
                demanded="archive",
            ),)),
        },
        "Imaging": {
            "camera_length": AnswerFacts((AnswerPlace(
                "_em_diffraction.camera_length", kind="number", unit="mm", interval="above 0", demanded="archive",
            ),)),
            "tilt_list": AnswerFacts((AnswerPlace("_em_diffraction.tilt_angle_list"),)),
        },
        "Processing": {
            "reflections": AnswerFacts((AnswerPlace(
                "_em_diffraction_stats.num_intensities_measured", kind="integer", interval="at least 1",
                demanded="archive",
            ),)),
            "structure_factors": AnswerFacts((AnswerPlace(
                "_em_diffraction_stats.num_structure_factors", kind="integer", interval="at least 1",
                demanded="archive",
            ),)),
            "coverage": AnswerFacts((AnswerPlace(
                "_em_diffraction_stats.fourier_space_coverage", kind="number", interval="above 0 and at most 100",
                demanded="archive",
            ),)),
            "high_resolution": AnswerFacts((AnswerPlace(
                "_em_diffraction_stats.high_resolution", kind="number", unit="Å", interval="above 0",
                demanded="archive",
            ),)),
            "r_merge": AnswerFacts((AnswerPlace(
                "_em_diffraction_stats.r_merge", kind="number", interval="above 0 and at most 100",
                demanded="archive",
            ),)),
            "phase_rejection": AnswerFacts((AnswerPlace(
                "_em_diffraction_stats.phase_error_rejection_criteria", demanded="archive",
            ),)),
        },
    },
)
