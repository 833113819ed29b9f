"""For reports: deposition, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/deposition.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_deposition import FSC_TYPE_PUT
from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_ALGORITHM, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_CTF_CORRECTION_TYPE, EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS, EM_DEPUI_MACROMOLECULE_DESCRIPTION,
    EM_DEPUI_SAME_AUTHORS_AS_PDB, EM_DEPUI_SAME_TITLE_AS_PDB, EM_EULER_ANGLE_ASSIGNMENT_TYPE,
    EM_MOTION_CORRECTION_TYPE, EM_SOFTWARE_NAME, EM_START_MODEL_TYPE, STRUCT_KEYWORDS_PDBX_KEYWORDS,
)
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace, FieldFacts
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

DEPOSITION = Part(
    right=LeafFacts(
        read={
            "citation": ("journal_abbrev", "pdbx_database_id_DOI", "pdbx_database_id_PubMed", "title", "year"),
            "citation_author": ("identifier_ORCID", "name"),
            "em_depui": (
                "depositor_hold_instructions", "macromolecule_description", "same_authors_as_pdb",
                "same_title_as_pdb",
            ),
            "pdbx_related_exp_data_set": ("data_reference",), "struct": ("title",),
            "struct_keywords": ("pdbx_keywords", "text"),
        },
        keys={
            "citation_author.citation_id": "common/deposition.omap:101",
            "citation_author.ordinal": "common/deposition.omap:100", "em_depui.entry_id": "common/deposition.omap:93",
            "pdbx_related_exp_data_set.ordinal": "common/deposition.omap:87",
            "struct.entry_id": "common/deposition.omap:70", "struct_keywords.entry_id": "common/deposition.omap:74",
        },
        words={
            "citation.id": Word(("primary",), "common/deposition.omap:79"),
            "pdbx_related_exp_data_set.data_set_type": Word(("raw EM image data",), "common/deposition.omap:89"),
            "pdbx_related_exp_data_set.db_source": Word(("EMPIAR",), "common/deposition.omap:90"),
        },
    ),
    answers={
        "Publication": {
            "title": AnswerFacts((AnswerPlace("_struct.title", demanded="deposition"),)),
            "keywords": AnswerFacts((AnswerPlace("_struct_keywords.text", demanded="deposition"),)),
            "classification": AnswerFacts((AnswerPlace(
                "_struct_keywords.pdbx_keywords", words=STRUCT_KEYWORDS_PDBX_KEYWORDS, open=True,
                demanded="deposition",
            ),)),
            "citation_title": AnswerFacts((AnswerPlace("_citation.title", demanded="deposition"),)),
            "journal": AnswerFacts((AnswerPlace("_citation.journal_abbrev"),)),
            "citation_year": AnswerFacts((AnswerPlace("_citation.year", kind="integer"),)),
            "citation_doi": AnswerFacts((AnswerPlace("_citation.pdbx_database_id_DOI"),)),
            "pubmed": AnswerFacts((AnswerPlace(
                "_citation.pdbx_database_id_PubMed", kind="integer", interval="at least -1",
            ),)),
            "raw_data": AnswerFacts((AnswerPlace(
                "_pdbx_related_exp_data_set.data_reference", pattern="10\\.[0-9]{4,9}/[\\-._;()/:A-Za-z0-9]+",
                demanded="archive",
            ),)),
            "paper_authors": AnswerFacts(
                many=True,
                fields={
                    "name": FieldFacts(
                        "Name with initials, e.g. Carberry, J.S.",
                        places=(AnswerPlace("_citation_author.name", demanded="archive"),),
                    ),
                    "orcid": FieldFacts(
                        "ORCID, e.g. 0000-0002-1825-0097",
                        places=(AnswerPlace("_citation_author.identifier_ORCID", codec="orcid"),),
                    ),
                },
            ),
        },
        "Release": {
            "hold": AnswerFacts((AnswerPlace(
                "_em_depui.depositor_hold_instructions", words=EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS,
                demanded="archive",
            ),)),
            "molecules_described": AnswerFacts((AnswerPlace(
                "_em_depui.macromolecule_description", words=EM_DEPUI_MACROMOLECULE_DESCRIPTION, demanded="archive",
            ),)),
            "same_title": AnswerFacts((AnswerPlace(
                "_em_depui.same_title_as_pdb", words=EM_DEPUI_SAME_TITLE_AS_PDB, demanded="archive",
            ),)),
            "same_authors": AnswerFacts((AnswerPlace(
                "_em_depui.same_authors_as_pdb", words=EM_DEPUI_SAME_AUTHORS_AS_PDB, demanded="archive",
            ),)),
        },
    },
    sources={
        "_citation_author.name": ("organizational.authors[].family_name", "organizational.authors[].given_name"),
    },
)
METHODS = Part(
    right=LeafFacts(
        read={
            "em_3d_reconstruction": ("algorithm", "fsc_type", "num_class_averages"),
            "em_ctf_correction": ("type",), "em_euler_angle_assignment": ("type",), "em_motion_correction": ("type",),
        },
        keys={
            "em_ctf_correction.em_image_processing_id": "common/deposition.omap:117",
            "em_ctf_correction.id": "common/deposition.omap:116",
            "em_euler_angle_assignment.id": "common/deposition.omap:122",
            "em_euler_angle_assignment.image_processing_id": "common/deposition.omap:123",
            "em_motion_correction.id": "common/deposition.omap:160",
            "em_motion_correction.image_processing_id": "common/deposition.omap:161",
            "em_software.image_processing_id": "common/deposition.omap:138",
        },
        words={
            "em_euler_angle_assignment.order": Word(
                ("INITIAL", "FINAL"), "common/deposition.omap:124", ("ask.initial_angles", "ask.final_angles"),
            ),
        },
    ),
    answers={
        "Processing": {
            "ctf_correction": AnswerFacts((AnswerPlace(
                "_em_ctf_correction.type", words=EM_CTF_CORRECTION_TYPE, open=True, demanded="deposition",
            ),)),
            "initial_angles": AnswerFacts((AnswerPlace(
                "_em_euler_angle_assignment.type", words=EM_EULER_ANGLE_ASSIGNMENT_TYPE, demanded="archive",
            ),)),
            "final_angles": AnswerFacts((AnswerPlace(
                "_em_euler_angle_assignment.type", words=EM_EULER_ANGLE_ASSIGNMENT_TYPE, demanded="archive",
            ),)),
            "fsc_type": AnswerFacts((AnswerPlace("_em_3d_reconstruction.fsc_type", words=FSC_TYPE_PUT),)),
            "reconstruction_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
            "processing_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
            "relion_version": AnswerFacts((AnswerPlace("_em_software.version"),)),
            "reconstruction_version": AnswerFacts((AnswerPlace("_em_software.version"),)),
            "ctf_software": AnswerFacts((AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),)),
            "motion_correction": AnswerFacts((AnswerPlace(
                "_em_motion_correction.type", words=EM_MOTION_CORRECTION_TYPE,
            ),)),
            "algorithm": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.algorithm", words=EM_3D_RECONSTRUCTION_ALGORITHM, open=True,
            ),)),
            "class_averages": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.num_class_averages", kind="integer", interval="above 0",
            ),)),
        },
    },
)
MAP_ASKED = Part(
    right=LeafFacts(
        read={"em_3d_reconstruction": ("num_particles", "resolution", "resolution_method")},
        keys={
            "em_3d_reconstruction.entry_id": "common/deposition.omap:283",
            "em_3d_reconstruction.id": "common/deposition.omap:284",
            "em_3d_reconstruction.image_processing_id": "common/deposition.omap:285",
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
MAP_SYMMETRY = Part(
    right=LeafFacts(read={"em_3d_reconstruction": ("symmetry_type",)}),
    answers={
        "Processing": {
            "map_symmetry": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.symmetry_type", words=EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
                demanded="deposition",
            ),)),
        },
    },
)
CLASSIFIED = Part(
    right=LeafFacts(
        read={"em_final_classification": ("num_classes",)},
        keys={
            "em_final_classification.id": "common/deposition.omap:313",
            "em_final_classification.image_processing_id": "common/deposition.omap:314",
        },
    ),
    answers={
        "Processing": {
            "classes": AnswerFacts((AnswerPlace(
                "_em_final_classification.num_classes", kind="integer", interval="at least 1",
            ),)),
        },
    },
)
ALIGNMENT = Part(answers={
    "Processing": {
        "alignment_software": AnswerFacts((AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),)),
    },
})
SYMMETRY_OF_ANY = Part(
    right=LeafFacts(read={"em_3d_reconstruction": ("symmetry_type",)}),
    answers={
        "Processing": {
            "helical_symmetry": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.symmetry_type", words=EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
                demanded="deposition",
            ),)),
            "crystal_symmetry": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.symmetry_type", words=EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
                demanded="deposition",
            ),)),
            "map_symmetry": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.symmetry_type", words=EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
                demanded="deposition",
            ),)),
        },
    },
)
AVERAGING = Part(
    right=LeafFacts(
        read={
            "em_start_model": (
                "emdb_id", "insilico_model", "orthogonal_tilt_angle1", "orthogonal_tilt_angle2",
                "orthogonal_tilt_num_images", "other", "pdb_id", "random_conical_tilt_angle",
                "random_conical_tilt_num_images", "type",
            ),
        },
        keys={
            "em_start_model.id": "common/deposition.omap:201",
            "em_start_model.image_processing_id": "common/deposition.omap:202",
        },
    ),
    answers={
        "Processing": {
            "classification_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
            "initial_angles_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
            ),)),
            "final_angles_software": AnswerFacts((AnswerPlace(
                "_em_software.name", words=EM_SOFTWARE_NAME, open=True,
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
        },
    },
)
PICKING = Part(answers={
    "Processing": {
        "picking_software": AnswerFacts((AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),)),
    },
})
SYMMETRY = Part(
    right=LeafFacts(
        read={"em_single_particle_entity": ("point_symmetry",)},
        keys={
            "em_single_particle_entity.entry_id": "common/deposition.omap:274",
            "em_single_particle_entity.id": "common/deposition.omap:275",
            "em_single_particle_entity.image_processing_id": "common/deposition.omap:276",
        },
    ),
    answers={
        "Processing": {
            "symmetry": AnswerFacts((AnswerPlace(
                "_em_single_particle_entity.point_symmetry", pattern="(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)",
            ),)),
        },
    },
)
EXTRACTION = Part(answers={
    "Processing": {
        "extraction_software": AnswerFacts((AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),)),
    },
})
