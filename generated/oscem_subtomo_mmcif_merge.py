"""What only a merge must know: oscem.subtomo 1.0.2 -> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-subtomo_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_merge import (
    AUDIT_AUTHOR, CITATION, CITATION_AUTHOR, EM_3D_FITTING, EM_3D_FITTING_LIST, EM_AUTHOR_LIST, EM_BUFFER,
    EM_CTF_CORRECTION, EM_DB_REFERENCE, EM_DEPUI, EM_EMBEDDING, EM_ENTITY_ASSEMBLY_2, EM_ENTITY_ASSEMBLY_MOLWT,
    EM_ENTITY_ASSEMBLY_NATURALSOURCE_2, EM_ENTITY_ASSEMBLY_RECOMBINANT, EM_ENTITY_ASSEMBLY_SYNTHETIC,
    EM_EULER_ANGLE_ASSIGNMENT, EM_FIDUCIAL_MARKERS, EM_FINAL_CLASSIFICATION, EM_GRID_PRETREATMENT,
    EM_IMAGE_PROCESSING, EM_IMAGE_SCANS, EM_IMAGING, EM_IMAGING_OPTICS, EM_MAP, EM_MOTION_CORRECTION,
    EM_SAMPLE_SUPPORT_2, EM_SHADOWING, EM_SINGLE_PARTICLE_ENTITY, EM_SPECIMEN_2, EM_STAINING, EM_START_MODEL,
    EM_SUPPORT_FILM_2, EM_TOMOGRAPHY, EM_TOMOGRAPHY_SPECIMEN, EM_VIRUS_ENTITY, EM_VIRUS_NATURAL_HOST,
    EM_VITRIFICATION, ENTITY, ENTITY_POLY, ENTITY_SRC_GEN, ENTITY_SRC_NAT, ENTRY, EXPTL, PDBX_AUDIT_SUPPORT,
    PDBX_CHEM_COMP_DEPOSITOR_INFO, PDBX_CONTACT_AUTHOR, PDBX_ENTITY_SRC_SYN, PDBX_ENTRY_DETAILS,
    PDBX_RELATED_EXP_DATA_SET, STRUCT, STRUCT_KEYWORDS,
)
from oscem_map.runtime.merge.facts import Block, Category, Facts, Group, Naming, Pointer

FACTS = Facts({
    "em_experiment": Category(
        keys=("entry_id",), numbers=("id",),
        pointers=(Pointer("entry_id", "entry", "id"), Pointer("entity_assembly_id", "em_entity_assembly", "id")),
        blocks=(Block(marks=(("reconstruction_method", ("SUBTOMOGRAM AVERAGING",)),)),),
        words=("reconstruction_method", "aggregation_state"),
    ),
    "entry": ENTRY, "exptl": EXPTL, "em_specimen": EM_SPECIMEN_2, "em_imaging": EM_IMAGING,
    "em_imaging_optics": EM_IMAGING_OPTICS, "em_image_processing": EM_IMAGE_PROCESSING,
    "em_image_recording": Category(
        keys=("id", "imaging_id"), numbers=("id",), pointers=(Pointer("imaging_id", "em_imaging", "id"),),
        naming=Naming((("film_or_detector_model",),)),
        groups=(
            Group(("film_or_detector_model", "details"), forms=(("OTHER", "detector: {}"),)),
            Group(("num_diffraction_images", "num_real_images")),
        ),
        quantities=(
            "average_exposure_time", "avg_electron_dose_per_subtomogram", "avg_electron_dose_per_image",
            "num_diffraction_images", "num_grids_imaged", "num_real_images",
        ),
        words=("detector_mode", "film_or_detector_model"),
    ),
    "em_image_scans": EM_IMAGE_SCANS,
    "em_software": Category(
        keys=("id",), numbers=("id",),
        pointers=(
            Pointer("imaging_id", "em_imaging", "id"), Pointer("image_processing_id", "em_image_processing", "id"),
            Pointer("fitting_id", "em_3d_fitting", "id"),
        ),
        blocks=(
            Block(marks=(("category", ("IMAGE ACQUISITION",)),)), Block(marks=(("category", ("RECONSTRUCTION",)),)),
            Block(marks=(("category", ("CTF CORRECTION",)),)), Block(marks=(("category", ("CLASSIFICATION",)),)),
            Block(marks=(("category", ("INITIAL EULER ASSIGNMENT",)),)),
            Block(marks=(("category", ("FINAL EULER ASSIGNMENT",)),)),
            Block(marks=(("category", ("SERIES ALIGNMENT",)),)), Block(marks=(("category", ("VOLUME SELECTION",)),)),
            Block(marks=(("category", ("MODEL FITTING",)),), many=True),
            Block(marks=(("category", ("MODEL REFINEMENT",)),), many=True),
        ),
        naming=Naming((("name",),), weight="several"),
        groups=(Group(("name", "version")), Group(("name", "details", "reference_DOI"), led=True)),
        words=("category", "name"),
    ),
    "em_tomography": EM_TOMOGRAPHY, "em_staining": EM_STAINING, "em_embedding": EM_EMBEDDING,
    "em_shadowing": EM_SHADOWING, "em_entity_assembly": EM_ENTITY_ASSEMBLY_2,
    "em_entity_assembly_naturalsource": EM_ENTITY_ASSEMBLY_NATURALSOURCE_2,
    "em_entity_assembly_molwt": EM_ENTITY_ASSEMBLY_MOLWT, "entity": ENTITY, "entity_poly": ENTITY_POLY,
    "pdbx_entity_src_syn": PDBX_ENTITY_SRC_SYN,
    "em_entity_assembly_synthetic": EM_ENTITY_ASSEMBLY_SYNTHETIC,
    "entity_src_gen": ENTITY_SRC_GEN,
    "em_entity_assembly_recombinant": EM_ENTITY_ASSEMBLY_RECOMBINANT,
    "entity_src_nat": ENTITY_SRC_NAT, "pdbx_entry_details": PDBX_ENTRY_DETAILS,
    "pdbx_chem_comp_depositor_info": PDBX_CHEM_COMP_DEPOSITOR_INFO,
    "em_buffer": EM_BUFFER, "em_vitrification": EM_VITRIFICATION, "em_sample_support": EM_SAMPLE_SUPPORT_2,
    "em_support_film": EM_SUPPORT_FILM_2, "em_grid_pretreatment": EM_GRID_PRETREATMENT,
    "em_author_list": EM_AUTHOR_LIST, "audit_author": AUDIT_AUTHOR, "pdbx_contact_author": PDBX_CONTACT_AUTHOR,
    "pdbx_audit_support": PDBX_AUDIT_SUPPORT, "em_tomography_specimen": EM_TOMOGRAPHY_SPECIMEN,
    "em_fiducial_markers": EM_FIDUCIAL_MARKERS, "struct": STRUCT, "struct_keywords": STRUCT_KEYWORDS,
    "citation": CITATION, "pdbx_related_exp_data_set": PDBX_RELATED_EXP_DATA_SET, "em_depui": EM_DEPUI,
    "citation_author": CITATION_AUTHOR, "em_ctf_correction": EM_CTF_CORRECTION,
    "em_euler_angle_assignment": EM_EULER_ANGLE_ASSIGNMENT,
    "em_3d_reconstruction": Category(
        keys=("id", "image_processing_id"), numbers=("id",),
        pointers=(Pointer("entry_id", "entry", "id"), Pointer("image_processing_id", "em_image_processing", "id")),
        blocks=(Block(),), quantities=("resolution", "nominal_pixel_size", "num_particles", "num_class_averages"),
        words=("algorithm", "resolution_method", "fsc_type", "symmetry_type"),
    ),
    "em_motion_correction": EM_MOTION_CORRECTION, "em_start_model": EM_START_MODEL,
    "em_single_particle_entity": EM_SINGLE_PARTICLE_ENTITY, "em_final_classification": EM_FINAL_CLASSIFICATION,
    "em_map": EM_MAP, "em_virus_entity": EM_VIRUS_ENTITY, "em_virus_natural_host": EM_VIRUS_NATURAL_HOST,
    "em_db_reference": EM_DB_REFERENCE, "em_3d_fitting": EM_3D_FITTING, "em_3d_fitting_list": EM_3D_FITTING_LIST,
    "em_volume_selection": Category(
        keys=("id", "image_processing_id"), numbers=("id",),
        pointers=(Pointer("image_processing_id", "em_image_processing", "id"),), blocks=(Block(),),
        quantities=("num_tomograms", "num_volumes_extracted"),
    ),
})
