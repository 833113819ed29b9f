"""For reports: steps, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/steps.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_deposition import FSC_TYPE_PUT
from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_ALGORITHM, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_CTF_CORRECTION_TYPE, EM_EULER_ANGLE_ASSIGNMENT_TYPE, EM_MOTION_CORRECTION_TYPE, EM_SOFTWARE_NAME,
    EM_START_MODEL_TYPE,
)
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

STEPS = Part(
    left=LeafFacts(stated={
        "processing.ctfs.descriptors[].descriptor_name": Word(
            ("CTF correction", "CTF correction details", "CTF correction software"), "common/steps.omap:45",
        ),
        "processing.movies.descriptors[].descriptor_name": Word(
            ("motion correction", "motion correction details"), "common/steps.omap:189",
        ),
    }),
    right=LeafFacts(
        read={
            "em_3d_reconstruction": (
                "algorithm", "details", "fsc_type", "method", "num_class_averages", "resolution_method",
                "symmetry_type",
            ),
            "em_ctf_correction": ("details", "type"), "em_image_processing": ("details",),
            "em_motion_correction": ("details", "type"), "em_single_particle_entity": ("point_symmetry",),
            "em_start_model": (
                "details", "emdb_id", "insilico_model", "orthogonal_tilt_angle1", "orthogonal_tilt_angle2",
                "orthogonal_tilt_num_images", "other", "pdb_id", "random_conical_tilt_angle",
                "random_conical_tilt_num_images", "type",
            ),
        },
        lost={
            ("of the correction a record has the type, a remark and the program", "common/steps.omap:49"): (
                "em_ctf_correction",
            ),
            ("a record of single particles has no slots for a tilt series and its specimen", "common/steps.omap:51"): (
                "em_tomography", "em_tomography_specimen",
            ),
        },
        keys={
            "em_ctf_correction.em_image_processing_id": "common/steps.omap:44",
            "em_ctf_correction.id": "common/steps.omap:43", "em_motion_correction.id": "common/steps.omap:187",
            "em_motion_correction.image_processing_id": "common/steps.omap:188",
            "em_single_particle_entity.entry_id": "common/steps.omap:112",
            "em_single_particle_entity.id": "common/steps.omap:114",
            "em_single_particle_entity.image_processing_id": "common/steps.omap:116",
            "em_start_model.id": "common/steps.omap:146",
            "em_start_model.image_processing_id": "common/steps.omap:147",
        },
    ),
    reasons={
        "written where the depositor does not answer": (
            "common/steps.omap:128", "common/steps.omap:129", "common/steps.omap:130", "common/steps.omap:131",
        ),
        "remarks with a label are read by their own rules": ("common/steps.omap:151",),
        "no item of its own: a remark that says what it is about": ("common/steps.omap:159", "common/steps.omap:161"),
    },
    answers={
        "Processing": {
            "ctf_correction": AnswerFacts((AnswerPlace(
                "_em_ctf_correction.type", words=EM_CTF_CORRECTION_TYPE, open=True, demanded="deposition",
            ),)),
            "reconstruction_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
            "reconstruction_version": AnswerFacts((AnswerPlace("_em_software.version"),)),
            "fsc_type": AnswerFacts((AnswerPlace("_em_3d_reconstruction.fsc_type", words=FSC_TYPE_PUT),)),
            "algorithm": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.algorithm", words=EM_3D_RECONSTRUCTION_ALGORITHM, open=True,
            ),)),
            "class_averages": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.num_class_averages", kind="integer", interval="above 0",
            ),)),
            "map_symmetry": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.symmetry_type", words=EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
                demanded="deposition",
            ),)),
            "symmetry": AnswerFacts((AnswerPlace(
                "_em_single_particle_entity.point_symmetry", pattern="(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)",
            ),)),
            "particles": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.num_particles", kind="integer", interval="above 0", demanded="deposition",
            ),)),
            "start_model": AnswerFacts((AnswerPlace(
                "_em_start_model.type", words=EM_START_MODEL_TYPE, demanded="archive",
            ),)),
            "start_emdb": AnswerFacts((AnswerPlace("_em_start_model.emdb_id", pattern="EMD-[0-9]{4,}"),)),
            "start_pdb": AnswerFacts((AnswerPlace(
                "_em_start_model.pdb_id", pattern="([1-9][A-Z0-9]{3}|PDB_[A-Z0-9]{8})",
            ),)),
            "start_insilico": AnswerFacts((AnswerPlace("_em_start_model.insilico_model"),)),
            "start_other": AnswerFacts((AnswerPlace("_em_start_model.other"),)),
            "tilt_images": AnswerFacts((
                AnswerPlace("_em_start_model.random_conical_tilt_num_images", kind="integer", interval="at least 1"),
                AnswerPlace("_em_start_model.orthogonal_tilt_num_images", kind="integer", interval="at least 1"),
            )),
            "tilt_angle": AnswerFacts((AnswerPlace(
                "_em_start_model.random_conical_tilt_angle", kind="number", unit="°",
                interval="at least 0 and at most 180",
            ),)),
            "tilt_angle_1": AnswerFacts((AnswerPlace(
                "_em_start_model.orthogonal_tilt_angle1", kind="number", unit="°",
                interval="above -180 and below 180",
            ),)),
            "tilt_angle_2": AnswerFacts((AnswerPlace(
                "_em_start_model.orthogonal_tilt_angle2", kind="number", unit="°",
                interval="above -180 and below 180",
            ),)),
            "motion_correction": AnswerFacts((AnswerPlace(
                "_em_motion_correction.type", words=EM_MOTION_CORRECTION_TYPE,
            ),)),
        },
        "Steps": {
            "resolution_method": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.resolution_method", words=EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, open=True,
            ),)),
        },
    },
    sources={
        "_em_3d_reconstruction.fsc_type": (
            "processing.volumes[volume_type=final volume].descriptors[descriptor_name=FSC type].descriptor_thing",
        ),
        "_em_3d_reconstruction.resolution_method": (
            "processing.volumes[volume_type=final volume].descriptors[descriptor_name=resolution method].descriptor_thing",
        ),
        "_em_start_model.emdb_id": (
            "processing.volumes[volume_type=final volume].descriptors[descriptor_name=start model EMDB entry].descriptor_thing",
        ),
        "_em_start_model.pdb_id": (
            "processing.volumes[volume_type=final volume].descriptors[descriptor_name=start model PDB entry].descriptor_thing",
        ),
    },
)
PROGRAM = Part(
    left=LeafFacts(stated={
        "processing.volumes[].descriptors[].descriptor_name": Word(
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
        ),
    }),
    right=LeafFacts(keys={"em_software.image_processing_id": "common/steps.omap:12"}),
    answers={
        "Processing": {
            "ctf_software": AnswerFacts((AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),)),
            "processing_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
            "relion_version": AnswerFacts((AnswerPlace("_em_software.version"),)),
            "picking_software": AnswerFacts((AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),)),
            "classification_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
            "initial_angles_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
            "final_angles_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
        },
    },
)
ANGLES = Part(
    right=LeafFacts(
        read={"em_euler_angle_assignment": ("details", "type")},
        keys={
            "em_euler_angle_assignment.id": "common/steps.omap:32",
            "em_euler_angle_assignment.image_processing_id": "common/steps.omap:33",
        },
        words={
            "em_euler_angle_assignment.order": Word(
                ("INITIAL", "FINAL"), "common/steps.omap:34",
                ("processing.volumes[].descriptors[].descriptor_thing",),
            ),
        },
    ),
    answers={
        "Processing": {
            "initial_angles": AnswerFacts((AnswerPlace(
                "_em_euler_angle_assignment.type", words=EM_EULER_ANGLE_ASSIGNMENT_TYPE, demanded="archive",
            ),)),
            "final_angles": AnswerFacts((AnswerPlace(
                "_em_euler_angle_assignment.type", words=EM_EULER_ANGLE_ASSIGNMENT_TYPE, demanded="archive",
            ),)),
        },
    },
)
